"""What guards the pages: headers against injected content, a limit for bodies, and where forms come from."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
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

# `same-origin`, not `no-referrer`: under the latter browsers send `Origin: null` with our own forms.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PERSONAL = "no-store"

BODY_LIMIT = 256 * 1024
"""Bytes of a form that are read; ten thousand Chinese characters take 90,000 in a form."""

_DRAIN_LIMIT = 4 * 1024 * 1024


class SafeHeaders:
    """ASGI middleware: every answer has the security headers, and `no-store` unless it says otherwise."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", PERSONAL)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class BodyLimit:
    """ASGI middleware: refuses bodies over `BODY_LIMIT` with a 413 that the error pages draw.

    Starlette's own limit answers with plain text whatever the error pages say. The rest of a moderately large
    body is read and dropped: a browser that is still sending would show a broken connection, not the page.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        received = 0

        async def receive_within_limit() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received <= BODY_LIMIT:
                return message
            while message.get("more_body", False) and received < _DRAIN_LIMIT:
                message = await receive()
                received += len(message.get("body", b""))
            raise HTTPException(413)

        await self._app(scope, receive_within_limit, send)


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
    sender = urlsplit(origin).netloc
    return bool(sender) and sender in ours
