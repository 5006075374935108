"""The same work in several processes, with results in the order of the tasks.

Two workers and the tasks a, b, c: one gets a, the other b; a's result is awaited, its worker gets c, and
while the result is used both are at work. No worker has more than one task, so memory stays the same
however many there are. Workers are forked, so that they begin with all that is loaded; they go when their
pipe ends, however our process does.
"""

import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import cycle, islice
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from bot.faults import ServiceError, whereabouts

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

STOPS: Final = tuple(each for each in signal.Signals if each.name in {"SIGINT", "SIGTERM", "SIGHUP"})
"""What people stop a process with, as far as the system knows it (Windows has no SIGHUP)."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def side_by_side(
    work: Callable[[Task], Result], tasks: Iterable[Task], jobs: int
) -> Generator[Result, None, None]:
    """What `work` makes of each task, in order, in so many processes: in ours for one job, and where
    there is no fork.

    Raises `ServiceError` where a worker ends before its work is done.
    """
    if jobs == 1 or not _can_fork():
        yield from map(work, tasks)
        return
    with ExitStack() as stack:
        workers: list[_Worker[Task, Result]] = []
        for _ in range(jobs):
            others = [worker.ours for worker in workers]
            workers.append(stack.enter_context(closing(_Worker(work, others))))
        turns = cycle(workers)
        for task in tasks:
            worker = next(turns)
            made = [worker.result()] if worker.is_busy else []
            worker.give(task)
            yield from made
        yield from (worker.result() for worker in islice(turns, jobs) if worker.is_busy)


def _can_fork() -> bool:
    from multiprocessing import get_all_start_methods  # noqa: PLC0415  10 ms that one job does not need

    return "fork" in get_all_start_methods()


class _Worker(Generic[Task, Result]):
    """A process that does one task after the other."""

    def __init__(self, work: Callable[[Task], Result], others: "Iterable[Connection]") -> None:
        from multiprocessing import get_context  # noqa: PLC0415  as above

        context = get_context("fork")
        self.ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(work, theirs, [self.ours, *others]), daemon=True)
        with _stopped_after():
            self._process.start()
        theirs.close()
        self.is_busy = False

    def give(self, task: Task) -> None:
        """Has it begin."""
        try:
            self.ours.send(task)
            self.is_busy = True
        except BrokenPipeError:
            raise ServiceError("assess-worker-ended") from None

    def result(self) -> Result:
        """Awaits what it makes of its task."""
        try:
            made, fault = self.ours.recv()
            self.is_busy = False
        except EOFError:
            raise ServiceError("assess-worker-ended") from None
        if fault:
            raise RuntimeError(fault)
        return cast("Result", made)

    def close(self) -> None:
        """Lets it go; if it is at work, once that is done."""
        self.ours.close()
        self._process.join()


def _serve(work: Callable[[Task], Result], tasks: "Connection", not_ours: "Iterable[Connection]") -> None:
    for each in not_ours:
        each.close()  # or the pipes would stay open with us when our parent is gone
    for stop in STOPS:  # Ctrl-C is our parent's
        signal.signal(stop, signal.SIG_IGN if stop == signal.SIGINT else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
    while True:
        try:
            task = tasks.recv()
        except EOFError:
            return
        answer: tuple[Result | None, str]
        try:
            answer = work(task), ""
        except Exception as error:  # noqa: BLE001  told where it can be shown
            answer = None, whereabouts(error)
        try:
            tasks.send(answer)
        except BrokenPipeError:
            return


@contextmanager
def _stopped_after() -> Iterator[None]:
    """Whoever stops us while a process is made stops us right after: what a fork calls before and after
    itself (the lock of `logging`, say) swallows the `KeyboardInterrupt` that comes then.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
