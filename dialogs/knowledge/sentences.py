"""The sentence of a clause that matters for a question."""

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"[^。；\n]+[。；]?")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a clause's text; a semicolon ends one too, as the regulation uses it."""
    return tuple(match.strip() for match in _SENTENCE.findall(text) if match.strip())


def sentence_that_matters(text: str, words: Iterable[str]) -> str:
    """The sentence of `text` in which most of `words` stand, counted by their length; the first of equals."""
    telling = tuple(set(words))
    return max(sentences(text), key=lambda one: sum(len(word) for word in telling if word in one))


LONGEST_OPENING = 28
"""Characters of a clause's text that name it in a list."""


def opening(text: str) -> str:
    """How a clause begins, short enough for a list."""
    begins = text.replace("\n", "，")
    first = re.split(r"[。；：]", begins, maxsplit=1)[0]
    if len(first) <= LONGEST_OPENING:
        return first
    parts = first[:LONGEST_OPENING].rsplit("，", 1)
    return f"{parts[0]}……"
