"""A date that was told is kept: distances are exact to the day, and years grow while nobody is there."""

import pytest

from tests.dialogs.conftest import Talk


def sheet_of(talk: Talk, date: str) -> str:
    """The result of an engineer who aims higher and told a date."""
    talk.press("高级工程师", "都符合").type("本科").press("工程师")
    talk.type(date)
    return talk.command("result").text


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2021年12月31日", "2026-12-31 满 5 年"),
        ("2022年1月31日", "2027-01-31 满 5 年"),
        ("2021年12月1日", "2026-12-01 满 5 年"),
        ("2021-12-26", "2026-12-26 满 5 年"),
        ("二零二一年十二月二十一日", "2026-12-21 满 5 年"),
        ("2021年12月", "2026 年 12 月满 5 年，哪一天看证书上的日期"),
    ],
)
def test_years_are_full_on_the_day_that_was_told(talk: Talk, date: str, said: str) -> None:
    assert said in sheet_of(talk, date)


@pytest.mark.parametrize(
    ("date", "years"), [("2021年11月28日", 4.91), ("2021年11月23日", 5), ("2021年11月24日", 4.91)]
)
def test_a_day_leaves_nothing_to_be_said_more_exactly(talk: Talk, date: str, years: float) -> None:
    sheet_of(talk, date)
    (known,) = [entry.known for entry in talk.session.log if entry.fact == "title_years"]
    assert known == years


def test_the_date_beside_a_title_counts_too(talk: Talk) -> None:
    talk.press("高级工程师", "都符合").type("本科", "工程师，2021年12月31日评的")
    assert "2026-12-31 满 5 年" in talk.command("result").text


def test_a_story_keeps_its_dates(talk: Talk) -> None:
    talk.type("我想评高级工程师。本科毕业，2021年12月31日评的工程师。").press("对，就这样记")
    assert "2026-12-31 满 5 年" in talk.command("result").text


def test_whoever_comes_back_later_has_more_years(talk: Talk) -> None:
    sheet_of(talk, "2021年12月31日")
    talk.later(days=40).reload().command("result")
    assert "2026-12-31" not in talk.text
    (known,) = [entry.known for entry in talk.session.log if entry.fact == "title_years"]
    assert known == 5


def test_another_answer_makes_the_date_void(talk: Talk) -> None:
    sheet_of(talk, "2021年12月31日")
    talk.press("修改回答", "取得工程系列职称后的年限").type("3年")
    said = talk.command("result").text
    assert "2026-12-31" not in said
    assert "满 5 年" in said
