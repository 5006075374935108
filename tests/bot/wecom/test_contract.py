"""WeCom holds the one conversation of every channel, and to what every channel of text must hold to."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from bot.limits import Rate
from bot.testing.contract import CHECKS, Check
from bot.testing.playing import one_conversation, play
from bot.testing.text_channels import TextPerson
from bot.wecom.bodies import WECOM
from tests.bot.wecom.running import RunningBot
from tests.bot.wecom.server import WeComServer


class InWeCom:
    """People who type to the bot."""

    capabilities: Final = WECOM

    def __init__(self, server: WeComServer) -> None:
        self.server = server
        self.answers: dict[str, str] = {}

    async def send(self, person: str, text: str, delivery: str) -> Sequence[str]:
        """What answers a text; one that comes again is answered by what stands there already."""
        if delivery in self.answers:
            await self.server.delivers_again(delivery)
            return (self.answers[delivery],)
        before = len(self.server.texts(person))
        await self.server.sends(person, {"msgtype": "text", "text": {"content": text}}, msgid=delivery)
        await self.server.until(lambda: len(self.server.texts(person)) > before)
        self.answers[delivery] = self.server.texts(person)[-1]
        return (self.answers[delivery],)


@pytest_asyncio.fixture
async def channel(tmp_path: Path) -> AsyncIterator[InWeCom]:
    """WeCom, where nobody types too fast."""
    async with WeComServer(most_a_minute=10_000) as server:
        bot = RunningBot(server, tmp_path / "conversations.db")
        bot.pace = Rate(at_once=10_000, per_minute=10_000)
        await bot.start()
        people = InWeCom(server)
        yield people
        await bot.stop()
        assert server.faults == []
        told = [text for person in server.chats for text in server.texts(person)]
        assert len(told) == len(people.answers)  # nothing is said twice


async def test_the_one_conversation_is_held_in_wecom(channel: InWeCom) -> None:
    await play(one_conversation(), TextPerson(channel, "zhang"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
async def test_wecom_holds_to_the_contract_of_text(check: Check, channel: InWeCom) -> None:
    await check(channel)
