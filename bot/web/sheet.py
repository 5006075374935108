"""The result alone, for whoever opens it from another channel's app, which tells whose it is."""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.limits import Limits
from bot.storage.store import Address
from bot.web.chat import Conversations
from bot.web.forms import read_form
from bot.web.pages import Pages
from bot.web.protection import FRAMED_BY_TELEGRAM, refuse_for
from dialogs.replies import still

Opener = Callable[[str], Address | None]
"""Whose conversation it is by what an app hands to the page; None where that is not to be trusted."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page of a result, for reading: nothing can be answered there."""

    conversations: Conversations
    pages: Pages
    opener: Opener
    limits: Limits | None = None

    async def open(self, request: Request) -> Response:
        """`GET`: a page without anything personal, whose script sends on what the app told it."""
        return self.pages.draw(request, "opening.html", headers=FRAMED_BY_TELEGRAM)

    async def show(self, request: Request) -> Response:
        """`POST`: the result of the person whom the app told of, or a word why there is none."""
        form = await read_form(request)
        address = self.opener(form.text("launch"))
        if address is None:
            return self._without(request, "web-sheet-unknown", status=403)
        if self.limits:
            refuse_for(self.limits.turn(address))
        standing = await self.conversations.standing(address)
        results = [reply for reply in standing.replies if reply.kind == "result"]
        if not results:
            return self._without(request, "web-sheet-none", language=standing.language)
        blocks = tuple(map(still, results[-1].blocks))
        return self.pages.draw(
            request, "sheet.html", {"blocks": blocks}, language=standing.language, headers=FRAMED_BY_TELEGRAM
        )

    def _without(
        self, request: Request, said: str, *, status: int = 200, language: str | None = None
    ) -> Response:
        return self.pages.draw(
            request, "sheet_missing.html", {"said": said}, status=status, language=language,
            headers=FRAMED_BY_TELEGRAM,
        )  # fmt: skip
