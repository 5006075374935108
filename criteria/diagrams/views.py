"""What is left of the clusters for one profile, some facts being taken out as nobody will tell them.

Where nothing of a cluster is taken out, a cell is one of the values that are left. Else a cell is what
another of its facts may be found to be, with all values that this leaves: of the benefit as a whole,
asked in vain, and the benefit led by oneself, the first cell is “led: below 2000”, with every value of
the whole, the second “led: from 2000”, with the values in which the whole is at least as much.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product

from criteria.diagrams.allowed import Listed, Masks, Measured
from criteria.diagrams.model import Diagrams, Pairs
from criteria.policy.vocabulary import Profile, Range

Cells = tuple[tuple[int, ...], ...]
"""The values that are left of a cluster; what lies in one cell is joined."""

Found = tuple[int, ...]
"""For each of some facts the number of the option that it may be found to be; `ABSENT` where it does not
exist.
"""

ABSENT = -1


@dataclass(frozen=True, slots=True)
class Division:
    """How a cluster is divided by the facts that are not taken out: what each of them is in each cell."""

    facts: tuple[str, ...]
    cells: Mapping[Found, tuple[int, ...]]

    def by(self, facts: Sequence[str]) -> Mapping[Found, list[int]]:
        """The numbers of the cells, put together where these facts are found to be the same."""
        places = [self.facts.index(fact) for fact in facts]
        together: dict[Found, list[int]] = {}
        for number, found in enumerate(self.cells):
            together.setdefault(tuple([found[place] for place in places]), []).append(number)
        return together


class View:
    """What is left of the clusters: `touched` are those of which that is not everything, a bit each;
    `only` is for each cluster its value where a single one is left, else -1.
    """

    def __init__(
        self,
        diagrams: Diagrams,
        profile: Profile,
        masks: Masks,
        taken_out: frozenset[str] = frozenset(),
        at_worst: frozenset[str] = frozenset(),
    ) -> None:
        self.diagrams, self.profile, self.masks = diagrams, profile, masks
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
        self._divisions: dict[int, Division] = {}

    def cells(self, level: int) -> Cells:
        """The cells of a cluster."""
        cells = self._cells.get(level)
        if cells is None:
            if self.divided >> level & 1:
                cells = tuple(self.division(level).cells.values())
            else:
                cells = tuple([(value,) for value in _values(self.masks[level])])
            self._cells[level] = cells
        return cells

    def division(self, level: int) -> Division:
        """How a cluster is divided of which facts are taken out."""
        division = self._divisions.get(level)
        if division is None:
            division = self._divisions[level] = self._division(level)
        return division

    def _division(self, level: int) -> Division:
        mask, cluster = self.masks[level], self.diagrams.clusters[level]
        facts = tuple(fact for fact in cluster.facts if fact not in self.taken_out and self._is_open(fact))
        cells: dict[Found, tuple[int, ...]] = {}
        for found in product(*(list(self._options(fact, facts)) for fact in facts)):
            left = mask
            for _, option in found:
                left &= option
            if left:
                cells[tuple([number for number, _ in found])] = tuple(self._worst(level, _values(left)))
        return Division(facts, cells)

    def _worst(self, level: int, values: Sequence[int]) -> Sequence[int]:
        """Of values that differ in facts at their worst alone the lowest: in every one of them it is
        lowest.
        """
        cluster, columns = self.diagrams.clusters[level], self.diagrams.codes.columns
        at_worst = [columns[column].fact in self.at_worst for column in cluster.columns]
        if not any(at_worst):
            return values
        lowest: dict[tuple[int, ...], int] = {}
        for value in values:
            others = [
                0 if worst else 1 + code for code, worst in zip(cluster.values[value], at_worst, strict=True)
            ]
            lowest.setdefault(tuple(others), value)
        return list(lowest.values())

    def _is_open(self, fact: str) -> bool:
        return fact not in self.profile or isinstance(self.profile[fact], Range)

    def _options(self, fact: str, facts: Sequence[str]) -> Iterator[tuple[int, int]]:
        """What a fact may be found to be: a number, and the values of its cluster that this leaves."""
        reading = self.diagrams.allowance.readings[fact]
        if isinstance(reading, Listed):
            yield from enumerate(dict.fromkeys(reading.masks.values()))
        elif isinstance(reading, Measured):
            known = self.profile.get(fact)
            yield from reading.options(known if isinstance(known, Range) else None)
            beside = self.diagrams.allowance.readings.get(reading.fact.applies_with or "")
            if reading.fact.applies_with in facts and isinstance(beside, Listed):
                yield ABSENT, next(iter(beside.masks.values()))
        else:
            yield from ((0, 1), (1, 2))

    def found(self, level: int, facts: Sequence[str]) -> Iterator[list[int]]:
        """For all that these facts of a cluster may be found to be, the cells that are left, by number."""
        division = self.division(level)
        together = division.by(facts).values()
        if self.divided >> level & 1:
            yield from together
            return
        place = {cell[0]: number for number, cell in enumerate(self.cells(level))}
        values = list(division.cells.values())
        for numbers in together:
            yield sorted({place[value] for number in numbers for value in values[number]})

    def coarser(self, finer: "View", level: int) -> Cells:
        """The cells of a cluster that is divided here, made of those of a finer view."""
        division = self.division(level)
        if finer.divided >> level & 1:
            together = finer.division(level).by(division.facts)
            return tuple([tuple(together[found]) for found in division.cells])
        place = {cell[0]: number for number, cell in enumerate(finer.cells(level))}
        return tuple([tuple([place[value] for value in cell]) for cell in self.cells(level)])

    def pairs(self, level: int) -> Pairs:
        """The neighbouring cells of a cluster: the fact that alone tells the two apart, as a bit, and their
        numbers.
        """
        if not self.touched >> level & 1:
            return self.diagrams.pairs[level]
        pairs = self._pairs.get(level)
        if pairs is None:
            divided = self.divided >> level & 1
            pairs = self._pairs[level] = list(
                self._divided_pairs(level) if divided else self._left_pairs(level)
            )
        return pairs

    def _left_pairs(self, level: int) -> Iterator[tuple[int, int, int]]:
        place = {cell[0]: number for number, cell in enumerate(self.cells(level))}
        for fact, one, other in self.diagrams.pairs[level]:
            if one in place and other in place:
                yield fact, place[one], place[other]

    def _divided_pairs(self, level: int) -> Iterator[tuple[int, int, int]]:
        """Of neighbours one fact differs by one step; beside `none` it is the level, whatever the years
        are.
        """
        division, order = self.division(level), self.diagrams.order
        for (one, found), (other, better) in permutations(enumerate(division.cells), 2):
            differing = [place for place in range(len(found)) if found[place] != better[place]]
            there = [place for place in differing if found[place] != ABSENT]
            if len(there) == 1 and better[there[0]] == found[there[0]] + 1:
                yield 1 << order.index(division.facts[there[0]]), one, other


def _values(mask: int) -> list[int]:
    return [value for value in range(mask.bit_length()) if mask >> value & 1]
