"""A policy's rules as plain JSON, from which every peer's own form is generated.

The clause 10.1.3 (problems_participated >= 1) becomes `["ge", "problems_participated", 1]`; a path becomes
the keys of its clauses, once as they stand and once without what must be confirmed:
`{"loose": ["4@senior", …], "strict": ["4@senior", …]}`. Values are numbers throughout, so that every engine
can compare them: a choice is its place on the scale, a flag 1 or 0, a set one fact a member
(`standards:national`).
"""

from collections.abc import Mapping
from typing import TypedDict

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
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
    without_review,
)

Node = list[object]
"""`["ge" | "le" | "eq", fact, number]`, `["all" | "any", node, …]` or `["count", needed, node, …]`."""

Person = dict[str, float]
"""The numbers of the known facts."""


class PathRules(TypedDict):
    """The keys of what a path requires: to be open at all, and to be open without confirmation."""

    loose: list[str]
    strict: list[str]


class TierRules(TypedDict):
    """A tier: when it is held already (None: never), and its paths."""

    id: str
    held: Node | None
    paths: dict[str, PathRules]


class Rules(TypedDict):
    """All that a peer needs to know of a policy."""

    facts: list[str]
    clauses: dict[str, Node]
    confirmed: Node
    tiers: list[TierRules]


def rules_of(policy: Policy, phase: Phase = "normal") -> Rules:
    """The rules of a policy in one phase."""
    clauses: dict[str, Node] = {}

    def key(clause: str, tier: str, rule: Rule) -> str:
        node = _node(policy, rule)
        name = next((known for known, same in clauses.items() if same == node), f"{clause}@{tier}")
        name = name if name not in clauses or clauses[name] == node else f"{name} without review"
        clauses[name] = node
        return name

    tiers: list[TierRules] = []
    for tier in policy.tiers:
        paths: dict[str, PathRules] = {}
        for path in tier.paths.values():
            read = {clause: in_phase(policy.rule(clause, tier.id), phase) for clause in path.clauses}
            paths[path.id] = {
                "loose": [key(clause, tier.id, rule) for clause, rule in read.items()],
                "strict": [key(clause, tier.id, without_review(rule)) for clause, rule in read.items()],
            }
        tiers.append({"id": tier.id, "held": _held(policy, tier.held_from), "paths": paths})
    return {"facts": _names(policy), "clauses": clauses, "confirmed": _confirmed(policy), "tiers": tiers}


def person_of(policy: Policy, profile: Profile) -> Person:
    """A profile without ranges, in numbers."""
    person: Person = {}
    for name, known in profile.items():
        fact = policy.vocabulary[name]
        match known:
            case frozenset():
                person.update({f"{name}:{member}": float(member in known) for member in fact.values})
            case str():
                person[name] = float(list(fact.values).index(known))
            case bool() | int() | float():
                person[name] = float(known)
            case _:
                msg = f"{name}: a peer takes no range"
                raise ValueError(msg)
    return person


def with_years_of_nothing(policy: Policy, person: Mapping[str, float]) -> Person:
    """The person with 0 years of what they surely do not have: the peers know no `with`."""
    absent = {
        fact.name: 0.0
        for fact in policy.vocabulary.values()
        if fact.applies_with and person.get(fact.applies_with) == 0
    }
    return {**absent, **person}


def _names(policy: Policy) -> list[str]:
    return [
        name
        for fact in policy.vocabulary.values()
        for name in (
            [f"{fact.name}:{member}" for member in fact.values] if fact.kind == "set" else [fact.name]
        )
    ]


def _confirmed(policy: Policy) -> Node:
    switch = policy.review_when
    return ["eq", switch.fact, float(policy.vocabulary[switch.fact].better)] if switch else ["all"]


def _held(policy: Policy, level: str | None) -> Node | None:
    if policy.title is None or level is None:
        return None
    title = policy.title.level
    return ["ge", title, float(list(policy.vocabulary[title].values).index(level))]


def _node(policy: Policy, rule: Rule) -> Node:
    match rule:
        case Compare():
            return _comparison(policy, rule)
        case AllOf(rules):
            return ["all", *(_node(policy, part) for part in rules)]
        case AnyOf(rules):
            return ["any", *(_node(policy, part) for part in rules)]
        case AtLeast(count, rules):
            return ["count", count, *(_node(policy, part) for part in rules)]
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return _node(policy, inner)
        case _:
            msg = "a rule must be read in a phase before it is exported"
            raise ValueError(msg)


def _comparison(policy: Policy, compare: Compare) -> Node:
    fact = policy.vocabulary[compare.fact]
    if fact.kind == "set":
        return ["eq", f"{fact.name}:{compare.value}", 1.0]
    if fact.kind == "choice":
        place = float(list(fact.values).index(str(compare.value)))
        return [{">=": "ge", "<=": "le", "=": "eq"}[compare.relation], fact.name, place]
    return ["ge" if fact.is_number else "eq", fact.name, float(compare.value)]
