"""Requests at once, and faults of theirs, over real HTTP: nobody is left without a keyboard or with two."""

import asyncio
from collections.abc import Callable

import pytest

from tests.end_to_end.telegram.botapi.chats import Chat, Fault
from tests.end_to_end.telegram.botapi.methods import BOT
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.end_to_end.telegram.talking import FIRST, SECOND, THIRD, begin

Another = Callable[..., Person]

pytestmark = pytest.mark.filterwarnings(
    # python-telegram-bot warns of its own coming change whenever it makes a RetryAfter.
    "ignore:.*In a future major version attribute `retry_after`"
)


@pytest.fixture
def by_webhook() -> bool:
    """How updates come in makes no difference here."""
    return False


async def test_the_next_question_comes_before_the_old_one_is_changed(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await server.quiet()
    question = person.keyboards[0]
    begun = len(server.arrived)
    held = asyncio.Event()
    server.fail("editMessageText", Fault(200, held=held))
    await person.sends("都符合")
    await person.sees(SECOND)
    assert question.keyboard
    arrived = set(map(str.lower, server.arrived[begun:])) - {"getupdates"}
    held.set()
    await person.sees_the_next()
    assert arrived == {"editmessagetext", "sendmessage"}


@pytest.mark.parametrize(
    "fault",
    [
        Fault(400, description="Bad Request: can't parse entities: unsupported start tag"),
        Fault(400, description="Bad Request: message can't be edited"),
        Fault(403),
    ],
    ids=lambda fault: fault.description or str(fault.status),
)
async def test_a_question_that_cannot_be_changed_loses_its_keyboard_and_nothing_is_said_twice(
    bot: RunningBot, person: Person, server: BotApiServer, fault: Fault
) -> None:
    await begin(person)
    await server.quiet()
    server.fail("editMessageText", fault)
    await person.sends("都符合")
    await person.sees_the_next()
    await server.quiet()
    assert [
        SECOND in act.text for act in person.chat.acts if act.number > person.mark and act.kind == "sent"
    ] == [True]
    assert person.keyboards == [person.messages[-1]]


async def test_formatting_that_telegram_refuses_is_left_out(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(400, description="Bad Request: can't parse entities"))
    await person.sends("都符合")
    question = await person.sees(SECOND)
    await server.quiet()
    assert question.entities == []
    assert person.keyboards == [question]
    await person.presses("硕士")
    await person.sees(THIRD)


async def test_a_keyboard_that_telegram_refuses_is_named_and_can_be_typed(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    server.fail("sendMessage", *[Fault(400, description="Bad Request: BUTTON_DATA_INVALID")] * 2)
    await person.sends("都符合")
    await person.sees(SECOND)
    choices = await person.sees("请直接打字回答")
    await server.quiet()
    assert person.messages[-1] is choices
    assert person.keyboards == []
    await person.sends("硕士")
    question = await person.sees(THIRD)
    await server.quiet()
    assert person.keyboards == [question]


@pytest.mark.parametrize("body", ['{"ok": true, "result": {}}', '{"ok": true, "result": true}'])
async def test_an_odd_answer_to_a_question_that_was_sent_leaves_one_that_counts(
    bot: RunningBot, person: Person, server: BotApiServer, body: str
) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(200, after=True, body=body))
    await person.sends("都符合")
    question = await person.sees(SECOND)
    await server.quiet()
    assert person.keyboards == [question]
    await person.presses("硕士", on=question)
    await person.sees(THIRD)
    await server.quiet()
    assert person.keyboards == [person.messages[-1]]
    assert question.text.startswith("最高学历或学位：硕士")


@pytest.mark.parametrize("pressed", [-2, -1])
async def test_of_two_copies_after_a_lost_answer_either_can_be_pressed_and_none_stays(
    bot: RunningBot, person: Person, server: BotApiServer, pressed: int
) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(0, after=True))
    await person.sends("都符合")
    await server.world.until(lambda: len(person.keyboards) == 2, 10)
    await server.quiet()
    copies = person.keyboards
    await person.presses("硕士", on=copies[pressed])
    await person.sees(THIRD)
    await server.quiet()
    left = [message for message in person.keyboards if message in copies]
    if left:  # the copy that nobody knows of goes when it is pressed
        query = await person.presses("硕士", on=left[0])
        assert "已经过时" in await person.sees_alert(query)
        await server.quiet()
    assert person.keyboards == [person.messages[-1]]
    assert THIRD in person.messages[-1].text


async def test_a_topic_is_kept_and_left_where_it_is_gone(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    topic = {"message_thread_id": 42, "is_topic_message": True}
    await person.sends("都符合", **topic)
    await person.sees(SECOND)
    await server.quiet()
    assert server.calls("sendMessage")[-1][1]["message_thread_id"] == 42
    server.fail("sendMessage", Fault(400, description="Bad Request: message thread not found"))
    await person.sends("硕士", **topic)
    await person.sees(THIRD)
    assert "message_thread_id" not in server.calls("sendMessage")[-1][1]


async def test_in_a_group_the_command_is_replied_to_even_where_the_group_has_moved(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    group = server.world.chats[-100200300] = Chat(-100200300, "supergroup", "职称交流")
    said = await person.says_in(group, f"/start@{BOT['username']}")
    await server.world.until(lambda: group.acts, 10)
    assert server.calls("sendMessage")[-1][1]["reply_parameters"] == {
        "message_id": said.id,
        "allow_sending_without_reply": True,
    }
    moved = server.world.chats[-100200301] = Chat(-100200301, "supergroup", "职称交流")
    gone = Fault(400, description="Bad Request: group chat was upgraded", migrate_to=moved.id)
    server.fail("sendMessage", gone)
    await person.says_in(group, f"/start@{BOT['username']}")
    assert await server.world.until(lambda: moved.acts, 10)


async def test_an_album_gets_one_word(bot: RunningBot, person: Person, server: BotApiServer) -> None:
    await begin(person)
    await server.quiet()
    photo = [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}]
    mark = server.world.latest_act
    for album in ("77", "78"):
        for _ in range(10):
            await person.shows(photo=photo, media_group_id=album)
    await server.quiet()
    said = [act.text for act in person.chat.acts if act.number > mark]
    assert ["文字和按钮" in text for text in said] == [True, True]


async def test_an_unknown_command_is_told_so_and_the_question_stays_open(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await server.quiet()
    await person.sends("/cancel")
    told = await person.sees("没有这个命令")
    await server.quiet()
    assert all(f"/{name}" in told.text for name in ("start", "result", "help"))
    assert "请回答" not in told.text
    assert len(person.keyboards) == 1
    await person.presses("都符合")
    await person.sees(SECOND)


async def test_whoever_deletes_everything_is_told_before_the_update_is_confirmed(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("/delete")
    confirmation = await person.button("删除")
    await server.quiet()
    held = asyncio.Event()
    server.fail("sendMessage", Fault(200, held=held))
    await person.presses("删除", on=confirmation)
    assert await server.world.until(lambda: not server.world.faults["sendmessage"], 10)
    await asyncio.sleep(0.7)  # more than the poller waits before it moves on
    assert server.world.waiting, "the farewell stands nowhere: the update must come again if it is lost"
    held.set()
    await person.sees("都删掉了")
    await server.quiet()
    assert person.keyboards == []


async def test_what_one_chat_waits_for_in_a_flood_holds_up_neither_it_nor_others(
    bot: RunningBot, person: Person, another: Another, server: BotApiServer
) -> None:
    await begin(person)
    await server.quiet()
    held = asyncio.Event()
    server.fail("sendMessage", Fault(200, held=held))
    await person.sends("/back")
    assert await server.world.until(lambda: not server.world.faults["sendmessage"], 10)
    for _ in range(15):  # more than wait in memory
        await person.sends("/back")
    await begin(another("沅芷"))
    assert await server.world.until(lambda: not server.world.waiting, 10), "all is confirmed"
    held.set()
    assert await server.world.until(lambda: len(person.bot_messages) >= 17, 10)
    await server.quiet()
    assert person.keyboards == [person.messages[-1]]


async def test_a_keyboard_is_taken_from_a_message_even_where_the_chat_forgot_it(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("都符合")
    await person.sees(SECOND)
    await server.quiet()
    stray = person.bot_messages[0]
    stray.keyboard = person.keyboards[0].keyboard
    await person.presses("硕士", on=stray)
    await person.sees(THIRD)
    await server.quiet()
    assert person.keyboards == [person.messages[-1]]
    assert FIRST not in person.messages[-1].text


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (502, "Bad Gateway"),
        (502, '{"message":"upstream"}'),
        (503, ""),
        (500, '{"ok":false,"error_code":500}'),
        (407, "proxy"),
        (429, "slow down"),
        (429, '{"ok":false,"error_code":429,"description":"Too Many Requests"}'),
    ],
)
async def test_a_question_that_something_on_the_way_swallowed_is_sent_again(
    bot: RunningBot, person: Person, server: BotApiServer, status: int, body: str
) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(status, body=body))
    await person.presses("都符合")
    question = await person.sees(SECOND)
    await server.quiet()
    assert person.keyboards == [question]
