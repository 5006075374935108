"""Dates in the cells of a column of years: they say since when the years count.

2019.07  2019/7  2019年7月  201907      the month
20190701  2019-7-1                     the day
2019.1 as a number                     January or October: a number has no 0 at its end
44377                                  a day without its format: never guessed
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from math import isfinite

from criteria.policy.vocabulary import Known
from dialogs.understanding.dates import EARLIEST, find_date, years_since
from dialogs.understanding.normalising import normalise
from dialogs.understanding.reading import Since

_DAY_LIKE = re.compile(
    r"(?:19|20)[0-9]{2}\s*(?:[-./年]\s*[0-9]{1,2}(?:\s*[-./月]\s*(?:[0-9]{1,2}\s*[日号]?)?)?|年)(?:\s+[0-9:]+)?"
)
_CLOCK = re.compile(r"\s+[0-9]{1,2}:[0-9:]+$")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Counted:
    """Years that count from a date: how many they are, and the day where one is known, the last one of a
    month of which no day was told (`to_the_month`); None where only the year was.
    """

    years: Known
    begun: date | None
    to_the_month: bool


def years_counted(since: Since, today: date) -> Counted | None:
    """The years since a date up to today; None where it is still to come."""
    if (since.year, since.month or 1, since.day or 1) > (today.year, today.month, today.day):
        return None
    years = years_since(since, today)
    if since.month is None:
        return Counted(years, None, to_the_month=False)
    day = since.day or monthrange(since.year, since.month)[1]
    return Counted(years, date(since.year, since.month, day), to_the_month=since.day is None)


def is_day_like(text: str) -> bool:
    """Whether a text is written as a date is, and as no number of years can be."""
    return bool(_DAY_LIKE.fullmatch(text))


def since_of_text(text: str, today: date) -> Since | None:
    """The date that a text is; None if there is no such day."""
    written = normalise(_CLOCK.sub("", text))
    found = find_date(written, 0, date(today.year + 100, 12, 31))
    return found[0] if found and found[1] == len(written) else None


def since_of_number(number: float, today: date) -> Since | None:
    """The date that a number is written like (201907, 20190701, 2019.07, 2019); None if it is none, or may
    be two.
    """
    if not isfinite(number):
        return None
    if number != int(number):
        return _with_a_point(number)
    whole = int(number)
    if EARLIEST <= whole <= today.year:
        return Since(whole)
    if 0 < whole % 100 <= _MONTHS and EARLIEST <= whole // 100 <= today.year + 1:
        return Since(whole // 100, whole % 100)
    year, month, day = whole // 10_000, whole // 100 % 100, whole % 100
    is_day = (
        EARLIEST <= year <= today.year + 1 and 0 < month <= _MONTHS and 0 < day <= monthrange(year, month)[1]
    )
    return Since(year, month, day) if is_day else None


def _with_a_point(number: float) -> Since | None:
    year, month = int(number), round((number - int(number)) * 100)
    is_month = abs(number * 100 - round(number * 100)) < 1e-6 and 0 < month <= _MONTHS and year >= EARLIEST
    return Since(year, month) if is_month and month != 10 else None
