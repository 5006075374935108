"""The closed algebra of rules: what a clause can require. Data only; reading, evaluating and explaining are done elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Phase = Literal["normal", "first"]
Relation = Literal[">=", "<=", "=", "includes"]


@dataclass(frozen=True, slots=True)
class Compare:
    """A fact against a value: a number or choice `>=`, `<=` or `=` it, a set `includes` it, a flag `=` true or false."""

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
    """Holds in one phase of the evaluation only (decision D2)."""

    phase: Phase


Rule = Compare | AllOf | AnyOf | AtLeast | ClauseRule | Reading | Review | InPhase


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


def facts_of(rule: Rule) -> tuple[str, ...]:
    """The names of the facts that `rule` asks about, each once, in reading order."""
    return tuple(dict.fromkeys(node.fact for node in comparisons(rule)))


def in_phase(rule: Rule, phase: Phase) -> Rule:
    """`rule` as it reads in `phase`: no `InPhase` is left in it; an empty `AllOf` always holds, an empty `AnyOf` never."""
    match rule:
        case InPhase(only):
            return AllOf(()) if only == phase else AnyOf(())
        case AllOf(rules):
            return AllOf(tuple(in_phase(part, phase) for part in rules))
        case AnyOf(rules):
            return AnyOf(tuple(in_phase(part, phase) for part in rules))
        case AtLeast(count, rules):
            return AtLeast(count, tuple(in_phase(part, phase) for part in rules))
        case ClauseRule(clause, inner):
            return ClauseRule(clause, in_phase(inner, phase))
        case Reading(decision, inner):
            return Reading(decision, in_phase(inner, phase))
        case Review(decision, inner):
            return Review(decision, in_phase(inner, phase))
        case _:
            return rule


def without_review(rule: Rule) -> Rule:
    """`rule` as it reads when nothing that must be confirmed counts."""
    match rule:
        case Review():
            return AnyOf(())
        case AllOf(rules):
            return AllOf(tuple(without_review(part) for part in rules))
        case AnyOf(rules):
            return AnyOf(tuple(without_review(part) for part in rules))
        case AtLeast(count, rules):
            return AtLeast(count, tuple(without_review(part) for part in rules))
        case ClauseRule(clause, inner):
            return ClauseRule(clause, without_review(inner))
        case Reading(decision, inner):
            return Reading(decision, without_review(inner))
        case _:
            return rule
