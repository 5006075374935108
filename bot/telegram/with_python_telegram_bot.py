"""python-telegram-bot 22 as what carries requests, and handlers to mount the assistant into an
application.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final, cast

from pydantic import JsonValue

from bot.telegram.assistant import MissingLibraryError

try:
    from httpx import Request, Response
    from telegram import Bot, InputFile, Update
    from telegram.error import (
        BadRequest,
        ChatMigrated,
        Conflict,
        EndPointNotFound,
        Forbidden,
        InvalidToken,
        NetworkError,
        RetryAfter,
        TelegramError,
    )
    from telegram.ext import Application, ApplicationHandlerStop, BaseHandler
    from telegram.request import HTTPXRequest
except ModuleNotFoundError as error:
    raise MissingLibraryError("python-telegram-bot") from error

from bot.telegram.api import (
    NO_FILES,
    ApiError,
    ConflictError,
    Files,
    FloodError,
    GoneError,
    MigratedError,
    OddAnswerError,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
    look_once_more,
)
from bot.telegram.api_answers import MOST_TOLD, result_of
from bot.telegram.assistant import Assistant
from bot.telegram.mounting import Manners, Mounted
from bot.telegram.updates import Asked, Incoming

CONNECTIONS = 100
SERVER = "https://api.telegram.org"

AnyApplication = Application[Any, Any, Any, Any, Any, Any]


class PythonTelegramBotTransport:
    """`bot.telegram.api.Transport` through python-telegram-bot's `Bot`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def call(
        self,
        method: str,
        parameters: Mapping[str, JsonValue],
        *,
        seconds: float,
        files: Files = NO_FILES,
    ) -> JsonValue:
        """See `Transport`."""
        sent = {name: InputFile(file.content, filename=file.name) for name, file in files.items()}
        # Telegram takes a method's name in any case; one that the library knows it would warn of.
        name = method[0].upper() + method[1:]
        with _faults():
            answer = await self._bot.do_api_request(
                name,
                {**parameters, **sent},
                read_timeout=seconds,
                write_timeout=seconds,
                connect_timeout=seconds,
                pool_timeout=seconds,
            )
        return cast("JsonValue", answer)

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:  # noqa: ARG002  all or nothing
        """See `Transport`; the library reads a file whole, and Telegram gives none of more than 20 MB."""
        address = path if path.startswith(("https://", "http://")) else f"{self._bot.base_file_url}/{path}"
        with _faults():
            return await self._bot.request.retrieve(
                address,
                read_timeout=seconds,
                write_timeout=seconds,
                connect_timeout=seconds,
                pool_timeout=seconds,
            )


class PythonTelegramBotLibrary(PythonTelegramBotTransport):
    """`bot.telegram.running.Library`: requests through a `Bot` of our own."""

    def __init__(self, token: str, server: str | None = None) -> None:
        """`server` is the base address of another Bot API server."""
        self._requests = _Request()
        address = f"{server or SERVER}/bot"
        files = f"{server or SERVER}/file/bot"
        super().__init__(Bot(token, base_url=address, base_file_url=files, request=self._requests))

    async def open(self) -> None:
        """See `Library`."""
        # httpx logs each request's address at INFO, and the token is part of it.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        await self._requests.initialize()

    async def close(self) -> None:
        """See `Library`."""
        await self._requests.shutdown()


class _AnsweredError(TelegramError):
    """Carries what an answer is through the library, which would call it something else."""

    def __init__(self, fault: ApiError) -> None:
        super().__init__(str(fault))
        self.fault = fault


class _Request(HTTPXRequest):
    """Reads answers as the channel does. Logs none: it may hold what people typed."""

    def __init__(self) -> None:
        hooks = {"request": [_have_looked_at], "response": [_check]}
        super().__init__(connection_pool_size=CONNECTIONS, httpx_kwargs={"event_hooks": hooks})

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """See `BaseRequest`, which has this to be overridden."""
        return {"result": _result(HTTPStatus.OK, payload)}


async def _have_looked_at(request: Request) -> None:
    """Have a request looked at once more when its connection stands, before its head and before its body.
    To the library, what is refused then is an error in the network.
    """

    async def trace(event: str, _: object) -> None:
        if event.endswith(("send_request_headers.started", "send_request_body.started")):
            look_once_more()

    request.extensions = {**request.extensions, "trace": trace}


async def _check(response: Response) -> None:
    """Raise what an answer without success is, before the library takes the headers from it."""
    if not response.is_success:
        _result(response.status_code, await response.aread(), response.headers.get("Retry-After"))


def _result(status: int, body: bytes, retry_after: str | None = None) -> JsonValue:
    try:
        return result_of(status, body, retry_after)
    except ApiError as fault:
        raise _AnsweredError(fault) from None


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
    if isinstance(error, _AnsweredError):
        return error.fault
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return FloodError(wait.total_seconds() if isinstance(wait, timedelta) else wait)
    if isinstance(error, ChatMigrated):
        return MigratedError(error.new_chat_id)
    for raised, told in _KINDS:
        if isinstance(error, raised):
            return told(str(error)[:MOST_TOLD])  # a gateway's whole page, perhaps
    return OddAnswerError(f"an answer that python-telegram-bot cannot read: {type(error).__name__}")


class AssistantHandler(BaseHandler[Update, Any, None], Mounted[Bot]):
    """The assistant's handler, made by `handler`."""

    def __init__(self, assistant: Assistant, manners: Manners) -> None:
        BaseHandler.__init__(self, _unused, block=manners.only_while_open)
        Mounted.__init__(self, assistant, manners, PythonTelegramBotTransport)

    def check_update(self, update: object) -> object:
        """What the update is to the assistant. Whether that is open is asked later: nothing may wait here."""
        if not isinstance(update, Update):
            return None
        if self._manners.only_while_open:
            return update
        return self._claimed(update.to_dict(), update.get_bot().username)

    async def handle_update(
        self,
        update: Update,
        application: AnyApplication,
        check_result: object,
        context: object,  # noqa: ARG002  the base class hands it over
    ) -> None:
        """Take what is the assistant's; one that stands before the bot's own handlers keeps it from them."""
        bot = application.bot
        if isinstance(check_result, (Incoming, Asked)):
            await self._react(check_result, bot)
            return
        meant = await self._meant(update.to_dict(), bot.username)
        if meant is not None:
            await self._react(meant, bot)
            raise ApplicationHandlerStop


def handler(
    assistant: Assistant, *, command: str | None = None, only_while_open: bool = False
) -> AssistantHandler:
    """The assistant for an application: `application.add_handler(handler(assistant))`.

    After the bot's own handlers it takes what they leave: messages in private chats, its commands in groups,
    its own buttons, inline queries. With `only_while_open` it stands in a group before theirs (`group=-1`)
    and leaves to them what is theirs: see `Manners`. Its `close` is for `ApplicationBuilder.post_stop`.
    """
    return AssistantHandler(assistant, Manners(command, only_while_open))


async def _unused(update: Update, context: object) -> None:
    """The base class wants a callback; `handle_update` does its work."""
