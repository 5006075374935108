"""Who is at the other end: a cookie that this server made, and the address that conversations know it by."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.storage.store import Address
from bot.texting.capabilities import Capabilities

WEB: Final = Capabilities("web", buttons=True, edits=True, links="anchors")
"""A page is of any length, and drawn anew with every turn."""

CHANNEL = WEB.name
_SHAPE = re.compile(r"([\w-]{43})\.([0-9a-f]{64})", re.ASCII)
LANGUAGE_COOKIE = "language"
_YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """One browser. `secret` is what its cookie says and never leaves this channel: its digest is stored."""

    secret: str

    @property
    def address(self) -> Address:
        """Where this browser's conversation is kept."""
        return Address(CHANNEL, hashlib.sha256(self.secret.encode()).hexdigest())


class SessionCookies:
    """Reads and writes the session cookie and the cookie that remembers a language."""

    def __init__(self, server_key: bytes, *, public_https: bool, keep_days: int) -> None:
        """`server_key` signs the cookies: one that was made elsewhere, or guessed, is nobody's."""
        self._server_key = server_key
        self.public_https = public_https
        self._keep_seconds = keep_days * 24 * 3600

    def visitor(self, request: Request) -> Visitor | None:
        """Who sent this request, or None for somebody who has no session yet."""
        match = _SHAPE.fullmatch(request.cookies.get(self._name(request), ""))
        if match is None:
            return None
        secret, signature = match.groups()
        return Visitor(secret) if hmac.compare_digest(signature, self._signature(secret)) else None

    def new_visitor(self) -> Visitor:
        """Somebody who comes for the first time."""
        return Visitor(secrets.token_urlsafe(32))

    def remember(self, request: Request, response: Response, visitor: Visitor) -> None:
        """Let the browser keep the session as long as an untouched conversation is kept."""
        value = f"{visitor.secret}.{self._signature(visitor.secret)}"
        self._set(request, response, self._name(request), value, self._keep_seconds)

    def forget(self, request: Request, response: Response) -> None:
        """Let the browser drop the session."""
        response.delete_cookie(
            self._name(request), path="/", secure=self.is_secure(request), httponly=True, samesite="lax"
        )

    def remember_language(self, request: Request, response: Response, language: str) -> None:
        """Let the browser keep the language that the person chose."""
        self._set(request, response, LANGUAGE_COOKIE, language, _YEAR_SECONDS)

    def _set(self, request: Request, response: Response, name: str, value: str, seconds: int) -> None:
        """Written by hand: of what is set here nothing needs quoting, and a turn sets one."""
        secure = "; Secure" if self.is_secure(request) else ""
        cookie = f"{name}={value}; HttpOnly; Max-Age={seconds}; Path=/; SameSite=lax{secure}"
        response.raw_headers.append((b"set-cookie", cookie.encode()))

    def _signature(self, secret: str) -> str:
        return hmac.new(self._server_key, f"session {secret}".encode(), hashlib.sha256).hexdigest()

    def is_secure(self, request: Request) -> bool:
        """Whether the browser may send its cookies over https alone."""
        return self.public_https or request.scope.get("scheme") == "https"

    def _name(self, request: Request) -> str:
        return "__Host-chuangping" if self.is_secure(request) else "chuangping"
