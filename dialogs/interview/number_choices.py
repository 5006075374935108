"""Answers to a number question that can be pressed: the bands between the thresholds at which the policy
looks.
"""

from functools import cache
from itertools import pairwise

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Range
from criteria.rules.nodes import comparisons


@cache
def bands(policy: Policy, name: str) -> tuple[Known, ...]:
    """The bands of a number fact from least to most; none of them straddles a threshold of the policy.

    A count's first band is 0, and a band that holds one number only is that number.
    """
    fact = policy.vocabulary[name]
    steps = sorted({0.0, *limits(policy, name), *([1.0] if fact.kind == "count" else [])})
    if len(steps) == 1:
        return ()
    return (*(_band(fact, low, high) for low, high in pairwise(steps)), Range(_bound(fact, steps[-1]), None))


@cache
def limits(policy: Policy, name: str) -> frozenset[float]:
    """The thresholds with which the policy compares a number fact."""
    rules = (rule for clause in policy.clauses.values() for rule in clause.rules.values())
    return frozenset(float(c.value) for rule in rules for c in comparisons(rule) if c.fact == name)


def _band(fact: Fact, low: float, high: float) -> Known:
    if fact.kind != "count":
        return Range(_bound(fact, low) or None, _bound(fact, high), high_open=True)
    if high - low == 1:
        return int(low)
    return Range(int(low), int(high) - 1)


def _bound(fact: Fact, number: float) -> float:
    return int(number) if fact.kind == "count" or number == int(number) else number
