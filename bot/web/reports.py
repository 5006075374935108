"""The result to take along: `/report.pdf` and its kin, and the page that says how a receipt is checked."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.faults import ServiceError
from bot.limits import Limits
from bot.reports.naming import file_name
from bot.reports.page import content_security_policy
from bot.reports.writing import FORMATS, available, write
from bot.storage.store import Address
from bot.web.pages import Pages
from bot.web.protection import refuse_for
from bot.web.sessions import SessionCookies
from dialogs.results.report import CUTS, Cut, Report
from locales.wording import wording

ReportOf = Callable[[Address, Cut], Awaitable[Report | None]]
"""Draws the report of a conversation as it stands; None where there is none."""

AT_ONCE: Final = 2
"""So many reports are set at a time; who comes then waits."""

_RECEIPT = re.compile(r"[0-9a-f]{12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reports:
    """The addresses of reports and receipts."""

    report_of: ReportOf
    cookies: SessionCookies
    pages: Pages
    public_address: str | None
    limits: Limits | None = None
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def file(self, request: Request) -> Response:
        """`GET /report.ENDING`: the report of the visitor's own conversation; `?for=employer` for another.

        It is made anew each time and kept nowhere.
        """
        ending, cut = f".{request.path_params['ending']}", request.query_params.get("for", CUTS[0])
        visitor = self.cookies.visitor(request)
        if ending not in FORMATS or visitor is None:
            raise HTTPException(404)
        if cut not in CUTS:
            raise HTTPException(400)
        if self.limits:
            refuse_for(self.limits.turn(visitor.address))
        async with self._room:
            report = await self.report_of(visitor.address, cut)
            if report is None:
                raise HTTPException(404)
            try:
                written = await asyncio.to_thread(write, report, ending, public_address=self.public_address)
            except ServiceError as error:
                return PlainTextResponse(error.say(wording(report.language)), 501)
        headers = {"Content-Disposition": _disposition(report, ending)}
        if ending == ".html":
            headers["Content-Security-Policy"] = content_security_policy()
        return Response(written.content, media_type=written.media_type, headers=headers)

    async def receipt(self, request: Request) -> Response:
        """`GET /receipt/ID`: what such a number is, and how to check a report by it. Nothing is looked up."""
        receipt = request.path_params["receipt"]
        if not _RECEIPT.fullmatch(receipt):
            raise HTTPException(404)
        return self.pages.draw(request, "receipt.html", {"receipt": receipt})


def endings() -> tuple[str, ...]:
    """The endings that are offered, without the dot."""
    return tuple(ending.removeprefix(".") for ending in available())


def _disposition(report: Report, ending: str) -> str:
    """A page opens, to be printed; all else is saved, under a name in the report's language."""
    way = "inline" if ending == ".html" else "attachment"
    return f"{way}; filename=\"report{ending}\"; filename*=UTF-8''{quote(file_name(report, ending))}"
