"""Whatever is asked of a tool, it says what is wrong, where, and how to mend it; and what is long is cut."""

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mcp.shared.exceptions import MCPError

from bot.agents.answers import TOOLS
from bot.agents.lengths import LONGEST, fitted, text_of
from dialogs.stories import LONGEST_STORY
from locales.wording import wording
from tests.bot.agents.conftest import DAY, POLICIES, Connect, assistant_of

WORDS = wording("zh_CN")
BROKEN = WORDS.say("api-broken")

DEEP: Any = 1
for _ in range(40):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("assess", {}, "profile"),
        ("assess", {"profile": 5}, "profile"),
        ("assess", {"profile": {}, "profiles": []}, "profiles"),
        ("assess", {"profile": {"no_such_fact": 1}}, "profile/no_such_fact"),
        ("assess", {"profile": {"education": "wizard"}}, "profile/education"),
        ("assess", {"profile": {"a/b~": 1}}, "profile/a~1b~0"),
        ("assess", {"profile": {}, "today": "soon"}, "today"),
        ("assess", {"profile": {}, "today": "9999-99-99"}, "today"),
        ("assess", {"profile": {}, "policy": "../../etc"}, "policy"),
        ("assess", {"profile": {}, "language": "klingon"}, "language"),
        ("assess", {"profile": {}, "phase": "last"}, "phase"),
        ("assess", {"profile": DEEP}, "32"),
        ("assess", {"profile": {"title_years": 10**400}}, "profile/title_years"),
        ("next_question", {"profile": {}, "target": "king"}, "target"),
        ("next_question", {"profile": {}, "in_vain": ["no_such_fact"]}, "in_vain/0"),
        ("next_question", {"profile": {}, "in_vain": "education"}, "in_vain"),
        ("plan", {"profile": {}}, "to"),
        ("plan", {"profile": {}, "to": {}}, "to"),
        ("plan", {"profile": {}, "to": "king"}, "to"),
        ("explain", {"profile": {}, "clause": "999"}, "clause"),
        ("explain", {"profile": {}, "tier": "senior"}, "tier"),
        ("read_story", {"story": ""}, "story"),
        ("read_story", {"story": "字" * (LONGEST_STORY + 1)}, "story"),
        ("search", {"q": "软著", "top": 0}, "top"),
        ("search", {"q": " "}, "q"),
        ("article", {"id": "999"}, "999"),
        ("article", {"id": "长" * 1000}, "id"),
    ],
)  # fmt: skip
async def test_bad_arguments_are_told_with_their_place(
    tool: str, arguments: dict[str, Any], said: str, connect: Connect
) -> None:
    async with connect(POLICIES["hunan"]()) as assistant:
        told = await assistant.refused(tool, **arguments)
    assert said in told
    assert len(told) < 2000
    assert "Traceback" not in told
    assert "pydantic" not in told
    assert "validation error" not in told


async def test_of_very_many_faults_some_are_told_and_how_many_more_there_are(connect: Connect) -> None:
    async with connect(POLICIES["hunan"]()) as assistant:
        told = await assistant.refused("assess", profile={f"fact_{n}": n for n in range(500)})
    assert len(told.splitlines()) == 21
    assert "480" in told


async def test_what_is_not_there_is_said_with_what_there_is(connect: Connect) -> None:
    async with connect(POLICIES["hunan"]()) as assistant:
        with pytest.raises(MCPError, match="assess"):
            await assistant.client.call_tool("decide", {})
        with pytest.raises(MCPError, match="chuangping://facts"):
            await assistant.client.read_resource("file:///etc/passwd")


async def test_our_own_mistake_is_told_without_what_was_sent(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> object:
        msg = "geheimnis7"
        raise LookupError(msg)

    monkeypatch.setattr("bot.objects.judging.assessment_line", broken)
    async with connect(POLICIES["hunan"]()) as assistant:
        told = await assistant.refused("assess", profile={})
    assert "geheimnis7" not in told + caplog.text
    assert "LookupError" in caplog.text


async def test_a_long_explanation_says_what_was_left_out(connect: Connect) -> None:
    async with connect(POLICIES["hunan"]()) as assistant:
        whole = await assistant.call("explain", profile={}, today=DAY)
        clause = await assistant.call("explain", profile={}, clause="10.3", today=DAY)
        short = await assistant.call("explain", profile={}, clause="7", today=DAY)
    assert "trace" in whole["shortened"]
    assert "trace" in clause["shortened"]
    assert "shortened" not in short
    assert whole["result"]


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda within: st.lists(within, max_size=3) | st.dictionaries(st.text(max_size=12), within, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    ["profile", "in_vain", "target", "to", "clause", "tier", "id", "story", "q", "top", "today", "language"]
)
FACTS = st.dictionaries(st.sampled_from([*POLICIES["hunan"]().vocabulary]), ANYTHING, max_size=3)
CALLS = st.tuples(
    st.sampled_from([each.name for each in TOOLS]), st.dictionaries(NAMES, ANYTHING | FACTS, max_size=4)
)


@settings(max_examples=10)
@given(st.lists(CALLS, min_size=20, max_size=20))
def test_whatever_is_asked_is_answered_or_told_what_is_wrong(calls: list[tuple[str, dict[str, Any]]]) -> None:
    async def ask() -> None:
        async with assistant_of(POLICIES["hunan"]()) as assistant:
            for tool, arguments in calls:
                answered = await assistant.client.call_tool(tool, arguments)
                (content,) = answered.content
                assert content.type == "text"
                assert content.text
                assert BROKEN not in content.text

    asyncio.run(ask())


ENTRIES = st.integers(0, 900).map(lambda length: {"text": "字" * length})
STEPS: st.SearchStrategy[Any] = st.recursive(
    st.builds(lambda n: {"what": "步" * n}, st.integers(0, 400)),
    lambda below: st.builds(lambda steps: {"what": "步", "steps": steps}, st.lists(below, max_size=12)),
    max_leaves=80,
)


@settings(max_examples=40)
@given(
    st.fixed_dictionaries(
        {"plans": st.lists(ENTRIES, max_size=60), "kept": st.text(max_size=50)}, optional={"trace": STEPS}
    )
)
def test_what_is_cut_says_so_and_is_as_long_as_it_may_be(told: dict[str, Any]) -> None:
    made = fitted(told, WORDS)
    assert len(text_of(made)) < LONGEST
    assert made["kept"] == told["kept"]
    assert made["plans"] == told["plans"][: len(made["plans"])]
    assert ("shortened" in made) == (len(text_of(told)) >= LONGEST)
    if len(made["plans"]) < len(told["plans"]):
        assert f" {len(made['plans'])} " in made["shortened"]
        one_more = {**made, "plans": told["plans"][: len(made["plans"]) + 1]}
        assert len(text_of(one_more)) >= LONGEST - 10
