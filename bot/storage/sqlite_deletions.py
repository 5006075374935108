"""Deletions in the SQLite file: see `bot/storage/deletions.py` for what is promised."""

from collections.abc import Sequence
from functools import partial

from sqlite_utils import Database

from bot.storage.deletions import NAMES_AT_ONCE
from bot.storage.sqlite_jobs import Read, Write


class SQLiteDeletions:
    """The `Deletions` of a file."""

    def __init__(self, write: Write, read: Read) -> None:
        self._write = write
        self._read = read

    async def folders(self) -> Sequence[str]:
        """See `Deletions`."""
        return [str(folder) for (folder,) in await self._read("SELECT DISTINCT folder FROM unjournaled")]

    async def unjournaled(self, folder: str) -> Sequence[bytes]:
        """See `Deletions`."""
        found = await self._read(
            "SELECT CAST(name AS BLOB) FROM unjournaled WHERE folder = ? LIMIT ?", (folder, NAMES_AT_ONCE)
        )
        return [name for (name,) in found]

    async def journaled(self, folder: str, names: Sequence[bytes]) -> None:
        """See `Deletions`."""
        await self._write(partial(_journaled, folder=folder, names=names))


def _journaled(db: Database, *, folder: str, names: Sequence[bytes]) -> None:
    db.conn.executemany(
        "DELETE FROM unjournaled WHERE folder = ? AND name = ?", [(folder, name) for name in names]
    )
