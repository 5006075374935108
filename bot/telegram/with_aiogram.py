"""aiogram 3 as what carries requests, and a router to mount the assistant into a dispatcher of aiogram."""

from collections.abc import Iterator, Mapping
from contextlib import aclosing, contextmanager
from functools import cache
from math import ceil
from typing import Any, Final, cast
from urllib.request import getproxies

from pydantic import JsonValue

from bot.telegram.assistant import MissingLibraryError

try:
    from aiogram import Bot, Router
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
    from aiogram.exceptions import (
        ClientDecodeError,
        TelegramAPIError,
        TelegramConflictError,
        TelegramForbiddenError,
        TelegramMigrateToChat,
        TelegramNetworkError,
        TelegramNotFound,
        TelegramRetryAfter,
        TelegramServerError,
        TelegramUnauthorizedError,
    )
    from aiogram.methods import Response, TelegramMethod
    from aiogram.methods.base import TelegramType
    from aiogram.types import BufferedInputFile, TelegramObject, Update
    from aiohttp import ClientError, ClientSession, ClientTimeout, TraceConfig
except ModuleNotFoundError as error:
    raise MissingLibraryError("aiogram") from error

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
from bot.telegram.api_answers import result_of
from bot.telegram.assistant import Assistant
from bot.telegram.mounting import Manners, Mounted
from bot.telegram.updates import Asked, Incoming

TOO_MANY: Final = "too many requests"
"""What a 429 says that tells aiogram of no time to wait."""

# aiogram makes the class of an answer when it needs it, in about 10 ms, and the garbage collector may take
# it any time: it is kept.
_ANSWER = Response[Any]


class _Method(TelegramMethod[Any]):
    """Any method of the Bot API: its parameters are what is given, its result stays as it came."""

    __returning__ = Any
    __api_method__ = ""


@cache
def _method(name: str) -> type[_Method]:
    return type(f"Raw{name[0].upper()}{name[1:]}", (_Method,), {"__api_method__": name})


class AiogramTransport:
    """`bot.telegram.api.Transport` through an aiogram `Bot`."""

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
        sent = {name: BufferedInputFile(file.content, file.name) for name, file in files.items()}
        with _faults():
            answer = await self._bot(_method(method)(**parameters, **sent), request_timeout=ceil(seconds))
        return cast("JsonValue", answer)

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:
        """See `Transport`."""
        content = bytearray()
        with _faults():
            address = self._bot.session.api.file_url(self._bot.token, path)
            async with aclosing(self._bot.session.stream_content(address, timeout=ceil(seconds))) as pieces:
                async for piece in pieces:
                    content += piece
                    if len(content) > most:
                        break
        return bytes(content)


class AiogramLibrary(AiogramTransport):
    """`bot.telegram.running.Library`: requests through a `Bot` of our own."""

    def __init__(self, token: str, server: str | None = None) -> None:
        """`server` is the base address of another Bot API server."""
        api_server = TelegramAPIServer.from_base(server) if server else PRODUCTION
        self._own = Bot(token, session=_Session(api=api_server))
        super().__init__(self._own)

    async def open(self) -> None:
        """See `Library`; aiogram connects when it is first asked."""

    async def close(self) -> None:
        """See `Library`."""
        await self._own.session.close()


class _Session(AiohttpSession):
    """Uses the proxy that the environment names, as python-telegram-bot does by itself, and reads answers as
    the channel does.
    """

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        """See `BaseSession`; the result stays as it came. Raises `ApiError`."""
        session = await self.create_session()
        try:
            async with session.post(
                self.api.api_url(token=bot.token, method=method.__api_method__),
                data=self.build_form_data(bot=bot, method=method),
                timeout=ClientTimeout(timeout or self.timeout),
                allow_redirects=False,
            ) as answer:
                result = result_of(answer.status, await answer.read(), answer.headers.get("Retry-After"))
        except TimeoutError:
            msg = "no answer in time"
            raise UnreachableError(msg) from None
        except ClientError as error:
            raise UnreachableError(type(error).__name__) from error
        return cast("TelegramType", result)

    async def create_session(self) -> ClientSession:
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            # Asking the environment anew for each request takes two threads: it is asked once for a proxy.
            self._session = ClientSession(
                connector=connector, trust_env=bool(getproxies()), trace_configs=[_looking_once_more()]
            )
            self._should_reset_connector = False
        return self._session


def _looking_once_more() -> TraceConfig:
    """Has each piece of a request looked at before it is written; the head goes out with the first one.
    To aiohttp, what is refused then is a broken connection.
    """

    async def look(*_: object) -> None:
        look_once_more()

    config = TraceConfig()
    config.on_request_chunk_sent.append(look)
    return config


@contextmanager
def _faults() -> Iterator[None]:
    """Say whatever aiogram raises in the channel's own words."""
    try:
        yield
    except ApiError:
        raise
    except Exception as error:
        raise _fault(error) from error


_KINDS: Final = (
    (TelegramForbiddenError, GoneError),
    # A TypeError comes of a 5xx without a reason: aiogram looks for "restart" in it.
    ((TelegramNetworkError, TelegramServerError, TypeError), UnreachableError),
    (TelegramConflictError, ConflictError),
    ((TelegramUnauthorizedError, TelegramNotFound), UnauthorizedError),
    (TelegramAPIError, RefusedError),
)
"""What aiogram raises, and what that is here; the first that fits."""


def _fault(error: Exception) -> ApiError:
    """What aiogram's own session, that of a bot which the assistant is mounted into, raises of an answer."""
    if isinstance(error, TelegramRetryAfter):
        return FloodError(error.retry_after)
    if isinstance(error, TelegramMigrateToChat):
        return MigratedError(error.migrate_to_chat_id)
    if isinstance(error, ClientDecodeError):
        return _undecoded(error.data)
    if type(error) is TelegramAPIError and TOO_MANY in str(error).lower():
        return FloodError()
    for raised, told in _KINDS:
        if isinstance(error, raised):
            return told(str(error))
    return OddAnswerError(f"an answer that aiogram cannot read: {type(error).__name__}")


def _undecoded(answer: object) -> ApiError:
    """An answer whose status aiogram keeps to itself: only one that says ok was carried out."""
    if isinstance(answer, dict) and answer.get("ok") is True:
        return OddAnswerError("an answer that aiogram cannot read")
    return UnreachableError("an answer of something between here and the Bot API")


class AssistantRouter(Router, Mounted[Bot]):
    """The assistant's router, made by `router`; it is closed with the dispatcher."""

    def __init__(self, assistant: Assistant, manners: Manners) -> None:
        Router.__init__(self, name="chuangping")
        Mounted.__init__(self, assistant, manners, AiogramTransport)
        for kind in (self.message, self.edited_message, self.callback_query, self.inline_query):
            kind.register(self._take, self._filter)
        self.startup.register(self._resume)
        self.shutdown.register(self._close)

    async def _filter(self, _: TelegramObject, bot: Bot, event_update: Update) -> bool | dict[str, Any]:
        me = await self._api(bot).me()
        meant = await self._meant(raw(event_update), me.username)
        return {"meant": meant} if meant is not None else False

    async def _take(self, _: TelegramObject, bot: Bot, meant: Incoming | Asked) -> None:
        await self._react(meant, bot)

    async def _resume(self, bot: Bot) -> None:
        await self.resume(bot)

    async def _close(self) -> None:
        await self.close()


def router(
    assistant: Assistant, *, command: str | None = None, only_while_open: bool = False
) -> AssistantRouter:
    """The assistant for a dispatcher: `dispatcher.include_router(router(assistant))`.

    After the bot's own routers it takes what they leave: messages in private chats, its commands in groups,
    its own buttons, inline queries. With `only_while_open` it stands before them and leaves to them what is
    theirs: see `Manners`.
    """
    return AssistantRouter(assistant, Manners(command, only_while_open))


def raw(update: Update) -> JsonValue:
    """An update of aiogram's as the JSON that it was made from."""
    return cast("JsonValue", update.model_dump(mode="json", by_alias=True, exclude_none=True))
