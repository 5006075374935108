"""Steps of the database's schema, which old and new processes survive side by side."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from bot.postgresql.connections import Connections
from bot.postgresql.schema import bring_up_to_date, known_steps
from bot.postgresql.store import PostgreSQLStore, open_postgresql
from bot.storage.store import Address, StorageError, Turn
from tests.bot.storage.postgresql.wire import Wire
from tests.database import Cluster

LI = Address("web", "li")

ADDING = "ALTER TABLE chuangping.conversations ADD COLUMN place text"

MakeTurn = Callable[..., Turn]


@pytest.fixture
def empty(cluster: Cluster) -> str:
    return cluster.database()


@pytest.fixture
async def connected(empty: str) -> AsyncIterator[Connections]:
    connections = Connections(empty)
    yield connections
    await connections.close()


def taken(cluster: Cluster, address: str) -> list[int]:
    return [number for (number,) in cluster.run("SELECT number FROM chuangping.steps ORDER BY 1", address)]


async def test_processes_that_prepare_a_database_at_once_agree(cluster: Cluster, empty: str) -> None:
    stores = await asyncio.gather(*(open_postgresql(empty) for _ in range(5)))
    assert taken(cluster, empty) == list(range(1, len(known_steps()) + 1))
    assert len({await store.server_key() for store in stores}) == 1
    for store in stores:
        await store.close()


async def test_two_databases_have_different_keys(cluster: Cluster) -> None:
    one, other = [await open_postgresql(cluster.database()) for _ in range(2)]
    assert await one.server_key() != await other.server_key()
    await one.close()
    await other.close()


async def test_a_process_goes_on_while_a_newer_one_adds_to_the_schema(
    cluster: Cluster, connected: Connections, turn: MakeTurn
) -> None:
    await bring_up_to_date(connected)
    old = PostgreSQLStore(connected)
    await old.commit(turn("li", session=b"one"))

    newer = Connections(connected_address(cluster, connected))
    await bring_up_to_date(newer, (*known_steps(), ADDING))
    await newer.close()

    assert await old.commit(turn("li", mark=(await old.load(LI)).mark, session=b"two"))
    assert (await old.load(LI)).session == b"two"


def connected_address(cluster: Cluster, connections: Connections) -> str:
    return cluster.address(connections.where.rpartition("/")[2])


async def test_an_older_program_starts_with_a_newer_schema_that_only_adds(
    cluster: Cluster, empty: str, connected: Connections, turn: MakeTurn
) -> None:
    await bring_up_to_date(connected, (*known_steps(), ADDING))
    older = await open_postgresql(empty)
    assert await older.commit(turn("li"))
    assert len(taken(cluster, empty)) == len(known_steps()) + 1
    await older.close()


async def test_an_older_program_refuses_a_schema_that_it_does_not_work_with(
    empty: str, connected: Connections
) -> None:
    newer = len(known_steps()) + 1
    await bring_up_to_date(connected, (*known_steps(), ADDING), {newer: newer})
    with pytest.raises(StorageError, match="service-database-newer"):
        await open_postgresql(empty)


async def test_a_step_that_fails_takes_back_all_that_were_begun_with_it(
    cluster: Cluster, empty: str, connected: Connections
) -> None:
    with pytest.raises(Exception, match="nonsense"):
        await bring_up_to_date(connected, (*known_steps(), ADDING, "DROP TABLE nonsense"))
    assert cluster.run("SELECT to_regnamespace('chuangping')", empty) == [(None,)]


async def test_another_programs_schema_is_left_alone(cluster: Cluster, empty: str) -> None:
    cluster.run("CREATE SCHEMA chuangping; CREATE TABLE chuangping.theirs ()", empty)
    with pytest.raises(StorageError, match="service-database-foreign"):
        await open_postgresql(empty)
    assert cluster.run("SELECT tablename FROM pg_tables WHERE schemaname = 'chuangping'", empty) == [
        ("theirs",)
    ]


async def test_who_may_make_no_schema_is_told_so(cluster: Cluster, empty: str) -> None:
    name = empty.partition("@/")[2].partition("?")[0]
    cluster.run(f"CREATE ROLE guest_{name} LOGIN")
    with pytest.raises(StorageError, match="service-database-forbidden"):
        await open_postgresql(cluster.address(name, user=f"guest_{name}"))


async def test_a_connection_that_is_lost_while_steps_are_taken_has_them_taken_again(
    cluster: Cluster, empty: str
) -> None:
    async with Wire(cluster.folder) as wire:
        wire.cut_before("CREATE SCHEMA")
        store = await open_postgresql(wire.address(empty))
        assert len(await store.server_key()) == 32
        await store.close()
    assert taken(cluster, empty) == list(range(1, len(known_steps()) + 1))
