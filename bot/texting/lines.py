"""Formatted text as lines of runs, divided into messages where a messenger's limits ask for it.

Texts are divided as lines and runs, never as they are written, so that no tag and no link is ever cut in two:

    下一步                    a heading stays with what follows it
    先弄清楚：成果转化          a message ends where something new begins, if that is near enough,
        第十条（二）2.         and not before a line that belongs to the one above it
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, starmap

_SENTENCE_ENDS = "。；！？\n"
BREAKS = 2
"""What stands between two lines at most."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, plain and unescaped, with one look."""

    text: str
    strong: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line. With `apart`, an empty line stands above it.

    Neighbouring lines with the same `quote` stand in one quotation; with `folded`, it can be unfolded.
    """

    runs: tuple[Run, ...]
    apart: bool = False
    quote: int | None = None
    folded: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it belongs to what stands below it."""
        return all(run.strong for run in self.runs if not run.text.isspace())

    @property
    def is_inner(self) -> bool:
        """Whether it belongs to a line above it; at the beginning of a message nobody would see that."""
        return self.runs[0].text.isspace()


@dataclass(frozen=True, slots=True)
class Room:
    """What one message has room for: lines that are `longest` together, each of a `length` as it is written,
    and so many `formatted` stretches (links, strong words, quotations; None: any number).
    """

    longest: int
    length: Callable[[Line], int]
    formatted: int | None = None

    def holds(self, length: int, formatted: int, share: int = 1) -> bool:
        """Whether so much fits into a message, or into one of so many equal shares of it."""
        few = self.formatted is None or formatted <= self.formatted // share
        return length <= self.longest // share and few


def divide(lines: Iterable[Line], room: Room) -> tuple[tuple[Line, ...], ...]:
    """The lines as one or more messages, each with no more than there is room for, in order and with nothing
    lost. A message ends where something new begins, if that is near enough, and never with a heading.
    """
    messages: list[tuple[Line, ...]] = []
    message: list[Line] = []
    length = formatted = 0
    for line in _fitting(lines, room):
        more, stretches = room.length(line) + BREAKS, _formatted_more(message, line)
        while message and not room.holds(length + more, formatted + stretches):
            end = _end_of(message, line, room)
            messages.append(_begun(message[:end]))
            message = message[end:]
            length = sum(room.length(each) + BREAKS for each in message)
            formatted = formatted_in(message)
            stretches = _formatted_more(message, line)
        length += more
        formatted += stretches
        message.append(line)
    return (*messages, _begun(message)) if message else tuple(messages)


def _begun(message: Sequence[Line]) -> tuple[Line, ...]:
    return (replace(message[0], apart=False), *message[1:])


def _end_of(message: Sequence[Line], following: Line, room: Room) -> int:
    """How many lines of a full message stay in it: what follows begins with something new, or at least with
    a line of its own, unless that would take more than half of what there is room for.
    """
    lines = (*message, following)
    moved, own = 0, len(message)
    for place in range(len(message), 0, -1):
        if lines[place].apart and not lines[place - 1].is_heading:
            return place
        if lines[own].is_inner and not lines[place].is_inner and not lines[place - 1].is_heading:
            own = place
        moved += room.length(lines[place - 1]) + BREAKS
        if not room.holds(moved, formatted_in(lines[place - 1 :]), share=2):
            break
    return own


def _is_one_quote(line: Line, following: Line) -> bool:
    return line.quote is not None and line.quote == following.quote


def formatted_in(lines: Sequence[Line]) -> int:
    """The formatted stretches of lines that stand one below the other."""
    return sum(map(_formatted, lines)) - sum(starmap(_is_one_quote, pairwise(lines)))


def _formatted_more(message: Sequence[Line], line: Line) -> int:
    return _formatted(line) - (bool(message) and _is_one_quote(message[-1], line))


def _formatted(line: Line) -> int:
    return (line.quote is not None) + sum(run.strong + (run.url is not None) for run in line.runs)


def _fitting(lines: Iterable[Line], room: Room) -> Iterator[Line]:
    """The lines, each one that is too long for any message divided at the end of a sentence."""
    for line in lines:
        if _fits(line, room):
            yield line
        else:
            yield from _divided(line, room)


def _fits(line: Line, room: Room) -> bool:
    return room.holds(room.length(line) + BREAKS, _formatted(line))


def _divided(line: Line, room: Room) -> Iterator[Line]:
    runs: tuple[Run, ...] = ()
    apart = line.apart
    for run in chain.from_iterable(_pieces(run, line, room) for run in line.runs):
        if runs and not _fits(replace(line, runs=(*runs, run)), room):
            yield replace(line, runs=runs, apart=apart)
            runs, apart = (), False
        runs = (*runs, run)
    if runs:
        yield replace(line, runs=runs, apart=apart)


def _pieces(run: Run, line: Line, room: Room) -> Iterator[Run]:
    """A run in pieces that each fit into a message, divided behind a sentence if one ends near enough. A link
    whose address alone is too long is none.
    """

    def alone(text: str) -> int:
        return room.length(replace(line, runs=(replace(run, text=text),)))

    most = room.longest - BREAKS
    if run.url and alone(run.text[:1]) > most:
        run = replace(run, url=None)
    text = run.text
    while alone(text) > most:
        end = max(1, bisect_right(range(1, len(text)), most, key=lambda end: alone(text[:end])))
        sentence = max(text.rfind(mark, end // 2, end) for mark in _SENTENCE_ENDS) + 1
        end = sentence or end
        yield replace(run, text=text[:end])
        text = text[end:]
    yield replace(run, text=text)
