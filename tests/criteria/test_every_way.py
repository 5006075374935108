"""Plans against brute force: on small policies every set of changes is tried, and the plans are those that
remain.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from criteria.planning import Outlook, plan
from criteria.policy.loading import load_folder
from criteria.policy.model import Cost, Policy
from criteria.policy.vocabulary import Fact, Profile, Range
from criteria.rules.nodes import Phase
from tests.criteria.chance import Chance, happens, seeded
from tests.criteria.every_way import Changes, EveryWay
from tests.criteria.random_policies import random_policy, written

GOOD = Path(__file__).parent / "policies" / "good"
PHASES: tuple[Phase, ...] = ("normal", "first")
COSTS = (0.1, 0.5, 1, 1.5, 3)
MANY = 10_000
MOST_WAYS = 400
"""So many combinations of changes are tried for a case; where a case has more, fewer facts are moved."""


@cache
def policies() -> dict[str, Policy]:
    return {name: load_folder(GOOD / name) for name in ("plain", "small", "forms")}


def a_policy(chance: Chance) -> Policy:
    with tempfile.TemporaryDirectory() as folder:
        return load_folder(written(random_policy(chance), Path(folder) / "random"))


def a_case(seed: int) -> EveryWay:
    """Somebody whose facts are partly known, of which some can be moved, at costs of any order."""
    chance = seeded(seed)
    policy = policies()[chance.choice(("plain", "small", "forms"))] if seed % 2 else a_policy(chance)
    profile = somebody(policy, chance)
    tier = chance.choice(policy.tiers)
    movable = list(policy.vocabulary)
    while True:
        costs = {name: a_cost(policy.vocabulary[name], chance) for name in movable}
        every = EveryWay(replace(policy, costs=costs), profile, tier.id, chance.choice(PHASES))
        if every.size <= MOST_WAYS:
            return every
        movable.remove(chance.choice(movable))


def a_cost(fact: Fact, chance: Chance) -> Cost:
    return Cost(chance.choice(COSTS), 1, fact.kind == "flag" and happens(chance, 0.2))


def somebody(policy: Policy, chance: Chance) -> Profile:
    """A sound profile with good and bad values, and many that are unknown."""
    luck = chance.choice((0.4, 0.7, 0.9))
    profile: dict[str, Any] = {
        fact.name: a_value(fact, luck, chance)
        for fact in policy.vocabulary.values()
        if not happens(chance, 0.3)
    }
    for fact in policy.vocabulary.values():
        if fact.name in profile and profile.get(fact.applies_with or "") == "none":
            del profile[fact.name]
        for part in fact.at_least:
            if fact.name in profile and part in profile:
                profile[part] = min(profile[part], profile[fact.name])
    return {
        name: Range(value, value + 1) if policy.vocabulary[name].is_number and happens(chance, 0.1) else value
        for name, value in profile.items()
    }


def a_value(fact: Fact, luck: float, chance: Chance) -> Any:
    if fact.kind == "flag":
        return fact.better == happens(chance, luck)
    if fact.kind == "set":
        return frozenset(member for member in fact.values if happens(chance, luck / 3))
    if fact.kind == "choice":
        return chance.choice(list(fact.values))
    return chance.randint(0, 8)


CASES = {seed: a_case(seed) for seed in range(200)}


def outlook_of(every: EveryWay, most: int = MANY) -> Outlook:
    return plan(
        every.policy,
        every.profile,
        to=every.tier,
        today=date(2026, 11, 23),
        phase=every.phase,
        most=most,
        of_each=None,
    )


def cheapest(every: EveryWay, ways: Iterator[Changes]) -> dict[frozenset[str], float]:
    """For each set of facts moved, what the cheapest way costs."""
    costs: dict[frozenset[str], float] = {}
    for changes in ways:
        cost = round(every.cost(changes), 4)
        costs[frozenset(changes)] = min(cost, costs.get(frozenset(changes), cost))
    return costs


@pytest.mark.parametrize("seed", CASES)
def test_plans_are_the_ways_that_brute_force_finds(seed: int) -> None:
    every = CASES[seed]
    outlook = outlook_of(every)
    assert outlook.reached == (every.is_held or every.opens({}))
    if not outlook.reached:
        needed = every.no_further_than_needed
        assert all(dict(each.changes) in needed for each in outlook.plans)
        assert cheapest(every, (each.changes for each in outlook.plans)) == cheapest(every, iter(needed))
        assert {each.cost for each in outlook.plans} == {
            round(every.cost(each.changes), 4) for each in outlook.plans
        }
        assert set(outlook.blocked) == every.blocked()


@pytest.mark.parametrize("seed", list(CASES)[:20])
def test_the_cheapest_come_first_however_many_are_asked_for(seed: int) -> None:
    plans = outlook_of(CASES[seed]).plans
    assert [each.cost for each in plans] == sorted(each.cost for each in plans)
    assert outlook_of(CASES[seed], most=2).plans == plans[:2]


def test_the_cases_have_ways_to_find() -> None:
    outlooks = [outlook_of(every) for every in CASES.values()]
    assert sum(bool(outlook.plans) for outlook in outlooks) >= 10
    assert sum(len(outlook.plans) > 1 for outlook in outlooks) >= 3
    assert sum(bool(outlook.blocked) for outlook in outlooks) >= 10
