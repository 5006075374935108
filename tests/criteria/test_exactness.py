"""Every status and every open fact is exactly what trying all completions by hand gives."""

from collections.abc import Iterator
from typing import Literal

import pytest

from criteria.assessment import Assessment, assess, open_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import contradictions
from criteria.rules.nodes import Phase
from tests.criteria import oracle, worlds_by_hand
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import seeded
from tests.criteria.worlds_by_hand import Verdict

PHASES: tuple[Phase, ...] = ("normal", "first")
MOST_WORLDS = 2500


def applicants(
    seed: int, count: int, most_unknown: int, numbers: Literal["exact", "bounded"] = "exact"
) -> Iterator[tuple[Profile, Phase]]:
    """Random applicants unsure of a few facts, few enough to try every completion."""
    chance = seeded(seed)
    while count:
        profile = unsure_of(complete_applicant(chance), some_facts(chance, most_unknown))
        phase = chance.choice(PHASES)
        if numbers == "bounded":
            profile = with_bounds(profile, chance)
        if worlds_by_hand.size(profile) <= MOST_WORLDS:
            count -= 1
            yield profile, phase


def differences(policy: Policy, profile: Profile, phase: Phase) -> list[str]:
    """Where the package and the oracle disagree, a line each."""
    found = assess(policy, profile, phase=phase)
    expected = worlds_by_hand.verdict(profile, phase)
    lines = [*disagreements(found, expected)]
    if found.likely != (likely := oracle.likely(expected.tiers)):
        lines.append(f"likely: {found.likely}, by hand {likely}")
    open_here = set(open_facts(policy, profile, phase=phase))
    if open_here != expected.open:
        lines.append(f"open: too many {open_here - expected.open}, missing {expected.open - open_here}")
    return lines


def disagreements(found: Assessment, expected: Verdict) -> Iterator[str]:
    for tier, assessed in found.tiers.items():
        if assessed.status != expected.tiers[tier]:
            yield f"{tier}: {assessed.status}, by hand {expected.tiers[tier]}"
        rows = {} if expected.tiers[tier] == "held" else oracle.PATHS[tier]
        if {path: tuple(one.requirements) for path, one in assessed.paths.items()} != rows:
            yield f"{tier}: paths or requirements are not those of the decisions"
            continue
        for path, one in assessed.paths.items():
            if one.status != expected.paths[tier][path]:
                yield f"{tier} {path}: {one.status}, by hand {expected.paths[tier][path]}"
            for clause, status in one.requirements.items():
                if status != expected.requirements[tier][clause]:
                    yield f"{tier} {clause}: {status}, by hand {expected.requirements[tier][clause]}"


@pytest.mark.parametrize("seed", range(4))
def test_complete_profiles_are_read_as_by_hand(policy: Policy, seed: int) -> None:
    for profile, phase in applicants(seed, 400, most_unknown=0):
        assert differences(policy, profile, phase) == [], (phase, profile)


@pytest.mark.parametrize("seed", range(10, 16))
def test_partial_profiles_are_as_exact_as_trying_every_completion(policy: Policy, seed: int) -> None:
    for profile, phase in applicants(seed, 60, most_unknown=6):
        assert differences(policy, profile, phase) == [], (phase, profile)


@pytest.mark.parametrize("seed", range(20, 23))
def test_bounds_of_numbers_are_as_exact(policy: Policy, seed: int) -> None:
    for profile, phase in applicants(seed, 40, most_unknown=3, numbers="bounded"):
        assert list(contradictions(policy.vocabulary, profile)) == []
        assert differences(policy, profile, phase) == [], (phase, profile)


def test_the_random_applicants_reach_every_status_of_every_tier(policy: Policy) -> None:
    seen = {
        (tier, assessed.status)
        for profile, phase in applicants(30, 2500, most_unknown=4)
        for tier, assessed in assess(policy, profile, phase=phase).tiers.items()
    }
    assert {(tier, status) for tier in oracle.TIERS for status in (*oracle.GOODNESS, "held")} <= seen


def test_discipline_is_no_question_where_both_waivers_bring_a_review_anyway(policy: Policy) -> None:
    profile = {
        **worlds_by_hand.beginner(),
        "education": "associate",
        "title_level": "engineer",
        "title_years": 3,
        "method_cert": "level2",
        "knowledge": "applies",
        "project_capability": "leads",
        "benefit_wan": 5000,
        "benefit_led_wan": 5000,
        "recognized_results": 3,
        "books": 1,
        "breakthrough": True,
    }
    del profile["disciplined"]

    assert assess(policy, profile).tiers["senior"].status == "needs_review"
    assert open_facts(policy, profile) == ()


def test_sparse_profiles_agree_with_every_completion_thrown_at_random(policy: Policy) -> None:
    chance = seeded(40)
    for _ in range(60):
        world = complete_applicant(chance)
        profile = unsure_of(world, chance.sample(list(world), chance.randint(8, len(world))))
        phase = chance.choice(PHASES)
        found = assess(policy, profile, phase=phase)
        open_here = set(open_facts(policy, profile, phase=phase))
        for _ in range(15):
            completed = worlds_by_hand.random_completion(profile, chance)
            if completed is not None:
                assert list(broken_promises(found, completed, phase)) == [], (phase, profile, completed)
                beside = worlds_by_hand.differing_facts(completed, profile, phase)
                assert beside <= open_here, (phase, profile, completed)


def broken_promises(found: Assessment, world: Profile, phase: Phase) -> Iterator[str]:
    """What the assessment says is decided, but this completion contradicts."""
    for tier, judged in worlds_by_hand.judge(world, phase).items():
        said = found.tiers[tier]
        at_least_as_good = {"eligible"} if said.status == "needs_review" else set()
        if judged.status not in {said.status, *at_least_as_good} and said.status != "undetermined":
            yield f"{tier}: {said.status}, here {judged.status}"
        if judged.held:
            continue
        for path, one in said.paths.items():
            if one.status not in {judged.paths[path], "undetermined"}:
                yield f"{tier} {path}: {one.status}, here {judged.paths[path]}"
            for clause, status in one.requirements.items():
                if status not in {"met" if judged.met[clause] else "unmet", "unknown"}:
                    yield f"{tier} {clause}: {status}, here {judged.met[clause]}"
