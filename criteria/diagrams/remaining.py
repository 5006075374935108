"""What remains of functions once a profile is put in: smaller diagrams, in which all that is asked still
matters.

Of “a master, or a bachelor with a year of work” there remains, for a bachelor, the question for the year
alone; for a master nothing but the end 2. As equal functions are one node, a fact matters exactly if some
node asks it that has different children for two neighbouring values of this fact: nothing has to be
searched for.

Facts that nobody will tell any more can be taken out as well: the children of their values are joined to
one.
"""

from collections.abc import Callable, Iterable
from functools import partial, reduce

from criteria.diagrams.model import asked
from criteria.diagrams.table import LOWEST, Children, Functions, Join, all_below
from criteria.diagrams.views import View


class Remaining(Functions):
    """Functions in a view of the clusters, made of the policy's own.

    Numbers below `len(diagrams.levels)` are nodes of the policy, of which everything remains; those from
    there on are made here.
    """

    def __init__(self, view: View) -> None:
        super().__init__(view.diagrams.ends)
        self.view, self.diagrams = view, view.diagrams
        self.first = len(self.diagrams.levels)
        self.made: list[tuple[int, Children]] = []
        self._numbers: dict[tuple[int, Children], int] = {}

    def node(self, level: int, children: Children) -> int:
        """The function that asks the cluster of that level and goes on as its children."""
        first = children[0]
        if children.count(first) == len(children):
            return first
        key = level, children
        number = self._numbers.get(key)
        if number is None:
            # the children of a divided cluster are no values: the policy's nodes mean something else
            divided = self.view.divided >> level & 1
            number = None if divided else self.diagrams.numbers.get(key)
            if number is None:
                number = self.first + len(self.made)
                self.made.append(key)
            self._numbers[key] = number
        return number

    def split(self, function: int) -> tuple[int, Children]:
        """The level of a function and its children; an end lies on the level `LAST`."""
        if function >= self.first:
            return self.made[function - self.first]
        return self.diagrams.levels[function], self.diagrams.children[function]

    def put(self, how: Join = LOWEST) -> Callable[[int], int]:
        """What tells of each of the policy's functions what remains of it; what lies in one cell is
        joined.
        """
        view, diagrams, node = self.view, self.diagrams, self.node
        levels, children, asks = diagrams.levels, diagrams.children, diagrams.asks
        only, touched = view.only, view.touched
        joined = partial(self.join, how)
        known = {end: end for end in range(diagrams.ends)}
        known_already = known.get

        def of(function: int) -> int:
            left = known_already(function)
            return remains(function) if left is None else left

        def remains(function: int) -> int:
            asked = function
            while (value := only[levels[asked]]) >= 0:
                asked = children[asked][value]
                left = known_already(asked)
                if left is not None:
                    known[function] = left
                    return left
            if asks[asked] & touched:
                level, old = levels[asked], children[asked]
                if touched >> level & 1:
                    left = node(level, tuple([of_cell(old, cell) for cell in view.cells(level)]))
                else:
                    left = node(level, tuple([of(child) for child in old]))
            else:
                left = asked
            known[function] = known[asked] = left
            return left

        def of_cell(old: Children, cell: tuple[int, ...]) -> int:
            if len(cell) == 1:
                return of(old[cell[0]])
            return reduce(joined, [of(old[value]) for value in cell])

        return of

    def coarser(self, finer: "Remaining", function: int, how: Join) -> int:
        """What remains here of a function in a finer view; what lies in one cell is joined."""
        joined = partial(self.join, how)
        known = {end: end for end in range(self.ends)}

        def of(function: int) -> int:
            left = known.get(function)
            if left is None:
                level, old = finer.split(function)
                new = [of(child) for child in old]
                if self.view.divided >> level & 1:
                    cells = self.view.coarser(finer.view, level)
                    new = [reduce(joined, [new[n] for n in cell]) for cell in cells]
                left = known[function] = self.node(level, tuple(new))
            return left

        return of(function)

    def reached(self, function: int) -> set[int]:
        """The ends of a function."""
        below = all_below([function], lambda number: self.split(number)[1])
        return {end for end in below if end < self.ends}

    def asks(self, function: int) -> int:
        """The facts, a bit each, by which alone the function goes on differently at once."""
        level, children = self.split(function)
        return asked(self.view.pairs(level), children)

    def matters(self, functions: Iterable[int]) -> int:
        """The facts, a bit each in the order of asking, that make a difference to one of the functions."""
        facts = 0
        seen: set[int] = set()
        waiting = list(functions)
        while waiting:
            function = waiting.pop()
            if function < self.first:
                facts |= self.diagrams.matters[function]
            elif function not in seen:
                seen.add(function)
                level, children = self.made[function - self.first]
                facts |= asked(self.view.pairs(level), children)
                waiting.extend(children)
        return facts
