"""Tables of people, whatever file they come from: the row of heads is found, the rows below it are read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, islice

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell, CellReader, cell_reader, look_like_yuan, tick_reader
from bot.records.faults import Record, TableRow, shown
from bot.records.grid import WIDEST, Cells, Row, Table, says_nothing
from bot.records.merged_cells import with_merged_values
from bot.records.rows import Layout, ReadColumn, carried, read_rows
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known
from dialogs.in_words import label
from dialogs.messages import words_of
from dialogs.rosters.columns import Column, ColumnMapping, Passed, PassedReason, TableMapping
from dialogs.rosters.layout import LOOKED_AT, Line, absent, find_heads
from dialogs.rosters.nobody import Nobody
from dialogs.rosters.words import head_words

_LISTED = 20
"""How many heads are shown where none is known."""


@dataclass(slots=True)
class TableReading:
    """A table while it is read: its columns, all of them in the office's order, the numbers of its rows of
    heads, and its records one after the other. `passed` has the rows that are nobody, all of them once the
    last record was given. `everybody`: what was said of all of them. `count`: how many records there are at
    the most, where the file says so.
    """

    name: str
    columns: Sequence[Column]
    head_rows: Sequence[int]
    records: Iterator[Record]
    passed: list[Passed] = field(default_factory=list)
    everybody: Mapping[str, Known] = field(default_factory=dict)
    count: int | None = None
    sheet: str = ""
    """The sheet in which it stands, where that is not the first in view."""
    layout: Layout | None = None

    @property
    def left_out(self) -> int:
        """How many cells of facts were left out with a sign (/, —); complete after the last record."""
        return self.layout.left_out if self.layout else 0

    @property
    def heads(self) -> tuple[str, ...]:
        """The head of every column, those of several rows joined; empty where there is none."""
        return tuple(column.head for column in self.columns)

    def __iter__(self) -> Iterator[Record]:
        return self.records


@dataclass(frozen=True, slots=True)
class Look:
    """What a table looks like before anything of it is read: its columns, and its first rows of people as the
    office has them.
    """

    name: str
    columns: Sequence[Column]
    head_rows: Sequence[int]
    rows: Sequence[Sequence[Cell]]


def read_table(
    table: Table, policy: Policy, *, today: date, mapping: TableMapping | None = None
) -> TableReading:
    """A table with the record of each person.

    `today` is the day up to which years are counted; `mapping` tells what the columns are, where somebody has
    looked at them, and what is so of everybody. Raises `BadInputError` where no heads are found, or a column
    tells what is said of everybody.
    """
    mapping = mapping or TableMapping()
    found, rows = _opened(table, policy, mapping.columns)
    if not _has_facts(found):
        raise BadInputError([_nothing_known(table, found)])
    if rivals := [column for column in found.columns if column.fact in mapping.everybody]:
        raise BadInputError([_both(table.name, column) for column in rivals])
    passed: list[Passed] = []
    layout = Layout(_read_columns(found, policy, today), len(found.columns), policy.vocabulary)
    people = _people(rows, found, policy, passed)
    records = read_rows(people, layout, table.name)
    if mapping.everybody:
        records = _with_everybodys(records, mapping.everybody)
    return TableReading(
        table.name,
        found.columns,
        found.rows,
        records,
        passed,
        mapping.everybody,
        sheet=found.sheet,
        layout=layout,
        count=table.count,
    )


def _both(file: str, column: Column) -> ServiceError:
    return ServiceError("records-columns-both", file=file, fact=column.fact or "", head=shown(column.head))


def _with_everybodys(records: Iterable[Record], everybody: Mapping[str, Known]) -> Iterator[Record]:
    """The records with what is so of everybody, where a row does not say otherwise."""
    for record in records:
        if isinstance(record, TableRow):
            yield replace(record, known={**everybody, **record.known})
        else:
            yield record


def look_at(table: Table, policy: Policy, *, mapping: ColumnMapping | None = None, rows: int = 5) -> Look:
    """The table's columns with what each is taken for, and its first rows of people, also where no column is
    a fact. Raises `BadInputError` where there is nothing like heads.
    """
    found, remaining = _opened(table, policy, mapping)
    people = islice(_people(remaining, found, policy, []), rows)
    shown = [
        tuple(map(carried, cells[: len(found.columns)]))
        for _, cells in people
        if not isinstance(cells, ServiceError)
    ]
    return Look(table.name, found.columns, found.rows, shown)


@dataclass(frozen=True, slots=True)
class _Found:
    """The heads of a table, and the rows in which they stand, as they are written."""

    columns: Sequence[Column]
    rows: Sequence[int]
    written: Sequence[Sequence[object]]
    first: Sequence[Sequence[Cell]]
    """The first rows below them."""
    sheet: str = ""


def _has_facts(found: _Found) -> bool:
    return any(column.fact for column in found.columns)


def _opened(table: Table, policy: Policy, mapping: ColumnMapping | None) -> tuple[_Found, Iterator[Row]]:
    """The heads and the rows of the first sheet in view on which a column is a fact; where none has one, of
    the first sheet.
    """
    first: tuple[_Found, Iterator[Row]] | None = None
    wrong: BadInputError | None = None
    try:
        first = _opened_sheet(table, policy, mapping)
    except BadInputError as error:
        wrong = error
    if first is None or not _has_facts(first[0]):
        for later in table.later:
            with suppress(BadInputError):
                found, rows = _opened_sheet(later, policy, mapping)
                if _has_facts(found):
                    return replace(found, sheet=later.sheet), rows
    if first is None:
        raise wrong or BadInputError([ServiceError("records-no-heads", file=table.name)])
    return first


def _opened_sheet(
    table: Table, policy: Policy, mapping: ColumnMapping | None
) -> tuple[_Found, Iterator[Row]]:
    """The heads, and the rows below them with the values of merged cells filled in."""
    rows = iter(table.rows)
    first = list(islice(rows, LOOKED_AT))
    lines = [
        Line(
            number,
            () if isinstance(cells, ServiceError) else [_plainly(cell) for cell in cells[: WIDEST + 1]],
        )
        for number, cells in first
    ]
    if any(len(line.cells) > WIDEST for line in lines[:1]):
        raise BadInputError([ServiceError("records-too-wide", file=table.name, most=WIDEST)])
    heads = find_heads(lines, table.merged, head_words(policy), mapping)
    if heads is None:
        raise BadInputError([ServiceError("records-no-heads", file=table.name)])
    if missing := absent(heads.columns, mapping or {}):
        told = [_absent(table.name, head, place) for head, place in missing]
        raise BadInputError(told)
    inside = lines[heads.first : heads.last + 1]
    written = [line.cells for line in inside]
    under = [
        [_plainly(cell) for cell in cells]
        for _, cells in first[heads.last + 1 :]
        if not isinstance(cells, ServiceError)
    ]
    found = _Found(heads.columns, [line.number for line in inside], written, under)
    below = chain(first[heads.last + 1 :], rows)
    return found, with_merged_values(below, table.merged, found.rows[-1])


def _absent(file: str, head: str, place: int) -> ServiceError:
    if place > 1:
        return ServiceError("records-columns-absent-again", file=file, head=shown(head), place=place)
    return ServiceError("records-columns-absent", file=file, head=shown(head))


def _plainly(cell: Cell | ServiceError) -> Cell:
    return None if isinstance(cell, ServiceError) else cell


def _nothing_known(table: Table, found: _Found) -> ServiceError:
    """That no column is a fact: which row was taken for the heads, and what stands there."""
    heads = [column.head for column in found.columns if column.head]
    told = "、".join(heads[:_LISTED])
    return ServiceError("records-no-known-heads", file=table.name, row=found.rows[-1], heads=shown(told))


def _read_columns(found: _Found, policy: Policy, today: date) -> Sequence[ReadColumn]:
    return [
        ReadColumn(
            column.index, column.head, fact, _reader(column, fact, found, policy, today), column.member
        )
        for column in found.columns
        if (fact := policy.vocabulary.get(column.fact or "")) is not None
    ]


def _reader(column: Column, fact: Fact, found: _Found, policy: Policy, today: date) -> CellReader:
    if column.member is not None:
        return tick_reader(fact, column.member)
    under = (cells[column.index] for cells in found.first if column.index < len(cells))
    may_be_yuan = fact.kind == "amount" and column.unit in (None, "wan") and look_like_yuan(under)
    return cell_reader(policy, fact, today, unit=column.unit, may_be_yuan=may_be_yuan, head=column.head)


def _people(rows: Iterable[Row], found: _Found, policy: Policy, passed: list[Passed]) -> Iterator[Row]:
    """The rows that are somebody; the others are noted."""
    values = frozenset(value for fact in policy.vocabulary.values() for value in fact.values)
    nobody = Nobody(found.columns, found.written, values)
    headed = [column.index for column in found.columns if column.head]
    before = found.rows[-1]
    pending: list[Passed] = []
    for number, cells in rows:
        gap = number - _breaks(cells) - before - 1
        if gap > 0:
            pending.append(Passed(before + 1, before + gap, "blank"))
        before = number
        why: PassedReason | None = None
        if not isinstance(cells, ServiceError) and len(cells) <= WIDEST:
            why = nobody.why(cells, is_after_gap=gap > 0 or (bool(pending) and pending[-1].reason == "blank"))
            if why is None and all(index >= len(cells) or says_nothing(cells[index]) for index in headed):
                why = "note"
        if why is not None:
            pending.append(Passed(number, number, why))
            continue
        passed.extend(pending)
        pending.clear()
        yield number, cells
    while pending and pending[-1].reason == "blank":
        pending.pop()
    passed.extend(pending)


def _breaks(cells: Cells | ServiceError) -> int:
    """How many lines beyond its last one a row of a text file may take: there each cell is a text, and the
    breaks in them count as lines.
    """
    if isinstance(cells, ServiceError) or not all(isinstance(cell, str) for cell in cells):
        return 0
    return sum(str(cell).count("\n") for cell in cells)


def labels(policy: Policy, language: str) -> Mapping[str, str]:
    """Each fact's short label in a language, by its name."""
    words = words_of(policy, language)
    return {name: label(words, fact) for name, fact in policy.vocabulary.items()}
