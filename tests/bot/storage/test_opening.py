"""A database file is opened only if it is ours, whole and not newer; otherwise it stays as it is."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from bot.storage.opening import open_database
from bot.storage.schema import APPLICATION_ID, WORKS_WITH, steps, version
from bot.storage.store import StorageError
from locales.wording import wording
from tests.patience import PATIENCE_SECONDS

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


def refusal(path: Path) -> str:
    """The line with which a file is refused; the file itself is as it was before."""
    before = path.read_bytes()
    with pytest.raises(StorageError) as refused:
        open_database(path)
    assert path.read_bytes() == before
    line = refused.value.say(wording("zh_CN"))
    assert str(path) in line
    assert "\n" not in line
    assert refused.value.say(wording("en")) != line
    return line


def make(path: Path) -> None:
    """A whole file of this version, closed."""
    open_database(path).close()


def test_a_new_file_is_for_its_owner_alone(path: Path) -> None:
    with closing(open_database(path)) as db:
        db.execute("SELECT * FROM conversations")
        assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {
            path.name: 0o600,
            f"{path.name}-wal": 0o600,
            f"{path.name}-shm": 0o600,
        }
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_is_written_through_a_log_that_survives_a_loss_of_power(path: Path) -> None:
    with closing(open_database(path)) as db:
        assert db.journal_mode == "wal"
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert db.execute("PRAGMA secure_delete").fetchone() == (1,)


def test_a_file_says_whose_it_is_and_who_works_with_it(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (WORKS_WITH,)


def test_a_file_is_opened_again(path: Path) -> None:
    make(path)
    make(path)


def test_an_empty_file_is_taken_as_new(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    make(path)
    assert path.stat().st_size > 0


def test_a_text_file_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("今天的会议记录" * 100, encoding="utf-8")
    assert "损坏" in refusal(path)


def test_a_file_with_damaged_pages_is_refused(path: Path) -> None:
    make(path)
    damaged = bytearray(path.read_bytes())
    damaged[4096 : 4096 * 2] = os.urandom(4096)
    path.write_bytes(damaged)
    assert "损坏" in refusal(path)


def test_a_truncated_file_is_refused(path: Path) -> None:
    make(path)
    os.truncate(path, path.stat().st_size // 2)
    assert "损坏" in refusal(path)


def test_a_file_cut_within_its_header_is_refused(path: Path) -> None:
    make(path)
    os.truncate(path, 50)
    assert "损坏" in refusal(path)


def test_another_programs_database_is_refused(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE conversations (id INTEGER)")
        db.commit()
    assert "别的程序" in refusal(path)
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_file_is_refused_with_both_versions(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {version() + 1}")
    line = refusal(path)
    assert re.search(rf"结构 {version() + 1}.*只认识到 {version()}\b", line)


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError) as refused:
        open_database(path)
    assert str(path) in refused.value.say(wording("zh_CN"))


def test_a_place_where_no_folder_can_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="service-storage-unusable"):
        open_database(tmp_path / "file" / "conversations.db")


def test_a_file_that_another_program_holds_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.opening.PATIENCE_SECONDS", 0.05)
    path.parent.mkdir()
    path.touch()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageError, match="service-storage-busy"):
            open_database(path)


def known_steps() -> Migrations:
    """The steps of this version, to which a later one can add."""
    known = Migrations("chuangping")
    with closing(Database(memory=True)) as nothing_taken:
        for step in steps.pending(nothing_taken):
            known(name=step.name)(step.fn)
    return known


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    make(path)
    later = known_steps()

    @later(name="0998 works")
    def _works(db: Database) -> None:
        db.execute("CREATE TABLE half (id INTEGER)")

    @later(name="0999 fails")
    def _fails(db: Database) -> None:
        db.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(StorageError):
        open_database(path, later)
    with closing(open_database(path)) as db:
        assert "half" not in db.table_names()
        assert db.execute("PRAGMA user_version").fetchone() == (WORKS_WITH,)


def with_a_place() -> Migrations:
    """The steps of a later version: one more, that only adds."""
    later = known_steps()

    @later(name="0999 a place")
    def _place(db: Database) -> None:
        db.execute("ALTER TABLE conversations ADD COLUMN place TEXT")

    return later


def test_a_file_gains_only_the_steps_that_it_lacks(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO conversations VALUES (1, 'web', 'li', 4, 1, 0, '7', NULL, 'session')")
        db.commit()
    with closing(open_database(path, with_a_place())) as migrated:
        assert migrated.execute("SELECT person, revision, place FROM conversations").fetchall() == [
            ("li", 4, None)
        ]


def test_a_program_from_before_a_step_that_only_adds_works_with_the_file_and_leaves_it_new(
    path: Path,
) -> None:
    open_database(path, with_a_place()).close()
    with closing(open_database(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (WORKS_WITH,)
        assert len(with_a_place().pending(db)) == 0
        assert "place" in db["conversations"].columns_dict


def test_a_program_from_before_a_step_that_it_cannot_work_with_leaves_the_file_alone(path: Path) -> None:
    open_database(path, with_a_place(), works_with=version() + 1).close()
    assert "更新的版本" in refusal(path)


def test_no_program_asks_of_another_one_more_than_it_knows_itself() -> None:
    assert 1 <= WORKS_WITH <= version()


@pytest.mark.parametrize("released", RELEASED, ids=lambda file: file.stem)
def test_a_file_of_every_released_version_is_read(released: Path, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        old.executescript(released.read_text(encoding="utf-8"))
    with closing(open_database(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (WORKS_WITH,)
        assert db.execute("SELECT channel, person, session FROM conversations").fetchall() == [
            ("web", "li", b'{"asked": "education"}')
        ]
        assert db.execute("SELECT delivery, replies FROM deliveries").fetchall() == [
            ("update 7", b'["hello"]')
        ]


def test_every_version_has_its_released_file() -> None:
    assert [file.stem for file in RELEASED] == [f"version-{number}" for number in range(1, version() + 1)]


def test_processes_that_create_the_file_at_once_agree(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from bot.storage.opening import open_database;"
        " open_database(Path(sys.argv[1]))"
    )
    starting = [subprocess.Popen([sys.executable, "-c", program, str(path)]) for _ in range(4)]
    assert [process.wait(timeout=PATIENCE_SECONDS) for process in starting] == [0] * 4
    with closing(open_database(path)) as db:
        assert len(steps.applied(db)) == version()
