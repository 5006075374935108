"""Long polling that confirms an update to Telegram only when it is committed.

Both libraries confirm what they fetched with the next request, whether it was handled or not: a crash would
lose it. So the assistant fetches the raw updates and moves the offset itself.
https://core.telegram.org/bots/api#getupdates
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from pydantic import JsonValue

from bot.channels import unless
from bot.faults import whereabouts
from bot.storage.store import StorageError
from bot.telegram.api import ApiError, FloodError, OddAnswerError, UnauthorizedError, UnreachableError
from bot.telegram.retrying import flood_pause, pause
from bot.telegram.updates import update_number

logger = logging.getLogger(__name__)

POLL_SECONDS: Final = 30
ANSWER_SECONDS: Final = 35
"""How much longer than it should a poll may take before it counts as lost."""

MOST_AT_ONCE: Final = 100
"""The updates of one poll, handled side by side."""

SETTLING_SECONDS: Final = 0.5
"""How long to wait for what is in hand before more is fetched."""

PASSING_SECONDS: Final = 0.1
"""How long to wait after a poll that held nothing with a number; not longer and longer, for others wait."""

GRACE_SECONDS: Final = 6.0
"""How long what is in hand may take once the bot is told to stop."""


class Updates(Protocol):
    """Where updates come from and go to."""

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> Sequence[JsonValue]:
        """getUpdates; raises `ApiError`."""
        ...

    async def take(self, update: JsonValue) -> None:
        """Handle an update until it is committed; raises `StorageError` if it could not be."""
        ...


class Poller:
    """Fetches updates and has them handled, until it is told to stop."""

    def __init__(
        self, updates: Updates, stopped: asyncio.Event, is_ours: Callable[[], bool] = lambda: True
    ) -> None:
        """Polling ends when `stopped` is set; what is in hand then is finished, and confirmed. While polling
        is not `is_ours` nothing is fetched, begun or confirmed: another process does so.
        """
        self._updates = updates
        self._is_ours = is_ours
        self._stopped = stopped
        self._offset: int | None = None
        self._newest: int | None = None
        self._in_hand: dict[int, asyncio.Task[bool]] = {}
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
            await self._settle(GRACE_SECONDS)
            await self._confirm()
        finally:
            await self._give_up()

    async def _turn(self) -> None:
        if not self._is_ours():
            await unless(self._stopped, asyncio.sleep(SETTLING_SECONDS))
            return
        try:
            updates = await unless(self._stopped, self._fetch()) or ()
            if not self._is_ours():  # a pause may have been long
                return
            await self._begin(updates)
        except UnauthorizedError:
            raise
        except ApiError as fault:
            await self._rest(fault)
            return
        await self._settle(SETTLING_SECONDS)
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

    async def _begin(self, updates: Sequence[JsonValue]) -> None:
        """Take each update that is not in hand or done. Raises `OddAnswerError` if none has a number."""
        numbers = []
        for update in updates:
            number = update_number(update)
            if number is None:
                await self._take(number, update)
                continue
            numbers.append(number)
            if number not in self._in_hand and number not in self._done:
                self._failed.discard(number)
                self._in_hand[number] = asyncio.create_task(self._take(number, update))
        if numbers:
            self._newest = numbers[-1]
        elif updates:
            await self._pass(len(updates))

    async def _pass(self, count: int) -> None:
        """Move past updates without numbers: numbers rise by one or more, so none is skipped unseen. Where no
        offset is known yet, only an update that has a number leads past them.
        """
        if self._offset is None:
            msg = "no update of a poll has a number"
            raise OddAnswerError(msg)
        self._offset += count
        self._newest = self._offset - 1
        logger.warning("%d updates without a number are passed over", count)
        await unless(self._stopped, asyncio.sleep(PASSING_SECONDS))

    async def _take(self, number: int | None, update: JsonValue) -> bool:
        """Handle an update; false if it could not be committed."""
        try:
            await self._updates.take(update)
        except StorageError as error:
            logger.error("update %s waits for the store: %s", number, error)
            return False
        except Exception as error:  # noqa: BLE001  one update hurts no other; it is told
            logger.error("update %s is passed over: %s", number, whereabouts(error))
        return True

    async def _settle(self, seconds: float) -> None:
        """Wait a little for what is in hand, then move the offset up to the first update that is not done."""
        if self._in_hand:
            await asyncio.wait(self._in_hand.values(), timeout=seconds)
        for number, task in list(self._in_hand.items()):
            if task.done():
                (self._done if task.result() else self._failed).add(number)
                del self._in_hand[number]
        if self._newest is not None:
            self._offset = min((*self._in_hand, *self._failed, self._newest + 1))
            self._done = {number for number in self._done if number > self._offset}

    async def _rest(self, fault: ApiError) -> None:
        self._faults += 1
        seconds = flood_pause(fault, self._faults) if isinstance(fault, FloodError) else pause(self._faults)
        logger.warning("polling goes on in %g s: %s", seconds, fault)
        await unless(self._stopped, asyncio.sleep(seconds))

    async def _confirm(self) -> None:
        """Tell Telegram what was done since the last poll, so that it does not come again after a restart."""
        if self._offset is None or not self._is_ours():
            return
        try:
            await self._updates.fetch(self._offset, seconds=0, most=1)
        except ApiError as fault:
            logger.warning("the last updates could not be confirmed and will come again: %s", fault)

    async def _give_up(self) -> None:
        """Cancel what is still in hand: it comes again after a restart."""
        late = list(self._in_hand.values())
        for task in late:
            task.cancel()
        if late:
            logger.warning("%d updates were still in hand", len(late))
            await asyncio.gather(*late, return_exceptions=True)
