"""A favourable verdict is taken back where words beside the thing qualify it.

    降本600万是我们整个车间的，工程师够吗   enough, were it the person's: it depends, and the words are named

Nothing that is refused becomes possible by such words.
"""

from dataclasses import replace
from typing import Final

from dialogs.asking.aims import YEARS
from dialogs.asking.case import Case
from dialogs.asking.qualifying import ASKED, COUNTED, Qualifier
from dialogs.asking.verdicts import Judged

TAKEN_BACK: Final = ("item", "row", "part", "listed", "tier")
"""The grounds of verdicts on what is there; rulings on what will do are others."""

UNSURE: Final = ("item", "row", "part", "listed")
"""The grounds on which such words tell more than what it depends on without them."""

OF_A_PART: Final = ("partial", "broken", "team", "person", "employer", "acquired")
"""The classes because of which the number that is told is not the one that counts."""


def taken_back(case: Case, judged: Judged) -> Judged:
    """The verdict, or what is left of it beside the words that qualify the thing."""
    is_need = case.form == "need"
    qualifiers = [each for each in case.named.qualifiers if (each.kind == ASKED) == is_need]
    if not qualifiers or not (_is_favourable(case, judged) or _may_be_of_the_gap(judged, qualifiers[0])):
        return judged
    return _open(case, judged, qualifiers[0])


def _is_favourable(case: Case, judged: Judged) -> bool:
    if judged.ground in ("waited", "spared") and case.form == "need":
        return judged.affirmed == "no"
    if judged.ruling is not None:
        return judged.affirmed == "yes" and judged.ruling.about in ("worth", "counts")
    taken = TAKEN_BACK if judged.affirmed == "yes" else UNSURE if judged.affirmed == "depends" else ()
    return judged.ground in taken and case.form != "need"


def _may_be_of_the_gap(judged: Judged, qualifier: Qualifier) -> bool:
    """Whether years that are too few may be those of the gap: 工程师五年中间去读了两年研究生."""
    times = sum(qualifier.said.count(unit) for unit in YEARS)
    return judged.ground == "row" and qualifier.kind == "broken" and times > 1


def _open(case: Case, judged: Judged, qualifier: Qualifier) -> Judged:
    """That it depends on what the words say, without a number that may not be the one that counts."""
    named, vocabulary = case.named, case.policy.vocabulary
    asked = {fact for each in judged.items for fact in each.facts}
    doubtful = tuple(fact for fact in (*named.told, *named.supposed, *named.about) if fact in asked)
    if qualifier.kind in OF_A_PART:
        dropped = {fact for fact in doubtful if vocabulary[fact].kind in COUNTED}
        stated = tuple(each for each in named.stated if each.fact not in dropped)
        told = {fact: known for fact, known in named.told.items() if fact not in dropped}
        named = replace(named, stated=stated, told=told)
        judged = replace(judged, profile={k: v for k, v in judged.profile.items() if k not in dropped})
        doubtful = tuple(fact for fact in doubtful if fact in dropped) or doubtful
    return replace(
        judged,
        named=named,
        verdict="depends",
        ground="qualified",
        ruling=None,
        qualifier=qualifier,
        depends_on=tuple(dict.fromkeys(doubtful)),
    )
