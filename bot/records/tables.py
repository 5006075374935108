"""Tables of people, whatever file they come from: the row of heads is found, the rows below it are read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell, cell_reader, plain
from bot.records.faults import Record, TableRow
from bot.records.grid import WIDEST, Row, Table, says_nothing
from bot.records.merged_cells import with_merged_values
from bot.records.rows import ReadColumn, read_rows
from criteria.policy.model import Policy
from dialogs.in_words import label
from dialogs.messages import words_of
from dialogs.rosters.columns import Chosen, Column, ColumnMapping, Passed
from locales.wording import LANGUAGES


@dataclass(slots=True)
class TableReading:
    """A table while it is read: its columns, all of them in the office's order, the numbers of its rows of
    heads, and its records one after the other. `passed` has the rows that are nobody, all of them once the
    last record was given.
    """

    name: str
    columns: Sequence[Column]
    head_rows: Sequence[int]
    records: Iterator[Record]
    passed: list[Passed] = field(default_factory=list)

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
    table: Table, policy: Policy, *, today: date, mapping: ColumnMapping | None = None
) -> TableReading:
    """A table with the record of each person.

    `today` is the day up to which years are counted. Raises `BadInputError` where no heads are found.
    """
    remaining = with_merged_values(table)
    number, heads = next(remaining, (1, ()))
    if isinstance(heads, ServiceError) or all(map(says_nothing, heads)):
        raise BadInputError([ServiceError("records-no-heads", file=table.name)])
    if len(heads) > WIDEST:
        raise BadInputError([ServiceError("records-too-wide", file=table.name, most=WIDEST)])
    columns = _columns([str(cell or "").strip() for cell in heads], policy, mapping or {})
    if not any(column.fact for column in columns):
        raise BadInputError([ServiceError("records-no-heads", file=table.name)])
    read = [
        ReadColumn(column.index, column.head, fact, cell_reader(policy, fact, today))
        for column in columns
        if (fact := policy.vocabulary.get(column.fact or "")) is not None
    ]
    passed: list[Passed] = []
    people = _people(remaining, number, columns, passed)
    records = read_rows(people, read, len(heads), table.name)
    return TableReading(table.name, columns, [number], records, passed)


def _columns(heads: Sequence[str], policy: Policy, mapping: ColumnMapping) -> list[Column]:
    names = _names(policy)
    columns: list[Column] = []
    places: Counter[str] = Counter()
    for index, head in enumerate(heads):
        places[head] += 1
        chosen = mapping.get((head, places[head]), Chosen(names.get(plain(head))))
        columns.append(Column(index, head, places[head], chosen.fact, chosen.unit, chosen.member))
    return columns


def _people(
    rows: Iterable[Row], before: int, columns: Sequence[Column], passed: list[Passed]
) -> Iterator[Row]:
    """The rows that are somebody; the others are noted."""
    headed = [column.index for column in columns if column.head]
    for number, cells in rows:
        if not isinstance(cells, ServiceError) and len(cells) <= WIDEST:
            if all(map(says_nothing, cells)):
                continue
            if all(index >= len(cells) or says_nothing(cells[index]) for index in headed):
                passed.append(Passed(number, number, "note"))
                before = number
                continue
        if before + 1 < number:
            passed.append(Passed(before + 1, number - 1, "blank"))
        before = number
        yield number, cells


def look_at(
    table: Table, policy: Policy, *, today: date, mapping: ColumnMapping | None = None, rows: int = 5
) -> Look:
    """The table's columns with what each is taken for, and its first rows of people."""
    reading = read_table(table, policy, today=today, mapping=mapping)
    shown = [record.cells for record in islice(reading, rows) if isinstance(record, TableRow)]
    return Look(reading.name, reading.columns, reading.head_rows, shown)


def labels(policy: Policy, language: str) -> Mapping[str, str]:
    """Each fact's short label in a language, by its name."""
    words = words_of(policy, language)
    return {name: label(words, fact) for name, fact in policy.vocabulary.items()}


def _names(policy: Policy) -> Mapping[str, str]:
    facts = {
        plain(shown_as): fact for language in LANGUAGES for fact, shown_as in labels(policy, language).items()
    }
    return facts | {plain(fact): fact for fact in policy.vocabulary}
