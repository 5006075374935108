"""How well each clause fits a question."""

from dialogs.knowledge.index import Index, Standing
from dialogs.knowledge.question import TELLING, Question
from dialogs.knowledge.wordings import amounts

LEFTOVER_PAIR, COVERED_PAIR, ASKED_BEFORE = 0.5, 0.12, 0.5
"""What a pair of characters counts: outside every phrase, within one, and where it was asked for before."""

AMOUNT = 0.8
FIELD_BESIDE = 0.4
"""What a word of the field still weighs beside a subject."""

SAME_TIER, OTHER_TIER = 1.5, 0.35
SAME_PATH, OTHER_PATH = 1.6, 0.5


def rank(index: Index, question: Question) -> list[float]:
    """How well each clause fits: by what it says and, if it adds a subject, by what stands above it."""
    own = _by_pairs(index, question)
    telling: list[set[int]] = [set() for _ in index.clauses]
    tells = question.tells(index)
    for number, counts in question.subjects.items():
        subject = index.subjects[number]
        is_telling = subject.weight >= TELLING
        full = subject.weight * counts * (FIELD_BESIDE if tells and not is_telling else 1.0)
        for place, weight in subject.postings:
            own[place] += full * weight
            if is_telling:
                telling[place].add(number)
    for amount in set(amounts(question.text)):
        for place, weight in index.numbers.get(amount, ()):
            own[place] += AMOUNT * weight if telling[place] else 0.0
    return _in_context(index, own, telling, question)


def _by_pairs(index: Index, question: Question) -> list[float]:
    found = [0.0] * len(index.clauses)
    for pairs, postings, counts in (
        (question.leftover, index.pairs, LEFTOVER_PAIR),
        (question.covered, index.pairs, COVERED_PAIR),
        (question.pairs, index.experience.clauses, ASKED_BEFORE),
    ):
        for pair in pairs:
            for place, weight in postings.get(pair, ()):
                found[place] += counts * weight
    return found


def _in_context(index: Index, own: list[float], telling: list[set[int]], question: Question) -> list[float]:
    whole = list(own)
    scores = []
    for place, above in enumerate(index.parents):
        if above is not None and telling[place] - telling[above]:
            whole[place] += whole[above]
        scores.append(whole[place] * _fitness(index.standings[place], question))
    return scores


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
