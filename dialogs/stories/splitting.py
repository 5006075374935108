"""Cutting what was said in one breath, without punctuation, before the next thing.

    助工是二零年评的创新方法一级考过了难题解决了三个
    助工是二零年评的 | 创新方法一级考过了 | 难题解决了三个

Long clauses are cut before a conjunction, before 我 behind a particle, and before a thing, holding or step
where something was told of the one before; any clause before somebody else where something was told
(累计创效2100万吧 | 我同事是说…), and before each further count of what was named (一个已验收 | 一个还没结题).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dialogs.clauses.cutting import Clause
from dialogs.stories.marking import Mark

SHORTEST: Final = 36
"""Characters of the shortest clause that is cut."""
_NAMES: Final = ("thing", "holding", "step", "title_noun")
_ENDING: Final = ("吧", "了", "啊", "呢", "哈")
_TELLS: Final = ("got", "deny", "way", "pending", "running", "doubt", "all")


def split(clause: Clause, marks: Sequence[Mark]) -> Iterator[Clause]:
    """The clause, or the clauses that it is cut into."""
    lead = len(clause.opening)
    places = [] if lead + len(clause.plain) != len(clause.text) else sorted(_cuts(clause, marks))
    if not places:
        yield clause
        return
    ends = [*places, len(clause.plain)]
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


def _cuts(clause: Clause, marks: Sequence[Mark]) -> set[int]:
    """Where a clause is cut."""
    long = set(_places(marks)) if len(clause.plain) >= SHORTEST else set[int]()
    return long | set(_before_others(marks)) | set(_between_counts(marks))


def _before_others(marks: Sequence[Mark]) -> Iterator[int]:
    """Where somebody else begins to speak: behind 吧, 了 and the like, where something was told before."""
    named = told = False
    for place, mark in enumerate(marks):
        behind = marks[place - 1] if place else None
        ends = behind is not None and behind.end == mark.start and behind.text[-1:] in _ENDING
        if mark.has("other") and ends and named and told:
            yield mark.start
            return
        named = named or mark.has(*_NAMES)
        told = told or mark.numeral is not None


def _between_counts(marks: Sequence[Mark]) -> Iterator[int]:
    """Where the second and each further count begins of a clause that only says how its things are."""
    if any(mark.has(*_NAMES, "prize", "member") for mark in marks):
        return
    counted = told = False
    for place, mark in enumerate(marks[:-1]):
        piece = marks[place + 1]
        is_count = mark.numeral is not None and piece.has("piece") and piece.start == mark.end
        if is_count and counted and told:
            yield mark.start
        if is_count:
            counted, told = True, False
        elif mark.has("mark", "rank", "pending", "running", "granted"):
            told = True


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
