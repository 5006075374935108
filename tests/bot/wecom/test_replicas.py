"""Several processes over one store: one holds the connection, and people notice nothing of it."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.presence import LIFE_SECONDS, Duty, Presence
from bot.storage.store import Store
from tests.bot.wecom.running import RunningBot
from tests.bot.wecom.server import WeComServer
from tests.bot.wecom.test_channel import FIRST, SECOND, THIRD, ZHANG, begin
from tests.bot.wecom.test_client import Bot


class Replica:
    """A bot, and the presence of its process; its sign of life comes often, so that nobody waits long."""

    def __init__(self, server: WeComServer, file: Path) -> None:
        self.running = RunningBot(server, file)
        self.running.duty_over = self._duty_over
        self.presence: Presence
        self.paused_for = 0.0
        self._beating: asyncio.Task[None] | None = None

    def _duty_over(self, store: Store) -> Duty:
        self.presence = Presence(
            store.processes,
            sleep=lambda _: asyncio.sleep(0.02),
            clock=lambda: time.monotonic() + self.paused_for,
            new_name=lambda: f"replica {id(self)}",
        )
        return self.presence.duty("wecom")

    async def start(self) -> None:
        self.running.begin()
        await self.presence.begin()
        self._beating = asyncio.create_task(self.presence.run())

    async def is_paused(self) -> None:
        """Let its sign of life run out without its noticing, as where a machine stood still."""
        assert self._beating is not None
        self._beating.cancel()
        await asyncio.gather(self._beating, return_exceptions=True)
        self.paused_for = LIFE_SECONDS

    async def leave(self) -> None:
        """Give up what it has, as a process that stops or is found to be gone."""
        if self._beating is not None:
            self._beating.cancel()
            await asyncio.gather(self._beating, return_exceptions=True)
            self._beating = None
            await self.presence.leave()

    async def end(self) -> None:
        await self.leave()
        await self.running.end()


@pytest_asyncio.fixture
async def replicas(server: WeComServer, tmp_path: Path) -> AsyncIterator[tuple[Replica, Replica]]:
    """One that holds the connection, and one that stands by."""
    first, second = (Replica(server, tmp_path / "conversations.db") for _ in range(2))
    await first.start()
    await first.running.until(lambda: first.running.bot.state() == "ok")
    await second.start()
    yield first, second
    await first.end()
    await second.end()


async def test_one_holds_the_connection_and_the_other_stands_by(
    server: WeComServer, replicas: tuple[Replica, Replica]
) -> None:
    await begin(server)
    assert [replica.running.bot.state() for replica in replicas] == ["ok", "standby"]
    assert len(server.subscriptions) == 1


async def test_when_the_holder_is_gone_the_other_goes_on_with_every_conversation(
    server: WeComServer, replicas: tuple[Replica, Replica]
) -> None:
    first, second = replicas
    await begin(server)
    await first.leave()
    await second.running.until(lambda: second.running.bot.state() == "ok")
    assert first.running.bot.state() == "standby"
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    assert "displaced" not in {key[-1] for key in first.running.counts.counted}


async def test_what_the_first_left_unsaid_the_other_says_and_a_message_that_comes_again_is_not_taken_twice(
    server: WeComServer, replicas: tuple[Replica, Replica]
) -> None:
    first, second = replicas
    await begin(server)
    server.is_deaf = True
    again = await server.says("zhang", "都符合")
    answered = server.commands().count("aibot_respond_msg")
    await server.until(lambda: server.commands().count("aibot_respond_msg") > answered)
    await first.leave()
    server.is_deaf = False
    await second.running.until(lambda: second.running.bot.state() == "ok")
    await server.sees("zhang", SECOND)
    await server.delivers_again(again)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_whoever_lost_the_lease_handles_nothing_more(
    server: WeComServer, replicas: tuple[Replica, Replica]
) -> None:
    first, _ = replicas
    await begin(server)
    before = await first.running.store.everything(ZHANG)
    await first.is_paused()
    await server.says("zhang", "都符合")
    pings = server.commands(pings=True).count("ping")
    await server.until(lambda: server.commands(pings=True).count("ping") > pings + 1)

    assert first.running.bot.state() == "standby"
    assert await first.running.store.everything(ZHANG) == before
    assert FIRST in server.texts("zhang")[-1]


async def test_that_another_process_took_over_is_no_displacement_to_be_told_of(
    server: WeComServer, replicas: tuple[Replica, Replica], caplog: pytest.LogCaptureFixture
) -> None:
    first, _ = replicas
    await first.is_paused()
    async with Bot(server).running() as other:
        await other.is_live()
        await first.running.until(lambda: "wecom-displaced" in caplog.text)
    assert first.running.counts.counted.total() == 0
