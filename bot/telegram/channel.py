"""The Telegram channel: an update becomes an event, its replies become messages; per chat in order, and only
once.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from weakref import WeakValueDictionary

from bot.storage.store import Address, StorageError
from bot.telegram.api import ApiError, BotApi, GoneError, InlineResult, Me
from bot.telegram.incoming import Incoming, Puzzle
from bot.telegram.inline import CACHE_SECONDS
from bot.telegram.memory import ChatMemory
from bot.telegram.notes import Note, Notes, NoteStore
from bot.telegram.patience import Sleep, harmlessly
from bot.telegram.puzzles import answer_puzzle
from bot.telegram.recent import Recent
from bot.telegram.showing import Stage, show
from dialogs.events import Event
from dialogs.replies import Reply
from locales.wording import match_language, wording

logger = logging.getLogger(__name__)

NAME: Final = "telegram"

Show = Callable[[ChatMemory], Awaitable[ChatMemory]]


class Conversations(NoteStore, Protocol):
    """What the channel needs of `bot.conversations.ConversationService`."""

    async def handle(
        self,
        address: Address,
        event: Event,
        *,
        delivery: str | None = None,
        language: str | None = None,
        note: Note | None = None,
    ) -> tuple[Reply, ...]:
        """See `ConversationService`."""
        ...


class _Chat:
    """One chat while something is going on in it; forgotten when nothing is."""

    __slots__ = ("__weakref__", "memory", "turn")

    def __init__(self) -> None:
        self.memory: ChatMemory | None = None
        self.turn = asyncio.Lock()

    def recall(self, noted: ChatMemory) -> None:
        """Take what was noted, unless another update did meanwhile and may have gone on from there."""
        if self.memory is None:
            self.memory = noted


@dataclass(frozen=True, slots=True)
class _Update:
    """Something that came in, whose it is, and how it is told from all others."""

    chat: _Chat
    incoming: Incoming
    address: Address
    delivery: str
    stage: Stage


class TelegramChannel:
    """Handles what comes in for one bot. Nothing that a person types is logged."""

    def __init__(
        self, conversations: Conversations, *, redelivered: bool = True, sleep: Sleep = asyncio.sleep
    ) -> None:
        """`redelivered` tells whether an update comes again if it could not be committed: else the person is
        told so.

        `sleep` is how the channel waits before it asks Telegram again.
        """
        self._conversations = conversations
        self._redelivered = redelivered
        self._sleep = sleep
        self._chats: WeakValueDictionary[int, _Chat] = WeakValueDictionary()
        self._recent = Recent()
        self._notes = Notes(conversations)

    async def handle(self, incoming: Incoming, api: BotApi) -> None:
        """Commit what came in and send the replies, after those to what came before in the same chat.

        Raises `StorageError` where it could not be committed: nothing was changed or said, and the update
        should be handled again.
        """
        update = self._update(incoming, api, await api.me())
        show_it = await self._taken(update)
        # Commits of one conversation return in order, and the lock is given in the order of asking.
        async with update.chat.turn:
            await self._show(update, show_it)

    async def offer(self, query: str, results: Sequence[InlineResult], api: BotApi) -> None:
        """Answer an inline query."""
        await harmlessly(lambda: api.answer_inline(query, results, CACHE_SECONDS), sleep=self._sleep)

    async def close(self) -> None:
        """Write what is still to be noted."""
        await self._notes.flush()

    def _update(self, incoming: Incoming, api: BotApi, me: Me) -> _Update:
        words = wording(match_language(incoming.language))
        return _Update(
            chat=self._chats.setdefault(incoming.chat, _Chat()),
            incoming=incoming,
            address=Address(NAME, str(incoming.chat)),
            delivery=f"{me.id}:{incoming.update}",
            stage=Stage(api, incoming.chat, me.username, words, self._sleep),
        )

    async def _taken(self, update: _Update) -> Show:
        """Commit what came in; how what it comes to is to be shown."""
        try:
            update.chat.recall(update.chat.memory or await self._notes.recall(update.address))
            what = update.incoming.what
            return _puzzled(update, what) if isinstance(what, str) else await self._committed(update, what)
        except StorageError as error:
            if self._redelivered:
                raise
            logger.error("an update could not be committed: %s", error)
        except Exception:
            logger.exception("an update could not be handled")
        return _puzzled(update, "failed")

    async def _committed(self, update: _Update, event: Event) -> Show:
        address, delivery = update.address, update.delivery
        # A repeated delivery commits nothing, and so no note either.
        note = None if self._is_answered(update) else self._notes.waiting(address)
        replies = await self._conversations.handle(
            address, event, delivery=delivery, language=update.stage.words.language, note=note
        )
        self._notes.written(address, note)
        return lambda memory: show(update.stage, update.incoming, replies, memory)

    def _is_answered(self, update: _Update) -> bool:
        memory = update.chat.memory
        return update.delivery in self._recent or (memory is not None and update.delivery in memory.sent)

    async def _show(self, update: _Update, show_it: Show) -> None:
        if self._is_answered(update):
            return
        memory = update.chat.memory or ChatMemory()
        try:
            memory = await show_it(memory)
        except GoneError:
            logger.info("a person who blocked the bot is not written to")
        except ApiError as error:
            logger.error("replies were not sent: %s", error)
        except Exception:
            logger.exception("replies could not be shown")
        self._recent.add(update.delivery)
        update.chat.memory = memory.having_sent(update.delivery)
        self._notes.put(update.address, update.chat.memory)


def _puzzled(update: _Update, puzzle: Puzzle) -> Show:
    return lambda memory: answer_puzzle(update.stage, update.incoming, puzzle, memory)
