"""The worlds that a partial profile leaves open, as rows of codes, and rules evaluated over many worlds at once.

A fact's values fall into few classes that the policy can tell apart; a class is a code, higher is better. Apart from
the two title facts every fact only helps or only hurts, so for each pair of title levels the worst and the best world
together are exact. Worlds lie in lanes, one byte each, of large integers: `and`, `or` and `+` work on all lanes at once.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain
from operator import and_, itemgetter, or_
from typing import NamedTuple

from criteria.policy import Policy
from criteria.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    InPhase,
    Reading,
    Review,
    Rule,
    comparisons,
)
from criteria.vocabulary import Fact, Known, Profile, Range

Columns = Sequence[int]
Evaluator = Callable[["Lanes"], int]

_AT_LEAST = tuple(bytes(int(value >= count) for value in range(256)) for count in range(33))
_STEP = 1e-9


@dataclass(frozen=True, slots=True)
class Lanes:
    """The truth of every comparison in every lane: `columns[n]` holds 1 in the lanes where comparison n is true."""

    columns: Columns
    width: int
    ones: int


class Column(NamedTuple):
    """One byte of a row: a fact, or one member of a set fact, with the thresholds that divide its values."""

    fact: str
    member: str | None
    thresholds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison as a table from a column's code to 0 or 1."""

    column: int
    table: bytes


@dataclass(slots=True)
class Code:
    """How the policy's facts are coded: one column a fact (or set member), one test a comparison."""

    policy: Policy
    columns: list[Column] = field(default_factory=list)
    of_fact: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tests: list[Test] = field(default_factory=list)
    test_of: dict[Compare, int] = field(default_factory=dict)

    def value_code(self, column: int, value: float) -> int:
        """The code of a number, or of a choice's or flag's place on its scale (flags: 0 bad, 1 good)."""
        return bisect_right(self.columns[column].thresholds, value)

    def top(self, column: int) -> int:
        """The best code of the column."""
        return len(self.columns[column].thresholds)


def coded(policy: Policy, rules: Iterable[Rule]) -> Code:
    """The coding that tells apart what `rules` tell apart."""
    code = Code(policy)
    compares = list(dict.fromkeys(chain.from_iterable(map(comparisons, rules))))
    by_fact: dict[str, list[Compare]] = {}
    for compare in compares:
        by_fact.setdefault(compare.fact, []).append(compare)
    for fact in policy.vocabulary.values():
        own = by_fact.get(fact.name, [])
        if fact.kind == "set":
            code.of_fact[fact.name] = tuple(range(len(code.columns), len(code.columns) + len(fact.values)))
            code.columns.extend(Column(fact.name, member, (0.5,)) for member in fact.values)
        else:
            code.of_fact[fact.name] = (len(code.columns),)
            code.columns.append(Column(fact.name, None, _thresholds(fact, own)))
        for compare in own:
            code.test_of[compare] = len(code.tests)
            code.tests.append(_test(code, fact, compare))
    return code


def _thresholds(fact: Fact, compares: list[Compare]) -> tuple[float, ...]:
    if fact.kind == "flag":
        return (0.5,)
    if fact.kind == "choice":
        return tuple(n - 0.5 for n in range(1, len(fact.values)))
    return tuple(sorted({float(compare.value) for compare in compares}))


def _test(code: Code, fact: Fact, compare: Compare) -> Test:
    columns = code.of_fact[fact.name]
    if fact.kind == "set":
        return Test(columns[list(fact.values).index(str(compare.value))], b"\0\1" + bytes(254))
    if fact.kind == "flag":
        place = int(compare.value == fact.better)
        return Test(columns[0], _table(place, place))
    if fact.kind == "choice":
        level = list(fact.values).index(str(compare.value))
        low, high = {">=": (level, 255), "<=": (0, level), "=": (level, level)}[compare.relation]
        return Test(columns[0], _table(low, high))
    return Test(columns[0], _table(code.value_code(columns[0], float(compare.value)), 255))


def _table(low: int, high: int) -> bytes:
    return bytes(int(low <= value <= high) for value in range(256))


def evaluator(rule: Rule, code: Code) -> Evaluator:
    """A function that gives, for lanes, the lanes in which `rule` (already read in its phase) is met."""
    match rule:
        case Compare():
            column = itemgetter(code.test_of[rule])
            return lambda lanes: column(lanes.columns)
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return evaluator(inner, code)
        case AllOf(rules) if all(isinstance(each, Compare) for each in rules) and rules:
            columns = _getter(rules, code)
            return lambda lanes: reduce(and_, columns(lanes.columns))
        case AnyOf(rules) if all(isinstance(each, Compare) for each in rules) and rules:
            columns = _getter(rules, code)
            return lambda lanes: reduce(or_, columns(lanes.columns))
        case AllOf(rules):
            parts = [evaluator(each, code) for each in rules]
            return lambda lanes: reduce(and_, [part(lanes) for part in parts], lanes.ones)
        case AnyOf(rules):
            parts = [evaluator(each, code) for each in rules]
            return lambda lanes: reduce(or_, [part(lanes) for part in parts], 0)
        case AtLeast(count, rules):
            parts = [evaluator(each, code) for each in rules]
            table = _AT_LEAST[count]

            def enough(lanes: Lanes) -> int:
                total = sum([part(lanes) for part in parts])
                return int.from_bytes(total.to_bytes(lanes.width, "little").translate(table), "little")

            return enough
        case InPhase():
            raise ValueError("a rule must be read in a phase before it is evaluated")


def _getter(rules: tuple[Rule, ...], code: Code) -> Callable[[Columns], tuple[int, ...]]:
    numbers = [code.test_of[rule] for rule in rules if isinstance(rule, Compare)]
    if len(numbers) == 1:
        return lambda columns: (columns[numbers[0]],)
    return itemgetter(*numbers)


def lanes_of(code: Code, rows: bytes, width: int) -> Lanes:
    """The lanes of `width` rows, laid end to end."""
    stride = len(code.columns)
    slices = [rows[n::stride] for n in range(stride)]
    columns = [int.from_bytes(slices[test.column].translate(test.table), "little") for test in code.tests]
    return Lanes(columns, width, int.from_bytes(b"\1" * width, "little"))


class Bounds(NamedTuple):
    """What a profile leaves open: for each column the worst and the best code, and the title levels still possible."""

    low: bytearray
    high: bytearray
    titles: tuple[tuple[int, int], ...]


class Bounder:
    """Turns profiles into bounds, drawing what follows from `at_least` and `with`."""

    def __init__(self, code: Code) -> None:
        self.code = code
        vocabulary = code.policy.vocabulary
        title, other = code.policy.title, code.policy.other_title
        self.title_column, self.other_column = code.of_fact[title.level][0], code.of_fact[other.level][0]
        self.title_years, self.other_years = code.of_fact[title.years][0], code.of_fact[other.years][0]
        self.title_levels, self.other_levels = (
            len(vocabulary[title.level].values),
            len(vocabulary[other.level].values),
        )
        self._floor = bytes(len(code.columns))
        self._ceiling = bytes(code.top(column) for column in range(len(code.columns)))
        self._coders = {name: self._coder(fact) for name, fact in vocabulary.items()}
        self._linked = frozenset(
            name for fact in vocabulary.values() if fact.at_least for name in (fact.name, *fact.at_least)
        )
        self._broader = {
            name: tuple(code.of_fact[fact.name][0] for fact in vocabulary.values() if name in fact.at_least)
            for name in self._linked
        }
        self._narrower = {
            name: tuple(code.of_fact[n][0] for n in vocabulary[name].at_least) for name in self._linked
        }
        self._needs = {
            fact.name: code.of_fact[fact.applies_with][0] for fact in vocabulary.values() if fact.applies_with
        }

    def bounds(self, profile: Profile) -> Bounds:
        """The bounds of a sound profile (see `read_profile`)."""
        low, high = bytearray(self._floor), bytearray(self._ceiling)
        for name, known in profile.items():
            self._coders[name](known, low, high)
        for name in self._linked.intersection(profile):
            self._spread(name, profile[name], low, high)
        for name, column in self._needs.items():
            if name in profile and low[column] == 0:
                low[column] = 1
        titles = tuple(
            (title, other)
            for title in range(low[self.title_column], high[self.title_column] + 1)
            for other in range(low[self.other_column], high[self.other_column] + 1)
        )
        return Bounds(low, high, titles)

    def rows(self, bounds: Bounds) -> tuple[bytes, bytes]:
        """The worst and the best world for each pair of title levels, laid end to end."""
        if len(bounds.titles) == 1:
            title, other = bounds.titles[0]
            return self.world(bounds.low, title, other), self.world(bounds.high, title, other)
        low = b"".join([self.world(bounds.low, title, other) for title, other in bounds.titles])
        high = b"".join([self.world(bounds.high, title, other) for title, other in bounds.titles])
        return low, high

    def world(self, codes: bytes | bytearray, title: int, other: int) -> bytes:
        """`codes` with these title levels; without a title there are no years in it."""
        row = bytearray(codes)
        row[self.title_column], row[self.other_column] = title, other
        if not title:
            row[self.title_years] = 0
        if not other:
            row[self.other_years] = 0
        return bytes(row)

    def _spread(self, name: str, known: Known, low: bytearray, high: bytearray) -> None:
        least, most = number_bounds(self.code.policy.vocabulary[name], known)
        for column in self._broader[name]:
            low[column] = max(low[column], bisect_right(self.code.columns[column].thresholds, least))
        for column in self._narrower[name]:
            high[column] = min(high[column], bisect_right(self.code.columns[column].thresholds, most))

    def _coder(self, fact: Fact) -> Callable[[Known, bytearray, bytearray], None]:
        columns = self.code.of_fact[fact.name]
        first = columns[0]
        if fact.kind == "set":
            members = {member: columns[n] for n, member in enumerate(fact.values)}

            def code_set(known: Known, low: bytearray, high: bytearray) -> None:
                for member, column in members.items():
                    low[column] = high[column] = int(member in known)  # type: ignore[operator]  # a set fact's value

            return code_set
        if fact.kind in ("flag", "choice"):
            scale: Mapping[Known, int] = (
                {True: int(fact.better), False: int(not fact.better)}
                if fact.kind == "flag"
                else {value: n for n, value in enumerate(fact.values)}
            )

            def code_scale(known: Known, low: bytearray, high: bytearray) -> None:
                low[first] = high[first] = scale[known]

            return code_scale
        thresholds = self.code.columns[first].thresholds

        def code_number(known: Known, low: bytearray, high: bytearray) -> None:
            if isinstance(known, Range):
                least, most = number_bounds(fact, known)
                low[first], high[first] = bisect_right(thresholds, least), bisect_right(thresholds, most)
            else:
                low[first] = high[first] = bisect_right(thresholds, known)

        return code_number


def number_bounds(fact: Fact, known: Known) -> tuple[float, float]:
    """The smallest and the largest value that `known` leaves to a number; an open end is moved inwards by one step."""
    if not isinstance(known, Range):
        number = known if isinstance(known, int | float) else 0
        return number, number
    step = {"count": 1.0, "years": 0.01}.get(fact.kind, _STEP)
    low = 0.0 if known.low is None else known.low + (step if known.low_open else 0)
    high = math.inf if known.high is None else known.high - (step if known.high_open else 0)
    return low, high
