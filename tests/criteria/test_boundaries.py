"""Just below, at and just above each threshold, for every tier that uses it; no comparison lacks its rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from criteria.boundaries import Case, boundary_faults, outcome, read_cases
from criteria.policy.disk import POLICIES, read_files
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
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
    parts,
)
from tests.criteria import worlds_by_hand

PHASES: tuple[Phase, ...] = ("normal", "first")
STEP = {"count": 1, "years": 0.01, "percent": 0.01, "amount": 0.01}


@pytest.fixture(scope="module")
def cases(policy: Policy) -> Sequence[Case]:
    return read_cases(policy, FOLDER)


FOLDER = PolicyFolder("hunan-2023", read_files(POLICIES / "hunan-2023"))


def requirement(policy: Policy, case: Case) -> str:
    """The clause of the path's row under which the case's clause counts."""
    row = policy.tier(case.tier).paths[case.path].clauses
    above = [clause.id for clause in policy.ancestors(case.clause)]
    return next(clause for clause in (case.clause, *reversed(above)) if clause in row)


def place(case: Case) -> str:
    return f"{case.file}:{case.line}"


def test_every_row_of_every_table_holds(policy: Policy, cases: Sequence[Case]) -> None:
    assert len(cases) > 450
    assert list(boundary_faults(policy, FOLDER)) == []


def expected(case: Case) -> tuple[str, str]:
    return case.status, case.path_status


def test_the_oracle_reads_every_row_the_same(policy: Policy, cases: Sequence[Case]) -> None:
    for case in cases:
        world = {**dict.fromkeys(worlds_by_hand.WITH, 0), **case.profile}
        judged = worlds_by_hand.judge(world, case.phase)[case.tier]
        if judged.held:
            assert expected(case) == ("held", "held"), place(case)
        else:
            met = "met" if judged.met[requirement(policy, case)] else "unmet"
            assert expected(case) == (met, judged.paths[case.path]), place(case)


def test_the_bases_are_complete_profiles(policy: Policy, cases: Sequence[Case]) -> None:
    for case in cases:
        missing = set(policy.vocabulary) - set(case.profile)
        assert all(case.profile[policy.vocabulary[name].applies_with or ""] == "none" for name in missing), (
            place(case)
        )


def test_no_comparison_is_without_its_triple(policy: Policy, cases: Sequence[Case]) -> None:
    rows: Mapping[tuple[str, str, str], dict[Any, set[str]]] = defaultdict(lambda: defaultdict(set))
    for case in cases:
        value = case.value[0] if isinstance(case.value, list) and case.value else case.value
        rows[case.tier, case.clause, case.fact][None if value == [] else value].add(case.status)
    lacking = [
        (tier, clause, compare, neighbour)
        for tier, clause, compare in dict.fromkeys(compared(policy))
        for neighbour, meets in neighbours(policy.vocabulary[compare.fact], compare)
        if not rows[tier, clause, compare.fact][neighbour] & ({"met", "held"} if meets else {"unmet", "met"})
    ]
    assert lacking == []


def compared(policy: Policy) -> Iterator[tuple[str, str, Compare]]:
    """Every comparison that decides a path of a tier, with the clause it stands beside."""
    for tier in policy.tiers:
        for path in tier.paths.values():
            for row in path.clauses:
                for phase in PHASES:
                    for clause, compare in placed(row, in_phase(policy.rule(row, tier.id), phase)):
                        yield tier.id, clause, compare


def placed(clause: str, rule: Rule) -> Iterator[tuple[str, Compare]]:
    if isinstance(rule, Compare):
        yield clause, rule
    inner = rule.clause if isinstance(rule, ClauseRule) else clause
    if not (isinstance(rule, AllOf) and AnyOf(()) in rule.rules):  # a way for the other phase only
        for part in parts(rule):
            yield from placed(inner, part)


def neighbours(fact: Fact, compare: Compare) -> Iterator[tuple[Any, bool]]:
    """The values around the one compared with, and whether each meets the comparison."""
    if fact.is_number:
        at, step = float(compare.value), STEP[fact.kind]
        yield from ((round(at - step, 2), False), (at, True), (round(at + step, 2), True))
    elif fact.kind == "flag":
        yield from ((not compare.value, False), (compare.value, True))
    elif fact.kind == "set":
        yield from ((None, False), (compare.value, True))
    else:
        levels = list(fact.values)
        at = levels.index(str(compare.value))
        for place in range(max(0, at - 1), min(len(levels), at + 2)):
            meets = {">=": place >= at, "<=": place <= at, "=": place == at}[compare.relation]
            yield levels[place], meets


def test_a_rule_that_moves_by_one_step_breaks_a_row(policy: Policy, cases: Sequence[Case]) -> None:
    rows: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        rows[case.clause, case.fact].append(case)
    for clause, old, new in dict.fromkeys(moved(policy)):
        changed = with_exchanged(policy, old, new, clause)
        of_fact = rows[clause, old.fact]
        assert any(outcome(changed, case) != expected(case) for case in of_fact), (clause, old, new)


def moved(policy: Policy) -> Iterator[tuple[str, Compare, Compare]]:
    """Every comparison moved to its neighbours, clause by clause."""
    for _, clause, compare in compared(policy):
        fact = policy.vocabulary[compare.fact]
        for value, _ in neighbours(fact, compare) if fact.kind != "flag" else ():
            if value not in (None, compare.value, "none", 0):
                yield clause, compare, replace(compare, value=value)


def with_exchanged(policy: Policy, old: Compare, new: Compare, clause: str) -> Policy:
    """The policy with one comparison of a clause exchanged wherever the clause is looked at."""
    clauses = {
        each.id: replace(
            each,
            rules=MappingProxyType(
                {tier: exchanged(rule, old, new, clause, each.id) for tier, rule in each.rules.items()}
            ),
        )
        for each in policy.clauses.values()
    }
    return replace(policy, clauses=MappingProxyType(clauses))


def exchanged(rule: Rule, old: Compare, new: Compare, clause: str, here: str) -> Rule:
    if rule == old and here == clause:
        return new
    match rule:
        case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
            return replace(rule, rules=tuple(exchanged(part, old, new, clause, here) for part in rules))
        case Reading(_, inner) | Review(_, inner):
            return replace(rule, rule=exchanged(inner, old, new, clause, here))
        case ClauseRule(item, inner):
            return replace(rule, rule=exchanged(inner, old, new, clause, item))
        case _:
            return rule
