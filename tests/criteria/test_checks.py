"""The checks are sharp: whoever changes a rule of the policy and leaves its text alone is told so."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from criteria.policy.checks import check_clause, check_policy
from criteria.policy.loading import load_folder
from criteria.policy.model import Policy
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    Reading,
    Review,
    Rule,
    own_part,
    parts,
)

SAMPLES = Path(__file__).parent / "policies"

Place = tuple[str, str]
"""A clause and a tier."""


def rule_places(policy: Policy) -> Iterator[tuple[Place, Rule]]:
    """Every rule once, with the first tier that it is for."""
    seen = set()
    for clause in policy.clauses.values():
        for tier, rule in clause.rules.items():
            if (clause.id, rule) not in seen:
                seen.add((clause.id, rule))
                yield (clause.id, tier), rule


def with_rule(policy: Policy, place: Place, rule: Rule) -> Policy:
    """The policy with another rule beside a clause, for all tiers that had the same."""
    clause = policy.clauses[place[0]]
    old = clause.rules[place[1]]
    rules = {tier: rule if each == old else each for tier, each in clause.rules.items()}
    changed = replace(clause, rules=MappingProxyType(rules))
    return replace(policy, clauses=MappingProxyType({**policy.clauses, clause.id: changed}))


def exchanged(rule: Rule, old: Rule, new: Rule) -> Rule:
    if rule is old:
        return new
    if isinstance(rule, AllOf | AnyOf | AtLeast):
        return replace(rule, rules=tuple(exchanged(part, old, new) for part in rule.rules))
    if isinstance(rule, Reading | Review):
        return replace(rule, rule=exchanged(rule.rule, old, new))
    return rule


def other_thresholds(policy: Policy, node: Rule) -> Iterator[Rule]:
    if isinstance(node, Compare) and policy.vocabulary[node.fact].is_number:
        for change in (-1, 0.5, 1, 2, 3, 10):
            if float(node.value) + change > 0:
                yield replace(node, value=float(node.value) + change)


def other_levels(policy: Policy, node: Rule) -> Iterator[Rule]:
    if isinstance(node, Compare) and policy.vocabulary[node.fact].values:
        for value in policy.vocabulary[node.fact].values:
            if value not in (node.value, "none"):
                yield replace(node, value=value)


def other_connectives(node: Rule) -> Iterator[Rule]:
    if isinstance(node, AtLeast):
        yield from (replace(node, count=node.count + 1), AnyOf(node.rules), AllOf(node.rules))
    elif isinstance(node, AllOf | AnyOf) and len(node.rules) > 1:
        yield AnyOf(node.rules) if isinstance(node, AllOf) else AllOf(node.rules)
        if len(node.rules) > 2:
            yield AtLeast(2, node.rules)


def fewer_parts(node: Rule) -> Iterator[Rule]:
    if isinstance(node, AllOf | AnyOf) and len(node.rules) > 1:
        for place in range(len(node.rules)):
            yield replace(node, rules=node.rules[:place] + node.rules[place + 1 :])


def outside_readings(rule: Rule) -> Iterator[Rule]:
    yield rule
    if not isinstance(rule, ClauseRule | Reading):
        for part in parts(rule):
            yield from outside_readings(part)


def only_readings(policy: Policy, place: Place, node: Rule, new: Rule) -> bool:
    """Whether the change takes away nothing but a reading, for which no text answers."""
    return policy.clauses[place[0]].basis is None and {*parts(node)} - {*parts(new)} <= {
        part for part in parts(node) if isinstance(part, Reading)
    }


def is_noticed(changed: Policy, clause: str) -> bool:
    """Whether the checks find anything: first, to be quick, in the clause that was changed."""
    return any(check_clause(changed, changed.clauses[clause])) or bool(check_policy(changed))


def test_the_policy_has_no_faults(policy: Policy) -> None:
    assert check_policy(policy) == ()


def test_every_changed_threshold_is_found(policy: Policy) -> None:
    changes = [
        (place, rule, node, new)
        for place, rule in rule_places(policy)
        for node in own_part(rule)
        for new in other_thresholds(policy, node)
    ]
    assert len(changes) > 300
    assert [
        (place, new)
        for place, rule, node, new in changes
        if not is_noticed(with_rule(policy, place, exchanged(rule, node, new)), place[0])
    ] == []


@pytest.mark.parametrize("kind", ["levels", "connectives", "parts"])
def test_every_other_change_outside_the_readings_is_found(policy: Policy, kind: str) -> None:
    changes = [
        (place, rule, node, new)
        for place, rule in rule_places(policy)
        for node in outside_readings(rule)
        for new in {
            "levels": other_levels(policy, node),
            "connectives": other_connectives(node),
            "parts": (new for new in fewer_parts(node) if not only_readings(policy, place, node, new)),
        }[kind]
    ]
    assert len(changes) > 60
    assert [
        (place, new)
        for place, rule, node, new in changes
        if not is_noticed(with_rule(policy, place, exchanged(rule, node, new)), place[0])
    ] == []


def test_a_rule_taken_away_is_found(policy: Policy) -> None:
    for clause in policy.clauses.values():
        if clause.rules and clause.id not in {
            row for tier in policy.tiers for row in paths_of(policy, tier.id)
        }:
            silent = replace(clause, rules=MappingProxyType({}))
            changed = replace(policy, clauses=MappingProxyType({**policy.clauses, clause.id: silent}))
            if clause.id not in ("10.2", "10.3"):  # every path names their parts one by one
                assert check_policy(changed), clause.id


def paths_of(policy: Policy, tier: str) -> set[str]:
    return {clause for path in policy.tier(tier).paths.values() for clause in path.clauses}


def test_official_text_that_changes_under_a_rule_is_found(policy: Policy) -> None:
    for clause in policy.clauses.values():
        numbers = [
            part for rule in clause.rules.values() for part in own_part(rule) if isinstance(part, Compare)
        ]
        if clause.basis is None and any(policy.vocabulary[part.fact].is_number for part in numbers):
            blank = replace(clause, text=clause.text.replace("及以上", "以上"))
            changed = replace(policy, clauses=MappingProxyType({**policy.clauses, clause.id: blank}))
            assert check_policy(changed), clause.id


def test_a_changed_row_of_a_decision_is_found(policy: Policy) -> None:
    for decision in policy.decisions.values():
        for tier, rows in decision.rows.items():
            for place in range(len(rows)):
                fewer = {**decision.rows, tier: rows[:place] + rows[place + 1 :]}
                changed = replace(decision, rows=MappingProxyType(fewer))
                decisions = MappingProxyType({**policy.decisions, decision.id: changed})
                assert check_policy(replace(policy, decisions=decisions)), (decision.id, rows[place])


def test_the_parts_of_a_count_are_looked_up_as_well() -> None:
    forms = load_folder(SAMPLES / "good" / "forms")
    place, rule = next(each for each in rule_places(forms) if each[0][0] == "4.1")
    for node in own_part(rule):
        for new in other_thresholds(forms, node):
            assert is_noticed(with_rule(forms, place, exchanged(rule, node, new)), "4.1"), new
