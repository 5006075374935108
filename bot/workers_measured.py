"""What the operating system tells of all processes behind one port together: the watcher and its workers.

Memory and open files are the sum of those that live (memory that they share is counted for each), the CPU
is that of all that ever lived, the start is the watcher's. prometheus_client tells nothing of this where
there are several processes: https://prometheus.github.io/client_python/multiprocess/
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from prometheus_client import ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

_CPU: Final = "process_cpu_seconds"
_JOINED: Final[Mapping[str, Callable[[Iterable[float]], float]]] = {
    "process_max_fds": min,
    "process_start_time_seconds": min,
}
"""How a figure of all is made of those of each, where it is not the sum."""

_ENDED_CHILDREN: Final = slice(13, 15)
"""Where the CPU of children that ended stands in /proc/PID/stat behind the name, for user and system.
https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
"""


class WorkersCollector(Collector):
    """Measures the process that started this one, and all that it started."""

    def __init__(self) -> None:
        self._watcher = os.getppid()
        self._ticks = os.sysconf("SC_CLK_TCK")

    def collect(self) -> Iterable[Metric]:
        """The figures, see prometheus_client. Nothing where /proc is not there."""
        each = defaultdict[str, list[float]](list)
        about: dict[str, str] = {}
        for process in self._processes():
            for metric in ProcessCollector(pid=partial(int, process), registry=None).collect():
                each[metric.name].append(metric.samples[0].value)
                about[metric.name] = metric.documentation
        for name, values in each.items():
            value = _JOINED.get(name, sum)(values)
            if name == _CPU:
                yield CounterMetricFamily(name, about[name], value=value + self._of_those_that_ended())
            else:
                yield GaugeMetricFamily(name, about[name], value=value)

    def _processes(self) -> Sequence[int]:
        """The watcher and its workers; this one alone where the watcher is gone."""
        if os.getppid() != self._watcher:
            return (os.getpid(),)
        tasks = Path(f"/proc/{self._watcher}/task").glob("*/children")
        try:
            workers = [int(pid) for task in tasks for pid in task.read_text(encoding="ascii").split()]
        except OSError:  # it is just ending
            return (os.getpid(),)
        return (self._watcher, *workers)

    def _of_those_that_ended(self) -> float:
        """Seconds of CPU that workers took that are not there any more."""
        try:
            told = Path(f"/proc/{self._watcher}/stat").read_text(encoding="ascii", errors="replace")
        except OSError:
            return 0.0
        return sum(map(int, told.rpartition(") ")[2].split()[_ENDED_CHILDREN])) / self._ticks
