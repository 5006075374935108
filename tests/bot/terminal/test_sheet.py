"""Lines are broken as Chinese and Latin text is, by columns."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.terminal.sheet import NEVER_FIRST, NEVER_LAST, break_lines


def lines(text: str, width: int) -> list[str]:
    places = [0, *break_lines(text, width), len(text)]
    return [text[start:end].rstrip(" ") for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("", 10, [""]),
        ("短句", 10, ["短句"]),
        ("一二三四五六七八", 10, ["一二三四五", "六七八"]),
        ("一二三四五，六七", 10, ["一二三四", "五，六七"]),
        ("按“第十条”审", 8, ["按“第十", "条”审"]),
        ("看（见附件）吧", 6, ["看（见", "附件）", "吧"]),
        ("职称（一级）", 6, ["职称", "（一", "级）"]),
        ("累计创效 1000 万元", 12, ["累计创效", "1000 万元"]),
        ("plain Latin words", 11, ["plain Latin", "words"]),
        ("第十条[10.2.3.1]", 12, ["第十", "条[10.2.3.1]"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
        ("ab cdefghij", 5, ["ab", "cdefg", "hij"]),
    ],
)
def test_a_line_is_broken_where_a_reader_expects_it(text: str, width: int, broken: list[str]) -> None:
    assert lines(text, width) == broken


texts = st.text(st.sampled_from("职称申报工程师，。；“”（）《》？ ab10.,[]-☆"), max_size=120)


@given(texts, st.integers(min_value=10, max_value=40))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    places = [0, *break_lines(text, width), len(text)]
    assert places == sorted(set(places)) or not text
    assert all(cell_len(line) <= width for line in lines(text, width))


words = st.lists(
    st.sampled_from(["职", "申报", "（申）", "报，", "“工”", "程。", "第十条[10.2]"]), max_size=40
)


@given(words.map("".join))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    broken = lines(text, 20)
    assert all(line[0] not in NEVER_FIRST for line in broken[1:])
    assert all(line[-1] not in NEVER_LAST for line in broken[:-1])
