"""What is particular to conversations in a SQLite file."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from textwrap import dedent
from time import monotonic
from types import SimpleNamespace

import pytest

from bot.storage import opening
from bot.storage.jobs import PIECE_BYTES
from bot.storage.opening import explain
from bot.storage.rows import ROWS_IN_ONE_STEP
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, StorageError, Turn
from locales.wording import wording
from tests.patience import PATIENCE_SECONDS

LI = Address("web", "li")
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SECRET = b"a software copyright of 2019, and a patent"
MakeTurn = Callable[..., Turn]


def traces(path: Path, secret: bytes) -> list[str]:
    """The files of the store that hold a secret."""
    return [file.name for file in path.parent.iterdir() if secret in file.read_bytes()]


async def leave_no_trace(path: Path, secret: bytes) -> None:
    """Waits until no file of the store holds a secret, as long as anything may take on a slow machine."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while traces(path, secret):
            await asyncio.sleep(0.01)


async def test_a_forgotten_person_soon_leaves_no_trace_in_any_file(
    store: SQLiteStore, path: Path, turn: MakeTurn
) -> None:
    for number in range(5):
        mark = (await store.load(LI)).mark
        session = SECRET * (100 + number)
        await store.commit(turn(mark=mark, session=session, replies=SECRET, delivery=str(number)))
    assert traces(path, SECRET)

    await store.forget(LI)

    await leave_no_trace(path, SECRET)


async def test_expired_conversations_soon_leave_no_trace_in_any_file(
    store: SQLiteStore, path: Path, turn: MakeTurn
) -> None:
    await store.commit(turn(session=SECRET * 100))
    await store.expire(NOW + timedelta(days=1))
    await leave_no_trace(path, SECRET)


async def test_while_somebody_reads_turns_go_on_and_a_trace_goes_by_itself_afterwards(
    store: SQLiteStore, path: Path, turn: MakeTurn
) -> None:
    await store.commit(turn("li", session=SECRET))
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM conversations").fetchall()
        started = monotonic()
        await store.forget(LI)
        for number in range(10):
            await store.commit(turn(f"person {number}"))
        assert monotonic() - started < opening.PATIENCE_SECONDS
        assert traces(path, SECRET)
    await leave_no_trace(path, SECRET)


async def test_however_much_is_too_old_turns_are_committed_meanwhile(
    store: SQLiteStore, turn: MakeTurn
) -> None:
    people = [f"person {number}" for number in range(3 * ROWS_IN_ONE_STEP)]
    await asyncio.gather(*(store.commit(turn(person)) for person in people))

    expiring = asyncio.create_task(store.expire(NOW + timedelta(1)))
    young = NOW + timedelta(days=2)
    assert await store.commit(turn("li", at=young))

    assert await expiring == len(people)
    assert (await store.load(LI)).session is not None


async def test_two_processes_on_one_file_see_each_others_turns(path: Path, turn: MakeTurn) -> None:
    here, there = SQLiteStore(path), SQLiteStore(path)
    try:
        await here.commit(turn(session=b"one"))
        mark = (await there.load(LI)).mark
        assert await there.commit(turn(mark=mark, session=b"two"))
        assert not await here.commit(turn(mark=mark, session=b"three"))
        assert (await here.load(LI)).session == b"two"
    finally:
        await here.close()
        await there.close()


async def test_whoever_reads_waits_for_no_writer(store: SQLiteStore, path: Path, turn: MakeTurn) -> None:
    await store.commit(turn(session=b"one"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE conversations SET session = 'unfinished work'")
        assert (await store.load(LI)).session == b"one"
        other.execute("ROLLBACK")


async def test_who_writes_without_a_pause_keeps_nobody_waiting_for_long(path: Path, turn: MakeTurn) -> None:
    busy, calm = SQLiteStore(path), SQLiteStore(path)
    is_done, written = False, 0

    async def write_on_and_on(person: str) -> None:
        nonlocal written
        mark = None
        while not is_done:
            assert await busy.commit(turn(person, mark=mark, session=SECRET * 50))
            mark = (await busy.load(Address("web", person))).mark
            written += 1

    writing = [asyncio.create_task(write_on_and_on(f"busy {number}")) for number in range(8)]
    waited: list[int] = []
    for number in range(300):
        before = written
        await calm.commit(turn(f"calm {number}"))
        waited.append(written - before)
    is_done = True
    await asyncio.gather(*writing)
    await busy.close()
    await calm.close()
    assert max(waited) < 500


async def test_a_writer_that_is_kept_waiting_says_so_and_works_again_later(
    path: Path, turn: MakeTurn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.opening.PATIENCE_SECONDS", 0.05)
    store = SQLiteStore(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="service-storage-busy"):
            await store.commit(turn())
        with pytest.raises(StorageError, match="service-storage-busy"):
            await store.check()
        other.execute("ROLLBACK")
    assert await store.commit(turn())
    await store.close()


async def test_an_error_says_where_and_what_to_do(store: SQLiteStore, path: Path) -> None:
    with closing(sqlite3.connect(path)) as vandal:
        vandal.execute("DROP TABLE conversations")
        vandal.commit()
    with pytest.raises(StorageError) as failed:
        await store.check()
    assert str(path) in failed.value.say(wording("zh_CN"))


async def test_turns_that_arrive_while_one_is_committed_share_the_next_commit(
    path: Path, turn: MakeTurn
) -> None:
    commits: list[int] = []
    store = SQLiteStore(path, observe=lambda _seconds, turns: commits.append(turns))
    await asyncio.gather(*(store.commit(turn(f"person {number}")) for number in range(200)))
    await store.close()
    assert sum(commits) == 200
    assert len(commits) < 100


async def test_a_caller_that_gives_up_harms_nobody(store: SQLiteStore, turn: MakeTurn) -> None:
    committing = [asyncio.create_task(store.commit(turn(f"person {number}"))) for number in range(20)]
    await asyncio.sleep(0)
    for task in committing[::2]:
        task.cancel()
    outcomes = await asyncio.gather(*committing, return_exceptions=True)
    assert outcomes[1::2] == [True] * 10
    assert await store.commit(turn("somebody else"))


async def test_closing_waits_for_no_check_of_the_whole_store(
    store: SQLiteStore, turn: MakeTurn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.checking.PAUSE_SECONDS", 10 * PATIENCE_SECONDS)
    await store.commit(turn())
    checking = asyncio.create_task(store.verify())
    await asyncio.sleep(0.05)
    assert not checking.done()
    await store.close()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await checking


async def test_closing_finishes_what_was_begun(path: Path, turn: MakeTurn) -> None:
    store = SQLiteStore(path)
    committing = [asyncio.create_task(store.commit(turn(f"person {number}"))) for number in range(50)]
    await asyncio.sleep(0)
    await store.close()
    assert await asyncio.gather(*committing) == [True] * 50


def run(program: str, path: Path) -> subprocess.Popen[str]:
    prelude = """
        import asyncio, itertools, resource, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from bot.storage.sqlite import SQLiteStore
        from bot.storage.store import Address, StorageError, Turn

        path, NOW = Path(sys.argv[1]), datetime(2026, 11, 23, tzinfo=UTC)

        def turn(person, session=b"{}"):
            return Turn(Address("web", person), None, session, b"[]", True, NOW, "delivery")
    """
    source = dedent(prelude) + dedent(program)
    return subprocess.Popen([sys.executable, "-c", source, str(path)], stdout=subprocess.PIPE, text=True)


async def test_every_turn_that_was_confirmed_is_there_after_a_kill(path: Path) -> None:
    process = run(
        """
        async def main():
            store = SQLiteStore(path)
            async def talk(worker):
                for number in itertools.count():
                    await store.commit(turn(f"{worker} {number}"))
                    print(f"{worker} {number}", flush=True)
            await asyncio.gather(*(talk(worker) for worker in range(4)))
        asyncio.run(main())
        """,
        path,
    )
    assert process.stdout is not None
    confirmed = [process.stdout.readline().strip() for _ in range(200)]
    process.send_signal(signal.SIGKILL)
    confirmed += process.stdout.read().split("\n")[:-1]
    process.wait()
    process.stdout.close()

    store = SQLiteStore(path)
    kept = [(await store.load(Address("web", person))).session for person in confirmed]
    await store.close()
    assert kept == [b"{}"] * len(confirmed)


async def test_a_full_disk_is_said_and_harms_nothing_that_was_committed(path: Path) -> None:
    process = run(
        """
        async def main():
            store = SQLiteStore(path)
            await store.commit(turn("li", b"kept"))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
            try:
                await store.commit(turn("wang", b"x" * 300_000))
            except StorageError as error:
                print(type(error).__name__)
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            print(await store.commit(turn("zhao")), (await store.load(Address("web", "li"))).session)
            await store.close()
        asyncio.run(main())
        """,
        path,
    )
    output, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert output.split("\n")[:2] == ["StorageError", "True b'kept'"]


def error_of(script: str) -> sqlite3.Error:
    """What SQLite itself raises."""
    with closing(sqlite3.connect(":memory:")) as db, pytest.raises(sqlite3.Error) as failed:
        db.executescript(script)
    return failed.value


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("PRAGMA max_page_count = 2; CREATE TABLE a (b); CREATE TABLE c (d)", "full"),
        ("PRAGMA query_only = ON; CREATE TABLE a (b)", "read-only"),
        ("SELECT nonsense", "unusable"),
    ],
)
def test_an_error_of_sqlite_is_told_for_what_it_is(path: Path, script: str, message: str) -> None:
    told = explain(path, error_of(script))
    assert told.message == f"service-storage-{message}"
    assert str(path) in told.say(wording("zh_CN"))


def test_an_input_output_error_on_a_full_disk_is_a_full_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert explain(path, error).message == "service-storage-unusable"
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=4096))
    assert explain(path, error).message == "service-storage-full"


async def test_two_files_have_different_keys(store: SQLiteStore, tmp_path: Path) -> None:
    another = SQLiteStore(tmp_path / "another.db")
    assert await another.server_key() != await store.server_key()
    await another.close()


async def test_no_trace_of_a_job_stays_in_any_file_of_the_store(store: SQLiteStore) -> None:
    hold = await store.jobs.begin("job", NOW, most=9)
    assert hold
    marker = b"a-marker-of-the-table"
    await store.jobs.put(hold, "file", marker * (PIECE_BYTES * 5 // len(marker)))
    await store.jobs.note(hold, NOW, marker)
    assert marker in await everything(store)
    await store.jobs.end("job")
    async with asyncio.timeout(PATIENCE_SECONDS):
        while marker in await everything(store):
            await asyncio.sleep(0.01)


async def everything(store: SQLiteStore) -> bytes:
    return b"".join(file.read_bytes() for file in store.path.parent.iterdir())
