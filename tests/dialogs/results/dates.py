"""How far years still have to run and on which day they have (D19), counted by hand.

Missing is the whole number of months within 0.01 year of it, else days of 365.25 a year, rounded up; months
are those of the calendar, a day that a month has not is its last one.
"""

import math
import re
from datetime import date, timedelta
from decimal import Decimal

_TOLD = re.compile(r"(?:(\d+) 年)? ?(?:(\d+) 个月)? ?(?:(\d+) 天)?")


def missing(have: float, needed: float) -> tuple[int, int]:
    """The months and days that are missing of so many years."""
    years = Decimal(str(needed)) - Decimal(str(have))
    assert years > 0, "nothing is missing"
    months = int(years * 12 + Decimal("0.5"))
    if abs(Decimal(months) / 12 - years) < Decimal("0.01"):
        return months, 0
    return 0, math.ceil(years * Decimal("365.25"))


def later(day: date, months: int, days: int = 0) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            reached = date(year, month + 1, last)
        except ValueError:
            continue
        return reached + timedelta(days=days)
    raise AssertionError(day)


def day_of(have: float, needed: float, today: date) -> date:
    """The day on which the years are full."""
    return later(today, *missing(have, needed))


def told_days(text: str) -> tuple[int, int] | None:
    """The months and days of a stretch of time as it is told: 1 年 2 个月, 4 天."""
    found = _TOLD.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    years, months, days = (int(each or 0) for each in found.groups())
    return years * 12 + months, days


def years_said(years: float) -> str:
    """A bare number of years, which was rounded down, in years and months: 4.91 is 4 年 11 个月."""
    exact = Decimal(str(years))
    if exact == int(exact):
        return f"{int(exact)} 年"
    months = next(n for n in range(int(exact * 12), int(exact * 12) + 3) if Decimal(n) / 12 >= exact)
    cut = (Decimal(months) / 12).quantize(Decimal("0.01"), rounding="ROUND_DOWN")
    whole = cut == exact or Decimal(months) / 12 == exact
    months -= 0 if whole else 1
    said = " ".join(f"{n} {unit}" for n, unit in ((months // 12, "年"), (months % 12, "个月")) if n)
    return said if whole else f"{said or '0 天'}多"
