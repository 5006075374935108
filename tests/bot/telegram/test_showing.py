"""What a chat shows after each step, however the requests for it end: one keyboard that counts, in order."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.telegram.api import ApiError, FloodError, GoneError, OddAnswerError, RefusedError
from bot.telegram.memory import ChatMemory
from bot.telegram.retrying import HeldBackError, staying
from bot.telegram.showing import moment, show, unfold
from bot.telegram.stage import Stage
from bot.telegram.updates import Incoming
from dialogs.events import Pressed, Typed
from dialogs.replies import Button, Paragraph, Reply, ReplyKind, Span
from locales.wording import wording
from tests.bot.telegram.fake_telegram import FakeTelegram, Shown

Noted = list[tuple[ChatMemory, int]]


def reply(kind: ReplyKind, text: str, at: int = 0, question: str | None = None) -> Reply:
    buttons = (Button(f"abcdefgh.{at:x}.pick.yes", "是"),) if kind in ("question", "result") else ()
    return Reply(kind, (Paragraph((Span(text),)),), choices=buttons, question=question)


ANSWERED = reply("answered", "单位：是", question="first")
FIRST = reply("question", "第一题", 1, "first")
SECOND = reply("question", "第二题", 2, "second")
STALE = reply("notice", "过时了")
OPEN = ChatMemory(open=1, question="first", moment="abcdefgh.1")


def pressing(message: int, at: int = 1) -> Incoming:
    return Incoming(9, 7, "zh", Pressed((f"abcdefgh.{at:x}.pick.yes",)), "q", message)


TYPING = Incoming(9, 7, "zh", Typed("是"))


@pytest.fixture
def telegram() -> FakeTelegram:
    """The first question is open."""
    return FakeTelegram({1: Shown("第一题", ["cp:abcdefgh.1.pick.yes"])})


async def shown(
    telegram: FakeTelegram,
    incoming: Incoming | None,
    replies: Sequence[Reply],
    memory: ChatMemory = OPEN,
    *,
    told: int = 0,
    noted: Noted | None = None,
) -> ChatMemory:
    async def progress(by_now: ChatMemory, messages: int) -> None:
        if noted is not None:
            noted.append((by_now, messages))

    sleep = staying(3, telegram.sleep)
    stage = Stage(telegram.api, 7, "x_bot", wording("zh_CN"), thread=memory.thread, sleep=sleep)
    return await show(stage, incoming, replies, memory, told=told, progress=progress)


async def test_to_a_typed_answer_the_question_becomes_its_answer_and_the_next_one_follows(
    telegram: FakeTelegram,
) -> None:
    memory = await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.messages[1] == Shown("单位：是", [])
    assert telegram.said == ["第二题"]
    assert telegram.pressable == [2]
    assert memory == ChatMemory(open=2, question="second", moment="abcdefgh.2")


NOTICE = reply("notice", "为什么问")
CLAUSE = reply("clause", "第四条")
RESULT = reply("result", "可以报", 2)


@pytest.mark.parametrize(
    "replies",
    [[SECOND], [ANSWERED, SECOND], [NOTICE, FIRST], [CLAUSE, FIRST], [ANSWERED, NOTICE, SECOND], [RESULT]],
    ids=lambda replies: " ".join(each.kind for each in replies),
)
async def test_a_button_takes_two_requests_and_changes_the_open_message(
    telegram: FakeTelegram, replies: list[Reply]
) -> None:
    memory = await shown(telegram, pressing(1), replies)
    assert sorted(method for method, _ in telegram.requests) == ["answerCallbackQuery", "editMessageText"]
    assert list(telegram.messages) == telegram.pressable == [1]
    (text,) = (message.text for message in telegram.messages.values())
    places = [text.index(lines_of(each)) for each in replies]
    assert places == sorted(places)
    assert memory == replace(OPEN, question=replies[-1].question, moment=moment(replies[-1]))


def lines_of(drawn: Reply) -> str:
    (paragraph,) = drawn.blocks
    assert isinstance(paragraph, Paragraph)
    return "".join(span.text for span in paragraph.spans)


async def test_an_answer_above_the_next_question_stands_back(telegram: FakeTelegram) -> None:
    await shown(telegram, pressing(1), [ANSWERED, SECOND])
    assert telegram.messages[1].text == "<blockquote>单位：是</blockquote>\n\n第二题"


async def test_what_does_not_fit_into_the_open_message_is_said_below_it(telegram: FakeTelegram) -> None:
    memory = await shown(telegram, pressing(1), [reply("clause", "字" * 4090), FIRST])
    assert telegram.said == ["字" * 4090, "第一题"]
    assert telegram.pressable == [memory.open] == [3]


async def test_what_is_told_in_passing_stands_in_the_message_of_the_question(telegram: FakeTelegram) -> None:
    await shown(telegram, TYPING, [ANSWERED, NOTICE, SECOND])
    assert telegram.messages[1].text == "单位：是"
    assert telegram.said == ["为什么问\n\n第二题"]


async def test_what_is_told_in_passing_stands_apart_where_there_is_no_room(telegram: FakeTelegram) -> None:
    long = reply("notice", "字" * 4090)
    await shown(telegram, TYPING, [long, FIRST])
    assert telegram.said == ["字" * 4090, "第一题"]


async def test_what_was_asked_for_stays_in_the_chat_when_the_question_is_answered(
    telegram: FakeTelegram,
) -> None:
    memory = await shown(telegram, TYPING, [CLAUSE, FIRST])
    assert telegram.said == ["第四条", "第一题"]
    assert memory.open == 3


async def test_the_next_question_waits_for_nothing(telegram: FakeTelegram) -> None:
    said = asyncio.Event()

    async def until_said() -> None:
        await asyncio.wait_for(said.wait(), 10)

    async def tell() -> None:
        said.set()

    telegram.messages[2] = Shown("第一题", ["cp:abcdefgh.1.pick.yes"])
    telegram.fail("editMessageText", until_said)
    telegram.fail("answerCallbackQuery", until_said)
    telegram.fail("sendMessage", tell)
    await shown(telegram, pressing(2), [ANSWERED, SECOND])
    assert telegram.pressable == [3]


@pytest.mark.parametrize(
    "fault", [RefusedError("can't parse entities"), RefusedError("message can't be edited")], ids=str
)
async def test_a_question_that_cannot_be_changed_loses_its_keyboard_all_the_same(
    telegram: FakeTelegram, fault: ApiError
) -> None:
    telegram.fail("editMessageText", fault)
    await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.messages[1] == Shown("第一题", [])
    assert telegram.said == ["第二题"]


async def test_a_question_that_was_deleted_does_no_harm(telegram: FakeTelegram) -> None:
    del telegram.messages[1]
    telegram.messages[5] = Shown("别的", [])
    memory = await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.said == ["第二题"]
    assert telegram.pressable == [memory.open]


async def test_where_that_is_refused_the_question_stands_below(telegram: FakeTelegram) -> None:
    telegram.fail("editMessageText", RefusedError("message can't be edited"))
    await shown(telegram, pressing(1), [SECOND])
    assert telegram.said == ["第二题"]
    assert telegram.pressable == [2]


async def test_a_stale_button_is_a_word_in_passing_and_its_message_loses_it(telegram: FakeTelegram) -> None:
    telegram.messages |= {2: Shown("旧", ["cp:x"]), 3: Shown("第二题", ["cp:abcdefgh.2.pick.yes"])}
    memory = ChatMemory(open=3, question="second", moment="abcdefgh.2")
    assert await shown(telegram, pressing(2), [STALE, SECOND], memory) == memory
    assert telegram.said == []
    assert telegram.pressable == [1, 3]
    (toast,) = [asked["text"] for method, asked in telegram.requests if method == "answerCallbackQuery"]
    assert "已经过时" in toast


async def test_a_stale_button_of_the_message_that_counts_is_mended(telegram: FakeTelegram) -> None:
    memory = replace(OPEN, question="second", moment="abcdefgh.2")
    await shown(telegram, pressing(1), [STALE, SECOND], memory)
    assert telegram.said == []
    assert telegram.messages[1] == Shown("第二题", ["cp:abcdefgh.2.pick.yes"])


async def test_where_no_question_is_known_to_be_open_a_stale_button_shows_it(telegram: FakeTelegram) -> None:
    memory = await shown(telegram, pressing(1, at=0), [STALE, SECOND], ChatMemory())
    assert telegram.said == ["过时了\n\n第二题"]
    assert telegram.pressable == [memory.open] == [2]


async def test_a_copy_of_the_question_that_telegram_never_told_of_counts_and_goes(
    telegram: FakeTelegram,
) -> None:
    telegram.messages[2] = Shown("第一题", ["cp:abcdefgh.1.pick.yes"])
    await shown(telegram, pressing(2), [ANSWERED, SECOND])
    assert telegram.messages[1] == Shown("单位：是", [])
    assert telegram.pressable == [3]


async def test_after_an_odd_answer_the_message_is_known_by_its_button(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", OddAnswerError("no message_id"))
    memory = await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.said == ["第二题"]
    assert memory == ChatMemory(question="second", moment="abcdefgh.2")
    telegram.messages[4] = Shown("第二题", ["cp:abcdefgh.2.pick.yes"])
    answered = reply("answered", "岗位：是", question="second")
    await shown(telegram, pressing(4, at=2), [answered, reply("question", "第三题", 3, "third")], memory)
    assert telegram.messages[4].keys == ["cp:abcdefgh.3.pick.yes"]
    assert telegram.said == ["第二题"]


async def test_after_everything_is_deleted_nothing_can_be_pressed(telegram: FakeTelegram) -> None:
    assert await shown(telegram, pressing(1), [reply("notice", "已删除")]) == ChatMemory()
    assert telegram.pressable == []


@pytest.mark.parametrize("fault", [GoneError("blocked"), RefusedError("too long")], ids=str)
async def test_what_is_hopeless_is_told_when_the_rest_is_over(
    telegram: FakeTelegram, fault: ApiError
) -> None:
    telegram.fail("sendMessage", fault, fault, fault)
    with pytest.raises(type(fault)):
        await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.messages[1] == Shown("单位：是", [])


# Going on after a restart


async def test_each_message_is_noted_as_soon_as_it_is_sent(telegram: FakeTelegram) -> None:
    noted: Noted = []
    await shown(telegram, TYPING, [reply("clause", "甲"), reply("clause", "乙"), FIRST], noted=noted)
    assert [messages for _, messages in noted] == [1, 2]


async def test_the_next_question_is_noted_before_the_old_one_is_changed(telegram: FakeTelegram) -> None:
    noted: Noted = []

    async def until_noted() -> None:
        while not noted:
            await asyncio.sleep(0)

    telegram.fail("editMessageText", until_noted)
    memory = await shown(telegram, TYPING, [ANSWERED, SECOND], noted=noted)
    assert noted == [(replace(memory, closing=1), 2)]


@pytest.mark.parametrize("sent", range(4))
async def test_what_was_sent_before_a_restart_is_not_sent_again(telegram: FakeTelegram, sent: int) -> None:
    replies = [reply("clause", "甲"), reply("clause", "乙"), FIRST]
    noted: Noted = [(OPEN, 0)]
    whole = await shown(telegram, TYPING, replies, noted=noted)
    noted.append((whole, 3))
    again = FakeTelegram(dict(telegram.messages))
    memory, told = noted[sent]
    after = await shown(again, None, replies, memory, told=told)
    assert again.said == ["甲", "乙", "第一题"][sent:]
    assert after.question == "first"
    assert after.closing is None


async def test_a_change_that_a_restart_interrupted_is_made_after_it(telegram: FakeTelegram) -> None:
    telegram.messages[2] = Shown("第二题", ["cp:abcdefgh.2.pick.yes"])
    memory = ChatMemory(open=2, question="second", moment="abcdefgh.2", closing=1)
    after = await shown(telegram, None, [ANSWERED, SECOND], memory, told=2)
    assert telegram.said == []
    assert telegram.messages[1] == Shown("单位：是", [])
    assert telegram.pressable == [2]
    assert after == replace(memory, closing=None)


async def test_a_stop_in_the_middle_leaves_no_request_behind(telegram: FakeTelegram) -> None:
    never = asyncio.Event()

    async def wait() -> None:
        await never.wait()

    telegram.fail("editMessageText", wait)
    telegram.fail("sendMessage", wait)
    showing = asyncio.create_task(shown(telegram, TYPING, [ANSWERED, SECOND]))
    while len(telegram.requests) < 2:
        await asyncio.sleep(0)
    showing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await showing
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_change_that_has_to_wait_is_made_later_and_the_next_question_is_not_said_twice(
    telegram: FakeTelegram,
) -> None:
    telegram.fail("editMessageText", FloodError(40))
    noted: Noted = []
    with pytest.raises(HeldBackError):
        await shown(telegram, TYPING, [ANSWERED, SECOND], noted=noted)
    by_then, told = noted[-1]
    after = await shown(telegram, None, [ANSWERED, SECOND], by_then, told=told)
    assert telegram.said == ["第二题"]
    assert telegram.messages[1] == Shown("单位：是", [])
    assert telegram.pressable == [2]
    assert after.closing is None


async def test_a_question_that_has_to_wait_is_said_later(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", FloodError(40))
    noted: Noted = []
    with pytest.raises(HeldBackError):
        await shown(telegram, TYPING, [ANSWERED, SECOND], noted=noted)
    assert noted == []
    await shown(telegram, None, [ANSWERED, SECOND])
    assert list(telegram.messages) == [1, 2]
    assert telegram.pressable == [2]


async def test_an_odd_answer_to_the_change_has_the_keyboard_taken_away(telegram: FakeTelegram) -> None:
    telegram.fail("editMessageText", OddAnswerError("<html>"))
    await shown(telegram, TYPING, [ANSWERED, SECOND])
    assert telegram.pressable == [2]


async def test_a_pressed_button_that_cannot_be_released_now_keeps_nobody_waiting(
    telegram: FakeTelegram,
) -> None:
    telegram.fail("answerCallbackQuery", FloodError(40))
    await shown(telegram, pressing(1), [ANSWERED, SECOND])
    assert telegram.pressable == [1]
    assert "第二题" in telegram.messages[1].text
    assert telegram.slept == []


# 更多


def many(at: int) -> Reply:
    controls = tuple(Button(f"abcdefgh.{at:x}.c{n}", f"第{n}个", "control") for n in range(8))
    return replace(FIRST, controls=controls)


async def unfolded(telegram: FakeTelegram, standing: Reply | None, message: int) -> None:
    stage = Stage(telegram.api, 7, "x_bot", wording("zh_CN"), sleep=telegram.sleep)
    await unfold(stage, Incoming(9, 7, "zh", "more", "q", message), standing, OPEN)


async def test_more_shows_every_button_of_the_open_message(telegram: FakeTelegram) -> None:
    await unfolded(telegram, many(1), 1)
    assert telegram.messages[1].keys[-8:] == [f"cp:abcdefgh.1.c{n}" for n in range(8)]
    assert telegram.messages[1].text == "第一题"
    assert sorted(method for method, _ in telegram.requests) == [
        "answerCallbackQuery",
        "editMessageReplyMarkup",
    ]


@pytest.mark.parametrize(("standing", "message"), [(FIRST, 2), (None, 1)])
async def test_more_of_what_does_not_count_any_more_takes_its_buttons_away(
    telegram: FakeTelegram, standing: Reply | None, message: int
) -> None:
    telegram.messages[2] = Shown("旧", ["cp:more"])
    await unfolded(telegram, standing, message)
    assert telegram.messages[message].keys == []
    (toast,) = [asked["text"] for method, asked in telegram.requests if method == "answerCallbackQuery"]
    assert "已经过时" in toast
