"""How long an office waits for its table: step by step, and the whole command with all its processes."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pytest
from pyarrow.parquet import write_table

from bot.assessing.batch import assess_stretch, stretches
from bot.assessing.reading import Setting
from bot.faults import ServiceError
from bot.records.opening import open_table
from bot.records.reading import open_records
from bot.records.sources import Source
from bot.rosters.rows import RosterRows
from bot.rosters.workbook import RosterWorkbook
from dialogs.messages import words_of
from tests.benchmarks.rosters import roster
from tests.policies import hunan

Done = TypeVar("Done")
TODAY = date(2026, 11, 26)
STEPS = 2_000
ALL_OF_IT = "import sys; from bot.command_line import main; sys.exit(main())"


def test_each_step(tmp_path: Path, figure: Callable[..., None]) -> None:
    file = roster(tmp_path / "a.xlsx", STEPS, distinct=STEPS)
    setting = Setting(hunan(), "normal", TODAY, words_of(hunan(), "zh_CN"))
    spent = dict.fromkeys(("reading", "assessing", "words and rows", "the same people again", "archive"), 0.0)
    with open_records([str(file)], setting.policy, today=TODAY) as records:
        workbook = RosterWorkbook(BytesIO(), setting, records.tables)
        show, read = RosterRows(setting, workbook.layout), stretches(records)
        while (stretch := timed(spent, "reading", lambda: next(read, None))) is not None:
            results = timed(spent, "assessing", partial(assess_stretch, stretch, setting))
            timed(spent, "words and rows", partial(show, results))
            piece = timed(spent, "the same people again", partial(show, results))
            timed(spent, "archive", partial(workbook.write, piece))
        timed(spent, "archive", workbook.finish)
    for step, seconds in spent.items():
        figure(
            f"a roster of 60 columns, all unlike: {step}", seconds / STEPS * 1e6, "µs of processor a person"
        )


def timed(spent: dict[str, float], step: str, work: Callable[[], Done]) -> Done:
    started = time.process_time()
    done = work()
    spent[step] += time.process_time() - started
    return done


@pytest.mark.parametrize(
    ("count", "distinct", "out"),
    [
        (1_000, 1_000, ".xlsx"),
        (100_000, 5_000, ".xlsx"),
        (100_000, 100_000, ".xlsx"),
        (100_000, 5_000, ".parquet"),
    ],
)
def test_the_whole_command(
    tmp_path: Path, figure: Callable[..., None], count: int, distinct: int, out: str
) -> None:
    file = roster(tmp_path / "a.xlsx", count, distinct=distinct)
    if out == ".parquet":
        file = as_parquet(file)
    args = ["assess", str(file), "--out", str(tmp_path / f"out{out}"), "--today", TODAY.isoformat()]
    started = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", ALL_OF_IT, *args]) as command:
        most = max(memory(command), default=0)
    name = f"a roster of 60 columns to {out}, {count} people, {distinct} unlike"
    figure(name, time.perf_counter() - started, "s")
    figure(f"{name}: memory of all processes", most / 2**20, "MiB")


def as_parquet(file: Path) -> Path:
    """The table of a workbook as a data tool writes it: texts, numbers and days in columns of one type."""
    with open_table(Source.of_path(file)) as table:
        heads, *people = (row for _, row in table.rows if not isinstance(row, ServiceError))
    columns = zip_longest(*((*row, *[None] * (len(heads) - len(row))) for row in people))
    written = file.with_suffix(".parquet")
    write_table(pa.table(dict(zip(map(str, heads), map(pa.array, columns), strict=True))), written)
    return written


def memory(command: "subprocess.Popen[bytes]") -> Iterator[int]:
    """What the command and those it began hold together, again and again until it ends."""
    while command.poll() is None:
        yield sum(map(_held, [command.pid, *_children(command.pid)]))
        time.sleep(0.2)


def _children(pid: int) -> list[int]:
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:  # it has just ended
        return []
    return [each for child in map(int, found) for each in (child, *_children(child))]


def _held(pid: int) -> int:
    """A process's share of the memory, what several use divided among them, in bytes."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:  # as above
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
