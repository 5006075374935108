"""What a profile says of one fact, and of one comparison, without going through worlds: for explanations and
advice.
"""

import math
from typing import Literal

from criteria.policy.vocabulary import Fact, Profile, Range, Vocabulary, number_bounds
from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, InPhase, Reading, Review, Rule

Truth = Literal["unmet", "unknown", "met"]


def scale_bounds(vocabulary: Vocabulary, profile: Profile, name: str) -> tuple[float, float]:
    """The least and the greatest place of a number, choice or flag on its scale that the profile leaves it.

    Numbers are their own place (unknown: 0 to infinity), choices count from 0, flags are 0 or 1. What follows
    from `at_least` and `with` is drawn.
    """
    fact = vocabulary[name]
    known = profile.get(name)
    if fact.kind == "flag":
        return (0, 1) if known is None else (float(known is True),) * 2
    if fact.kind == "choice":
        if known is not None:
            return (float(list(fact.values).index(str(known))),) * 2
        needed = any(other in profile for other in fact.beside)
        return float(needed), float(len(fact.values) - 1)
    low, high = (0.0, math.inf) if known is None else number_bounds(fact, known)
    for narrower in fact.at_least:
        if narrower in profile:
            low = max(low, number_bounds(vocabulary[narrower], profile[narrower])[0])
    for broader in fact.at_most:
        if broader in profile:
            high = min(high, number_bounds(vocabulary[broader], profile[broader])[1])
    return low, high


def threshold(fact: Fact, compare: Compare) -> float:
    """The place on the fact's scale that the comparison names."""
    if fact.kind == "choice":
        return float(list(fact.values).index(str(compare.value)))
    return float(compare.value)


def comparison_truth(vocabulary: Vocabulary, profile: Profile, compare: Compare) -> Truth:
    """Whether the comparison surely holds, surely does not, or is open."""
    fact = vocabulary[compare.fact]
    if fact.kind == "set":
        known = profile.get(fact.name)
        if known is None or isinstance(known, Range):
            return "unknown"
        return "met" if isinstance(known, frozenset) and compare.value in known else "unmet"
    if _absent(profile, fact):
        return "unmet"
    low, high = scale_bounds(vocabulary, profile, fact.name)
    needed = threshold(fact, compare)
    if compare.relation == ">=":
        return "met" if low >= needed else "unmet" if high < needed else "unknown"
    if compare.relation == "<=":
        return "met" if high <= needed else "unmet" if low > needed else "unknown"
    return "met" if low == high == needed else "unmet" if not low <= needed <= high else "unknown"


def _absent(profile: Profile, fact: Fact) -> bool:
    return fact.applies_with is not None and profile.get(fact.applies_with) == "none"


def combined(rule: Rule, truths: "tuple[Truth, ...]") -> Truth:
    """The truth of a rule with these parts: decided as soon as enough, or too few, of them can be met."""
    needed = rule.count if isinstance(rule, AtLeast) else 1 if isinstance(rule, AnyOf) else len(truths)
    if truths.count("met") >= needed:
        return "met"
    return "unmet" if len(truths) - truths.count("unmet") < needed else "unknown"


def truth(vocabulary: Vocabulary, profile: Profile, rule: Rule) -> Truth:
    """Whether the rule (read in its phase) surely holds, surely does not, or may be open, part by part."""
    match rule:
        case Compare():
            return comparison_truth(vocabulary, profile, rule)
        case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
            return combined(rule, tuple(truth(vocabulary, profile, part) for part in rules))
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return truth(vocabulary, profile, inner)
        case InPhase():
            raise ValueError("a rule must be read in a phase before its truth is asked for")
