"""The one conversation that every channel holds, and the contract of channels of text, by Tencent's calls."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.testing.contract import CHECKS, Check
from bot.testing.playing import one_conversation, play
from bot.testing.text_channels import TextPerson
from bot.wechat.answering import WECHAT
from tests.bot.wechat.serving import process
from tests.bot.wechat.tencent import Tencent


class Phone:
    """`bot.testing.text_channels.TextChannel`: WeChat as its people have it."""

    capabilities = WECHAT

    def __init__(self, tencent: Tencent) -> None:
        self._tencent = tencent

    async def send(self, person: str, text: str, delivery: str) -> Sequence[str]:
        message = self._tencent.message(person, MsgType="text", Content=text, MsgId=delivery)
        shown = await self._tencent.deliver(message)
        return () if shown is None else (shown,)


@pytest.fixture
async def phone(tmp_path: Path) -> AsyncIterator[Phone]:
    async with process(tmp_path / "conversations.db") as tencent:
        yield Phone(tencent)


async def test_the_one_conversation_is_held(phone: Phone) -> None:
    await play(one_conversation(), TextPerson(phone, "oLi"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
async def test_wechat_holds_to_the_contract(check: Check, phone: Phone) -> None:
    await check(phone)
