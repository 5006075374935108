"""The address that Tencent calls: who calls is checked, what comes is opened and read, and answered.

What is not signed, too old, for another account or not encrypted where it has to be gets 403, all of it the
same; what cannot be read 4xx. Nothing gets 5xx: Tencent would tell the person that the account is broken.
"""

import logging
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive

from bot.wechat.codec import Codec, ForgedError, Opened, Sealed
from bot.wechat.messages import Message, UnreadableError, read_message, read_xml, sealed_reply, text_reply

PATH: Final = "/wechat"
MOST_BYTES: Final = 64 * 1024
FRESH_SECONDS: Final = 600
"""How far a call's time may be off: whoever has seen a call could else send it again for ever."""

REFUSALS_TOLD_SECONDS: Final = 3600
"""How often the log tells that calls are refused: anybody can make some."""

NOTHING_TO_SAY: Final = b"success"
"""What tells Tencent that there is no answer, and that none will come."""

logger = logging.getLogger(__name__)

SayTo = Callable[[Message, Receive], Awaitable[str | None]]
"""Answers a message with a text, or None where the person sees no answer; what is received tells that the
call was given up.
"""


class Callback:
    """Takes calls for one account and answers them. Nothing of what comes is logged."""

    def __init__(
        self,
        codec: Codec,
        say_to: SayTo,
        *,
        unreadable: Callable[[], None],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`unreadable` is called for each message that is Tencent's and cannot be read; `clock` tells POSIX
        seconds.
        """
        self._codec = codec
        self._say_to = say_to
        self._unreadable = unreadable
        self._clock = clock
        self._tell_refusals_from = 0.0

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """The address with and without a slash at its end: Tencent takes a redirect for a failure."""
        return [
            Route(path, handle, methods=[method])
            for path in (PATH, f"{PATH}/")
            for method, handle in (("GET", self._prove), ("POST", self._take))
        ]

    async def _prove(self, request: Request) -> Response:
        """Show whoever sets the account up that the token is known here. Its time may be off."""
        asked = request.query_params
        try:
            self._check(request)
        except ForgedError:
            return self._refused()
        return Response(asked.get("echostr", ""), media_type="text/plain")

    async def _take(self, request: Request) -> Response:
        try:
            return await self._taken(request)
        except ForgedError:
            return self._refused()
        except UnreadableError as error:
            self._unreadable()
            logger.error("a message cannot be read: %s", error)
            return Response(status_code=400)

    def _refused(self) -> Response:
        """The same for all that is wrong; whoever set the account up is told now and then where to look."""
        now = self._clock()
        if now >= self._tell_refusals_from:
            self._tell_refusals_from = now + REFUSALS_TOLD_SECONDS
            logger.warning("a call is refused: if it is WeChat's, token, AppID, key, mode or clock differ")
        return Response(status_code=403)

    async def _taken(self, request: Request) -> Response:
        asked = request.query_params
        is_sealed = self._codec.is_safe and asked.get("encrypt_type", "raw") != "raw"
        if not self._is_fresh(asked.get("timestamp", "")) or self._codec.is_safe != is_sealed:
            raise ForgedError
        if not is_sealed:
            self._check(request)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        opened = self._opened(request, body) if is_sealed else None
        message = read_message(read_xml(body if opened is None else opened.message))
        text = await self._say_to(message, request.receive)
        if text is None:
            return Response(NOTHING_TO_SAY, media_type="text/plain")
        return Response(self._reply(message, text, opened), media_type="text/xml")

    def _opened(self, request: Request, body: bytes) -> Opened:
        """What was sealed in a body. Raises `ForgedError`, also where there is nothing that could be."""
        asked = request.query_params
        try:
            encrypted = read_xml(body).get("Encrypt", "")
        except UnreadableError:
            raise ForgedError from None
        names = ("msg_signature", "timestamp", "nonce")
        return self._codec.open(Sealed(encrypted, *(asked.get(name, "") for name in names)))

    def _check(self, request: Request) -> None:
        asked = request.query_params
        self._codec.check(asked.get("signature", ""), asked.get("timestamp", ""), asked.get("nonce", ""))

    def _is_fresh(self, timestamp: str) -> bool:
        if not (timestamp.isascii() and timestamp.isdigit()) or len(timestamp) > len(str(2**63)):
            return False
        return abs(self._clock() - int(timestamp)) <= FRESH_SECONDS

    def _reply(self, message: Message, text: str, opened: Opened | None) -> bytes:
        now = int(self._clock())
        reply = text_reply(message.person, message.account, now, text)
        if opened is None:
            return reply
        sealed = self._codec.seal(reply, opened.key, timestamp=str(now), nonce=os.urandom(8).hex())
        return sealed_reply(sealed.encrypted, sealed.signature, sealed.timestamp, sealed.nonce)


async def _body(request: Request) -> bytes | None:
    """The body; None where it is longer than any message is."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)
