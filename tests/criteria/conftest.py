"""What every test of the criteria needs: the policy."""

import pytest

from criteria.policy.loading import load_policy
from criteria.policy.model import Policy


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy()
