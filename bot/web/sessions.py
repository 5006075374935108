"""Who is at the other end: an unguessable cookie, and the address that conversations know it by."""

import hashlib
import re
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.storage.store import Address

_SECRET = re.compile(r"[\w-]{43}", re.ASCII)
LANGUAGE_COOKIE = "language"
_YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """One browser. `secret` is the cookie's value and never leaves this channel: its digest is stored."""

    secret: str

    @property
    def address(self) -> Address:
        """Where this browser's conversation is kept."""
        return Address("web", hashlib.sha256(self.secret.encode()).hexdigest())


class SessionCookies:
    """Reads and writes the session cookie and the cookie that remembers a language."""

    def __init__(self, *, public_https: bool, keep_days: int) -> None:
        self._public_https = public_https
        self._keep_seconds = keep_days * 24 * 3600

    def visitor(self, request: Request) -> Visitor | None:
        """Who sent this request, or None for somebody who has no session yet."""
        secret = request.cookies.get(self._name(request), "")
        return Visitor(secret) if _SECRET.fullmatch(secret) else None

    def new_visitor(self) -> Visitor:
        """Somebody who comes for the first time."""
        return Visitor(secrets.token_urlsafe(32))

    def remember(self, request: Request, response: Response, visitor: Visitor) -> None:
        """Let the browser keep the session as long as an untouched conversation is kept."""
        response.set_cookie(
            self._name(request),
            visitor.secret,
            max_age=self._keep_seconds,
            path="/",
            secure=self._is_secure(request),
            httponly=True,
            samesite="lax",
        )

    def forget(self, request: Request, response: Response) -> None:
        """Let the browser drop the session."""
        response.delete_cookie(
            self._name(request), path="/", secure=self._is_secure(request), httponly=True, samesite="lax"
        )

    def remember_language(self, request: Request, response: Response, language: str) -> None:
        """Let the browser keep the language that the person chose."""
        response.set_cookie(
            LANGUAGE_COOKIE,
            language,
            max_age=_YEAR_SECONDS,
            path="/",
            secure=self._is_secure(request),
            httponly=True,
            samesite="lax",
        )

    def _is_secure(self, request: Request) -> bool:
        return self._public_https or request.url.scheme == "https"

    def _name(self, request: Request) -> str:
        return "__Host-chuangping" if self._is_secure(request) else "chuangping"
