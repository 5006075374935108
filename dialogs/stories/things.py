"""Hearing numbers of things: a noun of the fact's own, and the count, amount or time beside it.

累计降本620万                      saving 620
实用新型3个，其中2个我是第一完成人    utility 3, granted and first 2
没有发明                           invention 0
去年降本200万                      doubtful: a year's amount is no total
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from criteria.policy.vocabulary import Kind
from dialogs.stories.context import Setting, is_rest, is_subset, ranks_of, why_not
from dialogs.stories.findings import Finding, doubt, found, read, settled
from dialogs.stories.marking import Mark
from dialogs.stories.pairing import paired
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity, compatible
from dialogs.stories.words import ThingRule
from dialogs.understanding.reading import Taken

_KINDS: tuple[Kind, ...] = ("count", "amount", "percent", "years")
_NEAR = 2
"""How many characters may stand between a no and the thing that it denies, or a bare number and its thing."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A thing of a clause with the number beside it."""

    passage: Passage
    ids: frozenset[str]
    quantity: Quantity
    kind: Kind
    people: bool
    before: bool


def hear_things(setting: Setting) -> Iterator[Finding]:
    """All numbers of things that a story tells."""
    carried: Passage | None = None
    for passage in setting.passages:
        if carried is not None and carried.sentence != passage.sentence:
            carried = None
        if passage.void or is_rest(passage):
            continue
        if is_subset(passage) and carried is not None:
            yield from _subset(setting, carried, passage)
            continue
        for told in _told(setting, passage):
            yield from _facts(setting, told)
        yield from _denied(setting, passage)
        if passage.having("thing"):
            carried = passage


def _ids(mark: Mark) -> frozenset[str]:
    return frozenset(role.meaning for role in mark.of("thing"))


def _rules(setting: Setting, ids: frozenset[str]) -> tuple[ThingRule, ...]:
    return tuple(rule for rule in setting.words.things if rule.things & ids)


def _told(setting: Setting, passage: Passage) -> Iterator[_Told]:
    """The things of a clause with their numbers, kind by kind."""
    shared = frozenset(
        quantity.start
        for quantity in passage.quantities
        if any(mark.end == quantity.start for mark in passage.having("each"))
    )
    unclear = setting.words.unclear
    for kind in _KINDS:
        for people in (False, True) if kind == "count" else (False,):
            things = [
                mark
                for mark in passage.having("thing")
                if any(
                    rule.fact.kind == kind and rule.people == people for rule in _rules(setting, _ids(mark))
                )
                or any(
                    setting.words.policy.vocabulary[fact].kind == kind and not people
                    for name in _ids(mark)
                    for fact in unclear.get(name, ())
                )
            ]
            numbers = [
                quantity
                for quantity in passage.quantities
                if quantity.end <= passage.until and compatible(quantity, kind, people=people)
            ]
            if kind == "count" and not people:
                things = [
                    mark
                    for mark in things
                    if not numbers or any(setting.words.counts(_ids(mark), each.unit) for each in numbers)
                ]
                every = frozenset[str]().union(*map(_ids, things))
                numbers = [each for each in numbers if setting.words.counts(every, each.unit)]
            for thing, of in paired(things, numbers, shared):
                near = [each for each in of if each.kind != "bare" or _is_near(thing, each)]
                for quantity in near[:1]:
                    yield _Told(passage, _ids(thing), quantity, kind, people, quantity.start < thing.start)


def _is_near(thing: Mark, quantity: Quantity) -> bool:
    return max(quantity.start - thing.end, thing.start - quantity.end) < _NEAR


def _facts(setting: Setting, told: _Told) -> Iterator[Finding]:
    passage = told.passage
    around = (passage, *setting.tail(passage))
    marks = setting.present(around)
    every = [
        rule
        for rule in _rules(setting, told.ids)
        if rule.fact.kind == told.kind and rule.people == told.people
    ]
    matched = [rule for rule in every if rule.marks <= marks]
    best = [rule for rule in matched if not any(rule.marks < other.marks for other in matched)]
    open_to = _open_to(setting, told, marks, best)
    if open_to or not best:
        facts = open_to or tuple(rule.fact.name for rule in every)
        yield doubt(facts, passage.index, passage.index, "story-which")
        return
    for rule in best:
        finding = _heard(setting, told, rule)
        if finding is not None:
            reason = why_not(setting, passage, rule, marks) or _partial(told, rule)
            yield settled(_qualified(setting, told, rule, finding, marks), reason)


def _open_to(setting: Setting, told: _Told, marks: frozenset[str], best: list[ThingRule]) -> tuple[str, ...]:
    """The facts that the words may mean where they do not say which: 专利3个, 省级项目2项."""
    for name, facts in setting.words.unclear.items():
        if name in told.ids and not best:
            return facts
        of_thing = [
            rule for rule in setting.words.things if rule.fact.name in facts and rule.things & told.ids
        ]
        if name in marks and of_thing and not any(name in rule.marks for rule in best):
            return facts
    return ()


def _heard(setting: Setting, told: _Told, rule: ThingRule) -> Finding | None:
    passage, quantity = told.passage, told.quantity
    if quantity.short and told.before and quantity.since is not None:
        return Finding((rule.fact.name,), quantity.since, passage.index, passage.index, weak=passage.weak)
    outcome = read(setting.words, rule.fact, quantity.text, setting.today).outcome
    return found(rule.fact.name, outcome, passage.index, passage.index, weak=passage.weak)


def _partial(told: _Told, rule: ThingRule) -> str | None:
    """Whether only one year's amount is told where all years' is wanted."""
    passage = told.passage
    if not rule.total:
        return None
    if passage.anywhere("yearly"):
        return "story-yearly"
    dated = any(
        quantity.kind == "date" and quantity.end <= told.quantity.start for quantity in passage.quantities
    )
    short = any(quantity.short and quantity.end <= told.quantity.start for quantity in passage.quantities)
    return "story-yearly" if (dated or short) and not passage.anywhere("total") else None


def _qualified(
    setting: Setting, told: _Told, rule: ThingRule, finding: Finding, marks: frozenset[str]
) -> Finding:
    """The finding with the qualifiers that were not said, and counted by the places in an order."""
    passage = told.passage
    tail = setting.tail(passage)
    unsaid = tuple(name for name in rule.qualifiers if name not in marks)
    listed = [(each, ranks_of(each)) for each in (passage, *tail) if len(ranks_of(each)) > 1]
    ranked = next((name for name in rule.qualifiers if name in setting.words.ranks), None)
    if not listed or ranked is None:
        said = max((each.index for each in tail), default=passage.index)
        return replace(
            finding, unsaid=unsaid, last=said if rule.marks - passage.meanings("mark") else finding.last
        )
    behind, places = listed[0]
    if len(places) != told.quantity.number:
        return settled(replace(finding, last=behind.index), "story-several")
    counted = sum(place <= setting.words.ranks[ranked] for place in places)
    return replace(
        finding,
        outcome=Taken(counted),
        last=behind.index,
        unsaid=tuple(name for name in unsaid if name != ranked),
    )


def _subset(setting: Setting, whole: Passage, passage: Passage) -> Iterator[Finding]:
    """What is told of some of the things of the clause before."""
    ids = frozenset[str]().union(*(_ids(mark) for mark in whole.having("thing")[-1:]))
    quantity = next(each for each in passage.quantities if each.kind == "count")
    marks = setting.present((passage,))
    told = _Told(passage, ids, quantity, "count", False, False)
    rules = [rule for rule in _rules(setting, ids) if rule.fact.kind == "count" and not rule.people]
    narrower = [rule for rule in rules if rule.marks and rule.marks <= marks]
    best = [rule for rule in narrower if not any(rule.marks < other.marks for other in narrower)]
    qualified = [rule for rule in rules if not rule.marks and marks.intersection(rule.qualifiers)]
    contrary = [
        rule for rule in rules if any(setting.words.contraries.get(each) in marks for each in rule.qualifiers)
    ]
    for rule in best or qualified or contrary:
        finding = _heard(setting, told, rule)
        if finding is None:
            continue
        finding = replace(finding, first=whole.index, refines=not best)
        reason = "story-group" if whole.group is not None else None
        doubts = [f"story-{each}" for each in passage.doubts] + (
            ["story-unqualified"] if contrary and not best else []
        )
        yield settled(finding, reason or next(iter(doubts), None))


def _denied(setting: Setting, passage: Passage) -> Iterator[Finding]:
    """None of a thing: 没有发明, 软著一个也没有."""
    things = passage.having("thing")
    counts = [each for each in passage.quantities if each.kind in ("count", "bare")]
    if not things or counts or passage.weak or passage.group is not None:
        return
    denied = [mark for mark in things if _is_denied(passage, mark)]
    marks = passage.meanings("mark")
    for mark in denied[:1] if len(things) == len(denied) or denied else ():
        for rule in setting.words.things:
            fits = rule.things & _ids(mark) and rule.denied_by <= marks and not rule.people
            if fits and rule.fact.kind == "count":
                yield Finding((rule.fact.name,), Taken(0), passage.index, passage.index)


def _is_denied(passage: Passage, thing: Mark) -> bool:
    """Whether a no stands right before the thing (with its marks), or right behind it at the end."""
    telling = [mark for mark in passage.marks if not mark.has("silent")]
    for no in passage.having("deny"):
        between = passage.text[no.end : thing.start] if no.end <= thing.start else None
        if between is not None:
            covered = sum(len(m.text) for m in telling if no.end <= m.start and m.end <= thing.start)
            if len(between) - covered <= _NEAR:
                return True
        if thing.end <= no.start and no.start - thing.end <= _NEAR and len(passage.text) - no.end <= 1:
            return True
    return False
