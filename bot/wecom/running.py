"""The WeCom bot as the settings ask for it: one process holds its connection, and lets it go when told to."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final, Protocol, get_args

from starlette.routing import BaseRoute

from bot.channels import ChannelState, unless
from bot.conversations import ConversationService
from bot.limits import Limits, Rate
from bot.presence import Duty
from bot.settings import Settings
from bot.texting.conversing import Moves, Texting
from bot.wecom.bodies import NAME, WECOM, Body
from bot.wecom.channel import WeComChannel
from bot.wecom.client import OFFICIAL, Client, Timings
from bot.wecom.connection import Credentials, Ending, UnconfirmedError
from bot.wecom.sending import PACE, Sender


class Measure(Protocol):
    """What is told of the work, to be counted: `bot.metrics.Metrics`."""

    def connections(self, channel: str, reasons: Sequence[str]) -> None:
        """How a long connection may end."""
        ...

    def disconnected(self, channel: str, reason: str) -> None:
        """A long connection ended."""
        ...

    def unreadable(self, channel: str) -> None:
        """Something that came in could not be read."""
        ...

    def rated(self, channel: str, kind: str) -> None:
        """Somebody told what they think of an answer."""
        ...


class WeComBot:
    """A `bot.channels.Channel`, over one long connection that one process at a time holds."""

    name: Final = NAME
    routes: Final[Sequence[BaseRoute]] = ()

    def __init__(
        self,
        service: ConversationService,
        texting: Texting,
        credentials: Credentials,
        measure: Measure,
        *,
        address: str,
        language: str,
        limits: Limits | None = None,
        duty: Duty | None = None,
        timings: Timings | None = None,
        pace: Rate = PACE,
    ) -> None:
        """`duty` is that of holding the connection: another process may have it. The rest as in `Client`,
        `WeComChannel` and `Sender`.
        """
        self._timings = timings or Timings()
        self._duty = duty
        self._measure = measure
        self._stopped = asyncio.Event()
        measure.connections(NAME, get_args(Ending))
        self._client = Client(
            address,
            credentials,
            ended=self._ended,
            unreadable=lambda: measure.unreadable(NAME),
            timings=self._timings,
        )
        self._channel = WeComChannel(
            service,
            texting,
            Sender(_WhileOurs(self._client, self._is_ours), pace=pace),
            language=language,
            limits=limits,
            is_ours=self._is_ours,
            rated=lambda kind: measure.rated(NAME, kind),
        )

    async def run(self) -> None:
        """See `Channel`. While another process holds the connection, this one stands by."""
        while not self._stopped.is_set():
            if self._duty is None:
                await self._serve()
                return
            await unless(self._stopped, self._duty.wait())
            if not self._stopped.is_set():
                await unless(self._duty.lost, self._serve())

    def stop(self) -> None:
        """See `Channel`."""
        self._stopped.set()

    def state(self) -> ChannelState:
        """See `Channel`."""
        if not self._is_ours():
            return "standby"
        age = self._client.confirmed_seconds_ago()
        is_known = age is not None and age < 2 * (self._timings.ping + self._timings.receipt)
        return "ok" if self._client.is_live and is_known else "failed"

    def confirmed_seconds_ago(self) -> float | None:
        """See `bot.channels.Confirmed`."""
        return self._client.confirmed_seconds_ago()

    def _is_ours(self) -> bool:
        return self._duty is None or self._duty.is_ours

    def _ended(self, ending: Ending) -> None:
        """Count a connection that ended, but not one that another process has taken over by the lease."""
        if self._is_ours():
            self._measure.disconnected(NAME, ending)

    async def _serve(self) -> None:
        """Hold the connection until told to stop; what is in hand then is finished while it still stands."""
        holding = asyncio.create_task(self._client.run(self._channel.take, self._channel.opened))
        try:
            await unless(self._stopped, asyncio.shield(holding))
            await self._channel.close()
        finally:
            holding.cancel()
            await asyncio.gather(holding, return_exceptions=True)
            await self._channel.close(grace=0)


class _WhileOurs:
    """A line over which nothing is said once another process has the duty to."""

    def __init__(self, client: Client, is_ours: Callable[[], bool]) -> None:
        self._client = client
        self._is_ours = is_ours

    async def ask(self, command: str, body: Body, *, request: str | None = None) -> None:
        """See `Client`."""
        if not self._is_ours():
            raise UnconfirmedError
        await self._client.ask(command, body, request=request)


def wecom_bot(
    settings: Settings,
    service: ConversationService,
    measure: Measure,
    *,
    duty: Duty | None = None,
    moving: Moves | None = None,
    timings: Timings | None = None,
    pace: Rate = PACE,
) -> WeComBot | None:
    """The bot, ready to run; None where no bot is set. `duty` is that of holding the connection, where there
    may be other processes; `moving` makes what takes a conversation along.
    """
    if settings.wecom_bot_id is None or settings.wecom_bot_secret is None:
        return None
    return WeComBot(
        service,
        Texting(service, WECOM, public_address=settings.public_address, moving=moving, owed=True),
        Credentials(settings.wecom_bot_id, settings.wecom_bot_secret),
        measure,
        address=settings.wecom_api or OFFICIAL,
        language=settings.language,
        limits=Limits() if settings.limits == "on" else None,
        duty=duty,
        timings=timings,
        pace=pace,
    )
