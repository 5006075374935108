"""An office's own table becomes people: what is surely told is taken, what is doubtful is named, what is no
fact is carried, and who is nobody is passed over.
"""

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlwt
from openpyxl import Workbook

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell
from bot.records.faults import TableRow
from bot.records.grid import Row, Span, Table
from bot.records.notes import notes_of
from bot.records.opening import open_table
from bot.records.reading import open_records
from bot.records.sources import Source
from bot.records.tables import TableReading, look_at, read_table
from criteria.policy.model import Policy
from dialogs.rosters.columns import Passed
from locales.wording import wording
from tests.bot.records.conftest import TODAY, told
from tests.policies import hunan


def reading(*rows: Sequence[Cell], merged: Sequence[Span] = ()) -> TableReading:
    numbered: list[Row] = [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    return read_table(Table("名册.xlsx", numbered, merged), hunan(), today=TODAY)


def people(*rows: Sequence[Cell], merged: Sequence[Span] = ()) -> list[TableRow]:
    return [record for record in reading(*rows, merged=merged) if isinstance(record, TableRow)]


def person(heads: Sequence[Cell], *cells: Cell) -> TableRow:
    (found,) = people(["姓名", *heads], ["张三", *cells])
    return found


HEADS = ["序号", "姓名", "学历", "职称", "取得时间", "发明专利（项）", "累计降本（元）", "备注"]


def test_a_roster_as_an_office_keeps_it() -> None:
    found = reading(
        ["2026年申报人员名册"],
        HEADS,
        [1, "张三", "本科", "助工", date(2021, 6, 30), 2, 6_200_000, "党员"],
        [],
        [2, "李四", "硕士", "工程师", "2019.07", "无", "300万", None],
        ["合计", None, None, None, None, 2, 9_200_000, None],
        ["填表人：王五", None, "审核：赵六"],
    )
    first, second = [record for record in found if isinstance(record, TableRow)]
    assert first.known == {
        "education": "bachelor", "title_level": "assistant", "title_years": 5.33, "invention_patents": 2,
        "saving_wan": 620,
    }  # fmt: skip
    assert (first.row, first.cells[0], first.cells[-1]) == (3, 1, "党员")
    assert second.known["saving_wan"] == 300
    assert found.heads == tuple(HEADS)
    assert found.head_rows == [2]
    assert found.passed == [Passed(4, 4, "blank"), Passed(6, 6, "totals"), Passed(7, 7, "note")]


def test_the_day_from_which_years_count_is_kept() -> None:
    exact = person(["职称", "取得时间"], "工程师", datetime(2019, 7, 12, 8))  # noqa: DTZ001  a cell has no zone
    to_the_month = person(["职称", "取得时间"], "工程师", "2019年2月")
    only_the_year = person(["职称", "取得时间"], "工程师", 2019)
    assert (exact.begun, exact.to_the_month) == ({"title_years": date(2019, 7, 12)}, frozenset())
    assert to_the_month.begun == {"title_years": date(2019, 2, 28)}
    assert to_the_month.to_the_month == {"title_years"}
    assert (only_the_year.begun, "title_years" in only_the_year.known) == ({}, True)


@pytest.mark.parametrize(
    "written", ["2019.07", "2019/7", "2019-07", "2019年7月", "201907", 201907, 2019.07, "２０１９．０７"]
)
def test_a_month_is_read_however_it_is_written(written: Cell) -> None:
    assert person(["职称", "取得时间"], "工程师", written).known["title_years"] == 7.33


@pytest.mark.parametrize(
    "written", ["20190701", 20190701, "2019-7-1", "2019.7.1", "2019/07/01 00:00:00", date(2019, 7, 1)]
)
def test_a_day_is_read_however_it_is_written(written: Cell) -> None:
    assert person(["职称", "取得时间"], "工程师", written).begun == {"title_years": date(2019, 7, 1)}


@pytest.mark.parametrize(
    "written", [44377, "44377", 2019.1, "2019.13", 201913, "2031.05", date(2031, 1, 1), 5, "聘任中"]
)
def test_what_is_no_sure_date_is_doubtful_below_a_head_of_dates(written: Cell) -> None:
    found = person(["职称", "取得时间"], "工程师", written)
    assert "title_years" not in found.known
    assert [doubt.cell for doubt in found.doubtful] == ["C2"]


def test_years_below_a_head_of_years_are_years() -> None:
    assert person(["职称", "职称年限"], "工程师", "11年").known["title_years"] == 11
    assert person(["职称", "职称年限（月）"], "工程师", 54).known["title_years"] == 4.5
    assert [each.cell for each in person(["职称", "职称年限"], "工程师", 44377).doubtful] == ["C2"]


@pytest.mark.parametrize(
    ("head", "written", "value"),
    [
        ("累计降本（元）", 6_200_000, 620),
        ("累计降本（元）", "6,200,000.00", 620),
        ("累计降本（元）", "￥6200000", 620),
        ("累计降本（元）", "620万", 620),
        ("累计降本（千元）", 6200, 620),
        ("累计降本（亿元）", 0.062, 620),
        ("累计降本（万元）", "6200000元", 620),
        ("累计降本（万元）", 620.5, 620.5),
        ("降本占营收比（‰）", 35, 3.5),
        ("降本占营收比（%）", "3.5%", 3.5),
    ],
)
def test_a_bare_number_counts_what_its_head_says(head: str, written: Cell, value: float) -> None:
    known = person([head], written).known
    assert list(known.values()) == [value]


@pytest.mark.parametrize(
    "written", [6_200_000, "6200000", "4（其中发明1）", "见附件", "约620", "#N/A", "#DIV/0!"]
)
def test_an_amount_that_is_not_sure_is_doubtful(written: Cell) -> None:
    found = person(["累计降本（万元）"], written)
    assert not found.known
    assert [each.cell for each in found.doubtful] == ["B2"]


def test_bare_amounts_among_such_that_must_be_yuan_are_doubtful() -> None:
    rows: list[list[Cell]] = [
        ["甲一", 625_000],
        ["乙二", 954_000],
        ["丙三", 3_100_000],
        ["丁四", 85_000],
        ["戊五", "96万"],
    ]
    found = people(["姓名", "累计降本"], *rows)
    assert [list(each.known.values()) for each in found] == [[], [], [], [], [96]]


@pytest.mark.parametrize("written", ["/", "—", "-", "待定", "？", " "])
def test_a_cell_that_was_left_out_tells_nothing_and_is_not_marked(written: str) -> None:
    found = person(["发明专利", "学历"], written, "本科")
    assert (found.known, found.doubtful) == ({"education": "bachelor"}, ())


@pytest.mark.parametrize("written", ["有", "3项（其中第一发明人1项）", "见附件", "若干", True])
def test_a_count_that_is_not_sure_is_doubtful(written: Cell) -> None:
    assert [each.cell for each in person(["发明专利"], written).doubtful] == ["B2"]


@pytest.mark.parametrize(
    ("written", "value"), [("√", True), ("✓", True), ("有", True), ("×", False), ("无", False), ("否", False)]
)
def test_marks_are_a_yes_or_a_no(written: str, value: bool) -> None:
    assert person(["有无处分"], written).known == {"disciplined": value}


def test_a_title_with_its_date_tells_both_where_no_column_is_for_the_second() -> None:
    alone = person(["职称", "学历"], "工程师（2019年7月）", "本科")
    assert alone.known == {"title_level": "engineer", "title_years": 7.33, "education": "bachelor"}
    beside = person(["职称", "取得时间"], "工程师（2019年7月）", "2020.01")
    assert beside.known["title_years"] == 6.83


def test_a_title_of_another_series_takes_its_years_along() -> None:
    found = person(["职称", "取得时间"], "经济师", "2019.02")
    assert found.known == {"other_title_level": "engineer", "other_title_years": 7.75}
    assert (found.doubtful, list(found.begun)) == ((), ["other_title_years"])


def test_years_whose_level_is_not_sure_whose_they_are_are_doubtful() -> None:
    found = person(["职称", "取得时间", "其他系列职称"], "经济师", "2019.02", "无")
    assert found.known == {"other_title_level": "none"}
    assert [each.cell for each in found.doubtful] == ["C2"]


def test_of_several_columns_of_education_the_highest_counts() -> None:
    heads = [["姓名", "全日制学历", "在职学历", "学位"]]
    found = people(
        *heads, ["甲一", "大专", "本科", "无"], ["乙二", "本科", "/", "硕士"], ["丙三", "本科", "乱写", None]
    )
    assert [each.known.get("education") for each in found] == ["bachelor", "master", None]
    assert [each.cell for each in found[2].doubtful] == ["C4"]


def test_one_column_a_level_is_ticked() -> None:
    heads: list[list[Cell]] = [
        ["姓名", "学历", None, "标准", None],
        [None, "本科", "硕士", "国家标准", "团体标准"],
    ]
    found = people(
        *heads, ["甲一", "√", None, "√", 2], ["乙二", None, "√", None, None], ["丙三", "某某", None, "×", "×"]
    )
    assert [dict(each.known) for each in found] == [
        {"education": "bachelor", "standards": frozenset({"national", "group"})},
        {"education": "master"},
        {"standards": frozenset()},
    ]
    assert [each.cell for each in found[2].doubtful] == ["B5"]


def test_merged_cells_fill_each_of_their_rows_and_merged_heads_are_no_values() -> None:
    rows: list[list[Cell]] = [
        ["部门", "姓名", "学历"],
        [None, None, None],
        ["技术部", "甲一", "本科"],
        [None, "乙二", "硕士"],
    ]
    found = people(*rows, merged=[Span(1, 2, 0, 0), Span(3, 4, 0, 0)])
    assert [each.cells[0] for each in found] == ["技术部", "技术部"]


def test_a_formula_without_result_is_carried_as_nothing() -> None:
    rows: list[Row] = [(1, ["姓名", "学历", "备注"]), (2, ["甲一", "本科", ServiceError("cell-formula")])]
    (found,) = read_table(Table("t", rows), hunan(), today=TODAY)
    assert isinstance(found, TableRow)
    assert (found.cells, found.doubtful) == (("甲一", "本科", None), ())


def test_a_table_of_which_nothing_is_known_is_refused_with_what_was_seen() -> None:
    with pytest.raises(BadInputError) as caught:
        reading(["姓名", "血型"], ["张三", "A"])
    (fault,) = caught.value.faults
    said = fault.say(wording("zh_CN"))
    assert "姓名、血型" in said
    assert "--explain-columns" in said


def test_looking_at_a_table_reads_nothing_of_it() -> None:
    rows: list[Row] = [(1, ["姓名", "专利数"]), (2, ["张三", "乱写"]), (3, ["合计", 3])]
    look = look_at(Table("t", rows), hunan())
    assert [column.head for column in look.columns] == ["姓名", "专利数"]
    assert look.columns[1].proposed
    assert look.rows == [("张三", "乱写")]


def test_the_first_table_is_there_at_once_and_people_are_numbered_without_those_who_are_nobody(
    tmp_path: Path, policy: Policy
) -> None:
    file = tmp_path / "名册.csv"
    file.write_text("姓名,学历\n甲一,本科\n\n合计,\n乙二,硕士\n", "utf-8")
    with open_records([str(file)], policy, today=TODAY) as records:
        assert [table.heads for table in records.tables] == [("姓名", "学历")]
        read = [(number, told(record)) for number, record in records]
    assert read == [(1, {"education": "bachelor"}), (2, {"education": "master"})]
    assert records.tables[0].passed == [Passed(3, 3, "blank"), Passed(4, 4, "totals")]


def test_what_was_not_read_is_told_in_some_lines() -> None:
    found = reading(["姓名", "学历", "专利数", "去年降本"], ["甲一", "本科", 3, 4], [], ["合计", None, 3, 4])
    list(found)
    notes = list(notes_of(found, hunan(), wording("zh_CN")))
    assert "专利数" in notes[1]
    assert 'head: "专利数"' in notes[1]
    assert "去年" in notes[2]
    assert "4 行（合计）" in notes[3]


def test_of_a_table_with_facts_only_nothing_is_told() -> None:
    found = reading(["学历", "职称"], ["本科", "无"])
    list(found)
    assert list(notes_of(found, hunan(), wording("zh_CN"))) == []


MEANT: Mapping[str, tuple[Sequence[str], Sequence[tuple[Cell, Any]]]] = {
    "education": (
        ["学历", "最高学历", "文化程度"],
        [("本科", "bachelor"), ("硕士研究生", "master"), ("大专", "associate")],
    ),
    "title_level": (
        ["职称", "现职称", "专业技术职务"],
        [("助工", "assistant"), ("工程师", "engineer"), ("高工", "senior")],
    ),
    "invention_patents": (
        ["发明专利（项）", "授权发明专利", "发明（件）"],
        [(3, 3), ("两项", 2), ("无", 0), ("4件", 4)],
    ),
    "utility_patents": (["实用新型", "实用新型专利数"], [(0, 0), ("三项", 3), ("5", 5)]),
    "saving_wan": (
        ["累计降本（万元）", "降本金额（万元）"],
        [(620, 620), ("480万", 480), ("3500000元", 350), (12.5, 12.5)],
    ),
    "benefit_wan": (
        ["累计创效（元）", "创效金额（元）"],
        [(6_200_000, 620), ("300万", 300), ("9,800,000", 980)],
    ),
    "disciplined": (["有无处分", "党纪政务处分"], [("无", False), ("×", False), ("有", True)]),
    "skill_level": (
        ["技能等级", "职业资格"],
        [("高级工", "senior_worker"), ("技师", "technician"), ("无", "none")],
    ),
    "method_cert": (
        ["创新方法证书等级", "创新方法认证"],
        [("一级", "level1"), ("二级", "level2"), ("未取得", "none")],
    ),
}
"""Heads and cells as offices write them, with what they mean."""

DOUBTFUL: Mapping[str, Sequence[Cell]] = {
    "invention_patents": ["有", "见附件", 2.5],
    "saving_wan": [4_800_000, "约五百", "#N/A"],
    "education": ["读书人", "#REF!"],
}


@pytest.mark.parametrize("seed", range(60))
def test_what_is_read_of_a_messy_table_is_what_was_meant_or_is_marked(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  any will do
    facts = chance.sample(sorted(MEANT), chance.randint(2, len(MEANT)))
    heads = ["序号", "姓名", *(chance.choice(MEANT[fact][0]) for fact in facts), "备注"]
    rows: list[list[Cell]] = [["某单位人员名册"]] if chance.random() < 0.5 else []
    rows.append(list(heads))
    meant: list[tuple[dict[str, Any], set[str]]] = []
    for number in range(chance.randint(1, 12)):
        cells: list[Cell] = []
        value: dict[str, Any] = {}
        marked: set[str] = set()
        for place, fact in enumerate(facts):
            if fact in DOUBTFUL and chance.random() < 0.15:
                cells.append(chance.choice(DOUBTFUL[fact]))
                marked.add(f"{chr(ord('C') + place)}{len(rows) + 1}")
            elif chance.random() < 0.1:
                cells.append(chance.choice([None, "/", " "]))
            else:
                written, value[fact] = chance.choice(MEANT[fact][1])
                cells.append(written)
        rows.append(
            [number + 1, f"赵{'一二三四五六七八九十甲乙'[number]}", *cells, chance.choice([None, "党员"])]
        )
        meant.append((value, marked))
        if chance.random() < 0.2:
            rows.append(chance.choice([[], ["小计", None, *([9] * len(facts))], ["一车间"], list(heads)]))
    rows.append(["合计", None, *([7] * len(facts))])
    found = people(*rows)
    assert [(dict(each.known), {doubt.cell for doubt in each.doubtful}) for each in found] == meant


def test_yes_and_no_may_be_two_columns_to_tick() -> None:
    upper = ["姓名", "是否正被立案审查", None, "学历"]
    lower = [None, "是", "否", None]
    yes, no, both = people(
        upper,
        lower,
        ["张三", "√", None, "本科"],
        ["李四", None, "√", "本科"],
        ["王五", "√", "√", "本科"],
        merged=[Span(1, 1, 1, 2)],
    )
    assert (yes.known["under_investigation"], no.known["under_investigation"]) == (True, False)
    assert "under_investigation" not in both.known
    assert [cell.fault.message for cell in both.doubtful] == ["cell-both-ticked"]


def test_an_answer_below_a_yes_or_no_is_no_head() -> None:
    (row,) = people(["是否正被立案审查"], ["否"])
    assert row.known == {"under_investigation": False}


def test_a_row_that_says_how_to_fill_in_is_nobody() -> None:
    found = people(
        ["姓名", "学历", "职称", "职称取得时间"],
        ["与身份证一致", "以毕业证为准", "以证书为准", "格式：2020-06"],
        ["张三", "本科", "工程师", "2020-06"],
    )
    assert len(found) == 1


def test_a_department_in_brackets_below_the_names_is_nobody() -> None:
    found = people(["序号", "姓名", "学历"], [None, "【一分厂】", None], [1, "张三", "本科"])
    assert len(found) == 1


def test_a_head_over_several_that_counts_years_makes_no_yes_or_no_of_them() -> None:
    found = reading(
        ["姓名", "从业年限（年）", None],
        [None, "工程技术岗位", "创新技术管理岗位"],
        ["张三", 11, 1],
        merged=[Span(1, 1, 1, 2)],
    )
    (row,) = [record for record in found if isinstance(record, TableRow)]
    assert row.known == {"work_years": 11, "role_years": 1}


@pytest.mark.parametrize(
    ("head", "cell", "level"),
    [
        ("工程系列职称级别", "中级", "engineer"),
        ("工程系列职称级别", "初级（助理级）", "assistant"),
        ("工程类职称", "副高", "senior"),
        ("工程系列职称级别", "初级", None),
        ("职称级别", "中级", None),
        ("职称级别", "初级（助理级）", None),
    ],
)
def test_a_short_name_of_a_level_is_sure_where_the_head_says_of_which_series(
    head: str, cell: str, level: str | None
) -> None:
    row = person([head], cell)
    assert row.known.get("title_level") == level
    assert bool(row.doubtful) == (level is None)


@pytest.mark.parametrize("ending", [".xlsx", ".xls"])
def test_a_cover_sheet_before_the_people_is_passed_over_and_told(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"名册{ending}"
    book: Any = xlwt.Workbook() if ending == ".xls" else Workbook()
    sheets = {
        "填表说明": [["填表说明"], ["1. 请在名单表中填写"]],
        "名单": [["姓名", "学历"], ["张三", "本科"]],
        "汇总": [["学历", "职称"], ["本科", "工程师"]],
    }
    for at, (name, rows) in enumerate(sheets.items()):
        if ending == ".xls":
            sheet = book.add_sheet(name)
            for y, row in enumerate(rows):
                for x, cell in enumerate(row):
                    sheet.write(y, x, cell)
        else:
            sheet = book.create_sheet(name, at)
            for row in rows:
                sheet.append(row)
    if ending == ".xlsx":
        del book["Sheet"]
    book.save(path)
    with open_table(Source.of_path(path)) as table:
        found = read_table(table, hunan(), today=TODAY)
        (somebody,) = [record for record in found if isinstance(record, TableRow)]
    assert somebody.known == {"education": "bachelor"}
    assert "名单" in next(notes_of(found, hunan(), wording("zh_CN")))


def test_an_opendocument_table_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "名册.ods"
    path.write_bytes(b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(BadInputError) as refused, open_table(Source.of_path(path)):
        pass
    assert [fault.message for fault in refused.value.faults] == ["records-opendocument"]


def test_cells_that_are_left_out_are_counted_and_are_no_fault() -> None:
    found = reading(["姓名", "发明专利（项）", "学历"], ["张三", "/", "本科"], ["李四", "—", "待定"])
    rows = [record for record in found if isinstance(record, TableRow)]
    assert found.left_out == 3
    assert not any(row.doubtful for row in rows)
    assert any("3" in note and "“/”" in note for note in notes_of(found, hunan(), wording("zh_CN")))
