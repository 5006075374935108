"""A law: whatever becomes of a file's bytes, it is a table or one fault that names it, never a traceback."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pyarrow as pa
import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from pyarrow import parquet

from bot.faults import BadInputError, ServiceError
from bot.records.opening import open_table
from bot.records.sources import Source
from tests.bot.records.old_workbooks import compound, formula, label, old_label, record, text, texts, workbook

ROWS: list[list[str | float | None]] = [
    ["姓名", "最高学历或学位", "books"],
    ["张三", "硕士", 3],
    ["李四", "博士", 0.5],
    [None, "本科", True],
]


def new_workbook() -> bytes:
    book, stream = Workbook(), BytesIO()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A2:A3")
    book.save(stream)
    return stream.getvalue()


def old_workbook() -> bytes:
    book, stream = xlwt.Workbook(), BytesIO()
    sheet = book.add_sheet("名册")
    for at, row in enumerate(ROWS):
        for column, value in enumerate(row):
            sheet.write(at, column, value, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write_merge(5, 6, 0, 1, "合并")
    book.save(stream)
    return stream.getvalue()


def old_records() -> bytes:
    cells = label(0, 0, "姓名") + formula(1, 0, b"\0\0\0\0\0\0\xff\xff") + record(0x0207, text("结果"))
    return workbook(cells, texts(text("本科"), b"\1" + text("x", wide=False), count=2))


def parquet_table() -> bytes:
    sink = BytesIO()
    columns = {"books": [1, None, 3], "education": ["master", "doctor", None], "standards": [["a"], [], None]}
    parquet.write_table(pa.table(columns), sink)
    return sink.getvalue()


FILES: Mapping[str, bytes] = {
    "a.xlsx": new_workbook(),
    "a.xls": old_workbook(),
    "b.xls": compound(old_records()),
    "c.xls": old_records(),
    "d.et": workbook(old_label(0, 0, "姓名".encode("gbk")), record(0x0042, b"\xa8\3"), version=0x0500),
    "a.csv": '姓名,最高学历或学位\n张三,"硕士\n"\n'.encode("gb18030"),
    "b.csv": "姓名\t最高学历或学位\n张三\t硕士\n".encode("utf-16"),
    "a.parquet": parquet_table(),
}


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 1 << 30),
        st.one_of(
            st.binary(min_size=1, max_size=8),
            st.sampled_from([b"\xff" * 4, b"\0" * 4, b"\xff\xff", b"\x7f", b"<", b'"', b"\n"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("name", FILES)
@given(changes=CHANGES, cut=st.one_of(st.none(), st.integers(0, 1 << 30)))
def test_a_mutated_file_is_a_table_or_one_fault(
    name: str, changes: list[tuple[int, bytes]], cut: int | None
) -> None:
    data = bytearray(FILES[name])
    for at, change in changes:
        data[at % len(data) : at % len(data) + len(change)] = change
    faults = faults_of(name, bytes(data[: cut % len(data)] if cut is not None else data))
    assert all(fault.variables["file"] == name for fault in faults)


def faults_of(name: str, content: bytes) -> Sequence[ServiceError]:
    """What is said of a file that is refused: one thing."""
    try:
        with open_table(Source.of_bytes(name, content)) as table:
            for number, _ in table.rows:
                assert number
    except BadInputError as error:
        faults = error.faults
    else:
        return ()
    assert len(faults) == 1
    return faults


@given(content=st.binary(max_size=400), name=st.sampled_from(sorted(FILES)))
def test_any_bytes_are_a_table_or_one_fault(content: bytes, name: str) -> None:
    for start in (b"", b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08\x10\0\0\6\x10\0", b"PAR1"):
        faults_of(name, start + content)
