"""What arrives from Telegram, read from either library's objects: both name fields as the Bot API does."""

import re
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.telegram.links import clause_of, payload
from dialogs.events import COMMANDS, Command, CommandName, Event, Pressed, Typed

PREFIX = "cp:"
"""Before every button's key, so that a bot which the assistant is mounted into can tell our buttons."""

UPDATES = ("message", "edited_message", "callback_query", "inline_query")
"""The kinds of updates that a bot of its own asks for; channel posts are none of its business."""

Puzzle = Literal["wordless", "edited", "forwarded", "group", "failed"]

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@(\w+))?(?:\s+(.*))?", re.ASCII | re.DOTALL)
_COMMANDS: dict[str, CommandName] = {name: name for name in COMMANDS}


class User(Protocol):
    """https://core.telegram.org/bots/api#user"""

    @property
    def id(self) -> int:
        """`id` of the Bot API."""

    @property
    def language_code(self) -> str | None:
        """`language_code` of the Bot API."""

    @property
    def is_bot(self) -> bool:
        """`is_bot` of the Bot API."""


class Chat(Protocol):
    """https://core.telegram.org/bots/api#chat"""

    @property
    def id(self) -> int:
        """`id` of the Bot API."""

    @property
    def type(self) -> str:
        """`type` of the Bot API."""


class Message(Protocol):
    """https://core.telegram.org/bots/api#message"""

    @property
    def chat(self) -> Chat:
        """`chat` of the Bot API."""

    @property
    def from_user(self) -> User | None:
        """`from_user` of the Bot API."""

    @property
    def text(self) -> str | None:
        """`text` of the Bot API."""

    @property
    def forward_origin(self) -> object | None:
        """`forward_origin` of the Bot API."""

    @property
    def via_bot(self) -> User | None:
        """`via_bot` of the Bot API."""


class Pressable(Protocol):
    """A message with a keyboard, perhaps too old to be shown to bots."""

    @property
    def chat(self) -> Chat:
        """`chat` of the Bot API."""

    @property
    def message_id(self) -> int:
        """`message_id` of the Bot API."""


class CallbackQuery(Protocol):
    """https://core.telegram.org/bots/api#callbackquery"""

    @property
    def id(self) -> str:
        """`id` of the Bot API."""

    @property
    def from_user(self) -> User:
        """`from_user` of the Bot API."""

    @property
    def message(self) -> Pressable | None:
        """`message` of the Bot API."""

    @property
    def data(self) -> str | None:
        """`data` of the Bot API."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something a person did in a chat: an event of the conversation, or a puzzle that gets a word of its
    own.

    `query` and `message` name the callback query and the message of a pressed button; `start` is what a link
    to the private chat should carry.
    """

    update: int
    chat: int
    language: str | None
    what: Event | Puzzle
    query: str | None = None
    message: int | None = None
    start: str = ""


def read_message(update: int, message: Message, username: str, *, edited: bool = False) -> Incoming | None:
    """A message as something to react to; None where it is not meant for the bot.

    In a group only a command is meant for the bot: what is said there about a career would be read by all.
    """
    sender = message.from_user
    if sender is None or sender.is_bot or message.via_bot is not None:
        return None
    text = message.text or ""
    event = _event(text)
    if message.chat.type != "private":
        if not isinstance(event, Command) or edited or not _meant_for(text, username):
            return None
        start = payload(event.argument) if event.name == "article" else ""
        return Incoming(update, message.chat.id, sender.language_code, "group", start=start)
    return Incoming(update, message.chat.id, sender.language_code, _meant(message, event, edited=edited))


def _meant(message: Message, event: Event | None, *, edited: bool) -> Event | Puzzle:
    if edited:
        return "edited"
    if message.forward_origin is not None:
        return "forwarded"
    return event or "wordless"


def read_press(update: int, query: CallbackQuery) -> Incoming | None:
    """A pressed button; None where it is not one of ours, or was not pressed in a private chat."""
    pressed, data = query.message, query.data or ""
    if pressed is None or pressed.chat.type != "private" or not data.startswith(PREFIX):
        return None
    return Incoming(
        update,
        pressed.chat.id,
        query.from_user.language_code,
        Pressed((data.removeprefix(PREFIX),)),
        query.id,
        pressed.message_id,
    )


def _meant_for(command: str, username: str) -> bool:
    """Whether a command names this bot, or none: `/start@other_bot` is for the other one."""
    match = _COMMAND.fullmatch(command.strip())
    return match is not None and (match[2] or username).lower() == username.lower()


def _event(text: str) -> Event | None:
    """A text as an event; None where there is no text."""
    match = _COMMAND.fullmatch(text.strip())
    name = _COMMANDS.get(match[1].lower()) if match else None
    if match is None or name is None:
        return Typed(text) if text.strip() else None
    argument = (match[3] or "").strip()
    clause = clause_of(argument) if name == "start" else None
    return Command("article", clause) if clause else Command(name, argument)
