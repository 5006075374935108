"""The messages of a policy: the words in which one talks about it, and which it must bring.

The product's sentences name nothing of any policy; they take the names from the policy's own messages:

    control-aim = 看看{ $tier }还差什么        locales/zh_CN/dialog.ftl
    tier-senior = 高级工程师                  criteria/policies/<id>/locales/zh_CN/results.ftl

In a language that it has no messages for, a policy speaks the source language.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import get_args

from criteria.policy.model import Policy
from criteria.rules.nodes import Phase, Review, facts_of, walk
from criteria.screens import form_of
from dialogs.in_words import barred_id, qualified_id, requirement_id
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, Wording, wording

PHASES: tuple[Phase, ...] = get_args(Phase)

MOST_STEPS = 9
"""How many steps an application may have at most."""


def words_of(policy: Policy, language: str) -> Wording:
    """The sentences of a language (of `LANGUAGES`) with those of the policy."""
    return policy.derived(_wordings)[language]


def _wordings(policy: Policy) -> Mapping[str, Wording]:
    return MappingProxyType({language: _wording(policy, language) for language in LANGUAGES})


def _wording(policy: Policy, language: str) -> Wording:
    spoken = language if language in policy.messages else SOURCE_LANGUAGE
    return wording(language).with_texts(policy.messages.get(spoken, {}).values())


def needed_messages(policy: Policy) -> tuple[str, ...]:
    """The ids of the messages that the policy must bring: all that questions, results and channels ask for.

    Besides them it may bring those of `optional_messages`.
    """
    return policy.derived(_all_needed)


def optional_messages(policy: Policy) -> Mapping[str, frozenset[str]]:
    """The ids of the messages by which a policy says something better than the product can, with the
    variables that they may use: questions and their reasons for whoever aims at one tier
    (`question-<fact>-<tier>`, `why-…`), numbers with their own unit (`measure-…`, `span-…`), levels in short
    (`short-…`), what a gap calls a thing and what the clause asks of it besides (`thing-…`, `qualified-…`,
    `qualified-…-<clause>`), ways and steps of a plan, where the numbers of a decision come from (`basis-…`),
    and the steps of an application, one after the other (`procedure-1`, for one tier `procedure-1-<tier>`).
    """
    return MappingProxyType({name: frozenset(variables) for name, variables in _optional(policy)})


def _all_needed(policy: Policy) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_needed(policy)))


def _needed(policy: Policy) -> Iterator[str]:
    from dialogs.stories.words import qualifiers  # noqa: PLC0415  whoever speaks need not read answers
    from dialogs.understanding.readers import own_reasons  # noqa: PLC0415

    yield from ("subject", "example-question", "example-story")
    if policy.document.valid_until is not None:
        yield from ("authorities", "counted-until")
    yield from _of_facts(policy)
    yield from _of_rules(policy)
    yield from _of_knowledge(policy)
    yield from (reason.message for reason in own_reasons(policy))
    yield from (f"qualifier-{name}" for name in qualifiers(policy))


def _of_facts(policy: Policy) -> Iterator[str]:
    yield from (f"topic-{topic}" for topic in policy.asking_order)
    for facts in policy.together:
        yield from (f"item-{name}" for name in facts if form_of(policy, facts) != "choices")
    for fact in policy.vocabulary.values():
        yield from (f"question-{fact.name}", f"label-{fact.name}", f"why-{fact.name}")
        yield from (f"value-{fact.name}-{value}" for value in fact.values)
    if any(map(policy.counts_from_title, policy.vocabulary.values())):
        yield "question-no-title"


def _of_rules(policy: Policy) -> Iterator[str]:
    for tier in policy.tiers:
        yield from (f"tier-{tier.id}", f"review-{tier.id}")
        yield from (f"path-{path}" for path in tier.paths)
        yield from (requirement_id(clause) for path in tier.paths.values() for clause in path.clauses)
    yield from (f"decision-{decision}" for decision in _told(policy))
    yield from (f"waived-{each.id}" for each in policy.decisions.values() if each.waives is not None)
    for clause in barring_clauses(policy):
        yield from (barred_id(clause), f"{barred_id(clause)}-ask")


def _of_knowledge(policy: Policy) -> Iterator[str]:
    for advice in policy.advice:
        yield from (f"advice-{advice.id}-{part}" for part in ("title", "text", "source"))
    for term in policy.knowledge.terms:
        yield from (f"term-{term.id}", f"term-{term.id}-meaning", f"term-{term.id}-source")
    for topic in policy.knowledge.outside.told:
        yield from (f"outside-{topic.id}-about", f"outside-{topic.id}-ask")
        if topic.source is not None:
            yield f"outside-source-{topic.source}"
    yield from (f"asked-{ruling.id}" for ruling in policy.knowledge.asked.rulings)
    for proof in policy.knowledge.evidence.proofs:
        yield f"evidence-{proof.id}"
        yield from (f"evidence-issuer-{proof.issuer}", f"evidence-source-{proof.source}")


def _optional(policy: Policy) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from _optional_of_facts(policy)
    yield from _optional_of_rules(policy)


def _optional_of_facts(policy: Policy) -> Iterator[tuple[str, tuple[str, ...]]]:
    for fact in policy.vocabulary.values():
        yield f"plan-find-out-{fact.name}", ("level",)
        yield from ((name, ()) for name in (f"thing-{fact.name}", f"qualified-{fact.name}"))
        yield from ((qualified_id(fact, clause), ()) for clause in fact.clauses)
        for tier in policy.tiers:
            yield from ((f"{asks}-{fact.name}-{tier.id}", ()) for asks in ("question", "why"))
        if fact.is_number:
            yield f"measure-{fact.name}", ("number",)
        if fact.kind == "flag" and not fact.better:
            yield f"without-{fact.name}", ()
        if fact.kind in ("choice", "flag"):
            yield f"plan-to-{fact.name}", ("level", "value")
        if fact.kind == "years":
            yield f"span-{fact.name}", ("years",)
        if fact.kind == "choice":
            yield f"none-{fact.name}", ()
            yield from ((f"short-{fact.name}-{value}", ()) for value in fact.values)


def _optional_of_rules(policy: Policy) -> Iterator[tuple[str, tuple[str, ...]]]:
    for clause in barring_clauses(policy):
        rules = policy.clauses[clause].rules.values()
        yield from ((f"{barred_id(clause)}-{fact}", ()) for rule in rules for fact in facts_of(rule))
    for decision in policy.decisions:
        yield from ((name, ()) for name in (f"basis-{decision}", *(f"basis-{decision}-{p}" for p in PHASES)))
    yield from ((f"phase-{phase}", ()) for phase in PHASES)
    for number in range(1, MOST_STEPS + 1):
        yield f"procedure-{number}", ()
        yield from ((f"procedure-{number}-{tier.id}", ()) for tier in policy.tiers)
    for tier in policy.tiers:
        yield from ((f"way-to-{path}", ("tier",)) for path in tier.paths)
        yield from ((f"review-{tier.id}-{path}", ()) for path in tier.paths)


def barring_clauses(policy: Policy) -> tuple[str, ...]:
    """The clauses that keep somebody from applying at all, whatever else is met."""
    scope = policy.parts.scope
    return (*([scope] if scope is not None else []), *policy.parts.bars)


def _told(policy: Policy) -> Iterator[str]:
    """The decisions of which a result may say something."""
    if policy.review_when is not None:
        yield policy.review_when.decision
    rules = (rule for clause in policy.clauses.values() for rule in clause.rules.values())
    yield from (node.decision for rule in rules for node in walk(rule) if isinstance(node, Review))
    yield from (decision.id for decision in policy.decisions.values() if decision.told)
