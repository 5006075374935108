"""Distances in time: how far years still have to run, and on which day they have, counted alike by page,
plan and report.

Somebody who says 0.66 has eight months, for a bare number of years is rounded down: of the year that is
asked for 4 months are missing, and on 26 March 2027 it is full if today is 26 November 2026. Of two years
1.99 leave no whole number of months: 4 days are missing.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil

MONTHS_A_YEAR = 12
DAYS_A_YEAR = 365.25


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
    missing = round(needed * 100) - round(have * 100)
    if missing <= 0:
        return Distance()
    months = round(missing * MONTHS_A_YEAR / 100)
    if abs(months * 100 - missing * MONTHS_A_YEAR) < MONTHS_A_YEAR:
        return Distance(*divmod(months, MONTHS_A_YEAR))
    return Distance(days=ceil(missing * DAYS_A_YEAR / 100))


def in_months(months: float) -> Distance:
    """So many months; a part of one in days, rounded up."""
    hundredths = ceil(round(months * 100, 6))
    whole, part = divmod(hundredths, 100)
    return Distance(*divmod(whole, MONTHS_A_YEAR), ceil(part * DAYS_A_YEAR / MONTHS_A_YEAR / 100))


def day_after(day: date, span: Distance) -> date:
    """The day on which so much time has passed: the same day of a later month, or that month's last one, and
    then the days. The calendar's last day where it has no later one.
    """
    months = day.year * MONTHS_A_YEAR + day.month - 1 + span.years * MONTHS_A_YEAR + span.months
    year, month = divmod(months, MONTHS_A_YEAR)
    if year > date.max.year:
        return date.max
    last = day.day if day.day <= 28 else min(day.day, monthrange(year, month + 1)[1])
    reached = date(year, month + 1, last)
    return reached + timedelta(days=min(span.days, (date.max - reached).days)) if span.days else reached


def between(first: date, second: date) -> Distance:
    """From one day to a later one: the years and months that fit in, and the days that are left."""
    months = (second.year - first.year) * MONTHS_A_YEAR + second.month - first.month
    if months and day_after(first, Distance(months=months)) > second:
        months -= 1
    span = Distance(*divmod(months, MONTHS_A_YEAR))
    return Distance(span.years, span.months, (second - day_after(first, span)).days)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Today, and by the names of facts the day on which their years began, where it is known."""

    today: date
    begun: Mapping[str, date] = field(default_factory=dict)

    def left(self, name: str, have: float, needed: float) -> Distance:
        """What the years of a fact lack of those that are needed: by the calendar where it is known when they
        began, else as of a bare number (`distance`).
        """
        begun = self.begun.get(name)
        if begun is None:
            return distance(have, needed)
        full = day_after(begun, distance(0, needed))
        return between(self.today, full) if full > self.today else Distance()
