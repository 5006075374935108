"""Workbooks are read as their cells are shown, and what has no value is not taken for unknown."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from bot.records.opening import open_table
from bot.records.sources import Source
from bot.records.template import write_template
from bot.records.worksheets import LAST_ROW
from criteria.policy.model import Policy
from dialogs.messages import words_of
from tests.bot.records.conftest import Read
from tests.bot.records.workbooks import FIRST, HEAD, by_hand, saved, sheet


def test_the_first_sheet_is_read(read: Read, tmp_path: Path) -> None:
    file = saved(
        tmp_path / "a.xlsx", ["最高学历或学位", "books", "integrity"], ["硕士", 3, True], ["博士", None, "否"]
    )
    assert read(file) == [
        {"education": "master", "books": 3, "integrity": True},
        {"education": "doctor", "integrity": False},
    ]


def test_a_workbook_in_memory_is_read_without_a_file(tmp_path: Path) -> None:
    content = saved(tmp_path / "a.xlsx", ["books", "integrity"], [3, True]).read_bytes()
    source = Source.of_bytes("C:/名册.XLSX", content)
    with open_table(source) as table:
        assert table.name == "名册.XLSX"
        assert list(table.rows) == [(1, ["books", "integrity"]), (2, [3, True])]


def test_a_percentage_is_read_as_it_is_shown(read: Read, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["benefit_pct", "saving_pct"])
    sheet.append([0.07, 1])
    sheet["A2"].number_format = "0.00%"
    sheet["B2"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == [{"benefit_pct": 7, "saving_pct": 100}]


def test_rows_without_anything_are_nobody(read: Read, tmp_path: Path) -> None:
    file = saved(tmp_path / "a.xlsx", ["books"], [1], [], [2], [], [" "], [None, "说明"])
    assert read(file) == [{"books": 1}, {"books": 2}]


def test_of_the_template_only_the_rows_that_were_filled_in_are_people(
    read: Read, policy: Policy, tmp_path: Path
) -> None:
    write_template(tmp_path / "t.xlsx", policy, words_of(policy, "zh_CN"))
    book = load_workbook(tmp_path / "t.xlsx")
    book.worksheets[0]["B3"] = book.worksheets[0]["B3000"] = "是"
    book.save(tmp_path / "t.xlsx")
    assert read(tmp_path / "t.xlsx") == [{"in_scope_employer": True}] * 2


def test_a_formula_without_a_result_is_doubtful(read: Read, tmp_path: Path) -> None:
    file = saved(tmp_path / "a.xlsx", ["books"], [1], ["=1+1"], [3])
    first, fault, last = read(file)
    assert (first, last) == ({"books": 1}, {"books": 3})
    assert "A3 “books”" in str(fault)


def test_a_formula_counts_as_its_result(read: Read, tmp_path: Path) -> None:
    """As Excel saves it: the formula and, beside it, what it came to."""
    plain = saved(tmp_path / "plain.xlsx", ["books"], [1], ["=1+1"])
    file = tmp_path / "a.xlsx"
    with ZipFile(plain) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith("sheet1.xml"):
                assert b"<f>1+1</f>" in content
                content = content.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
                content = content.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
            target.writestr(name, content)
    assert read(file) == [{"books": 1}, {"books": 2}]


def test_a_date_is_the_years_since_then_and_no_number_of_anything_else(read: Read, tmp_path: Path) -> None:
    """On 23 November 2026; the month of an anniversary is decided by the day."""
    days = [datetime(2019, 7, 1), datetime(2020, 11, 23), datetime(2020, 11, 24), datetime(1950, 1, 1)]  # noqa: DTZ001
    file = saved(tmp_path / "a.xlsx", ["title_years"], *([day] for day in days))
    *years, too_long = read(file)
    assert years == [{"title_years": 7.33}, {"title_years": 6}, {"title_years": 5.91}]
    assert "太大" in str(too_long)
    file = saved(tmp_path / "b.xlsx", ["books"], [datetime(2026, 3, 5, tzinfo=UTC).replace(tzinfo=None)])
    assert "2026-03-05" in str(read(file)[0])


def test_a_date_that_is_still_to_come_is_doubtful(read: Read, tmp_path: Path) -> None:
    days = [datetime(2026, 11, 23), datetime(2026, 11, 24), datetime(2027, 1, 1)]  # noqa: DTZ001
    today, *later = read(saved(tmp_path / "a.xlsx", ["title_years"], *([day] for day in days)))
    assert today == {"title_years": 0}
    assert all("还没有到" in str(fault) for fault in later)
    assert len(later) == 2


def test_a_serial_number_without_a_dates_format_is_doubtful(read: Read, tmp_path: Path) -> None:
    (fault,) = read(saved(tmp_path / "a.xlsx", ["title_years"], [44377]))
    assert "2021-06-30" in str(fault)


def test_a_merged_cell_counts_for_all_its_rows(read: Read, tmp_path: Path) -> None:
    book = Workbook()
    table = book.worksheets[0]
    for row in (["education", "books", "integrity"], ["硕士", 1, "是"], [None, 2], [None, 3], ["博士", 4]):
        table.append(row)
    table.merge_cells("A2:A4")
    table.merge_cells("C2:C3")
    table.merge_cells("B5:C5")
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == [
        {"education": "master", "books": 1, "integrity": True},
        {"education": "master", "books": 2, "integrity": True},
        {"education": "master", "books": 3},
        {"education": "doctor", "books": 4},
    ]


@pytest.mark.parametrize(
    "between", ["", '<row r="3"><c r="A3"/></row>', '<row r="3"><c r="B3" t="str"><v> </v></c></row>']
)
def test_a_merged_cell_makes_no_people_of_empty_rows(read: Read, tmp_path: Path, between: str) -> None:
    merged = '<mergeCells><mergeCell ref="A2:A3000"/><mergeCell ref="A1:B1"/></mergeCells>'
    file = by_hand(tmp_path / "a.xlsx", sheet(HEAD, FIRST, between, behind=merged))
    assert read(file) == [{"books": 1}]


def test_of_merged_cells_that_overlap_the_later_one_counts(read: Read, tmp_path: Path) -> None:
    rows = [f'<row r="{at}"><c r="A{at}"><v>{at}</v></c></row>' for at in (2, 3)]
    own = '<row r="4"><c r="B4"><v>7</v></c></row>'
    heads = HEAD.replace("</row>", '<c r="B1" t="str"><v>utility_patents</v></c></row>')
    merged = '<mergeCells><mergeCell ref="A2:A9"/><mergeCell ref="A3:A9"/></mergeCells>'
    file = by_hand(tmp_path / "a.xlsx", sheet(heads, *rows, own, behind=merged))
    assert read(file) == [{"books": 2}, {"books": 3}, {"books": 3, "utility_patents": 7}]


@pytest.mark.parametrize(
    ("attributes", "written"),
    [
        ("", "abc"), ("", "nan"), ("", "INF"), ("", "0x10"), ("", "1_000"), ("", "9" * 5000), ("", "1e999"),
        ('t="b"', "2"), ('t="d"', "2026-02-30"), ('t="d"', "garbage"), ('t="e"', "#N/A"),
        ('t="e"', "#DIV/0!"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("fact", ["books", "education", "integrity", "title_years"])
def test_a_bad_cell_is_doubtful_and_the_rest_is_read(
    read: Read, tmp_path: Path, fact: str, attributes: str, written: str
) -> None:
    bad = f'<row r="2"><c r="A2" {attributes}><v>{written}</v></c></row>'
    sound = '<row r="3"><c r="B3"><v>7</v></c></row>'
    heads = HEAD.replace("books", fact).replace(
        "</row>", '<c r="B1" t="str"><v>utility_patents</v></c></row>'
    )
    doubtful, person = read(by_hand(tmp_path / "a.xlsx", sheet(heads, bad, sound)))
    assert str(doubtful).startswith(f"A2 “{fact}”：")
    assert person == {"utility_patents": 7}


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_the_first_sheet_in_view_is_read(
    read: Read, tmp_path: Path, state: Literal["hidden", "veryHidden"]
) -> None:
    book = Workbook()
    book.worksheets[0].append(["notes"])
    book.worksheets[0].sheet_state = state
    people = book.create_sheet("people")
    people.append(["books"])
    people.append([1])
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == [{"books": 1}]


def cell(inner: str, attributes: str = "") -> str:
    return sheet(HEAD, f'<row r="2"><c r="A2" {attributes}>{inner}</c></row>')


@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        ("books", cell("<v>3</v>"), 3),
        ("books", cell("<v>3.0000000000000001</v>"), 3),
        ("benefit_wan", cell("<v>0.30000000000000004</v>"), 0.3),
        ("benefit_wan", cell("<v>1E3</v>"), 1000),
        ("benefit_wan", cell("<v>480万</v>", 't="str"'), 480),
        ("benefit_wan", cell("<is><t>480</t><t>万</t></is>", 't="inlineStr"'), 480),
        ("education", cell("<v>1</v>", 't="s"'), "bachelor"),
        ("integrity", cell("<v>1</v>", 't="b"'), True),
        ("saving_pct", cell("<v>0.035</v>", 's="1"'), 3.5),
        ("title_years", cell("<v>43647</v>", 's="2"'), 7.33),
        ("title_years", cell("<v>43647</v>", 's="3"'), 7.33),
        ("title_years", cell("<v>2019-07-01</v>", 't="d"'), 7.33),
        ("title_years", cell("<v>4.5</v>", 's="4"'), 4.5),
        ("books", cell("<f>1+1</f><v>2</v>"), 2),
        ("books", sheet("<row><c t='s'><v>0</v></c></row><row><c><v>7</v></c></row>"), 7),
        ("books", sheet(HEAD, FIRST).encode("utf-16"), 1),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_is_shown(
    read: Read, tmp_path: Path, fact: str, written: str | bytes, value: object
) -> None:
    rows = written.replace("<t>books</t>", f"<t>{fact}</t>") if isinstance(written, str) else ""
    file = by_hand(tmp_path / "a.xlsx", rows, {"xl/worksheets/sheet1.xml": rows or written})
    assert read(file) == [{fact: value}]


def test_days_may_be_counted_from_1904(read: Read, tmp_path: Path) -> None:
    rows = cell("<v>42185</v>", 's="2"').replace("books", "title_years")
    file = by_hand(tmp_path / "a.xlsx", rows)
    with ZipFile(file) as archive:
        workbook = archive.read("xl/workbook.xml").decode()
    counted = workbook.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    assert read(by_hand(tmp_path / "b.xlsx", rows, {"xl/workbook.xml": counted})) == [{"title_years": 7.33}]


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/sharedStrings.xml"])
def test_a_part_that_is_not_needed_may_be_missing(read: Read, tmp_path: Path, part: str) -> None:
    assert read(by_hand(tmp_path / "a.xlsx", sheet(HEAD, FIRST), {part: None})) == [{"books": 1}]


def test_the_last_row_of_all_may_be_a_person(read: Read, tmp_path: Path) -> None:
    rows = sheet(HEAD, f'<row r="{LAST_ROW}"><c r="A{LAST_ROW}"><v>5</v></c></row>')
    assert read(by_hand(tmp_path / "a.xlsx", rows)) == [{"books": 5}]
