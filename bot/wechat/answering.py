"""What a message asks of the conversation, and the one text that answers it.

    Said, Clicked     taken as typed, unless the person has not read the reply before: then they get that one
    Arrived           the welcome, or where they stand; a one-time code that was scanned is as if typed
    Left              what is kept of them is deleted, however long the store is away
    Wordless          a kind word
    Unanswered        nothing

Of a failure the person is told whether what they said was kept.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from bot.faults import whereabouts
from bot.limits import Limits
from bot.one_time_codes import read_code
from bot.storage.store import Address, ConversationError, StorageError
from bot.texting.capabilities import Capabilities
from bot.wechat.deliveries import Answer
from bot.wechat.menu import typed_for
from bot.wechat.messages import Arrived, Clicked, Left, Message, Said, What
from locales.wording import LANGUAGES, Wording, wording

WECHAT: Final = Capabilities("wechat", longest=1800, unit="bytes", links="anchors", messages=1, seconds=5.0)
"""Beyond some 2,047 bytes a reply is an error: what stands before one that was kept has room above these."""

NAME: Final = WECHAT.name
FORGET_AGAIN_SECONDS: Final = 2.0

logger = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[None]]


class Texts(Protocol):
    """What is needed of `bot.texting.conversing.Texting`."""

    async def take(
        self, address: Address, text: str, *, delivery: str, language: str | None = None
    ) -> tuple[str, ...]:
        """See `Texting`."""
        ...

    async def open(self, address: Address, *, delivery: str, language: str | None = None) -> tuple[str, ...]:
        """See `Texting`."""
        ...

    async def forget(self, address: Address) -> None:
        """See `Texting`."""
        ...

    async def language(self, address: Address, *, otherwise: str) -> str:
        """See `Texting`."""
        ...

    def spoken_here(self, address: Address) -> str | None:
        """See `Texting`."""
        ...


class Answering:
    """Answers messages. Nothing of them is logged, nor whose they are."""

    def __init__(
        self,
        texts: Texts,
        words: Wording,
        *,
        language: str,
        limits: Limits | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`words` and `language` are those of who has not chosen one. `limits` are how often one person may
        come; None counts nobody.
        """
        self._texts = texts
        self._words = words
        self._language = language
        self._limits = limits
        self._sleep = sleep
        said = (wording(each).say("words-continue") for each in LANGUAGES)
        self._go_on = frozenset(word.lower() for words in said for word in words.split("|"))

    async def answer(self, message: Message, unread: str | None) -> Answer:
        """What is said to a message; `unread` is a reply that its person has not read (None: they have read
        all).
        """
        address = Address(NAME, message.person)
        if isinstance(message.what, Left):
            await self._forget(address)
            return Answer(None)
        if unread is None and self._limits is not None and self._limits.turn(address):
            return Answer((await self._words_for(address)).say("wechat-hurried"))
        try:
            return Answer(await self._said(address, message, unread))
        except StorageError as error:
            logger.error("a message could not be committed: %s", error)
            return Answer(self._words_at_hand(address).say("wechat-store-away"), lasting=False)
        except ConversationError as error:
            logger.error("a message could not be handled: %s", error)
        except Exception as error:  # noqa: BLE001  its person is told; whoever runs the service too
            logger.error("a message could not be handled: %s", whereabouts(error))
        return Answer((await self._words_for(address)).say("wechat-failed"), lasting=False)

    def still_working(self, message: Message) -> str | None:
        """What is said to a message of which the work goes on; None where its person sees no answer."""
        if isinstance(message.what, Left):
            return None
        return self._words_at_hand(Address(NAME, message.person)).say("wechat-working")

    async def _said(self, address: Address, message: Message, unread: str | None) -> str | None:
        text = await self._typed(address, message.what)
        if isinstance(message.what, Arrived) and text is None:
            opened = await self._texts.open(address, delivery=message.delivery, language=self._language)
            return _one(opened)
        if unread is not None:
            if text is not None and text.strip().lower() in self._go_on:
                return unread
            return f"{(await self._words_for(address)).say('wechat-read-first')}\n\n{unread}"
        if text is None:
            return (await self._words_for(address)).say("wechat-wordless")
        said = await self._texts.take(address, text, delivery=message.delivery, language=self._language)
        return _one(said)

    async def _words_for(self, address: Address) -> Wording:
        """The words of a person's language; those of who has not chosen one where it is not known."""
        try:
            return wording(await self._texts.language(address, otherwise=self._language))
        except (StorageError, ConversationError):
            return self._words_at_hand(address)

    def _words_at_hand(self, address: Address) -> Wording:
        """The same while the store is not asked."""
        spoken = self._texts.spoken_here(address)
        return self._words if spoken is None else wording(spoken)

    async def _typed(self, address: Address, what: What) -> str | None:
        """What a person typed, or could have typed instead; None where there are no words."""
        match what:
            case Said(text):
                return text
            case Clicked(key):
                return typed_for(key, await self._words_for(address))
            case Arrived(code) if read_code(code) is not None:
                return code
            case _:
                return None

    async def _forget(self, address: Address) -> None:
        """Delete a person, however long that takes: Tencent tells it three times and never again."""
        while True:
            try:
                await self._texts.forget(address)
            except StorageError as error:
                logger.error("who left could not be deleted, it is tried again: %s", error)
                await self._sleep(FORGET_AGAIN_SECONDS)
            except Exception as error:  # noqa: BLE001  nobody waits for an answer; it is told
                logger.error("who left could not be deleted whole: %s", whereabouts(error))
                return
            else:
                return


def _one(texts: tuple[str, ...]) -> str | None:
    """The text of an answer that is one message at most."""
    return texts[0] if texts else None
