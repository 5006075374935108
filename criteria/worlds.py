"""The worlds that a partial profile leaves open, as rows of codes, and rules evaluated over many worlds at
once.

A fact's values fall into few classes that the policy can tell apart; a class is a code, higher is better.
Apart from the two title facts every fact only helps or only hurts, so for each pair of title levels the worst
and the best world together are exact. Worlds lie in lanes, one byte each, of large integers: `and`, `or` and
`+` work on all lanes at once.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from criteria.policy.model import Policy, TitleFacts
from criteria.policy.vocabulary import Fact, Known, Profile, Range, number_bounds
from criteria.rules.nodes import (
    Compare,
    Rule,
    comparisons,
)

NO_TITLE = TitleFacts("", "")
"""What stands for the title facts of a policy without them: a column that is always 0."""

Columns = Sequence[int]
Evaluator = Callable[["Lanes"], int]

_AT_LEAST = tuple(bytes(int(value >= count) for value in range(256)) for count in range(33))


@dataclass(frozen=True, slots=True)
class Lanes:
    """The truth of every comparison in every lane: `columns[n]` holds 1 in the lanes where comparison n is
    true.
    """

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
    narrow: "_Narrow"


class _Narrow(dict[bytes, int]):
    """What a test makes of a column of few lanes: there are so few different ones that each is worked out
    once.
    """

    def __init__(self, table: bytes) -> None:
        self.table = table

    def __missing__(self, codes: bytes) -> int:
        truth = self[codes] = int.from_bytes(codes.translate(self.table), "little")
        return truth


NARROW = 2
"""The lanes of one profile whose title levels are known: its worst and its best world."""


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
    code.of_fact[NO_TITLE.level] = (len(code.columns),)
    code.columns.append(Column(NO_TITLE.level, None, ()))
    return code


def _thresholds(fact: Fact, compares: list[Compare]) -> tuple[float, ...]:
    if fact.kind == "flag":
        return (0.5,)
    if fact.kind == "choice":
        return tuple(n - 0.5 for n in range(1, len(fact.values)))
    return tuple(sorted({float(compare.value) for compare in compares}))


def _test(code: Code, fact: Fact, compare: Compare) -> Test:
    column, table = _column_and_table(code, fact, compare)
    return Test(column, table, _Narrow(table))


def _column_and_table(code: Code, fact: Fact, compare: Compare) -> tuple[int, bytes]:
    columns = code.of_fact[fact.name]
    if fact.kind == "set":
        return columns[list(fact.values).index(str(compare.value))], b"\0\1" + bytes(254)
    if fact.kind == "flag":
        place = int(compare.value == fact.better)
        return columns[0], _table(place, place)
    if fact.kind == "choice":
        level = list(fact.values).index(str(compare.value))
        low, high = {">=": (level, 255), "<=": (0, level), "=": (level, level)}[compare.relation]
        return columns[0], _table(low, high)
    return columns[0], _table(code.value_code(columns[0], float(compare.value)), 255)


def _table(low: int, high: int) -> bytes:
    return bytes(int(low <= value <= high) for value in range(256))


def lanes_of(code: Code, rows: bytes, width: int) -> Lanes:
    """The lanes of `width` rows, laid end to end."""
    stride = len(code.columns)
    slices = [rows[n::stride] for n in range(stride)]
    if width <= NARROW:
        columns = [test.narrow[slices[test.column]] for test in code.tests]
    else:
        columns = [int.from_bytes(slices[test.column].translate(test.table), "little") for test in code.tests]
    return Lanes(columns, width, int.from_bytes(b"\1" * width, "little"))


class Bounds(NamedTuple):
    """What a profile leaves open: for each column the worst and the best code, and the title levels still
    possible.
    """

    low: bytearray
    high: bytearray
    titles: tuple[tuple[int, int], ...]


class Bounder:
    """Turns profiles into bounds, drawing what follows from `at_least` and `with`."""

    def __init__(self, code: Code) -> None:
        self.code = code
        vocabulary = code.policy.vocabulary
        title, other = code.policy.title or NO_TITLE, code.policy.other_title or NO_TITLE
        self.title_column, self.other_column = code.of_fact[title.level][0], code.of_fact[other.level][0]
        self.title_years, self.other_years = code.of_fact[title.years][0], code.of_fact[other.years][0]
        self._floor = bytes(len(code.columns))
        self._ceiling = bytes(code.top(column) for column in range(len(code.columns)))
        self._places = {fact.name: self._place(fact) for fact in vocabulary.values()}
        self._links = tuple(
            (narrower, fact.name, code.of_fact[narrower][0], code.of_fact[fact.name][0])
            for fact in vocabulary.values()
            for narrower in fact.at_least
        )
        self._needs = {
            fact.name: code.of_fact[fact.applies_with][0] for fact in vocabulary.values() if fact.applies_with
        }

    def bounds(self, profile: Profile) -> Bounds:
        """The bounds of a sound profile (see `read_profile`)."""
        low, high = bytearray(self._floor), bytearray(self._ceiling)
        for name, known in profile.items():
            column, scale, thresholds = self._places[name]
            if scale is not None:
                low[column] = high[column] = scale[known]
            elif isinstance(known, Range):
                least, most = number_bounds(self.code.policy.vocabulary[name], known)
                low[column], high[column] = bisect_right(thresholds, least), bisect_right(thresholds, most)
            elif isinstance(known, frozenset):
                for member, place in zip(
                    self.code.policy.vocabulary[name].values, self.code.of_fact[name], strict=True
                ):
                    low[place] = high[place] = int(member in known)
            else:
                low[column] = high[column] = bisect_right(thresholds, known)
        self._draw_links(profile, low, high)
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

    def _place(self, fact: Fact) -> tuple[int, Mapping[Known, int] | None, tuple[float, ...]]:
        """A fact's first column, the codes of its values where they can be listed, and its thresholds."""
        column = self.code.of_fact[fact.name][0]
        scale: Mapping[Known, int] | None = None
        if fact.kind == "flag":
            scale = {True: int(fact.better), False: int(not fact.better)}
        elif fact.kind == "choice":
            scale = {value: n for n, value in enumerate(fact.values)}
        return column, scale, self.code.columns[column].thresholds

    def _draw_links(self, profile: Profile, low: bytearray, high: bytearray) -> None:
        """A narrower number bounds the broader one from below, the broader the narrower from above."""
        vocabulary, columns = self.code.policy.vocabulary, self.code.columns
        for narrower, broader, narrow_column, broad_column in self._links:
            part, whole = profile.get(narrower), profile.get(broader)
            if part is not None and (whole is None or isinstance(whole, Range)):
                least = number_bounds(vocabulary[narrower], part)[0]
                low[broad_column] = max(
                    low[broad_column], bisect_right(columns[broad_column].thresholds, least)
                )
            if whole is not None and (part is None or isinstance(part, Range)):
                most = number_bounds(vocabulary[broader], whole)[1]
                high[narrow_column] = min(
                    high[narrow_column], bisect_right(columns[narrow_column].thresholds, most)
                )
