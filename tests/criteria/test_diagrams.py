"""The diagrams of a policy: what can occur together, what is the same, and that they can be kept as data."""

import pickle

import pytest

from criteria.assessment import assess
from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import Diagrams
from criteria.diagrams.reaching import reaching
from criteria.diagrams.table import ELIGIBLE, HIGHEST, INELIGIBLE, LOWEST, MET, REVIEW, UNMET, Table
from criteria.policy.model import Policy
from criteria.rules.nodes import Phase

EDUCATION, WORK = 0, 1


@pytest.fixture
def table() -> Table:
    return Table(ends=5)


@pytest.fixture
def diagrams(policy: Policy) -> Diagrams:
    return compiled(policy, "normal")


def occurring(diagrams: Diagrams, *facts: str) -> set[tuple[int, ...]]:
    """The codes of these facts that can occur together."""
    (cluster,) = (cluster for cluster in diagrams.clusters if facts[0] in cluster.facts)
    names = [diagrams.codes.columns[column].fact for column in cluster.columns]
    places = [names.index(fact) for fact in facts]
    return {tuple(value[place] for place in places) for value in cluster.values}


def test_beside_no_title_there_are_no_years(diagrams: Diagrams) -> None:
    together = occurring(diagrams, "title_level", "title_years")
    assert {years for level, years in together if level == 0} == {0}
    assert {years for level, years in together if level == 1} == {0, 1, 2, 3, 4}


def test_a_part_is_never_larger_than_its_whole(diagrams: Diagrams) -> None:
    together = occurring(diagrams, "benefit_wan", "benefit_led_wan")
    assert together == {(whole, part) for whole in range(5) for part in range(whole + 1)}


def test_members_of_a_set_that_stand_for_each_other_are_one_column(diagrams: Diagrams) -> None:
    columns = [column for column in diagrams.codes.columns if column.fact == "standards"]
    assert [set(column.members) for column in columns] == [
        {"international", "national", "industry", "group", "local"}
    ]


def test_equal_functions_are_one_number(table: Table) -> None:
    bachelor = table.node(EDUCATION, (UNMET, MET, MET))
    master = table.node(EDUCATION, (UNMET, UNMET, MET))
    year = table.node(WORK, (UNMET, MET))
    either = table.highest([master, table.lowest([bachelor, year])])
    assert either == table.node(EDUCATION, (UNMET, year, MET))
    assert table.join(LOWEST, either, bachelor) == either
    assert table.join(HIGHEST, either, MET) == MET
    assert table.node(WORK, (REVIEW, REVIEW)) == REVIEW


def test_the_likely_tier_is_the_highest_eligible_or_else_the_highest_under_review(table: Table) -> None:
    for lower, higher, likely in (
        (INELIGIBLE, INELIGIBLE, 0), (ELIGIBLE, REVIEW, 1), (REVIEW, REVIEW, 2), (REVIEW, INELIGIBLE, 1),
        (REVIEW, ELIGIBLE, 2),
    ):  # fmt: skip
        assert table.likely([lower, higher]) == likely


@pytest.mark.parametrize("phase", ["normal", "first"])
def test_diagrams_are_small_and_can_be_kept_as_data(policy: Policy, phase: Phase) -> None:
    diagrams = compiled(policy, phase)
    assert len(diagrams.levels) < 3_500
    assert pickle.loads(pickle.dumps(diagrams)) == diagrams  # noqa: S301  # made a moment ago


def test_children_come_before_who_asks_them(diagrams: Diagrams) -> None:
    for number, children in enumerate(diagrams.children):
        assert all(child < number for child in children)


def test_a_function_of_known_facts_reaches_one_end(diagrams: Diagrams) -> None:
    clause = diagrams.tiers[0].requirements["7"]
    for profile, ends in (
        ({"education": "doctor"}, {MET}),
        ({"education": "bachelor", "work_years": 1}, {MET}),
        ({"education": "bachelor"}, {MET, UNMET}),
        ({"education": "high_school"}, {UNMET}),
    ):
        reached = reaching(diagrams, diagrams.allowance.masks(profile))(clause)  # type: ignore[arg-type]  # sound
        assert reached == sum(1 << end for end in ends)


def test_facts_that_contradict_each_other_tell_nothing(policy: Policy) -> None:
    torn = assess(policy, {"education": "doctor", "benefit_wan": 0, "benefit_led_wan": 9000})
    assert torn == assess(policy, {"education": "doctor"})
