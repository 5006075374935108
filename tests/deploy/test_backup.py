"""Backups as an operator makes them: beside a service that is talked to, and put back after a disaster."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import monotonic

import httpx
import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from tests.deploy.conftest import Start
from tests.patience import PATIENCE_SECONDS

Run = Callable[..., Result]


@pytest.fixture(params=["sqlite", "postgresql"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """The addresses of two stores of a kind."""
    if request.param == "sqlite":
        return [f"sqlite:///{tmp_path / name / 'conversations.db'}" for name in ("one", "two")]
    cluster, template = (request.getfixturevalue(name) for name in ("cluster", "template"))
    return [cluster.database(template) for _ in range(2)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def run() -> Run:
    """Run a command about a store."""

    def run(*arguments: str | Path, store: str) -> Result:
        words = [*map(str, arguments)]
        return CliRunner(env={"CHUANGPING_STORE": store}).invoke(cli, words, prog_name="chuangping")

    return run


def press(client: httpx.Client, page: str, label: str, to: str = "/turn") -> httpx.Response:
    """Press the button of a page whose label holds a word."""
    token = re.search(r'name="token" value="([^"]+)"', page)
    button = re.search(
        rf'<button\b[^>]*\bname="(\w+)" value="([^"]+)"[^>]*>(?:(?!</button>).)*{label}', page, re.DOTALL
    )
    assert token, page
    assert button, page
    answer = client.post(to, data={"token": token[1], button[1]: button[2]}, follow_redirects=True)
    assert answer.status_code == 200
    return answer


def begin(client: httpx.Client) -> str:
    """Begin a conversation; the page of its first question."""
    return press(client, client.get("/").text, "开始").text


def question_of(page: str) -> str:
    return re.sub(r'name="token" value="[^"]+"', "", page[page.index('id="log"') :])


def delete(client: httpx.Client) -> None:
    token = re.search(r'name="token" value="([^"]+)"', client.get("/delete").text)
    assert token
    assert client.post("/delete", data={"token": token[1]}, follow_redirects=True).status_code == 200


def one_line(refused: Result) -> str:
    (line,) = refused.stderr.splitlines()
    return line


def test_from_a_backup_of_a_busy_service_everybody_goes_on_but_who_deleted_their_data_since(
    start: Start, run: Run, stores: list[str], folder: Path
) -> None:
    one, two = stores
    enough = Event()

    def keep_beginning(address: str) -> list[float]:
        waits = []
        while not enough.is_set():
            with httpx.Client(base_url=address, timeout=PATIENCE_SECONDS) as somebody:
                began = monotonic()
                begin(somebody)
                waits.append(monotonic() - began)
        return waits

    with (
        start("serve", CHUANGPING_STORE=one, CHUANGPING_LIMITS="off") as service,
        httpx.Client(base_url=service.address, timeout=PATIENCE_SECONDS) as li_lei,
        httpx.Client(base_url=service.address, timeout=PATIENCE_SECONDS) as wang,
        ThreadPoolExecutor() as people,
    ):
        asked = begin(li_lei)
        begin(wang)
        writing = [people.submit(keep_beginning, service.address) for _ in range(2)]
        made = [run("backup", folder, store=one) for _ in range(2)]
        enough.set()
        waits = [wait for each in writing for wait in each.result(PATIENCE_SECONDS)]
        delete(wang)
        refused = run("restore", made[-1].stdout.strip(), "--replace", store=one)
        service.kill()  # and with it the store is lost
    assert [(backup.exit_code, backup.stderr) for backup in made] == [(0, "")] * 2
    assert max(waits) < PATIENCE_SECONDS / 4
    assert (refused.exit_code, "正在用" in one_line(refused)) == (1, True)

    restored = run("restore", made[-1].stdout.strip(), store=two)

    assert (restored.exit_code, restored.stderr) == (0, "")
    assert "1 场后来删除了" in restored.stdout
    assert run("check-store", store=two).exit_code == 0
    with start("serve", CHUANGPING_STORE=two) as service:
        pages = [
            httpx.get(service.address, cookies=person.cookies, timeout=PATIENCE_SECONDS).text
            for person in (li_lei, wang)
        ]
        service.stop()
    assert question_of(pages[0]) == question_of(asked)
    assert "开始" in pages[1]


def test_the_store_of_a_killed_service_can_be_replaced(
    start: Start, run: Run, stores: list[str], folder: Path
) -> None:
    one, _ = stores
    with start("serve", CHUANGPING_STORE=one) as service:
        with httpx.Client(base_url=service.address) as li_lei:
            begin(li_lei)
        made = run("backup", folder, store=one).stdout.strip()
        service.kill()
    refused = run("restore", made, store=one)
    assert (refused.exit_code, "--replace" in one_line(refused)) == (2, True)
    assert run("restore", made, "--replace", store=one).exit_code == 0
    assert run("check-store", store=one).exit_code == 0


@pytest.mark.parametrize("days", ["0", "-1", "many"])
def test_keeping_backups_for_no_time_is_refused(run: Run, folder: Path, tmp_path: Path, days: str) -> None:
    refused = run("backup", folder, "--keep-days", days, store=f"sqlite:///{tmp_path / 'some.db'}")
    assert (refused.exit_code, folder.exists()) == (2, False)
    assert "--keep-days" in refused.stderr


def test_no_backup_is_kept_longer_than_people_are_told(run: Run, folder: Path, tmp_path: Path) -> None:
    refused = run("backup", folder, "--keep-days", "8", store=f"sqlite:///{tmp_path / 'some.db'}")
    assert (refused.exit_code, folder.exists()) == (2, False)
    assert "CHUANGPING_BACKUP_DAYS" in one_line(refused)


def test_a_store_or_a_backup_that_is_not_there_is_one_clear_line(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.db"
    (tmp_path / "missing-folder").write_text("a file")
    for arguments in (
        ["backup", folder],
        ["backup", tmp_path / "missing-folder"],
        ["restore", missing],
        ["restore", tmp_path / "missing"],
    ):
        failed = run(*arguments, store=f"sqlite:///{missing}")
        assert failed.exit_code in (1, 2)
        assert "missing" in one_line(failed)
    assert not missing.exists()
