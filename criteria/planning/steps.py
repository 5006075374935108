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
from criteria.policy.vocabulary import Fact, Known, Value

PARTS = 10**6
"""Prices are whole numbers, so that sums are exact: so many parts of a unit of cost …"""

TIES = 1 << 20
"""… each of which is so many of a price, to leave room for what decides between ways of equal cost."""


class Step(NamedTuple):
    """A value that a fact can be moved to, the least of its class.

    `at` is its place on the fact's scale. `reach` has a bit for each fact that is moved or taken along, and
    one for each of their steps up to there. `worlds` are the values of the cluster that go with it, a bit
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

        A little comes on top, so that of equal ways the one is first that moves fewer facts (those that each
        takes along included), and then earlier ones.
        """
        cost = self.cost.cost if self.cost else 0.0
        return round((units * cost if units else A_TRIFLE) * PARTS) * TIES + self.tie

    def worlds(self, known: Known | None) -> int:
        """The values of the cluster that go with what is known of the fact, a bit each."""
        reading = self.reading
        if known is None:
            return -1
        if isinstance(reading, Listed):
            return reading.masks[known]
        if isinstance(reading, Measured):
            return reading.worlds(known)
        return 1 + (isinstance(known, frozenset) and not self.members.isdisjoint(known))


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
        self.places = {fact.name: self._places(fact) for fact in policy.vocabulary.values()}
        self.first_bits: dict[str, int] = {}
        bit = len(policy.vocabulary)
        for name, places in self.places.items():
            self.first_bits[name] = bit
            bit += len(places)

    def parts(self, cluster: Cluster) -> Iterator[Part]:
        """The facts of the cluster in order, those included that no rule asks about: they bind the others."""
        vocabulary, columns = self.policy.vocabulary, self.diagrams.codes.columns
        own = {columns[number].fact: number for number in cluster.columns}
        for name in cluster.facts:
            fact, cost = vocabulary[name], self.policy.costs.get(name)
            members = columns[own[name]].members if name in own else ()
            yield Part(
                fact,
                frozenset(members),
                cost,
                128 * (1 + len(fact.at_most)) + self._order(fact, members, own.get(name, 0)),
                tuple(self._steps(fact, members, own.get(name, 0))) if cost else (),
                cluster.facts.index(fact.applies_with) if fact.applies_with in cluster.facts else None,
                fact.beside,
                tuple(n for n, other in enumerate(cluster.facts) if other in fact.at_least),
                self.diagrams.allowance.readings[name],
            )

    def _order(self, fact: Fact, members: tuple[str, ...], number: int) -> int:
        """What decides last between equal ways: the easier members of a set, and the earlier facts."""
        if not members:
            return number
        order = easiest_first(fact, self.policy.costs.get(fact.name))
        return self.diagrams.codes.of_fact[fact.name][0] + min(map(order.index, members))

    def _places(self, fact: Fact) -> tuple[float, ...]:
        """The places where the fact, or one that it takes along, reaches a threshold; of a level also its
        first two, as it may have to be told to be `none`, or not to be. Of a set the numbers of its columns.
        """
        codes = self.diagrams.codes
        if fact.kind == "set":
            return codes.of_fact[fact.name]
        moved = [n for name in (fact.name, *fact.at_most) for n in codes.of_fact[name]]
        places = {threshold for n in moved for threshold in codes.columns[n].thresholds}
        return tuple(sorted(places | ({0, 1} if fact.beside else set())))

    def _steps(self, fact: Fact, members: tuple[str, ...], number: int) -> Iterator[Step]:
        if members:
            bit = self.first_bits[fact.name] + self.places[fact.name].index(number)
            first = min(members, key=easiest_first(fact, self.policy.costs.get(fact.name)).index)
            yield Step(1, frozenset({first}), self.moved[fact.name] | 1 << bit, 2)
            return
        for at in self.places[fact.name]:
            value = _value(fact, at)
            yield Step(at, value, self._reach(fact, at), self._worlds(fact, value))

    def _reach(self, fact: Fact, at: float) -> int:
        reach = 0
        for name in (fact.name, *fact.at_most):
            count = bisect_right(self.places[name], at)
            reach |= self.moved[name] | ((1 << count) - 1) << self.first_bits[name]
        return reach

    def _worlds(self, fact: Fact, value: Value) -> int:
        reading = self.diagrams.allowance.readings[fact.name]
        if isinstance(reading, Measured):
            return reading.worlds(value)
        return reading.masks[value] if isinstance(reading, Listed) else -1


def easiest_first(fact: Fact, cost: Cost | None) -> tuple[str, ...]:
    """The members of a set, the easiest to come by first."""
    return (cost.easiest if cost else ()) or tuple(fact.values)


def _value(fact: Fact, at: float) -> Value:
    """The value at that place."""
    if fact.kind == "flag":
        return fact.better
    if fact.kind == "choice":
        return list(fact.values)[int(at)]
    return int(at) if at == int(at) else at
