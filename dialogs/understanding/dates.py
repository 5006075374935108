"""Start dates as they are written: 2018年7月, 18年底, 2018.7, 201807, 二零一八年七月, 前年, 上个月."""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import ceil, floor

from criteria.policy.vocabulary import Known, Range
from dialogs.understanding.lexicon import GENERAL
from dialogs.understanding.reading import Since

EARLIEST = 1950
_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")}
_MONTH = r"(?:0?[1-9](?![0-9])|1[0-2](?![0-9])|十[一二]?|[元一二三四五六七八九])"
_DAY = r"(?:(?:0?[1-9]|[12][0-9]|3[01]|[一二三四五六七八九十]{1,3})[日号]|[底末初中])?"
_PART = r"年?(?P<part>初|底|末|终|中|上半年|下半年)"
_FULL = r"(?P<year>(?:19|20)[0-9]{2}|[一二][零九][零一二三四五六七八九]{2})"
_SHORT = r"(?P<short>[0-9]{2}|[零一二九][零一二三四五六七八九])年"
_AFTER_YEAR = rf"(?:(?P<month>{_MONTH})(?:月份?{_DAY}|(?=$|[,;])))"
_AGO: Mapping[str, Mapping[str, int]] = {
    unit: {
        word: int(entry.meaning)
        for word, entry in GENERAL.words("time", "relative").items()
        if entry.kind == unit
    }
    for unit in ("years", "months")
}
"""How many years or months ago a word says (去年, 上个月)."""


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_RELATIVE = f"(?P<relative>{_longest_first(_AGO['years'])})(?:的|年)?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FULL}(?P<month>0[1-9]|1[0-2])(?:[0-3][0-9])?(?![0-9.])",
        rf"{_FULL}[-./](?P<month>0?[1-9]|1[0-2])(?:[-./][0-3]?[0-9])?(?![0-9.])(?:月份?)?",
        rf"(?:{_FULL}年?|{_SHORT}|{_RELATIVE})(?:{_PART}|{_AFTER_YEAR})",
        rf"{_FULL}年?(?![0-9.,]|[-./][0-9])",
        r"(?P<short>0[0-9]|[7-9][0-9]|零[零一二三四五六七八九]|(?!一二|二三)[一二][零一二三四五六七八九])年",
        _RELATIVE,
        rf"(?P<near>{_longest_first(_AGO['months'])})",
    )
)


def find_date(text: str, at: int, today: date) -> tuple[Since, int] | None:
    """The start date that begins at a place of a normalised text, and where it ends; None if there is none.

    Two digits are a year only where a month or a part of the year follows, or where they can be nothing else
    (05年, 98年).
    """
    for pattern in _PATTERNS:
        found = pattern.match(text, at)
        if found and (since := _since(found.groupdict(), today)):
            return since, found.end()
    return None


def _since(parts: Mapping[str, str | None], today: date) -> Since | None:
    if near := parts.get("near"):
        return _months_before(today, _AGO["months"][near])
    year = _year(parts, today)
    month = _month(parts)
    is_past = (year, month or 1) <= (today.year, today.month)
    return Since(year, month) if year >= EARLIEST and is_past else None


def _year(parts: Mapping[str, str | None], today: date) -> int:
    if relative := parts.get("relative"):
        return today.year - _AGO["years"][relative]
    if full := parts.get("year"):
        return int(_plain(full))
    short = int(_plain(parts["short"] or ""))
    return 2000 + short if short <= today.year % 100 else 1900 + short


def _month(parts: Mapping[str, str | None]) -> int | None:
    if part := parts.get("part"):
        return {"初": 1, "底": 12, "末": 12, "终": 12}.get(part)
    month = parts.get("month")
    if not month:
        return None
    if "十" in month:
        return 10 + int(_plain(month[1:]) or 0)
    return 1 if month == "元" else int(_plain(month))


def _plain(digits: str) -> str:
    return "".join(_DIGITS.get(digit, digit) for digit in digits)


def _months_before(day: date, months: int) -> Since:
    count = day.year * 12 + day.month - 1 - months
    return Since(count // 12, count % 12 + 1)


def years_ago(today: date, years: int) -> Since:
    """三年前: the year is known, no more."""
    return Since(today.year - years)


def months_ago(today: date, months: int) -> Since:
    """半年前, 三个月前."""
    return _months_before(today, months)


def years_since(since: Since, today: date) -> Known:
    """How many years have passed since a start date: at most two decimals, a lower end never rounded up.

    A month counts as a whole one. In the month of an anniversary it depends on the day whether the year is
    full, and where only the year is known it depends on the month: then the bounds are given.
    """
    if since.month is None:
        first = _months_between(since.year, 1, today)
        last = max(0, _months_between(since.year, 12, today) - 1)
        return Range(_down(Fraction(last, 12)), _up(Fraction(first + 1, 12)), high_open=True)
    months = max(0, _months_between(since.year, since.month, today))
    is_last_day = today.day == monthrange(today.year, today.month)[1]
    if months and months % 12 == 0 and not is_last_day:
        return Range(_down(Fraction(months - 1, 12)), months // 12)
    return _tidy(_down(Fraction(months, 12)))


def years_since_day(day: date, today: date) -> float:
    """How many years have passed since a day that is not in the future, in whole months: at most two
    decimals, never rounded up.
    """
    months = _months_between(day.year, day.month, today) - (today.day < day.day)
    return _down(Fraction(months, 12))


def _months_between(year: int, month: int, today: date) -> int:
    return (today.year - year) * 12 + today.month - month


def _down(years: Fraction) -> float:
    return _tidy(floor(years * 100) / 100)


def _up(years: Fraction) -> float:
    return _tidy(ceil(years * 100) / 100)


def _tidy(number: float) -> float:
    return int(number) if number == int(number) else number
