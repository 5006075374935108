"""The rows below the heads: what each surely tells, cell by cell, and which of its cells are doubtful.

F12 holds 4800000 under 累计降本: the row goes without it, and says so.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from bot.faults import ServiceError
from bot.records.cells import Cell, CellReader, is_bare
from bot.records.faults import DoubtfulCell, Record, RecordError, TableRow, shown
from bot.records.grid import WIDEST, Cells, Row, column_letters, says_nothing
from criteria.policy.vocabulary import Fact, Known

_LISTED = 20
"""How many cells without a head are told one by one."""

LEAST_CERTAIN_PERCENT = 0.2
"""A column of percentages that all lie below this may hold fractions (0.035 for 3.5%)."""


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column whose cells are read: where it is, its head, its fact, and how a cell is read."""

    index: int
    head: str
    fact: Fact
    read: CellReader


@dataclass(slots=True)
class ReadRow:
    """A row while its doubtful cells are not all known: percentages wait for the rest of their column."""

    number: int
    cells: Cells
    known: dict[str, Known] = field(default_factory=dict)
    doubtful: list[DoubtfulCell] = field(default_factory=list)
    begun: dict[str, date] = field(default_factory=dict)
    to_the_month: set[str] = field(default_factory=set)
    bare_percents: list[tuple[ReadColumn, float]] = field(default_factory=list)

    def doubt(self, column: ReadColumn, fault: ServiceError) -> None:
        """Notes that the cell of a column is not taken."""
        said = ServiceError(fault.message, **{**fault.variables, "column": column.head})
        self.doubtful.append(DoubtfulCell(f"{column_letters(column.index)}{self.number}", said))

    def finished(self) -> TableRow:
        """The row as a record."""
        in_order = sorted(self.doubtful, key=lambda doubt: (len(doubt.cell), doubt.cell))
        return TableRow(
            self.known,
            tuple(in_order),
            self.number,
            tuple(map(_carried, self.cells)),
            self.begun,
            frozenset(self.to_the_month),
        )


def _carried(cell: Cell | ServiceError) -> Cell:
    """A cell as the office has it; of one without a value, what stands there in its place."""
    if not isinstance(cell, ServiceError):
        return cell
    value = cell.variables.get("value")
    return value if isinstance(value, str) else None


def read_rows(rows: Iterable[Row], columns: Sequence[ReadColumn], heads: int, name: str) -> Iterator[Record]:
    """The record of each row; `heads` is the number of columns that have a place in the table, beyond which
    no cell may say anything.
    """
    yield from _without_fractions(_records(rows, columns, heads, name))


def _records(
    rows: Iterable[Row], columns: Sequence[ReadColumn], heads: int, name: str
) -> Iterator[ReadRow | RecordError]:
    for number, cells in rows:
        if isinstance(cells, ServiceError):
            yield RecordError((ServiceError(cells.message, **cells.variables, place=f"{name}:{number}"),))
        elif len(cells) > WIDEST:
            yield RecordError((ServiceError("records-row-too-wide", place=f"{name}:{number}", most=WIDEST),))
        else:
            yield _row(columns, heads, number, cells)


def _row(columns: Sequence[ReadColumn], heads: int, number: int, cells: Cells) -> ReadRow:
    row = ReadRow(number, cells[:heads])
    for column in columns:
        cell = cells[column.index] if column.index < len(cells) else None
        if cell is None or says_nothing(cell):
            continue
        if isinstance(cell, ServiceError):
            row.doubt(column, cell)
            continue
        told = column.read(cell)
        if isinstance(told, ServiceError):
            row.doubt(column, told)
        elif told is not None:
            row.known[column.fact.name] = told
            if column.fact.kind == "percent" and isinstance(told, int | float) and is_bare(cell):
                row.bare_percents.append((column, told))
    extra = (index for index in range(heads, len(cells)) if not says_nothing(cells[index]))
    for index in islice(extra, _LISTED):
        fault = ServiceError("cell-without-head", value=shown(cells[index]))
        row.doubtful.append(DoubtfulCell(f"{column_letters(index)}{number}", fault))
    return row


def _without_fractions(rows: Iterable[ReadRow | RecordError]) -> Iterator[Record]:
    """The rows as records. Rows wait where a small percentage of theirs may be a fraction, until a larger one
    in the same column says that it is none, or the column ends.
    """
    settled: set[int] = set()
    waiting: list[ReadRow | RecordError] = []
    undecided: set[int] = set()
    for row in rows:
        waiting.append(row)
        if isinstance(row, ReadRow):
            settled |= {column.index for column, value in row.bare_percents if value >= LEAST_CERTAIN_PERCENT}
            undecided |= {column.index for column, value in row.bare_percents if value}
            undecided -= settled
        if not undecided:
            yield from map(_finished, waiting)
            waiting.clear()
    for row in waiting:
        if isinstance(row, ReadRow):
            _doubt_fractions(row, undecided)
        yield _finished(row)


def _doubt_fractions(row: ReadRow, undecided: Set[int]) -> None:
    for column, value in row.bare_percents:
        if column.index in undecided and value:
            del row.known[column.fact.name]
            percent = f"{value * 100:.10g}"
            row.doubt(column, ServiceError("cell-fraction", value=f"{value:.10g}", meant=percent))


def _finished(row: ReadRow | RecordError) -> Record:
    return row.finished() if isinstance(row, ReadRow) else row
