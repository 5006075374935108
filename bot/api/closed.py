"""What programs find beside the pages: their own application below `/api` and `/mcp`, or that it is closed.

No page and no header of the web answers there, whatever happens.
"""

from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.refusals import refusal
from bot.faults import ServiceError
from bot.language import preferred_language
from locales.wording import wording

FOR_PROGRAMS: Final = ("/api", "/mcp")


class Closed:
    """The API where the settings do not offer it: nothing is there."""

    def __init__(self, language: str) -> None:
        """`language` is that of who asks for none."""
        self._language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        request = Request(scope)
        words = wording(preferred_language(request.headers.get("accept-language", ""), self._language))
        response = refusal(404, ServiceError("api-off"), words).response()
        await response(scope, receive, send)


def beside(pages: ASGIApp, programs: ASGIApp) -> ASGIApp:
    """Both in one: `programs` answers below `FOR_PROGRAMS`, `pages` everything else."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        is_for_programs = any(path == each or path.startswith(f"{each}/") for each in FOR_PROGRAMS)
        await (programs if is_for_programs else pages)(scope, receive, send)

    return answer
