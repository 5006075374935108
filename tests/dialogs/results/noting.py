"""What is noted below a plan: what counts anew, what is open already, what is to be confirmed by whom."""

import re
from collections.abc import Iterator
from typing import Final

from tests.criteria.worlds_by_hand import YEARS
from tests.dialogs.results import basis
from tests.dialogs.results.applied import applied
from tests.dialogs.results.counting import least_needed, needed_anew, since_title
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import WEIGHED
from tests.dialogs.results.told_plans import Told
from tests.dialogs.results.verdicts import D7, D8
from tests.dialogs.results.words import FACTS, PATH_CLAUSES, TIER_NAMES, number

ANEW: Final = re.compile(r"“任现职以来”从评上新的职称算起：现在的(?P<labels>.+)到那时不再计入，要重新积累。")
WITHOUT_TITLE: Final = re.compile(
    r"这条路是按先不评(?P<tiers>.+)算的：一评上，“任现职以来”的(?P<labels>.+)就要从头算。"
)
UNKNOWN_YEARS: Final = re.compile(r"“(?P<labels>.+)”还不知道，这里按从今天起算；补上以后可能更早。")
BETWEEN: Final = "中间要评的职称，也要满足它自己的各项条件。"
_LABEL = re.compile(r"(?P<label>.+?)(?:（到时要 (?P<needed>.+)）)?")


def note_faults(exact: Exact, told: Told) -> Iterator[str]:
    """What is false about the notes of a plan, or left out."""
    yield from _anew(exact, told)
    yield from _without_title(exact, told)
    after = Exact(applied(exact.profile, told.changes), exact.phase)
    both = after.both_waivers(told.tier) if told.path == "exceptional" else {False}
    for text, needed in {D7: both, D8: {after.profile.get("disciplined") is True}}.items():
        if (text in told.notes) not in needed:
            yield f"{text} | needed: {needed}"
    ahead = any(stage.tier and stage.path and stage.day for step in told.steps for stage in step.stages)
    if told.notes.count(BETWEEN) != int(ahead):
        yield f"{BETWEEN} | a title is taken later on: {ahead}"
    weighed = WEIGHED.get(PATH_CLAUSES[told.path])
    said = [text for text in told.notes if text.startswith("还要专家认定")]
    if said != ([f"还要专家认定“{weighed}”。"] if weighed else []):
        yield f"{said} | {weighed} is for experts to judge"
    yield from _sources(exact, after, told)
    for found in [found for text in told.notes if (found := UNKNOWN_YEARS.fullmatch(text))]:
        facts = {FACTS[label] for label in found["labels"].split("、")}
        if not facts <= set(YEARS) - exact.profile.keys():
            yield f"{found[0]} | not known of {facts - exact.profile.keys()}"
    for text in told.notes:
        if text not in (*basis.SOURCES.values(), D7, D8, BETWEEN, *said) and not any(
            form.fullmatch(text) for form in (ANEW, WITHOUT_TITLE, UNKNOWN_YEARS)
        ):
            yield f"unknown form: {text}"


def _anew(exact: Exact, told: Told) -> Iterator[str]:
    """Of what counts from the title on exactly that of which there is something now; with how much will be
    needed of what is enough today.
    """
    must, may = since_title(exact, told.tier, told.path) if told.takes_a_title else (set(), set())
    notes = [found for text in told.notes if (found := ANEW.fullmatch(text))]
    parts = [_LABEL.fullmatch(part) for found in notes for part in found["labels"].split("、")]
    named = {FACTS.get(part["label"], part["label"]): part["needed"] for part in parts if part}
    if not must <= set(named) <= may or len(named) < len(parts) or len(notes) > 1:
        yield f"{list(named)} count anew | there is something of {must}"
        return
    for fact, needed in named.items():
        least = least_needed(exact, told, fact)
        will_do = {number(fact, least)} if least else {None, *needed_anew(exact, told, fact)}
        if needed not in will_do:
            yield f"{fact}, {needed} | then needed is {will_do}"


def _without_title(exact: Exact, told: Told) -> Iterator[str]:
    """Which titles could be applied for today, where the plan counts what would begin anew with them."""
    must, may = since_title(exact, told.tier, told.path)
    tiers = [tier for tier, status in exact.tiers.items() if status == "eligible" and tier != told.tier]
    notes = [found for text in told.notes if (found := WITHOUT_TITLE.fullmatch(text))]
    if told.takes_a_title or not tiers:
        must, may = set(), set()
    named = [FACTS.get(label, label) for found in notes for label in found["labels"].split("、")]
    if not must <= set(named) <= may or len(set(named)) < len(named) or len(notes) > 1:
        yield f"{named} would begin anew | there is something of {must}"
    if any(found["tiers"] != "、".join(map(TIER_NAMES.__getitem__, tiers)) for found in notes):
        yield f"{[found[0] for found in notes]} | open today are {tiers}"


def _sources(exact: Exact, after: Exact, told: Told) -> Iterator[str]:
    """Where the years and grades come from: of the way itself as it stands then, and of each stage. That of
    Article 11 only where a waiver of education is needed.
    """
    must, may = basis.of_path(after, told.tier, told.path)
    for step in told.steps:
        for stage in step.stages:
            if stage.tier is not None and stage.path is not None:
                standing = exact if stage.day is None else after
                own = basis.of_path(standing, stage.tier, stage.path)
                must, may = must | own[0], may | own[1]
    sources = set(basis.SOURCES.values())
    said = {text for text in told.notes if text in sources}
    if not must & sources <= said <= may:
        yield f"{said} | the numbers come from {must & sources}"
