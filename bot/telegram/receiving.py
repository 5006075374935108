"""Raw updates of a bot of its own, taken one by one: what one of them holds hurts no other."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from pydantic import JsonValue

from bot.request_ids import in_request
from bot.telegram.api import BotApi
from bot.telegram.channel import TelegramChannel
from bot.telegram.inline import results
from bot.telegram.updates import Asked, Incoming, UnreadableError, read_update, update_number
from bot.tracing import span
from criteria.policy.versions import Succession
from locales.wording import match_language, wording

logger = logging.getLogger(__name__)


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

    async def take(self, raw: JsonValue) -> None:
        """Take an update; one that cannot be read is counted and passed over. Raises `StorageError`."""
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
        if update is not None:
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
