"""What stands in a clause: words with their roles, numbers and dates, each at its place.

    解决了3个老大难问题   mark effect · number 3 · quantity ge · thing problem

What is none of them is passed over: a story is full of words that tell nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from dialogs.stories.roles import Role
from dialogs.stories.words import Wordbook
from dialogs.understanding.dates import find_date
from dialogs.understanding.numerals import Numeral, extent, read_numeral
from dialogs.understanding.reading import Since

_NUMERAL: Final = frozenset("0123456789零一二两三四五六七八九十百千万亿几数好.")
_YEAR: Final = "年"
_LONGEST_NUMBER: Final = 24
"""Characters of the longest number that anybody tells."""
_DATE: Final = frozenset("0123456789零一二九去今前大上本这")
"""The characters with which numbers and dates begin."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with its roles, a number or a date, from `start` to `end` of a clause in plain writing."""

    start: int
    end: int
    text: str
    roles: tuple[Role, ...] = ()
    numeral: Numeral | None = None
    since: Since | None = None
    kinds: frozenset[str] = frozenset()

    def has(self, *kinds: str) -> bool:
        """Whether it may be of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)

    def of(self, kind: str) -> tuple[Role, ...]:
        """Its roles of a kind."""
        return tuple(role for role in self.roles if role.kind == kind)


def marks_of(text: str, book: Wordbook, today: date) -> tuple[Mark, ...]:
    """All marks of a clause in plain writing, in their order."""
    return tuple(_marks(text, book, today))


def _marks(text: str, book: Wordbook, today: date) -> Iterator[Mark]:
    at = 0
    while at < len(text):
        mark = _mark(text, at, book, today)
        if mark is None:
            at += 1
        else:
            yield mark
            at = mark.end


def _mark(text: str, at: int, book: Wordbook, today: date) -> Mark | None:
    """The longest mark that begins at a place; equally long: a word, a date, a number."""
    best: Mark | None = None
    if (word := book.at(text, at)) is not None and not _is_within_a_word(text, at, word[0]):
        best = Mark(at, at + len(word[0]), word[0], word[1], kinds=word[2])
    dated = _date(text, at, book, today) if text[at] in _DATE else None
    if dated is not None and (best is None or dated[1] > best.end):
        best = Mark(at, dated[1], text[at : dated[1]], since=dated[0])
    number = _number(text, at) if text[at] in _NUMERAL else None
    return number if number is not None and (best is None or number.end > best.end) else best


def _date(text: str, at: int, book: Wordbook, today: date) -> tuple[Since, int] | None:
    """The date that begins at a place, without a last character that begins another word (2012年|中专)."""
    found = find_date(text, at, today)
    if found is not None and text[found[1] - 1] != _YEAR:
        word = book.at(text, found[1] - 1)
        if word is not None and len(word[0]) > 1:
            return find_date(text[: found[1] - 1], at, today) or found
    return found


def _is_within_a_word(text: str, at: int, word: str) -> bool:
    """Whether Latin letters only stand within longer ones (mpa in company)."""
    if not (word.isascii() and word.isalpha()):
        return False
    around = text[max(0, at - 1) : at] + text[at + len(word) : at + len(word) + 1]
    return any(each.isascii() and each.isalpha() for each in around)


def _number(text: str, at: int) -> Mark | None:
    """The longest number that begins at a place, as far as it is one."""
    end = extent(text, at)
    if end - at > _LONGEST_NUMBER:
        return Mark(at, end, text[at:end])
    while end > at:
        numeral = read_numeral(text[at:end])
        if numeral is not None:
            return Mark(at, end, text[at:end], numeral=numeral)
        end -= 1
    return None
