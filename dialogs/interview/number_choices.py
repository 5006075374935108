"""Answers to a number question that can be pressed: the bands between the thresholds at which the policy
looks.
"""

from collections.abc import Mapping
from itertools import pairwise

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Range
from criteria.rules.nodes import comparisons


def bands(policy: Policy, name: str) -> tuple[Known, ...]:
    """The bands of a number fact from least to most; none of them straddles a threshold of the policy.

    A count's first band is 0, and a band that holds one number only is that number.
    """
    return policy.derived(_bands)[name]


def limits(policy: Policy, name: str) -> frozenset[float]:
    """The thresholds with which the policy compares a number fact."""
    return policy.derived(_limits).get(name, frozenset())


def _bands(policy: Policy) -> Mapping[str, tuple[Known, ...]]:
    return {
        name: _bands_between(fact, limits(policy, name))
        for name, fact in policy.vocabulary.items()
        if fact.is_number
    }


def _limits(policy: Policy) -> Mapping[str, frozenset[float]]:
    limits: dict[str, set[float]] = {}
    for clause in policy.clauses.values():
        for rule in clause.rules.values():
            for compared in comparisons(rule):
                if policy.vocabulary[compared.fact].is_number:
                    limits.setdefault(compared.fact, set()).add(float(compared.value))
    return {name: frozenset(values) for name, values in limits.items()}


def _bands_between(fact: Fact, thresholds: frozenset[float]) -> tuple[Known, ...]:
    steps = sorted({0.0, *thresholds, *([1.0] if fact.kind == "count" else [])})
    if len(steps) == 1:
        return ()
    return (*(_band(fact, low, high) for low, high in pairwise(steps)), Range(_bound(fact, steps[-1]), None))


def _band(fact: Fact, low: float, high: float) -> Known:
    if fact.kind != "count":
        return Range(_bound(fact, low) or None, _bound(fact, high), high_open=True)
    if high - low == 1:
        return int(low)
    return Range(int(low), int(high) - 1)


def _bound(fact: Fact, number: float) -> float:
    return int(number) if fact.kind == "count" or number == int(number) else number
