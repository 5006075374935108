"""What the columns of an office's table stand for.

Column(4, "累计降本（万元）", fact="saving_wan", unit="wan")         read
Column(5, "专利数", proposed=("invention_patents", "utility_patents"), why=…)     carried through, and told
Column(0, "姓名")                                                carried through
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from criteria.policy.vocabulary import Known
from dialogs.understanding.reading import Reason

Unit = Literal["yuan", "thousand", "wan", "million", "yi", "percent", "permille", "months", "years", "date"]
"""What a bare number of a column counts, where its head says so; `date`: it is a year or a day."""

BETWEEN: Final = " / "
"""What stands between the cells of a head of several rows."""

PassedReason = Literal["blank", "totals", "heads", "group", "note", "example"]
"""Why a row is nobody."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: where it is, its whole head on one line, and which of its equals it is.

    `fact` is the name of the fact that it is read as, in `unit` where the head tells one; `member` is the
    one value of a choice or set that its head stands for. A column without a fact is carried through;
    `proposed` are then the facts that it may be. `why` says what is not plain about it.
    """

    index: int
    head: str
    place: int = 1
    fact: str | None = None
    unit: Unit | None = None
    member: str | None = None
    proposed: tuple[str, ...] = ()
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody says that a head stands for: nothing where `fact` is None."""

    fact: str | None
    unit: Unit | None = None
    member: str | None = None


ColumnMapping = Mapping[tuple[str, int], Chosen]
"""What is chosen for the heads of a table, by the head on one line and which of its equals it is, from 1."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What somebody says of a table: what its columns stand for (None: as they are found), and what is so of
    everybody in it, by facts that have no column there.
    """

    columns: ColumnMapping | None = None
    everybody: Mapping[str, Known] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Passed:
    """Rows one after the other that are nobody, from the first to the last as the file numbers them."""

    first: int
    last: int
    reason: PassedReason


def column_letters(index: int) -> str:
    """The letters of a column, counted from 0, as spreadsheets show them."""
    letters = ""
    number = index + 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
