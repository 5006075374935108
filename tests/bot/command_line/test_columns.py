"""`assess` of an office's own table: the columns explained as a file, mended, given back; what is told."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from bot.records.cells import Cell
from bot.records.grid import Table
from bot.records.mapping_files import explained
from bot.records.tables import look_at
from locales.wording import LANGUAGES, wording
from tests.bot.records.workbooks import saved
from tests.policies import hunan

HEADS = ["序号", "姓名", "学历", "职称", "取得时间", "专利数", "累计降本", "得分", "得分", "去年降本"]
ROWS: Sequence[Sequence[Cell]] = [
    [1, "甲一", "本科", "助工", "2021.06", 3, "620万", 80, 90, 5],
    [2, "乙二", "硕士", "工程师", "2019.07", 4, 300, 70, 60, 6],
]


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return saved(tmp_path / "名册.xlsx", ["人员名册"], HEADS, *ROWS, ["合计", None, None, None, None, 7])


def run(*args: object) -> Result:
    return CliRunner().invoke(cli, ["assess", *map(str, args)], prog_name="chuangping")


def facts(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line)["receipt"]["facts"] for line in result.stdout.splitlines()]


def mapping(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "列.yaml"
    file.write_text("\n".join(["columns:", *lines]) + "\n", "utf-8")
    return file


def test_what_is_printed_and_given_back_gives_the_same_reading(roster: Path, tmp_path: Path) -> None:
    explained = run(roster, "--explain-columns")
    assert explained.exit_code == 0
    file = tmp_path / "列.yaml"
    file.write_text(explained.stdout, "utf-8")
    plain, mapped = run(roster, "--format", "json"), run(roster, "--columns", file, "--format", "json")
    assert plain.stdout == mapped.stdout
    assert facts(plain)[0]["saving_wan"] == 620
    again = run(roster, "--columns", file, "--explain-columns").stdout
    assert [line for line in again.splitlines() if "  fact:" in line] == [
        line for line in explained.stdout.splitlines() if line.startswith("  fact:")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_explained_in_each_language(language: str) -> None:
    table = Table("名册", [(1, HEADS), (2, ROWS[0])])
    said = explained(look_at(table, hunan()), hunan(), wording(language))
    read = yaml.safe_load(said)["columns"]
    assert [entry["head"] for entry in read] == HEADS
    assert read[2] == {"head": "学历", "fact": "education"}
    assert {line.partition("  # ")[0] for line in said.splitlines() if "saving_wan" in line} == {
        "  fact: saving_wan"
    }


def test_a_mended_mapping_is_followed_and_what_it_leaves_out_is_carried(roster: Path, tmp_path: Path) -> None:
    file = mapping(
        tmp_path,
        '- {head: "专利数", fact: utility_patents}',
        '- {head: "累计降本", fact: saving_wan, unit: yuan}',
        '- {head: "得分", place: 2, fact: expert_endorsements}',
    )
    result = run(roster, "--columns", file, "--format", "json")
    assert facts(result)[1] == {"utility_patents": 4, "saving_wan": 0.03, "expert_endorsements": 60}
    assert "没有写这一列" in result.stderr


def test_what_was_offered_carried_and_passed_is_told_on_standard_error(roster: Path) -> None:
    result = run(roster, "--format", "json")
    assert result.exit_code == 0
    assert 'head: "专利数"' in result.stderr
    assert "去年" in result.stderr
    assert "第 5 行（合计）" in result.stderr


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (['- {head: "学历", fact: educaton}'], "education"),
        (['- {head: "血型", fact: education}'], "血型"),
        (['- {head: "学历", place: 3, fact: education}'], "第 3 个"),
        (['- {head: "学历", fact: education}', '- {head: "学历", fact: education}'], "两次"),
        (['- {head: "学历", fact: books}', '- {head: "职称", fact: books}'], "只留一列"),
        (['- {head: "累计降本", fact: saving_wan, unit: percent}'], "yuan"),
        (['- {head: "学历", fact: education, value: dokter}'], "doctor"),
        (['- {head: "学历", unit: yuan}'], "fact"),
        (['- {head: "学历", kolumn: 3}'], "kolumn"),
        (["- 学历"], "0"),
        (["- {head: ["], "YAML"),
    ],
)
def test_what_is_wrong_in_a_mapping_is_said_in_a_line(
    roster: Path, tmp_path: Path, lines: Sequence[str], said: str
) -> None:
    result = run(roster, "--columns", mapping(tmp_path, *lines), "--format", "json")
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_mapping_that_is_not_there_is_said(roster: Path, tmp_path: Path) -> None:
    assert run(roster, "--columns", tmp_path / "no.yaml").exit_code == 2


def test_only_one_table_is_explained(roster: Path, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text("{}", "utf-8")
    for files in ([], [lines], [roster, roster]):
        result = run(*files, "--explain-columns")
        assert result.exit_code == 2
        assert "--explain-columns" in result.stderr


EVERYBODY = ("everybody:", "  in_scope_employer: true", "  under_investigation: false")


def said_of_everybody(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "都一样.yaml"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def test_what_is_said_of_everybody_counts_for_each_row_and_is_told(roster: Path, tmp_path: Path) -> None:
    file = said_of_everybody(tmp_path, *EVERYBODY)
    plain, told = run(roster, "--format", "json"), run(roster, "--columns", file, "--format", "json")
    assert [each.keys() - before.keys() for each, before in zip(facts(told), facts(plain), strict=True)] == [
        {"in_scope_employer", "under_investigation"}
    ] * 2
    assert "所在单位：是；立案审查：否" in told.stderr


def test_what_may_be_said_of_everybody_is_shown_and_can_be_taken_over(roster: Path, tmp_path: Path) -> None:
    explained = run(roster, "--explain-columns").stdout
    _, offered = explained.split("# everybody:\n")
    mended = explained.replace("# everybody:\n" + offered, "everybody:\n" + offered.replace("#   ", "  "))
    result = run(roster, "--columns", said_of_everybody(tmp_path, mended), "--format", "json")
    assert result.exit_code == 0
    assert facts(result)[0]["in_scope_employer"] is True
    again = run(roster, "--columns", tmp_path / "都一样.yaml", "--explain-columns").stdout
    assert yaml.safe_load(again)["everybody"] == yaml.safe_load(mended)["everybody"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  in_scope_employr: true", "in_scope_employer"),
        ("  nothing_of_ours: true", "chuangping template"),
        ("  in_scope_employer: 湖南", "true false"),
        ("  education: 本科", "bachelor"),
        ("  education: bachelor", "“学历”这一列就是 education"),
        ("  benefit_wan: -3", "0–1000000"),
    ],
)
def test_what_is_wrong_about_everybody_is_said_in_a_line(
    roster: Path, tmp_path: Path, line: str, said: str
) -> None:
    result = run(roster, "--columns", said_of_everybody(tmp_path, "everybody:", line), "--format", "json")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert said in result.stderr
