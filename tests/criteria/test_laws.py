"""Laws of assessment, whatever the applicant: knowing more never contradicts, achieving more never harms."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assessment import PATH_STATUSES, Assessment, assess, assess_all, open_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import contradictions
from criteria.rules.nodes import Phase
from tests.criteria import worlds_by_hand
from tests.criteria.applicants import applicants, with_bounds
from tests.criteria.chance import Chance, Drawn, happens
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, FLAGS, SETS, THRESHOLDS

phases = st.sampled_from(("normal", "first"))
many = settings(max_examples=120)

WORSE_IF_TRUE = ("under_investigation", "under_penalty", "disciplined")
TITLES = ("title_level", "title_years", "other_title_level", "other_title_years")
"""A title closes the tiers it reaches, and one of another series must be converted: more is not always
better.
"""


def some_of(world: Profile, chance: Chance) -> Profile:
    """Little, much or nearly everything of what is known."""
    share = chance.choice((0.1, 0.5, 0.9, 0.99))
    return {name: value for name, value in world.items() if happens(chance, share)}


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Applicants of whom little, much or nearly everything is known."""
    return some_of(draw(applicants()), Drawn(draw))


@st.composite
def knowing_more(draw: st.DrawFn) -> tuple[Profile, Profile]:
    """What is known of an applicant, some of it roughly, and what is known later."""
    after, chance = draw(profiles()), Drawn(draw)
    return with_bounds(some_of(after, chance), chance), after


@st.composite
def completed(draw: st.DrawFn) -> tuple[Profile, list[Mapping[str, Any]]]:
    """What is known of an applicant, and several whom that may be, anywhere in the grid."""
    world, chance = draw(applicants()), Drawn(draw)
    profile = some_of(world, chance)
    others = [worlds_by_hand.random_completion(profile, chance) for _ in range(2)]
    return profile, [world, *(other for other in others if other is not None)]


@st.composite
def improvements(draw: st.DrawFn) -> tuple[Profile, Profile]:
    """An applicant, and the same one with more of one good thing."""
    world = draw(applicants())
    fact = draw(st.sampled_from([fact for fact in world if fact not in TITLES]))
    return world, improved(world, fact, Drawn(draw))


def improved(world: Mapping[str, Any], fact: str, chance: Chance) -> dict[str, Any]:
    """The same applicant with more of one good thing, and of what is never below it."""
    better = dict(world)
    if fact in FLAGS:
        better[fact] = fact not in WORSE_IF_TRUE
    elif fact in CHOICES:
        order = CHOICES[fact]
        better[fact] = chance.choice(order[order.index(world[fact]) :])
    elif fact in SETS:
        better[fact] = world[fact] | {chance.choice(SETS[fact])}
    else:
        better[fact] = world[fact] + chance.choice(THRESHOLDS[fact])
    for _ in range(3):
        for whole, part in AT_LEAST:
            better[whole] = max(better[whole], better[part])
    return better


def rank(assessment: Assessment) -> int:
    """The place of the likely tier, 0 for none."""
    return 0 if assessment.likely is None else 1 + list(assessment.tiers).index(assessment.likely)


@many
@given(known=knowing_more(), phase=phases)
def test_what_is_decided_stays_decided_when_more_becomes_known(
    policy: Policy, known: tuple[Profile, Profile], phase: Phase
) -> None:
    before, after = (assess(policy, profile, phase=phase) for profile in known)
    for tier, then in before.tiers.items():
        now = after.tiers[tier]
        if then.status in ("held", "eligible", "ineligible"):
            assert now.status == then.status
        if then.status == "needs_review":
            assert now.status in ("needs_review", "eligible")
        for path, one in now.paths.items():
            if then.paths[path].status != "undetermined":
                assert one.status == then.paths[path].status
            for clause, status in then.paths[path].requirements.items():
                assert status in ("unknown", one.requirements[clause])


@settings(max_examples=60)
@given(known=completed(), phase=phases)
def test_what_cannot_matter_changes_nothing(
    policy: Policy, known: tuple[Profile, list[Mapping[str, Any]]], phase: Phase
) -> None:
    """Where no fact is open, every completion is of the same tiers."""
    profile, completions = known
    undecided = open_facts(policy, profile, phase=phase)
    statuses = {worlds_by_hand.tier_statuses(world, phase) for world in completions}
    assert undecided or len(statuses) == 1


@many
@given(profile=profiles(), phase=phases)
def test_an_undetermined_tier_has_an_open_fact(policy: Policy, profile: Profile, phase: Phase) -> None:
    """Unless its paths change places, one open where the other is not."""
    tiers = assess(policy, profile, phase=phase).tiers.values()
    undecided = [tier for tier in tiers if tier.status == "undetermined"]
    for tier in undecided:
        open_paths = [path for path in tier.paths.values() if path.status == "undetermined"]
        assert len(open_paths) > 1 or open_facts(policy, profile, phase=phase)


@many
@given(worlds=improvements(), phase=phases)
def test_more_of_a_good_thing_never_harms_a_tier(
    policy: Policy, worlds: tuple[Profile, Profile], phase: Phase
) -> None:
    before, after = (assess(policy, world, phase=phase) for world in worlds)
    for tier, then in before.tiers.items():
        now = after.tiers[tier]
        if then.status == "held":
            assert now.status == "held"
            continue
        assert PATH_STATUSES.index(now.status) >= PATH_STATUSES.index(then.status)
        for path, one in then.paths.items():
            assert PATH_STATUSES.index(now.paths[path].status) >= PATH_STATUSES.index(one.status)
            for clause, status in one.requirements.items():
                assert status == "unmet" or now.paths[path].requirements[clause] == "met"


@many
@given(worlds=improvements())
def test_more_of_a_good_thing_never_lowers_the_likely_tier(
    policy: Policy, worlds: tuple[Profile, Profile]
) -> None:
    before, after = (assess(policy, world) for world in worlds)
    assert rank(after) >= rank(before)


@many
@given(worlds=improvements())
def test_in_the_first_round_a_tier_under_review_gives_way_to_an_eligible_lower_one_only(
    policy: Policy, worlds: tuple[Profile, Profile]
) -> None:
    before, after = (assess(policy, world, phase="first") for world in worlds)
    if rank(after) < rank(before):
        assert before.likely is not None
        assert after.likely is not None
        assert before.tiers[before.likely].status == "needs_review"
        assert after.tiers[after.likely].status == "eligible"


@many
@given(people=st.lists(profiles(), max_size=5), phase=phases)
def test_many_at_once_are_assessed_as_one_by_one(policy: Policy, people: list[Profile], phase: Phase) -> None:
    assert list(assess_all(policy, people, phase=phase)) == [
        assess(policy, profile, phase=phase) for profile in people
    ]


@many
@given(world=applicants())
def test_random_applicants_make_sense(policy: Policy, world: Profile) -> None:
    assert list(contradictions(policy.vocabulary, world)) == []


def test_a_title_closes_its_tier(policy: Policy) -> None:
    """The first exception: more of a title is not more of a good thing for the tier it reaches."""
    skilled = {
        **worlds_by_hand.beginner(), "education": "bachelor", "work_years": 1, "method_cert": "level1",
        "knowledge": "aware", "project_capability": "contributes", "projects_completed": 1,
    }  # fmt: skip
    assert assess(policy, skilled).likely == "assistant"
    promoted = {**skilled, "title_level": "assistant", "title_years": 0}
    assert assess(policy, promoted).tiers["assistant"].status == "held"
    assert assess(policy, promoted).likely is None


@pytest.mark.parametrize(
    ("level", "likely"), [("assistant", "assistant"), ("engineer", "engineer"), ("full_senior", None)]
)
def test_a_title_of_another_series_is_converted_at_its_own_level(
    policy: Policy, level: str, likely: str
) -> None:
    """The second exception: a higher title of another series closes the conversion to the lower tier."""
    clerk = {**worlds_by_hand.beginner(), "role_years": 1, "other_title_level": level, "other_title_years": 9}
    assert assess(policy, clerk).likely == likely


def test_a_title_of_another_series_stands_in_the_way_of_the_regular_path(policy: Policy) -> None:
    """The third: until it is converted, nothing but conversion and the green channel is open (D2)."""
    beginner = {
        **worlds_by_hand.beginner(), "education": "master", "method_cert": "level1", "knowledge": "aware",
        "project_capability": "contributes", "projects_completed": 1,
    }  # fmt: skip
    assert assess(policy, beginner).likely == "assistant"
    assert (
        assess(policy, {**beginner, "other_title_level": "assistant", "other_title_years": 1}).likely is None
    )
