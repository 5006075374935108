"""Somebody who writes to a channel in which everything is typed, and what they see of its messages."""

import re
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final, Protocol

from bot.conversations import Address
from bot.testing.playing import missing
from bot.texting.capabilities import Capabilities, Links
from bot.texting.conversing import Texting
from locales.wording import SOURCE_LANGUAGE, wording

_DELIVERIES: Final = count(7_000_000_000_000_000_001)


class TextChannel(Protocol):
    """A channel of text as its messenger has it."""

    @property
    def capabilities(self) -> Capabilities:
        """What it declares."""
        ...

    async def send(self, person: str, text: str, delivery: str) -> Sequence[str]:
        """Deliver a text of a person (letters and digits) as the message of that number; the messages that
        come back, as they are written.
        """
        ...


class InMemory:
    """A channel without a messenger: what is sent is taken at once."""

    def __init__(self, texting: Texting) -> None:
        self.capabilities: Final = texting.capabilities
        self._texting = texting

    async def send(self, person: str, text: str, delivery: str) -> Sequence[str]:
        """See `TextChannel`."""
        return await self._texting.take(Address(self.capabilities.name, person), text, delivery=delivery)


class TextPerson:
    """Somebody with the conversation in a channel of text; a `Person` to play with."""

    sees_all_again: Final = False

    def __init__(self, channel: TextChannel, name: str, *, language: str = SOURCE_LANGUAGE) -> None:
        """`language` is that of the words that they type."""
        words = wording(language)
        self._channel = channel
        self._name = name
        self._more = words.say("texting-more-words").split()[0]
        self._offer = words.say("texting-more")
        self.messages: list[str] = []

    async def says(self, text: str) -> None:
        """Type a text; `messages` are then what came back."""
        self.messages = list(await self.sends(text, str(next(_DELIVERIES))))

    async def sends(self, text: str, delivery: str) -> Sequence[str]:
        """The messages that answer a text, delivered as the message of that number."""
        return await self._channel.send(self._name, text, delivery)

    async def presses(self, label: str) -> None:
        """Type the number or letter before a label, the label itself where there is none."""
        await self.says(self._sign_of(label) or label)

    async def sees(self, pieces: Sequence[str]) -> str:
        """What was shown, read on until all pieces stand in it or there is no more."""
        while missing(pieces, self.shown) is not None and self.is_offered_more:
            await self.reads_on()
        return self.shown

    async def reads_on(self) -> None:
        """Ask for the next part, and have it behind what was shown."""
        self.messages += await self.sends(self._more, str(next(_DELIVERIES)))

    @property
    def is_offered_more(self) -> bool:
        """Whether the last message ends with how to read on."""
        return bool(self.messages) and self.messages[-1].endswith(self._offer)

    @property
    def shown(self) -> str:
        """What was shown since the last text, without how to read on."""
        links = self._channel.capabilities.links
        return "\n".join(as_shown(each.removesuffix(self._offer), links) for each in self.messages)

    def _sign_of(self, label: str) -> str | None:
        signed = re.compile(rf"^(\w{{1,3}}\??)\.? +{re.escape(label)}$", re.MULTILINE)
        found: Iterable[re.Match[str]] = signed.finditer(self.shown)
        return next((match[1] for match in reversed(list(found))), None)


def as_shown(message: str, links: Links) -> str:
    """A message as its messenger shows it: what is markup is not seen."""
    if links == "anchors":
        return re.sub(r"</?a\b[^>]*>", "", message).translate(_HALF_WIDTH)
    if links == "markdown":
        seen = _LINK.sub(r"\1\2", message.replace("\u200b", ""))
        seen = re.sub(r"^> ", "", _STRONG.sub(r"\1", seen), flags=re.MULTILINE)
        return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", seen)
    return message


_LINK: Final = re.compile(r"(?<!\\)((?:\\\\)*)\[((?:\\.|[^\[\]\\])*)\]\([^()\s]+\)")
_STRONG: Final = re.compile(r"(?<!\\)((?:\\\\)*)\*\*")
_HALF_WIDTH: Final = str.maketrans("＜＞＆", "<>&")
