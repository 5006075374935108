"""What kinds of numbers differ in: the units of money, percentages and counts."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from dialogs.understanding.lexing import Stream, Token
from dialogs.understanding.numerals import Numeral
from dialogs.understanding.quantities import Interval, Measured, plain_interval, scaled
from dialogs.understanding.reading import Doubt

_HALF = Fraction(1, 2)
LEAST_AMBIGUOUS_WAN = 100_000
"""A bare number from here on may be 元 as well as 万元."""
LEAST_BARE_PERCENT = Fraction(1, 10)
"""A bare decimal below this may be a ratio (0.05 for 5 %)."""


def widened(interval: Interval, step: Decimal | Fraction) -> Interval:
    """The interval of a number with 多 behind it. Raises Doubt where the number is none exactly."""
    if not interval.is_point or interval.low is None:
        raise Doubt("vague")
    return Interval(interval.low, Fraction(interval.low) + Fraction(step), True, True, interval.about)


def halved(interval: Interval) -> Interval:
    """The interval of a number with 半 behind it: 一个半."""
    if not interval.is_point or interval.low is None or interval.low != int(interval.low):
        raise Doubt("vague")
    number = Fraction(interval.low) + _HALF
    return replace(interval, low=number, high=number)


class Money:
    """Amounts in 万元: 1200, 1200万, 一个半亿, 6500000元, 5千元."""

    def take(self, stream: Stream) -> Measured | None:
        """The amount that stands next; None if there is none."""
        start = stream.at
        stream.take("yuan")  # 人民币1200万
        if stream.take("half"):
            found = self._half_of_scale(stream)
        elif number := stream.take("number"):
            found = self._number(stream, _numeral(number))
        elif scale := stream.take("scale"):  # 上亿
            amount = Fraction(int(scale.meaning), 10_000)
            found = Measured(Interval(amount, amount), named=True)
        else:
            found = None
        if found is None:
            stream.at = start
        elif stream.sees("foreign"):
            raise Doubt("currency")
        return found

    def convert(self, numeral: Numeral, unit: str) -> Measured | None:
        """A number of 元 with 万, 亿 or 元 behind it, else of 万元. Raises Doubt if it may be either."""
        interval = plain_interval(numeral)
        if unit == "yuan" or numeral.scale > 1:
            return Measured(scaled(interval, Fraction(1, 10_000)), numeral, unit == "yuan", unit)
        if max(numeral.low, numeral.high) >= LEAST_AMBIGUOUS_WAN:
            raise Doubt("yuan-or-wan")
        return Measured(interval, numeral)

    def _half_of_scale(self, stream: Stream) -> Measured | None:
        stream.take("ge")
        scale = stream.take("scale")
        if not scale:
            return None
        amount = Fraction(int(scale.meaning), 20_000)
        stream.take("yuan")
        return Measured(Interval(amount, amount), named=True)

    def _number(self, stream: Stream, numeral: Numeral) -> Measured | None:
        ge = stream.take("ge")
        part = stream.take("more", "half")
        scale = stream.take("scale")
        if scale:
            return self._of_scale(stream, numeral, part, int(scale.meaning))
        if ge or (part and part.kind == "half"):
            return None
        unit = "yuan" if stream.take("yuan") else ""
        part = part or stream.take("more")
        found = self.convert(numeral, unit)
        if found and part:
            step = numeral.step / 10_000 if unit or numeral.scale > 1 else numeral.step
            return Measured(widened(found.interval, step), named=True)
        return found

    def _of_scale(self, stream: Stream, numeral: Numeral, part: Token | None, scale: int) -> Measured | None:
        interval = plain_interval(numeral)
        if part is None:
            borrowed = replace(numeral.times(scale), scale=scale)
            part_behind = stream.take("more")
            stream.take("yuan")
            found = self.convert(borrowed, "")
            if found and part_behind:
                return Measured(widened(found.interval, borrowed.step / 10_000), named=True)
            return found
        interval = widened(interval, numeral.step) if part.kind == "more" else halved(interval)
        stream.take("yuan")
        return Measured(scaled(interval, Fraction(scale, 10_000)), named=True)


_POINTS = {
    "point": Fraction(1),
    "percent": Fraction(1),
    "tenth": Fraction(10),
    "permille": Fraction(1, 10),
    "of_hundred": Fraction(1),
    "of_thousand": Fraction(1, 10),
    "of_myriad": Fraction(1, 100),
}
_PREFIXED = ("of_hundred", "of_thousand", "of_myriad")


class Percent:
    """Percentages: 3%, 百分之三, 一个半点, 三成五, 千分之五, a bare 2.5."""

    def take(self, stream: Stream) -> Measured | None:
        """The percentage that stands next; None if there is none."""
        start = stream.at
        found = self._taken(stream)
        if found is None:
            stream.at = start
        return found

    def convert(self, numeral: Numeral, unit: str) -> Measured | None:
        """A number of percent, or of what the unit says. Raises Doubt for a bare 0.05: 5 % or 0.05 %?"""
        if numeral.scale > 1:
            return None
        interval = plain_interval(numeral)
        if not unit and 0 < numeral.low < LEAST_BARE_PERCENT:
            raise Doubt("bare-ratio")
        return Measured(scaled(interval, _POINTS.get(unit, Fraction(1))), numeral, bool(unit), unit)

    def _taken(self, stream: Stream) -> Measured | None:
        if stream.take("whole"):
            return Measured(Interval(Fraction(100), Fraction(100)), named=True)
        if stream.take("half"):
            return self._half(stream)
        prefix = stream.take(*_PREFIXED)
        number = stream.take("number")
        if not number:
            return None
        if prefix:
            return self._with_part(stream.take("more"), _numeral(number), prefix.kind)
        return self._with_unit(stream, number)

    def _half(self, stream: Stream) -> Measured | None:
        stream.take("ge")
        unit = stream.take("point", "tenth")
        if not unit:
            return None
        half = _POINTS[unit.kind] / 2
        return Measured(Interval(half, half), named=True)

    def _with_unit(self, stream: Stream, number: Token) -> Measured | None:
        """What stands behind a number: 个多点, 个半点, 个百分点, 点多, %, 成五."""
        numeral = _numeral(number)
        ge = stream.take("ge")
        part = stream.take("more", "half")
        unit = stream.take("point", "percent", "tenth", "permille")
        kind = unit.kind if unit else ""
        if not unit and ge and part and part.text.endswith("点"):  # 三个多点, cut as 三 个 多点
            kind = "point"
        elif not unit and (ge or (part and part.kind == "half")):
            return None
        if unit and unit.text == "点" and number.text == "一" and not part:
            raise Doubt("vague")  # 一点: one point, or a little
        if kind == "tenth" and not part and (tail := stream.take("number")):
            return self._tenths(numeral, _numeral(tail))
        return self._with_part(part or stream.take("more", "half"), numeral, kind)

    def _with_part(self, part: Token | None, numeral: Numeral, unit: str) -> Measured | None:
        if part is None:
            return self.convert(numeral, unit)
        interval = plain_interval(numeral)
        whole_step = Fraction(1) if numeral.step >= 1 else Fraction(numeral.step)
        interval = widened(interval, whole_step) if part.kind == "more" else halved(interval)
        return Measured(scaled(interval, _POINTS.get(unit, Fraction(1))), named=bool(unit))

    def _tenths(self, numeral: Numeral, tail: Numeral) -> Measured | None:
        """三成五: 35."""
        if not (numeral.is_exact and tail.is_exact and tail.high < 10 and tail.is_bare):
            return None
        number = Fraction(numeral.low) * 10 + Fraction(tail.low)
        return Measured(Interval(number, number), named=True)


class Count:
    """Whole numbers, with or without a classifier: 3, 三项, 仨."""

    def take(self, stream: Stream) -> Measured | None:
        """The count that stands next; None if there is none."""
        if pair := stream.take("pair"):  # 俩, 仨
            stream.take("ge", "classifier")
            number = Fraction(int(pair.meaning))
            return Measured(Interval(number, number), named=True)
        if stream.take("odd"):  # 个把
            return Measured(Interval(Fraction(1), Fraction(2)), named=True)
        number_token = stream.take("number")
        if not number_token:
            return None
        unit = stream.take("ge", "classifier")
        if stream.sees("half"):
            raise Doubt("not-whole")
        found = self.convert(_numeral(number_token), "classifier" if unit else "")
        if stream.sees("more"):
            raise Doubt("vague")  # 三个多
        return found

    def convert(self, numeral: Numeral, unit: str) -> Measured | None:
        """A whole number. Raises Doubt for any other."""
        interval = plain_interval(numeral)
        if numeral.scale > 1:
            raise Doubt("off-scale")
        if any(end != int(end) for end in (numeral.low, numeral.high)):
            raise Doubt("not-whole")
        return Measured(interval, numeral, bool(unit), unit)


def _numeral(token: Token) -> Numeral:
    if token.numeral is None:
        msg = f"{token.text!r} is of the class `number` and has none"
        raise AssertionError(msg)
    return token.numeral
