"""Which facts are open, for many profiles at once.

A fact is open to a profile that can come to a node of its cluster and leaves two neighbouring values open
there from which the ends can still differ. Downwards it is worked out who can come to each node, upwards
for whom two nodes can still end apart: two ends always do, a node and an end where some value leads the
node elsewhere.
"""

from collections.abc import Iterable, Sequence
from itertools import compress

from criteria.diagrams.columns import Branches, Rows, below, bits, profile_by_profile
from criteria.diagrams.compiling import Diagrams

Pair = tuple[int, int]
"""Two different nodes, the smaller number first."""

Neighbours = tuple[int, tuple[Pair, ...]]
"""A level and pairs of neighbouring values of its cluster."""


class OpenLanes:
    """The open facts of a policy's tiers in one phase, planned for many profiles. `asking_order` has all
    facts.
    """

    def __init__(self, diagrams: Diagrams, branches: Branches, asking_order: Iterable[str]) -> None:
        self._diagrams = diagrams
        self._roots = tuple(tier.status for tier in diagrams.tiers)
        nodes = below(diagrams, self._roots)
        self._downwards = [(node, branches.of(node)) for node in nodes]
        self._neighbours: dict[Neighbours, int] = {}
        self._apart: dict[Pair, tuple[tuple[int, Pair], ...]] = {}
        found = [each for node in nodes for each in self._of_node(node)]
        for _, _, _, pair in found:
            self._plan(pair, branches)
        facts = {fact for fact, _, _, _ in found}
        self._order = tuple(fact for fact in asking_order if fact in facts)
        self._found = found

    def names(self, possible: Rows, branches: Sequence[int], count: int) -> list[tuple[str, ...]]:
        """The open facts of each profile, in the order in which they are asked."""
        rows = self._rows(possible, branches, (1 << count) - 1)
        if not rows:
            return [()] * count
        open_to = profile_by_profile([bits(rows.get(fact, 0), count) for fact in self._order], count)
        return [tuple(compress(self._order, each)) for each in open_to]

    def _of_node(self, node: int) -> Iterable[tuple[str, int, int, Pair]]:
        """Where at a node a fact can make the difference: the fact, the node, which neighbours, and where
        they lead.
        """
        level, children = self._diagrams.levels[node], self._diagrams.children[node]
        cluster = self._diagrams.clusters[level]
        for fact, neighbours in zip(cluster.facts, cluster.neighbours, strict=True):
            by_pair: dict[Pair, list[Pair]] = {}
            for one, other in neighbours:
                if children[one] != children[other]:
                    by_pair.setdefault(_pair(children[one], children[other]), []).append((one, other))
            for pair, values in by_pair.items():
                number = self._neighbours.setdefault((level, tuple(values)), len(self._neighbours))
                yield fact, node, number, pair

    def _plan(self, pair: Pair, branches: Branches) -> None:
        """Notes how it follows from the pairs below that the two end apart, these pairs first."""
        if pair[1] < self._diagrams.ends or pair in self._apart:
            return
        diagrams = self._diagrams
        level = min(diagrams.levels[node] for node in pair)
        one, other = (diagrams.children[node] if diagrams.levels[node] == level else None for node in pair)
        values: dict[Pair, list[int]] = {}
        for value in range(len(diagrams.clusters[level].values)):
            children = pair[0] if one is None else one[value], pair[1] if other is None else other[value]
            if children[0] != children[1]:
                values.setdefault(_pair(*children), []).append(value)
        for lower in values:
            self._plan(lower, branches)
        self._apart[pair] = tuple((branches.number(level, of), lower) for lower, of in values.items())

    def _rows(self, possible: Rows, branches: Sequence[int], everybody: int) -> dict[str, int]:
        """For each fact that is open to anybody, to whom."""
        undecided = _undecided(self._neighbours, possible)
        if not any(undecided):
            return {}
        here = self._here(branches, everybody)
        apart = self._ends_apart(branches)
        ends = self._diagrams.ends
        rows: dict[str, int] = {}
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
