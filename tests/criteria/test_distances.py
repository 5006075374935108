"""How far years still have to run, and the day on which they have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.distances import Distance, between, day_after, distance, in_months

TODAY = date(2026, 11, 26)
HUNDREDTHS = st.integers(0, 1000).map(lambda number: number / 100)
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))
SPANS = st.builds(Distance, st.integers(0, 9), st.integers(0, 11), st.integers(0, 40))


@pytest.mark.parametrize(
    ("have", "needed", "missing", "day"),
    [
        (0.66, 1, Distance(months=4), date(2027, 3, 26)),
        (4.91, 5, Distance(months=1), date(2026, 12, 26)),
        (1.99, 2, Distance(days=4), date(2026, 11, 30)),
        (4.5, 5, Distance(months=6), date(2027, 5, 26)),
        (0, 5, Distance(years=5), date(2031, 11, 26)),
        (2.66, 5, Distance(years=2, months=4), date(2029, 3, 26)),
        (5, 5, Distance(), TODAY),
        (7, 5, Distance(), TODAY),
    ],
)
def test_what_is_missing_is_told_in_months_or_else_in_days(
    have: float, needed: float, missing: Distance, day: date
) -> None:
    assert distance(have, needed) == missing
    assert day_after(TODAY, missing) == day


@given(HUNDREDTHS, st.integers(1, 10))
def test_months_are_told_only_within_a_hundredth_of_a_year(have: float, needed: int) -> None:
    missing = distance(have, needed)
    if have >= needed:
        assert not missing
    elif missing.days:
        assert (missing.years, missing.months) == (0, 0)
        assert needed - have <= missing.days / 365.25 < needed - have + 1 / 365
        nearest = round((needed - have) * 12) / 12
        assert abs(nearest - (needed - have)) >= 0.01 - 1e-9
    else:
        assert 0 <= missing.months < 12
        assert abs(missing.years + missing.months / 12 - (needed - have)) < 0.01


@given(HUNDREDTHS, HUNDREDTHS, st.integers(1, 10))
def test_who_has_more_never_waits_longer(have: float, more: float, needed: int) -> None:
    """But for the days by which two counts of the same hundredth may differ."""
    longer, shorter = (
        day_after(TODAY, distance(min(have, more), needed)),
        day_after(TODAY, distance(max(have, more), needed)),
    )
    assert shorter <= longer + timedelta(days=5)


@given(DAYS, SPANS)
def test_a_day_after_is_never_before(day: date, span: Distance) -> None:
    assert day_after(day, span) >= day
    assert (day_after(day, span) == day) is not bool(span)


@given(DAYS, DAYS)
def test_what_lies_between_two_days_leads_from_one_to_the_other(one: date, other: date) -> None:
    first, second = sorted((one, other))
    span = between(first, second)
    assert day_after(first, span) == second
    assert span.months < 12
    assert span.days < 31


def test_the_end_of_a_month_is_its_last_day() -> None:
    assert day_after(date(2027, 1, 31), Distance(months=1)) == date(2027, 2, 28)
    assert day_after(date(2024, 2, 29), Distance(years=1)) == date(2025, 2, 28)


def test_the_calendar_ends() -> None:
    assert day_after(date(9999, 6, 1), Distance(years=1)) == date.max
    assert day_after(date(9999, 12, 30), Distance(days=9)) == date.max


@given(st.integers(0, 400))
def test_parts_of_months_are_days_rounded_up(tenths: int) -> None:
    span = in_months(tenths / 10)
    assert (span.years * 12 + span.months, bool(span.days)) == (tenths // 10, tenths % 10 > 0)
    assert span.days <= 31
