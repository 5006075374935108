"""What reads one sort of answers: the words that they may be made of, and what these say together."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from criteria.policy.vocabulary import Fact, Kind, Vocabulary
from criteria.tracing import Trace
from dialogs.understanding.dates import find_date
from dialogs.understanding.lexicon import Lexicon, Words
from dialogs.understanding.lexing import Lexer, Token, clauses
from dialogs.understanding.reading import Asked, Reading
from dialogs.understanding.slips import SoundBook, repaired, telling


class Reader(ABC):
    """A reader with the words of one policy; `file` is the file of its lexicon.

    What cuts and what hears the answers about a fact is made by the first of them and kept.
    """

    by: ClassVar[str]
    """How `reads` of facts.yaml names it."""

    kinds: ClassVar[tuple[Kind, ...]]
    """The types of facts that it reads."""

    classes: ClassVar[frozenset[str]] = frozenset()
    """The classes of a fact's own words that it tells apart beside the product's; none where the classes are
    the policy's to name.
    """

    numbers: ClassVar[bool] = True
    dates: ClassVar[bool] = False

    def __init__(self, own: Lexicon, file: str, vocabulary: Vocabulary) -> None:
        self.own = own
        self.file = file
        self.vocabulary = vocabulary
        self._lexers: dict[str, Lexer] = {}
        self._sounds: dict[str, SoundBook] = {}

    @abstractmethod
    def words(self, fact: Fact) -> Words:
        """The words that an answer about the fact may be made of. Raises LexiconError."""

    @abstractmethod
    def read(self, asked: Asked) -> Reading | None:
        """What the answer says; None if it is of another kind. Raises Doubt where it cannot be decided."""

    def reasons(self) -> frozenset[str]:
        """The reasons for asking again that the policy's words bring: each needs a message of the policy."""
        return frozenset()

    def named(self, _fact: Fact, /) -> frozenset[str]:
        """The values of the fact that its words name, and other facts: each must be there."""
        return frozenset()

    def lexer(self, fact: Fact) -> Lexer:
        """Cuts answers about the fact into their words."""
        if fact.name not in self._lexers:
            dates = find_date if self.dates else None
            self._lexers[fact.name] = Lexer(self.words(fact), numbers=self.numbers, dates=dates)
        return self._lexers[fact.name]

    def repaired(self, asked: Asked) -> Iterator[str]:
        """Answers that sound the same, of known words only: what may have been meant."""
        lexer = self.lexer(asked.fact)
        if asked.fact.name not in self._sounds:
            self._sounds[asked.fact.name] = telling(lexer.words)
        return repaired(asked.text, lexer, self._sounds[asked.fact.name], asked.today)

    def tokens(self, asked: Asked) -> tuple[Token, ...] | None:
        """The answer as tokens; None if some of it is no known word."""
        tokens = self.lexer(asked.fact).tokens(asked.text, asked.today)
        if asked.trace is not None:
            self._write_down(asked.trace, asked, tokens)
        return tokens

    def _write_down(self, trace: Trace, asked: Asked, tokens: tuple[Token, ...] | None) -> None:
        if tokens is None:
            trace.step("unread", self.lexer(asked.fact).unread(asked.text, asked.today))
        for clause in clauses(tokens or (), "sep"):
            spoken = trace.step("clause", "".join(token.text for token in clause))
            for token in clause:
                spoken.step("token", token.text).step("class", f"{token.kind} {token.meaning}".rstrip())
