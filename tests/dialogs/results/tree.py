"""The sheet as a tree of lines, so that each line knows what it stands under."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span

Kind = Literal["heading", "paragraph", "item", "folded", "quotation"]
RECEIPT = re.compile(r"自评编号 [0-9a-f]{12}（(\d{4}-\d\d-\d\d)）。同样的回答，结果是一样的。")
MARKS = {"met": "met", "missing": "unmet", "open": "unknown", "not_applicable": "not_applicable"}


@dataclass
class Line:
    """One line with all that stands below it; `links` are the texts of its links with their clauses."""

    kind: Kind
    text: str
    mark: str = "none"
    links: tuple[tuple[str, str], ...] = ()
    below: list["Line"] = field(default_factory=list)

    @property
    def clauses(self) -> tuple[str, ...]:
        return tuple(clause for _, clause in self.links)

    @property
    def said(self) -> str:
        """The text without its links at the end: what the line says, wherever the clause stands."""
        text = self.text
        for label, _ in reversed(self.links):
            text = text.removesuffix(label).rstrip()
        return text

    def walk(self) -> Iterator["Line"]:
        yield self
        for line in self.below:
            yield from line.walk()


def sheet(blocks: Iterable[Block]) -> list[Line]:
    """The lines of a result; what follows a heading stands below it."""
    top: list[Line] = []
    here = top
    for block in blocks:
        lines = list(_lines(block))
        if isinstance(block, Heading):
            top.append(lines[0])
            here = lines[0].below
        else:
            here += lines
    return top


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading(text):
            yield Line("heading", text)
        case Paragraph(spans):
            yield _line("paragraph", spans)
        case Listing(items):
            yield from map(_item, items)
        case Quotation(clause, label, text):
            yield Line("quotation", f"{label} {text}", links=((label, clause),))
        case Folded(summary, inner):
            yield Line("folded", summary, below=[line for each in inner for line in _lines(each)])


def _item(item: Item) -> Line:
    line = _line("item", item.spans)
    line.mark = MARKS.get(item.mark, "none")
    line.below = [below for block in item.below for below in _lines(block)]
    return line


def _line(kind: Kind, spans: Iterable[Span]) -> Line:
    told = tuple(spans)
    links = tuple((span.text, span.clause) for span in told if span.clause is not None)
    return Line(kind, "".join(span.text for span in told).strip(), links=links)
