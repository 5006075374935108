"""What Telegram refuses is said in a plainer way; nobody is left without a word or a way to answer."""

import logging

import pytest

from bot.telegram.api import (
    FloodError,
    GoneError,
    MigratedError,
    OddAnswerError,
    RefusedError,
    UnreachableError,
)
from bot.telegram.keyboards import Key
from bot.telegram.stage import Stage
from locales.wording import wording
from tests.bot.telegram.fake_telegram import FakeTelegram

KEYBOARD = ((Key("是", data="cp:a.1.pick.yes"), Key("否", data="cp:a.1.pick.no")),)
HTML = '<b>1 &lt; 2</b>？ <a href="https://t.me/x?start=a&amp;b">第七条</a>'


@pytest.fixture
def telegram() -> FakeTelegram:
    return FakeTelegram()


def stage_of(telegram: FakeTelegram, thread: int | None = None, reply_to: int | None = None) -> Stage:
    words = wording("zh_CN")
    return Stage(telegram.api, 7, "x_bot", words, thread=thread, reply_to=reply_to, sleep=telegram.sleep)


async def test_formatting_that_is_refused_is_left_out(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", RefusedError("Bad Request: can't parse entities: byte offset 3"))
    assert await stage_of(telegram).say(HTML, KEYBOARD) == 1
    assert telegram.messages[1].text == "1 &lt; 2？ 第七条"
    assert telegram.messages[1].keys == ["cp:a.1.pick.yes", "cp:a.1.pick.no"]


async def test_buttons_that_are_refused_are_named(telegram: FakeTelegram) -> None:
    refusal = RefusedError("Bad Request: BUTTON_DATA_INVALID")
    telegram.fail("sendMessage", refusal, refusal)
    assert await stage_of(telegram).say(HTML, KEYBOARD) == 1
    assert [shown.keys for shown in telegram.messages.values()] == [[], []]
    assert telegram.messages[2].text.splitlines()[1:] == ["• 是", "• 否"]
    assert "打字" in telegram.messages[2].text


async def test_what_is_refused_in_every_way_is_given_up(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", *[RefusedError("Bad Request: message is too long")] * 3)
    with pytest.raises(RefusedError):
        await stage_of(telegram).say(HTML, KEYBOARD)
    assert len(telegram.requests) == 3


@pytest.mark.parametrize("told", ["Bad Request: message thread not found", "Bad Request: TOPIC_CLOSED"])
async def test_where_a_topic_is_gone_it_is_said_outside(telegram: FakeTelegram, told: str) -> None:
    telegram.fail("sendMessage", RefusedError(told))
    stage = stage_of(telegram, thread=42)
    assert await stage.say(HTML, KEYBOARD) == 1
    assert [asked.get("message_thread_id") for _, asked in telegram.requests] == [42, None]
    assert stage.thread is None


async def test_what_is_refused_for_another_reason_stays_in_its_topic(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", RefusedError("Bad Request: can't parse entities: byte offset 3"))
    await stage_of(telegram, thread=42).say(HTML, KEYBOARD)
    assert [asked.get("message_thread_id") for _, asked in telegram.requests] == [42, 42]


async def test_a_reply_keeps_its_topic_and_the_message_it_answers(telegram: FakeTelegram) -> None:
    await stage_of(telegram, thread=42, reply_to=14).say(HTML, ())
    ((_, asked),) = telegram.requests
    assert asked["message_thread_id"] == 42
    assert asked["reply_parameters"] == {"message_id": 14, "allow_sending_without_reply": True}


async def test_a_group_that_became_a_supergroup_is_followed(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", MigratedError(-1007))
    assert await stage_of(telegram).say(HTML, ()) == 1
    assert [asked["chat_id"] for _, asked in telegram.requests] == [7, -1007]


async def test_groups_that_send_to_each_other_are_not_followed_for_ever(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", *[MigratedError(-1007), MigratedError(7)] * 10)
    with pytest.raises(GoneError):
        await stage_of(telegram).say(HTML, ())
    assert len(telegram.requests) == 3


@pytest.mark.parametrize(
    "fault",
    [
        GoneError("Forbidden: bot was blocked by the user"),
        GoneError("Forbidden: user is deactivated"),
        GoneError("Forbidden: bot was kicked from the supergroup chat"),
        RefusedError("Bad Request: chat not found"),
        RefusedError("Bad Request: not enough rights to send text messages to the chat"),
    ],
    ids=str,
)
async def test_a_chat_that_takes_nothing_is_not_asked_again(
    telegram: FakeTelegram, fault: GoneError | RefusedError
) -> None:
    telegram.fail("sendMessage", fault)
    with pytest.raises(GoneError):
        await stage_of(telegram).say(HTML, KEYBOARD)
    assert len(telegram.requests) == 1


async def test_an_odd_answer_is_not_followed_by_a_second_copy(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", OddAnswerError("no message_id"))
    assert await stage_of(telegram).say(HTML, KEYBOARD) is None
    assert len(telegram.requests) == 1


async def test_floods_and_outages_are_waited_for(telegram: FakeTelegram) -> None:
    telegram.fail("sendMessage", FloodError(1200), *[UnreachableError("502")] * 12)
    assert await stage_of(telegram).say(HTML, KEYBOARD) == 1
    assert telegram.slept[0] == 1200
    assert telegram.slept[-1] == 30


async def test_what_is_refused_is_told_without_what_was_said(
    telegram: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.fail("sendMessage", RefusedError("Bad Request: can't parse entities"))
    with caplog.at_level(logging.DEBUG):
        await stage_of(telegram).say("我的工资是 <b>秘密</b>", KEYBOARD)
    assert "can't parse entities" in caplog.text
    assert "秘密" not in caplog.text
