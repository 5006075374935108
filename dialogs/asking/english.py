"""Questions typed in English, in the words that the reading knows.

    Can I apply for engineer with a master's degree?    能报工程师硕士吗
    How many software copyrights do I need?             要几个软著吗

Nothing is translated but words: what a question wants and names is read off its words wherever they stand.
The product's words stand in `data/asking.yaml`, those of a regulation's things in its asked.yaml; what
neither knows tells nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.model import Policy
from dialogs.asking.forms import form_of
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.normalising import plain_characters

_ENGLISH: Final = re.compile(r"[\x00-\x7f‘’“”–—£€°é]*[a-z][\x00-\x7f‘’“”–—£€°é]*", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z0-9']+|[,.;:!]", re.IGNORECASE)
_BARE: Final = frozenset(GENERAL.spoken("asking", "english_bare"))
_LONGEST: Final = 5
"""Words of the longest phrase that has a word of its own."""


def in_known_words(policy: Policy, text: str) -> str:
    """The text as it was typed, or in the words that are known where it is English."""
    if not _ENGLISH.fullmatch(text):
        return text
    words = policy.derived(_words).meaning
    typed = _WORD.findall(plain_characters(text).lower().replace("’", "'"))
    known: list[str] = []
    at = 0
    while at < len(typed):
        taken = next((n for n in range(_LONGEST, 0, -1) if " ".join(typed[at : at + n]) in words), 0)
        if taken:
            known.append(words[" ".join(typed[at : at + taken])])
        elif not typed[at].isalpha() and "'" not in typed[at]:
            known.append(typed[at])
        at += taken or 1
    said = "".join(known)
    return _asking(said, words.get("?", "")) if text.rstrip().endswith("?") else said


def unknown_words(policy: Policy, text: str) -> tuple[str, ...]:
    """The words of an English question that tell something and are not known, so that it cannot be said what
    is asked: Must savings be audited?
    """
    if not _ENGLISH.fullmatch(text):
        return ()
    known = policy.derived(_words).single
    typed = _WORD.findall(plain_characters(text).lower().replace("’", "'"))
    return tuple(word for word in typed if word.isalpha() and word not in known and word not in _BARE)


def _asking(said: str, mark: str) -> str:
    """What was said with the mark of a question behind the part that wants something."""
    *before, last = said.split(",")
    if before and form_of(last).name == "plain":
        return ",".join((before[0] + mark, *before[1:], last))
    return said + mark


@dataclass(frozen=True, slots=True)
class _Words:
    """English words and phrases with what they mean, and the words of which these are made."""

    meaning: Mapping[str, str]
    single: frozenset[str]


def _words(policy: Policy) -> _Words:
    general = {str(english): str(known) for english, known in GENERAL.setting("asking", "english").items()}
    meaning = {**general, **policy.knowledge.asked.english}
    return _Words(meaning, frozenset(word for phrase in meaning for word in phrase.split()))
