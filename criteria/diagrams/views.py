"""What is left of the clusters for one profile, some facts being taken out as nobody will tell them.

Where nothing of a cluster is taken out, a cell is one of the values that are left. Else it is all values
that only the facts taken out tell apart: of the benefit as a whole, asked in vain, and the benefit led by
oneself, the first cell is “led: below 2000”, with every value of the whole, the second “led: from 2000”,
with the values in which the whole is at least as much.
"""

from collections.abc import Iterable, Iterator, Sequence

from criteria.diagrams.allowed import Masks
from criteria.diagrams.model import Diagrams, Pairs

Cells = tuple[tuple[int, ...], ...]
"""The values that are left of a cluster; what lies in one cell is joined."""


class View:
    """What is left of the clusters: `touched` are those of which that is not everything, `divided` those
    of which facts are taken out, a bit each; `only` is for each cluster its value where a single one
    is left, else -1.

    Facts taken out that are `at_worst` have the worst of the codes that the others of their cluster
    allow.
    """

    def __init__(
        self,
        diagrams: Diagrams,
        masks: Masks,
        taken_out: frozenset[str] = frozenset(),
        at_worst: frozenset[str] = frozenset(),
    ) -> None:
        self.diagrams, self.masks = diagrams, masks
        self.taken_out, self.at_worst = taken_out, at_worst
        self.only = [-1 if mask & (mask - 1) else mask.bit_length() - 1 for mask in masks]
        self.divided = 0
        if taken_out:
            for level, cluster in enumerate(diagrams.clusters):
                if not taken_out.isdisjoint(cluster.facts):
                    self.divided |= 1 << level
        self.touched = diagrams.allowance.narrowed(masks) | self.divided
        self._cells: dict[int, Cells] = {}
        self._pairs: dict[int, Pairs] = {}

    def cells(self, level: int) -> Cells:
        """The cells of a cluster."""
        cells = self._cells.get(level)
        if cells is None:
            whole = self._whole(level)
            if not self.at_worst.isdisjoint(self.diagrams.clusters[level].facts):
                whole = tuple([self._worst(level, cell) for cell in whole])
            cells = self._cells[level] = whole
        return cells

    def _whole(self, level: int) -> Cells:
        """The cells of a cluster before anything is at its worst."""
        mask = self.masks[level]
        values = [value for value in range(mask.bit_length()) if mask >> value & 1]
        if self.divided >> level & 1:
            return tuple(map(tuple, self._together(level, values, self.facts(level))))
        return tuple([(value,) for value in values])

    def facts(self, level: int) -> list[str]:
        """The facts of a cluster that are not taken out."""
        facts = dict.fromkeys(self._facts_at(level))
        return [fact for fact in facts if fact not in self.taken_out]

    def _facts_at(self, level: int) -> list[str]:
        """The fact of each place in a cluster's values."""
        columns = self.diagrams.codes.columns
        return [columns[column].fact for column in self.diagrams.clusters[level].columns]

    def _together(self, level: int, values: Iterable[int], facts: Sequence[str]) -> Iterable[list[int]]:
        """The values in groups: those in which these facts have the same codes."""
        places = [place for place, fact in enumerate(self._facts_at(level)) if fact in facts]
        codes = self.diagrams.clusters[level].values
        together: dict[tuple[int, ...], list[int]] = {}
        for value in values:
            together.setdefault(tuple([codes[value][place] for place in places]), []).append(value)
        return together.values()

    def _worst(self, level: int, cell: Sequence[int]) -> tuple[int, ...]:
        """Of values that differ in facts at their worst alone the lowest: every code of it is lowest."""
        others = [fact for fact in self._facts_at(level) if fact not in self.at_worst]
        return tuple([values[0] for values in self._together(level, cell, others)])

    def by(self, level: int, facts: Sequence[str]) -> Iterator[list[int]]:
        """The numbers of a cluster's cells in groups: those in which these facts have the same codes."""
        place = self._places(level)
        for values in self._together(level, place, facts):
            yield list(dict.fromkeys(place[value] for value in values))

    def coarser(self, finer: "View", level: int) -> Cells:
        """The cells of a cluster, made of those of a finer view."""
        place = finer._places(level)  # another view of the same kind
        return tuple([tuple(dict.fromkeys(place[value] for value in cell)) for cell in self.cells(level)])

    def _places(self, level: int) -> dict[int, int]:
        """The number of the cell that each value lies in."""
        return {value: number for number, cell in enumerate(self._whole(level)) for value in cell}

    def pairs(self, level: int) -> Pairs:
        """The neighbouring cells of a cluster: the fact that alone tells the two apart, as a bit, and
        their numbers.
        """
        if not self.touched >> level & 1:
            return self.diagrams.pairs[level]
        pairs = self._pairs.get(level)
        if pairs is None:
            place = self._places(level)
            pairs = self._pairs[level] = [
                (fact, place[one], place[other])
                for fact, one, other in self.diagrams.pairs[level]
                if one in place and other in place and place[one] != place[other]
            ]
        return pairs
