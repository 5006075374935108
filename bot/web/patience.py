"""Answering within a bounded time while the store does not."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.storage.store import StorageError
from bot.web.forms import read_form

PATIENCE_SECONDS: Final = 8.0
"""How long the store may keep a person waiting, once their form has come whole."""

AGAIN_SECONDS: Final = 10
"""After how long it is worth trying again."""

Endpoint = Callable[[Request], Awaitable[Response]]

logger = logging.getLogger(__name__)


def patient(endpoint: Endpoint, *, seconds: float = PATIENCE_SECONDS) -> Endpoint:
    """The same endpoint, answering in time: 503 while the store is silent or cannot be used (it logs why)."""

    async def answer(request: Request) -> Response:
        if request.method == "POST":
            await read_form(request)  # the sender's time, not the store's
        try:
            async with asyncio.timeout(seconds):
                return await endpoint(request)
        except (StorageError, TimeoutError) as error:
            if isinstance(error, TimeoutError):
                logger.warning("the store gave no answer for %g s", seconds)
            raise HTTPException(503, headers={"Retry-After": str(AGAIN_SECONDS)}) from None

    return answer
