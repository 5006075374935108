"""Processes over one store see each other, share out the duties, and notice when they were given up for
gone.
"""

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.presence import BEAT_SECONDS, LIFE_SECONDS, Presence, is_dead
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import StorageError
from tests.patience import PATIENCE_SECONDS


class Clock:
    """A clock for the processes and the store alike."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(tmp_path / "conversations.db")
    store.processes._clock = clock
    yield store
    await store.close()


async def nothing(_: float) -> None:
    await asyncio.sleep(0)


def there(store: SQLiteStore, clock: Clock, most: int | None = None) -> Presence:
    return Presence(store.processes, clock=clock, sleep=nothing, most=most)


async def beat(presence: Presence) -> None:
    running = asyncio.create_task(presence.run())
    await asyncio.sleep(0.05)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_the_first_process_has_the_duty_and_the_second_waits_for_it(
    store: SQLiteStore, clock: Clock
) -> None:
    first, second = there(store, clock), there(store, clock)
    ours, theirs = first.duty("polling"), second.duty("polling")
    await first.begin()
    await second.begin()
    assert ours.is_ours
    assert not theirs.is_ours
    assert theirs.lost.is_set()
    await ours.wait()

    waiting = asyncio.create_task(theirs.wait())
    await first.leave()
    assert not ours.is_ours
    assert ours.lost.is_set()
    await beat(second)
    await waiting
    assert theirs.is_ours
    assert not theirs.lost.is_set()


async def test_a_process_that_was_paused_knows_by_its_own_clock_that_it_is_gone(
    store: SQLiteStore, clock: Clock
) -> None:
    paused, other = there(store, clock), there(store, clock)
    ours, theirs = paused.duty("polling"), other.duty("polling")
    await paused.begin()
    name = paused.name
    clock.now += LIFE_SECONDS + 0.1
    assert paused.name is None
    assert not ours.is_ours

    await other.begin()
    await beat(paused)

    assert theirs.is_ours
    assert not ours.is_ours
    assert paused.name not in (None, name)


async def test_a_process_that_others_gave_up_comes_back_under_another_name(
    store: SQLiteStore, clock: Clock
) -> None:
    presence = there(store, clock)
    await presence.begin()
    name = presence.name
    assert name
    await store.processes.leave(name)
    await beat(presence)
    assert presence.name not in (None, name)


async def test_beats_keep_name_and_duty(store: SQLiteStore, clock: Clock) -> None:
    presence = there(store, clock)
    duty = presence.duty("polling")
    await presence.begin()
    name = presence.name
    for _ in range(5):
        clock.now += BEAT_SECONDS
        await beat(presence)
    assert presence.name == name
    assert duty.is_ours


async def test_a_store_that_is_away_longer_than_a_sign_of_life_costs_the_duty(
    store: SQLiteStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    presence = there(store, clock)
    duty = presence.duty("polling")
    await presence.begin()

    async def away(*_: object, **__: object) -> bool:
        raise StorageError("service-storage-full", path="here")

    with monkeypatch.context() as patch:
        patch.setattr(store.processes, "beat", away)
        await beat(presence)
        assert duty.is_ours
        clock.now += LIFE_SECONDS + 0.1
        await beat(presence)
        assert not duty.is_ours
    await beat(presence)
    assert duty.is_ours


async def test_signs_of_life_go_on_whatever_goes_wrong_with_one(
    store: SQLiteStore, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    presence = there(store, clock)
    duty = presence.duty("polling")
    usual = store.processes.there
    told: list[str] = []

    async def mistaken() -> Sequence[str]:
        if told:
            return await usual()
        told.append("what somebody typed")
        raise ValueError(*told)

    monkeypatch.setattr(store.processes, "there", mistaken)
    running = asyncio.create_task(presence.run())
    async with asyncio.timeout(PATIENCE_SECONDS):
        await duty.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert "ValueError" in caplog.text
    assert told[0] not in caplog.text


async def test_a_process_of_this_machine_that_died_is_not_waited_for(
    store: SQLiteStore, clock: Clock
) -> None:
    program = "from bot.presence import _new_name; print(_new_name())"
    named = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    dead = named.stdout.strip()
    assert is_dead(dead)
    await store.processes.beat(dead, new=True, seconds=LIFE_SECONDS)
    assert await store.processes.lease("polling", dead) == dead

    presence = there(store, clock)
    duty = presence.duty("polling")
    await presence.begin()

    assert duty.is_ours
    assert await store.processes.there() == [presence.name]


async def test_only_what_is_known_to_be_dead_counts_as_dead(store: SQLiteStore, clock: Clock) -> None:
    presence = there(store, clock)
    await presence.begin()
    assert presence.name
    place, pid, started, _ = presence.name.split(" ")
    assert not is_dead(presence.name)
    assert not is_dead(f"another-machine {pid} 1 x")
    assert is_dead(f"{place} {os.getpid()} {int(started) - 1} x")  # its number was given to us
    assert not is_dead("whatever")


async def test_more_processes_than_a_file_is_made_for_are_told_once(
    store: SQLiteStore, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    processes = [there(store, clock, most=2) for _ in range(3)]
    with caplog.at_level(logging.WARNING, "bot"):
        for process in processes[:2]:
            await process.begin()
        assert not caplog.records
        await processes[2].begin()
        await beat(processes[2])
    assert [record.getMessage()[:11] for record in caplog.records] == ["3 processes"]
