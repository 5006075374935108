"""Whoever deleted their conversation does not come back with a backup that was made before."""

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest

from bot.faults import ServiceError
from bot.storage.journal import JournalFiles, names_in
from bot.storage.store import Address
from tests.bot.backups.conftest import (
    LI,
    NOW,
    WANG,
    ZHAO,
    BackUp,
    NewAddress,
    Restore,
    hold,
    opened,
    take_turns,
)  # fmt: skip


def journals(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.journal"))


async def test_what_was_deleted_since_does_not_come_back_even_if_the_store_is_lost(
    address: str, other_address: str, folder: Path, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
    file = await back_up_now(address)
    async with opened(address) as store:
        await store.forget(LI)

    restored = await put_back(other_address, file)

    assert (restored.conversations, restored.deleted) == (1, 1)
    async with opened(other_address) as store:
        assert (await store.load(LI)).session is None
        assert (await store.load(WANG)).session is not None
        assert await store.expire(NOW + timedelta(days=1)) == 1  # nor does what was set aside


async def test_it_is_in_the_journal_when_the_deletion_is_told_as_done(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await back_up_now(address)
        assert journals(folder) == []
        await store.forget(LI)
        assert len(names_in(folder)) == 1


async def test_a_journal_tells_nothing_of_anybody(address: str, folder: Path, back_up_now: BackUp) -> None:
    async with opened(address) as store:
        await hold(store)
        await back_up_now(address)
        await store.forget(LI)
        await store.forget(WANG)
    (journal,) = journals(folder)
    head, *lines = journal.read_text(encoding="ascii").splitlines()
    assert head == "chuangping-deleted 1"
    assert [len(line) for line in lines] == [32, 32]
    assert journal.stat().st_mode & 0o777 == 0o600


async def test_the_same_person_deletes_alike_in_no_two_conversations(
    address: str, folder: Path, back_up_now: BackUp, put_back: Restore
) -> None:
    """Who deletes and begins anew keeps what they said then."""
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await back_up_now(address)
        await store.forget(LI)
        await take_turns(store, LI, range(5, 6))
    newer = await back_up_now(address, now=NOW + timedelta(days=1))
    await put_back(address, newer, replace=True)
    async with opened(address) as store:
        assert (await store.load(LI)).session == b"session 5"


async def test_what_was_never_in_a_backup_leaves_no_name_behind(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    async with opened(address) as store:
        await back_up_now(address)
        await take_turns(store, LI, range(1))
        await store.forget(LI)
    assert names_in(folder) == set()


async def test_what_expired_does_not_come_back_either(
    address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        file = await back_up_now(address)
        assert await store.expire(NOW + timedelta(days=1)) == 1
    assert (await put_back(address, file)).deleted == 1


async def test_a_journal_beside_which_no_backup_lies_is_not_asked(
    address: str, folder: Path, tmp_path: Path, back_up_now: BackUp, put_back: Restore
) -> None:
    """The store that is replaced knows what was deleted, wherever the backup has been carried."""
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        file = await back_up_now(address)
        await store.forget(LI)
    carried = file.rename(tmp_path / file.name)
    assert (await put_back(address, carried)).deleted == 1


@pytest.mark.parametrize("deleted_again", [False, True])
async def test_a_deletion_that_nobody_could_note_beside_the_backups_is_told_and_noted_by_the_next_one(
    address: str,
    other_address: str,
    folder: Path,
    back_up_now: BackUp,
    put_back: Restore,
    caplog: pytest.LogCaptureFixture,
    *,
    deleted_again: bool,
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await take_turns(store, ZHAO, range(1))
        file = await back_up_now(address)
        away = folder.rename(folder.with_name("away"))
        await store.forget(LI)
        await store.forget(ZHAO)
        told = [record for record in caplog.records if record.levelno == logging.ERROR]
        assert [str(folder) in record.getMessage() for record in told] == [True]
        away.rename(folder)
        if deleted_again:  # whoever deletes next brings the others along
            await store.forget(WANG)
        else:
            await back_up_now(address, now=NOW + timedelta(days=1))
    assert (await put_back(other_address, file)).deleted == 2


async def test_processes_that_delete_at_once_write_to_no_common_file(
    address: str, folder: Path, back_up_now: BackUp
) -> None:
    people = [Address("web", str(number)) for number in range(20)]
    async with opened(address) as one, opened(address) as another:
        for person in people:
            await take_turns(one, person, range(1))
        await back_up_now(address)
        await asyncio.gather(
            *(store.forget(person) for store, person in zip([one, another] * 10, people, strict=True))
        )
    assert len(names_in(folder)) == 20


async def test_several_folders_of_backups_each_have_their_journal(
    address: str, tmp_path: Path, back_up_now: BackUp
) -> None:
    folders = [tmp_path / "daily", tmp_path / "weekly"]
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        for each in folders:
            await back_up_now(address, into=each)
        await store.forget(LI)
    assert [len(names_in(each)) for each in folders] == [1, 1]


async def test_a_store_that_was_restored_and_lost_again_still_knows_its_deletions(
    address: str, new_address: NewAddress, kind: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        await take_turns(store, ZHAO, range(1))
    file = await back_up_now(address)
    second, third = new_address(kind), new_address(kind)
    await put_back(second, file)
    await back_up_now(second, now=NOW + timedelta(days=1))
    async with opened(second) as store:
        await store.forget(LI)
    restored = await put_back(third, file)
    assert (restored.conversations, restored.deleted) == (1, 1)


def test_a_line_that_was_torn_by_a_loss_of_power_spoils_nothing(tmp_path: Path) -> None:
    files = JournalFiles()
    files.append(tmp_path, [b"a" * 16, b"b" * 16])
    (journal,) = journals(tmp_path)
    journal.write_bytes(journal.read_bytes()[:-7])
    JournalFiles().append(tmp_path, [b"c" * 16])
    assert names_in(tmp_path) == {b"a" * 16, b"c" * 16}


@pytest.mark.parametrize(
    "spoilt", [b"", b"chuang", b"something else\n", b"chuangping-deleted 1\nnonsense\n" + b"6" * 32 + b"\n"]
)
def test_a_journal_that_cannot_be_read_is_told_and_not_passed_over(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "deleted-20261123-00000000.journal").write_bytes(spoilt)
    if b"chuangping-deleted 1\n".startswith(spoilt):  # torn before anything was told as done
        assert names_in(tmp_path) == set()
        return
    with pytest.raises(ServiceError) as refused:
        names_in(tmp_path)
    assert refused.value.message == "backup-journal-unreadable"
