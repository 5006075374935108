"""Keeps the one long connection that a bot may have.

    client = Client("wss://openws.work.weixin.qq.com", Credentials(bot_id, secret), ended=…, unreadable=…)
    await client.run(take, opened)           # until it is cancelled
    await client.ask("aibot_send_msg", body) # from beside it: returns once WeCom has confirmed it

How long it waits before it connects anew depends on why the last connection ended (`Pauses`).
"""

import asyncio
import logging
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from pydantic import JsonValue
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from bot.faults import ServiceError, whereabouts
from bot.pausing import doubled
from bot.settings import LOOPBACK
from bot.wecom.connection import (
    UNKNOWN_CREDENTIALS,
    Connection,
    Credentials,
    Ending,
    RefusedError,
    UnconfirmedError,
)
from bot.wecom.frames import Happening

logger = logging.getLogger(__name__)

_WEBSOCKETS: Final = logging.getLogger("websockets.client")
"""At its debug level it writes down every frame, that is, what people typed."""

_WEBSOCKETS.setLevel(logging.WARNING)

OFFICIAL: Final = "wss://openws.work.weixin.qq.com"
LONGEST_FRAME: Final = 1024 * 1024
"""In bytes. A frame carries at most a message; files are fetched elsewhere."""


@dataclass(frozen=True, slots=True)
class Timings:
    """In seconds. `displaced` is between which two the pause lies after another connection took the place."""

    opening: float = 10.0
    receipt: float = 5.0
    ping: float = 30.0
    pause: float = 1.0
    longest_pause: float = 30.0
    refused_pause: float = 30.0
    longest_refused_pause: float = 600.0
    displaced: tuple[float, float] = (30.0, 60.0)


class Pauses:
    """How long to wait before the next try.

    A connection that broke is made anew after 1, 2, 4 … at most 30 s; only a confirmed subscription has that
    begin again. Refused credentials are tried far more slowly, for who mends them does so by hand. Whoever
    took our place is left alone for a while: two that displace each other at once serve nobody. Where the
    server has forgotten a subscription, people wait already: it is made anew at once, unless it is but made.
    """

    def __init__(self, timings: Timings, chance: Callable[[], float]) -> None:
        """`chance` gives numbers from 0 to below 1."""
        self._timings = timings
        self._chance = chance
        self._faults = 0
        self._refusals = 0

    def subscribed(self) -> None:
        """Take note of a confirmed subscription."""
        self._faults = self._refusals = 0

    def after(self, ending: Ending, stood: float) -> float:
        """Seconds to wait after a connection that ended so, and whose subscription stood so many seconds."""
        timings = self._timings
        match ending:
            case "displaced":
                least, most = timings.displaced
                return least + (most - least) * self._chance()
            case "refused":
                self._refusals += 1
                seconds = doubled(self._refusals, timings.refused_pause, timings.longest_refused_pause)
                return self._with_chance(seconds)
            case "unsubscribed" if stood >= timings.pause:
                return 0.0
            case _:
                self._faults += 1
                return self._with_chance(doubled(self._faults, timings.pause, timings.longest_pause))

    def _with_chance(self, seconds: float) -> float:
        """A little less than that, so that many that were cut off together do not come back together."""
        return seconds * (1 - self._chance() / 4)


class Client:
    """A bot's end of the long connection."""

    def __init__(
        self,
        address: str,
        credentials: Credentials,
        *,
        ended: Callable[[Ending], None],
        unreadable: Callable[[], None],
        timings: Timings | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`ended` is told of each connection that ends, `unreadable` is called for each frame that is."""
        self._address = address
        self._credentials = credentials
        self._ended = ended
        self._unreadable = unreadable
        self._timings = timings or Timings()
        self._pauses = Pauses(self._timings, chance)
        self._connection: Connection | None = None
        self._confirmed_at: float | None = None

    @property
    def is_live(self) -> bool:
        """Whether it is subscribed, as far as is known."""
        return self._connection is not None and self._connection.is_live

    def confirmed_seconds_ago(self) -> float | None:
        """How long ago WeCom last confirmed the subscription, or a ping; None where it never did."""
        at = self._connection.confirmed_at if self._connection else None
        at = self._confirmed_at if at is None else at
        return None if at is None else time.monotonic() - at

    async def ask(self, command: str, body: Mapping[str, JsonValue], *, request: str | None = None) -> None:
        """Send a frame and return once it is confirmed, see `Connection`."""
        if self._connection is None or not self._connection.is_live:
            raise UnconfirmedError
        await self._connection.ask(command, body, request=request)

    async def run(self, take: Callable[[Happening], None], opened: Callable[[], None]) -> None:
        """Keep subscribed until this is cancelled. `take` is given what happens, `opened` is called once the
        bot is subscribed anew; neither may wait.
        """
        while True:
            ending, stood = await self._connect(take, opened)
            self._ended(ending)
            seconds = self._pauses.after(ending, stood)
            _tell(ending, seconds)
            await asyncio.sleep(seconds)

    async def _connect(
        self, take: Callable[[Happening], None], opened: Callable[[], None]
    ) -> tuple[Ending, float]:
        """Hold one connection to its end; why that came, and for how many seconds it was subscribed."""
        is_here = urlsplit(self._address).hostname in LOOPBACK
        try:
            async with connect(
                self._address,
                proxy=None if is_here else True,
                open_timeout=self._timings.opening,
                close_timeout=self._timings.receipt,
                ping_interval=None,  # a server may answer those and have forgotten the subscription
                max_size=LONGEST_FRAME,
                logger=_WEBSOCKETS,
            ) as socket:
                connection = Connection(
                    socket,
                    take=take,
                    unreadable=self._unreadable,
                    receipt_seconds=self._timings.receipt,
                )
                return await self._hold(connection, opened), connection.stood
        except (OSError, TimeoutError, WebSocketException) as error:
            logger.debug("no connection to WeCom: %s", type(error).__name__)
            return "unreachable", 0.0

    async def _hold(self, connection: Connection, opened: Callable[[], None]) -> Ending:
        """Subscribe, and hold the connection until it ends."""
        beside = [asyncio.create_task(connection.read())]
        try:
            refused = await self._subscribe(connection)
            if refused is not None:
                return refused
            opened()
            beside.append(asyncio.create_task(connection.ping(self._timings.ping)))
            return await asyncio.shield(connection.ended)
        finally:
            self._connection = None
            self._confirmed_at = connection.confirmed_at or self._confirmed_at
            for task in beside:
                task.cancel()
            outcomes = await asyncio.gather(*beside, return_exceptions=True)
            for fault in (each for each in outcomes if isinstance(each, Exception)):
                logger.error("reading from WeCom failed: %s", whereabouts(fault))

    async def _subscribe(self, connection: Connection) -> Ending | None:
        """Make a connection the bot's; why it has ended where it is not."""
        try:
            await connection.subscribe(self._credentials)
        except UnconfirmedError:
            return connection.ended.result() if connection.ended.done() else "silent"
        except RefusedError as refusal:
            if refusal.code == UNKNOWN_CREDENTIALS:
                return "refused"
            logger.warning("WeCom does not take the subscription now: %s", refusal)
            return "lost"
        self._connection = connection
        self._pauses.subscribed()
        logger.info("the WeCom bot is subscribed")
        return None


def _tell(ending: Ending, seconds: float) -> None:
    """Have whoever runs the bot know why nothing comes in, and what they can do."""
    match ending:
        case "refused" | "displaced":
            reason = ServiceError(f"wecom-{ending}")
            logger.error("%s (it is tried again in %.0f s)", reason, seconds)
        case _:
            logger.warning("the connection to WeCom is %s; it is made anew in %.1f s", ending, seconds)
