"""What the policy's rulings say to a question: a ruling is on what is needed, or on what will do, and holds
or does not; the question asks for it straight on or the other way round.

    defence (needed of a senior engineer)   评高工要答辩吗        yes
                                            评高工可以不答辩吗    no
    pending_patent (will not do)            正在申请的专利算吗    no
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from criteria.policy.knowledge import Ruling
from dialogs.asking.case import Case
from dialogs.asking.forms import ANSWERED
from dialogs.asking.naming import Named
from dialogs.asking.verdicts import Judged, Verdict, is_turned, turned

COUNTED: Final = ("worth", "plain")
"""The forms that ask whether something counts, not how far it goes."""


def ruled_first(case: Case) -> Judged | None:
    """What is ruled whatever facts stand beside it; where it is asked whether something is needed, not that
    it will not do without, if a ruling says that it is needed (能不经过单位申报吗).
    """
    rulings = case.named.rulings
    is_need = case.form == "need" and any(each.about == "need" for each in rulings)
    return _by(
        case,
        (
            each
            for each in rulings
            if each.first and not (is_need and each.about == "worth" and not each.holds)
        ),
    )


def ruled_openly(case: Case) -> Judged | None:
    """What differs from case to case, where no yes or no is asked for: 这个办法有效期几年."""
    cases = (each for each in case.named.rulings if each.about == "cases")
    return None if case.form in ANSWERED else _by(case, cases)


def ruled_needed(case: Case) -> Judged | None:
    """What is needed of the thing: 软著要产业化才算吗 does not ask whether software is needed."""
    needed = (each for each in case.named.rulings if each.about == "need")
    return _by(case, needed) if case.form == "need" else None


def ruled(case: Case) -> Judged | None:
    """What is ruled of anything that is named."""
    return _by(case, case.named.rulings)


def _by(case: Case, rulings: Iterable[Ruling]) -> Judged | None:
    for ruling in rulings:
        verdict = _verdict(ruling, case)
        if verdict is not None:
            judged = case.judgement(verdict, "ruling", clauses=ruling.clauses, open_facts=ruling.tells)
            return replace(judged, ruling=ruling)
    return None


def _verdict(ruling: Ruling, case: Case) -> Verdict | None:
    if ruling.about == "silence":
        return "unknown"
    holds = _holds(ruling, case)
    if ruling.about == "cases" or holds == "depends" or case.form not in ANSWERED:
        return "depends"
    if ruling.about == "need":
        return _needed(holds, case.named)
    if case.form == "need":
        return None if ruling.holds else "depends"
    says_too_little = ruling.about == "counts" and case.form not in COUNTED
    return "depends" if holds == "yes" and says_too_little else case.as_asked(holds)


def _needed(holds: Verdict, named: Named) -> Verdict | None:
    """What is needed, asked by 要…吗; or by whether it will do without."""
    form = named.form
    if form.name == "need":
        return turned(holds, when=form.denied)
    if not named.without and (form.name not in ("enough", "plain") or named.told):
        return None
    return turned(holds, when=named.without != is_turned(named))


def _holds(ruling: Ruling, case: Case) -> Verdict:
    if not ruling.holds_for:
        return "yes" if ruling.holds else "no"
    held = {tier in ruling.holds_for for tier in case.tiers}
    return "depends" if len(held) > 1 else "yes" if True in held else "no"
