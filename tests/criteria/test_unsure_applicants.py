"""What applicants could not tell: as exact as trying every completion of the regulation by hand (D17)."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pytest

from criteria.in_vain import likely_if, open_if
from criteria.interview import next_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import contradictions
from criteria.rules.nodes import Phase
from tests.criteria import oracle, worlds_by_hand
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import happens, seeded
from tests.criteria.worlds_by_hand import WITH, candidates

MOST_WORLDS = 250
TIERS = (None, *oracle.TIERS)


@dataclass
class Unsure:
    """An applicant who was asked some facts in vain, and is not asked yet for others."""

    policy: Policy
    profile: Profile
    phase: Phase
    in_vain: tuple[str, ...]

    @cached_property
    def to_come(self) -> list[str]:
        """What may still be told: not the years with what nobody knows."""
        return [
            fact
            for fact in worlds_by_hand.unknown_facts(self.profile)
            if fact not in self.in_vain and WITH.get(fact) not in self.in_vain
        ]

    def told(self, facts: Sequence[str], profile: Profile) -> Iterator[Profile]:
        """The profile with every sound choice for these facts; beside `none` there are no years to tell."""
        for values in itertools.product(*(candidates(fact, self.profile) for fact in facts)):
            whole = {**profile, **dict(zip(facts, values, strict=True))}
            whole = {
                fact: value
                for fact, value in whole.items()
                if fact not in facts or whole.get(WITH.get(fact, "")) != "none"
            }
            if not any(contradictions(self.policy.vocabulary, whole)):
                yield whole

    def likely(self, profile: Profile) -> str | None:
        """The likely tier, by trying every completion."""
        judged = [worlds_by_hand.judge(world, self.phase) for world in worlds_by_hand.completions(profile)]
        return oracle.likely(worlds_by_hand.summary(judged).tiers)

    def by_world(self, profile: Profile) -> Mapping[tuple[object, ...], str | None]:
        """The likely tier in each completion of what will not be known."""
        unknown = worlds_by_hand.unknown_facts(self.profile)
        in_doubt = [fact for fact in unknown if fact not in self.to_come]
        return {tuple(map(whole.get, in_doubt)): self.likely(whole) for whole in self.told(in_doubt, profile)}

    def likely_if(self, profile: Profile) -> str | None:
        """The highest tier that is likely in some completion of what was asked in vain."""
        return max((self.likely(whole) for whole in self.told(self.in_vain, profile)), key=TIERS.index)


def unsure_applicants(policy: Policy, seed: int, count: int, *, bounded: bool) -> Iterator[Unsure]:
    chance = seeded(seed)
    while count:
        world = complete_applicant(chance)
        profile: Profile = unsure_of(world, some_facts(chance, 4))
        if bounded:
            profile = with_bounds(profile, chance)
        phase: Phase = chance.choice(("normal", "first"))
        if not 1 < worlds_by_hand.size(profile) <= MOST_WORLDS:
            continue
        unknown = worlds_by_hand.unknown_facts(profile)
        askable = [fact for fact in unknown if WITH.get(fact) is None or WITH[fact] in profile]
        count -= 1
        yield Unsure(policy, profile, phase, tuple(fact for fact in askable if happens(chance, 0.5)))


@pytest.mark.parametrize("bounded", [False, True])
@pytest.mark.parametrize("seed", range(300, 303))
def test_what_is_likely_if_and_when_to_end_are_exact(policy: Policy, seed: int, *, bounded: bool) -> None:
    for person in unsure_applicants(policy, seed, 25, bounded=bounded):
        given_up = frozenset(person.in_vain)
        found = likely_if(policy, person.profile, given_up=given_up, phase=person.phase)
        now = person.likely(person.profile), person.likely_if(person.profile)
        assert found.tier == now[1], person
        assert bool(found.hangs_on) == (now[0] != now[1])
        whole = [
            (person.likely(answered), person.likely_if(answered))
            for answered in person.told(person.to_come, person.profile)
        ]
        more = list(next_facts(policy, person.profile, given_up=given_up, phase=person.phase))
        in_scope = person.profile.get("in_scope_employer", True) and person.profile.get("in_scope_role", True)
        worlds = [
            world
            for answered in person.told(person.to_come, person.profile)
            for world in person.by_world(answered).items()
        ]
        settled = set(whole) == {now} and len(set(worlds)) == len(dict(worlds))
        if in_scope:
            assert (not more) == settled, (person, more, now, set(whole))
        assert given_up.isdisjoint(more)


def test_a_way_that_supposes_a_title_nobody_spoke_of_gives_way_to_one_that_does_not(policy: Policy) -> None:
    """A title of another series would be one fact, four achievements are more: they are the usual way."""
    person: Profile = {
        **worlds_by_hand.beginner(), "education": "bachelor", "title_level": "assistant", "title_years": 5,
        "role_years": 3, "knowledge": "familiar", "project_capability": "backbone",
    }  # fmt: skip
    in_vain = ("other_title_level", "method_cert", "benefit_wan", "problems_solved", "software_copyrights")
    wholes_and_parts = {*in_vain, "problems_participated", "benefit_led_wan"}
    known = {name: value for name, value in person.items() if name not in wholes_and_parts}
    found = {each.tier: each for each in open_if(policy, known, given_up=in_vain)}
    assert found["engineer"].path == "regular"
    assert set(found["engineer"].hangs_on) == set(in_vain) - {"other_title_level"}
    assert not found["engineer"].supposes
    assert found["engineer"].values["method_cert"] == "level1"
    assert (found["senior"].path, found["senior"].supposes) == ("conversion", True)
