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

from criteria.diagrams.allowed import Masks
from criteria.diagrams.model import Diagrams, Pairs, asked
from criteria.diagrams.table import LOWEST, Children, Functions, Join

Cells = tuple[tuple[int, ...], ...]
"""The values of a cluster that are left, those in one cell joined."""


class View:
    """What is left of the clusters: the values of `masks`, in cells of those that only facts which are taken
    out tell apart. `touched` are the clusters of which that is not everything, a bit each; `only` is for each
    cluster its value where a single one is left, else -1.
    """

    def __init__(self, diagrams: Diagrams, masks: Masks, taken_out: frozenset[str] = frozenset()) -> None:
        self.diagrams, self.masks, self.taken_out = diagrams, masks, taken_out
        self.only = [-1 if mask & (mask - 1) else mask.bit_length() - 1 for mask in masks]
        self.touched = diagrams.allowance.narrowed(masks)
        if taken_out:
            for level, cluster in enumerate(diagrams.clusters):
                if not taken_out.isdisjoint(cluster.facts):
                    self.touched |= 1 << level
        self._cells: dict[int, Cells] = {}
        self._pairs: dict[int, Pairs] = {}

    def cells(self, level: int) -> Cells:
        """The cells of a cluster."""
        cells = self._cells.get(level)
        if cells is None:
            cells = self._cells[level] = self._divided(level)
        return cells

    def _divided(self, level: int) -> Cells:
        mask, cluster = self.masks[level], self.diagrams.clusters[level]
        values = [value for value in range(len(cluster.values)) if mask >> value & 1]
        if self.taken_out.isdisjoint(cluster.facts):
            return tuple([(value,) for value in values])
        columns = [self.diagrams.codes.columns[column] for column in cluster.columns]
        kept = [place for place, column in enumerate(columns) if column.fact not in self.taken_out]
        cells: dict[Children, list[int]] = {}
        for value in values:
            codes = cluster.values[value]
            cells.setdefault(tuple([codes[place] for place in kept]), []).append(value)
        return tuple(map(tuple, cells.values()))

    def cells_of(self, finer: "View", level: int) -> Cells:
        """The cells of a cluster, made of those that a finer view divides it into."""
        place = {value: n for n, cell in enumerate(finer.cells(level)) for value in cell}
        return tuple(tuple(dict.fromkeys(place[value] for value in cell)) for cell in self.cells(level))

    def pairs(self, level: int) -> Pairs:
        """The neighbouring cells of a cluster."""
        if not self.touched >> level & 1:
            return self.diagrams.pairs[level]
        pairs = self._pairs.get(level)
        if pairs is None:
            place = {value: n for n, cell in enumerate(self.cells(level)) for value in cell}
            pairs = self._pairs[level] = [
                (fact, place[one], place[other])
                for fact, one, other in self.diagrams.pairs[level]
                if one in place and other in place and place[one] != place[other]
            ]
        return pairs


class Remaining(Functions):
    """Functions in a view of the clusters, made of the policy's own.

    Numbers below `len(diagrams.levels)` are nodes of the policy, of which everything remains; those from
    there on are made here.
    """

    def __init__(self, diagrams: Diagrams) -> None:
        super().__init__(diagrams.ends)
        self.diagrams = diagrams
        self.first = len(diagrams.levels)
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
            number = self.diagrams.numbers.get(key)
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

    def put(self, view: View, how: Join = LOWEST) -> Callable[[int], int]:
        """What tells of each of the policy's functions what remains of it in a view; what lies in one cell is
        joined.
        """
        diagrams, node = self.diagrams, self.node
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

    def coarser(self, function: int, finer: View, view: View, how: Join) -> int:
        """What remains of a function of a finer view in this one."""
        joined = partial(self.join, how)
        known = {end: end for end in range(self.ends)}

        def of(function: int) -> int:
            left = known.get(function)
            if left is None:
                level, old = self.split(function)
                new = [of(child) for child in old]
                if view.touched >> level & 1:
                    cells = view.cells_of(finer, level)
                    new = [reduce(joined, [new[n] for n in cell]) for cell in cells]
                left = known[function] = self.node(level, tuple(new))
            return left

        return of(function)

    def reached(self, function: int) -> set[int]:
        """The ends of a function."""
        seen: set[int] = set()
        waiting = [function]
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                waiting.extend(self.split(number)[1])
        return {end for end in seen if end < self.ends}

    def matters(self, functions: Iterable[int], view: View) -> int:
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
                facts |= asked(view.pairs(level), children)
                waiting.extend(children)
        return facts
