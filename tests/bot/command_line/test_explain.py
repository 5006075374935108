"""`explain` and `assess --trace`: every node of the rules with what it comes to, and what is still open."""

from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from criteria.assessment import assess
from criteria.profile import read_profile
from tests.bot.command_line.test_trace import steps, told
from tests.policies import hunan

KNOWN = {"title_level": "assistant", "title_years": 5, "benefit_wan": 1200, "education": "bachelor"}


@pytest.fixture
def person(tmp_path: Path) -> str:
    file = tmp_path / "person.json"
    file.write_bytes(orjson.dumps(KNOWN))
    return str(file)


def run(*args: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, args, input=given, prog_name="chuangping")


def explained(*args: str) -> dict[str, object]:
    result = run("explain", *args, "--format", "json")
    assert result.exit_code == 0, result.output
    found = orjson.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def ways(found: dict[str, object]) -> list[object]:
    assert isinstance(found["trace"], list)
    return found["trace"]


@pytest.mark.parametrize("named", ["10.2.2", "第十条（二）2.", "10-2-2", "a10-2-2"])
def test_a_clause_is_named_in_any_way_of_writing_it(person: str, named: str) -> None:
    assert explained(person, named)["clause"] == "10.2.2"


def test_every_part_of_the_rule_is_told_with_its_text_and_what_it_comes_to(person: str) -> None:
    [way] = ways(explained(person, "10.2.2", "--tier", "engineer"))
    assert told(way, "article") == ["10.2.2", "10.2.2.1", "10.2.2.2", "10.2.2.3", "10.2.2.4", "10.2.2.5"]
    assert "第十条（二）2." in str(told(way, "text")[0])
    assert set(told(way, "status")) == {"unknown"}
    assert "problems_solved" in told(way, "fact")
    assert told(way, "reading") == ["D3"]
    assert "problems_solved" in told(way, "open")


def test_what_is_known_stands_beside_what_is_needed(person: str) -> None:
    [way] = ways(explained(person, "10.2.1", "--tier", "engineer"))
    compared = [step for step in steps(way) if step["what"] == "compare" and step["value"] == "met"]
    assert "1200" in [value for step in compared for value in told(step, "known")]
    assert told(way, "open") == []


def test_without_a_tier_every_tier_that_asks_for_the_clause_is_told(person: str) -> None:
    tiers = [tier.id for tier in hunan().tiers if tier.id in hunan().clauses["10.2.2"].rules]
    assert [value for way in ways(explained(person, "10.2.2")) for value in told(way, "tier")] == tiers


def test_a_clause_that_requires_nothing_says_so(person: str) -> None:
    result = run("explain", person, "20")
    assert result.exit_code == 2
    assert "没有要求" in result.stderr


@pytest.mark.parametrize(("args", "said"), [(("99.9",), "99.9"), (("10.2.2", "--tier", "king"), "senior")])
def test_what_is_not_there_is_refused_with_what_is(person: str, args: tuple[str, ...], said: str) -> None:
    result = run("explain", person, *args)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_bad_record_costs_only_itself() -> None:
    result = run(
        "explain", "-", "10.2.1", "--format", "json", given='{"benefit_wan": -1}\n{"benefit_wan": 3}\n'
    )
    bad, good = map(orjson.loads, result.stdout.splitlines())
    assert result.exit_code == 2
    assert "error" in bad
    assert "trace" in good


def test_a_reader_sees_a_tree_in_words(person: str) -> None:
    result = run("explain", person, "10.2.2", "--tier", "engineer", "--format", "text")
    assert result.exit_code == 0
    assert "任一即可 还不知道" in result.stdout
    assert "需要 >= 3" in result.stdout


def test_an_assessment_with_its_trace_is_the_same_assessment(person: str) -> None:
    plain, traced = (
        orjson.loads(run("assess", person, "--format", "json", *more).stdout) for more in ((), ("--trace",))
    )
    way = traced.pop("trace")
    assert traced == plain
    assert told(way, "likely") == [plain["likely"]]
    tiers = [step for step in steps(way) if step["what"] == "tier"]
    for tier, step in zip(plain["tiers"].values(), tiers, strict=True):
        assert told(step, "status")[0] == tier["status"]


def test_each_clause_of_a_trace_has_the_status_of_the_assessment(person: str) -> None:
    assessment = assess(hunan(), read_profile(hunan().vocabulary, KNOWN))
    way = orjson.loads(run("assess", person, "--format", "json", "--trace").stdout)["trace"]
    for step in steps(way):
        if step["what"] != "tier":
            continue
        paths = assessment.tiers[str(step["value"])].paths
        wanted = {clause: status for path in paths.values() for clause, status in path.requirements.items()}
        below = step["steps"]
        assert isinstance(below, list)
        articles = [each for each in below if each["what"] == "article"]
        assert {each["value"]: told(each, "status")[0] for each in articles} == wanted


@pytest.mark.parametrize("more", [("--jobs", "2"), ("--out", "result.jsonl")])
def test_a_trace_is_written_one_by_one(person: str, more: tuple[str, ...]) -> None:
    result = run("assess", person, "--trace", *more)
    assert result.exit_code == 2
    assert "--trace" in result.stderr
