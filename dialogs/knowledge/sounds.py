"""Slips of the input method: what sounds like a wording of the glossary and shares a character with it."""

from collections.abc import Iterable
from functools import cache

LONGEST = 8
"""Characters of the longest wording that is looked for by its sound."""


@cache
def _sound(character: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  200 ms that only a question with a slip needs

    return "".join(lazy_pinyin(character))


def _sounds(text: str) -> tuple[str, ...]:
    return tuple(_sound(character) for character in text)


class SoundBook:
    """Wordings by their sound (pinyin without tones)."""

    __slots__ = ("_by_sound",)

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_sound = {
            _sounds(phrase): phrase
            for phrase in phrases
            if 2 <= len(phrase) <= LONGEST and not phrase.isascii()
        }

    def mended(self, text: str, places: Iterable[tuple[int, int]]) -> str:
        """`text` with every slip in one of the `places` (start, end) replaced by what it sounds like."""
        for start, end in reversed(tuple(places)):
            text = text[:start] + self._heard(text[start:end]) + text[end:]
        return text

    def _heard(self, text: str) -> str:
        sounds = _sounds(text)
        pieces: list[str] = []
        at = 0
        while at < len(text):
            phrase = self._at(text, sounds, at)
            pieces.append(phrase or text[at])
            at += len(phrase) if phrase else 1
        return "".join(pieces)

    def _at(self, text: str, sounds: tuple[str, ...], at: int) -> str | None:
        for end in range(min(len(text), at + LONGEST), at + 1, -1):
            phrase = self._by_sound.get(sounds[at:end])
            if phrase and any(a == b for a, b in zip(phrase, text[at:end], strict=True)):
                return phrase
        return None
