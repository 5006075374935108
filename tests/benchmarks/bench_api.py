"""What an assessment, and a turn, cost over HTTP, beside the bare server that answers with a constant."""

import asyncio
import http.client
import json
import threading
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

import pytest
import uvicorn
from pytest_benchmark.fixture import BenchmarkFixture
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.listening import listen
from bot.storage.sqlite import SQLiteStore
from tests.bot.api.applications import application
from tests.bot.api.people import people
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan

Ask = Callable[[str, bytes], bytes]


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body and answers with as many bytes as an assessment has."""
    while (await receive()).get("more_body"):
        await asyncio.sleep(0)
    await Response(b"x" * 2000)(scope, receive, send)


@pytest.fixture(params=["constant", "api"])
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ask]:
    """Asks one of the two over one connection that stays open."""
    app: ASGIApp = bare
    store = SQLiteStore(tmp_path / "conversations.db")
    if request.param == "api":
        app = application(store)
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    connection = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=PATIENCE_SECONDS)

    def post(path: str, body: bytes) -> bytes:
        connection.request("POST", f"/api/v1/{path}", body, {"Content-Type": "application/json"})
        return connection.getresponse().read()

    yield post
    connection.close()
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)
    asyncio.run(store.close())


def test_an_assessment_over_http(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """one assessment over HTTP, on a connection that stays open"""
    body = json.dumps({"profile": people(hunan(), 12)[11]}).encode()
    benchmark(lambda: ask("assess", body))


def test_a_thousand_over_http(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """a batch of 1,000 profiles over HTTP"""
    body = json.dumps({"profiles": people(hunan(), 100) * 10}).encode()
    benchmark.pedantic(lambda: ask("assess", body), rounds=5, warmup_rounds=1)


def test_an_event_of_a_conversation_over_http(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """one event of a conversation over HTTP, durably stored: an answer, and 上一步"""
    begun = ask("conversations", b"{}")
    path = f"conversations/{json.loads(begun)['id'] if begun.startswith(b'{') else 'x'}/events"
    events = count()

    def say(text: str) -> bytes:
        return ask(path, json.dumps({"id": str(next(events)), "text": text}).encode())

    for text in ("看看我能报哪一级", "都符合"):
        say(text)
    said = cycle(("大学本科", "上一步"))
    benchmark(lambda: say(next(said)))
