"""The interview asks what can still change the answer, and ends with the answer of the whole profile."""

from collections.abc import Iterator, Sequence

import pytest

from criteria.assessment import assess
from criteria.in_vain import likely_if
from criteria.interview import Left, fewest, next_facts, questions_left, shortest_path
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from criteria.screens import play
from tests.criteria import oracle, worlds_by_hand
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import seeded

PHASES: tuple[Phase, ...] = ("normal", "first")


def people(
    seed: int, count: int, forgotten: int = 0, *, bounded: bool = False
) -> Iterator[tuple[Profile, Phase]]:
    """Random applicants who do not know some facts, and know others only roughly."""
    chance = seeded(seed)
    for _ in range(count):
        profile: Profile = complete_applicant(chance)
        if forgotten:
            profile = unsure_of(profile, chance.sample(list(profile), chance.randint(0, forgotten)))
        yield with_bounds(profile, chance) if bounded else profile, chance.choice(PHASES)


@pytest.mark.parametrize("forgotten", [0, 12, 40])
def test_the_interview_ends_with_the_likely_tier_of_the_whole_profile(policy: Policy, forgotten: int) -> None:
    for answers, phase in people(50 + forgotten, 60, forgotten):
        _, known, _ = play(policy, answers, phase=phase)
        assert assess(policy, known, phase=phase).likely == assess(policy, answers, phase=phase).likely, (
            answers
        )


def test_rough_answers_end_with_the_same_likely_tier(policy: Policy) -> None:
    for answers, phase in people(60, 60, 6, bounded=True):
        _, known, _ = play(policy, answers, phase=phase)
        assert assess(policy, known, phase=phase).likely == assess(policy, answers, phase=phase).likely, (
            answers
        )


@pytest.mark.parametrize("tier", oracle.TIERS)
@pytest.mark.parametrize("forgotten", [0, 25])
def test_a_goal_is_settled_and_where_it_is_not_open_its_nearest_path_is_known(
    policy: Policy, tier: str, forgotten: int
) -> None:
    for answers, phase in people(70 + forgotten, 40, forgotten):
        _, known, _ = play(policy, answers, target=tier, phase=phase)
        found = assess(policy, known, phase=phase).tiers[tier]
        whole = assess(policy, answers, phase=phase).tiers[tier]
        if not (answers.get("in_scope_employer", True) and answers.get("in_scope_role", True)):
            continue  # it ends at once
        assert found.status == whole.status, answers
        if found.status == "ineligible":
            path = shortest_path(found)
            assert found.paths[path].requirements == whole.paths[path].requirements


def test_nothing_is_asked_twice_or_for_nothing(policy: Policy) -> None:
    for answers, phase in people(80, 40, 10):
        asked, known, _ = play(policy, answers, phase=phase)
        assert len(set(asked)) == len(asked)
        only_ticked = {name for name in asked if policy.vocabulary[name].kind in ("choice", "set")}
        assert set(known) - set(asked) == set()
        assert set(asked) & set(answers) - set(known) <= only_ticked
        for years, of in worlds_by_hand.WITH.items():
            if years in asked:
                assert asked.index(of) < asked.index(years)
                assert answers[of] != "none"


def test_the_interview_ends_exactly_when_no_answer_can_change_the_likely_tier(policy: Policy) -> None:
    chance = seeded(90)
    ended = 0
    for _ in range(160):
        profile = unsure_of(complete_applicant(chance), some_facts(chance, 5))
        phase = chance.choice(PHASES)
        if worlds_by_hand.size(profile) > 600:
            continue
        now = assess(policy, profile, phase=phase).likely
        final = {
            oracle.likely({tier: one.status for tier, one in worlds_by_hand.judge(world, phase).items()})
            for world in worlds_by_hand.completions(profile)
        }
        more = next(next_facts(policy, profile, phase=phase), None)
        ended += more is None
        assert (more is None) == (final == {now}), (phase, profile, now, final, more)
    assert ended > 40


@pytest.mark.parametrize("target", ["auto", *oracle.TIERS])
def test_whom_the_regulation_is_not_for_is_asked_nothing_more(policy: Policy, target: str) -> None:
    outside: tuple[Profile, ...] = (
        {"in_scope_employer": False},
        {"in_scope_role": False, "education": "doctor"},
    )
    for told in outside:
        assert list(next_facts(policy, told, target=target)) == []


def test_an_unknown_title_does_not_cut_short_who_has_a_goal(policy: Policy) -> None:
    """Its status stays open whatever is answered; what it hangs on beside the title is asked for."""
    for target in oracle.TIERS:
        unknown = frozenset({"title_level"})
        assert list(next_facts(policy, {}, target=target, given_up=unknown)) == []
        asked = list(next_facts(policy, {}, target=target, given_up=unknown, whatever_comes=True))
        assert {"education", "method_cert", "knowledge", "integrity"} <= set(asked)
        assert {"title_level", "title_years"}.isdisjoint(asked)


def test_an_unknown_title_does_not_cut_the_interview_short(policy: Policy) -> None:
    """What is likely if it turns out well can still change."""
    asked = list(next_facts(policy, {}, given_up=frozenset({"title_level"}), whatever_comes=True))
    assert asked[0] == "in_scope_employer"
    assert "title_level" not in asked
    assert "title_years" not in asked
    assert {"method_cert", "benefit_wan", "problems_solved", "integrity"} <= set(asked)


SHORT_OF_ACHIEVEMENTS: Profile = {
    "in_scope_employer": True, "in_scope_role": True, "integrity": True, "under_investigation": False,
    "under_penalty": False, "disciplined": False, "education": "bachelor", "title_level": "assistant",
    "title_years": 5, "role_years": 3, "skill_level": "none",
}  # fmt: skip
IN_VAIN = frozenset({"other_title_level", "method_cert"})


@pytest.mark.parametrize("target", ["auto", "engineer"])
def test_what_would_be_a_tier_is_asked_about_though_a_higher_one_hangs_on_something_unknown(
    policy: Policy, target: str
) -> None:
    """With a title of another series senior engineer may be open, whatever is achieved; without one, what is
    achieved makes an engineer.
    """
    assert likely_if(policy, SHORT_OF_ACHIEVEMENTS, given_up=IN_VAIN).tier == "senior"
    more = list(
        next_facts(policy, SHORT_OF_ACHIEVEMENTS, given_up=IN_VAIN, target=target, whatever_comes=True)
    )
    assert {"knowledge", "project_capability", "benefit_wan", "problems_solved", "utility_patents"} <= set(
        more
    )


def test_what_changes_nothing_in_any_world_of_the_unknown_is_not_asked(policy: Policy) -> None:
    """Without level 2 there is no engineer, but by a title of another series, achievements or not."""
    no_certificate: Profile = {**SHORT_OF_ACHIEVEMENTS, "method_cert": "none", "knowledge": "none"}
    more = list(next_facts(policy, no_certificate, given_up=IN_VAIN, whatever_comes=True))
    assert {"benefit_wan", "utility_patents", "problems_solved"}.isdisjoint(more)


NEARLY: Profile = {
    **worlds_by_hand.beginner(), "education": "bachelor", "title_level": "engineer", "title_years": 5,
    "method_cert": "level2", "knowledge": "applies", "project_capability": "leads", "benefit_wan": 2000,
    "recognized_results": 3, "invention_patents": 1,
}  # fmt: skip


def without(profile: Profile, *names: str) -> Profile:
    return {name: value for name, value in profile.items() if name not in names}


@pytest.mark.parametrize(
    ("asked_in_vain", "reached", "part"),
    [("benefit_wan", 2000, "benefit_led_wan"), ("saving_wan", 1000, "saving_led_wan")],
)
def test_a_part_is_asked_for_where_the_whole_was_asked_in_vain(
    policy: Policy, asked_in_vain: str, reached: int, part: str
) -> None:
    unknown = without({**NEARLY, "benefit_wan": 0}, asked_in_vain, part)
    more = list(next_facts(policy, unknown, given_up=frozenset({asked_in_vain})))
    assert more == [part]
    assert assess(policy, {**unknown, part: reached}).likely == "senior"
    assert list(next_facts(policy, {**unknown, part: 0}, given_up=frozenset({asked_in_vain}))) == []


def test_a_part_asked_in_vain_too_ends_the_interview(policy: Policy) -> None:
    unknown = without(NEARLY, "benefit_wan", "benefit_led_wan")
    assert list(next_facts(policy, unknown, given_up=frozenset({"benefit_wan", "benefit_led_wan"}))) == []


def test_only_the_switch_to_a_review_is_asked_where_it_alone_keeps_the_outcome_from_showing(
    policy: Policy,
) -> None:
    """If the title and what else was asked in vain turn out well, the highest tier is likely either way."""
    asked, _, _ = play(policy, {})
    assert asked[-1] == "disciplined"
    in_vain = frozenset(asked[:-1])
    for told in (True, False):
        assert likely_if(policy, {"disciplined": told}, given_up=in_vain).tier == "senior"
    assert list(next_facts(policy, {}, given_up=in_vain)) == ["disciplined"]


def test_somebody_who_can_tell_nothing_is_soon_done(policy: Policy) -> None:
    for phase in PHASES:
        assert len(play(policy, {}, phase=phase).screens) <= 8


def test_fewest_keeps_what_is_needed_and_of_two_alike_the_earlier() -> None:
    def enough(facts: Sequence[str]) -> bool:
        return "b" in facts and not {"d", "e"}.isdisjoint(facts)

    assert tuple(fewest("abcdef", enough)) == ("b", "d")
    assert tuple(fewest("ab", lambda _: True)) == ()


WAIVING: Profile = {
    **NEARLY, "education": "associate", "title_years": 3, "breakthrough": True, "saving_wan": 2000,
    "saving_led_wan": 2000,
}  # fmt: skip


def test_discipline_is_not_asked_where_the_path_is_under_review_anyway(policy: Policy) -> None:
    assert assess(policy, WAIVING).likely == "senior"
    assert list(next_facts(policy, without(WAIVING, "disciplined"))) == []
    assert list(next_facts(policy, without(WAIVING, "disciplined", "skill_level"))) == []
    assert list(next_facts(policy, without(NEARLY, "disciplined"))) == ["disciplined"]


EXCEPTIONAL: Profile = {
    **worlds_by_hand.beginner(), "education": "high_school", "title_level": "engineer", "title_years": 4,
    "method_cert": "level2", "knowledge": "applies", "project_capability": "leads", "saving_wan": 2000,
    "saving_led_pct": 8, "benefit_led_pct": 10, "projects_completed": 5, "provincial_demo_projects": 5,
    "industry_methods": 3, "major_task": True, "expert_endorsements": 3,
}  # fmt: skip


def test_another_way_to_the_tier_is_not_asked_about_where_one_is_open(policy: Policy) -> None:
    """The employer's word would open the green channel beside it: the same tier, be it without a review."""
    for recommended in (True, False):
        assert assess(policy, {**EXCEPTIONAL, "employer_recommends": recommended}).likely == "senior"
    assert list(next_facts(policy, without(EXCEPTIONAL, "employer_recommends"))) == []


def test_what_tells_eligible_from_under_review_is_asked_until_the_tier_shows(policy: Policy) -> None:
    """Three years with the title, or five with one of another series: the same tier, but of which status?"""
    unsure = {**without(WAIVING, "other_title_years"), "other_title_level": "engineer"}
    assert assess(policy, unsure, phase="first").likely is None
    assert list(next_facts(policy, unsure, phase="first")) == ["other_title_years"]
    for years, status in ((0, "needs_review"), (5, "eligible")):
        told = assess(policy, {**unsure, "other_title_years": years}, phase="first")
        assert (told.likely, told.tiers["senior"].status) == ("senior", status)


def test_the_nearest_path_of_a_goal_is_known_though_something_was_asked_in_vain(policy: Policy) -> None:
    """Books are enough, whatever the patents asked in vain are."""
    closed = without({**NEARLY, "integrity": False, "invention_patents": 0}, "books", "utility_patents")
    more = list(next_facts(policy, closed, target="senior", given_up=frozenset({"utility_patents"})))
    assert more == ["books"]


def test_answers_never_make_more_of_them_necessary(policy: Policy) -> None:
    for answers, phase in people(100, 12):
        asked, _, _ = play(policy, answers, phase=phase)
        before = questions_left(policy, {}, phase=phase)
        for count in range(1, len(asked) + 1):
            known = {fact: answers[fact] for fact in asked[:count]}
            left = questions_left(policy, known, phase=phase)
            assert 0 <= left.least <= left.usual <= left.most <= before.most
            before = left
        assert before == Left(0, 0, 0)
