"""Conversations in one SQLite file: any number of readers beside one writer, also from several processes."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.storage import rows
from bot.storage.expiring import delete_conversations, delete_deliveries, find_expired, in_steps
from bot.storage.opening import explain, open_database, open_reader
from bot.storage.store import Address, Mark, Owed, Remembered, Sent, Turn
from bot.storage.writing import GroupWriter

Result = TypeVar("Result")


def _unobserved(_seconds: float, _turns: int) -> None:
    """Nobody is told of a commit."""


class SQLiteStore:
    """A `Store` in one file."""

    def __init__(self, path: Path, *, observe: Callable[[float, int], None] = _unobserved) -> None:
        """Open or create the file; `observe` is told of each commit: seconds, and how many turns shared it.

        Raises `StorageError` if the file cannot be used; it is then as it was.
        """
        self.path = path
        self._writer = GroupWriter(open_database(path), explain=self._explain, observe=observe)
        self._reader = open_reader(path)
        self._reading = Lock()

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """See `Store`. About 20 µs without waiting for any writer, so it is done right here."""
        found = self._read(
            "SELECT conversations.id, revision, CAST(session AS BLOB), CAST(channel_state AS BLOB),"
            " CAST(replies AS BLOB)"
            " FROM conversations LEFT JOIN deliveries ON deliveries.conversation = conversations.id"
            " AND delivery = coalesce(?, last_delivery) WHERE channel = ? AND person = ?",
            (delivery, address.channel, address.person),
        )
        if not found:
            return Remembered()
        ((row_id, revision, session, channel_state, replies),) = found
        return Remembered(session, Mark(row_id, revision), channel_state, replies)

    async def commit(self, turn: Turn) -> bool:
        """See `Store`."""
        try:
            await self._write(lambda db: rows.commit(db, turn))
        except rows.OvertakenError:
            return False
        return True

    async def note(self, address: Address, channel_state: bytes, sent: Sent | None = None) -> bool:
        """See `Store`."""
        return await self._write(lambda db: rows.note(db, address, channel_state, sent))

    async def owed(self, channel: str, person: str | None = None) -> Sequence[Owed]:
        """See `Store`."""
        whose = "channel = ?" if person is None else "channel = ? AND person = ?"
        owed = self._read(
            # Whatever a column came to hold, it is read as bytes: one row spoils no other's reading.
            "SELECT person, deliveries.delivery, CAST(session AS BLOB), CAST(replies AS BLOB),"  # noqa: S608  our own
            " CAST(channel_state AS BLOB), messages"
            " FROM outbox"
            " JOIN deliveries ON deliveries.id = outbox.delivery"
            " JOIN conversations ON conversations.id = deliveries.conversation"
            f" WHERE {whose} ORDER BY outbox.delivery",
            (channel,) if person is None else (channel, person),
        )
        return [Owed(Address(channel, person), *rest) for person, *rest in owed]

    async def server_key(self) -> bytes:
        """See `Store`."""
        ((key,),) = self._read("SELECT key FROM service", ())
        return bytes(key)

    async def forget(self, address: Address) -> None:
        """See `Store`."""
        await self._write(lambda db: rows.forget(db, address), scrub=True)

    async def expire(self, *, unfinished_before: datetime, delivered_before: datetime) -> int:
        """See `Store`."""
        before = unfinished_before.timestamp()
        try:
            expired = await asyncio.to_thread(find_expired, self.path, before, delivered_before.timestamp())
        except sqlite3.Error as error:
            raise self._explain(error) from None
        count = 0
        for ids in in_steps(expired.conversations):
            count += await self._write(partial(delete_conversations, ids=ids, unfinished_before=before))
        for ids in in_steps(expired.deliveries):
            await self._write(partial(delete_deliveries, ids=ids))
        if expired.conversations or expired.deliveries:
            await self._write(_nothing, scrub=True)
        return count

    async def count_unfinished(self) -> int:
        """See `Store`."""
        ((count,),) = self._read("SELECT unfinished FROM service", ())
        return int(count)

    async def check(self) -> None:
        """See `Store`: the file can be read, and the writer takes and finishes work."""
        self._read("SELECT 1 FROM conversations LIMIT 1", ())
        await self._write(_nothing)

    async def close(self) -> None:
        """See `Store`."""
        # The writer last: only the last connection to close can fold the write-ahead log into the file.
        with self._reading:
            self._reader.close()
        await asyncio.to_thread(self._writer.close)

    async def _write(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Result:
        return await asyncio.wrap_future(self._writer.submit(work, scrub=scrub))

    def _read(self, sql: str, parameters: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            with self._reading:
                return self._reader.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise self._explain(error) from None

    def _explain(self, error: sqlite3.Error) -> Exception:
        return explain(self.path, error)


def _nothing(_: Database) -> None:
    """Work that shows that the writer takes and finishes work."""
