"""A store in a folder or a database of its own, and turns to commit to it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from bot.storage.places import open_store
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, Mark, Store, Turn

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

MakeTurn = Callable[..., Turn]

Open = Callable[[], Awaitable[Store]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(path)
    yield store
    await store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store of each kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("database"))
    return f"sqlite:///{tmp_path / 'conversations.db'}"


@pytest.fixture
def keys() -> tuple[bytes, ...]:
    """Under which keys it stands."""
    return ()


@pytest.fixture
async def open_any(address: str, keys: tuple[bytes, ...]) -> AsyncIterator[Open]:
    """Opens a store of each kind, the same one each time."""
    opened: list[Store] = []

    async def open_one() -> Store:
        opened.append(await open_store(address, keys))
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()


@pytest.fixture
async def any_store(open_any: Open) -> Store:
    """A store of each kind, for what all of them promise."""
    return await open_any()


@pytest.fixture
def turn() -> MakeTurn:
    numbers = count(1)

    def make(
        person: str = "li",
        *,
        mark: Mark | None = None,
        session: bytes = b'{"asked": "education"}',
        replies: bytes = b'["hello"]',
        unfinished: bool = True,
        at: datetime = NOW,
        delivery: str | None = None,
        channel_state: bytes | None = None,
        owed: bool = False,
        sender: str | None = None,
    ) -> Turn:
        return Turn(
            Address("web", person),
            mark,
            session,
            replies,
            unfinished,
            at,
            delivery or f"delivery {next(numbers)}",
            channel_state,
            owed=owed,
            sender=sender,
        )

    return make
