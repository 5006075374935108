"""What a reader is given, and what a short answer says: the one thing that `understand` gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from criteria.policy.vocabulary import Fact, Known, Range, Value
from criteria.tracing import Trace
from locales.wording import Variable, Wording

IntentName = Literal["unknown", "skip", "back", "restart", "help", "question"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One answer, in plain writing, to the question about a fact.

    `labels` are the values of a choice by their labels in plain writing; `numbered`: they were shown with
    their numbers. `trace` is where the way to the reading is written
    down, if anybody wants to know it.
    """

    fact: Fact
    text: str
    today: date
    labels: Mapping[str, str] = field(default_factory=dict)
    numbered: bool = True
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an answer is unclear: a message of `understanding.ftl`, the product's or the policy's, and its
    variables; `opening` is a reason that is said before it.
    """

    message: str
    variables: Mapping[str, Variable] = field(default_factory=dict)
    opening: "Reason | None" = None

    def say(self, words: Wording) -> str:
        """The reason in a sentence or two, plain and unescaped: it may quote what the person typed."""
        opening = self.opening.say(words) if self.opening else ""
        return opening + words.say(self.message, **self.variables)


def reason_of(name: str, **variables: Variable) -> Reason:
    """The reason of that name, such as `several`."""
    return Reason(f"understanding-{name}", variables)


@dataclass(frozen=True, slots=True)
class Taken:
    """The value, in the fact's type and unit."""

    value: Value


@dataclass(frozen=True, slots=True)
class Bounded:
    """Only bounds of a number are told."""

    range: Range


@dataclass(frozen=True, slots=True)
class Since:
    """A start date instead of a number of years; `month` is None where only the year is told, `day` where no
    more than the month is.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        return self.to_the_month if self.day is None else f"{self.to_the_month}-{self.day:02}"

    @property
    def to_the_month(self) -> str:
        """The year and the month, as far as they are told: 2019-07, 2019."""
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Intent:
    """The text is no answer but says that it is not known, or wants something else of the conversation."""

    name: IntentName


@dataclass(frozen=True, slots=True)
class Unclear:
    """Ambiguous, off the scale, several values or no answer: to be asked again, never guessed.

    `suggestion` is what was heard or may have been meant, to be offered and never taken silently.
    """

    reason: Reason
    suggestion: "Known | Since | None" = None


Outcome = Taken | Bounded | Since | Intent | Unclear


@dataclass(frozen=True, slots=True)
class Reading:
    """What one answer says of the fact that was asked, and what it surely tells of others (`also`, by name).

    `hedged` marks a value or bound given as about right (大概, 左右): worth asking again near a threshold.
    `left_out` are the clauses that changed nothing, word for word: what was said of other things, or of which
    not every word was understood.
    """

    outcome: Outcome
    also: Mapping[str, Known | Since] = field(default_factory=dict)
    hedged: bool = False
    left_out: tuple[str, ...] = ()

    def is_echoed(self, fact: Fact) -> bool:
        """Whether to repeat what was taken down: amounts, bounds, dates, hedges and facts told besides."""
        taken_plainly = isinstance(self.outcome, Taken) and fact.kind != "amount" and not self.hedged
        return not taken_plainly or bool(self.also or self.left_out)


class Doubt(Exception):  # noqa: N818  it is no error of ours: the reader has understood that it cannot decide
    """Raised by a reader that has read the answer but must not decide it."""

    def __init__(
        self,
        message: str,
        *,
        suggestion: Known | Since | None = None,
        also: Mapping[str, Known | Since] | None = None,
        **variables: Variable,
    ) -> None:
        super().__init__(message)
        self.reason = f"understanding-{message}"
        self.reading = Reading(Unclear(reason_of(message, **variables), suggestion), also=also or {})
