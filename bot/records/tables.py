"""Tables of profiles, whatever file they come from: a head names a fact, a row is a profile."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell, CellReader, cell_reader, is_empty, plain
from bot.records.faults import Raw, Record, RecordError, shown
from criteria.vocabulary import Vocabulary
from locales.wording import LANGUAGES, wording

Cells = Sequence[Cell | ServiceError]
"""A row's cells; a fault stands for one that has no value."""

Row = tuple[int, Cells | ServiceError]
"""A row's number as its file shows it (the heads are row 1), and its cells, or why it has none."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it is, its head as written, its fact, and how its cells are read."""

    index: int
    head: str
    fact: str
    read: CellReader


def read_table(rows: Iterable[Row], vocabulary: Vocabulary, *, name: str) -> Iterator[Record]:
    """The record of each row below the heads; `name` is the file's name in faults.

    Raises `BadInputError` with every head that is unknown or there twice, and where there are no heads.
    """
    remaining = iter(rows)
    _, heads = next(remaining, (1, ()))
    if isinstance(heads, ServiceError) or all(map(says_nothing, heads)):
        raise BadInputError([ServiceError("records-no-heads", file=name)])
    columns = _columns(heads, vocabulary, name)
    headless = sorted(set(range(len(heads))) - {column.index for column in columns})
    for number, cells in remaining:
        if isinstance(cells, ServiceError):
            yield RecordError((ServiceError(cells.message, **cells.variables, place=f"{name}:{number}"),))
        else:
            unasked = [*headless, *range(len(heads), len(cells))]
            yield _record(columns, unasked, cells, f"{name}:{number}")


def says_nothing(cell: Cell | ServiceError) -> bool:
    """Whether a cell is empty, and may be."""
    return not isinstance(cell, ServiceError) and is_empty(cell)


def labels(vocabulary: Vocabulary, language: str) -> Mapping[str, str]:
    """Each fact's short label in a language, by its name; the name itself where it has none."""
    words = wording(language)
    return {fact: words.say(f"label-{fact}") if words.knows(f"label-{fact}") else fact for fact in vocabulary}


def _columns(heads: Cells, vocabulary: Vocabulary, name: str) -> Sequence[Column]:
    facts = {
        plain(label): fact for language in LANGUAGES for fact, label in labels(vocabulary, language).items()
    }
    facts |= {plain(fact): fact for fact in vocabulary}
    columns: list[Column] = []
    faults: list[ServiceError] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, cell in enumerate(heads):
        if says_nothing(cell):
            continue
        head = str(cell).strip()
        fact = facts.get(plain(head))
        if fact is None:
            faults.append(_unknown_head(name, index, head, facts))
        else:
            columns.append(Column(index, head, fact, cell_reader(vocabulary[fact])))
            places[fact].append(index + 1)
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


def _record(columns: Sequence[Column], headless: Iterable[int], cells: Cells, place: str) -> Record:
    """The record of a row; `headless` are the places where no cell may say anything."""
    raw: Raw = {}
    faults: list[ServiceError] = []
    for column in columns:
        cell = cells[column.index] if column.index < len(cells) else None
        try:
            if isinstance(cell, ServiceError):
                raise cell
            if not is_empty(cell):
                raw[column.fact] = column.read(cell)
        except ServiceError as fault:
            faults.append(ServiceError(fault.message, **fault.variables, place=place, column=column.head))
    for index in headless:
        if index < len(cells) and not says_nothing(cells[index]):
            value = shown(cells[index])
            faults.append(ServiceError("records-extra", place=place, number=index + 1, value=value))
    return RecordError(tuple(faults)) if faults else raw
