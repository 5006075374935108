"""A pytest plugin for the runs over mutants: the likeliest tests first, and none for too long.

What a run is told and tells stands in one file: the tests to begin with and the usual seconds of each go in;
the seconds of each, and the one that failed, come out.
"""

import json
import signal
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import pytest

PATIENCE_SECONDS: Final = 15.0
PATIENCE_TIMES: Final = 10.0
"""A test may take so many seconds, and so many times its usual ones besides, before the run is ended."""


@dataclass(slots=True)
class Run:
    """One run of tests, named without their parameters."""

    first: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: str | None = None

    @classmethod
    def read(cls, file: Path) -> "Run":
        """What was written."""
        return cls(**json.loads(file.read_text(encoding="utf-8")))

    def write(self, file: Path) -> None:
        """Write it for the other process."""
        file.write_text(json.dumps(asdict(self)), encoding="utf-8")

    def place(self, test: str) -> tuple[int, float]:
        """Where a test stands: those to begin with in their order, then the quick before the slow."""
        place = self.first.index(test) if test in self.first else len(self.first)
        return place, self.seconds.get(test, 0.0)


class Ordering:
    """The plugin, for the run that a file tells of."""

    def __init__(self, file: Path) -> None:
        self.file, self.given, self.told = file, Run.read(file), Run()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the tests."""
        items.sort(key=lambda item: self.given.place(_name(item.nodeid)))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """End the whole process where a test takes far too long."""
        usual = self.given.seconds.get(_name(item.nodeid))
        if usual is not None:
            signal.setitimer(signal.ITIMER_REAL, PATIENCE_SECONDS + PATIENCE_TIMES * usual)
        result = yield
        signal.setitimer(signal.ITIMER_REAL, 0)
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how long it took, and whether it failed."""
        name = _name(report.nodeid)
        self.told.seconds[name] = max(self.told.seconds.get(name, 0.0), report.duration)
        if report.failed:
            self.told.failed = name

    def pytest_sessionfinish(self) -> None:
        """Tell."""
        self.told.write(self.file)


def _name(nodeid: str) -> str:
    return nodeid.partition("[")[0]
