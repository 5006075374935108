"""Policies as the program loads them: kept between processes, faults told to whoever runs it."""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from bot.faults import BadInputError, ServiceError
from bot.kept import Kept, cache_folder
from criteria.diagrams.compiling import compile_kept
from criteria.policy.disk import DEFAULT_POLICY, POLICIES, policy_folder
from criteria.policy.faults import Fault, PolicyError
from criteria.policy.loading import Keep, succession
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.rules.nodes import Phase

PHASES: Iterable[Phase] = ("normal", "first")

Made = TypeVar("Made")

logger = logging.getLogger(__name__)


def versions_of(
    policy: str | Path = DEFAULT_POLICY, phases: Iterable[Phase] = PHASES, *, of_today: bool = True
) -> Succession:
    """All versions of the policy of that id or in that folder, ready to assess in these phases.

    With `of_today` those that have begun by now can be used; a command that is given a day asks for that day
    itself (`stop_where_missing`).

    Raises KeyError where there is none, BadInputError with every fault of its files, its words among them.
    """
    keep = Kept(cache_folder())
    came_with_us = policy_folder(policy).parent == POLICIES  # and was proven before it came
    try:
        versions = succession(policy, keep=keep if came_with_us else _proven(keep))
    except PolicyError as error:
        raise _refused(error.faults) from error
    if of_today:
        stop_where_missing(versions, versions.versions[-1].document.day(datetime.now(UTC)))
    for version in versions.versions:
        for phase in phases:
            compile_kept(version, phase, keep)
    return versions


def stop_where_missing(versions: Succession, day: date) -> None:
    """Raises BadInputError where a version should be in force by that day, and cannot be used."""
    if faults := versions.missing_on(day):
        raise _refused(faults)


def warn_of_unready(versions: Succession) -> None:
    """Writes to the log what is wrong with versions that are not used, for whoever runs a service."""
    for version in versions.unready:
        for fault in version.faults:
            begins = "left out" if version.begins is None else f"missing from {version.begins} on"
            logger.warning("the version %s is %s: %s", version.id, begins, fault)


def _refused(faults: Iterable[Fault]) -> BadInputError:
    return BadInputError(ServiceError("policy-fault", fault=str(fault)) for fault in faults)


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
