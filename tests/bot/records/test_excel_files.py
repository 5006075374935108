"""Workbooks are read as their cells are shown, and what has no value is not taken for unknown."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from bot.faults import BadInputError
from bot.records.faults import Raw

Read = Callable[..., Sequence[Raw | str]]


def workbook(path: Path, *rows: Sequence[object]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.create_sheet("说明").append(["不看这里"])
    book.active = 1
    book.save(path)
    return path


def test_the_first_sheet_is_read(read: Read, tmp_path: Path) -> None:
    file = workbook(
        tmp_path / "a.xlsx", ["最高学历或学位", "books", "integrity"], ["硕士", 3, True], ["博士", None, "否"]
    )
    assert read(file) == [
        {"education": "master", "books": 3, "integrity": True},
        {"education": "doctor", "integrity": False},
    ]


def test_a_percentage_is_read_as_it_is_shown(read: Read, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["benefit_pct", "saving_pct"])
    sheet.append([0.07, 1])
    sheet["A2"].number_format = "0.00%"
    sheet["B2"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx") == [{"benefit_pct": 7, "saving_pct": 100}]


def test_empty_rows_count_between_others_but_not_at_the_end(read: Read, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ["books"], [1], [], [2], [], [" "])
    assert read(file) == [{"books": 1}, {}, {"books": 2}]


def test_a_formula_without_a_result_is_a_fault(read: Read, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ["books"], [1], ["=1+1"], [3])
    first, fault, last = read(file)
    assert (first, last) == ({"books": 1}, {"books": 3})
    assert "a.xlsx:3“books”" in str(fault)


def test_a_formula_counts_as_its_result(read: Read, tmp_path: Path) -> None:
    """As Excel saves it: the formula and, beside it, what it came to."""
    plain = workbook(tmp_path / "plain.xlsx", ["books"], [1], ["=1+1"])
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


def test_a_date_that_excel_made_of_a_number_is_refused(read: Read, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", ["books"], [datetime(2026, 3, 5, tzinfo=UTC).replace(tzinfo=None)])
    (fault,) = read(file)
    assert "2026-03-05" in str(fault)


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_refused(read: Read, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    with pytest.raises(BadInputError, match="records-bad-excel"):
        read(tmp_path / "a.xlsx")
