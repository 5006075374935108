"""What guards the pages: headers against injected content, limits for bodies, and where forms come from."""

import asyncio
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
FRAMED_BY_TELEGRAM: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY.replace(
        "frame-ancestors 'none'", "frame-ancestors https://web.telegram.org"
    )
}
"""For pages that Telegram's web app shows in a frame; its other apps show them by themselves."""

# `same-origin`, not `no-referrer`: under the latter browsers send `Origin: null` with our own forms.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope"),
            *("magnetometer", "microphone", "midi", "payment", "usb"),
        )
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Cache-Control": "no-store",
}
"""What every answer has, unless it says otherwise: what is personal is kept by no browser and no proxy."""

STAYS_ENCRYPTED: Final = {"Strict-Transport-Security": f"max-age={365 * 24 * 3600}"}
"""What it has besides where it came over https. Other names below ours may be other people's."""

_ENCRYPTED: Final[Mapping[str, str]] = {**HEADERS, **STAYS_ENCRYPTED}


def _raw(headers: Mapping[str, str]) -> tuple[tuple[bytes, bytes], ...]:
    return tuple((name.lower().encode(), value.encode()) for name, value in headers.items())


_RAW: Final = _raw(HEADERS)
_RAW_ENCRYPTED: Final = _raw(_ENCRYPTED)

BODY_LIMIT: Final = 4_000_000
"""Bytes of a body that are read: more than a form may say, so that the page that refuses it can hold it.

400,000 Chinese characters of three bytes, each of which a form writes as `%E4`, and room for the rest.
"""

BODY_SECONDS: Final = 30.0
"""How long a body may take to come."""

MOST_HELD: Final = 64_000_000
"""Bytes of all bodies that are being read or answered; beyond, only forms of an ordinary size are taken."""

_ORDINARY: Final = 64 * 1024
AGAIN_SECONDS: Final = 2
"""After how long it is worth coming again to where too many came at once."""

_DRAIN_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of a body that are read and dropped where it is too long: a browser that is still sending would show
a broken connection, not the page.
"""

_AND_CLOSE: Final = {"Connection": "close"}


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many bytes a body may have, how many are read and dropped at most, and how long it may take."""

    size: int = BODY_LIMIT
    drained: int = _DRAIN_LIMIT
    seconds: float = BODY_SECONDS


NOTHING_SPECIAL: Final[Mapping[str, Allowance]] = {}


class CrowdedError(HTTPException):
    """More comes at once than can be answered in time."""

    def __init__(self, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(503, headers={"Retry-After": str(AGAIN_SECONDS), **(headers or {})})


def headers_of(scope: Scope, *, public_https: bool) -> Mapping[str, str]:
    """The headers of an answer; `public_https`: people reach the service over https, whoever asks here."""
    return _ENCRYPTED if _is_encrypted(scope, public_https=public_https) else HEADERS


def _is_encrypted(scope: Scope, *, public_https: bool) -> bool:
    return public_https or scope.get("scheme") == "https"


class SafeHeaders:
    """ASGI middleware: every answer has the security headers, unless it says otherwise."""

    def __init__(self, app: ASGIApp, *, public_https: bool = False) -> None:
        """See `headers_of`."""
        self._app = app
        self._public_https = public_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        usual = _RAW_ENCRYPTED if _is_encrypted(scope, public_https=self._public_https) else _RAW

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = list(message.get("headers", ()))
                said = {name.lower() for name, _ in own}
                message["headers"] = [*own, *(each for each in usual if each[0] not in said)]
            await send(message)

        await self._app(scope, receive, send_with_headers)


class OneReading:
    """ASGI middleware: a body whose end two servers could find in two places (by its length and by its
    chunks) is refused and the connection closed, whatever a proxy in front made of it.

    https://www.rfc-editor.org/rfc/rfc9112#section-6.1 allows it, and uvicorn's parsers take it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "http" and _has_two_readings(scope["headers"]):
            refusal = PlainTextResponse("The length of the body is not clear.", 400, _AND_CLOSE)
            await refusal(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _has_two_readings(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    encodings, lengths = [], 0
    for name, value in headers:
        if name == b"transfer-encoding":
            encodings.append(value.strip().lower())
        elif name == b"content-length":
            lengths += 1
    return lengths > 1 or bool(encodings and (lengths or encodings != [b"chunked"]))


class BodyLimit:
    """ASGI middleware: a body that is too long or too slow is a 413 or 408 that the error pages draw, and a
    large one a 503 while all bodies together take more than `MOST_HELD`.

    Starlette's own limit answers with plain text whatever the error pages say.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        usual: Allowance = Allowance(),
        allowed: Mapping[str, Allowance] = NOTHING_SPECIAL,
    ) -> None:
        """`usual` is what a body may be; `allowed` are the paths where a form may be larger or slower."""
        self._app = app
        self._usual = usual
        self._allowed = allowed
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        allowance = self._usual
        if scope.get("method") == "POST":
            allowance = self._allowed.get(scope["path"], self._usual)
        received = 0
        is_whole = False
        until = asyncio.get_running_loop().time() + allowance.seconds

        async def next_piece() -> Message:
            nonlocal received, is_whole
            try:
                async with asyncio.timeout_at(None if is_whole else until):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(408, headers=_AND_CLOSE) from None
            held = min(received, allowance.size)
            received += len(message.get("body", b""))
            self._held += min(received, allowance.size) - held
            is_whole = not message.get("more_body", False)
            return message

        async def receive_within_limits() -> Message:
            message = await next_piece()
            if allowance is self._usual and received > _ORDINARY and self._held > MOST_HELD:
                raise CrowdedError(_AND_CLOSE)
            if received <= allowance.size:
                return message
            while not is_whole and received < allowance.drained:
                await next_piece()
            raise HTTPException(413, headers=_AND_CLOSE)

        try:
            await self._app(scope, receive_within_limits, send)
        finally:
            self._held -= min(received, allowance.size)


def is_from_here(request: Request, public_address: str | None) -> bool:
    """Whether a form was sent by a page of this server: as the browser says, or else by the form's origin.

    A client that sends neither is no browser that another site could misuse; a token is checked besides.
    """
    said = request.headers.get("sec-fetch-site")
    if said is not None:
        return said in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is None:
        return True
    ours = {request.headers.get("host", ""), urlsplit(public_address or "").netloc}
    try:
        sender = urlsplit(origin).netloc
    except ValueError:  # brackets that hold no address
        return False
    return bool(sender) and sender in ours


def refuse_for(seconds: float) -> None:
    """Raise a 429 that says to wait, unless there is nothing to wait for (0)."""
    if seconds:
        raise HTTPException(429, headers={"Retry-After": str(math.ceil(seconds))})
