"""The cookie that holds the key to a roster: for its own pages alone, and for as long as the roster lives."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.storage.jobs import LIFE
from bot.web.roster_sealing import Seal
from bot.web.sessions import SessionCookies

PATH: Final = "/roster"


class SealCookies:
    """Reads and writes it."""

    def __init__(self, sessions: SessionCookies) -> None:
        """`sessions` knows whether people come over https."""
        self._is_secure = sessions.is_secure

    def read(self, request: Request) -> Seal | None:
        """The seal that a browser holds."""
        return Seal.read(request.cookies.get(self._name(request), ""))

    def remember(self, request: Request, response: Response, seal: Seal) -> None:
        """Let the browser hold a seal."""
        response.set_cookie(
            self._name(request),
            seal.secret,
            max_age=int(LIFE.total_seconds()),
            path=PATH,
            secure=self._is_secure(request),
            httponly=True,
            samesite="strict",
        )

    def forget(self, request: Request, response: Response) -> None:
        """Let the browser drop it."""
        response.delete_cookie(
            self._name(request), path=PATH, secure=self._is_secure(request), httponly=True, samesite="strict"
        )

    def _name(self, request: Request) -> str:
        return "__Secure-roster" if self._is_secure(request) else "roster"
