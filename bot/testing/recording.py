"""The one conversation, written anew from the pure conversation without any channel:

python -m bot.testing.recording          then look at what changed in `one_conversation.txt`
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.policies import versions_of
from bot.testing.playing import FILE, Turn, write_conversation
from criteria.policy.versions import Succession
from dialogs.conversation import Step, begin, step
from dialogs.events import COMMANDS, Command, Event, Pressed, Typed
from dialogs.replies import Block, Folded, Heading, Listing, Paragraph, Quotation, Reply, Span
from dialogs.world import World

SAID = (
    "/start", "看看我能报哪一级", "都符合", "为什么问", "大学本科", "助理工程师", "四年半", "上一步",
    "五年多", "无", "无", "一级", "3 7", "2 3不清楚", "软著算吗？", "600万", "跳过", "1 3不清楚", "不清楚",
    "有例外，或有说不清的", "都符合", "/help", "/search 发明专利", "/article 10.2.3.1",
)  # fmt: skip


def recorded(policies: Succession) -> str:
    """The conversation as it is written, on whatever day it is held."""
    return write_conversation(tuple(_turns(policies)))


def _turns(policies: Succession) -> Iterator[Turn]:
    world, now = World(policies), datetime(2026, 11, 23, 12, tzinfo=UTC)
    at = begin(session_id="golden-session", world=world, now=now)
    yield Turn(SAID[0], sees=tuple(_shown(at.replies)))
    for said in SAID[1:]:
        before, event = at.replies[-1], _event_of(said, at.replies)
        at = step(at.session, event, world=world, now=now)
        yield _turn(said, isinstance(event, Pressed), at, before)


def _turn(said: str, pressed: bool, at: Step, standing: Reply) -> Turn:
    """What must be shown; a question that stands already need not be said all over again, and of a result no
    more than its title.
    """
    *others, last = at.replies
    if last.blocks != standing.blocks:
        return Turn(said, pressed, tuple(_shown(at.replies)))
    sees = tuple(_shown(others))
    if last.kind != "result":
        return Turn(said, pressed, sees)
    title, *rest = _shown((last,))
    return Turn(said, pressed, (*sees, title), tuple(rest))


def _event_of(said: str, replies: tuple[Reply, ...]) -> Event:
    """What a person says as an event: a command, the button that has such a label, or a text."""
    command, _, argument = said.removeprefix("/").partition(" ")
    for name in COMMANDS if said.startswith("/") else ():
        if name == command:
            return Command(name, argument)
    for reply in reversed(replies):
        for button in (*reply.choices, *reply.controls):
            if button.label == said:
                return Pressed((button.key,))
    return Typed(said)


def _shown(replies: tuple[Reply, ...] | list[Reply]) -> Iterator[str]:
    """The texts of replies. Where choices stand in groups, a channel may put what is asked at the head of
    each.
    """
    for reply in replies:
        grouped = any(button.group for button in reply.choices)
        for block in reply.blocks:
            if not (grouped and isinstance(block, Listing)):
                yield from _pieces(block)


def _pieces(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, _):
            yield from text.splitlines()
        case Paragraph(spans, _):
            yield from _words(spans)
        case Listing(items):
            for item in items:
                yield from _words(item.spans)
                for inner in item.below:
                    yield from _pieces(inner)
        case Quotation(_, label, text, _):
            yield from (label, *text.splitlines())
        case Folded(summary, _):
            yield summary


def _words(spans: tuple[Span, ...]) -> Iterator[str]:
    for span in spans:
        yield from (line for line in span.text.splitlines() if line.strip())


if __name__ == "__main__":
    FILE.write_text(recorded(versions_of()), encoding="utf-8")
