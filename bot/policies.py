"""Policies as the program loads them: kept between processes, faults told to whoever runs it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from bot.faults import BadInputError, ServiceError
from bot.kept import Kept, cache_folder
from criteria.diagrams.compiling import compile_kept
from criteria.policy.disk import DEFAULT_POLICY, POLICIES, policy_folder
from criteria.policy.faults import PolicyError
from criteria.policy.loading import Keep, succession
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.rules.nodes import Phase

PHASES: Iterable[Phase] = ("normal", "first")

Made = TypeVar("Made")


def versions_of(policy: str | Path = DEFAULT_POLICY, phases: Iterable[Phase] = PHASES) -> Succession:
    """All versions of the policy of that id or in that folder, ready to assess in these phases.

    Raises KeyError where there is none, BadInputError with every fault of its files, its words among them.
    """
    keep = Kept(cache_folder())
    came_with_us = policy_folder(policy).parent == POLICIES  # and was proven before it came
    try:
        versions = succession(policy, keep=keep if came_with_us else _proven(keep))
    except PolicyError as error:
        faults = [ServiceError("policy-fault", fault=str(fault)) for fault in error.faults]
        raise BadInputError(faults) from error
    for version in versions.versions:
        for phase in phases:
            compile_kept(version, phase, keep)
    return versions


def _proven(keep: Keep) -> Keep:
    """Keeps policies only after their words were proven: what is kept need not be proven again."""

    def keep_proven(kind: type[Made], name: str, content: str, build: Callable[[], Made], /) -> Made:
        def prove() -> Made:
            made = build()
            if isinstance(made, Policy):
                from dialogs.proof import word_faults  # noqa: PLC0415  for what was never kept

                if faults := word_faults(made):
                    raise PolicyError(list(faults))
            return made

        return keep(kind, name, content, prove)

    return keep_proven
