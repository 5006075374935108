"""Understanding a question: its subjects, the tier and the way it names, and how much of it is known."""

import re
from collections import Counter
from dataclasses import dataclass

from dialogs.knowledge.index import Index
from dialogs.knowledge.wordings import Found, pairs_of

TELLING = 0.5
"""From this weight on a subject proves that a question is about the regulation, if enough of it is known."""

SPECIFIC = 0.8
"""From this weight on a subject is what a question is really about; what stands beside it is told aside."""

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


def understand(index: Index, text: str) -> Question:
    """What is understood of a question, given in normalised form."""
    found = tuple(index.phrases.find(text))
    matched = tuple((words, number) for pattern, number in index.patterns if (words := pattern.found(text)))
    asked = _asking_spans(index, text)
    subjects = _subjects(index, text, found, matched, asked)
    gaps = _gaps(text, found)
    leftover = _pairs(text, gaps)
    covered = _pairs(text, _gaps(text, tuple(one for one in found if _says_little(index, one))))
    return Question(
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


_Matched = tuple[tuple[tuple[str, ...], int], ...]


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
