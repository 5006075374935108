"""Pairing: which quantity belongs to which thing of a clause.

发明2项、实用新型3项      the thing stands first: each number goes to the thing before it
2项发明3项实用新型        the number stands first: each goes to the thing behind it
发明、实用新型各2项       so many of each
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Thing = TypeVar("_Thing", bound=_Placed)
_Number = TypeVar("_Number", bound=_Placed)


def paired(
    things: Iterable[_Thing], numbers: Iterable[_Number], shared: frozenset[int] = frozenset()
) -> Iterator[tuple[_Thing, tuple[_Number, ...]]]:
    """Each thing with the numbers that belong to it; `shared` are the starts of numbers that stand for each
    of the things before them.
    """
    rest, told = list(things), list(numbers)
    if not rest or not told:
        return
    of: dict[int, list[_Number]] = {}
    number_first = told[0].start < rest[0].start
    for place, number in enumerate(told):
        last = told[place - 1].end if place else -1
        following = told[place + 1].start if place + 1 < len(told) else None
        before = [thing for thing in rest if last <= thing.start and thing.end <= number.start]
        behind = [
            thing
            for thing in rest
            if number.end <= thing.start and (following is None or thing.start < following)
        ]
        if number.start in shared:
            chosen = before
        elif number_first and behind:
            chosen = behind[:1]
        else:
            chosen = before[-1:] or [thing for thing in rest if thing.end <= number.start][-1:]
        for thing in chosen:
            of.setdefault(thing.start, []).append(number)
    for thing in rest:
        if thing.start in of:
            yield thing, tuple(of[thing.start])
