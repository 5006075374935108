"""How people put things: wordings as the policy's data writes them, and finding them in a question.

A wording's parts, separated by blanks, must all occur near each other, in any order; `a|b` is either of
the two, `-a` must not occur.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dialogs.surrogates import readable

if TYPE_CHECKING:
    from opencc import OpenCC

LONGEST_QUESTION = 600
"""Characters of a question that are read; nobody asks more in earnest."""


NEAR = 14
"""Characters within which the parts of a wording must stand, so that a long text is not matched by chance."""


_RUN = re.compile(r"\w+")


@cache
def _simplifier() -> "OpenCC":
    from opencc import OpenCC  # noqa: PLC0415  17 ms that only a search needs

    return OpenCC("t2s")


def normalised(text: str) -> str:
    """`text` in half width, lower case and simplified characters, cut to `LONGEST_QUESTION`; characters typed
    with blanks between them are joined.
    """
    simplified: str = _simplifier().convert(
        unicodedata.normalize("NFKC", readable(text[:LONGEST_QUESTION])).lower()
    )
    words = simplified[:LONGEST_QUESTION].split()
    are_letters = len(words) > 2 and sum(len(word) == 1 for word in words) > len(words) / 2
    return ("" if are_letters else " ").join(words)


def pairs_of(text: str) -> Iterator[str]:
    """Each two neighbouring characters of `text`; a run of one character is itself."""
    for run in _RUN.findall(text):
        if len(run) == 1:
            yield run
        for at in range(len(run) - 1):
            yield run[at : at + 2]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording of several parts: one alternative of each of `parts` must occur, and none of `absent`."""

    parts: tuple[tuple[str, ...], ...]
    absent: tuple[str, ...]

    def found(self, text: str) -> tuple[str, ...]:
        """What of `text` it matched, one string a part; empty if it does not match."""
        first, *others = self.parts
        for word in first:
            at = text.find(word)
            while at >= 0:
                around = text[max(0, at - NEAR) : at + len(word) + NEAR]
                matched = [next((w for w in part if w in around), "") for part in others]
                if all(matched):
                    return () if any(w in text for w in self.absent) else (word, *matched)
                at = text.find(word, at + 1)
        return ()


def read_wording(wording: str) -> Pattern:
    """The pattern of a wording as the data writes it. Raises ValueError where no part of it must occur."""
    words = wording.lower().split()
    parts = tuple(tuple(filter(None, word.split("|"))) for word in words if not word.startswith("-"))
    absent = tuple(word[1:] for word in words if word.startswith("-") and len(word) > 1)
    if not parts or not all(parts):
        msg = f"the wording {wording!r} has no part that must occur"
        raise ValueError(msg)
    return Pattern(parts, absent)


PARTICLES = ("过", "了", "着", "的", "个")


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
