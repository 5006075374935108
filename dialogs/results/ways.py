"""The ways to a tier, nearest first, and what is not known of the nearest one."""

from typing import Final

from criteria.explanation import Finding, Measure, PathExplanation, explain_tier
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile
from criteria.rules.nodes import Phase
from dialogs.results.findings import leaves

BEST_FIRST: Final = ("eligible", "needs_review", "undetermined", "ineligible")
OUT_OF_REACH: Final = 100.0
"""What a fact counts that no effort moves, in the unit of the policy's costs."""


def ways(policy: Policy, profile: Profile, tier: str, phase: Phase) -> tuple[PathExplanation, ...]:
    """The paths to a tier: by status, then by what it would cost to meet what they lack."""
    explained = explain_tier(policy, profile, tier=tier, phase=phase)
    return tuple(sorted(explained, key=lambda way: _distance(policy, way)))


def told_in_full(policy: Policy, sorted_ways: tuple[PathExplanation, ...]) -> tuple[PathExplanation, ...]:
    """Of the ways to a tier, nearest first, those that a result tells with all they lack: the nearest one,
    and the usual one where it is another.
    """
    if not sorted_ways:
        return ()
    nearest, *others = sorted_ways
    usual = next(iter(policy.tier(nearest.tier).paths))
    return (nearest, *(way for way in others if way.path == usual))


def unknown_facts(way: PathExplanation) -> frozenset[str]:
    """The facts that keep a requirement of the way from being met or unmet."""
    open_requirements = (finding for finding in way.requirements if finding.status == "unknown")
    return frozenset(
        leaf.measure.fact
        for finding in open_requirements
        for leaf in leaves(finding)
        if leaf.measure and leaf.status == "unknown"
    )


def _distance(policy: Policy, way: PathExplanation) -> tuple[int, float]:
    """Of two ways that are still open the one that hangs on one answer is nearer, else the more usual one:
    what is not known yet is no reason to prefer a way with few requirements.
    """
    if way.status == "undetermined":
        return BEST_FIRST.index(way.status), float(way.hangs_on is None)
    return BEST_FIRST.index(way.status), sum(lacking(policy, finding) for finding in way.requirements)


def lacking(policy: Policy, finding: Finding) -> float:
    """What a requirement still costs: 0 where it is met; where it is not known, half as if nothing were
    there.
    """
    if finding.status == "met":
        return 0.0
    if finding.measure is not None:
        whole = _cost(policy, finding.measure)
        return whole / 2 if finding.measure.have is None else whole
    parts = sorted(lacking(policy, part) for part in finding.parts)
    wanted = {"any": 1, "at_least": max(0, finding.count - finding.met)}.get(finding.joint, len(parts))
    return sum(parts[:wanted])


def _cost(policy: Policy, measure: Measure) -> float:
    cost = policy.costs.get(measure.fact)
    return cost.cost * _units(policy.vocabulary[measure.fact], measure) if cost else OUT_OF_REACH


def _units(fact: Fact, measure: Measure) -> float:
    """How far a fact must be moved: a number by what is missing of it, a choice by its levels."""
    if measure.missing is not None:
        return measure.missing
    if isinstance(measure.needed, bool) or not isinstance(measure.needed, int | float | str):
        return 1.0
    if isinstance(measure.needed, str):
        levels = list(fact.values)
        now = levels.index(measure.have) if measure.have in levels else 0
        return float(max(1, levels.index(measure.needed) - now)) if fact.kind == "choice" else 1.0
    return float(measure.needed)
