"""The API answers with the objects that the commands print, whatever the policy."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner

from bot.command_line.group import cli
from tests.bot.api.conftest import Program
from tests.bot.api.people import Raw, people
from tests.water import FOLDER

DAY = "2026-11-27"
MANY = 8
QUESTIONS = ("大专能评工程师吗？", "发明专利要几个？", "年限不够怎么办？", "谁来评？", "今天天气怎么样")
ANSWERS = ("三年", "2019年7月", "不清楚", "八百多万", "没有", "三项", "")


def named(program: Program) -> str:
    return str(FOLDER) if program.policy.id == FOLDER.name else program.policy.id


def printed(program: Program, *args: str, given: str | None = None, today: bool = True) -> list[Any]:
    """The objects that a command prints, one a line."""
    day = ("--today", DAY) if today else ()
    arguments = [*args, "--policy", named(program), *day, "--format", "json"]
    result = CliRunner().invoke(cli, arguments, input=given, prog_name="chuangping")
    assert result.exit_code in (0, 2), result.output
    return [orjson.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def drawn(of_either: Program, tmp_path: Path) -> tuple[list[Raw], str]:
    """Many people, and the file that tells of them."""
    found = people(of_either.policy, MANY)
    file = tmp_path / "people.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, found)))
    return found, str(file)


async def test_assessments_are_those_of_assess(of_either: Program, drawn: tuple[list[Raw], str]) -> None:
    everybody, file = drawn
    expected = printed(of_either, "assess", file)
    assert [await of_either.post("/assess", profile=each, today=DAY) for each in everybody] == expected
    many = await of_either.post("/assess", profiles=everybody * 5, today=DAY)
    assert many["results"] == expected * 5


async def test_a_bad_one_of_many_is_told_in_its_place(of_either: Program, tmp_path: Path) -> None:
    mixed: list[Any] = [{}, {"no_such_fact": 1}, {}, 5, None, "x", []]
    answered = (await of_either.post("/assess", profiles=mixed, today=DAY))["results"]
    assert [each.get("record") for each in answered] == [None, 2, None, 4, 5, 6, 7]
    file = tmp_path / "people.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, mixed[:3])))
    assert answered[:3] == printed(of_either, "assess", str(file))


async def test_plans_are_those_of_plan(of_either: Program, drawn: tuple[list[Raw], str]) -> None:
    everybody, file = drawn
    for tier in of_either.policy.tiers:
        expected = printed(of_either, "plan", "--profile", file, "--to", tier.id)
        told = [await of_either.post("/plan", profile=each, to=tier.id, today=DAY) for each in everybody]
        assert told == expected


async def test_explanations_of_clauses_are_those_of_explain(
    of_either: Program, drawn: tuple[list[Raw], str]
) -> None:
    everybody, file = drawn
    asked = [clause.id for clause in of_either.policy.clauses.values() if clause.rules]
    for clause in asked[::12]:
        expected = printed(of_either, "explain", file, clause)
        for told, each in zip(expected, everybody, strict=True):
            explained = await of_either.post("/explain", profile=each, clause=clause, today=DAY)
            assert explained == {**told, "record": 1}


async def test_a_result_is_explained_as_assess_traces_it_and_as_the_report_says_it(
    of_either: Program, drawn: tuple[list[Raw], str], tmp_path: Path
) -> None:
    everybody, file = drawn
    traced = printed(of_either, "assess", file, "--trace")
    for told, each in list(zip(traced, everybody, strict=True))[:4]:
        explained = await of_either.post("/explain", profile=each, today=DAY, language="en")
        lines = explained.pop("result")
        explained.pop("notice", None)  # in the language that was asked for
        told.pop("notice", None)
        assert explained == told
        (tmp_path / "one.json").write_bytes(orjson.dumps(each))
        out = tmp_path / "report.json"
        arguments = ["report", "--profile", str(tmp_path / "one.json"), "--out", str(out), "--language", "en"]
        arguments += ["--policy", named(of_either), "--today", DAY]
        assert CliRunner().invoke(cli, arguments).exit_code == 0
        assert lines == orjson.loads(out.read_bytes())["result"]


async def test_clauses_are_those_of_article_and_search(of_either: Program) -> None:
    for clause in [*of_either.policy.clauses][::7]:
        told = await of_either.get(f"/articles/{clause}", today=DAY)
        assert [told] == printed(of_either, "article", clause)
    for question in QUESTIONS:
        told = await of_either.get("/search", q=question, top=4, today=DAY)
        assert [told] == printed(of_either, "search", question, "--top", "4")


async def test_answers_are_understood_as_by_understand(of_either: Program) -> None:
    facts = [*of_either.policy.vocabulary][::9]
    asked = [{"fact": fact, "text": text} for fact in facts for text in ANSWERS]
    expected = printed(
        of_either, "understand", given="\n".join(orjson.dumps(each).decode() for each in asked)
    )
    assert [await of_either.post("/understand", today=DAY, **each) for each in asked] == expected


async def test_stories_are_read_as_by_understand_story(program: Program) -> None:
    story = "本科，2019年7月评上工程师，一级，降本700万，同事有3个发明。我想评高工。"
    assert [await program.post("/understand", story=story, today=DAY)] == printed(
        program, "understand", "--story", story
    )


async def test_questions_are_answered_as_by_ask(of_either: Program, drawn: tuple[list[Raw], str]) -> None:
    asked = list(zip(QUESTIONS, drawn[0], strict=False))
    lines = "\n".join(orjson.dumps({"ask": text, "profile": each}).decode() for text, each in asked)
    expected = printed(of_either, "ask", given=lines)
    told = [await of_either.post("/ask", text=text, profile=each, today=DAY) for text, each in asked]
    assert told == expected


async def test_phase_and_day_are_those_that_are_asked_for(program: Program, tmp_path: Path) -> None:
    someone = people(program.policy, 5)[4]
    file = tmp_path / "one.jsonl"
    file.write_bytes(orjson.dumps(someone))
    told = await program.post("/assess", profile=someone, phase="first", today="2023-12-01")
    assert [told] == printed(
        program, "assess", str(file), "--phase", "first", "--today", "2023-12-01", today=False
    )
    assert told["receipt"]["date"] == "2023-12-01"
