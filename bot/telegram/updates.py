"""What arrives from Telegram, read from the raw JSON of an update: only what is used, nothing else can fail.

Neither library's parser is asked: one field that they do not know would cost the whole batch.
https://core.telegram.org/bots/api#update
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from bot.telegram.api import LARGEST_ID, Id
from bot.telegram.keyboards import clause_of, code_of, payload
from dialogs.events import COMMANDS, Command, CommandName, Event, Pressed, Typed
from dialogs.keys import read_link

PREFIX: Final = "cp:"
"""Before every button's key, so that a bot which the assistant is mounted into can tell our buttons."""

MORE: Final = f"{PREFIX}more"
"""What the button 更多 sends, which shows the others: nothing of it is the conversation's."""

Saved = Literal["report", "report-employer"]
"""A wish to have the report of the result, one's own or the copy for an employer."""

SAVE: Final[Mapping[Saved, str]] = {
    "report": f"{PREFIX}report",
    "report-employer": f"{PREFIX}report-employer",
}
"""What the buttons below a result send that save it: nothing of it is the conversation's."""

UPDATES: Final = ("message", "edited_message", "callback_query", "inline_query")
"""The kinds of updates that a bot of its own asks for; channel posts are none of its business."""

ANONYMOUS_ADMIN: Final = 1087968824
"""GroupAnonymousBot, in whose name administrators of a group may write."""

TELEGRAM_ITSELF: Final = 777000
"""Telegram's own account: service notes, and a linked channel's posts."""

CONTENTS: Final = frozenset({
    "text", "animation", "audio", "document", "live_photo", "paid_media", "photo", "sticker", "story",
    "video", "video_note", "voice", "caption", "checklist", "contact", "dice", "game", "poll", "venue",
    "location", "media_group_id",
})  # fmt: skip
"""What people send. A message with nothing of it tells of something that happened, as a new group photo."""

Puzzle = Literal["wordless", "edited", "forwarded", "group", "failed", "command", "hurried"]


@dataclass(frozen=True, slots=True)
class Brought:
    """A document that may be the file of an export; `size` in bytes, None where Telegram does not tell it."""

    file: str
    size: int | None


Unfolding = Literal["more"]
"""The press of 更多."""

_COMMAND = re.compile(r"/([^\W\d]\w*)(?:@(\w+))?(.*)", re.DOTALL)

Names = Mapping[str, CommandName | Literal["report"]]
"""The commands that are listened to, by what people write behind the slash, in lower case."""

ALL_NAMES: Final[Names] = {"report": "report", **{name: name for name in COMMANDS}}


class UnreadableError(ValueError):
    """An update that is not as documented. Says which fields are wrong, and nothing of what they hold."""


class _Object(BaseModel):
    """An object of the Bot API, as far as it is used."""

    model_config = ConfigDict(extra="ignore", strict=True)


class _User(_Object):
    id: Id
    is_bot: bool = False
    language_code: str | None = None


class _Chat(_Object):
    id: Id
    type: str


class _ChatId(_Object):
    id: Id


class _Document(_Object):
    file_id: str
    file_size: int | None = None
    file_name: str = ""
    mime_type: str = ""

    @property
    def is_json(self) -> bool:
        return self.mime_type == "application/json" or self.file_name.lower().endswith(".json")


class _Pressable(_Object):
    """A message with a keyboard, perhaps too old to be shown to bots."""

    chat: _Chat
    message_id: Id
    message_thread_id: Id | None = None
    is_topic_message: bool = False

    @property
    def thread(self) -> int | None:
        """The topic it stands in. What is only a thread of replies has an id too, but takes no messages."""
        return self.message_thread_id if self.is_topic_message else None


class _Message(_Pressable):
    """A message; of what is not declared here, only the names count."""

    model_config = ConfigDict(extra="allow", strict=True)

    sender: _User | None = Field(None, alias="from")
    sender_chat: _ChatId | None = None
    text: str | None = None
    media_group_id: str | None = None
    document: _Document | None = None

    def holds(self, *names: str) -> bool:
        """Whether it has any of these fields, whatever they hold."""
        return not self.__pydantic_fields_set__.isdisjoint(names)

    @property
    def person(self) -> _User | None:
        """Who wrote it; None for bots, channels and Telegram itself."""
        sender = self.sender
        if sender is None or self.holds("via_bot", "is_automatic_forward") or sender.id == TELEGRAM_ITSELF:
            return None
        if sender.id == ANONYMOUS_ADMIN:
            return sender if self.sender_chat is not None and self.sender_chat.id == self.chat.id else None
        return None if sender.is_bot else sender


class _CallbackQuery(_Object):
    id: str
    sender: _User = Field(alias="from")
    message: _Pressable | None = None
    data: str | None = None


class _InlineQuery(_Object):
    id: str
    sender: _User = Field(alias="from")
    query: str


class _Update(_Object):
    update_id: Id
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _CallbackQuery | None = None
    inline_query: _InlineQuery | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something a person did in a chat: an event of the conversation, a puzzle that gets a word of its own,
    the press of 更多, or the wish to save a result.

    `query` and `message` name the callback query and the message of a pressed button; `start` is what a link
    to the private chat should carry. `thread` is the topic that it came from, `reply_to` the message that an
    answer in a group belongs to, `album` what the pictures of one album have in common. `sender` is who wrote
    it in a group, None for a nameless administrator; a private chat has its person's id.
    """

    update: int
    chat: int
    language: str | None
    what: Event | Puzzle | Unfolding | Saved | Brought
    query: str | None = None
    message: int | None = None
    start: str = ""
    thread: int | None = None
    reply_to: int | None = None
    sender: int | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """An inline query: somebody types `@bot text` in some chat."""

    query: str
    text: str
    language: str | None


def update_number(raw: JsonValue) -> int | None:
    """The `update_id` of a raw update, whatever else it holds; None where it has none."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and abs(number) <= LARGEST_ID else None


def read_update(
    raw: JsonValue, username: str, names: Names = ALL_NAMES, *, unknown: bool = True
) -> Incoming | Asked | None:
    """A raw update as something to react to; None where it is not meant for the bot called `username`.

    A link to a clause is followed whatever the `names`. Without `unknown`, a command in a group that is none
    of them is somebody else's, even if it names the bot. Raises `UnreadableError`.
    """
    try:
        update = _Update.model_validate(raw)
    except ValidationError as error:
        raise UnreadableError(_faults(error)) from None
    number = update.update_id
    if update.message is not None:
        return _read_message(number, update.message, username, names, unknown=unknown)
    if update.edited_message is not None:
        return _read_edited(number, update.edited_message, username, names)
    if update.callback_query is not None:
        return _read_press(number, update.callback_query)
    asked = update.inline_query
    return Asked(asked.id, asked.query, asked.sender.language_code) if asked is not None else None


def _faults(error: ValidationError) -> str:
    """Where an update is wrong, by the names of documented fields only."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    return ", ".join(f"{'.'.join(map(str, fault['loc'])) or 'update'}: {fault['type']}" for fault in faults)


def _read_message(
    update: int, message: _Message, username: str, names: Names, *, unknown: bool
) -> Incoming | None:
    """A message; None where it is not meant for the bot.

    In a group only a command is meant for the bot: what is said there about a career would be read by all.
    """
    person = message.person
    if person is None or not message.holds(*CONTENTS):
        return None
    order = _Order.read(message.text or "", names)
    if order is not None and not order.is_for(username):
        return None
    if message.chat.type == "private":
        return Incoming(
            update,
            message.chat.id,
            person.language_code,
            _meant(message, order),
            thread=message.thread,
            album=message.media_group_id,
        )
    if order is None or (order.name is None and not (unknown and order.addressee)):
        return None
    return Incoming(
        update,
        message.chat.id,
        person.language_code,
        "group",
        start=payload(order.argument) if order.name == "article" else "",
        thread=message.thread,
        reply_to=message.message_id,
        sender=person.id if person.id != ANONYMOUS_ADMIN else None,
    )


def _read_edited(update: int, message: _Message, username: str, names: Names) -> Incoming | None:
    """A changed text in a private chat; what else changes by itself, as a place on its way, is no answer."""
    person = message.person
    if person is None or message.chat.type != "private" or not message.text:
        return None
    order = _Order.read(message.text, names)
    if order is not None and not order.is_for(username):
        return None
    return Incoming(update, message.chat.id, person.language_code, "edited", thread=message.thread)


def _read_press(update: int, query: _CallbackQuery) -> Incoming | None:
    """A pressed button; None where it is not one of ours, or was not pressed in a private chat."""
    pressed, data = query.message, query.data or ""
    if pressed is None or pressed.chat.type != "private" or not data.startswith(PREFIX):
        return None
    return Incoming(
        update,
        pressed.chat.id,
        query.sender.language_code,
        _pressed(data),
        query.id,
        pressed.message_id,
        thread=pressed.thread,
    )


@dataclass(frozen=True, slots=True)
class _Order:
    """A text that begins as a command does; `name` is None where there is no such command."""

    name: CommandName | Literal["report"] | None
    addressee: str
    argument: str

    @classmethod
    def read(cls, text: str, names: Names) -> "_Order | None":
        """The command that a text is. What follows the slash begins with a letter of any script: in Chinese a
        command may be guessed at, but is never an answer; `/3` may be one.
        """
        match = _COMMAND.fullmatch(text.strip())
        if match is None:
            return None
        name, argument = match[1].lower(), match[3].strip()
        clause = clause_of(argument) if name == "start" else None
        if clause is not None:
            return cls("article", match[2] or "", clause)
        if name == "start" and (read_link(argument) or code_of(argument)):
            return cls("start", match[2] or "", argument)
        return cls(names.get(name), match[2] or "", argument)

    def is_for(self, username: str) -> bool:
        """Whether it names this bot, or none: `/start@other_bot` is for the other one."""
        return self.addressee.lower() in ("", username.lower())


def _pressed(data: str) -> Pressed | Unfolding | Saved:
    wish = next((name for name, key in SAVE.items() if key == data), None)
    return "more" if data == MORE else wish or Pressed((data.removeprefix(PREFIX),))


def _meant(message: _Message, order: _Order | None) -> Event | Puzzle | Saved | Brought:
    if message.holds("forward_origin"):
        return "forwarded"
    if order is None:
        return _without_order(message)
    if order.name is None:
        return "command"
    if order.name == "report":
        return "report"
    if order.name == "start" and (code := code_of(order.argument)):
        return Typed(code)
    # Any other payload of /start is some campaign's: whoever follows the link sees the welcome.
    is_campaign = order.name == "start" and read_link(order.argument) is None
    return Command(order.name, "" if is_campaign else order.argument)


def _without_order(message: _Message) -> Event | Puzzle | Brought:
    text, document = message.text or "", message.document
    if document is not None and document.is_json:
        return Brought(document.file_id, document.file_size)
    return Typed(text) if text.strip() else "wordless"
