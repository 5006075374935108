"""A store in a folder of its own, and turns to commit to it."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address, Mark, Turn

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

MakeTurn = Callable[..., Turn]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "conversations.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(path)
    yield store
    await store.close()


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
        )

    return make
