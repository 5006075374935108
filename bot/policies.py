"""Policies as the program loads them: kept between processes, faults told to whoever runs it."""

from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.kept import Kept, cache_folder
from criteria.diagrams.compiling import compile_kept
from criteria.policy.disk import DEFAULT_POLICY
from criteria.policy.faults import PolicyError
from criteria.policy.loading import succession
from criteria.policy.versions import Succession


def versions_of(policy: str | Path = DEFAULT_POLICY) -> Succession:
    """All versions of the policy of that id or in that folder.

    Raises KeyError where there is none, BadInputError with every fault of its files.
    """
    keep = Kept(cache_folder())
    try:
        versions = succession(policy, keep=keep)
    except PolicyError as error:
        faults = [ServiceError("policy-fault", fault=str(fault)) for fault in error.faults]
        raise BadInputError(faults) from error
    for version in versions.versions:
        compile_kept(version, keep)
    return versions
