"""A form of ticks in rows, as the page lays it out.

    Button("发明专利…")  Button("说不清", role="unsure")
    Button("标准：主持…")  Button("说不清", role="unsure")

makes two rows of two boxes each, of which one may be ticked at most. Where `group` is set, a row holds all
choices of a group, below its question.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from dialogs.replies import Block, Button, Heading, Listing, Paragraph, Reply


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes of which at most one is ticked; `question` says what they answer where several are asked."""

    buttons: tuple[Button, ...]
    question: str = ""


def rows(choices: Iterable[Button]) -> list[Row]:
    """The choices that can be ticked, row by row, in their order."""
    boxes = [button for button in choices if button.role in ("choice", "unsure")]
    if any(button.group for button in boxes):
        return [Row(tuple(of_group), group) for group, of_group in groupby(boxes, attrgetter("group"))]
    found: list[Row] = []
    for button in boxes:
        if button.role == "unsure" and found:
            found[-1] = Row((*found[-1].buttons, button))
        else:
            found.append(Row((button,)))
    return found


def question_of(reply: Reply) -> Block | None:
    """The line of a question that asks what its choices answer; None where nothing stands out."""
    blocks = reply.blocks if reply.kind == "question" else ()
    return next((block for block in blocks if _asks(block)), None)


def blocks_above(reply: Reply) -> list[Block]:
    """What a reply says above its form: all but a list of the very questions that stand beside choices."""
    beside = {button.group for button in reply.choices if button.group}
    return [block for block in reply.blocks if not (beside and _texts(block) == beside)]


def _asks(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return all(span.strong for span in block.spans) and bool(block.spans)
    return isinstance(block, Heading)


def _texts(block: Block) -> set[str]:
    items = block.items if isinstance(block, Listing) else ()
    return {"".join(span.text for span in item.spans) for item in items}
