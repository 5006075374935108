"""What is no HTTP, and is meant for programs, is a problem as well; for the pages it stays a line of text."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.api.unread import unread
from bot.listening import listen
from bot.web import connections
from bot.web.connections import HEAD_LIMIT, Crowd, bounded_protocol
from tests.patience import PATIENCE_SECONDS

Send = Callable[..., Awaitable[bytes]]


@pytest.fixture(params=[H11Protocol, HttpToolsProtocol], ids=["h11", "httptools"])
async def send(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Send]:
    """Sends something to a server, `before` it something that is answered; what is answered until the server
    closes the connection.
    """
    monkeypatch.setattr(connections, "AutoHTTPProtocol", request.param)
    protocol = bounded_protocol(Crowd(5), unread(("/api", "/mcp"), "zh_CN"))
    config = uvicorn.Config(
        PlainTextResponse("hello"), http=protocol, ws="none", lifespan="off", log_config=None
    )
    server = uvicorn.Server(config)
    monkeypatch.setattr(server, "capture_signals", contextlib.nullcontext)
    listener = listen("127.0.0.1", 0)
    serving = asyncio.create_task(server.serve(sockets=[listener]))

    async def answered(sent: bytes, *, before: bytes = b"") -> bytes:
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        async with asyncio.timeout(PATIENCE_SECONDS):
            if before:
                writer.write(before)
                await reader.readuntil(b"hello")
            writer.write(sent)
            told = await reader.read()
        writer.close()
        return told

    yield answered
    server.should_exit = True
    await serving


HOST = b"Host: localhost\r\n\r\n"
UNREADABLE = {
    "characters that are not encoded": "GET /api/v1/search?q=软著 HTTP/1.1\r\n".encode() + HOST,
    "a method that is none": b"G(T /api/v1/facts HTTP/1.1\r\n" + HOST,
    "a blank": b"GET /api/v1/search?q=a b HTTP/1.1\r\n" + HOST,
    "a whole address": b"GET http://localhost/mcp?\xff HTTP/1.1\r\n" + HOST,
    "a version of its own": b"GET /api HTTP/x.y\r\n" + HOST,
    "a header that is none": b"POST /mcp HTTP/1.1\r\nzebra\r\n\r\n",
    "a length that is none": b"POST /api/v1/assess HTTP/1.1\r\nContent-Length: zebra\r\n" + HOST,
    "a head without end": b"GET /api/v1/facts HTTP/1.1\r\nX: " + b"z" * (HEAD_LIMIT + 1),
}


@pytest.mark.parametrize("what", UNREADABLE)
async def test_what_cannot_be_read_is_a_problem_that_says_how_to_mend_it(send: Send, what: str) -> None:
    head, _, body = (await send(UNREADABLE[what])).partition(b"\r\n\r\n")
    status, *headers = head.lower().split(b"\r\n")
    assert status.split()[1] == b"400"
    assert {b"content-type: application/problem+json", b"connection: close"} <= {*headers}
    told = json.loads(body)
    assert told["status"] == 400
    assert ("64 KB" if what == "a head without end" else "百分号编码") in told["detail"]
    assert "zebra" not in body.decode()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET /apis?\xff HTTP/1.1\r\n" + HOST,
        b"\x16\x03\x01 zebra\r\n\r\n",
        b"GET / HTTP/x.y\r\n" + HOST,
    ],
)
async def test_what_is_not_for_programs_is_answered_in_plain_text(send: Send, sent: bytes) -> None:
    answered = (await send(sent)).lower()
    assert answered.startswith(b"http/1.1 400")
    assert b"content-type: text/plain" in answered
    assert b"content-security-policy" in answered


async def test_what_was_asked_before_on_a_connection_counts_no_more(send: Send) -> None:
    sound = b"GET /api HTTP/1.1\r\n" + HOST
    assert b"text/plain" in await send(b"GET /?\xff HTTP/1.1\r\n" + HOST, before=sound)
