"""Counting where people stand: each process gathers what it saw, and adds it to the store's figures every two
seconds.

    census = Census(store.figures, world)
    census.moved(before, after)            # with every turn: some microseconds, nothing is waited for
    await census.told()                    # {Figure("2026-11", "at education"): 7}

No turn waits for it, nor for the row of another. Of a process that is killed two seconds are missing: it is a
statistic. What is told is what `bot/storage/figures.py` lets be told.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from time import monotonic
from typing import Final

from bot.faults import whereabouts
from bot.storage.figures import BEGUN, Figure, Figures
from bot.storage.store import StorageError
from dialogs.figures import Cell, changes, month_of, places
from dialogs.session import Session
from dialogs.world import World

LEAST: Final = 5
"""Fewer people than this are never told of."""

SETTLE_SECONDS: Final = 2.0

FRESH_SECONDS: Final = 1.0
"""How long what is told is told on: anybody may ask."""

logger = logging.getLogger(__name__)


class Census:
    """What one process counts, and what may be told of all that was counted."""

    def __init__(
        self,
        figures: Figures,
        world: World,
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`clock` tells seconds that pass."""
        self._figures = figures
        self._world = world
        self._clock = clock
        self._sleep = sleep
        self._gathered: Counter[Figure] = Counter()
        self._told: Mapping[Figure, int] = {}
        self._fresh_until = 0.0

    def moved(self, before: Session | None, after: Session) -> None:
        """Count a turn that was committed; `before` is None where a conversation begins."""
        changed = changes(before, after, self._world)
        if changed:
            month = month_of(after, self._world)
            self._gathered.update({figure_of(month, cell): change for cell, change in changed.items()})

    async def run(self) -> None:
        """Add what is gathered to the store's figures until cancelled, whatever fails."""
        while True:
            await self._sleep(SETTLE_SECONDS)
            try:
                await self.settle()
            except StorageError:
                logger.debug("what was counted is added later: the store cannot be used now")
            except Exception as error:  # noqa: BLE001  else nothing would ever be counted again
                logger.error("what was counted is added later: %s", whereabouts(error))

    async def settle(self) -> None:
        """Add what is gathered to the store's figures. Raises `StorageError`, and keeps it then."""
        gathered = {figure: change for figure, change in self._gathered.items() if change}
        self._gathered = Counter()
        if not gathered:
            return
        # Whoever asked may have no more patience: it is added to the end then, and once.
        error = await asyncio.shield(asyncio.create_task(self._add(gathered)))
        if error is not None:
            raise error

    async def _add(self, gathered: Mapping[Figure, int]) -> Exception | None:
        """Add to the store's figures; what was in the way, if it could not be done."""
        try:
            await self._figures.add(gathered)
        except Exception as error:  # noqa: BLE001  told to whoever asked, if they still wait
            self._gathered.update(gathered)
            return error
        return None

    async def told(self) -> Mapping[Figure, int]:
        """The figures that may be told, of all processes. Raises `StorageError`."""
        if self._clock() >= self._fresh_until:
            await self.settle()
            await self._figures.publish(LEAST)
            self._told = await self._figures.published()
            self._fresh_until = self._clock() + FRESH_SECONDS
        return self._told

    async def people(self) -> Mapping[Cell, int]:
        """How many people stand at each place that the policy in force has, of all months; fewer than `LEAST`
        of a month count as none. Raises `StorageError`.
        """
        told = await self.told()
        policy = self._world.policies.at(datetime.now(UTC))
        sums = Counter[str]()
        for figure, count in told.items():
            sums[figure.cell] += about(count) if figure.cell == BEGUN else count
        return {cell: sums[cell_name(cell)] for cell in places(policy)}


def about(count: int) -> int:
    """A total as it is told: the next five above it, so that it is no sum of what it is made of; 0 for fewer
    than `LEAST`.
    """
    return 0 if count < LEAST else (count // LEAST + 1) * LEAST


def cell_name(cell: Cell) -> str:
    """By what name a cell is kept."""
    return f"{cell.kind} {cell.name}".strip()


def figure_of(month: str, cell: Cell) -> Figure:
    """Under what a cell is kept."""
    return Figure(month, cell_name(cell))
