"""The running service: web chat and configured channels over one store, started and stopped together."""

import asyncio
import contextlib
import gc
import logging
import signal
import socket
import sys
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import uvicorn
from starlette.types import ASGIApp

from bot.api.closed import Closed, beside
from bot.api.unread import unread
from bot.census import Census
from bot.channels import Channel, Supervisor, ways_to_go_on
from bot.conversations import ConversationService
from bot.faults import needs, whereabouts
from bot.health import service_routes
from bot.limits import Limits
from bot.listening import address_of, make_room, names_of, open_port
from bot.metrics import Metrics
from bot.moving import Moving
from bot.policies import versions_of, warn_of_unready
from bot.presence import Presence
from bot.request_ids import RequestIds
from bot.settings import Settings
from bot.storage.places import is_database, open_store
from bot.storage.store import StorageError, Store
from bot.storage.tidying import Tidying
from bot.story_model import model_of
from bot.web.app import create_app
from bot.web.connections import IDLE_SECONDS, Crowd, bounded_protocol
from bot.web.sheet import Opener
from bot.workers import Worker
from criteria.policy.versions import Succession
from dialogs.rehearsal import rehearse
from dialogs.world import World

if TYPE_CHECKING:
    from bot.web.roster_jobs import RosterJobs

MOST_AT_A_FILE = 2
"""So many processes may use one file, during an update; more are told that they gain nothing."""

GRACE_SECONDS = 10
"""How long requests in hand may take once the service is told to stop."""

MAKES_WAY_SECONDS = 0.0002
"""How long what is loaded beside answers keeps one waiting; else Python's threads take 5 ms in turn."""

logger = logging.getLogger(__name__)


async def serve(settings: Settings, *, announce: Callable[[str], None], worker: Worker | None = None) -> None:
    """Serve until SIGINT or SIGTERM, then finish what is in hand. A `worker` serves at its watcher's port,
    and stops when that is gone, too.

    `announce` is called with the address once people are welcome. Raises `ServiceError` if the port or the
    store cannot be had, or a channel lacks its library.
    """
    listener = open_port(settings.host, settings.port) if worker is None else worker.listener
    with contextlib.closing(listener):
        metrics = Metrics()
        store = await open_store(settings.store, settings.store_keys, observe=metrics.commit)
        presence = Presence(store.processes, most=None if is_database(settings.store) else MOST_AT_A_FILE)
        try:
            tidying = Tidying(store, retention_days=settings.retention_days, duty=presence.duty("tidying"))
            policies = versions_of(settings.policy, [settings.phase])
            warn_of_unready(policies)
            model = model_of(settings)
            world = World(policies, settings.phase, settings.terms)
            ask_model = None if model is None else model.answer
            census = Census(store.figures, world)
            metrics.questions(world.policies.at(datetime.now(UTC)).vocabulary)
            service = ConversationService(
                store,
                world,
                watch=metrics,
                moved=census.moved,
                ask_model=ask_model,
                presence=presence,
                telling=("telegram",) if settings.telegram_token else (),
            )
            channels = configured_channels(settings, service, policies, metrics, presence)
            await presence.begin()
            rosters = roster_jobs(settings, store, metrics)
            room = make_room()
            crowd = Crowd(room.connections)
            limits = Limits() if settings.limits == "on" else None
            pages = create_app(
                service,
                policies,
                server_key=await store.server_key(),
                public_address=settings.public_address,
                hosts=() if settings.public_address else names_of(settings.host),
                terms=settings.terms,
                language=settings.language,
                limits=limits,
                report_of=service.report,
                routes=[
                    *service_routes(store, metrics, channels, census),
                    *(route for channel in channels for route in channel.routes),
                ],
                sheets=result_pages(settings),
                rosters=rosters,
                in_hand=lambda: crowd.in_hand,
                refused=metrics.refused,
                admin_token=settings.admin_token.get_secret_value() if settings.admin_token else None,
                told=census.told,
                moves=Moving(service, public_address=settings.public_address),
                ways=lambda code: ways_to_go_on(channels, code),
            )
            programs = {
                path: RequestIds(each, pages=(path[1:],), channel=path[1:])
                for path, each in for_programs(settings, service, world, limits, metrics).items()
            }
            app = beside(pages, programs)
            address = settings.public_address or address_of(listener)
            upkeep = [
                asyncio.create_task(each)
                for each in (
                    presence.run(),
                    tidying.run(),
                    tidying.run_jobs(),
                    tidying.verify(),
                    census.run(),
                )
            ]

            def open_doors() -> None:
                store.people_wait()
                announce(address)
                upkeep.append(asyncio.create_task(_warm_up(world)))

            protocol = bounded_protocol(crowd, unread(programs, settings.language))
            server = _Server(_uvicorn_config(app, settings, protocol, room.backlog), open_doors)
            supervisors = _supervised(channels, metrics, settings.language)
            gone = None if worker is None else worker.watcher_gone()
            await _run_together(server, listener, supervisors, gone)
            for task in upkeep:
                task.cancel()
            with contextlib.suppress(StorageError):  # the store has said so
                await census.settle()
            await presence.leave()
            if rosters is not None:
                await rosters.stop()
        finally:
            await store.close()


async def _warm_up(world: World) -> None:
    """Load what is loaded when first needed, beside the answers that are given meanwhile: whoever comes first
    may have to wait for some of it, and nobody waits for the rest.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(MAKES_WAY_SECONDS)  # the thread makes way for an answer at once
    try:
        await asyncio.to_thread(rehearse, world, datetime.now(UTC))
    except Exception as error:  # noqa: BLE001  whoever comes to the place where it failed is told so there
        logger.error("not all of a conversation could be rehearsed: %s", whereabouts(error))
    finally:
        sys.setswitchinterval(usual)
    gc.collect()
    gc.freeze()  # what is loaded by now stays: no collection of a turn's remains need walk it again


def configured_channels(
    settings: Settings,
    service: ConversationService,
    policies: Succession,
    metrics: Metrics,
    presence: Presence,
) -> tuple[Channel, ...]:
    """The channels that the settings turn on, about these versions of the policy.

    Raises `ServiceError` if one lacks its library.
    """
    channels: list[Channel | None] = []
    if settings.telegram_token is not None:
        from bot.telegram.running import telegram_bot  # noqa: PLC0415  its library takes a while to import

        duty = presence.duty("telegram")
        channels.append(telegram_bot(settings, service, policies, duty=duty, unreadable=metrics.unreadable))
    moves = Moving(service, public_address=settings.public_address)
    if settings.wechat_token is not None:
        from bot.wechat.running import wechat_account  # noqa: PLC0415  with what decrypts

        channels.append(wechat_account(settings, service, unreadable=metrics.unreadable, moving=moves))
    if settings.wecom_bot_id is not None:
        with needs("websockets", message="wecom-library-missing"):
            from bot.wecom.running import wecom_bot  # noqa: PLC0415  as above

        channels.append(wecom_bot(settings, service, metrics, duty=presence.duty("wecom"), moving=moves))
    return tuple(channel for channel in channels if channel is not None)


def result_pages(settings: Settings) -> Mapping[str, Opener]:
    """Where the results of the channels that are turned on can be read, with how each page learns whose."""
    if settings.telegram_token is None:
        return {}
    from bot.telegram.web_app import openers  # noqa: PLC0415  as above

    return openers(settings)


def for_programs(
    settings: Settings, service: ConversationService, world: World, limits: Limits | None, metrics: Metrics
) -> Mapping[str, ASGIApp]:
    """What answers programs and the assistants of others, where the settings turn it on, by its path."""
    access = settings.api_access
    if access.mode == "off":
        return dict.fromkeys(("/api", "/mcp"), Closed(settings.language))
    from bot.agents.http import agents_of  # noqa: PLC0415  as below
    from bot.api.app import api_of  # noqa: PLC0415  its types take a while to make
    from bot.api.conversing import CHANNEL, Conversing  # noqa: PLC0415  as above
    from bot.api.desk import Desk  # noqa: PLC0415  as above
    from bot.api.reception import Reception  # noqa: PLC0415  as above

    reception = Reception(access, settings.language, refused=metrics.api_refused)
    desk = Desk(world.policies, world.phase)
    moving = Moving(service, public_address=settings.public_address)
    conversing = Conversing(service, moving, replace(world, channel=CHANNEL), limits)
    return {
        "/api": api_of(reception, desk, conversing),
        "/mcp": agents_of(reception, desk, settings.public_address),
    }


def roster_jobs(settings: Settings, store: Store, metrics: Metrics) -> "RosterJobs | None":
    """What works on the tables of staff offices, where the settings turn it on."""
    if settings.roster == "off":
        return None
    from bot.web.roster_jobs import RosterJobs  # noqa: PLC0415  with the library that encrypts
    from bot.web.roster_process import work  # noqa: PLC0415  as above

    setup = {"policy": settings.policy, "phase": settings.phase}
    return RosterJobs(store.jobs, work, metrics.roster, setup)


def _supervised(channels: Sequence[Channel], metrics: Metrics, language: str) -> list[Supervisor]:
    for channel in channels:
        metrics.channel(channel.name)
    return [Supervisor(channel, restarted=metrics.restarted, language=language) for channel in channels]


def _uvicorn_config(
    app: ASGIApp, settings: Settings, protocol: type[asyncio.Protocol], backlog: int
) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=protocol,
        ws="none",
        backlog=backlog,
        timeout_keep_alive=IDLE_SECONDS,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


class _Server(uvicorn.Server):
    """Tells when it listens, and leaves the signals to whoever runs it beside other things."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self._announce()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none: uvicorn would end the process before the store is closed."""
        yield


async def _run_together(
    server: _Server,
    listener: socket.socket,
    supervisors: Sequence[Supervisor],
    gone: Coroutine[None, None, None] | None,
) -> None:
    """Run the web server until a signal comes, or what it lives from is `gone`, and beside it the channels,
    whatever becomes of them.
    """

    def stop_channels() -> None:
        for supervisor in supervisors:
            supervisor.stop()

    def stop() -> None:
        server.force_exit = server.should_exit  # asked a second time: wait no longer
        server.should_exit = True
        stop_channels()

    running = [asyncio.create_task(each.run(), name=each.channel.name) for each in supervisors]
    watching = None if gone is None else asyncio.create_task(gone)
    if watching is not None:
        watching.add_done_callback(lambda ended: None if ended.cancelled() else stop())
    with _on_signals(stop):
        await server.serve(sockets=[listener])
        stop_channels()
        if running:
            _, late = await asyncio.wait(running, timeout=GRACE_SECONDS)
            for task in late:
                logger.warning("%s did not stop within %s seconds", task.get_name(), GRACE_SECONDS)
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
    if watching is not None:
        watching.cancel()


@contextlib.contextmanager
def _on_signals(stop: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, lambda *_: loop.call_soon_threadsafe(stop)) for each in signals]
    try:
        yield
    finally:
        for each, handler in zip(signals, before, strict=True):
            signal.signal(each, handler)
