"""A clause of a story with what stands in it, and what keeps its things from being facts.

我同事有3个发明       somebody else's: nothing in it counts
公司累计创效3000万    the employer's: doubtful
想评工程师            from 想 on it is a wish
实用新型还在申请      pending: doubtful
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from dialogs.clauses.cutting import Clause, cut
from dialogs.stories.marking import Mark, marks_of
from dialogs.stories.quantities import Quantity, quantities_of
from dialogs.stories.words import StoryWords

_DOUBTS: Final = {
    "pending": "pending",
    "running": "pending",
    "plan": "planned",
    "doubt": "hedged",
    "part": "share",
}
"""The reasons for doubt in everything that a clause tells, by the kinds of its marks."""

_STRONG: Final = "。！？!?；;\n\r"
_AT_THE_START: Final = 3
"""How far from its start a clause may name the group whose things it tells of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause. `until` is where wishes and questions begin; behind it nothing is a fact. `void`: nothing
    in it is. `weak`: it asks, so that a statement elsewhere goes before it. `doubts` are the reasons why its
    facts are doubtful, `group` where its things begin to be the employer's (None: nowhere).
    """

    index: int
    clause: Clause
    marks: tuple[Mark, ...]
    quantities: tuple[Quantity, ...]
    sentence: int
    until: int
    void: bool = False
    weak: bool = False
    doubts: tuple[str, ...] = ()
    group: int | None = None

    @property
    def text(self) -> str:
        """The clause in plain writing, without the conjunction that opens it."""
        return self.clause.plain

    def having(self, *kinds: str) -> tuple[Mark, ...]:
        """Its marks of these kinds, before wishes begin."""
        return tuple(mark for mark in self.marks if mark.start < self.until and mark.has(*kinds))

    def anywhere(self, *kinds: str) -> tuple[Mark, ...]:
        """Its marks of these kinds, wherever."""
        return tuple(mark for mark in self.marks if mark.has(*kinds))

    def meanings(self, kind: str) -> frozenset[str]:
        """What its marks of a kind mean."""
        return frozenset(role.meaning for mark in self.marks for role in mark.of(kind))


@dataclass(slots=True)
class _Owner:
    """Whose things are told, from clause to clause of a sentence."""

    other: bool = False
    group: bool = False
    sentence: int = field(default=-1)


def passages_of(words: StoryWords, text: str, today: date) -> tuple[Passage, ...]:
    """The clauses of a story in their order."""
    owner, found = _Owner(), list[Passage]()
    for passage in _bare(words, text, today):
        if passage.sentence != owner.sentence:
            owner = _Owner(sentence=passage.sentence)
        found.append(_owned(passage, owner))
    return tuple(found)


def _bare(words: StoryWords, text: str, today: date) -> Iterator[Passage]:
    sentence, end = 0, 0
    for index, clause in enumerate(cut(text)):
        if any(mark in text[end : clause.start] for mark in _STRONG):
            sentence += 1
        end = clause.end
        marks = marks_of(clause.plain, words.book, today)
        yield Passage(
            index=index,
            clause=clause,
            marks=marks,
            quantities=quantities_of(clause.plain, marks, today.year),
            sentence=sentence,
            until=min(
                (mark.start for mark in marks if mark.has("want", "able", "apply")), default=len(clause.plain)
            ),
            void=any(mark.has("hearsay", "supposed") for mark in marks),
            weak=clause.asks or any(mark.has("ask", "able") for mark in marks),
            doubts=tuple(
                dict.fromkeys(_DOUBTS[kind] for kind in _DOUBTS if any(mark.has(kind) for mark in marks))
            ),
        )


def _owned(passage: Passage, owner: _Owner) -> Passage:
    """The passage with whose things it tells of; the owner goes on to the next clause of the sentence."""
    marks = passage.marks
    for place, mark in enumerate(marks):
        accompanied = place > 0 and marks[place - 1].has("companion") and marks[place - 1].end == mark.start
        if mark.has("other") and not accompanied:
            owner.other = True
        elif mark.has("self"):
            owner.other = owner.group = False
        elif mark.has("personal"):
            owner.group = False
        elif mark.has("group") and not accompanied and _begins(marks, place):
            owner.group = tells_something(passage)
    if owner.other:
        return replace(passage, void=True)
    return replace(passage, group=0) if owner.group else passage


def _begins(marks: tuple[Mark, ...], place: int) -> bool:
    """Whether a group is what the clause is about."""
    return marks[place].start <= _AT_THE_START or (place > 0 and marks[place - 1].since is not None)


def tells_something(passage: Passage) -> bool:
    """Whether a clause names a thing or a holding."""
    return bool(passage.having("thing", "step", "holding"))
