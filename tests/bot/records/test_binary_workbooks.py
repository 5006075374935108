"""Old workbooks (.xls, .et) are read as their cells are shown, exactly as new ones are."""

import struct
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlrd
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell
from bot.records.grid import Span
from bot.records.opening import open_table
from bot.records.sources import Source
from tests.bot.records.conftest import Read
from tests.bot.records.old_workbooks import (
    ENDING,
    SHEET,
    beginning,
    compound,
    formula,
    label,
    number,
    old_label,
    record,
    text,
    text_cell,
    texts,
    workbook,
)

Rows = list[tuple[int, list[Cell | ServiceError]]]


def rows_of(content: bytes, name: str = "a.xls") -> Rows:
    with open_table(Source.of_bytes(name, content)) as table:
        return [(at, list(cells)) for at, cells in table.rows if not isinstance(cells, ServiceError)]


def merged_of(content: bytes) -> list[Span]:
    with open_table(Source.of_bytes("a.xls", content)) as table:
        return list(table.merged)


def fault_of(content: bytes, name: str = "a.xls") -> str:
    with pytest.raises(BadInputError) as caught, open_table(Source.of_bytes(name, content)) as table:
        list(table.rows)
    (fault,) = caught.value.faults
    return fault.message


def saved(book: "xlwt.Workbook") -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["a.xls", "a.et", "a.xlsx", "a.csv"])
def test_the_bytes_tell_what_a_file_is(name: str) -> None:
    book = xlwt.Workbook()
    book.add_sheet("名册").write(0, 0, "姓名")
    assert rows_of(saved(book), name) == [(1, ["姓名"])]


def test_cells_are_what_they_show() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    for column, (value, form) in enumerate(
        [
            (0.035, "0.0%"),
            (date(2019, 7, 1), "yyyy/m/d"),
            (date(2019, 7, 1), 'yyyy"年"m"月"'),
            (1.5, '"day" 0.0'),
            (3.0000000000000004, "General"),
            (-3.14, "General"),
            (123456789, "General"),
            (True, "General"),
            ("张三😀", "General"),
        ]
    ):
        sheet.write(1, column + 1, value, xlwt.easyxf(num_format_str=form))
    day = date(2019, 7, 1)
    shown = [None, "3.5%", day, day, 1.5, 3, -3.14, 123456789, True, "张三😀"]
    assert rows_of(saved(book)) == [(2, shown)]


def test_days_may_be_counted_from_1904() -> None:
    book = xlwt.Workbook()
    book.dates_1904 = True
    book.add_sheet("名册").write(0, 0, 42185, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    assert rows_of(saved(book)) == [(1, [date(2019, 7, 1)])]


def test_the_first_sheet_in_view_is_read() -> None:
    book = xlwt.Workbook()
    book.add_sheet("隐藏").write(0, 0, "不看这里")
    book.add_sheet("名册").write(0, 0, "姓名")
    book.add_sheet("说明").write(0, 0, "也不看这里")
    book.get_sheet(0).visibility = 1
    book.set_active_sheet(2)
    assert rows_of(saved(book)) == [(1, ["姓名"])]


def test_merged_cells_are_told() -> None:
    book = xlwt.Workbook()
    book.add_sheet("名册").write_merge(1, 3, 0, 1, "某公司")
    assert merged_of(saved(book)) == [Span(top=2, bottom=4, left=0, right=1)]


def test_what_went_wrong_in_a_formula_is_a_fault_of_its_cell() -> None:
    broken = record(0x0205, struct.pack("<HHHBB", 0, 0, 0, 7, 1))
    in_formula = formula(0, 1, b"\x02\0\x2a\0\0\0\xff\xff")
    ((_, cells),) = rows_of(compound(workbook(broken + in_formula)))
    assert [(cell.message, cell.variables["value"]) for cell in cells if isinstance(cell, ServiceError)] == [
        ("cell-error-value", "#DIV/0!"),
        ("cell-error-value", "#N/A"),
    ]


def test_a_formula_counts_as_its_result() -> None:
    told = record(0x0207, text("博士"))
    shared = record(0x04BC, bytes(10))
    cells = b"".join(
        [
            formula(0, 0, struct.pack("<d", 7)),
            formula(0, 1, b"\0\0\0\0\0\0\xff\xff") + shared + told,
            formula(0, 2, b"\1\0\1\0\0\0\xff\xff"),
            formula(0, 3, b"\3\0\0\0\0\0\xff\xff"),
            number(0, 4, 1),
        ]
    )
    assert rows_of(compound(workbook(cells))) == [(1, [7, "博士", True, None, 1])]


def test_a_formula_that_nobody_worked_out_is_a_fault_of_its_cell() -> None:
    book = xlwt.Workbook()
    book.add_sheet("名册").write(0, 0, xlwt.Formula("1+1"))
    awaiting = compound(workbook(formula(0, 0, b"\0\0\0\0\0\0\xff\xff")))
    for content in (saved(book), awaiting):
        ((_, (cell,)),) = rows_of(content)
        assert isinstance(cell, ServiceError)
        assert cell.message == "cell-formula"


def test_cells_may_stand_in_any_order() -> None:
    cells = label(3, 1, "乙") + label(0, 2, "丙") + number(3, 0, 5) + label(0, 0, "甲")
    assert rows_of(compound(workbook(cells))) == [(1, ["甲", None, "丙"]), (4, [5, "乙"])]


def test_two_cells_in_one_place_are_no_workbook() -> None:
    assert fault_of(compound(workbook(label(0, 0, "甲") + label(0, 0, "乙")))) == "records-excel-reference"


def test_a_chart_in_the_sheet_is_passed_over() -> None:
    chart = beginning(0x0020) + label(0, 0, "不看这里") + ENDING
    assert rows_of(compound(workbook(chart + label(0, 0, "姓名")))) == [(1, ["姓名"])]


def test_texts_go_on_in_the_next_record() -> None:
    """There each says anew how wide its characters are; what is written above them is passed over."""
    rich = struct.pack("<HBHI", 2, 1 | 4 | 8, 1, 6) + "本科".encode("utf-16-le") + bytes(4) + bytes(6)
    split = text("张三李四")
    pieces = [rich + split[:7], b"\1" + split[7:] + text("abc", wide=False)[:4], b"\0bc" + text("硕士")]
    before = texts(*pieces, count=4)
    cells = b"".join(text_cell(0, at, at) for at in range(4))
    assert rows_of(compound(workbook(cells, before))) == [(1, ["本科", "张三李四", "abc", "硕士"])]


@pytest.mark.parametrize("inside", [True, False], ids=["in a compound file", "by itself"])
@pytest.mark.parametrize(("codepage", "encoding"), [(936, "gb18030"), (950, "big5"), (10008, "gb18030")])
def test_workbooks_of_excel_95_are_read(inside: bool, codepage: int, encoding: str) -> None:
    before = record(0x0042, struct.pack("<H", codepage)) + record(0x041E, b"\xa4\0\x05", b"0.00%")
    before += record(0x00E0, struct.pack("<HH12x", 0, 0)) + record(0x00E0, struct.pack("<HH12x", 0, 0xA4))
    cells = old_label(0, 0, "姓名".encode(encoding)) + number(0, 1, 0.035, style=1)
    stream = workbook(cells, before, version=0x0500)
    content = compound(stream, "Book") if inside else stream
    assert rows_of(content) == [(1, ["姓名", "3.5%"])]


def test_a_bare_sheet_as_web_systems_write_it_is_read() -> None:
    """A beginning of no version, cells, an end."""
    stream = beginning(SHEET, version=0) + old_label(0, 0, "姓名".encode("gbk")) + number(1, 0, 5) + ENDING
    assert rows_of(stream) == [(1, ["姓名"]), (2, [5])]


def test_a_workbook_older_than_excel_5_is_told_of() -> None:
    assert fault_of(record(0x0409, struct.pack("<HHH", 0, 0x0010, 0)) + ENDING) == "records-excel-older"


def test_a_workbook_with_a_password_is_told_of() -> None:
    assert fault_of(compound(workbook(b"", record(0x002F, bytes(6))))) == "records-excel-encrypted"
    assert fault_of(compound(bytes(5000), "EncryptedPackage"), "a.xlsx") == "records-excel-encrypted"


def test_another_document_is_no_workbook() -> None:
    assert fault_of(compound(bytes(5000), "WordDocument")) == "records-bad-excel"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('<html xmlns:x="urn:x"><table><tr><td>姓名</td></tr></table></html>', "records-excel-page"),
        ("\ufeff\r\n<!DOCTYPE html><html></html>", "records-excel-page"),
        ("MIME-Version: 1.0\r\nContent-Type: multipart/related", "records-excel-page"),
        ('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "records-excel-xml"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_web_systems_call_xls_is_told_of(content: str, message: str, encoding: str) -> None:
    assert fault_of(content.encode(encoding)) == message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_text_under_the_name_of_an_old_workbook_is_read(encoding: str) -> None:
    assert rows_of("姓名\t年限\n张三\t5\n".encode(encoding)) == [(1, ["姓名", "年限"]), (2, ["张三", "5"])]


@pytest.mark.parametrize("content", [b"", bytes(5000), b"\xd0\xcf\x11\xe0" + bytes(5000)])
def test_what_is_no_text_is_no_old_workbook(content: bytes) -> None:
    assert fault_of(content) == "records-bad-excel"


def test_an_old_workbook_is_read_by_the_command(read: Read, tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    sheet.write(0, 0, "books")
    sheet.write(1, 0, 3)
    (tmp_path / "a.xls").write_bytes(saved(book))
    assert read(tmp_path / "a.xls") == [{"books": 3}]


FORMATS = ["General", "0.0%", "yyyy-mm-dd", "#,##0.00"]
VALUES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40),
    st.sampled_from(["长" * 5000, "x" * 9000, "é本" * 4000]),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9).map(lambda value: round(value, 3)),
    st.booleans(),
)


@given(
    cells=st.dictionaries(
        st.tuples(st.integers(0, 300), st.integers(0, 30)),
        st.tuples(VALUES, st.integers(0, len(FORMATS) - 1)),
        min_size=1,
        max_size=60,
    )
)
def test_cells_are_those_that_another_reader_sees(cells: dict[tuple[int, int], tuple[Cell, int]]) -> None:
    """xlrd, which tells values and formats, not what they show."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("名册")
    styles = [xlwt.easyxf(num_format_str=form) for form in FORMATS]
    for (row, column), (value, style) in cells.items():
        sheet.write(row, column, value, styles[style])
    content = saved(book)
    oracle = xlrd.open_workbook(file_contents=content, formatting_info=True).sheet_by_index(0)
    read = {
        (at - 1, column): cell
        for at, row_cells in rows_of(content)
        for column, cell in enumerate(row_cells)
        if cell is not None
    }
    assert read.keys() == cells.keys()
    for (row, column), (value, style) in cells.items():
        seen, kind = oracle.cell_value(row, column), oracle.cell_type(row, column)
        shown = read[row, column]
        if kind == xlrd.XL_CELL_TEXT:
            assert shown == seen == value
        elif kind == xlrd.XL_CELL_BOOLEAN:
            assert shown is bool(seen)
        elif FORMATS[style] == "0.0%":
            assert shown == f"{seen * 100:.10g}%"
        elif kind == xlrd.XL_CELL_DATE and 1 <= seen < 2_958_466:
            assert shown == date.fromordinal(date(1899, 12, 30).toordinal() + int(seen))
        else:
            assert shown == pytest.approx(seen, rel=1e-14)
