"""What a channel other than the web is to the service: it runs beside it and can be asked how it does."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Literal, Protocol, TypeVar, runtime_checkable

from starlette.routing import BaseRoute

from bot.faults import ServiceError, whereabouts
from bot.pausing import doubled
from locales.wording import wording

FIRST_PAUSE_SECONDS: Final = 1.0
LONGEST_PAUSE_SECONDS: Final = 300.0
WELL_SECONDS: Final = 300.0
"""A channel that ran for so long begins with short pauses again."""

ChannelState = Literal["ok", "standby", "failed"]
"""Whether a channel reaches its people; on `standby` another process does, and this one would take over."""

ResultT = TypeVar("ResultT")

logger = logging.getLogger(__name__)


class Channel(Protocol):
    """A way to reach people, built from the settings and running until it is stopped."""

    @property
    def name(self) -> str:
        """Its name in reports: `telegram`."""
        ...

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """What the web server is to serve for it (a webhook); empty for a channel that only polls."""
        ...

    async def run(self) -> None:
        """Take updates until `stop` is called; returns when those in hand are finished and committed.

        May be called again after it failed. Raises `ServiceError` if the channel cannot go on (a refused
        token, …), and whatever else went wrong.
        """
        ...

    def stop(self) -> None:
        """Take no more updates; `run` then comes to its end, now and whenever it is called."""
        ...

    def state(self) -> ChannelState:
        """Whether the channel really reaches its people: one that polls has polled not long ago."""
        ...


@runtime_checkable
class GoesOn(Protocol):
    """A channel in which a one-time code can be entered by following a link."""

    def link_with(self, code: str) -> str | None:
        """The address that enters a code there; None where that is not known (yet)."""
        ...


def ways_to_go_on(channels: Sequence[Channel], code: str) -> tuple[str, ...]:
    """The addresses at which a code can be entered in other channels than the web."""
    found = (each.link_with(code) for each in channels if isinstance(each, GoesOn))
    return tuple(address for address in found if address is not None)


@runtime_checkable
class Confirmed(Protocol):
    """A channel whose other side confirms, again and again, that it is there."""

    def confirmed_seconds_ago(self) -> float | None:
        """How long ago it last did; None where it never has."""
        ...


class Supervisor:
    """Keeps a channel running: one that fails is run again after a pause, longer each time.

    Whatever happens to it is the channel's own: neither the web nor another channel notices.
    """

    def __init__(self, channel: Channel, *, restarted: Callable[[str], None], language: str) -> None:
        """`restarted` is told the channel's name each time that it failed; `language` is that of the log."""
        self.channel: Final = channel
        self._restarted = restarted
        self._words = wording(language)
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Have the channel finish what is in hand; `run` then comes to its end."""
        self._stopped.set()
        self.channel.stop()

    async def run(self) -> None:
        """Run the channel until `stop` is called."""
        failures = 0
        while not self._stopped.is_set():
            began = time.monotonic()
            reason = await self._reason_of_ending()
            if self._stopped.is_set():
                if reason:
                    logger.error("%s failed while it stopped: %s", self.channel.name, reason)
                return
            failures = 1 if time.monotonic() - began >= WELL_SECONDS else failures + 1
            seconds = doubled(failures, FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS)
            self._restarted(self.channel.name)
            logger.error("%s failed and is started again in %g s: %s", self.channel.name, seconds, reason)
            await self._pause(seconds)

    async def _reason_of_ending(self) -> str:
        """Run the channel once; why it ended, empty where it simply did."""
        try:
            await self.channel.run()
        except ServiceError as error:
            return error.say(self._words)
        except Exception as error:  # noqa: BLE001  any failure is the channel's own, and told
            return whereabouts(error)
        return "" if self._stopped.is_set() else "it ended without being told to"

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopped.wait()
        except TimeoutError:
            return


async def unless(stopped: asyncio.Event, work: Awaitable[ResultT]) -> ResultT | None:
    """What work results in; None if `stopped` was set before: then the work is cancelled."""
    working = asyncio.ensure_future(work)
    stopping = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
    return None if working.cancelled() else working.result()
