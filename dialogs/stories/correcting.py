"""What a story puts right: the words that take something back, and what holds instead.

难题解决了6个，不，5个                    5
累计创效1200万，后来核减为900万           900
实用新型4个，不是4个，是3个               3
工程师，在长沙，写错了，是助理工程师      assistant; the place stands
累计创效1200万，后来核减了                doubtful: to what?
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity

_NAMING: Final = ("thing", "step", "holding", "rung", "prize", "own")
_FAR: Final = 3
"""How many clauses behind a correction what holds may be named."""
_NEAR: Final = 3
"""How many characters may stand between 核定 and the number."""
_AGO: Final = 6
"""How many clauses before it what does not hold may have been named."""


@dataclass(slots=True)
class Correction:
    """Whether a number is taken back, clause by clause; `since` is the clause that revises it."""

    is_open: bool = False
    since: int | None = None

    @classmethod
    def of(cls, passage: Passage, quantity: Quantity) -> "Correction":
        """The state behind a number, which its own clause may take back: 实用新型5个有误."""
        is_open = any(mark.start >= quantity.end for mark in passage.anywhere("correction"))
        return cls(is_open, passage.index if is_open else None)

    def number(self, passage: Passage, numbers: Sequence[Quantity]) -> Quantity | None:
        """The number of a clause that holds instead; None where it tells none."""
        denied = any(no.end == each.start for no in passage.having("is_not") for each in numbers)
        revised = revises(passage)
        self.is_open = self.is_open or passage.corrects or denied or revised
        self.since = passage.index if revised else self.since
        if len(numbers) != 1 or denied or not self.is_open or passage.anywhere("reduced"):
            return None
        self.is_open, self.since = False, None
        return numbers[0]


def revises(passage: Passage) -> bool:
    """Whether a clause puts another number in place, or takes something off: 核减为900万, 审计核减了."""
    starts = [each.start for each in passage.quantities]
    return any(
        mark.has("reduced") or any(0 <= start - mark.end <= _NEAR for start in starts)
        for mark in passage.anywhere("revised", "reduced")
    )


def put_right(passages: Sequence[Passage]) -> dict[int, int]:
    """The clauses that tell what holds instead, each with the one that takes back."""
    found = {
        passage.index: passage.index for passage in passages if revises(passage) and passage.anywhere("thing")
    }
    for passage in passages:
        if passage.corrects:
            for behind in passages[passage.index : passage.index + 1 + _FAR]:
                if _names(behind):
                    found.setdefault(behind.index, passage.index)
                    break
    return found


def is_settled(
    passages: Sequence[Passage], right: Mapping[int, int], corrects: Passage, told: Passage
) -> bool:
    """Whether a correction is of something else that was told before than of what a clause tells."""
    target = next((index for index, by in right.items() if by == corrects.index), None)
    if target is None:
        return False
    instead = _subjects(passages[target])
    before = passages[max(0, corrects.index - _AGO) : corrects.index]
    earlier = {subject for passage in before for subject in _subjects(passage)}
    return not instead.isdisjoint(earlier) and instead.isdisjoint(_subjects(told))


def _names(passage: Passage) -> bool:
    return bool(passage.having(*_NAMING)) or (bool(passage.quantities) and not passage.corrects)


def _subjects(passage: Passage) -> frozenset[str]:
    """What a clause tells of: things, ladders and families by their names."""
    return frozenset(_roles(passage))


def _roles(passage: Passage) -> Iterator[str]:
    for mark in passage.having("thing", "step", "holding"):
        yield from (role.meaning for role in mark.of("thing"))
        yield from (role.of for kind in ("step", "holding") for role in mark.of(kind))
