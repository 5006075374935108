"""Raw updates of a bot of its own, taken one by one: what one of them holds hurts no other."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Final
from weakref import WeakValueDictionary

from pydantic import JsonValue

from bot.recent import Latest
from bot.request_ids import in_request
from bot.storage.store import StorageError
from bot.telegram.api import BotApi
from bot.telegram.channel import TelegramChannel
from bot.telegram.inline import results
from bot.telegram.updates import Asked, Incoming, UnreadableError, read_update, update_number
from bot.tracing import span
from criteria.policy.versions import Succession
from locales.wording import match_language, wording

logger = logging.getLogger(__name__)

LATE_SECONDS: Final = 60.0
"""How long an update that could not be stored may be waited for by newer ones: it comes again before them."""


class Turns:
    """The updates of a chat, in their order: after one that could not be stored none is taken before it comes
    again. Else what was said second would be taken as the answer to what was asked first.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` tells seconds that pass."""
        self._clock = clock
        # A lock lives exactly as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._late: Latest[int, tuple[int, float]] = Latest()

    @asynccontextmanager
    async def turn(self, chat: int, number: int) -> AsyncIterator[None]:
        """The turn of the update with a number. Raises `StorageError` while an earlier one is to come again,
        and what is raised inside.
        """
        async with self._locks.setdefault(chat, asyncio.Lock()):
            late, until = self._late.get(chat, (number, 0.0))
            if late < number and self._clock() < until:
                raise StorageError("service-telegram-earlier", update=late)
            try:
                yield
            except StorageError:
                self._late[chat] = (number, self._clock() + LATE_SECONDS)
                raise
            self._late.pop(chat, None)


class Receiver:
    """Reads updates and has the channel react to them."""

    def __init__(
        self, policies: Succession, channel: TelegramChannel, api: BotApi, *, unreadable: Callable[[], None]
    ) -> None:
        """`unreadable` is called for each update that cannot be read."""
        self._policies = policies
        self._channel = channel
        self._api = api
        self._unreadable = unreadable
        self._turns = Turns()

    async def take(self, raw: JsonValue) -> None:
        """Take an update; one that cannot be read is counted and passed over. Raises `StorageError` where it,
        or an earlier one of its chat, could not be stored.
        """
        with in_request(), span("update", channel="telegram"):
            await self._take(raw)

    async def _take(self, raw: JsonValue) -> None:
        me = await self._api.me()
        try:
            update = read_update(raw, me.username)
        except UnreadableError as error:
            self._unreadable()
            logger.warning("update %s cannot be read and is passed over: %s", update_number(raw), error)
            return
        if isinstance(update, Incoming):
            async with self._turns.turn(update.chat, update.update):
                await react(update, self._policies, self._channel, self._api)
        elif update is not None:
            await react(update, self._policies, self._channel, self._api)


async def react(
    update: Incoming | Asked, policies: Succession, channel: TelegramChannel, api: BotApi
) -> None:
    """Handle what somebody did, or offer the clauses that answer an inline query. Raises `StorageError`."""
    if isinstance(update, Incoming):
        await channel.handle(update, api)
        return
    me = await api.me()
    words = wording(match_language(update.language))
    await channel.offer(
        update.query, results(update.text, policies.at(datetime.now(UTC)), words, me.username), api
    )
