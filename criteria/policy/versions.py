"""The versions of one policy, one after the other, and which of them is in force on a day.

    water-2020   in force from 2020-05-01
    water-2024   in force from 2024-07-01, succeeds: water-2020

On 2024-06-30 it is water-2020, on 2024-07-01 water-2024; before 2020-05-01 the first one stands for want of
another. Which version follows which stands in their policy.yaml; their folders lie side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from criteria.policy.faults import Fault, PolicyError
from criteria.policy.model import Policy

Links = Mapping[str, tuple[str | None, int]]
"""For each version the id of the one that it succeeds, and the line of its policy.yaml that says so."""


@dataclass(frozen=True, eq=False)
class Succession:
    """The versions of a policy, the oldest first; there is at least one."""

    versions: tuple[Policy, ...]

    def on(self, day: date) -> Policy:
        """The version in force on that day, or the first one before all of them."""
        in_force = (each for each in reversed(self.versions) if each.document.in_force <= day)
        return next(in_force, self.versions[0])

    def at(self, moment: datetime) -> Policy:
        """The version in force at that moment, which knows its zone: a version begins with the day of its own
        zone.
        """
        if len(self.versions) == 1:
            return self.versions[0]
        begun = (
            each for each in reversed(self.versions) if each.document.in_force <= each.document.day(moment)
        )
        return next(begun, self.versions[0])

    def of_content(self, content_hash: str) -> Policy | None:
        """The version whose content has that hash, if it is one of these."""
        return next((each for each in self.versions if each.content_hash == content_hash), None)


def chain_of(policy: str, links: Links) -> tuple[str, ...]:
    """The ids of all versions before and after `policy`, itself among them, the oldest first.

    Raises PolicyError where one of them succeeds itself or a policy that is not there, or two succeed the
    same one.
    """
    chain = [policy]
    while (before := links[chain[0]][0]) is not None:
        if before not in links:
            mend = "put its folder beside this one, or take succeeds out"
            raise _broken(chain[0], links, f"there is no policy {before}", mend)
        if before in chain:
            raise _broken(chain[0], links, f"{before} comes after this one itself", "take one succeeds out")
        chain.insert(0, before)
    for each in chain:  # grows while it is walked
        after = [later for later, (before, _) in links.items() if before == each]
        if len(after) > 1:
            problem = f"{each} is succeeded by {after[0]} already"
            raise _broken(after[1], links, problem, "let each version succeed the one right before it")
        if each == chain[-1]:
            chain.extend(after)
    return tuple(chain)


def _broken(policy: str, links: Links, problem: str, mend: str) -> PolicyError:
    return PolicyError([Fault(f"{policy}/policy.yaml", links[policy][1], "succeeds", problem, mend)])


def in_order(versions: tuple[Policy, ...]) -> Succession:
    """The succession of these versions. Raises PolicyError where one is not in force after the one before."""
    faults = [
        Fault(
            f"{after.id}/policy.yaml",
            after.lines["policy.yaml", "in_force"],
            "in_force",
            f"is not after {before.document.in_force}, the first day of {before.id}",
            "write the day from which this version is in force",
        )
        for before, after in pairwise(versions)
        if after.document.in_force <= before.document.in_force
    ]
    if faults:
        raise PolicyError(faults)
    return Succession(versions)


def elsewhere(policy: str, error: PolicyError) -> PolicyError:
    """The same faults, told of a version beside the one that was asked for."""
    return PolicyError([replace(fault, file=f"{policy}/{fault.file}") for fault in error.faults])
