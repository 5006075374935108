"""Long polling that confirms an update to Telegram only when it is committed.

Both libraries confirm what they fetched with the next request, whether it was handled or not: a crash would
lose it. So the assistant fetches through the library's `Bot` but moves the offset itself.
https://core.telegram.org/bots/api#getupdates
"""

import asyncio
import logging
import time
from collections.abc import Coroutine, Sequence
from typing import Final, Generic, Protocol, TypeVar

from bot.storage.store import StorageError
from bot.telegram.api import ApiError, FloodError, UnauthorizedError, UnreachableError
from bot.telegram.patience import pause

logger = logging.getLogger(__name__)

POLL_SECONDS: Final = 30
ANSWER_SECONDS: Final = 25
"""How much longer than it should a poll may take before it counts as lost."""

MOST_AT_ONCE: Final = 100
"""The updates of one poll, handled side by side: also the bound of what is in hand."""

UpdateT = TypeVar("UpdateT")
ResultT = TypeVar("ResultT")


class Updates(Protocol[UpdateT]):
    """Where updates come from and go to."""

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> Sequence[UpdateT]:
        """getUpdates; raises `ApiError`."""
        ...

    def number(self, update: UpdateT) -> int:
        """Its `update_id`."""
        ...

    async def take(self, update: UpdateT) -> None:
        """Handle an update; raises `StorageError` if it could not be committed."""
        ...


class Poller(Generic[UpdateT]):
    """Fetches updates and has them handled, until it is told to stop."""

    def __init__(self, updates: Updates[UpdateT], stopped: asyncio.Event) -> None:
        """Polling ends when `stopped` is set; what is in hand then is finished, and confirmed."""
        self._updates = updates
        self._stopped = stopped
        self._offset: int | None = None
        self._committed: set[int] = set()
        self._faults = 0
        self._latest = time.monotonic()

    def last_poll_age(self) -> float:
        """How many seconds ago the last poll was completed, or polling began."""
        return time.monotonic() - self._latest

    async def run(self) -> None:
        """Poll until stopped. Raises `UnauthorizedError` if the token is refused."""
        while not self._stopped.is_set():
            try:
                updates = await self._until_stopped(self._fetch())
            except UnauthorizedError:
                raise
            except ApiError as fault:
                await self._rest(fault)
                continue
            if updates:
                await self._take(updates)
        await self._confirm()

    async def _fetch(self) -> Sequence[UpdateT]:
        try:
            async with asyncio.timeout(POLL_SECONDS + ANSWER_SECONDS):
                updates = await self._updates.fetch(self._offset, seconds=POLL_SECONDS, most=MOST_AT_ONCE)
        except TimeoutError:
            msg = "a poll was never answered"
            raise UnreachableError(msg) from None
        self._latest = time.monotonic()
        return updates

    async def _take(self, updates: Sequence[UpdateT]) -> None:
        """Handle updates side by side, then move the offset up to the first that could not be committed."""
        fresh = [update for update in updates if self._updates.number(update) not in self._committed]
        committed = await asyncio.gather(*map(self._is_committed, fresh))
        numbers = [self._updates.number(update) for update in fresh]
        failed = [number for number, is_committed in zip(numbers, committed, strict=True) if not is_committed]
        if not failed:
            self._offset = self._updates.number(updates[-1]) + 1
            self._committed.clear()
            self._faults = 0
            return
        self._offset = min(failed)
        self._committed.update(set(numbers) - set(failed))
        await self._rest(UnreachableError(f"{len(failed)} updates wait for the store"))

    async def _is_committed(self, update: UpdateT) -> bool:
        try:
            await self._updates.take(update)
        except StorageError as error:
            logger.error("update %d waits for the store: %s", self._updates.number(update), error)
            return False
        except Exception:
            logger.exception(
                "update %d could not be handled and is passed over", self._updates.number(update)
            )
        return True

    async def _rest(self, fault: ApiError) -> None:
        self._faults += 1
        seconds = fault.seconds if isinstance(fault, FloodError) else pause(self._faults)
        logger.warning("polling goes on in %g s: %s", seconds, fault)
        await self._until_stopped(asyncio.sleep(seconds))

    async def _until_stopped(self, work: Coroutine[object, object, ResultT]) -> ResultT | None:
        """What work results in; None if it was stopped before: then it is given up."""
        working = asyncio.create_task(work)
        stopping = asyncio.create_task(self._stopped.wait())
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        for task in (working, stopping):
            task.cancel()
        await asyncio.wait({working, stopping})
        return None if working.cancelled() else working.result()

    async def _confirm(self) -> None:
        """Tell Telegram what was committed since the last poll, so that it does not come again after a
        restart.
        """
        if self._offset is None:
            return
        try:
            await self._updates.fetch(self._offset, seconds=0, most=1)
        except ApiError as fault:
            logger.warning("the last updates could not be confirmed and will come again: %s", fault)
