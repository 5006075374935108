"""What is restored is what was backed up, from either kind of store into either kind."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.backups import restoring
from bot.backups.format import batches
from bot.backups.tables import Batch
from bot.faults import BadInputError, ServiceError
from bot.storage.codes import CODE_LIFE, MOST_WRONG, Entry, Wrong
from bot.storage.store import NAMES_KEPT, REPLIES_KEPT
from tests.bot.backups.conftest import (
    LI,
    NOW,
    WANG,
    ZHAO,
    BackUp,
    Restore,
    hold,
    opened,
    take_turns,
)  # fmt: skip


async def test_each_conversation_goes_on_where_it_was(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
        before = [await store.load(person) for person in (LI, WANG)]
        key = await store.server_key()
    file = await back_up_now(address)

    restored = await put_back(other_address, file)

    assert (restored.conversations, restored.deleted, restored.made) == (2, 0, NOW)
    async with opened(other_address) as store:
        assert [await store.load(person) for person in (LI, WANG)] == before
        assert await store.server_key() == key
        assert await store.count_unfinished() == 1
        assert (await store.life()).newest == NOW + timedelta(seconds=109)
        await take_turns(store, LI, range(110, 115))
        await take_turns(store, ZHAO, range(1))
        assert (await store.load(LI)).session == b"session 114"
        assert await store.count_unfinished() == 3


async def test_no_code_comes_back_and_no_wrong_one_is_counted_any_more(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    entry = Entry(b"hash of a code", WANG, b"update 7", b"here")
    async with opened(address) as store:
        await hold(store)
        for number in range(MOST_WRONG):
            assert await store.codes.enter(replace(entry, code=b"%d" % number), NOW) == Wrong()
        await store.codes.offer(LI, entry.code, NOW)
    await put_back(other_address, await back_up_now(address))
    async with opened(other_address) as store:
        assert await store.codes.enter(entry, NOW) == Wrong()
        assert await store.codes.expire(NOW + CODE_LIFE * 2) == 1


async def test_what_was_handled_is_known_to_be(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
    await put_back(other_address, await back_up_now(address))
    async with opened(other_address) as store:
        oldest_known = 110 - NAMES_KEPT - REPLIES_KEPT + 1
        assert (await store.load(LI, f"update {oldest_known}")).replies == b""
        assert (await store.load(LI, f"update {oldest_known - 1}")).replies is None
        assert (await store.load(LI, "update 109")).replies == b"replies 109"
        await take_turns(store, LI, range(200, 200 + NAMES_KEPT + REPLIES_KEPT))
        assert (await store.load(LI, "update 109")).replies is None


async def test_what_was_set_aside_is_still_there_and_goes_with_its_person(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
    await put_back(other_address, await back_up_now(address))
    async with opened(other_address) as store:
        await store.forget(LI)
        assert await store.expire(NOW + timedelta(days=1)) == 1  # Wang's alone


async def test_what_may_have_been_sent_since_is_not_sent_again(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
    restored = await put_back(other_address, await back_up_now(address))
    assert restored.unsent == 2
    async with opened(other_address) as store:
        assert await store.owed("telegram") == []
        assert (await store.load(WANG, "update 2")).replies == b"replies 2"


async def test_after_a_move_what_is_owed_is_sent(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await hold(store)
        owed = await store.owed("telegram")
    restored = await put_back(other_address, await back_up_now(address), moved=True)
    assert restored.unsent == 0
    async with opened(other_address) as store:
        assert await store.owed("telegram") == owed
        assert [each.messages for each in owed] == [1, 0]
        assert await store.waiting("telegram", "new") == [WANG]


async def test_nobody_has_a_duty_or_a_job_after_a_restore(
    address: str, other_address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await store.processes.beat("old", new=True, seconds=0.01)
        await store.processes.lease("telegram", "old")
        await store.jobs.begin("5f2a", NOW, most=64)
    await put_back(other_address, await back_up_now(address))
    async with opened(other_address) as store:
        assert await store.jobs.look("5f2a") is None
        assert await store.processes.there() == []


async def test_a_store_that_holds_something_is_left_alone_unless_it_is_to_be_replaced(
    address: str, back_up_now: BackUp, put_back: Restore
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(2))
    file = await back_up_now(address)
    async with opened(address) as store:
        await take_turns(store, LI, range(2, 4))
        await take_turns(store, ZHAO, range(1))

    with pytest.raises(BadInputError) as refused:
        await put_back(address, file)
    assert [(fault.message, fault.variables) for fault in refused.value.faults] == [
        ("restore-not-empty", {"count": 2})
    ]
    async with opened(address) as store:
        assert (await store.load(LI)).session == b"session 3"

    await put_back(address, file, replace=True)
    async with opened(address) as store:
        assert (await store.load(LI)).session == b"session 1"
        assert (await store.load(ZHAO)).session is None


async def test_a_store_in_use_is_left_alone(address: str, back_up_now: BackUp, put_back: Restore) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(1))
        file = await back_up_now(address)
        await take_turns(store, LI, range(1, 2))
        await store.processes.beat("somebody", new=True, seconds=60)
        with pytest.raises(ServiceError) as refused:
            await put_back(address, file, replace=True)
        assert refused.value.message == "restore-in-use"
        assert (await store.load(LI)).session == b"session 1"


async def test_a_backup_whose_rows_contradict_each_other_changes_nothing(
    address: str, back_up_now: BackUp, put_back: Restore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(address) as store:
        await take_turns(store, LI, range(2))
    file = await back_up_now(address)

    def twice(path: Path) -> Iterator[Batch]:
        yield from batches(path)
        yield from batches(path)

    monkeypatch.setattr(restoring, "batches", twice)
    with pytest.raises(ServiceError) as refused:
        await put_back(address, file, replace=True)
    assert refused.value.message == "backup-contradicts"
    async with opened(address) as store:
        assert (await store.load(LI)).session == b"session 1"
