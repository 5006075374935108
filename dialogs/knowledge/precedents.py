"""What was asked before, with its answers: it teaches the search the wordings that no glossary foresees.

Each clause is also found by the pairs of characters of the questions that it answered (document expansion:
Nogueira et al., Document Expansion by Query Prediction, 2019), and how often a pair stands in questions about
the regulation rather than beside it tells whether a new one is (naive Bayes).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from criteria.policy.knowledge import Precedent
from dialogs.knowledge.wordings import normalised, pairs_of

RARELY_ASKED = 2.0
"""Questions that are added to every clause's own, so that one question alone proves little."""

HALF = 0.15
"""The share of a clause's questions from which a pair counts half of what it can count."""

UNSEEN = 0.3
"""Questions that every pair is taken to have stood in, so that one never seen says little."""


@dataclass(frozen=True, slots=True)
class Experience:
    """What the precedents teach of each pair of characters: `clauses` are the clauses by their place with a
    weight, `leaning` is how far (as a natural logarithm of odds) it leans towards the regulation, or away.
    """

    clauses: Mapping[str, tuple[tuple[int, float], ...]]
    leaning: Mapping[str, float]


def learn(precedents: Iterable[Precedent], places: Mapping[str, int]) -> Experience:
    """What the precedents teach about clauses at `places`."""
    asked = [(frozenset(pairs_of(normalised(one.text))), one.clauses) for one in precedents]
    return Experience(_clauses(asked, places), _leaning(asked))


_Asked = list[tuple[frozenset[str], tuple[str, ...]]]


def _clauses(asked: _Asked, places: Mapping[str, int]) -> Mapping[str, tuple[tuple[int, float], ...]]:
    counted: dict[str, dict[str, float]] = {}
    questions: dict[str, float] = dict.fromkeys(places, RARELY_ASKED)
    for pairs, clauses in asked:
        for clause in clauses:
            counts = 1 / len(clauses)
            questions[clause] += counts
            for pair in pairs:
                of = counted.setdefault(pair, {})
                of[clause] = of.get(clause, 0.0) + counts
    learnt: dict[str, tuple[tuple[int, float], ...]] = {}
    for pair, of in counted.items():
        rarity = math.log(1 + len(places) / len(of))
        learnt[pair] = tuple(
            [(places[one], rarity * _saturated(count / questions[one])) for one, count in of.items()]
        )
    return learnt


def _saturated(share: float) -> float:
    return share / (share + HALF)


def _leaning(asked: _Asked) -> Mapping[str, float]:
    inside = Counter(pair for pairs, clauses in asked if clauses for pair in pairs)
    beside = Counter(pair for pairs, clauses in asked if not clauses for pair in pairs)
    all_inside = sum(1 for _, clauses in asked if clauses)
    all_beside = len(asked) - all_inside
    return {
        pair: math.log((inside[pair] + UNSEEN) / (all_inside + 2 * UNSEEN))
        - math.log((beside[pair] + UNSEEN) / (all_beside + 2 * UNSEEN))
        for pair in inside.keys() | beside.keys()
    }
