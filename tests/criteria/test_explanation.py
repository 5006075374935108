"""An explanation agrees with the assessment, tells how far each number is, and names the readings it used."""

from collections.abc import Iterator
from typing import Any

import pytest

from criteria.advice import applicable
from criteria.assessment import assess
from criteria.explanation import PathExplanation, Requirement, explain, waived, weighed_in
from criteria.findings import Group, Measure, Way, measures_in, ways_in
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Range
from criteria.rules.nodes import Phase
from tests.criteria import worlds_by_hand
from tests.criteria.applicants import complete_applicant, unsure_of, with_bounds
from tests.criteria.chance import seeded

PHASES: tuple[Phase, ...] = ("normal", "first")


def explanations(policy: Policy, seed: int, count: int) -> Iterator[tuple[PathExplanation, Profile, Phase]]:
    """Every path of every tier that is not held, for random applicants of whom more or less is known."""
    chance = seeded(seed)
    for _ in range(count):
        world = complete_applicant(chance)
        profile = unsure_of(world, chance.sample(list(world), chance.choice((0, 0, 3, 10, 30))))
        profile = with_bounds(profile, chance) if chance.random() < 0.3 else profile
        phase = chance.choice(PHASES)
        for tier, assessed in assess(policy, profile, phase=phase).tiers.items():
            for path in assessed.paths:
                yield explain(policy, profile, tier=tier, path=path, phase=phase), profile, phase


def test_every_requirement_is_told_with_its_status(policy: Policy) -> None:
    for told, profile, phase in explanations(policy, 1, 80):
        path = assess(policy, profile, phase=phase).tiers[told.tier].paths[told.path]
        assert told.status == path.status
        assert {each.clause: each.status for each in told.requirements} == dict(path.requirements)
        for each in told.requirements:
            assert each.finding.status == each.status
            for clause, _ in measures_in(each.finding):
                assert each.clause in {clause, *(above.id for above in policy.ancestors(clause))}


def test_every_number_is_as_far_away_as_it_says(policy: Policy) -> None:
    for told, profile, _ in explanations(policy, 2, 80):
        for _, measure in (pair for each in told.requirements for pair in measures_in(each.finding)):
            if measure.missing is None:
                continue
            assert measure.missing > 0
            assert isinstance(measure.needed, int | float)
            if measure.anew:
                assert measure.missing == measure.needed
                continue
            have = profile.get(measure.fact)
            if isinstance(have, int | float):
                assert have + measure.missing == pytest.approx(measure.needed)
                assert measure.status == "unmet"


def test_a_group_is_met_by_as_many_members_as_it_needs(policy: Policy) -> None:
    for told, _, _ in explanations(policy, 3, 80):
        for group in (each.finding for each in told.requirements if isinstance(each.finding, Group)):
            statuses = [member.status for member in group.members]
            if group.status == "met" and statuses.count("unknown") == 0:
                assert group.met >= group.count
            if group.status == "unmet":
                assert len(statuses) - statuses.count("unmet") < group.count


def test_whatever_must_be_confirmed_names_its_decision(policy: Policy) -> None:
    for told, _, _ in explanations(policy, 4, 120):
        assert (told.status == "needs_review") == bool(told.review)
        assert set(told.review) <= {"D7", "D8"}


def test_what_hangs_on_one_answer_is_decided_by_it(policy: Policy) -> None:
    for told, profile, phase in explanations(policy, 5, 250):
        if told.hangs_on is None:
            continue
        for answer in (True, False):
            knowing = {**profile, told.hangs_on: answer}
            decided = assess(policy, knowing, phase=phase).tiers[told.tier].paths[told.path].status
            assert decided == ("needs_review" if answer else "eligible")


CONVERT: dict[str, Any] = {
    **worlds_by_hand.beginner(), "role_years": 1, "other_title_level": "engineer", "other_title_years": 3,
}  # fmt: skip


def test_a_path_hangs_on_discipline_alone(policy: Policy) -> None:
    profile = {name: value for name, value in CONVERT.items() if name != "disciplined"}

    assert explain(policy, profile, tier="engineer", path="conversion").hangs_on == "disciplined"
    assert explain(policy, CONVERT, tier="engineer", path="conversion").hangs_on is None


def test_a_path_of_a_tier_that_may_be_held_hangs_on_more_than_discipline(policy: Policy) -> None:
    unsure = ("disciplined", "title_level")
    profile = {name: value for name, value in CONVERT.items() if name not in unsure}

    assert explain(policy, profile, tier="engineer", path="conversion").hangs_on is None


READY: dict[str, Any] = {
    **worlds_by_hand.beginner(), "education": "associate", "title_level": "engineer", "title_years": 3,
    "method_cert": "level3", "knowledge": "applies", "project_capability": "leads", "benefit_wan": 800,
    "benefit_led_wan": 0, "recognized_results": 2, "science_award": "provincial_second", "books": 1,
    "breakthrough": True,
}  # fmt: skip


def requirement(told: PathExplanation, clause: str) -> Requirement:
    return next(each for each in told.requirements if each.clause == clause)


def nearest(told: PathExplanation, clause: str) -> Measure:
    return next(measures_in(requirement(told, clause).finding))[1]


def test_readings_are_named_where_they_were_used(policy: Policy) -> None:
    told = explain(policy, READY, tier="senior", path="exceptional")

    met = [way for way in ways_in(requirement(told, "10.3.2").finding) if way.status == "met"]
    assert [(way.clause, way.decisions) for way in met] == [("10.3.2.3", ("D3",))]
    assert nearest(told, "9.3.1").covering == "method_cert"


def test_both_waivers_together_must_be_confirmed(policy: Policy) -> None:
    told = explain(policy, {**READY, "benefit_wan": 2000}, tier="senior", path="exceptional")
    assert (told.status, told.review) == ("needs_review", ("D7",))
    disciplined = explain(
        policy, {**READY, "benefit_wan": 2000, "disciplined": True}, tier="senior", path="exceptional"
    )
    assert disciplined.review == ("D8", "D7")


def test_a_missing_number_is_told_with_its_distance_nearest_first(policy: Policy) -> None:
    first = nearest(explain(policy, READY, tier="senior", path="exceptional"), "10.3.1")
    assert (first.fact, first.have, first.needed, first.missing) == ("benefit_wan", 800, 2000, 1200)


def test_a_bounded_number_is_missing_at_least_what_its_best_lacks(policy: Policy) -> None:
    profile = {**READY, "benefit_wan": Range(800, 900, True, True)}
    first = nearest(explain(policy, profile, tier="senior", path="exceptional"), "10.3.1")
    assert first.missing == pytest.approx(1100)


def test_every_alternative_is_told_whatever_is_known_of_it(policy: Policy) -> None:
    unsure = {name: known for name, known in READY.items() if name not in ("saving_wan", "saving_led_wan")}
    economics = requirement(explain(policy, unsure, tier="senior", path="exceptional"), "10.3.1")
    told = {measure.fact: measure.status for _, measure in measures_in(economics.finding)}
    assert economics.status == "unknown"
    assert told == {
        "saving_wan": "unknown", "saving_pct": "unmet", "benefit_wan": "unmet", "benefit_pct": "unmet",
    }  # fmt: skip


def seniority(policy: Policy, tier: str, path: str = "regular", **facts: Any) -> list[Way]:
    """The rows of seniority that are told of somebody, nearest first."""
    clause = policy.tier(tier).paths[path].clause
    told = explain(policy, {**worlds_by_hand.beginner(), **facts}, tier=tier, path=path)
    return list(ways_in(requirement(told, clause).finding))


def test_a_row_that_asks_for_more_of_the_same_is_no_alternative(policy: Policy) -> None:
    rows = seniority(policy, "engineer", education="master", title_level="assistant", title_years=1.99)
    assert [[(each.fact, each.needed) for each in row.measures if each.status != "met"] for row in rows] == [
        [("title_years", 2.0)],
        [("education", "doctor")],
    ]


def test_years_that_begin_with_a_title_still_to_be_got_are_all_missing(policy: Policy) -> None:
    rows = seniority(policy, "engineer", education="associate", title_level="technician", title_years=8)
    years = next(each for each in rows[0].measures if each.fact == "title_years")
    assert (years.status, years.missing, years.anew) == ("unmet", 4.0, True)


def test_a_waiver_is_named_only_where_it_is_needed(policy: Policy) -> None:
    def named(**facts: Any) -> list[tuple[str, ...]]:
        profile = {**worlds_by_hand.beginner(), **facts}
        rows = seniority(policy, "senior", "exceptional", **facts)
        return [waived(policy, profile, "senior", row) for row in rows]

    engineer = {"title_level": "engineer", "title_years": 3}
    assert named(education="bachelor", **engineer)[0] == ("D7",)
    assert ("D6",) in named(education="high_school", **engineer)
    assert set(named(education="bachelor", title_level="engineer", title_years=5)) == {()}


def test_a_demand_that_is_about_others_does_not_apply(policy: Policy) -> None:
    def applies(phase: Phase = "normal", **facts: Any) -> bool:
        profile = {**worlds_by_hand.beginner(), **facts}
        told = explain(policy, profile, tier="engineer", path="regular", phase=phase)
        return requirement(told, "17").applies

    assert not applies(other_title_level="none")
    assert not applies(other_title_level="technician", other_title_years=1)
    assert applies(other_title_level="engineer", other_title_years=1)
    assert applies("first", other_title_level="engineer", other_title_years=1)


def test_words_that_only_experts_can_judge_are_named_with_their_clause(policy: Policy) -> None:
    told = weighed_in(policy, explain(policy, READY, tier="senior", path="exceptional"))
    assert told["11"] == ("能力和业绩特别突出且作出卓越贡献",)
    beginner = {**worlds_by_hand.beginner(), "education": "bachelor", "work_years": 1}
    regular = explain(policy, beginner, tier="assistant", path="regular")
    assert weighed_in(policy, regular)["7"] == ("见习期满、经考察合格（人社部发〔2019〕16号）",)


def test_an_achievement_that_counts_twice_is_told(policy: Policy) -> None:
    told = explain(policy, {**READY, "benefit_wan": 2000}, tier="senior", path="exceptional")
    assert told.counted_twice == ("science_award",)


def test_a_narrower_achievement_counts_twice_with_the_broader_one(policy: Policy) -> None:
    person = {**READY, "benefit_wan": 5000, "benefit_led_wan": 5000, "books": 0, "invention_patents": 2}
    patents = {"invention_patents_first": 2, "granted_patents_first": 2}
    told = explain(policy, {**person, **patents}, tier="senior", path="exceptional")
    assert set(told.counted_twice) == {"science_award", "benefit_led_wan", "invention_patents_first"}


def test_a_held_tier_has_nothing_to_explain(policy: Policy) -> None:
    with pytest.raises(KeyError):
        explain(policy, READY, tier="engineer", path="regular")


NO_TITLE: Profile = {"in_scope_employer": True, "title_level": "none", "other_title_level": "none"}
JUNIOR: Profile = {**NO_TITLE, "title_level": "assistant"}

ADVICE: list[tuple[str, Profile, str]] = [
    ("associate_to_senior", {"education": "associate", "title_level": "engineer"}, "senior"),
    ("private_direct", {**NO_TITLE, "education": "bachelor", "work_years": 7}, "engineer"),
    ("private_direct", {**NO_TITLE, "education": "double_bachelor", "work_years": 6}, "engineer"),
    ("private_direct", {**NO_TITLE, "education": "associate", "work_years": 9}, "engineer"),
    ("private_direct_senior", {**NO_TITLE, "education": "doctor", "work_years": 6}, "senior"),
    ("private_direct_senior", {**NO_TITLE, "education": "master", "work_years": 12}, "senior"),
    ("private_direct_senior", {**JUNIOR, "education": "bachelor", "title_years": 13}, "senior"),
    ("private_direct_senior", {**JUNIOR, "education": "double_bachelor", "title_years": 13}, "senior"),
    ("private_direct_senior", {**JUNIOR, "education": "associate", "title_years": 15}, "senior"),
    ("outside_scope", {"in_scope_employer": False}, "assistant"),
    ("other_certificates", {"method_cert": "none"}, "assistant"),
    ("enterprise_standards", {"granted_patents_first": 1}, "engineer"),
    ("skilled_results", {"skill_level": "technician"}, "engineer"),
]


@pytest.mark.parametrize(("advice", "profile", "tier"), ADVICE)
def test_advice_is_given_where_it_surely_applies(
    policy: Policy, advice: str, profile: Profile, tier: str
) -> None:
    assert advice in {each.id for each in applicable(policy, profile, tier=tier)}
    assert advice not in {each.id for each in applicable(policy, {}, tier=tier)}


@pytest.mark.parametrize(
    ("change", "tier"),
    [
        ({"work_years": 6.99}, "engineer"),
        ({"education": "associate", "work_years": 8}, "engineer"),
        ({"education": "master"}, "engineer"),
        ({"education": "secondary_vocational"}, "engineer"),
        ({"title_level": "assistant"}, "engineer"),
        ({"other_title_level": "assistant"}, "engineer"),
        ({"in_scope_employer": False}, "engineer"),
        ({"work_years": 60}, "senior"),
        ({"education": "master", "work_years": 11}, "senior"),
        ({"education": "doctor", "title_level": "engineer"}, "senior"),
        ({"title_level": "assistant", "title_years": 12}, "senior"),
    ],
)
def test_the_direct_way_of_private_enterprises_is_told_only_where_its_own_text_applies(
    policy: Policy, change: Profile, tier: str
) -> None:
    person: Profile = {**NO_TITLE, "education": "bachelor", "work_years": 7, **change}
    told = {each.id for each in applicable(policy, person, tier=tier)}
    assert told.isdisjoint({"private_direct", "private_direct_senior"})


def test_advice_is_for_its_tiers_only(policy: Policy) -> None:
    profile: Profile = {"education": "associate", "title_level": "engineer"}
    assert "associate_to_senior" not in {each.id for each in applicable(policy, profile, tier="engineer")}
    assert "associate_to_senior" in {each.id for each in applicable(policy, profile)}


def test_every_piece_of_advice_is_shown_to_somebody(policy: Policy) -> None:
    people = [profile for _, profile, _ in ADVICE] + [{"in_scope_employer": True, "in_scope_role": True}]
    shown = {each.id for person in people for each in applicable(policy, person)}
    assert shown == {each.id for each in policy.advice}
