"""What every test of the criteria needs: the policy."""

import pytest

from criteria.policy.model import Policy
from tests.policies import hunan


@pytest.fixture(scope="session")
def policy() -> Policy:
    return hunan()
