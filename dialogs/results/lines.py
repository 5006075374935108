"""The sheet line by line, folded ones included, for whoever does not draw it: each with its section, its
mark, its text and the clauses that it links to.

    {"section": "离工程师还差什么", "mark": "unmet", "clauses": ["10.2.1.1"],
     "text": "累计创效还差 200 万元（已有 800 万元） 第十条（二）1.（1）"}
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from dialogs.replies import Block, Folded, Heading, Item, Listing, Mark, Paragraph, Quotation, Span

LineMark = Literal["met", "unmet", "unknown", "not_applicable", "none"]

MARKS: Final[dict[Mark, LineMark]] = {
    "met": "met",
    "missing": "unmet",
    "open": "unknown",
    "not_applicable": "not_applicable",
}


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One line; `section` is the heading that it stands under, or what it is folded under."""

    section: str
    mark: LineMark
    text: str
    clauses: tuple[str, ...]


def lines_of(blocks: Iterable[Block]) -> Iterator[ResultLine]:
    """Every line of the blocks in order; headings and summaries are lines as well."""
    return _lines(blocks, "", inner=False)


def _lines(blocks: Iterable[Block], section: str, *, inner: bool) -> Iterator[ResultLine]:
    """`inner`: they stand below a line, whose section is theirs."""
    for block in blocks:
        match block:
            case Heading(text):
                section = text
                yield ResultLine(section, "none", text, ())
            case Paragraph(spans):
                yield _line(section, "none", spans)
            case Listing(items):
                for item in items:
                    yield from _item(section, item)
            case Quotation(clause, label, text):
                yield ResultLine(section, "none", f"{label} {text}", (clause,))
            case Folded(summary, folded):
                under = section if inner else summary
                yield ResultLine(under, "none", summary, ())
                yield from _lines(folded, under, inner=inner)


def _item(section: str, item: Item) -> Iterator[ResultLine]:
    yield _line(section, MARKS.get(item.mark, "none"), item.spans)
    yield from _lines(item.below, section, inner=True)


def _line(section: str, mark: LineMark, spans: Iterable[Span]) -> ResultLine:
    told = tuple(spans)
    clauses = tuple(dict.fromkeys(span.clause for span in told if span.clause is not None))
    return ResultLine(section, mark, "".join(span.text for span in told).strip(), clauses)
