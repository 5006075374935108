"""What replies say, as HTML: the blocks of the chat's bubbles and of a result's sheet.

    Paragraph((Span("见"), Span("第七条", clause="7")))
    <p>见<a class="clause" href="/articles/7?clause=7#7">第七条</a></p>

A page has some hundred of them, so they are written here and not by macros of a template, which take five
times as long.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from html import escape
from typing import Final

from markupsafe import Markup

from dialogs.replies import Block, Folded, Heading, Item, Listing, Paragraph, Quotation, Span

_DATE: Final = re.compile(r"(\d{4}-\d{2}-\d{2})", re.ASCII)


def clause_address(clause: str) -> str:
    """The page of a clause: its whole article, scrolled to the clause, which is explained there."""
    return f"/articles/{clause.partition('.')[0]}?clause={clause}#{clause}"


def draw(blocks: Iterable[Block], known_clauses: Collection[str], asked: Block | None = None) -> Markup:
    """The blocks, one below the other. Clauses that are not among the known ones are no links. `asked` is the
    block that asks what the forms of the page answer: they are named by it.
    """
    drawn = _Drawing(known_clauses, asked).blocks(blocks)
    return Markup("\n".join(drawn))  # noqa: S704  every text in it is escaped


class _Drawing:
    def __init__(self, known_clauses: Collection[str], asked: Block | None) -> None:
        self._known, self._asked = known_clauses, asked

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            match block:
                case Paragraph(spans, tone):
                    yield self._paragraph(spans, tone, is_asked=block is self._asked)
                case Listing(items):
                    yield self._listing(items)
                case Heading(text, level):
                    name = ' id="asked"' if block is self._asked else ""
                    yield f"<h{level + 1}{name}>{escape(text)}</h{level + 1}>"
                case Quotation():
                    yield self._quotation(block)
                case Folded(summary, inside):
                    folded = "\n".join(self.blocks(inside))
                    summary = escape(summary)
                    yield f"<details>\n<summary>{summary}</summary>\n<div>{folded}\n</div>\n</details>"

    def _paragraph(self, spans: Iterable[Span], tone: str, *, is_asked: bool) -> str:
        if is_asked:
            return f'<h2 id="asked">{self._spans(spans)}</h2>'
        name = "" if tone == "plain" else f' class="{tone}"'
        return f"<p{name}>{self._spans(spans)}</p>"

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        if span.clause and span.clause in self._known:
            text = f"<strong>{escape(span.text)}</strong>" if span.strong else escape(span.text)
            return f'<a class="clause" href="{clause_address(span.clause)}">{text}</a>'
        return f"<strong>{_plain(span.text)}</strong>" if span.strong else _plain(span.text)

    def _listing(self, items: Iterable[Item]) -> str:
        lines = "\n".join(map(self._item, items))
        return f'<ul class="listing">\n{lines}\n</ul>'

    def _item(self, item: Item) -> str:
        name, sign = "", ""
        if item.mark != "none":
            name, sign = ' class="marked"', f'<span class="mark {item.mark}" aria-hidden="true"></span>'
        elif item.is_headed:
            name = ' class="headed"'
        below = "\n".join(self.blocks(item.below)) if item.below else ""
        below = f'<div class="below">{below}\n</div>' if below else ""
        own = f'<span class="gap"> </span>{_own_button(item)}' if item.button else ""
        return f"<li{name}>\n{sign}\n<div>{self._spans(item.spans)}{own}\n{below}\n</div>\n</li>"

    def _quotation(self, block: Quotation) -> str:
        name = ' class="highlighted"' if block.highlighted else ""
        label = escape(block.label)
        if block.clause in self._known:
            label = f'<a class="clause" href="{clause_address(block.clause)}">{label}</a>'
        return (
            f'<blockquote{name}>\n  <p class="source">{label}</p>\n'
            f'  <p lang="zh-CN">{escape(block.text)}</p>\n</blockquote>'
        )


def _own_button(item: Item) -> str:
    """A line's own button, which belongs to the form `lines` of the page, wherever it stands."""
    button = item.button
    if button is None:
        return ""
    is_box = item.mark in ("todo", "done")
    pressed = f' aria-pressed="{"true" if item.mark == "done" else "false"}"' if is_box else ""
    label, line = escape(button.label), escape("".join(span.text for span in item.spans))
    return (
        f'<button name="key" value="{escape(button.key)}" form="lines" class="own{" box" if is_box else ""}"'
        f' aria-label="{label} {line}"{pressed}>{label}</button>'
    )


def _plain(text: str) -> str:
    """A text whose dates stay in one piece: a browser would break a line at their hyphens."""
    escaped = escape(text)
    return _DATE.sub(r'<span class="whole">\1</span>', escaped) if "-" in escaped else escaped
