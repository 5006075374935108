"""`chuangping understand` as an outsider uses it."""

import json

from click.testing import CliRunner, Result

from bot.command_line.group import cli


def run(*args: str, lines: str = "") -> Result:
    return CliRunner().invoke(cli, ["understand", *args], input=lines, prog_name="chuangping")


def test_one_answer_on_the_command_line() -> None:
    result = run("benefit_wan", "一千二百万")
    assert (json.loads(result.stdout), result.exit_code) == ({"value": 1200}, 0)


def test_an_answer_of_several_words_and_one_that_begins_with_a_sign() -> None:
    assert json.loads(run("standards", "国标", "行标").stdout) == {"value": ["national", "industry"]}
    assert "unclear" in json.loads(run("benefit_pct", "-3%").stdout)


def test_relative_dates_count_from_the_given_day() -> None:
    assert json.loads(run("title_years", "前年", "--today", "2020-05-01").stdout) == {"since": "2018"}


def test_json_lines_are_read_in_order_and_a_bad_one_spoils_no_other() -> None:
    lines = [
        '{"fact": "benefit_wan", "text": "一千二百万"}',
        '{"fact": "nothing", "text": "1"}',
        "no json",
        '{"fact": "benefit_wan"}',
        "",
        '{"fact": "utility_patents", "text": "仨"}',
    ]
    result = run(lines="\n".join(lines))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line.get("record", line.get("value")) for line in found] == [1200, 2, 3, 4, 3]
    assert all(list(line) == ["record", "error"] for line in found[1:4])
    assert "nothing" in found[1]["error"]
    assert result.exit_code == 2


def test_all_good_lines_end_with_status_0() -> None:
    assert run(lines='{"fact": "benefit_wan", "text": "跳过"}\n').exit_code == 0


def test_an_unknown_fact_a_missing_text_and_a_wrong_day_are_bad_input() -> None:
    for args in (("nothing", "1"), ("benefit_wan",), ("title_years", "前年", "--today", "morgen")):
        result = run(*args)
        assert (result.exit_code, result.stdout) == (2, "")
        assert len(result.stderr.splitlines()) == 1


def test_a_story_on_the_command_line() -> None:
    result = run("--story", "本科，助工六年。", "--today", "2026-11-26")
    told = json.loads(result.stdout)
    assert [(each["fact"], each["value"]) for each in told["facts"]] == [
        ("education", "bachelor"),
        ("title_level", "assistant"),
        ("title_years", 6),
    ]
    assert (told["doubtful"], told["unheard"], result.exit_code) == ([], [], 0)


def test_stories_as_lines_of_which_a_bad_one_spoils_no_other() -> None:
    lines = ['{"story": "大专"}', '{"story": ""}', '{"text": "大专"}', '{"story": "中专，想评工程师"}']
    result = run("--story", lines="\n".join(lines))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line.get("record") for line in found] == [None, 2, 3, None]
    assert found[3]["target"] == "engineer"
    assert result.exit_code == 2


def test_an_empty_story_and_one_that_is_too_long_are_refused_in_one_line() -> None:
    for text in (" ", "长" * 5_001):
        result = run("--story", text)
        assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
