"""A connection has its time and its place: who wastes them makes way, who is being answered does not."""

import asyncio
import contextlib
from asyncio import StreamReader as Reader
from asyncio import StreamWriter as Writer
from collections.abc import AsyncIterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.listening import listen, room_within
from bot.web import connections
from bot.web.connections import Crowd, bounded_protocol
from bot.web.protection import BODY_LIMIT, Allowance, BodyLimit, OneReading

SOON = 0.2
"""A time-out that a test can wait for."""

PATIENCE_SECONDS = 30
"""How long a test waits for what must happen."""

MOST = 5


class Served:
    """A server with room for `MOST` connections, and what its pages do."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.address = ("", 0)
        self.server: uvicorn.Server
        self._writers: list[Writer] = []

    async def page(self, request: Request) -> Response:
        with contextlib.suppress(ClientDisconnect):
            await request.body()
        await self.may_answer.wait()
        return PlainTextResponse("hello")

    async def large(self, _: Request) -> Response:
        return PlainTextResponse("z" * 30_000_000)

    async def connect(self, sent: bytes) -> tuple[Reader, Writer]:
        reader, writer = await asyncio.open_connection(*self.address)
        self._writers.append(writer)
        writer.write(sent)
        await writer.drain()
        return reader, writer

    async def disconnect(self) -> None:
        for writer in self._writers:
            writer.transport.abort()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


@pytest.fixture(params=[H11Protocol, HttpToolsProtocol], ids=["h11", "httptools"])
async def served(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Served]:
    monkeypatch.setattr(connections, "AutoHTTPProtocol", request.param)
    served = Served()
    app = Starlette(
        routes=[Route("/", served.page, methods=["GET", "POST"]), Route("/large", served.large)],
        middleware=[Middleware(OneReading)],
    )
    listener = listen("127.0.0.1", 0)
    served.address = listener.getsockname()
    config = uvicorn.Config(
        app,
        http=bounded_protocol(Crowd(MOST)),
        ws="none",
        lifespan="off",
        log_config=None,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
    )
    server = served.server = uvicorn.Server(config)
    monkeypatch.setattr(server, "capture_signals", contextlib.nullcontext)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield served
    server.should_exit = True
    await served.disconnect()
    await serving


GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def rest(reader: Reader) -> bytes:
    """What still comes until the server closes the connection."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""


async def answered(reader: Reader) -> bool:
    async with asyncio.timeout(PATIENCE_SECONDS):
        return (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")


async def test_a_head_that_does_not_come_in_time_is_given_up_though_it_trickles(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    reader, writer = await served.connect(b"GET / HTTP/1.1\r\n")

    async def trickle() -> None:
        while True:
            writer.write(b"X: y\r\n")
            await asyncio.sleep(SOON / 10)

    trickling = asyncio.create_task(trickle())
    assert await rest(reader) == b""
    trickling.cancel()


async def test_a_connection_that_says_nothing_is_given_up(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    reader, _ = await served.connect(b"")
    assert await rest(reader) == b""


async def test_who_was_answered_may_be_idle_longer_and_then_has_the_time_of_a_head_again(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    reader, writer = await served.connect(GET)
    assert await answered(reader)
    await asyncio.sleep(2 * SOON)
    writer.write(GET)
    assert await answered(reader)
    await asyncio.sleep(2 * SOON)
    writer.write(GET[:10])
    assert await rest(reader) == b""


@pytest.mark.parametrize("behind", [GET, b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nz"])
async def test_half_a_head_that_came_behind_another_request_has_the_time_of_a_head(
    served: Served, monkeypatch: pytest.MonkeyPatch, behind: bytes
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    reader, _ = await served.connect(behind + GET[:10])
    assert await answered(reader)
    assert await rest(reader) == b""


async def test_a_whole_request_behind_another_is_answered_and_may_be_idle(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    reader, writer = await served.connect(GET + GET)
    assert await answered(reader)
    assert await answered(reader)
    await asyncio.sleep(2 * SOON)
    writer.write(GET)
    assert await answered(reader)


async def test_an_answer_that_takes_its_time_is_not_cut_off(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEAD_SECONDS", SOON)
    served.may_answer.clear()
    reader, _ = await served.connect(GET)
    await asyncio.sleep(2 * SOON)
    served.may_answer.set()
    assert await answered(reader)


@pytest.mark.parametrize("closing", [b"", b"Connection: close\r\n"], ids=["kept", "closing"])
async def test_who_takes_nothing_of_an_answer_is_given_up(
    served: Served, monkeypatch: pytest.MonkeyPatch, closing: bytes
) -> None:
    monkeypatch.setattr(connections, "SENDING_SECONDS", SOON)
    reader, writer = await served.connect(b"GET /large HTTP/1.1\r\nHost: localhost\r\n%b\r\n" % closing)
    writer.transport.pause_reading()  # type: ignore[attr-defined]  # a stream's transport reads
    await asyncio.sleep(4 * SOON)
    writer.transport.resume_reading()  # type: ignore[attr-defined]  # as above
    assert len(await rest(reader)) < 30_000_000


async def test_a_head_without_end_is_refused(served: Served) -> None:
    reader, _ = await served.connect(b"GET / HTTP/1.1\r\nX: " + b"y" * 100_000)
    assert b" 400 " in (await rest(reader)).partition(b"\r\n")[0]


@pytest.mark.parametrize(("length", "is_taken"), [(60_000, True), (100_000, False), (1_000_000, False)])
async def test_a_head_is_taken_up_to_its_limit_however_fast_it_comes(
    served: Served, length: int, is_taken: bool
) -> None:
    reader, _ = await served.connect(GET[:-2] + b"X: %b\r\nConnection: close\r\n\r\n" % (b"y" * length))
    assert (b" 200 " in (await rest(reader)).partition(b"\r\n")[0]) == is_taken


FORM = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n"


@pytest.mark.parametrize(
    ("half", "rest_of_it"),
    [(b"", GET), (GET[:20], GET[20:]), (FORM + b"zzz", b"zzzzzz")],
    ids=["nothing", "a head", "a body"],
)
async def test_the_one_that_waited_longest_makes_way_for_the_next(
    served: Served, half: bytes, rest_of_it: bytes
) -> None:
    halves = [await served.connect(half) for _ in range(MOST)]
    await asyncio.sleep(SOON)
    for reader, _ in halves[:3]:
        person, _ = await served.connect(GET)
        assert await answered(person)
        assert await rest(reader) == b""
    for reader, writer in halves[3:]:
        writer.write(rest_of_it)
        assert await answered(reader)


async def test_nobody_who_is_being_answered_makes_way(served: Served) -> None:
    served.may_answer.clear()
    people = [await served.connect(GET) for _ in range(MOST)]
    await asyncio.sleep(SOON)
    for _ in range(3):
        late, _ = await served.connect(GET)
        assert await rest(late) == b""
    served.may_answer.set()
    for reader, _ in people:
        assert await answered(reader)


async def test_a_server_that_stops_answers_who_is_in_hand_and_waits_for_nobody_else(
    served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connections, "LAST_SECONDS", SOON)
    served.may_answer.clear()
    in_hand, _ = await served.connect(GET)
    others = [await served.connect(half) for half in (b"", GET[:20], FORM + b"zzz")]
    await asyncio.sleep(SOON)
    served.server.should_exit = True
    for reader, _ in others:
        assert await rest(reader) == b""
    served.may_answer.set()
    assert await answered(in_hand)
    assert not any(record.exc_info for record in caplog.records)


async def test_a_server_that_stops_answers_what_a_new_connection_was_opened_for(served: Served) -> None:
    reader, writer = await served.connect(b"")
    silent, _ = await served.connect(b"")
    while len(served.server.server_state.connections) < 2:
        await asyncio.sleep(0.01)
    served.server.should_exit = True
    while served.server.servers[0].is_serving():
        await asyncio.sleep(0.01)
    writer.write(GET)
    assert b"hello" in await rest(reader)  # and is closed behind the answer
    assert await rest(silent) == b""


async def test_a_body_that_does_not_come_in_time_is_refused_and_the_next_one_is_read() -> None:
    async def read(request: Request) -> Response:
        return PlainTextResponse(await request.body())

    async def trickle() -> AsyncIterator[bytes]:
        while True:
            yield b"z"
            await asyncio.sleep(SOON / 10)

    app = BodyLimit(Starlette(routes=[Route("/", read, methods=["POST"])]), usual=Allowance(seconds=SOON))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        late = await client.post("/", content=trickle())
        assert (late.status_code, late.headers["connection"]) == (408, "close")
        assert (await client.post("/", content=b"whole")).text == "whole"


async def test_one_address_may_be_given_more_bytes_and_time_than_the_others() -> None:
    async def read(request: Request) -> Response:
        return PlainTextResponse(str(len(await request.body())))

    async def slowly() -> AsyncIterator[bytes]:
        for _ in range(4):
            await asyncio.sleep(SOON / 2)
            yield b"z" * BODY_LIMIT

    routes = [Route(path, read, methods=["POST", "PUT"]) for path in ("/", "/table")]
    allowed = {"/table": Allowance(5 * BODY_LIMIT, drained=6 * BODY_LIMIT, seconds=PATIENCE_SECONDS)}
    app = BodyLimit(Starlette(routes=routes), usual=Allowance(seconds=SOON), allowed=allowed)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        assert (await client.post("/table", content=slowly())).text == str(4 * BODY_LIMIT)
        assert (await client.post("/", content=slowly())).status_code == 408
        assert (await client.put("/table", content=slowly())).status_code == 408
        assert (await client.post("/", content=bytes(BODY_LIMIT + 1))).status_code == 413
        assert (await client.post("/table", content=bytes(5 * BODY_LIMIT + 1))).status_code == 413


@pytest.mark.parametrize("descriptors", [64, 256, 1024, 4096, 65_536, 1_048_576])
def test_connections_and_all_that_may_be_accepted_at_once_stay_below_the_descriptors(
    descriptors: int,
) -> None:
    room = room_within(descriptors)
    assert room.connections >= 8
    assert room.backlog >= 8
    if descriptors >= 256:
        assert room.connections + 2 * room.backlog + 100 < descriptors
