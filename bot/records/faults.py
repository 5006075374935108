"""What is wrong with one record, said so that whoever filled it in can mend it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from bot.faults import ServiceError
from criteria.policy.vocabulary import Known
from locales.wording import Wording

if TYPE_CHECKING:
    from bot.records.cells import Cell

Raw = dict[str, object]
"""One profile as it was written, in JSON types; `criteria.profile.read_profile` says if it makes sense."""


@dataclass(frozen=True, slots=True)
class RecordError:
    """A record that cannot be read, while those beside it can; each fault names its place."""

    faults: tuple[ServiceError, ...]

    def say(self, words: Wording) -> str:
        """All faults in one line, plain and unescaped."""
        return "; ".join(fault.say(words) for fault in self.faults)


@dataclass(frozen=True, slots=True)
class DoubtfulCell:
    """A cell that is not taken, as it cannot be read or may mean something else: its place (F12) and why."""

    cell: str
    fault: ServiceError


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: what its cells surely tell, each sound by itself, and those that are doubtful.

    `row` is its number in the file and `cells` the row as the office has it: all columns, the values of
    merged cells filled in, None for what has no value. `begun` has the day from which the years of a fact
    count where a date was told, and `to_the_month` those of these facts of which no more than the month was
    told, as in `dialogs.results.measures.Speaker`.
    """

    known: Mapping[str, Known]
    doubtful: tuple[DoubtfulCell, ...] = ()
    row: int = 0
    cells: Sequence["Cell"] = ()
    begun: Mapping[str, date] = field(default_factory=dict)
    to_the_month: frozenset[str] = frozenset()


class Line(NamedTuple):
    """A line of JSON that is not yet looked at, and where it stands; `json_files.record_of_line` looks with
    care.
    """

    text: bytes
    file: str
    number: int


JsonRecord = Raw | RecordError
Record = JsonRecord | Line | TableRow


def shown(value: object) -> str:
    """A value in an error: one line of at most 40 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:40]}…"
