"""A person who talks: presses buttons by their labels, types, comes back later; tests read like that."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known
from dialogs.conversation import begin, step
from dialogs.events import Command, CommandName, Event, Pressed, Typed
from dialogs.messages import words_of
from dialogs.replies import (
    Block,
    Button,
    Folded,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Reply,
    Span,
    lines_of,
)
from dialogs.results.page import draw_result
from dialogs.session import Entry, Session, dump_session, load_session
from dialogs.world import Scene, World
from locales.wording import Wording
from tests.answering import buttons_for
from tests.dialogs.people import none_of_the_rest
from tests.policies import hunan_versions

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

NewTalk = Callable[..., "Talk"]
Drawn = Callable[..., Reply]
Shown = Callable[..., str]
SETTINGS = ("target", "now", "phase", "in_vain")


@dataclass
class Talk:
    """One conversation, held event by event."""

    world: World
    session: Session
    replies: tuple[Reply, ...]
    now: datetime = NOON
    forgotten: bool = False
    heard: list[Reply] = field(default_factory=list)

    def send(self, event: Event) -> "Talk":
        made = step(self.session, event, world=self.world, now=self.now)
        self.session, self.replies, self.forgotten = made.session, made.replies, made.forget
        self.heard += made.replies
        return self

    def press(self, *labels: str) -> "Talk":
        """Press the buttons of these labels, one after the other; each must be there."""
        for label in labels:
            self.send(Pressed((self.button(label).key,)))
        return self

    def press_together(self, *labels: str) -> "Talk":
        """Send a form: several buttons at once."""
        return self.send(Pressed(tuple(self.button(label).key for label in labels)))

    def press_key(self, key: str) -> "Talk":
        return self.send(Pressed((key,)))

    def type(self, *texts: str) -> "Talk":
        for text in texts:
            self.send(Typed(text))
        return self

    def command(self, name: CommandName, argument: str = "") -> "Talk":
        return self.send(Command(name, argument))

    def later(self, **passed: float) -> "Talk":
        self.now += timedelta(**passed)
        return self

    def reload(self) -> "Talk":
        """The process ends here and another one takes the conversation up again."""
        self.session = load_session(dump_session(self.session))
        return self

    def copy(self) -> "Talk":
        return replace(self, heard=list(self.heard))

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(b for reply in self.replies for b in (*reply.choices, *reply.controls))

    def button(self, label: str) -> Button:
        answered = f"{label}："  # so begins the button that changes an answer
        found = [b for b in reversed(self.buttons) if b.label == label or b.label.startswith(answered)]
        assert found, f"no button {label!r} among {[button.label for button in self.buttons]}"
        return found[0]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for button in self.buttons)

    @property
    def open(self) -> Reply:
        """The reply that is open now."""
        return self.replies[-1]

    @property
    def lines(self) -> tuple[Item, ...]:
        """The lines of what is open now."""
        return tuple(lines_of(self.open.blocks))

    @property
    def asked(self) -> str | None:
        return self.session.asked

    @property
    def policy(self) -> Policy:
        """The version of the policy that is spoken of."""
        return self.world.policies.at(self.now)

    @property
    def scene(self) -> Scene:
        """The moment as it is now."""
        return Scene(self.session, self.world, self.now)

    @property
    def words(self) -> Wording:
        """The words that are spoken."""
        return words_of(self.policy, self.session.language)

    @property
    def text(self) -> str:
        """Everything that was said last, as plain lines."""
        return "\n".join(line for reply in self.replies for line in lines(reply.blocks))

    def answer(self, known: Known) -> "Talk":
        """Answer the open question as a person would who knows the answer."""
        assert self.asked is not None
        return self.answer_from({self.asked: known})

    def answer_from(self, profile: dict[str, Known]) -> "Talk":
        """Answer the open screen from what is known, 不清楚 where it is not."""
        buttons = buttons_for(self.policy, self.session, self.open, profile)
        return self.send(Pressed(tuple(button.key for button in buttons)))

    def answer_all(self, known: dict[str, Known], *, limit: int = 80) -> "Talk":
        """Answer question after question from what is known, 不清楚 to the others, until none is left."""
        for _ in range(limit):
            if self.session.state != "asking":
                return self
            self.answer_from(known)
        msg = f"still asking after {limit} answers: {self.asked}"
        raise AssertionError(msg)


def lines(blocks: Iterable[Block]) -> Iterable[str]:
    """The texts of blocks, line by line."""
    for block in blocks:
        match block:
            case Heading(text):
                yield text
            case Paragraph(spans):
                yield joined(spans)
            case Listing(items):
                for item in items:
                    yield from item_lines(item)
            case Quotation(_, label, text):
                yield f"{label} {text}"
            case Folded(summary, inner):
                yield summary
                yield from lines(inner)


def item_lines(item: Item) -> Iterable[str]:
    yield joined(item.spans)
    yield from lines(item.below)


def joined(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


@pytest.fixture(scope="session")
def world() -> World:
    return World(hunan_versions())


@pytest.fixture(scope="session")
def new_talk(world: World) -> NewTalk:
    def make(language: str = "zh_CN", session_id: str = "abcdefgh-0001", now: datetime = NOON) -> Talk:
        made = begin(session_id=session_id, world=world, now=now, language=language)
        return Talk(world, made.session, made.replies, now)

    return make


@pytest.fixture
def talk(new_talk: NewTalk) -> Talk:
    return new_talk()


@pytest.fixture
def drawn(talk: Talk) -> Drawn:
    """Draws the result of somebody of whom these facts are known; others were asked `in_vain`."""

    def draw(
        target: str = "auto",
        now: datetime = NOON,
        phase: str = "normal",
        in_vain: tuple[str, ...] = (),
        **known: Known,
    ) -> Reply:
        answered = (Entry(1, fact, NOON.date(), value) for fact, value in known.items())
        doubtful = (Entry(2, fact, NOON.date(), None, "unknown") for fact in in_vain)
        session = replace(talk.session, log=(*answered, *doubtful), state="result", target=target)
        return draw_result(
            Scene(session, World(hunan_versions(), "first" if phase == "first" else "normal"), now)
        )

    return draw


@pytest.fixture
def shown(drawn: Drawn) -> Shown:
    """The result in lines; of whom it is `complete` everything else is known: it is not there."""

    def show(complete: bool = True, **known: Known) -> str:
        settings = {name: known.pop(name) for name in SETTINGS if name in known}
        return "\n".join(lines(drawn(**settings, **(none_of_the_rest(known) if complete else known)).blocks))

    return show
