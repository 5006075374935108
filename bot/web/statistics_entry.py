"""Who may look at the statistics: whoever knows the operator's token, said in a header or once in a form.

A form is answered with a cookie that is good for half an hour, for these pages alone, and on every process:
it is signed by the key that they share in the store, and with the token, so another token ends it.
"""

import hashlib
import hmac
import time
from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from bot.limits import WRONG_KEYS, Limit, network_of
from bot.web.sessions import SessionCookies

PATH: Final = "/statistics"
SECONDS: Final = 30 * 60

_SCHEME: Final = "bearer"


class Doorkeeper:
    """Lets in whoever knows the token; whoever tries others is made to wait, counted in this process."""

    def __init__(
        self,
        token: str,
        server_key: bytes,
        cookies: SessionCookies,
        *,
        clock: Callable[[], float] = time.time,
        wrong: Limit | None = None,
    ) -> None:
        """`cookies` knows whether people come over https; `clock` tells seconds since 1970."""
        self._digest = hashlib.sha256(token.encode()).digest()
        self._key = hmac.new(server_key, b"statistics " + self._digest, hashlib.sha256).digest()
        self._is_secure = cookies.is_secure
        self._clock = clock
        self._wrong = wrong or Limit(WRONG_KEYS)

    def waits(self, request: Request) -> float:
        """The seconds for which no token of this address is looked at; 0 where one is."""
        return self._wrong.due(_whose(request))

    def knows(self, request: Request, token: str) -> bool:
        """Whether it is the token; that it is not is counted."""
        given = hashlib.sha256(token.encode(errors="surrogatepass")).digest()
        is_right = hmac.compare_digest(given, self._digest)
        if not is_right:
            self._wrong.wait(_whose(request))
        return is_right

    def is_inside(self, request: Request) -> bool:
        """Whether the browser was let in not long ago."""
        until, _, signature = request.cookies.get(self._name(request), "").partition(".")
        if not (until.isascii() and until.isdigit() and len(until) <= len(str(2**63))):
            return False
        is_ours = hmac.compare_digest(signature.encode(errors="replace"), self._signature(until).encode())
        return is_ours and 0 < int(until) - self._clock() <= SECONDS

    def let_in(self, request: Request, response: Response) -> None:
        """Have the browser be inside for half an hour."""
        until = str(int(self._clock()) + SECONDS)
        self._set(request, response, f"{until}.{self._signature(until)}", SECONDS)

    def let_out(self, request: Request, response: Response) -> None:
        """Have the browser forget that it was inside."""
        self._set(request, response, "", 0)

    def _set(self, request: Request, response: Response, value: str, seconds: int) -> None:
        response.set_cookie(
            self._name(request),
            value,
            max_age=seconds,
            path=PATH,
            secure=self._is_secure(request),
            httponly=True,
            samesite="strict",
        )

    def _signature(self, until: str) -> str:
        return hmac.new(self._key, until.encode(), hashlib.sha256).hexdigest()

    def _name(self, request: Request) -> str:
        return "__Secure-statistics" if self._is_secure(request) else "statistics"


def bearer(request: Request) -> str | None:
    """The token that a request's header says; None where it says none (a proxy may ask for a password of its
    own).
    """
    scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
    return token.strip() if scheme.lower() == _SCHEME else None


def _whose(request: Request) -> str:
    return network_of(request.client.host if request.client else None)
