"""Every command with the second regulation, whose folder lies anywhere: nothing of the first one is said."""

import csv
import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from bot.assessing.reading import Refused, Setting, read_one
from bot.command_line.group import cli
from dialogs.messages import words_of
from tests.policies import hunan
from tests.water import BEGINNER, FIRST_CLASS, FOLDER, SECOND_CLASS, foreign_names, water, with_next_version

Person = Mapping[str, object]
POLICY = ("--policy", str(FOLDER))


def run(*args: str, people: tuple[Person, ...] = (), policy: tuple[str, ...] = POLICY) -> Result:
    lines = "\n".join(json.dumps(each) for each in people)
    result = CliRunner().invoke(cli, [args[0], *policy, *args[1:]], input=lines, prog_name="chuangping")
    assert foreign_names(result.output, to=water(), of=hunan()) == []
    return result


def objects(result: Result) -> list[Any]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def text(result: Result) -> str:
    """What a command prints, without its line breaks."""
    assert result.exit_code == 0, result.output
    return "".join(line.strip() for line in result.stdout.splitlines())


def test_people_are_assessed_by_its_rules() -> None:
    second, first, beginner = objects(
        run("assess", "--format", "json", people=(SECOND_CLASS, FIRST_CLASS, BEGINNER))
    )

    assert (second["policy"], second["likely"]) == ("water-2026", "second_class")
    assert list(second["tiers"]) == ["second_class", "first_class"]
    assert (first["tiers"]["second_class"]["status"], first["likely"]) == ("held", "first_class")
    assert beginner["tiers"]["second_class"]["paths"]["stepwise"]["requirements"] == {
        "1": "met", "2": "met", "3": "met", "4": "unmet", "5.1": "unmet", "5.2": "unmet",
    }  # fmt: skip


def test_without_a_term_there_is_no_notice() -> None:
    (found,) = objects(run("assess", "--format", "json", "--today", "2999-12-31", people=({},)))
    assert "notice" not in found
    assert found["open_facts"]


def test_a_report_is_told_in_its_words() -> None:
    report = text(run("assess", "--format", "text", people=(FIRST_CLASS,)))
    assert "按您的回答，可以申报一级检测师，走“逐级申报”这条路。" in report
    assert "高一级的算达到" in report
    assert "第五节乙款" in report


def test_what_is_wrong_is_told_with_its_labels() -> None:
    result = run(
        "assess", "--format", "json", people=({"samples": 10, "field_samples": 20}, {"samples": 10**9})
    )
    assert result.exit_code == 2
    assert "现场采样" in result.stdout
    assert "检测水样" in result.stdout


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".jsonl", ".parquet"])
def test_results_go_to_a_table(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"results{ending}"
    assert run("assess", "--out", str(out), people=(SECOND_CLASS,)).exit_code == 0
    if ending == ".csv":
        (row,) = csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines())
        assert foreign_names(json.dumps(row, ensure_ascii=False), to=water(), of=hunan()) == []
        assert "second_class" in row.values()
    if ending == ".xlsx":
        written = json.dumps([row for sheet in load_workbook(out) for row in sheet.values], default=str)
        assert foreign_names(written, to=water(), of=hunan()) == []


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_its_template_is_filled_in_and_read(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"people{ending}"
    assert run("template", str(file)).exit_code == 0
    row = ["是", "否", "二级检测师", "3年", "A类上岗证", "6年", "2400", "50", "0", "4万元", "国际方法", "无"]
    if ending == ".csv":
        with file.open("a", encoding="utf-8", newline="") as table:
            csv.writer(table).writerow(row)
    else:
        book = load_workbook(file)
        for column, value in enumerate(row, start=2):
            book.worksheets[0].cell(3, column, value)
        book.save(file)

    (found,) = objects(run("assess", "--format", "json", str(file)))

    assert found["likely"] == "first_class"
    assert found["receipt"]["facts"] == FIRST_CLASS


def test_the_interview_asks_what_it_wants_to_know() -> None:
    (played,) = objects(run("interview", "--format", "json", people=(SECOND_CLASS,)))
    assert played["asked"][:2] == ["serves_waterworks", "falsified"]
    assert "pass_rate_gain" not in played["asked"]  # there are samples enough
    assert played["assessment"]["likely"] == "second_class"
    told = text(run("interview", "--format", "text", "--target", "first_class", people=(FIRST_CLASS,)))
    assert "您持有的最高一类水质检测上岗证是哪一类？" in told


def test_without_costs_there_are_no_plans_and_nothing_is_called_hopeless(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "water-2026")
    (folder / "costs.yaml").unlink()
    for format_ in ("json", "text"):
        result = run(
            "plan", "--to", "second_class", "--format", format_,
            people=(BEGINNER,), policy=("--policy", str(folder)),
        )  # fmt: skip
        assert (result.exit_code, result.stdout) == (2, "")
        assert "costs.yaml" in result.stderr


def test_plans_lead_to_its_tiers() -> None:
    (found,) = objects(run("plan", "--to", "second_class", "--format", "json", people=(BEGINNER,)))
    assert {"licence": "c", "samples": 500, "reagent_savings": 3} in [
        each["changes"] for each in found["plans"]
    ]
    told = text(run("plan", "--to", "second_class", "--format", "text", people=(BEGINNER,)))
    assert "C类上岗证" in told
    assert run("plan", "--to", "senior", people=(BEGINNER,)).exit_code == 2


def test_a_receipt_gives_the_same_assessment_again() -> None:
    line = run("assess", "--format", "json", "--today", "2026-05-01", people=(FIRST_CLASS,)).stdout
    again = run("replay", "--format", "json", people=(json.loads(line),))
    assert again.stdout == line


@pytest.mark.parametrize("named", ["5.2.1", "第五节乙款第1目"])
def test_a_clause_is_found_by_its_number_and_by_its_label(named: str) -> None:
    (chain,) = objects(run("article", named, "--format", "json"))
    assert [clause["id"] for clause in chain] == ["5.2.1", "5.2", "5"]


def test_a_clause_is_shown_with_its_terms_and_evidence() -> None:
    shown = text(run("article", "5.1", "--format", "text"))
    assert "出厂水样中各项指标都合格" in shown
    assert "检测台账" in shown


def test_questions_find_its_clauses_or_who_can_tell() -> None:
    (found,) = objects(run("search", "要做多少水样", "--format", "json"))
    assert found[0]["id"] == "5.1"
    assert "供水行业协会" in text(run("search", "报名费多少", "--format", "text"))
    assert "清源市水务局" in text(run("search", "今天天气怎么样", "--format", "text"))


def test_the_way_to_an_answer_is_told() -> None:
    told = text(run("explain", "-", "5.1", "--format", "text", people=(BEGINNER,)))
    assert "第五节甲款" in told
    assert "检测水样" in told
    for command in (
        ("assess", "--trace"), ("understand", "samples", "五百个", "--trace"), ("search", "水样", "--trace"),
    ):  # fmt: skip
        assert "└" in text(run(*command, "--format", "text", people=(BEGINNER,)))


def test_many_people_are_shared_among_processes() -> None:
    people = (SECOND_CLASS, FIRST_CLASS, BEGINNER) * 40
    alone = run("assess", "--format", "json", people=people).stdout
    assert run("assess", "--format", "json", "--jobs", "2", people=people).stdout == alone


@pytest.mark.parametrize(
    ("fact", "said", "value"),
    [
        ("serves_waterworks", "是的", True),
        ("falsified", "没有", False),
        ("grade", "二级检测师", "second"),
        ("grade_years", "三年半", 3.5),
        ("licence", "甲类", "a"),
        ("bench_years", "两年", 2),
        ("samples", "五百个", 500),
        ("pass_rate_gain", "5%", 5),
        ("reagent_savings", "三万", 3),
        ("methods_drafted", "国家方法和企业方法", ["national", "enterprise"]),
        ("contest_prize", "银奖", "silver"),
    ],
)
def test_answers_are_understood(fact: str, said: str, value: object) -> None:
    (found,) = objects(run("understand", fact, said))
    assert found == {"value": value}


def test_its_folder_is_sound() -> None:
    result = run("check", str(FOLDER), policy=())
    assert result.exit_code == 0, result.output
    assert "清源市水质检测师专业水平评价办法" in result.stdout


def test_the_version_of_the_day_is_the_one_that_counts(tmp_path: Path) -> None:
    policy = ("--policy", str(with_next_version(tmp_path)))
    for day, version, likely in (
        ("2026-01-01", "water-2026", "second_class"),
        ("2027-06-30", "water-2026", "second_class"),
        ("2027-07-01", "water-2027", None),
    ):
        (found,) = objects(
            run("assess", "--today", day, "--format", "json", people=(SECOND_CLASS,), policy=policy)
        )
        assert (found["policy"], found["likely"]) == (version, likely)


def test_an_old_receipt_is_replayed_by_its_own_version(tmp_path: Path) -> None:
    older = with_next_version(tmp_path)
    newer = ("--policy", str(older.with_name("water-2027")))
    day = ("--today", "2027-06-30", "--format", "json")
    line = run("assess", *day, people=(SECOND_CLASS,), policy=newer).stdout

    again = run("replay", "--format", "json", people=(json.loads(line),), policy=newer)

    assert json.loads(line)["policy"] == "water-2026"
    assert again.stdout == line


def test_both_versions_are_sound(tmp_path: Path) -> None:
    older = with_next_version(tmp_path)
    for folder in (older, older.with_name("water-2027")):
        assert run("check", str(folder), policy=()).exit_code == 0


def test_nothing_of_the_second_regulation_is_said_about_the_first() -> None:
    commands = (
        ("assess", "--format", "text"), ("assess", "--format", "json"), ("search", "软著算吗"), ("check",),
        ("article", "10.2.3.1", "--format", "text"), ("interview", "--format", "text"),
    )  # fmt: skip
    for command in commands:
        result = CliRunner().invoke(cli, command, input="{}\n", prog_name="chuangping")
        assert result.exit_code == 0
        assert foreign_names(result.output, to=hunan(), of=water()) == []
        assert foreign_names(result.output, to=water(), of=hunan())  # it is of the first one, indeed


def test_a_clause_is_found_by_a_label_of_its_own_shape() -> None:
    for named in ("第五节乙款", "第5节乙款"):
        (found, above) = objects(run("article", "--format", "json", named))[0]
        assert (found["id"], above["id"]) == ("5.2", "5")


def test_several_problems_are_told_in_one_language() -> None:
    setting = Setting(water(), "normal", date(2026, 11, 23), words_of(water(), "en"))
    refused = read_one(1, {"samples": 10, "field_samples": 20, "bench_years": 99}, setting)
    assert isinstance(refused, Refused)
    assert "samples (" in refused.error
    assert "; " in refused.error
    assert not set(refused.error) & set("；（）、")


def test_a_power_in_a_cell_is_no_number_of_more_digits(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("samples\n3²\n", encoding="utf-8")
    result = run("assess", "--format", "json", str(file))
    assert result.exit_code == 2
    assert "3²" in json.loads(result.stdout)["doubtful"][0]["error"]


@pytest.mark.parametrize("command", [("article", "5.1"), ("search", "检测能力")])
def test_what_is_said_of_the_text_is_that_of_the_day(tmp_path: Path, command: tuple[str, ...]) -> None:
    newer = ("--policy", str(with_next_version(tmp_path).with_name("water-2027")))
    before = run(*command, "--today", "2026-12-31", "--format", "json", policy=newer)
    after = run(*command, "--today", "2027-07-01", "--format", "json", policy=newer)
    (told,) = before.stderr.splitlines()
    assert [word for word in ("water-2026", "water-2027", "2027-07-01") if word not in told] == []
    assert (before.exit_code, after.exit_code, after.stderr) == (0, 0, "")
    assert ("500个" in before.stdout, "600个" in after.stdout) == (True, True)


def test_the_template_is_that_of_the_day(tmp_path: Path) -> None:
    older = with_next_version(tmp_path)
    facts = older.with_name("water-2027") / "locales/zh_CN/facts.ftl"
    text = facts.read_text(encoding="utf-8")
    label = next(line for line in text.splitlines() if line.startswith("label-samples ="))
    facts.write_text(text.replace(label, "label-samples = 水样总数"), encoding="utf-8")
    for day, is_new in (("2027-06-30", False), ("2027-07-01", True)):
        table = tmp_path / f"{day}.csv"
        run("template", str(table), "--today", day, policy=("--policy", str(older)))
        assert ("水样总数" in table.read_text(encoding="utf-8-sig")) == is_new


def test_a_faulty_draft_is_in_nobodys_way_until_its_day(tmp_path: Path) -> None:
    older = with_next_version(tmp_path)
    (older.with_name("water-2027") / "measures.yaml").unlink()
    policy = ("--policy", str(older))
    assert run("article", "5", "--today", "2027-06-30", policy=policy).exit_code == 0
    missing = run("article", "5", "--today", "2027-07-01", policy=policy)
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "water-2027/measures.yaml: file: is missing" in missing.stderr
    checked = CliRunner().invoke(cli, ["check", str(older)], prog_name="chuangping")
    assert (checked.exit_code, checked.stderr) == (
        2,
        "water-2027/measures.yaml: file: is missing → put the file there\n",
    )


def test_where_no_clause_is_near_none_are_listed() -> None:
    for named in ("xyz", "附件"):
        result = run("article", named)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "相近" not in result.stderr
    assert "相近的有：5.2" in run("article", "5.9").stderr


def test_the_way_to_no_likely_tier_speaks_of_none() -> None:
    assert "多半可以申报" not in text(run("assess", "--trace", "--format", "text", people=({},)))
    (found,) = objects(run("assess", "--trace", "--format", "json", people=(SECOND_CLASS,)))
    assert found["trace"]["steps"][0] == {"what": "likely", "value": "second_class"}
