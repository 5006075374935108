"""How far a long run has come: people so far, how many a second, and how long it may still take; only where
somebody looks at a terminal.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from locales.wording import Wording

MOST_JOBS: Final = 4
_ENDINGS: Final = (".xlsx", ".parquet")
"""What large tables are written to, so that one process would be busy for long."""

_Each = TypeVar("_Each")


def jobs_for(path: str) -> int:
    """In how many processes the work for a file is done where nobody says so."""
    return min(MOST_JOBS, os.cpu_count() or 1) if Path(path).suffix.lower() in _ENDINGS else 1


@contextmanager
def watched(records: Iterable[_Each], words: Wording, total: int | None = None) -> Iterator[Iterable[_Each]]:
    """The records, of which a bar on standard error tells as they are taken; `total` is their number where it
    is known.
    """
    if not sys.stderr.isatty():
        yield records
        return
    from rich.console import Console  # noqa: PLC0415  for a terminal only
    from rich.progress import (  # noqa: PLC0415  as above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text  # noqa: PLC0415  as above

    class Rate(ProgressColumn):
        """People a second."""

        def render(self, task: Task) -> Text:
            return Text(words.say("roster-rate", count=round(task.finished_speed or task.speed or 0)))

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words.say("roster-progress"), total=total)

        def taken() -> Iterator[_Each]:
            for record in records:
                yield record
                bar.advance(task)

        yield taken()
