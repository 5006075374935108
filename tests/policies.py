"""The policy that comes with the program, loaded once for all tests of a process."""

from functools import cache

from criteria.policy.loading import load_policy
from criteria.policy.model import Policy
from criteria.policy.versions import Succession


@cache
def hunan() -> Policy:
    """The policy of hunan-2023."""
    return load_policy("hunan-2023")


@cache
def hunan_versions() -> Succession:
    """Its versions, of which there is one."""
    return Succession((hunan(),))
