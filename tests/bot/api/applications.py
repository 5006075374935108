"""The API as the service puts it together, about any conversations."""

from collections.abc import Callable
from dataclasses import replace

from starlette.types import ASGIApp

from bot.api.access import read_access
from bot.api.app import Api, api_of
from bot.api.conversing import CHANNEL, Conversing
from bot.api.desk import Desk
from bot.api.reception import Reception
from bot.conversations import ConversationService
from bot.limits import Limits
from bot.moving import Moving
from bot.storage.store import Store
from dialogs.world import World
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions


def application(
    store: Store,
    world: World | None = None,
    *,
    access: str = "open",
    limits: Limits | None = None,
    refused: Callable[[int, str], None] = lambda _status, _kind: None,
    seconds: float = PATIENCE_SECONDS,
) -> ASGIApp:
    """The application of a service of its own over a store; the store is waited for so many `seconds`."""
    about = world or World(hunan_versions())
    service = ConversationService(store, about)
    here = replace(about, channel=CHANNEL)
    conversing = Conversing(service, Moving(service), here, limits, seconds)
    reception = Reception(read_access(access), "zh_CN", PATIENCE_SECONDS, refused)
    return api_of(reception, Desk(about.policies), conversing)


def bare_application(store: Store, seconds: float = PATIENCE_SECONDS) -> tuple[Api, Reception]:
    """The application without its limit for bodies, and its reception, which gives up after so many
    `seconds`.
    """
    world = World(hunan_versions())
    service = ConversationService(store, world)
    reception = Reception(read_access("open"), "zh_CN", seconds)
    return Api(reception, Desk(world.policies), Conversing(service, Moving(service), world)), reception
