"""Cutting a whole answer into words, numbers and dates, with nothing left over."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dialogs.understanding.lexicon import Words
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
    """Cuts texts by a list of words: the longest word first, a shorter one where the rest is none else."""

    def __init__(self, words: Words, *, numbers: bool = False, dates: DateFinder | None = None) -> None:
        self.words = words
        self._numbers = numbers
        self._dates = dates
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)

    def tokens(self, text: str, today: date) -> tuple[Token, ...] | None:
        """The tokens of the whole text, or None if some of it is no known word."""
        found = self._cut(text, 0, today, set())
        return None if found is None else tuple(found)

    def unread(self, text: str, today: date) -> str:
        """The rest of a text that no cutting gets over; nothing where the text is read to its end."""
        dead: set[int] = set()
        return "" if self._cut(text, 0, today, dead) is not None else text[max(dead) :]

    def _cut(self, text: str, at: int, today: date, dead: set[int]) -> list[Token] | None:
        """The tokens from a place on; `dead` are the places from which there are none."""
        if at == len(text):
            return []
        if at not in dead:
            for token in self._candidates(text, at, today):
                rest = self._cut(text, at + len(token.text), today, dead)
                if rest is not None:
                    return [token, *rest]
            dead.add(at)
        return None

    def _candidates(self, text: str, at: int, today: date) -> Iterator[Token]:
        """What may stand at a place, the longest first; equally long: a word, a date, a number."""
        words = [word for word in self._by_first.get(text[at], ()) if text.startswith(word, at)]
        found = [(len(word), Token(word, self.words[word].kind, self.words[word].meaning)) for word in words]
        if self._dates and (dated := self._dates(text, at, today)):
            since, end = dated
            found.append((end - at, Token(text[at:end], "date", since=since)))
        if self._numbers:
            found += self._number(text, at)
        yield from (token for _, token in sorted(found, key=lambda each: each[0], reverse=True))

    def _number(self, text: str, at: int) -> Iterator[tuple[int, Token]]:
        """The numbers at a place with how far they reach.

        A number reaches to where its characters end; if a word begins before that and ends behind it, the
        number may also stop at the word, and reaches as far as both together (1000万|多一点).
        """
        end = extent(text, at)
        ends = [(end, end)] if end > at else []
        for cut in range(at + 1, end):
            reach = cut + len(self._word(text, cut))
            if reach > end:
                ends.append((reach, cut))
        while end > at + 1 and text[end - 1] in _LOOSE_ENDS:
            end -= 1
            ends.append((end, end))
        for reach, cut in ends:
            if numeral := read_numeral(text[at:cut]):
                yield reach - at, Token(text[at:cut], "number", numeral=numeral)

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


def counted(tokens: tuple[Token, ...], *units: str) -> bool:
    """Whether every number among the tokens has a word of one of these classes right behind it."""
    return all(
        place + 1 < len(tokens) and tokens[place + 1].kind in units
        for place, token in enumerate(tokens)
        if token.numeral
    )


def has(tokens: Iterable[Token], kind: str) -> bool:
    """Whether one of the tokens is of this class."""
    return any(token.kind == kind for token in tokens)
