"""A report as the tree that the templates read.

    {"kind": "paragraph", "tone": "quiet", "spans": [{"text": "第十八条", "strong": false, "clause": "18"}]}

All of it is plain text: what a template is handed as data cannot be taken for its code.
"""

from collections.abc import Iterable, Mapping

from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span
from dialogs.results.report import Particular, Report

Tree = Mapping[str, object]


def tree_of(report: Report) -> Tree:
    """The tree of a report."""
    return {
        "language": report.language,
        "date": report.receipt.date,
        "title": report.title,
        "head": _particulars(report.head),
        "remarks": report.remarks,
        "heading": report.heading,
        "blocks": list(map(_block, report.blocks)),
        "answers": {
            "heading": report.answers_heading,
            "topics": [{"name": each.topic, "lines": _particulars(each.lines)} for each in report.answers],
        },
        "clauses": {
            "heading": report.quotations_heading,
            "quoted": list(map(_block, report.quotations)),
        },
        "notice": report.notice,
    }


def _particulars(told: Iterable[Particular]) -> list[list[str]]:
    return [[each.label, each.text] for each in told]


def _block(block: Block) -> Tree:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "level": level, "text": text}
        case Paragraph(spans, tone):
            return {"kind": "paragraph", "tone": tone, "spans": _spans(spans)}
        case Listing(items):
            return {"kind": "listing", "items": list(map(_item, items))}
        case Quotation(clause, label, text):
            return {"kind": "quotation", "clause": clause, "label": label, "text": text}
        case Folded(summary, blocks):
            return {"kind": "folded", "summary": summary, "blocks": list(map(_block, blocks))}


def _item(item: Item) -> Tree:
    return {"mark": item.mark, "spans": _spans(item.spans), "below": list(map(_block, item.below))}


def _spans(spans: Iterable[Span]) -> list[Tree]:
    return [{"text": span.text, "strong": span.strong, "clause": span.clause or ""} for span in spans]
