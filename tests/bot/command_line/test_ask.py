"""`chuangping ask` as an outsider uses it."""

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from bot.command_line.group import cli


def run(*args: str, lines: str = "") -> Result:
    return CliRunner().invoke(cli, ["ask", *args], input=lines, prog_name="chuangping")


def answered(*args: str) -> dict[str, Any]:
    result = run(*args, "--format", "json", "--today", "2026-11-26")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_one_question_on_the_command_line() -> None:
    told = answered("大专，助工满四年，能评工程师吗")
    assert told["verdict"] == "yes"
    assert told["answer"].startswith("可以：")
    assert [each["id"] for each in told["clauses"]] == ["7"]
    assert told["facts"] == {
        "education": {"value": "associate"},
        "title_level": {"value": "assistant"},
        "title_years": {"value": 4},
    }
    assert told["depends_on"] == []
    assert "2025-10-16" in told["notice"]


def test_a_question_of_several_words_and_one_without_an_answer() -> None:
    assert answered("评审费", "多少钱")["verdict"] == "outside"


def test_the_profile_counts_and_is_no_fact_of_the_question(tmp_path: Path) -> None:
    profile = tmp_path / "me.json"
    profile.write_text('{"title_level": "assistant"}', encoding="utf-8")
    told = answered("要先转评吗", "--profile", str(profile))
    assert (told["verdict"], told["facts"]) == ("no", {})
    assert answered("要先转评吗")["verdict"] == "depends"


def test_in_the_first_round_nobody_need_convert() -> None:
    question = "我是会计师，没有工程职称，要先转评吗"
    assert answered(question)["verdict"] == "yes"
    assert answered(question, "--phase", "first")["verdict"] == "no"


def test_json_lines_are_answered_in_order_and_a_bad_one_spoils_no_other() -> None:
    lines = [
        '{"ask": "评高工要答辩吗"}',
        '{"ask": ""}',
        "no json",
        '{"ask": "能报吗", "who": "me"}',
        '{"ask": "要先转评吗", "profile": {"title_level": "wizard"}}',
        '{"ask": "要先转评吗", "profile": {"title_level": "assistant"}}',
    ]
    result = run("--format", "json", lines="\n".join(lines))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line.get("record", line.get("verdict")) for line in found] == ["yes", 2, 3, 4, 5, "no"]
    assert all(list(line) == ["record", "error"] for line in found[1:5])
    assert result.exit_code == 2


def test_a_reader_gets_sentences_the_whole_clause_and_the_notice() -> None:
    said = run("--format", "text", "--today", "2026-11-26", "三个实用新型够评工程师吗").stdout
    assert said.strip().startswith("够：")
    assert "上述知识产权要求取得产业化应用成效。" in said.replace("\n  ┃ ", "")
    assert "2025-10-16" in said


def test_no_question_and_no_profile_are_bad_input(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    for args in ((" ",), ("能报吗", "--profile", str(empty))):
        result = run(*args)
        assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
