"""What strangers do to the port: nobody else notices, each request is answered, and the log stays short."""

import re
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress

import httpx
import pytest

from tests.end_to_end.web.serving import Server

DESCRIPTORS = 256
PATIENCE_SECONDS = 60
"""Longer than any time-out of the server, on a machine that has other things to do."""

FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
PARTS = b"Content-Type: multipart/form-data; boundary=x"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of our own with few descriptors, to which strangers may do what they like."""
    running = Server(tmp_path_factory.mktemp("crowded"), descriptors=DESCRIPTORS)
    running.start()
    yield running
    running.stop()
    assert "Traceback" not in running.log


def connect(server: Server) -> socket.socket:
    host, port = re.fullmatch(r"http://([\d.]+):(\d+)", server.address).groups()  # type: ignore[union-attr]
    return socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS)


def answer_to(server: Server, request: bytes) -> int:
    """The status that a request is answered with; 0 where the connection is closed instead."""
    answered = b""
    with connect(server) as connection, suppress(ConnectionError):
        connection.sendall(request)
        while b"\r\n" not in answered and (received := connection.recv(65_536)):
            answered += received
    match = re.match(rb"HTTP/1.1 (\d{3}) ", answered)
    return int(match[1]) if match else 0


def post(body: bytes, head: bytes = FORM, *, to: bytes = b"/turn") -> bytes:
    return b"POST %b HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n%b\r\n%b" % (
        to,
        len(body),
        head,
        body,
    )


def get(target: bytes, head: bytes = b"Host: localhost\r\n") -> bytes:
    return b"GET %b HTTP/1.1\r\n%b\r\n" % (target, head)


ODD: Mapping[str, tuple[bytes, set[int]]] = {
    "no HTTP": (b"\x16\x03\x01\x02\x00 zebra\r\n\r\n", {400}),
    "a version of its own": (b"GET / HTTP/9.9\r\n\r\n", {400}),
    "no host": (get(b"/", b""), {400}),
    "another host": (get(b"/", b"Host: zebra.example\r\n"), {400}),
    "a host that is none": (get(b"/", b"Host: [[zebra\r\n"), {400}),
    "a method of its own": (b"ZEBRA / HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 405}),
    "a target for all": (b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 404, 405}),
    "a tunnel": (b"CONNECT zebra:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", {400, 404, 405}),
    "a header without a colon": (get(b"/", b"Host: localhost\r\nzebra\r\n"), {400}),
    "NUL in a header": (get(b"/", b"Host: localhost\r\nCookie: \x00zebra\r\n"), {400}),
    "an endless header": (get(b"/", b"Host: localhost\r\nCookie: " + b"z" * 2_000_000), {0, 400, 431}),
    "a long address": (get(b"/search?q=" + b"z" * 30_000), {200, 400, 414}),
    "bad percent-encoding": (get(b"/search?q=%zz%ff%ed%a0%80%00"), {200}),
    "a bad path": (get(b"/%ff%ed%a0%80%00"), {404}),
    "a bad cookie": (
        get(b"/", b"Host: localhost\r\nCookie: chuangping=\xff\xed\xa0\x80; language=%%\r\n"),
        {200},
    ),
    "a bad language": (get(b"/none", b"Host: localhost\r\nAccept-Language: \xff;;q=-,\r\n"), {404}),
    "a length that is none": (
        b"POST /turn HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        {400},
    ),
    "two lengths": (post(b"text=a", FORM + b"Content-Length: 3\r\n"), {400}),
    "bad chunks": (
        b"POST /turn HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n" + FORM + b"\r\nzebra\r\n",
        {400},
    ),
    "lone surrogates in a form": (post(b"text=%ed%a0%80&token=%ed%a0%80"), {403}),
    "NUL in a form": (post(b"text=%00\x00&token=\x00"), {403}),
    "a form that is no form": (post(b"\xff&&&===;;%"), {400}),
    "no content type": (post(b"text=zebra", b""), {400}),
    "an unknown content type": (post(b"text=zebra", b"Content-Type: zebra/\xff;=\r\n"), {400}),
    "JSON": (post(b'{"text":"\\ud800"}', b"Content-Type: application/json\r\n"), {400}),
    "no boundary": (post(b"--x", b"Content-Type: multipart/form-data\r\n"), {400}),
    "parts that are none": (post(b"--y\r\nzebra", PARTS + b"\r\n"), {400}),
    "an unfinished part": (post(b"--x\r\nContent-Disposition: form-data; name=", PARTS + b"\r\n"), {400}),
    "a file": (
        post(
            b'--x\r\nContent-Disposition: form-data; name="text"; filename="z"\r\n\r\nzebra\r\n--x--\r\n',
            PARTS + b"\r\n",
        ),
        {400},
    ),
    "a lone surrogate by its codec": (
        post(
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n+2AA-\r\n--x--\r\n',
            PARTS + b"; charset=utf-7\r\n",
        ),
        {400, 403},
    ),
    "a codec of Python's": (
        post(
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + b"z" * 99 + b".\xff\r\n--x--\r\n",
            PARTS + b"; charset=idna\r\n",
        ),
        {400, 403},
    ),
    "a thousand fields": (post(b"&".join([b"key=z"] * 5_000)), {400}),
    "an origin that is none": (post(b"text=z", FORM + b"Origin: http://[zebra\r\n"), {403}),
    "a way back that is none": (post(b"language=en&back=http://[zebra", to=b"/language"), {303}),
    "a wish for a websocket": (
        get(
            b"/",
            b"Host: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
        ),
        {200, 400},
    ),
}


@pytest.mark.parametrize(("request_", "statuses"), ODD.values(), ids=ODD)
def test_every_odd_request_is_answered_and_is_no_fault_of_ours(
    server: Server, request_: bytes, statuses: set[int]
) -> None:
    assert answer_to(server, request_) in statuses
    assert "zebra" not in server.log
    assert "Traceback" not in server.log


def about_people(log: str) -> list[str]:
    """The lines of a log without those of the upkeep, which begins when it likes."""
    return [line for line in log.splitlines() if "bot.storage.tidying" not in line]


def test_who_leaves_in_the_middle_of_a_form_leaves_no_line_in_the_log(server: Server) -> None:
    before = about_people(server.log)
    for sent in (b"", b"text=zebra", b"text=" + b"z" * 200_000):
        with connect(server) as connection:
            connection.sendall(post(b"z" * 250_000)[:-250_000] + sent)
    assert httpx.get(f"{server.address}/").status_code == 200
    assert about_people(server.log) == before


@pytest.mark.parametrize(
    "half",
    [b"", b"GET / HT", get(b"/")[:-2], post(b"z" * 1000)[:-900]],
    ids=["nothing", "a line", "a head", "a body"],
)
def test_half_sent_requests_in_any_number_leave_everybody_else_served(server: Server, half: bytes) -> None:
    lines = server.log.count("\n")
    with ExitStack() as strangers, httpx.Client(base_url=server.address, timeout=PATIENCE_SECONDS) as person:
        for number in range(2 * DESCRIPTORS):
            stranger = strangers.enter_context(connect(server))
            stranger.sendall(half)
            if number % 32 == 0:
                began = time.monotonic()
                assert person.get("/healthz").status_code == 200
                assert httpx.get(f"{server.address}/", timeout=PATIENCE_SECONDS).status_code == 200
                assert time.monotonic() - began < 5
    assert server.log.count("\n") <= lines + 1
