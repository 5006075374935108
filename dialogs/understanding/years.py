"""Reading an answer that is a number of years.

A duration (四年零三个月, 半年多, 快五年了) or a start date (2018年底评上的).
"""

import re
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from criteria.policy.vocabulary import Fact, Known, Range
from dialogs.understanding.dates import months_ago, years_ago, years_since
from dialogs.understanding.durations import Years
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, has, without
from dialogs.understanding.numbers import finished
from dialogs.understanding.quantities import Interval, intersected, read_quantity
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Doubt, Reading, Since

Told = Interval | Since
_LATE_YEAR = re.compile("[7-9][0-9]年")
"""A year in short, and a duration that nobody has."""
_SHORT_YEAR = re.compile("[0-9]{2}年|[零一二九七八][零一二三四五六七八九]年")
_GROWN = 20
"""Somebody of so many years may tell the year of birth: a short year without an event (我79年的)."""
_OTHERWISE = "otherwise"
"""What is counted from another event than the one that was asked about (工龄二十年, 聘任三年)."""
_SILENT = ("padding", "of", "about", "doubt")


def time_words(own: Words) -> Words:
    """The words that an answer about years may be made of, with those of its fact."""
    return merged(
        GENERAL.words("common", "padding"),
        GENERAL.words("common", "separators"),
        GENERAL.words("numbers", "bounds"),
        GENERAL.words("numbers", "spans"),
        GENERAL.words("none"),
        GENERAL.words("time", "durations"),
        own,
        GENERAL.words("time", "lasting"),
        GENERAL.words("time", "since"),
        {word: entry for word, entry in own.items() if entry.kind == _OTHERWISE},
    )


class YearSpans(Reader):
    """Reads numbers of years."""

    by = "years"
    kinds = ("years",)
    classes = frozenset({"begun", "fine", "named", "otherwise"})
    dates = True

    def words(self, fact: Fact) -> Words:
        """Durations and dates, and what may be said in passing about the fact."""
        return time_words(self.own.words(self.file, fact.name))

    def read(self, asked: Asked) -> Reading | None:
        """The years or the start date; None if the answer is neither. Raises Doubt."""
        tokens = self.tokens(asked)
        if tokens is None:
            return None
        told = [
            found
            for clause in clauses(tokens, "sep")
            if (found := told_by(clause, asked, denies=asked.fact.applies_with is None)) is not None
        ]
        whole = agreed(told, asked)
        return None if whole is None else reading(whole, hedged=has(tokens, "about") or has(tokens, "doubt"))


def reading(told: Told, *, hedged: bool) -> Reading:
    """The reading of a duration or a start date. Raises Doubt if it is off the scale."""
    if isinstance(told, Since):
        return Reading(told, hedged=hedged)
    if hedged and told.is_point and told.low == 0:
        raise Doubt("hedged")
    return finished(rounded(told), hedged=hedged)


def rounded(told: Interval) -> Interval:
    """The interval in hundredths of a year: a value and a lower end rounded down, an upper end up."""
    low = None if told.low is None else Fraction(floor(Fraction(told.low) * 100), 100)
    if told.is_point:
        return replace(told, low=low, high=low)
    return replace(
        told, low=low, high=None if told.high is None else Fraction(ceil(Fraction(told.high) * 100), 100)
    )


def agreed(told: list[Told], asked: Asked) -> Told | None:
    """What several clauses say together: the same, or a date and the years since. Raises Doubt."""
    if not told:
        return None
    dates = [since for since in told if isinstance(since, Since)]
    whole = dates[0] if dates else told[0]
    if len(told) == 2 and isinstance(told[0], Interval) and isinstance(told[1], Interval):
        whole = intersected(told[0], told[1]) or whole
        told = [whole] if whole != told[0] else told
    if not all(one == whole or (dates and _fits(one, dates[0], asked)) for one in told):
        raise Doubt("several")
    return whole


def _fits(told: Told, since: Since, asked: Asked) -> bool:
    """Whether a number of years is what has passed since the date, give or take how people count."""
    if isinstance(told, Since):
        return told == since
    low, high = _ends(years_since(since, asked.today))
    return (told.low is None or told.low < high + 1) and (told.high is None or told.high > low - 1)


def _ends(passed: Known) -> tuple[Fraction, Fraction]:
    ends = (passed.low, passed.high) if isinstance(passed, Range) else (passed, passed)
    low, high = (Fraction(str(end)) for end in ends)
    return low, high


def told_by(clause: tuple[Token, ...], asked: Asked, *, denies: bool) -> Told | None:
    """What one clause tells; None if it tells nothing. `denies`: a no is an answer, 0 years. Raises Doubt."""
    audible = without(clause, *_SILENT)
    content = without(audible, "named", "begun", "lasting", "fine")
    if not content:
        return None
    _check_event(clause, asked)
    if all(token.kind == "none" for token in content):
        if not denies:
            raise Doubt("no-years")
        return Interval(Fraction(0), Fraction(0))
    if any(token.meaning == "nearly" for token in content):
        raise Doubt("vague")  # 近五年: almost five years, or the last five
    if has(content, "date"):
        return _date(content, asked)
    found = _ago(audible, asked) or _short_year(audible, asked)
    if found:
        return found
    span = read_quantity(without(content, "until_now"), Years())
    if span is None or (_begun_after(audible) and span.is_point):
        raise Doubt("unread-years")
    return span


def _check_event(clause: tuple[Token, ...], asked: Asked) -> None:
    """Raises Doubt where a time is counted from something else than what was asked about, or is still to
    come.
    """
    of_work = asked.fact.applies_with is not None and any(token.meaning == _OTHERWISE for token in clause)
    if of_work or has(clause, _OTHERWISE):
        raise Doubt("other-event")
    if has(clause, "remaining"):
        raise Doubt("vague")
    if _is_birth(clause, asked):
        raise Doubt("birth-year")


def _is_birth(clause: tuple[Token, ...], asked: Asked) -> bool:
    """Whether a short year may be that of the person's birth: 79年的, without an event."""
    if any(has(clause, kind) for kind in ("begun", "from", "until_now", "named", "lasting")):
        return False
    dates = [place for place, token in enumerate(clause) if token.since]
    return any(
        (since := clause[place].since) is not None
        and since.month is None
        and since.year < asked.today.year - _GROWN
        and _SHORT_YEAR.match(clause[place].text) is not None
        and has(clause[place + 1 : place + 2], "of")
        for place in dates
    )


def _date(content: tuple[Token, ...], asked: Asked) -> Since | None:
    rest = without(content, "from", "until_now")
    if len(rest) > 1 and rest[1].kind == "to" and has(content, "until_now"):
        rest = rest[:1] + rest[2:]
    if len(rest) != 1 or rest[0].since is None:
        if any(token.kind == "date" and _LATE_YEAR.fullmatch(token.text) for token in rest):
            raise Doubt("off-scale-years", most=f"{asked.fact.most:.10g}")  # 70年以上, 50到70年
        raise Doubt("unread-years")
    return rest[0].since


def _ago(audible: tuple[Token, ...], asked: Asked) -> Since | None:
    """三年前, 半年前: as far as it can be told, in months."""
    if not has(audible, "ago"):
        return None
    rest = without(audible, "named", "begun", "lasting", "from")
    if rest[-1].kind != "ago":
        raise Doubt("unread-years")
    span = read_quantity(rest[:-1], Years())
    if span is None or not span.is_point or span.low is None:
        raise Doubt("vague")
    years = Fraction(span.low)
    return (
        years_ago(asked.today, int(years))
        if years == int(years)
        else months_ago(asked.today, floor(years * 12))
    )


def _short_year(audible: tuple[Token, ...], asked: Asked) -> Since | None:
    """19年 is a year where something began then (19年评的), a duration in 干了19年, else unclear."""
    years = [
        (place, token)
        for place, token in enumerate(audible[:-1])
        if token.numeral and _may_be_year(token, asked) and audible[place + 1].kind == "year"
    ]
    if not years:
        return None
    place, token = years[0]
    before, behind = audible[:place], audible[place + 2 :]
    is_date = has(behind, "begun") or has(before, "from") or has(behind, "until_now")
    lasted = (
        has(before, "lasting")
        or any(has(behind, kind) for kind in ("more", "half", "number"))
        or any(has(audible, kind) for kind in ("before", "either", "after", "year_over"))
    )
    if lasted and not is_date:
        return None
    rest = without(before + behind, "named", "begun", "lasting", "from", "until_now")
    if is_date and not lasted and not rest and token.text.isdigit():
        return Since(2000 + int(token.text))
    raise Doubt("year-or-span")


def _may_be_year(token: Token, asked: Asked) -> bool:
    if token.text in ("一二", "二三"):
        return True
    return (
        len(token.text) == 2
        and token.text.isascii()
        and token.text.isdigit()
        and 10 <= int(token.text) <= asked.today.year % 100
    )


def _begun_after(audible: tuple[Token, ...]) -> bool:
    """五年评的: neither years since nor a year."""
    numbers = [place for place, token in enumerate(audible) if token.kind == "number"]
    return bool(numbers) and has(audible[numbers[-1] :], "begun")
