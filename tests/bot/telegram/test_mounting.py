"""How a guest behaves in somebody else's bot."""

import asyncio
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import JsonValue

from bot.storage.places import open_store
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, StorageError, Turn
from bot.telegram.assistant import open_assistant
from bot.telegram.mounting import Manners, Mounted
from dialogs.events import Command
from locales.wording import wording
from tests.bot.telegram.fake_telegram import FakeTelegram
from tests.patience import PATIENCE_SECONDS


def test_while_it_only_takes_what_is_open_its_command_alone_is_listed() -> None:
    listed = Manners("assess", only_while_open=True).listed(wording("zh_CN"))
    assert [name for name, _ in listed] == ["assess"]


def test_otherwise_all_its_commands_are_listed_behind_the_one_that_begins() -> None:
    listed = [name for name, _ in Manners("assess").listed(wording("zh_CN"))]
    assert listed[:2] == ["assess", "start"]
    assert "help" in listed


def test_start_stays_the_bots_own_where_the_assistant_only_takes_what_is_open() -> None:
    assert "start" not in Manners("assess", only_while_open=True).names
    assert Manners("Assess", only_while_open=True).names["assess"] == "start"


@pytest.mark.parametrize("command", ["/assess", "as sess", "", "测评", "a-b"])
def test_a_command_that_telegram_would_refuse_is_refused_at_once(command: str) -> None:
    with pytest.raises(ValueError, match="without the slash"):
        Manners(command)


def in_a_group(text: str) -> JsonValue:
    sender: JsonValue = {"id": 7, "is_bot": False, "first_name": "A"}
    chat: JsonValue = {"id": -9, "type": "supergroup", "title": "群"}
    return {"update_id": 5, "message": {"message_id": 3, "from": sender, "chat": chat, "text": text}}


@pytest.mark.parametrize("text", ["/start@x_bot", "/meet@x_bot", "/ban@x_bot", "/help@x_bot", "/ban"])
async def test_the_bots_own_commands_in_a_group_stay_its_own(text: str, tmp_path: Path) -> None:
    mounted = Mounted[SomeBot](
        open_assistant(tmp_path / "a.db"), Manners("assess", only_while_open=True), lambda _: FakeTelegram()
    )
    assert await mounted._meant(in_a_group(text), "x_bot") is None
    for own in ("/assess", "/assess@x_bot"):
        assert await mounted._meant(in_a_group(own), "x_bot") is not None
    await mounted.close()


class SomeBot:
    token = "1:a"


async def test_what_nobody_touched_for_too_long_is_deleted_while_the_bot_runs(tmp_path: Path) -> None:
    file = tmp_path / "assistant.db"
    store = SQLiteStore(file)
    now = datetime.now(UTC)
    for person, days in (("old", 6), ("young", 4)):
        await store.commit(
            Turn(Address("telegram", person), None, b"{}", b"[]", True, now - timedelta(days), "d")
        )
    await store.close()
    telegram = FakeTelegram()
    mounted = Mounted[SomeBot](open_assistant(file, retention_days=5), Manners(), lambda _: telegram)

    await mounted.resume(SomeBot())
    reader = SQLiteStore(file)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while (await reader.load(Address("telegram", "old"))).session is not None:
            await asyncio.sleep(0.01)
    assert (await reader.load(Address("telegram", "young"))).session is not None
    await reader.close()
    await mounted.close()


async def test_an_encrypted_file_is_used_with_its_key_alone(tmp_path: Path) -> None:
    file, li = tmp_path / "conversations.db", Address("telegram", "7")
    begun = await open_store(f"sqlite:///{file}", [bytes(32)])
    await begun.close()
    keyless, keyed = open_assistant(file), open_assistant(file, store_key=b64encode(bytes(32)).decode())
    with pytest.raises(StorageError):
        await keyless.conversations.take(li, Command("start"))
    assert (await keyed.conversations.take(li, Command("start"))).replies
    await keyless.close()
    await keyed.close()
