"""What programs find beside the pages: applications of their own, as below `/api`, or that these are closed.

No page and no header of the web answers there, whatever happens.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.refusals import refusal
from bot.faults import ServiceError
from bot.language import preferred_language
from locales.wording import wording


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


def beside(pages: ASGIApp, programs: Mapping[str, ASGIApp]) -> ASGIApp:
    """All in one: each of the `programs` answers at its path and below, `pages` everything else."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        programs_there = (
            app for each, app in programs.items() if path == each or path.startswith(f"{each}/")
        )
        await next(programs_there, pages)(scope, receive, send)

    return answer
