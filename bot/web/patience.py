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


class Patience:
    """Has addresses answered in time: with 503 while the store cannot be used, which is logged once."""

    def __init__(self, *, seconds: float = PATIENCE_SECONDS) -> None:
        self._seconds = seconds
        self._is_away = False

    def __call__(self, endpoint: Endpoint) -> Endpoint:
        """The same endpoint, answering in time."""

        async def answer(request: Request) -> Response:
            if request.method == "POST":
                await read_form(request)  # the sender's time, not the store's
            try:
                async with asyncio.timeout(self._seconds):
                    response = await endpoint(request)
            except (StorageError, TimeoutError) as error:
                self._tell(error)
                raise HTTPException(503, headers={"Retry-After": str(AGAIN_SECONDS)}) from None
            if request.method == "POST":  # a page that can be read does not mean that a turn can be written
                self._is_away = False
            return response

        return answer

    def _tell(self, error: Exception) -> None:
        if not self._is_away:
            logger.error(
                "people are asked to wait for the store: %s", str(error) or f"no answer in {self._seconds} s"
            )
        self._is_away = True
