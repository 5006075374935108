"""The service's addresses for whoever watches over it: is it alive, is it ready, what does it measure."""

import asyncio
import logging
import math
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.channels import Channel
from bot.metrics import Metrics
from bot.storage.store import StorageError, Store

PATIENCE_SECONDS = 3.0
"""How long the store may take to answer before the service counts as not ready."""

_METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"

logger = logging.getLogger(__name__)


def service_routes(store: Store, metrics: Metrics, channels: Sequence[Channel] = ()) -> list[BaseRoute]:
    """`/healthz` (alive), `/readyz` (the store answers; how the channels do) and `/metrics` (Prometheus)."""

    async def alive(_: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def ready(_: Request) -> Response:
        # A channel that fails concerns its own people: who asks here would restart what serves all others.
        is_ready = await _answers(store)
        parts: dict[str, str] = {"storage": "ok" if is_ready else "failed"}
        parts |= {channel.name: channel.state() for channel in channels}
        return JSONResponse(
            {"status": "ready" if is_ready else "not ready", "parts": parts},
            status_code=200 if is_ready else 503,
        )

    async def measured(_: Request) -> Response:
        return Response(
            metrics.read(await _unfinished(store), channels), headers={"content-type": _METRICS_TYPE}
        )

    return [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", measured)]


async def _answers(store: Store) -> bool:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await store.check()
    except (StorageError, TimeoutError) as error:
        logger.warning("the store does not answer: %s", error)
        return False
    return True


async def _unfinished(store: Store) -> float:
    """The number of unfinished conversations; NaN (unknown to Prometheus) if the store does not answer."""
    try:
        return await store.count_unfinished()
    except StorageError as error:
        logger.warning("the store does not answer: %s", error)
        return math.nan
