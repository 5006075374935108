"""A clause with everything that is known about it, as data that each channel draws its own way."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from criteria.policy.knowledge import Proof, Term
from criteria.policy.model import Clause, Decision, Path, Policy, Tier
from criteria.policy.vocabulary import Fact
from criteria.rules.nodes import facts_of

LONGEST_OPENING: Final = 28
"""Characters of a clause's text that name it in a list."""

_SENTENCE: Final = re.compile(r"[^。；\n]+[。；]?")


@dataclass(frozen=True, slots=True)
class Use:
    """A tier and the paths to it that need the clause, itself or as a part of what they name."""

    tier: Tier
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ClausePage:
    """A clause, its place in the tree, and what it is for.

    `ancestors` go from the outermost to the parent; `siblings` are the clauses beside it (of an article: in
    the same chapter), this one among them; `items` the clauses right below; `previous` and `following` its
    neighbours in the regulation's order. `facts` are what it makes the interview ask, `basis` the decision
    that holds the numbers where the text points elsewhere, `terms` those that occur in the text, `evidence`
    what is usually handed in for it.
    """

    clause: Clause
    ancestors: tuple[Clause, ...]
    siblings: tuple[Clause, ...]
    items: tuple[Clause, ...]
    previous: Clause | None
    following: Clause | None
    uses: tuple[Use, ...]
    facts: tuple[Fact, ...]
    basis: Decision | None
    terms: tuple[Term, ...]
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the table of contents with its articles."""

    title: str
    articles: tuple[Clause, ...]


def clause_page(policy: Policy, clause_id: str) -> ClausePage:
    """The page of a clause; raises KeyError if the policy has no such clause."""
    clause = policy.clauses[clause_id]
    order = tuple(policy.clauses)
    place = order.index(clause_id)
    beside = (one for one in policy.clauses.values() if one.parent == clause.parent)
    return ClausePage(
        clause=clause,
        ancestors=policy.ancestors(clause_id),
        siblings=tuple(one for one in beside if one.chapter == clause.chapter),
        items=tuple(policy.clauses[item] for item in clause.items),
        previous=policy.clauses[order[place - 1]] if place else None,
        following=policy.clauses[order[place + 1]] if place + 1 < len(order) else None,
        uses=tuple(_uses(policy, clause)),
        facts=_facts(policy, clause),
        basis=policy.decisions[clause.basis] if clause.basis else None,
        terms=_terms(policy.knowledge.terms, clause.text),
        evidence=policy.knowledge.evidence_of.get(clause_id, ()),
    )


def contents(policy: Policy) -> tuple[Chapter, ...]:
    """The table of contents: chapters in order, each with its articles (their `items` lead further down)."""
    articles = (clause for clause in policy.clauses.values() if clause.parent is None)
    return tuple(
        Chapter(title, tuple(group)) for title, group in groupby(articles, key=lambda one: one.chapter)
    )


def below(policy: Policy, clause: Clause) -> Iterator[Clause]:
    """Every clause under `clause`, in the regulation's order."""
    for item in clause.items:
        yield policy.clauses[item]
        yield from below(policy, policy.clauses[item])


def family(policy: Policy, clause: Clause) -> frozenset[str]:
    """The ids of a clause, of all above and of all below it."""
    above = (one.id for one in policy.ancestors(clause.id))
    return frozenset({clause.id, *above, *(one.id for one in below(policy, clause))})


def _uses(policy: Policy, clause: Clause) -> Iterator[Use]:
    related = family(policy, clause)
    for tier in policy.tiers:
        paths = tuple(path for path in tier.paths.values() if related.intersection(path.clauses))
        if paths:
            yield Use(tier, paths)


def _facts(policy: Policy, clause: Clause) -> tuple[Fact, ...]:
    """What the clause's rules ask about and what names it; where there is neither, what its items ask."""
    named = [name for rule in clause.rules.values() for name in facts_of(rule)]
    named += [fact.name for fact in policy.vocabulary.values() if clause.id in fact.clauses]
    if not named:
        named = [fact.name for item in clause.items for fact in _facts(policy, policy.clauses[item])]
    return tuple(policy.vocabulary[name] for name in dict.fromkeys(named))


def _terms(terms: Iterable[Term], text: str) -> tuple[Term, ...]:
    return tuple(term for term in terms if any(word in text for word in term.words))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a clause's text; a semicolon ends one too, as the regulation uses it."""
    return tuple(match.strip() for match in _SENTENCE.findall(text) if match.strip())


def sentence_that_matters(text: str, words: Iterable[str]) -> str:
    """The sentence of `text` in which most of `words` stand, counted by their length; the first of equals."""
    telling = tuple(set(words))
    return max(sentences(text), key=lambda one: sum(len(word) for word in telling if word in one))


def opening(text: str) -> str:
    """How a clause begins, short enough for a list."""
    begins = text.replace("\n", "，")
    first = re.split(r"[。；：]", begins, maxsplit=1)[0]
    if len(first) <= LONGEST_OPENING:
        return first
    parts = first[:LONGEST_OPENING].rsplit("，", 1)
    return f"{parts[0]}……"
