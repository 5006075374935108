"""Looking through a whole database: does every index hold every row, can each row and conversation be read.

All of it is one snapshot, and nothing is changed. A page that the server's checksums find damaged, or a row
that an index lacks, is a fault; so is a count that is not what there is.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import psycopg
from psycopg import errors, sql

from bot.postgresql.connections import Connection, Connections
from bot.postgresql.faults import explain
from bot.storage.checking import FAULTS_TOLD, Findings
from bot.storage.keys import InUse
from bot.storage.sealed import session_opener
from bot.storage.store import LATEST, Address

Opened = Callable[[Address, bytes], bytes]

_ROWS_AT_ONCE: Final = 500

_DAMAGE: Final = (errors.DataCorrupted, errors.IndexCorrupted)

_INDEXES: Final = """
SELECT index.relname, "table".relname, coalesce(pg_get_expr(indpred, indrelid), 'true'),
    ARRAY(SELECT attname FROM unnest(indkey) WITH ORDINALITY AS key (number, place)
          JOIN pg_attribute ON attrelid = indrelid AND attnum = key.number ORDER BY place)::text[]
FROM pg_index
JOIN pg_class AS index ON index.oid = indexrelid
JOIN pg_class AS "table" ON "table".oid = indrelid
WHERE "table".relnamespace = to_regnamespace('chuangping') ORDER BY index.relname
"""

_SCANS: Final = ("seqscan", "sort", "bitmapscan", "indexscan", "indexonlyscan")
_BY_TABLE: Final = frozenset({"seqscan", "sort"})
_BY_INDEX: Final = frozenset({"indexscan", "indexonlyscan"})

_LONG: Final = (("deliveries", "replies"), ("set_aside", "session"), ("conversations", "channel_state"))
"""What of the rows fills pages of its own, which only reading it looks at."""

_COUNTS: Final = (
    "SELECT (SELECT sum(unfinished)::bigint FROM chuangping.counts),"
    " (SELECT count(*) FROM chuangping.conversations WHERE unfinished)"
)


async def check_database(
    address: str, is_readable: Callable[[bytes], bool], keys: Sequence[bytes] = ()
) -> Findings:
    """Check a database as a whole, which may stand under these keys. Raises `StorageError` if it cannot be
    read at all, or stands under another key.
    """
    connections = Connections(address)
    found: list[Findings] = []

    async def work(connection: Connection) -> None:
        async with connection.transaction():
            await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            await connection.execute("SET LOCAL statement_timeout = 0")
            seals = await _all(connection, "SELECT prefix, canary, is_current, chosen FROM chuangping.seals")
            opened = session_opener(keys, [InUse(*each) for each in seals], where=connections.where)
            found.append(await _findings(connection, opened, is_readable))

    try:
        await connections.work(work)
    except _DAMAGE as error:
        return Findings((str(error.diag.message_primary),))
    except psycopg.Error as error:
        raise explain(connections.where, error) from None
    finally:
        await connections.close()
    return found[-1]


async def _findings(connection: Connection, opened: Opened, is_readable: Callable[[bytes], bool]) -> Findings:
    ((size,),) = await _all(
        connection,
        "SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class"
        " WHERE relnamespace = to_regnamespace('chuangping') AND relkind = 'r'",
    )
    faults = [fault async for fault in _faults(connection)]
    if faults:
        return Findings(faults[:FAULTS_TOLD], size=size)
    for table, column in _LONG:
        await _all(connection, f"SELECT count(md5({column})) FROM chuangping.{table}")  # noqa: S608  our own
    return replace(await _read_conversations(connection, opened, is_readable), size=size)


async def _faults(connection: Connection) -> AsyncIterator[str]:
    for index, table, predicate, columns in await _all(connection, _INDEXES):
        of = sql.SQL("SELECT count(*) FROM (SELECT FROM chuangping.{} WHERE {} ORDER BY {}) AS rows").format(
            sql.Identifier(table), sql.SQL(predicate), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        await _scan(connection, _BY_TABLE)
        ((there,),) = await _all(connection, of)
        await _scan(connection, _BY_INDEX)
        ((held,),) = await _all(connection, of)
        if held != there:
            yield f"{index}: {held} ≠ {there}"
    await _scan(connection, frozenset(_SCANS))
    ((told, there),) = await _all(connection, _COUNTS)
    if told != there:
        yield f"counts: {told} ≠ {there}"


async def _scan(connection: Connection, allowed: frozenset[str]) -> None:
    """Have rows be found in these ways alone."""
    for scan in _SCANS:
        await connection.execute("SELECT set_config(%s, %s, true)", (f"enable_{scan}", str(scan in allowed)))


async def _read_conversations(
    connection: Connection, opened: Opened, is_readable: Callable[[bytes], bool]
) -> Findings:
    conversations, untimely, unreadable, ids = 0, 0, 0, []
    async with connection.cursor("conversations") as cursor:
        cursor.itersize = _ROWS_AT_ONCE
        await cursor.execute(
            "SELECT id, channel, person, session, updated FROM chuangping.conversations ORDER BY id",
            binary=True,
        )
        async for number, channel, person, session, updated in cursor:
            conversations += 1
            untimely += not 0 <= updated <= LATEST
            if not is_readable(opened(Address(channel, person), session)):
                unreadable += 1
                ids += [number] if unreadable <= FAULTS_TOLD else []
    return Findings((), conversations, unreadable, ids, untimely)


async def _all(connection: Connection, query: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401  psycopg's own
    return await (await connection.execute(query)).fetchall()
