"""Which titles somebody can come to lawfully, however long it takes: told again by hand from D19.

A title of a tier comes by one of the tier's ordinary ways: those that ask for levels and years, and else for
no more than the tier's first way. All that time and effort bring about counts as there; what is left is what
they never change: the title of another series. A title below all tiers is taken by whoever need not convert.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from criteria.policy.model import Policy, Tier
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    InPhase,
    Phase,
    Reading,
    Review,
    Rule,
    facts_of,
    in_phase,
    without_review,
)


@dataclass
class TitlesByHand:
    policy: Policy
    profile: Profile
    phase: Phase

    @property
    def lawful(self) -> set[str]:
        """The title that is held at the least, and those above it."""
        if self.policy.title is None:
            return set()
        values = list(self.policy.vocabulary[self.policy.title.level].values)
        held = {self._now(self.policy.title.level)}
        for place in range(max(held) + 1, len(values)):
            tiers = [tier for tier in self.policy.tiers if tier.held_from == values[place]]
            rows = [rules for tier in tiers for rules in self._ordinary(tier)] if tiers else [self.gates]
            if any(all(self._can_be(rule, title) for rule in rules) for rules in rows for title in held):
                held.add(place)
        return {values[place] for place in held}

    @cached_property
    def gates(self) -> list[Rule]:
        """The rules by which nothing but a title of another series keeps somebody from applying."""
        rules = [rule for tier in self.policy.tiers for way in self._ordinary(tier) for rule in way]
        return [rule for rule in rules if self._is_gate(rule)]

    def gate_clauses(self, tier: str) -> set[str]:
        """The clauses of the tier that are such rules."""
        clauses = {clause for path in self.policy.tier(tier).paths.values() for clause in path.clauses}
        return {clause for clause in clauses if self._rule(clause, tier) in self.gates}

    def _rule(self, clause: str, tier: str) -> Rule:
        return without_review(in_phase(self.policy.rule(clause, tier), self.phase))

    def _ordinary(self, tier: Tier) -> Iterator[list[Rule]]:
        facts = self.policy.vocabulary.values()
        timed = {
            name for f in facts if f.kind == "years" and f.applies_with for name in (f.name, f.applies_with)
        }
        timed |= {f.name for f in facts if f.applies_with in timed}
        first: set[str] | None = None
        for path in tier.paths.values():
            about_levels = {c for c in path.clauses if timed & set(facts_of(self._rule(c, tier.id)))}
            others = set(path.clauses) - about_levels
            first = others if first is None else first
            if tier.held_from is not None and about_levels and others <= first:
                yield [self._rule(clause, tier.id) for clause in path.clauses if clause in about_levels]

    def _now(self, name: str) -> int:
        fact = self.policy.vocabulary[name]
        if name in self.profile:
            return list(fact.values).index(str(self.profile[name]))
        beside = (o for o in self.policy.vocabulary.values() if o.kind == "years" and o.applies_with == name)
        return int(any(other.name in self.profile for other in beside))

    def _most(self, name: str) -> int:
        """The best level that effort brings about."""
        cost = self.policy.costs.get(name)
        stays = cost is None or (cost.only_if_unknown and name in self.profile) or name == self._other
        return self._now(name) if stays else len(self.policy.vocabulary[name].values) - 1

    @property
    def _other(self) -> str | None:
        return self.policy.other_title.level if self.policy.other_title else None

    def _can_be(self, rule: Rule, title: int) -> bool:
        match rule:
            case Compare():
                return self._compared(rule, title)
            case AllOf(rules):
                return all(self._can_be(part, title) for part in rules)
            case AnyOf(rules):
                return any(self._can_be(part, title) for part in rules)
            case AtLeast(count, rules):
                return sum(self._can_be(part, title) for part in rules) >= count
            case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
                return self._can_be(inner, title)
            case InPhase():
                raise AssertionError

    def _compared(self, compare: Compare, title: int) -> bool:
        fact = self.policy.vocabulary[compare.fact]
        own = self.policy.title.level if self.policy.title else None
        if fact.kind == "years":
            level = fact.applies_with
            return level is None or (title if level == own else self._most(level)) > 0
        if fact.kind != "choice":
            return True
        wanted = list(fact.values).index(str(compare.value))
        places = [title] if fact.name == own else range(self._now(fact.name), self._most(fact.name) + 1)
        relations = {">=": int.__ge__, "<=": int.__le__, "=": int.__eq__}
        return any(relations[compare.relation](place, wanted) for place in places)

    def _is_gate(self, rule: Rule) -> bool:
        return self._other in facts_of(rule) and self._holds_without_other(rule)

    def _holds_without_other(self, rule: Rule) -> bool:
        match rule:
            case Compare(fact, relation, value):
                lowest = next(iter(self.policy.vocabulary[fact].values), None)
                return fact == self._other and (relation == "<=" or value == lowest)
            case AllOf(rules):
                return all(map(self._holds_without_other, rules))
            case AnyOf(rules):
                return any(map(self._holds_without_other, rules))
            case AtLeast(count, rules):
                return sum(map(self._holds_without_other, rules)) >= count
            case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
                return self._holds_without_other(inner)
            case _:
                return False
