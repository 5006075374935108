"""Seals in the SQLite file, through the store's one writer: see `bot/storage/seals.py` for the promises."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from sqlite_utils import Database

from bot.storage.keys import PLAIN, InUse, bound
from bot.storage.laying import lay, lift
from bot.storage.opening import explaining, open_database
from bot.storage.schema import tell_whether_sealed
from bot.storage.seals import VALUES_IN_ONE_STEP, Column, Stored
from bot.storage.sqlite_jobs import Read, Write
from bot.storage.store import StorageError

COMPACTING_SECONDS: Final = 60.0
"""How long whoever reads or writes may be in the way of the file's being rewritten."""

_PAUSE_SECONDS: Final = 0.2


@dataclass(frozen=True, slots=True)
class _Where:
    """Where values of a column stand: `source` has the table, as `own`, and whose its rows are."""

    table: str
    column: str
    whose: tuple[str, ...]
    bound_as: str
    source: str

    @property
    def value(self) -> str:
        """The value, whatever the column came to hold."""
        return f"CAST(own.{self.column} AS BLOB)"

    @property
    def prefix(self) -> str:
        """What it begins with: see `prefix_of`."""
        return (
            f"CASE substr({self.value}, 1, 4) WHEN x'00435031' THEN substr({self.value}, 1, 8) ELSE x'' END"
        )

    def laid(self, value: bytes) -> bytes:
        """A value as it stands in a row, if it is the last of it: see `laying.py`."""
        return value if self.column == "channel_state" else lay(value)


_PERSON: Final = ("channel", "person")

_WHERE: Final[Mapping[Column, _Where]] = {
    "session": _Where("conversations", "session", _PERSON, "session", "conversations AS own"),
    "note": _Where("conversations", "channel_state", _PERSON, "note", "conversations AS own"),
    "replies": _Where(
        "deliveries", "replies", (*_PERSON, "delivery"), "replies",
        "deliveries AS own JOIN conversations ON conversations.id = own.conversation",
    ),
    "set_aside": _Where("set_aside", "session", _PERSON, "session", "set_aside AS own"),
}  # fmt: skip


class SQLiteSeals:
    """The `Seals` of a file."""

    def __init__(self, path: Path, write: Write, read: Read) -> None:
        self._path = path
        self._write = write
        self._read = read

    async def in_use(self) -> Sequence[InUse]:
        """See `Seals`."""
        found = await self._read("SELECT prefix, canary, current, chosen FROM seals")
        return [
            InUse(prefix, canary, bool(current), bool(chosen)) for prefix, canary, current, chosen in found
        ]

    async def turn_to(self, prefix: bytes, canary: bytes, *, only_first: bool = False) -> None:
        """See `Seals`."""
        await self._write(partial(_turn_to, prefix=prefix, canary=canary, only_first=only_first))

    async def some(
        self, column: Column, after: tuple[int, ...] | None = None, *, but: bytes | None = None
    ) -> Sequence[Stored]:
        """See `Seals`."""
        where = _WHERE[column]
        found = await self._read(
            f"SELECT own.id, {where.prefix}, CASE WHEN {where.prefix} <> ? THEN {where.value} END,"  # noqa: S608  our own
            f" {', '.join(where.whose)} FROM {where.source}"
            f" WHERE own.id > ? AND own.{where.column} IS NOT NULL ORDER BY own.id LIMIT ?",
            (but, after[0] if after else 0, VALUES_IN_ONE_STEP),
        )
        return [
            Stored((row,), prefix, bound(where.bound_as, *whose), None if value is None else lift(value))
            for row, prefix, value, *whose in found
        ]

    async def put(self, column: Column, values: Sequence[tuple[Stored, bytes]]) -> None:
        """See `Seals`. What stood there leaves the log soon."""
        await self._write(partial(_put, where=_WHERE[column], values=values), scrub=True)

    async def settle(self, prefix: bytes) -> None:
        """See `Seals`. Where plain text was, the file is rewritten first: SQLite wipes what is deleted, but
        may have moved copies of it about before.
        """
        if prefix != PLAIN and any(each.prefix == PLAIN for each in await self.in_use()):
            await asyncio.to_thread(self._compact)
        await self._write(partial(_settle, prefix=prefix))

    def _compact(self) -> None:
        until = monotonic() + COMPACTING_SECONDS
        with explaining(self._path), closing(open_database(self._path)) as db:
            db.execute(f"PRAGMA busy_timeout = {COMPACTING_SECONDS * 1000:.0f}")
            db.execute("PRAGMA temp_store = FILE")  # all of it, sealed by now: more than memory may hold
            db.execute("VACUUM")
            while db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                if monotonic() > until:
                    raise StorageError("service-storage-busy", path=str(self._path))
                sleep(_PAUSE_SECONDS)


def _turn_to(db: Database, *, prefix: bytes, canary: bytes, only_first: bool) -> None:
    decided = db.execute("SELECT 1 FROM seals WHERE prefix <> x'' OR chosen LIMIT 1").fetchone()
    if only_first and decided is not None:
        _tell(db)
        return
    db.execute("INSERT INTO seals VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING", (prefix, canary))
    db.execute(
        "UPDATE seals SET current = prefix = ?, chosen = prefix = ? AND ?", (prefix, prefix, not only_first)
    )
    if not any(db.execute(f"SELECT 1 FROM {where.table} LIMIT 1").fetchone() for where in _WHERE.values()):  # noqa: S608  names of our own
        _settle(db, prefix=prefix)
    _tell(db)


def _put(db: Database, *, where: _Where, values: Sequence[tuple[Stored, bytes]]) -> None:
    for stored, value in values:
        db.execute(
            f"UPDATE {where.table} SET {where.column} = ?"  # noqa: S608  names of our own
            f" WHERE id = ? AND CAST({where.column} AS BLOB) IN (?, ?)",
            (where.laid(value), *stored.row, stored.value, where.laid(stored.value or b"")),
        )


def _settle(db: Database, *, prefix: bytes) -> None:
    """Nothing else is in use, if it is this that is current."""
    db.execute(
        "DELETE FROM seals WHERE NOT current AND EXISTS (SELECT 1 FROM seals WHERE current AND prefix = ?)",
        (prefix,),
    )
    _tell(db)


def _tell(db: Database) -> None:
    sealed = db.execute("SELECT 1 FROM seals WHERE prefix <> x'' LIMIT 1").fetchone() is not None
    tell_whether_sealed(db, sealed=sealed)
