"""Formatted text as lines of runs, written as Telegram's HTML and divided where Telegram's limits ask for it.

https://core.telegram.org/bots/api#html-style. Texts are divided as lines and runs, never as HTML, so that no
tag is ever cut in two.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import chain, groupby, pairwise, starmap

MOST_UNITS = 4096
"""UTF-16 units of a message after its tags are taken away."""

MOST_ENTITIES = 100
"""Formatted stretches of a message: Telegram drops what is beyond them."""

_SENTENCE_ENDS = "。；！？\n"


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


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


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


def divide(lines: Iterable[Line]) -> tuple[tuple[Line, ...], ...]:
    """The lines as one or more messages, each within Telegram's limits, in order and with nothing lost. A
    message ends where something new begins, if that is near enough, and never with a heading.
    """
    lines = tuple(lines)
    if _surely_fit(lines):
        return (lines,) if lines else ()
    messages: list[tuple[Line, ...]] = []
    message: list[Line] = []
    length = entities = 0
    for line in _fitting(lines):
        more = _units_of(line) + 2
        formatted = _entities_more(message, line)
        while message and (length + more > MOST_UNITS or entities + formatted > MOST_ENTITIES):
            end = _end_of(message, line)
            messages.append(_begun(message[:end]))
            message = message[end:]
            length = sum(_units_of(each) + 2 for each in message)
            entities = _entities_in(message)
            formatted = _entities_more(message, line)
        length += more
        entities += formatted
        message.append(line)
    return (*messages, _begun(message)) if message else tuple(messages)


def _begun(message: Sequence[Line]) -> tuple[Line, ...]:
    return (replace(message[0], apart=False), *message[1:])


def _end_of(message: Sequence[Line], following: Line) -> int:
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
        moved += _units_of(lines[place - 1]) + 2
        if moved > MOST_UNITS // 2 or _entities_in(lines[place - 1 :]) > MOST_ENTITIES // 2:
            break
    return own


def _surely_fit(lines: tuple[Line, ...]) -> bool:
    """Whether the lines are one message without counting them exactly: no character takes more than two
    units.
    """
    runs = [run for line in lines for run in line.runs]
    characters = sum([len(run.text) for run in runs]) + len(lines)
    return 2 * characters <= MOST_UNITS and 2 * len(runs) + len(lines) <= MOST_ENTITIES


def _break(line: Line, *, first: bool) -> str:
    return "" if first else "\n\n" if line.apart else "\n"


def _line_html(line: Line) -> str:
    return "".join(map(_run_html, line.runs))


def _run_html(run: Run) -> str:
    text = escape(run.text, quote=False)
    if run.url:
        text = f'<a href="{escape(run.url)}">{text}</a>'
    return f"<b>{text}</b>" if run.strong else text


def _units_of(line: Line) -> int:
    return sum(units(run.text) for run in line.runs)


def _is_one_quote(line: Line, following: Line) -> bool:
    return line.quote is not None and line.quote == following.quote


def _entities_in(lines: Sequence[Line]) -> int:
    return sum(map(_entities_of, lines)) - sum(starmap(_is_one_quote, pairwise(lines)))


def _entities_more(message: Sequence[Line], line: Line) -> int:
    return _entities_of(line) - (bool(message) and _is_one_quote(message[-1], line))


def _entities_of(line: Line) -> int:
    return (line.quote is not None) + sum(run.strong + (run.url is not None) for run in line.runs)


def _fitting(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each one that is too long for any message divided at the end of a sentence."""
    for line in lines:
        if _units_of(line) + 2 <= MOST_UNITS and _entities_of(line) <= MOST_ENTITIES:
            yield line
        else:
            yield from _divided(line)


def _divided(line: Line) -> Iterator[Line]:
    runs: list[Run] = []
    room, entities = MOST_UNITS - 2, 1
    apart = line.apart
    for run in chain.from_iterable(map(_pieces, line.runs)):
        formatted = run.strong + (run.url is not None)
        if runs and (units(run.text) > room or entities + formatted > MOST_ENTITIES):
            yield replace(line, runs=tuple(runs), apart=apart)
            runs, room, entities, apart = [], MOST_UNITS - 2, 1, False
        runs.append(run)
        room -= units(run.text)
        entities += formatted
    if runs:
        yield replace(line, runs=tuple(runs), apart=apart)


def _pieces(run: Run) -> Iterator[Run]:
    """A run in pieces that each fit into a message, divided behind a sentence if one ends near enough."""
    text = run.text
    while units(text) > MOST_UNITS - 2:
        end = (MOST_UNITS - 2) // 2 if units(text[: MOST_UNITS - 2]) > MOST_UNITS - 2 else MOST_UNITS - 2
        sentence = max(text.rfind(mark, end // 2, end) for mark in _SENTENCE_ENDS) + 1
        end = sentence or end
        yield replace(run, text=text[:end])
        text = text[end:]
    yield replace(run, text=text)
