"""Many profiles side by side come to what each comes to by itself."""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from shutil import copytree

import pytest

from criteria.assessment import Assessment, assess, open_facts
from criteria.diagrams.compiling import compiled
from criteria.diagrams.lanes import STATUSES, Lanes, Outcomes
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range
from criteria.profile import contradicting, contradictions
from criteria.rules.nodes import Phase
from tests.criteria.applicants import complete_applicant, some_facts, unsure_of, with_bounds
from tests.criteria.chance import Chance, happens, seeded
from tests.policies import hunan

SAMPLES = sorted((Path(__file__).parents[1] / "policies" / "good").iterdir())


def outcomes(policy: Policy, profiles: Sequence[Profile], phase: Phase) -> Outcomes:
    columns = {name: [profile.get(name) for profile in profiles] for name in policy.vocabulary}
    return Lanes(compiled(policy, phase)).outcomes(columns, len(profiles))


def said(assessment: Assessment) -> Mapping[str, Sequence[str]]:
    told: dict[str, Sequence[str]] = {}
    for tier, judged in assessment.tiers.items():
        paths = [(each.status, *each.requirements.values()) for each in judged.paths.values()]
        told[tier] = [judged.status, *chain.from_iterable(paths)]
    return told


def check(policy: Policy, profiles: Sequence[Profile], phase: Phase) -> None:
    found = outcomes(policy, profiles, phase)
    for place, profile in enumerate(profiles):
        alone = assess(policy, profile, phase=phase)
        statuses = {tier: [STATUSES[status] for status in rows[place]] for tier, rows in found.tiers.items()}
        held = {tier: row[:1] if row[0] == "held" else row for tier, row in statuses.items()}
        assert held == said(alone)
        assert found.likely[place] == alone.likely
        assert found.open_facts[place] == open_facts(policy, profile, phase=phase)


@pytest.mark.parametrize("phase", ["normal", "first"])
@pytest.mark.parametrize("seed", range(3))
def test_applicants_of_all_kinds(phase: Phase, seed: int) -> None:
    chance = seeded(seed)
    profiles: list[Profile] = [{}]
    for _ in range(150):
        world = complete_applicant(chance)
        hidden = chance.choice((0, len(world) // 2, len(world) - 2))
        profiles += [
            unsure_of(world, chance.sample(list(world), hidden)),
            with_bounds(unsure_of(world, some_facts(chance, 6)), chance),
        ]
    check(hunan(), profiles, phase)


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
@pytest.mark.parametrize("phase", ["normal", "first"])
def test_other_policies(folder: Path, phase: Phase) -> None:
    policy, chance = load_folder(folder), seeded(7)
    drawn = [some_profile(policy, chance) for _ in range(400)]
    check(policy, [each for each in drawn if not list(contradictions(policy.vocabulary, each))], phase)


@pytest.mark.parametrize("count", [1, 2, 7, 8, 9, 1000])
def test_any_number_of_profiles(count: int) -> None:
    chance = seeded(count)
    check(hunan(), [complete_applicant(chance) for _ in range(count)][-40:], "normal")
    found = outcomes(hunan(), [{"title_level": "senior"}] * count, "normal")
    assert len(found.likely) == len(found.open_facts) == count
    assert all(len(rows) == count for rows in found.tiers.values())


def test_more_kinds_of_values_than_a_byte_can_number(tmp_path: Path) -> None:
    plain, folder = Path(__file__).parents[1] / "policies" / "good" / "plain", tmp_path / "plain"
    copytree(plain, folder)
    measures = folder / "measures.yaml"
    steps = ", ".join(f"{{all: [papers >= {n}, books >= {n}]}}" for n in range(1, 31))
    text = measures.read_text("utf-8").replace("papers >= 3, books >= 1", steps)
    measures.write_text(text, "utf-8")
    ranges = [Range(low, high) for low in range(31) for high in range(low, 31)]
    check(load_folder(folder), [{"papers": each, "books": 3} for each in ranges], "normal")


def test_contradictions_are_found_in_columns_as_in_each_profile() -> None:
    policy, chance = hunan(), seeded(3)
    drawn = [some_profile(policy, chance) for _ in range(800)]
    columns = {name: [profile.get(name) for profile in drawn] for name in policy.vocabulary}
    alone = {place for place, each in enumerate(drawn) if list(contradictions(policy.vocabulary, each))}
    assert contradicting(policy.vocabulary, columns) == alone
    assert 0 < len(alone) < len(drawn)


def some_profile(policy: Policy, chance: Chance) -> Profile:
    """Anything that each fact by itself can be, so that some of them contradict each other."""
    return {
        name: _some_value(fact, chance) for name, fact in policy.vocabulary.items() if happens(chance, 0.5)
    }


def _some_value(fact: Fact, chance: Chance) -> Known:
    match fact.kind:
        case "flag":
            return happens(chance, 0.5)
        case "choice":
            return chance.choice(list(fact.values))
        case "set":
            return frozenset(each for each in fact.values if happens(chance, 0.4))
    low = chance.randint(0, 6)
    return Range(low, low + chance.randint(0, 3)) if happens(chance, 0.2) else low
