"""Marking what a clause is made of: words of known classes, numbers, dates, and what is no known word.

    去年刚下证      去年 date · 刚 begins · 下证 proof
    在湘雅的产线上用  在 glue · 湘雅 unknown · 的 glue · 产线 place · 上 glue · 用 glue

    学的模具，邵阳工业职院   … 邵阳 place · 工业职院 school: a name, by the word that ends it

Nothing is refused: of all cuttings the one with the fewest unknown characters counts, and of these the one
with the fewest words.
"""

import re
from collections.abc import Iterator
from copy import copy
from datetime import date
from typing import Final

from dialogs.understanding.dates import find_date
from dialogs.understanding.lexicon import Words
from dialogs.understanding.lexing import Token
from dialogs.understanding.numerals import extent, read_numeral

UNKNOWN: Final = "unknown"
_NAME: Final = "name"
"""The class of words that end a name; its meanings are the classes of what is named so."""
_LETTERS: Final = re.compile("[a-z]{2}")
_LONGEST_NAME: Final = 8
"""Characters of what may stand before the word that ends a name."""
_DATES_BEGIN: Final = frozenset("0123456789零一二三四五六七八九今本去上前大这")
_SHORT_NUMBER: Final = 6
"""How far a number is looked for where its characters go on as something else."""
_NO_NUMBER: Final = "数"
"""Begins a number only where a unit of hundreds follows, which no remark has: 统计的数."""
_Cut = tuple[int, int, Token | None]


class Marker:
    """Marks clauses by a list of words."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lengths: dict[str, set[int]] = {}
        self._measure(words)

    def with_words(self, words: Words) -> "Marker":
        """The marker with more words, which are read as they say."""
        other = copy(self)
        other._words = {**self._words, **words}
        other._lengths = {first: set(lengths) for first, lengths in self._lengths.items()}
        other._measure(words)
        return other

    def _measure(self, words: Words) -> None:
        for word in words:
            self._lengths.setdefault(word[0], set()).add(len(word))

    def marks(self, plain: str, today: date) -> tuple[Token, ...]:
        """The tokens of a clause in plain writing; neighbouring unknown characters are one token."""
        best: list[_Cut] = [(0, 0, None)] * (len(plain) + 1)
        for at in range(len(plain) - 1, -1, -1):
            unknown, words, _ = best[at + 1]
            chosen: _Cut = (unknown + 1, words + 1, Token(plain[at], UNKNOWN))
            for token in self._candidates(plain, at, today):
                unknown, words, _ = best[at + len(token.text)]
                if (unknown, words + 1) < chosen[:2]:
                    chosen = (unknown, words + 1, token)
            best[at] = chosen
        return tuple(_with_names(_joined(best)))

    def _candidates(self, plain: str, at: int, today: date) -> Iterator[Token]:
        for length in sorted(self._lengths.get(plain[at], ()), reverse=True):
            word = plain[at : at + length]
            if word in self._words and not _within_letters(plain, at, at + len(word)):
                yield Token(word, self._words[word].kind, self._words[word].meaning)
        if plain[at] in _DATES_BEGIN and (dated := find_date(plain, at, today)):
            since, end = dated
            yield Token(plain[at:end], "date", since=since)
        reach = extent(plain, at)
        if plain[at] in _NO_NUMBER:
            return
        for end in (reach, *range(min(reach - 1, at + _SHORT_NUMBER), at, -1)):
            if end > at and (numeral := read_numeral(plain[at:end])):
                yield Token(plain[at:end], "number", numeral=numeral)
                return


def _within_letters(plain: str, start: int, end: int) -> bool:
    """Whether a stretch is a part of a longer word in Latin letters: triz in matriz."""
    first, last = plain[max(0, start - 1) : start + 1], plain[end - 1 : end + 1]
    return any(len(pair) > 1 and _LETTERS.fullmatch(pair) is not None for pair in (first, last))


def _with_names(tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens, with names in the place of the words that end them and what is not known before these."""
    before: Token | None = None
    for token in tokens:
        if token.kind == _NAME:
            own = before is not None and before.kind == UNKNOWN and len(before.text) <= _LONGEST_NAME
            if before is not None and not own:
                yield before
            before = Token((before.text if before and own else "") + token.text, token.meaning)
            continue
        if before is not None:
            yield before
        before = token
    if before is not None:
        yield before


def _joined(best: list[_Cut]) -> Iterator[Token]:
    at, unknown = 0, ""
    while at < len(best) - 1:
        token = best[at][2]
        if token is None:
            break
        at += len(token.text)
        if token.kind == UNKNOWN:
            unknown += token.text
            continue
        if unknown:
            yield Token(unknown, UNKNOWN)
            unknown = ""
        yield token
    if unknown:
        yield Token(unknown, UNKNOWN)
