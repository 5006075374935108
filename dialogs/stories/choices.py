"""Hearing prizes and choices of several: the noun tells which is meant, the words beside it which value.

国家级的创新方法大赛三等奖    competition: national, third
参与制定国标1项、行标2项      standards: national and industry
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.stories.context import Setting
from dialogs.stories.findings import Finding, found, read, settled
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage
from dialogs.stories.words import ThingRule
from dialogs.understanding.reading import Taken, Unclear

_ROLE = "role"


def hear_choices(setting: Setting) -> Iterator[Finding]:
    """All prizes and members of sets that a story tells."""
    for rule in setting.words.things:
        if not rule.fact.is_number:
            yield from _best(
                rule, [each for passage in setting.passages for each in _in(setting, rule, passage)]
            )


def _in(setting: Setting, rule: ThingRule, passage: Passage) -> Iterator[Finding]:
    if passage.void or "thing" not in passage.kinds:
        return
    names = [mark for mark in passage.having("thing") if rule.things & {r.meaning for r in mark.of("thing")}]
    if not names:
        return
    behind = setting.behind(passage)
    marks = setting.marks(passage).union(*(setting.marks(each) for each in behind))
    if any(setting.is_denied(passage, mark) for mark in names):
        none = frozenset[str]() if rule.fact.kind == "set" else "none"
        narrow = any(mark.has("member") for mark in names) or _has_grade(rule, passage)
        if rule.denied_by <= marks and not passage.weak and not narrow:
            yield Finding((rule.fact.name,), Taken(none), passage.index, passage.index)
        return
    phrase, last = _phrase(rule, passage), passage.index
    if not phrase or not rule.marks <= marks:
        return
    outcome = read(setting.words, rule.fact, phrase, setting.today).outcome
    if isinstance(outcome, Unclear) and (graded := _graded(setting, rule, passage)) is not None:
        phrase, last = phrase + _phrase(rule, graded), graded.index
        outcome = read(setting.words, rule.fact, phrase, setting.today).outcome
    finding = found(rule.fact.name, outcome, passage.index, last, weak=passage.weak)
    if finding is not None:
        own = [each for each in (passage, *behind) if not each.anywhere("group")]
        places = [place for each in own for place in each.places]
        said = marks | {name for name, most in setting.words.ranks.items() if places and max(places) <= most}
        unsaid = tuple(name for name in rule.qualifiers if name not in said)
        yield settled(
            replace(finding, unsaid=unsaid), _why_not(setting, rule, passage, behind, marks, places)
        )


def _graded(setting: Setting, rule: ThingRule, passage: Passage) -> Passage | None:
    """The clause right behind that tells the grade of what this one names: 大赛湖南赛区，拿了一等奖."""
    for behind in setting.passages[passage.index + 1 : passage.index + 2]:
        names = behind.anywhere("thing", "step", "holding") or behind.void or behind.doubts
        if behind.sentence == passage.sentence and not names and not _has_grade(rule, passage):
            return behind if _has_grade(rule, behind) else None
    return None


def _has_grade(rule: ThingRule, passage: Passage) -> bool:
    """Whether one prize is named by its grade: to deny that one denies no other."""
    roles = [role for mark in passage.having("prize") for role in mark.of("prize")]
    return any(role.of == rule.fact.name and role.meaning != "level" for role in roles)


def _why_not(
    setting: Setting,
    rule: ThingRule,
    passage: Passage,
    behind: Sequence[Passage],
    marks: frozenset[str],
    places: Sequence[int],
) -> str | None:
    """The reason why a prize does not surely count; None if it does."""
    claimed = any(each.is_claimed for each in behind)
    reasons = ["group"] if passage.group is not None and not claimed else []
    reasons += [reason for each in (passage, *behind) for reason in each.doubts]
    lowest = max((setting.words.ranks.get(name, 0) for name in rule.qualifiers), default=0)
    if any(setting.words.contraries.get(name) in marks for name in rule.qualifiers):
        reasons.append("unqualified")
    if lowest and places and max(places) > lowest:
        reasons.append("unqualified")
    return f"story-{reasons[0]}" if reasons else None


def _phrase(rule: ThingRule, passage: Passage) -> str:
    """The words of the clause that the fact's reader knows, several members listed."""
    text, last = "", ""
    for mark in passage.having("prize", "member"):
        kind = _kind(rule, mark)
        if kind is None:
            continue
        is_listed = mark.has("member") and text and last != _ROLE
        text += f"、{mark.text}" if is_listed else mark.text
        last = kind
    return text


def _kind(rule: ThingRule, mark: Mark) -> str | None:
    roles = mark.of("prize") + mark.of("member")
    return next((role.meaning for role in roles if role.of == rule.fact.name), None)


def _best(rule: ThingRule, heard: list[Finding]) -> Iterator[Finding]:
    """The best of several prizes, or all members together."""
    sure = [each for each in heard if isinstance(each.outcome, Taken)]
    if not sure:
        yield from heard
        return
    order = list(rule.fact.values)
    values = [each.outcome.value for each in sure if isinstance(each.outcome, Taken)]
    if rule.fact.kind == "set":
        members = frozenset[str]().union(*(value for value in values if isinstance(value, frozenset)))
        yield replace(sure[0], outcome=Taken(members), last=sure[-1].last)
        return
    ranks = [order.index(str(value)) for value in values]
    yield sure[ranks.index(max(ranks))]
