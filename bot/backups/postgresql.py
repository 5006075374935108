"""A PostgreSQL database as backups see it: COPY out of one snapshot, and COPY back in one transaction."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence, Set
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import psycopg

from bot.backups.place import Deleted, Result, Rows, Write
from bot.backups.tables import BY_NAME, TABLES, Batch, Row
from bot.faults import ServiceError
from bot.postgresql.connections import Connection, Connections
from bot.postgresql.faults import explain
from bot.postgresql.schema import bring_up_to_date
from bot.presence import LIFE_SECONDS, is_dead
from bot.storage.store import LATEST

NAMES_AT_ONCE: Final = 5000
ROWS_AT_ONCE: Final = 1000
LOCK_SECONDS: Final = 10
LOOK_SECONDS: Final = 0.5

_MADE_WITH_THE_SCHEMA: Final = ("steps", "service", "counts")
"""The tables that are never empty."""

_FROM: Final[Mapping[str, str]] = {
    "service": "chuangping.service",
    "conversations": "chuangping.copies JOIN chuangping.conversations ON id = conversation",
    "deliveries": "chuangping.copies JOIN chuangping.deliveries USING (conversation)",
    "set_aside": (
        "chuangping.copies JOIN chuangping.conversations AS theirs ON theirs.id = conversation"
        " JOIN chuangping.set_aside USING (channel, person)"
    ),
    "deleted": "chuangping.deleted",
    "figures": "chuangping.figures",
    "seals": "chuangping.seals",
}

_SOURCES: Final[Mapping[tuple[str, str], str]] = {
    ("conversations", "updated"): f"CASE WHEN updated BETWEEN 0 AND {LATEST} THEN updated ELSE -1 END",
    ("seals", "current"): "is_current",
    ("set_aside", "id"): "set_aside.id",
    ("set_aside", "updated"): (
        f"CASE WHEN set_aside.updated BETWEEN 0 AND {LATEST} THEN set_aside.updated ELSE -1 END"
    ),
    ("set_aside", "session"): "set_aside.session",
}
"""Where a column of a backup is not simply that of the database. Times that make no sense are -1."""

_TYPES: Final[Mapping[object, str]] = {
    int: "int8", float: "float8", str: "text", bytes: "bytea", bool: "bool",
    float | None: "float8", int | None: "int8", bytes | None: "bytea",
}  # fmt: skip

_INTEGERS: Final = frozenset({"revision", "owed", "hour"})
"""The columns of half the width: COPY takes values of exactly the column's type."""

_NAME: Final = (
    "WITH unnamed AS ("
    "SELECT id FROM chuangping.conversations WHERE id > %s"
    " AND NOT EXISTS (SELECT FROM chuangping.copies WHERE conversation = id)"
    " ORDER BY id LIMIT %s FOR KEY SHARE"
    "), named AS ("
    "INSERT INTO chuangping.copies SELECT id, uuid_send(gen_random_uuid()) FROM unnamed"
    " ON CONFLICT DO NOTHING"
    ") SELECT max(id) FROM unnamed"
)


class PostgreSQLPlace:
    """The `Place` of a database."""

    def __init__(self, address: str) -> None:
        self._address = address

    async def prepare(self, folder: Path, now: datetime) -> None:
        """See `Place`. Each conversation that is there bears its name in backups when it returns."""
        async with self._open() as connections:
            await connections.run(
                "INSERT INTO chuangping.backup_folders VALUES (%s, %s)"
                " ON CONFLICT (folder) DO UPDATE SET at = excluded.at",
                (str(folder), now.timestamp()),
            )
            after: int | None = 0
            while after is not None:
                ((after,),) = await connections.run(_NAME, (after, NAMES_AT_ONCE))

    async def copy(self, write: Write[Result]) -> Result:
        """See `Place`. What was begun a moment ago and bears no name yet is left to the next backup."""
        made: list[Result] = []

        async def work(connection: Connection) -> None:
            async with connection.transaction():
                await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                await connection.execute("SET LOCAL statement_timeout = 0")
                made.append(await write(_rows(connection)))

        async with self._open() as connections:
            await connections.work(work)
        return made[-1]

    async def deleted(self) -> Deleted:
        """See `Place`."""
        async with self._open() as connections:
            return [
                (name, at) for name, at in await connections.run("SELECT name, at FROM chuangping.deleted")
            ]

    async def journaled(self, folder: Path, names: Sequence[bytes], *, forget_before: datetime) -> None:
        """See `Place`."""
        old = (forget_before.timestamp(),)
        async with self._open() as connections:
            await connections.run(
                "DELETE FROM chuangping.unjournaled WHERE folder = %s AND name = ANY(%s)",
                (str(folder), list(names)),
            )
            await connections.run("DELETE FROM chuangping.deleted WHERE at < %s", old)
            await connections.run("DELETE FROM chuangping.backup_folders WHERE at < %s", old)

    async def conversations(self) -> int:
        """See `Place`."""
        async with self._open() as connections:
            ((count,),) = await connections.run("SELECT count(*) FROM chuangping.conversations")
            return int(count)

    async def put_back(self, rows: Rows) -> None:
        """See `Place`. A process that was killed elsewhere is waited for until it counts as gone."""

        async def work(connection: Connection) -> None:
            async with connection.transaction():
                await connection.execute(
                    f"SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '{LOCK_SECONDS}s'"
                )
                await connection.execute("LOCK TABLE chuangping.processes IN ACCESS EXCLUSIVE MODE")
                there = await (await connection.execute(_THERE, (LIFE_SECONDS,))).fetchall()
                if not all(is_dead(name) for name, _, _ in there):
                    raise ServiceError("restore-in-use", where=connections.where)
                await _empty(connection)
                try:
                    await _fill(connection, rows)
                except (psycopg.IntegrityError, psycopg.DataError, OverflowError):
                    raise ServiceError("backup-contradicts") from None

        async with self._open() as connections:
            await _wait_for_the_killed(connections)
            await connections.work(work)

    @asynccontextmanager
    async def _open(self) -> AsyncIterator[Connections]:
        connections = Connections(self._address)
        try:
            await bring_up_to_date(connections)
            yield connections
        except psycopg.Error as error:
            raise explain(connections.where, error) from None
        finally:
            await connections.close()


async def _rows(connection: Connection) -> AsyncIterator[Batch]:
    for table in TABLES:
        async for rows in _copied_out(connection, table.name):
            yield Batch(table.name, tuple(table.columns), rows)


async def _copied_out(connection: Connection, table: str) -> AsyncIterator[list[Row]]:
    columns = BY_NAME[table].columns
    values = ", ".join(
        f"({_SOURCES.get((table, column), column)})::{_TYPES[kind]}" for column, kind in columns.items()
    )
    cursor = connection.cursor()
    query = f"COPY (SELECT {values} FROM {_FROM[table]}) TO STDOUT (FORMAT binary)"  # noqa: S608  our own
    async with cursor.copy(query.encode()) as copy:
        copy.set_types([_TYPES[kind] for kind in columns.values()])
        rows: list[Row] = []
        async for row in copy.rows():
            rows.append(row)
            if len(rows) == ROWS_AT_ONCE:
                yield rows
                rows = []
        yield rows


async def _wait_for_the_killed(connections: Connections) -> None:
    """Wait while processes are there that give no further sign of life."""
    first = there = await _there(connections)
    while there and there <= first and not any(is_far for _, _, is_far in there):
        await asyncio.sleep(LOOK_SECONDS)
        there = await _there(connections)


async def _there(connections: Connections) -> Set[tuple[str, float, bool]]:
    """The processes that use the store, until when they count as there, and whether that is longer than one
    sign of life.
    """
    found = await connections.run(_THERE, (LIFE_SECONDS,))
    return {(name, until, is_far) for name, until, is_far in found if not is_dead(name)}


async def _empty(connection: Connection) -> None:
    """Leave nothing but what the schema is made with, and nobody the room to come in meanwhile."""
    found = await connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'chuangping'")
    tables = [name for (name,) in await found.fetchall() if name not in _MADE_WITH_THE_SCHEMA]
    await connection.execute(f"TRUNCATE {', '.join(f'chuangping.{name}' for name in tables)}")


async def _fill(connection: Connection, rows: Rows) -> None:
    # One row of counts would be changed with every conversation.
    await connection.execute("ALTER TABLE chuangping.conversations DISABLE TRIGGER unfinished_begun")
    for batch in rows():
        await _PUT[batch.table](connection, batch)
    await connection.execute(
        "INSERT INTO chuangping.seals SELECT '', '', true, false"
        " WHERE NOT EXISTS (SELECT FROM chuangping.seals)"
    )
    await connection.execute("ALTER TABLE chuangping.conversations ENABLE TRIGGER unfinished_begun")
    await connection.execute(
        "UPDATE chuangping.counts SET unfinished = CASE WHEN shard = 0"
        " THEN (SELECT count(*) FROM chuangping.conversations WHERE unfinished) ELSE 0 END"
    )
    for table, column in (("conversations", "id"), ("deliveries", "place"), ("set_aside", "id")):
        await connection.execute(
            f"SELECT setval(pg_get_serial_sequence('chuangping.{table}', '{column}'),"  # noqa: S608  our own
            f" (SELECT coalesce(max({column}), 0) + 1 FROM chuangping.{table}), false)"
        )


async def _put_service(connection: Connection, batch: Batch) -> None:
    values = ", ".join(f"{column} = %s" for column in batch.columns)
    for row in batch.rows:
        update = f"UPDATE chuangping.service SET {values}, doubted = NULL"  # noqa: S608  our own
        await connection.execute(update.encode(), row)


async def _put_conversations(connection: Connection, batch: Batch) -> None:
    name, updated = batch.columns.index("name"), batch.columns.index("updated")
    columns = [*(column for column in batch.columns if column != "name"), "hour"]
    rows = [(*row[:name], *row[name + 1 :], _hour(row[updated])) for row in batch.rows]
    await _copy_in(connection, "conversations", BY_NAME["conversations"].columns, columns, rows)
    names = [*zip(batch.values("id"), batch.values("name"), strict=True)]
    types = {"conversation": int, "name": bytes}
    await _copy_in(connection, "copies", types, ("conversation", "name"), names)


async def _put_deliveries(connection: Connection, batch: Batch) -> None:
    at = batch.columns.index("at")
    rows = [(*row[:at], row[at] or 0.0, *row[at + 1 :]) for row in batch.rows]
    await _copy_in(connection, "deliveries", BY_NAME["deliveries"].columns, batch.columns, rows)


async def _put_set_aside(connection: Connection, batch: Batch) -> None:
    told = zip(*(batch.values(each) for each in ("id", "updated", "session", "conversation")), strict=True)
    await connection.cursor().executemany(
        "INSERT INTO chuangping.set_aside (id, updated, session, hour, channel, person)"
        " OVERRIDING SYSTEM VALUE"
        " SELECT %s, %s, %s, %s, channel, person FROM chuangping.conversations WHERE id = %s",
        [
            (id_, updated, session, _hour(updated), conversation)
            for id_, updated, session, conversation in told
        ],
    )


async def _put_as_it_is(connection: Connection, batch: Batch) -> None:
    await _copy_in(connection, batch.table, BY_NAME[batch.table].columns, batch.columns, batch.rows)


async def _put_seals(connection: Connection, batch: Batch) -> None:
    columns = ["is_current" if column == "current" else column for column in batch.columns]
    types = {**BY_NAME["seals"].columns, "is_current": bool}
    await _copy_in(connection, "seals", types, columns, batch.rows)


async def _copy_in(
    connection: Connection, table: str, types: Mapping[str, Any], columns: Sequence[str], rows: Sequence[Row]
) -> None:
    query = f"COPY chuangping.{table} ({', '.join(columns)}) FROM STDIN (FORMAT binary)"
    async with connection.cursor().copy(query.encode()) as copy:
        copy.set_types(["int4" if column in _INTEGERS else _TYPES[types[column]] for column in columns])
        for row in rows:
            await copy.write_row(row)


def _hour(posix: float) -> int:
    """Which hour it is, as the store's index has it."""
    return int(posix // 3600)


_THERE: Final = (
    "SELECT name, extract(epoch FROM until)::float8, until > clock_timestamp() + make_interval(secs => %s)"
    " FROM chuangping.processes WHERE until > clock_timestamp()"
)

_PUT: Final[Mapping[str, Callable[[Connection, Batch], Awaitable[None]]]] = {
    "service": _put_service,
    "conversations": _put_conversations,
    "deliveries": _put_deliveries,
    "set_aside": _put_set_aside,
    "deleted": _put_as_it_is,
    "figures": _put_as_it_is,
    "seals": _put_seals,
}
