"""The regulation as objects: clauses named or found, the facts that a profile may tell, the policies."""

from collections.abc import Callable, Iterable

from criteria.policy.knowledge import OutsideTopic
from criteria.policy.model import Clause, Policy
from criteria.policy.versions import Succession
from criteria.policy.vocabulary import Fact
from dialogs.in_words import label, spoken_value, tier_name
from dialogs.knowledge.searching import Hit
from locales.wording import Wording

NAMED = 1.0
"""The score of a clause that was named, not searched."""


def clause_with_parents(policy: Policy, clause: str) -> list[dict[str, object]]:
    """A clause and its parents, the nearest first (`article`)."""
    chain = (policy.clauses[clause], *reversed(policy.ancestors(clause)))
    return _listed((each, NAMED) for each in chain)


def found_clauses(found: tuple[Hit, ...] | OutsideTopic) -> list[dict[str, object]]:
    """What was found for a question, best first; nothing where the regulation has no answer (`search`)."""
    return [] if isinstance(found, OutsideTopic) else _listed((hit.clause, hit.score) for hit in found)


def _listed(clauses: Iterable[tuple[Clause, float]]) -> list[dict[str, object]]:
    return [{"id": one.id, "label": one.label, "text": one.text, "score": score} for one, score in clauses]


def facts_object(policy: Policy, words: Wording) -> dict[str, object]:
    """Every fact that a profile may tell, in the vocabulary's order, in a language."""
    return {"policy": policy.id, "facts": [_fact(each, words) for each in policy.vocabulary.values()]}


def _fact(fact: Fact, words: Wording) -> dict[str, object]:
    told: dict[str, object] = {
        "name": fact.name,
        "label": label(words, fact),
        "kind": fact.kind,
        "means": fact.means,
        "topic": fact.topic,
        "clauses": fact.clauses,
    }
    if fact.values:
        told["values"] = [{"name": each, "label": spoken_value(words, fact, each)} for each in fact.values]
    if fact.is_number and fact.most != float("inf"):
        told["most"] = fact.most
    if fact.at_least:
        told["at_least"] = fact.at_least
    if fact.applies_with:
        told["with"] = fact.applies_with
    return told


def policies_object(
    versions: Succession, now: Policy, words_of: Callable[[Policy], Wording]
) -> dict[str, object]:
    """The versions of the policy, the oldest first, and which of them is in force `now`."""
    return {
        "in_force": now.id,
        "policies": [_policy(each, words_of(each)) for each in versions.versions],
    }


def _policy(policy: Policy, words: Wording) -> dict[str, object]:
    document = policy.document
    return {
        "id": policy.id,
        "title": document.title,
        "number": document.number,
        "in_force": document.in_force.isoformat(),
        "valid_until": document.valid_until.isoformat() if document.valid_until else None,
        "content_hash": policy.content_hash,
        "tiers": [{"id": tier.id, "name": tier_name(words, tier.id)} for tier in policy.tiers],
    }
