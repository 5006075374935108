"""A messenger that is not there: what a person types to a channel of text, and what they read."""

from collections.abc import Sequence
from itertools import count

from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Store
from bot.texting.capabilities import Capabilities
from bot.texting.conversing import Moves, Texting
from dialogs.world import World
from tests.policies import hunan_versions

SHORT = Capabilities("wechat", longest=1800, unit="bytes", links="anchors", messages=1, seconds=5.0)
MARKDOWN = Capabilities("wecom", longest=20_480, unit="bytes", links="markdown", messages=1)
BARE = Capabilities("feishu", longest=1500, unit="characters", links="bare", messages=2)
UTF16 = Capabilities("other", longest=700, unit="utf16", links="anchors")
EVERY = (SHORT, MARKDOWN, BARE, UTF16)

PAGES = "https://zc.example.org"


class Phone:
    """Somebody who writes to a channel of text."""

    deliveries = count(1)

    def __init__(self, texting: Texting, person: str = "li") -> None:
        self.texting = texting
        self.address = Address(texting.capabilities.name, person)

    async def arrives(self) -> str:
        return _together(await self.texting.open(self.address, delivery=self._delivery()))

    async def says(self, text: str, delivery: str | None = None) -> str:
        return _together(await self.sends(text, delivery or self._delivery()))

    async def sends(self, text: str, delivery: str) -> Sequence[str]:
        return await self.texting.take(self.address, text, delivery=delivery)

    async def answers(self, *texts: str) -> str:
        """Says one after the other; what is said to the last."""
        return [await self.says(text) for text in texts][-1]

    def _delivery(self) -> str:
        return f"message {next(self.deliveries)}"


def _together(messages: Sequence[str]) -> str:
    return "\n\n".join(messages)


def texting_on(
    store: Store | SQLiteStore,
    capabilities: Capabilities = SHORT,
    *,
    public_address: str | None = None,
    moving: Moves | None = None,
) -> Texting:
    """A channel of text over a store, as a process that was just started has it."""
    service = ConversationService(store, World(hunan_versions()))
    return Texting(service, capabilities, public_address=public_address, moving=moving)
