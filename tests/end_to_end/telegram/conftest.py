"""The Bot API server, people, and the assistant's bot on either library, polling or with a webhook."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings import TelegramLibrary
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot

LIBRARIES: tuple[TelegramLibrary, ...] = ("aiogram", "python-telegram-bot")


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[BotApiServer]:
    """Telegram. What it had to refuse for another reason than a harmless one fails the test."""
    async with BotApiServer() as running:
        yield running
        assert running.faulty_requests == []


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> TelegramLibrary:
    """Each library in turn."""
    name: TelegramLibrary = request.param
    return name


@pytest.fixture(params=["polling", "webhook"])
def by_webhook(request: pytest.FixtureRequest) -> bool:
    """Each way to get updates in turn."""
    return bool(request.param == "webhook")


@pytest_asyncio.fixture(loop_scope="session")
async def bot(
    server: BotApiServer, library: TelegramLibrary, by_webhook: bool, tmp_path: Path
) -> AsyncIterator[RunningBot]:
    """The running bot."""
    running = RunningBot(server, tmp_path / "conversations.db", library, webhook=by_webhook)
    await running.start()
    yield running
    await running.end()


@pytest.fixture
def person(server: BotApiServer) -> Person:
    """Somebody with Telegram in Chinese."""
    return Person(server)


@pytest.fixture
def another(server: BotApiServer) -> Callable[..., Person]:
    """More people."""
    return lambda *arguments, **named: Person(server, *arguments, **named)
