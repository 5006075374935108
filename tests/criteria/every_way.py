"""Ways to a tier by brute force: every set of changes that effort can bring about, tried one by one.

Written from what a plan promises, not from the package's way of finding it. A number is tried at each
threshold of its own and of the numbers that it takes along, a choice at each better value from which a rule
can tell a difference, a level of which nothing is known also at `none`, a set with each further member. A
title is taken only where a lawful way leads to it, and only where telling that there is none of another
series is not enough.
Years are tried beside a level that is known or moved with them.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from criteria.assessment import PathAssessment, assess
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile, number_bounds
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
    comparisons,
)
from tests.criteria.titles_by_hand import TitlesByHand

Changes = Mapping[str, Any]
OPEN = ("eligible", "needs_review")


def all_confirmed(policy: Policy) -> Policy:
    """The policy as it reads for somebody to whom the authority has confirmed all that is left to it: a path
    is eligible there exactly if here it is open, whether under review or not.
    """
    clauses = {
        name: replace(clause, rules={tier: _confirmed(rule) for tier, rule in clause.rules.items()})
        for name, clause in policy.clauses.items()
    }
    return replace(policy, clauses=clauses, review_when=None)


def _confirmed(rule: Rule) -> Rule:
    match rule:
        case Review(_, inner):
            return _confirmed(inner)
        case ClauseRule(_, inner) | Reading(_, inner):
            return replace(rule, rule=_confirmed(inner))
        case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
            return replace(rule, rules=tuple(map(_confirmed, rules)))
        case _:
            return rule


@cache
def _comparisons_of(policy: Policy) -> tuple[Compare, ...]:
    found = (
        compare
        for tier in policy.tiers
        for path in tier.paths.values()
        for clause in path.clauses
        for compare in comparisons(policy.rule(clause, tier.id))
    )
    return tuple(dict.fromkeys(found))


@dataclass
class EveryWay:
    """All changes that one person can bring about, and what they come to for one tier."""

    policy: Policy
    profile: Profile
    tier: str
    phase: Phase
    any_title: bool = False

    @property
    def size(self) -> int:
        """How many combinations there are, with those that make no sense."""
        size = 1
        for options in self.options.values():
            size *= len(options)
        return size

    @cached_property
    def options(self) -> Mapping[str, tuple[Any, ...]]:
        """For each fact the values to which it can be moved; None: it stays."""
        return {name: (None, *self._values(self.policy.vocabulary[name])) for name in self.policy.costs}

    @cached_property
    def titles(self) -> TitlesByHand:
        return TitlesByHand(self.policy, self.profile, self.phase)

    @cached_property
    def every(self) -> tuple[Changes, ...]:
        combinations = itertools.product(*self.options.values())
        every = (
            {name: value for name, value in zip(self.options, values, strict=True) if value is not None}
            for values in combinations
        )
        return tuple(changes for changes in every if self._makes_sense(changes))

    @cached_property
    def enough(self) -> tuple[Changes, ...]:
        """The changes with which the tier is open, and that lead up to it."""
        return tuple(changes for changes in self.every if self.opens(changes) and self._leads_up(changes))

    def _leads_up(self, changes: Changes) -> bool:
        """Whether a path is eligible, or under review without changes that only keep it from being eligible:
        none that go less far open it, in the one way or the other.
        """
        statuses = self._paths(self.policy, changes)
        under_review = [path for path, status in statuses.items() if status == "needs_review"]
        less = [other for other in self.every if other != changes and self._does_for(other, changes)]
        return "eligible" in statuses.values() or any(
            not any(self._paths(self._all_confirmed, other)[path] == "eligible" for other in less)
            for path in under_review
        )

    def _does_for(self, other: Changes, changes: Changes) -> bool:
        """Whether the others go less far and are not dearer."""
        return self._rank(other) <= self._rank(changes) and self._goes_no_further(other, changes)

    @cached_property
    def _all_confirmed(self) -> Policy:
        return all_confirmed(self.policy)

    def _paths(self, policy: Policy, changes: Changes) -> Mapping[str, str]:
        """The status of each path after the changes; of a tier that is held there is none."""
        tier = assess(policy, self.after(changes), phase=self.phase).tiers[self.tier]
        return dict.fromkeys(policy.tier(self.tier).paths, "ineligible") | {
            path: each.status for path, each in tier.paths.items()
        }

    @cached_property
    def no_further_than_needed(self) -> tuple[Changes, ...]:
        """Those of them beside which none that is no dearer goes less far."""
        return tuple(
            changes
            for changes in self.enough
            if not any(self._does_for(other, changes) for other in self.enough if other != changes)
        )

    def _rank(self, changes: Changes) -> tuple[float, int]:
        """The cost, and at equal costs the facts that are moved, those taken along by each included."""
        return round(self.cost(changes), 6), sum(len(self._along(name)) for name in changes)

    def _along(self, name: str) -> set[str]:
        """The fact and the broader ones that it takes along."""
        return {name} | {each.name for each in self.policy.vocabulary.values() if name in each.at_least}

    @property
    def is_held(self) -> bool:
        return assess(self.policy, self.profile, phase=self.phase).tiers[self.tier].status == "held"

    def opens(self, changes: Changes) -> bool:
        return assess(self.policy, self.after(changes), phase=self.phase).tiers[self.tier].status in OPEN

    def blocked(self) -> set[str]:
        """The clauses of paths that nothing opens which are not met whatever is changed; not those that only
        ask for a title that cannot be taken, where another clause keeps from taking it.
        """
        blocked = set()
        anyhow = replace(self, any_title=True)
        for path in self.policy.tier(self.tier).paths.values():
            unmet, statuses = self._unmet(path.id)
            if not statuses & set(OPEN):
                roots = (unmet & self.titles.gate_clauses(self.tier)) | (unmet & anyhow._unmet(path.id)[0])
                blocked |= roots or unmet
        return blocked

    def _unmet(self, path: str) -> tuple[set[str], set[str]]:
        """The clauses of a path that no changes meet, and the statuses that the path may have."""
        unmet = set(self.policy.tier(self.tier).paths[path].clauses)
        statuses: set[str] = set()
        for each in self._assessed:
            if each:
                statuses.add(each[path].status)
                unmet -= {clause for clause, status in each[path].requirements.items() if status == "met"}
        return unmet, statuses

    @cached_property
    def _assessed(self) -> list[Mapping[str, PathAssessment]]:
        return [
            assess(self.policy, self.after(changes), phase=self.phase).tiers[self.tier].paths
            for changes in self.every
        ]

    def cost(self, changes: Changes) -> float:
        """What the changes cost; to tell of a level that is no step up costs the same for all."""
        each = [(self._units(name, changes), self.policy.costs[name].cost) for name in changes]
        costs: list[float] = [units * cost if units else 0.05 for units, cost in each]
        return sum(costs)

    def after(self, changes: Changes) -> dict[str, Any]:
        """The profile after the changes, as the specification reads them."""
        after: dict[str, Any] = {**self.profile, **changes}
        facts = self.policy.vocabulary
        for fact in facts.values():
            level = fact.applies_with
            if level and level in changes and fact.name not in changes:
                after.pop(fact.name, None)
                after.update({fact.name: 0} if changes[level] != "none" else {})
        for fact in facts.values():
            parts = [self._low(name, after) for name in fact.at_least]
            if fact.name in after and parts and number_bounds(fact, after[fact.name])[1] < max(parts):
                after[fact.name] = max(parts)
        return after

    def _values(self, fact: Fact) -> Iterator[Any]:
        known = self.profile.get(fact.name)
        if known is not None and self.policy.costs[fact.name].only_if_unknown:
            return
        if fact.kind == "flag" and known != fact.better:
            yield fact.better
        if fact.kind == "choice":
            title = self.policy.title is not None and fact.name == self.policy.title.level
            closed = title and not self.any_title
            for value in self._better_choices(fact):
                if not closed or value == "none" or value in self.titles.lawful:
                    yield value
        if fact.kind == "set":
            had = known if isinstance(known, frozenset) else frozenset()
            others = [member for member in fact.values if member not in had]
            for count in range(1, len(others) + 1):
                yield from (had | set(more) for more in itertools.combinations(others, count))
        if fact.is_number:
            yield from sorted(self._thresholds(fact))

    def _better_choices(self, fact: Fact) -> Iterator[str]:
        values, known = list(fact.values), self.profile.get(fact.name)
        beside = [other.name for other in self.policy.vocabulary.values() if other.applies_with == fact.name]
        may_be_told_the_least = known is None and beside and not any(name in self.profile for name in beside)
        worth = {0, 1} if beside else set()
        for compare in self._comparisons():
            if compare.fact == fact.name:
                at = values.index(str(compare.value))
                worth |= {">=": {at}, "<=": {at + 1}, "=": {at, at + 1}}[compare.relation]
        for place, value in enumerate(values):
            if place in worth and (
                place > (values.index(str(known)) if known else 0) or may_be_told_the_least
            ):
                yield value

    def _comparisons(self) -> tuple[Compare, ...]:
        """All comparisons in the rules of the policy's paths."""
        return _comparisons_of(self.policy)

    def _thresholds(self, fact: Fact) -> set[float]:
        """The numbers that a rule asks of the fact, or of one that it takes along."""
        return {
            int(compare.value) if compare.value == int(compare.value) else float(compare.value)
            for compare in self._comparisons()
            if compare.fact in self._along(fact.name)
        }

    def _makes_sense(self, changes: Changes) -> bool:
        """Whether every number goes up, beyond where others take it, and none counts from a level that is
        not there or that nobody knows.
        """
        for name, value in changes.items():
            fact = self.policy.vocabulary[name]
            if fact.is_number and value <= max(
                self._have(name, changes), *(changes.get(n, 0) for n in fact.at_least), 0
            ):
                return False
            level = fact.applies_with
            if level and changes.get(level, self.profile.get(level, "none")) == "none":
                return False
        return True

    def _have(self, name: str, changes: Changes) -> float:
        fact = self.policy.vocabulary[name]
        if fact.applies_with in changes:
            return 0
        return max(self._low(each, self.profile) for each in (name, *fact.at_least))

    def _low(self, name: str, profile: Profile) -> float:
        return number_bounds(self.policy.vocabulary[name], profile[name])[0] if name in profile else 0

    def _units(self, name: str, changes: Changes) -> float:
        fact, value = self.policy.vocabulary[name], changes[name]
        known = self.profile.get(name)
        if isinstance(value, frozenset):
            return len(value - known) if isinstance(known, frozenset) else len(value)
        if fact.is_number:
            return float(value) - self._have(name, changes)
        if fact.kind == "flag":
            return 1
        return float(self._place(name, value)) - (0 if known is None else float(self._place(name, known)))

    def _goes_no_further(self, one: Changes, other: Changes) -> bool:
        """Whether all that one asks for is there, as much or more of it, with the other."""
        return all(
            name in (reached := self._reached(other)) and self._place(name, value) <= reached[name]
            for name, value in one.items()
        )

    def _reached(self, changes: Changes) -> dict[str, Any]:
        """What is moved, and what is taken along, with its place."""
        reached = {name: self._place(name, value) for name, value in changes.items()}
        title, other = self.policy.title, self.policy.other_title
        takes = title is not None and changes.get(title.level, "none") != "none"
        if takes and other and self.profile.keys().isdisjoint((other.level, other.years)):
            reached.setdefault(other.level, 0)
        for fact in self.policy.vocabulary.values():
            parts = [reached[name] for name in fact.at_least if name in changes]
            if parts:
                reached[fact.name] = max([*parts, *([reached[fact.name]] if fact.name in changes else [])])
        return reached

    def _place(self, name: str, value: Any) -> Any:
        fact = self.policy.vocabulary[name]
        return list(fact.values).index(str(value)) if fact.kind == "choice" else value
