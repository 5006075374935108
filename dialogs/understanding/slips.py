"""Slips of the input method: words of the same sound (本课 for 本科). They are offered, never taken."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from dialogs.understanding.lexicon import Entry
from dialogs.understanding.lexing import Lexer

_LONGEST_TEXT = 12
_LONGEST_WORD = 6
_SHORT_TEXT = 5
"""Up to this length one character alone may be a slip (二极); in longer texts too many sound like another."""
_NUMERALS = "零一二三四五六七八九十百千万亿两半多"
_SILENT = frozenset(
    {"padding", "about", "doubt", "sep", "named", "fine", "begun", "lasting", "got", "way", "plain", "nature"}
    | {"about_award", "about_member", "joint", "and", "filler", "discipline", "elsewhere", "soft", "past"}
)
"""Classes of words that tell nothing: nobody is asked whether one of them was meant."""


def repaired(text: str, lexer: Lexer, today: date) -> Iterator[str]:
    """The texts that sound the same and of which every word is known, with one word written anew."""
    if len(text) > _LONGEST_TEXT:
        return
    words = _by_sound(lexer)
    shortest = 1 if len(text) <= _SHORT_TEXT else 2
    for start in range(len(text)):
        for end in range(start + shortest, min(len(text), start + _LONGEST_WORD) + 1):
            for word in words.get(_sound(text[start:end]), ()):
                other = text[:start] + word + text[end:]
                if other == text or (
                    lexer.words.get(word, _NO_UNIT).kind in _UNITS and not _counted(text[:start])
                ):
                    continue
                if lexer.tokens(other, today) is not None:
                    yield other


_NO_UNIT = Entry("")
_UNITS = ("classifier", "ge")


def _counted(before: str) -> bool:
    """Whether a number stands before: only behind one a classifier may have been meant (三象 for 三项)."""
    return before[-1:] in tuple(_NUMERALS + "0123456789")


@cache
def _by_sound(lexer: Lexer) -> Mapping[str, tuple[str, ...]]:
    """The telling words of a lexer by their sound."""
    words: dict[str, tuple[str, ...]] = {}
    telling = (word for word, entry in lexer.words.items() if entry.kind not in _SILENT)
    for word in (*telling, *_NUMERALS):
        if len(word) <= _LONGEST_WORD and (sound := _sound(word)):
            words[sound] = (*words.get(sound, ()), word)
    return words


@lru_cache(maxsize=65536)
def _sound(text: str) -> str:
    """How a text is pronounced, without tones; nothing for what has no pronunciation."""
    if text.isascii():
        return text if text.isalpha() and len(text) > 3 else ""
    readings = [_reading(character) for character in text]
    return "".join(readings) if all(readings) else ""


@lru_cache(maxsize=8192)
def _reading(character: str) -> str:
    from pypinyin import Style, pinyin  # noqa: PLC0415  loaded by the first answer that is not understood

    return pinyin(character, style=Style.NORMAL)[0][0] if "一" <= character <= "鿿" else ""
