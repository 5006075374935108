"""The tools answer with the objects that the commands print, whatever the policy."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner

from bot.command_line.group import cli
from criteria.policy.model import Policy
from tests.bot.agents.conftest import DAY, POLICIES, Connect
from tests.bot.api.people import Raw, people
from tests.water import FOLDER

MANY = 30
BESIDE = ("receipt", "notice", "clauses")
EITHER = pytest.mark.parametrize("named", POLICIES)


def printed(policy: Policy, *args: str, given: str | None = None, today: bool = True) -> list[Any]:
    """The objects that a command prints, one a line."""
    source = str(FOLDER) if policy.id == FOLDER.name else policy.id
    day = ("--today", DAY) if today else ()
    arguments = [*args, "--policy", source, *day, "--format", "json"]
    result = CliRunner().invoke(cli, arguments, input=given, prog_name="chuangping")
    assert result.exit_code in (0, 2), result.output
    return [orjson.loads(line) for line in result.stdout.splitlines()]


def without(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: each for name, each in told.items() if name not in names}


def drawn(policy: Policy, count: int, folder: Path) -> tuple[list[Raw], str]:
    """Many people, and the file that tells of them."""
    found = people(policy, count)
    file = folder / "people.jsonl"
    file.write_bytes(b"\n".join(map(orjson.dumps, found)))
    return found, str(file)


@EITHER
async def test_assessments_are_those_of_assess(named: str, connect: Connect, tmp_path: Path) -> None:
    policy = POLICIES[named]()
    everybody, file = drawn(policy, MANY, tmp_path)
    async with connect(policy) as assistant:
        told = [await assistant.call("assess", profile=each, today=DAY) for each in everybody]
    assert [without(each, "clauses") for each in told] == printed(policy, "assess", file)
    for each in told:
        required = {
            clause
            for tier in each["tiers"].values()
            for path in tier["paths"].values()
            for clause in path["requirements"]
        }
        assert {clause["id"] for clause in each["clauses"]} == required


@EITHER
async def test_plans_are_those_of_plan(named: str, connect: Connect, tmp_path: Path) -> None:
    policy = POLICIES[named]()
    everybody, file = drawn(policy, 8, tmp_path)
    assessed = printed(policy, "assess", file)
    async with connect(policy) as assistant:
        for tier in policy.tiers:
            told = [await assistant.call("plan", profile=each, to=tier.id, today=DAY) for each in everybody]
            expected = printed(policy, "plan", "--profile", file, "--to", tier.id)
            assert [without(each, *BESIDE) for each in told] == expected
            assert [each["receipt"] for each in told] == [each["receipt"] for each in assessed]
            assert [each.get("notice") for each in told] == [each.get("notice") for each in assessed]


@EITHER
async def test_explanations_are_those_of_explain(named: str, connect: Connect, tmp_path: Path) -> None:
    policy = POLICIES[named]()
    everybody, file = drawn(policy, 4, tmp_path)
    asked = [clause.id for clause in policy.clauses.values() if clause.rules]
    compared = 0
    async with connect(policy) as assistant:
        for clause in asked[::14]:
            for expected, each in zip(printed(policy, "explain", file, clause), everybody, strict=True):
                told = await assistant.call("explain", profile=each, clause=clause, today=DAY)
                assert clause in [each["id"] for each in told["clauses"]]
                if "shortened" not in told:
                    compared += 1
                    assert without(told, *BESIDE) == {**expected, "record": 1}
    assert compared


@EITHER
async def test_a_whole_result_is_explained_with_the_assessment(
    named: str, connect: Connect, tmp_path: Path
) -> None:
    policy = POLICIES[named]()
    everybody, file = drawn(policy, 4, tmp_path)
    async with connect(policy) as assistant:
        for expected, each in zip(printed(policy, "assess", file), everybody, strict=True):
            told = await assistant.call("explain", profile=each, today=DAY)
            assert {name: told[name] for name in expected} == expected
            clauses = {clause["id"] for clause in told["clauses"]}
            assert clauses.issuperset(clause for line in told["result"] for clause in line["clauses"])


@EITHER
async def test_clauses_are_those_of_article_and_search(named: str, connect: Connect) -> None:
    policy = POLICIES[named]()
    async with connect(policy) as assistant:
        for clause in [*policy.clauses][::11]:
            told = await assistant.call("article", id=clause, today=DAY)
            assert [told["clauses"]] == printed(policy, "article", clause, today=False)
        for question in ("发明专利要几个？", "年限不够怎么办？", "今天天气怎么样"):
            told = await assistant.call("search", q=question, top=4, today=DAY)
            assert [told["clauses"]] == printed(policy, "search", question, "--top", "4", today=False)


async def test_stories_are_read_as_by_understand_story(connect: Connect) -> None:
    story = "本科，2019年7月评上工程师，一级，降本700万，同事有3个发明。我想评高工。"
    policy = POLICIES["hunan"]()
    async with connect(policy) as assistant:
        told = await assistant.call("read_story", story=story, today=DAY)
    assert [told] == printed(policy, "understand", "--story", story)


@EITHER
async def test_whoever_asks_as_next_question_says_comes_to_the_result_of_an_interview(
    named: str, connect: Connect, tmp_path: Path
) -> None:
    policy = POLICIES[named]()
    everybody, file = drawn(policy, 6, tmp_path)
    interviews = printed(policy, "interview", "--profile", file)
    async with connect(policy) as assistant:
        for person, expected in zip(everybody, interviews, strict=True):
            known: Raw = {}
            in_vain: list[str] = []
            while not (
                told := await assistant.call("next_question", profile=known, in_vain=in_vain, today=DAY)
            )["done"]:
                names = [each["name"] for each in told["questions"]]
                assert names == told["facts"]
                assert not set(names) & {*known, *in_vain}
                known |= {name: person[name] for name in names if person.get(name) is not None}
                in_vain += [name for name in names if person.get(name) is None]
            assert told["questions"] == []
            result = await assistant.call("assess", profile=known, today=DAY)
            assert result["likely"] == expected["assessment"]["likely"]
            statuses = {tier: each["status"] for tier, each in result["tiers"].items()}
            reached = expected["assessment"]["tiers"].items()
            assert statuses == {tier: each["status"] for tier, each in reached}
