"""What the clauses behind a count make of it: how many of the things are so, where they rank, and what is
taken back.

    难题8个，真正见效的6个            6
    申请了4个，现在下来了2个          2
    实用新型4个，排名1、2、3、5       3
    实用新型4个，不对，是5个          5
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Final

from criteria.policy.vocabulary import Kind
from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, Told, read, settled
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity
from dialogs.stories.words import ThingRule
from dialogs.understanding.reading import Taken

_PARTLY: Final = "unqualified"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a clause with the number beside it, and how far its own words reach."""

    passage: Passage
    ids: frozenset[str]
    quantity: Quantity
    kind: Kind
    people: bool
    before: bool
    until: int
    begin: int


@dataclass(slots=True)
class Count:
    """What is told of one fact, as the clauses behind change it."""

    rule: ThingRule
    outcome: Told
    last: int
    said: set[str] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)
    refined: bool = False
    first: float | None = None
    ranked: int = 0
    placed: int = 0

    @property
    def whole(self) -> float:
        """How many there are of which places in an order may be told; of a range, nobody knows."""
        if self.refined and isinstance(self.outcome, Taken):
            return float(str(self.outcome.value))
        return inf if self.first is None else self.first


def follow(
    setting: Setting,
    thing: Thing,
    rules: Sequence[ThingRule],
    counts: Sequence[Count],
    behind: Sequence[Passage],
) -> Iterator[Finding]:
    """Change the counts by the clauses behind, and tell what these say of narrower facts."""
    corrected = False
    for passage in behind:
        corrected = corrected or bool(passage.anywhere("correction"))
        outcome = None if passage.counted is None else _number(setting, thing, passage.counted)
        if passage.counted is None:
            for count in counts:
                _status(setting, count, passage, setting.marks(passage))
        elif outcome is not None and corrected:
            for count in counts:
                count.outcome, count.last = outcome, passage.index
            corrected = False
        elif outcome is not None:
            yield from _partly(setting, thing, rules, counts, passage, outcome)


def _partly(
    setting: Setting,
    thing: Thing,
    rules: Sequence[ThingRule],
    counts: Sequence[Count],
    passage: Passage,
    outcome: Told,
) -> Iterator[Finding]:
    """What a clause tells of some of the things: narrower facts, or how many of them count."""
    marks = setting.marks(passage)
    known = frozenset(count.rule.fact.name for count in counts)
    within = {name} if (name := _rank_mark(setting, passage)) else set[str]()
    marks_of_thing = setting.marks(thing.passage)
    met = setting.words.best(
        [each for each in rules if each.marks & (marks | within) or _is_part(setting, each, known, marks)],
        marks_of_thing | marks | within,
    )
    wider = [rule for rule in met if known & setting.words.within(rule.fact.name)]
    narrower = [rule for rule in met if rule.fact.name not in known and rule not in wider]
    for rule in narrower:
        finding = Finding((rule.fact.name,), outcome, thing.passage.index, passage.index)
        doubts = [*(["group"] if thing.passage.group is not None else []), *passage.doubts]
        yield settled(finding, f"story-{doubts[0]}" if doubts else None)
    places = passage.places or tuple(setting.words.ranks[name] for name in marks & setting.words.ranks.keys())
    for count in counts:
        if places and (passage.places or narrower):
            if marks_of_thing.isdisjoint(setting.words.ranks):
                _add_ranked(setting, count, passage, max(places), outcome, is_told=not narrower)
        elif not narrower:
            _refine(setting, count, passage, marks, outcome)


def _is_part(setting: Setting, rule: ThingRule, known: frozenset[str], marks: frozenset[str]) -> bool:
    """Whether a narrower fact is told by its qualifier alone: 参与解决9个，其中见了效的3个."""
    is_within = any(rule.fact.name in setting.words.within(name) for name in known)
    return is_within and not rule.marks and not marks.isdisjoint(rule.qualifiers)


def _rank_mark(setting: Setting, passage: Passage) -> str | None:
    """The mark of the widest rank that counts, where the places that a clause tells lie within it."""
    ranks, places = setting.words.ranks, passage.places
    widest = max(ranks, key=lambda name: ranks[name], default=None)
    return widest if widest and places and max(places) <= ranks[widest] else None


def _add_ranked(
    setting: Setting, count: Count, passage: Passage, place: int, outcome: Told, *, is_told: bool
) -> None:
    """So many with one place in the order, so many with another: all have to be told, or it stays open.

    Not `is_told`: a narrower fact has been told of these, and the rest may be left out.
    """
    ranked = next((name for name in count.rule.qualifiers if name in setting.words.ranks), None)
    if ranked is None or not isinstance(outcome, Taken) or not isinstance(count.outcome, Taken):
        return
    number = int(str(outcome.value))
    count.ranked += number if place <= setting.words.ranks[ranked] else 0
    count.placed += number
    if not is_told and count.placed < count.whole:
        return
    count.last = passage.index
    count.doubts = [each for each in count.doubts if each != _PARTLY]
    if count.placed < count.whole or not count.ranked:
        count.doubts.append(_PARTLY)
        return
    count.outcome = Taken(count.ranked)
    count.said.add(ranked)


def _number(setting: Setting, thing: Thing, quantity: Quantity) -> Told | None:
    """The number of a clause that says how many of the things are so."""
    for rule in setting.words.things:
        if rule.things & thing.ids and rule.fact.kind == "count":
            outcome = read(setting.words, rule.fact, quantity.text, setting.today).outcome
            return outcome if isinstance(outcome, Taken) else None
    return None


def _status(setting: Setting, count: Count, passage: Passage, marks: frozenset[str]) -> None:
    """How all of the things are: 都在用, 还在申请, 排名1、2、5, 授权的一件都没有."""
    if passage.having("granted") and passage.having("deny") and "pending" in count.doubts:
        count.outcome, count.last, count.doubts = Taken(0), passage.index, []
        return
    claim(count, passage)
    places = tuple(place for each in passage.quantities for place in each.places)
    if not passage.anywhere("group"):
        rank(setting, count, places, passage)
    count.said |= marks
    if (
        any(setting.words.contraries.get(name) in marks for name in count.rule.qualifiers)
        and not count.refined
    ):
        count.doubts.append("unqualified")
    if passage.doubts:
        count.doubts += passage.doubts
        count.last = max(count.last, passage.index)


def _refine(setting: Setting, count: Count, passage: Passage, marks: frozenset[str], outcome: Told) -> None:
    """How many of the things count: 真正见效的6个, 现在下来了2个."""
    granted = bool(passage.anywhere("granted")) and not passage.doubts
    own = "group" in count.doubts and bool(passage.anywhere("self", "personal"))
    wanted = marks.intersection(count.rule.qualifiers) | marks.intersection(count.rule.marks)
    out = any(setting.words.contraries.get(name) in marks for name in count.rule.qualifiers)
    if passage.doubts or (out and not wanted):
        if not count.refined:
            count.doubts += [*passage.doubts, "unqualified"]
            count.last = passage.index
        return
    if not (granted or wanted or own):
        return
    smaller = isinstance(outcome, Taken) and isinstance(count.outcome, Taken)
    if smaller and float(str(outcome.value)) > float(str(count.outcome.value)):  # type: ignore[union-attr]
        count.doubts.append("several")
        return
    count.outcome, count.last, count.refined = outcome, passage.index, True
    count.said |= marks
    count.doubts = [each for each in count.doubts if not (each == "pending" and granted)]
    if wanted or own:
        count.doubts = [each for each in count.doubts if each not in ("group", "unqualified")]


def claim(count: Count, passage: Passage) -> None:
    """What was told as the employer's is the person's where all of it is: 都是我参与的项目产生的."""
    if "group" in count.doubts and passage.claims_all:
        count.doubts.remove("group")
        count.last = max(count.last, passage.index)


def rank(setting: Setting, count: Count, places: tuple[int, ...], passage: Passage) -> None:
    """What places in an order make of a count: one is that of all, as many as are counted are one each."""
    ranked = next((name for name in count.rule.qualifiers if name in setting.words.ranks), None)
    if ranked is None or not places:
        return
    counted = sum(place <= setting.words.ranks[ranked] for place in places)
    count.last = max(count.last, passage.index) if len(places) > 1 else count.last
    if counted == len(places):
        count.said.add(ranked)
    elif counted and isinstance(count.outcome, Taken) and len(places) == count.outcome.value:
        count.outcome = Taken(counted)
        count.said.add(ranked)
    else:
        count.doubts.append("unqualified")
        count.last = max(count.last, passage.index)
