"""Where results go, stretch by stretch and in order, from one process or several."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.assessing.batch import Results, Stretch, assess_stretch
from bot.assessing.jobs import side_by_side
from bot.assessing.reading import Setting

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Output(Generic[Shown]):
    """`show` makes of results what is written (in any process), `write` takes it (in ours)."""

    show: Callable[[Results], Shown]
    write: Callable[[Shown], object]

    def add(self, results: Results) -> None:
        """Writes results that are there already."""
        self.write(self.show(results))

    def assess(self, stretches: Iterable[Stretch], setting: Setting, *, jobs: int = 1) -> bool:
        """Assesses records and writes what comes out, in as many processes as there are jobs; tells
        whether all that was given was taken.
        """

        def work(stretch: Stretch) -> tuple[Shown, bool]:
            results = assess_stretch(stretch, setting)
            return self.show(results), results.columns.are_whole

        if jobs > 1:
            setting.lanes  # noqa: B018  made once, for all processes
        are_whole = True
        with _no_search_for_cycles(), closing(side_by_side(work, stretches, jobs)) as made:
            for shown, is_whole in made:
                self.write(shown)
                are_whole = are_whole and is_whole
        return are_whole

    def guarded(self, guard: Callable[[], AbstractContextManager[None]]) -> "Output[Shown]":
        """The same output, each of whose writes is guarded."""

        def write(shown: Shown) -> None:
            with guard():
                self.write(shown)

        return replace(self, write=write)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Rows and pieces are millions, none of them in a cycle; looking for some takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
