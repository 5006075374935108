"""A table as its file has it, a grid that nobody understood yet: numbered rows of cells, some of them merged.

Table("名册.xlsx", rows=[(1, ["姓名", "学历"]), (2, ["张三", "本科"]), (4, ["李四", None])],
merged=[Span(top=2, bottom=4, left=1, right=1)])
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.faults import ServiceError
from bot.records.cells import Cell, is_empty
from dialogs.rosters.columns import column_letters

__all__ = ["MOST_SHEETS", "WIDEST", "Cells", "Row", "Span", "Table", "column_letters", "says_nothing"]

Cells = Sequence[Cell | ServiceError]
"""A row's cells; a fault stands for one that has no value."""

Row = tuple[int, Cells | ServiceError]
"""A row's number as its file shows it, and its cells, or why it has none."""

MOST_SHEETS = 8
"""Sheets in which people are looked for."""

WIDEST = 1_000
"""Columns that are read; nobody fills in more."""


class Span(NamedTuple):
    """Cells that are merged into one: rows as the file shows them, columns from 0, the last ones included."""

    top: int
    bottom: int
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its file's name. Its rows come one after the other while the file is open, none of them
    without anything in it; of merged cells only the first one, above and to the left, has a value. `sheet` is
    the name of its sheet in a workbook, `later` the tables of the sheets in view behind it; `count`: how many
    rows there are below the first one, where the file says so.
    """

    name: str
    rows: Iterable[Row]
    merged: Sequence[Span] = ()
    sheet: str = ""
    later: Iterable["Table"] = ()
    count: int | None = None


def says_nothing(cell: Cell | ServiceError) -> bool:
    """Whether a cell is empty, and may be."""
    return not isinstance(cell, ServiceError) and is_empty(cell)
