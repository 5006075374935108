"""A backup is encrypted where the store is: values travel as they stand, with what tells under which keys."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.backups.format import Writer, batches
from bot.backups.place import place_of
from bot.backups.restoring import restore
from bot.backups.tables import Batch
from bot.storage.keys import StoreKey, prefix_of
from bot.storage.store import StorageError
from tests.bot.backups.conftest import LI, NOW, WANG, BackUp, NewAddress, Restore, hold, opened, take_turns
from tests.bot.storage.stored import ONE, TWO, rekey


def prefixes(file: Path) -> set[bytes]:
    """With what the values begin that people said."""
    return {
        prefix_of(value)
        for batch in batches(file)
        for column in ("session", "channel_state", "replies")
        if column in batch.columns
        for value in batch.values(column)
        if value is not None
    }


async def test_an_encrypted_store_makes_an_encrypted_backup_that_its_key_opens(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address, ONE) as store:
        await hold(store)
        before = [await store.load(person) for person in (LI, WANG)]
    file = await back_up_now(address)
    assert prefixes(file) == {StoreKey.of(ONE).prefix}

    await put_back(other_address, file, moved=True)

    for wrong in ([], [TWO]):
        with pytest.raises(StorageError):
            async with opened(other_address, *wrong):
                pass
    async with opened(other_address, ONE) as store:
        assert [await store.load(person) for person in (LI, WANG)] == before
        assert [each.replies for each in await store.owed("telegram")] == [b"replies 1", b"replies 2"]
        await take_turns(store, LI, range(200, 202))


async def test_a_backup_takes_the_place_of_a_store_whose_key_is_lost(
    address: str, new_address: NewAddress, kind: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address, ONE) as store:
        await take_turns(store, LI, range(2))
    lost = new_address(kind)
    async with opened(lost, TWO) as store:
        await take_turns(store, LI, range(5, 6))
    await put_back(lost, await back_up_now(address), replace=True)
    async with opened(lost, ONE) as store:
        assert (await store.load(LI)).session == b"session 1"


async def test_a_backup_that_is_made_while_the_key_is_changed_is_read_with_both(
    address: str, other_address: str, folder: Path, tmp_path: Path
) -> None:
    async with opened(address, ONE) as store:
        await hold(store)
    place = place_of(address)
    await place.prepare(folder, now=NOW)

    async def change_the_key_in_the_middle(rows: AsyncIterator[Batch]) -> Path:
        path = tmp_path / "made.backup"
        with path.open("wb") as file:
            writer = Writer(file, made=NOW, store="5f2a")
            async for batch in rows:
                writer.write(batch)
                if batch.table == "conversations":
                    await rekey(address, TWO, ONE)
            writer.end()
        return path

    file = await place.copy(change_the_key_in_the_middle)
    await restore(place_of(other_address), file, replace=False, moved=False)
    async with opened(other_address, TWO, ONE) as store:
        assert (await store.load(LI)).session == b"anew"
        assert (await store.load(WANG)).session == b"session 2"
        await take_turns(store, WANG, range(3, 4))
