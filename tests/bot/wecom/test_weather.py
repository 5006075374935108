"""Whatever the connection does, each message counts once, and who asked is told what stands open."""

import random
from dataclasses import replace

import pytest

from tests.bot.wecom.running import QUICK, RunningBot
from tests.bot.wecom.server import WeComServer
from tests.bot.wecom.test_channel import ZHANG, begin

ANSWERS = {
    "都符合": "最高学历或学位是什么",
    "本科": "工程系列最高职称是哪一级",
    "助理工程师": "从事专业技术工作有多少年了",
    "5年": "其他系列最高职称是哪一级",
    "无": "职业资格或职业技能等级是什么",
}
"""What is typed, and the question that follows."""


class Weather:
    """What may befall a message."""

    def __init__(self, server: WeComServer, bot: RunningBot) -> None:
        self.server = server
        self.bot = bot

    async def calm(self, text: str) -> str:
        return await self.server.says("zhang", text)

    async def swallowed(self, text: str) -> str:
        """The answer never arrives, and the connection breaks."""
        self.server.is_deaf = True
        return await self._broken(text)

    async def unconfirmed(self, text: str) -> str:
        """The answer arrives, its receipt does not, and the connection breaks."""
        self.server.is_mute = True
        return await self._broken(text)

    async def forgotten(self, text: str) -> str:
        """The subscription is forgotten before the answer."""
        self.server.has_forgotten = True
        return await self.server.says("zhang", text)

    async def killed(self, text: str) -> str:
        """The process dies once it has answered, and nobody confirmed that."""
        self.server.is_deaf = True
        msgid = await self._answered(text)
        await self.bot.kill()
        self.server.is_deaf = False
        await self.bot.start()
        return msgid

    async def repeated(self, text: str) -> str:
        """It comes three times."""
        msgid = await self.server.says("zhang", text)
        await self.server.delivers_again(msgid)
        await self.server.delivers_again(msgid)
        return msgid

    async def refused(self, text: str) -> str:
        """Its request can be answered no more."""
        self.server.refusals["aibot_respond_msg"] = [846605]
        return await self.server.says("zhang", text)

    async def _broken(self, text: str) -> str:
        msgid = await self._answered(text)
        await self.server.cuts_off()
        self.server.is_deaf = self.server.is_mute = False
        return msgid

    async def _answered(self, text: str) -> str:
        answered = self.server.commands().count("aibot_respond_msg")
        msgid = await self.server.says("zhang", text)
        await self.server.until(lambda: self.server.commands().count("aibot_respond_msg") > answered)
        return msgid


HASTY = replace(QUICK, receipt=1.0)
"""Long enough for what is confirmed, and short where what is said next waits for a receipt in vain."""

KINDS = ("calm", "swallowed", "unconfirmed", "forgotten", "killed", "repeated", "refused")


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_befalls_messages_each_counts_once_and_nobody_answers_what_they_do_not_see(
    server: WeComServer, bot: RunningBot, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  any chance will do
    weather = Weather(server, bot)
    await bot.becomes(HASTY)
    await begin(server)
    before = len((await bot.store.everything(ZHANG)).handled)  # type: ignore[union-attr]  # begun
    sent: list[str] = []
    for text, question in ANSWERS.items():
        sent.append(await getattr(weather, chance.choice(KINDS))(text))
        await server.sees("zhang", question)
        if chance.random() < 0.5:
            await server.delivers_again(chance.choice(sent))
    await bot.stop()

    questions = list(ANSWERS.values())
    told = server.texts("zhang")
    places = [place for text in told for place, question in enumerate(questions) if question in text]
    assert places == sorted(places)
    assert set(places) == set(range(len(ANSWERS)))
    await bot.start()
    kept = await bot.store.everything(ZHANG)
    assert kept is not None
    assert len(kept.handled) == before + len(ANSWERS)
