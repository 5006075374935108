"""The assistant within somebody else's bot: which updates are its own, and what the bot can ask of it."""

import asyncio
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, Protocol, TypeVar

from pydantic import JsonValue

from bot.telegram.api import BotApi, Transport
from bot.telegram.assistant import Assistant
from bot.telegram.channel import TelegramChannel
from bot.telegram.receiving import react
from bot.telegram.registering import commands_in, describe, set_commands
from bot.telegram.updates import ALL_NAMES, Asked, Incoming, Names, UnreadableError, read_update
from dialogs.events import Command, CommandName
from locales.wording import Wording

ListedCommands = Sequence[tuple[str, str]]
"""Commands with what they do, as a menu lists them."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How the assistant behaves in a bot that has other business too.

    `command`, such as `assess`, begins or continues the conversation. With `only_while_open` the assistant
    takes texts and commands only while a question of its own waits for an answer, and never /start or an
    inline query: it is begun by `Mounted.begin`, by the command, by one of its buttons or a link to a clause.
    """

    command: str | None = None
    only_while_open: bool = False

    def __post_init__(self) -> None:
        if self.command is not None and not (self.command.isidentifier() and self.command.isascii()):
            msg = f"command={self.command!r}: a command is letters, digits and _, without the slash"
            raise ValueError(msg)

    @property
    def entry(self) -> dict[str, CommandName]:
        """The command that begins."""
        return {self.command.lower(): "start"} if self.command else {}

    @property
    def names(self) -> Names:
        """The commands that are the assistant's while it is open."""
        own = {name: to for name, to in ALL_NAMES.items() if not (self.only_while_open and name == "start")}
        return own | self.entry

    def listed(self, words: Wording) -> ListedCommands:
        """The assistant's part of the bot's menu."""
        own = dict(commands_in(words))
        entry = [(self.command.lower(), own["start"])] if self.command else []
        return entry if self.only_while_open else [*entry, *own.items()]


class Tokened(Protocol):
    """Either library's `Bot`."""

    @property
    def token(self) -> str:
        """The bot's token."""
        ...


BotT = TypeVar("BotT", bound=Tokened)


class Mounted(Generic[BotT]):
    """The assistant in a bot whose updates somebody else fetches and hands out."""

    def __init__(
        self, assistant: Assistant, manners: Manners, transport: Callable[[BotT], Transport]
    ) -> None:
        """`transport` makes one of the library's `Bot`."""
        self._assistant = assistant
        self._manners = manners
        self._transport = transport
        self._talk = TelegramChannel(assistant.conversations, redelivered=False)
        self._apis: dict[str, tuple[BotT, BotApi]] = {}
        self._upkeep: asyncio.Task[None] | None = None

    async def begin(
        self, bot: BotT, chat: int, *, language: str | None = None, thread: int | None = None
    ) -> None:
        """Begin the conversation in a private chat, or show where it stands.

        `language` is the person's `language_code`, `thread` the topic to talk in.
        """
        # No update of Telegram's has a number below nothing, and none of these comes twice.
        number = -1 - secrets.randbits(62)
        begun = Incoming(number, chat, language, Command("start"), thread=thread)
        await self._talk.handle(begun, self._api(bot))

    async def end(self, bot: BotT, chat: int) -> None:
        """Put the conversation in a chat aside: its keyboard goes and texts are the bot's again.

        All answers are kept.
        """
        await self._talk.put_aside(chat, self._api(bot))

    async def resume(self, bot: BotT) -> None:
        """Send what was committed before the bot was last stopped and is not known to be sent, and begin to
        delete what is too old.

        To be called at the start, before updates are taken.
        """
        if self._upkeep is None:
            self._upkeep = asyncio.create_task(self._assistant.keep_tidy())
        await self._talk.resume(self._api(bot))

    async def set_commands(self, bot: BotT, own: Mapping[str, ListedCommands]) -> None:
        """List the bot's `own` commands and the assistant's in the menu; of two by one name the bot's.

        `own` is by two-letter language code, "" for all others.
        """

        def listed(words: Wording, code: str) -> ListedCommands:
            return _merged(own.get(code, own.get("", ())), self._manners.listed(words))

        await set_commands(self._api(bot), listed)

    async def set_descriptions(self, bot: BotT) -> None:
        """Have Telegram describe the bot as the assistant."""
        await describe(self._api(bot), self._assistant.policies.at(datetime.now(UTC)), self._assistant.terms)

    async def close(self, *_: object) -> None:
        """Finish what is being sent, write what is to be noted, close the conversations' file."""
        if self._upkeep is not None:
            self._upkeep.cancel()
            await asyncio.gather(self._upkeep, return_exceptions=True)
        await self._talk.close()
        await self._assistant.close()

    def _api(self, bot: BotT) -> BotApi:
        known, api = self._apis.get(bot.token, (None, None))
        if api is None or known is not bot:
            api = BotApi(self._transport(bot))
            self._apis[bot.token] = (bot, api)
        return api

    def _claimed(self, raw: JsonValue, username: str) -> Incoming | Asked | None:
        """What is the assistant's of an update whether or not it is open; None if nothing."""
        if not self._manners.only_while_open:
            return _read(raw, username, self._manners.names)
        update = _read(raw, username, self._manners.entry, unknown=False)
        if isinstance(update, Incoming) and (
            update.what == "group" or update.query is not None or isinstance(update.what, Command)
        ):
            return update
        return None

    async def _meant(self, raw: JsonValue, username: str) -> Incoming | Asked | None:
        """What is the assistant's of an update; None if nothing, so that it stays the bot's."""
        claimed = self._claimed(raw, username)
        if claimed is not None or not self._manners.only_while_open:
            return claimed
        update = _read(raw, username, self._manners.names)
        if not isinstance(update, Incoming) or update.what in ("group", "command"):
            return None
        return update if await self._talk.is_asking(update.chat) else None

    async def _react(self, update: Incoming | Asked, bot: BotT) -> None:
        """React to what `_meant` gave."""
        await react(update, self._assistant.policies, self._talk, self._api(bot))


def _read(raw: JsonValue, username: str, names: Names, *, unknown: bool = True) -> Incoming | Asked | None:
    try:
        return read_update(raw, username, names, unknown=unknown)
    except UnreadableError:
        return None


def _merged(first: ListedCommands, then: ListedCommands) -> ListedCommands:
    named = {name for name, _ in first}
    return [*first, *(command for command in then if command[0] not in named)]
