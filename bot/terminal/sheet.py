"""What is drawn on: a console with a margin, whose lines are broken as Chinese text is."""

import unicodedata
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from bot.terminal.wrapping import break_lines

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

    @property
    def width(self) -> int:
        """The columns that a line of text may take; the terminal may have been resized since."""
        return max(20, min(self.console.width - 2 * MARGIN, WIDEST))

    def blank(self) -> None:
        """An empty line, for air."""
        self.console.print()

    def write(
        self, text: Text, *, first: Text | None = None, rest: Text | None = None, indent: int = 0
    ) -> None:
        """Write a paragraph; `first` (a bullet) hangs before its first line, `rest` before the others."""
        before = first or Text()
        after = rest or Text(" " * before.cell_len)
        margin = Text(" " * (MARGIN + indent))
        width = max(10, self.width - indent - before.cell_len)
        for part in text.split("\n", allow_blank=True):
            for line in part.divide(break_lines(part.plain, width)):
                line.rstrip()
                self._print(margin + before + line)
                before = after

    def rule(self, character: str = "─", style: str = "quiet") -> None:
        """A line across the text."""
        self._print(Text(" " * MARGIN).append(character * self.width, style))

    def beside(self, left: Text, right: Text) -> None:
        """Two texts on one line, the second one at its end; below each other where they do not fit."""
        gap = self.width - left.cell_len - right.cell_len
        if gap < 2:
            self.write(left)
            self.write(right)
        else:
            self._print(Text.assemble(" " * MARGIN, left, " " * gap, right))

    def flow(self, pieces: Iterable[Text], separator: str, *, indent: int = 0) -> None:
        """Short pieces one after the other, none of them broken across lines."""
        line = Text()
        room = self.width - indent
        for piece in pieces:
            longer = piece.cell_len if not line else line.cell_len + len(separator) + piece.cell_len
            if line and longer > room:
                self._print(Text(" " * (MARGIN + indent)) + line)
                line = Text()
            line = Text.assemble(line, (separator if line else "", "quiet"), piece)
        if line:
            self._print(Text(" " * (MARGIN + indent)) + line)

    def _print(self, line: Text) -> None:
        self.console.print(line, no_wrap=True, overflow="ignore", crop=False)
