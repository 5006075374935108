"""A backup appears when it is whole, and takes away what is too old."""

import asyncio
import os
import re
import sqlite3
import stat
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.backups import making
from bot.backups.format import examine
from bot.backups.place import place_of
from bot.backups.tables import Batch
from bot.faults import ServiceError
from bot.storage.journal import JournalFiles, names_in
from tests.bot.backups.conftest import (
    LI,
    NOW,
    ZHAO,
    BackUp,
    NewAddress,
    hold,
    opened,
    take_turns,
)  # fmt: skip


def backups(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.backup"))


async def test_it_is_one_file_with_its_time_in_the_name_that_only_its_owner_reads(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    async with opened(address) as store:
        await hold(store)
    made = await back_up_now(address)
    assert list(folder.iterdir()) == [made]
    assert re.fullmatch(r"chuangping-20261123T093000Z-[0-9a-f]{4}\.backup", made.name)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    contents = examine(made)
    assert (contents.rows["conversations"], contents.rows["set_aside"]) == (2, 1)


async def test_what_people_are_promised_to_be_gone_in_minutes_is_in_no_backup(
    address: str, back_up_now: BackUp
) -> None:
    marker = os.urandom(16)
    async with opened(address) as store:
        hold_of_it = await store.jobs.begin("5f2a", NOW, most=64)
        assert hold_of_it is not None
        await store.jobs.put(hold_of_it, "file", marker)
        made = await back_up_now(address)
    assert examine(made).rows["conversations"] == 0


async def test_the_store_is_served_meanwhile(address: str, back_up_now: BackUp) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        made = await back_up_now(address)
        await take_turns(store, LI, range(1, 3))
        assert (await store.load(LI)).session == b"session 2"
    assert examine(made).rows["deliveries"] == 1


async def test_backups_older_than_is_wanted_go_and_what_is_none_stays(
    address: str, folder: Path, back_up_now: BackUp, new_address: NewAddress
) -> None:
    days = [NOW + timedelta(days=number) for number in range(4)]
    another = new_address("sqlite")
    async with opened(address), opened(another):
        of_another_store = await back_up_now(another, now=days[0])
    made = [await back_up_now(address, now=day) for day in days[:3]]
    strangers = [folder / "notes.txt", folder / "chuangping-20261123T093000Z-ffff.backup"]
    for stranger in strangers:
        stranger.write_text("not ours")
    newest = await back_up_now(address, now=days[3], keep=timedelta(days=2))
    assert set(folder.iterdir()) == {*made[1:], newest, of_another_store, *strangers}


async def test_a_journal_stays_as_long_as_a_backup_that_it_concerns(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    async with opened(address):
        await back_up_now(address)
        for day in range(6):
            noted_on = (NOW + timedelta(days=day)).date()
            JournalFiles(partial(date.replace, noted_on)).append(folder, [b"%016d" % day])
        await back_up_now(address, now=NOW + timedelta(days=5), keep=timedelta(days=2))
    # Backups of the last two days may be there, and a day more for whoever is ahead or behind.
    assert names_in(folder) == {b"%016d" % day for day in (2, 3, 4, 5)}


async def test_what_was_deleted_is_forgotten_when_no_backup_can_hold_it(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await back_up_now(address)
        await store.forget(LI)
    in_a_year = max(NOW, datetime.now(UTC)) + timedelta(days=365)
    last = await back_up_now(address, now=in_a_year)
    assert list(folder.iterdir()) == [last]
    assert examine(await back_up_now(address, now=in_a_year)).rows["deleted"] == 0


async def test_a_backup_that_fails_leaves_the_older_ones_and_nothing_of_itself(
    address: str, folder: Path, back_up_now: BackUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(address):
        older = await back_up_now(address)

    def damaged(path: Path) -> None:
        raise ServiceError("backup-damaged", file=str(path))

    monkeypatch.setattr(making, "examine", damaged)
    with pytest.raises(ServiceError):
        await back_up_now(address, now=NOW + timedelta(days=30))
    assert list(folder.iterdir()) == [older]


async def test_what_a_killed_backup_left_goes_once_it_is_surely_dead(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    folder.mkdir()
    dead, living = (folder / f".chuangping-20261122T093000Z-{each}.backup.part" for each in ("dead", "1111"))
    for part in (dead, living):
        part.write_bytes(b"what people said")
    os.utime(dead, (0, 0))
    os.utime(living, (time.time(), time.time()))
    async with opened(address):
        await back_up_now(address)
    assert not dead.exists()
    assert living.exists()


async def test_a_conversation_that_was_spoilt_is_backed_up_as_it_is(
    tmp_path: Path, new_address: NewAddress, back_up_now: BackUp
) -> None:
    address = new_address("sqlite")
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await take_turns(store, ZHAO, range(1))
    with closing(sqlite3.connect(address.removeprefix("sqlite:///"))) as db:
        db.execute("UPDATE conversations SET updated = 'later', session = 'nonsense' WHERE id = 1")
        db.commit()
    assert examine(await back_up_now(address)).rows["conversations"] == 2


async def test_a_damaged_file_is_told_and_takes_no_older_backup_s_place(
    folder: Path, new_address: NewAddress, back_up_now: BackUp
) -> None:
    address = new_address("sqlite")
    path = Path(address.removeprefix("sqlite:///"))
    async with opened(address) as store:
        for person in range(60):
            await take_turns(store, type(LI)("web", str(person)), range(3), channel_state=b"x" * 900)
    older = await back_up_now(address)
    with closing(sqlite3.connect(path)) as db:
        ((page,),) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'conversations'")
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with pytest.raises(ServiceError) as refused:
        await back_up_now(address, now=NOW + timedelta(days=30))
    assert refused.value.variables == {"path": str(path)}
    assert backups(folder) == [older]


async def test_a_file_that_is_not_there_is_told_and_not_made(tmp_path: Path, back_up_now: BackUp) -> None:
    missing = tmp_path / "missing.db"
    with pytest.raises(ServiceError) as refused:
        await back_up_now(f"sqlite:///{missing}")
    assert refused.value.message == "backup-no-store"
    assert not missing.exists()


async def test_what_is_deleted_while_a_backup_is_made_leaves_the_files_all_the_same(
    new_address: NewAddress, folder: Path
) -> None:
    address = new_address("sqlite")
    path = Path(address.removeprefix("sqlite:///"))
    marker = b"said by li alone"

    def is_in_the_files() -> bool:
        return any(marker in file.read_bytes() for file in path.parent.iterdir())

    async with opened(address) as store:
        await take_turns(store, LI, range(3), channel_state=marker)

        async def delete_in_the_middle(rows: AsyncIterator[Batch]) -> int:
            found = 0
            async for batch in rows:
                found += len(batch.rows) if batch.table == "conversations" else 0
                if found == 1 and batch.table == "deliveries":
                    await store.forget(LI)
                    async with asyncio.timeout(10):
                        while is_in_the_files():
                            await asyncio.sleep(0.05)
            return found

        assert is_in_the_files()
        place = place_of(address)
        await place.prepare(folder, NOW)
        assert await place.copy(delete_in_the_middle) == 1
    assert not is_in_the_files()
