"""One way of writing what may be written in several: width, case, script, capitals, blanks, punctuation."""

import re
import unicodedata
from functools import cache
from typing import Protocol

LONGEST = 200
"""The longest answer that is read; nobody answers one question with more."""


class TooLong(ValueError):  # noqa: N818  a plain description of the text
    """The text is longer than any answer."""


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟〇", "一二三四五六七八九十百千零")
_CAPITAL_THREE = re.compile("参(?=[十百千万亿])")
_PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("～〜∼﹏", "~"),
        **dict.fromkeys("—–−‐‑―─", "-"),
        **dict.fromkeys("“”‘’「」『』《》〈〉\"'`", " "),
        **dict.fromkeys("。!；;…:·•\n\r\t()[]{}【】〔〕", ";"),
    }
)
_DOTS = re.compile(r"\.{2,}|\.(?![0-9])")
_ABOUT = re.compile("(?:^|(?<=[,;]))~(?=[0-9])")
_EDGES = " ,、;*#_|"
_SPACED_COMMA = re.compile(", | ,")
"""A comma with a blank parts two things: 3, 500 is not 3,500."""
_LOOSE_BLANK = re.compile(r" (?![0-9.])|(?<![0-9.]) ")


def normalise(text: str) -> str:
    """The text in half width, lower case, simplified characters and plain numerals, without needless blanks.

    Superscripts and fractions (3², 3½) stay as they are: written on one line they would be other numbers.
    Raises TooLong.
    """
    if len(text) > LONGEST * 5:
        raise TooLong
    plain = "".join(map(_plain, text))
    if len(plain) > LONGEST:
        raise TooLong
    if not plain.isascii():
        plain = _simplified().convert(plain).translate(_CAPITALS)
        plain = _CAPITAL_THREE.sub("三", plain)
    plain = _DOTS.sub(";", plain.translate(_PUNCTUATION))
    plain = _SPACED_COMMA.sub(";", " ".join(plain.split()))
    plain = _ABOUT.sub("约", plain.strip(_EDGES))
    return _LOOSE_BLANK.sub("", plain.strip(_EDGES + "~"))


@cache
def _simplified() -> _Converter:
    from opencc import OpenCC  # noqa: PLC0415  loaded by the first answer that is not ASCII

    converter: _Converter = OpenCC("t2s")
    return converter


@cache
def _plain(character: str) -> str:
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
