"""Letting go of what is too old, as long as the clock can be believed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final

from bot.faults import whereabouts
from bot.presence import Duty
from bot.storage.figures import oldest_month
from bot.storage.jobs import AHEAD, LIFE
from bot.storage.store import MET_FOR, StorageError, Store

EVERY: Final = timedelta(hours=1)

JOBS_EVERY: Final = timedelta(seconds=20)

FAR_OFF: Final = timedelta(days=7)
"""Further than this from what the store knew last, the time may be a clock's that was set wrongly."""

DOUBT: Final = timedelta(hours=24)
"""How long the service must run before such a clock is believed, for somebody to notice it."""

VERIFY_AFTER: Final = timedelta(minutes=10)

Sleep = Callable[[float], Awaitable[None]]

logger = logging.getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Tidying:
    """Deletes what nobody touched for long, now and every hour, and writes the store's sign of life."""

    def __init__(
        self,
        store: Store,
        *,
        retention_days: int,
        duty: Duty | None = None,
        clock: Callable[[], datetime] = _utc_now,
        monotonic: Callable[[], float] = monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`clock` tells the time, which may be wrong; `monotonic` tells seconds that pass. Where there may be
        other processes, the one that has the `duty` tidies.
        """
        self._duty = duty
        self._store = store
        self._keep = timedelta(days=retention_days)
        self._clock = clock
        self._monotonic = monotonic
        self._sleep = sleep
        self._started: float | None = None
        self._ran_in_doubt: timedelta | None = None

    async def run(self) -> None:
        """Go on until cancelled, whatever fails; the store being away is waited out."""
        while True:
            await self._is_ours()
            try:
                count = await self.tidy()
            except StorageError:
                logger.info("what is too old is deleted later: the store cannot be used now")
            except Exception as error:  # noqa: BLE001  else nothing would ever be deleted again, and nobody told
                logger.error("what is too old is deleted later: %s", whereabouts(error))
            else:
                logger.info("deleted %s conversations untouched for %s", count, self._keep)
            await self._sleep(EVERY.total_seconds())

    async def run_jobs(self) -> None:
        """Delete the jobs whose time is over, now and every few seconds, until cancelled, whatever fails."""
        while True:
            await self._is_ours()
            try:
                count = await self.tidy_jobs()
            except StorageError:
                logger.debug("jobs whose time is over are deleted later: the store cannot be used now")
            except Exception as error:  # noqa: BLE001  as above
                logger.error("jobs whose time is over are deleted later: %s", whereabouts(error))
            else:
                if count:
                    logger.info("deleted %s jobs whose time was over", count)
            await self._sleep(JOBS_EVERY.total_seconds())

    async def tidy_jobs(self) -> int:
        """Delete the jobs whose time is over, what strangers sent, and codes; returns how many jobs. Raises
        `StorageError`.

        No doubt of the clock saves them: nobody may find them after a quarter of an hour.
        """
        now = self._clock()
        await self._store.forget_met(now - MET_FOR, now + AHEAD)
        await self._store.codes.expire(now)
        return len(await self._store.jobs.expire(now - LIFE, now + AHEAD))

    async def verify(self) -> None:
        """Some time after the start, look through the whole store, and log what is found."""
        await self._sleep(VERIFY_AFTER.total_seconds())
        await self._is_ours()
        while not await self._is_verified():
            await self._sleep(EVERY.total_seconds())

    async def _is_ours(self) -> None:
        """Return as soon as it is this process that tidies."""
        if self._duty is not None:
            await self._duty.wait()

    async def _is_verified(self) -> bool:
        """Whether the store was looked through, with whatever result."""
        try:
            await self._store.verify()
        except StorageError as error:
            logger.error("not all that is stored can be read (chuangping check-store tells more): %s", error)
        except Exception as error:  # noqa: BLE001  as above
            logger.error("what is stored is looked through later: %s", whereabouts(error))
            return False
        else:
            logger.info("all that is stored can be read")
        return True

    async def tidy(self) -> int:
        """Delete what is too old, unless the clock is in doubt; returns how much. Raises `StorageError`."""
        now = self._clock()
        if self._started is None:
            self._ran_in_doubt = await self._look_back(now)
            self._started = self._monotonic()
        ran = self._ran_in_doubt
        if ran is not None:
            ran = min(ran + timedelta(seconds=self._monotonic() - self._started), DOUBT)
        await self._store.live(now, None if ran is None else now - ran)
        if ran is not None and ran < DOUBT:
            return 0
        mended = await self._store.set_right(now)
        if mended:
            logger.warning(
                "%s conversations bore a time that makes no sense: they count as touched now", mended
            )
        await self._store.figures.expire(oldest_month(now))
        return await self._store.expire(now - self._keep)

    async def _look_back(self, now: datetime) -> timedelta | None:
        """How long the service ran with a clock that is in doubt; None where it is not."""
        life = await self._store.life()
        last = max((moment for moment in (life.alive, life.newest) if moment is not None), default=now)
        is_far_off = abs(now - last) > FAR_OFF
        ran = None
        if life.alive is not None and life.doubted is not None:
            ran = _counted(life.alive, life.doubted, now)
        if is_far_off and (ran is None or life.alive is None or abs(now - life.alive) > FAR_OFF):
            logger.warning(
                "the clock says %s, but the store was in use at %s: nothing is deleted for %s",
                f"{now:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}", DOUBT,
            )  # fmt: skip
            return timedelta(0)
        # What was believed in the end is remembered for as long as there is reason for doubt.
        return ran if is_far_off or (ran is not None and ran < DOUBT) else None


def _counted(alive: datetime, doubted: datetime, now: datetime) -> timedelta:
    """How long the service ran in doubt, a restart within the hour counted in."""
    until = now if timedelta(0) <= now - alive <= EVERY else alive
    return min(max(until - doubted, timedelta(0)), DOUBT)
