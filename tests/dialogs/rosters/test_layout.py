"""Where heads stand is found by how many of them are understood."""

from collections.abc import Sequence

import pytest

from dialogs.rosters.columns import Chosen, ColumnMapping
from dialogs.rosters.layout import Area, Heads, Line, find_heads
from dialogs.rosters.words import head_words
from tests.policies import hunan

PERSON = [1, "张三", "本科", "工程师", "2019.07", 2, 3]


def heads(*rows: Sequence[object], merged: Sequence[Area] = (), chosen: ColumnMapping | None = None) -> Heads:
    lines = [Line(number, row) for number, row in enumerate(rows, start=1)]
    found = find_heads(lines, merged, head_words(hunan()), chosen)
    assert found is not None
    return found


def facts(found: Heads) -> list[str | None]:
    return [column.fact for column in found.columns]


ONE_ROW = ["序号", "姓名", "学历", "职称", "取得时间", "发明专利", "实用新型"]
EXPECTED = [None, None, "education", "title_level", "title_years", "invention_patents", "utility_patents"]


def test_titles_above_are_none_of_the_heads() -> None:
    found = heads(
        ["某公司2026年度职称申报人员名册"], ["单位：某公司", None, "日期：2026-10-31"], ONE_ROW, PERSON
    )
    assert (found.first, found.last, facts(found)) == (2, 2, EXPECTED)


UPPER = ["序号", "姓名", "学历", "职称", None, "专利（项）", None]
LOWER = [None, None, None, "等级", "取得时间", "发明", "实用新型"]
MERGED = [(1, 2, 0, 0), (1, 2, 1, 1), (1, 2, 2, 2), (1, 1, 3, 4), (1, 1, 5, 6)]


@pytest.mark.parametrize("merged", [MERGED, []])
def test_two_rows_of_heads_are_joined_with_and_without_merged_cells(merged: Sequence[Area]) -> None:
    found = heads(UPPER, LOWER, PERSON, merged=merged)
    assert (found.first, found.last, facts(found)) == (0, 1, EXPECTED)
    assert [column.head for column in found.columns][3:6] == [
        "职称 / 等级",
        "职称 / 取得时间",
        "专利（项） / 发明",
    ]


def test_three_rows_of_heads_are_joined() -> None:
    top = ["序号", "基本情况", None, None, None, "成果", None]
    middle = [None, "姓名", "学历", "职称", None, "专利", None]
    low = [None, None, None, "级别", "取得时间", "发明", "实用新型"]
    found = heads(top, middle, low, PERSON)
    assert (found.last, facts(found)) == (2, EXPECTED)


def test_a_row_that_has_only_units_belongs_to_the_heads() -> None:
    found = heads(["姓名", "累计降本", "发明专利"], [None, "（元）", "（件）"], ["张三", 6_200_000, 1])
    assert found.last == 1
    assert found.columns[1].unit == "yuan"


def test_a_unit_noted_above_the_heads_is_that_of_amounts_that_name_none() -> None:
    found = heads([None, "金额单位：元"], ["姓名", "累计降本", "累计创效（万元）"], ["张三", 1, 2])
    assert [column.unit for column in found.columns] == [None, "yuan", "wan"]


@pytest.mark.parametrize(
    ("before", "fact"),
    [("职称", "title_years"), ("技能等级", "skill_years"), ("其他系列职称", "other_title_years")],
)
def test_a_time_right_of_a_level_is_that_levels(before: str, fact: str) -> None:
    assert facts(heads(["姓名", before, "取得时间"], ["张三", "无", None]))[2] == fact


@pytest.mark.parametrize("before", ["学历", "创新方法证书", "毕业院校"])
def test_a_time_beside_what_has_no_years_means_nothing_of_ours(before: str) -> None:
    assert facts(heads(["职称", before, "取得时间"], ["工程师", "无", None]))[2] is None


def test_a_share_right_of_an_amount_is_that_amounts_and_after_two_it_is_offered() -> None:
    sure = heads(["姓名", "累计降本（万元）", "占营收比（%）"], ["张三", 1, 2])
    unsure = heads(["累计创效", "累计降本（万元）", "占营收比（%）"], [1, 1, 2])
    assert facts(sure)[2] == "saving_pct"
    assert (facts(unsure)[2], unsure.columns[2].proposed) == (None, ("saving_pct",))


def test_a_part_is_a_part_of_its_left_neighbour() -> None:
    assert facts(heads(["发明专利（件）", "其中第一发明人（件）"], [1, 0])) == [
        "invention_patents",
        "invention_patents_first",
    ]


def test_two_columns_of_one_fact_are_both_left_and_told() -> None:
    found = heads(["职称", "现职称", "学历"], ["工程师", "工程师", "本科"])
    assert facts(found) == [None, None, "education"]
    assert found.columns[0].proposed == ("title_level",)
    assert found.columns[0].why is not None
    assert found.columns[0].why.variables == {"columns": "A B"}


def test_full_time_and_in_service_education_are_told_together() -> None:
    assert facts(heads(["学历", None, "职称"], ["全日制教育", "在职教育", None], ["大专", "本科", "无"])) == [
        "education",
        "education",
        "title_level",
    ]


def test_an_ordinary_column_of_names_is_no_yes_or_no() -> None:
    assert facts(heads(["所在单位", "学历"], ["湖南某公司", "本科"])) == [None, "education"]
    assert facts(heads(["所在单位", "学历"], ["是", "本科"])) == ["in_scope_employer", "education"]


def test_what_is_chosen_counts_and_what_it_does_not_name_is_carried() -> None:
    chosen = {("专利数", 1): Chosen("utility_patents")}
    found = heads(["姓名", "专利数", "学历"], ["张三", 1, "本科"], chosen=chosen)
    assert facts(found) == [None, "utility_patents", None]


def test_equal_heads_are_told_apart_by_their_place() -> None:
    found = heads(["学历", "得分", "职称", "得分"], ["本科", 1, "无", 2])
    assert [(column.head, column.place) for column in found.columns][1::2] == [("得分", 1), ("得分", 2)]


def test_a_person_below_is_no_second_row_of_heads() -> None:
    found = heads(["姓名", "学历", "职称"], ["张三", "本科", "工程师"], ["李四", "硕士", "无"])
    assert (found.first, found.last) == (0, 0)
