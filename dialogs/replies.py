"""What the assistant says, as small trees that each channel draws with what it has; to JSON and back
unchanged. All texts are plain and unescaped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Tone = Literal["plain", "quiet", "good", "warning"]
Mark = Literal["met", "missing", "open", "not_applicable", "todo", "done", "none"]
ButtonRole = Literal["choice", "unsure", "control", "go"]
Brings = Literal["export", "link"]
"""What a channel hands over with a reply: the file of all that is kept of the person, or a one-time code by
which the conversation is taken along elsewhere.
"""

ReplyKind = Literal["notice", "answered", "question", "result", "clause", "clauses"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; with `clause` (such as 10.2.3.1) it is a link to that clause, with `address` to that
    page.
    """

    text: str
    strong: bool = False
    clause: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A short line above what follows; level 1 stands above level 2."""

    text: str
    level: Literal[1, 2] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a channel may draw its tone by colour, but the words alone must be enough."""

    spans: tuple[Span, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list, with what belongs to it below it; a mark draws the status that its words tell.

    `todo` and `done` are boxes of a checklist. With a `button` the line itself can be pressed (to change the
    answer that it tells, to tick it): a channel draws it where the line stands, as far as it can.
    """

    spans: tuple[Span, ...]
    mark: Mark = "none"
    below: "tuple[Block, ...]" = ()
    button: "Button | None" = None

    @property
    def is_headed(self) -> bool:
        """Whether the line is the heading of what stands below it, and needs no sign before it."""
        return self.mark == "none" and bool(self.below) and any(span.strong for span in self.spans[:1])


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of lines."""

    items: tuple[Item, ...]


def quiet(*spans: Span) -> Paragraph:
    """A paragraph that stands back behind what it belongs to."""
    return Paragraph(spans, tone="quiet")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Official text of a clause, word for word; `highlighted` is the clause the person came for."""

    clause: str
    label: str
    text: str
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class Folded:
    """Blocks that need not be read at once: a channel may fold them under their summary."""

    summary: str
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Listing | Quotation | Folded


def still(block: Block) -> Block:
    """The block without buttons."""
    match block:
        case Listing(items):
            return Listing(
                tuple(replace(item, button=None, below=tuple(map(still, item.below))) for item in items)
            )
        case Folded(summary, blocks):
            return Folded(summary, tuple(map(still, blocks)))
        case _:
            return block


def lines_of(blocks: Iterable[Block]) -> Iterator[Item]:
    """The lines of all lists in their order, those below others and folded ones too."""
    for block in blocks:
        if isinstance(block, Folded):
            yield from lines_of(block.blocks)
        for item in block.items if isinstance(block, Listing) else ():
            yield item
            yield from lines_of(item.below)


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `key` is opaque, at most 60 bytes of printable ASCII, and names conversation,
    question and revision.

    Where a choice has a `number`, a channel shows it before the label: the person may type it instead. One of
    role `unsure` (说不清) belongs to the choice before it. `group` is the question that a choice answers
    where several are asked at once: of each group one is chosen.
    """

    key: str
    label: str
    role: ButtonRole = "choice"
    chosen: bool = False
    number: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """A question's place in the interview: its topic, which of how many topics that is for this person, and
    how many steps are probably still to be taken, this one included.
    """

    topic: str
    place: int
    places: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class TypingHint:
    """What may be typed as an answer; `numeric` asks for a keypad where the channel has one, `long` for room
    for several lines.
    """

    text: str
    numeric: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the assistant.

    `question` names the question that an `answered` or `question` reply belongs to, so that a channel can
    change the message that it drew for it before. `choices` answer; with `multiple`, those of role `choice`
    or `unsure` can be ticked together, the one of role `go` ends the choice, and those of role `control`
    (都没有) are pressed alone. `controls` are always at hand (上一步, 不清楚, 跳过 …). What it `brings` is
    made by the channel when it is handed over.
    """

    kind: ReplyKind
    blocks: tuple[Block, ...]
    choices: tuple[Button, ...] = ()
    controls: tuple[Button, ...] = ()
    multiple: bool = False
    typing: TypingHint | None = None
    progress: Progress | None = None
    question: str | None = None
    brings: Brings | None = None


@cache
def _adapter() -> "TypeAdapter[tuple[Reply, ...]]":
    """Built when the first reply is kept: it takes some milliseconds."""
    from pydantic import ConfigDict, TypeAdapter  # noqa: PLC0415  whoever only draws replies needs none

    # An error would otherwise quote what a person typed, and be logged.
    return TypeAdapter(tuple[Reply, ...], config=ConfigDict(hide_input_in_errors=True))


def dump_replies(replies: tuple[Reply, ...]) -> bytes:
    """The replies as JSON in UTF-8."""
    return _adapter().dump_json(replies, exclude_defaults=True)


def load_replies(stored: bytes) -> tuple[Reply, ...]:
    """The replies of `dump_replies`; raises `pydantic.ValidationError` if they are none."""
    return _adapter().validate_json(stored)
