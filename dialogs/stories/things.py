"""Hearing numbers of things: a noun of the fact's own, and the count, amount or time beside it.

累计降本620万                         saving 620
实用新型3个，其中2个我是第一完成人    utility 3, granted and first 2
难题8个，真正见效的6个                solved 6: only those count
没有发明                              invention 0
去年降本200万                         doubtful: a year's amount is no total
"""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from typing import Final

from criteria.policy.vocabulary import Kind
from dialogs.stories.context import Setting
from dialogs.stories.counting import Count, Thing, claim, follow, rank
from dialogs.stories.findings import Finding, doubt, found, read, settled
from dialogs.stories.marking import Mark
from dialogs.stories.pairing import paired
from dialogs.stories.passages import Passage
from dialogs.stories.quantities import Quantity, compatible
from dialogs.stories.words import ThingRule
from dialogs.understanding.reading import Taken

_KINDS: Final[tuple[Kind, ...]] = ("count", "amount", "percent", "years")
_LATIN: Final = frozenset(ascii_lowercase + "-'")
_NEAR: Final = 2
"""How many characters may stand between a no and the thing that it denies, or a bare number and its thing."""


def hear_things(setting: Setting) -> Iterator[Finding]:
    """All numbers of things that a story tells."""
    carried: Passage | None = None
    for passage in setting.passages:
        if carried is not None and carried.sentence != passage.sentence:
            carried = None
        if passage.void:
            continue
        if "thing" not in passage.kinds:
            if carried is not None:
                yield from _carried(setting, carried, passage)
            continue
        if carried is not None and not _has_amounts(setting, passage):
            yield from _carried(setting, carried, passage)
        carried = passage
        things = list(_things(setting, passage))
        told = [
            finding for thing in things for finding in _facts(setting, thing, is_last=thing is things[-1])
        ]
        yield from _each_once(told)
        yield from _denied(setting, passage)


def _has_amounts(setting: Setting, passage: Passage) -> bool:
    """Whether a clause names a thing that is told in amounts or percent."""
    ids = frozenset[str]().union(*map(_ids, passage.having("thing")))
    told = {rule.fact.kind for rule in setting.words.things if rule.things & ids}
    return not told.isdisjoint(("amount", "percent"))


def _each_once(told: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of a clause; a fact of which it tells twice is doubtful: 仓储项目1个、上线项目1个."""
    names = [each.fact for each in told if each.outcome is not None]
    for finding in told:
        twice = finding.outcome is not None and names.count(finding.fact) > 1
        yield settled(finding, "story-several" if twice else None)


def _carried(setting: Setting, named: Passage, passage: Passage) -> Iterator[Finding]:
    """What a clause tells of the thing that one before has named: 占主营收入2.3%, 总计500万."""
    ids = frozenset[str]().union(*(_ids(mark) for mark in named.having("thing")[-1:]))
    marks = setting.marks(named) | setting.marks(passage)
    for kind in ("percent", "amount"):
        numbers = [each for each in passage.quantities if compatible(each, kind, people=False)]
        rules = [each for each in setting.words.things if each.things & ids and each.fact.kind == kind]
        instead = named.doubts == ("planned",) and passage.anywhere("now")
        if kind == "amount" and not passage.anywhere("total") and not instead:
            rules = [rule for rule in rules if rule.marks & setting.marks(passage)]
        if len(numbers) != 1 or numbers[0].end > passage.until:
            continue
        for rule in setting.words.best(rules, marks):
            outcome = read(setting.words, rule.fact, numbers[0].text, setting.today).outcome
            finding = found(rule.fact.name, outcome, named.index, passage.index, weak=passage.weak)
            groups = [each for each in (named, passage) if each.group is not None]
            doubts = ["group"] if groups and not passage.is_claimed else []
            doubts += [] if instead else named.doubts
            doubts += [*passage.doubts, *(["yearly"] if passage.anywhere("yearly") else [])]
            if finding is not None:
                yield settled(finding, f"story-{doubts[0]}" if doubts else None)


def _ids(mark: Mark) -> frozenset[str]:
    return frozenset(role.meaning for role in mark.of("thing"))


def _things(setting: Setting, passage: Passage) -> Iterator[Thing]:
    """The things of a clause with their numbers, kind by kind."""
    denied = {mark.end for mark in passage.having("deny")}
    each = passage.having("each")
    shared = frozenset(
        quantity.start for quantity in passage.quantities if any(mark.end == quantity.start for mark in each)
    )
    for kind in _KINDS:
        for people in (False, True) if kind == "count" else (False,):
            marks = [
                mark
                for mark in passage.having("thing")
                if mark.start not in denied
                and not _is_none_at_all(passage, mark)
                and _counts(setting, mark, kind, people=people)
            ]
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
                near = [each for each in of if each.kind != "bare" or _is_near(passage.text, mark, each)]
                for quantity in near[:1]:
                    begin = min(mark.start, quantity.start)
                    until = min(
                        (other.start for other in marks if other.start > max(mark.start, quantity.start)),
                        default=len(passage.text),
                    )
                    before = quantity.start < mark.start
                    yield Thing(passage, _ids(mark), quantity, kind, people, before, until, begin)


def _is_none_at_all(passage: Passage, thing: Mark) -> bool:
    """Whether a no right behind a thing ends the clause: 一个软著都没有."""
    return any(no.start == thing.end and no.end == len(passage.text) for no in passage.having("deny"))


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


def _is_near(text: str, thing: Mark, quantity: Quantity) -> bool:
    """Whether a number without a unit stands so near a thing that it counts it: 软著6, 3实用新型; what is
    left of English may stand between (5 shop-floor problems).
    """
    behind = quantity.start - thing.end
    between = text[quantity.end : thing.start]
    return (
        quantity.text.isascii()
        and (0 <= behind < _NEAR or _LATIN.issuperset(between))
        and (behind >= 0 or quantity.end <= thing.start)
    )


def _facts(setting: Setting, thing: Thing, *, is_last: bool) -> Iterator[Finding]:
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
    if (open_to or not best) and thing.kind == "count":
        followed = list(follow(setting, thing, rules, (), behind))
        if followed and (not open_to or any(each.outcome is not None for each in followed)):
            yield from followed
            return
    if open_to or not best:
        facts = open_to or tuple(rule.fact.name for rule in rules)
        yield doubt(facts, passage.index, passage.index, "story-which")
        return
    best += _wider(rules, best, [passage, *behind]) if thing.kind == "count" else []
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
    narrower = list(follow(setting, thing, rules, counts, behind)) if thing.kind == "count" else []
    if thing.kind != "count":
        _change_behind(setting, thing, counts, behind)
    for count in counts:
        count.said |= marks
        yield _finding(setting, thing, count, first)
    yield from narrower


def _wider(rules: Sequence[ThingRule], best: Sequence[ThingRule], told: Sequence[Passage]) -> list[ThingRule]:
    """The wider facts that are told as well where all of the things are so: 2件，我都是第一发明人."""
    if any(each.counted for each in told[1:]) or not any(each.anywhere("all") for each in told):
        return []
    return [
        rule
        for rule in rules
        if any(rule.marks < other.marks and rule.things == other.things for other in best)
    ]


def _change_behind(
    setting: Setting, thing: Thing, counts: Sequence[Count], behind: Sequence[Passage]
) -> None:
    """What the clauses behind make of an amount: 是整个项目的，我占30%; 不对，是803万."""
    corrected = False
    for passage in behind:
        numbers = [each for each in passage.quantities if compatible(each, thing.kind, people=False)]
        corrected = corrected or bool(passage.anywhere("correction"))
        for count in counts:
            if passage.doubts:
                count.doubts += passage.doubts
                count.last = max(count.last, passage.index)
            claim(count, passage)
            if corrected and len(numbers) == 1:
                outcome = read(setting.words, count.rule.fact, numbers[0].text, setting.today).outcome
                count.outcome = outcome if isinstance(outcome, Taken) else count.outcome
                count.last = passage.index if isinstance(outcome, Taken) else count.last
        corrected = corrected and not numbers


def _said(setting: Setting, passage: Passage, behind: Sequence[Passage]) -> frozenset[str]:
    return setting.marks(passage).union(*(setting.marks(each) for each in behind))


def _marks(setting: Setting, thing: Thing, lead: Passage | None, behind: Sequence[Passage]) -> frozenset[str]:
    """The marks that say which fact a thing tells: those of its clause and of those that belong to it."""
    status = [each for each in behind if not each.counted] if thing.kind in ("count", "percent") else []
    around = (thing.passage, *status, *([lead] if lead else ()))
    return frozenset[str]().union(*(setting.marks(each) for each in around))


def _open_to(
    setting: Setting, thing: Thing, marks: frozenset[str], best: Sequence[ThingRule]
) -> tuple[str, ...]:
    """The facts that the words may mean where they do not say which: 专利3个, 省级项目2项."""
    for name, facts in setting.words.unclear.items():
        if name in thing.ids and not best:
            return facts
        of_thing = any(rule.fact.name in facts and rule.things & thing.ids for rule in setting.words.things)
        if name in marks and of_thing and not any(name in rule.marks for rule in best):
            return facts
    return ()


def _count(setting: Setting, thing: Thing, rule: ThingRule, behind: Sequence[Passage]) -> Count | None:
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
    count = Count(rule, heard.outcome, last, first=quantity.number)
    count.doubts += ["group"] if passage.group is not None and passage.group <= thing.begin else []
    count.doubts += ["several"] if setting.denies(passage, thing.begin) else []
    count.doubts += [*passage.doubts, *(["yearly"] if _is_yearly(thing, rule) else [])]
    places = tuple(
        place
        for each in passage.quantities
        if thing.begin <= each.start < thing.until or not setting.is_shared(passage)
        for place in each.places
    )
    rank(setting, count, places, passage)
    return count


def _is_yearly(thing: Thing, rule: ThingRule) -> bool:
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


def _finding(setting: Setting, thing: Thing, count: Count, first: int) -> Finding:
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
    counts = [
        each
        for each in passage.quantities
        if each.kind in ("count", "bare") and not (each.number == 1 and each.start == 0)
    ]
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
