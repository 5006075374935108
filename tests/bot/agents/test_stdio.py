"""The tools on standard input and output: a real process, asked by the SDK's client and by hand."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.patience import PATIENCE_SECONDS

PROGRAM = "from bot.command_line import main; main()"
WITHOUT_LIBRARY = f"""
import sys

class Hidden:
    def find_spec(self, name, *_):
        if name in ("mcp", "mcp_types"):
            raise ModuleNotFoundError(name=name)

sys.meta_path.insert(0, Hidden())
{PROGRAM}
"""
MARKER = "geheimnis7"
HELLO = {
    "protocolVersion": "2024-11-05",
    "capabilities": {},
    "clientInfo": {"name": MARKER, "version": "1"},
}
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")},
    "CHUANGPING_LOG_LEVEL": "debug",
    "CHUANGPING_PUBLIC_ADDRESS": "https://chuangping.example.org",
}


def request(number: int | str, method: str, **params: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def call(number: int | str, tool: str, **arguments: Any) -> dict[str, Any]:
    return request(number, "tools/call", name=tool, arguments=arguments)


class ByHand:
    """A client of 2024: it writes lines, reads lines, and knows no structured content."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def send(self, line: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        self.send(json.dumps(message).encode())
        return self.read()

    def read(self) -> dict[str, Any]:
        assert self.process.stdout
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the process's standard error goes."""
    return tmp_path_factory.mktemp("stdio") / "stderr"


@pytest.fixture(scope="module")
def by_hand(log: Path) -> Iterator[ByHand]:
    with log.open("wb") as errors, started(errors) as process:
        client = ByHand(process)
        answer = client.ask(request("hello", "initialize", **HELLO))
        assert answer["result"]["protocolVersion"] == "2024-11-05"
        assert "chuangping.example.org" in answer["result"]["instructions"]
        client.send(b'{"jsonrpc":"2.0","method":"notifications/initialized"}')
        yield client
        assert process.stdin
        process.stdin.close()
        assert process.wait(PATIENCE_SECONDS) == 0


def started(errors: IO[bytes] | int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "mcp"],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
    )


async def test_the_sdk_s_own_client_asks_and_is_answered(tmp_path: Path) -> None:
    parameters = StdioServerParameters(command=sys.executable, args=["-c", PROGRAM, "mcp"], env=ENVIRONMENT)
    with (tmp_path / "errors").open("w+", encoding="utf-8") as errors:
        async with Client(
            stdio_client(parameters, errlog=errors), read_timeout_seconds=PATIENCE_SECONDS
        ) as client:
            assert len((await client.list_tools()).tools) == 7
            assert len((await client.list_resources()).resources) == 2
            answered = await client.call_tool("assess", {"profile": {"education": "master"}})
            assert answered.structured_content["policy"] == "hunan-2023"
        assert (tmp_path / "errors").read_text(encoding="utf-8") == ""


def test_a_client_of_2024_reads_the_whole_answer_as_text(by_hand: ByHand) -> None:
    told = by_hand.ask(call(1, "assess", profile={"education": "master"}))["result"]
    assert json.loads(told["content"][0]["text"])["receipt"]["facts"] == {"education": "master"}
    assert not told.get("isError")


@pytest.mark.parametrize(
    ("line", "code", "number"),
    [
        (b"%b" % MARKER.encode(), -32700, None),
        (b'{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"x":NaN}}', -32700, 7),
        (b'{"jsonrpc":"2.0","id":7,"id":8,"method":"ping"}', -32700, 8),
        (b'{"jsonrpc":"2.0","id":7,"method":"ping","params":{"x":"\\ud800"}}', -32700, 7),
        (b"[" * 100_000, -32700, None),
        (b'{"jsonrpc":"2.0","id":7,"method":"ping","params":{"x":%b%b}}' % (b"[" * 50, b"]" * 50), -32700, 7),
        (b'{"jsonrpc":"2.0","id":7,"method":"ping","params":{"x":"%b"}}' % (b"x" * (2 << 20)), -32700, None),
        (b'[{"jsonrpc":"2.0","id":7,"method":"ping"}]', -32600, None),
        (b'{"id":"%b"}' % MARKER.encode(), -32600, MARKER),
        (b'{"jsonrpc":"1.0","id":7,"method":"ping"}', -32600, 7),
        (b'{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600, None),
        (b"5", -32600, None),
        (b"\xff\xfe", -32700, None),
    ],
    ids=range(13),
)  # fmt: skip
def test_what_is_no_message_is_told_so_and_the_next_one_is_answered(
    line: bytes, code: int, number: object, by_hand: ByHand
) -> None:
    by_hand.send(b"")
    by_hand.send(line)
    refused = by_hand.read()
    assert (refused["error"]["code"], refused["id"]) == (code, number)
    assert by_hand.ask(request(9, "ping"))["result"] == {}


def test_unknown_methods_and_bad_parameters_are_errors_of_the_protocol(by_hand: ByHand) -> None:
    assert by_hand.ask(request(1, MARKER))["error"]["code"] == -32601
    assert by_hand.ask(request(2, "tools/call", name=5))["error"]["code"] == -32602
    assert by_hand.ask(request(3, "tools/call", name=MARKER, arguments={}))["error"]["code"] == -32602
    assert by_hand.ask(request(4, "resources/read", uri=MARKER))["error"]["code"] == -32602
    assert by_hand.ask(call(5, "assess", profile={MARKER: MARKER}))["result"]["isError"]


def test_nothing_that_was_sent_stands_in_the_log(by_hand: ByHand, log: Path) -> None:
    by_hand.send(
        b'{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{"a":"%b"}}}'
        % MARKER.encode()
    )
    by_hand.send(b'{"jsonrpc":"2.0","method":"notifications/%b"}' % MARKER.encode())
    by_hand.ask(call(1, "read_story", story=f"{MARKER}，本科"))
    by_hand.ask(call(2, "search", q=MARKER))
    by_hand.ask(call(3, "article", id=MARKER))
    assert MARKER not in log.read_text(encoding="utf-8")


def test_who_closes_after_asking_still_gets_the_answers() -> None:
    with started(subprocess.PIPE) as process:
        asked = [
            request(1, "initialize", **HELLO),
            call(2, "assess", profile={}),
            call(3, "assess", profile={}),
        ]
        lines = "\n".join(map(json.dumps, asked)).encode()
        said, complained = process.communicate(lines, timeout=PATIENCE_SECONDS)
    assert sorted(json.loads(line)["id"] for line in said.splitlines()) == [1, 2, 3]
    assert (process.returncode, complained) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
def test_where_nobody_reads_the_answers_it_ends_without_a_word() -> None:
    with started(subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(json.dumps(request(1, "initialize", **HELLO)).encode() + b"\n")
        process.stdin.flush()
        assert process.wait(PATIENCE_SECONDS) == -signal.SIGPIPE
        assert process.stderr.read() == b""


def test_without_the_library_it_is_said_what_to_install() -> None:
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_LIBRARY, "mcp"],
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert "chuangping[mcp]" in told.stderr
    assert len(told.stderr.splitlines()) == 1
