"""A whole file is looked through: every conversation counted, the first that cannot be read named."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from bot.storage.checking import FAULTS_TOLD, Findings, check_all
from bot.storage.opening import examine
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, StorageError, Turn

MakeTurn = Callable[..., Turn]


def is_good(session: bytes) -> bool:
    return session == b"good"


async def test_every_conversation_is_counted_and_those_that_cannot_be_read_are_named(
    store: SQLiteStore, turn: MakeTurn
) -> None:
    assert replace(check_all(store.path, is_good), size=0) == Findings((), 0, 0, [])
    for number in range(4):
        await store.commit(turn(f"person {number}", session=b"bad" if number == 2 else b"good"))
    assert replace(check_all(store.path, is_good), size=0) == Findings((), 4, 1, [3])


async def test_no_more_are_named_than_somebody_would_read(store: SQLiteStore, turn: MakeTurn) -> None:
    for number in range(FAULTS_TOLD + 5):
        await store.commit(turn(f"person {number}", session=b"bad"))
    found = check_all(store.path, is_good)
    assert (found.conversations, found.unreadable) == (FAULTS_TOLD + 5, FAULTS_TOLD + 5)
    assert found.unreadable_ids == list(range(1, FAULTS_TOLD + 1))


async def test_what_is_wrong_with_the_file_itself_is_told_alone(store: SQLiteStore, turn: MakeTurn) -> None:
    for number in range(3):
        await store.commit(turn(f"person {number}", session=b"bad"))
    await store.close()
    with closing(sqlite3.connect(store.path)) as db:  # an index that lacks its rows
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_schema SET sql = sql || ' WHERE 0' WHERE name = 'conversations_by_age'")
        db.commit()
    found = check_all(store.path, is_good)
    assert found.faults
    assert (found.conversations, found.unreadable_ids) == (0, ())


def test_what_is_no_store_of_ours_is_not_looked_through(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear all\n" * 100, encoding="utf-8")
    with pytest.raises(StorageError):
        check_all(tmp_path / "letter.txt", is_good)


@pytest.mark.parametrize("table", ["conversations", "set_aside"])
async def test_what_is_old_is_found_by_an_index(store: SQLiteStore, table: str) -> None:
    with closing(sqlite3.connect(store.path)) as db:
        plan = db.execute(
            f"EXPLAIN QUERY PLAN SELECT id FROM {table} WHERE updated < 1 ORDER BY updated LIMIT 1"  # noqa: S608
        ).fetchall()
    assert [step[3] for step in plan] == [f"SEARCH {table} USING COVERING INDEX {table}_by_age (updated<?)"]


async def test_a_turn_is_owed_only_if_it_says_so(store: SQLiteStore, turn: MakeTurn) -> None:
    made = turn("li")
    address = Address("telegram", "1")
    plain = Turn(address, None, made.session, made.replies, unfinished=True, at=made.at, delivery="first")
    await store.commit(plain)
    assert list(await store.owed("telegram")) == []


async def test_each_commit_is_measured_in_seconds(path: Path, turn: MakeTurn) -> None:
    measured: list[tuple[float, int]] = []
    began = perf_counter()
    store = SQLiteStore(path, observe=lambda seconds, turns: measured.append((seconds, turns)))
    await store.commit(turn())
    await store.close()
    assert [turns for _, turns in measured if turns] == [1] * len(measured)
    assert all(0 < seconds < perf_counter() - began for seconds, _ in measured)


async def test_no_index_is_kept_up_that_nothing_uses(store: SQLiteStore) -> None:
    with closing(sqlite3.connect(store.path)) as db:
        made = db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        ).fetchall()
    assert "unfinished_conversations" not in {name for (name,) in made}


async def test_a_file_of_the_largest_pages_that_is_cut_off_is_told(
    store: SQLiteStore, turn: MakeTurn
) -> None:
    await store.commit(turn())
    await store.close()
    with closing(sqlite3.connect(store.path)) as db:
        db.executescript("PRAGMA journal_mode = DELETE; PRAGMA page_size = 65536; VACUUM;")
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) - 65536])
    with pytest.raises(StorageError) as told:
        examine(store.path)
    assert "corrupt" in str(told.value)
