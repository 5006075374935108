"""Processes and duties in the SQLite file: see `bot/storage/processes.py`.

The time is the machine's monotonic clock, which all of its processes share and nobody sets. One that lies
further ahead than a sign of life can last is from before the machine was started anew.
"""

from collections.abc import Callable, Sequence
from functools import partial
from time import monotonic
from typing import Final

from sqlite_utils import Database

from bot.storage.sqlite_jobs import Read, Write

MOST_SECONDS: Final = 60.0
"""No sign of life lasts longer."""


class SQLiteProcesses:
    """The `Processes` of a file."""

    def __init__(self, write: Write, read: Read, *, clock: Callable[[], float] = monotonic) -> None:
        self._write = write
        self._read = read
        self._clock = clock

    async def beat(self, process: str, *, new: bool, seconds: float) -> bool:
        """See `Processes`."""
        return await self._write(
            partial(_beat, process=process, new=new, now=self._clock(), seconds=min(seconds, MOST_SECONDS))
        )

    async def there(self) -> Sequence[str]:
        """See `Processes`."""
        now = self._clock()
        found = await self._read(
            "SELECT name FROM processes WHERE until BETWEEN ? AND ? ORDER BY name", (now, now + MOST_SECONDS)
        )
        return [name for (name,) in found]

    async def lease(self, duty: str, process: str) -> str | None:
        """See `Processes`. Where it changes nothing, nothing is written."""
        now = self._clock()
        found = await self._read(
            "SELECT holder FROM leases JOIN processes ON name = holder"
            " WHERE duty = ? AND until BETWEEN ? AND ?",
            (duty, now, now + MOST_SECONDS),
        )
        if found:
            return str(found[0][0])
        return await self._write(partial(_lease, duty=duty, process=process, now=now))

    async def leave(self, process: str) -> None:
        """See `Processes`."""
        await self._write(partial(_leave, process=process))


def living(db: Database, process: str | None, now: float) -> bool:
    """Whether a process is there."""
    found = db.execute(
        "SELECT 1 FROM processes WHERE name = ? AND until BETWEEN ? AND ?", (process, now, now + MOST_SECONDS)
    )
    return found.fetchone() is not None


def _beat(db: Database, *, process: str, new: bool, now: float, seconds: float) -> bool:
    db.execute("DELETE FROM processes WHERE until NOT BETWEEN ? AND ?", (now, now + MOST_SECONDS))
    if new:
        db.execute("INSERT INTO processes (name, until) VALUES (?, ?)", (process, now + seconds))
        return True
    kept = db.execute("UPDATE processes SET until = ? WHERE name = ?", (now + seconds, process))
    return bool(kept.rowcount == 1)


def _lease(db: Database, *, duty: str, process: str, now: float) -> str | None:
    found = db.execute("SELECT holder FROM leases WHERE duty = ?", (duty,)).fetchone()
    if found is not None and living(db, found[0], now):
        return str(found[0])
    if not living(db, process, now):
        return None
    db.execute("INSERT OR REPLACE INTO leases (duty, holder) VALUES (?, ?)", (duty, process))
    return process


def _leave(db: Database, *, process: str) -> None:
    db.execute("DELETE FROM processes WHERE name = ?", (process,))
