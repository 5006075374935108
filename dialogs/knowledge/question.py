"""Understanding a question: its subjects, the tier and the way it names, how much of it is known, and whether
the regulation answers it.
"""

import re
from collections import Counter
from dataclasses import dataclass

from criteria.policy.knowledge import OutsideTopic
from criteria.tracing import Trace, step
from dialogs.knowledge.index import Index
from dialogs.knowledge.wordings import Found, found_in, pairs_of
from dialogs.understanding.slips import mended

TELLING = 0.5
"""From this weight on a subject proves that a question is about the regulation, if enough of it is known."""

SPECIFIC = 0.8
"""From this weight on a subject is what a question is really about; what stands beside it is told aside."""

SHARE_OF_SUBJECTS = 0.2
"""How much of a question its subjects must be, beside what is strange, where no titles are spoken of."""

SHARE_OF_FIELD, SHARE_OF_TEXT = 0.5, 0.8
"""How much must be known where there is no subject: with a word of the field, or the regulation's only."""

AGAINST_A_TOPIC, AGAINST_A_SUBJECT, WITHOUT_A_SUBJECT = 5.0, -5.0, 1.0
"""How far a question must lean towards the regulation (see `Experience`) to be answered from it: though it
names a topic outside it, where it names a subject of it, where it names neither."""

ASIDE = 0.35
"""What is said beside the question itself weighs this much."""

NUMERALS = frozenset("0123456789.%零〇一二两三四五六七八九十百千万亿")
"""A number says nothing of the subject."""

Span = tuple[int, int]
"""A stretch of text from its first character up to the one after its last."""

_PART = re.compile(r"[^,.!?;:。、\s]+[,.!?;:。、\s]*")


@dataclass(frozen=True, slots=True)
class Shares:
    """How many characters of a question speak of a subject (each as much as the subject weighs), are words of
    the field, stand in the regulation, or are strange to both; filler, numbers and punctuation do not count.
    """

    subject: float
    field: int
    familiar: int
    strange: int


@dataclass(frozen=True, slots=True)
class Question:
    """What was understood of a question.

    `asked` is the part of `text` that asks; `subjects` are the glossary entries it speaks of with how much
    each counts; `leftover` and `covered` are the pairs of characters that no phrase, or one, accounts for;
    `gaps` are the places between the phrases; `words` are the regulation's words for the subjects.
    """

    text: str
    asked: str
    subjects: dict[int, float]
    leftover: tuple[str, ...]
    covered: tuple[str, ...]
    pairs: tuple[str, ...]
    gaps: tuple[Span, ...]
    shares: Shares
    in_field: bool
    tier: str | None
    paths: frozenset[str]
    words: tuple[str, ...]

    def tells(self, index: Index, weight: float = TELLING) -> bool:
        """Whether the part that asks speaks of a subject of that weight or more."""
        return _tells(index, self.subjects, weight)


def hear(index: Index, text: str, trace: Trace | None = None) -> Question | OutsideTopic:
    """What `text` asks of the regulation (by its sound if it says nothing specific), or what else it asks."""
    question = understand(index, text, trace)
    topic = _topic(index, question, trace)
    if topic is None and not question.tells(index, SPECIFIC):
        meant = mended(text, question.gaps, index.sounds)
        if meant != text:
            heard = step(trace, "sounds-like", meant)
            question = understand(index, meant, heard)
            topic = _topic(index, question, heard)
    leaning = sum(index.experience.leaning.get(pair, 0.0) for pair in question.pairs)
    if topic is not None:
        is_asked_here = question.tells(index, SPECIFIC) and leaning > AGAINST_A_TOPIC
    elif _is_at_home(index, question):
        count = question.shares
        is_asked_here = leaning > AGAINST_A_SUBJECT or count.subject > count.strange
    else:
        is_asked_here = leaning > WITHOUT_A_SUBJECT
    step(trace, "leaning", round(leaning, 2))
    step(trace, "asked-here", is_asked_here)
    return question if is_asked_here else topic or index.knowledge.outside.elsewhere


def _topic(index: Index, question: Question, trace: Trace | None) -> OutsideTopic | None:
    parts = (question.asked,) if question.tells(index, SPECIFIC) else (question.asked, question.text)
    for part in parts:
        for pattern, topic in index.outside:
            words = found_in(pattern, part)
            if words and not (question.in_field and topic is index.knowledge.outside.elsewhere):
                step(trace, "outside", f"{topic.id}: {' '.join(words)}")
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


def understand(index: Index, text: str, trace: Trace | None = None) -> Question:
    """What is understood of a question, given in plain writing."""
    found = tuple(index.phrases.find(text))
    matched = tuple(
        (words, number) for pattern, number in index.patterns if (words := found_in(pattern, text))
    )
    asked = _asking_spans(index, text)
    subjects = _subjects(index, text, found, matched, asked)
    gaps = _gaps(text, found)
    leftover = _pairs(text, gaps)
    covered = _pairs(text, _gaps(text, tuple(one for one in found if _says_little(index, one))))
    question = Question(
        text=text,
        asked="".join(text[start:end] for start, end in asked),
        subjects=subjects,
        leftover=leftover,
        covered=tuple(pair for pair in covered if pair not in leftover),
        pairs=_pairs(text, ((0, len(text)),)),
        gaps=gaps,
        shares=_shares(index, text, found, matched),
        in_field=any(word in text for word in index.knowledge.glossary.field),
        tier=_tier(index, text, found),
        paths=frozenset(path for phrase, path in index.paths if phrase in text),
        words=tuple(word for number in subjects for word in index.knowledge.glossary.entries[number].means),
    )
    if trace is not None:
        _write_down(trace, index, question, found, matched)
    return question


_Matched = tuple[tuple[tuple[str, ...], int], ...]


def _write_down(
    trace: Trace, index: Index, question: Question, found: tuple[Found, ...], matched: _Matched
) -> None:
    trace.step("asked", question.asked)
    for one in found:
        meaning = index.meanings[one.phrase]
        wording = trace.step("wording", question.text[one.start : one.end])
        if meaning.tier or meaning.filler:
            wording.step("tier" if meaning.tier else "filler", meaning.tier)
        _write_subjects(wording, index, question, meaning.subjects)
    for words, number in matched:
        _write_subjects(trace.step("wording", " ".join(words)), index, question, (number,))
    for name, value in (("tier", question.tier), ("paths", " ".join(sorted(question.paths)))):
        if value:
            trace.step(name, value)
    shares = question.shares
    counted = trace.step("characters")
    for kind, share in (
        ("subject", shares.subject),
        ("field", shares.field),
        ("familiar", shares.familiar),
        ("strange", shares.strange),
    ):
        counted.step(kind, round(share, 2))


def _write_subjects(trace: Trace, index: Index, question: Question, subjects: tuple[int, ...]) -> None:
    for number in subjects:
        subject = trace.step("subject", " ".join(index.knowledge.glossary.entries[number].means))
        subject.step("weight", index.subjects[number].weight)
        subject.step("counts", round(question.subjects[number], 2))


def _subjects(
    index: Index, text: str, found: tuple[Found, ...], matched: _Matched, asked: tuple[Span, ...]
) -> dict[int, float]:
    asking = "".join(text[slice(*span)] for span in asked)
    subjects: dict[int, float] = {}
    for words, number in matched:
        counts = 1.0 if all(word in asking for word in words) else ASIDE
        subjects[number] = max(counts, subjects.get(number, 0.0))
    for one in found:
        counts = 1.0 if any(start <= one.start < end for start, end in asked) else ASIDE
        for number in index.meanings[one.phrase].subjects:
            subjects[number] = max(counts, subjects.get(number, 0.0))
    if not _tells(index, subjects, SPECIFIC):
        subjects = dict.fromkeys(subjects, 1.0)
    denied = {n for one in found if _is_denied(index, text, one) for n in index.meanings[one.phrase].subjects}
    there = {number: counts for number, counts in subjects.items() if number not in denied}
    if _tells(index, there, TELLING):
        subjects |= {number: subjects[number] * ASIDE for number in denied}
    return subjects


def _is_denied(index: Index, text: str, one: Found) -> bool:
    """Whether there is none of it, as is said: who has no patent, but a standard, asks about the standard."""
    return any(text.endswith(word, 0, one.start) for word in index.knowledge.glossary.denying)


def _tells(index: Index, subjects: dict[int, float], weight: float) -> bool:
    return any(
        counts == 1.0 and index.subjects[number].weight >= weight for number, counts in subjects.items()
    )


def _says_little(index: Index, one: Found) -> bool:
    meaning = index.meanings[one.phrase]
    return meaning.filler or meaning.tier is not None


def _asking_spans(index: Index, text: str) -> tuple[Span, ...]:
    parts = tuple(match.span() for match in _PART.finditer(text))
    asking = index.knowledge.glossary.asking
    return tuple(span for span in parts if any(word in text[slice(*span)] for word in asking)) or parts


def _gaps(text: str, found: tuple[Found, ...]) -> tuple[Span, ...]:
    """The stretches of `text` that no phrase accounts for."""
    starts = (0, *(one.end for one in found))
    ends = (*(one.start for one in found), len(text))
    return tuple((start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _pairs(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pair for start, end in spans for pair in pairs_of(text[start:end])))


def _shares(index: Index, text: str, found: tuple[Found, ...], matched: _Matched) -> Shares:
    kinds: list[float | str] = ["strange" if one.isalnum() and one not in NUMERALS else "" for one in text]
    for at in range(len(text) - 1):
        if text[at : at + 2] in index.pairs:
            kinds[at : at + 2] = ["familiar"] * 2
    for one in found:
        meaning = index.meanings[one.phrase]
        kind = "" if meaning.filler else _kind(index, meaning.subjects)
        kinds[one.start : one.end] = [kind] * (one.end - one.start)
    for words, number in matched:
        for word in words:
            start = text.index(word)
            kinds[start : start + len(word)] = [_kind(index, (number,))] * len(word)
    for start, end in _gaps(text, found):
        if len(text[start:end].strip()) == 1:
            kinds[start:end] = [""] * (end - start)
    counted = Counter(kind for kind in kinds if isinstance(kind, str))
    subject = sum(kind for kind in kinds if isinstance(kind, float))
    return Shares(subject, counted["field"], counted["familiar"], counted["strange"])


def _kind(index: Index, subjects: tuple[int, ...]) -> float | str:
    weight = max((index.subjects[number].weight for number in subjects), default=0.0)
    return weight if weight >= TELLING else "field"


def _tier(index: Index, text: str, found: tuple[Found, ...]) -> str | None:
    named = [(one, tier) for one in found if (tier := index.meanings[one.phrase].tier)]
    aspired = [tier for one, tier in named if _is_aspired(index, text, one)]
    candidates = aspired or [tier for _, tier in named]
    return max(candidates, key=index.tier_ids.index, default=None)


def _is_aspired(index: Index, text: str, one: Found) -> bool:
    before = text[max(0, one.start - 3) : one.start]
    return any(word in before for word in index.knowledge.glossary.aspiring)
