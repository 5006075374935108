"""A store of its own for each test, and somebody who writes."""

import pytest

from bot.storage.sqlite import SQLiteStore
from tests.bot.texting.messengers import Phone, texting_on


@pytest.fixture
def phone(store: SQLiteStore) -> Phone:
    return Phone(texting_on(store))
