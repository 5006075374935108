"""What nobody touched is deleted, unless the clock that says so may be wrong."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.storage.checking import ROWS_IN_ONE_LOOK
from bot.storage.codes import CODE_LIFE
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, Life, StorageError, Store, Turn
from bot.storage.tidying import Tidying

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
KEEP = timedelta(days=30)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PAGE_BYTES = 4096

MakeTurn = Callable[..., Turn]


@dataclass
class Time:
    """The clock on the wall, which may be set, and the time that passes, which may not."""

    now: datetime = NOW
    passed: float = 0.0

    def pass_by(self, span: timedelta) -> None:
        self.now += span
        self.passed += span.total_seconds()


@pytest.fixture
def time() -> Time:
    return Time()


def start(store: Store, time: Time) -> Tidying:
    """A service that starts now."""
    return Tidying(store, retention_days=KEEP.days, clock=lambda: time.now, monotonic=lambda: time.passed)


async def is_kept(store: Store, person: str = "li") -> bool:
    return (await store.load(Address("web", person))).session is not None


async def test_what_nobody_touched_is_deleted_within_the_hour(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    tidying = start(store, time)
    await store.commit(turn(at=time.now, unfinished=False))
    while time.now <= NOW + KEEP:
        assert await tidying.tidy() == 0
        time.pass_by(HOUR)

    assert await tidying.tidy() == 1

    assert not await is_kept(store)


@pytest.mark.parametrize("jump", [timedelta(days=400), timedelta(days=-400)])
async def test_a_clock_that_is_far_off_at_the_start_is_not_believed_for_a_day(
    store: SQLiteStore, time: Time, turn: MakeTurn, jump: timedelta, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(turn(at=NOW - timedelta(days=1000)))
    await store.live(NOW, None)
    time.now += jump
    tidying = start(store, time)
    for _ in range(24):
        assert await tidying.tidy() == 0
        time.pass_by(HOUR)

    assert await tidying.tidy() == 1

    assert [record.levelname for record in caplog.records] == ["WARNING"]


async def test_a_week_of_standstill_is_no_reason_for_doubt(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    await store.commit(turn(at=NOW - KEEP))
    await store.live(NOW, None)
    time.pass_by(timedelta(days=7))
    assert await start(store, time).tidy() == 1


async def test_a_conversation_is_as_good_as_a_sign_of_life(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    await store.live(NOW, None)
    await store.commit(turn("old", at=NOW))
    time.pass_by(KEEP + DAY)
    await store.commit(turn("new", at=time.now))
    assert await start(store, time).tidy() == 1
    assert await is_kept(store, "new")


async def test_a_store_that_never_gave_a_sign_of_life_is_judged_by_its_newest_conversation(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    await store.commit(turn(at=NOW))
    time.pass_by(KEEP + DAY)
    tidying = start(store, time)
    assert await tidying.tidy() == 0
    time.pass_by(DAY)
    assert await tidying.tidy() == 1


async def test_a_restart_does_not_end_a_doubt(store: SQLiteStore, time: Time, turn: MakeTurn) -> None:
    await store.commit(turn(at=NOW))
    time.now += timedelta(days=400)
    for _ in range(24):
        assert await start(store, time).tidy() == 0
        time.pass_by(HOUR)
    assert await start(store, time).tidy() == 1


async def test_only_running_counts_for_a_doubt(store: SQLiteStore, time: Time, turn: MakeTurn) -> None:
    await store.commit(turn(at=NOW))
    time.now += timedelta(days=400)
    assert await start(store, time).tidy() == 0
    time.pass_by(2 * DAY)
    again = start(store, time)
    for _ in range(24):
        assert await again.tidy() == 0
        time.pass_by(HOUR)
    assert await again.tidy() == 1


async def test_a_service_that_is_started_daily_believes_its_clock_in_the_end_and_then_for_good(
    store: SQLiteStore, time: Time, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(turn("from the future", at=NOW + timedelta(days=10_000)))
    deleted = []
    for day in range(5):
        tidying = start(store, time)
        await store.commit(turn(f"of day {day}", at=time.now - KEEP - DAY))
        deleted.append(0)
        for _ in range(12):
            deleted[-1] += await tidying.tidy()
            time.pass_by(HOUR)
        time.pass_by(12 * HOUR)
    assert deleted == [0, 0, 3, 1, 1]
    assert await is_kept(store, "from the future")
    assert [record.levelname for record in caplog.records] == ["WARNING"]


@pytest.mark.parametrize("odd", ["later", b"\xff", 1e15, 1e300, float("inf"), -1, -1e300])
async def test_a_time_that_makes_no_sense_spoils_nobodys_deletion_and_grows_old_itself(
    store: SQLiteStore, time: Time, turn: MakeTurn, odd: object, caplog: pytest.LogCaptureFixture
) -> None:
    await store.commit(turn("old", at=NOW - KEEP - DAY))
    await store.commit(turn("odd"))
    await store.live(NOW, None)
    with closing(sqlite3.connect(store.path)) as db, db:
        db.execute("UPDATE conversations SET updated = ? WHERE person = 'odd'", (odd,))
        db.execute("UPDATE service SET doubted = ?", (odd,))

    assert await start(store, time).tidy() == 1

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert await is_kept(store, "odd")
    time.pass_by(KEEP)
    time.pass_by(HOUR)
    await store.live(time.now, None)
    assert await start(store, time).tidy() == 1


@pytest.mark.parametrize("odd", ["many", -3, 9.3e18, 1000])
async def test_a_number_of_unfinished_ones_that_makes_no_sense_is_counted_anew(
    store: SQLiteStore, time: Time, turn: MakeTurn, odd: object
) -> None:
    await store.commit(turn("li"))
    with closing(sqlite3.connect(store.path)) as db, db:
        db.execute("UPDATE service SET unfinished = ?", (odd,))
    assert await store.count_unfinished() >= 0
    await start(store, time).tidy()
    assert await store.count_unfinished() == 1


class Broken(SQLiteStore):
    """A store with a mistake in it, the first time that it is asked."""

    is_broken = True

    def _fail_once(self) -> None:
        if self.is_broken:
            self.is_broken = False
            raise ZeroDivisionError("密")

    async def life(self) -> Life:
        self._fail_once()
        return await super().life()

    async def verify(self) -> None:
        self._fail_once()
        await super().verify()


@pytest.mark.parametrize("upkeep", [Tidying.run, Tidying.verify])
async def test_a_mistake_of_our_own_ends_no_upkeep(
    path: Path, time: Time, upkeep: Callable[[Tidying], Awaitable[None]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    told: list[str] = []

    async def sleep(seconds: float) -> None:
        time.pass_by(timedelta(seconds=seconds))
        told[:] = [f"{record.levelname} {record.getMessage()}" for record in caplog.records]
        if len(told) == 2:
            raise asyncio.CancelledError

    store = Broken(path)
    with suppress(asyncio.CancelledError):
        await upkeep(Tidying(store, retention_days=30, clock=lambda: time.now, sleep=sleep))
    await store.close()
    failed, done = [f"{record.levelname} {record.getMessage()}" for record in caplog.records]
    assert failed.startswith("ERROR")
    assert "ZeroDivisionError < test_tidying.py" in failed
    assert "密" not in failed
    assert done.startswith("INFO")


async def test_a_clock_that_is_set_right_again_costs_nobody_a_conversation(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    await store.commit(turn(at=NOW))
    await store.live(NOW, None)
    time.now += timedelta(days=400)
    assert await start(store, time).tidy() == 0
    time.now = NOW + HOUR
    restarted = start(store, time)
    for _ in range(48):
        await restarted.tidy()
        time.pass_by(HOUR)
    assert await is_kept(store)


async def test_a_store_that_is_away_is_waited_for(store: SQLiteStore, time: Time, turn: MakeTurn) -> None:
    await store.commit(turn(at=NOW - KEEP - HOUR))
    await store.live(NOW, None)
    there, elsewhere = store.path.parent, store.path.parent.with_name("moved")
    there.rename(elsewhere)
    waits = 0

    async def sleep(seconds: float) -> None:
        nonlocal waits
        waits += 1
        time.pass_by(timedelta(seconds=seconds))
        if waits == 1:
            elsewhere.rename(there)
        else:
            raise asyncio.CancelledError

    tidying = Tidying(store, retention_days=KEEP.days, clock=lambda: time.now, sleep=sleep)
    with pytest.raises(StorageError):
        await tidying.tidy()
    with pytest.raises(asyncio.CancelledError):
        await tidying.run()
    assert not await is_kept(store)


async def told_of_the_check(store: Store, time: Time, caplog: pytest.LogCaptureFixture) -> str:
    """The one line that is logged of the check of the whole store, some time after the start."""

    async def sleep(seconds: float) -> None:
        time.pass_by(timedelta(seconds=seconds))

    caplog.set_level("INFO")
    await Tidying(store, retention_days=30, sleep=sleep).verify()
    (record,) = caplog.records
    assert time.now == NOW + timedelta(minutes=10)
    return f"{record.levelname} {record.getMessage()}"


async def test_a_store_that_is_whole_is_said_to_be_so(
    store: SQLiteStore, time: Time, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(ROWS_IN_ONE_LOOK + 1):
        await store.commit(turn(f"person {number}"))
    assert (await told_of_the_check(store, time, caplog)).startswith("INFO all that is stored can be read")


async def test_a_page_that_is_damaged_somewhere_is_told(
    store: SQLiteStore, time: Time, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(50):
        await store.commit(turn(f"person {number}", session=b"x" * 5000))
    await store.forget(Address("web", "person 0"))
    await store.close()
    damaged = bytearray(store.path.read_bytes())
    for page in range(len(damaged) // PAGE_BYTES // 2, len(damaged) // PAGE_BYTES):
        damaged[page * PAGE_BYTES : page * PAGE_BYTES + 8] = b"\xff" * 8
    store.path.write_bytes(damaged)
    again = SQLiteStore(store.path)

    told = await told_of_the_check(again, time, caplog)

    assert told.startswith("ERROR")
    assert "service-storage-corrupt" in told
    await again.close()


async def test_codes_whose_time_is_over_go_with_what_is_tidied_every_few_seconds(
    store: SQLiteStore, time: Time, turn: MakeTurn
) -> None:
    tidying = start(store, time)
    await store.commit(turn(at=time.now))
    await store.codes.offer(Address("web", "li"), b"hash of a code", time.now)
    time.pass_by(CODE_LIFE)
    await tidying.tidy_jobs()
    assert await store.codes.expire(time.now + DAY) == 1
    await store.codes.offer(Address("web", "li"), b"hash of a code", time.now)
    time.pass_by(CODE_LIFE + timedelta(seconds=1))
    await tidying.tidy_jobs()
    assert await store.codes.expire(time.now + DAY) == 0
