"""The words that people add to an answer, the product's and a policy's, made ready for each fact."""

from dataclasses import dataclass, field
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind
from dialogs.clauses.marking import Marker
from dialogs.understanding.lexicon import EVERY, GENERAL, REMARKS, Lexicon, Words, merged

_OF_KINDS: Final = ("choice", "set")
"""Facts of which what kind of thing it is decides."""


@dataclass(frozen=True, slots=True, eq=False)
class Remarks:
    """The words of remarks of a policy, made ready for each fact by the first answer about it."""

    own: Lexicon
    of_kind: dict[Kind, Marker] = field(default_factory=dict)
    of_fact: dict[str, Marker] = field(default_factory=dict)

    def marker(self, fact: Fact) -> Marker:
        """What marks the clauses beside answers about a fact."""
        if fact.name not in self.of_fact:
            if fact.kind not in self.of_kind:
                self.of_kind[fact.kind] = Marker(words_beside(self.own, fact.kind))
            own = self.own.words(REMARKS, fact.name)
            self.of_fact[fact.name] = (
                self.of_kind[fact.kind].with_words(own) if own else self.of_kind[fact.kind]
            )
        return self.of_fact[fact.name]

    def smells(self, fact: Fact) -> frozenset[str] | None:
        """The characters that may decide in words that are not known; None where any such words may: beside
        choices of which each is another kind of thing, unless the policy says that they are not.
        """
        if fact.kind in _OF_KINDS and fact.name not in self.own.names(REMARKS, "described"):
            return None
        groups = (EVERY, fact.kind)
        words = (word for group in groups for word in GENERAL.spoken(REMARKS, "smells", group))
        return frozenset("".join(words))


def remarks_of(policy: Policy) -> Remarks:
    """The words of remarks of a policy, made once."""
    return policy.derived(_made)


def _made(policy: Policy) -> Remarks:
    return Remarks(Lexicon(policy.lexicon))


def words_beside(own: Lexicon, kind: Kind) -> Words:
    """The words of remarks beside answers of one kind, whatever the fact."""
    return merged(GENERAL.words(REMARKS, EVERY), GENERAL.words(REMARKS, kind), own.words(REMARKS, EVERY))


def last_rank(own: Lexicon, fact: Fact) -> int | None:
    """The last rank that counts beside a fact: None where any does, 0 where the policy does not say."""
    if fact.name in own.names(REMARKS, "any_rank"):
        return None
    last = own.setting(REMARKS, "ranks").get(fact.name)
    return last if isinstance(last, int) else 0
