"""A pytest plugin for the runs over mutants: `-p tests.mutation.measuring`.

Without `MUTATION_ORDER` it measures: for each test its seconds, and, as coverage's context, the lines it runs. With
it (a file that `Order` is written to), it runs the likeliest tests first and ends a test that runs away.
"""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

MEASURED = "MUTATION_MEASURED"
ORDER = "MUTATION_ORDER"
PATIENCE = (10.0, 10)
"""Seconds that any test may take, and how many times as long as it usually does besides."""

_seconds: dict[str, float] = {}
_order: dict[str, tuple[int, float]] = {}


def test_name(item: pytest.Item) -> str:
    """The name of a test, the same for all its parameters."""
    return item.nodeid.partition("[")[0]


def pytest_configure() -> None:
    if ORDER in os.environ:
        _order.update(json.loads(Path(os.environ[ORDER]).read_text(encoding="utf-8")))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _order:
        items.sort(key=lambda item: _order.get(test_name(item), (0, 0.0)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    if _order:
        usual = _order.get(test_name(item), (0, 0.0))[1]
        signal.setitimer(signal.ITIMER_REAL, PATIENCE[0] + PATIENCE[1] * usual)
    elif (measured := coverage.Coverage.current()) is not None:
        measured.switch_context(test_name(item))
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    name = report.nodeid.partition("[")[0]
    _seconds[name] = max(_seconds.get(name, 0.0), report.duration)


def pytest_sessionfinish() -> None:
    if MEASURED in os.environ:
        Path(os.environ[MEASURED]).write_text(json.dumps(_seconds), encoding="utf-8")
