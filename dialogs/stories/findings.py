"""What a hearer makes of a clause or several: a fact, or why it is none."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from criteria.policy.vocabulary import Fact
from dialogs.stories.words import StoryWords
from dialogs.understanding.grammar import understood
from dialogs.understanding.reading import Bounded, Outcome, Reading, Reason, Since, Taken, Unclear, reason_of

Told: TypeAlias = Taken | Bounded | Since


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact as it was heard in the clauses from `first` to `last`; `outcome` is None where `reason` says
    why it is doubtful, and then it may be any of `facts`.

    `weak`: heard in a question, it gives way to a statement. `unsaid` are the qualifiers that the words did
    not say.
    """

    facts: tuple[str, ...]
    outcome: Told | None
    first: int
    last: int
    reason: Reason | None = None
    weak: bool = False
    unsaid: tuple[str, ...] = ()

    @property
    def fact(self) -> str:
        """The fact, where it is one."""
        return self.facts[0]


def doubt(facts: tuple[str, ...], first: int, last: int, name: str) -> Finding:
    """A doubtful finding, for the reason of that name."""
    return Finding(facts, None, first, last, reason_of(name))


def settled(finding: Finding, reason: str | None) -> Finding:
    """The finding, doubtful where there is a reason for it."""
    return finding if reason is None else replace(finding, outcome=None, reason=reason_of(reason))


def found(fact: str, outcome: Outcome, first: int, last: int, *, weak: bool = False) -> Finding | None:
    """The finding that a reading comes to; None where it says neither a value nor why not."""
    if isinstance(outcome, Taken | Bounded | Since):
        return Finding((fact,), outcome, first, last, weak=weak)
    if isinstance(outcome, Unclear):
        return Finding((fact,), None, first, last, outcome.reason)
    return None


def read(words: StoryWords, fact: Fact, phrase: str, today: date) -> Reading:
    """What the fact's own reader makes of a phrase."""
    return understood(words.policy, fact, phrase, today=today, numbered=False)
