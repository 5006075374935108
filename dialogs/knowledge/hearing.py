"""Whether a question is one that the regulation answers, and what else it is about if not."""

from dialogs.knowledge.index import Index
from dialogs.knowledge.question import SPECIFIC, TELLING, Question, understand
from dialogs.knowledge.shapes import OutsideTopic

SHARE_OF_SUBJECTS = 0.2
"""How much of a question its subjects must be, beside what is strange, where no titles are spoken of."""

SHARE_OF_FIELD, SHARE_OF_TEXT = 0.5, 0.8
"""How much must be known where there is no subject: with a word of the field, or the regulation's only."""

AGAINST_A_TOPIC, AGAINST_A_SUBJECT, WITHOUT_A_SUBJECT = 5.0, -5.0, 1.0
"""How far a question must lean towards the regulation (see `Experience`) to be answered from it: though it
names a topic outside it, where it names a subject of it, where it names neither."""


def hear(index: Index, text: str) -> Question | OutsideTopic:
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
