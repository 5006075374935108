"""JSON from outside, read so that no single string, number or nesting in it costs all the rest."""

import json
import re
from typing import Final, cast

from pydantic import JsonValue

MOST_DIGITS: Final = 30
"""Of a whole number; a longer one is read as a fraction, which no id is."""

DEEPEST: Final = 100
"""Where not all can be read, lists and objects that stand so deep are left out; no documented one does."""

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_ESCAPE: Final = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def read_json(data: bytes) -> JsonValue:
    """The value that JSON in UTF-8 stands for. Raises `ValueError` where it is no JSON.

    What is no character becomes U+FFFD, what stands too deep null.
    """
    text = _with_whole_characters(data.decode(errors="replace"))
    try:
        return _loaded(text)
    except RecursionError:
        return _loaded(_shallow(text))


def _loaded(text: str) -> JsonValue:
    return cast("JsonValue", json.loads(text, parse_int=_number))


def _number(digits: str) -> int | float:
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _with_whole_characters(text: str) -> str:
    """The text without escapes of half a character."""
    if "\\ud" not in text and "\\uD" not in text:
        return text
    return _ESCAPE.sub(lambda escape: "\\ufffd" if escape[1] else escape[0], text)


def _shallow(text: str) -> str:
    """The text with null in place of what stands too deep."""
    kept: list[str] = []
    depth, begin = 0, 0
    for token in _TOKEN.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == DEEPEST:
                kept += text[begin : token.start()], "null"
        elif token[0] in "]}":
            if depth == DEEPEST:
                begin = token.end()
            depth -= 1
    return "".join((*kept, text[begin:] if depth < DEEPEST else ""))
