"""Today is the date where the policy is in force, whatever the clock's own zone."""

from datetime import date, datetime

import pytest

from criteria.policy.vocabulary import Known, Range
from dialogs.interview import answers
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest

AROUND_MIDNIGHT = [
    ("2027-02-28T15:59:59+00:00", "2027-02-28"),
    ("2027-02-28T16:00:00+00:00", "2027-03-01"),
    ("2028-02-28T16:30:00+00:00", "2028-02-29"),
    ("2026-12-31T16:30:00+00:00", "2027-01-01"),
    ("2026-12-31T23:59:00+08:00", "2026-12-31"),
    ("2031-03-01T23:30:00+14:00", "2031-03-01"),
    ("2031-03-02T06:30:00+14:00", "2031-03-02"),
    ("2031-03-01T08:00:00-08:00", "2031-03-02"),
]
"""A moment as some clock tells it, and the date that it has in Shanghai."""

at_every_moment = pytest.mark.parametrize(("moment", "day"), AROUND_MIDNIGHT)


def talk_at(new_talk: NewTalk, moment: str) -> Talk:
    return new_talk(now=datetime.fromisoformat(moment)).press("看看我能报哪一级")


def asked_for_title_years(new_talk: NewTalk, moment: str) -> Talk:
    talk = talk_at(new_talk, moment).press("都符合")
    return talk.press_key(talk.button("修改回答").key.replace(".edit", ".change.title_years"))


@at_every_moment
def test_an_answer_is_dated_there(new_talk: NewTalk, moment: str, day: str) -> None:
    talk = talk_at(new_talk, moment).press("都符合").press("不清楚")
    assert {entry.on for entry in talk.session.log} == {date.fromisoformat(day)}


@at_every_moment
def test_a_receipt_is_dated_there(new_talk: NewTalk, moment: str, day: str) -> None:
    talk = talk_at(new_talk, moment)
    talk.answer_all(none_of_the_rest(ENGINEER))
    assert f"（{day}）" in next(line for line in talk.text.splitlines() if line.startswith("自评编号"))


@at_every_moment
def test_a_recap_names_the_date_there(new_talk: NewTalk, moment: str, day: str) -> None:
    talk = talk_at(new_talk, moment).press("都符合").later(days=8).command("start")
    assert f"上次是 {day}" in talk.text


@pytest.mark.parametrize(
    ("moment", "is_over"), [("2025-10-16T15:59:59+00:00", False), ("2025-10-16T16:00:00+00:00", True)]
)
def test_the_term_ends_at_midnight_there(new_talk: NewTalk, moment: str, is_over: bool) -> None:
    welcome = new_talk(now=datetime.fromisoformat(moment))
    assert ("有效期到 2025-10-16 已满" in welcome.text) is is_over


@pytest.mark.parametrize(
    ("moment", "text", "years"),
    [
        ("2026-12-31T15:30:00+00:00", "2024年1月", 2.91),
        ("2026-12-31T16:30:00+00:00", "2024年1月", Range(2.91, 3.0)),
        ("2026-12-31T16:30:00+00:00", "2027年1月", 0),
        ("2027-02-27T16:30:00+00:00", "上个月", 0.08),
    ],
)
def test_years_since_a_date_are_counted_to_there(
    new_talk: NewTalk, moment: str, text: str, years: Known
) -> None:
    talk = asked_for_title_years(new_talk, moment).type(text)
    assert answers.profile(talk.session.log)["title_years"] == years


def test_a_month_that_has_not_begun_there_is_no_start_yet(new_talk: NewTalk) -> None:
    talk = asked_for_title_years(new_talk, "2026-12-31T15:59:00+00:00").type("2027年1月")
    assert "title_years" not in answers.profile(talk.session.log)
