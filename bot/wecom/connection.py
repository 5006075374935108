"""One connection to WeCom, from its subscription to its end: frames go out and are confirmed, what comes in
is handed on.

Connected is not subscribed: it is live once the subscription is confirmed, and only for as long as pings are.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Final, Literal

import orjson
from pydantic import JsonValue, SecretStr
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from bot.wecom.frames import Displaced, Happening, Receipt, UnreadableFrameError, read_frame

logger = logging.getLogger(__name__)

UNKNOWN_CREDENTIALS: Final = 853000
NOT_SUBSCRIBED: Final = 846609
"""The socket looks alive, and nothing comes over it any more."""

UNANSWERED_PINGS: Final = 2

Ending = Literal["lost", "silent", "displaced", "unsubscribed", "refused", "unreachable"]
"""Why a connection ended: it broke, it no longer confirmed anything, another one took its place, the server
forgot the subscription, the credentials were refused, or it never came about.
"""


class UnconfirmedError(Exception):
    """Nobody knows whether a frame arrived: no receipt came in time, or the connection ended before."""


class RefusedError(Exception):
    """A frame was refused, with that `code`."""

    def __init__(self, code: int) -> None:
        super().__init__(f"errcode {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Credentials:
    """By what WeCom knows a bot."""

    bot_id: str
    secret: SecretStr


class Connection:
    """A connection that is open. It has `ended` once nothing more is to be expected of it."""

    def __init__(
        self,
        socket: ClientConnection,
        *,
        take: Callable[[Happening], None],
        unreadable: Callable[[], None],
        receipt_seconds: float,
    ) -> None:
        """`take` is given what happened, and must not wait; `unreadable` is called for each frame that is."""
        self.ended: Final[asyncio.Future[Ending]] = asyncio.get_running_loop().create_future()
        self.confirmed_at: float | None = None
        """When the subscription, or a ping after it, was last confirmed, by the monotonic clock."""
        self._socket = socket
        self._take = take
        self._unreadable = unreadable
        self._receipt_seconds = receipt_seconds
        self._waiting: dict[str, asyncio.Future[Receipt]] = {}
        self._subscribed_at: float | None = None

    @property
    def is_live(self) -> bool:
        """Whether it is subscribed and has not ended."""
        return self.confirmed_at is not None and not self.ended.done()

    @property
    def stood(self) -> float:
        """For how many seconds it has been subscribed."""
        return 0.0 if self._subscribed_at is None else time.monotonic() - self._subscribed_at

    async def subscribe(self, credentials: Credentials) -> None:
        """Make it the bot's connection. Raises `UnconfirmedError` and `RefusedError`."""
        body: Mapping[str, JsonValue] = {
            "bot_id": credentials.bot_id,
            "secret": credentials.secret.get_secret_value(),
        }
        await self.ask("aibot_subscribe", body)
        self.confirmed_at = self._subscribed_at = time.monotonic()

    async def ask(
        self, command: str, body: Mapping[str, JsonValue] | None = None, *, request: str | None = None
    ) -> None:
        """Send a frame and return once it is confirmed. `request` is what it answers; else it has a name of
        its own. Raises `UnconfirmedError` and `RefusedError`.
        """
        name = request or f"{command}_{token_hex(12)}"
        frame: dict[str, object] = {"cmd": command, "headers": {"req_id": name}}
        if body is not None:
            frame["body"] = body
        receipt = await self._receipt(name, orjson.dumps(frame).decode())
        if receipt.code == NOT_SUBSCRIBED:
            self._end("unsubscribed")
        if receipt.code:
            raise RefusedError(receipt.code)

    async def read(self) -> None:
        """Read frames until it ends."""
        try:
            while not self.ended.done():
                self._read_one(await self._socket.recv())
        except ConnectionClosed:
            return
        finally:
            self._end("lost")

    async def ping(self, seconds: float) -> None:
        """Ping each so many seconds until it ends."""
        unanswered = 0
        while not self.ended.done():
            await asyncio.sleep(seconds)
            try:
                await self.ask("ping")
            except (UnconfirmedError, RefusedError):
                unanswered += 1
                if unanswered == UNANSWERED_PINGS:
                    self._end("silent")
            else:
                unanswered = 0
                self.confirmed_at = time.monotonic()

    def _read_one(self, raw: str | bytes) -> None:
        try:
            frame = read_frame(raw)
        except UnreadableFrameError as error:
            logger.warning("a frame cannot be read and is passed over: %s", error)
            self._unreadable()
            return
        match frame:
            case Receipt():
                waiting = self._waiting.get(frame.request)
                if waiting is not None and not waiting.done():
                    waiting.set_result(frame)
            case Displaced():
                self._end("displaced")
            case happening:
                self._take(happening)

    async def _receipt(self, name: str, frame: str) -> Receipt:
        if self.ended.done() or name in self._waiting:
            raise UnconfirmedError
        waiting: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._waiting[name] = waiting
        try:
            async with asyncio.timeout(self._receipt_seconds):
                await self._socket.send(frame)
                return await waiting
        except TimeoutError:
            raise UnconfirmedError from None
        except ConnectionClosed:
            self._end("lost")
            raise UnconfirmedError from None
        finally:
            del self._waiting[name]

    def _end(self, why: Ending) -> None:
        """End it, with the first reason there is; nothing more is confirmed."""
        if self.ended.done():
            return
        self.ended.set_result(why)
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(UnconfirmedError())
