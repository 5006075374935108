"""The service as whoever runs it sees it: a real process on a real port."""

import asyncio
import gc
import logging
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import httpx
import pytest
from time_machine import escape_hatch

from bot import serving
from bot.settings import Settings
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, Turn
from tests.bot.wechat import tencent
from tests.patience import PATIENCE_SECONDS

COMMAND = [sys.executable, "-c", "from bot.command_line import main; main()"]


@dataclass
class Running:
    """A service that runs in a process of its own."""

    process: subprocess.Popen[str]
    address: str

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """Stop it; its exit status and what it still said."""
        self.process.send_signal(how)
        return self.wait()

    def wait(self) -> tuple[int, str, str]:
        """Wait until it has stopped by itself."""
        said, complained = self.process.communicate(timeout=PATIENCE_SECONDS)
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
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
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
        encoding="utf-8",
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


async def served(settings: Settings, meanwhile: Callable[[str], Awaitable[None]]) -> None:
    """Serve here, and stop once `meanwhile`, given the address, is done."""
    addresses = asyncio.Queue[str]()
    service = asyncio.create_task(serving.serve(settings, announce=addresses.put_nowait))
    try:
        await meanwhile(await addresses.get())
    finally:
        os.kill(os.getpid(), signal.SIGTERM)
        await service
        gc.unfreeze()


async def is_ready(address: str) -> bool:
    async with httpx.AsyncClient(base_url=address) as client:
        return (await client.get("/readyz")).is_success and (await client.get("/")).is_success


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(store=f"sqlite:///{tmp_path / 'conversations.db'}", port=0)


async def test_nobody_waits_for_the_rehearsal(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    may_end = Event()
    monkeypatch.setattr(serving, "rehearse", lambda *_: may_end.wait(PATIENCE_SECONDS))

    async def meanwhile(address: str) -> None:
        assert await is_ready(address)
        assert not may_end.is_set()
        may_end.set()

    await served(settings, meanwhile)


async def test_a_rehearsal_that_fails_is_logged_and_keeps_nobody_out(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("what nobody typed")

    monkeypatch.setattr(serving, "rehearse", fail)

    async def meanwhile(address: str) -> None:
        assert await is_ready(address)

    with caplog.at_level(logging.ERROR, "bot.serving"):
        await served(settings, meanwhile)
    (told,) = [record.getMessage() for record in caplog.records if record.name == "bot.serving"]
    assert "KeyError" in told
    assert "what nobody typed" not in told


def press(client: httpx.Client, page: str, label: str, *, follow: bool = True) -> httpx.Response:
    """Press the button with this label as the page's form would."""
    token = re.search(r'name="token" value="([^"]+)"', page)
    button = re.search(
        rf'<button\b[^>]*\bname="(\w+)" value="([^"]+)"[^>]*>(?:(?!</button>).)*{label}', page, re.DOTALL
    )
    assert token, page
    assert button, page
    return client.post("/turn", data={"token": token[1], button[1]: button[2]}, follow_redirects=follow)


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


def test_what_is_in_hand_is_finished_and_committed_before_the_service_stops(
    environment: Environment, tmp_path: Path
) -> None:
    store = tmp_path / "data" / "conversations.db"
    with (
        running(environment, tmp_path) as service,
        httpx.Client(base_url=service.address, timeout=PATIENCE_SECONDS) as client,
        ThreadPoolExecutor() as elsewhere,
        closing(sqlite3.connect(store, isolation_level=None)) as other,
    ):
        welcome = press(client, client.get("/").text, "开始")
        other.execute("BEGIN IMMEDIATE")
        pressing = elsewhere.submit(press, client, welcome.text, "看看我能报哪一级", follow=False)
        time.sleep(0.5)
        service.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        assert not pressing.done()
        other.execute("ROLLBACK")
        answer = pressing.result(PATIENCE_SECONDS)
        status, _, complained = service.wait()
        (revision,) = other.execute("SELECT revision FROM conversations").fetchone()

    assert answer.status_code == 303
    assert (status, revision) == (0, 2)
    assert "Traceback" not in complained


async def test_old_unfinished_conversations_are_deleted_when_the_service_starts(
    environment: Environment, tmp_path: Path
) -> None:
    path = tmp_path / "data" / "conversations.db"
    # The service is another process: it lives on its own day, whatever that of the tests.
    clock = escape_hatch.datetime.datetime if escape_hatch.is_travelling() else datetime
    now = clock.now(UTC)
    store = SQLiteStore(path)
    for person, days in (("old", 8), ("young", 6)):
        at = now - timedelta(days=days)
        await store.commit(Turn(Address("web", person), None, b"{}", b"[]", True, at, "first"))
    await store.close()

    with running(environment | {"CHUANGPING_RETENTION_DAYS": "7"}, tmp_path) as service:
        _, _, complained = service.stop()

    assert "deleted 1 conversations" in complained
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT person FROM conversations").fetchall() == [("young",)]


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


def test_programs_are_answered_beside_the_pages_and_nothing_of_them_stands_in_the_log(
    environment: Environment, tmp_path: Path
) -> None:
    key = "a-key-of-24-characters-or-more"
    with running(environment | {"CHUANGPING_API": key}, tmp_path) as service:
        api = f"{service.address}/api/v1"
        told = httpx.post(f"{api}/assess", json={"profile": {}}, headers={"Authorization": f"Bearer {key}"})
        assert told.json()["policy"] == "hunan-2023"
        refused = [httpx.get(f"{api}/secret-id%0A"), httpx.post(f"{api}/assess", content=b"secret-text")]
        assert {each.headers["content-type"] for each in refused} == {"application/problem+json"}
        assert "content-security-policy" not in refused[0].headers
        assert "<html" in httpx.get(service.address).text
        _, _, complained = service.stop()
    assert not [word for word in ("secret", key, "/api") if word in complained]


def test_without_the_setting_there_is_no_api(environment: Environment, tmp_path: Path) -> None:
    with running(environment, tmp_path) as service:
        assert {httpx.get(f"{service.address}/{path}").status_code for path in ("api/v1/facts", "mcp")} == {
            404
        }
        service.stop()


def test_an_account_of_wechat_is_answered_beside_the_pages_and_nothing_of_it_stands_in_the_log(
    environment: Environment, tmp_path: Path
) -> None:
    account = {
        "CHUANGPING_WECHAT_TOKEN": tencent.TOKEN,
        "CHUANGPING_WECHAT_APPID": tencent.APPID,
        "CHUANGPING_WECHAT_AES_KEY": tencent.AES_KEY,
    }

    async def write(address: str) -> str:
        async with httpx.AsyncClient() as client:
            calls = tencent.Tencent(f"{address}/wechat", client)
            if escape_hatch.is_travelling():  # the service lives on its own day
                calls.clock = escape_hatch.time.time()
            proof = await client.get(f"{address}/wechat/", params=calls.query(echostr="5861"))
            assert (proof.status_code, proof.text) == (200, "5861")
            await calls.does("oGeheim", "subscribe")
            return await calls.says("oGeheim", "我叫geheim")

    with running(environment | account | {"CHUANGPING_LOG_LEVEL": "debug"}, tmp_path) as service:
        assert "微信的服务器" in asyncio.run(write(service.address))
        assert httpx.get(f"{service.address}/readyz").json()["parts"] == {"storage": "ok", "wechat": "ok"}
        assert 'chuangping_channel_up{channel="wechat"} 1.0' in httpx.get(f"{service.address}/metrics").text
        status, said, complained = service.stop()
    assert status == 0
    for secret in ("eheim", "signature", *account.values()):
        assert secret not in said + complained
