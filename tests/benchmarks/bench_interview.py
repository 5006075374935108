"""How many questions an interview asks, and what choosing the next one costs."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.screens import play
from tests.benchmarks.conftest import Figure
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.policies import hunan

APPLICANTS = 400
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


@pytest.mark.parametrize("kind", ["evenly", "plausible"])
@pytest.mark.parametrize("target", ["auto", "assistant", "engineer", "senior"])
def test_questions_asked(policy: Policy, kind: str, target: str, figure: Figure) -> None:
    people = evenly(policy) if kind == "evenly" else plausible()
    asked = [len(play(policy, next(people), target=target)[0]) for _ in range(APPLICANTS)]
    words = {"evenly": "every value equally likely", "plausible": "plausible, near the thresholds"}[kind]
    aim = "≤ 11" if target == "auto" else ""
    figure(f"questions on average, {target} ({words})", sum(asked) / len(asked), "of 55", aim=aim)
