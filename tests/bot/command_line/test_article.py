"""`article` and `search` as an outsider uses them."""

import json

import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args, prog_name="chuangping")


def ids(result: Result) -> list[str]:
    assert result.exit_code == 0, result.stderr
    return [clause["id"] for clause in json.loads(result.stdout)]


@pytest.mark.parametrize(
    "written", [["10.2.3.1"], ["第十条（二）3.（1）"], ["第十条", "（二）3.（1）"], ["a10-2-3-1"]]
)
def test_a_clause_is_printed_first_then_its_parents_the_nearest_first(written: list[str]) -> None:
    assert ids(run("article", *written, "--format", "json")) == ["10.2.3.1", "10.2.3", "10.2", "10"]


def test_a_clause_has_id_label_text_and_score() -> None:
    article = json.loads(run("article", "20", "--format", "json").stdout)
    assert article == [
        {"id": "20", "label": "第二十条", "text": "本办法自印发之日起施行，有效期2年。", "score": 1.0}
    ]


def test_a_pipe_gets_json() -> None:
    assert ids(run("article", "20")) == ["20"]


def test_a_reader_sees_the_clause_under_its_headings() -> None:
    shown = run("article", "10.2.3.1", "--format", "text").stdout
    assert shown.index("取得以下三方面的业绩") < shown.index("软件著作权3项及以上")
    assert "产业化应用成效" in shown


def test_a_clause_that_is_not_there_is_bad_input_with_the_nearest_ones() -> None:
    result = run("article", "10.2.3.9")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "10.2.3.9" in result.stderr
    assert "10.2.3.4" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_search_prints_the_best_three_first() -> None:
    found = json.loads(run("search", "中级要几个软著", "--format", "json").stdout)
    assert found[0]["id"] == "10.2.3.1"
    assert len(found) <= 3
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)
    assert list(found[0]) == ["id", "label", "text", "score"]


def test_as_many_are_printed_as_wanted() -> None:
    assert len(ids(run("search", "高工的业绩要求", "--top", "5"))) == 5
    assert len(ids(run("search", "高工的业绩要求", "--top", "1"))) == 1


def test_words_need_not_be_quoted() -> None:
    assert ids(run("search", "软著", "中级"))[0] == "10.2.3.1"


@pytest.mark.parametrize("text", ["评审费多少钱", "明天天气怎么样", "asdf"])
def test_where_there_is_no_answer_the_list_is_empty(text: str) -> None:
    assert ids(run("search", text)) == []


def test_a_reader_sees_the_sentence_that_matters_or_who_can_tell() -> None:
    assert "软件著作权3项及以上" in run("search", "中级要几个软著", "--format", "text").stdout
    assert "人事部门" in run("search", "评审费多少钱", "--format", "text").stdout


@pytest.mark.parametrize("args", [["search", " "], ["search"], ["article"], ["search", "软著", "--top", "0"]])
def test_what_cannot_be_used_is_bad_input_in_one_line(args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_hostile_text_changes_nothing() -> None:
    result = run("search", "软著\x1b[2J<b>", "--format", "text")
    assert result.exit_code == 0
    assert "\x1b[2J" not in result.stdout
