"""Laws of assessment, whatever the applicant: knowing more never contradicts, achieving more never harms."""

import random
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from criteria.assessment import PATH_STATUSES, Assessment, assess, assess_all
from criteria.openness import open_facts
from criteria.policy import Policy
from criteria.profile import contradictions
from criteria.rules import Phase
from criteria.vocabulary import Profile
from tests.criteria import worlds_by_hand
from tests.criteria.applicants import complete_applicant, seeded, unsure_of, with_bounds
from tests.criteria.worlds_by_hand import ALL_FACTS, AT_LEAST, CHOICES, FLAGS, SETS, THRESHOLDS

chances = st.integers(0, 2**32 - 1).map(seeded)
phases = st.sampled_from(("normal", "first"))
many = settings(max_examples=120, deadline=None)

WORSE_IF_TRUE = ("under_investigation", "under_penalty", "disciplined")
TITLES = ("title_level", "title_years", "other_title_level", "other_title_years")
"""A title closes the tiers it reaches, and one of another series must be converted: more is not always
better.
"""


def random_profile(chance: random.Random) -> dict[str, Any]:
    """An applicant of whom little, much or everything is known."""
    world = complete_applicant(chance)
    return dict(unsure_of(world, chance.sample(list(world), chance.randint(0, len(world)))))


def learned(profile: Profile, chance: random.Random) -> Profile | None:
    """The same applicant with some more facts known; None where the throws contradict each other."""
    world = worlds_by_hand.random_completion(profile, chance)
    if world is None:
        return None
    for years, of in worlds_by_hand.WITH.items():
        if world[of] == "none":
            del world[years]
    new = [name for name in world if name in profile or chance.random() < 0.3]
    return {name: world[name] for name in new}


def improved(world: Mapping[str, Any], fact: str, chance: random.Random) -> dict[str, Any]:
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
@given(chance=chances, phase=phases)
def test_what_is_decided_stays_decided_when_more_becomes_known(
    policy: Policy, chance: random.Random, phase: Phase
) -> None:
    profile = random_profile(chance)
    if chance.random() < 0.5:
        profile = dict(with_bounds(profile, chance))
    knowing_more = learned(profile, chance)
    assume(knowing_more is not None)
    before, after = assess(policy, profile, phase=phase), assess(policy, knowing_more or {}, phase=phase)
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


@many
@given(chance=chances, phase=phases)
def test_what_cannot_matter_changes_nothing(policy: Policy, chance: random.Random, phase: Phase) -> None:
    """Where no fact is open, every completion is of the same tiers."""
    profile = random_profile(chance)
    undecided = open_facts(policy, profile, phase=phase)
    completions = [worlds_by_hand.random_completion(profile, chance) for _ in range(6)]
    statuses = {worlds_by_hand.tier_statuses(world, phase) for world in completions if world is not None}
    assert undecided or len(statuses) <= 1


@many
@given(chance=chances, phase=phases)
def test_an_undetermined_tier_has_an_open_fact(policy: Policy, chance: random.Random, phase: Phase) -> None:
    """Unless its paths change places, one open where the other is not."""
    profile = random_profile(chance)
    tiers = assess(policy, profile, phase=phase).tiers.values()
    undecided = [tier for tier in tiers if tier.status == "undetermined"]
    for tier in undecided:
        open_paths = [path for path in tier.paths.values() if path.status == "undetermined"]
        assert len(open_paths) > 1 or open_facts(policy, profile, phase=phase)


@many
@given(chance=chances, phase=phases, fact=st.sampled_from([fact for fact in ALL_FACTS if fact not in TITLES]))
def test_more_of_a_good_thing_never_harms_a_tier(
    policy: Policy, chance: random.Random, phase: Phase, fact: str
) -> None:
    world = complete_applicant(chance)
    assume(fact in world)
    before = assess(policy, world, phase=phase)
    after = assess(policy, improved(world, fact, chance), phase=phase)
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
@given(chance=chances, fact=st.sampled_from([fact for fact in ALL_FACTS if fact not in TITLES]))
def test_more_of_a_good_thing_never_lowers_the_likely_tier(
    policy: Policy, chance: random.Random, fact: str
) -> None:
    world = complete_applicant(chance)
    assume(fact in world)
    assert rank(assess(policy, improved(world, fact, chance))) >= rank(assess(policy, world))


@many
@given(chance=chances, fact=st.sampled_from([fact for fact in ALL_FACTS if fact not in TITLES]))
def test_in_the_first_round_a_tier_under_review_gives_way_to_an_eligible_lower_one_only(
    policy: Policy, chance: random.Random, fact: str
) -> None:
    world = complete_applicant(chance)
    assume(fact in world)
    before = assess(policy, world, phase="first")
    after = assess(policy, improved(world, fact, chance), phase="first")
    if rank(after) < rank(before):
        assert before.likely is not None
        assert after.likely is not None
        assert before.tiers[before.likely].status == "needs_review"
        assert after.tiers[after.likely].status == "eligible"


@many
@given(chance=chances, phase=phases)
def test_many_at_once_are_assessed_as_one_by_one(policy: Policy, chance: random.Random, phase: Phase) -> None:
    profiles = [random_profile(chance) for _ in range(5)]
    assert list(assess_all(policy, profiles, phase=phase)) == [
        assess(policy, profile, phase=phase) for profile in profiles
    ]


@many
@given(chance=chances)
def test_random_applicants_make_sense(policy: Policy, chance: random.Random) -> None:
    assert list(contradictions(policy.vocabulary, complete_applicant(chance))) == []


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
