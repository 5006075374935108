"""Rows that are surely nobody are known, and whatever may be somebody is a person."""

from collections.abc import Sequence

import pytest

from dialogs.rosters.columns import Column
from dialogs.rosters.nobody import Nobody

HEADS = ["序号", "姓名", "部门", "学历", "累计降本"]
COLUMNS = [Column(index, head, fact=fact) for index, (head, fact) in enumerate(
    zip(HEADS, [None, None, None, "education", "saving_wan"], strict=True)
)]  # fmt: skip


def why(cells: Sequence[object]) -> str | None:
    return Nobody(COLUMNS, [HEADS], frozenset({"bachelor"})).why(cells)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ([None, " ", None], "blank"),
        ([5, None, None, None, None], "blank"),
        (["合计", None, None, None, 2780], "totals"),
        (["合 计", "14人", None, None, 2780], "totals"),
        ([None, "小计", None, None, 10], "totals"),
        (["一车间小计", None, None, None, 10], "totals"),
        (["平均", None, None, None, 3.5], "totals"),
        (HEADS, "heads"),
        (["序号", "姓名", None, "学历", None], "heads"),
        ([1, 2, 3, 4, 5], "heads"),
        (["xh", "xm", "bm", "xl", "jb"], "heads"),
        (["数字化部", None, None, None, None], "group"),
        (["一、总装车间（12人）"], "group"),
        (["一、高级工程师（10人）"], "group"),
        (["第二部分  工艺系统"], "group"),
        ([None, None, "共18人"], "group"),
        ([None, "审定：", None, "校核：", "编制：何静"], "note"),
        (["填表人：张三", None, "审核：李四", None, None], "note"),
        (["注：学历以证书为准", None, None, None, None], "note"),
        (["本表所填内容均经本人确认并由人事部门审核。"], "note"),
        (["示例", "张三", "技术部", "本科", 620], "example"),
    ],
)
def test_a_row_that_is_nobody(cells: Sequence[object], reason: str) -> None:
    assert why(cells) == reason


@pytest.mark.parametrize(
    "cells",
    [
        [1, "张三", "技术部", "本科", 620],
        [None, "张三", None, None, None],
        [1, "张三", None, None, None],
        [None, None, None, "本科", 620],
        [2, "欧阳总", "合计组", None, 3],
        [3, "李部", None, None, None],
        ["A01", "王五", None, None, 0],
        [1, "John", "IT", "bachelor", 3],
    ],
)
def test_a_row_that_may_be_somebody(cells: Sequence[object]) -> None:
    assert why(cells) is None


def test_below_the_sums_and_a_blank_row_stands_no_more_of_the_table() -> None:
    nobody = Nobody(COLUMNS, [HEADS], frozenset())
    assert nobody.why(["合计", None, None, None, 9]) == "totals"
    assert nobody.why(["学历", "人数", "占比", None, None], is_after_gap=True) == "note"
    assert nobody.why(["硕士", 3, "21.4%", None, None]) == "note"
    assert nobody.why([9, "赵六", "技术部", "本科", 1]) is None


def test_below_a_subtotal_people_go_on() -> None:
    nobody = Nobody(COLUMNS, [HEADS], frozenset())
    assert nobody.why(["小计", None, None, None, 9]) == "totals"
    assert nobody.why([9, "赵六", "技术部", "本科", 1]) is None
