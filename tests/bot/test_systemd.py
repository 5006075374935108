"""A port that is held for us is served at and outlives the process; whoever waits hears when it serves."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest

from bot.faults import ServiceError
from bot.systemd import tell_that_it_serves
from locales.wording import wording
from tests.patience import PATIENCE_SECONDS

SERVES = "from bot.command_line import main; main()"
LOOKS = """
import sys
from bot.faults import ServiceError
from bot.systemd import handed_listener
from locales.wording import wording
try:
    print(handed_listener())
except ServiceError as error:
    print(error.say(wording("zh_CN")))
import os
print(sorted(name for name in os.environ if name.startswith("LISTEN_")))
"""

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a program as systemd does: with these sockets as its descriptors from the third on."""
    started: list[subprocess.Popen[str]] = []

    def start(
        program: str, *arguments: str, handed: list[socket.socket], **told: str
    ) -> subprocess.Popen[str]:
        numbers = [listener.fileno() for listener in handed]
        # Descriptors are moved high first, so that none is overwritten that is yet to be moved.
        moves = "".join(
            f"import os; os.dup2({number}, {100 + place}, inheritable=True); "
            for place, number in enumerate(numbers)
        ) + "".join(f"os.dup2({100 + place}, {3 + place}); " for place in range(len(numbers)))
        become = (
            f"import os, sys; {moves}"
            "os.environ.setdefault('LISTEN_PID', str(os.getpid())); "
            "os.execv(sys.executable, [sys.executable, '-c', *sys.argv[1:]])"
        )
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
        store = {"CHUANGPING_STORE": f"sqlite:///{tmp_path / 'conversations.db'}"}
        process = subprocess.Popen(
            [sys.executable, "-c", become, program, *arguments],
            env=kept | store | {"LISTEN_FDS": str(len(numbers))} | told,
            pass_fds=numbers,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def port() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener


@pytest.fixture
def notices() -> Iterator[socket.socket]:
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(f"{folder}/notify")
        line.settimeout(PATIENCE_SECONDS)
        yield line


def ended(process: subprocess.Popen[str]) -> tuple[str, str]:
    return process.communicate(timeout=PATIENCE_SECONDS)


def test_whoever_connects_between_two_processes_is_answered_by_the_next_one(
    start: Start, port: socket.socket, notices: socket.socket
) -> None:
    host, number = port.getsockname()
    for _ in range(2):
        asking = socket.create_connection((host, number), timeout=PATIENCE_SECONDS)
        asking.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        process = start(SERVES, "serve", handed=[port], NOTIFY_SOCKET=str(notices.getsockname()))
        with asking:
            assert asking.recv(100).startswith(b"HTTP/1.1 200")
        assert notices.recv(100) == b"READY=1"
        assert httpx.get(f"http://{host}:{number}/readyz").status_code == 200
        process.send_signal(signal.SIGTERM)
        said, complained = ended(process)
        assert f"http://{host}:{number}" in said
        assert (process.returncode, "Traceback" in complained) == (0, False)


def test_workers_serve_at_the_port_too(start: Start, port: socket.socket, notices: socket.socket) -> None:
    process = start(
        SERVES, "serve", "--workers", "2", handed=[port], NOTIFY_SOCKET=str(notices.getsockname())
    )
    assert notices.recv(100) == b"READY=1"
    assert httpx.get("http://{}:{}/healthz".format(*port.getsockname())).status_code == 200
    process.send_signal(signal.SIGTERM)
    ended(process)
    assert process.returncode == 0


def test_what_was_meant_for_another_process_is_left_alone(start: Start, port: socket.socket) -> None:
    looked = ended(start(LOOKS, handed=[port], LISTEN_PID="1"))
    assert looked == ("None\n[]\n", "")


def test_where_nothing_was_handed_over_there_is_nothing(start: Start) -> None:
    assert ended(start(LOOKS, handed=[])) == ("None\n[]\n", "")


def test_one_port_is_used_and_more_are_refused(start: Start, port: socket.socket) -> None:
    said, complained = ended(start(LOOKS, handed=[port, port]))
    assert "2 个套接字" in said, complained


def test_what_is_no_port_that_listens_is_refused(start: Start) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        assert "ListenStream" in ended(start(LOOKS, handed=[datagrams]))[0]
    with socket.socket(socket.AF_INET) as deaf:
        assert "ListenStream" in ended(start(LOOKS, handed=[deaf]))[0]
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as local:
        local.bind(f"{folder}/socket")
        local.listen()
        assert "ListenStream" in ended(start(LOOKS, handed=[local]))[0]


def test_a_name_in_the_kernel_hears_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)) as line:
        line.bind(b"\0chuangping-test-%d" % os.getpid())
        monkeypatch.setenv("NOTIFY_SOCKET", f"@chuangping-test-{os.getpid()}")
        tell_that_it_serves()
        assert line.recv(100) == b"READY=1"


def test_that_nobody_hears_it_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/notify")
    tell_that_it_serves()
    assert "/nowhere/notify" in caplog.text


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("key", ["service-socket-unfit", "service-sockets-many"])
def test_a_refusal_says_what_to_write_in_the_unit(key: str, language: str) -> None:
    assert "ListenStream" in ServiceError(key, count=2).say(wording(language))
