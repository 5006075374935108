"""Why a requirement is met, unmet or open: told from the rule itself, only what now decides, the nearest
first.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from criteria.assessment import PathAssessment, PathStatus, RequirementStatus, assess, assess_all
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Value
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    Phase,
    Reading,
    Review,
    Rule,
    in_phase,
    walk,
    without_review,
)
from criteria.rules.truth import combined, comparison_truth, scale_bounds, threshold, truth

Joint = Literal["one", "all", "any", "at_least"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One comparison against what is known: the value needed and the one at hand, and the distance between
    them.

    `missing` is the least that a number still lacks, in the fact's unit (None for other kinds, or where
    nothing to speak of is missing or nothing is known). `covered` tells that a higher level than the needed
    one meets it (a decision told as `covering`).
    """

    fact: str
    needed: Value
    have: Known | None
    missing: float | None
    covered: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One node of a requirement with what now decides it.

    `clause` is the clause whose text says it; `decisions` are the readings it follows from. `joint` tells how
    `parts` belong together (`one`: no parts, a single measure); `count` is how many of them are needed, `met`
    how many are met.
    """

    status: RequirementStatus
    clause: str
    joint: Joint
    measure: Measure | None = None
    parts: "tuple[Finding, ...]" = ()
    count: int = 0
    met: int = 0
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PathExplanation:
    """A path with a finding for each of its requirements, in the order of its row.

    `review` names the decisions for which the path must be confirmed though everything is met. `hangs_on` is
    the fact on which alone an undetermined path hangs although every requirement is met.
    `counted_twice` are facts used in an ordinary requirement and again in an additional one (a decision told
    as `twice`).
    """

    tier: str
    path: str
    status: PathStatus
    requirements: tuple[Finding, ...]
    review: tuple[str, ...]
    hangs_on: str | None
    counted_twice: tuple[str, ...]


def explain(
    policy: Policy, profile: Profile, *, tier: str, path: str, phase: Phase = "normal"
) -> PathExplanation:
    """The explanation of one path of a tier. Raises KeyError for an unknown tier or path, or for a tier that
    is held.
    """
    assessed = assess(policy, profile, phase=phase).tiers[tier].paths[path]
    return _explained(policy, profile, tier, path, assessed, phase)


def explain_tier(
    policy: Policy, profile: Profile, *, tier: str, phase: Phase = "normal"
) -> tuple[PathExplanation, ...]:
    """The explanation of every path of a tier, in the policy's order; none for a tier that is held. Raises
    KeyError for an unknown tier.
    """
    paths = assess(policy, profile, phase=phase).tiers[tier].paths
    return tuple(_explained(policy, profile, tier, path, assessed, phase) for path, assessed in paths.items())


def _explained(
    policy: Policy, profile: Profile, tier: str, path: str, assessed: PathAssessment, phase: Phase
) -> PathExplanation:
    teller = _Teller(policy, profile)
    rules = {clause: in_phase(policy.rule(clause, tier), phase) for clause in assessed.requirements}
    findings = tuple(
        teller.requirement(clause, rules[clause], status) for clause, status in assessed.requirements.items()
    )
    return PathExplanation(
        tier,
        path,
        assessed.status,
        findings,
        _review(policy, profile, rules.values()) if assessed.status == "needs_review" else (),
        _hangs_on_review(policy, profile, tier, path, assessed, phase),
        _counted_twice(findings),
    )


def _hangs_on_review(
    policy: Policy, profile: Profile, tier: str, path: str, assessed: PathAssessment, phase: Phase
) -> str | None:
    """The review switch where the path is open whatever its answer, and that answer alone is wanting."""
    fact = policy.review_when.fact if policy.review_when is not None else None
    wanting = assessed.status == "undetermined" and set(assessed.requirements.values()) == {"met"}
    if fact is None or fact in profile or not wanting:
        return None
    answered = assess_all(policy, [{**profile, fact: answer} for answer in (True, False)], phase=phase)
    return fact if all(each.tiers[tier].paths[path].status != "undetermined" for each in answered) else None


def _review(policy: Policy, profile: Profile, rules: Iterable[Rule]) -> tuple[str, ...]:
    """The decisions for which a path that is open must be confirmed."""
    switch, needed = policy.review_when, []
    if switch is not None and profile.get(switch.fact) is (not policy.vocabulary[switch.fact].better):
        needed.append(switch.decision)
    for rule in rules:
        if truth(policy.vocabulary, profile, without_review(rule)) != "met":
            needed.extend(node.decision for node in walk(rule) if isinstance(node, Review))
    return tuple(dict.fromkeys(needed))


def _counted_twice(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    counted = {
        finding: [part for part in (finding, *finding.parts) if part.joint == "at_least"]
        for finding in findings
        if finding.status == "met"
    }
    extra = {fact for parts in counted.values() for part in parts for fact in _met_facts(part)}
    ordinary = {fact for finding, parts in counted.items() if not parts for fact in _met_facts(finding)}
    return tuple(sorted(extra & ordinary))


def _met_facts(finding: Finding) -> set[str]:
    own = {finding.measure.fact} if finding.measure and finding.status == "met" else set()
    return own.union(*(_met_facts(part) for part in finding.parts))


class _Teller:
    def __init__(self, policy: Policy, profile: Profile) -> None:
        self.vocabulary, self.profile = policy.vocabulary, profile
        self.clauses = policy.clauses

    def requirement(self, clause: str, rule: Rule, status: RequirementStatus) -> Finding:
        told = self.tell(clause, rule, ())
        if told.status == status:
            return told
        return Finding(
            status, told.clause, told.joint, told.measure, told.parts, told.count, told.met, told.decisions
        )

    def tell(self, clause: str, rule: Rule, decisions: tuple[str, ...]) -> Finding:
        match rule:
            case Compare():
                return self._single(clause, rule, decisions)
            case ClauseRule(inner_clause, inner):
                return self.tell(inner_clause, inner, decisions)
            case Reading(decision, inner) | Review(decision, inner):
                return self.tell(clause, inner, (*decisions, decision))
            case AllOf(rules):
                return self._joint(clause, rule, "all", rules, len(rules), decisions)
            case AnyOf(rules):
                return self._joint(clause, rule, "any", rules, 1, decisions)
            case AtLeast(count, rules):
                return self._joint(clause, rule, "at_least", rules, count, decisions)
            case _:
                raise ValueError("a rule must be read in a phase before it is told")

    def _joint(
        self,
        clause: str,
        rule: Rule,
        joint: Joint,
        rules: tuple[Rule, ...],
        count: int,
        decisions: tuple[str, ...],
    ) -> Finding:
        told = tuple(self.tell(clause, part, ()) for part in rules)
        if joint == "all" and any(map(_is_ruled_out, told)):
            return Finding("unmet", clause, "any", decisions=decisions)
        status = combined(rule, tuple(part.status for part in told))
        parts = tuple(part for part in told if part.parts or part.measure)
        met = sum(part.status == "met" for part in parts)
        kept = _deciding(status, joint, parts)
        if len(kept) == 1 and joint != "at_least" and not decisions:
            return kept[0] if kept[0].status == status else parts[0]
        return Finding(status, clause, joint, None, kept, count, met, decisions)

    def _single(self, clause: str, compare: Compare, decisions: tuple[str, ...]) -> Finding:
        fact, have = self.vocabulary[compare.fact], self.profile.get(compare.fact)
        status = comparison_truth(self.vocabulary, self.profile, compare)
        missing, covered = None, False
        by_decision = (
            self.clauses[clause].basis is not None
        )  # its rows name the levels "or higher" themselves
        if fact.kind == "choice" and status == "met" and compare.relation == ">=" and not by_decision:
            covered = scale_bounds(self.vocabulary, self.profile, fact.name)[0] > threshold(fact, compare)
        if fact.is_number and status != "met" and have is not None:
            low, high = scale_bounds(self.vocabulary, self.profile, fact.name)
            reached = high if status == "unmet" and math.isfinite(high) else low
            missing = round(threshold(fact, compare) - reached, 4) or None
        measure = Measure(fact.name, compare.value, have, missing, covered)
        return Finding(status, clause, "one", measure, decisions=decisions)


def _deciding(status: RequirementStatus, joint: Joint, parts: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What now decides: what is met for a met choice, what fails for an unmet one, what is open for an open
    one.
    """
    if joint == "all" and status == "met":
        return parts
    if joint == "at_least" and status != "met":
        wanted = {"met", "unknown"} if status == "unknown" else {"met", "unmet", "unknown"}
        return tuple(sorted((part for part in parts if part.status in wanted), key=_distance))
    near_misses = status == "unknown" and joint == "any"
    return tuple(
        sorted(
            (part for part in parts if part.status == status or (near_misses and _has_missing(part))),
            key=_distance,
        )
    )


def _is_ruled_out(finding: Finding) -> bool:
    """Whether a phase leaves no way to meet it: there is nothing to tell of it."""
    return finding.status == "unmet" and finding.measure is None and not finding.parts


def _has_missing(finding: Finding) -> bool:
    return finding.measure is not None and finding.measure.missing is not None


_RANK = {"met": 0, "unknown": 1, "unmet": 2}


def _distance(finding: Finding) -> tuple[int, float, int]:
    """Nearest first: by status, then by the share of the needed value that is missing, then the plainer
    reading.
    """
    return _RANK[finding.status], _missing_share(finding), len(finding.decisions)


def _missing_share(finding: Finding) -> float:
    if finding.status == "met":
        return 0.0
    if finding.measure is not None:
        missing, needed = finding.measure.missing, finding.measure.needed
        return 1.0 if missing is None or isinstance(needed, str | bool | frozenset) else missing / needed
    shares = [_missing_share(part) for part in finding.parts]
    return (min(shares) if finding.joint == "any" else sum(shares)) if shares else 1.0
