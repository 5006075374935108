"""An update is taken once committed; its replies are owed until sent; its person is told of every fault."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.conversations import ConversationService
from bot.limits import TURNS, Limits
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, ConversationError, StorageError
from bot.telegram import channel as module
from bot.telegram.api import UnreachableError
from bot.telegram.channel import TelegramChannel
from bot.telegram.updates import Incoming
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.world import World
from tests.bot.telegram.fake_telegram import FakeTelegram
from tests.policies import hunan_versions

LI = Address("telegram", "7")
START = Command("start")


def incoming(number: int, what: Event, **more: Any) -> Incoming:
    return Incoming(number, 7, "zh", what, **more)


class Bot:
    """A channel over a real store and a Telegram in memory, which can be begun anew."""

    def __init__(self, file: Path) -> None:
        self.telegram = FakeTelegram()
        self.service = ConversationService(SQLiteStore(file), World(hunan_versions()))
        self.begin()

    def begin(self, *, redelivered: bool = True, limits: Limits | None = None) -> None:
        self.channel = TelegramChannel(
            self.service, redelivered=redelivered, limits=limits, sleep=self.telegram.sleep
        )

    async def takes(self, *updates: Incoming) -> None:
        for update in updates:
            await self.channel.handle(update, self.telegram.api)

    async def rest(self) -> None:
        await self.channel.close()

    async def owes(self) -> int:
        return len(await self.service.owed("telegram"))


@pytest_asyncio.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    made = Bot(tmp_path / "c.db")
    yield made
    await made.rest()
    await made.service._store.close()


async def stopped_at_once(bot: Bot) -> None:
    """End the channel as a loss of power does: nothing is finished."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.telegram.outbox.GRACE_SECONDS", 0)
        await bot.channel.close()


async def never() -> None:
    await asyncio.Event().wait()


async def test_an_update_is_taken_before_its_replies_are_sent(bot: Bot) -> None:
    bot.telegram.fail("sendMessage", never)
    await asyncio.wait_for(bot.takes(incoming(1, START)), 10)
    assert await bot.owes() == 1
    await stopped_at_once(bot)


async def test_what_is_sent_is_owed_no_more(bot: Bot) -> None:
    await bot.takes(incoming(1, START), incoming(2, Typed("看看我能报哪一级")))
    await bot.rest()
    assert len(bot.telegram.said) == 2
    assert await bot.owes() == 0


async def test_what_is_owed_after_a_restart_comes_before_anything_newer(bot: Bot) -> None:
    bot.telegram.fail("sendMessage", never)
    await bot.takes(incoming(1, START), incoming(2, Typed("看看我能报哪一级")))
    await stopped_at_once(bot)
    unsent = len(bot.telegram.requests)
    bot.begin()
    await bot.channel.resume(bot.telegram.api)
    await bot.takes(incoming(3, Typed("是")))
    await bot.rest()
    assert [method for method, _ in bot.telegram.requests[unsent:] if method == "sendMessage"] == [
        "sendMessage"
    ] * 3
    welcome, first, second = bot.telegram.messages.values()
    assert "创评助手" in welcome.text
    assert first.keys == []
    assert second.keys
    assert await bot.owes() == 0


async def test_a_channel_begun_again_beside_what_it_still_sends_sends_nothing_twice(bot: Bot) -> None:
    sending = asyncio.Event()

    async def held() -> None:
        await sending.wait()

    bot.telegram.fail("sendMessage", held)
    await bot.takes(incoming(1, START))
    await bot.channel.resume(bot.telegram.api)
    sending.set()
    await bot.rest()
    assert len(bot.telegram.said) == 1


async def test_more_unfolds_the_buttons_and_changes_nothing_of_the_conversation(bot: Bot) -> None:
    await bot.takes(incoming(1, START), incoming(2, Typed("看看我能报哪一级")))
    await bot.rest()
    before = await bot.service._store.load(LI)
    folded = bot.telegram.messages[2].keys
    await bot.takes(Incoming(3, 7, "zh", "more", query="q", message=2))
    await bot.rest()
    assert folded[-1] == "cp:more"
    assert bot.telegram.messages[2].keys[: len(folded) - 1] == folded[:-1]
    assert len(bot.telegram.messages[2].keys) > len(folded)
    assert await bot.service._store.load(LI) == before
    assert len(bot.telegram.said) == 2


async def test_a_repeated_update_sends_nothing_again(bot: Bot) -> None:
    await bot.takes(incoming(1, START))
    await bot.rest()
    await bot.takes(incoming(1, START))
    await bot.rest()
    assert len(bot.telegram.said) == 1


async def test_an_update_that_comes_again_brings_what_it_is_still_owed(bot: Bot) -> None:
    await bot.service.handle(LI, START, delivery="1:1", owed=True)
    await bot.takes(incoming(1, START))
    await bot.rest()
    assert len(bot.telegram.said) == 1
    assert await bot.owes() == 0


async def test_the_topic_of_a_chat_is_kept_over_a_restart(bot: Bot) -> None:
    await bot.takes(incoming(1, START, thread=42))
    await bot.rest()
    bot.telegram.fail("sendMessage", never)
    await bot.takes(incoming(2, Typed("看看我能报哪一级"), thread=42))
    await stopped_at_once(bot)
    bot.begin()
    await bot.channel.resume(bot.telegram.api)
    await bot.rest()
    sent = [asked for method, asked in bot.telegram.requests if method == "sendMessage"]
    assert [asked["message_thread_id"] for asked in sent] == [42, 42, 42]


@pytest.mark.parametrize(
    "fault", [ConversationError("service-conversation-overtaken"), ZeroDivisionError("密")], ids=repr
)
async def test_a_fault_of_one_conversation_is_told_to_its_person_and_taken(
    bot: Bot, fault: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def take(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(bot.service, "take", take)
    await bot.takes(incoming(1, START))
    await bot.rest()
    (told,) = bot.telegram.said
    assert "没能处理" in told
    assert "密" not in caplog.text
    assert len(caplog.records) == 1


async def test_replies_that_cannot_be_drawn_are_told_so_and_hold_up_nothing(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "show", broken)
        await bot.takes(incoming(1, START))
        await bot.rest()
    await bot.takes(incoming(2, START))
    await bot.rest()
    assert ["没能处理" in text for text in bot.telegram.said] == [True, False]
    assert await bot.owes() == 0


async def test_what_cannot_be_stored_is_handed_back_or_where_it_will_not_come_again_told(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def take(*_: object, **__: object) -> None:
        raise StorageError("service-storage-full", path="here")

    monkeypatch.setattr(bot.service, "take", take)
    with pytest.raises(StorageError):
        await bot.takes(incoming(1, START))
    assert bot.telegram.said == []
    bot.begin(redelivered=False)
    await bot.takes(incoming(1, START))
    await bot.rest()
    assert ["没能处理" in text for text in bot.telegram.said] == [True]


async def test_the_farewell_after_a_deletion_is_sent_before_the_update_counts_as_taken(bot: Bot) -> None:
    await bot.takes(incoming(1, START), incoming(2, Command("delete")))
    await bot.rest()
    bot.telegram.fail("sendMessage", UnreachableError("502"))
    confirm, *_ = bot.telegram.messages[2].keys
    pressed = Pressed((confirm.removeprefix("cp:"),))
    await bot.takes(incoming(3, pressed, query="q", message=2))
    assert "都删掉了" in bot.telegram.said[-1]
    await bot.rest()
    assert bot.telegram.pressable == []


async def test_who_sends_too_much_at_once_is_told_so_once_and_goes_on_a_little_later(bot: Bot) -> None:
    now = 0.0
    bot.begin(limits=Limits(clock=lambda: now))
    await bot.takes(*(incoming(n, Command("help")) for n in range(TURNS.at_once)))
    await bot.rest()
    answered = len(bot.telegram.said)

    await bot.takes(*(incoming(TURNS.at_once + n, Command("help")) for n in range(3)))
    await bot.rest()
    assert len(bot.telegram.said) == answered + 1
    assert "密" in bot.telegram.said[-1]

    now = 60.0
    await bot.takes(incoming(500, Command("help")))
    await bot.rest()
    assert len(bot.telegram.said) > answered + 1


async def test_who_sends_too_much_holds_up_nobody_else(bot: Bot) -> None:
    bot.begin(limits=Limits(clock=lambda: 0.0))
    await bot.takes(*(incoming(n, Command("help")) for n in range(TURNS.at_once + 1)))
    await bot.takes(Incoming(900, 8, "zh", START))
    await bot.rest()
    assert await bot.service.current(Address("telegram", "8"))


async def test_in_a_group_each_member_is_counted_for_themselves(bot: Bot) -> None:
    bot.begin(limits=Limits(clock=lambda: 0.0))
    busy = [Incoming(number, -9, "zh", "group", sender=8) for number in range(TURNS.at_once + 2)]
    for update in (*busy, Incoming(1000, -9, "zh", "group", sender=9)):
        await bot.takes(update)
        while bot.channel._outbox.chats:
            await asyncio.sleep(0)
    assert len(bot.telegram.said) == TURNS.at_once + 2
    assert bot.telegram.said[-1] == bot.telegram.said[0] != bot.telegram.said[-2]
