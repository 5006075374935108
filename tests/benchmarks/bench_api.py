"""What an assessment costs over HTTP, beside the bare server that answers with a constant."""

import asyncio
import http.client
import json
import threading
from collections.abc import Callable, Iterator

import pytest
import uvicorn
from pytest_benchmark.fixture import BenchmarkFixture
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.access import read_access
from bot.api.app import api_of
from bot.api.desk import Desk
from bot.api.reception import Reception
from bot.listening import listen
from tests.bot.api.people import people
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan, hunan_versions

Ask = Callable[[bytes], bytes]


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body and answers with as many bytes as an assessment has."""
    while (await receive()).get("more_body"):
        await asyncio.sleep(0)
    await Response(b"x" * 2000)(scope, receive, send)


@pytest.fixture(params=["constant", "api"])
def ask(request: pytest.FixtureRequest) -> Iterator[Ask]:
    """Asks one of the two over one connection that stays open."""
    app: ASGIApp = bare
    if request.param == "api":
        app = api_of(Reception(read_access("open"), "zh_CN", PATIENCE_SECONDS), Desk(hunan_versions()))
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    connection = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=PATIENCE_SECONDS)

    def post(body: bytes) -> bytes:
        connection.request("POST", "/api/v1/assess", body, {"Content-Type": "application/json"})
        return connection.getresponse().read()

    yield post
    connection.close()
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)


def test_an_assessment_over_http(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """one assessment over HTTP, on a connection that stays open"""
    body = json.dumps({"profile": people(hunan(), 12)[11]}).encode()
    benchmark(lambda: ask(body))


def test_a_thousand_over_http(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """a batch of 1,000 profiles over HTTP"""
    body = json.dumps({"profiles": people(hunan(), 100) * 10}).encode()
    benchmark.pedantic(lambda: ask(body), rounds=5, warmup_rounds=1)
