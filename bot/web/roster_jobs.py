"""What becomes of a table that somebody brought, from its coming to its going.

    waiting ──start──▶ working ──▶ done ──take──▶ (nothing is left)
       ▲                  │          │
       └──── failed ◀─────┴──again───┘

A job lies in the store, so any replica can show it and go on with it; the key comes with each request, and
stays with it. Only while a process works on a job does that one know its key. Whoever moves a job on holds
it: what an older worker still says is not heard. A worker that is silent for `SILENT` is taken for dead.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any, Final, Literal, Protocol

import orjson

from bot.faults import whereabouts
from bot.storage.jobs import AHEAD, LIFE, Hold, Job, Jobs
from bot.storage.store import StorageError
from bot.web.roster_process import Answer, Progress, RefusedError, WorkerError
from bot.web.roster_sealing import Seal, SealError

AT_WORK: Final = 2
"""So many jobs are worked on by one process at a time."""

MOST: Final = 32
"""So many jobs lie in the store at a time."""

SECONDS: Final = 120.0
"""How long the work on a table may take."""

BEAT_SECONDS: Final = 1.0
SILENT: Final = timedelta(seconds=15)
"""A job at work of which nothing was heard for so long is at work no more."""

State = Literal["waiting", "working", "silent", "failed", "done"]
"""Of a job, as a person is shown it; `silent`: whoever worked on it has died."""

Outcome = Literal["done", "refused", "overdue", "died", "gone"]
"""What work on a table came to; `gone`: it was deleted meanwhile."""

_FILE: Final = "file"
_TABLE: Final = "table"
_RESULT: Final = "result"
_NOTE: Final = "note"

logger = logging.getLogger(__name__)


class Work(Protocol):
    """Does a task with a table; see `roster_process.work`."""

    async def __call__(
        self, task: Mapping[str, object], content: bytes, *, seconds: float, progress: Progress
    ) -> Answer:
        """Raises `RefusedError` and `WorkerError`."""
        ...


Observe = Callable[[Outcome, float], None]
"""Hears what came of a job, and after how many seconds of work."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """A job as its person is shown it: its state, when it will be gone, and what its note says."""

    job: Job
    state: State
    until: datetime
    note: Mapping[str, Any]


class BusyError(Exception):
    """The process has enough to work on, or the store enough to keep."""


@dataclass
class RosterJobs:
    """The jobs of a store, and those of them that this process works on. `setup` is what each task is told
    of the service: its policy and phase.
    """

    jobs: Jobs
    work: Work
    observe: Observe
    setup: Mapping[str, str]
    clock: Callable[[], datetime] = _utc_now
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _running: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _starting: int = 0

    async def bring(self, seal: Seal, file: bytes, table: Mapping[str, Any]) -> None:
        """Keep a table's file, and what is known of it, until it is worked on. Raises `BusyError`."""
        hold = await self.jobs.begin(seal.job, self.clock(), most=MOST)
        if hold is None:
            raise BusyError
        try:
            await self._put(hold, seal, _FILE, file)
            await self._put(hold, seal, _TABLE, orjson.dumps(table))
        except BaseException:
            await asyncio.shield(self.jobs.end(seal.job))
            raise
        await self.jobs.move(hold, "waiting", self.clock())

    async def standing(self, seal: Seal) -> Standing | None:
        """How a job stands; None where there is none any more."""
        job = await self.jobs.look(seal.job)
        now = self.clock()
        if job is None or job.state == "arriving" or not now - LIFE <= job.begun <= now + AHEAD:
            return None
        state: State = job.state  # type: ignore[assignment]  # the store keeps what this class wrote
        if state == "working" and now - job.touched > SILENT:
            state = "silent"
        try:
            note = {} if job.note is None else orjson.loads(seal.open(_NOTE, job.note))
        except SealError:
            return None
        return Standing(job, state, job.begun + LIFE, note)

    async def table(self, seal: Seal) -> dict[str, Any] | None:
        """What is known of a job's table, with what was chosen for its columns."""
        content = await self._get(seal, _TABLE)
        return None if content is None else dict(orjson.loads(content))

    async def choose(self, seal: Seal, standing: Standing, table: Mapping[str, Any]) -> None:
        """Keep what was chosen for the columns of a table."""
        await self._put(standing.job.hold, seal, _TABLE, orjson.dumps(table))

    async def start(self, seal: Seal, standing: Standing, task: Mapping[str, object]) -> None:
        """Begin to work on a table, unless somebody else just did. Raises `BusyError`."""
        if len(self._running) + self._starting >= AT_WORK:
            raise BusyError
        self._starting += 1
        try:
            hold = await self.jobs.move(standing.job.hold, "working", self.clock())
        finally:
            self._starting -= 1
        if hold is None:
            return
        if (older := self._running.get(seal.job)) is not None:
            older.cancel()
        seconds = min(SECONDS, (standing.until - self.clock()).total_seconds())
        running = asyncio.create_task(self._run(seal, hold, task, seconds))
        self._running[seal.job] = running
        running.add_done_callback(lambda _: self._leave(seal.job, running))

    def _leave(self, job: str, task: "asyncio.Task[None]") -> None:
        if self._running.get(job) is task:
            del self._running[job]

    async def reopen(self, standing: Standing) -> None:
        """Have a job that is done wait again, for other choices."""
        await self.jobs.move(standing.job.hold, "waiting", self.clock())

    async def result(self, seal: Seal) -> bytes | None:
        """The file that came of a job."""
        return await self._get(seal, _RESULT)

    async def end(self, seal: Seal) -> None:
        """Delete all that there is of a job, also if it is worked on."""
        await self.jobs.end(seal.job)
        if (running := self._running.get(seal.job)) is not None:
            running.cancel()

    async def stop(self) -> None:
        """Work on nothing any more; the jobs stay where they are."""
        running = list(self._running.values())
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _run(self, seal: Seal, hold: Hold, task: Mapping[str, object], seconds: float) -> None:
        began = monotonic()
        try:
            outcome = await self._work(seal, hold, task, seconds)
        except asyncio.CancelledError:
            outcome = "gone"
        except StorageError:  # it said why; after a while the job is seen to be silent
            outcome = "died"
        except Exception as error:  # noqa: BLE001  nobody awaits this task
            logger.error("work on a table failed: %s", whereabouts(error))
            outcome = "died"
        self.observe(outcome, monotonic() - began)

    async def _work(self, seal: Seal, hold: Hold, task: Mapping[str, object], seconds: float) -> Outcome:
        """Work on a table and keep what comes of it; what it came to."""
        file = await self._get(seal, _FILE)
        if file is None:
            return "gone"
        beat = _Beat(self, seal, hold, asyncio.current_task())
        beating = asyncio.create_task(beat.run())
        try:
            answer = await self.work(task, file, seconds=seconds, progress=beat.heard)
        except RefusedError as error:
            return await self._fail(seal, hold, "refused", error.said)
        except WorkerError as error:
            if error.where:
                logger.error("work on a table failed: %s", error.where)
            return await self._fail(seal, hold, "overdue" if error.outcome == "overdue" else "died")
        finally:
            beating.cancel()
        if not await self._put(hold, seal, _RESULT, answer.content):
            return "gone"
        note = await asyncio.to_thread(seal.close, _NOTE, orjson.dumps(answer.told))
        return "done" if await self.jobs.move(hold, "done", self.clock(), note) else "gone"

    async def _fail(self, seal: Seal, hold: Hold, outcome: Outcome, said: str = "") -> Outcome:
        note = seal.close(_NOTE, orjson.dumps({"outcome": outcome, "said": said}))
        await self.jobs.move(hold, "failed", self.clock(), note)
        return outcome

    async def _put(self, hold: Hold, seal: Seal, part: str, content: bytes) -> bool:
        return await self.jobs.put(hold, part, await asyncio.to_thread(seal.close, part, content))

    async def _get(self, seal: Seal, part: str) -> bytes | None:
        sealed = await self.jobs.get(seal.job, part)
        if sealed is None:
            return None
        try:
            return await asyncio.to_thread(seal.open, part, sealed)
        except SealError:
            return None


@dataclass
class _Beat:
    """The sign of life of a job at work, with how far it is."""

    jobs: RosterJobs
    seal: Seal
    hold: Hold
    working: "asyncio.Task[Any] | None"
    done: int = 0
    total: int = 0

    def heard(self, done: int, total: int) -> None:
        self.done, self.total = done, total

    async def run(self) -> None:
        """Give a sign each second; stop the work where the job is gone, or not held any more."""
        while True:
            told = orjson.dumps({"done": self.done, "total": self.total})
            note = self.seal.close(_NOTE, told)
            try:
                is_held = await self.jobs.jobs.note(self.hold, self.jobs.clock(), note)
            except StorageError:
                is_held = True  # the store said why; it may be back with the next sign
            if not is_held and self.working is not None:
                self.working.cancel()
                return
            await self.jobs.sleep(BEAT_SECONDS)
