"""`report`: one person's result as a file; what is wrong is told in one line, and no older file is lost."""

import sys
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli

PERSON = {"education": "bachelor", "title_level": "engineer", "title_years": 4.91, "in_scope_employer": True}
DAY = ("--today", "2026-11-26")


def run(*args: str, given: object = PERSON) -> Result:
    text = given if isinstance(given, str) else orjson.dumps(given).decode()
    return CliRunner().invoke(cli, ["report", *args, *DAY], input=text, prog_name="chuangping")


def written(place: Path, *args: str, given: object = PERSON) -> dict[str, Any]:
    result = run("--out", str(place), *args, given=given)
    assert result.exit_code == 0, result.output
    report: dict[str, Any] = orjson.loads(place.read_bytes())
    return report


def test_a_report_holds_every_line_of_the_result(tmp_path: Path) -> None:
    report = written(tmp_path / "a.json", "--target", "senior")
    row = next(line for line in report["result"] if line["text"].startswith("本科、工程师满 5 年"))
    assert row["text"] == "本科、工程师满 5 年：再过 1 个月，2026-12-26 满 5 年"
    assert (row["mark"], row["clauses"]) == ("unmet", [])
    assert {line["mark"] for line in report["result"]} <= {
        "met",
        "unmet",
        "unknown",
        "not_applicable",
        "none",
    }
    assert (report["target"], report["date"], report["language"]) == ("senior", "2026-11-26", "zh_CN")


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Your result"), ("zh_TW", "您的結果"), ("zh-Hant", "您的結果")]
)
def test_a_report_speaks_the_language_that_is_asked_for(tmp_path: Path, language: str, title: str) -> None:
    report = written(tmp_path / "a.json", "--language", language)
    assert report["result"][0]["text"] == title


def test_a_report_can_be_plain_text_with_nothing_to_press(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    assert run("--out", str(place), "--target", "senior").exit_code == 0
    text = place.read_text(encoding="utf-8")
    assert "本科、工程师满 5 年：再过 1 个月，2026-12-26 满 5 年" in text
    assert "修改回答" not in text
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("args", "given", "told"),
    [
        (("--out", "a.odt"), PERSON, "a.odt 的结尾不对"),
        (("--out", "a.json", "--target", "master"), PERSON, "--target 的取值不对"),
        (("--out", "a.json", "--language", "fr"), PERSON, "--language 的取值不对"),
        (("--out", "a.json"), "{}\n{}\n", "这里有 2 条记录"),
        (("--out", "a.json"), "", "这里有 0 条记录"),
        (("--out", "a.json"), {"education": "phd"}, "education"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_and_an_older_report_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], given: object, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text("older", encoding="utf-8")
    result = run(*args, given=given)
    assert result.exit_code == 2
    assert told in result.stderr
    assert Path("a.json").read_text(encoding="utf-8") == "older"
    assert [each.name for each in tmp_path.iterdir()] == ["a.json"]


def test_a_doubtful_cell_is_told_by_the_exit_status(tmp_path: Path) -> None:
    table = tmp_path / "one.csv"
    table.write_text("education,benefit_wan\nbachelor,4800000\n", encoding="utf-8")
    result = run("--profile", str(table), "--out", str(tmp_path / "a.json"))
    assert result.exit_code == 2
    assert (tmp_path / "a.json").exists()


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".png", ".html", ".txt", ".json"])
def test_a_report_is_written_in_the_format_that_its_ending_names(tmp_path: Path, ending: str) -> None:
    place = tmp_path / f"a{ending.upper()}"
    assert run("--out", str(place)).exit_code == 0
    assert place.stat().st_size > 1000


def test_a_report_for_an_employer_names_the_person_and_tells_no_private_answer(tmp_path: Path) -> None:
    person = PERSON | {"under_investigation": False, "under_penalty": False}
    own = written(tmp_path / "a.json", "--name", " 张三 ", given=person)
    handed_in = written(tmp_path / "b.json", "--for", "employer", "--name", "张三", given=person)
    assert own["head"][0] == handed_in["head"][0] == ["姓名", "张三"]
    assert "立案审查" in repr(own["answers"])
    assert "立案审查" not in repr(handed_in["answers"])
    assert handed_in["for"] == "employer"


def test_letters_that_cannot_be_set_are_named_beside_the_report(tmp_path: Path) -> None:
    result = run("--out", str(tmp_path / "a.pdf"), "--name", "张𠮷")
    assert result.exit_code == 0
    assert "U+20BB7" in result.stderr
    assert run("--out", str(tmp_path / "a.docx"), "--name", "张𠮷").stderr == ""


def test_the_receipt_is_told_where_it_is_checked_if_there_is_a_public_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(tmp_path / "a.json")["check"] is None
    monkeypatch.setenv("CHUANGPING_PUBLIC_ADDRESS", "https://pingshen.example.cn/")
    report = written(tmp_path / "a.json")
    assert report["check"] == f"https://pingshen.example.cn/receipt/{report['receipt']['id']}"


def test_ones_own_report_can_be_worked_out_again(tmp_path: Path) -> None:
    report = written(tmp_path / "a.json")
    again = CliRunner().invoke(cli, ["replay", str(tmp_path / "a.json"), "--format", "json"])
    assert again.exit_code == 0, again.output
    assert orjson.loads(again.stdout)["receipt"]["id"] == report["receipt"]["id"]


def test_where_the_extra_is_missing_an_older_report_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "a.pdf"
    place.write_text("older", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "bot.reports.typesetting", raising=False)
    result = run("--out", str(place))
    assert result.exit_code == 2
    assert "pip install 'chuangping[report]'" in result.stderr
    assert place.read_text(encoding="utf-8") == "older"
