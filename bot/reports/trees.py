"""A report as the tree that the templates read, and the letters in it that the font lacks.

    {"kind": "paragraph", "tone": "quiet", "spans": [{"text": "第十八条", "strong": false, "clause": "18"}]}

All of it is plain text: what a template is handed as data cannot be taken for its code.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span
from dialogs.results.report import Particular, Report

Tree = Mapping[str, object]
Sound = Callable[[str], str]

SUBSTITUTE: Final = "〓"
"""What stands for a letter that the font lacks."""
_LAYOUT: Final = frozenset("\n\t\u200b")
"""Characters that are no letters."""


@cache
def _letters() -> frozenset[str]:
    """The letters of the fonts that come along."""
    return (
        frozenset(files("bot.reports").joinpath("fonts", "letters.txt").read_text(encoding="utf-8")) | _LAYOUT
    )


@dataclass(frozen=True, slots=True)
class Settable:
    """A report that can be set; `lacking` are the letters that were replaced, in the order they occur."""

    tree: Tree
    lacking: tuple[str, ...]


def settable(report: Report) -> Settable:
    """The tree of a report in which every letter is one of the font's."""
    lacking: dict[str, None] = {}

    def sound(text: str) -> str:
        missing = [letter for letter in text if letter not in _letters()]
        lacking.update(dict.fromkeys(missing))
        return text.translate({ord(letter): SUBSTITUTE for letter in missing})

    def particulars(told: Iterable[Particular]) -> list[list[str]]:
        return [[sound(each.label), sound(each.text)] for each in told]

    tree = {
        "language": report.language,
        "title": sound(report.title),
        "head": particulars(report.head),
        "blocks": [_block(block, sound) for block in report.blocks],
        "answers": {
            "heading": sound(report.answers_heading),
            "topics": [
                {"name": sound(each.topic), "lines": particulars(each.lines)} for each in report.answers
            ],
        },
        "clauses": {
            "heading": sound(report.quotations_heading),
            "quoted": [
                {"clause": each.clause, "label": sound(each.label), "text": sound(each.text)}
                for each in report.quotations
            ],
        },
        "notice": sound(report.notice),
    }
    return Settable(tree, tuple(lacking))


def _block(block: Block, sound: Sound) -> Tree:
    match block:
        case Heading(text, level):
            return {"kind": "heading", "level": level, "text": sound(text)}
        case Paragraph(spans, tone):
            return {"kind": "paragraph", "tone": tone, "spans": _spans(spans, sound)}
        case Listing(items):
            return {"kind": "listing", "items": [_item(item, sound) for item in items]}
        case Quotation(clause, label, text):
            return {"kind": "quotation", "clause": clause, "label": sound(label), "text": sound(text)}
        case Folded(summary, blocks):
            told = [_block(each, sound) for each in blocks]
            return {"kind": "folded", "summary": sound(summary), "blocks": told}


def _item(item: Item, sound: Sound) -> Tree:
    below = [_block(block, sound) for block in item.below]
    return {"mark": item.mark, "spans": _spans(item.spans, sound), "below": below}


def _spans(spans: Iterable[Span], sound: Sound) -> list[Tree]:
    return [{"text": sound(span.text), "strong": span.strong, "clause": span.clause or ""} for span in spans]
