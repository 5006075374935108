"""CSV files are read as Excel, spreadsheets and programs write them."""

from pathlib import Path

import pytest

from bot.faults import BadInputError
from tests.bot.records.conftest import Read

TABLE = "最高学历或学位,books,integrity\n硕士,3,是\n"
RECORD = {"education": "master", "books": 3, "integrity": True}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encoding_and_the_line_ends_are_found_out(
    read: Read, tmp_path: Path, encoding: str, end: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(TABLE.replace("\n", end).encode(encoding))
    assert read(file) == [RECORD]


def test_gb18030_is_found_out_even_where_chinese_comes_late(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(("integrity\n" + "1\n" * 700_000 + "是\n").encode("gb18030"))
    assert read(file)[-1] == {"integrity": True}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_out(read: Read, tmp_path: Path, delimiter: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(TABLE.replace(",", delimiter), "utf-8")
    assert read(file) == [RECORD]


def test_quoted_cells_may_hold_delimiters_and_line_ends(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('standards,books\n"national,group",1\n"national\ngroup",2\n', "utf-8")
    assert read(file) == [
        {"standards": frozenset({"national", "group"}), "books": 1},
        {"standards": frozenset({"national", "group"}), "books": 2},
    ]


def test_lines_and_cells_without_anything_are_nobody(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("books,integrity\n\n,\n1,\n , \n,,说明\n,是\n\n", "utf-8")
    assert read(file) == [{"books": 1}, {"integrity": True}]


def test_a_row_that_is_no_csv_costs_itself_only(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('books,integrity\n1,是\n"2"x,是\n3,否\n', "utf-8")
    first, fault, last = read(file)
    assert (first, last) == ({"books": 1, "integrity": True}, {"books": 3, "integrity": False})
    assert str(fault).startswith("a.csv:3")


def test_the_place_of_a_fault_is_the_line_of_the_file(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("books\n1\n\nx\n", "utf-8")
    assert str(read(file)[1]).startswith("A4 “books”")


def test_a_row_wider_than_any_table_costs_itself_only(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("books\n1\n" + "," * 100_000 + "x\n2\n", "utf-8")
    first, fault, last = read(file)
    assert (first, last) == ({"books": 1}, {"books": 2})
    assert str(fault).startswith("a.csv:3")


def test_a_million_columns_are_refused_at_once(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(",".join(map(str, range(1_000_000))) + "\n", "utf-8")
    with pytest.raises(BadInputError) as caught:
        read(file)
    assert [fault.message for fault in caught.value.faults] == ["records-too-wide"]


def test_what_is_no_text_is_refused(read: Read, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(bytes(range(256)))
    with pytest.raises(BadInputError, match="records-encoding"):
        read(tmp_path / "a.csv")
