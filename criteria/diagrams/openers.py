"""Facts that open paths at most: of what is surely open, they need only be looked at where they are
worst.

More problems solved may open a path; they never close one, nor make one eligible that is under review. So
a path is surely open, whatever their number is, exactly if it is open with none, and with the same
status. A punishment is no such fact: without it an open path is eligible, with it under review. Nor are
the years with a title, of which three may open a path under review that five make eligible; but seen from
none at all they open paths at most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

from criteria.diagrams.clusters import Cluster, Value
from criteria.diagrams.codes import Codes
from criteria.diagrams.table import INELIGIBLE, Table, all_below, side_by_side
from criteria.policy.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Openers:
    """Facts of which every higher code opens paths at most, and those of which this is so of every code
    above the lowest.
    """

    always: frozenset[str]
    from_nothing: frozenset[str]


def openers(
    table: Table, paths: Sequence[int], codes: Codes, clusters: Sequence[Cluster], vocabulary: Vocabulary
) -> Openers:
    """Those of the functions of all paths."""
    opening = _Opening(table, paths)
    every = frozenset(vocabulary)
    steps = [list(_steps(codes, cluster)) for cluster in clusters]
    leaps = [list(_leaps(codes, cluster)) for cluster in clusters]
    counted_from = {fact.applies_with for fact in vocabulary.values()}
    linked = {name for fact in vocabulary.values() if fact.at_least for name in (fact.name, *fact.at_least)}
    return Openers(every - opening.others(steps), every - opening.others(leaps) - counted_from - linked)


Named = Sequence[tuple[str, int, int]]
"""A fact, and two values of its cluster, by number, of which the second is higher in this fact alone."""


def _steps(codes: Codes, cluster: Cluster) -> Iterator[tuple[str, int, int]]:
    for column, pairs in zip(cluster.columns, cluster.neighbours, strict=True):
        for lower, higher in pairs:
            yield codes.columns[column].fact, lower, higher


def _leaps(codes: Codes, cluster: Cluster) -> Iterator[tuple[str, int, int]]:
    numbers = {value: number for number, value in enumerate(cluster.values)}
    for place, column in enumerate(cluster.columns):
        for value, higher in numbers.items():
            nothing: Value = (*value[:place], 0, *value[place + 1 :])
            if value[place] and nothing in numbers:
                yield codes.columns[column].fact, numbers[nothing], higher


class _Opening:
    def __init__(self, table: Table, paths: Sequence[int]) -> None:
        self.table, self.paths = table, paths
        self.known: dict[tuple[int, int], bool] = {}

    def others(self, pairs: Sequence[Named]) -> set[str]:
        """The facts that do more than open: with one of the pairs for which a node goes on otherwise."""
        others: set[str] = set()
        for function in all_below(self.paths, self.table.children.__getitem__):
            level, children = self.table.split(function)
            for fact, lower, higher in pairs[level] if children else ():
                if fact not in others and not self.opens_at_most(children[lower], children[higher]):
                    others.add(fact)
        return others

    def opens_at_most(self, lower: int, higher: int) -> bool:
        """Whether two functions are alike wherever the lower one is not ineligible."""
        if lower in (higher, INELIGIBLE):
            return True
        if max(lower, higher) < self.table.ends:
            return False
        key = lower, higher
        if key not in self.known:
            _, lowers, highers = side_by_side(self.table.split, lower, higher)
            self.known[key] = all(starmap(self.opens_at_most, zip(lowers, highers, strict=True)))
        return self.known[key]
