"""Rules whose clause only points elsewhere, held against the rows of the decision that is their basis.

A row is "who：what": it begins with the lowest level that it is for, and holds every number and title of one
alternative of the rule. Each alternative has its row, each row its alternative.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from criteria.policy.model import Policy
from criteria.policy.numbers import numbers_in, says, written
from criteria.policy.quoting import phrases, plain
from criteria.policy.vocabulary import Fact
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
    in_phase,
)

Alternative = tuple[Compare, ...]

_COLON = "："
_OR_LOWER = "及以下"
_SAME_LEVEL = "同层级"


def alternatives(rule: Rule, phase: Phase = "normal") -> list[Alternative]:
    """The ways to meet a rule in a phase, each as the comparisons that must all hold."""
    return [tuple(dict.fromkeys(each)) for each in _ways(in_phase(rule, phase))]


def _ways(rule: Rule) -> list[Alternative]:
    match rule:
        case Compare():
            return [(rule,)]
        case AnyOf(rules):
            return [way for part in rules for way in _ways(part)]
        case AllOf(rules):
            return _together(rules)
        case AtLeast(count, rules):
            return [way for some in combinations(rules, count) for way in _together(some)]
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return _ways(inner)
        case InPhase():
            raise ValueError("a rule must be read in a phase before its ways are told")


def _together(rules: Sequence[Rule]) -> list[Alternative]:
    return [
        tuple(compare for way in ways for compare in way)
        for ways in product(*(_ways(part) for part in rules))
    ]


def groundless(policy: Policy, clause_id: str, tier: str) -> Iterator[tuple[str, str]]:
    """What stands in the clause's rule for the tier and in no row of its basis, or the other way round."""
    clause = policy.clauses[clause_id]
    decision = policy.decisions[clause.basis or ""]
    rows = decision.rows_for(tier)
    mend = f"let the rule and the rows of {decision.id} say the same"
    if not rows:
        yield f"{decision.id} has no rows for {tier}", f"add them to {decision.id} in decisions.yaml"
        return
    ways = alternatives(clause.rules[tier])
    for way in ways:
        if not any(_fits(policy, way, row) for row in rows):
            yield f"{tier}: no row of {decision.id} says '{_told(way)}'", mend
    for row in rows:
        if not any(_fits(policy, way, row) for way in ways):
            yield f"{tier}: the rule has nothing for the row “{row}” of {decision.id}", mend
    yield from _uneven_rounds(policy, ways, alternatives(clause.rules[tier], "first"))


def _fits(policy: Policy, way: Alternative, row: str) -> bool:
    """Whether the row says just what the alternative asks for."""
    head, _, body = row.partition(_COLON)
    numbers = {number for number in numbers_in(row, policy.units) if number.kinds}
    level = policy.title.level if policy.title is not None else None
    titles = set(_named(policy.vocabulary[level], body)) if level is not None else set()
    flags = {
        fact.name for fact in policy.vocabulary.values() if fact.kind == "flag" and any(_named(fact, row))
    }
    headed = False
    for compare in way:
        fact = policy.vocabulary[compare.fact]
        if said := {number for number in numbers if fact.is_number and says(number, fact, compare.value)}:
            numbers -= said
        elif fact.name in flags:
            flags.discard(fact.name)
        elif fact.name == level and compare.value in titles and compare.relation == ">=":
            titles.discard(str(compare.value))
        elif fact.kind == "choice" and _heads(fact, compare, head):
            headed = True
        else:
            return False
    return headed and not numbers and not titles and not flags


def _named(fact: Fact, text: str) -> Iterator[str]:
    """The values of the fact whose quoted words stand in the text."""
    return (value for value, words in fact.quoted.items() if any(each in text for each in words))


def _heads(fact: Fact, compare: Compare, head: str) -> bool:
    """Whether the head of a row begins with the level, and names the relation where that is not `>=`."""
    words = (*phrases(fact, compare.value), plain(fact.values[str(compare.value)]))
    told = "<=" if _OR_LOWER in head else "=" if _SAME_LEVEL in head else ">="
    return head.startswith(words) and compare.relation == told


def _uneven_rounds(
    policy: Policy, normal: list[Alternative], first: list[Alternative]
) -> Iterator[tuple[str, str]]:
    """In the first round a title of another series counts where a title of the own series does, and nothing
    else changes.
    """
    mend = "write {held: level, years: n}, which reads both titles"
    if policy.title is None or policy.other_title is None:
        return
    added = {_as_own_title(policy, way): way for way in first if way and way not in normal}
    for own, way in added.items():
        if own not in normal:
            yield f"'{_told(way)}' is asked in the first round only", mend
    for way in normal:
        if any(compare.fact == policy.title.years for compare in way) and way not in added:
            yield f"'{_told(way)}' has no counterpart in the first round", mend


def _as_own_title(policy: Policy, way: Alternative) -> Alternative:
    """What another series' title is asked for, as if it were asked of a title of the policy's own series."""
    title, other = policy.title, policy.other_title
    if title is None or other is None:
        return way
    own = {other.level: title.level, other.years: title.years}
    return tuple(replace(compare, fact=own.get(compare.fact, compare.fact)) for compare in way)


def _told(way: Alternative) -> str:
    return " and ".join(f"{each.fact} {each.relation} {written(each.value)}" for each in way)
