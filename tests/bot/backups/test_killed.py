"""Killed at any moment, a restore leaves the old store or the new one, and a backup none or a whole one."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.backups import format as form
from bot.backups import making, restoring, sqlite
from bot.backups.format import batches, examine
from bot.backups.making import back_up
from bot.backups.place import place_of
from bot.backups.restoring import restore
from bot.backups.tables import Batch
from bot.storage.places import open_store
from tests.bot.backups.conftest import KEEP, LI, NOW, WANG, ZHAO, NewAddress, opened, take_turns

Said = list[bytes | None]

OLD: Said = [b"session 1", None, b"session 1"]
NEW: Said = [b"session 0", b"session 0", None]
"""What Li, Wang and Zhao said last, in the store that is to be replaced and in the backup."""


def die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dies_in(work: Callable[[], Coroutine[Any, Any, Any]]) -> bool:
    """Whether a process of its own that does the work was killed in it."""
    child = os.fork()
    if child == 0:
        asyncio.run(work())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def rows_of_who_dies(path: Path) -> Iterator[Batch]:
    for batch in batches(path):
        yield batch
        if batch.table == "conversations":
            die()


def rows_of_who_dies_at_the_end(path: Path) -> Iterator[Batch]:
    yield from batches(path)
    die()


async def said(address: str) -> Said:
    async with opened(address) as store:
        return [(await store.load(person)).session for person in (LI, WANG, ZHAO)]


@pytest.fixture
def file(address: str, folder: Path) -> Path:
    """A backup that the store is to become again."""

    async def prepare() -> Path:
        async with opened(address) as store:
            await take_turns(store, LI, range(1))
            await take_turns(store, WANG, range(1))
            file = await back_up(place_of(address), folder, now=NOW, keep=KEEP)
            await store.forget(WANG)
            for journal in folder.glob("*.journal"):
                journal.unlink()
            await take_turns(store, LI, range(1, 2))
            await take_turns(store, ZHAO, range(2))
        return file

    return asyncio.run(prepare())


async def put_back(address: str, file: Path) -> None:
    await restore(place_of(address), file, replace=True, moved=False)


@pytest.mark.parametrize("rows", [rows_of_who_dies, rows_of_who_dies_at_the_end])
def test_a_restore_that_dies_changes_nothing_and_can_be_repeated(
    address: str, file: Path, rows: Callable[[Path], Iterator[Batch]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(restoring, "batches", rows)
        assert dies_in(lambda: put_back(address, file))
    assert asyncio.run(said(address)) == OLD
    asyncio.run(put_back(address, file))
    assert asyncio.run(said(address)) == [NEW[0], None, None]  # Wang had deleted theirs


@pytest.mark.parametrize(
    ("moment", "left"), [("keep", OLD), ("_forget_companions", OLD), ("keep_names", NEW)]
)
def test_a_file_is_the_old_one_or_the_new_one(
    new_address: NewAddress, folder: Path, moment: str, left: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the service was killed, and what it wrote last lies beside the file."""
    address, other = new_address("sqlite"), new_address("sqlite")

    async def serve_and_die() -> None:
        store = await open_store(address)
        await take_turns(store, LI, range(2))
        await take_turns(store, ZHAO, range(2))
        die()

    async def prepare() -> Path:
        async with opened(other) as store:
            await take_turns(store, LI, range(1))
            await take_turns(store, WANG, range(1))
        return await back_up(place_of(other), folder, now=NOW, keep=KEEP)

    file = asyncio.run(prepare())
    assert dies_in(serve_and_die)
    path = Path(address.removeprefix("sqlite:///"))
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    with monkeypatch.context() as patched:
        patched.setattr(sqlite, moment, die)
        assert dies_in(lambda: put_back(address, file))
    assert asyncio.run(said(address)) == left
    asyncio.run(put_back(address, file))
    assert asyncio.run(said(address)) == NEW
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("where", "moment"), [(form.Writer, "end"), (making, "examine"), (making, "keep_names")]
)
def test_a_backup_that_dies_is_none_or_a_whole_one(
    address: str, file: Path, folder: Path, where: object, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = NOW + timedelta(days=1)
    with monkeypatch.context() as patched:
        patched.setattr(where, moment, die)
        assert dies_in(lambda: back_up(place_of(address), folder, now=tomorrow, keep=KEEP))
    whole = [examine(backup).head.made for backup in sorted(folder.glob("*.backup"))]
    assert whole == ([NOW, tomorrow] if moment == "keep_names" else [NOW])
