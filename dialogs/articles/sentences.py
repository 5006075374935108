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
