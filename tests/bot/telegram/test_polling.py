"""The offset moves only past what is committed; polling goes on whatever happens and stops when told."""

import asyncio
from collections.abc import Callable

import pytest
from pydantic import JsonValue

from bot.storage.store import StorageError
from bot.telegram import polling
from bot.telegram.api import ApiError, ConflictError, FloodError, UnauthorizedError, UnreachableError
from bot.telegram.polling import Poller
from bot.telegram.updates import update_number
from tests.patience import PATIENCE_SECONDS

FULL = StorageError("service-storage-full", path="here")


class Source:
    """Telegram's side of getUpdates for updates that hold nothing but their number."""

    def __init__(self, *updates: int) -> None:
        self.waiting = list(updates)
        self.faults: list[ApiError] = []
        self.offsets: list[int | None] = []
        self.taken: list[int] = []
        self.failures: dict[int, list[Exception]] = {}
        self.gates: dict[int, asyncio.Event] = {}
        self.hangs = False
        self.strays = 0
        self.numberless: set[int] = set()

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> list[JsonValue]:
        self.offsets.append(offset)
        if self.faults:
            raise self.faults.pop(0)
        if self.hangs:
            await asyncio.Event().wait()
        self.waiting = [update for update in self.waiting if update >= (offset or 0)]
        while seconds and not self.waiting:
            await asyncio.sleep(0.001)
        return [
            None if number in self.numberless else {"update_id": number} for number in self.waiting[:most]
        ]

    async def take(self, raw: JsonValue) -> None:
        update = update_number(raw)
        if update is None:
            self.strays += 1
            return
        if update in self.gates:
            await self.gates[update].wait()
        self.taken.append(update)
        failures = self.failures.get(update)
        if failures:
            raise failures.pop(0)


class Polling:
    """A poller at work on a source."""

    def __init__(self, source: Source) -> None:
        self.stopped = asyncio.Event()
        self.poller = Poller(source, self.stopped)
        self.task = asyncio.create_task(self.poller.run())

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not condition():
                if self.task.done():
                    self.task.result()
                await asyncio.sleep(0.001)

    async def stop(self) -> None:
        self.stopped.set()
        await asyncio.wait_for(self.task, PATIENCE_SECONDS)


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "SETTLING_SECONDS", 0.02)
    monkeypatch.setattr(polling, "GRACE_SECONDS", 0.3)
    monkeypatch.setattr(polling, "pause", lambda _: 0.001)


async def test_what_is_done_is_confirmed_by_the_next_poll() -> None:
    source = Source(5, 6)
    polling = Polling(source)
    await polling.until(lambda: source.offsets[-1:] == [7])
    assert source.taken == [5, 6]
    await polling.stop()
    assert source.waiting == []


async def test_what_is_in_hand_is_not_confirmed_and_not_taken_twice_while_others_go_on() -> None:
    source = Source(5, 6)
    source.gates[5] = asyncio.Event()
    polling = Polling(source)
    await polling.until(lambda: source.taken == [6])
    source.waiting.append(7)
    await polling.until(lambda: source.taken == [6, 7])
    assert set(source.offsets) == {None, 5}
    source.gates[5].set()
    await polling.until(lambda: source.offsets[-1:] == [8])
    assert source.taken == [6, 7, 5]
    await polling.stop()


async def test_what_could_not_be_committed_is_fetched_again_and_nothing_else_is_repeated() -> None:
    source = Source(5, 6, 7)
    source.failures[6] = [FULL, FULL]
    polling = Polling(source)
    await polling.until(lambda: source.offsets[-1:] == [8])
    assert source.taken == [5, 6, 7, 6, 6]
    await polling.stop()


async def test_a_mistake_of_ours_is_told_and_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    source = Source(5, 6)
    source.failures[5] = [RuntimeError("a bug")]
    polling = Polling(source)
    await polling.until(lambda: source.offsets[-1:] == [7])
    assert "update 5 is passed over" in caplog.text
    await polling.stop()


@pytest.mark.parametrize("fault", [UnreachableError("502"), FloodError(0.01), ConflictError("another poll")])
async def test_polling_goes_on_after_faults(fault: ApiError) -> None:
    source = Source(5)
    source.faults = [fault] * 3
    polling = Polling(source)
    await polling.until(lambda: source.taken == [5])
    await polling.stop()


async def test_a_refused_token_ends_it() -> None:
    source = Source()
    source.faults = [UnauthorizedError("Unauthorized")]
    polling = Polling(source)
    with pytest.raises(UnauthorizedError):
        await asyncio.wait_for(polling.task, PATIENCE_SECONDS)


async def test_a_poll_that_is_never_answered_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "POLL_SECONDS", 0)
    monkeypatch.setattr(polling, "ANSWER_SECONDS", 0.05)
    source = Source(5)
    source.hangs = True
    at_work = Polling(source)
    await at_work.until(lambda: len(source.offsets) > 2)
    assert at_work.poller.last_poll_age() > 0.1
    source.hangs = False
    await at_work.until(lambda: source.taken == [5])
    assert at_work.poller.last_poll_age() < 0.1
    await at_work.stop()


async def test_a_stop_finishes_and_confirms_what_is_in_hand() -> None:
    source = Source(5)
    source.gates[5] = asyncio.Event()
    polling = Polling(source)
    await polling.until(lambda: bool(source.offsets))
    await asyncio.sleep(0.01)
    polling.stopped.set()
    source.gates[5].set()
    await asyncio.wait_for(polling.task, PATIENCE_SECONDS)
    assert source.taken == [5]
    assert source.waiting == []


async def test_a_stop_does_not_wait_for_ever_and_leaves_the_rest_unconfirmed() -> None:
    source = Source(5, 6)
    source.gates[5] = asyncio.Event()
    polling = Polling(source)
    await polling.until(lambda: source.taken == [6])
    await polling.stop()
    assert 5 in source.waiting
    assert source.taken == [6]


async def test_a_stop_ends_a_long_poll_at_once() -> None:
    source = Source()
    polling = Polling(source)
    await polling.until(lambda: bool(source.offsets))
    await polling.stop()
    assert source.offsets == [None]


async def test_ids_that_start_anew_are_taken_too() -> None:
    source = Source(9000)
    polling = Polling(source)
    await polling.until(lambda: source.offsets[-1:] == [9001])
    source.waiting.append(12000)
    await polling.until(lambda: source.taken == [9000, 12000])
    await polling.stop()


async def test_an_update_without_a_number_goes_with_those_around_it() -> None:
    source = Source(5, 6, 7)
    source.numberless = {6}
    polling = Polling(source)
    await polling.until(lambda: source.offsets[-1:] == [8])
    assert source.taken == [5, 7]
    assert source.strays == 1
    await polling.stop()


async def test_a_whole_poll_of_updates_without_numbers_is_passed_and_what_comes_behind_is_taken() -> None:
    source = Source(4, *range(5, 305), 305)
    source.numberless = set(range(5, 305))
    polling = Polling(source)
    await polling.until(lambda: source.taken == [4, 305])
    await polling.stop()
    assert source.waiting == []


async def test_polls_without_numbers_keep_who_comes_behind_them_waiting_no_longer_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(polling, "pause", lambda _: 3600)
    source = Source(4, *range(5, 705), 705)
    source.numberless = set(range(5, 705))
    at_work = Polling(source)
    await at_work.until(lambda: source.taken == [4, 705])
    await at_work.stop()


async def test_at_the_start_too_updates_without_numbers_only_wait_for_one_that_has_one() -> None:
    source = Source(5)
    source.numberless = {5}
    polling = Polling(source)
    await polling.until(lambda: len(source.offsets) > 3)
    source.waiting.append(6)
    await polling.until(lambda: source.offsets[-1:] == [7])
    assert source.taken == [6]
    await polling.stop()


async def test_a_process_that_lost_the_duty_fetches_begins_and_confirms_nothing() -> None:
    source, stopped, is_ours = Source(1, 2), asyncio.Event(), True
    poller = Poller(source, stopped, lambda: is_ours)
    running = asyncio.create_task(poller.run())
    async with asyncio.timeout(PATIENCE_SECONDS):
        while source.taken != [1, 2]:
            await asyncio.sleep(0)
    is_ours = False  # it stands still while a poll is on its way, and wakes with what that brought
    source.waiting.append(3)
    await asyncio.sleep(0.05)
    asked = len(source.offsets)
    await asyncio.sleep(0.05)
    stopped.set()
    await running
    assert source.taken == [1, 2]
    assert len(source.offsets) == asked
