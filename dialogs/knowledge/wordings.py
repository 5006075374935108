"""How people put things: finding the wordings of a policy's data, and amounts, in a question.

The parts of a wording must all occur near each other, in any order.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from criteria.policy.knowledge import Entry, Glossary, Knowledge, Pattern
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.normalising import normalise
from dialogs.understanding.numerals import extent, read_numeral

LONGEST_QUESTION: Final = 600
"""Characters of a question that are read; nobody asks more in earnest."""


RULED: Final = 1.0
"""What a ruling tells of what is asked."""


NEAR: Final = 14
"""Characters within which the parts of a wording must stand, so that a long text is not matched by chance."""


PARTICLES: Final = ("过", "了", "着", "的", "个")
_RUN: Final = re.compile(r"\w+")
_UNITS: Final = GENERAL.words("amounts", "units")
_UNIT: Final = re.compile("|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True)))
_PERCENT: Final = re.compile(r"百分之([0-9零一二两三四五六七八九十百.]+)")


def normalised(text: str) -> str:
    """A question or a clause in plain writing, cut to `LONGEST_QUESTION`."""
    return normalise(text[:LONGEST_QUESTION])[:LONGEST_QUESTION]


def with_general_words(glossary: Glossary) -> Glossary:
    """The glossary with the words by which people put any question (`data/questions.yaml`) before its own."""
    return replace(
        glossary,
        aspiring=(*GENERAL.spoken("questions", "aspiring"), *glossary.aspiring),
        asking=(*GENERAL.spoken("questions", "asking"), *glossary.asking),
        denying=(*GENERAL.spoken("questions", "denying"), *glossary.denying),
        filler=(*GENERAL.spoken("questions", "filler"), *glossary.filler),
    )


def with_rulings(knowledge: Knowledge) -> Glossary:
    """The glossary with the general words, and with what clauses rule as entries of its own: whoever asks
    about it finds those clauses.
    """
    glossary = with_general_words(knowledge.glossary)
    ruled = (
        Entry(says=each.says, means=(), clauses=each.clauses, weight=RULED)
        for each in knowledge.asked.rulings
        if each.first and not each.paths
    )
    return replace(glossary, entries=(*glossary.entries, *ruled))


def amounts(text: str) -> Iterator[str]:
    """Each number of a plain text with its unit, in one spelling; what has no known unit is passed over.

    500万 and 五百万元 are `5000000 yuan`, 六项 and 6个 are `6 piece`.
    """
    rest = _PERCENT.sub(r"\1%", text)
    at = 0
    while at < len(rest):
        end = extent(rest, at)
        numeral = read_numeral(rest[at:end]) if end > at else None
        if numeral is not None and not numeral.vague:
            unit = _UNIT.match(rest, end)
            if numeral.scale > 1:
                yield f"{numeral.low.normalize():f} yuan"
            elif unit:
                yield f"{numeral.low.normalize():f} {_UNITS[unit[0]].kind}"
        at = max(end, at + 1)


def unit_at(text: str, at: int) -> str:
    """The unit of measure at a place of a plain text; empty without one."""
    unit = _UNIT.match(text, at)
    return unit[0] if unit else ""


def pairs_of(text: str) -> Iterator[str]:
    """Each two neighbouring characters of `text`; a run of one character is itself."""
    for run in _RUN.findall(text):
        if len(run) == 1:
            yield run
        for at in range(len(run) - 1):
            yield run[at : at + 2]


def found_in(pattern: Pattern, text: str) -> tuple[str, ...]:
    """What of a text a wording matched, one string a part; empty if it does not match."""
    first, *others = pattern.parts
    for word in first:
        at = text.find(word)
        while at >= 0:
            around = text[max(0, at - NEAR) : at + len(word) + NEAR]
            matched = [next((w for w in part if w in around), "") for part in others]
            if all(matched):
                return () if any(w in text for w in pattern.absent) else (word, *matched)
            at = text.find(word, at + 1)
    return ()


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found at `start` up to `end`."""

    start: int
    end: int
    phrase: str


class Phrasebook:
    """Finds phrases in a text from left to right, the longest first, none overlapping another.

    A particle within a phrase does not hide it: 坐过牢 is 坐牢.
    """

    __slots__ = ("_by_head",)

    def __init__(self, phrases: Iterable[str]) -> None:
        by_head: dict[str, list[str]] = {}
        for phrase in set(phrases):
            by_head.setdefault(phrase[:2], []).append(phrase)
        self._by_head: Mapping[str, tuple[str, ...]] = {
            head: tuple(sorted(group, key=len, reverse=True)) for head, group in by_head.items()
        }

    def find(self, text: str) -> Iterator[Found]:
        """The phrases of `text`, in order."""
        at = 0
        while at < len(text):
            found = self._at(text, at)
            if found:
                yield found
            at = found.end if found else at + 1

    def _at(self, text: str, at: int) -> Found | None:
        following = text[at + 2 : at + 3] if text[at + 1 : at + 2] in PARTICLES else ""
        for head in (text[at : at + 2], text[at] + following, text[at]):
            for phrase in self._by_head.get(head, ()):
                end = _end(text, at, phrase)
                if end:
                    return Found(at, end, phrase)
        return None


def _end(text: str, at: int, phrase: str) -> int | None:
    """Where `phrase` ends if it begins at `at`, a particle after its first character left out; else None."""
    if text.startswith(phrase, at):
        return at + len(phrase)
    rest = at + 2
    if text[at] == phrase[0] and text[at + 1 : rest] in PARTICLES and text.startswith(phrase[1:], rest):
        return rest + len(phrase) - 1
    return None
