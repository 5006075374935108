"""Decision diagrams: a function of the clusters' values, written as questions that lead to an end.

“A master, or a bachelor with a year of work” is a node of the cluster `education` whose children are, for
below bachelor, bachelor and master, the end 0, a node of the cluster `work_years` with the children 0 and
2, and the end 2. Two nodes that ask the same with the same children are one, and a node whose children are
all alike is not made: so two functions are equal exactly if they are the same number, a function that is
settled is an end, and what a node asks makes a difference.

Ends are the numbers from 0 to below `ends`, the larger the better: `all` is the lowest of functions, `any`
the highest.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce

Children = tuple[int, ...]
Join = Callable[[int, int], int]
"""Makes one end of two; in which order and how often the same is joined makes no difference."""

LAST = 1 << 30
"""The level of ends, below all clusters."""


class Table:
    """Nodes by number, ends first: the level of each (the number of its cluster) and its children, one for
    each value.

    `reaches` are the ends that a function can have, `asks` the levels of the clusters it looks at, a bit
    each.
    """

    def __init__(self, ends: int) -> None:
        self.ends = ends
        self.levels: list[int] = [LAST] * ends
        self.children: list[Children] = [()] * ends
        self.reaches: list[int] = [1 << end for end in range(ends)]
        self.asks: list[int] = [0] * ends
        self.numbers: dict[tuple[int, Children], int] = {}
        self._joined: dict[tuple[Join, int, int], int] = {}

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

    def join(self, how: Join, one: int, other: int) -> int:
        """The function whose ends are those of the two, joined."""
        if one > other:
            one, other = other, one
        if one == other:
            return one
        if one < self.ends:
            met = [end for end in range(self.ends) if self.reaches[other] >> end & 1]
            made = [how(one, end) for end in met]
            if made == met:
                return other
            if made.count(made[0]) == len(made):
                return made[0]
        key = how, one, other
        known = self._joined.get(key)
        if known is None:
            known = self._joined[key] = self._join_children(how, one, other)
        return known

    def _join_children(self, how: Join, one: int, other: int) -> int:
        level = min(self.levels[one], self.levels[other])
        width = len(self.children[one if self.levels[one] == level else other])
        ones, others = (
            self.children[each] if self.levels[each] == level else (each,) * width for each in (one, other)
        )
        return self.node(level, tuple([self.join(how, *pair) for pair in zip(ones, others, strict=True)]))

    def lowest(self, functions: Iterable[int], best: int) -> int:
        """The function that is everywhere the lowest of them; `best`, which none of them exceeds, if there
        is none.
        """
        return reduce(lambda one, other: self.join(min, one, other), functions, best)

    def highest(self, functions: Iterable[int]) -> int:
        """The function that is everywhere the highest of them; 0 if there is none."""
        return reduce(lambda one, other: self.join(max, one, other), functions, 0)

    def renamed(self, function: int, names: Mapping[int, int]) -> int:
        """The function with other ends."""
        made: dict[int, int] = dict(names)

        def rename(number: int) -> int:
            known = made.get(number)
            if known is None:
                children = tuple([rename(child) for child in self.children[number]])
                known = made[number] = self.node(self.levels[number], children)
            return known

        return rename(function)

    def kept(self, functions: Iterable[int]) -> "tuple[Table, Mapping[int, int]]":
        """A table of these functions alone, and the new number of each node; children come before who asks
        them.
        """
        needed: set[int] = set()
        waiting = list(functions)
        while waiting:
            number = waiting.pop()
            if number not in needed:
                needed.add(number)
                waiting.extend(self.children[number])
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
