"""What a policy asks about facts: the narrowest clauses, and what single facts come to there.

Three utility patents are asked of an engineer in one clause, beside inventions and software. Whoever asks
whether three are enough asks about that clause and these patents:

    items_about(policy, {"utility_patents"}, tiers=["engineer"])   the item 10.2.3.1, for requirement 10.2.3
    enough(policy, profile, {"utility_patents": 3}, item)          met
    enough(policy, profile, {"utility_patents": 2}, item)          unmet: two are too few by themselves,
                                                                   whatever else meets the clause already
    spared(policy, profile, {"invention_patents"}, item)           met: 10.2.3 can do without inventions
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Value
from criteria.profile import contradictions
from criteria.rules.nodes import (
    AllOf,
    ClauseRule,
    Compare,
    Phase,
    Rule,
    in_phase,
    own_part,
    simplified,
    walk,
)
from criteria.rules.truth import Truth, comparison_truth, truth

NONE: Final = "none"
"""The level that means that there is none."""


@dataclass(frozen=True, slots=True)
class Item:
    """A clause that itself asks about facts, for one tier: a requirement, or an item below one.

    `rule` is what it asks in a phase, `whole` what the requirement asks; `paths` are the ways to the tier
    that need the requirement, in the policy's order. `is_row`: it asks for several facts together.
    """

    tier: str
    clause: str
    requirement: str
    paths: tuple[str, ...]
    rule: Rule
    whole: Rule
    facts: tuple[str, ...]
    is_row: bool

    def compares(self, fact: str) -> Iterator[Compare]:
        """What the clause itself asks of one fact."""
        return (each for each in _own(self.rule) if each.fact == fact)


def items_of(policy: Policy, phase: Phase) -> tuple[Item, ...]:
    """Every item of every tier, in the order of the paths and their requirements; made once."""
    return policy.derived_in(phase, _items)


def items_about(
    policy: Policy, facts: Iterable[str], *, tiers: Iterable[str], phase: Phase = "normal"
) -> tuple[Item, ...]:
    """The items of these tiers that ask about one of the facts, or about a broader one."""
    wanted, among = with_broader(policy, facts), frozenset(tiers)
    return tuple(
        each for each in items_of(policy, phase) if each.tier in among and not wanted.isdisjoint(each.facts)
    )


def with_broader(policy: Policy, facts: Iterable[str]) -> frozenset[str]:
    """The facts and those that each is a part of: a first inventor's patent is a patent."""
    named = frozenset(facts)
    return named | {fact.name for fact in policy.vocabulary.values() if not named.isdisjoint(fact.at_least)}


def with_parts(policy: Policy, facts: Iterable[str]) -> frozenset[str]:
    """The facts and those that are a part of each."""
    named = frozenset(facts)
    return named.union(*(policy.vocabulary[name].at_least for name in named))


def enough(policy: Policy, profile: Profile, told: Profile, item: Item) -> Truth:
    """Whether what is told is what the item asks of it: nothing else that could meet it is counted, known or
    not, and what the items below it ask besides is asked there.
    """
    known = beside(policy, profile, told)
    whole = truth(policy.vocabulary, known, item.rule)
    if whole == "unmet" or item.is_row:
        return whole
    asked = with_broader(policy, told)
    if asked.isdisjoint(item.facts):
        asked = with_parts(policy, told)
    if whole == "met":
        rest = {name: nothing_of(policy.vocabulary[name]) for name in item.facts if name not in asked}
        return truth(policy.vocabulary, {**known, **rest}, item.rule)
    own = [comparison_truth(policy.vocabulary, known, each) for each in _own(item.rule) if each.fact in asked]
    if "unknown" in own:
        return "unknown"
    return "met" if own and "unmet" not in own else "unmet"


def spared(policy: Policy, profile: Profile, facts: Iterable[str], item: Item) -> Truth:
    """Whether the requirement can do without the facts: `met` where it can, `unmet` where it cannot."""
    nothing = {name: nothing_of(policy.vocabulary[name]) for name in facts}
    without = truth(policy.vocabulary, beside(policy, profile, nothing), item.whole)
    return "unmet" if without == "unmet" else "met"


def nothing_of(fact: Fact) -> Value:
    """The value of a fact that says that there is none of it: 0, the lowest level, no, the empty set."""
    if fact.kind == "flag":
        return not fact.better
    if fact.kind == "set":
        return frozenset()
    return next(iter(fact.values)) if fact.kind == "choice" else 0


def is_none(fact: Fact, known: Known) -> bool:
    """Whether a value says that there is none of a fact at all: 0, no, the empty set, `none`; the lowest of
    levels that begin with something is something.
    """
    has_none = fact.kind != "choice" or NONE in fact.values
    return has_none and known == nothing_of(fact) and isinstance(known, bool) == (fact.kind == "flag")


def beside(policy: Policy, profile: Profile, told: Profile) -> Profile:
    """The profile with what is told in the place of what it had, and without what no longer fits: years with
    another title, a part that is larger than its new whole.
    """
    vocabulary = policy.vocabulary
    changed = {name for name, known in told.items() if profile.get(name) != known}
    known = {
        **{name: was for name, was in profile.items() if vocabulary[name].applies_with not in changed},
        **told,
    }
    wrong = {name for problem in contradictions(vocabulary, known) for name in problem.facts}
    return {name: value for name, value in known.items() if name in told or name not in wrong}


def _items(policy: Policy, phase: Phase) -> tuple[Item, ...]:
    return tuple(item for tier in policy.tiers for item in _items_of_tier(policy, tier.id, phase))


def _items_of_tier(policy: Policy, tier: str, phase: Phase) -> Iterator[Item]:
    paths: dict[str, list[str]] = {}
    for path in policy.tier(tier).paths.values():
        for clause in path.clauses:
            paths.setdefault(clause, []).append(path.id)
    for requirement, of in paths.items():
        whole = simplified(in_phase(policy.rule(requirement, tier), phase))
        for clause, rule in _leaves(requirement, whole):
            facts = tuple(dict.fromkeys(each.fact for each in _own(rule)))
            if facts:
                yield Item(tier, clause, requirement, tuple(of), rule, whole, facts, _is_row(rule))


def _leaves(clause: str, rule: Rule) -> Iterator[tuple[str, Rule]]:
    yield clause, rule
    for node in walk(rule):
        if isinstance(node, ClauseRule):
            yield node.clause, node.rule


def _own(rule: Rule) -> Iterator[Compare]:
    return (node for node in own_part(rule) if isinstance(node, Compare))


def _is_row(rule: Rule) -> bool:
    """Whether somewhere in the clause itself several facts are asked for together."""
    together = (node for node in own_part(rule) if isinstance(node, AllOf))
    return any(len({each.fact for each in _own(node)}) > 1 for node in together)


def least(item: Item, fact: str) -> tuple[Value, ...]:
    """The values that the item names for a fact, each once, the least first as it stands there."""
    return tuple(dict.fromkeys(each.value for each in item.compares(fact)))
