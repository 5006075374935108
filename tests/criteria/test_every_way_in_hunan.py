"""The plans of real tiers against brute force: for hundreds of people, who can move a few facts that hang
together, every set of changes is tried.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from criteria.planning import plan
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from tests.criteria.applicants import (
    complete_applicant,
    nearly_ready,
    plenty,
    some_facts,
    unsure_of,
    with_bounds,
)
from tests.criteria.chance import Chance, happens, seeded
from tests.criteria.every_way import EveryWay
from tests.criteria.worlds_by_hand import AT_LEAST, WITH
from tests.policies import hunan

TODAY = date(2026, 11, 26)
TIERS = ("assistant", "engineer", "senior")
PEOPLE_A_POLICY, MOST_WAYS = 20, 120
TOGETHER = (
    ("title_level", "title_years"), ("title_level", "other_title_level"), ("education", "title_years"),
    ("skill_level", "skill_years"), ("other_title_level", "role_years"), ("title_years", "disciplined"),
    ("problems_solved", "problems_participated"), ("science_award", "project_award"), ("standards",),
    ("invention_patents", "invention_patents_first", "granted_patents_first"), ("work_years", "education"),
    ("benefit_wan", "benefit_led_wan"), ("saving_pct", "saving_led_pct"), ("method_cert", "knowledge"),
    ("major_task", "employer_recommends", "expert_endorsements"), ("provincial_projects_led", "disciplined"),
)  # fmt: skip
ACHIEVEMENTS = (
    "problems_solved", "recognized_results", "utility_patents", "books", "reports_first_author",
    "benefit_wan", "saving_led_wan", "provincial_projects_top3", "granted_patents_first",
)  # fmt: skip


@cache
def movable(seed: int) -> Policy:
    """The regulation for people who can move a few facts that hang together, and no others."""
    chance = seeded(seed)
    names = {*TOGETHER[seed % len(TOGETHER)], *chance.choice(TOGETHER)}
    return replace(hunan(), costs={name: cost for name, cost in hunan().costs.items() if name in names})


def somebody(chance: Chance, moved: Collection[str]) -> Profile:
    """Somebody who has much of what is asked for, but mostly not what can be moved."""
    world = complete_applicant(chance)
    if happens(chance, 0.8):
        world |= {name: plenty(name) for name in ACHIEVEMENTS if happens(chance, 0.7)} | nearly_ready(chance)
        for whole, part in AT_LEAST * 2:
            world[whole] = max(world[whole], world[part])
    lacking = [name for name in moved if happens(chance, 0.6)]
    if "title_level" in lacking and happens(chance, 0.5):
        world |= {"title_level": "none"}
    unknown = [*some_facts(chance, 2), *(name for name in lacking if happens(chance, 0.7))]
    person = unsure_of(world, unknown)
    person = {name: known for name, known in person.items() if not _is_beside_nothing(name, person)}
    return with_bounds(person, chance) if happens(chance, 0.2) else person


def _is_beside_nothing(name: str, person: Profile) -> bool:
    level = WITH.get(name)
    return level is not None and person.get(level, "none") == "none"


def people(seed: int) -> Iterator[tuple[Profile, Phase]]:
    """So many people whose ways can all be tried."""
    chance = seeded(1000 + seed)
    phases: tuple[Phase, ...] = ("normal", "normal", "first")
    found = 0
    while found < PEOPLE_A_POLICY:
        person, phase = somebody(chance, movable(seed).costs), chance.choice(phases)
        if 1 < max(EveryWay(movable(seed), person, tier, phase).size for tier in TIERS) <= MOST_WAYS:
            found += 1
            yield person, phase


@pytest.mark.parametrize("seeds", [range(n, 16, 4) for n in range(4)])
def test_plans_are_the_ways_that_brute_force_finds(seeds: range) -> None:
    ways = 0
    for policy, person, phase in ((movable(seed), *each) for seed in seeds for each in people(seed)):
        for tier in TIERS:
            every = EveryWay(policy, person, tier, phase)
            outlook = plan(policy, person, to=tier, today=TODAY, phase=phase, most=MOST_WAYS, of_each=None)
            assert outlook.reached == (every.is_held or every.opens({})), (person, tier)
            if outlook.reached:
                continue
            needed = {
                frozenset(changes): round(every.cost(changes), 4) for changes in every.no_further_than_needed
            }
            told = {frozenset(way.changes): way.cost for way in outlook.plans}
            assert told.keys() == needed.keys(), (person, tier, phase)
            for way in outlook.plans:
                assert dict(way.changes) in every.no_further_than_needed, (person, tier, phase)
            assert set(outlook.blocked) == every.blocked(), (person, tier, phase)
            few = plan(policy, person, to=tier, today=TODAY, phase=phase)
            assert [way for way in few.plans if way not in outlook.plans] == []
            ways += len(told)
    assert ways > 20
