"""Which reader reads the answers about a fact: the one that `reads` names, else that of its type."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind, Vocabulary
from dialogs.understanding.choices import Choices
from dialogs.understanding.figures import Figures
from dialogs.understanding.flags import Flags
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.labels import by_label
from dialogs.understanding.ladder import Ladder
from dialogs.understanding.lexicon import Lexicon, LexiconError
from dialogs.understanding.members import Members
from dialogs.understanding.prizes import Prizes
from dialogs.understanding.reader import Reader
from dialogs.understanding.spans import Spans

READERS: Final[Mapping[str, type[Reader]]] = {
    "number": Figures,
    "years": Spans,
    "flag": Flags,
    "choice": Choices,
    "set": Members,
    "ladder": Ladder,
    "holdings": Holdings,
    "prize": Prizes,
}
"""The readers by the names that `reads: {by: …}` has for them."""

_OF_KIND: Final[Mapping[Kind, tuple[str, str]]] = {
    "amount": ("number", "numbers"),
    "percent": ("number", "numbers"),
    "count": ("number", "numbers"),
    "years": ("years", "numbers"),
    "flag": ("flag", "flags"),
    "choice": ("choice", "choices"),
    "set": ("set", "sets"),
}
"""The reader of each type of fact, and the file with its words."""


@dataclass(frozen=True, slots=True, eq=False)
class Readers:
    """The readers of a policy by the names of its facts, and the labels of their values in plain writing.

    `own` are, for each choice, the words that elsewhere say that it is not known, but here are an answer.
    """

    vocabulary: Vocabulary
    of: Mapping[str, Reader]
    labels: Mapping[str, Mapping[str, str]]
    own: Mapping[str, frozenset[str]]


def readers_of(policy: Policy) -> Readers:
    """The readers of a policy, made once. Raises LexiconError where its lexicon cannot be used."""
    return policy.derived(_made)


def _made(policy: Policy) -> Readers:
    own = Lexicon(policy.lexicon)
    by_words: dict[tuple[str, str], Reader] = {}
    of: dict[str, Reader] = {}
    for fact in policy.vocabulary.values():
        by, file = _reads(fact)
        if (by, file) not in by_words:
            by_words[by, file] = READERS[by](own, file, policy.vocabulary)
        of[fact.name] = by_words[by, file]
    return Readers(
        vocabulary=policy.vocabulary,
        of=of,
        labels={fact.name: by_label(fact) for fact in policy.vocabulary.values()},
        own={name: frozenset(own.spoken(reader.file, "own", name)) for name, reader in of.items()},
    )


def _reads(fact: Fact) -> tuple[str, str]:
    """The name of the reader of a fact and of its file. Raises LexiconError where there is no such reader."""
    by, file = _OF_KIND[fact.kind]
    if not fact.reads.by:
        return by, fact.reads.words or file
    if fact.reads.by not in READERS:
        msg = f"{fact.name}: there is no reader {fact.reads.by!r}: use one of {', '.join(READERS)}"
        raise LexiconError(msg)
    return fact.reads.by, fact.reads.words or file
