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

_DOUBTS: Final = {
    "pending": "pending",
    "running": "pending",
    "plan": "planned",
    "doubt": "hedged",
    "part": "share",
}
"""The reasons for doubt in everything that a clause tells, by the kinds of its marks."""

_OWNERS: Final = ("other", "self", "personal", "group")
_VOID: Final = ("hearsay", "supposed")
_GOALS: Final = ("want", "able", "apply")
_HEADING: Final = 8
"""Characters of the longest heading that names a goal."""
_DISOWNED: Final = 3
"""How far back what a clause disowns may have been told."""
_STRONG: Final = "。！？!?；;.．\n\r"
_TOGETHER: Final = 6
"""How far from 和 or 跟 somebody stands who is only with the person."""
_AT_THE_START: Final = 3
"""How far from its start a clause may name the group whose things it tells of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One clause. `until` is where wishes and questions begin; behind it nothing is a fact. `void`: nothing
    in it is. `weak`: it asks, so that a statement elsewhere goes before it. `doubts` are the reasons why its
    facts are doubtful, `group` where its things begin to be the employer's (None: nowhere). `kinds` are those
    of all its marks, `joints` the places where its parts begin.
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
        disowns = "disown" in passage.kinds
        if disowns:
            _disown(found, passage)
        found.append(_owned(replace(passage, void=True) if disowns else passage, owner))
    return tuple(found)


def _disown(before: list[Passage], passage: Passage) -> None:
    """What the clause before tells is not the person's where this one says so: 学校有6个软著，跟我不搭界."""
    if tells_something(passage):
        return
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _DISOWNED), -1):
        each = before[place]
        if each.sentence != passage.sentence:
            return
        before[place] = replace(each, group=0) if each.anywhere("self") else replace(each, void=True)
        if tells_something(each):
            return


def _bare(words: StoryWords, text: str, today: date) -> Iterator[Passage]:
    """The clauses with their marks, before it is known whose things they tell of."""
    sentence, end, index = 0, 0, 0
    aims = False
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
            yield _passage(index, part, sentence, today, aims=aims or wished)
            index += 1
            before = part if len(clause.plain) <= _HEADING else None


def _names_a_tier(part: Piece) -> bool:
    """Whether a clause is the name of a tier and no more: 拟申报：高级工程师."""
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
    )


def _owned(passage: Passage, owner: _Owner) -> Passage:
    """The passage with whose things it tells of; the owner goes on to the next clause of the sentence."""
    marks = passage.marks if not passage.kinds.isdisjoint(_OWNERS) else ()
    names_group = False
    for place, mark in enumerate(marks):
        before = marks[place - 1] if place > 0 and marks[place - 1].end == mark.start else None
        accompanied = before is not None and before.has("companion", "personal")
        together = mark.has("other") and _is_together(marks[:place], mark)
        if mark.has("other") and not together:
            owner.other = True
        elif mark.has("self") and not (owner.other and _is_alongside(marks, place)):
            owner.other = owner.group = False
        elif mark.has("personal"):
            owner.group = owner.group and names_group
        elif mark.has("group") and not accompanied and _begins(passage, place):
            names_group = owner.group = tells_something(passage)
    if owner.other:
        return replace(passage, void=True)
    return replace(passage, group=0) if owner.group else passage


def _is_alongside(marks: tuple[Mark, ...], place: int) -> bool:
    """Whether the person is only spoken of beside somebody else: 老夏跟我同年."""
    return place > 0 and marks[place - 1].has("alongside") and marks[place - 1].end == marks[place].start


def _is_together(before: tuple[Mark, ...], mark: Mark) -> bool:
    """Whether somebody is only with the person: 和同事一起, but not 我带的徒弟."""
    for each in reversed(before):
        if mark.start - each.end > _TOGETHER or each.has("particle"):
            return False
        if each.has("together"):
            return True
    return False


def _begins(passage: Passage, place: int) -> bool:
    """Whether a group is what the clause is about: it stands near the start of a part, before any thing."""
    marks, at = passage.marks, passage.marks[place].start
    start = max(joint for joint in passage.joints if joint <= at)
    if any(mark.has("thing", "step", "holding") for mark in marks[:place] if mark.start >= start):
        return False
    return at - start <= _AT_THE_START or (place > 0 and marks[place - 1].since is not None)


def tells_something(passage: Passage) -> bool:
    """Whether a clause names a thing or a holding."""
    return bool(passage.having("thing", "step", "holding"))
