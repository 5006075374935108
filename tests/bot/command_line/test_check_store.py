"""`check-store` as whoever runs the service uses it: is the file sound, and what is to be done if not."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli
from bot.conversations import Address, ConversationService
from bot.storage.places import open_store
from dialogs.events import Command
from dialogs.world import World
from tests.bot.storage.stored import ONE, written
from tests.database import Cluster
from tests.policies import hunan_versions


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, ["check-store", *map(str, args)], prog_name="chuangping")


async def hold_conversations(place: str, people: int) -> None:
    store = await open_store(place)
    service = ConversationService(store, World(hunan_versions()))
    for person in range(people):
        await service.handle(Address("web", str(person)), Command("start"))
    await store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "conversations.db"
    asyncio.run(hold_conversations(f"sqlite:///{path}", 30))
    return path


def test_a_sound_file_is_said_to_be_so(path: Path) -> None:
    result = run(path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert str(path) in result.stdout
    assert "30" in result.stdout
    assert "没有发现问题" in result.stdout


def test_without_a_name_the_file_of_the_settings_is_checked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHUANGPING_STORE", f"sqlite:///{path}")
    assert str(path) in run().stdout


def test_a_damaged_page_is_found_and_the_remedy_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        ((page,),) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'conversations'")
    damaged = bytearray(path.read_bytes())
    damaged[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
    path.write_bytes(damaged)

    result = run(path)

    assert result.exit_code == 1
    assert "损坏" in result.output
    assert "备份" in result.output
    assert path.read_bytes() == damaged


def test_a_conversation_that_cannot_be_read_is_named(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE conversations SET session = CAST(x'fffe' AS TEXT) WHERE id = 7")
        db.commit()
    result = run(path)
    assert result.exit_code == 1
    assert "1 场对话读不出来（编号 7）" in result.stdout


def test_an_encrypted_file_is_read_with_its_key_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_STORE", f"sqlite:///{path}")
    monkeypatch.setenv("CHUANGPING_STORE_KEY", written(ONE))
    CliRunner().invoke(cli, ["rekey"])
    assert "没有发现问题" in run(path).stdout
    with closing(sqlite3.connect(path)) as db:
        db.execute(
            "UPDATE conversations SET session = (SELECT session FROM conversations WHERE id = 8) WHERE id = 7"
        )
        db.commit()
    assert "1 场对话读不出来（编号 7）" in run(path).stdout

    monkeypatch.delenv("CHUANGPING_STORE_KEY")
    result = run(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "CHUANGPING_STORE_KEY" in result.stderr


def test_times_that_make_no_sense_are_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE conversations SET updated = 'later' WHERE id = 7")
        db.execute("UPDATE conversations SET updated = 1e300 WHERE id = 8")
        db.commit()
    result = run(path)
    assert result.exit_code == 1
    assert "2 场对话记的时间不合情理" in result.stdout


def test_of_very_many_that_cannot_be_read_only_the_first_are_named(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE conversations SET session = 'nonsense'")
        db.commit()
    assert "30 场对话读不出来（编号 1 2 3" in run(path).stdout
    assert " 20 …）" in run(path).stdout


def test_a_missing_file_is_one_line_and_is_not_made(path: Path) -> None:
    missing = path.with_name("missing.db")
    result = run(missing)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not missing.exists()


def test_another_programs_file_is_one_line(path: Path) -> None:
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE conversations (id INTEGER)")
    result = run(other)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "别的程序" in result.stderr


def test_without_a_name_the_database_of_the_settings_is_checked(
    cluster: Cluster, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHUANGPING_STORE", database)
    asyncio.run(hold_conversations(database, 3))
    result = run()
    assert (result.exit_code, result.stderr) == (0, "")
    assert "3 场" in result.stdout
    assert "没有发现问题" in result.stdout
    cluster.run("UPDATE chuangping.conversations SET session = 'nonsense' WHERE id = 2", database)
    result = run()
    assert result.exit_code == 1
    assert "1 场对话读不出来（编号 2）" in result.stdout
