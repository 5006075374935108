"""What a story tells, and how much of it may be told at once."""

from dataclasses import dataclass
from typing import Final

from dialogs.understanding.reading import Bounded, Reason, Since, Taken, reason_of

LONGEST_STORY: Final = 5_000
"""Characters of the longest story that is read."""

LONGEST_QUOTE: Final = 80
"""Characters of the longest quote."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One fact of a story, and the stretch of the text that it was read from, letter for letter.

    `unsaid` are the qualifiers of the fact (marks of the policy's `lexicon/stories.yaml`) that the words did
    not say: they are to be confirmed.
    """

    fact: str
    outcome: Taken | Bounded | Since
    quote: str
    unsaid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What may be one of several facts, contradicts itself, or may not count; never a fact by itself."""

    quote: str
    facts: tuple[str, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Story:
    """What was heard of a story: every character but punctuation stands in a quote or in `unheard`.

    `target` is the tier that the person names as the goal; None where none is named, or several are. `wishes`
    are those of `unheard` that name it.
    """

    facts: tuple[Heard, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()
    unheard: tuple[str, ...] = ()
    target: str | None = None
    wishes: tuple[str, ...] = ()


class StoryError(ValueError):
    """A story cannot be read at all: it is empty, or too long."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.reason = reason_of(name, most=LONGEST_STORY)
