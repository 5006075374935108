"""Finding the clauses that answer a question in everyday words, or telling that the regulation does not."""

from dataclasses import dataclass

from criteria.policy import Clause
from dialogs.articles.index import Index, Standing
from dialogs.articles.knowledge import OutsideTopic
from dialogs.articles.numerals import amounts
from dialogs.articles.question import SPECIFIC, TELLING, Question, understand
from dialogs.articles.references import find_clause
from dialogs.articles.sentences import sentence_that_matters
from dialogs.articles.wordings import normalised

LEFTOVER_PAIR, COVERED_PAIR, ASKED_BEFORE, AMOUNT = 0.5, 0.12, 0.5, 0.8
FIELD_BESIDE = 0.4
"""What a word of the field still weighs beside a subject."""

SAME_TIER, OTHER_TIER = 1.5, 0.35
SAME_PATH, OTHER_PATH = 1.6, 0.5
WORTH_SHOWING = 0.15

SHARE_OF_SUBJECTS = 0.2
"""How much of a question its subjects must be, beside what is strange, where no titles are spoken of."""

SHARE_OF_FIELD, SHARE_OF_TEXT = 0.5, 0.8
"""How much must be known where there is no subject: with a word of the field, or the regulation's only."""


AGAINST_A_TOPIC, AGAINST_A_SUBJECT, WITHOUT_A_SUBJECT = 5.0, -5.0, 1.0
"""How far a question must lean towards the regulation (see `Experience`) to be answered from it: though it names a
topic outside it, where it names a subject of it, where it names neither."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that was found, how well it fits (a positive number), and the sentence of it that matters."""

    clause: Clause
    score: float
    sentence: str


def search(index: Index, text: str, top: int = 3) -> tuple[Hit, ...]:
    """The clauses that answer `text`, at most `top`, best first; none where the regulation has no answer."""
    clean = normalised(text)
    named = find_clause(index.policy, clean)
    if named is not None:
        clause = index.policy.clauses[named]
        return (Hit(clause, 1.0, sentence_that_matters(clause.text, ())),)
    heard = _heard(index, clean)
    if isinstance(heard, OutsideTopic):
        return ()
    scores = _scores(index, heard)
    floor = WORTH_SHOWING * max(scores)
    best = sorted(
        (place for place in range(len(scores)) if scores[place] > floor), key=lambda place: -scores[place]
    )
    return tuple(_hit(index, place, scores[place], heard) for place in best[:top])


def outside(index: Index, text: str) -> OutsideTopic | None:
    """What the question is about where the regulation does not answer it; None where it does."""
    clean = normalised(text)
    if find_clause(index.policy, clean) is not None:
        return None
    heard = _heard(index, clean)
    return heard if isinstance(heard, OutsideTopic) else None


def _heard(index: Index, text: str) -> Question | OutsideTopic:
    """What `text` asks of the regulation (by its sound if it says nothing specific), or what else it asks."""
    question = understand(index, text)
    topic = _topic(index, question)
    if topic is None and not question.tells(index, SPECIFIC):
        mended = index.sounds.mended(text, question.gaps)
        if mended != text:
            question = understand(index, mended)
            topic = _topic(index, question)
    leaning = sum(index.experience.leaning.get(pair, 0.0) for pair in question.pairs)
    if topic is not None:
        is_asked_here = question.tells(index, SPECIFIC) and leaning > AGAINST_A_TOPIC
    elif _is_at_home(index, question):
        count = question.shares
        is_asked_here = leaning > AGAINST_A_SUBJECT or count.subject > count.strange
    else:
        is_asked_here = leaning > WITHOUT_A_SUBJECT
    return question if is_asked_here else topic or index.knowledge.outside.elsewhere


def _hit(index: Index, place: int, score: float, question: Question) -> Hit:
    clause = index.clauses[place]
    return Hit(clause, round(score, 2), sentence_that_matters(clause.text, question.words))


def _topic(index: Index, question: Question) -> OutsideTopic | None:
    parts = (question.asked,) if question.tells(index, SPECIFIC) else (question.asked, question.text)
    for part in parts:
        for pattern, topic in index.outside:
            if pattern.found(part) and not (question.in_field and topic is index.knowledge.outside.elsewhere):
                return topic
    return None


def _is_at_home(index: Index, question: Question) -> bool:
    is_telling = any(index.subjects[number].weight >= TELLING for number in question.subjects)
    count = question.shares
    if is_telling:
        return question.in_field or count.subject >= SHARE_OF_SUBJECTS * (count.subject + count.strange)
    known = count.field + count.familiar
    share = SHARE_OF_FIELD if count.field else SHARE_OF_TEXT
    return bool(known) and known >= share * (known + count.strange)


def _scores(index: Index, question: Question) -> list[float]:
    """How well each clause fits: by what it says and, if it adds a subject, by what stands above it."""
    own = [0.0] * len(index.clauses)
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
    for pairs, counts in ((question.leftover, LEFTOVER_PAIR), (question.covered, COVERED_PAIR)):
        for pair in pairs:
            for place, weight in index.pairs.get(pair, ()):
                own[place] += counts * weight
    for pair in question.pairs:
        for place, weight in index.experience.clauses.get(pair, ()):
            own[place] += ASKED_BEFORE * weight
    for amount in set(amounts(question.text)):
        for place, weight in index.numbers.get(amount, ()):
            own[place] += AMOUNT * weight if telling[place] else 0.0
    return _in_context(index, own, telling, question)


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
