"""CSV files are read as Excel, spreadsheets and programs write them."""

from pathlib import Path

import pytest

from bot.faults import BadInputError, ServiceError
from bot.records import csv_files
from bot.records.opening import open_table
from bot.records.sources import Source
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
    file.write_bytes(("integrity\n" + ("1" + " " * 10_000 + "\n") * 140 + "是\n").encode("gb18030"))
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


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_wide_characters_without_a_mark_are_told_by_what_they_say(
    read: Read, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(TABLE.replace(",", delimiter).encode(encoding))
    assert read(file) == [RECORD]


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_an_encoding_that_nobody_uses_is_one_line(read: Read, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text("books,utility_patents\n1,2\n", encoding)
    with pytest.raises(BadInputError) as caught:
        read(file)
    assert [fault.message for fault in caught.value.faults] == ["records-encoding"]


def grid(content: str | bytes, name: str = "a.csv") -> list[tuple[int, list[object]]]:
    """The rows of a file; a row that has none is told by what is wrong."""
    data = content.encode() if isinstance(content, str) else content
    with open_table(Source.of_bytes(name, data)) as table:
        return [
            (number, [cells.message] if isinstance(cells, ServiceError) else list(cells))
            for number, cells in table.rows
        ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("title", ["", "某公司职称情况\n", "某公司，2026年，单位：万元\n填表人：张三\n\n"])
def test_titles_above_the_heads_do_not_tell_the_delimiter(delimiter: str, title: str) -> None:
    lines = ["姓名,成果", "张三,国家标准", '李四,"a,b;c|d"', "王五,"]
    table = "\n".join(line.replace(",", delimiter, 1) for line in lines)
    told = grid(f"{title}{table}\n")[-4:]
    assert [cells for _, cells in told] == [
        ["姓名", "成果"],
        ["张三", "国家标准"],
        ["李四", "a,b;c|d"],
        ["王五", ""],
    ]


def test_what_separates_the_parts_of_a_cell_does_not_separate_cells() -> None:
    assert grid("standards,books\nnational;group,1\nnational;group,2\n")[1] == (2, ["national;group", "1"])
    assert grid("姓名\t成果\n张三\t甲,乙,丙\n李四\t丁,戊,己\n")[1] == (2, ["张三", "甲,乙,丙"])


@pytest.mark.parametrize("content", ["姓名\n张三\n", "姓名\n张三", "\ufeff姓名\r\n张三\r\n"])
def test_a_table_of_one_column_has_no_delimiter(content: str) -> None:
    assert grid(content) == [(1, ["姓名"]), (2, ["张三"])]


def test_line_ends_may_be_of_all_kinds() -> None:
    assert grid("a,b\r\n1,2\n3,4\r5,6") == [
        (1, ["a", "b"]),
        (2, ["1", "2"]),
        (3, ["3", "4"]),
        (4, ["5", "6"]),
    ]


@pytest.mark.parametrize("name", ["a.tsv", "a.txt", "a.TSV"])
def test_other_endings_of_texts_are_read_alike(name: str) -> None:
    assert grid("a\tb\n1\t2\n", name) == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_an_empty_file_has_no_rows() -> None:
    assert grid("") == []
    assert grid("\n\n") == []


def test_blank_lines_without_end_are_refused() -> None:
    with pytest.raises(BadInputError, match="records-blank-lines"):
        grid("a,b\n" + "\n" * 1_100_000)


@pytest.mark.parametrize("long", ["x" * 9_000, "," * 9_000, "\0" * 9_000, '"\n' + '","\n' * 2_000])
def test_an_endless_row_costs_itself_only(monkeypatch: pytest.MonkeyPatch, long: str) -> None:
    """However it is endless: a line, or lines in quotation marks."""
    monkeypatch.setattr(csv_files, "_LONGEST_ROW", 5_000)
    (first, (second, (_fault, *_)), *_, last) = grid(f"a,b\n{long}\n1,2\n")
    assert (first, second) == ((1, ["a", "b"]), 2)
    assert last[1] == ["1", "2"]


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
