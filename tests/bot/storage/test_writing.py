"""One writer, whose work is committed in groups, and whose failures stay with whoever asked for them."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import pytest
from sqlite_utils import Database

from bot.storage.writing import GroupWriter
from tests.patience import PATIENCE_SECONDS

SQLITES_OWN_PATIENCE = 5.0


class ExplainedError(Exception):
    """What `explain` makes of an error of the database."""


@pytest.fixture
def commits() -> list[int]:
    return []


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "numbers.db"


@pytest.fixture
def writer(file: Path, commits: list[int]) -> Iterator[GroupWriter]:
    db = Database(sqlite3.connect(file, check_same_thread=False, isolation_level=None))
    db.execute("CREATE TABLE numbers (number INTEGER UNIQUE)")
    db.enable_wal()
    writer = GroupWriter(
        lambda: db,
        explain=lambda error: ExplainedError(str(error)),
        observe=lambda _, size: commits.append(size),
    )
    yield writer
    writer.close()
    db.close()


def busy(writer: GroupWriter) -> tuple[Future[bool], Event]:
    """Work that the writer has begun and that lasts until the event is set."""
    begun, go_on = Event(), Event()

    def work(_: Database) -> bool:
        begun.set()
        return go_on.wait(5)

    first = writer.submit(work)
    assert begun.wait(5)
    return first, go_on


def add(number: int, db: Database) -> int:
    db.execute("INSERT INTO numbers VALUES (?)", (number,))
    return number


def numbers(file: Path) -> list[int]:
    with closing(sqlite3.connect(file)) as db:
        return [row[0] for row in db.execute("SELECT number FROM numbers ORDER BY number")]


def test_a_result_is_given_out_when_it_is_committed(writer: GroupWriter, file: Path) -> None:
    assert writer.submit(partial(add, 1)).result(5) == 1
    assert numbers(file) == [1]


def test_work_that_waits_is_committed_together_and_in_order(
    writer: GroupWriter, commits: list[int], file: Path
) -> None:
    first, go_on = busy(writer)
    waiting = [writer.submit(partial(add, n)) for n in range(10)]
    go_on.set()
    assert first.result(5)
    assert [job.result(5) for job in waiting] == list(range(10))
    assert commits == [1, 10]


def test_work_that_fails_takes_back_itself_and_none_of_its_neighbours(
    writer: GroupWriter, commits: list[int], file: Path
) -> None:
    def half(db: Database) -> None:
        add(2, db)
        raise ValueError("no")

    first, go_on = busy(writer)
    before, failing = writer.submit(partial(add, 1)), writer.submit(half)
    doubled, after = writer.submit(partial(add, 1)), writer.submit(partial(add, 3))
    go_on.set()
    assert first.result(5)
    assert (before.result(5), after.result(5)) == (1, 3)
    with pytest.raises(ValueError, match="no"):
        failing.result(5)
    with pytest.raises(sqlite3.IntegrityError):
        doubled.result(5)
    assert numbers(file) == [1, 3]
    assert commits == [1, 4]


def test_a_commit_that_fails_is_told_to_all_who_share_it_and_the_writer_lives_on(
    writer: GroupWriter,
) -> None:
    first, go_on = busy(writer)
    sharing = writer.submit(partial(add, 1))
    failing = writer.submit(lambda db: db.execute("SELECT nonsense"))
    go_on.set()
    assert first.result(5)
    with pytest.raises(ExplainedError, match="nonsense"):
        sharing.result(5)
    with pytest.raises(ExplainedError, match="nonsense"):
        failing.result(5)
    assert writer.submit(partial(add, 2)).result(5) == 2


def test_work_that_is_cancelled_while_it_waits_is_not_done(writer: GroupWriter, file: Path) -> None:
    first, go_on = busy(writer)
    cancelled = writer.submit(partial(add, 1))
    assert cancelled.cancel()
    go_on.set()
    assert first.result(5)
    assert writer.submit(partial(add, 2)).result(5) == 2
    assert numbers(file) == [2]


def test_a_scrub_waits_for_no_reader_and_nobody_waits_for_a_scrub(writer: GroupWriter, file: Path) -> None:
    log = file.with_name(f"{file.name}-wal")
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM numbers").fetchall()
        started = monotonic()
        for number in range(20):
            writer.submit(partial(add, number), scrub=True).result(PATIENCE_SECONDS)
        assert monotonic() - started < SQLITES_OWN_PATIENCE
        assert log.stat().st_size > 0

    deadline = monotonic() + PATIENCE_SECONDS
    while log.stat().st_size and monotonic() < deadline:
        sleep(0.01)

    assert log.stat().st_size == 0


def test_what_was_left_unscrubbed_is_scrubbed_at_the_next_start(writer: GroupWriter, file: Path) -> None:
    """Whoever wrote before may have been killed, or stopped beside a reader."""
    log = file.with_name(f"{file.name}-wal")
    writer.submit(partial(add, 1)).result(PATIENCE_SECONDS)
    assert log.stat().st_size > 0
    with closing(sqlite3.connect(file, check_same_thread=False, isolation_level=None)) as connection:
        db = Database(connection)
        again = GroupWriter(lambda: db, explain=ExplainedError, observe=lambda _, __: None)
        deadline = monotonic() + PATIENCE_SECONDS
        while log.stat().st_size and monotonic() < deadline:
            sleep(0.01)
        again.close()
    assert log.stat().st_size == 0


def test_closing_twice_is_closing_once(writer: GroupWriter) -> None:
    writer.close()
    writer.close()
    with pytest.raises(RuntimeError):
        writer.submit(lambda _: None)
