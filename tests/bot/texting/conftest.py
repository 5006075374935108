"""A store of its own for each test, and somebody who writes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.sqlite import SQLiteStore
from tests.bot.texting.messengers import Phone, texting_on


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(tmp_path / "conversations.db")
    yield store
    await store.close()


@pytest.fixture
def phone(store: SQLiteStore) -> Phone:
    return Phone(texting_on(store))
