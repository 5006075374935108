"""Start dates and the years since: never rounded up, bounds where the day or the month decides."""

from datetime import date

import pytest

from criteria.policy.vocabulary import Known, Range
from dialogs.understanding import Since, years_since
from tests.dialogs.understanding.measuring import answer

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("since", "years"),
    [
        (Since(2026, 11), 0),
        (Since(2026, 5), 0.5),
        (Since(2021, 12), 4.91),
        (Since(2021, 11), Range(4.91, 5)),
        (Since(2021, 10), 5.08),
        (Since(2018, 12), 7.91),
        (Since(2025), Range(0.83, 1.92, high_open=True)),
        (Since(2026), Range(0, 0.92, high_open=True)),
    ],
)
def test_years_since_a_date(since: Since, years: Known) -> None:
    assert years_since(since, TODAY) == years


def test_on_the_last_day_of_a_month_the_month_is_full_for_certain() -> None:
    assert years_since(Since(2021, 11), date(2026, 11, 30)) == 5


@pytest.mark.parametrize(
    ("text", "today", "since"),
    [
        ("前年", date(2020, 1, 1), Since(2018)),
        ("去年年底", date(2020, 1, 1), Since(2019, 12)),
        ("上个月", date(2020, 1, 1), Since(2019, 12)),
        ("三年前", date(2020, 6, 1), Since(2017)),
        ("半年前", date(2020, 2, 1), Since(2019, 8)),
        ("19年评的", date(2020, 2, 1), Since(2019)),
        ("30年评的", date(2020, 2, 1), None),
        ("21年评的", date(2020, 2, 1), None),
        ("2020年3月", date(2020, 2, 1), None),
        ("2020年2月", date(2020, 2, 1), Since(2020, 2)),
    ],
)
def test_relative_dates_count_from_today(text: str, today: date, since: Since | None) -> None:
    outcome = answer("title_years", text, today=today).outcome
    assert (outcome if isinstance(outcome, Since) else None) == since
