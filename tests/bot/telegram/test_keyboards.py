"""Buttons stand in rows that a phone can show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.keyboards import LONGEST_LABEL, MOST_IN_A_ROW, ROW_COLUMNS, Key, columns, rows, shortened


@pytest.mark.parametrize(
    ("labels", "widths"),
    [
        (["是", "否"], [2]),
        (["一级", "二级", "三级", "四级", "五级"], [4, 1]),
        (["上一步", "不清楚", "跳过"], [3]),
        (["能运用创新方法技术参与项目", "否"], [1, 1]),
        (["a" * 60, "b"], [1, 1]),
        ([], []),
    ],
)
def test_several_stand_in_a_row_by_their_width(labels: list[str], widths: list[int]) -> None:
    assert [len(row) for row in rows(Key(label, data="k") for label in labels)] == widths


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns("本科 BA") == 7


def test_a_long_label_is_shortened() -> None:
    short = shortened("本科学历或学士学位（含预备技师、技师班）等等")
    assert short.endswith("…")
    assert columns(short) <= LONGEST_LABEL
    assert shortened("本科") == "本科"


@given(st.lists(st.text(min_size=1, max_size=50), max_size=40))
def test_every_button_is_there_once_in_order_and_no_row_is_too_wide(labels: list[str]) -> None:
    laid = rows(Key(label, data="k") for label in labels)
    assert [key.label for row in laid for key in row] == labels
    for row in laid:
        widest = max(columns(key.label) for key in row)
        assert len(row) == 1 or (widest + 3) * len(row) <= ROW_COLUMNS
        assert len(row) <= MOST_IN_A_ROW
