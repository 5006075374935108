"""One table for all measurements.

Benchmarks stand in `bench_*.py`, which `make test` does not collect. A test that uses `benchmark` of
pytest-benchmark gets a line of its own: its docstring, the median, and the aim of its mark
`@pytest.mark.aim("100 µs")`. What is no time of one call (questions asked, records a second) is reported
through `figure`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

Figure = Callable[..., None]
_UNITS = ((1e-3, 1e6, "µs"), (1.0, 1e3, "ms"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    what: str
    measured: str
    aim: str


_LINES = pytest.StashKey[list[Line]]()


def pytest_configure(config: pytest.Config) -> None:
    """Makes the mark known and the table empty."""
    config.addinivalue_line("markers", "aim(text): the value that a benchmark is to reach")
    config.stash[_LINES] = []


@pytest.fixture
def figure(pytestconfig: pytest.Config) -> Figure:
    """Adds a line: `figure("questions asked on average", 9.8, "of 55", aim="11")`."""

    def add(what: str, value: float, unit: str, *, aim: str = "") -> None:
        pytestconfig.stash[_LINES].append(Line(what, f"{_short(value)} {unit}", aim))

    return add


@pytest.fixture(autouse=True)
def _line_of_a_benchmark(request: pytest.FixtureRequest) -> Iterator[None]:
    if "benchmark" not in request.fixturenames:
        yield
        return
    benchmark: BenchmarkFixture = request.getfixturevalue("benchmark")
    yield
    if benchmark.stats is None:
        return
    aim = request.node.get_closest_marker("aim")
    what = (request.function.__doc__ or request.node.name).strip()
    if hasattr(request.node, "callspec"):
        what += f" ({request.node.callspec.id})"
    line = Line(what, duration(benchmark.stats.stats.median), aim.args[0] if aim else "")
    request.config.stash[_LINES].append(line)


def duration(seconds: float) -> str:
    """A duration in the unit that suits it."""
    for below, factor, unit in _UNITS:
        if seconds < below:
            return f"{_short(seconds * factor)} {unit}"
    return f"{_short(seconds)} s"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Prints the table."""
    lines = [Line("measurement", "median", "aim"), *config.stash[_LINES]]
    if len(lines) == 1:
        return
    width = max(len(line.what) for line in lines)
    values = max(len(line.measured) for line in lines)
    terminalreporter.section("benchmarks", sep="-")
    for line in lines:
        text = f"{line.what:<{width}}  {line.measured:>{values}}  {line.aim}"
        terminalreporter.write_line(text.rstrip())
