"""Letting go of what is too old, as long as the clock can be believed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final

from bot.storage.store import StorageError, Store

EVERY: Final = timedelta(hours=1)

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
        clock: Callable[[], datetime] = _utc_now,
        monotonic: Callable[[], float] = monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`clock` tells the time, which may be wrong; `monotonic` tells seconds that pass."""
        self._store = store
        self._keep = timedelta(days=retention_days)
        self._clock = clock
        self._monotonic = monotonic
        self._sleep = sleep
        self._doubted: datetime | None = None
        self._believed_from: float | None = None

    async def run(self) -> None:
        """Go on until cancelled; the store being away is waited out."""
        while True:
            try:
                count = await self.tidy()
            except StorageError:
                logger.info("what is too old is deleted later: the store cannot be used now")
            else:
                logger.info("deleted %s conversations untouched for %s", count, self._keep)
            await self._sleep(EVERY.total_seconds())

    async def verify(self) -> None:
        """Some time after the start, look through the whole store, and log what is found."""
        await self._sleep(VERIFY_AFTER.total_seconds())
        try:
            await self._store.verify()
        except StorageError as error:
            logger.error("not all that is stored can be read (chuangping check-store tells more): %s", error)
        else:
            logger.info("all that is stored can be read")

    async def tidy(self) -> int:
        """Delete what is too old, unless the clock is in doubt; returns how much. Raises `StorageError`."""
        now = self._clock()
        if self._believed_from is None:
            await self._decide(now)
        is_believed = self._monotonic() >= (self._believed_from or 0.0)
        if is_believed:
            self._doubted = None
        await self._store.live(now, self._doubted)
        return await self._store.expire(now - self._keep) if is_believed else 0

    async def _decide(self, now: datetime) -> None:
        """Whether, and from when on, the clock is believed. A doubt outlives a restart."""
        life = await self._store.life()
        last = max((moment for moment in (life.alive, life.newest) if moment is not None), default=now)
        if abs(now - last) > FAR_OFF:
            self._doubted = now
            logger.warning(
                "the clock says %s, but the store was in use at %s: nothing is deleted for %s",
                f"{now:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}", DOUBT,
            )  # fmt: skip
        elif life.doubted is not None and now - DOUBT < life.doubted <= now:
            self._doubted = life.doubted
        remaining = timedelta(0) if self._doubted is None else DOUBT - (now - self._doubted)
        self._believed_from = self._monotonic() + remaining.total_seconds()
