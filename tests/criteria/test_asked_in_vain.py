"""What was asked in vain: random small policies answer as trying every completion says (decision D17)."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.in_vain import likely_if
from criteria.interview import next_facts
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import contradictions
from tests.criteria.chance import Chance, Drawn, happens, seeded
from tests.criteria.every_world import EveryWorld
from tests.criteria.playing import interview
from tests.criteria.random_policies import DECISIONS, Files, written
from tests.criteria.test_random_policies import Case, a_policy, somebody

MOST_WORLDS = 150


@dataclass
class Doubtful:
    """Somebody who could not tell some facts, and was not asked yet for others."""

    case: Case
    given_up: frozenset[str]
    whatever_comes: bool = False

    @property
    def policy(self) -> Policy:
        return self.case.policy

    @cached_property
    def in_vain(self) -> list[str]:
        """The facts asked in vain that are open."""
        return [
            name for name, axis in self.case.worlds.axes.items() if len(axis) > 1 and name in self.given_up
        ]

    @cached_property
    def to_be_told(self) -> list[str]:
        """The facts that may still be told: not those that count from one that nobody knows."""
        facts, axes = self.policy.vocabulary, self.case.worlds.axes
        return [
            name
            for name, axis in axes.items()
            if len(axis) > 1 and name not in self.given_up and facts[name].applies_with not in self.in_vain
        ]

    @cached_property
    def in_doubt(self) -> list[str]:
        """What will not be known: what was asked in vain, and what counts from it."""
        facts, axes = self.policy.vocabulary, self.case.worlds.axes
        return [
            name
            for name, axis in axes.items()
            if len(axis) > 1 and (name in self.given_up or facts[name].applies_with in self.in_vain)
        ]

    def told(self, names: Sequence[str], profile: Profile) -> Iterator[tuple[dict[str, Any], Profile]]:
        """Every sound choice of values for those facts, and the profile with them; what counts from `none` is
        chosen, but not told.
        """
        facts, axes = self.policy.vocabulary, self.case.worlds.axes
        for values in itertools.product(*(axes[name] for name in names)):
            chosen = dict(zip(names, values, strict=True))
            levels = {**profile, **chosen}
            answers = {
                name: value
                for name, value in chosen.items()
                if levels.get(facts[name].applies_with or "") != "none"
            }
            whole = {**profile, **answers}
            if not any(contradictions(facts, whole)):
                yield chosen, whole

    def likely(self, profile: Profile) -> str | None:
        """The likely tier, by trying every world."""
        return EveryWorld(self.policy, profile, self.case.phase).verdict().likely

    def likely_if(self, profile: Profile) -> str | None:
        """The highest likely tier of all completions of what was asked in vain."""
        return self.highest(self.likely(whole) for _, whole in self.told(self.in_vain, profile))

    def by_world(self, profile: Profile) -> dict[object, object]:
        """The likely tier in each completion of what will not be known, if that is looked at."""
        if not self.whatever_comes:
            return {}
        return {
            tuple(chosen.values()): self.likely(whole) for chosen, whole in self.told(self.in_doubt, profile)
        }

    def highest(self, tiers: Iterator[str | None]) -> str | None:
        return max(tiers, key=[None, *(tier.id for tier in self.policy.tiers)].index)

    def settles(self, names: Sequence[str], tier: str | None) -> bool:
        """Whether these facts alone, known to be as needed, make the tier likely."""
        return any(self.likely(whole) == tier for _, whole in self.told(names, self.case.profile))

    @cached_property
    def outcomes(self) -> list[tuple[dict[str, Any], tuple[str | None, str | None]]]:
        """What is likely, and what is if all turns out well, for all answers that may still come."""
        return [
            (chosen, (self.likely(whole), self.likely_if(whole)))
            for chosen, whole in self.told(self.to_be_told, self.case.profile)
        ]

    def needless(self, asked: Sequence[str]) -> list[str]:
        """Of what is asked that without which the other answers always show what all together would."""
        ((_, at_the_end), *_) = self.outcomes
        return [
            name
            for name in asked
            if all(
                (self.likely(whole), self.likely_if(whole)) == at_the_end
                for _, whole in self.told([other for other in asked if other != name], self.case.profile)
            )
        ]

    def deciding(self) -> set[str]:
        """The facts that may still be told by which alone two outcomes differ, or what is likely in some
        completion of what was asked in vain.
        """
        answers = [chosen for chosen, _ in self.outcomes]
        worlds = [self.by_world(whole) for _, whole in self.told(self.to_be_told, self.case.profile)]
        found = set()
        for name in self.to_be_told:
            seen: dict[tuple[Any, ...], object] = {}
            for chosen, (_, outcome), by_world in zip(answers, self.outcomes, worlds, strict=True):
                others = tuple(value for other, value in chosen.items() if other != name)
                shown: dict[object, object] = {None: outcome, **by_world}
                if any(seen.setdefault((others, at), what) != what for at, what in shown.items()):
                    found.add(name)
        return found

    def asked(self) -> list[str]:
        """What the interview would ask."""
        case = self.case
        asked = next_facts(
            case.policy, case.profile, given_up=self.given_up, phase=case.phase,
            whatever_comes=self.whatever_comes,
        )  # fmt: skip
        return list(asked)


def doubtful(chance: Chance) -> Doubtful:
    """Somebody of whom so much is known that all completions can be tried; years are asked for only once the
    level is known.
    """
    while True:
        case = somebody(a_policy(chance), chance)
        if case.worlds.size <= MOST_WORLDS:
            break
    facts = case.policy.vocabulary
    given_up = frozenset(
        name for name in facts if happens(chance, 0.5) and (facts[name].applies_with in (None, *case.profile))
    )
    return Doubtful(case, given_up, whatever_comes=happens(chance, 0.5))


@st.composite
def doubtful_people(draw: st.DrawFn) -> Doubtful:
    return doubtful(Drawn(draw))


def differences(person: Doubtful) -> list[str]:
    """Where the package and brute force disagree, a line each."""
    case, found = person.case, []
    expected = person.likely_if(case.profile)
    said = likely_if(case.policy, case.profile, given_up=person.given_up, phase=case.phase)
    if said.tier != expected:
        found.append(f"likely if: {said.tier}, by hand {expected}")
    if expected == person.likely(case.profile):
        smallest = 0
    else:
        smallest = next(
            count
            for count in range(len(person.in_vain) + 1)
            for names in itertools.combinations(person.in_vain, count)
            if person.settles(names, expected)
        )
        if not person.settles(said.hangs_on, expected):
            found.append(f"{said.hangs_on} do not make {expected} likely")
    if len(said.hangs_on) != smallest or not set(said.hangs_on) <= set(person.in_vain):
        found.append(f"hangs on {said.hangs_on}, by hand {smallest} of {person.in_vain}")
    now = person.likely(case.profile), expected
    deciding, asked = person.deciding(), person.asked()
    if deciding:
        order = [name for names in case.policy.asking_order.values() for name in names]
        beside = {name: case.policy.vocabulary[name].applies_with for name in order}
        askable = [name for name in order if beside[name] is None or beside[name] in case.profile]
        if asked != [name for name in askable if name in deciding]:
            found.append(f"asked {asked}, by hand {deciding}")
    elif (not asked) != all(outcome == now for _, outcome in person.outcomes):
        found.append(f"asked {asked}, now {now}, later {person.outcomes}")
    elif person.needless(asked):
        found.append(f"asked {asked}, of which needless {person.needless(asked)}")
    return found


@settings(max_examples=40)
@given(person=doubtful_people())
def test_the_interview_and_its_result_are_what_all_completions_say(person: Doubtful) -> None:
    assert differences(person) == []


@pytest.mark.parametrize("seed", range(4))
def test_so_they_are_for_many_people(seed: int) -> None:
    chance = seeded(200 + seed)
    for _ in range(25):
        person = doubtful(chance)
        assert differences(person) == [], person


FLAGS = ("one", "two", "three", "four", "clean")


def ways_under_a_switch(chance: Chance, folder: Path) -> Policy:
    """One tier with three ways of a flag or two each; the last flag tells eligible from under review."""
    rules = {str(n): {"all": chance.sample(FLAGS[:-1], chance.randint(1, 2))} for n in (1, 2, 3)}
    used = [name for name in FLAGS if name == "clean" or any(name in rule["all"] for rule in rules.values())]
    document = {
        "title": "示例办法", "number": "示例〔2026〕1号", "issuers": ["示例单位"], "zone": "Asia/Urumqi",
        "issued": "2026-01-01", "in_force": "2026-01-01",
    }  # fmt: skip
    ways = {f"way{n}": [n] for n in rules}
    tier = {"id": "tier", "name": "tier", "assessment": {"clause": "1", "modes": []}, "paths": ways}
    files: Files = {
        "policy.yaml": {
            "document": document,
            "review_when": {"fact": "clean", "decision": "D1", "clause": "1"},
            "tiers": [tier],
            "path_names": {name: {"name": name, "clause": "1"} for name in ways},
            "asking_order": {"all": chance.sample(used, len(used))},
        },
        "measures.yaml": {
            "clauses": [
                {"id": n, "label": f"第{n}条", "chapter": "示例", "text": "示例。", "requires": rule}
                for n, rule in rules.items()
            ]
        },
        "decisions.yaml": DECISIONS,
        "facts.yaml": {"all": {name: {"type": "flag", "clauses": ["1"], "means": "示例"} for name in used}},
    }
    return load_folder(written(files, folder))


def test_of_what_only_has_to_show_nothing_needless_is_asked(tmp_path: Path) -> None:
    """A way is open for sure, but is it under review? The other ways need not be asked about for that."""
    chance = seeded(7)
    yet_to_show = 0
    for n in range(40):
        policy = ways_under_a_switch(chance, tmp_path / str(n))
        states = {name: chance.choice(("told", "in vain", "open")) for name in policy.vocabulary}
        told: Profile = {name: True for name, state in states.items() if state == "told"}
        given_up = frozenset(name for name, state in states.items() if state == "in vain")
        person = Doubtful(Case(policy, told, "normal"), given_up)
        assert differences(person) == [], person
        yet_to_show += bool(person.asked() and not person.deciding())
    assert yet_to_show > 5


def in_brackets(policy: Policy, chance: Chance) -> Policy:
    """The policy with some of its facts put before a person at once, several lists of them."""
    order = [name for names in policy.asking_order.values() for name in names]
    together = []
    while order:
        count = chance.randint(1, 4)
        some, order = tuple(order[:count]), order[count:]
        together += [some] if len(some) > 1 and _can_be_ticked(policy, some) else []
    return replace(policy, together=tuple(together))


def _can_be_ticked(policy: Policy, names: Sequence[str]) -> bool:
    facts = [policy.vocabulary[name] for name in names]
    return all(fact.kind != "choice" or next(iter(fact.values)) == "none" for fact in facts)


@pytest.mark.parametrize("seed", range(3))
def test_so_they_are_at_the_end_of_interviews_with_lists_to_be_ticked(seed: int) -> None:
    """What was ticked is known to be there and no more; what could not be said was asked in vain."""
    chance = seeded(400 + seed)
    ticked = in_vain = 0
    for _ in range(40):
        case = somebody(in_brackets(a_policy(chance), chance), chance)
        played = interview(case.policy, case.profile, phase=case.phase)
        end = Doubtful(Case(case.policy, played.known, case.phase), played.given_up)
        if end.case.worlds.size > MOST_WORLDS:
            continue
        assert end.asked() == []
        assert differences(end) == [], end
        ticked += any(step.screen.form == "ticks" for step in played.steps)
        in_vain += bool(end.in_vain)
    assert ticked > 5
    assert in_vain > 5
