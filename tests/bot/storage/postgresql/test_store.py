"""What PostgreSQL's store does beside what every store promises."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.postgresql.store import PostgreSQLStore, open_postgresql
from bot.storage.store import Address, Life, Turn
from tests.database import Cluster

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LI = Address("web", "li")

MakeTurn = Callable[..., Turn]


@pytest.fixture
async def store(database: str) -> AsyncIterator[PostgreSQLStore]:
    store = await open_postgresql(database)
    yield store
    await store.close()


async def test_what_expires_goes_past_what_somebody_is_just_changing(
    store: PostgreSQLStore, turn: MakeTurn, cluster: Cluster, database: str
) -> None:
    for person in ("li", "wang"):
        await store.commit(turn(person, at=NOW))
    later = NOW + timedelta(days=1)

    async def hold(connection: object) -> None:
        assert await store.expire(later) == 1

    async with await store._connections._connect() as busy, busy.transaction():
        await busy.execute("SELECT FROM chuangping.conversations WHERE person = 'li' FOR UPDATE")
        assert await store.expire(later) == 1
    assert (await store.load(LI)).session is not None
    assert await store.expire(later) == 1


async def test_more_expires_than_one_step_takes(store: PostgreSQLStore, turn: MakeTurn) -> None:
    for number in range(205):
        await store.commit(turn(f"person {number}"))
    assert await store.expire(NOW + timedelta(days=1)) == 205
    assert await store.count_unfinished() == 0


async def test_times_that_make_no_sense_are_set_right(
    store: PostgreSQLStore, turn: MakeTurn, cluster: Cluster, database: str
) -> None:
    await store.commit(turn("li"))
    cluster.run("UPDATE chuangping.conversations SET updated = 1e300, hour = 2147483647", database)
    assert await store.life() == Life(None, None, None)
    assert await store.set_right(NOW) == 1
    assert (await store.life()).newest == NOW


async def test_a_count_that_cannot_be_right_is_counted_anew(
    store: PostgreSQLStore, turn: MakeTurn, cluster: Cluster, database: str
) -> None:
    await store.commit(turn("li"))
    cluster.run("UPDATE chuangping.counts SET unfinished = unfinished - 5 WHERE shard = 7", database)
    assert await store.count_unfinished() == 0
    await store.set_right(NOW)
    assert await store.count_unfinished() == 1


async def test_turns_of_different_people_write_no_common_row(
    store: PostgreSQLStore, turn: MakeTurn, cluster: Cluster
) -> None:
    """One that is held up by whatever else happens in its transaction holds up no other."""
    await store.commit(turn("li"))
    async with await store._connections._connect() as busy, busy.transaction():
        await busy.execute("UPDATE chuangping.conversations SET unfinished = false WHERE person = 'li'")
        assert await store.commit(turn("wang"))
        assert await store.commit(turn("zhao", unfinished=False))
        await store.check()


async def test_nothing_that_was_said_is_in_an_error(
    store: PostgreSQLStore, turn: MakeTurn, database: str, cluster: Cluster
) -> None:
    cluster.run("ALTER TABLE chuangping.conversations ADD CHECK (person <> 'secret')", database)
    with pytest.raises(Exception, match="service-database-unusable") as refused:
        await store.commit(turn("secret", session=b"said in secret"))
    assert "secret" not in str(refused.value)
