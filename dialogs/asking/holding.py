"""What is stated or named, held against the clauses that ask about it: how much they ask, whether it is
enough, whether they ask for it at all.
"""

from dataclasses import replace
from typing import Final

from criteria.asking import Item, beside
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import AllOf, Compare
from criteria.rules.truth import comparison_truth
from dialogs.asking.case import Case
from dialogs.asking.comparing import TIER
from dialogs.asking.forms import ANSWERED
from dialogs.asking.rulings import COUNTED, ruled, ruled_first
from dialogs.asking.verdicts import TRUTHS, Ground, Judged, Verdict, agreed
from dialogs.asking.wholes import tier_judged
from dialogs.understanding.lexicon import GENERAL

_ALONE = GENERAL.spoken("asking", "alone")
_OR = "".join(GENERAL.spoken("asking", "or"))

LISTED: Final = ("worth", "enough", "may", "plain")
"""The forms that ask whether a thing is among what is asked."""

MEASURED: Final = ("enough", "may", "fails")
"""The forms that ask how far something goes, not only whether it counts."""


def amount(case: Case) -> Judged | None:
    """How much of a thing is asked, or how long."""
    if case.form == "what" and case.named.form.word == _OR:
        return _either(case)
    if case.form not in ("amount", "duration"):
        return None
    facts = case.named.about or tuple(case.named.told)
    items = case.selection.about(facts)
    if case.form == "duration":
        items = tuple(filter(case.selection.counts_years, items)) or case.selection.rows_of_years()
    if not items:
        return None
    wanted = facts if case.form == "amount" else ()
    opened = case.selection.open_in(items, case.profile, wanted)
    return case.judgement("depends", "amount", items, open_facts=opened)


def _either(case: Case) -> Judged | None:
    """How much of each of several things is asked: 实用新型要三个，还是发明一个就可以."""
    items = (
        case.comparing.singly(case.selection.about(case.named.about)) if len(case.named.things) > 1 else ()
    )
    if not items:
        return None
    opened = case.selection.open_in(items, case.profile, case.named.about)
    judged = case.judgement("depends", "amount", items, open_facts=opened)
    return replace(judged, named=replace(case.named, stated=(), told={}))


def held_against(case: Case) -> Judged | None:
    """What is stated, held against the clauses that ask about it."""
    named_with_value = case.named.told or case.named.supposed
    told = named_with_value or _own(case)
    if not told or case.form not in ANSWERED or case.form == "need":
        return None
    selection, comparing = case.selection, case.comparing
    profile = beside(case.policy, case.profile, told)
    items = comparing.stood_for(selection.about(told))
    rows, single = selection.rows(items, profile), comparing.singly(items)
    if rows and rows[0].clause == case.policy.parts.scope and ruled(case):
        return None  # what is ruled of an employer says more than that it is out of scope
    said = [comparing.row(each, profile) for each in rows]
    said += comparing.single(single, profile, told, among_rows=bool(rows))
    if not said:
        return None
    verdict = comparing.together(said)
    if verdict == "no" and not named_with_value and case.form in COUNTED and not rows:
        return None  # 发明专利算吗, of who has none: that it counts is asked, not how many there are
    if verdict == TIER:
        return tier_judged(case, profile, rows)
    opened = selection.open_in(rows + single, profile) if verdict == "depends" else ()
    ground: Ground = "row" if rows else "item"
    judged = case.judgement(case.as_asked(verdict), ground, rows + single, open_facts=opened)
    return replace(judged, profile=profile)


def ruled_as_held(case: Case) -> Judged | None:
    """What is ruled whatever facts stand beside it. That a thing counts does not make it enough:
    二作的报告一篇，高工够吗. That numbers are not added up takes nothing from one that is enough alone:
    5个实用新型加2个软著够工程师吗.
    """
    judged = ruled_first(case)
    if judged is None or judged.ruling is None or case.form not in MEASURED:
        return judged
    is_more = judged.ruling.about in ("worth", "counts") and judged.affirmed != "no"
    held = held_against(case) if is_more or judged.ruling.unless_enough else None
    is_said = held is None or (judged.ruling.unless_enough and held.affirmed != "yes")
    return judged if is_said or held is None else held


def held_in_part(case: Case) -> Judged | None:
    """Whether a number is enough among what a clause of the way that is named asks for together:
    三名正高专家够一人一策吗. That it is all that is asked (…就够吗) is another question.
    """
    told, policy = case.named.told, case.policy
    if case.form != "enough" or case.named.path is None or any(word in case.named.text for word in _ALONE):
        return None
    if len(told) != 1 or not all(policy.vocabulary[fact].is_number for fact in told):
        return None
    rows = case.selection.rows(case.selection.about(told), case.profile)
    compared = [_compared(case, each, next(iter(told))) for each in rows]
    if not compared or "depends" in compared:
        return None
    return case.judgement(case.as_asked(agreed(compared)), "part", rows)


def _compared(case: Case, row: Item, fact: str) -> Verdict:
    """What a number comes to in a clause all of whose conditions must be met; it depends in any other."""
    parts = row.rule.rules if isinstance(row.rule, AllOf) else ()
    own = [each for each in parts if isinstance(each, Compare) and each.fact == fact]
    truths = [TRUTHS[comparison_truth(case.policy.vocabulary, case.profile, each)] for each in own]
    return agreed(truths) if truths else "depends"


def _own(case: Case) -> Profile:
    """What is known of the things that are named: 我的实用新型够吗."""
    return {name: case.profile[name] for name in case.named.about if name in case.profile}


def listed(case: Case) -> Judged | None:
    """Whether a thing is among what is asked at all."""
    facts = case.named.about
    if not facts or case.form not in LISTED or case.named.without:
        return None
    there = case.comparing.singly(case.selection.about(facts))
    is_graded = any(case.policy.vocabulary[fact].kind in ("choice", "set") for fact in facts)
    if there and (case.form in ("enough", "may") or is_graded):
        opened = case.selection.open_in(there, case.profile, facts)
        return case.judgement("depends", "item", there, open_facts=opened)
    if there:
        return case.judgement(case.as_asked("yes"), "listed", there)
    tiers = tuple(tier.id for tier in case.policy.tiers)
    elsewhere = case.comparing.singly(replace(case.selection, tiers=tiers).about(facts))
    return case.judgement(case.as_asked("no"), "listed", elsewhere) if elsewhere else None
