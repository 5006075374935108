"""What every store promises of jobs, whatever keeps it; and that nothing of them stays behind."""

import asyncio
import os
from datetime import UTC, datetime, timedelta

import pytest

from bot.storage.jobs import AHEAD, LIFE, PIECE_BYTES, Hold, Job
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Store
from bot.storage.tidying import JOBS_EVERY, Tidying
from tests.patience import PATIENCE_SECONDS

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


async def begun(store: Store, job: str = "job", at: datetime = NOW) -> Hold:
    hold = await store.jobs.begin(job, at, most=9)
    assert hold
    return hold


async def test_a_stranger_job_is_not_known(store: Store) -> None:
    assert await store.jobs.look("job") is None
    assert await store.jobs.get("job", "file") is None


async def test_a_job_stands_as_it_was_begun_and_moved(store: Store) -> None:
    hold = await begun(store)
    assert await store.jobs.look("job") == Job(hold, "arriving", NOW, NOW, None)

    moved = await store.jobs.move(hold, "working", LATER, b"sealed")

    assert moved
    assert await store.jobs.look("job") == Job(moved, "working", NOW, LATER, b"sealed")


async def test_a_job_is_begun_once(store: Store) -> None:
    await begun(store)
    assert await store.jobs.begin("job", NOW, most=9) is None


async def test_no_more_jobs_are_begun_than_there_is_room_for(store: Store) -> None:
    assert await store.jobs.begin("one", NOW, most=2)
    assert await store.jobs.begin("two", NOW, most=2)
    assert await store.jobs.begin("three", NOW, most=2) is None
    await store.jobs.end("one")
    assert await store.jobs.begin("three", NOW, most=2)


@pytest.mark.parametrize("size", [1, PIECE_BYTES, PIECE_BYTES * 3 + 5])
async def test_a_part_comes_back_as_it_was_put(store: Store, size: int) -> None:
    hold, content = await begun(store), os.urandom(size)
    assert await store.jobs.put(hold, "file", content)
    assert await store.jobs.get("job", "file") == content
    assert await store.jobs.get("job", "result") is None


async def test_a_part_takes_the_place_of_an_older_one_however_long(store: Store) -> None:
    hold = await begun(store)
    await store.jobs.put(hold, "file", os.urandom(PIECE_BYTES * 7))
    await store.jobs.put(hold, "result", b"result")
    assert await store.jobs.put(hold, "file", b"new")
    assert await store.jobs.get("job", "file") == b"new"
    assert await store.jobs.get("job", "result") == b"result"


async def test_whoever_does_not_hold_a_job_any_more_changes_nothing(store: Store) -> None:
    old = await begun(store)
    new = await store.jobs.move(old, "working", LATER)
    assert new
    await store.jobs.put(new, "result", b"mine")

    assert await store.jobs.move(old, "done", LATER) is None
    assert not await store.jobs.note(old, LATER, b"late")

    job = await store.jobs.look("job")
    assert job == Job(new, "working", NOW, LATER, None)
    for size in (1, PIECE_BYTES * 2):
        assert not await store.jobs.put(old, "result", b"l" * size)
        assert await store.jobs.get("job", "result") == b"mine"
        assert not await store.jobs.put(old, "file", b"l" * size)
        assert await store.jobs.get("job", "file") is None


async def test_a_small_part_is_there_at_every_moment_while_it_is_replaced(store: Store) -> None:
    hold = await begun(store)
    await store.jobs.put(hold, "table", b"0")
    replacing = asyncio.gather(*(store.jobs.put(hold, "table", b"%d" % n) for n in range(1, 30)))
    seen = set()
    while not replacing.done():
        seen.add(await store.jobs.get("job", "table"))
        await asyncio.sleep(0)
    assert None not in seen
    assert all(await replacing)


async def test_of_two_who_move_a_job_at_once_one_holds_it(store: Store) -> None:
    hold = await begun(store)
    moved = await asyncio.gather(*(store.jobs.move(hold, "working", NOW) for _ in range(5)))
    assert [each is not None for each in moved].count(True) == 1


async def test_a_sign_of_life_is_kept(store: Store) -> None:
    hold = await begun(store)
    assert await store.jobs.note(hold, LATER, b"half")
    assert await store.jobs.look("job") == Job(hold, "arriving", NOW, LATER, b"half")


async def test_nothing_is_left_of_a_job_that_was_ended(store: Store) -> None:
    hold = await begun(store)
    await store.jobs.put(hold, "file", os.urandom(PIECE_BYTES * 9))
    await begun(store, "other")

    await store.jobs.end("job")
    await store.jobs.end("job")

    assert await store.jobs.look("job") is None
    assert await store.jobs.get("job", "file") is None
    assert not await store.jobs.note(hold, LATER, b"late")
    assert not await store.jobs.put(hold, "file", b"late")
    assert await store.jobs.move(hold, "working", LATER) is None
    assert await store.jobs.look("other")


async def test_jobs_expire_by_their_beginning_whatever_was_done_since(store: Store) -> None:
    hold = await begun(store, "old", NOW - LIFE - timedelta(seconds=1))
    await store.jobs.move(hold, "working", NOW)
    await begun(store, "new", NOW)
    await begun(store, "of a clock that was set back", NOW + timedelta(hours=1))

    ended = await store.jobs.expire(NOW - LIFE, NOW + AHEAD)

    assert sorted(ended) == ["of a clock that was set back", "old"]
    assert await store.jobs.look("new")


async def test_no_trace_of_a_job_stays_in_any_file_of_the_store(store: SQLiteStore) -> None:
    hold = await begun(store)
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


async def test_a_job_is_there_after_a_restart_and_goes_in_time_all_the_same(store: SQLiteStore) -> None:
    now = NOW
    hold = await begun(store)
    await store.jobs.put(hold, "file", b"sealed")
    again = SQLiteStore(store.path)
    tidying = Tidying(again, retention_days=30, clock=lambda: now)
    assert await again.jobs.get("job", "file") == b"sealed"
    while now < NOW + timedelta(minutes=15):
        assert now > NOW + LIFE or await again.jobs.look("job")
        await tidying.tidy_jobs()
        now += JOBS_EVERY
    assert await again.jobs.look("job") is None
    assert await again.jobs.get("job", "file") is None
    await again.close()


async def test_a_clock_that_is_in_doubt_saves_no_job(store: SQLiteStore) -> None:
    await store.live(NOW, None)
    far_off = NOW + timedelta(days=400)
    await begun(store)
    tidying = Tidying(store, retention_days=30, clock=lambda: far_off)
    assert await tidying.tidy() == 0
    assert await tidying.tidy_jobs() == 1
    assert await store.jobs.look("job") is None


async def test_turns_go_on_while_a_large_job_comes_and_goes(store: SQLiteStore) -> None:
    hold = await begun(store)

    async def come_and_go() -> None:
        await store.jobs.put(hold, "file", os.urandom(PIECE_BYTES * 20))
        await store.jobs.end("job")

    coming, turns = asyncio.create_task(come_and_go()), 0
    while not coming.done():
        await store.check()
        turns += 1
    await coming
    assert turns > 5


async def test_jobs_are_looked_after_from_the_start_on_and_again_and_again_whatever_fails(
    store: SQLiteStore, caplog: pytest.LogCaptureFixture
) -> None:
    now, waits = NOW + LIFE + timedelta(seconds=1), 0
    await begun(store, "old")
    here, elsewhere = store.path.parent, store.path.parent.with_name("moved")

    async def sleep(seconds: float) -> None:
        nonlocal waits
        waits += 1
        assert seconds <= JOBS_EVERY.total_seconds()
        if waits == 1:
            assert await store.jobs.look("old") is None
            await begun(store, "older")
            here.rename(elsewhere)
        elif waits == 2:
            elsewhere.rename(here)
        else:
            raise asyncio.CancelledError

    caplog.set_level("INFO", "bot.storage.tidying")
    with pytest.raises(asyncio.CancelledError):
        await Tidying(store, retention_days=30, clock=lambda: now, sleep=sleep).run_jobs()
    assert await store.jobs.look("older") is None
    assert [r.getMessage() for r in caplog.records if r.name == "bot.storage.tidying"] == [
        "deleted 1 jobs whose time was over"
    ] * 2
