"""A whole database is looked through: its indexes, its counts, its conversations."""

import pytest

from bot.postgresql.checking import check_database
from bot.storage.checking import FAULTS_TOLD, Findings
from bot.storage.places import open_store
from bot.storage.store import StorageError
from tests.bot.storage.conftest import MakeTurn
from tests.database import Cluster


def is_good(session: bytes) -> bool:
    return session != b"bad"


async def check(address: str) -> Findings:
    found = await check_database(address, is_good)
    assert found.size > 0
    return found


@pytest.fixture
async def held(database: str, turn: MakeTurn) -> str:
    """A database of thirty conversations."""
    store = await open_store(database)
    for number in range(30):
        await store.commit(turn(f"person {number}", owed=number < 3, sender="gone"))
    await store.close()
    return database


async def test_a_sound_database_is_said_to_be_so(held: str) -> None:
    found = await check(held)
    assert (found.faults, found.conversations, found.unreadable, found.untimely) == ((), 30, 0, 0)


async def test_what_cannot_be_read_is_counted_and_the_first_of_it_named(held: str, cluster: Cluster) -> None:
    cluster.run("UPDATE chuangping.conversations SET session = 'bad' WHERE id > 5", held)
    found = await check(held)
    assert (found.unreadable, len(found.unreadable_ids), found.unreadable_ids[0]) == (25, FAULTS_TOLD, 6)


async def test_times_that_make_no_sense_are_counted(held: str, cluster: Cluster) -> None:
    cluster.run("UPDATE chuangping.conversations SET updated = 'NaN' WHERE id = 7", held)
    cluster.run("UPDATE chuangping.conversations SET updated = -5 WHERE id = 8", held)
    assert (await check(held)).untimely == 2


@pytest.mark.parametrize(
    ("index", "change"),
    [
        ("conversations_channel_person_key", "UPDATE chuangping.conversations SET person = 'x' || person"),
        ("deliveries_owed", "UPDATE chuangping.deliveries SET owed = 0 WHERE owed IS NULL"),
    ],
)
async def test_an_index_that_lacks_rows_is_found(
    held: str, cluster: Cluster, index: str, change: str
) -> None:
    """It is used again although it was not told of what was written meanwhile."""
    ready = f"UPDATE pg_index SET indisready = {{}} WHERE indexrelid = 'chuangping.{index}'::regclass"  # noqa: S608  our own
    cluster.run(ready.format("false"), held)
    cluster.run(change, held)
    cluster.run(ready.format("true"), held)
    (fault,) = (await check(held)).faults
    assert fault.startswith(f"{index}: ")


async def test_a_count_that_is_not_what_there_is_is_found(held: str, cluster: Cluster) -> None:
    cluster.run("UPDATE chuangping.counts SET unfinished = unfinished + 1 WHERE shard = 3", held)
    assert (await check(held)).faults == ["counts: 31 ≠ 30"]


async def test_a_database_without_conversations_is_told(cluster: Cluster) -> None:
    with pytest.raises(StorageError):
        await check_database(cluster.database(), is_good)
