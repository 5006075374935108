"""Durations in years: 5, 五年半, 4年零3个月, 18个月, 半年多, 100天."""

from collections.abc import Mapping
from fractions import Fraction

from dialogs.understanding.lexing import Stream, Token
from dialogs.understanding.measures import halved, widened
from dialogs.understanding.numerals import Numeral
from dialogs.understanding.quantities import Interval, Measured, plain_interval, scaled
from dialogs.understanding.reading import Doubt

_IN_YEARS: Mapping[str, Fraction] = {
    "months": Fraction(1, 12),
    "weeks": Fraction(7, 365),
    "days": Fraction(1, 365),
}
_YEAR = ("year", "year_over")
_UNDER_A_MONTH, _UNDER_A_YEAR = 32, 12


class Years:
    """The measure of durations."""

    def take(self, stream: Stream) -> Measured | None:
        """The duration that stands next; None if there is none."""
        if stream.take("half"):
            return self._half(stream)
        number = stream.take("number")
        if number is None or number.numeral is None:
            return None
        return self._in_smaller_units(stream, number.numeral) or self._in_years(stream, number.numeral)

    def convert(self, numeral: Numeral, unit: str) -> Measured | None:
        """A number of years, or of what the unit says. Raises Doubt for a bare 18.7, which may be a month."""
        interval = plain_interval(numeral)
        if not unit and 10 <= numeral.low < 30 and numeral.low != int(numeral.low):
            raise Doubt("year-or-span")
        return Measured(scaled(interval, _IN_YEARS.get(unit, Fraction(1))), numeral, bool(unit), unit)

    def _half(self, stream: Stream) -> Measured | None:
        stream.take("ge")
        unit = stream.take(*_YEAR, "months")
        if unit is None:
            return None
        half = _IN_YEARS.get(unit.kind, Fraction(1)) / 2
        interval = Interval(half, half)
        return Measured(widened(interval, half) if stream.take("more") else interval, named=True)

    def _in_smaller_units(self, stream: Stream, numeral: Numeral) -> Measured | None:
        """18个月, 三个多月, 两个半月, 100天."""
        start = stream.at
        ge = stream.take("ge")
        part = stream.take("more", "half")
        unit = stream.take("months", "weeks", "days")
        if unit is None:
            stream.at = start
            return None
        if unit.text == "月" and not ge:
            raise Doubt("month-or-months")
        return self._with_part(numeral, unit, part or stream.take("more"))

    def _in_years(self, stream: Stream, numeral: Numeral) -> Measured | None:
        """五年, 五年半, 五年多, 四年零三个月, a bare 5."""
        unit = stream.take(*_YEAR)
        if unit is None:
            return self.convert(numeral, "")
        part = stream.take("half", "more")
        if part is None:
            months = self._months(stream)
            return _added(plain_interval(numeral), months) if months else self.convert(numeral, unit.kind)
        if part.kind == "half" and stream.take("more"):
            return Measured(widened(halved(plain_interval(numeral)), Fraction(1, 2)), named=True)
        return self._with_part(numeral, unit, part)

    def _months(self, stream: Stream) -> Measured | None:
        """零三个月 behind the years; None, and the stream stays, if there is none."""
        start = stream.at
        stream.take("plus")
        number = stream.take("number")
        stream.take("ge")
        part = stream.take("more", "half")
        unit = stream.take("months", "days")
        if number and number.numeral and unit:
            most = _UNDER_A_YEAR if unit.kind == "months" else _UNDER_A_MONTH
            if number.numeral.high < most:
                return self._with_part(number.numeral, unit, part)
        stream.at = start
        return None

    def _with_part(self, numeral: Numeral, unit: Token, part: Token | None) -> Measured | None:
        """A number with its unit and the 半 or 多 of that unit."""
        if part is None:
            return self.convert(numeral, unit.kind)
        interval = plain_interval(numeral)
        interval = halved(interval) if part.kind == "half" else widened(interval, Fraction(1))
        return Measured(scaled(interval, _IN_YEARS.get(unit.kind, Fraction(1))), named=True)


def _added(years: Interval, months: Measured) -> Measured | None:
    more = months.interval
    if not years.is_point or years.low is None or more.low is None or more.high is None:
        return None
    low, high = Fraction(years.low) + Fraction(more.low), Fraction(years.low) + Fraction(more.high)
    return Measured(Interval(low, high, more.low_open, more.high_open), named=True)
