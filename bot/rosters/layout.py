"""How the first sheet of a result lies: the office's columns under their heads, then those of the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from bot.assessing.reading import Setting
from bot.records.cells import Cell, plain
from bot.records.grid import column_letters
from bot.rosters.cells import width_of
from bot.rosters.people import WIDTHS, WORDS
from dialogs.in_words import tier_name
from dialogs.understanding.lexicon import GENERAL

if TYPE_CHECKING:
    from bot.records.tables import TableReading

_NAMES: Final = frozenset(GENERAL.spoken("heads", "names"))
_OF_KIND: Final[Mapping[str | None, int]] = {
    "flag": 8,
    "count": 10,
    "years": 10,
    "amount": 11,
    "percent": 10,
    "choice": 18,
}
_OTHERS: Final = 16
_WIDEST: Final = 30
_NAME: Final = 12
_RECORD: Final = 8
_STATUS: Final = 16
_HEAD_LINES: Final = 3
"""In so many lines the head of a column may stand."""


@dataclass(frozen=True)
class Layout:
    """The heads of all columns with their widths, in letters; `heads` are the office's own, or that of the
    record's number where a file has none. `kinds` are the kinds of the facts that the columns are read as,
    None where they are carried through. `styles` are the numbers of the workbook's styles by name.
    """

    heads: tuple[str, ...]
    kinds: tuple[str | None, ...]
    office_width: int
    of_result: tuple[tuple[str, int], ...]
    styles: Mapping[str, int]

    @cached_property
    def name_at(self) -> int | None:
        """The column in which people are named."""
        return next((at for at, head in enumerate(self.heads) if plain(head) in _NAMES), None)

    @cached_property
    def office_widths(self) -> tuple[int, ...]:
        """The widths of the office's columns."""
        return tuple(map(self._width, range(len(self.heads))))

    def widths_for(self, measured: Sequence[int]) -> tuple[int, ...]:
        """The widths of the office's columns where the first people's cells are known to be so wide: never
        less than a head needs, nor of long texts than what the height of their rows was counted with.
        """
        if not measured:
            return self.office_widths
        return tuple(
            max(self._least(at), min(wide + 2, _WIDEST), min(width, wide))
            for at, (width, wide) in enumerate(zip(self.office_widths, measured, strict=True))
        )

    def _least(self, at: int) -> int:
        return min(-(-width_of(self.heads[at]) // _HEAD_LINES) + 2, _WIDEST)

    def _width(self, at: int) -> int:
        usual = _NAME if at == self.name_at else _OF_KIND.get(self.kinds[at], _OTHERS)
        usual = usual if self.office_width else _RECORD
        return max(usual, self._least(at))

    def is_wrapped(self, at: int) -> bool:
        """Whether texts of the column may take several lines."""
        return self.kinds[at] not in ("flag", "count", "years", "amount", "percent")

    def name_in(self, cells: Sequence[Cell]) -> str:
        """The person's name in a row, nothing where there is none."""
        at = self.name_at
        return "" if at is None or at >= len(cells) or cells[at] is None else str(cells[at])

    def places(self, row: int) -> tuple[str, ...]:
        """The places of a row's cells in the office's file."""
        return tuple(f"{letters}{row}" for letters in self._letters)

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(column_letters(at) for at in range(self.office_width))

    @property
    def way_at(self) -> int:
        """The column from which the clauses are linked to."""
        return len(self.heads) + len(self.of_result) - len(WORDS) - 2 + WORDS.index("way")

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.heads) + len(self.of_result)


def layout_of(
    setting: Setting, table: "TableReading | None", styles: Mapping[str, int] | None = None
) -> Layout:
    """The layout of a result for a table, or for records that come from none."""
    words, vocabulary = setting.words, setting.policy.vocabulary
    heads: tuple[str, ...] = (words.say("roster-head-record"),)
    kinds: tuple[str | None, ...] = (None,)
    if table is not None:
        heads = table.heads
        facts = (column.fact for column in table.columns)
        kinds = tuple(None if fact is None else vocabulary[fact].kind for fact in facts)
    tiers = [(tier_name(words, tier.id), _STATUS) for tier in setting.policy.tiers]
    others = [
        (words.say(f"roster-head-{column}"), WIDTHS[column]) for column in (*WORDS, "doubtful", "receipt")
    ]
    width = 0 if table is None else len(heads)
    return Layout(heads, kinds, width, (*tiers, *others), styles or {})
