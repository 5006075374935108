"""One person of a crash run: what they say, what must come of it, and what they have seen come of it.

The conversation is pure, so the whole of it is known beforehand: each person holds their own copy and goes on
in it, whatever happens to the process.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from random import Random
from typing import Final

from dialogs.conversation import Step, begin, step
from dialogs.events import Event, Pressed, Typed
from dialogs.messages import words_of
from dialogs.replies import Button, Reply, lines_of
from dialogs.session import Session
from dialogs.world import World
from tests.crash.comparing import Answer
from tests.policies import hunan

say = words_of(hunan(), "zh_CN").say

START: Final = "看看我能报哪一级"
DECLARED: Final = "都符合"
"""What is always declared: anything else would end the conversation at once."""
TYPED_NUMBERS: Final = 0.6


@dataclass(frozen=True)
class Saying:
    """Something to say: a button to press, or a text to type (which any channel takes as well)."""

    text: str
    button: Button | None = None

    @property
    def label(self) -> str:
        """What stands on the button, wherever it is drawn."""
        number = None if self.button is None else self.button.number
        return self.text if number is None else f"{number} {self.text}"

    @property
    def event(self) -> Event:
        """As the conversation takes it."""
        return Typed(self.text) if self.button is None else Pressed((self.button.key,))


class UnansweredError(Exception):
    """Somebody was not shown what must stand open before them."""


@dataclass
class Applicant:
    """Somebody who answers until the result is there.

    `said` are the answers given so far; the first `acknowledged` of them were seen to be taken.
    """

    name: str
    world: World
    chance: Random
    said: list[Answer] = field(default_factory=list)
    acknowledged: int = 0

    def __post_init__(self) -> None:
        self._at = begin(session_id="a-crash-run-of-tests", world=self.world, now=datetime.now(UTC))

    @property
    def open(self) -> Reply:
        """What must stand open before this person now."""
        return self._at.replies[-1]

    @property
    def is_done(self) -> bool:
        """Whether the result is there."""
        return self.open.kind == "result"

    def say(self, saying: Saying) -> None:
        """Say something: from now on it is in the world, whether anybody heard it or not."""
        before = self._at.session
        self._at = self._after(saying)
        if new := marks(self._at.session)[len(marks(before)) :]:
            self.said.extend(new)

    def acknowledge(self) -> None:
        """See that all that was said so far was taken."""
        self.acknowledged = len(self.said)

    def begins(self) -> Saying:
        """The press that leads from the welcome to the first question."""
        return next(Saying(START, button) for button in self.open.choices if button.label == START)

    def chooses(self) -> Saying:
        """What to answer now: the numbers of a list, a number of one's own where one can be typed, or some
        button.
        """
        if self.open.multiple:
            return self._lists()
        numeric = self.open.typing is not None and self.open.typing.numeric
        if numeric and self.chance.random() < TYPED_NUMBERS:
            number = Saying(str(self.chance.randint(1, 60)))
            if self._answers(number):
                return number
        buttons = _pressable(self.open)
        declares = [button for button in buttons if button.label == DECLARED]
        button = self.chance.choice(declares or buttons)
        return Saying(button.label, button)

    def _lists(self) -> Saying:
        """Two lines of a list, of each group one, or that there is nothing of all that."""
        lines = [button for button in self.open.choices if button.role == "choice"]
        groups = [list(group) for name, group in groupby(lines, key=attrgetter("group")) if name]
        named = [self.chance.choice(group) for group in groups] or self.chance.sample(lines, 2)
        listed = Saying(" ".join(str(button.number) for button in named))
        nothing = [Saying(each.label, each) for each in self.open.choices if each.role == "control"]
        return self.chance.choice([listed, *nothing]) if self._answers(listed) or not nothing else nothing[0]

    def types(self) -> Saying | None:
        """What to answer now by typing alone; None where this is better pressed."""
        chosen = Saying(self.chooses().text)
        return chosen if self._answers(chosen) else None

    def _answers(self, saying: Saying) -> bool:
        after = self._after(saying)
        return [reply.kind for reply in after.replies][:1] == ["answered"] and len(after.replies) == 2

    def _after(self, saying: Saying) -> Step:
        return step(self._at.session, saying.event, world=self.world, now=datetime.now(UTC))


def marks(session: Session) -> tuple[Answer, ...]:
    """The answers of a conversation, turn by turn; each names its facts, so no two are alike."""
    turns: dict[int, list[str]] = {}
    for entry in session.log:
        turns.setdefault(entry.turn, []).append(f"{entry.fact}={entry.known!r}{entry.given_up or ''}")
    return tuple(tuple(turn) for _, turn in sorted(turns.items()))


def _pressable(question: Reply) -> list[Button]:
    """The buttons that answer a question by themselves."""
    unknown = [button for button in question.controls if button.label == say("control-unknown")]
    return [*question.choices, *unknown]


def words_in(reply: Reply) -> str:
    """Some words by which what stands open is known from all else in a conversation."""
    if reply.kind == "result":
        return say("result-title")
    if reply.question in hunan().vocabulary:
        return say(f"question-{reply.question}")
    lines = [button.label for button in reply.choices if button.role == "choice"]
    listed = [item.spans[0].text for item in lines_of(reply.blocks)]
    if reply.question is None:
        return say("welcome-title")
    return lines[0] if reply.multiple else listed[0]


Newcomers = Callable[[], Applicant]


def newcomers(seed: int, channel: str, world: World) -> Iterator[Applicant]:
    """Ever new people of a channel, of whom each seed has its own."""
    number = 0
    while True:
        number += 1
        yield Applicant(f"{channel} {number}", world, Random(f"{seed}:{channel}:{number}"))  # noqa: S311  no secret
