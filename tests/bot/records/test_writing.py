"""Results are written whole or not at all, say what the assessment says, and do nothing when opened."""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest
from openpyxl import load_workbook
from pyarrow.parquet import read_table

from bot.assessing.batch import Results, assess_stretch
from bot.assessing.columns import Columns
from bot.assessing.json_lines import JsonLines
from bot.assessing.reading import Refused, Setting
from bot.faults import BadInputError, ServiceError
from bot.records.faults import DoubtfulCell, Record, TableRow
from bot.records.writing import FORMATS, open_output
from criteria.diagrams.lanes import Outcomes
from dialogs.messages import words_of
from locales.wording import wording
from tests.policies import hunan

PROFILES: Sequence[Record] = [
    {"title_level": "assistant", "education": "bachelor"},
    {"books": -1},
    {"title_level": "senior"},
    TableRow({"books": 2}, (DoubtfulCell("F12", ServiceError("cell-formula", column="books")),)),
]
HOSTILE = ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(1)", "\tx", "\rx"]


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(hunan(), "normal", date(2026, 11, 23), words_of(hunan(), "zh_CN"))


@pytest.fixture
def results(setting: Setting) -> Results:
    return assess_stretch(list(enumerate(PROFILES, start=1)), setting)


def refused(text: str) -> Results:
    """A record that is refused for a reason that starts as the record did."""
    nobody = Columns((), {}, (), (Refused(5, text),), {})
    return Results(nobody, Outcomes((), dict.fromkeys(("assistant", "engineer", "senior"), ()), ()))


def written(path: Path, results: Iterable[Results], setting: Setting) -> Path:
    with open_output(path, setting) as output:
        for each in results:
            output.add(each)
    return path


def objects(results: Results, setting: Setting) -> Sequence[dict[str, Any]]:
    return [orjson.loads(line) for line in JsonLines(setting)(results).splitlines()]


def rows(path: Path) -> Iterator[Mapping[str, object]]:
    """The rows of a table of any format, nothing as the empty text and all else as text."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from csv.DictReader(stream)
    else:
        for row in read_table(path).to_pylist():
            yield {head: "" if cell is None else str(cell) for head, cell in row.items()}


def test_json_lines_are_what_the_command_prints(tmp_path: Path, results: Results, setting: Setting) -> None:
    assert written(tmp_path / "a.jsonl", [results], setting).read_bytes() == JsonLines(setting)(results)


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_table_says_of_each_record_what_the_assessment_says(
    tmp_path: Path, results: Results, setting: Setting, ending: str
) -> None:
    path = written(tmp_path / f"a{ending}", [results, refused(HOSTILE[0])], setting)
    first, wrong, held, doubtful, _ = rows(path)
    expected = objects(results, setting)[0]
    assert (first["record"], first["likely"], first["error"]) == ("1", expected["likely"] or "", "")
    assert str(first["open_facts"]).split("; ") == expected["open_facts"]
    for tier, assessed in expected["tiers"].items():
        assert first[tier] == assessed["status"]
        for path, way in assessed["paths"].items():
            assert first[f"{tier}.{path}"] == way["status"]
            for status in ("met", "unmet", "unknown"):
                clauses = [clause for clause, found in way["requirements"].items() if found == status]
                assert first[f"{tier}.{path}.{status}"] == "; ".join(clauses)
    assert wrong["error"]
    assert wrong["senior"] == ""
    assert held["senior"] == "held"
    assert str(doubtful["doubtful"]).startswith("F12 “books”")
    assert (first["doubtful"], wrong["doubtful"], held["doubtful"]) == ("", "", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_holds_no_formula(tmp_path: Path, setting: Setting, text: str) -> None:
    (row,) = rows(written(tmp_path / "a.csv", [refused(text)], setting))
    assert row["error"] == f"'{text}"


@pytest.mark.parametrize("text", [*HOSTILE, "a\x00b\x0b", "长" * 40_000])
def test_a_workbook_holds_texts_only_and_none_that_break_it(
    tmp_path: Path, setting: Setting, text: str
) -> None:
    path = written(tmp_path / "a.xlsx", [refused(text)], setting)
    *_, row = load_workbook(path).worksheets[0].iter_rows()
    cells = [cell for cell in row if isinstance(cell.value, str)]
    assert [cell.data_type for cell in cells] == ["s"]
    assert str(cells[0].value).startswith(f"没有评估：{text[:1]}".replace("\r", "\n"))


@pytest.mark.parametrize("ending", FORMATS)
def test_a_run_that_fails_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, results: Results, setting: Setting, ending: str
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text("older", "utf-8")

    def fails() -> Iterator[Results]:
        yield results
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        written(path, fails(), setting)
    assert {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()} == {path.name: "older"}


@pytest.mark.parametrize(
    ("name", "message"), [("a.txt", "records-unknown-ending"), ("nowhere/a.csv", "records-cannot-write")]
)
def test_where_nothing_can_be_written_one_line_says_so(
    tmp_path: Path, setting: Setting, name: str, message: str
) -> None:
    with pytest.raises(BadInputError, match=message):
        written(tmp_path / name, [], setting)


def test_an_ending_whose_library_is_not_installed_says_what_to_install_and_leaves_no_file(
    tmp_path: Path, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.records.parquet_files", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ServiceError) as missing, open_output(tmp_path / "a.parquet", setting):
        pass
    assert "chuangping[parquet]" in missing.value.say(wording("zh_CN"))
    assert list(tmp_path.iterdir()) == []


def links(path: Path) -> Iterator[Path]:
    """Other names of the same file."""
    yield path
    yield path.parent / "." / path.name
    soft, hard = path.with_name("soft.csv"), path.with_name("hard.csv")
    soft.symlink_to(path)
    hard.hardlink_to(path)
    yield from (soft, hard)


def test_an_input_is_never_written_over_whatever_it_is_called(tmp_path: Path, setting: Setting) -> None:
    path = tmp_path / "a.csv"
    path.write_text("books\n1\n", "utf-8")
    for name in links(path):
        with (
            pytest.raises(BadInputError, match="records-out-is-input"),
            open_output(name, setting, apart_from=["-", str(path)]),
        ):
            raise AssertionError("nothing is to be written")
    assert path.read_text("utf-8") == "books\n1\n"


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path, setting: Setting) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.jsonl"
    link.symlink_to(tmp_path / "real" / "out.jsonl")
    with open_output(link, setting):
        pass
    assert link.is_symlink()
    assert [file.name for file in (tmp_path / "real").iterdir()] == ["out.jsonl"]


def test_a_device_is_never_replaced(tmp_path: Path, setting: Setting) -> None:
    link = tmp_path / "full.jsonl"
    link.symlink_to("/dev/full")
    with pytest.raises(BadInputError), open_output(link, setting):
        pass
    assert not Path("/dev/full").is_file()
