"""Finding the clauses that answer a question in everyday words, or telling that the regulation does not."""

from dataclasses import dataclass

from criteria.policy.knowledge import OutsideTopic
from criteria.policy.model import Clause
from criteria.tracing import Trace, step
from dialogs.knowledge.index import Index
from dialogs.knowledge.pages import sentence_that_matters
from dialogs.knowledge.question import Question, hear
from dialogs.knowledge.ranking import rank
from dialogs.knowledge.references import find_clause
from dialogs.knowledge.wordings import LONGEST_QUESTION, normalised

WORTH_SHOWING = 0.15
"""The share of the best score from which a clause is worth showing beside the best."""

LEAST_SCORE = 0.01


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found, how well it fits (a positive number), and the sentence of it that matters."""

    clause: Clause
    score: float
    sentence: str


def search(index: Index, text: str, top: int = 3) -> tuple[Hit, ...]:
    """The clauses that answer `text`, at most `top`, best first; none where the regulation has no answer."""
    found = answer(index, text, top)
    return () if isinstance(found, OutsideTopic) else found


def outside(index: Index, text: str) -> OutsideTopic | None:
    """What the question is about where the regulation does not answer it; None where it does."""
    found = answer(index, text, 1)
    return found if isinstance(found, OutsideTopic) else None


def answer(
    index: Index, text: str, top: int = 3, trace: Trace | None = None
) -> tuple[Hit, ...] | OutsideTopic:
    """The clauses that answer `text`, best first, at least one; or what it is about beside the regulation.

    The way to them is written down in `trace`.
    """
    clean = normalised(text)
    step(trace, "plain", clean)
    named = find_clause(index.policy, text[:LONGEST_QUESTION])
    if named is not None:
        clause = index.policy.clauses[named]
        step(trace, "named", clause.id)
        return (Hit(clause, 1.0, sentence_that_matters(clause.text, ())),)
    heard = hear(index, clean, trace)
    if isinstance(heard, OutsideTopic):
        step(trace, "silent", heard.id)
        return heard
    ranking = rank(index, heard)
    scores = ranking.scores
    floor = WORTH_SHOWING * max(scores)
    worth = (place for place, score in enumerate(scores) if score > floor)
    best = sorted(worth, key=lambda place: -scores[place])
    if trace is not None:
        for place in best[:top]:
            ranking.write_down(place, trace.step("found", index.clauses[place].id))
    hits = tuple(_hit(index, place, scores[place], heard) for place in best[:top])
    return hits or index.knowledge.outside.elsewhere


def _hit(index: Index, place: int, score: float, question: Question) -> Hit:
    clause = index.clauses[place]
    sentence = sentence_that_matters(clause.text, question.words)
    return Hit(clause, max(LEAST_SCORE, round(score, 2)), sentence)
