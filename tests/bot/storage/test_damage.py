"""A damaged page costs those whose conversation stands on it, and nobody else."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, ConversationDamagedError, Mark, Turn
from tests.bot.storage.conftest import NOW

PAGE_BYTES = 4096
LEAF = 0x0D
"""How the page of a table begins that holds rows: https://www.sqlite.org/fileformat2.html#b_tree_pages."""

MakeTurn = Callable[..., Turn]


def person(number: int) -> str:
    return f"person {number:02}"


def address(number: int) -> Address:
    return Address("web", person(number))


PEOPLE = 42
UNLUCKY = 20
LUCKY = 0, 1, 40, 41


@pytest.fixture
async def damaged(path: Path, turn: MakeTurn) -> AsyncIterator[SQLiteStore]:
    """A store of many conversations, with the page overwritten that one shares with its neighbours."""
    store = SQLiteStore(path)
    for number in range(PEOPLE):
        await store.commit(turn(person(number), session=b"x" * 700, delivery="said"))
    await store.close()
    content = bytearray(path.read_bytes())
    (start,) = (
        start
        for start in range(PAGE_BYTES, len(content), PAGE_BYTES)
        if content[start] == LEAF and person(UNLUCKY).encode() in content[start : start + PAGE_BYTES]
    )
    content[start : start + 8] = b"\xff" * 8
    path.write_bytes(content)
    store = SQLiteStore(path)
    yield store
    await store.close()


def rows(path: Path, table: str) -> int:
    """How many rows a table has by its smallest index."""
    with closing(sqlite3.connect(path)) as db:
        ((count,),) = db.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  a name of our own
        return int(count)


async def test_it_costs_whoever_stands_on_it_and_not_their_neighbours_in_a_commit(
    damaged: SQLiteStore, turn: MakeTurn
) -> None:
    with pytest.raises(ConversationDamagedError):
        await damaged.load(address(UNLUCKY))
    for _ in range(3):
        states = [await damaged.load(address(number)) for number in LUCKY]
        turns = [
            turn(person(number), mark=state.mark, session=b"y" * 700)
            for number, state in zip(LUCKY, states, strict=True)
        ]
        unlucky = turn(person(UNLUCKY), mark=Mark(UNLUCKY + 1, 1), session=b"y" * 700)
        failed, *committed = await asyncio.gather(
            damaged.commit(unlucky), *map(damaged.commit, turns), return_exceptions=True
        )
        assert isinstance(failed, ConversationDamagedError)
        assert committed == [True] * len(LUCKY)
    await damaged.check()


async def test_it_is_told_in_one_line_however_many_meet_it(
    damaged: SQLiteStore, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(5):
        with pytest.raises(ConversationDamagedError):
            await damaged.load(address(UNLUCKY))
        with pytest.raises(ConversationDamagedError):
            await damaged.forget(address(UNLUCKY))
        await damaged.check()
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "service-storage-damaged" in record.getMessage()


async def test_what_can_be_deleted_of_whoever_stands_on_it_is_deleted(damaged: SQLiteStore) -> None:
    before = rows(damaged.path, "deliveries")
    with pytest.raises(ConversationDamagedError):
        await damaged.forget(address(UNLUCKY))
    assert rows(damaged.path, "deliveries") == before - 1


async def test_what_is_too_old_is_deleted_past_it(damaged: SQLiteStore, turn: MakeTurn) -> None:
    """All but the last rows of its neighbours: SQLite joins a page that grows empty with those beside it."""
    assert await damaged.expire(NOW + timedelta(days=1)) >= len(LUCKY)
    for number in (0, 40):
        assert (await damaged.load(address(number))).session is None
    assert await damaged.commit(turn("somebody new"))
