"""What an assistant reads before it asks anything: that it must ask, show and not decide."""

import json
from typing import Any

import jsonschema
import pytest

from bot.agents.answers import TOOLS
from locales.wording import LANGUAGES
from tests.bot.agents.conftest import DAY, POLICIES, Assistant, Connect

JUDGING = ("assess", "next_question", "plan", "explain")
ADDRESS = "https://chuangping.example.org"


async def tools_of(assistant: Assistant) -> dict[str, Any]:
    return {each.name: each for each in (await assistant.client.list_tools()).tools}


@pytest.mark.parametrize("named", POLICIES)
async def test_there_are_seven_tools_and_all_only_read(named: str, connect: Connect) -> None:
    async with connect(POLICIES[named]()) as assistant:
        tools = await tools_of(assistant)
    assert {*tools} == {
        "assess", "next_question", "plan", "explain", "search", "article", "read_story",
    }  # fmt: skip
    for tool in tools.values():
        assert tool.annotations.read_only_hint
        assert not tool.annotations.destructive_hint
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema)
        assert (tool.input_schema["type"], tool.output_schema["type"]) == ("object", "object")


async def test_the_facts_of_a_profile_are_described_in_the_resource_alone(connect: Connect) -> None:
    policy = POLICIES["hunan"]()
    async with connect(policy) as assistant:
        tools = await tools_of(assistant)
        facts = json.loads(await assistant.read("chuangping://facts"))
    assert [each["name"] for each in facts["facts"]] == [*policy.vocabulary]
    assert {each["kind"] for each in facts["facts"]} <= {*facts["write"]}
    for tool in tools.values():
        asked = json.dumps(tool.input_schema)
        assert len(asked) < 3000
        assert not [fact for fact in policy.vocabulary if f'"{fact}"' in asked]


async def test_the_regulation_can_be_read_whole(connect: Connect) -> None:
    policy = POLICIES["hunan"]()
    async with connect(policy) as assistant:
        text = await assistant.read("chuangping://regulation")
    for clause in policy.clauses.values():
        assert f"[{clause.id}] {clause.label} {clause.text}" in text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_is_said_in_the_language_of_the_service(language: str, connect: Connect) -> None:
    async with connect(POLICIES["hunan"](), language=language) as assistant:
        tools = await tools_of(assistant)
        said = [assistant.client.instructions]
        for tool in tools.values():
            said += [tool.title, tool.description]
            said += [each["description"] for each in tool.input_schema["properties"].values()]
    assert all(said)
    is_english = language == "en"
    assert [text for text in said if (sum(map(str.isascii, text)) > len(text) / 2) != is_english] == []


async def test_whoever_reads_is_told_to_ask_to_show_and_not_to_decide(connect: Connect) -> None:
    """The few things that must not be lost from the words, whoever writes them anew."""
    async with connect(POLICIES["hunan"](), language="en") as assistant:
        told, tools = assistant.client.instructions or "", await tools_of(assistant)
    for word in (
        "assess alone",
        "unknown",
        "Do not guess",
        "in_vain",
        "receipt",
        "notice",
        "no legal advice",
    ):
        assert word in told
    assert "open_facts" in tools["assess"].description
    for name in ("search", "plan"):
        assert "told by assess" in tools[name].description
    assert "confirm" in tools["read_story"].description


async def test_the_chat_is_named_where_people_can_reach_it(connect: Connect) -> None:
    policy = POLICIES["hunan"]()
    async with connect(policy, address=ADDRESS) as assistant:
        assert ADDRESS in assistant.client.instructions
    async with connect(policy) as assistant:
        assert "http" not in assistant.client.instructions


@pytest.mark.parametrize("named", POLICIES)
async def test_what_is_judged_carries_receipt_notice_and_clauses(named: str, connect: Connect) -> None:
    policy = POLICIES[named]()
    clause = next(each.id for each in policy.clauses.values() if each.rules)
    more = {"plan": {"to": policy.tiers[-1].id}, "explain": {"clause": clause}}
    async with connect(policy) as assistant:
        told = {
            tool: await assistant.call(tool, profile={}, today=DAY, **more.get(tool, {})) for tool in JUDGING
        }
        english = await assistant.call("next_question", profile={}, today=DAY, language="en")
    notices = {each.get("notice") for each in told.values()}
    assert len(notices) == 1
    assert len({json.dumps(each["receipt"]) for each in told.values()}) == 1
    for each in told.values():
        assert each["clauses"]
        assert {*each["clauses"][0]} == {"id", "label"}
    assert english["questions"][0]["label"] != told["next_question"]["questions"][0]["label"]


@pytest.mark.parametrize("named", POLICIES)
async def test_every_question_says_how_its_answer_is_written(named: str, connect: Connect) -> None:
    policy = POLICIES[named]()
    seen: set[str] = set()
    async with connect(policy) as assistant:
        while questions := (
            await assistant.call("next_question", profile={}, in_vain=sorted(seen), today=DAY)
        )["questions"]:
            for each in questions:
                fact = policy.vocabulary[each["name"]]
                assert each["kind"] == fact.kind
                assert [value["name"] for value in each.get("values", ())] == [*fact.values]
                assert each["write"]
                assert each.get("sensitive", False) == fact.sensitive
            seen |= {each["name"] for each in questions}
    assert len(seen) > 5


def test_tools_stand_in_the_order_in_which_they_are_needed() -> None:
    assert [each.name for each in TOOLS][:2] == ["next_question", "assess"]
