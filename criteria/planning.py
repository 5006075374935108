"""The nearest ways to a tier: which facts to move, how far at least, at what cost, and by when at the
earliest.
"""

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice, product

from criteria.assessment import assess
from criteria.engine import Engine, PathRow, TierRows, engine_for
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, number_bounds
from criteria.raises import Raise, least_raises
from criteria.rules.nodes import Phase, facts_of

OPEN = ("eligible", "needs_review")
DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to a tier: the facts to move to the values named, in the order of the vocabulary.

    `earliest` is the first day on which all of it can be there; `clauses` are those that the changes meet.
    """

    path: str
    changes: Mapping[str, Value]
    cost: float
    earliest: date
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The ways to a tier, cheapest first. `reached`: it is held or open already. `blocked`: clauses that no
    effort meets.
    """

    reached: bool
    plans: tuple[Plan, ...]
    blocked: tuple[str, ...]


def plan(
    policy: Policy, profile: Profile, *, to: str, today: date, phase: Phase = "normal", most: int = 5
) -> Outlook:
    """The `most` cheapest ways to the tier `to`. Raises KeyError for an unknown tier.

    Every plan is enough, minimal, and moves each value no further than needed; facts that are unknown count
    as not there. A new title or skill level starts its years anew.
    """
    if assess(policy, profile, phase=phase).tiers[to].status in ("held", *OPEN):
        return Outlook(True, (), ())
    return _Planner(policy, profile, to, today, phase).outlook(most)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a plan starts: the levels it moves at once, and the codes from which all else is raised."""

    levels: Mapping[str, str]
    low: bytes
    high: bytes


class _Planner:
    def __init__(self, policy: Policy, profile: Profile, to: str, today: date, phase: Phase) -> None:
        self.policy, self.to, self.today, self.phase = policy, to, today, phase
        self.profile: Profile = {
            name: known for name, known in profile.items() if not isinstance(known, Range)
        }
        self.ranges = {name: known for name, known in profile.items() if isinstance(known, Range)}
        self.engine: Engine = engine_for(policy, phase)
        self.code = self.engine.code
        self.costs = policy.costs
        self.tier: TierRows = next(tier for tier in self.engine.tiers if tier.id == to)
        vocabulary = policy.vocabulary
        self.years_of = {fact.applies_with: name for name, fact in vocabulary.items() if fact.applies_with}
        self.bounds = self.engine.bounder.bounds(profile)

    def outlook(self, most: int) -> Outlook:
        plans: list[Plan] = []
        blocked: dict[str, None] = {}
        for row in self.tier.paths:
            found, never = self._path(row, most)
            plans.extend(found)
            blocked.update(dict.fromkeys(never))
        plans.sort(key=lambda each: (each.cost, len(each.changes)))
        distinct = {tuple(each.changes.items()): each for each in reversed(plans)}
        kept = [each for each in plans if distinct[tuple(each.changes.items())] is each]
        return Outlook(False, tuple(kept[:most]), tuple(blocked))

    def _path(self, row: PathRow, most: int) -> tuple[list[Plan], list[str]]:
        ways: list[Iterator[tuple[float, _Start, Raise]]] = []
        never: set[str] | None = None
        for start in self._starts(row):
            options = {
                clause: least_raises(self.engine.rules[number], self.code, start.low, start.high)
                for clause, number in zip(row.clauses, row.loose, strict=True)
            }
            impossible = {clause for clause, raises in options.items() if not raises}
            never = impossible if never is None else never & impossible
            if not impossible:
                ways.append(self._cheapest(start, sorted(options.values(), key=len)))
        found: list[Plan] = []
        for cost, start, raises in islice(heapq.merge(*ways, key=lambda each: each[0]), 40 * most):
            made = self._made(row, start, raises, cost)
            if made is not None and made.changes.keys() not in [each.changes.keys() for each in found]:
                found.append(made)  # of ways that move the same facts the cheapest stands for all
            if len(found) == most:
                break
        return found, sorted(never or ())

    def _starts(self, row: PathRow) -> Iterator[_Start]:
        """Every choice of title and skill levels from which the path may be gone: those at hand, and higher
        ones.
        """
        titles = self.policy.title_levels
        rules = [self.engine.rules[n] for n in row.loose]
        moved = [name for name in self.years_of if any(name in facts_of(rule) for rule in rules)]
        names = (*titles, *(name for name in self.years_of if name not in titles))
        for picked in product(*(self._levels(name, free=name in moved) for name in names)):
            levels = dict(zip(names, picked, strict=True))
            held = [
                list(self.policy.vocabulary[name].values).index(levels[name] or "none") for name in titles
            ]
            if not held or held[0] < self.tier.held_from:
                yield self._start({name: level for name, level in levels.items() if level is not None})

    def _levels(self, name: str, *, free: bool) -> list[str | None]:
        """The levels to try; None leaves things as they are, known or not."""
        values = list(self.policy.vocabulary[name].values)
        known = self.profile.get(name)
        if known is not None:
            return [None, *(values[values.index(str(known)) + 1 :] if free and name in self.costs else [])]
        return [None, *values] if free else [None]

    def _start(self, levels: Mapping[str, str]) -> _Start:
        low, high = bytearray(self.bounds.low), bytearray(self.bounds.high)
        for name, cost in self.costs.items():
            fact = self.policy.vocabulary[name]
            if name in self.years_of or (cost.only_if_unknown and name in self.profile):
                continue
            for column in self.code.of_fact[fact.name]:
                high[column] = self.code.top(column)
        for name in self.policy.vocabulary:
            if name not in self.costs:
                for column in self.code.of_fact[name]:
                    high[column] = low[column]
        for name, years in self.years_of.items():
            column = self.code.of_fact[name][0]
            known = levels.get(name, self.profile.get(name))
            place = 0 if known is None else list(self.policy.vocabulary[name].values).index(str(known))
            low[column] = high[column] = place
            years_column = self.code.of_fact[years][0]
            if name in levels:
                low[years_column] = 0
            if not place:
                low[years_column] = high[years_column] = 0
        return _Start(levels, bytes(low), bytes(high))

    def _cheapest(self, start: _Start, options: list[list[Raise]]) -> Iterator[tuple[float, _Start, Raise]]:
        """The joint raises that meet everything, cheapest first, by a uniform-cost walk."""
        order = count()
        prices: dict[tuple[int, int], float] = {}

        def price(column: int, code: int) -> float:
            if (column, code) not in prices:
                prices[column, code] = self._price(start, column, code)
            return prices[column, code]

        raised = dict(self._switch(start))
        first = self._level_cost(start.levels) + sum(price(*each) for each in raised.items())
        waiting: list[tuple[float, int, int, dict[int, int]]] = [(first, next(order), 0, raised)]
        while waiting:
            cost, _, place, raised = heapq.heappop(waiting)
            if place == len(options):
                yield cost, start, tuple(sorted(raised.items()))
                continue
            for raises in options[place]:
                joined, dearer = dict(raised), cost
                for column, code in raises:
                    before = joined.get(column, 0)
                    if code > before:
                        joined[column] = code
                        dearer += price(column, code) - (price(column, before) if before else 0.0)
                heapq.heappush(waiting, (dearer, next(order), place + 1, joined))

    def _switch(self, start: _Start) -> Mapping[int, int]:
        """An unknown review switch must be known to be off; one that is on stays, and the path is under
        review.
        """
        if self.policy.review_when is None:
            return {}
        fact = self.policy.review_when.fact
        column = self.code.of_fact[fact][0]
        return {} if fact in self.profile else {column: start.high[column]}

    def _level_cost(self, levels: Mapping[str, str]) -> float:
        total = 0.0
        for name, level in levels.items():
            values = list(self.policy.vocabulary[name].values)
            known = self.profile.get(name)
            steps = values.index(level) - (0 if known is None else values.index(str(known)))
            total += self.costs[name].cost * max(steps, 0.05)
        return total

    def _price(self, start: _Start, column: int, code: int) -> float:
        return self._distance(start, column, code) * self.costs[self.code.columns[column].fact].cost

    def _distance(self, start: _Start, column: int, code: int) -> float:
        fact = self.policy.vocabulary[self.code.columns[column].fact]
        if not fact.is_number:
            return float(code - start.low[column]) or 1.0
        return max(self.code.columns[column].thresholds[code - 1] - self._have(start, fact), 0.0)

    def _have(self, start: _Start, fact: Fact) -> float:
        """The number at hand, what follows from narrower facts included; years of a new level start at 0."""
        if fact.applies_with in start.levels:
            return 0.0
        least = [0.0]
        for name in (fact.name, *fact.at_least):
            known = self.profile.get(name, self.ranges.get(name))
            if known is not None:
                least.append(number_bounds(self.policy.vocabulary[name], known)[0])
        return max(least)

    def _made(self, row: PathRow, start: _Start, raises: Raise, cost: float) -> Plan | None:
        changes = self._changes(start, raises)
        if not self._opens(changes) or any(self._opens(_without(changes, name)) for name in changes):
            return None
        ordered = {name: changes[name] for name in self.policy.vocabulary if name in changes}
        clauses = tuple(
            clause for clause, number in zip(row.clauses, row.loose, strict=True)
            if not set(ordered).isdisjoint(facts_of(self.engine.rules[number]))
        )  # fmt: skip
        return Plan(row.id, ordered, round(cost, 4), self._earliest(start, raises), clauses)

    def _changes(self, start: _Start, raises: Raise) -> dict[str, Value]:
        changes: dict[str, Value] = dict(start.levels)
        for column, code in raises:
            at = self.code.columns[column]
            fact = self.policy.vocabulary[at.fact]
            if at.member is not None:
                have = changes.get(fact.name, self.profile.get(fact.name, frozenset()))
                changes[fact.name] = frozenset({at.member, *(have if isinstance(have, frozenset) else ())})
            elif fact.kind == "flag":
                changes[fact.name] = fact.better
            elif fact.kind == "choice":
                changes[fact.name] = list(fact.values)[code]
            else:
                needed = at.thresholds[code - 1]
                changes[fact.name] = int(needed) if needed == int(needed) else needed
        return changes

    def _opens(self, changes: Mapping[str, Value]) -> bool:
        profile = applied(self.policy, {**self.profile, **self.ranges}, changes)
        return assess(self.policy, profile, phase=self.phase).tiers[self.to].status in OPEN

    def _earliest(self, start: _Start, raises: Raise) -> date:
        months = 0.0
        before: dict[str, float] = {}
        for name, level in start.levels.items():
            values = list(self.policy.vocabulary[name].values)
            known = self.profile.get(name)
            steps = values.index(level) - values.index(str(known)) if known is not None else 0
            before[name] = steps * self.costs[name].months
            months = max(months, before[name])
        for column, code in raises:
            fact = self.policy.vocabulary[self.code.columns[column].fact]
            if fact.name not in self.profile and fact.kind != "years":
                continue
            needed = self._distance(start, column, code) * self.costs[fact.name].months
            months = max(months, needed + before.get(fact.applies_with or "", 0.0))
        return self.today + timedelta(days=round(months * DAYS_A_MONTH))


def _without(changes: Mapping[str, Value], name: str) -> dict[str, Value]:
    return {other: value for other, value in changes.items() if other != name}


def applied(policy: Policy, profile: Profile, changes: Mapping[str, Value]) -> dict[str, Known]:
    """The profile after the changes: a new level starts its years anew, a broader fact follows a narrower one
    up.
    """
    after: dict[str, Known] = {**profile, **changes}
    for fact in policy.vocabulary.values():
        if fact.applies_with and fact.applies_with in changes and fact.name not in changes:
            after.pop(fact.name, None)
            if after[fact.applies_with] != "none":
                after[fact.name] = 0
    for fact in policy.vocabulary.values():
        known = after.get(fact.name)
        if not fact.at_least or known is None:
            continue
        least = max(
            (number_bounds(policy.vocabulary[n], after[n])[0] for n in fact.at_least if n in after), default=0
        )
        if number_bounds(fact, known)[1] < least:
            after[fact.name] = int(least) if fact.kind == "count" else least
    return after
