"""What a connection may hold on to: time for a head and for taking an answer, a place among others.

uvicorn waits for a head as long as a client likes, and takes connections until the descriptors are used up by
whoever sends half a request on each. Here the one that has waited longest makes way for the next.
"""

import logging
from asyncio import Protocol, TimerHandle, Transport
from typing import TYPE_CHECKING, Final
from typing import Protocol as Shape

from starlette.responses import PlainTextResponse, Response
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from bot.web.protection import HEADERS

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import H11Protocol as _Connection
else:  # of uvicorn's two protocols either one comes behind this class, and both have what it uses
    _Connection = object

HEAD_SECONDS: Final = 10.0
LOOK_AGAIN_SECONDS: Final = 0.1
SENDING_SECONDS: Final = 30.0
"""How long a client may take nothing of an answer that waits for it."""

IDLE_SECONDS: Final = 75
LAST_SECONDS: Final = 2.0
"""How long the rest of a form may still take once the server stops."""

FIRST_SECONDS: Final = 0.5
"""How long a new connection may still take then to bring the request for which it was opened: of one that was
answered before, browsers and proxies know that it may be closed at any time, and ask again.
"""

HEAD_LIMIT: Final = 64 * 1024
"""Bytes of a head, however they come; h11 limits one that is incomplete, httptools none."""

_KNOWN_BY: Final = 512
"""Bytes of a head by which it is told for whom it was."""

logger = logging.getLogger(__name__)


class Refuse(Shape):
    """How to refuse what is no request."""

    def __call__(self, head: bytes, *, is_too_long: bool) -> Response:
        """The answer to what begins with these bytes: it is no HTTP, or its head is too long."""
        ...


def in_plain_text(head: bytes, *, is_too_long: bool) -> Response:  # noqa: ARG001  a `Refuse`
    """A line of text; no browser sends what is refused so."""
    said = "The request's head is too long." if is_too_long else "Invalid HTTP request received."
    return PlainTextResponse(said, 400, HEADERS)


class Crowd:
    """The open connections, and which of them wait for a request or its rest, the longest waiting first."""

    def __init__(self, most: int) -> None:
        """At most `most` are open; one more than that makes way by being aborted."""
        self._most = most
        self._count = 0
        self._waiting: dict[Transport, None] = {}

    @property
    def in_hand(self) -> int:
        """How many connections are being answered."""
        return self._count - len(self._waiting)

    def enter(self, transport: Transport) -> None:
        """A connection was opened."""
        self._count += 1
        if self._count > self._most:
            longest = next(iter(self._waiting), None)
            if longest is None:
                logger.warning("%s connections are all being answered: one more was refused", self._most)
            else:
                del self._waiting[longest]
            (longest or transport).abort()

    def wait(self, transport: Transport) -> None:
        """From now on it waits for its client."""
        self.work(transport)
        self._waiting[transport] = None

    def work(self, transport: Transport) -> None:
        """From now on its client waits for it."""
        self._waiting.pop(transport, None)

    def let_go(self, transport: Transport) -> None:
        """Close it at once if it still waits for its client."""
        if transport in self._waiting:
            transport.abort()

    def leave(self, transport: Transport) -> None:
        """It is closed."""
        self._count -= 1
        self.work(transport)


class _Bounded(_Connection):
    """A connection of uvicorn's that keeps to the limits; `crowd` is shared by those of one server, and what
    is no request is answered as `refuse` has it.
    """

    crowd: Crowd
    refuse: Refuse
    _is_in_a_head = False
    _has_begun = False
    _is_ending = False
    _head_bytes = 0
    _head = b""
    _overdue: TimerHandle | None = None
    _stuck: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self.crowd.enter(transport)
        self._begin_head()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._end_head()
        self._take_again()
        self.crowd.leave(self.transport)

    def data_received(self, data: bytes) -> None:
        if not self._is_in_hand and not self._is_in_a_head:
            self._begin_head()
        room = HEAD_LIMIT - self._head_bytes if self._is_in_a_head else len(data)
        self._take(data[:room])
        if len(data) > room and not self.transport.is_closing():
            if self._is_in_a_head:
                self.send_400_response("The request's head is too long.")
            else:
                self._take(data[room:])

    def _take(self, data: bytes) -> None:
        if self._is_in_a_head and len(self._head) < _KNOWN_BY:
            self._head += data[:_KNOWN_BY]
        self._head_bytes += len(data)
        super().data_received(data)
        if self._is_ending and self._is_in_hand:
            self.cycle.keep_alive = False
        if self._is_in_hand:
            self._end_head()
            if not self.cycle.more_body:
                self.crowd.work(self.transport)

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002  uvicorn's own words
        """Refuse what is no request; uvicorn's answer would have none of the headers."""
        is_too_long = self._is_in_a_head and self._head_bytes >= HEAD_LIMIT
        told = self.refuse(self._head, is_too_long=is_too_long)
        headers = b"".join(b"%b: %b\r\n" % each for each in (*told.raw_headers, (b"connection", b"close")))
        self.transport.write(b"HTTP/1.1 400 Bad Request\r\n%b\r\n%b" % (headers, bytes(told.body)))
        self.transport.close()

    def on_message_begin(self) -> None:
        """Note that a request has begun: httptools says so, of h11 one sees it by what it keeps."""
        super().on_message_begin()  # type: ignore[misc]  # httptools' alone calls it
        self._has_begun = True

    def on_headers_complete(self) -> None:
        super().on_headers_complete()  # type: ignore[misc]  # as above
        self._has_begun = False

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._is_in_hand:
            return  # the next one had come already
        self._end_head()
        if self._has_begun_next and not self.transport.is_closing():
            self._begin_head()
        self.crowd.wait(self.transport)
        if self.transport.is_closing():
            self._await_taking()

    def shutdown(self) -> None:
        self._is_ending = True
        if self.cycle is None:
            self.loop.call_later(FIRST_SECONDS, self._close_unless_asked)
        else:
            super().shutdown()
        self.loop.call_later(LAST_SECONDS, self.crowd.let_go, self.transport)

    def _close_unless_asked(self) -> None:
        if self.cycle is None:
            self.transport.close()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._await_taking()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._take_again()

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing: whoever asks for a websocket is answered as if they had not."""

    @property
    def _is_in_hand(self) -> bool:
        """Whether a request is being answered, though its body may still be on its way."""
        # uvicorn's types say otherwise, but before the first request there is none.
        return self.cycle is not None and not self.cycle.response_complete  # type: ignore[redundant-expr]

    @property
    def _has_begun_next(self) -> bool:
        """Whether a part of the next head came along with the request that was answered."""
        kept: bytes = self.conn.trailing_data[0] if hasattr(self, "conn") else b""
        return self._has_begun or bool(kept)

    def _begin_head(self) -> None:
        self._is_in_a_head = True
        self._head_bytes = 0
        self._head = b""
        self._overdue = self.loop.call_later(HEAD_SECONDS, self._abort_unless_it_has_come)
        self.crowd.wait(self.transport)

    def _abort_unless_it_has_come(self) -> None:
        """Look once more before giving up: of a loop that was busy for long the timers come first, then what
        has been waiting to be read all the while.
        """
        self._overdue = self.loop.call_later(LOOK_AGAIN_SECONDS, self.transport.abort)

    def _end_head(self) -> None:
        self._is_in_a_head = False
        if self._overdue:
            self._overdue.cancel()
            self._overdue = None

    def _await_taking(self) -> None:
        self._take_again()
        self._stuck = self.loop.call_later(SENDING_SECONDS, self.transport.abort)

    def _take_again(self) -> None:
        if self._stuck:
            self._stuck.cancel()
            self._stuck = None


def bounded_protocol(crowd: Crowd, refuse: Refuse = in_plain_text) -> type[Protocol]:
    """Uvicorn's protocol (httptools' where it is installed), for a server with the connections of `crowd`,
    where `refuse` answers what is no request.
    """
    ours = {"crowd": crowd, "refuse": staticmethod(refuse)}
    return type("BoundedProtocol", (_Bounded, AutoHTTPProtocol), ours)
