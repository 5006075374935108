"""The interview asks what can still change the answer, and ends with the answer of the whole profile."""

from collections.abc import Iterator

import pytest

from criteria.assessment import assess
from criteria.interview import next_facts, play, shortest_path
from criteria.policy import Policy
from criteria.rules import Phase
from criteria.vocabulary import Profile
from tests.criteria import oracle, worlds_by_hand
from tests.criteria.applicants import complete_applicant, seeded, some_facts, unsure_of, with_bounds

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
        _, known = play(policy, answers, phase=phase)
        assert assess(policy, known, phase=phase).likely == assess(policy, answers, phase=phase).likely, (
            answers
        )


def test_rough_answers_end_with_the_same_likely_tier(policy: Policy) -> None:
    for answers, phase in people(60, 60, 6, bounded=True):
        _, known = play(policy, answers, phase=phase)
        assert assess(policy, known, phase=phase).likely == assess(policy, answers, phase=phase).likely, (
            answers
        )


@pytest.mark.parametrize("tier", oracle.TIERS)
@pytest.mark.parametrize("forgotten", [0, 25])
def test_a_goal_is_settled_and_where_it_is_not_open_its_nearest_path_is_known(
    policy: Policy, tier: str, forgotten: int
) -> None:
    for answers, phase in people(70 + forgotten, 40, forgotten):
        _, known = play(policy, answers, target=tier, phase=phase)
        found = assess(policy, known, phase=phase).tiers[tier]
        whole = assess(policy, answers, phase=phase).tiers[tier]
        assert found.status == whole.status, answers
        if found.status == "ineligible":
            path = shortest_path(found)
            assert found.paths[path].requirements == whole.paths[path].requirements


def test_nothing_is_asked_twice_or_for_nothing(policy: Policy) -> None:
    for answers, phase in people(80, 40, 10):
        asked, known = play(policy, answers, phase=phase)
        assert len(set(asked)) == len(asked)
        assert set(known) == set(asked) & set(answers)
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


def test_who_gives_up_on_their_title_gives_up_the_interview(policy: Policy) -> None:
    given_up = frozenset({"title_level"})
    for target in ("auto", *oracle.TIERS):
        assert list(next_facts(policy, {}, target=target, given_up=given_up)) == []
