"""Tries mutants: each in a copy of the tree, with the tests of its area, those that run its line first."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from typing import Final, Literal

import pytest
from coverage import CoverageData

from tests.mutation.measuring import MEASURED, ORDER
from tests.mutation.mutants import Mutant

ROOT: Final = Path(__file__).parents[2]
PYTEST: Final = (
    *("-x", "-q", "--tb=no", "--hypothesis-seed=0"),
    *("-p", "no:xdist", "-p", "no:cacheprovider", "-p", "tests.mutation.measuring"),
)
LIBRARIES: Final = (
    "pytest",
    "hypothesis",
    "pydantic",
    "orjson",
    "yaml",
    "fluent.runtime",
    "aiogram",
    "telegram.ext",
)
"""What most tests load, loaded once: half of the time that a mutant takes."""

_PROCESSES: Final = get_context("forkserver")

Outcome = Literal["killed", "survived", "not reached"]


class BrokenTestsError(RuntimeError):
    """The tests fail before anything is changed, so no mutant can be tried."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the code, and the tests that are to notice whatever changes in it."""

    code: str
    tests: tuple[str, ...]

    def files(self) -> list[Path]:
        """Its files, relative to the tree."""
        return sorted(path.relative_to(ROOT) for path in (ROOT / self.code).rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Measured:
    """How long each test takes (s), and which tests run which line of which file."""

    seconds: Mapping[str, float]
    reached: Mapping[str, Mapping[int, frozenset[str]]]

    def tests_of(self, mutant: Mutant) -> frozenset[str]:
        """The tests that run the mutant's line; none also for what runs only while modules load."""
        return self.reached.get(mutant.file, {}).get(mutant.line, frozenset())

    def order(self, mutant: Mutant) -> dict[str, tuple[int, float]]:
        """For each test its place: those that run the line before all others, the quick before the slow."""
        near = self.tests_of(mutant)
        return {test: (test not in near, seconds) for test, seconds in self.seconds.items()}


def copy_tree(to: Path) -> Path:
    """A copy of what git knows of the tree, with whatever is not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  git is where it is
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to


def measure(area: Area, tree: Path) -> Measured:
    """Run the tests of an area once, unchanged. Raises BrokenTestsError with their last words if any fails."""
    seconds, lines = tree / "seconds.json", tree / ".coverage"
    run = subprocess.run(
        [sys.executable, "-m", "coverage", "run", f"--data-file={lines}", f"--include={area.code}/*",
         "-m", "pytest", *PYTEST, *area.tests],
        cwd=tree, env={**os.environ, MEASURED: str(seconds)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode:
        raise BrokenTestsError(
            f"the tests of {area.code} fail before anything is changed:\n{run.stdout[-2000:]}"
        )
    data = CoverageData(str(lines))
    data.read()
    reached = {
        str(Path(file).relative_to(tree)): {
            line: frozenset(filter(None, tests)) for line, tests in data.contexts_by_lineno(file).items()
        }
        for file in data.measured_files()
    }
    return Measured(json.loads(seconds.read_text(encoding="utf-8")), reached)


def try_all(
    area: Area, mutants: Iterable[Mutant], measured: Measured, trees: Iterable[Path]
) -> Iterator[tuple[Mutant, Outcome]]:
    """Try mutants, as many at once as there are trees; each comes with what became of it, in their order."""
    free: SimpleQueue[Path] = SimpleQueue()
    for tree in trees:
        free.put(tree)

    def attempt(mutant: Mutant) -> tuple[Mutant, Outcome]:
        tree = free.get()
        try:
            return mutant, _try(area, mutant, measured, tree)
        finally:
            free.put(tree)

    _PROCESSES.set_forkserver_preload(list(LIBRARIES))
    with ThreadPoolExecutor(free.qsize()) as pool:
        yield from pool.map(attempt, mutants)


def _try(area: Area, mutant: Mutant, measured: Measured, tree: Path) -> Outcome:
    place, order = tree / mutant.file, tree / "order.json"
    source = place.read_text(encoding="utf-8")
    order.write_text(json.dumps(measured.order(mutant)), encoding="utf-8")
    place.write_text(mutant.applied(source), encoding="utf-8")
    try:
        run = _PROCESSES.Process(target=_run_tests, args=(tree, area.tests, order))
        run.start()
        run.join()
    finally:
        place.write_text(source, encoding="utf-8")
    if run.exitcode:
        return "killed"
    return "survived" if measured.tests_of(mutant) else "not reached"


def _run_tests(tree: Path, tests: Sequence[str], order: Path) -> None:
    """Run tests in a copy of the tree, in a process of their own that has loaded the libraries only."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)
    os.chdir(tree)
    sys.path[:] = [place for place in sys.path if Path(place).resolve() != ROOT]  # the copy's code, not this
    sys.dont_write_bytecode = True  # mutants of one second and one size would be taken for one another
    os.environ[ORDER] = str(order)
    sys.exit(pytest.main([*PYTEST, *tests]))
