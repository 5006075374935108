"""The assistant's bot as it is really run: from settings, over a real WebSocket, conversations in a file."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import SecretStr

from bot.conversations import ConversationService
from bot.presence import Duty
from bot.settings import Settings
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Store
from bot.wecom.client import Timings
from bot.wecom.running import WeComBot, wecom_bot
from bot.wecom.sending import PACE
from dialogs.world import World
from tests.bot.wecom.server import BOT_ID, SECRET, WeComServer
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

QUICK = Timings(receipt=30, ping=0.2, pause=0.02, longest_pause=0.1, displaced=(0.2, 0.3))
IMPATIENT = replace(QUICK, receipt=0.5)
"""For tests in which a receipt is waited for in vain."""


Wrap = Callable[[Store], Store]
OpenDuty = Callable[[Store], Duty | None]


class Counts:
    """What was measured."""

    def __init__(self) -> None:
        self.counted: Counter[tuple[str, ...]] = Counter()

    def connections(self, channel: str, reasons: Sequence[str]) -> None:
        pass

    def disconnected(self, channel: str, reason: str) -> None:
        self.counted[channel, "disconnected", reason] += 1

    def unreadable(self, channel: str) -> None:
        self.counted[channel, "unreadable"] += 1

    def rated(self, channel: str, kind: str) -> None:
        self.counted[channel, "rated", kind] += 1


class RunningBot:
    """A bot that can be started, stopped, killed and started again, on the same file."""

    def __init__(self, server: WeComServer, file: Path) -> None:
        self.server = server
        self.file = file
        self.timings = QUICK
        self.pace = PACE
        self.limits: bool = False
        self.wrap: Wrap = lambda store: store
        self.counts = Counts()
        self.duty_over: OpenDuty = lambda _: None
        self.bot: WeComBot
        self.service: ConversationService
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start it; returns when WeCom can reach it."""
        subscribed = len(self.server.subscriptions)
        self.begin()
        await self.server.until(lambda: len(self.server.subscriptions) > subscribed)

    def begin(self) -> None:
        """Start it."""
        self.store = SQLiteStore(self.file)
        self.service = ConversationService(self.wrap(self.store), World(hunan_versions()))
        settings = Settings(
            wecom_bot_id=BOT_ID,
            wecom_bot_secret=SecretStr(SECRET),
            wecom_api=self.server.address,
            limits="on" if self.limits else "off",
        )
        duty = self.duty_over(self.store)
        bot = wecom_bot(settings, self.service, self.counts, duty=duty, timings=self.timings, pace=self.pace)
        assert bot is not None
        self.bot = bot
        self._task = asyncio.create_task(bot.run())

    async def becomes(self, timings: Timings) -> None:
        """Start it anew with other timings."""
        await self.stop()
        self.timings = timings
        await self.start()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not condition():
                assert self._task is not None
                if self._task.done():
                    self._task.result()
                await asyncio.sleep(0.005)

    async def stop(self) -> None:
        """Stop it as SIGTERM does: what is in hand is finished."""
        assert self._task is not None
        self.bot.stop()
        await self._task
        self._task = None
        await self.store.close()

    async def kill(self) -> None:
        """End it without any grace, as a loss of power does."""
        assert self._task is not None
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._task = None
        await self.store.close()

    async def end(self) -> None:
        """Stop it if it runs."""
        if self._task is not None:
            await self.kill()
