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

from dialogs.clauses.cutting import Clause
from dialogs.stories.joining import COLONS, WISHES, Piece, pieces_of
from dialogs.stories.marking import Mark, marks_of
from dialogs.stories.quantities import Quantity, quantities_of
from dialogs.stories.splitting import split
from dialogs.stories.words import StoryWords
from dialogs.understanding.lexicon import GENERAL, STORIES

_DOUBTS: Final = {
    "pending": "pending",
    "running": "pending",
    "plan": "planned",
    "doubt": "hedged",
    "part": "share",
}
"""The reasons for doubt in everything that a clause tells, by the kinds of its marks."""

_VOID: Final = ("hearsay", "supposed")
_GOALS: Final = ("want", "able", "apply")
_HEADING: Final = 8
"""Characters of the longest heading that names a goal."""
_MISTAKEN: Final = frozenset(GENERAL.spoken(STORIES, "mistaken", "mistaken"))
"""Clauses that take back what was said before, by themselves: 不."""
_STRONG: Final = "。！？!?；;.．\n\r"


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause. `until` is where wishes and questions begin; behind it nothing is a fact. `void`: nothing
    in it is. `weak`: it asks, so that a statement elsewhere goes before it. `doubts` are the reasons why its
    facts are doubtful. `corrects`: it takes back what was said before. `group` is where its things begin to
    be the employer's (None: nowhere). `kinds` are those of all its marks, `joints` the places where its parts
    begin.
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
    corrects: bool = False
    group: int | None = None
    kinds: frozenset[str] = frozenset()
    joints: tuple[int, ...] = (0,)
    found: dict[tuple[str, ...], tuple[Mark, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What `having` was asked for already."""

    @property
    def text(self) -> str:
        """The clause in plain writing, without the conjunction that opens it."""
        return self.clause.plain

    @property
    def counted(self) -> Quantity | None:
        """The one count of the clause; None where there is none, or several."""
        counts = [each for each in self.quantities if each.kind == "count"]
        return counts[0] if len(counts) == 1 else None

    @property
    def places(self) -> tuple[int, ...]:
        """The places in an order that the clause tells."""
        return tuple(place for each in self.quantities for place in each.places)

    @property
    def is_by_number(self) -> bool:
        """Whether it ranks one of the things, which it calls by its number: 第一个我排第一."""
        return bool(self.places) and any(each.kind == "other" and each.number for each in self.quantities)

    @property
    def is_claimed(self) -> bool:
        """Whether it says that the person had a part in it: 我参与的."""
        return self.group is None and bool(self.anywhere("self")) and bool(self.anywhere("personal"))

    @property
    def claims_all(self) -> bool:
        """Whether it says so of all that was told before: 都是我参与的项目产生的."""
        return self.is_claimed and bool(self.anywhere("all")) and not self.quantities

    def having(self, *kinds: str) -> tuple[Mark, ...]:
        """Its marks of these kinds, before wishes begin."""
        if self.kinds.isdisjoint(kinds):
            return ()
        found = self.found.get(kinds)
        if found is None:
            found = tuple(mark for mark in self.marks if mark.start < self.until and mark.has(*kinds))
            self.found[kinds] = found
        return found

    def anywhere(self, *kinds: str) -> tuple[Mark, ...]:
        """Its marks of these kinds, wherever."""
        if self.kinds.isdisjoint(kinds):
            return ()
        return tuple(mark for mark in self.marks if mark.has(*kinds))


def bare_passages(words: StoryWords, text: str, today: date) -> Iterator[Passage]:
    """The clauses of a story with their marks, before it is known whose things they tell of."""
    sentence, end, index = 0, 0, 0
    aims = corrected = False
    before: Piece | None = None
    for piece in pieces_of(words, text, today):
        between = text[end : piece.clause.start]
        if any(mark in between for mark in _STRONG):
            sentence += 1
            aims = False
        headed = before if any(mark in between for mark in COLONS) else None
        aims = aims or (headed is not None and headed.has("heading"))
        end = piece.clause.end
        for clause in split(piece.clause, piece.marks):
            whole = clause is piece.clause
            part = piece if whole else Piece(clause, marks_of(clause.plain, words.book, today))
            wished = headed is not None and headed.has(*_GOALS) and _names_a_tier(part)
            passage = _passage(index, part, sentence, today, aims=aims or wished)
            yield _put_right(passage) if corrected or passage.corrects else passage
            corrected = passage.corrects
            index += 1
            before = part if len(clause.plain) <= _HEADING else None


def _names_a_tier(part: Piece) -> bool:
    """Whether a clause is the name of a tier and no more, as behind 拟申报："""
    return any(mark.has("tier") and mark.end == len(part.clause.plain) for mark in part.marks[:1])


def _passage(index: int, piece: Piece, sentence: int, today: date, *, aims: bool) -> Passage:
    clause, marks = piece.clause, piece.marks
    kinds = frozenset[str]().union(*(mark.kinds for mark in marks))
    until = next((mark.start for mark in marks if mark.has(*WISHES)), len(clause.plain))
    is_asked = clause.asks or (bool(marks) and marks[-1].has("ask") and marks[-1].end == len(clause.plain))
    return Passage(
        index=index,
        clause=clause,
        marks=marks,
        quantities=quantities_of(clause.plain, marks, today.year),
        sentence=sentence,
        until=0 if aims else until,
        kinds=kinds,
        joints=piece.joints,
        void=not kinds.isdisjoint(_VOID) or (is_asked and kinds.isdisjoint(_GOALS)),
        weak=is_asked or not kinds.isdisjoint(("ask", "able")),
        doubts=tuple(dict.fromkeys(reason for kind, reason in _DOUBTS.items() if kind in kinds)),
        corrects="correction" in kinds or not _MISTAKEN.isdisjoint((clause.plain, clause.text.casefold())),
    )


def _put_right(passage: Passage) -> Passage:
    """A clause behind a correction, in which 应该是 is no doubt: 说错了，应该是3个."""
    if any(mark.has("doubt") and not mark.has("put_right") for mark in passage.marks):
        return passage
    return replace(passage, doubts=tuple(each for each in passage.doubts if each != _DOUBTS["doubt"]))


def tells_something(passage: Passage) -> bool:
    """Whether a clause names a thing or a holding."""
    return bool(passage.having("thing", "step", "holding"))
