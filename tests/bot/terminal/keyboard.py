"""What somebody types at a terminal who answers from a profile: the signs of the choices, or 不清楚."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.texting.choosing import nothing_of, read_line, signs
from criteria.policy.versions import Succession
from dialogs.conversation import begin, step
from dialogs.events import Event
from dialogs.messages import words_of
from dialogs.replies import Button, Reply
from dialogs.world import World
from tests.answering import Profile, buttons_for


@dataclass(frozen=True)
class Typed:
    """The lines of a whole conversation, and the result that it ends with."""

    lines: Sequence[str]
    result: Reply


def typed(policies: Succession, profile: Profile, *, language: str = "zh_CN", goal: int = 1) -> Typed:
    """Answers every screen from the profile; `goal` is the number of the goal at the welcome."""
    world, now = World(policies), datetime.now(UTC)
    policy = policies.at(now)
    words = words_of(policy, language)
    made = begin(session_id="abcdefgh-0001", world=world, now=now, language=language)
    lines = [str(goal)]
    while True:
        event = read_line(lines[-1], made.replies, words)
        assert isinstance(event, Event)
        made = step(made.session, event, world=world, now=now)
        shown = made.replies[-1]
        if made.session.state != "asking":
            return Typed(lines, shown)
        buttons = buttons_for(policy, made.session, shown, profile)
        lines.append(" ".join(_signs(shown, buttons, nothing_of(words))))


def _signs(shown: Reply, buttons: Sequence[Button], nothing: str) -> Iterator[str]:
    by_key = {button.key: sign for sign, button in signs(shown, nothing).items()}
    for button in buttons:
        if button in shown.controls:
            yield button.label
        elif button.role != "go":
            yield by_key[button.key]
