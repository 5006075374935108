"""Group commit: whatever arrives while one commit waits for the disk shares the next one."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic, perf_counter
from typing import Final, Generic, TypeVar

from sqlite_utils import Database

from bot.storage.opening import begin, is_damage, without_waiting

MOST_IN_ONE_COMMIT: Final = 256

SCRUB_AGAIN_SECONDS: Final = 1.0
"""How long a scrub that a reader stood in the way of waits before it is tried again."""

Result = TypeVar("Result")


@dataclass(slots=True)
class _Job(Generic[Result]):
    work: Callable[[Database], Result]
    scrub: bool
    done: Future[Result] = field(default_factory=Future)


class GroupWriter:
    """One thread that alone writes to a database. A result is given out once it is durably committed."""

    def __init__(
        self,
        connect: Callable[[], Database],
        *,
        explain: Callable[[sqlite3.Error], Exception],
        observe: Callable[[float, int], None],
    ) -> None:
        """`connect` gives the connection to use, and is asked before each commit; `explain` tells what a
        database error means; `observe` hears each commit's seconds and its size.
        """
        self._connect = connect
        self._explain = explain
        self._observe = observe
        self._waiting: SimpleQueue[_Job[object] | None] = SimpleQueue()
        self._scrub_at: float | None = monotonic()  # whoever wrote before may have been killed before theirs
        self._closed = False
        self._thread = Thread(target=self._write_until_closed, name="storage-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Future[Result]:
        """Have `work` done and committed. With `scrub`, what it deleted leaves the write-ahead log soon
        after: at once, or as soon as no reader needs it.

        The future raises what `work` raised, or what `explain` tells of a failed commit: nothing was changed.
        `work` may be begun more than once: again, where a neighbour's failure took its changes back.
        """
        if self._closed:
            msg = "nothing can be written to a closed store"
            raise RuntimeError(msg)
        job = _Job(work, scrub)
        self._waiting.put(job)  # type: ignore[arg-type]  # the queue need not know that work and future agree
        return job.done

    def close(self) -> None:
        """Finish what was submitted, then end the thread."""
        if not self._closed:
            self._closed = True
            self._waiting.put(None)
            self._thread.join()

    def _write_until_closed(self) -> None:
        closing = False
        while not closing:
            jobs, closing = self._take()
            # A job that was cancelled while it waited is not begun; a begun one can no longer be cancelled.
            begun = [job for job in jobs if job.done.set_running_or_notify_cancel()]
            if begun:
                self._commit(begun)
            if self._scrub_at is not None and monotonic() >= self._scrub_at:
                self._scrub()

    def _take(self) -> tuple[list[_Job[object]], bool]:
        """The jobs that wait, and whether they are the last; none where it is time to scrub first."""
        jobs: list[_Job[object]] = []
        try:
            job = self._waiting.get(timeout=self._seconds_to_scrub())
            while job is not None:
                jobs.append(job)
                if len(jobs) == MOST_IN_ONE_COMMIT:
                    return jobs, False
                job = self._waiting.get_nowait()
        except Empty:
            return jobs, False
        return jobs, True

    def _seconds_to_scrub(self) -> float | None:
        return None if self._scrub_at is None else max(0.0, self._scrub_at - monotonic())

    def _commit(self, jobs: Sequence[_Job[object]]) -> None:
        started = perf_counter()
        try:
            db = self._connect()
            outcomes = self._committed(db, jobs)
        except Exception as error:  # noqa: BLE001  handed to everybody who waits; the thread must live on
            told = self._explain(error) if isinstance(error, sqlite3.Error) else error
            for job in jobs:
                job.done.set_exception(told)
            return
        self._observe(perf_counter() - started, len(jobs))
        for job, (result, failure) in zip(jobs, outcomes, strict=True):
            if failure is None:
                job.done.set_result(result)
            else:
                job.done.set_exception(failure)
        if self._scrub_at is None and any(job.scrub for job in jobs):
            self._scrub_at = monotonic()

    def _committed(
        self, db: Database, jobs: Sequence[_Job[object]]
    ) -> Sequence[tuple[object, Exception | None]]:
        """What became of each job. One that met a damaged page is left out, and the others are done again:
        SQLite does nothing sound in a transaction after that.
        """
        damaged: dict[int, Exception] = {}
        while True:
            try:
                begin(db)
                outcomes = _outcomes(db, jobs, damaged)
                if outcomes is not None:
                    db.commit()
                    return outcomes
            except BaseException:
                db.rollback()
                raise
            db.rollback()

    def _scrub(self) -> None:
        """Empty the write-ahead log, or have it tried again soon: nobody waits for a reader."""
        try:
            is_done = _checkpoint_without_waiting(self._connect())
        except Exception:  # noqa: BLE001  whoever writes next is told what is wrong
            is_done = False
        self._scrub_at = None if is_done else monotonic() + SCRUB_AGAIN_SECONDS


def _outcomes(
    db: Database, jobs: Sequence[_Job[object]], damaged: dict[int, Exception]
) -> Sequence[tuple[object, Exception | None]] | None:
    """The outcomes, not begun for the `damaged` jobs; None, and one more of these, where one met damage."""
    outcomes: list[tuple[object, Exception | None]] = []
    for number, job in enumerate(jobs):
        outcome = (None, damaged[number]) if number in damaged else _outcome(db, job.work)
        _, failure = outcome
        if number not in damaged and isinstance(failure, sqlite3.Error) and is_damage(failure):
            damaged[number] = failure
            return None
        outcomes.append(outcome)
    return outcomes


@contextmanager
def _by_itself(db: Database) -> Iterator[None]:
    """Takes back what is done inside, and nothing else, where it fails. The savepoint has one name, so that
    SQLite compiles its statements once; sqlite_utils gives each another.
    """
    execute = db.conn.execute
    execute("SAVEPOINT job")
    try:
        yield
    except BaseException:
        if db.conn.in_transaction:  # an error may have ended it
            execute("ROLLBACK TO job")
            execute("RELEASE job")
        raise
    execute("RELEASE job")


def _outcome(db: Database, work: Callable[[Database], object]) -> tuple[object, Exception | None]:
    """What one piece of work returned or raised; a failed one takes back itself and no neighbour."""
    try:
        with _by_itself(db):
            return work(db), None
    except (sqlite3.OperationalError, sqlite3.InternalError):
        raise
    except Exception as error:
        if not db.conn.in_transaction and not (isinstance(error, sqlite3.Error) and is_damage(error)):
            raise
        return None, error


def _checkpoint_without_waiting(db: Database) -> bool:
    """Whether the write-ahead log was emptied: not where somebody still reads from it."""
    with without_waiting(db):
        busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
