"""A result is saved from a chat: a picture where Telegram shows it as one, and a document always."""

import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.reports.typesetting import fits_a_photo
from bot.telegram.api import RefusedError
from bot.telegram.updates import SAVE, Incoming, read_update
from dialogs.events import Command, Typed
from tests.bot.telegram.test_channel import LI, Bot, incoming

BEGUN = (
    incoming(1, Command("start")),
    incoming(2, Typed("看看我能报哪一级")),
    incoming(3, Command("result")),
)


@pytest_asyncio.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    made = Bot(tmp_path / "c.db")
    yield made
    await made.rest()
    await made.service._store.close()


def wish(what: str, **more: object) -> Incoming:
    return Incoming(9, 7, "zh", what, **more)  # type: ignore[arg-type]


async def test_a_result_has_buttons_that_save_it(bot: Bot) -> None:
    await bot.takes(*BEGUN)
    await bot.rest()
    *_, last = bot.telegram.messages.values()
    assert set(SAVE.values()) <= set(last.keys)


async def test_the_report_comes_as_a_photo_and_as_a_document(bot: Bot) -> None:
    await bot.takes(*BEGUN, wish("report"))
    await bot.rest()
    (as_photo, photo), (as_document, document) = bot.telegram.files
    assert (as_photo, as_document) == ("sendPhoto", "sendDocument")
    width, height = (int.from_bytes(photo.content[place : place + 4]) for place in (16, 20))
    assert fits_a_photo(width, height)
    assert document.content.startswith(b"%PDF")
    assert document.name.startswith("职称申报自评报告-20")


async def test_the_copy_for_an_employer_is_another_document(bot: Bot) -> None:
    await bot.takes(*BEGUN, wish("report-employer", query="1", message=3))
    await bot.rest()
    assert "（供单位）" in bot.telegram.files[-1][1].name
    assert "answerCallbackQuery" in [method for method, _ in bot.telegram.requests]


async def test_nothing_of_it_is_a_turn_of_the_conversation(bot: Bot) -> None:
    await bot.takes(*BEGUN)
    before = await bot.service.current(LI)
    await bot.takes(wish("report"))
    await bot.rest()
    assert await bot.service.current(LI) == before
    assert await bot.owes() == 0


async def test_who_has_no_conversation_is_told_so(bot: Bot) -> None:
    await bot.takes(wish("report"))
    await bot.rest()
    assert bot.telegram.files == []
    assert "还没有结果可以存" in bot.telegram.said[-1]


async def test_a_file_that_telegram_refuses_is_told_and_the_other_comes(bot: Bot) -> None:
    bot.telegram.fail("sendPhoto", RefusedError("Bad Request: PHOTO_INVALID_DIMENSIONS"))
    await bot.takes(*BEGUN, wish("report"))
    await bot.rest()
    assert [method for method, _ in bot.telegram.files] == ["sendPhoto", "sendDocument"]
    assert "“report.png”没能发出来" in bot.telegram.said[-1]


async def test_where_the_extra_is_missing_a_line_says_so(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "bot.reports.typesetting", raising=False)
    await bot.takes(*BEGUN, wish("report"))
    await bot.rest()
    assert "chuangping[report]" in bot.telegram.said[-1]


@pytest.mark.parametrize(
    ("width", "height", "fits"),
    [(840, 9160, True), (840, 9161, False), (400, 8000, True), (400, 8001, False)],
)
def test_telegrams_limits_of_a_photo(width: int, height: int, fits: bool) -> None:
    assert fits_a_photo(width, height) is fits


def test_the_wish_is_a_command_in_private_and_a_button() -> None:
    person: dict[str, Any] = {"id": 7, "is_bot": False, "first_name": "L"}
    chat = {"id": 7, "type": "private"}
    message: dict[str, Any] = {"message_id": 1, "chat": chat, "from": person, "text": "/report"}
    typed = read_update({"update_id": 1, "message": message}, "x_bot")
    query: dict[str, Any] = {"id": "1", "from": person, "message": message, "data": SAVE["report-employer"]}
    pressed = read_update({"update_id": 2, "callback_query": query}, "x_bot")
    assert isinstance(typed, Incoming)
    assert isinstance(pressed, Incoming)
    assert (typed.what, pressed.what) == ("report", "report-employer")


async def test_all_that_is_kept_of_the_person_comes_as_a_document(bot: Bot) -> None:
    await bot.takes(*BEGUN[:2], incoming(3, Command("export")))
    await bot.rest()
    ((method, file),) = bot.telegram.files
    assert (method, file.name) == ("sendDocument", "创评助手-我的数据.json")
    assert b'"kind": "chuangping-export"' in file.content
    assert any("您的全部内容" in text for text in bot.telegram.said)


async def test_it_is_sent_once_where_the_same_update_comes_again(bot: Bot) -> None:
    await bot.takes(*BEGUN[:2], incoming(3, Typed("导出我的数据")), incoming(3, Typed("导出我的数据")))
    await bot.rest()
    assert len(bot.telegram.files) == 1


async def test_who_has_not_begun_is_sent_no_file(bot: Bot) -> None:
    await bot.takes(incoming(1, Command("export")))
    await bot.rest()
    assert bot.telegram.files == []
    assert any("没有存您的任何内容" in text for text in bot.telegram.said)
