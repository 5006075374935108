"""A reply comes in time, once, in order and to whoever is to read it, over real HTTP."""

import asyncio
import logging
import time

import pytest

from bot.limits import Limit, Limits, Rate
from bot.storage.store import Address, ConversationDamagedError, StorageError
from bot.wechat.answering import WECHAT
from bot.wechat.deliveries import Timing
from locales.wording import LANGUAGES, wording
from tests.bot.wechat.serving import WORDS, Account, Conversation, account, until
from tests.bot.wechat.tencent import MOST_BYTES, Mode, OutOfServiceError

HASTY = Timing(patience=0.01, last_after=float("inf"))
"""So little patience that whatever is held has run out; only a call that is not the last one waits."""

AWAY = StorageError("service-storage-full", path="here")


@pytest.fixture
def conversation() -> Conversation:
    return Conversation()


def text(opened: Account, content: str, person: str = "oLi", number: str = "7") -> bytes:
    return opened.tencent.message(person, MsgType="text", Content=content, MsgId=number)


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_what_is_said_is_answered_in_the_same_call(conversation: Conversation, mode: Mode) -> None:
    async with account(conversation, mode=mode) as opened:
        assert await opened.tencent.says("oLi", "]]> <a href='x'>1</a>") == "]]> <a href='x'>1</a>!"
        assert opened.tencent.calls == 1


async def test_a_message_that_comes_again_is_answered_alike_and_changes_nothing(
    conversation: Conversation,
) -> None:
    async with account(conversation) as opened:
        message = text(opened, "1")
        assert [await opened.tencent.call(message) for _ in range(3)] == ["1!"] * 3
    assert conversation.done == [("oLi", "1")]


async def test_the_same_number_from_another_person_is_another_message(conversation: Conversation) -> None:
    async with account(conversation) as opened:
        await opened.tencent.call(text(opened, "1", "oLi"))
        assert await opened.tencent.call(text(opened, "2", "oWang")) == "2!"


async def test_a_slow_turn_is_answered_when_tencent_calls_again(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        message = text(opened, "slow")
        await opened.cut(message)
        again = asyncio.ensure_future(opened.tencent.call(message))
        await until(lambda: opened.tencent.calls == 2)
        ready.set()
        assert await again == "slow!"
        assert await opened.tencent.call(message) == "slow!"
    assert conversation.begun == ["slow"]


async def test_tencent_itself_gets_the_reply_of_a_slow_turn_at_its_second_call(
    conversation: Conversation,
) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=Timing(patience=0.2)) as opened:
        opened.tencent.seconds = 0.3
        said = asyncio.ensure_future(opened.tencent.says("oLi", "slow"))
        await until(lambda: opened.tencent.calls == 2)
        ready.set()
        assert await said == "slow!"


async def third(opened: Account, message: bytes) -> str | None:
    """What the last of three calls is answered while the work goes on."""
    for _ in range(2):
        await opened.cut(message)
    return await opened.tencent.call(message)


async def test_if_the_last_call_too_would_run_out_the_person_is_told_and_may_ask_again(
    conversation: Conversation,
) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        told = await third(opened, text(opened, "slow"))
        assert told == WORDS.say("wechat-working")
        assert "继续" in told
        ready.set()
        assert await opened.tencent.says("oLi", " 继续 ") == "slow!"
    assert conversation.done == [("oLi", "slow")]


async def test_who_asks_again_before_it_is_ready_waits_for_it(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        await third(opened, text(opened, "slow"))
        asking = asyncio.ensure_future(opened.tencent.says("oLi", "继续"))
        await until(lambda: opened.tencent.calls == 4)
        ready.set()
        assert await asking == "slow!"


async def test_nothing_is_taken_for_an_answer_to_what_was_not_read(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        await third(opened, text(opened, "slow"))
        ready.set()
        told = await opened.tencent.says("oLi", "2")
        assert told == f"{WORDS.say('wechat-read-first')}\n\nslow!"
        assert await opened.tencent.says("oLi", "2") == "2!"
    assert conversation.done == [("oLi", "slow"), ("oLi", "2")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_before_a_kept_reply_leaves_it_room(language: str) -> None:
    before = wording(language).say("wechat-read-first")
    assert len(f"{before}\n\n".encode()) + WECHAT.longest <= MOST_BYTES


async def test_a_failure_that_nobody_read_is_not_kept(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    conversation.faults = [AWAY]
    async with account(conversation, timing=HASTY) as opened:
        await third(opened, text(opened, "slow"))
        ready.set()
        assert await opened.tencent.says("oLi", "继续") == "继续!"


async def test_long_after_it_is_the_conversation_that_knows_a_message_again(
    conversation: Conversation,
) -> None:
    async with account(conversation, timing=Timing(held=0)) as opened:
        assert await opened.tencent.call(text(opened, "1")) == "1!"
        assert await opened.tencent.call(text(opened, "1")) == "1!"
    assert conversation.begun == ["1", "1"]


async def test_one_person_s_slow_turn_is_nobody_else_s(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    async with account(conversation) as opened:
        slow = asyncio.ensure_future(opened.tencent.says("oLi", "slow"))
        await until(lambda: conversation.begun == ["slow"])
        assert await opened.tencent.says("oWang", "1") == "1!"
        ready.set()
        assert await slow == "slow!"


async def test_by_the_age_of_a_message_another_process_knows_the_last_call(
    conversation: Conversation,
) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=Timing(patience=0.01)) as opened:
        opened.tencent.clock = time.time() - 11
        message = text(opened, "slow")
        opened.tencent.clock = None
        assert await opened.tencent.call(message) == WORDS.say("wechat-working")
        ready.set()


async def test_messages_of_one_person_are_taken_in_the_order_of_their_coming(
    conversation: Conversation,
) -> None:
    ready = conversation.hold("first")
    async with account(conversation) as opened:
        first = asyncio.ensure_future(opened.tencent.call(text(opened, "first", number="1")))
        await until(lambda: conversation.begun == ["first"])
        others = [
            asyncio.ensure_future(opened.tencent.call(text(opened, str(n), number=str(n))))
            for n in range(2, 5)
        ]
        await until(lambda: opened.tencent.calls == 4)
        ready.set()
        assert await asyncio.gather(first, *others) == ["first!", "2!", "3!", "4!"]
    assert conversation.begun[0] == "first"


@pytest.mark.parametrize("fault", [AWAY, ConversationDamagedError(), RuntimeError("geheim")])
async def test_a_failure_is_told_kindly_and_the_same_message_tried_anew(
    conversation: Conversation, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    conversation.faults = [fault]
    async with account(conversation) as opened:
        told = await opened.tencent.call(text(opened, "1"))
        is_away = isinstance(fault, StorageError)
        assert told == WORDS.say("wechat-store-away" if is_away else "wechat-failed")
        assert await opened.tencent.call(text(opened, "1")) == "1!"
    assert "a message could not be" in caplog.text
    assert "geheim" not in caplog.text
    assert "oLi" not in caplog.text


async def test_that_nothing_can_be_kept_or_work_goes_on_is_told_in_the_person_s_own_language(
    conversation: Conversation,
) -> None:
    conversation.spoken = "en"
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        assert await third(opened, text(opened, "slow")) == wording("en").say("wechat-working")
        ready.set()
        assert await opened.tencent.says("oLi", "continue") == "slow!"
        conversation.faults = [AWAY]
        assert await opened.tencent.says("oLi", "1") == wording("en").say("wechat-store-away")


async def test_an_entry_of_the_menu_is_typed_in_the_person_s_own_language(conversation: Conversation) -> None:
    conversation.spoken = "en"
    async with account(conversation) as opened:
        assert await opened.tencent.does("oLi", "CLICK", EventKey="web") == "page!"


async def test_who_comes_gets_the_welcome(conversation: Conversation) -> None:
    async with account(conversation) as opened:
        assert await opened.tencent.does("oLi", "subscribe") == "opens!"
        assert await opened.tencent.does("oLi", "SCAN", EventKey="7", Ticket="t") == "opens!"


async def test_a_scanned_code_that_takes_a_conversation_along_is_as_if_typed(
    conversation: Conversation,
) -> None:
    async with account(conversation) as opened:
        does = opened.tencent.does
        assert await does("oLi", "subscribe", EventKey="qrscene_K7QM3XRD", Ticket="t") == "K7QM3XRD!"
        assert await does("oLi", "SCAN", EventKey="K7QM3XRD", Ticket="t") == "K7QM3XRD!"
        assert await does("oLi", "SCAN", EventKey="other", Ticket="t") == "opens!"


async def test_who_leaves_is_deleted_and_told_nothing(conversation: Conversation) -> None:
    async with account(conversation) as opened:
        await opened.tencent.says("oLi", "1")
        assert await opened.tencent.does("oLi", "unsubscribe") is None
    assert conversation.done == [("oLi", "1"), ("oLi", "forgets")]


async def test_who_leaves_while_the_store_is_away_is_deleted_when_it_is_back(
    conversation: Conversation,
) -> None:
    conversation.faults = [AWAY, AWAY]
    pauses: list[float] = []
    async with account(conversation, pauses=pauses) as opened:
        assert await opened.tencent.does("oLi", "unsubscribe") is None
        assert await opened.tencent.does("oLi", "subscribe") == "opens!"
    assert len(pauses) == 2
    assert conversation.done == [("oLi", "forgets"), ("oLi", "opens")]


async def test_who_cannot_be_deleted_whole_is_told_in_the_log_and_nothing_breaks(
    conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    conversation.faults = [ConversationDamagedError(), RuntimeError("geheim")]
    async with account(conversation) as opened:
        assert await opened.tencent.does("oLi", "unsubscribe") is None
        assert await opened.tencent.does("oWang", "unsubscribe") is None
    assert caplog.text.count("could not be deleted whole") == 2
    assert "geheim" not in caplog.text


async def test_who_left_is_told_of_no_work_even_by_the_last_call(conversation: Conversation) -> None:
    ready = conversation.hold("forgets")
    async with account(conversation, timing=HASTY) as opened:
        message = opened.tencent.message("oLi", MsgType="event", Event="unsubscribe")
        assert await third(opened, message) is None
        ready.set()


@pytest.mark.parametrize(
    ("key", "typed"), [("result", "/result"), ("start", "/start"), ("要报高工", "要报高工")]
)
async def test_an_entry_of_the_menu_is_as_if_typed(conversation: Conversation, key: str, typed: str) -> None:
    async with account(conversation) as opened:
        assert await opened.tencent.does("oLi", "CLICK", EventKey=key) == f"{typed}!"


@pytest.mark.parametrize("event", ["VIEW", "LOCATION", "TEMPLATESENDJOBFINISH", "event_of_tomorrow"])
async def test_an_event_without_an_answer_gets_none(conversation: Conversation, event: str) -> None:
    async with account(conversation) as opened:
        assert await opened.tencent.does("oLi", event, EventKey="https://x") is None
    assert conversation.begun == []


async def test_a_voice_is_taken_by_its_words(conversation: Conversation) -> None:
    async with account(conversation) as opened:
        assert await opened.tencent.sends("oLi", MsgType="voice", Recognition="本科。") == "本科。!"


@pytest.mark.parametrize("kind", ["image", "voice", "video", "location", "link", "kind_of_tomorrow"])
async def test_what_has_no_words_gets_a_kind_word(conversation: Conversation, kind: str) -> None:
    async with account(conversation) as opened:
        assert await opened.tencent.sends("oLi", MsgType=kind, MediaId="m") == WORDS.say("wechat-wordless")
    assert conversation.begun == []


class Few(Limits):
    """Limits that are reached soon."""

    def __init__(self) -> None:
        super().__init__()
        self._few = Limit(Rate(at_once=3, per_minute=1), clock=lambda: 0.0)

    def turn(self, address: Address) -> float:
        return self._few.wait(address.person)


async def test_who_sends_too_often_is_asked_to_wait_and_nobody_else(conversation: Conversation) -> None:
    async with account(conversation, limits=Few()) as opened:
        for n in range(3):
            assert await opened.tencent.call(text(opened, "1", number=str(n))) == "1!"
        assert await opened.tencent.call(text(opened, "1", number="999")) == WORDS.say("wechat-hurried")
        assert await opened.tencent.says("oWang", "1") == "1!"


async def test_a_repetition_is_not_counted(conversation: Conversation) -> None:
    async with account(conversation, limits=Few()) as opened:
        for _ in range(6):
            assert await opened.tencent.call(text(opened, "1")) == "1!"


async def test_what_cannot_be_read_is_counted_and_costs_nobody_else(conversation: Conversation) -> None:
    async with account(conversation) as opened:
        with pytest.raises(OutOfServiceError):
            await opened.tencent.call(opened.tencent.message("oLi", MsgType=""))
        assert opened.unreadable == 1
        assert await opened.tencent.says("oLi", "1") == "1!"


async def test_what_is_in_hand_is_finished_before_the_channel_ends(conversation: Conversation) -> None:
    ready = conversation.hold("slow")
    async with account(conversation, timing=HASTY) as opened:
        await opened.cut(text(opened, "slow"))
        opened.channel.stop()
        ready.set()
    assert conversation.done == [("oLi", "slow")]


async def test_nothing_of_a_person_stands_in_a_log(
    conversation: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    conversation.faults = [AWAY]
    async with account(conversation) as opened:
        await opened.tencent.says("oGeheim", "geheim")
        await opened.tencent.says("oGeheim", "geheim")
        await opened.tencent.does("oGeheim", "unsubscribe")
    ours = [each.getMessage() for each in caplog.records if not each.name.startswith(("httpx", "httpcore"))]
    assert ours
    assert "eheim" not in "".join(ours)
