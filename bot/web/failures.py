"""Pages for what went wrong: they say so plainly and lead back."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.web.pages import Pages
from bot.web.protection import HEADERS, PERSONAL

_SAID = frozenset({400, 403, 404, 405, 413, 500})


class Failures:
    """Draws an error as a page in the visitor's language."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def refused(self, request: Request, error: Exception) -> Response:
        """The page of an HTTP error (404 and its kin)."""
        if not isinstance(error, HTTPException):
            raise error
        return self._page(request, error.status_code, error.headers)

    async def broken(self, request: Request, error: Exception) -> Response:  # noqa: ARG002  Starlette's signature
        """The page of an error of ours; drawn outside all middleware, it brings the headers itself."""
        return self._page(request, 500, {**HEADERS, "Cache-Control": PERSONAL})

    def _page(self, request: Request, status: int, headers: Mapping[str, str] | None) -> Response:
        said = status if status in _SAID else 400
        return self._pages.draw(request, "failure.html", {"failure": said}, status=status, headers=headers)
