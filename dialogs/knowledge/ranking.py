"""How well each clause fits a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from criteria.tracing import Trace
from dialogs.knowledge.index import Index, Postings, Standing
from dialogs.knowledge.question import TELLING, Question
from dialogs.knowledge.wordings import amounts

LEFTOVER_PAIR, COVERED_PAIR, ASKED_BEFORE = 0.5, 0.12, 0.5
"""What a pair of characters counts: outside every phrase, within one, and where it was asked for before."""

AMOUNT = 0.8
FIELD_BESIDE = 0.4
"""What a word of the field still weighs beside a subject."""

SAME_TIER, OTHER_TIER = 1.5, 0.35
SAME_PATH, OTHER_PATH = 1.6, 0.5


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well each clause fits, by its place in the regulation, and what that is made of.

    `parts` are what its text, its wordings and its numbers say, by name; `above` is taken over from the
    clause above it, where it adds a subject; the whole counts `fitness` times, for the tier and the way asked
    about.
    """

    scores: list[float]
    parts: Mapping[str, list[float]]
    above: list[float]
    fitness: list[float]

    def write_down(self, place: int, trace: Trace) -> None:
        """Writes down what the score of the clause at a place is made of."""
        for name, part in (*self.parts.items(), ("above", self.above)):
            if part[place]:
                trace.step(name, round(part[place], 2))
        trace.step("fitness", self.fitness[place])
        trace.step("score", round(self.scores[place], 2))


def rank(index: Index, question: Question) -> Ranking:
    """How well each clause fits: by what it says and, if it adds a subject, by what stands above it."""
    telling: list[set[int]] = [set() for _ in index.clauses]
    parts = {
        "beside-wordings": _by_pairs(index, question.leftover, index.pairs, LEFTOVER_PAIR),
        "within-wordings": _by_pairs(index, question.covered, index.pairs, COVERED_PAIR),
        "asked-before": _by_pairs(index, question.pairs, index.experience.clauses, ASKED_BEFORE),
        "subjects": _by_subjects(index, question, telling),
        "amounts": _by_amounts(index, question, telling),
    }
    own = [sum(each) for each in zip(*parts.values(), strict=True)]
    above = [0.0] * len(own)
    for place, parent in enumerate(index.parents):
        if parent is not None and telling[place] - telling[parent]:
            above[place] = own[parent] + above[parent]
    fitness = [_fitness(standing, question) for standing in index.standings]
    scores = [(one + higher) * fits for one, higher, fits in zip(own, above, fitness, strict=True)]
    return Ranking(scores, parts, above, fitness)


def _by_pairs(
    index: Index, pairs: Iterable[str], postings: Mapping[str, Postings], counts: float
) -> list[float]:
    found = [0.0] * len(index.clauses)
    for pair in pairs:
        for place, weight in postings.get(pair, ()):
            found[place] += counts * weight
    return found


def _by_subjects(index: Index, question: Question, telling: list[set[int]]) -> list[float]:
    """What the subjects count for each clause; notes in `telling` which telling ones it has."""
    found = [0.0] * len(index.clauses)
    tells = question.tells(index)
    for number, counts in question.subjects.items():
        subject = index.subjects[number]
        is_telling = subject.weight >= TELLING
        full = subject.weight * counts * (FIELD_BESIDE if tells and not is_telling else 1.0)
        for place, weight in subject.postings:
            found[place] += full * weight
            if is_telling:
                telling[place].add(number)
    return found


def _by_amounts(index: Index, question: Question, telling: list[set[int]]) -> list[float]:
    found = [0.0] * len(index.clauses)
    for amount in set(amounts(question.text)):
        for place, weight in index.numbers.get(amount, ()):
            found[place] += AMOUNT * weight if telling[place] else 0.0
    return found


def _fitness(standing: Standing, question: Question) -> float:
    fitness = 1.0
    if question.tier and standing.tiers:
        if question.tier not in standing.tiers:
            fitness *= OTHER_TIER
        elif len(standing.tiers) == 1:
            fitness *= SAME_TIER
    if question.paths.intersection(standing.paths):
        return fitness * SAME_PATH
    return fitness * (OTHER_PATH if standing.paths or question.paths else 1.0)
