"""What somebody typed is in no file any more once they deleted it; under a key it never was in one."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest

from tests.bot.storage.stored import ONE, written
from tests.database import Cluster
from tests.patience import PATIENCE_SECONDS

PROGRAM = "from bot.command_line import main; main()"
MOST_SECONDS = 10.0
MARKER = "欧阳七宝楼台"
STORY = f"我叫{MARKER}，硕士，2019年起从事信息化管理，有一项发明专利排名第一，在湖南的企业工作"


@contextmanager
def served(folder: Path, store: str, *keys: bytes) -> Iterator[str]:
    """The address of a service, whose log holds nothing that was typed."""
    settings = {
        "CHUANGPING_STORE": store,
        "CHUANGPING_STORE_KEY": written(*keys),
        "CHUANGPING_LOG_LEVEL": "debug",
    }
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "serve", "--port", "0"],
            env=os.environ | settings,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    with process:
        assert process.stdout is not None
        try:
            found = re.search(r"http://[\d.]+:\d+", process.stdout.readline().decode())
            assert found, (folder / "log").read_text()
            yield found[0]
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE_SECONDS)
    assert process.returncode == 0
    assert MARKER not in (folder / "log").read_text()


def say(client: httpx.Client, **said: str) -> str:
    token = re.search(r'name="token" value="([^"]+)"', client.get("/").text)
    assert token
    answer = client.post("/turn", data={"token": token[1], **said})
    assert answer.status_code == 200
    return answer.text


def tell(address: str) -> httpx.Client:
    """Somebody tells their story, and something that nobody understands."""
    client = httpx.Client(base_url=address, follow_redirects=True, timeout=30)
    say(client, text="开始")
    say(client, text=STORY)
    say(client, text=f"{MARKER}是什么意思")
    return client


def delete(client: httpx.Client) -> None:
    confirmation = re.search(r'value="([^"]+\.confirm)"', say(client, text="/delete"))
    assert confirmation
    say(client, key=confirmation[1])
    client.close()


def holding(folder: Path) -> list[str]:
    """The files in a folder that hold the marker, however JSON may have written it."""
    forms = MARKER.encode(), MARKER.encode("unicode_escape")
    return sorted(
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in forms)
    )


def soon(is_so: Callable[[], bool]) -> None:
    until = monotonic() + MOST_SECONDS
    while not is_so():
        assert monotonic() < until
        sleep(0.1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a SQLite file stands alone."""
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


@pytest.fixture
def cluster_of_its_own() -> Iterator[Cluster]:
    cluster = Cluster()
    yield cluster
    cluster.remove()


def in_tables(cluster: Cluster, database: str) -> bool:
    """Whether any row of the schema holds the marker."""
    forms = [f"%{MARKER}%", f"%{MARKER.encode().hex()}%"]
    tables = cluster.run("SELECT tablename FROM pg_tables WHERE schemaname = 'chuangping'", database)
    looks = (
        f"SELECT EXISTS (SELECT FROM chuangping.{table} AS own WHERE own::text LIKE ANY (ARRAY{forms}))"  # noqa: S608  our own
        for (table,) in tables
    )
    return any(cluster.run(look, database)[0][0] for look in looks)


def test_in_a_sqlite_file_nothing_is_left_within_ten_seconds(tmp_path: Path, folder: Path) -> None:
    with served(tmp_path, f"sqlite:///{folder / 'conversations.db'}") as address:
        client = tell(address)
        assert holding(folder)
        delete(client)
        soon(lambda: not holding(folder))


def test_under_a_key_it_never_is_in_a_sqlite_file(tmp_path: Path, folder: Path) -> None:
    with served(tmp_path, f"sqlite:///{folder / 'conversations.db'}", ONE) as address:
        client = tell(address)
        assert "硕士" in client.get("/").text  # it is read again
        assert not holding(folder)
        delete(client)
        assert not holding(folder)
    assert not holding(folder)


def test_in_postgresql_it_leaves_the_tables_at_once_and_the_files_when_they_are_rewritten(
    tmp_path: Path, cluster_of_its_own: Cluster
) -> None:
    database, data = cluster_of_its_own.database(), cluster_of_its_own.folder / "data"
    with served(tmp_path, database) as address:
        client = tell(address)
        assert in_tables(cluster_of_its_own, database)
        cluster_of_its_own.run("CHECKPOINT", database)
        assert holding(data / "base")
        delete(client)
        assert not in_tables(cluster_of_its_own, database)
        cluster_of_its_own.run("VACUUM FULL", database)
        cluster_of_its_own.run("CHECKPOINT", database)
        assert not holding(data / "base")
    assert not holding(data / "base")


def test_under_a_key_it_never_is_in_postgresql_not_even_in_its_log(
    tmp_path: Path, cluster_of_its_own: Cluster
) -> None:
    database = cluster_of_its_own.database()
    cluster_of_its_own.run("ALTER SYSTEM SET log_min_duration_statement = 0")
    cluster_of_its_own.run("SELECT pg_reload_conf()")
    with served(tmp_path, database, ONE) as address:
        client = tell(address)
        cluster_of_its_own.run("CHECKPOINT", database)
        assert not holding(cluster_of_its_own.folder)
        delete(client)
    assert "commit_1" in (cluster_of_its_own.folder / "log").read_text()
    assert not holding(cluster_of_its_own.folder)
