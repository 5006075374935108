"""A database that goes away while the service runs loses nothing, is waited for a little, and is used
again.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from bot.postgresql import connections
from bot.postgresql.connections import Connections
from bot.postgresql.store import PostgreSQLStore, open_postgresql
from bot.storage.store import Address, StorageError, Store, Turn
from locales.wording import wording
from tests.bot.storage.postgresql.wire import Wire
from tests.database import Cluster
from tests.patience import PATIENCE_SECONDS

LI = Address("web", "li")

MakeTurn = Callable[..., Turn]


@pytest.fixture(scope="module")
def fragile() -> Iterator[Cluster]:
    """A server that tests may kill, pause and stop."""
    cluster = Cluster()
    yield cluster
    cluster.remove()


@pytest.fixture
async def store(fragile: Cluster) -> AsyncIterator[PostgreSQLStore]:
    store = await opened(fragile.database())
    yield store
    await store.close()


async def opened(address: str) -> PostgreSQLStore:
    """A store that people wait for."""
    store = await open_postgresql(address)
    store.people_wait()
    return store


@contextmanager
def within(seconds: float) -> Iterator[None]:
    began = monotonic()
    yield
    assert monotonic() - began < seconds


async def until_used_again(store: Store) -> None:
    async with asyncio.timeout(10):
        while True:
            try:
                await store.check()
            except StorageError:
                await asyncio.sleep(0.2)
            else:
                return


async def test_a_server_that_is_killed_and_started_again_is_ridden_out(
    store: PostgreSQLStore, fragile: Cluster, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(turn("li", session=b"said before"))
    fragile.kill()
    loading = asyncio.create_task(store.load(LI))
    committing = asyncio.gather(*(store.commit(turn(f"person {number}")) for number in range(30)))
    await asyncio.sleep(0.3)
    await asyncio.to_thread(fragile.start)
    assert (await loading).session == b"said before"
    assert all(await committing)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_while_nobody_waits_yet_a_server_is_waited_for_longer(
    fragile: Cluster, turn: MakeTurn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "RIDE_OUT_SECONDS", 0.0)
    store = await open_postgresql(fragile.database())
    fragile.kill()
    committing = asyncio.create_task(store.commit(turn()))
    await asyncio.sleep(0.3)
    await asyncio.to_thread(fragile.start)
    assert await committing
    await store.close()


async def test_a_server_that_stays_away_is_told_once_and_used_again_when_it_is_back(
    store: PostgreSQLStore, fragile: Cluster, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(turn("li", session=b"said before"))
    fragile.stop()
    with within(10):
        for attempt in (store.load(LI), store.commit(turn("wang")), store.check()):
            with pytest.raises(StorageError, match="service-database-away"):
                await attempt
    with within(1):
        outcomes = await asyncio.gather(*(store.load(LI) for _ in range(100)), return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} == {StorageError}
    fragile.start()
    await until_used_again(store)
    assert (await store.load(LI)).session == b"said before"
    told = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert len(told) == 2
    assert "cannot be used" in told[0]
    assert "used again" in told[1]


async def test_a_server_that_stands_still_is_not_waited_for(
    store: PostgreSQLStore, fragile: Cluster, turn: MakeTurn
) -> None:
    await store.commit(turn("li", session=b"said before"))
    fragile.pause()
    try:
        with within(10):
            for attempt in (store.commit(turn("wang")), store.load(LI)):
                with pytest.raises(StorageError):
                    await attempt
    finally:
        fragile.go_on()
    await until_used_again(store)
    assert (await store.load(LI)).session == b"said before"


async def test_connections_that_the_server_ended_are_opened_anew(
    store: PostgreSQLStore, fragile: Cluster, turn: MakeTurn
) -> None:
    await asyncio.gather(*(store.commit(turn(f"person {number}")) for number in range(20)))
    fragile.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'chuangping'"
    )
    assert all(await asyncio.gather(*(store.commit(turn(f"other {number}")) for number in range(20))))


@pytest.fixture
async def wire(fragile: Cluster, tmp_path: Path) -> AsyncIterator[Wire]:
    async with Wire(fragile.folder) as wire:
        yield wire


async def test_a_turn_whose_confirmation_was_lost_counts_once(
    fragile: Cluster, wire: Wire, turn: MakeTurn
) -> None:
    address = fragile.database()
    store = await opened(wire.address(address))
    wire.cut_after("commit_1")

    committed = await store.commit(turn("li", session=b"said", delivery="form 7", replies=b"heard"))

    remembered = await store.load(LI, "form 7")
    assert not committed  # it was handled already: whoever asked loads again, and finds the replies
    assert (remembered.session, remembered.replies) == (b"said", b"heard")
    assert remembered.mark is not None
    assert remembered.mark.revision == 1
    await store.close()


async def test_a_turn_that_never_reached_the_server_is_committed_by_the_next_try(
    fragile: Cluster, wire: Wire, turn: MakeTurn
) -> None:
    store = await opened(wire.address(fragile.database()))
    wire.cut_before("commit_1")
    assert await store.commit(turn("li", session=b"said"))
    assert (await store.load(LI)).session == b"said"
    await store.close()


async def test_a_job_whose_beginning_is_uncertain_is_not_begun_again(fragile: Cluster, wire: Wire) -> None:
    store = await opened(wire.address(fragile.database()))
    wire.cut_after("begin_job_1")
    with pytest.raises(StorageError):
        await store.jobs.begin("job", datetime.now(UTC), most=9)
    assert await store.jobs.look("job")
    await store.close()


async def test_a_turn_that_waits_too_long_for_another_program_is_given_up(
    store: PostgreSQLStore, turn: MakeTurn
) -> None:
    await store.commit(turn("li", session=b"said before"))
    mark = (await store.load(LI)).mark

    async def hold(connection: connections.Connection) -> None:
        async with connection.transaction():
            await connection.execute("LOCK TABLE chuangping.conversations")
            with within(10), pytest.raises(StorageError, match="service-database-busy"):
                await store.commit(turn("li", mark=mark, session=b"late"))

    await store._connections.work(hold)
    assert (await store.load(LI)).session == b"said before"
    assert await store.commit(turn("li", mark=mark, session=b"said after"))


async def test_a_server_that_only_reads_says_so_and_is_used_again_when_it_writes(
    store: PostgreSQLStore, fragile: Cluster, turn: MakeTurn
) -> None:
    await store.commit(turn("li", session=b"said before"))
    fragile.run("ALTER SYSTEM SET default_transaction_read_only = on")
    fragile.run("SELECT pg_reload_conf()")
    await asyncio.sleep(0.3)
    try:
        with pytest.raises(StorageError, match="service-database-read-only"):
            await store.check()
        with pytest.raises(StorageError, match="service-database-read-only"):
            await store.commit(turn("wang"))
        assert (await store.load(LI)).session == b"said before"
    finally:
        fragile.run("ALTER SYSTEM RESET default_transaction_read_only")
        fragile.run("SELECT pg_reload_conf()")
    await asyncio.sleep(0.3)
    assert await store.commit(turn("wang"))


async def test_a_full_disk_is_told_and_nothing_is_half_written(fragile: Cluster, turn: MakeTurn) -> None:
    address = fragile.database()
    store = await opened(address)
    fragile.run(
        "CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END$$;"
        "CREATE TRIGGER no_space BEFORE INSERT ON chuangping.deliveries EXECUTE FUNCTION no_space()",
        address,
    )
    with pytest.raises(StorageError, match="service-database-full"):
        await store.commit(turn("li"))
    assert (await store.load(LI)).session is None
    fragile.run("DROP TRIGGER no_space ON chuangping.deliveries", address)
    assert await store.commit(turn("li"))
    await store.close()


async def test_a_server_without_room_for_more_connections_is_used_with_those_there_are(
    fragile: Cluster, turn: MakeTurn
) -> None:
    address = fragile.database()
    name = address.partition("@/")[2].partition("?")[0]
    await (await open_postgresql(address)).close()
    fragile.run(
        f"CREATE ROLE few_{name} LOGIN CONNECTION LIMIT 2; GRANT ALL ON SCHEMA chuangping TO few_{name};"
        f"GRANT ALL ON ALL TABLES IN SCHEMA chuangping TO few_{name};",
        address,
    )
    store = await opened(fragile.address(name, user=f"few_{name}"))
    assert all(await asyncio.gather(*(store.commit(turn(f"person {number}")) for number in range(50))))
    await store.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be ridden out for seconds is not."""
    monkeypatch.setattr(connections, "START_SECONDS", 0.5)


@pytest.mark.usefixtures("impatient")
async def test_no_room_at_all_is_an_error_of_the_store(fragile: Cluster, turn: MakeTurn) -> None:
    address = fragile.database()
    name = address.partition("@/")[2].partition("?")[0]
    fragile.run(f"ALTER DATABASE {name} CONNECTION LIMIT 0; CREATE ROLE none_{name} LOGIN")
    with within(10), pytest.raises(StorageError, match=r"service-database-away.*too many connections"):
        await open_postgresql(fragile.address(name, user=f"none_{name}"))


@pytest.mark.usefixtures("impatient")
async def test_a_wrong_password_is_told_without_it(
    fragile: Cluster, caplog: pytest.LogCaptureFixture
) -> None:
    rules = fragile.folder / "data" / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(f"local all locked scram-sha-256\n{before}")
    fragile.run("SELECT pg_reload_conf(); CREATE ROLE locked LOGIN PASSWORD 'right'")
    address = fragile.address("postgres").replace("postgres@", "locked:wr0ng@")
    try:
        with within(10), pytest.raises(StorageError) as refused:
            await open_postgresql(address)
    finally:
        rules.write_text(before)
        fragile.run("SELECT pg_reload_conf()")
    line = refused.value.say(wording("zh_CN"))
    assert "连不上数据库" in line
    assert "locked" in line
    assert "wr0ng" not in line + str(refused.value) + caplog.text


def test_an_address_that_cannot_be_read_is_told_without_its_secrets() -> None:
    with pytest.raises(StorageError, match="service-database-address") as refused:
        Connections("postgresql://u:secret@h/d?nonsense=1")
    assert "secret" not in str(refused.value)


async def test_a_pooler_that_hands_a_turn_to_another_connection_costs_nothing(
    store: PostgreSQLStore, turn: MakeTurn
) -> None:
    """Behind PgBouncer's transaction pooling what one connection prepared is not known to the next."""
    await store.commit(turn("li"))
    for connection in store._connections._idle:
        await connection.execute("DEALLOCATE ALL", prepare=False)
    assert await store.commit(turn("wang"))
    assert (await store.load(Address("web", "wang"))).session is not None


async def test_a_cancelled_wait_costs_no_connection(store: PostgreSQLStore, turn: MakeTurn) -> None:
    for _ in range(connections.MOST + 5):
        asking = asyncio.create_task(store._connections.run("SELECT pg_sleep(2)"))
        await asyncio.sleep(0.01)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
    assert await store.commit(turn("li"))


async def test_a_new_server_is_waited_for_at_the_start(fragile: Cluster) -> None:
    address = fragile.database()
    fragile.stop()
    opening = asyncio.create_task(open_postgresql(address))
    await asyncio.sleep(0.2)
    await asyncio.to_thread(fragile.start)
    async with asyncio.timeout(PATIENCE_SECONDS):
        await (await opening).close()
