"""Slips of the input method: words of the same sound (本课 for 本科). They are offered, never taken."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import product

from dialogs.understanding.lexing import Lexer

_LONGEST_TEXT = 12
_LONGEST_WORD = 6
_MOST_READINGS = 16


def repaired(text: str, lexer: Lexer, today: date) -> Iterator[str]:
    """The texts that sound the same and of which every word is known, with one word written anew."""
    if len(text) > _LONGEST_TEXT:
        return
    sounds = _sounding(lexer)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + _LONGEST_WORD) + 1):
            piece = text[start:end]
            for word in sorted(
                {word for sound in _sounds(piece) for word in sounds.get(sound, ())} - {piece}
            ):
                other = text[:start] + word + text[end:]
                if lexer.tokens(other, today) is not None:
                    yield other


@cache
def _sounding(lexer: Lexer) -> dict[str, tuple[str, ...]]:
    """The words of a lexer by their sound."""
    words: dict[str, tuple[str, ...]] = {}
    numerals = "零一二三四五六七八九十百千万亿两半多"
    for word in (*lexer.words, *numerals):
        if len(word) <= _LONGEST_WORD:
            for sound in _sounds(word):
                words[sound] = (*words.get(sound, ()), word)
    return words


@lru_cache(maxsize=65536)
def _sounds(text: str) -> tuple[str, ...]:
    """The ways a text may be pronounced, without tones; none for what has no pronunciation."""
    readings = [_readings(character) for character in text]
    if not all(readings):
        return (text,) if text.isascii() and text.isalpha() and len(text) > 3 else ()
    count = 1
    for reading in readings:
        count *= len(reading)
    if count > _MOST_READINGS:
        return ("".join(reading[0] for reading in readings),)
    return tuple("".join(way) for way in product(*readings))


@lru_cache(maxsize=8192)
def _readings(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin  # noqa: PLC0415  loaded by the first answer that is not understood

    if not "一" <= character <= "鿿":
        return ()
    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
