"""The one conversation where everything is typed, whatever a messenger takes; what each must hold to."""

import pytest

from bot.storage.sqlite import SQLiteStore
from bot.testing.contract import CHECKS, Check
from bot.testing.playing import one_conversation, play
from bot.testing.text_channels import InMemory, TextPerson
from bot.texting.capabilities import Capabilities
from tests.bot.texting.messengers import EVERY, PAGES, texting_on

MESSENGERS = pytest.mark.parametrize("capabilities", EVERY, ids=lambda each: each.name)


@MESSENGERS
async def test_the_one_conversation_is_held_by_typing(store: SQLiteStore, capabilities: Capabilities) -> None:
    channel = InMemory(texting_on(store, capabilities, public_address=PAGES))
    await play(one_conversation(), TextPerson(channel, "li"))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
@MESSENGERS
async def test_a_channel_of_text_holds_to_the_contract(
    store: SQLiteStore, capabilities: Capabilities, check: Check
) -> None:
    await check(InMemory(texting_on(store, capabilities, public_address=PAGES)))
