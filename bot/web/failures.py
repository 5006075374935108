"""Pages for what went wrong: they say so plainly, hold what was typed, and lead back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.storage.store import StorageError
from bot.web import tokens
from bot.web.forms import Form, form_of, read_form
from bot.web.hosts import UnknownHostError
from bot.web.pages import Pages
from bot.web.protection import CrowdedError, headers_of
from bot.web.sessions import SessionCookies
from locales.wording import LANGUAGES

_SAID = frozenset({400, 403, 404, 405, 408, 413, 429, 500, 503})
_WORTH_SENDING_AGAIN = frozenset({403, 409, 413, 429, 503})
_OWN_WORDS: Mapping[type[Exception], str] = {UnknownHostError: "host", CrowdedError: "crowd"}
_OURS = ("token", "key", "command", "language", "back", "column-")
"""How the names of our forms' fields begin, besides the text."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a form said that was not taken, to be seen or sent again: its text, and the rest of its fields."""

    text: str
    others: tuple[tuple[str, str], ...]


class Failures:
    """Draws an error as a page in the visitor's language."""

    def __init__(self, pages: Pages, cookies: SessionCookies, refused: Callable[[str], None]) -> None:
        """`refused` is told which page is drawn."""
        self._refused = refused
        self._pages = pages
        self._cookies = cookies

    async def refused(self, request: Request, error: Exception) -> Response:
        """The page of an HTTP error (404 and its kin)."""
        if not isinstance(error, HTTPException):
            raise error
        status = error.status_code
        said = _OWN_WORDS.get(type(error)) or str(status if status in _SAID else 400)
        return self._page(request, said, status, error.headers)

    async def overtaken(self, request: Request, error: Exception) -> Response:  # noqa: ARG002  Starlette's signature
        """The page of a `ConversationError`: the store is fine, and so is everybody else."""
        return self._page(request, "overtaken", 409, None)

    async def damaged(self, request: Request, error: Exception) -> Response:  # noqa: ARG002  as above
        """The page of a `ConversationDamagedError`: its button gives the conversation up for a new one."""
        visitor = self._cookies.visitor(request)
        token = tokens.mint(visitor.secret, tokens.NONE) if visitor else None
        return self._page(request, "damaged", 409, None, token=token)

    async def gone(self, request: Request, error: Exception) -> Response:  # noqa: ARG002  as above
        """The answer to somebody who left in the middle of a form: nobody reads it."""
        return Response(status_code=400)

    async def broken(self, request: Request, error: Exception) -> Response:  # noqa: ARG002  as above
        """The page of an error of ours; drawn outside all middleware, it brings the headers itself."""
        headers = headers_of(request.scope, public_https=self._cookies.public_https)
        return self._page(request, "500", 500, headers)

    def _page(
        self,
        request: Request,
        said: str,
        status: int,
        headers: Mapping[str, str] | None,
        *,
        token: str | None = None,
    ) -> Response:
        self._refused(said)
        form = form_of(request) or Form()
        context = {
            "failure": said,
            "token": token,
            "held": _held(form),
            "may_send_again": status in _WORTH_SENDING_AGAIN and said != "damaged",
        }
        chosen = form.text("language")
        language = chosen if chosen in LANGUAGES else self._pages.language(request)
        return self._pages.draw(
            request, "failure.html", context, status=status, headers=headers, language=language
        )


def _held(form: Form) -> Held | None:
    others = tuple((name, value) for name, value in form.fields if name.startswith(_OURS))
    text = form.text("text")
    return Held(text, others) if text or others else None


PATIENCE_SECONDS: Final = 8.0
"""How long the store may keep a person waiting, once their form has come whole."""

AGAIN_SECONDS: Final = 10
"""After how long it is worth trying again."""

MOST_IN_HAND: Final = 2048
"""How many requests may be in hand where one more is begun: one process answers so many in some five seconds,
and each takes some 50 kB meanwhile.
"""

Endpoint = Callable[[Request], Awaitable[Response]]
ReadForm = Callable[[Request], Awaitable[object]]


def _nobody() -> int:
    return 0


logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """Has endpoints answer in time: 503 while the store is silent or cannot be used (it logs why), and at
    once where more requests are `in_hand` than can be answered in time.
    """

    in_hand: Callable[[], int] = _nobody
    seconds: float = PATIENCE_SECONDS
    most_in_hand: int = MOST_IN_HAND

    def __call__(self, endpoint: Endpoint, *, read: ReadForm = read_form) -> Endpoint:
        """The same endpoint, answering in time. `read` takes the form of a request, in the sender's time, not
        the store's.
        """

        async def answer(request: Request) -> Response:
            if request.method == "POST":
                await read(request)
            if self.in_hand() > self.most_in_hand:
                raise CrowdedError
            try:
                async with asyncio.timeout(self.seconds):
                    return await endpoint(request)
            except (StorageError, TimeoutError) as error:
                if isinstance(error, TimeoutError):
                    logger.warning("the store gave no answer for %g s", self.seconds)
                raise HTTPException(503, headers={"Retry-After": str(AGAIN_SECONDS)}) from None

        return answer
