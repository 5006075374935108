"""A file that goes away while the service runs loses nothing, and is used again when it is back."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, StorageError, Turn

LI = Address("web", "li")

MakeTurn = Callable[..., Turn]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
async def used(store: SQLiteStore, turn: MakeTurn) -> SQLiteStore:
    """A store in which something was said."""
    await store.commit(turn("li", session=b"said before"))
    return store


async def is_away(store: SQLiteStore, turn: MakeTurn) -> bool:
    """Whether reading, writing and checking all say that the file is gone."""
    for attempt in (store.load(LI), store.commit(turn("wang")), store.check()):
        with pytest.raises(StorageError, match="service-storage-missing"):
            await attempt
    return True


async def read_anew(path: Path, person: str) -> bytes | None:
    """What a process that starts now finds."""
    store = SQLiteStore(path)
    try:
        return (await store.load(Address("web", person))).session
    finally:
        await store.close()


async def test_a_file_that_was_moved_away_is_missed_and_used_again_when_it_is_back(
    used: SQLiteStore, path: Path, elsewhere: Path, turn: MakeTurn
) -> None:
    path.rename(elsewhere / path.name)
    assert await is_away(used, turn)

    (elsewhere / path.name).rename(path)

    assert (await used.load(LI)).session == b"said before"
    assert await used.commit(turn("wang"))
    await used.check()


async def test_nothing_is_lost_where_a_copy_of_the_file_comes_back(
    used: SQLiteStore, path: Path, elsewhere: Path, turn: MakeTurn
) -> None:
    path.rename(elsewhere / path.name)
    assert await is_away(used, turn)

    shutil.copy(elsewhere / path.name, path)

    assert (await used.load(LI)).session == b"said before"
    assert await used.commit(turn("wang", session=b"said after"))
    assert await read_anew(path, "wang") == b"said after"


async def test_nothing_is_lost_where_the_folder_is_moved_away_and_back(
    used: SQLiteStore, path: Path, tmp_path: Path, turn: MakeTurn
) -> None:
    path.parent.rename(tmp_path / "moved")
    assert await is_away(used, turn)
    (tmp_path / "moved").rename(path.parent)
    assert (await used.load(LI)).session == b"said before"
    assert await used.commit(turn("wang"))


async def test_a_file_that_took_its_place_is_used_from_then_on(
    used: SQLiteStore, path: Path, tmp_path: Path, turn: MakeTurn
) -> None:
    backup = SQLiteStore(tmp_path / "backup.db")
    await backup.commit(turn("zhao", session=b"said long ago"))
    await backup.close()

    (tmp_path / "backup.db").rename(path)

    assert (await used.load(LI)).session is None
    assert (await used.load(Address("web", "zhao"))).session == b"said long ago"
    assert await used.commit(turn("wang", session=b"said after"))
    await used.verify()
    assert await read_anew(path, "wang") == b"said after"


async def test_a_log_that_was_removed_takes_nothing_with_it(
    used: SQLiteStore, path: Path, turn: MakeTurn
) -> None:
    path.with_name(f"{path.name}-wal").unlink()
    assert (await used.load(LI)).session == b"said before"
    assert await used.commit(turn("wang", session=b"said after"))
    assert await read_anew(path, "li") == b"said before"
    assert await read_anew(path, "wang") == b"said after"


async def test_another_programs_file_in_its_place_is_left_alone(
    used: SQLiteStore, path: Path, elsewhere: Path, turn: MakeTurn
) -> None:
    path.rename(elsewhere / path.name)
    path.write_text("会议记录" * 100, encoding="utf-8")
    for _ in range(2):
        with pytest.raises(StorageError, match="service-storage-corrupt"):
            await used.commit(turn("wang"))
    path.unlink()
    (elsewhere / path.name).rename(path)
    assert (await used.load(LI)).session == b"said before"


async def test_one_line_is_logged_for_as_long_as_the_store_is_away(
    used: SQLiteStore, path: Path, elsewhere: Path, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    path.rename(elsewhere / path.name)
    assert await is_away(used, turn)
    assert await is_away(used, turn)
    (elsewhere / path.name).rename(path)
    await used.check()
    await used.check()

    gone, back = caplog.records
    assert (gone.levelno, back.levelno) == (logging.ERROR, logging.WARNING)
    assert "service-storage-missing" in gone.getMessage()
    assert gone.exc_info is None
