"""What stands around a clause and belongs to it: the clauses behind that say how its things are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dialogs.stories.passages import Passage
from dialogs.stories.words import FILE, StoryWords, ThingRule
from dialogs.understanding.lexicon import GENERAL

_REST: Final = frozenset(GENERAL.spoken(FILE, "frames", "rest"))
_SUBSET: Final = frozenset(GENERAL.spoken(FILE, "frames", "subset"))
_COUNTING: Final = ("count", "people", "money", "percent", "years")
_LONGEST_TAIL: Final = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What the hearers of one story share."""

    words: StoryWords
    passages: Sequence[Passage]
    today: date

    def tail(self, passage: Passage) -> tuple[Passage, ...]:
        """The clauses right behind that name nothing, and so tell of this one's things: 都在用, 排名前三."""
        return tuple(self._tail(passage))

    def _tail(self, passage: Passage) -> Iterator[Passage]:
        for behind in self.passages[passage.index + 1 : passage.index + 1 + _LONGEST_TAIL]:
            told = behind.anywhere("thing", "step", "holding", "prize", "own", "want", "able", "apply")
            counts = any(quantity.kind in _COUNTING for quantity in behind.quantities)
            if behind.sentence != passage.sentence or told or counts or behind.clause.opening in _REST:
                return
            yield behind

    def present(self, passages: Sequence[Passage]) -> frozenset[str]:
        """The marks that these clauses have, with those of the places in an order that they tell."""
        found = frozenset[str]().union(*(each.meanings("mark") for each in passages))
        places = [place for each in passages if not each.anywhere("group") for place in ranks_of(each)]
        if len(places) != 1:
            return found
        named = {name for name, most in self.words.ranks.items() if places[0] <= most}
        return found | (named or {self.words.behind_all})


def ranks_of(passage: Passage) -> tuple[int, ...]:
    """The places in an order that a clause tells."""
    return tuple(place for quantity in passage.quantities for place in quantity.places)


def is_subset(passage: Passage) -> bool:
    """Whether a clause tells of some of the things before it: 其中2个我是第一完成人, （1项第一）."""
    counts = any(quantity.kind == "count" for quantity in passage.quantities)
    own = passage.having("thing")
    return counts and not own and (passage.clause.opening in _SUBSET or passage.clause.aside)


def is_rest(passage: Passage) -> bool:
    """Whether a clause tells of others than the things before it: 另外两个还在申请."""
    return passage.clause.opening in _REST and not passage.having("thing", "holding", "step")


def why_not(setting: Setting, passage: Passage, rule: ThingRule, marks: frozenset[str]) -> str | None:
    """The reason why what a clause tells of a fact does not surely count; None if it does."""
    around = (passage, *setting.tail(passage))
    if passage.group is not None:
        return "story-group"
    for reason in (reason for each in around for reason in each.doubts):
        return f"story-{reason}"
    if any(setting.words.contraries.get(qualifier) in marks for qualifier in rule.qualifiers):
        return "story-unqualified"
    return None
