"""Codes in the SQLite file: see `bot/storage/codes.py` for what is promised."""

from datetime import datetime
from functools import partial

from sqlite_utils import Database

from bot.storage.codes import CODE_LIFE, MOST_WRONG, WRONG_FOR, Entry, Found, TooMany, Wrong, since
from bot.storage.sqlite_jobs import Read, Write
from bot.storage.store import Address


class SQLiteCodes:
    """The `Codes` of a file."""

    def __init__(self, write: Write, read: Read) -> None:
        self._write = write
        self._read = read

    async def offer(self, address: Address, code: bytes, at: datetime) -> bool:
        """See `Codes`."""
        return await self._write(partial(_offer, address=address, code=code, at=at.timestamp()), scrub=True)

    async def enter(self, entry: Entry, at: datetime) -> Found | Wrong | TooMany:
        """See `Codes`."""
        return await self._write(partial(_enter, entry=entry, at=at))

    async def expire(self, at: datetime) -> int:
        """See `Codes`. Where there is nothing to delete, nothing is written."""
        lives = {"codes": since(at, CODE_LIFE), "wrong_codes": since(at, WRONG_FOR)}
        over = [
            table
            for table, life in lives.items()
            if await self._read(f"SELECT 1 FROM {table} WHERE NOT at BETWEEN ? AND ? LIMIT 1", tuple(life))  # noqa: S608  our own
        ]
        deleted = [
            await self._write(partial(_expire, table=table, life=tuple(lives[table])), scrub=True)
            for table in over
        ]
        return sum(deleted)


def _offer(db: Database, *, address: Address, code: bytes, at: float) -> bool:
    offered = db.execute(
        "INSERT OR REPLACE INTO codes (conversation, code, at)"
        " SELECT id, ?, ? FROM conversations WHERE channel = ? AND person = ?",
        (code, at, address.channel, address.person),
    )
    return bool(offered.rowcount == 1)


def _enter(db: Database, *, entry: Entry, at: datetime) -> Found | Wrong | TooMany:
    wrong = db.execute(
        "SELECT at FROM wrong_codes WHERE origin = ? AND at BETWEEN ? AND ? ORDER BY at DESC"
        " LIMIT 1 OFFSET ?",
        (entry.origin, *since(at, WRONG_FOR), MOST_WRONG - 1),
    ).fetchone()
    if wrong is not None:
        return TooMany(wrong[0] + WRONG_FOR.total_seconds() - at.timestamp())
    found = db.execute(
        "SELECT channel, person, CAST(entered AS BLOB) FROM codes JOIN conversations ON id = conversation"
        " WHERE code = ? AND at BETWEEN ? AND ?",
        (entry.code, *since(at, CODE_LIFE)),
    ).fetchone()
    if found is None or found[2] not in (None, entry.by):
        db.execute("INSERT INTO wrong_codes (origin, at) VALUES (?, ?)", (entry.origin, at.timestamp()))
        return Wrong()
    source = Address(found[0], found[1])
    if source != entry.to:
        db.execute("UPDATE codes SET entered = ? WHERE code = ?", (entry.by, entry.code))
    return Found(source)


def _expire(db: Database, *, table: str, life: tuple[float, ...]) -> int:
    return int(db.execute(f"DELETE FROM {table} WHERE NOT at BETWEEN ? AND ?", life).rowcount)  # noqa: S608  our own
