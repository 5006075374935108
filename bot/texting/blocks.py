"""The blocks of replies as lines, in the one look that all messengers share."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import Final

from bot.texting.lines import Line, Run
from dialogs.replies import (
    Block,
    Button,
    Folded,
    Heading,
    Item,
    Listing,
    Mark,
    Paragraph,
    Progress,
    Quotation,
    Span,
    Tone,
)
from locales.wording import Wording

MARKS: Final[dict[Mark, str]] = {
    "met": "✅ ",
    "missing": "❌ ",
    "open": "❔ ",
    "not_applicable": "➖ ",
    "todo": "☐ ",
    "done": "☑ ",
    "none": "• ",
}
TONES: Final[dict[Tone, str]] = {"plain": "", "quiet": "", "good": "✅ ", "warning": "⚠️ "}
FILLED, EMPTY, BAR_CELLS = "▰", "▱", 8


class BlockPen:
    """Draws blocks; what a messenger does in its own way is written over."""

    indent = "    "

    def __init__(self, words: Wording) -> None:
        """`words` are those of the language that is spoken."""
        self.words = words
        self.quotes = count(1)

    def block(self, block: Block) -> Iterator[Line]:
        """A block as lines."""
        match block:
            case Heading(text, _):
                yield Line((Run(text, strong=True),), apart=True)
            case Paragraph(spans, tone):
                yield from broken(self.runs(spans, before=TONES[tone]), apart=True)
            case Listing(items):
                for n, item in enumerate(items):
                    yield from self.item(item, apart=n == 0)
            case Quotation(_, label, text, highlighted):
                quote = next(self.quotes)
                yield Line((Run(label, strong=highlighted),), apart=True, quote=quote)
                yield from broken((Run(text),), quote=quote)
            case Folded():
                yield from self.fold(block)

    def item(self, item: Item, *, apart: bool) -> Iterator[Line]:
        """A line of a list, with what belongs below it."""
        runs = self.runs(item.spans, before="" if item.is_headed else MARKS[item.mark])
        pressed = () if item.button is None else self.pressed(item.button)
        yield from broken((*runs, *pressed), apart=apart or item.is_headed)
        for block in item.below:
            for line in self.block(block):
                yield replace(line, runs=(Run(self.indent), *line.runs), apart=False)

    def fold(self, folded: Folded) -> Iterator[Line]:
        """What need not be read at once."""
        raise NotImplementedError

    def pressed(self, button: Button) -> tuple[Run, ...]:
        """What stands behind a line that can be pressed."""
        raise NotImplementedError

    def url(self, clause: str) -> str | None:
        """The address at which a clause can be read; None where there is none."""
        raise NotImplementedError

    def runs(self, spans: Iterable[Span], *, before: str = "") -> tuple[Run, ...]:
        """Spans as runs, with a sign before them if there are any."""
        runs = tuple(
            Run(span.text, span.strong, self.url(span.clause) if span.clause else span.address)
            for span in spans
            if span.text
        )
        return (Run(before), *runs) if before and runs else runs


def progress_line(progress: Progress, words: Wording) -> str:
    """The topic, which of how many it is, and about how many steps are left."""
    steps = words.say("progress-steps", least=progress.least, most=progress.most)
    filled = BAR_CELLS * (progress.place - 1) // progress.places
    bar = FILLED * filled + EMPTY * (BAR_CELLS - filled)
    return f"{progress.topic}  {bar}  {progress.place}/{progress.places} · {steps}"


def broken(runs: tuple[Run, ...], *, apart: bool = False, quote: int | None = None) -> Iterator[Line]:
    """Runs as lines, a new one wherever their text has a line break."""
    line: list[Run] = []
    for run in runs:
        if "\n" not in run.text:
            line.append(run)
            continue
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield Line(tuple(line), apart, quote)
            line, apart = [replace(run, text=text)], False
    if line:
        yield Line(tuple(line), apart, quote)
