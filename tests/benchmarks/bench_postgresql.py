"""What a durable turn costs in PostgreSQL: as the one statement that it is, and as a transaction of several.

Both write the same rows, on the same server, in turns, so that what else the machine does meets both. The
server waits for its disk at each commit.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from time import perf_counter, process_time
from typing import Any

import pytest

from bot.postgresql.connections import Connection, Connections
from bot.postgresql.store import PostgreSQLStore, open_postgresql
from bot.storage.store import Address, Mark, Turn
from tests.database import Cluster

NOW = datetime(2026, 11, 23, tzinfo=UTC)
SESSION, REPLIES = b"x" * 2000, b"y" * 2000
CLIENTS, TURNS, ROUNDS = 20, 25, 5

Figure = Callable[..., None]
Commit = Callable[[str, int], Awaitable[object]]


@pytest.fixture
def durable() -> Iterator[Cluster]:
    cluster = Cluster(durable=True)
    yield cluster
    cluster.remove()


def as_one_statement(store: PostgreSQLStore) -> Commit:
    async def commit(person: str, number: int) -> None:
        address = Address("one", person)
        mark = (await store.load(address)).mark
        session = SESSION + b"%d" % number
        turn = Turn(address, mark, session, REPLIES, unfinished=True, at=NOW, delivery=str(number))
        assert await store.commit(turn)

    return commit


def as_a_transaction(connections: Connections, store: PostgreSQLStore) -> Commit:
    async def commit(person: str, number: int) -> None:
        mark = (await store.load(Address("several", person))).mark
        connection = await connections._take(perf_counter(), sure=False)
        try:
            async with connection.transaction():
                await _write(connection, person, number, mark)
        finally:
            await connections._give_back(connection)

    return commit


async def _write(connection: Connection, person: str, number: int, mark: Mark | None) -> None:
    async def run(sql: str, *parameters: object) -> list[Any]:
        cursor = await connection.execute(sql.encode(), parameters, prepare=True, binary=True)
        return await cursor.fetchall() if cursor.description else []

    session, at = SESSION + b"%d" % number, NOW.timestamp()
    if mark is None:
        ((row_id,),) = await run(
            "INSERT INTO chuangping.conversations"
            " (channel, person, revision, unfinished, hour, updated, last_delivery, session)"
            " VALUES ('several', %s, 1, true, 0, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING id",
            person, at, str(number), session,
        )  # fmt: skip
        revision = 1
    else:
        row_id, revision = mark.conversation, mark.revision + 1
        assert await run(
            "UPDATE chuangping.conversations SET revision = revision + 1, unfinished = true,"
            " updated = greatest(updated, %s), last_delivery = %s, session = %s"
            " WHERE id = %s AND revision = %s RETURNING 1",
            at, str(number), session, row_id, mark.revision,
        )  # fmt: skip
    await run(
        "INSERT INTO chuangping.deliveries (conversation, revision, at, delivery, replies)"
        " VALUES (%s, %s, %s, %s, %s)",
        row_id, revision, at, str(number), REPLIES,
    )  # fmt: skip
    await run(
        "UPDATE chuangping.deliveries SET replies = NULL"
        " WHERE conversation = %s AND revision = %s AND owed IS NULL",
        row_id, revision - 3,
    )  # fmt: skip


async def played(commit: Commit, start: int) -> tuple[float, float]:
    """Turns a second, and milliseconds of this process a turn, while clients commit side by side."""

    async def client(number: int) -> None:
        for turn in range(start, start + TURNS):
            await commit(f"person {number}", turn)

    began, used = perf_counter(), process_time()
    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    turns = CLIENTS * TURNS
    return turns / (perf_counter() - began), (process_time() - used) * 1000 / turns


async def test_a_turn_as_one_statement_and_as_a_transaction(durable: Cluster, figure: Figure) -> None:
    store = await open_postgresql(durable.database())
    ways = {
        "one statement": as_one_statement(store),
        "transaction": as_a_transaction(store._connections, store),
    }
    best = dict.fromkeys(ways, (0.0, 0.0))
    for number in range(ROUNDS):
        for way, commit in ways.items():
            best[way] = max(best[way], await played(commit, number * TURNS))
    for way, (a_second, milliseconds) in best.items():
        figure(f"PostgreSQL: durable turns of {CLIENTS} conversations at once, as {way}", a_second, "turns/s")
        figure(f"our own time of such a turn, as {way}", milliseconds, "ms")
    assert best["one statement"] > best["transaction"]
    await store.close()
