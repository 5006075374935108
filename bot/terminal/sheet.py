"""What is drawn on: a console with a margin, whose lines are broken as Chinese text is."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from rich.cells import get_character_cell_size
from rich.console import Console
from rich.text import Text
from rich.theme import Theme

THEME = Theme(
    {
        "title": "bold cyan",
        "heading": "bold",
        "strong": "bold",
        "quiet": "dim",
        "good": "green",
        "warning": "yellow",
        "link": "not dim cyan",
        "key": "bold cyan",
        "met": "green",
        "missing": "red",
        "open": "yellow",
        "not_applicable": "dim",
        "todo": "cyan",
        "done": "green",
        "bar.done": "cyan",
        "bar.left": "dim",
    }
)
MARGIN = 2
WIDEST = 88
"""Columns of text: a wider line is hard to read."""


def clean(text: str) -> str:
    """A text without control characters: what a person typed must not steer the terminal."""
    return "".join(
        character if unicodedata.category(character)[0] != "C" or character == "\n" else " "
        for character in text
    )


class Sheet:
    """Writes lines on a console, within its margins."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.console.push_theme(THEME)
        self._inset = 0

    @property
    def width(self) -> int:
        """The columns that a line of text may take; the terminal may have been resized since."""
        return max(20, min(self.console.width - 2 * MARGIN, WIDEST) - self._inset)

    @contextmanager
    def inset(self, columns: int) -> Iterator[None]:
        """What is written meanwhile stands so far in: it belongs to the line above."""
        self._inset += columns
        try:
            yield
        finally:
            self._inset -= columns

    def blank(self) -> None:
        """An empty line, for air."""
        self.console.print()

    def write(
        self, text: Text, *, first: Text | None = None, rest: Text | None = None, indent: int = 0
    ) -> None:
        """Write a paragraph; `first` (a bullet) hangs before its first line, `rest` before the others."""
        before = first or Text()
        after = rest or Text(" " * before.cell_len)
        margin = Text(" " * (MARGIN + self._inset + indent))
        width = max(10, self.width - indent - before.cell_len)
        for part in text.split("\n", allow_blank=True):
            for line in part.divide(break_lines(part.plain, width, _whole(part))):
                line.rstrip()
                self._print(margin + before + line)
                before = after

    def rule(self, character: str = "─", style: str = "quiet") -> None:
        """A line across the text."""
        self._print(Text(" " * (MARGIN + self._inset)).append(character * self.width, style))

    def beside(self, left: Text, right: Text) -> None:
        """Two texts on one line, the second one at its end; below each other where they do not fit."""
        gap = self.width - left.cell_len - right.cell_len
        if gap < 2:
            self.write(left)
            self.write(right)
        else:
            self._print(Text.assemble(" " * (MARGIN + self._inset), left, " " * gap, right))

    def flow(self, pieces: Iterable[Text], separator: str, *, indent: int = 0) -> None:
        """Short pieces one after the other, none of them broken across lines."""
        line = Text()
        room = self.width - indent
        for piece in pieces:
            longer = piece.cell_len if not line else line.cell_len + len(separator) + piece.cell_len
            if line and longer > room:
                self._print(Text(" " * (MARGIN + self._inset + indent)) + line)
                line = Text()
            line = Text.assemble(line, (separator if line else "", "quiet"), piece)
        if line:
            self._print(Text(" " * (MARGIN + self._inset + indent)) + line)

    def _print(self, line: Text) -> None:
        self.console.print(line, no_wrap=True, overflow="ignore", crop=False)


# Characters that stand at no line's beginning or end (https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end).
NEVER_FIRST = frozenset("[，。、；：？！…）》〉」』】〕”’·,.;:?!)]}%‰℃")
NEVER_LAST = frozenset("（《〈「『【〔“‘([{")


def _whole(text: Text) -> list[range]:
    """Where in a text links stand, and what is to be typed."""
    return [range(span.start, span.end) for span in text.spans if span.style in ("link", "key")]


def break_lines(text: str, width: int, whole: Collection[range] = ()) -> list[int]:
    """The offsets at which `text`, which holds no line break, goes on in a new line of `width` columns.

    A Latin word, a number or one of the `whole` stretches is broken only if it is wider than a whole line.
    """
    inside = {place for stretch in whole for place in stretch[1:]}
    offsets: list[int] = []
    start = used = 0
    chance = 0
    since_chance = 0
    for place, character in enumerate(text):
        columns = get_character_cell_size(character)
        if place > start and place not in inside and _may_break(text[place - 1], character):
            chance, since_chance = place, 0
        if used + columns > width and character != " ":
            if chance > start:
                start, used = chance, since_chance
            else:
                start, used, since_chance = place, 0, 0
            offsets.append(start)
        used += columns
        since_chance += columns
    return offsets


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return after != " "
    if after in NEVER_FIRST or before in NEVER_LAST or after == " ":
        return False
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2
