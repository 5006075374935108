"""One way of writing what may be written in several: width, case, script, capitals, blanks, punctuation."""

import re
import unicodedata
from functools import cache
from typing import Protocol

from dialogs.surrogates import readable


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\n\r\t"}
_CAPITALS = dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟〇参", "一二三四五六七八九十百千零三", strict=True))
_CAPITAL = re.compile(
    "[壹贰叁肆柒捌玖拾佰仟〇]|(?<![队入退])伍|(?<![登大内着])陆(?![续军])|参(?=[拾佰仟十百千万亿])"
)
"""Capital numerals, where they are no part of another word (队伍, 登陆, 参加)."""

_PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("～〜∼﹏", "~"),
        **dict.fromkeys("—–−‐‑―─", "-"),
        **dict.fromkeys("“”‘’「」『』《》〈〉\"'`", " "),
        **dict.fromkeys("。!；;…:·•\n\r\t()[]{}【】〔〕", ";"),
    }
)
_DOTS = re.compile(r"\.{2,}|\.(?![0-9])")
_POINT = re.compile("(?<=[0-9])。(?=[0-9])")
"""A full stop between digits was meant to be a point: 5。5年."""
_ABOUT = re.compile("(?:^|(?<=[,;]))~(?=[0-9])")
_EDGES = " ,、;*#_|"
_SPACED_COMMA = re.compile(", | ,")
"""A comma with a blank parts two things: 3, 500 is not 3,500."""
_LOOSE_BLANK = re.compile(r" (?![0-9.])|(?<![0-9.]) ")


def normalise(text: str) -> str:
    """The text in plain characters, with plain numerals and punctuation and without needless blanks."""
    plain = plain_characters(text)
    if not plain.isascii():
        plain = _CAPITAL.sub(lambda found: _CAPITALS[found[0]], plain)
    plain = _POINT.sub(".", plain)
    plain = _DOTS.sub(";", plain.translate(_PUNCTUATION))
    plain = _SPACED_COMMA.sub(";", " ".join(plain.split()))
    plain = _ABOUT.sub("约", plain.strip(_EDGES))
    return _LOOSE_BLANK.sub("", plain.strip(_EDGES + "~"))


def plain_characters(text: str) -> str:
    """The text in half width, lower case and simplified characters.

    Superscripts and fractions (3², 3½) stay as they are: written on one line they would be other numbers.
    What could not be decoded is read all the same, or marked (see `readable`).
    """
    if text.isascii():
        return text.translate(_CONTROLS).lower()
    return _simplified().convert("".join(map(_plain, readable(text))))


@cache
def _simplified() -> _Converter:
    from opencc import OpenCC  # noqa: PLC0415  loaded by the first answer that is not ASCII

    converter: _Converter = OpenCC("t2s")
    return converter


def _plain(character: str) -> str:
    if "\N{CJK UNIFIED IDEOGRAPH-4E00}" <= character <= "\N{CJK UNIFIED IDEOGRAPH-9FFF}":
        return character
    kind = unicodedata.decomposition(character).partition(">")[0]
    if kind in ("<super", "<sub", "<fraction"):
        return character
    if kind == "<circle":  # ①② are two numbers, not twelve
        return f" {unicodedata.normalize('NFKC', character)} "
    if character in "\n\r\t":
        return character
    if unicodedata.category(character) in ("Cc", "Cf") or character in "\ufe0f\u20e3":
        return ""
    return unicodedata.normalize("NFKC", character).casefold()
