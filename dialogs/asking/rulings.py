"""What the policy's rulings say to a question: a ruling is on what is needed, or on what will do, and holds
or does not; the question asks for it straight on or the other way round.

    defence (needed of a senior engineer)   评高工要答辩吗        yes
                                            评高工可以不答辩吗    no
    pending_patent (will not do)            正在申请的专利算吗    no
"""

from collections.abc import Iterable, Sequence

from criteria.policy.knowledge import Ruling
from dialogs.asking.forms import ANSWERED
from dialogs.asking.naming import Named
from dialogs.asking.verdicts import Verdict, is_turned, turned


def ruled(rulings: Iterable[Ruling], named: Named, tiers: Sequence[str]) -> tuple[Ruling, Verdict] | None:
    """The first ruling that answers the question, with its verdict for these tiers."""
    for ruling in rulings:
        verdict = _verdict(ruling, named, tiers)
        if verdict is not None:
            return ruling, verdict
    return None


def _verdict(ruling: Ruling, named: Named, tiers: Sequence[str]) -> Verdict | None:
    if ruling.about == "silence":
        return "unknown"
    holds = _holds(ruling, tiers)
    if ruling.about == "cases" or holds == "depends" or named.form.name not in ANSWERED:
        return "depends"
    if ruling.about == "need":
        return _needed(holds, named)
    if named.form.name == "need":
        return None if ruling.holds else "depends"
    return turned(holds, when=is_turned(named))


def _needed(holds: Verdict, named: Named) -> Verdict | None:
    """What is needed, asked by 要…吗; or by whether it will do without."""
    form = named.form
    if form.name == "need":
        return turned(holds, when=form.denied)
    if not named.without and form.name not in ("enough", "plain"):
        return None
    return turned(holds, when=named.without != is_turned(named))


def _holds(ruling: Ruling, tiers: Sequence[str]) -> Verdict:
    if not ruling.holds_for:
        return "yes" if ruling.holds else "no"
    held = {tier in ruling.holds_for for tier in tiers}
    return "depends" if len(held) > 1 else "yes" if True in held else "no"
