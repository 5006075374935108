"""Which facts are open, for many profiles at once.

A fact is open to a profile that can come to a node of its cluster and leaves two neighbouring values open
there from which the ends can still differ. Downwards it is worked out who can come to each node, upwards
for whom two nodes can still end apart: two ends always do, a node and an end where some value leads the
node elsewhere.
"""

from collections.abc import Iterable, Sequence
from itertools import compress

from criteria.diagrams.columns import Branches, Rows, below, bits, profile_by_profile
from criteria.diagrams.model import Diagrams
from criteria.diagrams.table import side_by_side

Pair = tuple[int, int]
"""Two different nodes, the smaller number first."""

Neighbours = tuple[int, tuple[Pair, ...]]
"""A level and pairs of neighbouring values of its cluster."""


class OpenLanes:
    """The open facts of a policy's tiers in one phase, planned for many profiles."""

    def __init__(self, diagrams: Diagrams, branches: Branches) -> None:
        self._diagrams = diagrams
        self._roots = tuple(tier.status for tier in diagrams.tiers)
        self._downwards = [(node, branches.of(diagrams, node)) for node in below(diagrams, self._roots)]
        self._neighbours: dict[Neighbours, int] = {}
        self._apart: dict[Pair, tuple[tuple[int, Pair], ...]] = {}
        self._found = [each for node, _ in self._downwards for each in self._of_node(node)]
        for _, _, _, pair in self._found:
            self._plan(pair, branches)

    def names(self, possible: Rows, branches: Sequence[int], count: int) -> list[tuple[str, ...]]:
        """The open facts of each profile, in the order in which they are asked."""
        rows = self._rows(possible, branches, (1 << count) - 1)
        if not rows:
            return [()] * count
        facts = sorted(rows)
        order = [name for fact in facts for name in self._diagrams.facts(fact)]
        open_to = profile_by_profile([bits(rows[fact], count) for fact in facts], count)
        return [tuple(compress(order, each)) for each in open_to]

    def _of_node(self, node: int) -> Iterable[tuple[int, int, int, Pair]]:
        """Where at a node a fact can make the difference: the fact (a bit), the node, which neighbours,
        and where they lead.
        """
        level, children = self._diagrams.levels[node], self._diagrams.children[node]
        alike: dict[tuple[int, Pair], list[Pair]] = {}
        for fact, one, other in self._diagrams.pairs[level]:
            if children[one] != children[other]:
                alike.setdefault((fact, _pair(children[one], children[other])), []).append((one, other))
        for (fact, pair), values in alike.items():
            yield fact, node, self._neighbours.setdefault((level, tuple(values)), len(self._neighbours)), pair

    def _plan(self, pair: Pair, branches: Branches) -> None:
        """Notes how it follows from the pairs below that the two end apart, these pairs first."""
        if pair[1] < self._diagrams.ends or pair in self._apart:
            return
        level, ones, others = side_by_side(self._diagrams.split, *pair)
        values: dict[Pair, int] = {}
        for value, (one, other) in enumerate(zip(ones, others, strict=True)):
            if one != other:
                lower = _pair(one, other)
                values[lower] = values.get(lower, 0) | 1 << value
        for lower in values:
            self._plan(lower, branches)
        self._apart[pair] = tuple((branches.number(level, mask), lower) for lower, mask in values.items())

    def _rows(self, possible: Rows, branches: Sequence[int], everybody: int) -> dict[int, int]:
        """For each fact (a bit) that is open to anybody, to whom."""
        undecided = _undecided(self._neighbours, possible)
        if not any(undecided):
            return {}
        here = self._here(branches, everybody)
        apart = self._ends_apart(branches)
        ends = self._diagrams.ends
        rows: dict[int, int] = {}
        for fact, node, neighbours, pair in self._found:
            row = here[node] & undecided[neighbours]
            if row and pair[1] >= ends:
                row &= apart[pair]
            if row:
                rows[fact] = rows.get(fact, 0) | row
        return rows

    def _here(self, branches: Sequence[int], everybody: int) -> dict[int, int]:
        """Who can come to each node."""
        here: dict[int, int] = dict.fromkeys(self._roots, everybody)
        for node, ways in self._downwards:
            row = here[node]
            for branch, child in ways:
                here[child] = here.get(child, 0) | (row & branches[branch])
        return here

    def _ends_apart(self, branches: Sequence[int]) -> dict[Pair, int]:
        """For whom the two nodes of each pair can still end apart."""
        ends = self._diagrams.ends
        apart: dict[Pair, int] = {}
        for pair, ways in self._apart.items():
            row = 0
            for branch, lower in ways:
                row |= branches[branch] & apart[lower] if lower[1] >= ends else branches[branch]
            apart[pair] = row
        return apart


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _undecided(neighbours: Iterable[Neighbours], possible: Rows) -> list[int]:
    """For each group of neighbouring values, who leaves both of some two open."""
    rows = []
    for level, pairs in neighbours:
        row, of_level = 0, possible[level]
        for one, other in pairs:
            row |= of_level[one] & of_level[other]
        rows.append(row)
    return rows
