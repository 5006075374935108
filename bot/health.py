"""The service's addresses for whoever watches over it: is it alive, is it ready, what does it measure."""

import asyncio
import math
from collections.abc import Sequence
from time import monotonic

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.census import Census
from bot.channels import Channel, Confirmed
from bot.metrics import Metrics, People
from bot.storage.store import StorageError, Store

PATIENCE_SECONDS = 3.0
"""How long the store may take to answer before the service counts as not ready."""

FRESH_SECONDS = 1.0
"""How long an answer of the store is told on: each one costs a commit, and anybody may ask."""

_METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def service_routes(
    store: Store, metrics: Metrics, channels: Sequence[Channel] = (), census: Census | None = None
) -> list[BaseRoute]:
    """`/healthz` (alive), `/readyz` (the store writes; how the channels do) and `/metrics` (Prometheus), with
    what the `census` may tell.
    """
    probe = _Probe(store)

    async def alive(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def ready(_: Request) -> Response:
        # A channel that fails concerns its own people: who asks here would restart what serves all others.
        is_ready = await probe.succeeds()
        parts: dict[str, str] = {"storage": "ok" if is_ready else "failed"}
        parts |= {channel.name: channel.state() for channel in channels}
        told: dict[str, object] = {"status": "ready" if is_ready else "not ready", "parts": parts}
        if confirmed := _confirmed(channels):
            told["confirmed_seconds_ago"] = confirmed
        return JSONResponse(told, status_code=200 if is_ready else 503)

    async def measured(_: Request) -> Response:
        people = None if census is None else await _people(census)
        told = metrics.read(await _unfinished(store), channels, people)
        return Response(told, headers={"content-type": _METRICS_TYPE})

    return [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", measured)]


def _confirmed(channels: Sequence[Channel]) -> dict[str, float | None]:
    """How long ago the other side of each channel that has such last confirmed that it is there."""
    ages = {each.name: each.confirmed_seconds_ago() for each in channels if isinstance(each, Confirmed)}
    return {name: None if age is None else round(age, 1) for name, age in ages.items()}


class _Probe:
    """Whether the store can be written to; asked at most once in `FRESH_SECONDS`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asking = asyncio.Lock()
        self._succeeded = False
        self._fresh_until = -math.inf

    async def succeeds(self) -> bool:
        async with self._asking:
            if monotonic() >= self._fresh_until:
                self._succeeded = await self._try()
                self._fresh_until = monotonic() + FRESH_SECONDS
            return self._succeeded

    async def _try(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._store.check()
        except (StorageError, TimeoutError):  # the store has said why
            return False
        return True


async def _unfinished(store: Store) -> float:
    """The number of unfinished conversations; NaN (unknown to Prometheus) if the store does not answer."""
    try:
        return await store.count_unfinished()
    except StorageError:
        return math.nan


async def _people(census: Census) -> People | None:
    """Where people stand, as far as may be told; None if the store does not answer soon."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await census.people()
    except (StorageError, TimeoutError):
        return None
