"""No plan is earlier than the law allows: each title, grade and year of it comes on the day told by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from criteria.distances import day_after
from criteria.planning import Outlook, Plan, plan
from criteria.planning.staging import Change
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.rules.nodes import Phase
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import happens, seeded
from tests.criteria.titles_in_time import SKILLS, Titles, full
from tests.policies import hunan

TODAY = date(2026, 11, 26)
SCOPE: dict[str, Known] = {
    "in_scope_employer": True, "in_scope_role": True, "integrity": True, "under_investigation": False,
    "under_penalty": False, "disciplined": False,
}  # fmt: skip
READY: dict[str, Known] = {
    **SCOPE, "method_cert": "level2", "knowledge": "applies", "project_capability": "leads",
    "benefit_wan": 6000, "problems_solved": 9, "invention_patents": 1,
}  # fmt: skip
TIERS = ("assistant", "engineer", "senior")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return hunan()


@dataclass(frozen=True)
class Planned:
    """A plan with whom it is for."""

    person: Profile
    phase: Phase
    way: Plan

    def by_hand(self, policy: Policy) -> Titles:
        return Titles(policy, self.person, self.way.changes, TODAY, self.phase == "first")

    def step(self, name: str) -> Change | None:
        return next((step for step in self.way.steps if step.fact == name), None)


def people() -> Iterator[tuple[Profile, Phase]]:
    """Applicants at any point of their career, of whom a few facts are unknown and a few only bounded; their
    years are bare numbers with two decimals.
    """
    chance = seeded(20261126)
    for _ in range(300):
        world = complete_applicant(chance)
        for name in ("title_years", "other_title_years", "skill_years", "role_years", "work_years"):
            if world.get(name) and happens(chance, 0.5):
                world[name] = round(world[name] - chance.randint(0, 99) / 100, 2)
        person = unsure_of(world, some_facts(chance, 5))
        yield (
            with_bounds(person, chance) if happens(chance, 0.3) else person,
            chance.choice(("normal", "first")),
        )


@pytest.fixture(scope="module")
def planned(policy: Policy) -> list[Planned]:
    return [
        Planned(person, phase, way)
        for person, phase in people()
        for tier in TIERS
        for way in plan(policy, person, to=tier, today=TODAY, phase=phase).plans
    ]


def test_a_title_comes_on_the_first_lawful_day(policy: Policy, planned: list[Planned]) -> None:
    told = 0
    for each in planned:
        step = each.step("title_level")
        if step is not None and step.value != "none":
            told += 1
            assert step.on == each.by_hand(policy).earliest(str(step.value)), (
                each.person,
                each.phase,
                each.way,
            )
    assert told > 300


def test_years_of_a_new_title_run_from_the_day_it_is_held(planned: list[Planned]) -> None:
    for each in planned:
        for level in ("title", "skill", "other_title"):
            begun, years = each.step(f"{level}_level"), each.step(f"{level}_years")
            if begun and years:
                assert years.on == full(begun.on, 0, float(str(years.value))), each


def test_a_grade_comes_as_the_policy_presumes(policy: Policy, planned: list[Planned]) -> None:
    grades = [(each, step) for each in planned if (step := each.step("skill_level")) and step.value != "none"]
    assert len(grades) > 50
    for each, step in grades:
        assert step.on == each.by_hand(policy).grade(SKILLS.index(str(step.value))), each
        assert step.presumed or step.on == TODAY


def test_no_title_is_told_that_no_lawful_way_leads_to(policy: Policy, planned: list[Planned]) -> None:
    for each in planned:
        step = each.step("title_level")
        if step is not None and step.value != "none":
            assert each.by_hand(policy).earliest(str(step.value)) is not None


def test_the_stages_lead_up_to_the_title_one_after_the_other(planned: list[Planned]) -> None:
    for each in planned:
        for step in each.way.steps:
            if step.stages:
                assert (step.stages[-1].level, step.stages[-1].fact) == (step.value, step.fact)
                assert step.stages[-1].on == step.on
                day = TODAY
                for stage in step.stages:
                    assert day_after(day, stage.wait) == stage.on, (each.person, step)
                    day = stage.on


def outlook(policy: Policy, person: Profile, tier: str, **settings: Any) -> Outlook:
    return plan(policy, person, to=tier, today=TODAY, **settings)


def test_a_beginner_with_a_bachelors_degree_needs_ten_years_to_senior_engineer(policy: Policy) -> None:
    knowing: dict[str, Known] = {"title_level": "none", "other_title_level": "none", "work_years": 0}
    for unknown in ({}, knowing):
        beginner: Profile = {**READY, "education": "bachelor", **unknown}
        ways = [
            way
            for way in outlook(policy, beginner, "senior", of_each=None, most=30).plans
            if way.path == "regular"
        ]
        assert ways
        same = [way for way in ways if "education" not in way.changes]
        assert same
        assert all(way.earliest >= date(2036, 11, 26) for way in same)
        [title] = [step for step in same[0].steps if step.fact == "title_level"]
        assert [(stage.level, stage.clause, stage.decision, stage.on.year) for stage in title.stages] == [
            ("assistant", "7", "D1", 2027), ("engineer", "7", "D1", 2031),
        ]  # fmt: skip


def test_an_assistant_engineer_needs_four_years_and_five_more(policy: Policy) -> None:
    person: Profile = {**READY, "education": "bachelor", "title_level": "assistant", "title_years": 1.66}
    [way, *_] = [way for way in outlook(policy, person, "senior").plans if way.path == "regular"]
    assert way.earliest == date(2034, 3, 26)


def first_title(policy: Policy, person: Profile) -> Change:
    ways = outlook(policy, person, "senior").plans
    return next(step for way in ways for step in way.steps if step.fact == "title_level" and step.stages)


def test_where_no_row_begins_more_education_or_a_grade_comes_first(policy: Policy) -> None:
    school: Profile = {**READY, "education": "high_school", "title_level": "none", "skill_level": "none"}
    stages = first_title(policy, school).stages
    assert [(stage.fact, stage.level, stage.presumed) for stage in stages] == [
        ("title_level", "technician", True), ("education", "associate", True),
        ("title_level", "assistant", False), ("title_level", "engineer", False),
    ]  # fmt: skip
    worker = {**school, "skill_level": "senior_worker", "skill_years": 3.5}
    stages = first_title(policy, worker).stages
    assert [(stage.fact, stage.level, stage.path) for stage in stages] == [
        ("skill_level", "technician", None), ("title_level", "engineer", "skilled"),
    ]  # fmt: skip


def test_a_grade_that_is_held_leads_to_a_title(policy: Policy) -> None:
    worker: Profile = {
        **READY,
        "education": "high_school",
        "title_level": "none",
        "skill_level": "technician",
    }
    [stage] = first_title(policy, worker).stages
    assert (stage.level, stage.path, stage.clause, stage.decision) == ("engineer", "skilled", "15", "D9")


def test_a_range_is_counted_from_its_lower_end(policy: Policy) -> None:
    person: Profile = {
        **READY,
        "education": "bachelor",
        "title_level": "engineer",
        "title_years": Range(3, 4),
    }
    way = outlook(policy, person, "senior").plans[0]
    assert (way.changes, way.earliest) == ({"title_years": 5}, date(2028, 11, 26))


def test_who_may_convert_waits_for_the_year_in_the_post(policy: Policy) -> None:
    accountant: Profile = {
        **SCOPE,
        "other_title_level": "engineer",
        "role_years": 0.66,
        "education": "bachelor",
    }
    nearest = outlook(policy, accountant, "engineer").plans[0]
    assert (nearest.path, nearest.earliest) == ("conversion", date(2027, 3, 26))
    ahead = next(
        way for way in outlook(policy, {**READY, **accountant}, "senior").plans if way.path == "regular"
    )
    [title] = [step for step in ahead.steps if step.fact == "title_level"]
    [stage] = title.stages
    assert (stage.level, stage.path, stage.clause, stage.decision) == ("engineer", "conversion", "16", "D10")
    assert (title.on, ahead.earliest) == (date(2027, 3, 26), date(2032, 3, 26))


def test_nobody_is_told_to_step_round_conversion(policy: Policy) -> None:
    """正高级 has no counterpart to be converted to: only Article 14 is left."""
    for title in ({}, {"title_level": "none"}):
        person: Profile = {**SCOPE, **title, "other_title_level": "full_senior", "role_years": 1}
        for tier in TIERS:
            found = outlook(policy, person, tier)
            assert {way.path for way in found.plans} <= {"green_channel"}
            assert found.blocked == ("17", "16")


def test_no_title_is_taken_where_telling_that_there_is_none_to_convert_is_enough(policy: Policy) -> None:
    worker: Profile = {**READY, "skill_level": "senior_technician", "skill_years": 4, "title_level": "none"}
    ways = outlook(policy, worker, "senior", of_each=None, most=30).plans
    assert ways[0].changes == {"other_title_level": "none"}
    assert all(way.changes.get("title_level") != "technician" for way in ways if way.path == "skilled")


def test_what_nobody_can_work_on_comes_last(policy: Policy) -> None:
    for education in ("below_secondary", "bachelor"):
        person: Profile = {
            **SCOPE,
            "education": education,
            "title_level": "none",
            "other_title_level": "none",
        }
        costs = outlook(policy, person, "senior").costs
        assert list(costs) == ["regular", "skilled", "conversion", "exceptional", "green_channel"]
        assert max(costs["regular"], costs["skilled"], costs["exceptional"]) < costs["conversion"]
        assert costs["conversion"] < costs["green_channel"]


def test_the_easiest_of_what_counts_alike_is_named_with_the_others(policy: Policy) -> None:
    person: Profile = {
        **READY, "education": "bachelor", "title_level": "assistant", "title_years": 4,
        "invention_patents": 0, "software_copyrights": 0, "utility_patents": 0,
    }  # fmt: skip
    ways = outlook(policy, person, "engineer", of_each=None, most=30).plans
    others = {step.fact: step for way in ways for step in way.steps if step.alternatives}
    assert others["standards"].value == frozenset({"group"})
    assert others["standards"].alternatives == ("local", "industry", "national", "international")
    assert others["planning"].value == frozenset({"leading_enterprise_plan_participated"})
    assert len(others["planning"].alternatives) == 6
    senior = {**person, "title_level": "engineer", "title_years": 5}
    ways = outlook(policy, senior, "senior", of_each=None, most=30).plans
    [planning, *_] = [step for way in ways for step in way.steps if step.fact == "planning"]
    assert planning.value == frozenset({"leading_enterprise_plan_led"})
    assert planning.alternatives == (
        "national_plan_participated",
        "industry_policy_led",
        "provincial_plan_led",
    )


BOTH_WAIVERS: dict[str, Known] = {
    **SCOPE, "method_cert": "level2", "knowledge": "applies", "project_capability": "leads",
    "education": "high_school", "title_level": "engineer", "title_years": 3, "other_title_level": "none",
    "skill_level": "none", "role_years": 0, "benefit_wan": 6000, "benefit_led_wan": 6000,
    "problems_solved": 9, "invention_patents": 1, "invention_patents_first": 0, "major_task": False,
    "science_award": "none", "provincial_projects_led": 0, "saving_led_wan": 0, "saving_led_pct": 0,
    "benefit_led_pct": 0, "breakthrough": False,
}  # fmt: skip


@pytest.mark.parametrize("disciplined", [None, False, True])
@pytest.mark.parametrize("education", ["high_school", "secondary_vocational", "associate"])
def test_both_waivers_are_found_whatever_is_known_of_discipline(
    policy: Policy, education: str, disciplined: bool | None
) -> None:
    person: dict[str, Known] = {**BOTH_WAIVERS, "education": education}
    del person["disciplined"]
    person |= {} if disciplined is None else {"disciplined": disciplined}
    nearest = outlook(policy, person, "senior").plans[0]
    assert (nearest.path, nearest.changes) == ("exceptional", {"problems_solved": 10})
    assert outlook(policy, {**person, "title_years": 2.66}, "senior").plans[0].changes == {
        "title_years": 3, "problems_solved": 10,
    }  # fmt: skip


def test_a_missing_effect_takes_time_to_come_about(policy: Policy) -> None:
    person: Profile = {**BOTH_WAIVERS, "problems_solved": 10, "benefit_led_wan": 3000}
    way = next(way for way in outlook(policy, person, "senior").plans if "benefit_led_wan" in way.changes)
    assert way.earliest == date(2027, 5, 26)
    assert all(step.presumed for step in way.steps)
