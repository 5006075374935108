import csv
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from bot.assessing.reading import Setting
from bot.command_line.group import cli
from dialogs.messages import words_of
from tests.policies import hunan

TODAY = date(2026, 11, 26)

Rows = Sequence[Sequence[object]]
Assess = Callable[..., Result]


@pytest.fixture(scope="session")
def setting() -> Setting:
    return Setting(hunan(), "normal", TODAY, words_of(hunan(), "zh_CN"))


@pytest.fixture
def assess(tmp_path: Path) -> Assess:
    """Runs the command over a table; its result is `out` in the folder of the test."""

    def run(rows: Rows, *options: str, ending: str = ".xlsx") -> Result:
        file = saved(tmp_path / "roster.xlsx", rows)
        args = ["assess", str(file), "--out", str(tmp_path / f"out{ending}"), "--today", TODAY.isoformat()]
        return CliRunner().invoke(cli, [*args, *options])

    return run


def saved(file: Path, rows: Rows) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            if isinstance(value, tuple):  # with its format
                cell.value, cell.number_format = value
            else:
                cell.value = value  # type: ignore[assignment]  # whatever a cell may hold
                if isinstance(value, str):
                    cell.data_type = "s"
    book.save(file)
    return file


def people(file: Path) -> list[dict[str, object]]:
    """The people of a result, each by the heads of the columns."""
    heads, *rows = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def lines(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))
