"""What a way to a tier costs, and how soon it can be there, told again by hand from its changes."""

from collections.abc import Iterator
from datetime import date

import pytest

from criteria.assessment import assess
from criteria.planning import Outlook, Plan, plan
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, number_bounds
from criteria.rules.nodes import facts_of
from tests.criteria.test_planning import ENGINEER, SOUND, TODAY, people

BEGINNER: Profile = {**SOUND, "title_level": "none", "education": "bachelor"}
ROUGH: Profile = {**ENGINEER, "benefit_wan": Range(1500, 1800)}
CASES: list[tuple[Profile, str]] = [
    (ENGINEER, "senior"),
    (ROUGH, "senior"),
    (BEGINNER, "assistant"),
    (BEGINNER, "engineer"),
    ({}, "assistant"),
    ({name: known for name, known in ENGINEER.items() if name != "disciplined"}, "senior"),
    (
        {**ENGINEER, "standards": frozenset({"group"}), "books": 0, "title_years": 6, "benefit_wan": 2000},
        "senior",
    ),
]


@pytest.fixture(scope="module")
def outlooks(policy: Policy) -> list[tuple[Profile, Outlook]]:
    cases = [*CASES, *((person, "engineer") for person in people())]
    return [(person, plan(policy, person, to=tier, today=TODAY, most=6)) for person, tier in cases]


def plans(outlooks: list[tuple[Profile, Outlook]]) -> Iterator[tuple[Profile, Plan]]:
    for person, outlook in outlooks:
        yield from ((person, each) for each in outlook.plans)


def level_of(fact: Fact, known: Known | None) -> int:
    return 0 if known is None else list(fact.values).index(str(known))


def cost(policy: Policy, person: Profile, way: Plan, name: str) -> float:
    """What it costs to move a fact; to tell of a level that is no step up costs the same for all."""
    moved = units(policy, person, way, name)
    return moved * policy.costs[name].cost if moved else 0.05


def units(policy: Policy, person: Profile, way: Plan, name: str) -> float:
    """How many units of its cost a fact is moved by."""
    fact, value = policy.vocabulary[name], way.changes[name]
    if isinstance(value, frozenset):
        had = person.get(name, frozenset())
        return len(value - had) if isinstance(had, frozenset) else len(value)
    if fact.is_number:
        assert isinstance(value, int | float)
        return max(value - had_of(policy, person, way, fact), 0)
    return 1 if fact.kind == "flag" else level_of(fact, value) - level_of(fact, person.get(name))


def had_of(policy: Policy, person: Profile, way: Plan, fact: Fact) -> float:
    """The number there is: its own, or that of a part of it; of a new level none."""
    if fact.applies_with in way.changes:
        return 0
    parts = [
        (policy.vocabulary[name], person[name]) for name in (fact.name, *fact.at_least) if name in person
    ]
    return max((number_bounds(*part)[0] for part in parts), default=0)


def test_a_way_costs_what_its_changes_cost(policy: Policy, outlooks: list[tuple[Profile, Outlook]]) -> None:
    for person, way in plans(outlooks):
        by_hand = sum(cost(policy, person, way, name) for name in way.changes)
        assert way.cost == pytest.approx(by_hand, abs=1e-3), (person, way)


def test_a_way_is_there_when_the_last_of_its_steps_is(outlooks: list[tuple[Profile, Outlook]]) -> None:
    for _, way in plans(outlooks):
        assert {step.fact: step.value for step in way.steps} == way.changes
        assert [step.on for step in way.steps] == sorted(step.on for step in way.steps)
        assert way.earliest == way.steps[-1].on


def test_the_clauses_of_a_way_are_those_whose_facts_it_moves_or_takes_along(
    policy: Policy, outlooks: list[tuple[Profile, Outlook]]
) -> None:
    for _, way in plans(outlooks):
        along = {fact.name for fact in policy.vocabulary.values() if way.changes.keys() & set(fact.at_least)}
        for clause in way.clauses:
            asked = {name for rule in policy.clauses[clause].rules.values() for name in facts_of(rule)}
            assert asked & (way.changes.keys() | along), (clause, way)


@pytest.mark.parametrize("most", [1, 2, 4])
@pytest.mark.parametrize(("person", "tier"), CASES[:3])
def test_fewer_ways_are_the_first_of_more(policy: Policy, person: Profile, tier: str, most: int) -> None:
    more = plan(policy, person, to=tier, today=TODAY, most=6, of_each=None).plans
    assert plan(policy, person, to=tier, today=TODAY, most=most, of_each=None).plans == more[:most]


def test_the_nearest_way_is_there_however_many_are_wanted(policy: Policy) -> None:
    for person, tier in CASES[:-1]:
        nearest = plan(policy, person, to=tier, today=TODAY, of_each=None).plans[0]
        for most in (1, 2, 3, 5):
            assert plan(policy, person, to=tier, today=TODAY, most=most).plans[0] == nearest


def test_what_differs_by_a_trifle_does_not_hide_another_path(policy: Policy) -> None:
    paths = [way.path for way in plan(policy, BEGINNER, to="engineer", today=TODAY, most=3).plans]
    assert paths == ["regular", "regular", "skilled"]


def test_where_one_path_is_near_its_variants_are_told(policy: Policy) -> None:
    """Nobody who lacks one achievement is told of a title of another series instead."""
    near: Profile = {**ENGINEER, "title_years": 5}
    ways = plan(policy, near, to="senior", today=TODAY).plans
    assert [way.path for way in ways[:4]] == ["regular"] * 4


def test_each_path_has_its_least_cost(policy: Policy, outlooks: list[tuple[Profile, Outlook]]) -> None:
    for person, outlook in outlooks:
        if outlook.plans:
            assert min(outlook.costs.values()) == outlook.plans[0].cost, person
            for way in outlook.plans:
                assert outlook.costs[way.path] <= way.cost
            places = [
                list(policy.tiers[1].paths).index(p) for p in outlook.costs if p in policy.tiers[1].paths
            ]
            assert places == sorted(places)


def test_no_two_ways_change_the_same(outlooks: list[tuple[Profile, Outlook]]) -> None:
    for _, outlook in outlooks:
        changes = [tuple(way.changes.items()) for way in outlook.plans]
        assert len(set(changes)) == len(changes)


WAYS: list[tuple[Profile, dict[str, Value], float, date]] = [
    (ENGINEER, {"title_years": 5, "benefit_wan": 2000}, 0.9, date(2027, 5, 23)),
    (ROUGH, {"title_years": 5, "benefit_wan": 2000}, 1.5, date(2027, 5, 23)),
    ({**ENGINEER, "title_years": 5}, {"benefit_wan": 2000}, 0.4, date(2026, 12, 12)),
    ({**ENGINEER, "benefit_wan": 2000}, {"title_years": 5}, 0.5, date(2027, 5, 23)),
]


@pytest.mark.parametrize(("person", "changes", "cost", "earliest"), WAYS)
def test_the_nearest_way(
    policy: Policy, person: Profile, changes: dict[str, Value], cost: float, earliest: date
) -> None:
    nearest = plan(policy, person, to="senior", today=TODAY).plans[0]
    assert (nearest.changes, nearest.cost, nearest.earliest) == (changes, cost, earliest)


def test_a_review_switch_that_is_unknown_is_part_of_every_way(policy: Policy) -> None:
    unsure = {name: known for name, known in ENGINEER.items() if name != "disciplined"}
    for way in plan(policy, unsure, to="senior", today=TODAY).plans:
        assert way.changes["disciplined"] is False
    for way in plan(policy, {**ENGINEER, "disciplined": True}, to="senior", today=TODAY).plans:
        assert "disciplined" not in way.changes


def test_a_tier_under_review_is_reached(policy: Policy) -> None:
    ready = {**ENGINEER, "title_years": 5, "benefit_wan": 2000}
    assert plan(policy, ready, to="senior", today=TODAY).reached
    reviewed = {**ready, "disciplined": True}
    assert assess(policy, reviewed).tiers["senior"].status == "needs_review"
    assert plan(policy, reviewed, to="senior", today=TODAY) == Outlook(True, (), (), {"regular": 0.0})
