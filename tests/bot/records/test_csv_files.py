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


def test_rows_behind_a_quotation_mark_that_stays_open_are_read(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('books,utility_patents\n1,2\n"3,4\n5,6\n7,8\n', "utf-8")
    before, fault, *behind = read(file)
    assert [before, *behind] == [{"books": n, "utility_patents": n + 1} for n in (1, 5, 7)]
    assert "a.csv:3" in str(fault)
    assert "没有合上" in str(fault)


def test_an_endless_cell_costs_its_row_only(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"books\n{'x' * 300_000}\n1\n", "utf-8")
    fault, behind = read(file)
    assert "a.csv:2" in str(fault)
    assert behind == {"books": 1}


def test_the_line_that_names_the_separator_is_read_over(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("sep=;\nbooks;utility_patents\n1;x\n", "utf-8")
    assert str(read(file)[0]).startswith("B3 ")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_an_encoding_that_nothing_marks_is_one_line(read: Read, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text("books,utility_patents\n1,2\n", encoding)
    with pytest.raises(BadInputError) as caught:
        read(file)
    assert [fault.message for fault in caught.value.faults] == ["records-encoding"]


def test_thousands_may_be_separated_and_are_doubtful_where_the_bare_number_is(
    read: Read, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_text('benefit_wan\n"1,200"\n"100,000"\n100000\n', "utf-8")
    sound, *doubtful = read(file)
    assert sound == {"benefit_wan": 1200}
    assert ["是元还是万元" in str(each) for each in doubtful] == [True, True]


@pytest.mark.parametrize("cell", ["，", "、", "N/A", "#N/A"])
def test_a_cell_that_may_mean_none_is_doubtful(read: Read, tmp_path: Path, cell: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"standards\n{cell}\n", "utf-8")
    assert str(read(file)[0]).startswith("A2 ")
