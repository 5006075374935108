"""Parquet files are read like any other table."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow.parquet import write_table

from bot.faults import BadInputError
from bot.records.parquet_files import open_parquet
from bot.records.reading import read_records
from bot.records.sources import Source
from tests.bot.records.conftest import TODAY, Read
from tests.policies import hunan


def saved(path: Path, **columns: list[object]) -> Path:
    write_table(pa.table(columns), path)
    return path


def test_values_are_read_in_the_types_that_they_have(tmp_path: Path, read: Read) -> None:
    file = saved(
        tmp_path / "people.parquet",
        education=["master", None, "本科"],
        in_scope_role=[True, False, None],
        books=[3.0, None, 2.0],
        work_years=[date(2020, 11, 23), None, None],
        benefit_wan=[Decimal("480.5"), None, None],
        standards=[["group", "national"], [], None],
    )
    assert read(file) == [
        {
            "education": "master", "in_scope_role": True, "books": 3, "work_years": 6, "benefit_wan": 480.5,
            "standards": {"group", "national"},
        },
        {"in_scope_role": False, "standards": frozenset()},
        {"education": "bachelor", "books": 2},
    ]  # fmt: skip


def test_what_may_mean_something_else_is_named_with_its_place(tmp_path: Path, read: Read) -> None:
    file = saved(
        tmp_path / "people.parquet",
        benefit_wan=[4_800_000, 12],
        education=["master", "kindergarten"],
        books=[{"count": 1}, None],
    )
    first, second = read(file)
    assert "A2" in first
    assert "C2" in first
    assert "B3" in second


def test_many_rows_come_in_order(tmp_path: Path, read: Read) -> None:
    file = saved(tmp_path / "people.parquet", books=[number % 90 for number in range(2_500)])
    assert read(file) == [{"books": number % 90} for number in range(2_500)]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + bytes(100) + b"PAR1", b"books\n1\n"])
def test_a_file_that_is_none_ends_in_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "people.parquet"
    file.write_bytes(content)
    with pytest.raises(BadInputError, match="records-bad-parquet"):
        list(read_records([str(file)], hunan(), today=TODAY))


def test_texts_and_names_that_are_no_texts_are_one_line(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    write_table(pa.table({"education": ["master"]}), file)
    sound = file.read_bytes()
    for spoilt in (sound.replace(b"master", b"mast\xff\xfe"), sound.replace(b"education", b"educatio\xff")):
        file.write_bytes(spoilt)
        with pytest.raises(BadInputError, match="records-bad-parquet"):
            read(file)


def test_a_parquet_file_says_how_many_rows_it_has(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    write_table(pa.table({"books": [1, 2, 3]}), file)
    with open_parquet(Source.of_path(file)) as table:
        assert table.count == 3
