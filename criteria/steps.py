"""The steps that the facts of a policy can take, made ready once for whoever asks for a way.

Where the rules ask for one report or for three, `reports` can step to 1 and to 3 and no further. A cluster
of facts that bound each other takes a step for some of its facts at once, where each makes a difference:
with two patents as their first inventor goes a step to three patents, but none to two, which are there then
anyway; and nothing moves beside the level `none`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from operator import or_
from typing import NamedTuple

from criteria.changes import A_TRIFLE
from criteria.diagrams.allowed import Listed, Measured, Members
from criteria.diagrams.clusters import Cluster
from criteria.diagrams.model import Diagrams
from criteria.policy.model import Cost, Policy
from criteria.policy.vocabulary import Fact, Known, Range, Value

PARTS = 10**6
"""Prices are whole numbers, so that sums are exact: so many parts of a unit of cost …"""

TIES = 1 << 14
"""… each of which is so many of a price, to leave room for what decides between ways of equal cost."""


class Step(NamedTuple):
    """A value that a fact can be moved to, the least of its class.

    `at` is its place on the fact's scale. `reach` has a bit for each fact that is moved or taken along, and
    one for each threshold that they reach. `worlds` are the values of the cluster that go with it, a bit
    each.
    """

    at: float
    value: Value
    reach: int
    worlds: int


@dataclass(frozen=True, slots=True)
class Part:
    """One fact of a cluster, or members of a set that stand for each other, with the steps that it can
    take.

    `level` is the place in the cluster of the level beside which a number stands, `beside` are the numbers
    that stand beside a level, `narrower` the places of the numbers that bound this one from below.
    """

    fact: Fact
    members: frozenset[str]
    cost: Cost | None
    tie: int
    steps: tuple[Step, ...]
    level: int | None
    beside: tuple[str, ...]
    narrower: tuple[int, ...]
    reading: Listed | Measured | Members

    def price(self, units: float) -> int:
        """What it costs to move the fact by so many units of its cost.

        A little comes on top, so that of equal ways the one of fewer facts, then of earlier ones, is first.
        """
        cost = self.cost.cost if self.cost else 0.0
        return round((units or A_TRIFLE) * cost * PARTS) * TIES + self.tie

    def worlds(self, known: Known | None) -> int:
        """The values of the cluster that go with what is known of the fact, a bit each."""
        reading = self.reading
        if known is None:
            return -1
        if isinstance(reading, Listed):
            return reading.masks[known]
        if isinstance(reading, Members):
            return 1 + (isinstance(known, frozenset) and not self.members.isdisjoint(known))
        if isinstance(known, Range):
            return reading.within(known)
        return reading.exactly[bisect_right(reading.thresholds, known)]


class Pick(NamedTuple):
    """Steps for some parts of a cluster, and all that can be said of them before anybody takes them.

    `taken` are the places of the parts that move, with their steps and whether they start anew beside a new
    level. `kept` are those of the parts that stay, with the number that narrower ones take them to.
    `worlds` are the values of the cluster that go with the steps.
    """

    taken: tuple[tuple[int, Step, bool], ...]
    kept: tuple[tuple[int, float], ...]
    changes: tuple[tuple[str, Value], ...]
    reach: int
    worlds: int


def picks_of(parts: Sequence[Part]) -> Iterator[Pick]:
    """Every choice of steps in which each makes a difference."""
    for steps in product(*[(None, *part.steps) for part in parts]):
        if any(steps) and all(_makes_a_difference(part, steps[n], steps) for n, part in enumerate(parts)):
            yield _pick(parts, steps)


def _makes_a_difference(part: Part, step: Step | None, steps: Sequence[Step | None]) -> bool:
    level = None if part.level is None else steps[part.level]
    return step is None or ((level is None or level.at > 0) and step.at > _along(part, steps))


def _along(part: Part, steps: Sequence[Step | None]) -> float:
    """The number to which the steps of narrower ones take a part along."""
    return max([step.at for n in part.narrower if (step := steps[n]) is not None], default=-1.0)


def _pick(parts: Sequence[Part], steps: Sequence[Step | None]) -> Pick:
    taken, kept, worlds = [], [], -1
    for n, (part, step) in enumerate(zip(parts, steps, strict=True)):
        level = None if part.level is None else steps[part.level]
        if step is not None:
            taken.append((n, step, level is not None))
            worlds &= step.worlds
        elif level is None:
            kept.append((n, _along(part, steps)))
        elif level.at:
            worlds &= part.worlds(0)
    return Pick(
        tuple(taken), tuple(kept), tuple((parts[n].fact.name, step.value) for n, step, _ in taken),
        reduce(or_, [step.reach for _, step, _ in taken]), worlds,
    )  # fmt: skip


class Stepping:
    """Draws the parts of clusters, with their steps, from a policy's data."""

    def __init__(self, policy: Policy, diagrams: Diagrams) -> None:
        self.policy, self.diagrams = policy, diagrams
        self.moved = {name: 1 << n for n, name in enumerate(policy.vocabulary)}
        self.first_bits: list[int] = []
        bit = len(policy.vocabulary)
        for column in diagrams.codes.columns:
            self.first_bits.append(bit)
            bit += column.top

    def parts(self, cluster: Cluster) -> Iterator[Part]:
        """The facts of the cluster in order, those that no rule asks about (they only bind the others)
        included.
        """
        vocabulary, columns, costs = self.policy.vocabulary, self.diagrams.codes.columns, self.policy.costs
        numbers = {columns[number].fact: number for number in cluster.columns}
        for name in cluster.facts:
            fact, number = vocabulary[name], numbers.get(name)
            yield Part(
                fact,
                frozenset() if number is None else frozenset(columns[number].members),
                costs.get(name),
                128 + (number or 0),
                () if number is None or name not in costs else tuple(self._steps(fact, number)),
                cluster.facts.index(fact.applies_with) if fact.applies_with in cluster.facts else None,
                tuple(other.name for other in vocabulary.values() if other.applies_with == name),
                tuple(n for n, other in enumerate(cluster.facts) if other in fact.at_least),
                self.diagrams.allowance.readings[name],
            )

    def _steps(self, fact: Fact, number: int) -> Iterator[Step]:
        """The places where the fact itself, or one that it takes along, reaches a threshold; of a level
        also `none`.
        """
        codes, vocabulary = self.diagrams.codes, self.policy.vocabulary.values()
        broader = [other.name for other in vocabulary if fact.name in other.at_least]
        columns = [number, *(n for name in broader for n in codes.of_fact[name])]
        places = {threshold for n in columns for threshold in codes.columns[n].thresholds}
        if any(other.applies_with == fact.name for other in vocabulary):
            places.add(0)
        for at in sorted(places):
            value = _value(fact, codes.columns[number].members, at)
            yield Step(at, value, self._reach(columns, at), self._worlds(fact, value))

    def _reach(self, columns: Sequence[int], at: float) -> int:
        reach = 0
        for n in columns:
            column = self.diagrams.codes.columns[n]
            reach |= self.moved[column.fact] | ((1 << column.code(at)) - 1) << self.first_bits[n]
        return reach

    def _worlds(self, fact: Fact, value: Value) -> int:
        reading = self.diagrams.allowance.readings[fact.name]
        if isinstance(reading, Measured):
            return reading.exactly[bisect_right(reading.thresholds, value)]
        return reading.masks[value] if isinstance(reading, Listed) else 2


def _value(fact: Fact, members: tuple[str, ...], at: float) -> Value:
    """The value at that place; of members that stand for each other the first."""
    if members:
        return frozenset({min(members, key=list(fact.values).index)})
    if fact.kind == "flag":
        return fact.better
    if fact.kind == "choice":
        return list(fact.values)[int(at)]
    return int(at) if at == int(at) else at
