"""The optional reader against a server that lies, dawdles, or breaks off: nothing else gets in."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest
from click.testing import CliRunner

from bot.command_line.group import cli
from bot.settings import load_settings
from bot.story_model import LONGEST_ANSWER, StoryModel, model_of

STORY = "降本方面，财务证明上写的是六百四十万元。我同事有3个发明。"
LIES = [
    {"fact": "saving_wan", "quote": "六百四十万元"},
    {"fact": "benefit_wan", "quote": "九千万元"},
    {"fact": "invention_patents", "quote": "3个发明"},
    {"fact": "integrity", "quote": "财务证明"},
]


class Server(ThreadingHTTPServer):
    """Answers every request with the same bytes, a few at a time where it dawdles."""

    daemon_threads = True

    def __init__(self, body: bytes, status: int = 200, pause: float = 0) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.body, self.status, self.pause = body, status, pause
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append({"path": self.path, **json.loads(asked)})
        self.server.keys.append(self.headers["Authorization"])
        self.send_response(self.server.status)
        self.end_headers()
        try:
            for start in range(0, len(self.server.body), 4 if self.server.pause else 65_536):
                sleep(self.server.pause)
                self.wfile.write(self.server.body[start : start + (4 if self.server.pause else 65_536)])
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def serving(body: bytes, status: int = 200, pause: float = 0) -> Iterator[Server]:
    server = Server(body, status, pause)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(content: object) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def told(*args: str, **environment: str) -> dict[str, Any]:
    command = ["understand", "--story", *args, "--today", "2026-11-26"]
    result = CliRunner(env=environment).invoke(cli, command, prog_name="chuangping")
    assert result.exit_code == 0, result.stderr
    story: dict[str, Any] = json.loads(result.stdout)
    return story


def test_without_an_address_nobody_is_asked() -> None:
    assert model_of(load_settings()) is None
    assert "proposed" not in told(STORY)


def test_of_a_lying_server_only_what_was_said_is_proposed_and_no_fact_is_added() -> None:
    with serving(answer(json.dumps({"facts": LIES}))) as server:
        story = told(STORY, CHUANGPING_READER_URL=server.address, CHUANGPING_READER_KEY="secret")
    assert story["proposed"] == [{"fact": "saving_wan", "value": 640, "quote": "六百四十万元"}]
    assert {name: story[name] for name in ("facts", "doubtful")} == {
        name: told(STORY)[name] for name in ("facts", "doubtful")
    }
    assert [each["path"] for each in server.asked] == ["/v1/chat/completions"]
    assert server.keys == ["Bearer secret"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 200),
        (b"no json", 200),
        (b"[" * 50_000, 200),
        (b'{"choices": []}', 200),
        (answer(None), 200),
        (answer("x" * LONGEST_ANSWER), 200),
        (answer(json.dumps({"facts": LIES})), 500),
    ],
)
def test_what_is_no_answer_proposes_nothing(body: bytes, status: int) -> None:
    with serving(body, status) as server:
        assert told(STORY, CHUANGPING_READER_URL=server.address)["proposed"] == []


def test_whoever_dawdles_is_not_waited_for() -> None:
    with serving(answer("{}"), pause=0.05) as server:
        begun = monotonic()
        assert StoryModel(server.address, "m", seconds=0.3).answer([]) is None
        assert monotonic() - begun < 2


def test_nobody_there_is_no_answer() -> None:
    assert StoryModel("http://127.0.0.1:9/v1", "m", seconds=1).answer([]) is None


def test_an_address_that_is_none_is_refused_in_one_line() -> None:
    result = CliRunner(env={"CHUANGPING_READER_URL": "nowhere"}).invoke(
        cli, ["understand", "--story", "本科"]
    )
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
