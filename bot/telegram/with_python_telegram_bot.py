"""python-telegram-bot 22 as what carries requests, and handlers to mount the assistant into an
application.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Final, cast

from pydantic import JsonValue

from bot.telegram.missing import MissingLibraryError

try:
    from telegram import Bot, Update
    from telegram.error import (
        BadRequest,
        ChatMigrated,
        Conflict,
        EndPointNotFound,
        Forbidden,
        InvalidToken,
        NetworkError,
        RetryAfter,
    )
    from telegram.ext import Application, BaseHandler
    from telegram.request import HTTPXRequest
except ModuleNotFoundError as error:
    raise MissingLibraryError("python-telegram-bot") from error

from bot.telegram.api import (
    ApiError,
    BotApi,
    ConflictError,
    FloodError,
    GoneError,
    MigratedError,
    OddAnswerError,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
)
from bot.telegram.assistant import Assistant
from bot.telegram.channel import TelegramChannel
from bot.telegram.incoming import Asked, Incoming, UnreadableError, read_update
from bot.telegram.receiving import Receiver

CONNECTIONS = 100
SERVER = "https://api.telegram.org"

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class PythonTelegramBotTransport:
    """`bot.telegram.api.Transport` through python-telegram-bot's `Bot`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def call(self, method: str, parameters: Mapping[str, JsonValue], *, seconds: float) -> JsonValue:
        """See `Transport`."""
        # Telegram takes a method's name in any case; one that the library knows it would warn of.
        name = method[0].upper() + method[1:]
        with _faults():
            answer = await self._bot.do_api_request(
                name,
                dict(parameters),
                read_timeout=seconds,
                write_timeout=seconds,
                connect_timeout=seconds,
                pool_timeout=seconds,
            )
        return cast("JsonValue", answer)


class PythonTelegramBotLibrary(PythonTelegramBotTransport):
    """`bot.telegram.running.Library`: requests through a `Bot` of our own."""

    def __init__(self, token: str, server: str | None = None) -> None:
        """`server` is the base address of another Bot API server."""
        self._requests = HTTPXRequest(connection_pool_size=CONNECTIONS)
        address = f"{server or SERVER}/bot"
        super().__init__(Bot(token, base_url=address, request=self._requests))

    async def open(self) -> None:
        """See `Library`."""
        # httpx logs each request's address at INFO, and the token is part of it.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        await self._requests.initialize()

    async def close(self) -> None:
        """See `Library`."""
        await self._requests.shutdown()


@contextmanager
def _faults() -> Iterator[None]:
    """Say whatever the library raises in the channel's own words."""
    try:
        yield
    except Exception as error:
        raise _fault(error) from error


_KINDS: Final = (
    (Forbidden, GoneError),
    (BadRequest, RefusedError),
    (Conflict, ConflictError),
    ((InvalidToken, EndPointNotFound), UnauthorizedError),
    (NetworkError, UnreachableError),
)
"""What the library raises, and what that is here; the first that fits."""


def _fault(error: Exception) -> ApiError:
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return FloodError(wait.total_seconds() if isinstance(wait, timedelta) else wait)
    if isinstance(error, ChatMigrated):
        return MigratedError(error.new_chat_id)
    for raised, told in _KINDS:
        if isinstance(error, raised):
            return told(str(error))
    return OddAnswerError(f"an answer that python-telegram-bot cannot read: {type(error).__name__}")


def handlers(assistant: Assistant) -> list[BaseHandler[Update, Any, None]]:
    """The assistant for an application: `application.add_handlers(handlers(assistant))`, after the bot's own
    handlers.

    They take what those leave: messages in private chats, its commands in groups, its own buttons, inline
    queries.
    """
    return [_Handler(assistant)]


class _Handler(BaseHandler[Update, Any, None]):
    """Whatever an update is to the assistant."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__(_unused, block=False)
        self._policy = assistant.policy
        self._channel = TelegramChannel(assistant.conversations, redelivered=False)
        self._receiver: Receiver | None = None

    def check_update(self, update: object) -> Incoming | Asked | None:
        """What the update means to the assistant; None where it is not meant for it."""
        if not isinstance(update, Update):
            return None
        try:
            return read_update(update.to_dict(), update.get_bot().username)
        except UnreadableError:
            return None

    async def handle_update(
        self,
        update: Update,  # noqa: ARG002  the base class hands it over
        application: AnyApplication,
        check_result: object,
        context: object,  # noqa: ARG002  as above
    ) -> None:
        """Take what `check_update` read."""
        if self._receiver is None:
            api = BotApi(PythonTelegramBotTransport(application.bot))
            self._receiver = Receiver(self._policy, self._channel, api, unreadable=int)
        if isinstance(check_result, (Incoming, Asked)):
            await self._receiver.react(check_result)


async def _unused(update: Update, context: object) -> None:
    """The base class wants a callback; `handle_update` does its work."""
