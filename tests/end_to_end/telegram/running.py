"""The assistant's bot as it is really run: from settings, over real HTTP, conversations in a file."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.conversations import ConversationService
from bot.settings import Settings, TelegramLibrary
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Store
from bot.telegram.running import TelegramBot, telegram_bot
from dialogs.world import World
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

SECRET = "Ein_Geheimnis-2026"
Wrap = Callable[[Store], Store]


class RunningBot:
    """A bot that can be started, stopped, killed and started again, on the same file."""

    def __init__(self, server: BotApiServer, file: Path, library: TelegramLibrary, *, webhook: bool) -> None:
        self.server = server
        self.file = file
        self.library = library
        self.with_webhook = webhook
        self.policies = hunan_versions()
        self.api = server.address
        self.path = "/telegram"
        self.unreadable: list[str] = []
        self.wrap: Wrap = lambda store: store
        self.bot: TelegramBot
        self._web: uvicorn.Server | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Start it; returns when Telegram can reach it."""
        self.store = SQLiteStore(self.file)
        service = ConversationService(self.wrap(self.store), World(self.policies))
        listener = socket.create_server(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}{self.path}"
        settings = Settings(
            telegram_token=SecretStr(TOKEN),
            telegram_library=self.library,
            telegram_api=self.api,
            telegram_webhook=address if self.with_webhook else None,
            telegram_secret=SecretStr(SECRET) if self.with_webhook else None,
        )
        bot = telegram_bot(settings, service, self.policies, unreadable=self.unreadable.append)
        assert isinstance(bot, TelegramBot)
        self.bot = bot
        self.address = address
        self._tasks = [asyncio.create_task(bot.run())]
        if self.with_webhook:
            config = uvicorn.Config(Starlette(routes=list(bot.routes)), log_config=None, lifespan="off")
            self._web = uvicorn.Server(config)
            self._web.capture_signals = nullcontext  # type: ignore[method-assign,assignment]  # pytest's stay
            self._tasks.append(asyncio.create_task(self._web.serve(sockets=[listener])))
        else:
            listener.close()
        await self._until_reachable()

    async def _until_reachable(self) -> None:
        polls = self.server.methods.polls
        begun = len(self.server.requests)

        def reachable() -> bool:
            if self.with_webhook:
                return bool(self.bot.state() == "ok" and self._web and self._web.started)
            waiting = self.server.methods.is_polled
            return self.bot.state() == "ok" and (waiting or self.server.methods.polls > polls)

        for _ in range(int(PATIENCE_SECONDS * 100)):
            for task in self._tasks:
                if task.done():
                    task.result()
            if reachable():
                return
            await asyncio.sleep(0.01)
        msg = f"the bot did not start; it asked {self.server.requests[begun:]}"
        raise AssertionError(msg)

    async def failure(self) -> BaseException | None:
        """Why it ended by itself."""
        await asyncio.wait({self._tasks[0]}, timeout=PATIENCE_SECONDS)
        return self._tasks[0].exception()

    async def run_again(self) -> None:
        """Have it run once more, as the supervisor does."""
        self._tasks[0] = asyncio.create_task(self.bot.run())
        await self._until_reachable()

    async def stop(self) -> None:
        """Stop it as SIGTERM does: what is in hand is finished."""
        self.bot.stop()
        if self._web:
            self._web.should_exit = True
        await asyncio.gather(*self._tasks)
        await self.store.close()
        self._tasks = []

    async def kill(self) -> None:
        """End it without any grace, as a loss of power does."""
        if self._web:
            self._web.should_exit = self._web.force_exit = True
        self._tasks[0].cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.store.close()
        self._tasks = []

    async def end(self) -> None:
        """Stop it if it runs."""
        if self._tasks:
            await self.stop()
