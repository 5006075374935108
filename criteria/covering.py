"""Where a clause is met by more than it names, and whether its own words say that more will do.

A prize of the second grade is asked for, 二等奖及以上. The first grade of the same province is 及以上 by the
clause's own words; a national prize is another level, and that it counts is a reading (a decision told as
`covering`). Of a certificate of level one the clause says no 及以上: that level two will do is a reading too.
"""

import re
from collections.abc import Mapping

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile, number_bounds
from criteria.rules.nodes import Compare, comparisons
from criteria.rules.truth import scale_bounds, threshold

OR_HIGHER = "及以上"

_BEHIND = r"(?:（[^）]*）)?"


def covering_fact(policy: Policy, profile: Profile, clause: str, compare: Compare) -> str | None:
    """The fact that meets a comparison by being more than it names, where a reading is needed to say so: the
    fact itself at a higher level, or a narrower one. None where the plain words are enough.

    The comparison holds for the profile, and stands in the clause of that id.
    """
    fact = policy.vocabulary[compare.fact]
    if fact.is_number:
        return _narrower(policy, profile, fact, threshold(fact, compare))
    if fact.kind != "choice" or compare.relation != ">=":
        return None
    low, _ = scale_bounds(policy.vocabulary, profile, fact.name)
    by_words = policy.derived(_reached_by_words)[clause, fact.name, str(compare.value)]
    return fact.name if low > by_words else None


def _narrower(policy: Policy, profile: Profile, fact: Fact, needed: float) -> str | None:
    """The narrower number that reaches what is needed where nothing told of the broader one does."""
    known = profile.get(fact.name)
    if known is not None and number_bounds(fact, known)[0] >= needed:
        return None
    told = (name for name in fact.at_least if name in profile)
    return next(
        (name for name in told if number_bounds(policy.vocabulary[name], profile[name])[0] >= needed), None
    )


def _reached_by_words(policy: Policy) -> Mapping[tuple[str, str, str], float]:
    """For each clause, choice and level that it asks for: how far up the clause's own words go, as a place on
    the fact's scale. The rows of a decision name the levels or higher themselves.
    """
    reached: dict[tuple[str, str, str], float] = {}
    for clause in policy.clauses.values():
        for compare in (each for rule in clause.rules.values() for each in comparisons(rule)):
            fact = policy.vocabulary[compare.fact]
            if fact.kind == "choice":
                value, by_decision = str(compare.value), clause.basis is not None
                place = _last(fact, value, says_so=by_decision or _says_or_higher(clause.text, fact, value))
                reached[clause.id, fact.name, value] = place
    return reached


def _last(fact: Fact, value: str, *, says_so: bool) -> float:
    levels = list(fact.values)
    if not says_so:
        return float(levels.index(value))
    within = next((grades for grades in fact.grades if value in grades), tuple(levels))
    return float(max(map(levels.index, within)))


def _says_or_higher(text: str, fact: Fact, value: str) -> bool:
    """Whether the text says of the level: this one or a higher."""
    named = fact.quoted.get(value, (fact.values[value],))
    return any(
        (OR_HIGHER in words and words in text) or re.search(re.escape(words) + _BEHIND + OR_HIGHER, text)
        for words in named
    )
