"""Tries mutants: each in a copy of the tree, by the tests of its area, the likeliest to notice it first."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from queue import SimpleQueue
from typing import Final

import pytest

from tests.mutation.mutants import Mutant
from tests.mutation.ordering import Ordering, Run

ROOT: Final = Path(__file__).parents[2]
PYTEST: Final = (
    *("-x", "-q", "--tb=no", "--assert=plain"),
    *("-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider"),
)
LIBRARIES: Final = (
    *("pytest", "hypothesis", "pydantic", "orjson", "yaml", "fluent.runtime"),
    *("aiogram", "telegram.ext"),
)
"""What most tests load, loaded once for all mutants: half of the time that one takes."""

MYPY: Final = ".mypy_cache"

_PROCESSES: Final = get_context("forkserver")


class BrokenTestsError(RuntimeError):
    """The tests fail before anything is changed, so no mutant can be tried."""


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the code, and the tests that are to notice what changes in it, `but` those of these names."""

    code: str
    tests: tuple[str, ...]
    but: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Its files, relative to the tree."""
        return sorted(path.relative_to(ROOT) for path in (ROOT / self.code).rglob("*.py"))


@dataclass(slots=True)
class Trial:
    """The trial of an area's mutants in copies of the tree, as many at once as there are copies."""

    area: Area
    trees: tuple[Path, ...]
    usual: Run
    noticed: dict[str, list[str]] = field(default_factory=dict)
    """For each file the tests that noticed a change of it, the latest first: they may notice the next."""

    @classmethod
    def begin(cls, area: Area, folder: Path, copies: int) -> "Trial":
        """Copy the tree, and run the tests unchanged. Raises BrokenTestsError with the one that fails."""
        _PROCESSES.set_forkserver_preload(list(LIBRARIES))
        trees = tuple(_copy_tree(folder / str(number)) for number in range(copies))
        usual, passed = _run(area, trees[0], Run())
        if not passed:
            raise BrokenTestsError(f"{usual.failed} of {area.tests} fails before anything is changed")
        return cls(area, trees, usual)

    def survivors(self, mutants: Iterable[Mutant]) -> Iterator[Mutant]:
        """Those of the mutants that neither a test nor mypy notices, one by one, in the order given."""
        free: SimpleQueue[Path] = SimpleQueue()
        for tree in self.trees:
            free.put(tree)

        def survives(mutant: Mutant) -> tuple[Mutant, bool]:
            tree = free.get()
            try:
                return mutant, self._survives(mutant, tree)
            finally:
                free.put(tree)

        with ThreadPoolExecutor(len(self.trees)) as pool:
            yield from (mutant for mutant, passed in pool.map(survives, mutants) if passed)

    def _survives(self, mutant: Mutant, tree: Path) -> bool:
        place = tree / mutant.file
        source = place.read_text(encoding="utf-8")
        place.write_text(mutant.applied(source), encoding="utf-8")
        try:
            told, passed = _run(self.area, tree, Run(self._likeliest(mutant), self.usual.seconds))
            survives = passed and _types_agree(tree, mutant.file)
        finally:
            place.write_text(source, encoding="utf-8")
        if told.failed:
            earlier = [test for test in self.noticed.get(mutant.file, ()) if test != told.failed]
            self.noticed[mutant.file] = [told.failed, *earlier]
        return survives

    def _likeliest(self, mutant: Mutant) -> list[str]:
        """What noticed changes of the file before, then the tests that bear its name."""
        noticed = self.noticed.get(mutant.file, [])
        namesakes = (test for test in self.usual.seconds if f"test_{Path(mutant.file).stem}.py" in test)
        return [*noticed, *sorted(namesakes, key=self.usual.seconds.__getitem__)]


def _copy_tree(to: Path) -> Path:
    """A copy of what git knows of the tree, with whatever is not committed yet, and of what mypy knows."""
    if (ROOT / MYPY).is_dir():
        shutil.copytree(ROOT / MYPY, to / MYPY)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to


def _types_agree(tree: Path, file: str) -> bool:
    """Whether mypy notices nothing either."""
    command = [sys.executable, "-m", "mypy", "--no-error-summary", file]
    return subprocess.run(command, cwd=tree, check=False, capture_output=True).returncode == 0


def _run(area: Area, tree: Path, run: Run) -> tuple[Run, bool]:
    """Run the tests of an area in a copy of the tree: what is told of them, and whether all passed."""
    file = tree / "run.json"
    run.write(file)
    process = _PROCESSES.Process(target=_run_tests, args=(tree, area, file))
    process.start()
    process.join()
    return Run.read(file), process.exitcode == 0


def _run_tests(tree: Path, area: Area, file: Path) -> None:
    """What runs in a process of its own, which has loaded the libraries, but none of our code under test."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)
    os.chdir(tree)
    sys.path[:] = [place for place in sys.path if Path(place).resolve() != ROOT]  # the copy's code, not ours
    sys.dont_write_bytecode = True  # two mutants of one second and size would be taken for one another
    chosen = ["-k", f"not ({' or '.join(area.but)})"] if area.but else []
    sys.exit(pytest.main([*PYTEST, *chosen, *area.tests], plugins=[Ordering(file)]))
