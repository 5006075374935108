"""`chuangping chat` in a process of its own: behind pipes, or in a real terminal."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.patience import PATIENCE_SECONDS

COMMAND = [sys.executable, "-c", "from bot.command_line import main; main()", "chat"]

Environment = dict[str, str]
Pipe = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(("CHUANGPING_", "NO_COLOR"))
    }
    store = f"sqlite:///{tmp_path / 'data' / 'conversations.db'}"
    return inherited | {"CHUANGPING_STORE": store, "TERM": "xterm-256color", "COLUMNS": "80"}


@pytest.fixture
def pipe(environment: Environment, tmp_path: Path) -> Pipe:
    """Hold a conversation through pipes: the lines typed, then the options."""

    def talk(lines: str, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *options],
            env=environment | settings,
            cwd=tmp_path,
            input=lines,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",  # a test may send bytes that are no text
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    return talk


@dataclass
class Terminal:
    """A terminal with the conversation in it."""

    process: subprocess.Popen[bytes]
    handle: int
    seen: str = ""
    raw: bytes = field(default=b"")

    def wait_for(self, text: str) -> str:
        """Everything since the last wait, up to where `text` stands."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while text not in self.seen:
            assert time.monotonic() < deadline, f"{text!r} did not come after:\n{self.seen}"
            ready, _, _ = select.select([self.handle], [], [], 0.1)
            if ready and not self._read():
                break
        assert text in self.seen, self.seen
        before, self.seen = self.seen.split(text, 1)
        return before + text

    def type(self, line: str) -> None:
        os.write(self.handle, f"{line}\r".encode())

    def press_control(self, letter: str) -> None:
        os.write(self.handle, bytes([ord(letter.upper()) - ord("@")]))

    def end(self) -> int:
        """The exit status."""
        while self._read():
            pass
        return self.process.wait(PATIENCE_SECONDS)

    def _read(self) -> bool:
        try:
            self.raw += os.read(self.handle, 65536)
        except OSError:  # how Linux tells that the other end is closed
            return False
        text = self.raw.decode("utf-8", errors="ignore")
        self.seen += text
        self.raw = b"" if text.encode() == self.raw else self.raw[len(text.encode()) :]
        return True


Open = Callable[..., Terminal]


@pytest.fixture
def terminal(environment: Environment, tmp_path: Path) -> Iterator[Open]:
    """Open a terminal with the conversation in it."""
    opened: list[Terminal] = []

    def open_terminal(*options: str, **settings: str) -> Terminal:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [*COMMAND, *options],
            env=environment | settings,
            cwd=tmp_path,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        opened.append(Terminal(process, ours))
        return opened[-1]

    yield open_terminal
    for each in opened:
        if each.process.poll() is None:
            each.process.send_signal(signal.SIGKILL)
            each.process.wait()
        os.close(each.handle)
