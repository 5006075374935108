"""Figures in the SQLite file: see `bot/storage/figures.py` for what is promised."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from sqlite_utils import Database

from bot.storage.figures import BEGUN, MOVED, Figure
from bot.storage.sqlite_jobs import Read, Write

_NEXT: Final = (
    f"CASE WHEN cell = '{MOVED}' OR counted < ?1 THEN 0"
    " WHEN abs(counted - told) >= ?1 THEN counted ELSE told END"
)
"""What is told of a figure from the next copy on."""

_IS_DUE: Final = (
    f"SELECT (SELECT coalesce(sum(counted - last), 0) FROM figures WHERE cell = '{BEGUN}') >= ?1"  # noqa: S608  our own
    f" AND (SELECT coalesce(sum(counted - last), 0) FROM figures WHERE cell = '{MOVED}')"
    f" >= (SELECT coalesce(sum(abs({_NEXT} - told)), 0) FROM figures WHERE cell <> '{BEGUN}')"
)
"""Whether there may be a new copy."""


class SQLiteFigures:
    """The `Figures` of a file."""

    def __init__(self, write: Write, read: Read) -> None:
        self._write = write
        self._read = read

    async def add(self, changes: Mapping[Figure, int]) -> None:
        """See `Figures`."""
        await self._write(partial(_add, changes=changes))

    async def publish(self, least: int) -> None:
        """See `Figures`. Where there may be no new copy, nothing is written."""
        ((is_due,),) = await self._read(_IS_DUE, (least,))
        if is_due:
            await self._write(partial(_publish, least=least))

    async def published(self) -> Mapping[Figure, int]:
        """See `Figures`."""
        found = await self._read("SELECT month, cell, told FROM figures WHERE told > 0 ORDER BY month, cell")
        return {Figure(month, cell): told for month, cell, told in found}

    async def expire(self, before: str) -> None:
        """See `Figures`."""
        await self._write(partial(_expire, before=before))


def _add(db: Database, *, changes: Mapping[Figure, int]) -> None:
    db.conn.executemany(
        "INSERT INTO figures (month, cell, counted) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET counted = counted + excluded.counted",
        [(figure.month, figure.cell, change) for figure, change in changes.items()],
    )


def _publish(db: Database, *, least: int) -> None:
    # Asked again: another process may have been first.
    ((is_due,),) = db.execute(_IS_DUE, (least,))
    if is_due:
        db.execute(f"UPDATE figures SET last = counted, told = {_NEXT}", (least,))  # noqa: S608  our own


def _expire(db: Database, *, before: str) -> None:
    db.execute("DELETE FROM figures WHERE month < ?", (before,))
