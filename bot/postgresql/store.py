"""Conversations in a PostgreSQL database, for any number of processes side by side.

A turn is one statement: `steps/0001-conversations.sql` has the functions that make it whole. Whatever is
asked of the store is one statement that commits by itself, so nothing is open between two of them, a pooler
may stand in front, and a connection that is lost in the middle leaves nothing half done.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import perf_counter
from typing import Final

import psycopg

from bot.postgresql.codes import PostgreSQLCodes
from bot.postgresql.connections import Connections
from bot.postgresql.deletions import PostgreSQLDeletions
from bot.postgresql.faults import explain
from bot.postgresql.figures import PostgreSQLFigures
from bot.postgresql.jobs import PostgreSQLJobs
from bot.postgresql.processes import PostgreSQLProcesses
from bot.postgresql.schema import bring_up_to_date
from bot.postgresql.seals import PostgreSQLSeals
from bot.storage.journal import Journal
from bot.storage.store import (
    NAMES_KEPT,
    REPLIES_KEPT,
    Address,
    Claim,
    Everything,
    Handled,
    Life,
    Mark,
    Noted,
    Owed,
    Remembered,
    Sent,
    SetAside,
    Turn,
    moment_of,
)

ROWS_IN_ONE_STEP: Final = 100

CHECK_SECONDS: Final = 2.5
"""How long the server may take to answer whether something can be written."""

_AGEING: Final = ("conversations", "set_aside")

_HOUR_SECONDS: Final = 3600
_LATEST: Final = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


def _unobserved(_seconds: float, _turns: int) -> None:
    """Nobody is told of a commit."""


class PostgreSQLStore:
    """A `Store` in one database."""

    def __init__(self, connections: Connections, observe: Callable[[float, int], None] = _unobserved) -> None:
        """See `open_postgresql`, which also brings the database up to date."""
        self._connections = connections
        self._run = connections.run
        self._observe = observe
        self._jobs = PostgreSQLJobs(connections)
        self._processes = PostgreSQLProcesses(connections)
        self._journal = Journal(PostgreSQLDeletions(connections))
        self._seals = PostgreSQLSeals(connections)
        self._figures = PostgreSQLFigures(connections)
        self._codes = PostgreSQLCodes(connections)

    @property
    def jobs(self) -> PostgreSQLJobs:
        """See `Store`."""
        return self._jobs

    @property
    def processes(self) -> PostgreSQLProcesses:
        """See `Store`."""
        return self._processes

    @property
    def seals(self) -> PostgreSQLSeals:
        """See `Store`."""
        return self._seals

    @property
    def figures(self) -> PostgreSQLFigures:
        """See `Store`."""
        return self._figures

    @property
    def codes(self) -> PostgreSQLCodes:
        """See `Store`."""
        return self._codes

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """See `Store`."""
        found = await self._run(
            "SELECT id, conversations.revision, session, channel_state,"
            " coalesce(replies, CASE WHEN conversation IS NOT NULL THEN ''::bytea END), deliveries.delivery"
            " FROM chuangping.conversations LEFT JOIN chuangping.deliveries"
            " ON conversation = id AND delivery = coalesce(%s, last_delivery)"
            " WHERE channel = %s AND person = %s",
            (delivery, address.channel, address.person),
        )
        if not found:
            return Remembered()
        ((row_id, revision, session, channel_state, replies, name),) = found
        return Remembered(session, Mark(row_id, revision), channel_state, replies, name)

    async def commit(self, turn: Turn) -> bool:
        """See `Store`. Where the connection was lost while it was committed it is done again: then it is one
        that was handled already, and is false.
        """
        mark = turn.mark
        started = perf_counter()
        ((is_committed,),) = await self._run(
            "SELECT chuangping.commit_1"
            "(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (
                turn.address.channel, turn.address.person,
                None if mark is None else mark.conversation, None if mark is None else mark.revision,
                turn.session, turn.replies, turn.unfinished, turn.at.timestamp(), turn.delivery,
                turn.channel_state, turn.owed, turn.sets_aside, turn.sender, REPLIES_KEPT, NAMES_KEPT,
            ),
        )  # fmt: skip
        self._observe(perf_counter() - started, 1)
        return bool(is_committed)

    async def note(self, address: Address, channel_state: bytes, sent: Sent | None = None) -> Noted | None:
        """See `Store`."""
        what = (None, 0, False) if sent is None else (sent.delivery, sent.messages, sent.done)
        ((handed,),) = await self._run(
            "SELECT chuangping.note_1(%s, %s, %s, %s, %s, %s, %s, %s)",
            (address.channel, address.person, channel_state, *what, REPLIES_KEPT, NAMES_KEPT),
        )
        return None if handed is None else Noted(handed)

    async def claim(self, address: Address, process: str) -> Claim:
        """See `Store`."""
        ((sender, handed),) = await self._run(
            "SELECT * FROM chuangping.claim_1(%s, %s, %s)", (address.channel, address.person, process)
        )
        return Claim(sender, handed)

    async def owed(self, channel: str, person: str | None = None) -> Sequence[Owed]:
        """See `Store`."""
        owed = await self._run(
            "SELECT person, delivery, session, replies, channel_state, owed FROM chuangping.deliveries"
            " JOIN chuangping.conversations ON id = conversation"
            " WHERE owed IS NOT NULL AND channel = %s AND person = coalesce(%s, person) ORDER BY place",
            (channel, person),
        )
        return [Owed(Address(channel, person), *rest) for person, *rest in owed]

    async def waiting(self, channel: str, process: str) -> Sequence[Address]:
        """See `Store`."""
        found = await self._run(
            "SELECT person FROM chuangping.deliveries JOIN chuangping.conversations ON id = conversation"
            " WHERE owed IS NOT NULL AND channel = %s AND (sender IS NULL OR sender = %s OR NOT EXISTS ("
            "SELECT FROM chuangping.processes WHERE name = sender AND until > clock_timestamp()))"
            " GROUP BY person ORDER BY min(place)",
            (channel, process),
        )
        return [Address(channel, person) for (person,) in found]

    async def everything(self, address: Address) -> Everything | None:
        """See `Store`."""
        whose = (address.channel, address.person)
        found = await self._run(
            "SELECT id, updated, session, channel_state FROM chuangping.conversations"
            " WHERE channel = %s AND person = %s",
            whose,
        )
        if not found:
            return None
        ((row_id, updated, session, channel_state),) = found
        handled = await self._run(
            "SELECT delivery, at, replies FROM chuangping.deliveries WHERE conversation = %s ORDER BY place",
            (row_id,),
        )
        apart = await self._run(
            "SELECT updated, session FROM chuangping.set_aside WHERE channel = %s AND person = %s"
            " ORDER BY id",
            whose,
        )
        return Everything(
            moment_of(updated),
            session,
            channel_state,
            tuple(Handled(name, moment_of(at), replies) for name, at, replies in handled),
            tuple(SetAside(moment_of(touched), stored) for touched, stored in apart),
        )

    async def meet(self, delivery: str, at: datetime) -> bool:
        """See `Store`. Where the connection was lost while it was written, it may not be told any more that
        it was the first time.
        """
        met = await self._run(
            "INSERT INTO chuangping.met VALUES (%s, %s) ON CONFLICT DO NOTHING RETURNING 1",
            (delivery, at.timestamp()),
        )
        return bool(met)

    async def has_met(self, delivery: str) -> bool:
        """See `Store`."""
        return bool(await self._run("SELECT 1 FROM chuangping.met WHERE delivery = %s", (delivery,)))

    async def forget_met(self, before: datetime, after: datetime) -> int:
        """See `Store`."""
        met = await self._run(
            "DELETE FROM chuangping.met WHERE NOT at BETWEEN %s AND %s RETURNING 1",
            (before.timestamp(), after.timestamp()),
        )
        return len(met)

    async def server_key(self) -> bytes:
        """See `Store`."""
        ((key,),) = await self._run("SELECT key FROM chuangping.service")
        return bytes(key)

    async def forget(self, address: Address) -> None:
        """See `Store`. The rows are gone at once; the server's files let go of them as it sees to itself."""
        whose = (address.channel, address.person)
        await self._run(
            "WITH apart AS (DELETE FROM chuangping.set_aside WHERE channel = %s AND person = %s)"
            " DELETE FROM chuangping.conversations WHERE channel = %s AND person = %s",
            (*whose, *whose),
        )
        await self._journal.carry_over()

    async def expire(self, before: datetime) -> int:
        """See `Store`; in steps so small that no turn waits, past what somebody is just changing."""
        count = 0
        for table in _AGEING:
            while deleted := await self._run(
                f"DELETE FROM chuangping.{table} WHERE id IN (SELECT id FROM chuangping.{table}"  # noqa: S608  our own
                " WHERE hour <= %s AND updated < %s ORDER BY hour LIMIT %s FOR UPDATE SKIP LOCKED)"
                " RETURNING 1",
                (_hour(before.timestamp()), before.timestamp(), ROWS_IN_ONE_STEP),
            ):
                count += len(deleted)
        await self._journal.carry_over()
        return count

    async def set_right(self, now: datetime) -> int:
        """See `Store`; in small steps, too."""
        await self._count_anew()
        at = min(max(now.timestamp(), 0.0), _LATEST)
        count = 0
        for table in _AGEING:
            while mended := await self._run(
                f"UPDATE chuangping.{table} SET updated = %s, hour = %s WHERE id IN"  # noqa: S608  our own
                f" (SELECT id FROM chuangping.{table} WHERE hour < 0 OR hour > %s LIMIT %s"
                " FOR UPDATE SKIP LOCKED) RETURNING 1",
                (at, _hour(at), _hour(_LATEST), ROWS_IN_ONE_STEP),
            ):
                count += len(mended)
        return count

    async def _count_anew(self) -> None:
        """Correct the count where it makes no sense. What is counted meanwhile stays right: the difference
        was that of one moment.
        """
        await self._run(
            "UPDATE chuangping.counts"
            " SET unfinished = unfinished - (SELECT sum(unfinished) FROM chuangping.counts)"
            " + (SELECT count(*) FROM chuangping.conversations WHERE unfinished)"
            " WHERE shard = 0 AND (SELECT sum(unfinished) FROM chuangping.counts) < 0"
        )

    async def life(self) -> Life:
        """See `Store`."""
        ((alive, doubted, newest),) = await self._run(
            "SELECT alive, doubted, (SELECT max(updated) FROM chuangping.conversations WHERE hour ="
            " (SELECT max(hour) FROM chuangping.conversations WHERE hour BETWEEN 0 AND %s))"
            " FROM chuangping.service",
            (_hour(_LATEST),),
        )
        return Life(_moment(alive), _moment(newest), _moment(doubted))

    async def live(self, now: datetime, doubted: datetime | None) -> None:
        """See `Store`."""
        await self._run(
            "UPDATE chuangping.service SET alive = %s, doubted = %s",
            (now.timestamp(), None if doubted is None else doubted.timestamp()),
        )

    async def count_unfinished(self) -> int:
        """See `Store`."""
        ((count,),) = await self._run("SELECT sum(unfinished)::bigint FROM chuangping.counts")
        return max(int(count), 0)

    def people_wait(self) -> None:
        """See `Store`."""
        self._connections.people_wait()

    async def check(self) -> None:
        """See `Store`: something is written to disk, in a row that no other connection writes to."""
        await self._run(
            "UPDATE chuangping.counts SET checks = checks + 1 WHERE shard = pg_backend_pid() %% 64",
            silent=CHECK_SECONDS,
        )

    async def verify(self) -> None:
        """See `Store`: the server has checksums of its own, and tools that look through them while it
        serves.
        """

    async def close(self) -> None:
        """See `Store`."""
        await self._connections.close()


async def open_postgresql(
    address: str, *, observe: Callable[[float, int], None] = _unobserved
) -> PostgreSQLStore:
    """The store at a `postgresql://…` address, brought up to date. `observe` is told of each turn's seconds.

    Raises `StorageError` if it cannot be used; a server that is just starting is waited for a little.
    """
    connections = Connections(address)
    try:
        await bring_up_to_date(connections)
    except psycopg.Error as error:
        await connections.close()
        raise explain(connections.where, error) from None
    except BaseException:
        await connections.close()
        raise
    return PostgreSQLStore(connections, observe)


def _hour(posix: float) -> int:
    """Which hour it is: the index over them is used for whole numbers alone."""
    return int(posix // _HOUR_SECONDS)


def _moment(posix: float | None) -> datetime | None:
    return None if posix is None else datetime.fromtimestamp(posix, UTC)
