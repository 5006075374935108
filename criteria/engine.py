"""A policy made ready for one phase: its rules as evaluators over worlds, and the requirement rows of its
paths.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from criteria.evaluation import Evaluator, evaluator
from criteria.policy.model import Policy
from criteria.rules.nodes import ALWAYS, Compare, Phase, Review, Rule, in_phase, walk, without_review
from criteria.worlds import Bounder, Code, coded


@dataclass(frozen=True, slots=True)
class PathRow:
    """One path: its clauses, and for each the number of its rule in the engine, as it stands and without
    review.
    """

    id: str
    clauses: tuple[str, ...]
    loose: tuple[int, ...]
    strict: tuple[int, ...]


@dataclass(frozen=True, eq=False, slots=True)
class TierRows:
    """One tier: from which code of the title fact it is held, and its paths."""

    id: str
    held_from: int
    paths: tuple[PathRow, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Engine:
    """The rules of a policy in one phase. `rules[n]` and `evaluators[n]` belong together; `confirmed` tells
    the worlds in which the policy's review switch is off.
    """

    policy: Policy
    phase: Phase
    code: Code
    bounder: Bounder
    rules: tuple[Rule, ...]
    evaluators: tuple[Evaluator, ...]
    tiers: tuple[TierRows, ...]
    confirmed: Evaluator


@lru_cache(maxsize=16)
def engine_for(policy: Policy, phase: Phase) -> Engine:
    """The engine of `policy` in `phase`, built once (about 5 ms)."""
    rules: dict[Rule, int] = {}

    def number(rule: Rule) -> int:
        return rules.setdefault(rule, len(rules))

    tiers = tuple(_tier_rows(policy, phase, number))
    switch = _switched_off(policy)
    code = coded(policy, (*rules, switch))
    return Engine(
        policy,
        phase,
        code,
        Bounder(code),
        tuple(rules),
        tuple(evaluator(rule, code) for rule in rules),
        tiers,
        evaluator(switch, code),
    )


def _switched_off(policy: Policy) -> Rule:
    """That the policy's review switch is off; of a policy without one, what always holds."""
    if policy.review_when is None:
        return ALWAYS
    fact = policy.vocabulary[policy.review_when.fact]
    return Compare(fact.name, "=", fact.better)


def _tier_rows(policy: Policy, phase: Phase, number: Callable[[Rule], int]) -> Iterator[TierRows]:
    levels = list(policy.vocabulary[policy.title.level].values) if policy.title is not None else []
    for tier in policy.tiers:
        paths = []
        for path in tier.paths.values():
            loose, strict = [], []
            for clause in path.clauses:
                rule = in_phase(policy.rule(clause, tier.id), phase)
                loose.append(number(rule))
                reviewed = any(isinstance(part, Review) for part in walk(rule))
                strict.append(number(without_review(rule)) if reviewed else loose[-1])
            paths.append(PathRow(path.id, path.clauses, tuple(loose), tuple(strict)))
        yield TierRows(tier.id, levels.index(tier.held_from) if tier.held_from else 1, tuple(paths))
