"""All checks of a loaded policy: every rule stands in its text, and nothing in the policy leads nowhere."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from criteria.policy.faults import Fault
from criteria.policy.grounding import alternatives, groundless
from criteria.policy.model import Clause, Policy
from criteria.policy.quoting import Reader, connectives, quantities, span_of
from criteria.rules.nodes import (
    AllOf,
    ClauseRule,
    Compare,
    InPhase,
    Phase,
    Reading,
    Review,
    Rule,
    in_phase,
    own_part,
    parts,
    simplified,
    walk,
)

MEASURES, FACTS = "measures.yaml", "facts.yaml"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of a policy was checked, as it reads in the normal phase.

    `thresholds` are comparisons with a number, `levels` all others.
    """

    clauses: int
    demanding: int
    thresholds: int
    levels: int
    connectives: int
    facts: int
    tiers: int
    paths: int
    decisions: int


def check_policy(policy: Policy) -> tuple[Fault, ...]:
    """Everything that is wrong with a policy beyond what keeps it from being loaded, in the order of its
    files.
    """
    faults = [
        *(fault for clause in policy.clauses.values() for fault in check_clause(policy, clause)),
        *_check_labels(policy),
        *_check_reach(policy),
        *_check_facts(policy),
        *_check_asking(policy),
        *_check_review(policy),
    ]
    return tuple(dict.fromkeys(faults))


def count_policy(policy: Policy) -> Counts:
    """How many of each thing the checks went through."""
    rules = [
        simplified(in_phase(rule, "normal"))
        for clause in policy.clauses.values()
        for rule in _own_rules(clause)
    ]
    compares = [node for rule in rules for node in own_part(rule) if isinstance(node, Compare)]
    numbers = sum(policy.vocabulary[compare.fact].is_number for compare in compares)
    return Counts(
        clauses=len(policy.clauses),
        demanding=sum(bool(clause.rules) for clause in policy.clauses.values()),
        thresholds=numbers,
        levels=len(compares) - numbers,
        connectives=sum(1 for rule in rules for _ in connectives(rule)),
        facts=len(policy.vocabulary),
        tiers=len(policy.tiers),
        paths=sum(len(tier.paths) for tier in policy.tiers),
        decisions=len(policy.decisions),
    )


def _own_rules(clause: Clause) -> tuple[Rule, ...]:
    """What a clause requires, each different rule once."""
    return tuple(dict.fromkeys(clause.rules.values()))


def _fault(policy: Policy, file: str, name: str, problem: str, mend: str) -> Fault:
    return Fault(file, policy.lines.get((file, name), 0), name, problem, mend)


def check_clause(policy: Policy, clause: Clause) -> Iterator[Fault]:
    """What is wrong with one clause: its own rules against its text, or against the rows of its basis."""
    if clause.basis is not None:
        found = [problem for tier in clause.rules for problem in groundless(policy, clause.id, tier)]
    else:
        readers = [Reader(policy.vocabulary, clause.text, policy.counted) for _ in _own_rules(clause)]
        for reader, rule in zip(readers, _own_rules(clause), strict=True):
            reader.spans(rule)
        found = [problem for reader in readers for problem in reader.problems]
    others = (*_unused_words(policy, clause), *_years_alone(policy, clause), *_unheard_of(clause))
    for problem, mend in (*found, *others):
        yield _fault(policy, MEASURES, clause.id, problem, mend)


def _unheard_of(clause: Clause) -> Iterator[tuple[str, str]]:
    """Words that only experts can judge, and that the text does not have."""
    for words in clause.weighed:
        if words not in clause.text:
            yield f"“{words}” does not stand in the text", "quote the text under weighed"


def _unused_words(policy: Policy, clause: Clause) -> Iterator[tuple[str, str]]:
    """What the text asks for and the rule does not: amounts (if no fact's meaning holds them either), and
    members of a set.
    """
    compares = [node for rule in _own_rules(clause) for node in own_part(rule) if isinstance(node, Compare)]
    facts = {compare.fact: policy.vocabulary[compare.fact] for compare in compares}
    asked = {(facts[each.fact].kind, each.value) for each in compares}
    for quantity in quantities(clause.text, policy.units):
        in_meaning = any(quantity.words in fact.means for fact in facts.values())
        if not any((kind, quantity.value) in asked for kind in quantity.kinds) and not in_meaning:
            yield f"the text asks for “{quantity.words}”, the rule does not", "add it to requires"
    plainly = {(each.fact, each.value) for rule in _own_rules(clause) for each in _not_by_reading(rule)}
    for fact in facts.values():
        for member in fact.values if fact.kind == "set" else ():
            if (fact.name, member) not in plainly and span_of(fact, member, clause.text) is not None:
                yield f"the text names {fact.name} {member}, the rule does not", "add it to requires"


def _not_by_reading(rule: Rule) -> Iterator[Compare]:
    if isinstance(rule, Compare):
        yield rule
    elif not isinstance(rule, ClauseRule | Reading | Review):
        for part in parts(rule):
            yield from _not_by_reading(part)


def _years_alone(policy: Policy, clause: Clause) -> Iterator[tuple[str, str]]:
    """Years of something that the rule does not ask for: beside `none` they do not exist."""
    for rule in _own_rules(clause):
        if any(isinstance(part, ClauseRule) for part in walk(rule)):
            continue
        for way in alternatives(rule):
            named = {compare.fact for compare in way}
            for name in sorted(named):
                beside = policy.vocabulary[name].applies_with
                if beside is not None and beside not in named:
                    yield f"{name} without {beside}", f"ask for {beside} in the same all"


def _check_labels(policy: Policy) -> Iterator[Fault]:
    """Whoever names a clause or a value by its label means one."""
    first: dict[str, str] = {}
    for clause in policy.clauses.values():
        if (before := first.setdefault(clause.label, clause.id)) != clause.id:
            mend = "write the label as the text numbers it, with those above it"
            yield _fault(policy, MEASURES, clause.id, f"has the label of clause {before}", mend)
    for fact in policy.vocabulary.values():
        if twice := [label for label, times in Counter(fact.values.values()).items() if times > 1]:
            mend = "let people tell the values apart"
            yield _fault(policy, FACTS, fact.name, f"two values are called {', '.join(twice)}", mend)


def _check_reach(policy: Policy) -> Iterator[Fault]:
    """Each clause that demands something counts for some path, and counted items demand something."""
    reached = {
        clause
        for tier in policy.tiers
        for path in tier.paths.values()
        for row in path.clauses
        for clause in (row, *_clauses_in(policy.rule(row, tier.id)))
    }
    for clause in policy.clauses.values():
        spread = any(isinstance(rule, AllOf) for rule in _own_rules(clause)) and reached.issuperset(
            clause.items
        )
        if clause.rules and clause.id not in reached and not (clause.items and spread):
            mend = "name it in a path, or in the rule of a clause that is named there"
            yield _fault(policy, MEASURES, clause.id, "no path leads to this clause", mend)
        counts_items = any(
            isinstance(part, ClauseRule) for rule in _own_rules(clause) for part in own_part(rule)
        )
        for item in clause.items if counts_items else ():
            if not policy.clauses[item].rules:
                mend = f"give it requires: clause {clause.id} counts its items"
                yield _fault(policy, MEASURES, item, "requires nothing", mend)


def _clauses_in(rule: Rule) -> Iterator[str]:
    return (node.clause for node in walk(rule) if isinstance(node, ClauseRule))


def _check_facts(policy: Policy) -> Iterator[Fault]:
    """Each fact is used where it says, and its quoted numbers keep to its unit."""
    normal, ever = _uses(policy, ("normal",)), _uses(policy, ("normal", "first"))
    phased = {clause.id for clause in policy.clauses.values() if _is_phased(clause)}
    for fact in policy.vocabulary.values():
        used = normal.get(fact.name, set())
        allowed = used or (phased if fact.name in ever else set())
        if not allowed:
            yield _fault(
                policy, FACTS, fact.name, "no rule asks for this fact", "use it in a rule, or take it out"
            )
        elif missing := sorted(used - set(fact.clauses)):
            mend = f"add them to its clauses: {', '.join(missing)}"
            yield _fault(policy, FACTS, fact.name, "is used in clauses that it does not list", mend)
        elif extra := sorted(set(fact.clauses) - allowed):
            mend = f"take them from its clauses: {', '.join(extra)}"
            yield _fault(policy, FACTS, fact.name, "lists clauses that do not use it", mend)
        for template in fact.quoted.get("number", ()):
            units = [
                f"N{unit}" for kind, words in policy.units.items() if kind == fact.kind for unit in words
            ]
            if not any(unit in template for unit in units):
                mend = f"write its {fact.kind} as one of: {', '.join(units)}"
                yield _fault(policy, FACTS, fact.name, f"“{template}” has another unit", mend)


def _uses(policy: Policy, phases: tuple[Phase, ...]) -> dict[str, set[str]]:
    """For each fact the clauses whose own rule asks for it in one of the phases, the review switch's clause
    included.
    """
    switch = policy.review_when
    uses: dict[str, set[str]] = {} if switch is None else {switch.fact: {switch.clause}}
    for clause in policy.clauses.values():
        for rule in _own_rules(clause):
            for phase in phases:
                for node in own_part(simplified(in_phase(rule, phase))):
                    if isinstance(node, Compare):
                        uses.setdefault(node.fact, set()).add(clause.id)
    return uses


def _is_phased(clause: Clause) -> bool:
    return any(isinstance(part, InPhase) for rule in _own_rules(clause) for part in own_part(rule))


def _check_asking(policy: Policy) -> Iterator[Fault]:
    """Each fact is asked exactly once."""
    asked = Counter(name for names in policy.asking_order.values() for name in names)
    for name in policy.vocabulary:
        if asked[name] != 1:
            mend = "name it once in asking_order of policy.yaml"
            yield _fault(policy, FACTS, name, f"is asked {asked[name]} times", mend)


def _check_review(policy: Policy) -> Iterator[Fault]:
    """What turns open paths into paths to be confirmed stands in its clause."""
    switch = policy.review_when
    if switch is None:
        return
    if span_of(policy.vocabulary[switch.fact], True, policy.clauses[switch.clause].text) is None:
        mend = f"quote the words of clause {switch.clause} beside the fact"
        yield _fault(policy, FACTS, switch.fact, f"does not stand in clause {switch.clause}", mend)
