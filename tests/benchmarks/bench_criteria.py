"""What reading a profile and loading a policy cost; assessments stand in `bench_aims`."""

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from criteria.policy.checks import check_policy
from criteria.policy.disk import POLICIES
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.profile import read_profile
from tests.benchmarks.bench_aims import people
from tests.policies import hunan

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture


@pytest.fixture(scope="module")
def policy() -> Policy:
    return hunan()


def test_reading_a_profile(policy: Policy, benchmark: "BenchmarkFixture") -> None:
    """reading a complete profile"""
    profiles = cycle(tuple(people("complete", 500)))
    benchmark(lambda: read_profile(policy.vocabulary, next(profiles)))


def test_loading_the_policy(benchmark: "BenchmarkFixture") -> None:
    """loading and checking the names of the policy"""
    benchmark(lambda: load_folder(POLICIES / "hunan-2023"))


def test_checking_the_policy(policy: Policy, benchmark: "BenchmarkFixture") -> None:
    """all checks of the policy"""
    assert benchmark(lambda: check_policy(policy)) == ()
