"""Conversations in one SQLite file: any number of readers beside one writer, also from several processes."""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlite_utils import Database

from bot.storage.expiring import delete_conversations, delete_deliveries, find_expired, in_steps
from bot.storage.opening import explain, open_database, open_reader
from bot.storage.store import Address, Mark, Remembered, Turn
from bot.storage.writing import GroupWriter

Result = TypeVar("Result")


class _OvertakenError(Exception):
    """Somebody else's turn was committed since this one's state was read."""


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
        row = self._read_one(
            "SELECT conversations.id, revision, session, channel_state, replies"
            " FROM conversations LEFT JOIN deliveries ON deliveries.conversation = conversations.id"
            " AND delivery = coalesce(?, last_delivery) WHERE channel = ? AND person = ?",
            (delivery, address.channel, address.person),
        )
        if row is None:
            return Remembered()
        row_id, revision, session, channel_state, replies = row
        return Remembered(session, Mark(row_id, revision), channel_state, replies)

    async def commit(self, turn: Turn) -> bool:
        """See `Store`."""
        try:
            await self._write(lambda db: _commit(db, turn))
        except _OvertakenError:
            return False
        return True

    async def note(self, address: Address, channel_state: bytes) -> bool:
        """See `Store`."""
        return await self._write(lambda db: _note(db, address, channel_state))

    async def forget(self, address: Address) -> None:
        """See `Store`."""
        await self._write(lambda db: _forget(db, address), scrub=True)

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
        count = self._read_one("SELECT count(*) FROM conversations WHERE unfinished", ())
        return int(count[0]) if count else 0

    async def check(self) -> None:
        """See `Store`: the file can be read, and the writer takes and finishes work."""
        self._read_one("SELECT 1 FROM conversations LIMIT 1", ())
        await self._write(_nothing)

    async def close(self) -> None:
        """See `Store`."""
        # The writer last: only the last connection to close can fold the write-ahead log into the file.
        with self._reading:
            self._reader.close()
        await asyncio.to_thread(self._writer.close)

    async def _write(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Result:
        return await asyncio.wrap_future(self._writer.submit(work, scrub=scrub))

    def _read_one(self, sql: str, parameters: tuple[object, ...]) -> tuple[Any, ...] | None:
        try:
            with self._reading:
                row: tuple[Any, ...] | None = self._reader.execute(sql, parameters).fetchone()
                return row
        except sqlite3.Error as error:
            raise self._explain(error) from None

    def _explain(self, error: sqlite3.Error) -> Exception:
        return explain(self.path, error)


def _nothing(_: Database) -> None:
    """Work that shows that the writer takes and finishes work."""


def _commit(db: Database, turn: Turn) -> None:
    row_id = _write_conversation(db, turn)
    if row_id is None:
        raise _OvertakenError
    noted = db.execute(
        "INSERT INTO deliveries (conversation, delivery, at, replies) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (row_id, turn.delivery, turn.at.timestamp(), turn.replies),
    )
    if noted.rowcount != 1:
        raise _OvertakenError


def _write_conversation(db: Database, turn: Turn) -> int | None:
    """The row that now holds the turn, or None where its mark is not the newest."""
    if turn.mark is None:
        inserted = db.execute(
            "INSERT INTO conversations"
            " (channel, person, revision, unfinished, updated, last_delivery, channel_state, session)"
            " VALUES (?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                turn.address.channel,
                turn.address.person,
                turn.unfinished,
                turn.at.timestamp(),
                turn.delivery,
                turn.channel_state,
                turn.session,
            ),
        )
        return inserted.lastrowid if inserted.rowcount == 1 else None
    updated = db.execute(
        "UPDATE conversations SET revision = revision + 1, unfinished = ?, updated = ?, last_delivery = ?,"
        " session = ?, channel_state = coalesce(?, channel_state) WHERE id = ? AND revision = ?",
        (
            turn.unfinished,
            turn.at.timestamp(),
            turn.delivery,
            turn.session,
            turn.channel_state,
            turn.mark.conversation,
            turn.mark.revision,
        ),
    )
    return turn.mark.conversation if updated.rowcount == 1 else None


def _note(db: Database, address: Address, channel_state: bytes) -> bool:
    noted = db.execute(
        "UPDATE conversations SET channel_state = ? WHERE channel = ? AND person = ?",
        (channel_state, address.channel, address.person),
    )
    return noted.rowcount == 1


def _forget(db: Database, address: Address) -> None:
    db.table("conversations").delete_where("channel = ? AND person = ?", (address.channel, address.person))
