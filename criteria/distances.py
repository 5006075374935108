"""How far years still have to run, and on which day they have: the one count of page, plan and report.

Somebody who says 0.66 has eight months, for a bare number of years is rounded down: of the year that is
asked for 4 months are missing, and on 26 March 2027 it is full if today is 26 November 2026. Of two years
1.99 leave no whole number of months: 4 days are missing.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

MONTHS_A_YEAR = 12
_DAYS_A_YEAR = Fraction(1461, 4)
_FINEST = Fraction(1, 100)
"""The finest part of a year that can be said; what is cut off below it is less."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A span of the calendar: so many years and months, and then so many days."""

    years: int = 0
    months: int = 0
    days: int = 0

    def __bool__(self) -> bool:
        return self != Distance()


def distance(have: float, needed: float) -> Distance:
    """What years that are there (a bare number, rounded down to hundredths) lack of those that are needed;
    nothing where none are missing.

    It is the whole number of months that lies within a hundredth of a year of the difference, and where none
    does, days, rounded up.
    """
    missing = _exact(needed) - _exact(have)
    if missing <= 0:
        return Distance()
    months = round(missing * MONTHS_A_YEAR)
    if abs(Fraction(months, MONTHS_A_YEAR) - missing) < _FINEST:
        return Distance(*divmod(months, MONTHS_A_YEAR))
    return Distance(days=ceil(missing * _DAYS_A_YEAR))


def in_months(months: float) -> Distance:
    """So many months; a part of one in days, rounded up."""
    whole, part = divmod(_exact(months), 1)
    return Distance(*divmod(int(whole), MONTHS_A_YEAR), ceil(part * _DAYS_A_YEAR / MONTHS_A_YEAR))


def day_after(day: date, span: Distance) -> date:
    """The day on which so much time has passed: the same day of a later month, or that month's last one, and
    then the days. The calendar's last day where it has no later one.
    """
    months = day.year * MONTHS_A_YEAR + day.month - 1 + span.years * MONTHS_A_YEAR + span.months
    year, month = divmod(months, MONTHS_A_YEAR)
    if year > date.max.year:
        return date.max
    last = monthrange(year, month + 1)[1]
    reached = date(year, month + 1, min(day.day, last))
    return reached + timedelta(days=min(span.days, (date.max - reached).days))


def between(first: date, second: date) -> Distance:
    """From one day to a later one: the years and months that fit in, and the days that are left."""
    months = (second.year - first.year) * MONTHS_A_YEAR + second.month - first.month
    if months and day_after(first, Distance(months=months)) > second:
        months -= 1
    span = Distance(*divmod(months, MONTHS_A_YEAR))
    return Distance(span.years, span.months, (second - day_after(first, span)).days)


def _exact(number: float) -> Fraction:
    """The decimal number that was meant."""
    return Fraction(str(number))
