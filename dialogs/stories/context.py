"""What stands around a clause and belongs to it: the one before that names a role, those behind that say how
its things are.

    我主持做的自动装药线，   leads: what comes is led
    累计创效1260万，
    财务盖过章               says nothing of the things: what belongs to them ends here
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from dialogs.stories.correcting import put_right, revises
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import StoryWords
from dialogs.understanding.lexicon import GENERAL, STORIES

_REST: Final = GENERAL.spoken(STORIES, "frames", "rest")
_MORE: Final = GENERAL.spoken(STORIES, "frames", "more")
_LONGEST: Final = 6
"""How many clauses behind a thing may belong to it."""
_NEAR: Final = 2
_LEADING: Final = 3
"""How many clauses before one may say what comes."""
_NAMING: Final = ("thing", "step", "holding")
_APART: Final = (*_NAMING, "prize", "member")
"""What stands between a no and a mark that it does not deny."""
_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the hearers of one story share."""

    words: StoryWords
    passages: Sequence[Passage]
    today: date
    told: Sequence[frozenset[str]]
    """The marks of each clause; one behind a no is its contrary (没产业化, 未应用)."""
    denied: Sequence[frozenset[str]]
    """The marks of each clause behind a no that have no contrary: 没有专家评议."""
    right: Mapping[int, int]
    """The clauses that tell what holds instead of what was said, each with the one that takes that back."""

    @classmethod
    def of(cls, words: StoryWords, passages: Sequence[Passage], today: date) -> "Setting":
        """The setting of a story that is cut into these clauses."""
        told = [_marks(words, passage) for passage in passages]
        said, denied = [each for each, _ in told], [each for _, each in told]
        return cls(words, passages, today, said, denied, put_right(passages))

    def holding(self, told: Sequence[_Told], place: Callable[[_Told], int]) -> list[_Told]:
        """What holds of all that was told of one fact: the last that was put right, and what stands behind.

        `place` tells the clause of each.
        """
        right = [place(each) for each in told if place(each) in self.right]
        return [each for each in told if place(each) >= max(right, default=0)]

    def behind(self, passage: Passage) -> tuple[Passage, ...]:
        """The clauses right behind that name nothing, and so tell of this one's things."""
        return tuple(self._behind(passage))

    def _behind(self, passage: Passage) -> Iterator[Passage]:
        sentence, puts_right = passage.sentence, False
        for other in self.passages[passage.index + 1 : passage.index + 1 + _LONGEST]:
            named = not other.kinds.isdisjoint(_NAMING) and not other.claims_all and not is_early(other)
            was_put_right = puts_right and bool(other.quantities)
            puts_right = other.corrects or revises(other) or bool(other.anywhere("is_not"))
            sentence = other.sentence if puts_right else sentence
            if other.sentence != sentence or named or other.until < len(other.text):
                return
            if puts_right or was_put_right:
                yield other
                continue
            if other.clause.opening in _REST or other.text.startswith(_REST) or _is_another(other):
                continue
            telling = other.counted or self.marks(other) or other.doubts or other.places or is_early(other)
            if not telling and not self.denied[other.index] and not other.anywhere("not_held", "granted"):
                return
            yield other

    def more(self, last: int) -> Iterator[Passage]:
        """The clauses behind one, also of the next sentence, that count more of what it names: 还有4项."""
        for other in self.passages[last + 1 : last + 1 + _LEADING]:
            if not other.kinds.isdisjoint(_NAMING):
                return
            known = _uncovered(other, 0, len(other.text)) <= _NEAR
            says = other.anywhere("more") or other.clause.opening in _MORE
            others = bool(other.places) and other.clause.opening in _REST
            if known and other.counted and (says or others):
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

    def lacks(self, qualifiers: Sequence[str], passage: Passage) -> bool:
        """Whether a clause says that one of these qualifiers is not so: 没产业化, 没有专家评议."""
        if not self.denied[passage.index].isdisjoint(qualifiers):
            return True
        contraries = {self.words.contraries.get(name) for name in qualifiers}
        return not contraries.isdisjoint(self.marks(passage))

    def is_shared(self, passage: Passage) -> bool:
        """Whether a clause names several things, so that what stands behind one is said of that one."""
        return len([mark for mark in passage.marks if mark.has("thing")]) > 1

    def denies(self, passage: Passage, place: int) -> bool:
        """Whether a no stands right before a place, with nothing between but known words."""
        return any(
            no.end <= place and _uncovered(passage, no.end, place) <= _NEAR for no in passage.having("deny")
        )

    def is_denied(self, passage: Passage, thing: Mark) -> bool:
        """Whether a no stands right before a thing (with its marks), or right behind it at the end."""
        for no in passage.having("deny"):
            if no.has("is_not"):
                continue
            if no.end <= thing.start and _uncovered(passage, no.end, thing.start) <= _NEAR:
                return True
            ends = len(passage.text) - no.end <= _NEAR or passage.text[no.end] in "、"
            if thing.end <= no.start and _uncovered(passage, thing.end, no.start) <= _NEAR and ends:
                return True
        return False


def _is_another(passage: Passage) -> bool:
    """Whether a clause tells of one more by its number: 第三位口头答应了."""
    first = passage.marks[0] if passage.marks else None
    by_number = first is not None and any(role.meaning == "ordinal" for role in first.of("quantity"))
    is_told = bool(passage.counted) or passage.is_by_number
    return by_number and not is_told and bool(passage.anywhere("head", "piece"))


def is_early(passage: Passage) -> bool:
    """Whether a clause tells of a part of a sum that is of a time before: 其中200万是评助工之前的."""
    money = [each for each in passage.quantities if each.kind == "money"]
    part = bool(money or passage.anywhere("includes")) and bool(passage.anywhere("earlier", "stage"))
    return (part or bool(passage.anywhere("career"))) and not passage.anywhere("thing")


def _uncovered(passage: Passage, start: int, end: int) -> int:
    """How many characters between two places are of no known word."""
    covered = sum(len(mark.text) for mark in passage.marks if start <= mark.start and mark.end <= end)
    return end - start - covered


def _marks(words: StoryWords, passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The marks that a clause says, and those that it denies; a denied one that has a contrary says that."""
    said, denied = set[str](), set[str]()
    denies = "deny" in passage.kinds
    for mark in passage.marks:
        names = {role.meaning for role in mark.of("mark")}
        if denies and names and _is_no(passage, mark):
            said |= {words.contraries[name] for name in names if name in words.contraries}
            denied |= {name for name in names if name not in words.contraries}
        else:
            said |= names
    return frozenset(said), frozenset(denied - said)


def _is_no(passage: Passage, mark: Mark) -> bool:
    """Whether a no belongs to a mark: right before it, or with two characters between, or right behind it at
    the end of the clause.
    """
    for no in passage.anywhere("deny"):
        between = [each for each in passage.marks if no.end <= each.start and each.end <= mark.start]
        apart = any(each.has(*_APART) or each.numeral is not None for each in between)
        if no.end <= mark.start and not apart and _uncovered(passage, no.end, mark.start) <= _NEAR:
            return True
        near = no.start >= mark.end and passage.text[mark.end : no.start] in ("", "的")
        if near and len(passage.text) - no.end <= _NEAR:
            return True
    return False
