"""Somebody who talks with the bot, so that a test reads like the conversation."""

import itertools
import re
import time
from typing import Any

from tests.end_to_end.telegram.botapi.chats import Chat, Json, Message, Query
from tests.end_to_end.telegram.botapi.formatting import utf16_length
from tests.end_to_end.telegram.botapi.methods import BOT, message_as_json
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.patience import PATIENCE_SECONDS

_IDS = itertools.count(70_000_001)
_QUERY_IDS = itertools.count(900_000_000_001)


class Person:
    """A user of Telegram with a private chat with the bot, and, if told so, in a group with it."""

    def __init__(self, server: BotApiServer, name: str = "湘灵", language: str | None = "zh-hans") -> None:
        self.server = server
        self.id = next(_IDS)
        self.name = name
        self.language = language
        self.chat = server.world.chats.setdefault(self.id, Chat(self.id, "private", name))
        self.last_update: Json = {}
        self.mark = 0

    # What the person does

    async def sends(self, text: str, **extra: Any) -> Message:
        """Type a text, or give a command, in the private chat."""
        return await self._says(self.chat, text, "message", **extra)

    async def shows(self, **content: Any) -> Message:
        """Send something without a text: `sticker={…}`, `photo=[…]`, `voice={…}`."""
        return await self._says(self.chat, "", "message", **content)

    async def brings(self, name: str, content: bytes) -> Message:
        """Send a file."""
        file = f"file{len(self.server.world.files)}"
        self.server.world.files[file] = content
        document = {"file_id": file, "file_unique_id": "u", "file_name": name, "file_size": len(content)}
        return await self.shows(document=document)

    async def edits(self, message: Message, text: str) -> None:
        """Change a message that was sent before."""
        self._begin()
        message.text = text
        body = message_as_json(self.chat, message) | {"from": self._user(), "edit_date": int(time.time())}
        await self._push("edited_message", body)

    async def says_in(self, group: Chat, text: str, kind: str = "message") -> Message:
        """Write in a group or (`channel_post`) a channel."""
        return await self._says(group, text, kind)

    async def presses(self, label: str, on: Message | None = None, times: int = 1) -> str:
        """Press a button by its label or a part of it, on a message or the newest having it; the query's id.

        Waits for the button to be there, as a person does.
        """
        message = on or await self.button(label)
        self._begin()
        query_id = ""
        for _ in range(times):
            data = _data(message, label)
            query_id = await self._press(message_as_json(self.chat, message), data)
        return query_id

    async def presses_old(self, message_id: int, data: str) -> str:
        """Press a button of a message so old that Telegram no longer shows it to bots."""
        self._begin()
        return await self._press({"chat": self.chat.as_json(), "message_id": message_id, "date": 0}, data)

    async def asks_inline(self, query: str) -> Query:
        """Type `@bot query` in some chat; the query with its answer, once there is one."""
        self._begin()
        asked = self._ask(str(next(_QUERY_IDS)))
        body = {"id": asked.id, "from": self._user(), "query": query, "offset": "", "chat_type": "private"}
        await self._push("inline_query", body)
        await self.server.world.until(lambda: asked.answer is not None, PATIENCE_SECONDS)
        return asked

    async def follows(self, link: str) -> Message:
        """Open a deep link to the bot and press START."""
        match = re.fullmatch(rf"https://t\.me/{BOT['username']}\?start=([A-Za-z0-9_-]{{1,64}})", link)
        assert match, f"{link} is no deep link to the bot"
        return await self.sends(f"/start {match.group(1)}")

    async def blocks(self) -> None:
        """Block the bot."""
        self.chat.blocked = True
        member = {"user": dict(BOT), "status": "member"}
        body = {"chat": self.chat.as_json(), "from": self._user(), "date": int(time.time())}
        await self._push(
            "my_chat_member",
            {
                **body,
                "old_chat_member": member,
                "new_chat_member": {**member, "status": "kicked", "until_date": 0},
            },
        )

    # What the person sees

    async def sees(self, text: str) -> Message:
        """Wait until the bot has said a text since the person's last action; the message that says it."""

        def said() -> Message | None:
            acts = (
                act for act in self.chat.acts if act.number > self.mark and act.kind in ("sent", "edited")
            )
            return next((act.message for act in acts if text in act.text), None)

        await self.server.world.until(said, PATIENCE_SECONDS)
        found = said()
        assert found is not None, f"{self.name} does not see “{text}” but:\n{self.screen(self.mark)}"
        return found

    async def sees_the_next(self) -> None:
        """Wait until what stands open since the person's last action is all that can be pressed."""

        def next_one() -> bool:
            since = (
                act for act in self.chat.acts if act.number > self.mark and act.kind in ("sent", "edited")
            )
            opened = [act.message for act in since if act.message.keyboard][-1:]
            return bool(opened) and opened == self.keyboards

        await self.server.world.until(next_one, PATIENCE_SECONDS)
        assert next_one(), f"{self.name} waits for the next question:\n{self.screen()[-2000:]}"

    async def sees_nothing(self) -> None:
        """Wait until the bot rests: it must not have said anything since the person's last action."""
        await self.server.quiet()
        said = [act for act in self.chat.acts if act.number > self.mark]
        assert not said, f"{self.name} expected silence but saw:\n{self.screen(self.mark)}"

    async def button(self, label: str) -> Message:
        """Wait for a button with a label; the newest message that has it."""

        def having() -> Message | None:
            newest_first = reversed(self.messages)
            return next((m for m in newest_first if any(label in known for known in m.labels)), None)

        await self.server.world.until(having, PATIENCE_SECONDS)
        found = having()
        assert found is not None, f"{self.name} finds no button “{label}”:\n{self.screen()}"
        return found

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, oldest first."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    @property
    def bot_messages(self) -> list[Message]:
        """What the bot wrote, as it stands now, oldest first."""
        return [message for message in self.messages if message.from_bot]

    async def sees_alert(self, query_id: str) -> str:
        """Wait until a pressed button shows that it was heard; the words it shows for a moment."""
        query = self.server.world.queries[query_id]
        await self.server.world.until(lambda: query.answer is not None, PATIENCE_SECONDS)
        assert query.answer is not None, f"the button that {self.name} pressed keeps waiting"
        return str(query.answer.text)

    @property
    def keyboards(self) -> list[Message]:
        """The messages that can be pressed now."""
        return [
            message
            for message in self.messages
            if any("callback_data" in b for row in message.keyboard for b in row)
        ]

    def screen(self, since: int = 0) -> str:
        """The chat as text, for a failing test: what the bot did after an act, or all that stands there."""
        if since:
            return "\n".join(f"  {act.kind}: {act.text}" for act in self.chat.acts if act.number > since)
        lines = []
        for message in self.messages:
            lines.append(f"  {'bot' if message.from_bot else self.name}: {message.text}")
            lines.extend("      " + " ".join(f"[{b['text']}]" for b in row) for row in message.keyboard)
        return "\n".join(lines)

    # How Telegram tells it

    def _begin(self) -> None:
        self.mark = self.server.world.latest_act

    async def _says(self, chat: Chat, text: str, kind: str, **extra: Any) -> Message:
        self._begin()
        command = re.match(r"/[A-Za-z0-9_]+(?:@\w+)?", text)
        if command:
            extra["entities"] = [
                {"type": "bot_command", "offset": 0, "length": utf16_length(command.group())}
            ]
        message = Message(next(chat.numbers), from_bot=False, text=text, extra=extra)
        chat.messages[message.id] = message
        body = message_as_json(chat, message)
        sender = {"sender_chat": chat.as_json()} if kind == "channel_post" else {"from": self._user()}
        await self._push(kind, {**body, **sender})
        return message

    async def _press(self, message: Json, data: str) -> str:
        asked = self._ask(str(next(_QUERY_IDS)))
        body = {"id": asked.id, "from": self._user(), "message": message, "chat_instance": "1", "data": data}
        await self._push("callback_query", body)
        return asked.id

    def _ask(self, query_id: str) -> Query:
        query = Query(query_id, self.server.methods.clock())
        self.server.world.queries[query_id] = query
        return query

    async def _push(self, kind: str, body: Json) -> None:
        update_id = await self.server.world.push(kind, body)
        self.last_update = {"update_id": update_id, kind: body}

    def _user(self) -> Json:
        user = {"id": self.id, "is_bot": False, "first_name": self.name}
        return user | ({"language_code": self.language} if self.language else {})


def _data(message: Message, label: str) -> str:
    buttons = [button for row in message.keyboard for button in row]
    exact = [button for button in buttons if button["text"] == label]
    button = (exact or [button for button in buttons if label in button["text"]])[0]
    assert "callback_data" in button, f"“{label}” opens {button.get('url')} and is not a callback button"
    return str(button["callback_data"])
