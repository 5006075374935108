"""Cutting what was said in one breath, without punctuation, before the next thing.

    助工是二零年评的创新方法一级考过了难题解决了三个
    助工是二零年评的 | 创新方法一级考过了 | 难题解决了三个

Only long clauses are cut, before a conjunction, before 我 behind a particle, and before a thing, holding or
step where something was told of the one before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dialogs.clauses.cutting import Clause
from dialogs.stories.marking import Mark

SHORTEST: Final = 36
"""Characters of the shortest clause that is cut."""
_NAMES: Final = ("thing", "holding", "step", "title_noun")
_TELLS: Final = ("got", "deny", "way", "pending", "running", "doubt", "all")


def split(clause: Clause, marks: Sequence[Mark]) -> Iterator[Clause]:
    """The clause, or the clauses that it is cut into."""
    lead = len(clause.opening)
    if len(clause.plain) < SHORTEST or lead + len(clause.plain) != len(clause.text):
        yield clause
        return
    ends = [*_places(marks), len(clause.plain)]
    start = 0
    for end in ends:
        first = 0 if start == 0 else lead + start
        yield replace(
            clause,
            start=clause.start + first,
            end=clause.start + lead + end,
            text=clause.text[first : lead + end],
            plain=clause.plain[start:end],
            opening=clause.opening if start == 0 else "",
            asks=clause.asks and end == len(clause.plain),
        )
        start = end


def _places(marks: Sequence[Mark]) -> Iterator[int]:
    """Where the next thing begins."""
    named = told = False
    last = 0
    for place, mark in enumerate(marks):
        behind = marks[place - 1] if place else None
        ends = behind is not None and behind.end == mark.start and behind.text[-1:] in _particles(behind)
        if mark.has("joint") or (mark.has("self") and ends) or (mark.has(*_NAMES) and named and told):
            if mark.start > last:
                yield mark.start
                last = mark.start
            named = told = False
        if mark.has(*_NAMES):
            named, told = True, False
        elif mark.has(*_TELLS) or mark.numeral is not None or mark.since is not None:
            told = True


def _particles(mark: Mark) -> str:
    return mark.text[-1:] if mark.has("particle") or mark.has("got", "way") else ""
