"""What the documentation and the examples show works as it stands there."""

import asyncio
import json
import re
import shlex
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import uvicorn

from bot.api.operations import PREFIX
from bot.listening import address_of, listen
from bot.storage.sqlite import SQLiteStore
from examples import http_client
from examples.http_client import Chuangping, Refused, main
from tests.bot.api.applications import application
from tests.bot.api.conftest import Program
from tests.bot.api.people import people
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan

KEY = "a-key-of-24-characters-or-more"
PAGE = (Path(__file__).parents[3] / "docs" / "http-api.md").read_text(encoding="utf-8")
ALL = re.findall(r"^ *(curl .+)$", PAGE, re.MULTILINE)
TALK = [command for command in ALL if "/conversations" in command]
COMMANDS = [command for command in ALL if command not in TALK]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A service with a key, on a port of its own."""
    listener = listen("127.0.0.1", 0)
    store = SQLiteStore(tmp_path_factory.mktemp("service") / "conversations.db")
    app = application(store, access=KEY)
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield address_of(listener)
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)
    asyncio.run(store.close())


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_of_the_page_is_answered(program: Program, command: str) -> None:
    words = shlex.split(command)
    path = next(word for word in words if word.startswith("http")).partition(PREFIX)[2]
    if "-d" not in words:
        answered = await program.ask("GET", path.partition("?")[0], params=path.partition("?")[2])
    else:
        kind, _, told = words[words.index("-H") + 1].partition(": ")
        body = words[words.index("-d") + 1].encode()
        answered = await program.ask("POST", path, content=body, headers={kind: told})
    assert answered.status_code == 200, answered.text


async def test_the_conversation_of_the_page_is_held_from_its_beginning_to_its_end(program: Program) -> None:
    told: Any = {"id": "", "question": {"id": ""}}
    for command in TALK:
        filled = command.replace("$ID", told["id"]).replace("$QUESTION", told["question"]["id"])
        words = shlex.split(filled)
        path = next(word for word in words if word.startswith("http")).partition(PREFIX)[2]
        method = words[words.index("-X") + 1] if "-X" in words else "POST" if "-d" in words else "GET"
        sent = {"content": words[words.index("-d") + 1].encode()} if "-d" in words else {}
        headers = {"Content-Type": "application/json"}
        answered = await program.ask(method, path, headers=headers, **sent)
        assert answered.is_success, answered.text
        if "replies" in answered.text:
            told = answered.json() if "question" in answered.json() else told
    assert told["profile"].keys() == {"in_scope_employer", "in_scope_role", "education"}
    assert (await program.ask("GET", f"/conversations/{told['id']}")).status_code == 404


def test_every_question_is_shown_on_the_page() -> None:
    shown = {command.partition(PREFIX)[2].split("?")[0].split()[0].rstrip("'\"") for command in ALL}
    assert {path.split("/")[1] for path in shown} >= {
        "assess", "next", "plan", "explain", "understand", "ask", "articles", "search", "facts", "policies",
        "conversations",
        "openapi.json",
    }  # fmt: skip


def test_the_client_asks_to_the_end_and_gets_the_assessment(address: str) -> None:
    service, someone = Chuangping(address, KEY), people(hunan(), 6)[5]
    profile = service.interview(someone.get)
    assert profile.items() <= someone.items()
    assert service.assess(profile)["tiers"].keys() == {tier.id for tier in hunan().tiers}
    assert service.plan(profile, hunan().tiers[-1].id).keys() >= {"plans"}


def test_the_client_holds_a_conversation_and_goes_on_elsewhere_with_it(address: str) -> None:
    service = Chuangping(address, KEY)
    talk = service.converse({"language": "zh_CN"})
    talk.press(talk.question["options"][0]["key"])
    for said in ("都符合", "大学本科", "助理工程师", "五年多"):
        talk.say(said)
    assert talk.told["profile"]["education"] == "bachelor"
    link = service.ask("POST", f"conversations/{talk.told['id']}/link")
    elsewhere = service.converse({"link": link["code"]})
    assert elsewhere.told["profile"] == talk.told["profile"]
    talk.forget()
    with pytest.raises(Refused) as refused:
        talk.say("看结果")
    assert refused.value.problem["status"] == 404
    assert elsewhere.say("看结果")["assessment"]["receipt"]["facts"] == elsewhere.told["profile"]


def test_the_client_passes_on_whatever_people_type_a_whole_story_too(address: str) -> None:
    talk = Chuangping(address, KEY).converse()
    talk.say("我是大学本科，2019年7月评上工程师，有3项实用新型专利。" + "这一段是车间里的日常。" * 100)
    assert talk.told["state"] == "hearing"


def test_the_client_sends_the_same_event_again_where_no_answer_came(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    losing = True

    def lose_one(*asked: Any, **how: Any) -> Any:
        nonlocal losing
        answered = urlopen(*asked, **how)  # noqa: S310  the address of the service
        if losing:
            losing = False
            answered.close()
            raise ConnectionResetError
        return answered

    talk = Chuangping(address, KEY).converse()
    monkeypatch.setattr(http_client, "urlopen", lose_one)
    monkeypatch.setattr(http_client, "sleep", lambda _: None)
    talk.press(talk.question["options"][0]["key"])
    assert (losing, talk.told["state"]) == (False, "asking")


def test_the_client_talks_in_the_terminal(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = [
        "1",
        "1",
        "5",
        "3",
        "d",
        "1",
        "1",
        "2",
        "3 7",
        "2",
        "600",
        "都没有",
        "都没有",
        "都没有",
        "都符合",
    ]
    monkeypatch.setattr("builtins.input", lambda _: typed.pop(0))
    main(address, KEY)
    shown, _, told = capsys.readouterr().out.rpartition("\n{")
    assert "  2 累计降本" in shown
    known = json.loads("{" + told)["receipt"]["facts"]
    assert known["saving_wan"] == 600, "what is ticked by its number stands there under that number"
    assert known["title_years"]["low"] == 4, "a letter is an option where a number would be the answer"


def test_the_client_says_what_the_service_refuses(address: str) -> None:
    with pytest.raises(Refused) as refused:
        Chuangping(address).assess({})
    assert refused.value.problem["status"] == 401
    with pytest.raises(Refused, match="education"):
        Chuangping(address, KEY).assess({"education": "no such"})
