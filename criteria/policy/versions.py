"""The versions of one policy, one after the other, and which of them is in force on a day.

    water-2020   in force from 2020-05-01
    water-2024   in force from 2024-07-01, succeeds: water-2020

On 2024-06-30 it is water-2020, on 2024-07-01 water-2024; before 2020-05-01 the first one stands for want of
another. Which version follows which stands in their policy.yaml; their folders lie side by side.

A later version that cannot be used, a draft mostly, takes nothing from those before it until its own day:

    water-2027   in force from 2027-01-01, succeeds: water-2024, and faulty

Until 2026-12-31 water-2024 is in force, and `unready` tells what is wrong; from then on `missing_on` does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from criteria.policy.faults import Fault, PolicyError
from criteria.policy.model import Policy


@dataclass(frozen=True, slots=True)
class Link:
    """What the policy.yaml of a version says of its place: the id of the one that it succeeds, the line that
    says so, its first day; None where it says none that can be read.
    """

    before: str | None
    line: int
    begins: date | None


Links = Mapping[str, Link]
"""The versions that lie side by side, by id."""


@dataclass(frozen=True, slots=True)
class Unready:
    """A later version that cannot be used, and why; `begins` is the day from which it is missing, None if
    it never is.
    """

    id: str
    begins: date | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True, eq=False)
class Succession:
    """The versions of a policy, the oldest first; there is at least one. `unready` are later ones that are
    not among them.
    """

    versions: tuple[Policy, ...]
    unready: tuple[Unready, ...] = ()

    def missing_on(self, day: date) -> tuple[Fault, ...]:
        """What is wrong with versions that should be in force by that day, and cannot be used."""
        begun = (each for each in self.unready if each.begins is not None and each.begins <= day)
        return tuple(fault for each in begun for fault in each.faults)

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


def chain_to(policy: str, links: Links) -> tuple[str, ...]:
    """The ids of the versions up to `policy`, the oldest first.

    Raises PolicyError where one of them succeeds itself or a policy that is not there.
    """
    chain = [policy]
    while (before := links[chain[0]].before) is not None:
        if before not in links:
            mend = "put its folder beside this one, or take succeeds out"
            raise PolicyError([_broken(chain[0], links, f"there is no policy {before}", mend)])
        if before in chain:
            problem = f"{before} comes after this one itself"
            raise PolicyError([_broken(chain[0], links, problem, "take one succeeds out")])
        chain.insert(0, before)
    return tuple(chain)


def successors_of(policy: str, links: Links) -> tuple[str, ...]:
    """The ids of the versions that succeed it, the one that begins first before the others."""
    after = [later for later, link in links.items() if link.before == policy]
    return tuple(sorted(after, key=lambda each: (links[each].begins or date.max, each)))


def rival(policy: str, chosen: str, links: Links, *, begins: date | None = None) -> Unready:
    """A version that succeeds the same one as `chosen`, which goes on: until the day of this one, if that is
    later, else it is missing from the day `begins`.
    """
    own, others = links[policy].begins, links[chosen].begins
    if own is not None and (others is None or own > others):
        begins = own
    problem = f"{links[policy].before} is succeeded by {chosen} already"
    mend = "let each version succeed the one right before it"
    return Unready(policy, begins, (_broken(policy, links, problem, mend),))


def _broken(policy: str, links: Links, problem: str, mend: str) -> Fault:
    return Fault(f"{policy}/policy.yaml", links[policy].line, "succeeds", problem, mend)


def order_faults(versions: tuple[Policy, ...]) -> tuple[Fault, ...]:
    """A fault for each of these versions that is not in force after the one before."""
    return tuple(
        Fault(
            f"{after.id}/policy.yaml",
            after.lines["policy.yaml", "in_force"],
            "in_force",
            f"is not after {before.document.in_force}, the first day of {before.id}",
            "write the day from which this version is in force",
        )
        for before, after in pairwise(versions)
        if after.document.in_force <= before.document.in_force
    )


def elsewhere(policy: str, error: PolicyError) -> PolicyError:
    """The same faults, told of a version beside the one that was asked for."""
    return PolicyError([replace(fault, file=f"{policy}/{fault.file}") for fault in error.faults])
