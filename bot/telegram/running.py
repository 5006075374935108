"""A bot of its own as the settings ask for it, on either library: started, kept polling or hooked into the
web server, stopped gracefully.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, Protocol
from urllib.parse import urlsplit

from pydantic import JsonValue
from starlette.routing import BaseRoute

from bot.channels import Channel, ChannelState, unless
from bot.faults import ServiceError
from bot.limits import Limits
from bot.presence import Duty
from bot.settings import Settings
from bot.storage.store import StorageError
from bot.telegram.api import NO_FILES, ApiError, BotApi, Files, Transport, UnauthorizedError, UnreachableError
from bot.telegram.assistant import Assistant, MissingLibraryError
from bot.telegram.channel import NAME, Conversations, TelegramChannel
from bot.telegram.keyboards import bot_link, code_payload
from bot.telegram.polling import (
    ANSWER_SECONDS,
    GRACE_SECONDS,
    POLL_SECONDS,
    Poller,
)
from bot.telegram.receiving import Receiver
from bot.telegram.registering import register
from bot.telegram.retrying import patiently, pause
from bot.telegram.updates import UPDATES
from bot.telegram.web_app import result_page
from bot.telegram.webhook import webhook_route
from criteria.policy.versions import Succession

logger = logging.getLogger(__name__)

DEFAULT_PATH: Final = "/telegram"
WEBHOOK_CONNECTIONS: Final = 40
LOOK_SECONDS: Final = 2.0
"""How often to look for what a process that is gone has left owed."""

SILENT_SECONDS: Final = 2 * (POLL_SECONDS + ANSWER_SECONDS)
"""A bot whose last poll is older than this reaches nobody."""


class Library(Transport, Protocol):
    """A library that carries requests for a bot of its own."""

    async def open(self) -> None:
        """Get ready to be called, for the first time or again."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


class _Watched:
    """A transport that tells when the token is refused, whatever was asked for: hooked, it does not poll. It
    asks `still` before each request.
    """

    def __init__(self, transport: Transport, refused: asyncio.Event, still: Callable[[], None]) -> None:
        self._transport = transport
        self._refused = refused
        self._still = still

    async def call(
        self,
        method: str,
        parameters: Mapping[str, JsonValue],
        *,
        seconds: float,
        files: Files = NO_FILES,
    ) -> JsonValue:
        """See `Transport`."""
        self._still()
        try:
            return await self._transport.call(method, parameters, seconds=seconds, files=files)
        except UnauthorizedError:
            self._refused.set()
            raise

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:
        """See `Transport`."""
        return await self._transport.download(path, most=most, seconds=seconds)


class TelegramBot:
    """A `bot.channels.Channel`. With `webhook` and `secret` Telegram pushes updates; without, they are polled
    for.
    """

    name: Final = NAME

    def __init__(
        self,
        library: Library,
        assistant: Assistant,
        channel: TelegramChannel,
        *,
        webhook: str | None = None,
        secret: str = "",
        duty: Duty | None = None,
        unreadable: Callable[[], None],
    ) -> None:
        """`webhook` is the public address that reaches the web server; its path is what the server listens
        at, /telegram where it has none. `duty` is that of polling: another process may have it. `unreadable`
        is called for each update that cannot be read.
        """
        self._library = library
        self._refused = asyncio.Event()
        self._api = BotApi(_Watched(library, self._refused, channel.still))
        self._channel = channel
        self._policies = assistant.policies
        self._terms = assistant.terms
        self._receiver = Receiver(assistant.policies, channel, self._api, unreadable=unreadable)
        self._webhook = webhook and _with_path(webhook)
        self._secret = secret
        self._duty = duty if self._webhook is None else None
        self._stopped = asyncio.Event()
        self._poller: Poller | None = None
        self._in_hand: set[asyncio.Task[None]] = set()
        self._registering: asyncio.Task[None] | None = None
        self._running = False
        self._username: str | None = None

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The webhook, if there is one."""
        if self._webhook is None:
            return ()
        path = urlsplit(self._webhook).path
        return (webhook_route(path, self._secret, is_open=self._is_open, take=self._take_pushed),)

    def _is_open(self) -> bool:
        return self._running

    def stop(self) -> None:
        """See `Channel`."""
        self._stopped.set()

    def state(self) -> ChannelState:
        """See `Channel`."""
        if self._duty is not None and not self._duty.is_ours:
            return "standby"
        return "ok" if self._running and self.last_poll_age() < SILENT_SECONDS else "failed"

    def link_with(self, code: str) -> str | None:
        """See `GoesOn`."""
        return None if self._username is None else bot_link(self._username, code_payload(code))

    def last_poll_age(self) -> float:
        """How many seconds ago the last poll was completed; 0 with a webhook."""
        return self._poller.last_poll_age() if self._poller else 0.0

    async def run(self) -> None:
        """See `Channel`. While Telegram cannot be reached it is tried again. While another process polls,
        this one stands by.
        """
        while not self._stopped.is_set():
            if self._duty is None:
                await self._run()
                return
            await unless(self._stopped, self._duty.wait())
            if not self._stopped.is_set():
                await unless(self._duty.lost, self._run())

    async def _run(self) -> None:
        self._refused.clear()
        try:
            await unless(self._stopped, self._start())
            await unless(self._refused, self._work())
            if self._refused.is_set() and not self._stopped.is_set():
                msg = "the token was refused"
                raise UnauthorizedError(msg)
            if self._in_hand:
                await asyncio.wait(self._in_hand, timeout=GRACE_SECONDS)
        except UnauthorizedError:
            raise ServiceError("telegram-token-refused") from None
        except ApiError as error:
            raise ServiceError("telegram-refused", reason=str(error)) from error
        finally:
            self._running = False
            self._poller = None
            await self._finish()

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> Sequence[JsonValue]:
        """See `Updates`."""
        return await self._api.fetch(offset, seconds=seconds, most=most, kinds=UPDATES)

    async def take(self, update: JsonValue) -> None:
        """See `Updates`."""
        await self._receiver.take(update)

    async def _start(self) -> None:
        faults = 0
        while not self._running:
            try:
                await self._introduce()
            except UnreachableError as fault:
                faults += 1
                logger.warning("Telegram cannot be reached, it is tried again: %s", fault)
                await asyncio.sleep(pause(faults))

    async def _introduce(self) -> None:
        await self._library.open()
        me = await patiently(self._api.me)
        # Telegram may ask to wait long before it takes descriptions: nobody else waits for that.
        if self._registering is None:
            policy = self._policies.at(datetime.now(UTC))
            self._registering = asyncio.create_task(register(self._api, policy, self._terms))
        if self._webhook is None:
            await patiently(self._api.delete_webhook)
        else:
            url = self._webhook
            await patiently(lambda: self._api.set_webhook(url, self._secret, WEBHOOK_CONNECTIONS, UPDATES))
        await self._channel.resume(self._api)
        self._running = True
        self._username = me.username
        logger.info("the Telegram bot @%s is %s", me.username, "hooked" if self._webhook else "polling")

    async def _work(self) -> None:
        looking = asyncio.create_task(self._look_again())
        try:
            if self._webhook is not None:
                await self._stopped.wait()
            elif not self._stopped.is_set():
                duty = self._duty
                self._poller = Poller(
                    self, self._stopped, (lambda: duty.is_ours) if duty is not None else lambda: True
                )
                await self._poller.run()
        finally:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def _look_again(self) -> None:
        """Now and then send what nobody sends any more."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                await self._channel.take_over(self._api)
            except (StorageError, ApiError) as error:
                logger.debug("what is owed is looked at later: %s", error)

    async def _take_pushed(self, update: JsonValue) -> None:
        """Take what the webhook received, in a task that a stop waits for."""
        task = asyncio.create_task(self.take(update))
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)
        await task

    async def _finish(self) -> None:
        tasks = [*self._in_hand, *([self._registering] if self._registering else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._registering = None
        await self._channel.close()
        await self._library.close()


def _with_path(address: str) -> str:
    return address if urlsplit(address).path.strip("/") else address.rstrip("/") + DEFAULT_PATH


def _uncounted(_channel: str) -> None:
    """Nobody counts the updates that cannot be read."""


def telegram_bot(
    settings: Settings,
    conversations: Conversations,
    policies: Succession,
    *,
    duty: Duty | None = None,
    unreadable: Callable[[str], None] = _uncounted,
) -> Channel | None:
    """The bot about these versions of the policy, ready to run; None where no token is set. `duty` is that of
    polling, where there may be other processes.

    `unreadable` is told the channel's name for each update that cannot be read.
    Raises `ServiceError` if its library is not installed.
    """
    if settings.telegram_token is None:
        return None
    assistant = Assistant(conversations, policies, settings.terms)
    try:
        library = _library(settings, settings.telegram_token.get_secret_value())
    except MissingLibraryError as error:
        raise ServiceError("telegram-library-missing", library=error.library) from None
    secret = settings.telegram_secret.get_secret_value() if settings.telegram_secret else ""
    return TelegramBot(
        library,
        assistant,
        TelegramChannel(
            assistant.conversations,
            limits=Limits() if settings.limits == "on" else None,
            result_page=result_page(settings),
            public_address=settings.public_address,
        ),
        webhook=settings.telegram_webhook,
        secret=secret,
        duty=duty,
        unreadable=lambda: unreadable(NAME),
    )


def _library(settings: Settings, token: str) -> Library:
    if settings.telegram_library == "aiogram":
        from bot.telegram.with_aiogram import AiogramLibrary  # noqa: PLC0415  an optional extra

        return AiogramLibrary(token, settings.telegram_api)
    from bot.telegram.with_python_telegram_bot import PythonTelegramBotLibrary  # noqa: PLC0415  as above

    return PythonTelegramBotLibrary(token, settings.telegram_api)
