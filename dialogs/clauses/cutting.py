"""Cutting a text into its clauses, each with its place in the text as it was typed.

    3个，去年刚下证（都用上了）      3个 | 去年刚下证 | 都用上了
    降本1,200万。2019.7评的         降本1,200万 | 2019.7评的
    4年但中间停了一年               4年 | 但中间停了一年

An emoji cuts like a mark, but a mark within a number or a date does not; a conjunction begins a clause
(`data/clauses.yaml`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.normalising import normalise, plain_characters

_SYMBOLS: Final = "".join(word for word in GENERAL.words("flags") if not word[0].isalnum() and len(word) == 1)
"""Signs that are answers by themselves: they are no ornament."""
_MARKS: Final = re.compile(
    rf"(?![{re.escape(_SYMBOLS)}])[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]|"
    r"(?<![0-9])。|。(?![0-9])|[;；!！?？…‥\n\r\t()（）\[\]【】〔〕{}]"
    r"|(?<![0-9０-９])[,，:：.．]|[:：.．](?![0-9０-９])|[,，](?![0-9０-９]{3}(?![0-9０-９]))"
    r"|(?:——|--)(?![0-9０-９])"
)
_BLANKS: Final = " \u3000\u00a0*#_|"
_ASKING: Final = tuple("?？")
_BRACKETS: Final = tuple("(（[【〔")
_OPENING: Final = "opening"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: `start` and `end` in the text as it was typed, without punctuation and blanks around it.

    `text` is what stands between them; `plain` the same in plain writing without `opening`, the conjunction
    that begins it. `asks`: a question mark stands behind it; `aside`: it stands in brackets.
    """

    start: int
    end: int
    text: str
    plain: str
    opening: str = ""
    asks: bool = False
    aside: bool = False


def cut(text: str) -> tuple[Clause, ...]:
    """The clauses of a text in their order; none are empty."""
    return tuple(
        clause
        for start, end in _stretches(text)
        for first, last in _at_conjunctions(text, start, end)
        if (clause := _clause(text, first, last)) is not None
    )


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """What stands between marks."""
    at = 0
    for mark in _MARKS.finditer(text):
        yield at, mark.start()
        at = mark.end()
    yield at, len(text)


def _at_conjunctions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, in two or more where a conjunction stands within it."""
    stretch = plain_characters(text[start:end])
    if len(stretch) != end - start:  # a character that is several in plain writing
        stretch = text[start:end]
    at = 0
    for found in _INSIDE.finditer(stretch):
        if found["opening"] and stretch[at : found.start()].strip(_BLANKS):
            yield start + at, start + found.start()
            at = found.start()
    yield start + at, end


def _clause(text: str, start: int, end: int) -> Clause | None:
    stretch = text[start:end]
    first = start + len(stretch) - len(stretch.lstrip(_BLANKS))
    last = start + len(stretch.rstrip(_BLANKS))
    plain = normalise(text[first:last])
    if not plain:
        return None
    found = _AT_THE_START.match(plain)
    opening = found[0] if found and found.end() < len(plain) else ""
    return Clause(
        start=first,
        end=last,
        text=text[first:last],
        plain=plain[len(opening) :],
        opening=opening,
        asks=text[end:].lstrip(_BLANKS).startswith(_ASKING),
        aside=text[:start].rstrip(_BLANKS).endswith(_BRACKETS),
    )


def _pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the conjunctions within a stretch, and one at the start of a clause. Words that only hold
    one (不但) are found first, and pass.
    """
    words = sorted(GENERAL.words("clauses", "conjunctions").items(), key=lambda item: -len(item[0]))
    openings = "|".join(re.escape(word) for word, entry in words if entry.kind == _OPENING)
    passing = "|".join(re.escape(word) for word, entry in words if entry.kind != _OPENING)
    return re.compile(f"{passing}|(?P<opening>{openings})"), re.compile(openings)


_INSIDE, _AT_THE_START = _pattern()
