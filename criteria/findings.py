"""What a requirement comes to for one person, as it can be told: its alternatives, each with what it still
lacks, the nearest first.

Five years as an engineer are asked of a bachelor, two of a doctor. Of a bachelor who has been an engineer for
four years the clause is a `Group` of one `Way`, the bachelor's: a year is missing. The doctor's row asks for
the same title and for an education that is not there; it stands second. Had the bachelor no title, the years
would begin with it: they are `anew`.

    engineer 5 years, bachelor      Way(education met, title met, years unmet: 1.0 missing)
    engineer 2 years, doctor        Way(education unmet, title met, years met)

A row that asks for all that another one asks for, and in nothing for less, is no alternative and is left out.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from criteria.assessment import RequirementStatus
from criteria.covering import covering_fact
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, number_bounds
from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, Reading, Relation, Review, Rule
from criteria.rules.truth import comparison_truth, scale_bounds, threshold

Joint = Literal["all", "any", "at_least"]

OUT_OF_REACH = 1000.0
"""What a fact counts that no effort moves, in the unit of the policy's costs."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One comparison against what is known: the value needed and the one at hand, and the distance between.

    `missing` is the least that a number still lacks, in the fact's unit (None for other kinds, and where
    nothing certain follows). `anew`: the number begins with a level that is still to be got, so all of it is
    missing. `covering` is the fact that meets it by being more than it names, where a decision (told as
    `covering`) is needed to say so.
    """

    fact: str
    relation: Relation
    needed: Value
    have: Known | None
    status: RequirementStatus
    missing: float | None = None
    anew: bool = False
    covering: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One alternative: all of its measures together, in the clause whose text says it.

    `decisions` are the readings that it follows from, `review` those of them that the authority must confirm.
    """

    clause: str
    measures: tuple[Measure, ...]
    status: RequirementStatus
    decisions: tuple[str, ...] = ()
    review: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Several findings that belong together: all of them, any, or so many (`count`) of them are needed.

    `decisions` are the readings that the whole follows from.
    """

    clause: str
    joint: Joint
    members: "tuple[Finding, ...]"
    count: int
    status: RequirementStatus
    decisions: tuple[str, ...] = ()

    @property
    def met(self) -> int:
        """How many of the members are met."""
        return sum(each.status == "met" for each in self.members)


Finding = Way | Group


def measures_in(finding: Finding) -> Iterator[tuple[str, Measure]]:
    """Every single comparison inside, with its clause, nearest first."""
    return ((way.clause, each) for way in ways_in(finding) for each in way.measures)


def meeting(finding: Finding) -> tuple[Finding, ...]:
    """What meets a finding: the way itself, or those members that do. Of several ways of one clause only the
    plainest counts: a doctor who applies outright has met the bachelor's row as well, but not by need.
    """
    if isinstance(finding, Way):
        return (finding,) if finding.status == "met" else ()
    met = tuple(each for each in finding.members if each.status == "met")
    own = [each for each in met if isinstance(each, Way) and each.clause == finding.clause]
    if finding.joint != "any" or not any(len(each.measures) > 1 for each in own):
        return met
    plainest = min(own, key=lambda way: (len(way.measures), len(way.decisions)))
    return tuple(each for each in met if each is plainest or each not in own)


def ways_in(finding: Finding) -> Iterator[Way]:
    """Every way inside, nearest first."""
    if isinstance(finding, Way):
        yield finding
        return
    for member in finding.members:
        yield from ways_in(member)


class Findings:
    """Tells the requirements of one person."""

    def __init__(self, policy: Policy, profile: Profile) -> None:
        self.policy, self.profile = policy, profile
        self.vocabulary = policy.vocabulary

    def requirement(self, clause: str, rule: Rule, status: RequirementStatus) -> Finding:
        """What the clause (its rule read in a phase) comes to; `status` is the exact one."""
        told = self._told(clause, rule)
        return told if told.status == status else replace(told, status=status)

    def lacking(self, finding: Finding) -> float:
        """What a finding still costs, in the unit of the policy's costs: 0 where it is met; where it is not
        known, half as if nothing were there.
        """
        if finding.status == "met":
            return 0.0
        if isinstance(finding, Way):
            return sum(map(self._cost, finding.measures))
        parts = sorted(self.lacking(part) for part in finding.members if part.status != "met")
        return sum(parts[: finding.count - finding.met])

    def _told(self, clause: str, rule: Rule, *, one_of: bool = False) -> Finding:
        """`one_of`: it is an alternative, so that what belongs together is one way."""
        match rule:
            case Compare():
                measure = self._measure(clause, rule)
                return Way(clause, (measure,), measure.status)
            case ClauseRule(below, inner):
                return self._told(below, inner)
            case Reading(decision, inner) | Review(decision, inner):
                told = self._told(clause, inner, one_of=one_of)
                return _by(decision, told, review=isinstance(rule, Review))
            case AllOf(rules):
                return self._all(clause, rules, one_of=one_of)
            case AnyOf(rules):
                members = [self._told(clause, part, one_of=True) for part in rules]
                return self._group(clause, "any", _spliced(clause, members), 1)
            case AtLeast(count, rules):
                return self._group(clause, "at_least", [self._told(clause, part) for part in rules], count)
            case _:
                raise ValueError("a rule must be read in a phase before it is told")

    def _all(self, clause: str, rules: tuple[Rule, ...], *, one_of: bool) -> Finding:
        told = [self._told(clause, part, one_of=one_of) for part in rules]
        rows = [[each] if isinstance(each, Way) else _rows(clause, each) for each in told]
        facts = {each.fact for part in told for _, each in measures_in(part)}
        is_row = one_of or any(self.vocabulary[fact].applies_with in facts for fact in facts)
        if not is_row or not all(rows):
            return self._group(clause, "all", told, len(told))
        ways = [self._joined(clause, row) for row in product(*rows)]
        return ways[0] if len(ways) == 1 else self._group(clause, "any", ways, 1)

    def _joined(self, clause: str, row: Iterable[Way]) -> Way:
        """One way of several; years that begin with a level still to be got are all missing."""
        ways = tuple(row)
        measures = tuple(each for way in ways for each in way.measures)
        wanted = {each.fact for each in measures if each.status == "unmet"}
        measures = tuple(
            replace(each, status="unmet", missing=float(each.needed), anew=True)
            if self.vocabulary[each.fact].applies_with in wanted and isinstance(each.needed, int | float)
            else each
            for each in measures
        )
        decisions = tuple(dict.fromkeys(each for way in ways for each in way.decisions))
        review = tuple(dict.fromkeys(each for way in ways for each in way.review))
        return Way(clause, measures, _status([each.status for each in measures], len(measures)),
                   decisions, review)  # fmt: skip

    def _group(self, clause: str, joint: Joint, members: Iterable[Finding], count: int) -> Group:
        kept = sorted(members, key=self.lacking)
        if joint == "any":
            kept = _alternatives(kept)
        return Group(clause, joint, tuple(kept), count, _status([each.status for each in kept], count))

    def _measure(self, clause: str, compare: Compare) -> Measure:
        fact, have = self.vocabulary[compare.fact], self.profile.get(compare.fact)
        status = comparison_truth(self.vocabulary, self.profile, compare)
        missing, covering = None, None
        if status == "met":
            covering = covering_fact(self.policy, self.profile, clause, compare)
        elif fact.is_number and (have is not None or status == "unmet"):
            missing = round(threshold(fact, compare) - self._reached(fact, status), 4) or None
        return Measure(fact.name, compare.relation, compare.value, have, status, missing, covering=covering)

    def _reached(self, fact: Fact, status: RequirementStatus) -> float:
        """How far a number that is not enough has come: at the most, where it surely is not."""
        low, high = scale_bounds(self.vocabulary, self.profile, fact.name)
        have = self.profile.get(fact.name)
        if status != "unmet" or not math.isfinite(high):
            return low
        if isinstance(have, Range) and have.high is not None and number_bounds(fact, have)[1] == high:
            return have.high  # “not yet five years” is not 4.99
        return high

    def _cost(self, measure: Measure) -> float:
        if measure.status == "met":
            return 0.0
        cost = self.policy.costs.get(measure.fact)
        if cost is None or measure.relation in ("<=", "="):
            whole = OUT_OF_REACH
        else:
            whole = cost.cost * self._units(measure)
        return whole / 2 if measure.status == "unknown" else whole

    def _units(self, measure: Measure) -> float:
        """How far a fact must be moved: a number by what is missing of it, a choice by its levels."""
        fact = self.vocabulary[measure.fact]
        if measure.missing is not None:
            return measure.missing
        if fact.is_number and isinstance(measure.needed, int | float):
            return float(measure.needed)
        if fact.kind == "choice":
            levels = list(fact.values)
            now = levels.index(str(measure.have)) if measure.have in levels else 0
            return float(max(1, levels.index(str(measure.needed)) - now))
        return 1.0


def _by(decision: str, finding: Finding, *, review: bool = False) -> Finding:
    if isinstance(finding, Group):
        members = tuple(_by(decision, each, review=review) for each in finding.members)
        return replace(finding, members=members, decisions=(*finding.decisions, decision))
    to_confirm = (*finding.review, decision) if review else finding.review
    return replace(finding, decisions=(*finding.decisions, decision), review=to_confirm)


def _spliced(clause: str, told: Iterable[Finding]) -> Iterator[Finding]:
    """Alternatives inside an alternative of the same clause stand beside it."""
    for each in told:
        if isinstance(each, Group) and each.joint == "any" and each.clause == clause:
            yield from each.members
        else:
            yield each


def _rows(clause: str, group: Group) -> list[Way]:
    """The alternatives of a group as rows; none where it is something else."""
    ways = [each for each in group.members if isinstance(each, Way) and each.clause == clause]
    return ways if group.joint == "any" and len(ways) == len(group.members) else []


def _status(statuses: list[RequirementStatus], needed: int) -> RequirementStatus:
    if statuses.count("met") >= needed:
        return "met"
    return "unmet" if len(statuses) - statuses.count("unmet") < needed else "unknown"


def _alternatives(nearest_first: list[Finding]) -> list[Finding]:
    """The findings without the ways that ask for all that another one asks for, in nothing for less; of two
    that ask for the same the nearer one stays.
    """
    return [
        each
        for n, each in enumerate(nearest_first)
        if not any(
            _asks_no_less(each, other) and (m < n or not _asks_no_less(other, each))
            for m, other in enumerate(nearest_first)
            if m != n
        )
    ]


def _asks_no_less(one: Finding, other: Finding) -> bool:
    if not isinstance(one, Way) or not isinstance(other, Way) or one.clause != other.clause:
        return False
    if one.status == "met" or other.status == "met" or not set(other.review) <= set(one.review):
        return False
    wanted = {each.fact: each for each in one.measures if each.status != "met"}
    return all(
        each.fact in wanted and _no_less(wanted[each.fact], each)
        for each in other.measures
        if each.status != "met"
    )


def _no_less(one: Measure, other: Measure) -> bool:
    """Whether of the same fact one asks for as much as the other: the same value, or a larger number."""
    if one.relation != other.relation:
        return False
    if isinstance(one.needed, bool | str | frozenset) or isinstance(other.needed, bool | str | frozenset):
        return one.needed == other.needed
    return one.needed >= other.needed
