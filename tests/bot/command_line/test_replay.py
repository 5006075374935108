"""`chuangping replay`: what was assessed once is assessed again from its receipt, or it is said why not."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from tests.water import with_next_version

PERSON = {"title_level": "assistant", "education": "bachelor", "benefit_wan": 1200.5, "standards": ["group"]}


def run(*args: str, lines: str = "") -> Result:
    return CliRunner().invoke(cli, args, input=lines, prog_name="chuangping")


@pytest.fixture
def line() -> str:
    """What `assess` printed, on a day and in a phase that are not the usual ones."""
    options = ("--today", "2026-01-02", "--phase", "first", "--format", "json")
    return run("assess", *options, lines=json.dumps(PERSON)).stdout


def receipt_of(line: str) -> dict[str, Any]:
    receipt: dict[str, Any] = json.loads(line)["receipt"]
    return receipt


def test_a_line_of_assess_gives_the_same_line_again(line: str) -> None:
    again = run("replay", "--format", "json", lines=line)
    assert (again.exit_code, again.stdout) == (0, line)


def test_the_receipt_alone_will_do_in_a_file_or_spread_over_lines(line: str, tmp_path: Path) -> None:
    file = tmp_path / "receipt.json"
    for indent in (None, 2):
        file.write_text(json.dumps(receipt_of(line), indent=indent), "utf-8")
        again = run("replay", str(file), "--format", "json")
        assert (again.exit_code, again.stdout) == (0, line)


def test_several_lines_are_replayed_one_by_one(line: str) -> None:
    again = run("replay", "--format", "json", lines=f"{line}{{}}\n{line}")
    first, refused, last = again.stdout.splitlines()
    assert (again.exit_code, first, last) == (2, line.strip(), line.strip())
    assert json.loads(refused)["record"] == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"facts": {"education": "doctor"}}, "改动过"),
        ({"id": "0" * 12}, "改动过"),
        ({"phase": "second"}, "不是一份完整的凭据"),
        ({"engine": None}, "“engine”"),
        ({"date": "2026-13-45"}, "“date”"),
        ({"facts": {"no_such": 1}}, "没有“no_such”这一项"),
        ({"facts": {"benefit_wan": -1}}, "小于 0"),
        ({"content_hash": "0" * 64}, "后来改过"),
        ({"policy": "hunan-2033"}, "没有"),
        ({"policy": "\ud800"}, "代理字符"),
    ],
)
def test_what_cannot_be_replayed_is_told_in_words(line: str, change: dict[str, Any], said: str) -> None:
    again = run("replay", "--format", "json", lines=json.dumps(receipt_of(line) | change))
    assert again.exit_code == 2
    assert said in json.loads(again.stdout)["error"]
    assert said in run("replay", "--format", "text", lines=json.dumps(receipt_of(line) | change)).stdout


def test_a_receipt_from_before_engines_is_old_and_not_incomplete(line: str) -> None:
    old = {name: value for name, value in receipt_of(line).items() if name != "engine"}
    assert "旧版本" in json.loads(run("replay", "--format", "json", lines=json.dumps(old)).stdout)["error"]


def test_another_version_of_the_engine_is_named(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("criteria.receipts.ENGINE", 1)
    old = run("assess", "--format", "json", lines="{}").stdout
    monkeypatch.undo()
    error = json.loads(run("replay", "--format", "json", lines=old).stdout)["error"]
    assert "第 1 版" in error


@pytest.mark.parametrize("text", ["", "\n", "x", "[]", "[1]", '"x"', "{}", '{"receipt": 1}', "[" * 5000])
def test_what_is_no_receipt_is_one_line_and_status_2(text: str) -> None:
    again = run("replay", "--format", "json", lines=text)
    assert (again.exit_code, len(again.output.splitlines())) == (2, 1)


@pytest.mark.parametrize("file", ["nowhere.json", "."])
def test_a_file_that_cannot_be_read_is_one_line_and_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.chdir(tmp_path)
    again = run("replay", file)
    assert (again.exit_code, again.stdout, len(again.stderr.splitlines())) == (2, "", 1)
    assert file in again.stderr


def test_a_receipt_is_replayed_by_the_version_that_it_rests_on(tmp_path: Path) -> None:
    folder = with_next_version(tmp_path)
    person = json.dumps({"samples": 550, "serves_waterworks": True})
    policy = ("--policy", str(folder), "--format", "json")
    lines = [
        run("assess", *policy, "--today", day, lines=person).stdout for day in ("2027-06-30", "2027-07-01")
    ]
    assert [receipt_of(line)["policy"] for line in lines] == ["water-2026", "water-2027"]
    for line in lines:
        again = run("replay", *policy, lines=line)
        assert (again.exit_code, again.stdout) == (0, line)


ON_A_DAY_OF_THE_OLDER = ("assess", "--today", "2027-01-01")


def test_a_receipt_of_a_policy_that_is_not_there_says_which(tmp_path: Path) -> None:
    folder = with_next_version(tmp_path)
    line = run(*ON_A_DAY_OF_THE_OLDER, "--policy", str(folder), "--format", "json", lines="{}").stdout
    refused = run("replay", "--format", "json", lines=line)
    assert refused.exit_code == 2
    assert "water-2026" in json.loads(refused.stdout)["error"]


def test_a_policy_changed_since_is_told_as_changed_wherever_its_folder_lies(tmp_path: Path) -> None:
    folder = with_next_version(tmp_path)
    line = run(*ON_A_DAY_OF_THE_OLDER, "--policy", str(folder), "--format", "json", lines="{}").stdout
    measures = folder / "measures.yaml"
    text = measures.read_text(encoding="utf-8")
    measures.write_text(text.replace("samples >= 500", "samples >= 501"), encoding="utf-8")

    changed = run("replay", "--policy", str(folder), "--format", "json", lines=line)
    assert "water-2026" not in changed.stdout
    assert receipt_of(line)["content_hash"][:12] in changed.stdout

    unknown = run("replay", "--policy", str(folder), lines=line.replace("water-2026", "water-1999"))
    assert "water-2026 water-2027 hunan-2023" in unknown.stdout
