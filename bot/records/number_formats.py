"""What a number in a workbook's cell shows, by the cell's number format.

number_shown(0.035, kind_of_format("0.0%"), day_zero=...)     # "3.5%"
number_shown(43647.0, kind_of_format("yyyy/m/d"), day_zero=...)  # date(2019, 7, 1)
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

from bot.records.cells import Cell

_SIGNIFICANT = 15
"""Digits of a number that Excel keeps; further ones are noise (0.30000000000000004)."""

FIRST_DAY, FIRST_DAY_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day 0 of the two calendars of workbooks."""

_LAST_DAY = 2_958_466
"""The first day of the year 10000."""

_PERCENT_FORMATS = frozenset({9, 10})
_DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
_IN_QUOTES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!\$)[^\]]*\]|\[\$[^\]]*\]')
_DATE_LETTERS = re.compile("[dy]", re.IGNORECASE)


def kind_of_format(code: str) -> str:
    """What a format code shows: `percent`, `date`, or nothing for a plain number."""
    bare = _IN_QUOTES.sub("", code.partition(";")[0])
    if "%" in bare:
        return "percent"
    return "date" if _DATE_LETTERS.search(bare) else ""


def kind_of_numbered_format(number: int, own: Mapping[int, str]) -> str:
    """What a format shows that is named by its number: one of the workbook's own kinds, or one built in."""
    if number in own:
        return own[number]
    if number in _PERCENT_FORMATS:
        return "percent"
    return "date" if number in _DATE_FORMATS else ""


def number_shown(number: float, kind: str, day_zero: date) -> Cell:
    """A finite number as it is shown: 3.5% in a percent format, a date in one of dates."""
    if kind == "percent":
        return f"{number * 100:.10g}%"
    if kind == "date" and 1 <= number < _LAST_DAY:
        return _day(day_zero, int(number))
    rounded = number if number.is_integer() else float(f"{number:.{_SIGNIFICANT}g}")
    return int(rounded) if rounded.is_integer() else rounded


@lru_cache(maxsize=1 << 14)
def _day(day_zero: date, days: int) -> date:
    return day_zero + timedelta(days=days)
