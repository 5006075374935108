"""Cells as they are written down: nothing is lost but what no workbook can hold."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from xlsxwriter import Workbook

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.rosters import splicing
from bot.rosters.cells import MARKED, STYLES, OfficeCells, lines_of, row_xml, text_of
from bot.rosters.splicing import Spliced

FORMATS = {"date": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm:ss", "time": "hh:mm:ss", "span": "[h]:mm:ss"}


DAY = datetime(2010, 7, 1)  # noqa: DTZ001  a sheet's days have no zone


def draft() -> bytes:
    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string(0, 0, "head")
        for at, style in enumerate(STYLES):
            sheet.write_blank(
                1,
                at,
                None,
                workbook.add_format({"num_format": FORMATS.get(style, "General"), "italic": True}),
            )
    return whole.getvalue()


def read_back(*values: Cell) -> list[object]:
    made = draft()
    styles = dict(zip(STYLES, splicing.samples(made), strict=True))
    office = OfficeCells(styles | {f"{name}{MARKED}": number for name, number in styles.items()})
    whole = BytesIO()
    spliced = Spliced(whole, made)
    spliced.add(row_xml(2, "".join(map(office.cell, values)), 1).encode())
    spliced.finish(made, "")
    _, row = load_workbook(whole).worksheets[0].iter_rows(values_only=True)
    return list(row)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (12.5, 12.5), (7, 7), (True, True), ("七", "七"), ("007", "007"), ("3.5%", 0.035), ("100%", 1),
        (date(2010, 7, 1), DAY), (DAY.replace(hour=8, minute=30), DAY.replace(hour=8, minute=30)),
        (time(8, 30), time(8, 30)), (timedelta(hours=30), timedelta(hours=30)),
        (date(1850, 1, 1), "1850-01-01"), (430_102_199_001_011_234, "430102199001011234"),
        (float("inf"), "inf"), ("a\x00b\ud800", "ab"), (" 两头有空 ", " 两头有空 "), ("\r\n", "\n"),
    ],
)  # fmt: skip
def test_a_value_comes_back(value: Cell, expected: object) -> None:
    assert read_back("first", value)[1] == expected


def test_an_empty_cell_leaves_the_others_in_their_places() -> None:
    assert read_back("a", None, 3) == ["a", None, 3]


@given(st.text())
def test_any_text_comes_back_but_for_what_no_workbook_holds(text: str) -> None:
    (found,) = read_back(f"文{text}")
    kept = text_of(f"文{text}")
    expected = kept.replace("_x", "_x") if found == kept else kept
    assert str(found).replace("_x005F_x", "_x") == expected


def test_a_text_is_cut_where_a_cell_ends_and_not_within_a_letter() -> None:
    assert text_of("长" * 40_000) == "长" * 32_767
    assert text_of("𠀀" * 20_000) == "𠀀" * 16_383


def test_wide_letters_take_more_lines() -> None:
    assert lines_of("ab\ncd", 20) == 2
    assert lines_of("工程师" * 10, 34) == 2
    assert lines_of("engineer", 34) == 1


def test_more_than_a_workbook_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splicing, "_MOST_BYTES", 5_000)
    spliced = Spliced(BytesIO(), draft())
    with pytest.raises(ServiceError, match="roster-too-large"):
        spliced.add(b"x" * 5_000)


def test_the_parts_of_the_last_draft_are_there() -> None:
    whole, made = BytesIO(), draft()
    spliced = Spliced(whole, made)
    spliced.finish(made, "")
    with ZipFile(whole) as archive, ZipFile(BytesIO(made)) as expected:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(expected.namelist())
