"""WeCom on loopback, and the assistant's bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.bot.wecom.running import RunningBot
from tests.bot.wecom.server import WeComServer


@pytest_asyncio.fixture
async def server() -> AsyncIterator[WeComServer]:
    """WeCom. What it had to refuse as a fault of the bot's fails the test."""
    async with WeComServer() as running:
        yield running
        assert running.faults == []


@pytest_asyncio.fixture
async def bot(server: WeComServer, tmp_path: Path) -> AsyncIterator[RunningBot]:
    """The running bot."""
    running = RunningBot(server, tmp_path / "conversations.db")
    await running.start()
    yield running
    await running.end()
