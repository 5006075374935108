"""Long polling that confirms an update to Telegram only when it is committed, and its replies are sent.

Both libraries confirm what they fetched with the next request, whether it was handled or not: a crash would
lose it. So the assistant fetches through the library's `Bot` but moves the offset itself.
https://core.telegram.org/bots/api#getupdates
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from pydantic import JsonValue

from bot.storage.store import StorageError
from bot.telegram.api import ApiError, FloodError, UnauthorizedError, UnreachableError
from bot.telegram.incoming import update_number
from bot.telegram.patience import pause
from bot.telegram.stopping import unless

logger = logging.getLogger(__name__)

POLL_SECONDS: Final = 30
ANSWER_SECONDS: Final = 25
"""How much longer than it should a poll may take before it counts as lost."""

MOST_AT_ONCE: Final = 100
"""The updates of one poll, handled side by side."""

SETTLING_SECONDS: Final = 0.5
"""How long to wait for what is in hand before more is fetched."""

HOLDING_SECONDS: Final = 6.0
"""How long an update is held back from being confirmed. The store has its patience of 5 s, so by then it is
committed; where only sending takes longer (429), it goes on in the background and holds up nobody."""

GRACE_SECONDS: Final = 6.0
"""How long what is in hand may take once the bot is told to stop."""


class Updates(Protocol):
    """Where updates come from and go to."""

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> Sequence[JsonValue]:
        """getUpdates; raises `ApiError`."""
        ...

    async def take(self, update: JsonValue) -> None:
        """Handle an update; raises `StorageError` if it could not be committed."""
        ...


@dataclass(frozen=True, slots=True)
class _InHand:
    task: asyncio.Task[bool]
    since: float


class Poller:
    """Fetches updates and has them handled, until it is told to stop."""

    def __init__(self, updates: Updates, stopped: asyncio.Event) -> None:
        """Polling ends when `stopped` is set; what is in hand then is finished, and confirmed."""
        self._updates = updates
        self._stopped = stopped
        self._offset: int | None = None
        self._newest = 0
        self._in_hand: dict[int, _InHand] = {}
        self._let_go: set[asyncio.Task[bool]] = set()
        self._failed: set[int] = set()
        self._done: set[int] = set()
        self._faults = 0
        self._latest = time.monotonic()

    def last_poll_age(self) -> float:
        """How many seconds ago the last poll was completed, or polling began."""
        return time.monotonic() - self._latest

    async def run(self) -> None:
        """Poll until stopped. Raises `UnauthorizedError` if the token is refused."""
        try:
            while not self._stopped.is_set():
                await self._turn()
            await self._wait(GRACE_SECONDS, letting_go=False)
            await self._confirm()
        finally:
            await self._give_up()

    async def _turn(self) -> None:
        try:
            updates = await unless(self._stopped, self._fetch())
        except UnauthorizedError:
            raise
        except ApiError as fault:
            await self._rest(fault)
            return
        for update in updates or ():
            number = update_number(update)
            if number is not None:
                self._begin(number, update)
                self._newest = number
        await self._wait(SETTLING_SECONDS)
        if self._failed:
            await self._rest(UnreachableError(f"{len(self._failed)} updates wait for the store"))
        elif updates:
            self._faults = 0

    async def _fetch(self) -> Sequence[JsonValue]:
        seconds = 0 if self._in_hand or self._failed else POLL_SECONDS
        try:
            async with asyncio.timeout(POLL_SECONDS + ANSWER_SECONDS):
                updates = await self._updates.fetch(self._offset, seconds=seconds, most=MOST_AT_ONCE)
        except TimeoutError:
            msg = "a poll was never answered"
            raise UnreachableError(msg) from None
        self._latest = time.monotonic()
        return updates

    def _begin(self, number: int, update: JsonValue) -> None:
        if number in self._in_hand or number in self._done:
            return
        self._failed.discard(number)
        self._in_hand[number] = _InHand(asyncio.create_task(self._take(number, update)), time.monotonic())

    async def _take(self, number: int, update: JsonValue) -> bool:
        """Handle an update; false if it could not be committed."""
        try:
            await self._updates.take(update)
        except StorageError as error:
            logger.error("update %d waits for the store: %s", number, error)
            return False
        except Exception:
            logger.exception("update %d is passed over", number)
        return True

    async def _wait(self, seconds: float, *, letting_go: bool = True) -> None:
        """Wait a little for what is in hand, then move the offset up to the first update that is not done."""
        tasks = {each.task for each in self._in_hand.values()}
        if not letting_go:
            tasks |= self._let_go
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for number, each in list(self._in_hand.items()):
            if each.task.done():
                (self._done if each.task.result() else self._failed).add(number)
            elif letting_go and time.monotonic() - each.since > HOLDING_SECONDS:
                self._done.add(number)
                self._let_go.add(each.task)
                each.task.add_done_callback(self._let_go.discard)
            else:
                continue
            del self._in_hand[number]
        if self._newest:
            self._offset = min((*self._in_hand, *self._failed, self._newest + 1))
            self._done = {number for number in self._done if number > self._offset}

    async def _rest(self, fault: ApiError) -> None:
        self._faults += 1
        seconds = fault.seconds if isinstance(fault, FloodError) else pause(self._faults)
        logger.warning("polling goes on in %g s: %s", seconds, fault)
        await unless(self._stopped, asyncio.sleep(seconds))

    async def _confirm(self) -> None:
        """Tell Telegram what was done since the last poll, so that it does not come again after a restart."""
        if self._offset is None:
            return
        try:
            await self._updates.fetch(self._offset, seconds=0, most=1)
        except ApiError as fault:
            logger.warning("the last updates could not be confirmed and will come again: %s", fault)

    async def _give_up(self) -> None:
        """Cancel what is still in hand: unless it was let go before, it comes again after a restart."""
        late = {each.task for each in self._in_hand.values()} | self._let_go
        for task in late:
            task.cancel()
        if late:
            logger.warning("%d updates were still in hand", len(late))
            await asyncio.gather(*late, return_exceptions=True)
