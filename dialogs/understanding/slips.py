"""Slips of the input method: words of the same sound (本课 for 本科, 转平 for 转评).

Under a question of the interview they are offered and never taken; in the search, where a wrong reading costs
a look at a wrong clause, they are mended.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from dialogs.understanding.lexicon import Entry, Words
from dialogs.understanding.lexing import Lexer

LONGEST_TEXT: Final = 12
"""Characters of the longest answer that is tried."""

_SHORT_TEXT: Final = 5
"""Up to this length one character alone may be a slip (二极); in longer texts too many sound like another."""

_LONGEST_WORD: Final = 6
_NUMERALS: Final = "零一二三四五六七八九十百千万亿两半多"
_SILENT: Final = frozenset(
    {"padding", "about", "doubt", "sep", "named", "fine", "begun", "lasting", "got", "way", "plain", "nature"}
    | {"about_award", "about_member", "joint", "and", "filler", "discipline", "elsewhere", "soft", "past"}
)
"""Classes of words that tell nothing: nobody is asked whether one of them was meant."""

_UNITS: Final = ("classifier", "ge")
_NO_WORD: Final = Entry("")


class SoundBook:
    """Words by their sound (pinyin without tones), character by character."""

    def __init__(self, words: Iterable[str], *, longest: int) -> None:
        self.longest = longest
        self._by_sound: dict[str, list[str]] = {}
        for word in words:
            if len(word) <= longest and (sound := "".join(sounds(word))):
                self._by_sound.setdefault(sound, []).append(word)

    def alike(self, text_sounds: tuple[str, ...]) -> tuple[str, ...]:
        """The words that sound like these sounds, one a character; none where a character has no sound."""
        return tuple(self._by_sound.get("".join(text_sounds), ())) if all(text_sounds) else ()


def sounds(text: str) -> tuple[str, ...]:
    """How each character of a text is pronounced, without tones; nothing for what is no Chinese character."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  0.2 s that only a text with a slip needs

    readings: Mapping[int, str] = PINYIN_DICT
    return tuple(_toneless(readings.get(ord(character), "")) for character in text)


def _toneless(readings: str) -> str:
    """The first of several readings (háng,xíng) without its tone."""
    parts = unicodedata.normalize("NFD", readings.partition(",")[0])
    return "".join(part for part in parts if part not in _TONES)


_TONES: Final = "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}"


def repaired(text: str, lexer: Lexer, book: SoundBook, today: date) -> Iterator[str]:
    """The texts that sound the same and of which every word is known, with one word of the book in them."""
    if len(text) > LONGEST_TEXT:
        return
    heard = sounds(text)
    shortest = 1 if len(text) <= _SHORT_TEXT else 2
    for start in range(len(text)):
        for end in range(start + shortest, min(len(text), start + book.longest) + 1):
            for word in book.alike(heard[start:end]):
                other = text[:start] + word + text[end:]
                is_unit = lexer.words.get(word, _NO_WORD).kind in _UNITS
                if other == text or (is_unit and not _counted(text[:start])):
                    continue
                if lexer.tokens(other, today) is not None:
                    yield other


def mended(text: str, places: Iterable[tuple[int, int]], book: SoundBook) -> str:
    """The text with every slip in one of the places (start, end) replaced by the word it sounds like, which
    must share a character with it.
    """
    for start, end in reversed(tuple(places)):
        text = text[:start] + _heard(text[start:end], book) + text[end:]
    return text


def _heard(text: str, book: SoundBook) -> str:
    heard = sounds(text)
    pieces: list[str] = []
    at = 0
    while at < len(text):
        word = _longest_at(text, heard, at, book)
        pieces.append(word or text[at])
        at += len(word) if word else 1
    return "".join(pieces)


def _longest_at(text: str, heard: tuple[str, ...], at: int, book: SoundBook) -> str | None:
    for end in range(min(len(text), at + book.longest), at + 1, -1):
        for word in book.alike(heard[at:end]):
            typed = text[at:end]
            if len(word) == len(typed) and any(a == b for a, b in zip(word, typed, strict=True)):
                return word
    return None


def telling(words: Words) -> SoundBook:
    """The words of a lexer that tell something, and the numerals, by their sound."""
    named = (word for word, entry in words.items() if entry.kind not in _SILENT)
    return SoundBook((*named, *_NUMERALS), longest=_LONGEST_WORD)


def _counted(before: str) -> bool:
    """Whether a number stands before: only behind one a classifier may have been meant (三象 for 三项)."""
    return before[-1:] in tuple(_NUMERALS + "0123456789")
