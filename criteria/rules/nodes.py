"""The closed algebra of rules: what a clause can require. Data only; reading, evaluating and explaining are
done elsewhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Phase = Literal["normal", "first"]
Relation = Literal[">=", "<=", "=", "includes"]


@dataclass(frozen=True, slots=True)
class Compare:
    """A fact against a value: a number or choice `>=`, `<=` or `=` it, a set `includes` it, a flag `=` true
    or false.
    """

    fact: str
    relation: Relation
    value: float | str | bool


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of the rules."""

    rules: "tuple[Rule, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One or more of the rules."""

    rules: "tuple[Rule, ...]"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`count` or more of the rules."""

    count: int
    rules: "tuple[Rule, ...]"


@dataclass(frozen=True, slots=True)
class ClauseRule:
    """What another clause requires: the way from a clause to its items."""

    clause: str
    rule: "Rule"


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule that follows from a decision on how the text is read, not from the text alone."""

    decision: str
    rule: "Rule"


@dataclass(frozen=True, slots=True)
class Review:
    """A rule that meets the requirement, but leaves the path to be confirmed by the authority."""

    decision: str
    rule: "Rule"


@dataclass(frozen=True, slots=True)
class InPhase:
    """Holds in one phase of the evaluation only."""

    phase: Phase


Rule = Compare | AllOf | AnyOf | AtLeast | ClauseRule | Reading | Review | InPhase


ALWAYS: Rule = AllOf(())
NEVER: Rule = AnyOf(())


def parts(rule: Rule) -> tuple[Rule, ...]:
    """The rules directly inside `rule`."""
    match rule:
        case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
            return rules
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return (inner,)
        case _:
            return ()


def walk(rule: Rule) -> Iterator[Rule]:
    """`rule` and every rule inside it, outermost first."""
    yield rule
    for part in parts(rule):
        yield from walk(part)


def comparisons(rule: Rule) -> Iterator[Compare]:
    """Every comparison inside `rule`, in reading order."""
    return (node for node in walk(rule) if isinstance(node, Compare))


def plainly_compared(rule: Rule) -> Iterator[Compare]:
    """The comparisons that the text itself makes: none of those that a reading adds."""
    if isinstance(rule, Compare):
        yield rule
    elif not isinstance(rule, Reading | Review):
        for part in parts(rule):
            yield from plainly_compared(part)


def own_part(rule: Rule) -> Iterator[Rule]:
    """`rule` and every rule inside it, without what the clauses below it require."""
    yield rule
    if not isinstance(rule, ClauseRule):
        for part in parts(rule):
            yield from own_part(part)


def facts_of(rule: Rule) -> tuple[str, ...]:
    """The names of the facts that `rule` asks about, each once, in reading order."""
    return tuple(dict.fromkeys(node.fact for node in comparisons(rule)))


def in_phase(rule: Rule, phase: Phase) -> Rule:
    """`rule` as it reads in `phase`: no `InPhase` is left in it.

    An empty `AllOf` always holds, an empty `AnyOf` never.
    """
    if isinstance(rule, InPhase):
        return ALWAYS if rule.phase == phase else NEVER
    return _rebuilt(rule, lambda part: in_phase(part, phase))


def simplified(rule: Rule) -> Rule:
    """`rule`, read in a phase, without the parts that never or always hold there."""
    match rule:
        case AllOf(rules):
            neutral, absorbing = ALWAYS, NEVER
        case AnyOf(rules):
            neutral, absorbing = NEVER, ALWAYS
        case _:
            return _rebuilt(rule, simplified)
    inner = tuple(part for part in map(simplified, rules) if part != neutral)
    if absorbing in inner:
        return absorbing
    return inner[0] if len(inner) == 1 else replace(rule, rules=inner)


def without_review(rule: Rule) -> Rule:
    """`rule` as it reads when nothing that must be confirmed counts."""
    return NEVER if isinstance(rule, Review) else _rebuilt(rule, without_review)


def _rebuilt(rule: Rule, change: Callable[[Rule], Rule]) -> Rule:
    match rule:
        case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
            return replace(rule, rules=tuple(change(part) for part in rules))
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return replace(rule, rule=change(inner))
        case _:
            return rule
