"""What the documentation and the examples show works as it stands there."""

import re
import shlex
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from bot.api.access import read_access
from bot.api.app import api_of
from bot.api.desk import Desk
from bot.api.operations import PREFIX
from bot.api.reception import Reception
from bot.listening import address_of, listen
from examples.http_client import Chuangping, Refused
from tests.bot.api.conftest import Program
from tests.bot.api.people import people
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan, hunan_versions

KEY = "a-key-of-24-characters-or-more"
PAGE = (Path(__file__).parents[3] / "docs" / "http-api.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^ *(curl .+)$", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A service with a key, on a port of its own."""
    listener = listen("127.0.0.1", 0)
    app = api_of(Reception(read_access(KEY), "zh_CN", PATIENCE_SECONDS), Desk(hunan_versions()))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield address_of(listener)
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)


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


def test_every_question_is_shown_on_the_page() -> None:
    shown = {command.partition(PREFIX)[2].split("?")[0].split()[0].rstrip("'") for command in COMMANDS}
    assert {path.split("/")[1] for path in shown} >= {
        "assess", "next", "plan", "explain", "understand", "ask", "articles", "search", "facts", "policies",
        "openapi.json",
    }  # fmt: skip


def test_the_client_asks_to_the_end_and_gets_the_assessment(address: str) -> None:
    service, someone = Chuangping(address, KEY), people(hunan(), 6)[5]
    profile = service.interview(someone.get)
    assert profile.items() <= someone.items()
    assert service.assess(profile)["tiers"].keys() == {tier.id for tier in hunan().tiers}
    assert service.plan(profile, hunan().tiers[-1].id).keys() >= {"plans"}


def test_the_client_says_what_the_service_refuses(address: str) -> None:
    with pytest.raises(Refused) as refused:
        Chuangping(address).assess({})
    assert refused.value.problem["status"] == 401
    with pytest.raises(Refused, match="education"):
        Chuangping(address, KEY).assess({"education": "no such"})
