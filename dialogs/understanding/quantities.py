"""Amounts of anything with their bounds and hedges: 至少3个, 五百到六百万, 三年多, 不到1%, 两千万左右."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from dialogs.understanding.lexing import Stream, Token
from dialogs.understanding.numerals import Numeral, shared
from dialogs.understanding.reading import Doubt

Number = Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """What is told of a number: its bounds (None for none), which are excluded, and whether it is hedged."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    about: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one value."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit as it was read.

    `numeral` is the number before the unit if nothing else belonged to the measure, so that the unit can be
    shared (三到五年); `named` tells whether a unit was said, and `unit` which.
    """

    interval: Interval
    numeral: Numeral | None = None
    named: bool = False
    unit: str = ""


class Measure(Protocol):
    """What kinds of numbers differ in: their units."""

    def take(self, stream: Stream) -> Measured | None:
        """The measure that stands next in the stream, which moves past it; None if there is none."""
        ...

    def convert(self, numeral: Numeral, unit: str) -> Measured | None:
        """A number taken in a unit that was said elsewhere."""
        ...


def plain_interval(numeral: Numeral) -> Interval:
    """The bounds of a numeral. Raises Doubt where it has none (几百)."""
    if numeral.vague:
        raise Doubt("vague")
    return Interval(numeral.low, numeral.high, numeral.loose, numeral.loose, numeral.about)


def scaled(interval: Interval, factor: Number) -> Interval:
    """The interval in another unit."""
    low, high = (
        None if end is None else _exact(end) * _exact(factor) for end in (interval.low, interval.high)
    )
    return replace(interval, low=low, high=high)


def _exact(number: Number) -> Fraction:
    return Fraction(number)


def read_quantity(tokens: tuple[Token, ...], measure: Measure) -> Interval | None:
    """The one quantity that the tokens are, all of them; None if they are not one. Raises Doubt."""
    stream = Stream(tokens)
    bounds = _bounds(stream, "before", "either")
    found = _reaching(stream, measure) if bounds in (["reaches"], ["passes"]) else _span(stream, measure)
    if found is None:
        return None
    bounds += _bounds(stream, "after", "either")
    if stream.here is not None:
        return None
    return _bounded(found, bounds)


def _bounds(stream: Stream, *kinds: str) -> list[str]:
    found = []
    while token := stream.take(*kinds):
        found.append(token.meaning)
    return found


def _reaching(stream: Stream, measure: Measure) -> Interval | None:
    """上千万 (and up), 过亿 (and more): only a number that begins with a bare unit is reached so."""
    number = stream.here
    if number is None or not (number.kind == "scale" or (number.numeral and number.numeral.implied)):
        return None
    found = measure.take(stream)
    return found.interval if found else None


_ABOUT_THERE = "在"
"""Before a single number it tells nothing (大约在900万左右)."""


def _span(stream: Stream, measure: Measure) -> Interval | None:
    """One measure, or two of them with 到 between."""
    enclosed = stream.take("from")
    low = measure.take(stream)
    if low is None:
        return None
    link = stream.take("to", "or") or (enclosed and stream.take("joined"))
    if not link:
        return low.interval if enclosed is None or enclosed.text == _ABOUT_THERE else None
    high = measure.take(stream)
    if high is None:
        return None
    stream.take("between")
    return _joined(low, high, measure, alternative=link.kind == "or")


def _joined(low: Measured, high: Measured, measure: Measure, *, alternative: bool) -> Interval | None:
    if low.numeral and high.numeral and not low.named:
        lent = shared(low.numeral, high.numeral)
        converted = measure.convert(lent, high.unit) if lent else None
        if converted is None:
            return None
        low = converted
    first, last = low.interval, high.interval
    if first.low is None or last.high is None or first.high is None or last.low is None:
        return None
    neighbours = low.numeral and high.numeral and high.numeral.low - low.numeral.low == 1
    if first.high > last.low or (alternative and not neighbours):
        raise Doubt("several")
    return Interval(first.low, last.high, first.low_open, last.high_open, first.about or last.about)


def _bounded(found: Interval, bounds: list[str]) -> Interval | None:
    """The interval that a measure with its bounds tells; several bounds must say the same (至少三个以上)."""
    sides = {"lower" if bound in ("at_least", "above", "reaches", "passes") else "upper" for bound in bounds}
    if not bounds:
        return found
    if len(sides) > 1 or "nearly" in bounds[1:]:
        raise Doubt("several")
    excluded = not {"above", "below", "nearly", "passes"}.isdisjoint(bounds)
    if sides == {"lower"}:
        return Interval(found.low, None, low_open=excluded or found.low_open, about=found.about)
    return Interval(None, found.high, high_open=excluded or found.high_open, about=found.about)


def intersected(first: Interval, second: Interval) -> Interval | None:
    """至少3个，最多5个: a lower bound and an upper one together; None if they are not that."""
    if first.low is None:
        first, second = second, first
    if first.low is None or first.high is not None or second.low is not None or second.high is None:
        return None
    if second.high < first.low:
        return None
    return replace(first, high=second.high, high_open=second.high_open, about=first.about or second.about)
