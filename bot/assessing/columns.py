"""A stretch of records as columns: what all of them tell of one fact stands side by side.

The lines `{"books": 2}`, `{"books": "two"}` and `{"education": "master"}` become the columns `books` (2,
None) and `education` (None, "master") of the records 1 and 3; record 2 is refused. Whatever file records
come from, this is what they are assessed from.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, cast

from bot.assessing.reading import Doubtful, Refused, Setting, cells_not_taken, read_one
from bot.records.faults import Line, Record, TableRow
from criteria.policy.vocabulary import Fact, Known, Range
from criteria.profile import contradicting, read_value
from criteria.receipts import fact_text

if TYPE_CHECKING:
    from bot.assessing.plain_lines import Row

_NOTHING = type(None)
_NUMBERS: Final = frozenset((_NOTHING, int, float, Range))
_USUAL: Final[Mapping[str, frozenset[type]]] = {
    "flag": frozenset((_NOTHING, bool)),
    "choice": frozenset((_NOTHING, str)),
    "set": frozenset((_NOTHING, frozenset)),
}
"""The types of what may be known by the kind of a fact, if it is no number: True and 1 are equal, and only
one of them is a flag.
"""


@dataclass(frozen=True, slots=True)
class Columns:
    """The sound records of a stretch; `known` is what they tell of each fact, by the names of the facts.

    `facts` are those of each as its receipt writes them; `doubtful` are the cells that were not taken, of
    records that come from a table.
    """

    numbers: Sequence[int]
    known: Mapping[str, Sequence[Known | None]]
    facts: Sequence[bytes]
    refused: Sequence[Refused]
    doubtful: Mapping[int, Doubtful]

    @property
    def are_whole(self) -> bool:
        """Whether all that the records tell was taken."""
        return not self.refused and not any(self.doubtful.values())


def read_columns(records: Iterable[tuple[int, Record]], setting: Setting) -> Columns:
    """The columns of records with their numbers. What is plain is taken fast and all at once; every other
    record is read by itself and with care, and refused only by that.
    """
    reading = _Reading(setting, dict(records))
    decoded, rows = setting.plain_lines.row, reading.rows
    names, doubtful, vocabulary = setting.plain_lines.names, reading.doubtful, setting.policy.vocabulary
    for number, record in reading.records.items():
        row: Row | None = None
        if isinstance(record, Line):
            row = decoded(record.text)
        elif isinstance(record, TableRow) and record.known.keys() <= vocabulary.keys():
            row = tuple(map(record.known.get, names))
            doubtful[number] = cells_not_taken(record, setting)
        if row is None:
            reading.take_with_care(number)
        else:
            rows[number] = row
    return reading.columns()


@dataclass(slots=True)
class _Reading:
    """The rows of a stretch, by the numbers of their records, until they are columns."""

    setting: Setting
    records: Mapping[int, Record]
    rows: "dict[int, Row]" = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    doubtful: dict[int, Doubtful] = field(default_factory=dict)

    def take_with_care(self, number: int) -> None:
        """Reads one record by itself."""
        read = read_one(number, self.records[number], self.setting)
        if isinstance(read, Refused):
            self.rows.pop(number, None)
            self.doubtful.pop(number, None)
            self.refused.append(read)
            return
        self.rows[number] = tuple(map(read.profile.get, self.setting.plain_lines.names))
        if read.doubtful is not None:
            self.doubtful[number] = read.doubtful

    def columns(self) -> Columns:
        """The columns, once what stands in them makes sense."""
        known, facts, strange = self._turned()
        if strange:
            numbers = list(self.rows)
            for number in [numbers[place] for place in sorted(strange)]:
                self.take_with_care(number)
            known, facts, _ = self._turned()
        self.refused.sort(key=lambda refused: refused.record)
        return Columns(tuple(self.rows), known, facts, self.refused, self.doubtful)

    def _turned(self) -> tuple[dict[str, Sequence[Known | None]], Sequence[bytes], set[int]]:
        """The columns, the facts of each record, and the places of the records that need a closer look."""
        vocabulary, names = self.setting.policy.vocabulary, self.setting.plain_lines.names
        if not self.rows:
            return dict.fromkeys(names, ()), (), set()
        columns = dict(zip(names, zip(*self.rows.values(), strict=True), strict=True))
        strange: set[int] = set()
        texts = []
        for name, column in columns.items():
            made = _Texts(vocabulary[name])
            texts.append(list(map(made.__getitem__, column)))
            if made.strange:
                strange.update(place for place, value in enumerate(column) if value in made.strange)
            usual = _USUAL.get(vocabulary[name].kind, _NUMBERS)
            if not usual.issuperset(map(type, column)):
                strange.update(place for place, value in enumerate(column) if type(value) not in usual)
        facts = [b"{%b}" % b"".join(row)[:-1] for row in zip(*texts, strict=True)]
        known = cast("dict[str, Sequence[Known | None]]", columns)
        return known, facts, strange | contradicting(vocabulary, known)


class _Texts(dict[object, bytes]):
    """The text of each value of a fact in a receipt, made once for each different one; nothing for what
    is unknown.

    `strange` are the values that are none of the fact's, or not yet in the form that counts (years to the
    day).
    """

    def __init__(self, fact: Fact) -> None:
        super().__init__({None: b""})
        self.fact = fact
        self.strange: set[object] = set()

    def __missing__(self, value: object) -> bytes:
        if read_value(self.fact, value) != value:
            self.strange.add(value)
            return b""
        text = self[value] = fact_text(self.fact.name, cast("Known", value)) + b","
        return text
