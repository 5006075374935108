"""`interview` as an outsider uses it: the screens that are asked, as JSON or to be read."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from click.testing import CliRunner

from bot.command_line.group import cli
from criteria.policy.vocabulary import Known
from tests.dialogs.people import ENGINEER, none_of_the_rest


def in_json(known: Mapping[str, Known]) -> dict[str, Any]:
    """Somebody of whom this is known, and who has nothing else, as a record."""
    whole = none_of_the_rest(known)
    return {name: sorted(each) if isinstance(each, frozenset) else each for name, each in whole.items()}


def without(person: Mapping[str, Any], *facts: str) -> dict[str, Any]:
    """The same person, who cannot say anything about these facts."""
    return {name: known for name, known in person.items() if name not in facts}


EVERYTHING = in_json(ENGINEER)
ASSISTANT = in_json(
    without(ENGINEER, "title_years", "problems_solved", "software_copyrights", "benefit_wan")
    | {"title_level": "none", "education": "master", "projects_completed": 1}
)


def played(*people: object, target: str = "auto") -> list[Any]:
    """What an interview with each of them comes to."""
    lines = "\n".join(map(json.dumps, people))
    args = ["interview", "--format", "json", "--today", "2026-11-26", "--target", target]
    result = CliRunner().invoke(cli, args, input=lines, prog_name="chuangping")
    assert result.exit_code == 0, result.output
    return list(map(json.loads, result.stdout.splitlines()))


def transcript(person: object) -> list[str]:
    """The lines of a readable interview, from the number of the record to the title of the result."""
    args = ["interview", "--format", "text", "--today", "2026-11-26"]
    result = CliRunner().invoke(cli, args, input=json.dumps(person), prog_name="chuangping")
    assert result.exit_code == 0, result.output
    lines = [line.strip() for line in result.stdout.splitlines()]
    return [line for line in lines[: lines.index("您的结果")] if line]


def test_all_facts_of_a_screen_are_asked_and_a_screen_is_one_step() -> None:
    (told,) = played(EVERYTHING)
    asked = told["asked"]
    assert asked[:2] == ["in_scope_employer", "in_scope_role"]
    assert asked[-4:] == ["integrity", "under_investigation", "under_penalty", "disciplined"]
    assert {"invention_patents", "software_copyrights", "standards"} <= set(asked)  # ticked or not
    assert len(set(asked)) == len(asked) > 30
    assert told["screens"] <= 16
    assert told["assessment"]["likely"] == "engineer"


@pytest.mark.parametrize("person", [EVERYTHING, ASSISTANT, ENGINEER, without(EVERYTHING, "disciplined"), {}])
def test_the_readable_interview_has_as_many_steps_as_the_other_tells(person: object) -> None:
    (told,) = played(person)
    steps = [line.split("  ")[0] for line in transcript(person) if line[0].isdigit()]
    assert steps == [str(number) for number in range(1, told["screens"] + 1)]


def test_a_tick_list_is_read_as_one_step_and_what_is_ticked_as_another() -> None:
    lines = transcript(EVERYTHING)
    listed = next(n for n, line in enumerate(lines) if line.startswith("累计创效、"))
    assert lines[listed - 1].endswith("下面哪些您有？")
    answer = lines.index("› 有：累计创效；其余没有")
    assert listed < answer < lines.index("› 1200 万元")
    assert lines[0] == "第 1 条"
    assert lines[3] == "› 都符合"


def test_what_nobody_knows_is_read_as_said() -> None:
    lines = "".join(transcript(without(EVERYTHING, "method_cert", "disciplined", "utility_patents")))
    for said in ("› 不清楚", "› 有例外，或有说不清的", "› 说不清：党纪政务处分", "说不清：实用新型专利"):
        assert said in lines


def test_whoever_is_surely_out_of_scope_is_asked_no_more() -> None:
    (told,) = played(EVERYTHING | {"in_scope_employer": False})
    assert told["asked"] == ["in_scope_employer", "in_scope_role"]
    assert told["screens"] == 2  # 有例外: and which?


def test_an_interview_asks_what_can_change_the_answer_and_no_more() -> None:
    (told,) = played(ASSISTANT)
    assert "industry_methods" not in told["asked"]  # only a tier above would count them
    assert told["assessment"]["likely"] == "assistant"


def test_an_interview_tells_what_is_likely_if_what_was_asked_in_vain_turns_out_well() -> None:
    told, doubtful = (each["assessment"] for each in played(ASSISTANT, without(ASSISTANT, "method_cert")))
    assert (told["likely"], told["likely_if"], told["hangs_on"]) == ("assistant", "assistant", [])
    assert (doubtful["likely"], doubtful["likely_if"]) == (None, "assistant")
    assert doubtful["hangs_on"] == ["method_cert"]


def test_an_interview_for_a_tier_learns_what_is_missing_on_the_nearest_path() -> None:
    (told,) = played(ASSISTANT | {"problems_solved": 2, "problems_participated": 2}, target="engineer")
    tier = told["assessment"]["tiers"]["engineer"]
    assert tier["status"] == "ineligible"
    fewest = min(list(path["requirements"].values()).count("unmet") for path in tier["paths"].values())
    assert any(
        list(path["requirements"].values()).count("unmet") == fewest
        and "unknown" not in path["requirements"].values()
        for path in tier["paths"].values()
    )
