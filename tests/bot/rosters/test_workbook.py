"""The result workbook as somebody opens it: the office's own columns, each person's result, totals, faults,
clauses. openpyxl, which has no part in writing it, reads it.
"""

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import orjson
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from bot.assessing.batch import stretches
from bot.assessing.reading import Setting
from bot.command_line.group import cli
from bot.records.reading import open_records
from bot.records.writing import open_output
from dialogs.in_words import clause_label, tier_name
from dialogs.messages import words_of
from locales.wording import LANGUAGES
from tests.bot.rosters.conftest import TODAY, Assess, lines, people, saved
from tests.policies import hunan

HEADS = (
    "序号",
    "姓名",
    "入职日期",
    "所在单位",
    "最高学历或学位",
    "工程系列职称",
    "取得工程系列职称后的年限",
    "累计创效（万元）",
    "创效占主营业务收入的比例",
    "备注",
)
LI = (1, "李敏", date(2010, 7, 1), "是", "本科", "工程师", 6, 800, (0.035, "0.0%"), "借调到省公司")
ZHAO = (2, "赵强", date(2015, 3, 9), "否", "大专", "无", None, 4_800_000, 2.5, "=1+1")
DAY = datetime(2010, 7, 1)  # noqa: DTZ001  a sheet's days have no zone
HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "+1",
    "-1",
    "@SUM(1)",
    "https://example.org",
    "internal:'条款'!A1",
    "_x0041_",
    "<b>&amp;",
    "3 < 4",
]


def test_the_office_finds_its_own_columns_and_values(assess: Assess, tmp_path: Path) -> None:
    assess([HEADS, LI, ZHAO])
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][: len(HEADS)] == list(HEADS)
    first = [cell.value for cell in sheet[2]][: len(HEADS)]
    assert first == [1, "李敏", DAY, "是", "本科", "工程师", 6, 800, 0.035, "借调到省公司"]
    assert (sheet["C2"].number_format, sheet["I2"].number_format) == ("yyyy-mm-dd", "0.0%")
    assert (sheet["J3"].value, sheet["J3"].data_type) == ("=1+1", "s")


def test_each_person_is_told_what_the_assessment_says(
    assess: Assess, setting: Setting, tmp_path: Path
) -> None:
    assess([HEADS, LI, ZHAO])
    printed = CliRunner().invoke(cli, ["assess", str(tmp_path / "roster.xlsx"), "--today", TODAY.isoformat()])
    told = [orjson.loads(line) for line in printed.stdout.splitlines()]
    found = people(tmp_path / "out.xlsx")
    assert len(told) == len(found) == 2
    words = setting.words
    for assessed, row in zip(told, found, strict=True):
        for tier, judged in assessed["tiers"].items():
            assert row[tier_name(words, tier)] == words.say(f"roster-status-{judged['status']}")
        likely = assessed["likely"]
        assert row["可以申报的层级"] == (tier_name(words, likely) if likely else "暂无")
        assert row["评估凭据"] == assessed["receipt"]["id"]
        assert row["没有采用的单元格"] == (
            "\n".join(f"{each['cell']}：{each['error']}" for each in assessed.get("doubtful", [])) or None
        )


def test_a_doubtful_cell_is_marked_where_it_stands_and_told_beside(assess: Assess, tmp_path: Path) -> None:
    result = assess([HEADS, LI, ZHAO])
    book = load_workbook(tmp_path / "out.xlsx")
    sheet = book.worksheets[0]
    assert result.exit_code == 2
    assert sheet["H3"].fill.fgColor.rgb != sheet["H2"].fill.fgColor.rgb
    _, fault = book.worksheets[2].iter_rows(values_only=True)
    assert fault[:4] == (2, 3, "H3", "赵强")
    assert "4800000" in str(fault[4])


def test_somebody_whose_facts_contradict_each_other_stays_in_place_with_the_reason(
    assess: Assess, tmp_path: Path
) -> None:
    wrong = (2, "钱一", None, "是", "本科", "无", 3, None, None, None)
    assert assess([HEADS, LI, wrong, ZHAO]).exit_code == 2
    _, row, _ = people(tmp_path / "out.xlsx")
    assert (row["姓名"], row["助理工程师"]) == ("钱一", None)
    assert str(row["结论"]).startswith("没有评估：")


@pytest.mark.parametrize("text", [*HOSTILE, "a\x0bb".replace("\x0b", "\t"), "长" * 32_767, "第一行\n第二行"])
def test_texts_stay_texts(assess: Assess, tmp_path: Path, text: str) -> None:
    row = [*LI]
    row[-1] = text
    assess([HEADS, row])
    cell = load_workbook(tmp_path / "out.xlsx").worksheets[0].cell(2, len(HEADS))
    written = "_x005F_x0041_" if text == "_x0041_" else text  # openpyxl shows it as it stands in the file
    assert (cell.value, cell.data_type, cell.hyperlink) == (written, "s", None)


def test_no_cell_is_a_formula(assess: Assess, tmp_path: Path) -> None:
    assess([HEADS, *([n, text, None, text] for n, text in enumerate(HOSTILE))])
    with ZipFile(tmp_path / "out.xlsx") as archive:
        sheets = [archive.read(part) for part in archive.namelist() if part.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_the_totals_count_everybody_and_are_drawn(assess: Assess, setting: Setting, tmp_path: Path) -> None:
    assess([HEADS, LI, ZHAO, *([n, f"某{n}", None, "是", "博士", "高级工程师"] for n in range(3, 8))])
    book = load_workbook(tmp_path / "out.xlsx")
    totals: Any = book["汇总"]
    told = {row[0]: row[1] for row in totals.iter_rows(values_only=True) if isinstance(row[0], str)}
    assert "共 7 人" in told
    kinds = ("open", "to_confirm", "undecided", "not_open", "held", "barred", "refused")
    counts = {kind: told[setting.words.say(f"roster-kind-{kind}")] for kind in kinds}
    assert sum(int(str(count)) for count in counts.values()) == 7
    assert counts["held"] == 5
    assert len(totals._charts) == 2


def test_the_counts_are_those_of_the_rows(assess: Assess, tmp_path: Path) -> None:
    assess([HEADS, LI, ZHAO, (3, "孙二", None, "是", "博士", "高级工程师")])
    found = Counter(str(row["助理工程师"]) for row in people(tmp_path / "out.xlsx"))
    totals = [list(row) for row in load_workbook(tmp_path / "out.xlsx")["汇总"].iter_rows(values_only=True)]
    heads = next(row for row in totals if row[0] == "层级")
    line = next(row for row in totals if row[0] == "助理工程师")
    counted = {str(head): count for head, count in zip(heads, line, strict=True) if head in found}
    assert counted == found


def test_ways_lead_to_their_clauses_which_stand_there_in_full(
    assess: Assess, setting: Setting, tmp_path: Path
) -> None:
    assess([HEADS, LI])
    book = load_workbook(tmp_path / "out.xlsx")
    sheet, clauses = book.worksheets[0], book["条款"]
    (linked,) = [cell for cell in sheet[2] if cell.hyperlink is not None]
    assert linked.hyperlink is not None
    name, _, place = str(linked.hyperlink.location).rpartition("!")
    assert name == "'条款'"
    assert str(clauses[place].value) in str(linked.value)
    told = [row[:2] for row in clauses.iter_rows(min_row=2, values_only=True)]
    policy = hunan()
    assert told == [
        (clause_label(setting.words, policy, clause.id), clause.text) for clause in policy.clauses.values()
    ]


def test_heads_stay_in_sight_and_rows_can_be_chosen_and_printed(assess: Assess, tmp_path: Path) -> None:
    assess([HEADS, LI, ZHAO])
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref is not None
    assert sheet.auto_filter.ref.endswith("3")
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")


def test_cells_that_say_with_a_sign_that_nothing_is_said_are_counted(assess: Assess, tmp_path: Path) -> None:
    assess([("姓名", "最高学历或学位", "发明专利"), ("李敏", "—", "/"), ("赵强", "本科", 2)])
    told = [cell for row in load_workbook(tmp_path / "out.xlsx").worksheets[1].values for cell in row if cell]
    assert any("2 个格子" in str(line) for line in told)


def test_rows_passed_over_are_named(assess: Assess, tmp_path: Path) -> None:
    assess(
        [
            ("某某公司人员名册",),
            (),
            HEADS,
            LI,
            ("合计", None, None, None, None, None, None, 800),
        ]
    )
    told = [row[0] for row in load_workbook(tmp_path / "out.xlsx")["汇总"].iter_rows(values_only=True)]
    assert "第 5 行：合计" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_of_whoever_runs_it(tmp_path: Path, language: str) -> None:
    file, out = saved(tmp_path / "a.xlsx", [HEADS, LI, ZHAO]), tmp_path / "out.xlsx"
    setting = Setting(hunan(), "normal", TODAY, words_of(hunan(), language))
    with (
        open_records([str(file)], hunan(), today=TODAY) as records,
        open_output(out, setting, tables=records.tables) as output,
    ):
        assert not output.assess(stretches(records), setting)
    assert (
        load_workbook(out).sheetnames
        == {
            "zh_CN": ["人员", "汇总", "存疑的单元格", "条款"],
            "zh_TW": ["人員", "彙總", "存疑的單元格", "條款"],
            "en": ["People", "Summary", "Doubtful cells", "Clauses"],
        }[language]
    )


def test_records_without_a_table_are_told_by_their_number(tmp_path: Path) -> None:
    file, out = tmp_path / "people.jsonl", tmp_path / "out.xlsx"
    file.write_text('{"education": "bachelor"}\n{"books": -1}\n', "utf-8")
    assert CliRunner().invoke(cli, ["assess", str(file), "--out", str(out)]).exit_code == 2
    first, second = people(out)
    assert (first["序号"], second["序号"]) == (1, 2)
    assert str(second["结论"]).startswith("没有评估：")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_tables_with_other_columns_do_not_stand_in_one_result(tmp_path: Path, ending: str) -> None:
    one, other = (
        saved(tmp_path / "a.xlsx", [HEADS, LI]),
        saved(tmp_path / "b.xlsx", [("部门", *HEADS), ("一车间", *LI)]),
    )
    out = tmp_path / f"out{ending}"
    refused = CliRunner().invoke(cli, ["assess", str(one), str(other), "--out", str(out)])
    assert (refused.exit_code, len(refused.stderr.splitlines()), out.exists()) == (2, 1, False)
    assert "b.xlsx" in refused.stderr
    assert CliRunner().invoke(cli, ["assess", str(one), str(one), "--out", str(out)]).exit_code == 0


def test_other_tables_begin_with_the_columns_that_are_no_facts(assess: Assess, tmp_path: Path) -> None:
    assess([HEADS, LI, ZHAO], ending=".csv")
    heads, first, second = lines(tmp_path / "out.csv")
    assert heads[:5] == ["序号", "姓名", "入职日期", "备注", "record"]
    assert first[:5] == ["1", "李敏", "2010-07-01", "借调到省公司", "1"]
    assert second[3] == "'=1+1"


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_however_many_work_the_result_is_the_same(assess: Assess, tmp_path: Path, jobs: int) -> None:
    rows = [HEADS, *([n, f"某{n}", None, "是", "本科", "工程师", n % 7, n * 10] for n in range(1, 300))]
    assess(rows, "--jobs", "1")
    expected = people(tmp_path / "out.xlsx")
    assess(rows, "--jobs", str(jobs))
    assert people(tmp_path / "out.xlsx") == expected
