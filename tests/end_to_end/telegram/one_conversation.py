"""One conversation as a text: what is said to the assistant, and what it says; the same in every channel.

    python -m tests.end_to_end.telegram.one_conversation

writes `one_conversation.txt` anew, from the pure conversation without any channel. Look at what changed.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from dialogs.conversation import Step, begin, step
from dialogs.events import COMMANDS, Command, Event, Pressed, Typed
from dialogs.replies import Block, Folded, Heading, Listing, Paragraph, Quotation, Reply, Span
from dialogs.world import World
from tests.policies import hunan_versions

FILE = Path(__file__).with_suffix(".txt")
PERSON = "» "

SAID = (
    "/start", "看看我能报哪一级", "都符合", "为什么问", "大学本科", "助理工程师", "四年半", "上一步",
    "五年多", "无", "无", "一级", "3 7", "2 3不清楚", "软著算吗？", "600万", "跳过", "1 3不清楚", "不清楚",
    "有例外，或有说不清的", "都符合", "/help", "/search 发明专利", "/article 10.2.3.1",
)  # fmt: skip


RECEIPT = re.compile(r"(?<![0-9a-f])[0-9a-f]{12}（\d{4}-\d{2}-\d{2}）")
"""What differs each day: the number of a receipt, and its date."""

EARLIEST = re.compile(r"(?<=最早)(\s*)\d{4}-\d{2}-\d{2}")
"""What differs each day: on which day a plan is fulfilled."""


def recorded() -> str:
    """The conversation as `one_conversation.txt` should hold it: on whatever day it is held."""
    world, now = World(hunan_versions()), datetime(2026, 11, 23, 12, tzinfo=UTC)
    at = begin(session_id="golden-session", world=world, now=now)
    lines = [PERSON + SAID[0], *_shown(at)]
    for said in SAID[1:]:
        before = at.replies[-1]
        at = step(at.session, event_of(said, at.replies), world=world, now=now)
        lines += [PERSON + said, *_shown(at, standing=before)]
    return undated("\n".join(lines) + "\n")


def turns() -> list[tuple[str, list[str]]]:
    """What is said, each with the pieces of text that follow it, from the file."""
    found: list[tuple[str, list[str]]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith(PERSON):
            found.append((line.removeprefix(PERSON), []))
        else:
            found[-1][1].append(line)
    return found


def missing(pieces: list[str], shown: str) -> str | None:
    """The first piece that is not shown in its place; None if all are. Spaces do not count."""
    rest = squeezed(shown)
    for piece in pieces:
        _, found, rest = rest.partition(squeezed(piece))
        if not found:
            return piece
    return None


def squeezed(text: str) -> str:
    """A text without spaces, wherever its lines were broken, and without what differs each day."""
    return undated(re.sub(r"\s|[│┃▌]", "", text))


def undated(text: str) -> str:
    """A text as it is on any day."""
    return EARLIEST.sub(r"\1SOMEDAY", RECEIPT.sub("RECEIPT（TODAY）", text))


def event_of(said: str, replies: tuple[Reply, ...]) -> Event:
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


def _shown(at: Step, standing: Reply | None = None) -> Iterator[str]:
    """What must be shown; a question that stands already need not be said all over again, a result must."""
    for reply in at.replies:
        if standing is None or reply.kind == "result" or reply.blocks != standing.blocks:
            for block in reply.blocks:
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
    FILE.write_text(recorded(), encoding="utf-8")
