"""What stands around a clause and belongs to it: the one before that names a role, those behind that say how
its things are.

    我主持做的自动装药线，   leads: what comes is led
    累计创效1260万，
    财务盖过章               says nothing of the things: what belongs to them ends here
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import StoryWords
from dialogs.understanding.lexicon import GENERAL, STORIES

_REST: Final = GENERAL.spoken(STORIES, "frames", "rest")
_LONGEST: Final = 6
"""How many clauses behind a thing may belong to it."""
_NEAR: Final = 2
_LEADING: Final = 3
"""How many clauses before one may say what comes."""
_NAMING: Final = ("thing", "step", "holding")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the hearers of one story share."""

    words: StoryWords
    passages: Sequence[Passage]
    today: date
    told: Sequence[frozenset[str]]
    """The marks of each clause; one behind a no is its contrary (没产业化, 未应用)."""

    @classmethod
    def of(cls, words: StoryWords, passages: Sequence[Passage], today: date) -> "Setting":
        """The setting of a story that is cut into these clauses."""
        return cls(words, passages, today, [_marks(words, passage) for passage in passages])

    def behind(self, passage: Passage) -> tuple[Passage, ...]:
        """The clauses right behind that name nothing, and so tell of this one's things."""
        return tuple(self._behind(passage))

    def _behind(self, passage: Passage) -> Iterator[Passage]:
        for other in self.passages[passage.index + 1 : passage.index + 1 + _LONGEST]:
            named = not other.kinds.isdisjoint(_NAMING) and not other.claims_all
            if other.sentence != passage.sentence or named or other.until < len(other.text):
                return
            if other.clause.opening in _REST or other.text.startswith(_REST) or _is_another(other):
                continue
            telling = other.counted or self.marks(other) or other.doubts or other.places
            if not telling and not other.anywhere("correction", "not_held", "granted"):
                return
            yield other

    def lead(self, passage: Passage) -> Passage | None:
        """The clause before that only says what comes, for this one or several: 我主持做的自动装药线."""
        for before in reversed(self.passages[max(0, passage.index - _LEADING) : passage.index]):
            if before.sentence != passage.sentence or before.void:
                return None
            if before.quantities and "thing" in before.kinds and "self" not in before.kinds:
                continue  # another of the things that it leads
            return before if self._leads(before) else None
        return None

    def _leads(self, passage: Passage) -> bool:
        """Whether a clause names nothing, or ends with what it names: 我主持的改造项目."""
        if passage.quantities or not passage.kinds.isdisjoint(("step", "holding", "prize", "deny")):
            return False
        things = passage.anywhere("thing")
        return not things or things[-1].end == len(passage.text)

    def marks(self, passage: Passage) -> frozenset[str]:
        """The marks of a clause."""
        return self.told[passage.index]

    def is_shared(self, passage: Passage) -> bool:
        """Whether a clause names several things, so that what stands behind one is said of that one."""
        return len([mark for mark in passage.marks if mark.has("thing")]) > 1

    def denies(self, passage: Passage, place: int) -> bool:
        """Whether a no stands right before a place, with nothing between but known words."""
        return any(
            no.end <= place and self._uncovered(passage, no.end, place) <= _NEAR
            for no in passage.having("deny")
        )

    def is_denied(self, passage: Passage, thing: Mark) -> bool:
        """Whether a no stands right before a thing (with its marks), or right behind it at the end."""
        for no in passage.having("deny"):
            if no.has("is_not"):
                continue
            if no.end <= thing.start and self._uncovered(passage, no.end, thing.start) <= _NEAR:
                return True
            ends = len(passage.text) - no.end <= _NEAR or passage.text[no.end] in "、"
            if thing.end <= no.start and self._uncovered(passage, thing.end, no.start) <= _NEAR and ends:
                return True
        return False

    def _uncovered(self, passage: Passage, start: int, end: int) -> int:
        """How many characters between two places are of no known word."""
        covered = sum(len(mark.text) for mark in passage.marks if start <= mark.start and mark.end <= end)
        return end - start - covered


def _is_another(passage: Passage) -> bool:
    """Whether a clause tells of one more by its number: 第三位口头答应了."""
    first = passage.marks[0] if passage.marks else None
    by_number = first is not None and any(role.meaning == "ordinal" for role in first.of("quantity"))
    return by_number and not passage.counted and bool(passage.anywhere("head", "piece"))


def _marks(words: StoryWords, passage: Passage) -> frozenset[str]:
    found: set[str] = set()
    for place, mark in enumerate(passage.marks):
        if not mark.has("mark"):
            continue
        no = place > 0 and passage.marks[place - 1].has("deny")
        denied = no and passage.marks[place - 1].end == mark.start
        found |= {
            words.contraries.get(role.meaning, "") if denied else role.meaning for role in mark.of("mark")
        }
    return frozenset(found - {""})
