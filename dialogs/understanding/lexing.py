"""Cutting a whole answer into words, numbers and dates, with nothing left over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dialogs.understanding.lexicon import Entry, Words
from dialogs.understanding.numerals import Numeral, extent, read_numeral
from dialogs.understanding.reading import Since

_LOOSE_ENDS = "数来把几"
"""Characters of numbers with which other words begin too (数字, 来自)."""

DateFinder = Callable[[str, int, date], tuple[Since, int] | None]
"""Finds the date that begins at a place of a text: the date and where it ends."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its class and meaning, or a number (class `number`), or a date (class `date`)."""

    text: str
    kind: str
    meaning: str = ""
    numeral: Numeral | None = None
    since: Since | None = None


class Lexer:
    """Cuts texts by a list of words; the longest word wins, and a number only where no word is longer."""

    def __init__(self, words: Words, *, numbers: bool = False, dates: DateFinder | None = None) -> None:
        self.words = words
        self._numbers = numbers
        self._dates = dates
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def tokens(self, text: str, today: date) -> tuple[Token, ...] | None:
        """The tokens of the whole text, or None if some of it is no known word."""
        found: list[Token] = []
        at = 0
        while at < len(text):
            token = self._token(text, at, today)
            if token is None:
                return None
            found.append(token)
            at += len(token.text)
        return tuple(found)

    def _token(self, text: str, at: int, today: date) -> Token | None:
        word = self._word(text, at)
        dated = self._dates(text, at, today) if self._dates else None
        if dated and dated[1] - at > len(word):
            since, end = dated
            return Token(text[at:end], "date", since=since)
        for end in self._number_ends(text, at):
            if end - at > len(word) and (numeral := read_numeral(text[at:end])):
                return Token(text[at:end], "number", numeral=numeral)
        if not word:
            return None
        entry: Entry = self.words[word]
        return Token(word, entry.kind, entry.meaning)

    def _number_ends(self, text: str, at: int) -> Iterator[int]:
        """Where a number may end: before a word that reaches beyond it (1000万|多一点), or with its run."""
        end = extent(text, at) if self._numbers else at
        for cut in range(at + 1, end):
            if cut + len(self._word(text, cut)) > end:
                yield cut
        while end > at:
            yield end
            end = end - 1 if text[end - 1] in _LOOSE_ENDS else at

    def _word(self, text: str, at: int) -> str:
        return next((word for word in self._by_first.get(text[at], ()) if text.startswith(word, at)), "")


class Stream:
    """Tokens that a grammar takes one after the other."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        self._tokens = tuple(tokens)
        self.at = 0

    @property
    def here(self) -> Token | None:
        """The next token; None at the end."""
        return self._tokens[self.at] if self.at < len(self._tokens) else None

    def take(self, *kinds: str) -> Token | None:
        """The next token if it is of one of these classes; then the stream moves on."""
        token = self.here
        if token is None or token.kind not in kinds:
            return None
        self.at += 1
        return token

    def sees(self, *kinds: str) -> bool:
        """Whether the next token is of one of these classes."""
        return self.here is not None and self.here.kind in kinds


def clauses(tokens: Iterable[Token], *separators: str) -> Iterator[tuple[Token, ...]]:
    """The tokens between separators; empty stretches are left out."""
    stretch: list[Token] = []
    for token in tokens:
        if token.kind not in separators:
            stretch.append(token)
        elif stretch:
            yield tuple(stretch)
            stretch = []
    if stretch:
        yield tuple(stretch)


def without(tokens: Iterable[Token], *kinds: str) -> tuple[Token, ...]:
    """The tokens that are of none of these classes."""
    return tuple(token for token in tokens if token.kind not in kinds)


def has(tokens: Iterable[Token], kind: str) -> bool:
    """Whether one of the tokens is of this class."""
    return any(token.kind == kind for token in tokens)
