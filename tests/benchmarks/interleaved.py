"""Measuring several things side by side: rounds go through all of them in turn, so that load hits all alike.

    cases = [Case("assess", lambda: assess(policy, profile), repeat=200), …]
    medians(cases, rounds=7)["assess"]   # CPU seconds of one call

CPU time of this process (for `command`: of its children) is counted, not the clock's: what else the machine
does matters less.
"""

import resource
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Case:
    """Something to be done `repeat` times a round; `units` are what one call is divided by (records, say)."""

    what: str
    do: Callable[[], object]
    repeat: int = 1
    units: int = 1
    clock: Callable[[], float] = time.process_time


def medians(cases: Sequence[Case], *, rounds: int) -> Mapping[str, float]:
    """CPU seconds of one unit of each case, by what it is: the median of the rounds."""
    for case in cases:
        case.do()
    taken: dict[str, list[float]] = {case.what: [] for case in cases}
    for _ in range(rounds):
        for case in cases:
            started = case.clock()
            for _ in range(case.repeat):
                case.do()
            taken[case.what].append((case.clock() - started) / case.repeat / case.units)
    return {what: median(times) for what, times in taken.items()}


def median_and_p99(calls: Sequence[Callable[[], object]]) -> tuple[float, float]:
    """CPU seconds of the calls, each measured by itself: the median and the 99th percentile."""
    taken = []
    for call in calls:
        started = time.process_time()
        call()
        taken.append(time.process_time() - started)
    return median(taken), quantiles(taken, n=100)[98]


def of_children() -> float:
    """CPU seconds of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def command(arguments: Sequence[str], **options: object) -> Callable[[], object]:
    """A call that runs a command to its end; measure it with `clock=of_children`."""
    return lambda: subprocess.run(arguments, check=True, capture_output=True, **options)  # type: ignore[call-overload]  # options are passed on as they are
