"""Updates of real traffic that a library cannot read or that need a sensible reaction: none hurts others."""

from copy import deepcopy
from typing import Any

import pytest

from tests.end_to_end.telegram.botapi.chats import Chat, Json
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.end_to_end.telegram.talking import SECOND, begin

ANN: Json = {"id": 5, "is_bot": False, "first_name": "A"}
PRIVATE: Json = {"id": 5, "type": "private"}
GROUP: Json = {"id": -100, "type": "supergroup", "title": "T"}


def message(text: Any = "x", sender: Json = ANN, chat: Any = PRIVATE, **more: Any) -> Json:
    body: Json = {"message_id": 10, "date": 1_790_000_000, "chat": chat, "from": sender, **more}
    return {"message": body | ({"text": text} if text is not None else {})}


UNPARSED = {
    "a forward of a hidden user without a name": message(
        forward_origin={"type": "hidden_user", "date": 1_790_000_000}
    ),
    "a forward of a new kind": message(forward_origin={"type": "some_new_kind", "date": 1_790_000_000}),
    "a reply to a story that says nothing": message(None, reply_to_story={}),
    "a reply to a message of a new kind": message(
        external_reply={"origin": {"type": "some_new_kind", "date": 1_790_000_000}}
    ),
    "a field that holds something else": message(entities={"0": "bold"}, photo=7, poll=[]),
    "a new kind of update": {"something_new": {"id": 1}},
    "nothing": {},
}
"""What one of the libraries cannot parse, and our reader need not."""

UNREADABLE = {
    "a message without a chat": {"message": {"message_id": 1, "date": 0, "from": ANN, "text": "x"}},
    "a chat that is a number": message(chat=5),
    "a text that is a list": message(["x"]),
    "a query from nobody": {"callback_query": {"id": "1", "data": "cp:abc.1.pick"}},
    "a message that is a text": {"message": "x"},
}
"""What is not as documented."""


async def deliver(server: BotApiServer, update: Json) -> Json:
    """Let an update wait for the bot; as delivered."""
    server.world.chats.setdefault(5, Chat(5, "private", "A"))
    numbered = {"update_id": next(server.world.update_ids), **deepcopy(update)}
    await server.redeliver(numbered)
    return numbered


async def everybody_is_served(server: BotApiServer, person: Person) -> None:
    """Somebody else is answered at once, and nothing is left to deliver again and again."""
    await begin(person)
    await person.sends("都符合")
    await person.sees(SECOND)
    await server.quiet()
    assert not server.world.waiting
    assert set(server.pump.statuses) <= {200}


@pytest.mark.parametrize("update", UNPARSED.values(), ids=UNPARSED)
async def test_what_a_library_cannot_parse_hurts_nobody(
    bot: RunningBot, server: BotApiServer, person: Person, update: Json
) -> None:
    await deliver(server, update)
    await everybody_is_served(server, person)
    assert bot.unreadable == []


@pytest.mark.parametrize("update", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_is_not_as_documented_is_counted_and_passed_over_and_its_content_is_not_told(
    bot: RunningBot,
    server: BotApiServer,
    person: Person,
    update: Json,
    caplog: pytest.LogCaptureFixture,
) -> None:
    given = await deliver(server, update)
    await everybody_is_served(server, person)
    assert set(bot.unreadable) == {"telegram"}
    (line,) = {line for line in caplog.messages if "cannot be read" in line}
    assert line.startswith(f"update {given['update_id']} cannot be read and is passed over: ")
    assert "x" not in line.partition("over: ")[2].replace("text", "")


async def test_half_a_character_hurts_nobody(bot: RunningBot, server: BotApiServer, person: Person) -> None:
    await deliver(server, message("\ud83d"))
    await everybody_is_served(server, person)


SERVICE = [
    {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
    {"pinned_message": {"message_id": 1, "date": 0, "chat": PRIVATE}},
    {"new_chat_members": [ANN]},
    {"write_access_allowed": {}},
    {"successful_payment": {"currency": "XTR"}},
    {"migrate_to_chat_id": -1_001},
    {"something_new_happened": {"to": "somebody"}},
]


@pytest.mark.parametrize("what", SERVICE, ids=lambda what: next(iter(what)))
async def test_a_service_message_is_silence(
    bot: RunningBot, server: BotApiServer, person: Person, what: Json
) -> None:
    await deliver(server, message(None, **what))
    await deliver(server, message(None, chat=GROUP, **what))
    await server.quiet()
    assert server.calls("sendMessage") == []


@pytest.mark.parametrize(
    "what",
    [
        message("/help", sender=ANN | {"id": 777_000}, chat=GROUP, is_automatic_forward=True),
        message("/help", sender={"id": 136_817_688, "is_bot": True, "first_name": "Channel"}, chat=GROUP),
        message("/help@some_other_bot"),
        message("/help@some_other_bot", chat=GROUP),
        {"business_message": message("/start")["message"]},
        {"channel_post": message("/start")["message"]},
    ],
    ids=[
        "a linked channel's post",
        "a channel",
        "another bot's",
        "another bot's, in a group",
        "business",
        "post",
    ],
)
async def test_what_is_not_meant_for_the_bot_is_silence(
    bot: RunningBot, server: BotApiServer, person: Person, what: Json
) -> None:
    await deliver(server, what)
    await server.quiet()
    assert server.calls("sendMessage") == []


async def test_an_anonymous_administrator_is_answered_like_anybody(
    bot: RunningBot, server: BotApiServer, person: Person
) -> None:
    group = server.world.chats.setdefault(-100, Chat(-100, "supergroup", "T"))
    sender = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group"}
    await deliver(server, message("/help@chuangping_bot", sender, GROUP, sender_chat=GROUP))
    await server.world.until(lambda: bool(group.acts), 30)
    assert "私聊" in group.acts[-1].text


@pytest.mark.parametrize("payload", ["ref_123", "a", "a10-2-3-1-", "utm_source-2026"])
async def test_an_unknown_start_payload_begins_with_the_welcome(
    bot: RunningBot, person: Person, payload: str
) -> None:
    await person.sends(f"/start {payload}")
    welcome = await person.sees("创评助手")
    assert "看看我能报哪一级" in welcome.labels
    assert len(person.bot_messages) == 1
