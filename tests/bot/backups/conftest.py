"""Stores of both kinds with conversations in them, and a folder for their backups."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.backups.making import back_up
from bot.backups.place import place_of
from bot.backups.restoring import Restored, restore
from bot.storage.places import open_store
from bot.storage.store import Address, Sent, Store, Turn

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
KEEP = timedelta(days=7)

LI, WANG, ZHAO = Address("web", "li"), Address("telegram", "20041"), Address("web", "zhao")

BackUp = Callable[..., Awaitable[Path]]
Restore = Callable[..., Awaitable[Restored]]
NewAddress = Callable[[str], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def other_kind(request: pytest.FixtureRequest) -> str:
    """The kind of store that is restored into, whatever the first one is."""
    return str(request.param)


@pytest.fixture
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> NewAddress:
    """The address of a new store of a kind."""
    numbers = count(1)

    def make(kind: str) -> str:
        if kind == "postgresql":
            cluster = request.getfixturevalue("cluster")
            return str(cluster.database(request.getfixturevalue("template")))
        return f"sqlite:///{tmp_path / str(next(numbers)) / 'conversations.db'}"

    return make


@pytest.fixture
def address(kind: str, new_address: NewAddress) -> str:
    return new_address(kind)


@pytest.fixture
def other_address(other_kind: str, new_address: NewAddress) -> str:
    return new_address(other_kind)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@asynccontextmanager
async def opened(address: str, *keys: bytes) -> AsyncIterator[Store]:
    store = await open_store(address, keys)
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
def back_up_now(folder: Path) -> BackUp:
    async def run(address: str, *, now: datetime = NOW, keep: timedelta = KEEP, into: Path = folder) -> Path:
        return await back_up(place_of(address), into, now=now, keep=keep)

    return run


@pytest.fixture
def put_back() -> Restore:
    async def run(address: str, file: Path, *, replace: bool = False, moved: bool = False) -> Restored:
        return await restore(place_of(address), file, replace=replace, moved=moved)

    return run


async def take_turns(store: Store, address: Address, deliveries: range, **more: Any) -> None:
    """Commit so many turns of a person: each delivery is named by its number, and so is its session."""
    for number in deliveries:
        read = await store.load(address)
        turn = Turn(
            address, read.mark, b"session %d" % number, b"replies %d" % number, unfinished=True,
            at=NOW + timedelta(seconds=number), delivery=f"update {number}", **more,
        )  # fmt: skip
        assert await store.commit(turn)


async def hold(store: Store) -> None:
    """Li has said much, and something of theirs was set aside; Wang is owed two replies, of one of which a
    message was sent.
    """
    await take_turns(store, LI, range(1, 110), channel_state=b"noted")
    read = await store.load(LI)
    assert await store.commit(
        Turn(
            LI, read.mark, b"anew", b"hello again", unfinished=False, at=NOW, delivery="anew", sets_aside=True
        )
    )
    await take_turns(store, WANG, range(1, 3), owed=True, sender="gone")
    await store.note(WANG, b"chat", Sent("update 1", messages=1, done=False))
