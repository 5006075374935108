"""English answers in the words that the grammar reads: it is one grammar, whatever people type in.

4 years 3 months             4年3个月
since June 2021              2021年6月起
three, all granted last year  3,都授权了去年
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from criteria.policy.model import Policy
from dialogs.understanding.lexicon import ENGLISH, GENERAL, Lexicon
from dialogs.understanding.normalising import plain_characters

_WORDS: Final = re.compile(r"[a-z][a-z'’.-]*[a-z]|[a-z]|[0-9.,]*[0-9]|[^a-z0-9]+?")
_LETTERS: Final = re.compile("[a-z]{2}")
_LONGEST: Final = 5
"""Words of the longest phrase."""


def in_chinese(policy: Policy, text: str) -> str | None:
    """The text with its English words in Chinese; None where there are none that are known."""
    plain = plain_characters(text).replace("’", "'")
    if not _LETTERS.search(plain):
        return None
    phrases = policy.derived(_phrases)
    words = [word for word in _WORDS.findall(plain) if not word.isspace()]
    pieces: list[str] = []
    at = known = 0
    while at < len(words):
        size = _phrase_at(words, at, phrases)
        pieces.append(phrases[" ".join(words[at : at + size])] if size else words[at])
        at += size or 1
        known += size
    return _arranged("".join(pieces)) if known else None


def _phrase_at(words: list[str], at: int, phrases: Mapping[str, str]) -> int:
    """How many words the longest known phrase has that begins there; 0 where none does."""
    longest = min(_LONGEST, len(words) - at)
    return next((size for size in range(longest, 0, -1) if " ".join(words[at : at + size]) in phrases), 0)


def _arranged(text: str) -> str:
    """The pieces in the order in which Chinese has them."""
    for pattern, order in _ORDERS:
        text = pattern.sub(order, text)
    return text


_MARKS: Final = {"month": "\ue000", "start": "\ue001", "more": "\ue002"}
"""What stands before a piece that Chinese has elsewhere."""
_YEAR: Final = "(?:19|20)[0-9]{2}"
_ORDERS: Final = (
    (re.compile(f"{_MARKS['month']}([0-9]+),?({_YEAR})"), r"\2-\1"),
    (re.compile(f"{_MARKS['start']}(.)({_YEAR}(?:-[0-9]+)?)"), r"\2\1"),
    (re.compile(f"{_MARKS['start']}."), ""),
    (re.compile(f"([0-9]+){_MARKS['more']}([^0-9]{{2}})"), r"\2\1"),
    (re.compile(f"[{_MARKS['start']}{_MARKS['more']}]"), ""),
)


@cache
def _general() -> Mapping[str, str]:
    """The product's English phrases, those that change their place with a mark."""
    phrases = dict.fromkeys(GENERAL.words(ENGLISH, "silent"), "")
    for group in ("said", *_MARKS):
        mark = _MARKS.get(group, "")
        phrases |= {word: mark + entry.meaning for word, entry in GENERAL.words(ENGLISH, group).items()}
    return {word.replace("_", " "): chinese for word, chinese in phrases.items()}


def _phrases(policy: Policy) -> Mapping[str, str]:
    """Every English phrase with its Chinese, the product's and the policy's."""
    own = Lexicon(policy.lexicon).words(ENGLISH, "said")
    return {**_general(), **{word.replace("_", " "): entry.meaning for word, entry in own.items()}}
