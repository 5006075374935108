"""A service that takes an office's tables, whose process works at once, and an office."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.web.rostering import (
    House,
    Office,
    Quick,
    house,
    somebody,
)


@pytest.fixture
def quick() -> Quick:
    return Quick()


@pytest_asyncio.fixture
async def rosters(tmp_path: Path, quick: Quick) -> AsyncIterator[House]:
    """A service whose process works at once."""
    async with house(tmp_path, quick) as made:
        yield made


@pytest.fixture
def office(rosters: House) -> Office:
    return somebody(rosters.app())
