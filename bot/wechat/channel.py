"""The WeChat channel: what Tencent calls is answered in the same call, within five seconds.

    callback    who calls, what comes, in which envelope it is answered
    deliveries  which call waits for which answer
    answering   what is said

Beside that, where the account may: a menu, and replies that were late.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Sequence
from typing import Final

from starlette.routing import BaseRoute
from starlette.types import Receive

from bot.channels import ChannelState
from bot.wechat.answering import NAME, Answering
from bot.wechat.api import ApiError, TencentApi
from bot.wechat.callback import Callback
from bot.wechat.codec import Codec
from bot.wechat.deliveries import TENCENTS, Deliveries, Timing
from bot.wechat.menu import menu
from bot.wechat.messages import Message, Unanswered
from locales.wording import Wording

GRACE_SECONDS: Final = 8.0
"""How long what is in hand may take once the channel is told to stop."""

logger = logging.getLogger(__name__)


class WechatChannel:
    """A `bot.channels.Channel` for one account."""

    name: Final = NAME

    def __init__(
        self,
        answering: Answering,
        codec: Codec,
        words: Wording,
        *,
        unreadable: Callable[[], None],
        api: TencentApi | None = None,
        offers_web: bool = False,
        timing: Timing = TENCENTS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`unreadable` is called for each message that cannot be read. `api` is what the account may ask of
        Tencent, where it may; with `offers_web` its menu has an entry for a link. `clock` tells POSIX
        seconds.
        """
        self._answering = answering
        self._words = words
        self._api = api
        self._offers_web = offers_web
        self._deliveries = Deliveries(timing=timing, clock=clock, late=self._late)
        self._callback = Callback(codec, self._answer, unreadable=unreadable, clock=clock)
        self._stopped = asyncio.Event()
        self._running = False
        self._beside: set[asyncio.Task[None]] = set()

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """See `Channel`."""
        return self._callback.routes

    async def run(self) -> None:
        """See `Channel`: the web server takes the calls; here the menu is shown, and what is in hand is
        finished.
        """
        self._running = True
        try:
            self._do_beside(self._show_menu())
            await self._stopped.wait()
            await self._finish()
        finally:
            self._running = False
            beside = tuple(self._beside)
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)

    def stop(self) -> None:
        """See `Channel`."""
        self._stopped.set()

    def state(self) -> ChannelState:
        """See `Channel`: whether Tencent finds the way here is not known."""
        return "ok" if self._running else "failed"

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(GRACE_SECONDS):
                await self._deliveries.finish()
                await asyncio.gather(*self._beside)
        except TimeoutError:
            logger.warning("not all messages were answered within %s s", GRACE_SECONDS)

    async def _answer(self, message: Message, receive: Receive) -> str | None:
        if isinstance(message.what, Unanswered):
            return None
        return await self._deliveries.answer(
            message.person,
            message.delivery,
            message.created,
            lambda unread: self._answering.answer(message, unread),
            still_working=self._answering.still_working(message),
            receive=receive,
        )

    def _late(self, person: str, text: str) -> None:
        if self._api is not None:
            self._do_beside(self._send(self._api, person, text))

    async def _send(self, api: TencentApi, person: str, text: str) -> None:
        try:
            await api.send(person, text)
        except ApiError as error:
            logger.warning("WeChat does not take a reply that was late, its person may ask for it: %s", error)
        else:
            self._deliveries.read(person, text)

    async def _show_menu(self) -> None:
        if self._api is None:
            return
        try:
            await self._api.set_menu(menu(self._words, web=self._offers_web))
        except ApiError as error:
            logger.warning("WeChat does not take the menu, all else goes on: %s", error)

    def _do_beside(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)
