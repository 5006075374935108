"""While the store is away everybody is answered in time, in their language, and loses nothing."""

import asyncio
import time

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.storage.store import ConversationDamagedError, ConversationError, StorageError
from bot.web.failures import PATIENCE_SECONDS, Patience
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import NewPerson
from tests.bot.web.scripted import Scripted


@pytest.fixture
def away() -> StorageError:
    return StorageError("service-storage-busy", path="/data/conversations.db")


async def test_a_typed_answer_is_held_and_one_press_sends_it_again_once_the_store_is_back(
    person: Person, service: Scripted, away: StorageError
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    service.fault = away
    await person.type("  博士 <b>&")
    assert person.response.status_code == 503
    assert int(person.response.headers["retry-after"]) > 0
    assert "没有丢" in person.text
    assert person.held == "  博士 <b>&"
    assert "conversations.db" not in person.page
    await person.send_again()
    assert person.response.status_code == 503
    service.fault = None
    await person.send_again()
    assert "累计创效大约多少万元" in person.text
    assert next(iter(service.answers.values())) == ["看看我能报哪一级", "  博士 <b>&"]


async def test_ticked_buttons_are_held_too(person: Person, service: Scripted, away: StorageError) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("博士")
    await person.type("1200")
    service.fault = away
    await person.press("国际标准", "行业标准", "完成")
    assert person.response.status_code == 503
    service.fault = None
    await person.send_again()
    assert next(iter(service.answers.values()))[-1] == "国际标准、行业标准"


async def test_an_answer_that_was_written_though_nobody_heard_of_it_counts_once(
    person: Person, service: Scripted, away: StorageError
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.type("博士")
    service.fault = away
    await person.send(token=token, text="博士")
    service.fault = None
    await person.send_again()
    assert "累计创效大约多少万元" in person.text
    assert next(iter(service.answers.values())) == ["看看我能报哪一级", "博士"]


async def test_a_page_that_was_only_looked_at_says_nothing_of_what_was_filled_in(
    person: Person, service: Scripted, away: StorageError
) -> None:
    await person.start()
    service.fault = away
    await person.open()
    assert person.response.status_code == 503
    assert "没有丢" not in person.text


async def test_a_typed_answer_outlasts_another_language_chosen_while_the_store_is_away(
    person: Person, service: Scripted, away: StorageError
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    service.fault = away
    await person.type("我写了很久的回答")
    await person.choose_language("en")
    assert person.response.status_code == 503
    assert '<html lang="en">' in person.page
    assert person.held == "我写了很久的回答"
    service.fault = None
    await person.send_again()
    assert person.response.status_code == 200
    assert '<html lang="en">' in person.page
    assert 'value="我写了很久的回答"' in person.page
    await person.type("我写了很久的回答")
    assert next(iter(service.answers.values())) == ["看看我能报哪一级", "我写了很久的回答"]


@pytest.mark.parametrize(
    ("method", "address", "fields"),
    [
        ("GET", "/", {}),
        ("POST", "/turn", {"command": "start"}),
        ("POST", "/turn", {"text": "博士"}),
        ("POST", "/delete", {}),
        ("POST", "/language", {"language": "zh_CN", "back": "/"}),
    ],
)
async def test_every_address_that_needs_the_store_says_when_to_try_again(
    person: Person, service: Scripted, away: StorageError, method: str, address: str, fields: dict[str, str]
) -> None:
    await person.start()
    service.fault = away
    fields = {"token": person.token, **fields} if method == "POST" else {}
    person.response = await person.client.request(method, address, data=fields)
    assert person.response.status_code == 503
    assert "retry-after" in person.response.headers
    assert "暂时存不下来" in person.text


@pytest.mark.parametrize(
    "address", ["/articles", "/articles/10", "/search?q=软著", "/privacy", "/delete", "/deleted"]
)
async def test_what_needs_no_store_is_served_as_ever(
    person: Person, service: Scripted, away: StorageError, address: str
) -> None:
    await person.start()
    service.fault = away
    await person.open(address)
    assert person.response.status_code == 200


async def test_a_store_that_does_not_answer_keeps_nobody_waiting_for_long(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def never(_: Request) -> Response:
        await asyncio.sleep(60)
        raise AssertionError

    app = Starlette(routes=[Route("/", Patience(seconds=0.05)(never))])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        began = time.monotonic()
        response = await client.get("/")
    assert (response.status_code, response.headers["retry-after"]) == (503, "10")
    assert time.monotonic() - began < 10
    (line,) = caplog.messages
    assert "the store gave no answer" in line


def test_the_patience_leaves_time_to_answer_within_ten_seconds() -> None:
    assert PATIENCE_SECONDS <= 9


async def test_the_page_speaks_the_persons_language(
    person: Person, new_person: NewPerson, service: Scripted, away: StorageError
) -> None:
    await person.client.post("/language", data={"language": "en", "back": "/"})
    await person.start()
    service.fault = away
    await person.open()
    assert '<html lang="en">' in person.page
    stranger = new_person()
    stranger.client.headers["accept-language"] = "zh-TW,zh;q=0.9"
    await stranger.open()
    assert '<html lang="zh-TW">' in stranger.page


async def test_the_store_itself_says_why_and_no_request_adds_a_line(
    person: Person, service: Scripted, away: StorageError, caplog: pytest.LogCaptureFixture
) -> None:
    await person.start()
    service.fault = away
    await asyncio.gather(*(person.client.get("/") for _ in range(5)))
    await person.send(text="秘密")
    assert person.response.status_code == 503
    assert [record for record in caplog.records if record.name.startswith(("bot", "uvicorn"))] == []


async def test_a_conversation_that_others_overtook_is_no_fault_of_the_store(
    person: Person, service: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    service.fault = ConversationError("service-conversation-overtaken")
    await person.type("博士")
    assert person.response.status_code == 409
    assert person.held == "博士"
    assert caplog.records == []
    service.fault = None
    await person.send_again()
    assert "累计创效大约多少万元" in person.text


async def test_a_conversation_that_stands_on_a_damaged_page_can_be_given_up_for_a_new_one(
    person: Person, service: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    service.fault = ConversationDamagedError()
    await person.type("博士")
    assert person.response.status_code == 409
    assert "博士" in person.text
    await person.open()
    assert person.response.status_code == 409
    assert "删掉旧的，另开一场" in person.text
    assert caplog.records == []

    await person.send(to="/delete")

    assert person.response.status_code == 200
    assert "只删掉了一部分" in person.text
    assert not person.client.cookies
    service.fault = None
    await person.start()
    assert person.response.status_code == 200
