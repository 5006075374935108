"""A bot of its own, on either library: started, kept polling or hooked into the web server, stopped
gracefully.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final, Generic, Protocol
from urllib.parse import urlsplit

from starlette.routing import BaseRoute

from bot.faults import ServiceError
from bot.telegram.api import Api, ApiError, UnauthorizedError
from bot.telegram.channel import NAME, TelegramChannel
from bot.telegram.patience import patiently
from bot.telegram.polling import ANSWER_SECONDS, POLL_SECONDS, Poller, Updates, UpdateT
from bot.telegram.registering import register
from bot.telegram.webhook import webhook_route

logger = logging.getLogger(__name__)

GRACE_SECONDS: Final = 4.0
"""How long what is in hand may take, and then what is committed to be sent, once the bot is told to stop."""

WEBHOOK_CONNECTIONS: Final = 40
SILENT_SECONDS: Final = 2 * (POLL_SECONDS + ANSWER_SECONDS)
"""A bot whose last poll is older than this reaches nobody."""


class Library(Updates[UpdateT], Protocol[UpdateT]):
    """A library that carries updates and requests."""

    @property
    def api(self) -> Api:
        """The Bot API through it."""
        ...

    async def open(self) -> None:
        """Get ready; raises `ApiError` where Telegram is asked for that."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...

    def parse(self, body: bytes) -> UpdateT:
        """An update of the JSON that a webhook receives; raises `ValueError` for anything else."""
        ...

    async def set_webhook(self, url: str, secret: str, connections: int) -> None:
        """setWebhook; raises `ApiError`."""
        ...

    async def delete_webhook(self) -> None:
        """deleteWebhook, keeping what waits; raises `ApiError`."""
        ...


class TelegramBot(Generic[UpdateT]):
    """A `bot.channels.Channel`. With `webhook` and `secret` Telegram pushes updates; without, they are polled
    for.
    """

    name: Final = NAME

    def __init__(
        self,
        library: Library[UpdateT],
        channel: TelegramChannel,
        *,
        webhook: str | None = None,
        secret: str = "",
    ) -> None:
        """`webhook` is the public address that reaches the web server; its path is what the server listens
        at.
        """
        self._library = library
        self._channel = channel
        self._webhook = webhook
        self._secret = secret
        self._stopped = asyncio.Event()
        self._poller: Poller[UpdateT] | None = None
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._running = False

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The webhook, if there is one."""
        if self._webhook is None:
            return ()
        path = urlsplit(self._webhook).path or "/"
        return (
            webhook_route(
                path, self._secret, is_open=self._is_open, parse=self._library.parse, take=self._take
            ),
        )

    def _is_open(self) -> bool:
        return self._running

    def stop(self) -> None:
        """See `Channel`."""
        self._stopped.set()

    def is_alive(self) -> bool:
        """See `Channel`."""
        return self._running and self.last_poll_age() < SILENT_SECONDS

    def last_poll_age(self) -> float:
        """How many seconds ago the last poll was completed; 0 with a webhook."""
        return self._poller.last_poll_age() if self._poller else 0.0

    async def run(self) -> None:
        """See `Channel`."""
        try:
            await self._start()
            await self._work()
        except UnauthorizedError:
            raise ServiceError("telegram-token-refused") from None
        except ApiError as error:
            raise ServiceError("telegram-unreachable", reason=str(error)) from error
        finally:
            self._running = False
            await self._finish()

    async def _start(self) -> None:
        await patiently(self._library.open)
        me = await patiently(self._library.api.me)
        await register(self._library.api)
        if self._webhook is None:
            await patiently(self._library.delete_webhook)
        else:
            url = self._webhook
            await patiently(lambda: self._library.set_webhook(url, self._secret, WEBHOOK_CONNECTIONS))
        logger.info("the Telegram bot @%s is %s", me.username, "hooked" if self._webhook else "polling")
        self._running = True

    async def _work(self) -> None:
        if self._webhook is None:
            self._poller = Poller(self._library, self._stopped)
            await self._poller.run()
        else:
            await self._stopped.wait()

    async def _take(self, update: UpdateT) -> None:
        self._in_hand += 1
        self._idle.clear()
        try:
            await self._library.take(update)
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(GRACE_SECONDS):
                await self._idle.wait()
        except TimeoutError:
            logger.warning("%d updates were still in hand", self._in_hand)
        await self._channel.drain(GRACE_SECONDS)
        await self._library.close()
