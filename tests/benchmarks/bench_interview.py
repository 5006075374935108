"""How many screens an interview has, and whether it says truly how many are left."""

from collections.abc import Iterator
from itertools import chain, pairwise
from random import Random
from statistics import fmean
from typing import Any

import pytest

from criteria.interview import AUTO
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.screens import steps_left
from tests.benchmarks.conftest import Figure
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.criteria.playing import Interview, interview
from tests.policies import hunan

APPLICANTS = 400
FEWER = 100
WORDS = {"evenly": "every value equally likely", "plausible": "plausible, near the thresholds"}
LARGEST = {"count": 6, "years": 8, "amount": 3000, "percent": 10}


@pytest.fixture(scope="module")
def policy() -> Policy:
    return hunan()


def plausible() -> Iterator[Profile]:
    """Applicants near the thresholds, of whom most meet the basic conditions."""
    chance = seeded(20231017)
    while True:
        yield complete_applicant(chance)


def evenly(policy: Policy) -> Iterator[Profile]:
    """Applicants whose every value is equally likely, made sound by raising wholes to their parts."""
    chance = seeded(20231017)
    while True:
        yield _sound(policy, {name: _value(policy, name, chance) for name in policy.vocabulary})


def _value(policy: Policy, name: str, chance: Random) -> Any:
    fact = policy.vocabulary[name]
    if fact.kind == "flag":
        return chance.random() < 0.5
    if fact.kind == "choice":
        return chance.choice(list(fact.values))
    if fact.kind == "set":
        return frozenset(value for value in fact.values if chance.random() < 0.5)
    return chance.randint(0, LARGEST[fact.kind])


def _sound(policy: Policy, world: dict[str, Any]) -> Profile:
    for fact in policy.vocabulary.values():
        if fact.applies_with and world[fact.applies_with] == "none":
            del world[fact.name]
        if fact.at_least:
            world[fact.name] = max(world[fact.name], *(world[narrower] for narrower in fact.at_least))
    return world


def _people(policy: Policy, kind: str) -> Iterator[Profile]:
    return evenly(policy) if kind == "evenly" else plausible()


def _played(policy: Policy, kind: str, count: int, target: str = AUTO) -> list[Interview]:
    people = _people(policy, kind)
    return [interview(policy, next(people), target=target) for _ in range(count)]


@pytest.fixture(scope="module")
def interviews(policy: Policy) -> dict[str, list[Interview]]:
    """The interviews of all of these people, who look for the highest tier in reach."""
    return {kind: _played(policy, kind, APPLICANTS) for kind in WORDS}


def test_screens(interviews: dict[str, list[Interview]], figure: Figure) -> None:
    taken = {WORDS[kind]: sorted(each.taken for each in played) for kind, played in interviews.items()}
    for words, steps in taken.items():
        figure(f"screens on average, auto ({words})", fmean(steps), "screens")
        figure(f"screens, p90, auto ({words})", steps[len(steps) * 9 // 10], "screens")
    everybody = sorted(chain.from_iterable(taken.values()))
    figure("screens on average, auto (both)", fmean(everybody), "screens", aim="≤ 8.2")
    figure("screens, p90, auto (both)", everybody[len(everybody) * 9 // 10], "screens", aim="≤ 16")
    figure("screens at most, auto (both)", everybody[-1], "screens", aim="≤ 20")


@pytest.mark.parametrize("target", ["assistant", "engineer", "senior"])
def test_screens_to_a_named_tier(policy: Policy, target: str, figure: Figure) -> None:
    for kind, words in WORDS.items():
        taken = sorted(each.taken for each in _played(policy, kind, FEWER, target))
        figure(f"screens on average, {target} ({words})", fmean(taken), "screens")
        figure(f"screens at most, {target} ({words})", taken[-1], "screens")


def test_progress(policy: Policy, interviews: dict[str, list[Interview]], figure: Figure) -> None:
    """A person is told the truth whose every screen says a range that holds it, widened, and never a larger
    one than before.
    """
    for kind, played in interviews.items():
        right = 100 * fmean(is_told_the_truth(policy, each) for each in played)
        figure(f"people who are told right how much is left ({WORDS[kind]})", right, "%", aim="≥ 90")


def is_told_the_truth(policy: Policy, played: Interview) -> bool:
    """Whether at every screen the steps still to take lie within what is said there, widened by 40 % and by
    at least one; and what is said never rises.
    """
    left, told = played.taken, []
    for step in played.steps:
        least, most = steps_left(policy, step.ahead)
        if not min(least - 1, 0.6 * least) <= left <= max(most + 1, 1.4 * most):
            return False
        told.append((least, most))
        left -= step.steps
    return all(later <= before for pair in pairwise(told) for before, later in zip(*pair, strict=True))
