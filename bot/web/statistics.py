"""The statistics: how far people came, month by month, for whoever runs the service."""

import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.census import LEAST
from bot.storage.figures import Figure
from bot.web.failures import Patience
from bot.web.forms import read_form
from bot.web.pages import Pages
from bot.web.protection import is_from_here
from bot.web.statistics_entry import PATH, Doorkeeper, bearer
from bot.web.statistics_tables import month_of, months_of
from criteria.policy.model import Policy

Told = Callable[[], Awaitable[Mapping[Figure, int]]]

_HIDDEN: Final = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


@dataclass(frozen=True, slots=True)
class Statistics:
    """The pages `/statistics` and `/statistics/leave`."""

    told: Told
    current: Callable[[], Policy]
    pages: Pages
    door: Doorkeeper
    public_address: str | None

    def routes(self, patient: Patience) -> list[Route]:
        """Where they are served."""
        return [
            Route(PATH, patient(self.show)),
            Route(PATH, patient(self.enter), methods=["POST"]),
            Route(f"{PATH}/leave", patient(self.leave), methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """`GET /statistics?month=2026-11`: the figures, for whoever is inside or says the token in a
        header.
        """
        said = bearer(request)
        if said is None:
            return await self._figures(request) if self.door.is_inside(request) else self._ask(request, 401)
        if seconds := self.door.waits(request):
            return self._ask(request, 429, seconds)
        return await self._figures(request) if self.door.knows(request, said) else self._ask(request, 401)

    async def enter(self, request: Request) -> Response:
        """`POST /statistics`: come in with the token."""
        if not is_from_here(request, self.public_address):
            raise HTTPException(403, headers=_HIDDEN)
        form = await read_form(request)
        if seconds := self.door.waits(request):
            return self._ask(request, 429, seconds)
        if not self.door.knows(request, form.text("token")):
            return self._ask(request, 401, is_wrong=True)
        response = RedirectResponse(PATH, 303, _HIDDEN)
        self.door.let_in(request, response)
        return response

    async def leave(self, request: Request) -> Response:
        """`POST /statistics/leave`: go out."""
        if not is_from_here(request, self.public_address):
            raise HTTPException(403, headers=_HIDDEN)
        response = RedirectResponse(PATH, 303, _HIDDEN)
        self.door.let_out(request, response)
        return response

    def _ask(
        self, request: Request, status: int, seconds: float = 0.0, *, is_wrong: bool = False
    ) -> Response:
        """The form for the token; `seconds` are to be waited first."""
        headers = {**_HIDDEN, "WWW-Authenticate": 'Bearer realm="statistics"'}
        if seconds:
            headers["Retry-After"] = str(math.ceil(seconds))
        context = {"minutes": math.ceil(seconds / 60), "is_wrong": is_wrong}
        return self.pages.draw(
            request, "statistics_entry.html", context, status=status, headers=headers, back=PATH
        )

    async def _figures(self, request: Request) -> Response:
        policy, now = self.current(), datetime.now(UTC)
        told = await self.told()
        months = months_of(told, f"{policy.document.day(now):%Y-%m}")
        latest = next((row.name for row in months if row.count), months[0].name)
        chosen = request.query_params.get("month", latest)
        if chosen not in {row.name for row in months}:
            raise HTTPException(404, headers=_HIDDEN)
        context = {"months": months, "month": month_of(told, chosen, policy), "least": LEAST}
        return self.pages.draw(request, "statistics.html", context, headers=_HIDDEN)
