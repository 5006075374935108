"""A reading is named exactly where the clause's own words do not say that more will do."""

from typing import Any

import pytest

from criteria.explanation import explain
from criteria.findings import measures_in
from criteria.policy.model import Policy
from tests.criteria import worlds_by_hand


def covering(policy: Policy, tier: str, fact: str, **facts: Any) -> set[str | None]:
    """What covers the fact's demands on the regular way, clause by clause."""
    told = explain(policy, {**worlds_by_hand.beginner(), **facts}, tier=tier, path="regular")
    return {
        measure.covering
        for each in told.requirements
        for _, measure in measures_in(each.finding)
        if measure.fact == fact and measure.status == "met"
    }


@pytest.mark.parametrize(
    ("tier", "fact", "value", "needs_a_reading"),
    [
        ("engineer", "social_award", "first", False),  # 三等奖及以上
        ("engineer", "project_award", "national", False),  # 市厅级及以上: across all levels
        ("senior", "project_award", "provincial_first", False),  # 省部级…三等奖及以上: within the province
        ("senior", "project_award", "national", True),
        ("engineer", "competition_award", "provincial_first", False),
        ("engineer", "competition_award", "national_third", True),
        ("senior", "competition_award", "national_first", False),
        ("engineer", "talent_program", "national", True),  # 通过省部级…认定, no 及以上
        ("engineer", "method_cert", "level2", True),
        ("engineer", "method_cert", "level1", False),
        ("senior", "method_cert", "level3", True),
        ("engineer", "knowledge", "applies", True),
    ],
)
def test_a_higher_level_needs_a_reading_where_the_clause_does_not_say_so(
    policy: Policy, tier: str, fact: str, value: str, needs_a_reading: bool
) -> None:
    assert covering(policy, tier, fact, **{fact: value}) == {fact if needs_a_reading else None}


def test_rows_of_a_decision_name_the_levels_or_higher_themselves(policy: Policy) -> None:
    person = {"education": "doctor", "title_level": "senior", "title_years": 9}
    assert covering(policy, "assistant", "education", education="doctor") == {None}
    assert covering(policy, "engineer", "education", education=person["education"]) == {None}


def test_a_narrower_number_stands_for_a_broader_one_that_was_not_told(policy: Policy) -> None:
    def told(**facts: Any) -> set[str | None]:
        beginner = worlds_by_hand.beginner()
        del beginner["problems_participated"]
        return covering_of({**beginner, **facts})

    def covering_of(profile: dict[str, Any]) -> set[str | None]:
        explained = explain(policy, profile, tier="assistant", path="regular")
        measures = (pair for each in explained.requirements for pair in measures_in(each.finding))
        return {each.covering for _, each in measures if each.fact == "problems_participated"}

    assert told(problems_solved=1) == {"problems_solved"}
    assert told(problems_solved=1, problems_participated=1) == {None}
