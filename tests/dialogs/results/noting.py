"""What is noted below a plan: what counts anew, what is open already, what is to be confirmed by whom."""

import re
from collections.abc import Iterator
from typing import Any, Final

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.dialogs.results import basis
from tests.dialogs.results.applied import applied
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import SINCE_TITLE, WEIGHED, facts_of
from tests.dialogs.results.told_plans import Told
from tests.dialogs.results.verdicts import D7, D8
from tests.dialogs.results.words import FACTS, PATH_CLAUSES, PATH_NAMES, TIER_NAMES

ANEW: Final = re.compile(r"“任现职以来”从评上新的职称算起：现在的(?P<labels>.+)到那时不再计入，要重新积累。")
NOW: Final = re.compile(r"(?P<tier>.+)现在就可以申报（(?P<path>.+)）：先评上，后面的年限就能早些起算。")
FACTS_OF_SOURCES: Final = (
    ("7", {"education", "title_years", "work_years"}),
    ("15", {"skill_level", "skill_years"}),
)


def note_faults(exact: Exact, told: Told) -> Iterator[str]:
    """What is false about the notes of a plan, or left out."""
    yield from _anew(exact, told)
    yield from _open_now(exact, told)
    after = Exact(applied(exact.profile, told.changes), exact.phase)
    both = after.both_waivers(told.tier) if told.path == "exceptional" else {False}
    for text, needed in {D7: both, D8: {after.profile.get("disciplined") is True}}.items():
        if (text in told.notes) not in needed:
            yield f"{text} | needed: {needed}"
    weighed = WEIGHED.get(PATH_CLAUSES[told.path])
    said = [text for text in told.notes if text.startswith("还要专家认定")]
    if said != ([f"还要专家认定“{weighed}”。"] if weighed else []):
        yield f"{said} | {weighed} is for experts to judge"
    yield from _sources(exact, told)
    for text in told.notes:
        if text not in (*basis.SOURCES.values(), D7, D8, *said) and not (
            ANEW.fullmatch(text) or NOW.fullmatch(text)
        ):
            yield f"unknown form: {text}"


def _anew(exact: Exact, told: Told) -> Iterator[str]:
    """Of what counts from the title on exactly that of which there is something now."""
    asked = {
        fact
        for clause in oracle.PATHS[told.tier][told.path]
        for fact in facts_of(exact.node(clause, told.tier))
    }
    there = {fact: exact.profile.get(fact) for fact in SINCE_TITLE & asked}
    must = {fact for fact, known in there.items() if _is_something(known)}
    may = {fact for fact, known in there.items() if known}
    notes = [found for text in told.notes if (found := ANEW.fullmatch(text))]
    named = [FACTS.get(label, label) for found in notes for label in found["labels"].split("、")]
    if not told.takes_a_title:
        must, may = set(), set()
    if not must <= set(named) <= may or len(set(named)) < len(named) or len(notes) > 1:
        yield f"{named} count anew | there is something of {must}"


def _is_something(known: Any) -> bool:
    return (known.low or 0) > 0 if isinstance(known, Range) else bool(known)


def _open_now(exact: Exact, told: Told) -> Iterator[str]:
    """Which title on the way can be applied for today, though not by the plan's own stage."""
    stages = [stage for step in told.steps for stage in step.stages if stage.tier is not None]
    wanted = {
        tier
        for tier in (str(stage.tier) for stage in stages if not stage.now)
        if exact.tiers[tier] == "eligible"
    }
    notes = [found for text in told.notes if (found := NOW.fullmatch(text))]
    if sorted(found["tier"] for found in notes) != sorted(TIER_NAMES[tier] for tier in wanted):
        yield f"{[found[0] for found in notes]} | today is open {wanted}"
    for found in notes:
        for tier in wanted:
            opened = [PATH_NAMES[path] for path, status in exact.paths[tier].items() if status == "eligible"]
            if TIER_NAMES[tier] == found["tier"] and found["path"] not in opened:
                yield f"{found[0]} | open are {opened}"


def _sources(exact: Exact, told: Told) -> Iterator[str]:
    """The source of years and grades wherever they come from 7, 11 or 15."""
    for clause, facts in FACTS_OF_SOURCES:
        asked = clause in oracle.PATHS[told.tier][told.path] and exact.requirement(clause, told.tier) != "met"
        if asked and facts & set(told.changes) and basis.SOURCES[clause] not in told.notes:
            yield f"{basis.SOURCES[clause]} is left out"
