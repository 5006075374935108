"""Group commit: whatever arrives while one commit waits for the disk shares the next one."""

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from typing import Generic, TypeVar

from sqlite_utils import Database

MOST_IN_ONE_COMMIT = 256

Result = TypeVar("Result")


@dataclass(slots=True)
class _Job(Generic[Result]):
    work: Callable[[Database], Result]
    scrub: bool
    done: Future[Result] = field(default_factory=Future)


class GroupWriter:
    """One thread that alone writes to a database. A result is given out only when it is durably committed."""

    def __init__(
        self,
        db: Database,
        *,
        explain: Callable[[sqlite3.Error], Exception],
        observe: Callable[[float, int], None],
    ) -> None:
        """`explain` tells what a database error means; `observe` hears each commit's seconds and its size."""
        self._db = db
        self._explain = explain
        self._observe = observe
        self._waiting: SimpleQueue[_Job[object] | None] = SimpleQueue()
        self._scrub_due = False
        self._closed = False
        self._thread = Thread(target=self._write_until_closed, name="storage-writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Future[Result]:
        """Have `work` done and committed. With `scrub`, what it deleted leaves the write-ahead log too.

        The future raises what `work` raised, or what `explain` tells of a failed commit: nothing was changed.
        """
        if self._closed:
            msg = "nothing can be written to a closed store"
            raise RuntimeError(msg)
        job = _Job(work, scrub)
        self._waiting.put(job)  # type: ignore[arg-type]  # the queue need not know that work and future agree
        return job.done

    def close(self) -> None:
        """Finish what was submitted, then end the thread and close the database."""
        if not self._closed:
            self._closed = True
            self._waiting.put(None)
            self._thread.join()
            self._db.close()

    def _write_until_closed(self) -> None:
        closing = False
        while not closing:
            jobs, closing = self._take()
            # A job that was cancelled while it waited is not begun; a begun one can no longer be cancelled.
            begun = [job for job in jobs if job.done.set_running_or_notify_cancel()]
            if begun:
                self._commit(begun)

    def _take(self) -> tuple[list[_Job[object]], bool]:
        jobs: list[_Job[object]] = []
        job = self._waiting.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == MOST_IN_ONE_COMMIT:
                return jobs, False
            try:
                job = self._waiting.get_nowait()
            except Empty:
                return jobs, False
        return jobs, True

    def _commit(self, jobs: Sequence[_Job[object]]) -> None:
        started = perf_counter()
        try:
            self._db.execute("BEGIN IMMEDIATE")
            outcomes = [self._outcome(job.work) for job in jobs]
            self._db.commit()
        except Exception as error:  # noqa: BLE001  handed to everybody who waits; the thread must live on
            self._db.rollback()
            told = self._explain(error) if isinstance(error, sqlite3.Error) else error
            for job in jobs:
                job.done.set_exception(told)
            return
        if self._scrub_due or any(job.scrub for job in jobs):
            self._scrub()
        self._observe(perf_counter() - started, len(jobs))
        for job, (result, failure) in zip(jobs, outcomes, strict=True):
            if failure is None:
                job.done.set_result(result)
            else:
                job.done.set_exception(failure)

    def _outcome(self, work: Callable[[Database], object]) -> tuple[object, Exception | None]:
        """What one piece of work returned or raised; a failed one takes back itself and no neighbour."""
        try:
            with self._db.atomic():
                return work(self._db), None
        except (sqlite3.OperationalError, sqlite3.InternalError):
            raise
        except Exception as error:
            if not self._db.conn.in_transaction:
                raise
            return None, error

    def _scrub(self) -> None:
        """Empty the write-ahead log; where another process's reader is in the way, with the next commit."""
        try:
            busy, _, _ = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            busy = True
        self._scrub_due = bool(busy)
