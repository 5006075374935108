"""Lines written as Telegram's HTML, and divided where Telegram's limits ask for it.

https://core.telegram.org/bots/api#html-style
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Final

from bot.texting.capabilities import Capabilities, units
from bot.texting.lines import Line, Room, Run, divide

TELEGRAM: Final = Capabilities(
    "telegram", buttons=True, edits=True, longest=4096, unit="utf16", links="anchors"
)
"""Its texts are counted after their tags are taken away."""

MOST_ENTITIES: Final = 100
"""Formatted stretches of a message: Telegram drops what is beyond them."""


def to_html(lines: Sequence[Line]) -> str:
    """The lines as Telegram's HTML."""
    written: list[str] = []
    for quote, group in groupby(lines, key=lambda line: line.quote):
        quoted = list(group)
        text = "".join(_break(line, first=n == 0) + _line_html(line) for n, line in enumerate(quoted))
        if written:
            written.append(_break(quoted[0], first=False))
        if quote is None:
            written.append(text)
        else:
            opening = "<blockquote expandable>" if quoted[0].folded else "<blockquote>"
            written.append(f"{opening}{text}</blockquote>")
    return "".join(written)


def into_messages(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The lines as one or more messages, each within Telegram's limits."""
    lines = tuple(lines)
    if _surely_fit(lines):
        return (lines,) if lines else ()
    return divide(lines, _ROOM)


def _units_of(line: Line) -> int:
    return sum(units(run.text) for run in line.runs)


_ROOM: Final = Room(TELEGRAM.longest, _units_of, MOST_ENTITIES)


def _surely_fit(lines: tuple[Line, ...]) -> bool:
    """Whether the lines are one message without counting them exactly: no character takes more than two
    units.
    """
    runs = [run for line in lines for run in line.runs]
    characters = sum([len(run.text) for run in runs]) + len(lines)
    return 2 * characters <= TELEGRAM.longest and 2 * len(runs) + len(lines) <= MOST_ENTITIES


def _break(line: Line, *, first: bool) -> str:
    return "" if first else "\n\n" if line.apart else "\n"


def _line_html(line: Line) -> str:
    return "".join(map(_run_html, line.runs))


def _run_html(run: Run) -> str:
    text = escape(run.text, quote=False)
    if run.url:
        text = f'<a href="{escape(run.url)}">{text}</a>'
    return f"<b>{text}</b>" if run.strong else text
