"""The fact vocabulary: what can be known of an applicant, and the values a fact can take."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

NumberKind = Literal["count", "years", "amount", "percent"]
Kind = NumberKind | Literal["choice", "flag", "set"]

Units = Mapping[NumberKind, tuple[str, ...]]
"""The words of measure that stand behind the numbers of each kind."""

COMMON_UNITS: Units = {"count": ("项", "个"), "amount": ("万元",), "percent": ("%",), "years": ("年",)}
"""What the types of numbers are measured in; a policy may count in other words than 项 and 个."""

Value = bool | int | float | str | frozenset[str]
"""A flag is a bool, a count an int, years, an amount (万元) or a percent (%) a float or int, a choice the
name of one of its values, a set a frozenset of such names.
"""


@dataclass(frozen=True, slots=True)
class Range:
    """A number (count, years, amount or percent) of which only bounds are known.

    `None` is no bound; an open end is excluded: 八百多万 is `Range(800, 900, low_open=True, high_open=True)`.
    """

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False


Known = Value | Range
"""What may be known of one fact: its value, or for a number its bounds."""

Profile = Mapping[str, Known]
"""The known facts of one applicant by name; an absent fact is unknown."""


@dataclass(frozen=True, slots=True)
class Reads:
    """How the answers to a fact's question are read: by which reader, with the words of which lexicon file.

    Empty names stand for the reader of the fact's kind and that reader's own file.
    """

    by: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the vocabulary (`facts.yaml` of a policy).

    `values` maps a choice's or set's value names, from least to most, to their labels. `better` is false
    where a smaller value is the good one. `at_least` names the narrower facts that this one is never below,
    those below them included. `applies_with` names the fact beside whose `none` this one does not exist.
    `at_most` and `beside` are the other ends of these links: the broader facts that this one is never above,
    and those that apply with this one.
    `quoted` are the words by which clauses call a value where they are not its label (a flag's under `true`)
    and the words around a number (under `number`, with `N` in its place; without any of its own those of its
    units). `most` is the largest value that a number may take, in
    its unit; `reads` tells how its answers are read. `grades` are the values of a choice that are steps
    within one level, such as the three prizes of a province: 三等奖及以上 goes up to the last of them. Of a
    `sensitive` fact people are told that it is, and that they need not answer.
    """

    name: str
    topic: str
    kind: Kind
    means: str
    clauses: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    better: bool = True
    at_least: tuple[str, ...] = ()
    applies_with: str | None = None
    quoted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    most: float = math.inf
    reads: Reads = Reads()
    grades: tuple[tuple[str, ...], ...] = ()
    sensitive: bool = False
    at_most: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether the fact's values are numbers."""
        return self.kind in ("count", "years", "amount", "percent")


Vocabulary = Mapping[str, Fact]
"""All facts of a policy by name, in the order of their topics."""


def canonical(known: Known) -> Known:
    """The same value in the one way of writing it: a whole number as an int, so that 1000.0 and -0.0 are 1000
    and 0.
    """
    if isinstance(known, Range):
        return replace(known, low=_whole_as_int(known.low), high=_whole_as_int(known.high))
    return _whole_as_int(known) if isinstance(known, float) else known


_Bound = TypeVar("_Bound", bound=float | None)


def _whole_as_int(number: _Bound) -> _Bound | int:
    return int(number) if isinstance(number, float) and number.is_integer() else number


_STEP = 1e-9
_NO_FINER_FROM = 1e6  # far above every threshold: from here on a step would be lost in the rounding


def number_bounds(fact: Fact, known: Known) -> tuple[float, float]:
    """The smallest and the largest value that `known` leaves to a number; an open end is moved inwards by one
    step.
    """
    if not isinstance(known, Range):
        number = known if isinstance(known, int | float) else 0
        return number, number
    low = 0.0 if known.low is None else known.low
    high = fact.most if known.high is None else known.high
    return (
        _moved(fact, low, 1) if known.low_open else low,
        _moved(fact, high, -1) if known.high_open else high,
    )


def _moved(fact: Fact, bound: float, direction: int) -> float:
    if fact.kind == "count":
        return bound + direction
    if bound > _NO_FINER_FROM:
        return bound
    return round(bound + direction * 0.01, 2) if fact.kind == "years" else bound + direction * _STEP
