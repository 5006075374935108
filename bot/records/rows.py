"""The rows below the heads: what each surely tells, cell by cell, and which of its cells are doubtful.

F12 holds 4800000 under 累计降本: the row goes without it, and says so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from bot.faults import ServiceError
from bot.records.cells import Cell, CellReader, Told, is_bare, is_left_out
from bot.records.faults import DoubtfulCell, Record, RecordError, TableRow, shown
from bot.records.grid import WIDEST, Cells, Row, column_letters, says_nothing
from bot.records.table_dates import Counted
from criteria.policy.vocabulary import Fact, Known
from dialogs.rosters.words import exact
from dialogs.understanding.lexicon import GENERAL, HEADS

_LISTED = 20
"""How many cells without a head are told one by one."""

_KEPT_TYPES = (str, int, float, bool)
_MOST_KEPT = 4096
"""Cells of a column and a type whose value is kept."""

LEAST_CERTAIN_PERCENT = 0.2
"""A column of percentages that all lie below this may hold fractions (0.035 for 3.5%)."""


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column whose cells are read: where it is, its head, its fact, and how a cell is read; a `member` is
    the one value of a choice or set that a tick in it stands for.
    """

    index: int
    head: str
    fact: Fact
    read: CellReader
    member: str | None = None


class Layout:
    """The columns of a table that are read, and how their facts belong together."""

    def __init__(self, columns: Sequence[ReadColumn], width: int, vocabulary: Mapping[str, Fact]) -> None:
        self.columns = columns
        self.left_out = 0
        """Cells of facts with a sign by which people leave them out, among the rows read so far."""
        self.width = width
        self.facts = frozenset(column.fact.name for column in columns)
        self.years_of = {
            fact.applies_with: name for name, fact in vocabulary.items() if fact.applies_with is not None
        }
        """The years since a level, by the level."""
        self.column_of = {column.fact.name: column for column in columns}
        several = Counter(column.fact.name for column in columns)
        ticked = {column.fact.name for column in columns if column.member is not None}
        self.shared = frozenset(name for name, count in several.items() if count > 1) | ticked
        """Facts that several columns tell together."""
        self._nothing = frozenset(map(exact, GENERAL.spoken(HEADS, "nothing")))
        self.seen: Mapping[int, Mapping[type, dict[object, Known]]] = {
            column.index: {} if column.fact.name in self.shared else {of: {} for of in _KEPT_TYPES}
            for column in columns
        }
        """What plain cells told that came before, by the column and the type of the cell (True is no 1)."""

    def adds_nothing(self, column: ReadColumn, cell: Cell) -> bool:
        """Whether a cell says that there is nothing, where others tell the same fact (学位: 无)."""
        if column.fact.name not in self.shared or not isinstance(cell, str):
            return False
        return exact(cell) in self._nothing


@dataclass(slots=True)
class ReadRow:
    """A row while its doubtful cells are not all known: percentages wait for the rest of their column."""

    number: int
    cells: Cells
    layout: Layout
    known: dict[str, Known] = field(default_factory=dict)
    doubtful: list[DoubtfulCell] = field(default_factory=list)
    begun: dict[str, date] = field(default_factory=dict)
    to_the_month: set[str] = field(default_factory=set)
    bare_percents: list[tuple[ReadColumn, float]] = field(default_factory=list)
    besides: list[tuple[ReadColumn, Told]] = field(default_factory=list)
    shared: dict[str, list[Known]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def doubt(self, column: ReadColumn, fault: ServiceError) -> None:
        """Notes that the cell of a column is not taken."""
        said = ServiceError(fault.message, **{**fault.variables, "column": column.head})
        self.doubtful.append(DoubtfulCell(f"{column_letters(column.index)}{self.number}", said))
        self.unsure.add(column.fact.name)

    def take(self, column: ReadColumn, told: Told) -> None:
        """Takes what a cell tells beyond a plain value."""
        if told.value is not None:
            self.tell(column.fact.name, told.value)
        if told.also:
            self.besides.append((column, told))

    def tell(self, name: str, value: Known | Counted) -> None:
        """Takes what a cell tells of a fact."""
        if isinstance(value, Counted):
            self.known[name] = value.years
            if value.begun is not None:
                self.begun[name] = value.begun
                if value.to_the_month:
                    self.to_the_month.add(name)
        elif name in self.layout.shared:
            self.shared.setdefault(name, []).append(value)
        else:
            self.known[name] = value

    def settle(self) -> None:
        """Brings together what several cells tell of one fact, and what some tell of others."""
        for name, values in self.shared.items():
            if self.layout.column_of[name].fact.kind == "flag" and len(set(values)) > 1:
                self.doubt(self.layout.column_of[name], ServiceError("cell-both-ticked", value="√"))
            if name not in self.unsure:
                self.known[name] = _together(self.layout.column_of[name].fact, values)
        for column, told in self.besides:
            if told.value is None:
                self._is_another_level(column, told.also)
            else:
                for name, value in told.also.items():
                    if name not in self.layout.facts:
                        self.tell(name, value)

    def _is_another_level(self, column: ReadColumn, also: Mapping[str, Known | Counted]) -> None:
        """A level of another kind stands in this column (会计师 under 职称): the years beside are its own."""
        years = self.layout.years_of.get(column.fact.name)
        for name, value in also.items():
            if name in self.layout.facts:
                continue
            self.tell(name, value)
            of_other = self.layout.years_of.get(name)
            if years in self.known and of_other is not None and of_other not in self.layout.facts:
                self.known[of_other] = self.known.pop(years)
                if years in self.begun:
                    self.begun[of_other] = self.begun.pop(years)
                if years in self.to_the_month:
                    self.to_the_month.remove(years)
                    self.to_the_month.add(of_other)
        if years in self.known:
            self._drop(years)

    def _drop(self, years: str) -> None:
        del self.known[years]
        self.begun.pop(years, None)
        self.to_the_month.discard(years)
        self.doubt(self.layout.column_of[years], ServiceError("cell-of-another-level"))

    def finished(self) -> TableRow:
        """The row as a record."""
        in_order = sorted(self.doubtful, key=lambda doubt: (len(doubt.cell), doubt.cell))
        return TableRow(
            self.known,
            tuple(in_order),
            self.number,
            _as_it_is(self.cells),
            self.begun,
            frozenset(self.to_the_month),
        )


def _together(fact: Fact, values: Sequence[Known]) -> Known:
    """What several cells tell of a fact: the highest of the levels, all of the members."""
    if fact.kind == "set":
        return frozenset().union(*(value for value in values if isinstance(value, frozenset)))
    if fact.kind == "flag":
        return values[0]
    order = list(fact.values)
    return max(values, key=lambda value: order.index(str(value)))


def _as_it_is(cells: Cells) -> Sequence[Cell]:
    """A row as the office has it; most have a value in each cell."""
    if ServiceError in set(map(type, cells)):
        return tuple(map(carried, cells))
    return tuple(cells)  # type: ignore[arg-type]  # there is no fault among them


def carried(cell: Cell | ServiceError) -> Cell:
    """A cell as the office has it; of one without a value, what stands there in its place."""
    if not isinstance(cell, ServiceError):
        return cell
    value = cell.variables.get("value")
    return value if isinstance(value, str) else None


def read_rows(rows: Iterable[Row], layout: Layout, name: str) -> Iterator[Record]:
    """The record of each row; beyond the width of the layout no cell may say anything."""
    yield from _without_fractions(_records(rows, layout, name))


def _records(rows: Iterable[Row], layout: Layout, name: str) -> Iterator[ReadRow | RecordError]:
    for number, cells in rows:
        if isinstance(cells, ServiceError):
            yield RecordError((ServiceError(cells.message, **cells.variables, place=f"{name}:{number}"),))
        elif len(cells) > WIDEST:
            yield RecordError((ServiceError("records-row-too-wide", place=f"{name}:{number}", most=WIDEST),))
        else:
            yield _row(layout, number, cells)


def _row(layout: Layout, number: int, cells: Cells) -> ReadRow:
    row = ReadRow(number, cells[: layout.width], layout)
    width, known = len(cells), row.known
    for column in layout.columns:
        cell = cells[column.index] if column.index < width else None
        if cell is None:
            continue
        before = layout.seen[column.index].get(type(cell))
        told = before.get(cell) if before is not None else None
        if told is not None:
            known[column.fact.name] = told
        elif not says_nothing(cell):
            told = _read_cell(row, column, cell)
            if told is not None and before is not None and len(before) < _MOST_KEPT:
                before[cell] = told
    if row.shared or row.besides:
        row.settle()
    extra = (index for index in range(layout.width, width) if not says_nothing(cells[index]))
    for index in islice(extra, _LISTED):
        fault = ServiceError("cell-without-head", value=shown(cells[index]))
        row.doubtful.append(DoubtfulCell(f"{column_letters(index)}{number}", fault))
    return row


def _read_cell(row: ReadRow, column: ReadColumn, cell: Cell | ServiceError) -> Known | None:
    """Takes what a cell tells; gives it where it is all that such a cell ever tells of its row."""
    told = cell if isinstance(cell, ServiceError) else column.read(cell)
    if told is None:
        row.layout.left_out += is_left_out(cell)
        return None
    if isinstance(told, ServiceError):
        if isinstance(cell, ServiceError) or not row.layout.adds_nothing(column, cell):
            row.doubt(column, told)
    elif isinstance(told, Told):
        row.take(column, told)
    else:
        row.tell(column.fact.name, told)
        if column.fact.kind != "percent":
            return told
        if isinstance(told, int | float) and _is_bare(cell):
            row.bare_percents.append((column, told))
    return None


def _is_bare(cell: Cell | ServiceError) -> bool:
    return not isinstance(cell, ServiceError) and is_bare(cell)


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
