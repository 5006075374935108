"""The tools at `/mcp`: a real server, asked by the SDK's client and by hand; who may ask, and from where."""

import asyncio
import json
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
import uvicorn
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from starlette.types import ASGIApp

from bot.agents.http import agents_of
from bot.api.access import read_access
from bot.api.admission import IN_WORK, WAITING
from bot.api.desk import Desk
from bot.api.reception import LONGEST_BODY, Reception
from bot.listening import address_of, listen
from bot.objects import judging
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

KEY = "a-key-of-24-characters-or-more"
PUBLIC = "https://chuangping.example.org"
MARKER = "geheimnis7"
ACCEPT = {"Accept": "application/json, text/event-stream"}
JSON = {**ACCEPT, "Content-Type": "application/json"}
LATEST = {**JSON, "MCP-Protocol-Version": "2025-06-18"}
PAGE = (Path(__file__).parents[3] / "docs" / "mcp.md").read_text(encoding="utf-8")
WITHOUT_LIBRARY = """
import asyncio, sys
import httpx

class Hidden:
    def find_spec(self, name, *_):
        if name in ("mcp", "mcp_types"):
            raise ModuleNotFoundError(name=name)

async def ask():
    from bot.agents.http import agents_of
    from bot.api.access import read_access
    from bot.api.desk import Desk
    from bot.api.reception import Reception
    from tests.policies import hunan_versions
    app = agents_of(Reception(read_access("open"), "zh_CN"), Desk(hunan_versions()), None)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        told = await client.post("/mcp", json={"jsonrpc": "2.0", "id": 1, "method": "ping"})
    print(told.status_code, told.text)

sys.meta_path.insert(0, Hidden())
asyncio.run(ask())
"""
Post = Callable[..., Any]


def request(method: str, number: int | str = 1, **params: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def call(tool: str, **arguments: Any) -> dict[str, Any]:
    return request("tools/call", name=tool, arguments=arguments)


def app_of(
    access: str = "open", *, seconds: float = PATIENCE_SECONDS, public: str | None = PUBLIC
) -> ASGIApp:
    return agents_of(Reception(read_access(access), "zh_CN", seconds), Desk(hunan_versions()), public)


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    """Asks an application by hand: `await post(message, headers={…}, app=…, path="/mcp")`."""
    clients: list[httpx.AsyncClient] = []
    usual = app_of()

    async def send(
        message: Any = None,
        *,
        app: ASGIApp | None = None,
        method: str = "POST",
        path: str = "/mcp",
        **more: Any,
    ) -> httpx.Response:
        transport = httpx.ASGITransport(app or usual)
        clients.append(httpx.AsyncClient(transport=transport, base_url="http://localhost", timeout=60))
        content = message if isinstance(message, bytes) else json.dumps(message).encode()
        headers = {**JSON, **more.pop("headers", {})}
        return await clients[-1].request(method, path, content=content, headers=headers, **more)

    yield send
    for client in clients:
        await client.aclose()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A service with a key, on a port of its own."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app_of(KEY), lifespan="off", log_config=None))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"{address_of(listener)}/mcp"
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)


@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_the_sdk_s_own_client_asks_and_is_answered(address: str, mode: Any) -> None:
    sessions: list[str | None] = []

    async def notice(response: httpx2.Response) -> None:
        sessions.append(response.headers.get("mcp-session-id"))
        assert response.headers["cache-control"] == "no-store"

    headers = {"Authorization": f"Bearer {KEY}"}
    async with (
        httpx2.AsyncClient(headers=headers, event_hooks={"response": [notice]}) as http,
        Client(
            streamable_http_client(address, http_client=http),
            mode=mode,
            read_timeout_seconds=PATIENCE_SECONDS,
        ) as client,
    ):
        assert len((await client.list_tools()).tools) == 7
        assert len((await client.list_resources()).resources) == 2
        answered = await client.call_tool("assess", {"profile": {"education": "master"}})
        assert answered.structured_content["receipt"]["facts"] == {"education": "master"}
        bad = await client.call_tool("assess", {"profile": {"education": "wizard"}})
        assert bad.is_error
    assert len(sessions) > 3
    assert {*sessions} == {None}


async def test_a_client_of_2024_is_answered_with_json_and_the_whole_text(post: Post) -> None:
    hello: dict[str, Any] = {
        "protocolVersion": "2024-11-05",
        "capabilities": {},
        "clientInfo": {"name": "old", "version": "1"},
    }
    begun = await post(request("initialize", **hello))
    assert begun.json()["result"]["protocolVersion"] == "2024-11-05"
    assert PUBLIC in begun.json()["result"]["instructions"]
    assert (await post({"jsonrpc": "2.0", "method": "notifications/initialized"})).status_code == 202
    told = await post(call("assess", profile={"education": "master"}))
    assert told.headers["content-type"] == "application/json"
    text = told.json()["result"]["content"][0]["text"]
    assert json.loads(text)["receipt"]["facts"] == {"education": "master"}
    assert "mcp-session-id" not in {*begun.headers, *told.headers}


async def test_it_speaks_the_language_that_is_asked_for(post: Post) -> None:
    english = await post(request("tools/list"), headers={**LATEST, "Accept-Language": "en"})
    chinese = await post(request("tools/list"), headers=LATEST)
    titles = [told.json()["result"]["tools"][0]["title"] for told in (english, chinese)]
    assert [title.isascii() for title in titles] == [True, False]


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("localhost", None, 200),
        ("LOCALHOST:8000", None, 200),
        ("127.0.0.1:8000", "http://127.0.0.1:6274", 200),
        ("127.8.9.1", "http://localhost", 200),
        ("[::1]:8000", "https://[::1]:1", 200),
        ("chuangping.example.org", PUBLIC, 200),
        ("chuangping.example.org:443", None, 200),
        ("evil.example", None, 403),
        ("localhost.evil.example", None, 403),
        ("192.0.2.1", None, 403),
        ("", None, 403),
        ("localhost", "https://evil.example", 403),
        ("localhost", "http://chuangping.example.org", 403),
        ("localhost", f"{PUBLIC}:8443", 403),
        ("localhost", f"{PUBLIC}.evil.example", 403),
        ("localhost", "null", 403),
        ("localhost", "http://[", 403),
        ("localhost", "file://localhost", 403),
    ],
)  # fmt: skip
async def test_other_hosts_and_origins_are_refused(
    host: str, origin: str | None, status: int, post: Post
) -> None:
    headers = {**LATEST, "Host": host, **({} if origin is None else {"Origin": origin})}
    answered = await post(request("ping"), headers=headers)
    assert answered.status_code == status
    if status == 403:
        assert answered.headers["content-type"] == "application/problem+json"


async def test_without_a_public_address_this_machine_alone_is_known(post: Post) -> None:
    app = app_of(public=None)
    assert (await post(request("ping"), app=app)).status_code == 200
    elsewhere = await post(request("ping"), app=app, headers={"Host": "chuangping.example.org"})
    assert elsewhere.status_code == 403


@pytest.mark.parametrize("given", [None, "Bearer", "Bearer wrong", f"Basic {KEY}", KEY])
async def test_without_one_of_the_keys_nothing_is_answered(given: str | None, post: Post) -> None:
    headers = {} if given is None else {"Authorization": given}
    answered = await post(request("ping"), app=app_of(KEY), headers=headers)
    assert answered.status_code == 401
    assert answered.headers["www-authenticate"] == "Bearer"
    assert answered.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/mcp", {}, 405),
        ("HEAD", "/mcp", {}, 405),
        ("DELETE", "/mcp", {}, 405),
        ("OPTIONS", "/mcp", {}, 405),
        ("POST", "/mcp/", {}, 404),
        ("POST", "/mcp/sse", {}, 404),
        ("POST", "/mcp%0A", {}, 404),
        ("POST", "/mcp", {"Content-Type": "text/plain"}, 415),
        ("POST", "/mcp", {"Content-Encoding": "gzip"}, 415),
        ("POST", "/mcp", {"Accept": "text/html"}, 406),
        ("POST", "/mcp", {"MCP-Protocol-Version": "1999-01-01"}, 400),
    ],
)  # fmt: skip
async def test_what_is_asked_otherwise_is_refused(
    method: str, path: str, headers: dict[str, str], status: int, post: Post
) -> None:
    answered = await post(request("ping"), method=method, path=path, headers=headers)
    assert answered.status_code == status
    assert answered.headers.get("allow") == ("POST" if status == 405 else None)


@pytest.mark.parametrize(
    "body",
    [
        b"", MARKER.encode(), b"[" * 100_000, b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":NaN}}',
        b'{"jsonrpc":"2.0","id":1,"id":1,"method":"ping"}', b'[{"jsonrpc":"2.0","id":1,"method":"ping"}]',
        b'{"id":"%b"}' % MARKER.encode(), b"5", b"\xff", b'{"jsonrpc":"2.0","id":{},"method":"ping"}',
    ],
    ids=range(10),
)  # fmt: skip
async def test_what_is_no_message_is_told_so(body: bytes, post: Post) -> None:
    for headers in (LATEST, {**JSON, "MCP-Protocol-Version": "2026-07-28"}):
        answered = await post(body, headers=headers)
        assert answered.status_code == 400
        error = answered.json()["error"]
        assert error["code"] in (-32700, -32600)
        assert "pydantic" not in error["message"]
        assert len(error["message"]) < 300


async def test_bodies_are_bounded_as_in_the_api(post: Post) -> None:
    answered = await post(b" " * (LONGEST_BODY + 1))
    assert answered.status_code == 413
    assert answered.headers["content-type"] == "application/problem+json"


async def test_a_caller_has_as_many_requests_as_in_the_api_and_waits_as_long(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = threading.Event()
    real = judging.assessment_line

    def wait(*asked: Any) -> bytes:
        may_end.wait(PATIENCE_SECONDS)
        return real(*asked)

    monkeypatch.setattr(judging, "assessment_line", wait)
    app = app_of(seconds=0.3)
    await post(request("ping"), app=app)  # the SDK is there
    asked = [asyncio.create_task(post(call("assess", profile={}), app=app)) for _ in range(IN_WORK + WAITING)]
    await asyncio.sleep(0)
    answered = [each.status_code for each in await asyncio.gather(*asked)]
    may_end.set()
    assert {*answered} <= {429, 503}
    assert 503 in answered
    assert (await post(request("ping"), app=app)).status_code == 200


async def test_nothing_that_was_sent_stands_in_the_log(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    sent = [
        call("assess", profile={MARKER: MARKER}), call("read_story", story=MARKER), request(MARKER),
        request("tools/call", name=MARKER, arguments=MARKER), request("resources/read", uri=MARKER),
        {"jsonrpc": "2.0", "method": f"notifications/{MARKER}"}, {"jsonrpc": "2.0", "id": MARKER}, MARKER,
    ]  # fmt: skip
    async with httpx.AsyncClient(timeout=PATIENCE_SECONDS) as client:
        for headers in (
            LATEST,
            {**JSON, "MCP-Protocol-Version": "2026-07-28"},
            {**JSON, "MCP-Protocol-Version": MARKER},
        ):
            for message in sent:
                told = {**headers, "Authorization": f"Bearer {KEY}", "Mcp-Session-Id": MARKER}
                await client.post(address, json=message, headers=told)
        await client.post(address, json=sent[0], headers={**JSON, "Host": MARKER, "Origin": MARKER})
    ours = [record for record in caplog.records if record.name.partition(".")[0] in ("bot", "mcp", "uvicorn")]
    lines = [record.getMessage() for record in ours if record.levelname != "DEBUG"]
    assert [line for line in lines if MARKER in line] == []


COMMANDS = re.findall(r"^ *(curl .+)$", PAGE, re.MULTILINE)
SETTINGS = re.findall(r"```json\n(.+?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_the_page_work(command: str, address: str) -> None:
    here = command.replace("http://127.0.0.1:8000/mcp", address)
    given = [*shlex.split(here), "-H", f"Authorization: Bearer {KEY}"]
    told = subprocess.run(given, capture_output=True, check=True, timeout=PATIENCE_SECONDS)
    assert json.loads(told.stdout)["result"]["structuredContent"]["policy"] == "hunan-2023"


@pytest.mark.parametrize("text", SETTINGS, ids=range(len(SETTINGS)))
def test_the_settings_of_the_page_can_be_read(text: str) -> None:
    ((kind, servers),) = json.loads(text).items()
    assert kind in ("servers", "mcpServers")
    for server in servers.values():
        assert server.get("args") == ["mcp"] or server["url"].endswith("/mcp")


def test_without_the_library_it_is_said_what_to_install() -> None:
    """Which shows, too, that the SDK is not imported before somebody asks."""
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_LIBRARY],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    status, _, said = told.stdout.partition(" ")
    assert status == "404"
    assert "chuangping[mcp]" in json.loads(said)["detail"]
