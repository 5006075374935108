"""Hearing numbers of things: a noun of the fact's own, and the count, amount or time beside it.

累计降本620万                         saving 620
实用新型3个，其中2个我是第一完成人    utility 3, granted and first 2
难题8个，真正见效的6个                solved 6: only those count
没有发明                              invention 0
去年降本200万                         doubtful: a year's amount is no total
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from criteria.policy.vocabulary import Kind
from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, Told, doubt, found, read, settled
from dialogs.stories.marking import Mark
from dialogs.stories.pairing import paired
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity, compatible
from dialogs.stories.words import ThingRule
from dialogs.understanding.reading import Taken

_KINDS: Final[tuple[Kind, ...]] = ("count", "amount", "percent", "years")
_NEAR: Final = 2
"""How many characters may stand between a no and the thing that it denies, or a bare number and its thing."""


@dataclass(frozen=True, slots=True)
class _Thing:
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
class _Count:
    """What is told of one fact, as the clauses behind change it."""

    rule: ThingRule
    outcome: Told
    last: int
    said: set[str] = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)
    refined: bool = False


def hear_things(setting: Setting) -> Iterator[Finding]:
    """All numbers of things that a story tells."""
    for passage in setting.passages:
        if passage.void or "thing" not in passage.kinds:
            continue
        things = list(_things(setting, passage))
        for thing in things:
            yield from _facts(setting, thing, is_last=thing is things[-1])
        yield from _denied(setting, passage)


def _ids(mark: Mark) -> frozenset[str]:
    return frozenset(role.meaning for role in mark.of("thing"))


def _things(setting: Setting, passage: Passage) -> Iterator[_Thing]:
    """The things of a clause with their numbers, kind by kind."""
    each = passage.having("each")
    shared = frozenset(
        quantity.start for quantity in passage.quantities if any(mark.end == quantity.start for mark in each)
    )
    for kind in _KINDS:
        for people in (False, True) if kind == "count" else (False,):
            marks = [mark for mark in passage.having("thing") if _counts(setting, mark, kind, people=people)]
            others = {mark.start for mark in passage.having("thing") if mark not in marks}
            numbers = [
                quantity
                for quantity in passage.quantities
                if quantity.end <= passage.until
                and quantity.end not in others
                and compatible(quantity, kind, people=people)
            ]
            if kind == "count" and not people:
                marks, numbers = _fitting(setting, marks, numbers)
            for mark, of in paired(marks, numbers, shared):
                near = [each for each in of if each.kind != "bare" or _is_near(mark, each)]
                for quantity in near[:1]:
                    begin = min(mark.start, quantity.start)
                    until = min(
                        (other.start for other in marks if other.start > max(mark.start, quantity.start)),
                        default=len(passage.text),
                    )
                    before = quantity.start < mark.start
                    yield _Thing(passage, _ids(mark), quantity, kind, people, before, until, begin)


def _counts(setting: Setting, mark: Mark, kind: Kind, *, people: bool) -> bool:
    """Whether a thing is counted in numbers of that kind."""
    ids, facts = _ids(mark), setting.words.policy.vocabulary
    told = any(
        rule.things & ids and rule.fact.kind == kind and rule.people == people
        for rule in setting.words.things
    )
    unclear = (fact for name in ids for fact in setting.words.unclear.get(name, ()))
    return told or (not people and any(facts[fact].kind == kind for fact in unclear))


def _fitting(
    setting: Setting, marks: list[Mark], numbers: list[Quantity]
) -> tuple[list[Mark], list[Quantity]]:
    """The things and numbers that may belong together by the word in which they are counted."""
    words = setting.words
    marks = [mark for mark in marks if any(words.counts(_ids(mark), each.unit) for each in numbers)]
    ids = frozenset[str]().union(*map(_ids, marks))
    return marks, [each for each in numbers if words.counts(ids, each.unit)]


def _is_near(thing: Mark, quantity: Quantity) -> bool:
    return max(quantity.start - thing.end, thing.start - quantity.end) < _NEAR


def _facts(setting: Setting, thing: _Thing, *, is_last: bool) -> Iterator[Finding]:
    """The facts that a thing with its number tells, one or several."""
    passage = thing.passage
    rules = [
        rule
        for rule in setting.words.things
        if rule.things & thing.ids and rule.fact.kind == thing.kind and rule.people == thing.people
    ]
    behind = setting.behind(passage) if is_last else ()
    lead = setting.lead(passage)
    marks = _marks(setting, thing, lead, behind)
    best = setting.words.best(rules, marks)
    open_to = _open_to(setting, thing, marks, best)
    if not best and not open_to and thing.kind == "count":
        followed = list(_follow(setting, thing, rules, (), behind))
        if followed:
            yield from followed
            return
    if open_to or not best:
        facts = open_to or tuple(rule.fact.name for rule in rules)
        yield doubt(facts, passage.index, passage.index, "story-which")
        return
    first = (
        lead.index
        if lead and any(rule.marks - _said(setting, passage, behind) for rule in best)
        else passage.index
    )
    counts = [count for rule in best if (count := _count(setting, thing, rule, behind)) is not None]
    for rule in best:
        if all(count.rule is not rule for count in counts):
            outcome = read(setting.words, rule.fact, thing.quantity.text, setting.today).outcome
            finding = found(rule.fact.name, outcome, passage.index, passage.index, weak=passage.weak)
            yield from () if finding is None else (finding,)
    narrower = list(_follow(setting, thing, rules, counts, behind)) if thing.kind == "count" else []
    for count in counts:
        count.said |= marks
        yield _finding(setting, thing, count, first)
    yield from narrower


def _said(setting: Setting, passage: Passage, behind: Sequence[Passage]) -> frozenset[str]:
    return setting.marks(passage).union(*(setting.marks(each) for each in behind))


def _marks(
    setting: Setting, thing: _Thing, lead: Passage | None, behind: Sequence[Passage]
) -> frozenset[str]:
    """The marks that say which fact a thing tells: those of its clause and of those that belong to it."""
    status = [each for each in behind if not each.counted]
    around = (thing.passage, *status, *([lead] if lead else ()))
    return frozenset[str]().union(*(setting.marks(each) for each in around))


def _open_to(
    setting: Setting, thing: _Thing, marks: frozenset[str], best: Sequence[ThingRule]
) -> tuple[str, ...]:
    """The facts that the words may mean where they do not say which: 专利3个, 省级项目2项."""
    for name, facts in setting.words.unclear.items():
        if name in thing.ids and not best:
            return facts
        of_thing = any(rule.fact.name in facts and rule.things & thing.ids for rule in setting.words.things)
        if name in marks and of_thing and not any(name in rule.marks for rule in best):
            return facts
    return ()


def _count(setting: Setting, thing: _Thing, rule: ThingRule, behind: Sequence[Passage]) -> _Count | None:
    """What the thing's number comes to as a value of the fact; None where it is none by itself."""
    quantity, passage = thing.quantity, thing.passage
    outcome: object = quantity.since
    if not (quantity.short and thing.before):
        outcome = read(setting.words, rule.fact, quantity.text, setting.today).outcome
    heard = found(rule.fact.name, outcome, passage.index, passage.index)  # type: ignore[arg-type]
    if heard is None or heard.outcome is None:
        return None
    needed = [each.index for each in behind if not each.counted and rule.marks & setting.marks(each)]
    last = max(needed, default=passage.index) if rule.marks - setting.marks(passage) else passage.index
    count = _Count(rule, heard.outcome, last)
    count.doubts += ["group"] if passage.group is not None and passage.group <= thing.begin else []
    count.doubts += [*passage.doubts, *(["yearly"] if _is_yearly(thing, rule) else [])]
    places = tuple(
        place
        for each in passage.quantities
        if thing.begin <= each.start < thing.until or not setting.is_shared(passage)
        for place in each.places
    )
    _rank(setting, count, places, passage)
    return count


def _is_yearly(thing: _Thing, rule: ThingRule) -> bool:
    """Whether only one year's amount is told where that of all years is wanted."""
    passage = thing.passage
    if not rule.total:
        return False
    if passage.anywhere("yearly"):
        return True
    dated = any(
        (each.kind == "date" or each.short) and each.end <= thing.quantity.start
        for each in passage.quantities
    )
    return dated and not passage.anywhere("total")


def _rank(setting: Setting, count: _Count, places: tuple[int, ...], passage: Passage) -> None:
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


def _follow(
    setting: Setting,
    thing: _Thing,
    rules: Sequence[ThingRule],
    counts: Sequence[_Count],
    behind: Sequence[Passage],
) -> Iterator[Finding]:
    """Change the counts by the clauses behind, and tell what these say of narrower facts."""
    corrected = False
    for passage in behind:
        corrected = corrected or bool(passage.anywhere("correction"))
        marks = setting.marks(passage)
        if passage.counted is None:
            for count in counts:
                _status(setting, count, passage, marks)
            continue
        outcome = _number(setting, thing, passage.counted)
        if outcome is None:
            continue
        if corrected:
            for count in counts:
                count.outcome, count.last = outcome, passage.index
            corrected = False
            continue
        known = {count.rule.fact.name for count in counts}
        narrower = [
            rule
            for rule in setting.words.best([each for each in rules if each.marks & marks], marks)
            if rule.fact.name not in known
        ]
        for rule in narrower:
            finding = Finding((rule.fact.name,), outcome, thing.passage.index, passage.index)
            doubts = _owner(thing) + list(passage.doubts)
            yield settled(finding, f"story-{doubts[0]}" if doubts else None)
        if not narrower:
            for count in counts:
                _refine(setting, count, passage, marks, outcome)


def _owner(thing: _Thing) -> list[str]:
    return ["group"] if thing.passage.group is not None else []


def _number(setting: Setting, thing: _Thing, quantity: Quantity) -> Told | None:
    """The number of a clause that says how many of the things are so."""
    for rule in setting.words.things:
        if rule.things & thing.ids and rule.fact.kind == "count":
            outcome = read(setting.words, rule.fact, quantity.text, setting.today).outcome
            return outcome if isinstance(outcome, Taken) else None
    return None


def _status(setting: Setting, count: _Count, passage: Passage, marks: frozenset[str]) -> None:
    """How all of the things are: 都在用, 还在申请, 排名1、2、5."""
    places = tuple(place for each in passage.quantities for place in each.places)
    if not passage.anywhere("group"):
        _rank(setting, count, places, passage)
    count.said |= marks
    if (
        any(setting.words.contraries.get(name) in marks for name in count.rule.qualifiers)
        and not count.refined
    ):
        count.doubts.append("unqualified")
    if passage.doubts:
        count.doubts += passage.doubts
        count.last = max(count.last, passage.index)


def _refine(setting: Setting, count: _Count, passage: Passage, marks: frozenset[str], outcome: Told) -> None:
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


def _finding(setting: Setting, thing: _Thing, count: _Count, first: int) -> Finding:
    """The finding that a count comes to, with the qualifiers that were not said."""
    rule, passage = count.rule, thing.passage
    out = any(setting.words.contraries.get(name) in setting.marks(passage) for name in rule.qualifiers)
    if out and not count.refined:
        count.doubts.append("unqualified")
    unsaid = tuple(name for name in rule.qualifiers if name not in count.said)
    finding = Finding((rule.fact.name,), count.outcome, first, count.last, weak=passage.weak, unsaid=unsaid)
    return settled(finding, f"story-{count.doubts[0]}" if count.doubts else None)


def _denied(setting: Setting, passage: Passage) -> Iterator[Finding]:
    """None of a thing: 没有发明, 软著一个也没有."""
    counts = [each for each in passage.quantities if each.kind in ("count", "bare")]
    if counts or passage.weak or passage.group is not None or passage.doubts:
        return
    marks = setting.marks(passage)
    for mark in passage.having("thing"):
        if not setting.is_denied(passage, mark):
            continue
        for rule in setting.words.things:
            fits = rule.things & _ids(mark) and rule.denied_by <= marks and not rule.people
            if fits and rule.fact.kind == "count":
                yield Finding((rule.fact.name,), Taken(0), passage.index, passage.index)
