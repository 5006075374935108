"""WeCom, on loopback."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.wecom.server import WeComServer


@pytest_asyncio.fixture
async def server() -> AsyncIterator[WeComServer]:
    """WeCom. What it had to refuse as a fault of the bot's fails the test."""
    async with WeComServer() as running:
        yield running
        assert running.faults == []
