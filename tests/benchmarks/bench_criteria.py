"""What one assessment costs, warm, for applicants of whom everything, half or nothing is known."""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

from criteria.assessment import assess, assess_all
from criteria.openness import open_facts
from criteria.policy.checks import check_policy
from criteria.policy.loading import POLICIES, load_folder, load_policy
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.profile import read_profile
from tests.benchmarks.conftest import Figure
from tests.criteria.applicants import complete_applicant, unsure_of
from tests.criteria.chance import seeded

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

MANY = 10_000
KINDS = ("everything known", "half known", "nothing known")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def applicants(kind: str) -> Iterator[Profile]:
    """Random applicants without end, all different unless nothing is known of them."""
    chance = seeded(20231017)
    while True:
        world = complete_applicant(chance)
        hidden = {"everything known": 0, "half known": len(world) // 2, "nothing known": len(world)}[kind]
        yield unsure_of(world, chance.sample(list(world), hidden))


def some(kind: str, count: int = 500) -> Sequence[Profile]:
    return tuple(islice(applicants(kind), count))


@pytest.mark.aim("100 µs")
@pytest.mark.parametrize("kind", KINDS)
def test_one_assessment(policy: Policy, kind: str, benchmark: "BenchmarkFixture") -> None:
    """one assessment with all requirements"""
    profiles = cycle(some(kind))
    assess(policy, next(profiles))
    assert benchmark(lambda: assess(policy, next(profiles))).tiers


def test_many_assessments(policy: Policy, benchmark: "BenchmarkFixture", figure: Figure) -> None:
    """10,000 assessments in one pass"""
    profiles = some("everything known", MANY)
    benchmark.pedantic(lambda: list(assess_all(policy, profiles)), rounds=5, warmup_rounds=1)
    assert benchmark.stats is not None
    figure("of these, one assessment", benchmark.stats.stats.median / MANY * 1e6, "µs")


@pytest.mark.parametrize("kind", KINDS[1:])
def test_open_facts(policy: Policy, kind: str, benchmark: "BenchmarkFixture") -> None:
    """open facts of one profile"""
    profiles = cycle(some(kind))
    open_facts(policy, next(profiles))
    benchmark(lambda: open_facts(policy, next(profiles)))


def test_reading_a_profile(policy: Policy, benchmark: "BenchmarkFixture") -> None:
    """reading a complete profile"""
    profiles = cycle(some("everything known"))
    benchmark(lambda: read_profile(policy.vocabulary, next(profiles)))


def test_loading_the_policy(benchmark: "BenchmarkFixture") -> None:
    """loading and checking the names of the policy"""
    benchmark(lambda: load_folder(POLICIES / "hunan-2023"))


def test_checking_the_policy(policy: Policy, benchmark: "BenchmarkFixture") -> None:
    """all checks of the policy"""
    assert benchmark(lambda: check_policy(policy)) == ()
