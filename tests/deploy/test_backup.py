"""A backup is made while the service writes, and what is restored from it goes on where it was."""

import re
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import httpx
import pytest

from bot.storage.opening import open_database
from tests.deploy.conftest import Start
from tests.patience import PATIENCE_SECONDS

BackUp = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def back_up(deploy: Path, database: Path, backups: Path) -> BackUp:
    """Run the script as an operator does; with nothing but Python's own library."""

    def run(*arguments: str, of: Path = database) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-I", "-S", str(deploy / "backup.py"), str(of), str(backups), *arguments],
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    return run


def write(database: Path, rows: int = 100) -> None:
    """A database with something in it, in the same way of writing as the service's."""
    database.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE IF NOT EXISTS answers (id INTEGER PRIMARY KEY, answer TEXT)")
        db.executemany("INSERT INTO answers (answer) VALUES (?)", [(f"answer {row}",) for row in range(rows)])
        db.commit()


def begin(client: httpx.Client) -> httpx.Response:
    """Press "Begin" on the first page: a conversation begins, and is committed."""
    page = client.get("/").text
    token = re.search(r'name="token" value="([^"]+)"', page)
    button = re.search(
        r'<button\b[^>]*\bname="(\w+)" value="([^"]+)"[^>]*>(?:(?!</button>).)*开始', page, re.DOTALL
    )
    assert token, page
    assert button, page
    answer = client.post("/turn", data={"token": token[1], button[1]: button[2]}, follow_redirects=True)
    assert answer.status_code == 200
    return answer


def conversations(database: Path) -> int:
    with closing(sqlite3.connect(database)) as db:
        (count,) = db.execute("SELECT count(*) FROM conversations").fetchone()
    return int(count)


def question_of(page: str) -> str:
    return re.sub(r'name="token" value="[^"]+"', "", page[page.index('id="log"') :])


def test_a_backup_of_a_busy_service_is_whole_and_conversations_go_on_from_it(
    start: Start, back_up: BackUp, database: Path, tmp_path: Path
) -> None:
    enough = Event()

    def keep_writing(address: str) -> int:
        count = 0
        while not enough.is_set():
            with httpx.Client(base_url=address, timeout=PATIENCE_SECONDS) as somebody:
                begin(somebody)
            count += 1
        return count

    with start("serve", CHUANGPING_STORE=f"sqlite:///{database}") as service, ThreadPoolExecutor() as people:
        with httpx.Client(base_url=service.address, timeout=PATIENCE_SECONDS) as li_lei:
            asked = begin(li_lei)
        writing = [people.submit(keep_writing, service.address) for _ in range(2)]
        before = waited_for(lambda: conversations(database), at_least=3)
        backups = [back_up() for _ in range(3)]
        # Nothing that was committed meanwhile came to harm.
        after = waited_for(lambda: conversations(database), at_least=conversations(database) + 2)
        enough.set()
        written = sum(each.result(30) for each in writing)
        service.stop()
    assert [backup.stderr for backup in backups] == ["", "", ""]
    assert conversations(database) == written + 1

    copy = Path(backups[-1].stdout.strip())
    assert before <= conversations(copy) <= after
    restored = tmp_path / "restored" / "conversations.db"
    restored.parent.mkdir()
    restored.write_bytes(copy.read_bytes())
    with start("serve", CHUANGPING_STORE=f"sqlite:///{restored}") as service:
        assert httpx.get(f"{service.address}/readyz").status_code == 200
        again = httpx.get(service.address, cookies=li_lei.cookies)
        service.stop()
    assert question_of(again.text) == question_of(asked.text)


def waited_for(count: Callable[[], int], *, at_least: int) -> int:
    until = time.monotonic() + PATIENCE_SECONDS
    while (found := count()) < at_least:
        assert time.monotonic() < until, f"{found} of {at_least} after {PATIENCE_SECONDS} seconds"
        time.sleep(0.02)
    return found


def test_restoring_over_what_a_crash_left_behind_brings_the_backup_back_and_nothing_else(
    start: Start, back_up: BackUp, database: Path
) -> None:
    """The steps of docs/deploying.md: stop, take the old database and its companions away, copy, start."""
    with start("serve", CHUANGPING_STORE=f"sqlite:///{database}") as service:
        with httpx.Client(base_url=service.address) as client:
            begin(client)
        copy = Path(back_up().stdout.strip())
        with httpx.Client(base_url=service.address) as client:
            begin(client)
        service.kill()
    assert database.with_name("conversations.db-wal").exists()

    for left_over in database.parent.glob("conversations.db*"):
        left_over.unlink()
    database.write_bytes(copy.read_bytes())

    with start("serve", CHUANGPING_STORE=f"sqlite:///{database}") as service:
        assert httpx.get(f"{service.address}/readyz").status_code == 200
        service.stop()
    assert conversations(database) == 1


def test_a_backup_is_one_file_with_its_time_in_the_name_that_only_its_owner_reads(
    back_up: BackUp, database: Path, backups: Path
) -> None:
    write(database)
    made = back_up()
    (copy,) = backups.iterdir()
    assert (made.returncode, made.stdout, made.stderr) == (0, f"{copy}\n", "")
    assert re.fullmatch(r"conversations-\d{8}T\d{6}Z\.db", copy.name)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(backups.stat().st_mode) == 0o700
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as db:
        assert db.execute("SELECT count(*) FROM answers").fetchone() == (100,)


def test_what_is_gone_within_minutes_is_in_no_backup(database: Path, backups: Path, back_up: BackUp) -> None:
    database.parent.mkdir()
    marker = b"sealed, but promised to be gone"
    with closing(open_database(database)) as db:
        db.execute(
            "INSERT INTO jobs (name, state, revision, begun, touched) VALUES ('5f2a', 'waiting', 1, 0, 0)"
        )
        db.execute(
            "INSERT INTO job_pieces (job, part, place, content) VALUES (1, 'file', 0, ?)", (marker * 500,)
        )
    assert back_up().returncode == 0
    (copy,) = backups.iterdir()
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT count(*) FROM jobs").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM job_pieces").fetchone() == (0,)
    assert marker not in copy.read_bytes()


def test_only_as_many_backups_as_wanted_are_kept_the_newest(
    back_up: BackUp, database: Path, backups: Path
) -> None:
    write(database)
    backups.mkdir()
    for day in (1, 2, 3):
        (backups / f"conversations-2026010{day}T000000Z.db").touch()
    (backups / "notes.txt").touch()
    made = Path(back_up("--keep", "2").stdout.strip())
    assert {file.name for file in backups.iterdir()} == {
        made.name,
        "conversations-20260103T000000Z.db",
        "notes.txt",
    }


def test_a_database_that_is_not_there_is_one_clear_line_and_is_not_made(
    back_up: BackUp, database: Path, backups: Path
) -> None:
    failed = back_up()
    assert failed.returncode == 1
    (line,) = failed.stderr.splitlines()
    assert str(database) in line
    assert "CHUANGPING_STORE" in line
    assert not database.exists()
    assert not backups.exists()


@pytest.mark.parametrize("content", [b"no database at all" * 100, None], ids=["foreign", "damaged"])
def test_what_is_damaged_is_told_and_takes_no_older_backup_s_place(
    back_up: BackUp, database: Path, backups: Path, content: bytes | None
) -> None:
    write(database, rows=5000)
    older = Path(back_up().stdout.strip()).rename(backups / "conversations-20260101T000000Z.db")
    if content is None:
        whole = database.read_bytes()
        content = whole[:8192] + b"\xff" * 4096 + whole[12288:]
    database.write_bytes(content)
    failed = back_up("--keep", "1")
    assert failed.returncode == 1
    (line,) = failed.stderr.splitlines()
    assert str(database) in line
    assert list(backups.iterdir()) == [older]


@pytest.mark.parametrize("keep", ["0", "-1", "many"])
def test_keeping_none_is_refused(back_up: BackUp, database: Path, keep: str, backups: Path) -> None:
    write(database)
    refused = back_up("--keep", keep)
    assert (refused.returncode, backups.exists()) == (2, False)
    assert "--keep" in refused.stderr
