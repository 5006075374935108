"""Conversations in one SQLite file: any number of readers beside one writer, also from several processes."""

import asyncio
import logging
import math
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any, Final, TypeVar

from sqlite_utils import Database

from bot.storage import rows
from bot.storage.checking import read_all
from bot.storage.file import DatabaseFile
from bot.storage.journal import Journal
from bot.storage.laying import lift
from bot.storage.opening import explain, is_damage, is_refused
from bot.storage.seals import OtherSealError
from bot.storage.sqlite_codes import SQLiteCodes
from bot.storage.sqlite_deletions import SQLiteDeletions
from bot.storage.sqlite_figures import SQLiteFigures
from bot.storage.sqlite_jobs import SQLiteJobs
from bot.storage.sqlite_processes import MOST_SECONDS, SQLiteProcesses
from bot.storage.sqlite_seals import SQLiteSeals
from bot.storage.store import (
    Address,
    Claim,
    ConversationDamagedError,
    DamagedError,
    Everything,
    Handled,
    Life,
    Mark,
    Noted,
    Owed,
    Remembered,
    Sent,
    SetAside,
    StorageError,
    Turn,
    moment_of,
)
from bot.storage.writing import GroupWriter

Result = TypeVar("Result")

DAMAGE_TOLD_EVERY_SECONDS: Final = 3600.0

logger = logging.getLogger(__name__)


def _unobserved(_seconds: float, _turns: int) -> None:
    """Nobody is told of a commit."""


class SQLiteStore:
    """A `Store` in one file."""

    def __init__(self, path: Path, *, observe: Callable[[float, int], None] = _unobserved) -> None:
        """Open or create the file; `observe` is told of each commit: seconds, and how many turns shared it.

        Raises `StorageError` if the file cannot be used; it is then as it was.
        """
        self.path = path
        self._is_away = False
        self._tell_damage_from = -math.inf
        self._closing = Event()
        self._file = DatabaseFile(path)
        self._writer = GroupWriter(self._file.writable, explain=self._explain, observe=observe)
        self._jobs = SQLiteJobs(self._write, self._read)
        self._processes = SQLiteProcesses(self._write, self._read)
        self._journal = Journal(SQLiteDeletions(self._write, self._read))
        self._seals = SQLiteSeals(path, self._write, self._read)
        self._figures = SQLiteFigures(self._write, self._read)
        self._codes = SQLiteCodes(self._write, self._read)

    @property
    def jobs(self) -> SQLiteJobs:
        """See `Store`."""
        return self._jobs

    @property
    def processes(self) -> SQLiteProcesses:
        """See `Store`."""
        return self._processes

    @property
    def seals(self) -> SQLiteSeals:
        """See `Store`."""
        return self._seals

    @property
    def figures(self) -> SQLiteFigures:
        """See `Store`."""
        return self._figures

    @property
    def codes(self) -> SQLiteCodes:
        """See `Store`."""
        return self._codes

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """See `Store`. About 20 µs without waiting for any writer, so it is done right here."""
        with _of_one_person():
            found = await self._read_conversation(address, delivery)
        if not found:
            return Remembered()
        ((row_id, revision, session, channel_state, replies, name),) = found
        told = None if replies is None else lift(replies)
        return Remembered(lift(session), Mark(row_id, revision), channel_state, told, name)

    async def _read_conversation(self, address: Address, delivery: str | None) -> list[tuple[Any, ...]]:
        return await self._read(
            "SELECT conversations.id, revision, CAST(session AS BLOB), CAST(channel_state AS BLOB),"
            " coalesce(CAST(replies AS BLOB), CASE WHEN handled.delivery IS NOT NULL THEN x'' END),"
            " deliveries.delivery"
            " FROM conversations"
            " LEFT JOIN deliveries ON deliveries.conversation = conversations.id"
            " AND deliveries.delivery = coalesce(?1, last_delivery)"
            " LEFT JOIN handled ON handled.conversation = conversations.id AND handled.delivery = ?1"
            " WHERE channel = ?2 AND person = ?3",
            (delivery, address.channel, address.person),
        )

    async def commit(self, turn: Turn) -> bool:
        """See `Store`."""
        try:
            with _of_one_person():
                await self._write(lambda db: rows.commit(db, turn, monotonic()))
        except rows.OvertakenError:
            return False
        return True

    async def note(self, address: Address, channel_state: bytes, sent: Sent | None = None) -> Noted | None:
        """See `Store`."""
        with _of_one_person():
            return await self._write(lambda db: rows.note(db, address, channel_state, sent))

    async def claim(self, address: Address, process: str) -> Claim:
        """See `Store`. Where it changes nothing, nothing is written."""
        now = monotonic()
        with _of_one_person():
            found = await self._read(
                "SELECT sender, name IS NOT NULL, handed FROM conversations"
                " JOIN deliveries ON deliveries.conversation = conversations.id"
                " JOIN outbox ON outbox.delivery = deliveries.id"
                " LEFT JOIN processes ON name = sender AND until BETWEEN ? AND ?"
                " WHERE channel = ? AND person = ? ORDER BY name IS NULL",
                (now, now + MOST_SECONDS, address.channel, address.person),
            )
            if not found:
                return Claim(process, 0)
            sender, is_there, _ = found[0]
            if is_there:
                return Claim(str(sender), sum(handed for _, _, handed in found))
            return await self._write(lambda db: rows.claim(db, address, process, now))

    async def owed(self, channel: str, person: str | None = None) -> Sequence[Owed]:
        """See `Store`."""
        whose = "channel = ?" if person is None else "channel = ? AND person = ?"
        owed = await self._read(
            # Whatever a column came to hold, it is read as bytes: one row spoils no other's reading.
            "SELECT person, deliveries.delivery, CAST(session AS BLOB), CAST(replies AS BLOB),"  # noqa: S608  our own
            " CAST(channel_state AS BLOB), messages"
            " FROM outbox"
            " JOIN deliveries ON deliveries.id = outbox.delivery"
            " JOIN conversations ON conversations.id = deliveries.conversation"
            f" WHERE {whose} ORDER BY outbox.delivery",
            (channel,) if person is None else (channel, person),
        )
        return [
            Owed(Address(channel, person), delivery, lift(session), lift(replies), *rest)
            for person, delivery, session, replies, *rest in owed
        ]

    async def waiting(self, channel: str, process: str) -> Sequence[Address]:
        """See `Store`."""
        now = monotonic()
        found = await self._read(
            "SELECT person FROM outbox"
            " JOIN deliveries ON deliveries.id = outbox.delivery"
            " JOIN conversations ON conversations.id = deliveries.conversation"
            " LEFT JOIN processes ON name = sender AND until BETWEEN ? AND ?"
            " WHERE channel = ? AND (name IS NULL OR name = ?)"
            " GROUP BY person ORDER BY min(outbox.delivery)",
            (now, now + MOST_SECONDS, channel, process),
        )
        return [Address(channel, person) for (person,) in found]

    async def everything(self, address: Address) -> Everything | None:
        """See `Store`."""
        whose = (address.channel, address.person)
        with _of_one_person():
            found = await self._read(
                "SELECT id, updated, CAST(session AS BLOB), CAST(channel_state AS BLOB) FROM conversations"
                " WHERE channel = ? AND person = ?",
                whose,
            )
            if not found:
                return None
            ((row_id, updated, session, channel_state),) = found
            handled = await self._read(
                "SELECT place, delivery, NULL, NULL FROM handled WHERE conversation = ?1 UNION ALL"
                " SELECT id, delivery, at, CAST(replies AS BLOB) FROM deliveries WHERE conversation = ?1"
                " ORDER BY 1",
                (row_id,),
            )
            apart = await self._read(
                "SELECT updated, CAST(session AS BLOB) FROM set_aside WHERE channel = ? AND person = ?"
                " ORDER BY id",
                whose,
            )
        return Everything(
            moment_of(updated),
            lift(session),
            channel_state,
            tuple(
                Handled(
                    name, None if at is None else moment_of(at), None if replies is None else lift(replies)
                )
                for _, name, at, replies in handled
            ),
            tuple(SetAside(moment_of(touched), lift(stored)) for touched, stored in apart),
        )

    async def meet(self, delivery: str, at: datetime) -> bool:
        """See `Store`."""
        return await self._write(partial(rows.meet, delivery=delivery, at=at.timestamp()))

    async def has_met(self, delivery: str) -> bool:
        """See `Store`."""
        return bool(await self._read("SELECT 1 FROM met WHERE delivery = ?", (delivery,)))

    async def forget_met(self, before: datetime, after: datetime) -> int:
        """See `Store`. Where there is nothing to delete, nothing is written."""
        if not await self._read("SELECT 1 FROM met LIMIT 1"):
            return 0
        forget = partial(rows.forget_met, before=before.timestamp(), after=after.timestamp())
        return await self._write(forget, scrub=True)

    async def server_key(self) -> bytes:
        """See `Store`."""
        ((key,),) = await self._read("SELECT key FROM service")
        return bytes(key)

    async def forget(self, address: Address) -> None:
        """See `Store`."""
        try:
            await self._write(lambda db: rows.forget(db, address), scrub=True)
        except DamagedError:
            with _of_one_person():
                await self._forget_what_can_be(address)
        await self._journal.carry_over()

    async def _forget_what_can_be(self, address: Address) -> None:
        damaged: DamagedError | None = None
        for statement in rows.FORGETTING:
            try:
                await self._write(
                    partial(rows.forget_in_part, address=address, statement=statement), scrub=True
                )
            except DamagedError as error:
                damaged = error
        if damaged is not None:
            await self._journal.carry_over()
            raise damaged

    async def expire(self, before: datetime) -> int:
        """See `Store`; in steps so small that no turn waits long for its commit."""
        count = 0
        for table in rows.AGEING:
            step = partial(rows.expire, table=table, before=before.timestamp())
            try:
                while deleted := await self._write(step, scrub=True):
                    count += deleted
            except DamagedError:
                count += await self._expire_past_damage(table, before.timestamp())
        await self._journal.carry_over()
        return count

    async def _expire_past_damage(self, table: str, before: float) -> int:
        """Row by row, but with shared commits, and past what stands on a damaged page."""
        old = await self._read(
            f"SELECT id FROM {table} WHERE updated < ? ORDER BY updated",  # noqa: S608  a name of our own
            (before,),
        )
        count = 0
        for start in range(0, len(old), rows.ROWS_IN_ONE_STEP):
            steps = (
                partial(rows.expire_one, table=table, row_id=row_id, before=before)
                for (row_id,) in old[start : start + rows.ROWS_IN_ONE_STEP]
            )
            outcomes = await asyncio.gather(
                *(self._write(step, scrub=True) for step in steps), return_exceptions=True
            )
            for outcome in outcomes:
                if isinstance(outcome, int):
                    count += outcome
                elif not isinstance(outcome, DamagedError):
                    raise outcome
        return count

    async def set_right(self, now: datetime) -> int:
        """See `Store`; in small steps, too."""
        await self._write(rows.count_anew)
        count = 0
        for table in rows.AGEING:
            step = partial(rows.set_right, table=table, now=now.timestamp())
            while mended := await self._write(step):
                count += mended
        return count

    async def life(self) -> Life:
        """See `Store`."""
        ((alive, doubted, newest),) = await self._read(
            f"SELECT iif(alive {rows.SENSIBLE}, alive, NULL), iif(doubted {rows.SENSIBLE}, doubted, NULL),"  # noqa: S608  our own
            f" (SELECT max(updated) FROM conversations WHERE updated {rows.SENSIBLE}) FROM service"
        )
        return Life(_moment(alive), _moment(newest), _moment(doubted))

    async def live(self, now: datetime, doubted: datetime | None) -> None:
        """See `Store`."""
        await self._write(
            lambda db: rows.live(db, now.timestamp(), None if doubted is None else doubted.timestamp())
        )

    async def count_unfinished(self) -> int:
        """See `Store`."""
        ((count,),) = await self._read("SELECT unfinished FROM service")
        return count if isinstance(count, int) and count >= 0 else 0

    def people_wait(self) -> None:
        """See `Store`. A file is there or it is not."""

    async def check(self) -> None:
        """See `Store`: conversations can be read, and something is written to disk."""
        await self._read("SELECT 1 FROM conversations LIMIT 1")
        await self._write(rows.check)

    async def verify(self) -> None:
        """See `Store`."""
        await asyncio.to_thread(read_all, self.path, self._closing)

    async def close(self) -> None:
        """See `Store`."""
        self._closing.set()
        await asyncio.to_thread(self._writer.close)
        self._file.close()

    async def _write(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Result:
        try:
            result = await asyncio.wrap_future(self._writer.submit(work, scrub=scrub))
        except StorageError as error:
            self._say_once(error)
            raise
        except sqlite3.Error as error:
            if is_refused(error):
                raise OtherSealError from None
            if not is_damage(error):
                raise
            damaged = DamagedError(self.path)
            self._say_once(damaged)
            raise damaged from None
        if self._is_away:
            self._is_away = False
            logger.warning("the store can be used again")
        return result

    async def _read(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        if not self._file.is_in_place:
            await self._write(_nothing)  # the writer opens what is there now, or tells what is wrong
        try:
            return self._file.read(sql, parameters)
        except StorageError as error:
            self._say_once(error)
            raise

    def _say_once(self, error: StorageError) -> None:
        """One line for as long as the store is away, not one for everybody who notices. Damage does not go
        away: it is told again after a while.
        """
        if isinstance(error, DamagedError):
            if monotonic() >= self._tell_damage_from:
                self._tell_damage_from = monotonic() + DAMAGE_TOLD_EVERY_SECONDS
                logger.error("%s", error)
        elif not self._is_away:
            self._is_away = True
            logger.error("the store cannot be used: %s", error)

    def _explain(self, error: sqlite3.Error) -> Exception:
        return explain(self.path, error)


def _nothing(_: Database) -> None:
    """Nothing is to be written."""


@contextmanager
def _of_one_person() -> Iterator[None]:
    """Damage that is met on one person's behalf concerns that person."""
    try:
        yield
    except DamagedError:
        raise ConversationDamagedError from None


def _moment(posix: float | None) -> datetime | None:
    return None if posix is None else datetime.fromtimestamp(posix, UTC)
