"""A program holds a conversation for its person: in order, exactly once, for the key that began it."""

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import orjson
import pytest

from bot.api.models import LONGEST_ANSWER
from bot.api.reception import LONGEST_BODY
from bot.limits import BEGINNINGS, TURNS, Limits
from bot.metrics import Metrics
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import ConversationDamagedError, ConversationError, StorageError
from criteria.policy.versions import Succession
from dialogs.stories import LONGEST_STORY
from dialogs.world import World
from examples.http_client import lines
from tests.bot.api.applications import application
from tests.bot.api.conftest import Program
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan

ONE, OTHER = "one-" * 6, "other" * 5
MOST_TURNS = 80
Object = dict[str, Any]


class Talker:
    """Somebody who talks through a program."""

    def __init__(self, program: Program, headers: dict[str, str] | None = None) -> None:
        self.program = program
        self.headers = headers or {}
        self.last: Object = {}
        self._events = 0

    async def begin(self, **how: object) -> "Talker":
        answered = await self.program.ask("POST", "/conversations", json=how, headers=self.headers)
        assert answered.status_code == 201, answered.text
        self.last = answered.json()
        return self

    @property
    def path(self) -> str:
        return f"/conversations/{self.last['id']}"

    async def does(self, **what: object) -> Object:
        """An event of the person to what is open, under an id of its own."""
        self._events += 1
        question = self.last["question"]
        event = {"id": str(self._events), "question": question and question["id"], **what}
        answered = await self.sends(event)
        assert answered.status_code == 200, answered.text
        self.last = answered.json()
        return self.last

    async def sends(self, event: Object) -> Any:
        sent = {name: told for name, told in event.items() if told is not None}
        return await self.program.ask("POST", f"{self.path}/events", json=sent, headers=self.headers)

    async def says(self, text: str) -> Object:
        return await self.does(text=text)

    async def chooses(self, label: str) -> Object:
        """Press what is labelled so, of the options or the controls."""
        last = self.last["replies"][-1]
        buttons = [*last.get("choices", ()), *last.get("controls", ())]
        return await self.does(keys=[next(each["key"] for each in buttons if each["label"] == label)])

    async def sees(self) -> Any:
        return await self.program.ask("GET", self.path, headers=self.headers)


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def keys_of(question: Object, chance: Random) -> list[str]:
    """A random answer by what the object tells alone: one of each group, any ticks, or one option."""
    plain = [each for each in question["options"] if "role" not in each]
    going = [each["key"] for each in question["options"] if each.get("role") == "go"]
    if not question.get("multiple"):
        return [chance.choice(question["options"])["key"]]
    if any("group" in each for each in plain):
        groups = dict.fromkeys(each["group"] for each in plain)
        picked = [
            chance.choice([each["key"] for each in plain if each["group"] == group]) for group in groups
        ]
        return [*picked, *going]
    ticked = [each["key"] for each in plain if chance.random() < 0.4]
    return [*ticked, *going] if ticked else [chance.choice(question["options"])["key"]]


@pytest.mark.parametrize("seed", range(6))
async def test_a_conversation_comes_to_the_assessment_of_its_profile(of_either: Program, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  examples
    talker = await Talker(of_either).begin()
    for _ in range(MOST_TURNS):
        if talker.last["done"]:
            break
        if chance.random() < 0.2:
            await talker.says(chance.choice(("不清楚", "跳过", "五年多", "上一步", "三到五项", "800万")))
        else:
            await talker.does(keys=keys_of(talker.last["question"], chance))
    else:
        await talker.says("看结果")
    last = talker.last
    assert (last["done"], last["question"]) == (True, None)
    day = last["assessment"]["receipt"]["date"]
    assert last["assessment"] == await of_either.post("/assess", profile=last["profile"], today=day)
    assert (await talker.sees()).json() == last


async def test_the_welcome_tells_what_is_kept_and_what_may_be_answered(program: Program) -> None:
    begun = (await Talker(program).begin()).last
    assert (begun["state"], begun["done"], begun["profile"]) == ("welcome", False, {})
    assert "开始就表示您同意" in begun["question"]["text"]
    assert "您正在用的这个程序" in begun["question"]["text"]
    assert begun["question"]["options"][0]["label"] == "看看我能报哪一级"


async def test_the_open_question_names_its_facts(program: Program) -> None:
    talker = await Talker(program).begin()
    await talker.chooses("看看我能报哪一级")
    assert talker.last["question"]["facts"] == ["in_scope_employer", "in_scope_role"]
    await talker.chooses("都符合")
    assert talker.last["question"]["facts"] == ["education"]
    assert talker.last["profile"] == {"in_scope_employer": True, "in_scope_role": True}


async def test_it_speaks_the_language_that_was_asked_for(program: Program) -> None:
    told, preferred = Talker(program), Talker(program, {"Accept-Language": "en"})
    for talker in (await told.begin(language="en"), await preferred.begin()):
        assert talker.last["question"]["options"][0]["label"].isascii()


async def test_what_is_known_within_bounds_stands_so_and_is_assessed_so(program: Program) -> None:
    talker = await Talker(program).begin()
    for said in ("看看我能报哪一级", "都符合", "大学本科", "助理工程师", "五年多"):
        await talker.says(said)
    between = {"low": 5, "high": 6, "low_open": True, "high_open": True}
    assert talker.last["profile"]["title_years"] == between
    told = await program.post("/assess", profile=talker.last["profile"])
    assert told["receipt"]["facts"]["title_years"] == between
    many = await program.post("/assess", profiles=[talker.last["profile"]])
    assert many["results"] == [told]


async def test_the_same_event_is_taken_once_and_answered_with_the_same(program: Program) -> None:
    talker = await Talker(program).begin()
    event = {"id": "once", "question": talker.last["question"]["id"], "text": "看看我能报哪一级"}
    first, *others = await asyncio.gather(*(talker.sends(event) for _ in range(5)))
    assert {answered.content for answered in others} == {first.content}
    assert (await talker.sees()).json() == first.json()
    talker.last = first.json()
    await talker.chooses("都符合")
    again = (await talker.sends(event)).json()
    assert again["replies"] == first.json()["replies"]
    assert again["question"]["id"] == talker.last["question"]["id"]
    assert again["question"]["facts"] == ["education"]
    assert (await talker.sees()).json() == talker.last


async def test_a_restart_and_another_process_change_nothing(
    connect: Callable[..., Program], tmp_path: Path
) -> None:
    talker = await Talker(connect()).begin()
    event = {"id": "once", "question": talker.last["question"]["id"], "text": "看看我能报哪一级"}
    first = await talker.sends(event)
    other = SQLiteStore(tmp_path / "conversations.db")
    elsewhere = Talker(connect(app=application(other)))
    elsewhere.last = first.json()
    assert (await elsewhere.sends(event)).content == first.content
    assert (await elsewhere.sees()).content == first.content
    await elsewhere.chooses("都符合")
    assert (await talker.sees()).json() == elsewhere.last
    await other.close()


async def test_a_conversation_goes_on_under_a_policy_that_was_changed(
    connect: Callable[..., Program], store: SQLiteStore
) -> None:
    talker = await Talker(connect()).begin()
    for said in ("看看我能报哪一级", "都符合"):
        await talker.says(said)
    amended = World(Succession((replace(hunan(), content_hash="0" * 64),)))
    talker.program = connect(app=application(store, amended))
    talker.last = (await talker.sees()).json()
    assert talker.last["question"]["facts"] == ["education"]
    chosen = talker.last["question"]["options"][0]["key"]
    assert "education" in (await talker.does(keys=[chosen]))["profile"]


async def test_a_question_that_is_open_no_more_is_409_and_nothing_changes(program: Program) -> None:
    talker = await Talker(program).begin()
    welcome = talker.last
    await talker.chooses("看看我能报哪一级")
    option = welcome["question"]["options"][0]["key"]
    for late in ({"text": "都符合"}, {"keys": [option]}):
        refused = await talker.sends({"id": "late", "question": welcome["question"]["id"], **late})
        assert refused.status_code == 409
    assert (await talker.sees()).json() == talker.last
    await talker.does(keys=[option])
    assert talker.last["profile"] == {}, "a key of an earlier question answers no other"


async def test_a_text_that_names_no_question_is_to_whatever_is_open(program: Program) -> None:
    talker = await Talker(program).begin()
    answered = await talker.sends({"id": "1", "text": "看看我能报哪一级"})
    assert answered.json()["state"] == "asking"


async def test_another_keys_conversation_is_not_there(connect: Callable[..., Program]) -> None:
    program = connect(access=f"{ONE},{OTHER}")
    talker = await Talker(program, bearer(ONE)).begin()
    stranger = Talker(program, bearer(OTHER))
    nobodys = {"id": "A" * 22, "question": None}
    told = []
    for stranger.last in (talker.last, nobodys):
        told.append(await stranger.sees())
        told.append(await stranger.sends({"id": "1", "text": "删除我的数据"}))
        told.append(await program.ask("DELETE", stranger.path, headers=stranger.headers))
        told.append(await program.ask("POST", f"{stranger.path}/link", headers=stranger.headers))
        told.append(await program.ask("GET", f"{stranger.path}/export", headers=stranger.headers))
    assert {(each.status_code, each.content) for each in told} == {(404, told[0].content)}
    assert (await talker.sees()).json() == talker.last


async def test_what_is_deleted_is_gone(program: Program, store: SQLiteStore) -> None:
    talker = await Talker(program).begin()
    await talker.chooses("看看我能报哪一级")
    assert (await program.ask("HEAD", talker.path)).status_code == 200
    assert (await program.ask("DELETE", talker.path)).status_code == 204
    assert (await talker.sees()).status_code == 404
    assert (await talker.sends({"id": "1", "text": "都符合"})).status_code == 404
    assert (await program.ask("DELETE", talker.path)).status_code == 404
    assert await store.count_unfinished() == 0


async def test_the_person_deletes_it_by_word(program: Program) -> None:
    talker = await Talker(program).begin()
    await talker.chooses("看看我能报哪一级")
    await talker.says("删除我的数据")
    assert talker.last["question"]["facts"] == []
    label = talker.last["question"]["options"][0]["label"]
    gone = await talker.chooses(label)
    assert (gone["state"], gone["question"], gone["profile"]) == ("deleted", None, {})
    assert (await talker.sees()).status_code == 404


async def test_the_export_begins_another_one(program: Program) -> None:
    talker = await Talker(program).begin()
    for said in ("看看我能报哪一级", "都符合", "大学本科"):
        await talker.says(said)
    exported = (await program.ask("GET", f"{talker.path}/export")).json()
    assert exported["channel"] == "api"
    copy = await Talker(program).begin(export=exported)
    assert copy.last["profile"] == talker.last["profile"]
    assert copy.last["id"] != talker.last["id"]


@pytest.mark.parametrize("part", ["month", "day"])
async def test_an_export_with_a_day_that_is_none_is_refused(program: Program, part: str) -> None:
    talker = await Talker(program).begin()
    for said in ("看看我能报哪一级", "都符合", "大学本科", "助理工程师", "2019年7月1日"):
        await talker.says(said)
    exported = (await program.ask("GET", f"{talker.path}/export")).json()
    exported["session"]["dates"]["title_years"][part] = 0
    assert (await program.ask("POST", "/conversations", json={"export": exported})).status_code == 422


@pytest.mark.parametrize(
    "export",
    [
        "{}",
        '{"kind": "chuangping-export"}',
        '{"kind": "other", "version": 1}',
        '{"session": {"log": []}}',
        '{"large": -7.085203491998447e120, "larger": 1e999}',
    ],
)
async def test_what_is_no_export_is_refused_at_its_place(program: Program, export: str) -> None:
    body, headers = b'{"export": %b}' % export.encode(), {"Content-Type": "application/json"}
    refused = await program.ask("POST", "/conversations", content=body, headers=headers)
    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == ["#/export"]


async def test_a_code_takes_the_answers_along_once(program: Program) -> None:
    talker = await Talker(program).begin()
    assert (await program.ask("POST", f"{talker.path}/link")).status_code == 409, "nothing was answered yet"
    for said in ("看看我能报哪一级", "都符合"):
        await talker.says(said)
    link = (await program.ask("POST", f"{talker.path}/link")).json()
    assert link["url"] is None
    copy = await Talker(program).begin(link=link["code"].lower())
    assert copy.last["profile"] == talker.last["profile"]
    told = orjson.dumps((await talker.sees()).json()["replies"]).decode()
    assert "一次性口令" in told, "the one that stays is told"
    await copy.says("大学本科")
    assert "education" not in (await talker.sees()).json()["profile"]
    assert (await program.ask("POST", "/conversations", json={"link": link["code"]})).status_code == 404


@pytest.mark.parametrize("way", ["begin", "event"])
async def test_codes_cannot_be_guessed(connect: Callable[..., Program], way: str) -> None:
    program = connect(host="192.0.2.1")
    talker = await Talker(program).begin()
    await talker.says("看看我能报哪一级")
    for place in range(20):
        code = f"AAAA-AA{'BCDEFGHJKLMNPQRSTUVW'[place]}2"
        if way == "begin":
            refused = await program.ask("POST", "/conversations", json={"link": code})
            assert refused.status_code == 404
        else:
            await talker.says(code)
    refused = await program.ask("POST", "/conversations", json={"link": "AAAA-AAA2"})
    assert refused.status_code == 429
    assert 0 < int(refused.headers["retry-after"]) <= 600
    assert (await Talker(connect(host="192.0.2.2")).begin()).last["state"] == "welcome"


async def test_the_file_of_who_said_much_is_taken_as_it_came(program: Program) -> None:
    talker = await Talker(program).begin()
    for said in ("看看我能报哪一级", "都符合"):
        await talker.says(said)
    export = (await program.ask("GET", f"{talker.path}/export")).json()
    export["about"] = "说" * 300_000
    body = json.dumps({"export": export}, ensure_ascii=False).encode()
    assert len(body) < LONGEST_BODY < len(json.dumps({"export": export}))
    headers = {"Content-Type": "application/json"}
    begun = await program.ask("POST", "/conversations", content=body, headers=headers)
    assert begun.status_code == 201, begun.text
    assert begun.json()["profile"] == talker.last["profile"]


async def test_what_is_refused_uses_up_no_code(program: Program) -> None:
    talker, other = await Talker(program).begin(), await Talker(program).begin()
    await talker.says("看看我能报哪一级")
    await talker.says("都符合")
    code = (await program.ask("POST", f"{talker.path}/link")).json()["code"]
    stale = {"id": "1", "question": "of.another", "text": code}
    assert (await program.ask("POST", f"{other.path}/events", json=stale)).status_code == 409
    nobodys = f"/conversations/{'0' * 22}/events"
    assert (await program.ask("POST", nobodys, json={"id": "1", "text": code})).status_code == 404
    copy = await Talker(program).begin(link=code)
    assert copy.last["profile"] == talker.last["profile"]


@pytest.mark.parametrize(
    ("event", "pointers"),
    [
        ({}, ["#/id"]),
        ({"id": "1"}, ["#"]),
        ({"id": "1", "text": "a", "keys": ["b"]}, ["#"]),
        ({"id": "", "text": "a"}, ["#/id"]),
        ({"id": "x" * 201, "text": "a"}, ["#/id"]),
        ({"id": 5, "text": "a"}, ["#/id"]),
        ({"id": "1", "text": "好" * (LONGEST_ANSWER + 1)}, ["#/text"]),
        ({"id": "1", "text": "a", "story": "b"}, ["#"]),
        ({"id": "1", "story": "好" * (LONGEST_STORY + 1)}, ["#/story"]),
        ({"id": "1", "story": " \n"}, ["#/story"]),
        ({"id": "1", "keys": []}, ["#/keys"]),
        ({"id": "1", "keys": ["k" * 61]}, ["#/keys/0"]),
        ({"id": "1", "keys": ["k"] * 101}, ["#/keys"]),
        ({"id": "1", "question": 7, "text": "a"}, ["#/question"]),
        ({"id": "1", "text": "a", "language": "en"}, ["#/language"]),
    ],
)
async def test_an_event_of_another_shape_is_422(program: Program, event: Object, pointers: list[str]) -> None:
    talker = await Talker(program).begin()
    refused = await program.ask("POST", f"{talker.path}/events", json=event)
    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == pointers


@pytest.mark.parametrize(
    "body",
    [
        {"language": "fr"},
        {"language": "en", "link": "x"},
        {"link": None},
        {"export": None},
        {"profile": {}},
        [],
    ],
)
async def test_a_beginning_of_another_shape_is_422(program: Program, body: object) -> None:
    assert (await program.ask("POST", "/conversations", json=body)).status_code == 422


@pytest.mark.parametrize("text", ["", "\x00\x1b[2J", "<b>&</b>", "=1+1", "好" * LONGEST_ANSWER, "\u202e"])
async def test_whatever_is_typed_is_answered(program: Program, text: str) -> None:
    talker = await Talker(program).begin()
    await talker.chooses("看看我能报哪一级")
    before = talker.last["question"]["id"]
    assert (await talker.says(text))["question"]["id"] == before


async def test_a_whole_story_may_be_longer_than_an_answer_and_is_heard_as_if_typed(program: Program) -> None:
    told = "我是大学本科，2019年7月评上工程师，有3项实用新型专利。"
    talker = await Talker(program).begin()
    heard = await talker.does(story=(told + "这一段是车间里的日常。" * 500)[:LONGEST_STORY])
    assert (heard["state"], heard["question"] is not None) == ("hearing", True)
    by_story, by_text = await Talker(program).begin(), await Talker(program).begin()
    told_so, typed_so = await by_story.does(story=told), await by_text.says(told)
    assert told_so["state"] == typed_so["state"] == "hearing"
    assert list(lines(told_so["replies"])) == list(lines(typed_so["replies"]))


@pytest.mark.parametrize("name", ["%0A", "x%0A", "A" * 5000, "%00", "..", "%2e%2e", "密", "%ff%fe"])
async def test_an_id_that_is_none_of_ours_is_404(program: Program, name: str) -> None:
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/events"), ("POST", "/link")):
        sent = {"json": {"id": "1", "text": "a"}} if path == "/events" else {}
        answered = await program.ask(method, f"//api/v1/conversations/{name}{path}", **sent)
        assert answered.status_code == 404


async def test_a_wrong_method_tells_the_right_ones(program: Program) -> None:
    refused = await program.ask("PUT", "/conversations/x")
    assert (refused.status_code, refused.headers["allow"]) == (405, "DELETE, GET, HEAD")


async def test_who_has_no_key_begins_and_goes_on_at_a_pace(connect: Callable[..., Program]) -> None:
    limits = Limits(clock=lambda: 0.0)
    program = connect(limits=limits, host="192.0.2.1")
    talkers = [await Talker(program).begin() for _ in range(BEGINNINGS.at_once)]
    refused = await program.ask("POST", "/conversations", json={})
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1
    assert (await Talker(connect(limits=limits, host="192.0.2.2")).begin()).last["state"] == "welcome"
    for _ in range(TURNS.at_once):
        await talkers[0].says("帮助")
    assert (await talkers[0].sends({"id": "more", "text": "帮助"})).status_code == 429
    assert (await talkers[1].says("帮助"))["state"] == "welcome"


async def test_who_has_a_key_is_not_counted(connect: Callable[..., Program]) -> None:
    program = connect(access=ONE, limits=Limits(clock=lambda: 0.0))
    for _ in range(BEGINNINGS.at_once + 2):
        await Talker(program, bearer(ONE)).begin()


class FailingStore(SQLiteStore):
    """A store that can be away, silent, or damaged in a place."""

    error: Exception | None = None
    silent = False

    async def load(self, *asked: Any) -> Any:
        if self.silent:
            await asyncio.sleep(PATIENCE_SECONDS)
        if self.error is not None:
            raise self.error
        return await super().load(*asked)


@pytest.fixture
async def failing(tmp_path: Path) -> Any:
    store = FailingStore(tmp_path / "failing.db")
    yield store
    await store.close()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (StorageError("service-storage-busy", path="x"), 503),
        (ConversationError("service-conversation-overtaken"), 503),
        (ConversationDamagedError(), 409),
    ],
)
async def test_what_the_store_cannot_do_is_a_problem(
    connect: Callable[..., Program], failing: FailingStore, error: Exception, status: int
) -> None:
    program = connect(app=application(failing))
    talker = await Talker(program).begin()
    failing.error = error
    told = [await talker.sees(), await talker.sends({"id": "1", "text": "看看我能报哪一级"})]
    assert {each.status_code for each in told} == {status}
    assert all(("retry-after" in each.headers) == (status == 503) for each in told)
    failing.error = None
    assert (await talker.says("看看我能报哪一级"))["state"] == "asking"


async def test_a_store_that_gives_no_answer_is_not_waited_for(
    connect: Callable[..., Program], failing: FailingStore
) -> None:
    program = connect(app=application(failing, seconds=0.3))
    talker = await Talker(program).begin()
    failing.silent = True
    refused = await talker.sends({"id": "1", "text": "看看我能报哪一级"})
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
    assert (await program.ask("GET", "/policies")).status_code == 200, "what keeps nothing needs no store"


async def test_refusals_are_counted_by_what_was_said(
    connect: Callable[..., Program], store: SQLiteStore
) -> None:
    metrics = Metrics()
    program = connect(app=application(store, refused=metrics.api_refused))
    for path in ("/nothing", "/conversations/secret-1", "/conversations/secret-2"):
        await program.ask("GET", path)
    await program.ask("POST", "/plan", json={"profile": {"secret": 1}, "to": "king"})
    told = metrics.read(0).decode()
    assert 'chuangping_api_refused_total{kind="api-no-conversation",status="404"} 2.0' in told
    assert 'chuangping_api_refused_total{kind="wrong",status="422"} 1.0' in told
    assert "secret" not in told


async def test_nothing_of_a_conversation_is_logged(
    program: Program, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        talker = await Talker(program).begin()
        await talker.says("看看我能报哪一级")
        await talker.says("机密的话")
        await talker.sends({"id": "late", "question": "x", "text": "机密的话"})
    assert "机密" not in caplog.text
    assert talker.last["id"] not in caplog.text
