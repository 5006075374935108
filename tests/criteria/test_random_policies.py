"""Random small policies load, and are judged, asked and finished as trying every world says."""

import itertools
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assessment import assess, open_facts
from criteria.in_vain import likely_if
from criteria.interview import next_facts
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import contradictions
from criteria.rules.nodes import Phase
from criteria.screens import play
from tests.criteria.applicants import bounds_around
from tests.criteria.chance import Chance, Drawn, happens, seeded
from tests.criteria.diagrams import test_lanes
from tests.criteria.every_world import EveryWorld
from tests.criteria.random_policies import random_policy, written

MOST_WORLDS = 300


@dataclass
class Case:
    """A policy, what is known of somebody, and the worlds that this leaves."""

    policy: Policy
    profile: Profile
    phase: Phase

    @cached_property
    def worlds(self) -> EveryWorld:
        return EveryWorld(self.policy, self.profile, self.phase)


def a_policy(chance: Chance) -> Policy:
    with tempfile.TemporaryDirectory() as folder:
        return load_folder(written(random_policy(chance), Path(folder) / "random"))


def somebody(policy: Policy, chance: Chance) -> Case:
    """Somebody of whom so much is known that the worlds can be tried one by one."""
    phase: Phase = chance.choice(("normal", "first"))
    rough = happens(chance, 0.3)
    known: Profile = {}
    names = chance.sample(list(policy.vocabulary), len(policy.vocabulary))
    for name in names:
        worlds = EveryWorld(policy, known, phase)
        if worlds.size > MOST_WORLDS or happens(chance, 0.4):
            known = {**known, **_told(policy, worlds, name, rough, chance)}
    return Case(policy, known, phase)


def _told(policy: Policy, worlds: EveryWorld, name: str, rough: bool, chance: Chance) -> Profile:
    """One fact that fits what is known; nothing where nothing would (beside a level that is `none`)."""
    values = worlds.axes[name]
    value = chance.choice(values)
    numbers = policy.vocabulary[name].is_number
    told = {name: bounds_around(value, chance) if rough and numbers and happens(chance, 0.5) else value}
    return {} if list(contradictions(policy.vocabulary, {**worlds.profile, **told})) else told


@st.composite
def cases(draw: st.DrawFn) -> Case:
    chance = Drawn(draw)
    return somebody(a_policy(chance), chance)


def seeded_cases(seed: int, policies: int, people: int) -> list[Case]:
    chance = seeded(seed)
    drawn = [a_policy(chance) for _ in range(policies)]
    return [somebody(policy, chance) for policy in drawn for _ in range(people)]


def differences(case: Case) -> list[str]:
    """Where the package and brute force disagree, a line each."""
    found = assess(case.policy, case.profile, phase=case.phase)
    expected = case.worlds.verdict()
    lines = []
    for tier, assessed in found.tiers.items():
        if assessed.status != expected.tiers[tier]:
            lines.append(f"{tier}: {assessed.status}, by hand {expected.tiers[tier]}")
        for path, one in assessed.paths.items():
            if one.status != expected.paths[tier][path]:
                lines.append(f"{tier} {path}: {one.status}, by hand {expected.paths[tier][path]}")
            lines.extend(
                f"{tier} {clause}: {status}, by hand {expected.requirements[tier][clause]}"
                for clause, status in one.requirements.items()
                if status != expected.requirements[tier][clause]
            )
    if found.likely != expected.likely:
        lines.append(f"likely: {found.likely}, by hand {expected.likely}")
    open_here, open_by_hand = (
        set(open_facts(case.policy, case.profile, phase=case.phase)),
        case.worlds.open_facts(),
    )
    if open_here != open_by_hand:
        lines.append(f"open: too many {open_here - open_by_hand}, missing {open_by_hand - open_here}")
    return lines


@settings(max_examples=50)
@given(case=cases())
def test_every_status_and_every_open_fact_is_what_all_worlds_say(case: Case) -> None:
    assert differences(case) == []


@pytest.mark.parametrize("seed", range(3))
def test_so_they_are_for_many_policies(seed: int) -> None:
    for case in seeded_cases(100 + seed, policies=15, people=3):
        assert differences(case) == [], case


@st.composite
def asked_in_vain(draw: st.DrawFn) -> tuple[Case, frozenset[str]]:
    """A case, and some facts that the person was asked for in vain."""
    case, chance = draw(cases()), Drawn(draw)
    return case, given_up(case, chance)


def given_up(case: Case, chance: Chance) -> frozenset[str]:
    share = chance.choice((0, 0.3, 0.7))
    can_be_asked = [name for name in sorted(case.worlds.unknown) if _can_be_asked(case, name)]
    return frozenset(name for name in can_be_asked if happens(chance, share))


def differences_in_asking(case: Case, in_vain: frozenset[str], *, whatever_comes: bool) -> list[str]:
    """Where the interview and brute force disagree: whatever answer can change what is likely, or what is
    likely if what was asked in vain turns out well, is asked for, in order; then the outcome shows.
    """
    asking = case.worlds.asking(in_vain)
    now = assess(case.policy, case.profile, phase=case.phase).likely
    if_well = likely_if(case.policy, case.profile, given_up=in_vain, phase=case.phase)
    asked = next_facts(
        case.policy, case.profile, given_up=in_vain, phase=case.phase, whatever_comes=whatever_comes
    )
    more = list(asked)
    lines = []
    if (if_well.tier, len(if_well.hangs_on)) != asking.likely_if():
        lines.append(f"likely if: {if_well}, by hand {asking.likely_if()}")
    deciding = asking.deciding(whatever_comes=whatever_comes)
    if deciding and more != _in_order(case, deciding):
        lines.append(f"asks {more}, by hand {_in_order(case, deciding)}")
    if not deciding and not more and set(asking.outcomes.values()) != {(now, if_well.tier)}:
        lines.append(f"ends with {now}, {if_well.tier}, by hand {set(asking.outcomes.values())}")
    return lines


def _in_order(case: Case, facts: set[str]) -> list[str]:
    """Those of the facts that can be asked for, in the order of asking."""
    order = [name for names in case.policy.asking_order.values() for name in names]
    return [name for name in order if name in facts and _can_be_asked(case, name)]


def _can_be_asked(case: Case, name: str) -> bool:
    """A number beside a level is asked for only once the level is known."""
    beside = case.policy.vocabulary[name].applies_with
    return beside is None or beside in case.profile


@settings(max_examples=50)
@given(asked=asked_in_vain())
def test_the_interview_asks_what_can_change_what_is_likely(asked: tuple[Case, frozenset[str]]) -> None:
    for whatever_comes in (False, True):
        assert differences_in_asking(*asked, whatever_comes=whatever_comes) == []


@pytest.mark.parametrize("seed", range(3))
def test_so_it_does_for_many_policies(seed: int) -> None:
    chance = seeded(200 + seed)
    for case in seeded_cases(200 + seed, policies=15, people=3):
        in_vain = given_up(case, chance)
        for whatever_comes in (False, True):
            assert differences_in_asking(case, in_vain, whatever_comes=whatever_comes) == [], (case, in_vain)


@settings(max_examples=40)
@given(case=cases())
def test_somebody_with_a_goal_is_asked_what_can_change_its_status(case: Case) -> None:
    for tier in case.policy.tiers:
        deciding = case.worlds.open_for(tier.id)
        asked = list(next_facts(case.policy, case.profile, target=tier.id, phase=case.phase))
        if deciding:
            assert asked == _in_order(case, deciding)


@settings(max_examples=40)
@given(asked=asked_in_vain())
def test_so_they_are_who_could_not_tell_something(asked: tuple[Case, frozenset[str]]) -> None:
    """Also where the status can change only if what was asked in vain turns out in one way or another."""
    case, in_vain = asked
    for tier, whatever_comes in itertools.product(case.policy.tiers, (False, True)):
        deciding = case.worlds.asking(in_vain).deciding_for(tier.id, whatever_comes=whatever_comes)
        more = next_facts(
            case.policy, case.profile, target=tier.id, given_up=in_vain, phase=case.phase,
            whatever_comes=whatever_comes,
        )  # fmt: skip
        if deciding:
            assert list(more) == _in_order(case, deciding), (case, in_vain)


@settings(max_examples=30)
@given(case=cases())
def test_an_interview_ends_with_what_all_its_answers_would_say(case: Case) -> None:
    """Somebody who does not know the rest is asked for everything that could still change the likely tier."""
    person = {name: known for name, known in case.profile.items() if _can_be_asked(case, name)}

    asked, known, _ = play(case.policy, person, phase=case.phase)

    assert len(asked) == len(set(asked))
    assert set(known) == set(asked) & set(person)
    after = assess(case.policy, known, phase=case.phase).likely
    assert after == assess(case.policy, person, phase=case.phase).likely


@pytest.mark.parametrize("phase", ["normal", "first"])
@pytest.mark.parametrize("seed", range(3))
def test_people_side_by_side_come_to_what_each_comes_to_alone(seed: int, phase: Phase) -> None:
    chance = seeded(300 + seed)
    for policy in [a_policy(chance) for _ in range(10)]:
        test_lanes.check(policy, [somebody(policy, chance).profile for _ in range(12)], phase)


A_WHOLE_AND_ITS_PART = {
    "policy.yaml": {
        "document": {
            "title": "示例办法", "number": "示例〔2026〕1号", "issuers": ["示例单位"], "zone": "Asia/Urumqi",
            "issued": "2026-01-01", "in_force": "2026-01-01",
        },
        "tiers": [
            {
                "id": "tier1", "name": "tier1", "assessment": {"clause": "1", "modes": []},
                "paths": {"way": ["1"]},
            },
        ],
        "path_names": {"way": {"name": "way", "clause": "1"}},
        "asking_order": {"all": ["whole", "part", "other"]},
    },
    "measures.yaml": {"clauses": [{
        "id": "1", "label": "第一条", "chapter": "示例", "text": "示例。",
        "requires": {"any": ["whole >= 4", {"all": ["part >= 2", "other"]}]},
    }]},
    "facts.yaml": {"all": {
        "whole": {"type": "count", "at_least": ["part"], "clauses": ["1"], "means": "示例"},
        "part": {"type": "count", "clauses": ["1"], "means": "示例"},
        "other": {"type": "flag", "clauses": ["1"], "means": "示例"},
    }},
}  # fmt: skip


def test_a_part_of_lower_thresholds_can_lift_a_whole_that_was_asked_in_vain(tmp_path: Path) -> None:
    policy = load_folder(written(A_WHOLE_AND_ITS_PART, tmp_path / "policy"))
    without_the_other_way: Profile = {"other": False}

    asked = next_facts(policy, without_the_other_way, given_up=frozenset({"whole"}))

    assert list(asked) == ["part"]
    assert assess(policy, {**without_the_other_way, "part": 4}).likely == "tier1"
