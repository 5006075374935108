"""Decision diagrams: a function of the clusters' values, written as questions that lead to an end.

“A master, or a bachelor with a year of work” is a node of the cluster `education` whose children are, for
below bachelor, bachelor and master, the end 0, a node of the cluster `work_years` with the children 0 and
2, and the end 2. Two nodes that ask the same with the same children are one, and a node whose children are
all alike is not made: so two functions are equal exactly if they are the same number, a function that is
settled is an end, and what a node asks makes a difference.

Ends are the numbers from 0 to below `ends`, the larger the better: `all` is the lowest of functions, `any`
the highest.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from typing import Final

INELIGIBLE: Final = 0
REVIEW: Final = 1
ELIGIBLE: Final = 2
HELD: Final = 3
UNMET: Final = INELIGIBLE
MET: Final = ELIGIBLE
UNSURE: Final = 4
"""What ends mean; `UNSURE` stands for several of them where facts that nobody will tell are taken out."""

Children = tuple[int, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Join:
    """Makes one end of two; in which order and how often the same is joined makes no difference.

    `absorbing` is the end that remains whatever it is joined with, `neutral` the one that changes nothing.
    """

    of_ends: Callable[[int, int], int]
    absorbing: int | None = None
    neutral: int | None = None


LOWEST = Join(min, absorbing=0)
HIGHEST = Join(max, neutral=0)
AGREED = Join(lambda one, other: one if one == other else UNSURE, absorbing=UNSURE)

LAST = 1 << 30
"""The level of ends, below all clusters."""


Split = Callable[[int], tuple[int, Children]]
"""Gives the level and the children of a function."""


def side_by_side(split: Split, one: int, other: int) -> tuple[int, Children, Children]:
    """The higher level of two functions, and how each goes on for each value of its cluster."""
    (level, ones), (other_level, others) = split(one), split(other)
    if level < other_level:
        return level, ones, (other,) * len(ones)
    if other_level < level:
        return other_level, (one,) * len(others), others
    return level, ones, others


def all_below(functions: Iterable[int], children: Callable[[int], Children]) -> set[int]:
    """The functions, and all nodes and ends to which they lead."""
    found: set[int] = set()
    waiting = list(functions)
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting.extend(children(number))
    return found


class Functions(ABC):
    """Functions by number: below `ends` they are ends, the others nodes with a level and children, one
    for each value of the cluster of that level.
    """

    def __init__(self, ends: int) -> None:
        self.ends = ends
        self._joined: dict[tuple[Join, int, int], int] = {}

    @abstractmethod
    def node(self, level: int, children: Children) -> int:
        """The function that asks the cluster of that level and goes on as its children."""

    @abstractmethod
    def split(self, function: int) -> tuple[int, Children]:
        """The level of a function and its children; an end lies on the level `LAST`."""

    def join(self, how: Join, one: int, other: int) -> int:
        """The function whose ends are those of the two, joined."""
        if one > other:
            one, other = other, one
        if other in (one, how.absorbing) or one == how.neutral:
            return other
        if one == how.absorbing:
            return one
        if other < self.ends:
            return how.of_ends(one, other)
        key = how, one, other
        known = self._joined.get(key)
        if known is None:
            known = self._joined[key] = self._join_children(how, one, other)
        return known

    def _join_children(self, how: Join, one: int, other: int) -> int:
        level, ones, others = side_by_side(self.split, one, other)
        return self.node(level, tuple([self.join(how, *pair) for pair in zip(ones, others, strict=True)]))

    def lowest(self, functions: Iterable[int]) -> int:
        """The function that is everywhere the lowest of them; `MET` if there is none."""
        made = list(functions)
        return reduce(partial(self.join, LOWEST), made) if made else MET

    def highest(self, functions: Iterable[int]) -> int:
        """The function that is everywhere the highest of them; 0 if there is none."""
        return reduce(partial(self.join, HIGHEST), functions, 0)

    def renamed(self, function: int, names: Mapping[int, int]) -> int:
        """The function with other ends."""
        made: dict[int, int] = dict(names)

        def rename(number: int) -> int:
            known = made.get(number)
            if known is None:
                level, children = self.split(number)
                known = made[number] = self.node(level, tuple([rename(child) for child in children]))
            return known

        return rename(function)

    def likely(self, tiers: Sequence[int]) -> int:
        """The function of the likely tier (0 for none, else 1 + its place) from those of the statuses: the
        highest that is eligible, or else the highest under review.
        """
        count = len(tiers)
        ranked = [
            self.renamed(
                tier, {INELIGIBLE: 0, UNSURE: 0, HELD: 0, REVIEW: 1 + place, ELIGIBLE: 1 + count + place}
            )
            for place, tier in enumerate(tiers)
        ]
        names = {rank: (rank - 1) % count + 1 if rank else 0 for rank in range(2 * count + 1)}
        return self.renamed(self.highest(ranked), names)


class Table(Functions):
    """Nodes by number, ends first: the level of each (the number of its cluster) and its children.

    `reaches` are the ends that a function can have, `asks` the levels of the clusters it looks at, a bit
    each; `numbers` finds a node by its level and children.
    """

    def __init__(self, ends: int) -> None:
        super().__init__(ends)
        self.levels: list[int] = [LAST] * ends
        self.children: list[Children] = [()] * ends
        self.reaches: list[int] = [1 << end for end in range(ends)]
        self.asks: list[int] = [0] * ends
        self.numbers: dict[tuple[int, Children], int] = {}

    def node(self, level: int, children: Children) -> int:
        """The function that asks the cluster of that level and goes on as its children."""
        first = children[0]
        if children.count(first) == len(children):
            return first
        number = self.numbers.setdefault((level, children), len(self.levels))
        if number == len(self.levels):
            self.levels.append(level)
            self.children.append(children)
            different = set(children)
            self.reaches.append(_union(self.reaches[child] for child in different))
            self.asks.append(_union(self.asks[child] for child in different) | 1 << level)
        return number

    def split(self, function: int) -> tuple[int, Children]:
        """The level of a function and its children; an end lies on the level `LAST`."""
        return self.levels[function], self.children[function]

    def kept(self, functions: Iterable[int]) -> "tuple[Table, Mapping[int, int]]":
        """A table of these functions alone, and the new number of each node; children come before who asks
        them.
        """
        needed = all_below(functions, self.children.__getitem__)
        table = Table(self.ends)
        numbers = {end: end for end in range(self.ends)}
        for number in sorted(needed.difference(numbers)):
            children = tuple([numbers[child] for child in self.children[number]])
            numbers[number] = table.node(self.levels[number], children)
        return table, numbers


def _union(masks: Iterable[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union
