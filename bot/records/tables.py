"""Tables of profiles, whatever file they come from: a head names a fact, a row is a profile."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from itertools import islice

from bot.faults import BadInputError, ServiceError
from bot.records.cells import CellReader, cell_reader, is_bare, plain
from bot.records.faults import DoubtfulCell, Record, RecordError, TableRow, shown
from bot.records.grid import WIDEST, Cells, Row, Table, column_letters, says_nothing
from bot.records.merged_cells import with_merged_values
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known
from dialogs.in_words import label
from dialogs.messages import words_of
from locales.wording import LANGUAGES

_LISTED = 20
"""How many faults of one kind are told one by one."""

LEAST_CERTAIN_PERCENT = 0.2
"""A column of percentages that all lie below this may hold fractions (0.035 for 3.5%)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it is, its head as written, its fact, and how its cells are read."""

    index: int
    head: str
    fact: Fact
    read: CellReader


@dataclass(slots=True)
class ReadRow:
    """A row while its doubtful cells are not all known: percentages wait for the rest of their column."""

    number: int
    known: dict[str, Known] = field(default_factory=dict)
    doubtful: list[DoubtfulCell] = field(default_factory=list)
    bare_percents: list[tuple[Column, float]] = field(default_factory=list)
    says_something: bool = False

    def doubt(self, column: Column, fault: ServiceError) -> None:
        """Notes that the cell of a column is not taken."""
        said = ServiceError(fault.message, **{**fault.variables, "column": column.head})
        self.doubtful.append(DoubtfulCell(f"{column_letters(column.index)}{self.number}", said))

    def finished(self) -> TableRow:
        """The row as a record."""
        in_order = sorted(self.doubtful, key=lambda doubt: (len(doubt.cell), doubt.cell))
        return TableRow(self.known, tuple(in_order))


def read_table(table: Table, policy: Policy, *, today: date) -> Iterator[Record]:
    """The record of each row below the heads in which something stands.

    `today` is the day up to which years are counted. Raises `BadInputError` with every head that is unknown
    or there twice, and where there are no heads.
    """
    name, remaining = table.name, with_merged_values(table)
    _, heads = next(remaining, (1, ()))
    if isinstance(heads, ServiceError) or all(map(says_nothing, heads)):
        raise BadInputError([ServiceError("records-no-heads", file=name)])
    if len(heads) > WIDEST:
        raise BadInputError([ServiceError("records-too-wide", file=name, most=WIDEST)])
    columns = _columns(heads, policy, name, today)
    yield from _without_fractions(_records(remaining, columns, len(heads), name))


def _records(
    rows: Iterator[Row], columns: Sequence[Column], width: int, name: str
) -> Iterator[ReadRow | RecordError]:
    headless = sorted(set(range(width)) - {column.index for column in columns})
    for number, cells in rows:
        if isinstance(cells, ServiceError):
            yield RecordError((ServiceError(cells.message, **cells.variables, place=f"{name}:{number}"),))
        elif len(cells) > WIDEST:
            yield RecordError((ServiceError("records-row-too-wide", place=f"{name}:{number}", most=WIDEST),))
        elif row := _row(columns, [*headless, *range(width, len(cells))], number, cells):
            yield row


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


def labels(policy: Policy, language: str) -> Mapping[str, str]:
    """Each fact's short label in a language, by its name."""
    words = words_of(policy, language)
    return {name: label(words, fact) for name, fact in policy.vocabulary.items()}


def _columns(heads: Cells, policy: Policy, name: str, today: date) -> Sequence[Column]:
    facts = {
        plain(shown_as): fact for language in LANGUAGES for fact, shown_as in labels(policy, language).items()
    }
    facts |= {plain(fact): fact for fact in policy.vocabulary}
    columns: list[Column] = []
    unknown: list[tuple[int, str]] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, cell in enumerate(heads):
        if says_nothing(cell):
            continue
        head = str(cell).strip()
        fact = facts.get(plain(head))
        if fact is None:
            unknown.append((index, head))
        else:
            known = policy.vocabulary[fact]
            columns.append(Column(index, head, known, cell_reader(policy, known, today)))
            places[fact].append(index + 1)
    faults = [_unknown_head(name, index, head, facts) for index, head in unknown[:_LISTED]]
    if len(unknown) > _LISTED:
        faults.append(ServiceError("records-more-heads", file=name, count=len(unknown) - _LISTED))
    faults.extend(
        ServiceError("records-head-twice", file=name, fact=fact, columns=" ".join(map(str, indices)))
        for fact, indices in places.items()
        if len(indices) > 1
    )
    if faults:
        raise BadInputError(faults)
    return columns


def _unknown_head(name: str, index: int, head: str, facts: Mapping[str, str]) -> ServiceError:
    near = get_close_matches(plain(head), facts, n=1, cutoff=0.5)
    column, written = index + 1, shown(head)
    if near:
        return ServiceError("records-head-near", file=name, column=column, head=written, near=near[0])
    return ServiceError("records-head", file=name, column=column, head=written)


def _row(columns: Sequence[Column], headless: Iterable[int], number: int, cells: Cells) -> ReadRow | None:
    """What a row tells; `headless` are the places where no cell may say anything. None where it says nothing
    of anybody.
    """
    row = ReadRow(number)
    for column in columns:
        cell = cells[column.index] if column.index < len(cells) else None
        if cell is None or says_nothing(cell):
            continue
        row.says_something = True
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
    if not row.says_something:
        return None
    extra = (index for index in headless if index < len(cells) and not says_nothing(cells[index]))
    for index in islice(extra, _LISTED):
        fault = ServiceError("cell-without-head", value=shown(cells[index]))
        row.doubtful.append(DoubtfulCell(f"{column_letters(index)}{number}", fault))
    return row
