"""Assessments: the exact status of every tier, path and requirement that a partial profile allows.

Two paths lead to engineer, the second asks for a patent besides. Of somebody who meets everything else,
the patents being unknown, the diagram of the first path can reach nothing but eligible, that of the
second eligible or ineligible: it is `undetermined`, its requirement of a patent `unknown`, and the tier,
as good as the best of its paths, `eligible`. It is the likely tier if no higher one is eligible.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import TierDiagrams
from criteria.diagrams.reaching import reaching, reaching_above
from criteria.diagrams.remaining import Remaining
from criteria.diagrams.table import ELIGIBLE, INELIGIBLE, MET, REVIEW, UNMET
from criteria.diagrams.views import View
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase

ENGINE = 2
"""The version of the evaluation, to be raised whenever a profile may come to another assessment by the same
policy; receipts name it.
"""

RequirementStatus = Literal["unmet", "unknown", "met"]
PathStatus = Literal["ineligible", "undetermined", "needs_review", "eligible"]
TierStatus = Literal["ineligible", "undetermined", "needs_review", "eligible", "held"]

REQUIREMENT_STATUSES: tuple[RequirementStatus, ...] = ("unmet", "unknown", "met")
PATH_STATUSES: tuple[PathStatus, ...] = ("ineligible", "undetermined", "needs_review", "eligible")
"""From worst to best: a tier is as good as the best of its paths."""


@dataclass(frozen=True, slots=True)
class PathAssessment:
    """One path with the status of each of its requirements by clause."""

    status: PathStatus
    requirements: Mapping[str, RequirementStatus]


@dataclass(frozen=True, slots=True)
class TierAssessment:
    """One tier; `paths` is empty where the tier is held already."""

    status: TierStatus
    paths: Mapping[str, PathAssessment]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a policy says of one profile, tier by tier from lowest to highest; `likely` is the tier to apply
    for.
    """

    policy: str
    phase: Phase
    likely: str | None
    tiers: Mapping[str, TierAssessment]


def assess(policy: Policy, profile: Profile, *, phase: Phase = "normal") -> Assessment:
    """The assessment of one sound profile (see `read_profile`); unknown facts may take every value."""
    return policy.derived_in(phase, _Assessor).assessment(profile)


def assess_all(
    policy: Policy, profiles: Iterable[Profile], *, phase: Phase = "normal"
) -> Iterator[Assessment]:
    """The assessments of many sound profiles, in order."""
    return map(policy.derived_in(phase, _Assessor).assessment, profiles)


def open_facts(
    policy: Policy, profile: Profile, *, phase: Phase = "normal", tier: str | None = None
) -> tuple[str, ...]:
    """Every fact not surely known that, in some completion of the others, makes the difference for a tier's
    status (of any tier, or of the one named), in the order in which an interview asks.
    """
    diagrams = compiled(policy, phase)
    remaining = Remaining(View(diagrams, diagrams.allowance.masks(profile)))
    left = map(remaining.put(), [each.status for each in diagrams.tiers if tier in (None, each.id)])
    return diagrams.facts(remaining.matters(left))


_REQUIREMENT_STATUS: Mapping[int, RequirementStatus] = {1 << UNMET: "unmet", 1 << MET: "met"}
_PATH_STATUS: Mapping[int, PathStatus] = {
    1 << INELIGIBLE: "ineligible", 1 << REVIEW: "needs_review", 1 << ELIGIBLE: "eligible",
}  # fmt: skip
"""What it means if a function reaches these ends alone."""


class _Assessor:
    """Assesses by the diagrams of a policy in one phase. Tiers that stand alike share one object."""

    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.policy, self.phase = policy.id, phase
        self.diagrams = compiled(policy, phase)
        self._rows = [
            (tier, (*tier.paths.values(), *tier.requirements.values())) for tier in self.diagrams.tiers
        ]
        self._alike: dict[_Row, TierAssessment] = {}

    def assessment(self, profile: Profile) -> Assessment:
        """The assessment of one profile."""
        diagrams = self.diagrams
        masks = diagrams.allowance.masks(profile)
        reach = reaching(diagrams, masks)
        first = masks[0] if masks else _ANY
        tiers: dict[str, TierAssessment] = {}
        for tier, row in self._rows:
            unheld = first & tier.unheld
            if not unheld:
                tiers[tier.id] = _HELD
                continue
            may_be_held = unheld != first
            reached = reaching_above(diagrams, reach, unheld) if may_be_held else reach
            alike = tier.id, may_be_held, tuple(map(reached, row))
            known = self._alike.get(alike)
            tiers[tier.id] = self._remembered(tier, alike) if known is None else known
        return Assessment(self.policy, self.phase, _likely(tiers), MappingProxyType(tiers))

    def _remembered(self, tier: TierDiagrams, alike: "_Row") -> TierAssessment:
        if len(self._alike) >= _MOST_ALIKE:
            self._alike.clear()
        _, may_be_held, reached = alike
        known = self._alike[alike] = _tier(tier, reached, may_be_held=may_be_held)
        return known


_Row = tuple[str, bool, tuple[int, ...]]
"""A tier, whether it may be held, and what its paths and requirements reach where it is not."""

_MOST_ALIKE = 20_000
_ANY = 1
_HELD = TierAssessment("held", MappingProxyType({}))


def _tier(tier: TierDiagrams, reached: Sequence[int], *, may_be_held: bool) -> TierAssessment:
    """A tier whose functions reach these ends where it is not held: as good as the best of its paths."""
    own = reached[len(tier.paths) :]
    statuses = {
        clause: _REQUIREMENT_STATUS.get(ends, "unknown")
        for clause, ends in zip(tier.requirements, own, strict=True)
    }
    paths: dict[str, PathAssessment] = {}
    for (path, clauses), ends in zip(tier.clauses.items(), reached, strict=False):
        status = _PATH_STATUS.get(ends, "undetermined")
        if may_be_held and status != "ineligible":
            status = "undetermined"
        requirements = MappingProxyType({clause: statuses[clause] for clause in clauses})
        paths[path] = PathAssessment(status, requirements)
    best = max((path.status for path in paths.values()), key=PATH_STATUSES.index)
    return TierAssessment("undetermined" if may_be_held else best, MappingProxyType(paths))


def _likely(tiers: Mapping[str, TierAssessment]) -> str | None:
    under_review = None
    for tier, assessment in reversed(list(tiers.items())):
        if assessment.status == "eligible":
            return tier
        if assessment.status == "needs_review" and under_review is None:
            under_review = tier
    return under_review
