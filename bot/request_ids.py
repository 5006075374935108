"""Which lines of the log, and which spans of a trace, belong to one request.

A number is drawn for each request of the web and for each event of another channel. None is ever taken from
whoever asks: what people send stands in no log.
"""

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.tracing import span

HEADER: Final = b"x-request-id"

_current: Final[ContextVar[str | None]] = ContextVar("request", default=None)
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def request_id() -> str | None:
    """The number of the request that is being handled here; None where none is."""
    return _current.get()


@contextmanager
def in_request() -> Iterator[str]:
    """Handle a request, under a number of its own unless it has one already."""
    given = _current.get()
    if given is not None:
        yield given
        return
    number = os.urandom(6).hex()
    reset = _current.set(number)
    try:
        yield number
    finally:
        _current.reset(reset)


class RequestIds:
    """ASGI middleware: each request has a number, told in a header of its answer, and a span."""

    def __init__(self, app: ASGIApp, pages: Collection[str] = (), channel: str = "web") -> None:
        """`pages` are the first parts of the paths that there are: a span names no other."""
        self._app = app
        self._channel = channel
        self._pages = frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        with in_request() as number, span("request", **self._about(scope)) as told:

            async def send_with_number(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [*message.get("headers", ()), (HEADER, number.encode())]
                    told.tell(status=str(message["status"]))
                await send(message)

            await self._app(scope, receive, send_with_number)

    def _about(self, scope: Scope) -> dict[str, str]:
        first = scope["path"].split("/", 2)[1] if scope["path"].startswith("/") else ""
        method = scope["method"]
        return {
            "channel": self._channel,
            "method": method if method in _METHODS else "other",
            "page": f"/{first}" if first in self._pages else "other",
        }
