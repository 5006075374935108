"""A report without a page: as text, drawn as a terminal draws the result, and as JSON for programs."""

from io import StringIO
from itertools import chain
from typing import Final

import orjson
from rich.console import Console

from bot.reports.codes import Code
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet
from criteria.receipts import json_value
from dialogs.replies import Block, Heading, Item, Listing, Paragraph, Reply, Span, quiet
from dialogs.results.report import Particular, Report
from locales.wording import wording

TEXT_COLUMNS: Final = 92
"""The width of a report in plain text."""


def draw_text(report: Report, code: Code | None) -> bytes:
    """The report as text in UTF-8."""
    page = StringIO()
    sheet = Sheet(Console(file=page, width=TEXT_COLUMNS, no_color=True))
    drawing = Drawing(sheet, wording(report.language), unfold=True, repeat=False)
    drawing.draw([Reply("notice", tuple(_blocks(report, code)))])
    return page.getvalue().encode()


def _blocks(report: Report, code: Code | None) -> "chain[Block]":
    head = [*report.head, *([] if code is None else [Particular(code.told, code.address)])]
    answers = (
        Item((Span(each.topic, strong=True),), below=(Listing(tuple(map(_line, each.lines))),))
        for each in report.answers
    )
    return chain(
        (Heading(report.title, 1), Listing(tuple(map(_line, head)))),
        (Paragraph((Span(remark),), "warning") for remark in report.remarks),
        (Heading(report.heading), *report.blocks),
        (Heading(report.answers_heading), Listing(tuple(answers))) if report.answers else (),
        (Heading(report.quotations_heading), *report.quotations) if report.quotations else (),
        (quiet(Span(report.notice)),),
    )


def _line(told: Particular) -> Item:
    return Item((Span(f"{told.label}  {told.text}"),))


def draw_json(report: Report, code: Code | None) -> bytes:
    """The report as one object of JSON in UTF-8, with every line of the sheet. Who keeps it can have the
    result worked out again from its receipt; the copy for an employer names the receipt alone.
    """
    receipt = report.receipt
    told = {
        "policy": receipt.policy,
        "date": receipt.date,
        "phase": receipt.phase,
        "target": report.target,
        "language": report.language,
        "for": report.cut,
        "receipt": receipt if report.cut == "own" else {"id": receipt.id},
        "check": code and code.address,
        "head": [[each.label, each.text] for each in report.head],
        "remarks": report.remarks,
        "result": list(report.lines()),
        "answers": [
            {"topic": each.topic, "lines": [[line.label, line.text] for line in each.lines]}
            for each in report.answers
        ],
        "clauses": [
            {"id": each.clause, "label": each.label, "text": each.text} for each in report.quotations
        ],
        "notice": report.notice,
    }
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    return orjson.dumps(told, default=json_value, option=options)
