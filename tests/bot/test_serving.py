"""The service as whoever runs it sees it: a real process on a real port."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

COMMAND = [sys.executable, "-c", "from bot.command_line import main; main()"]


@dataclass
class Running:
    """A service that runs in a process of its own."""

    process: subprocess.Popen[str]
    address: str

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """Stop it; its exit status and what it still said."""
        self.process.send_signal(how)
        said, complained = self.process.communicate(timeout=20)
        return self.process.returncode, said, complained


Environment = dict[str, str]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
    store = f"sqlite:///{tmp_path / 'data' / 'conversations.db'}"
    return inherited | {"CHUANGPING_STORE": store}


@pytest.fixture
def run(environment: Environment, tmp_path: Path) -> Run:
    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, "serve", *arguments],
            env=environment | settings,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    return run


@contextmanager
def running(environment: Environment, folder: Path) -> Iterator[Running]:
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        env=environment,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        announced = process.stdout.readline()
        found = re.search(r"http://[\d.]+:\d+", announced)
        assert found, announced + process.communicate()[1]
        yield Running(process, found[0])
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_service_tells_its_address_serves_and_stops_when_told(
    environment: Environment, tmp_path: Path, how: signal.Signals
) -> None:
    with running(environment, tmp_path) as service:
        assert httpx.get(f"{service.address}/").status_code == 200
        assert httpx.get(f"{service.address}/healthz").json() == {"status": "alive"}
        assert httpx.get(f"{service.address}/readyz").json()["parts"] == {"storage": "ok"}
        assert "chuangping_unfinished_conversations" in httpx.get(f"{service.address}/metrics").text
        status, said, complained = service.stop(how)
    assert status == 0
    assert "已停止" in said
    assert "Traceback" not in complained
    assert sorted(file.name for file in (tmp_path / "data").iterdir()) == ["conversations.db"]


def press(client: httpx.Client, page: str, label: str) -> httpx.Response:
    """Press the button with this label as the page's form would."""
    token = re.search(r'name="token" value="([^"]+)"', page)
    button = re.search(
        rf'<button\b[^>]*\bname="(\w+)" value="([^"]+)"[^>]*>(?:(?!</button>).)*{label}', page, re.DOTALL
    )
    assert token, page
    assert button, page
    return client.post("/turn", data={"token": token[1], button[1]: button[2]}, follow_redirects=True)


def test_a_conversation_goes_on_where_it_was_after_the_service_was_killed(
    environment: Environment, tmp_path: Path
) -> None:
    with running(environment, tmp_path) as service:
        with httpx.Client(base_url=service.address) as client:
            welcome = press(client, client.get("/").text, "开始")
            question = press(client, welcome.text, "看看我能报哪一级")
        service.process.kill()
        service.process.communicate()

    with running(environment, tmp_path) as service:
        again = httpx.get(service.address, cookies=client.cookies)
        service.stop()

    def question_of(page: str) -> str:
        return re.sub(r'name="token" value="[^"]+"', "", page[page.index('id="log"') :])

    assert question_of(again.text) == question_of(question.text)


def test_a_port_in_use_is_one_clear_line(environment: Environment, tmp_path: Path, run: Run) -> None:
    with running(environment, tmp_path) as service:
        port = service.address.rsplit(":", 1)[1]
        failed = run("--port", port)
        service.stop()
    assert failed.returncode == 1
    assert failed.stderr.splitlines() == [line for line in failed.stderr.splitlines() if port in line]
    assert "已被占用" in failed.stderr


def test_a_damaged_store_is_one_clear_line_and_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"not a database" * 100)
    failed = run("--port", "0", CHUANGPING_STORE=f"sqlite:///{damaged}")
    assert failed.returncode == 1
    (line,) = failed.stderr.splitlines()
    assert str(damaged) in line
    assert damaged.read_bytes() == b"not a database" * 100


def test_wrong_settings_are_bad_input_with_one_line_each(run: Run) -> None:
    for arguments in ([], ["--check"]):
        failed = run(*arguments, CHUANGPING_PORT="http", CHUANGPING_PHASE="third", CHUANGPING_PROT="1")
        assert failed.returncode == 2
        assert [re.findall(r"CHUANGPING_\w+", line)[0] for line in failed.stderr.splitlines()] == [
            "CHUANGPING_PORT",
            "CHUANGPING_PHASE",
            "CHUANGPING_PROT",
        ]


def test_the_check_lists_the_settings_without_starting_anything(run: Run, tmp_path: Path) -> None:
    done = run("--check", CHUANGPING_PORT="8123", CHUANGPING_TELEGRAM_TOKEN="123456:geheimes-token")
    assert done.returncode == 0
    assert "8123" in done.stdout
    assert "geheim" not in done.stdout + done.stderr
    assert not (tmp_path / "data").exists()


def test_the_check_speaks_the_operators_language(run: Run) -> None:
    assert "Settings in force" in run("--check", CHUANGPING_LANGUAGE="en").stdout


def test_the_help_names_the_options(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(option in done.stdout for option in ("--host", "--port", "--check"))
