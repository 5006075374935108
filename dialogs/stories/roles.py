"""What a word of a story may be, and what the readers of the facts know of words.

本科      step of an education        高级工    holding of a family
二等奖    grade of a prize            株洲      act: what is asked of the employer is so
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.vocabulary import Fact
from dialogs.understanding.choices import Choices
from dialogs.understanding.families import RUNG
from dialogs.understanding.flags import Flags
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.ladder import OPEN, Ladder
from dialogs.understanding.lexicon import Words
from dialogs.understanding.prizes import Prizes
from dialogs.understanding.reader import Reader
from dialogs.understanding.sets import Sets

_UNTELLING: Final = frozenset(
    {"way", "padding", "discipline", "joint", "about", "year", "sep", "got", "and", "only"}
)
"""Classes of a ladder's words that tell nothing of the step."""


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that a word may be: its kind, what it means there, and of which fact or family."""

    kind: str
    meaning: str = ""
    of: str = ""


RoleOf = tuple[str, Role]


def known_words(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    """The words by which a fact's own reader knows its values, each with its role."""
    for kind, known in _KNOWN.items():
        if isinstance(reader, kind):
            yield from known(reader, fact)


def _of_ladder(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    for group in reader.own.groups(reader.file):
        for word, entry in reader.own.words(reader.file, group).items():
            if len(word) > 1 and entry.kind not in _UNTELLING:
                kind = "step" if entry.kind == "level" else "open_step" if group in OPEN else "way"
                yield word, Role(kind, entry.kind, fact.name)


def _of_holdings(reader: Reader, _fact: Fact) -> Iterator[RoleOf]:
    if not isinstance(reader, Holdings):
        return
    families = reader.families
    for group in reader.own.groups(reader.file):
        for word, entry in families.words(group).items():
            if entry.kind in families.by_name:
                yield word, Role("holding", entry.meaning, entry.kind)
            elif entry.kind in families.open:
                yield word, Role("rung" if entry.kind == RUNG else "no_holding", entry.meaning)
            elif entry.kind in families.beside_rungs:
                yield word, Role("branch", families.beside_rungs[entry.kind])
            elif entry.kind == "denied":
                yield word, Role("no_title", entry.meaning)
            elif entry.kind == "pending" and len(word) > 1:
                yield word, Role("not_held")


def _of_classes(words: Words, fact: Fact, kind: str, *classes: str) -> Iterator[RoleOf]:
    for word, entry in words.items():
        if entry.kind in classes and entry.meaning != "none":
            yield word, Role(kind, entry.kind, fact.name)


def _of_prizes(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    return _of_classes(reader.words(fact), fact, "prize", "level", "grade", "grades", "both")


def _of_choices(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    return _of_classes(reader.words(fact), fact, "prize", "value", "meant", "pending", "attempt")


def _of_sets(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    return _of_classes(reader.words(fact), fact, "member", "member", "scope", "role")


def _of_flags(reader: Reader, fact: Fact) -> Iterator[RoleOf]:
    own = reader.own.words(reader.file, fact.name)
    return _of_classes(own, fact, "own", "act", "counter", "nature", "asks")


_KNOWN: Final[Mapping[type[Reader], Callable[[Reader, Fact], Iterator[RoleOf]]]] = {
    Ladder: _of_ladder,
    Holdings: _of_holdings,
    Prizes: _of_prizes,
    Choices: _of_choices,
    Sets: _of_sets,
    Flags: _of_flags,
}
