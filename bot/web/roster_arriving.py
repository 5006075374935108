"""A table arrives at the pages: it is read in memory, looked at, and kept; or the page says why not."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.limits import Limits
from bot.storage.store import StorageError
from bot.web import tokens
from bot.web.failures import AGAIN_SECONDS, PATIENCE_SECONDS
from bot.web.pages import Pages
from bot.web.protection import Allowance, is_from_here
from bot.web.roster_cookies import PATH, SealCookies
from bot.web.roster_jobs import BusyError, RosterJobs
from bot.web.roster_process import RefusedError, WorkerError
from bot.web.roster_sealing import Seal
from bot.web.roster_upload import (
    BODY_SECONDS,
    FILE_LIMIT,
    ROOM_FOR_THE_REST,
    Places,
    TooManyUploadsError,
    Upload,
    read_upload,
)
from bot.web.roster_worker import MOST_PEOPLE
from bot.web.sessions import SessionCookies
from locales.wording import wording

ALLOWED: Final = {
    PATH: Allowance(FILE_LIMIT + ROOM_FOR_THE_REST, drained=4 * FILE_LIMIT, seconds=BODY_SECONDS)
}
"""What the body of a table that comes may take."""

LOOK_SECONDS: Final = 20.0
LOOKS_AT_ONCE: Final = 2
BUSY_SECONDS: Final = 60

logger = logging.getLogger(__name__)


class FaultError(Exception):
    """A table cannot be taken now: the page says why and what to do, and answers with this status."""

    def __init__(self, status: int, said: str, *, retry_after: int = 0, **variables: str | int) -> None:
        super().__init__(status, said)
        self.status = status
        self.said = said
        self.variables = variables
        self.headers = {"Retry-After": str(retry_after)} if retry_after else {}


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The page `/roster` and its form."""

    jobs: RosterJobs
    pages: Pages
    sessions: SessionCookies
    cookies: SealCookies
    public_address: str | None
    limits: Limits | None = None
    _places: Places = field(default_factory=Places)
    _looks: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(LOOKS_AT_ONCE))

    async def show(self, request: Request) -> Response:
        """`GET /roster`: what it does, what becomes of the file, and the form; or the table that is there."""
        return await self._welcome(request)

    async def upload(self, request: Request) -> Response:
        """`POST /roster`: a table; leads to the page that shows what it is taken for."""
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        try:
            with self._places.one():
                return await self._taken(request)
        except TooManyUploadsError:
            await _drop_body(request)
            return await self._welcome(request, FaultError(503, "busy", retry_after=BUSY_SECONDS))
        except FaultError as fault:
            return await self._welcome(request, fault)

    async def _taken(self, request: Request) -> Response:
        upload = await _read(request)
        visitor = self.sessions.visitor(request)
        if visitor is None or tokens.read(visitor.secret, upload.form.text("token")) is None:
            raise FaultError(403, "stale")
        if not upload.content:
            raise FaultError(422, "no-file")
        self._count(request)
        async with _in_time():
            older = self.cookies.read(request)
            if older is not None and await self.jobs.standing(older):
                raise FaultError(409, "there-is-one")
        table = await self._look(request, upload)
        seal = Seal.new()
        async with _in_time():
            try:
                await self.jobs.bring(seal, upload.content, table)
            except BusyError:
                raise FaultError(503, "busy", retry_after=BUSY_SECONDS) from None
        response = RedirectResponse(f"{PATH}/{seal.address}", 303)
        self.cookies.remember(request, response, seal)
        return response

    def _count(self, request: Request) -> None:
        """Refuse who brings tables too often."""
        if self.limits:
            host = request.client.host if request.client else None
            if wait := math.ceil(self.limits.table(host)):
                raise FaultError(429, "too-often", retry_after=wait, seconds=wait)

    async def _look(self, request: Request, upload: Upload) -> dict[str, Any]:
        """What a table is taken for. Raises `FaultError` where it cannot be taken."""
        task = {
            "task": "look",
            "name": upload.name,
            **self.jobs.setup,
            "language": self.pages.language(request),
        }
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._looks.acquire()
        except TimeoutError:
            raise FaultError(503, "busy", retry_after=BUSY_SECONDS) from None
        try:
            answer = await self.jobs.work(
                task, upload.content, seconds=LOOK_SECONDS, progress=lambda _done, _total: None
            )
        except RefusedError as error:
            raise FaultError(422, "refused", why=error.said) from None
        except WorkerError as error:
            if error.where:
                logger.error("a table could not be looked at: %s", error.where)
            raise FaultError(422, "unreadable" if error.outcome == "died" else "slow") from None
        finally:
            self._looks.release()
        return {"name": upload.name, **answer.told}

    async def _welcome(self, request: Request, fault: FaultError | None = None) -> Response:
        """The page that takes a table, with what was wrong with the last one."""
        visitor = self.sessions.visitor(request) or self.sessions.new_visitor()
        seal = self.cookies.read(request)
        stands = False
        if seal is not None:
            try:
                async with asyncio.timeout(PATIENCE_SECONDS):
                    stands = await self.jobs.standing(seal) is not None
            except (StorageError, TimeoutError):
                if fault is None:
                    raise
        words = wording(self.pages.language(request))
        context = {
            "token": tokens.mint(visitor.secret, tokens.NONE),
            "fault": words.say(f"web-roster-fault-{fault.said}", **fault.variables) if fault else "",
            "there": f"{PATH}/{seal.address}" if seal and stands else "",
            "most_people": MOST_PEOPLE,
            "megabytes": FILE_LIMIT // 1_000_000,
            "limit": FILE_LIMIT,
        }
        response = self.pages.draw(
            request, "roster.html", context,
            status=fault.status if fault else 200,
            headers=fault.headers if fault else None, back=PATH,
        )  # fmt: skip
        self.sessions.remember(request, response, visitor)
        return response


async def _read(request: Request) -> Upload:
    """What was sent. Raises `FaultError` where it cannot be read whole."""
    try:
        return await read_upload(request)
    except HTTPException as error:
        said = {413: "too-large", 408: "late"}.get(error.status_code, "no-form")
        fault = FaultError(error.status_code, said, megabytes=FILE_LIMIT // 1_000_000)
        fault.headers |= error.headers or {}
        raise fault from None


async def _drop_body(request: Request) -> None:
    """Let a browser send its file to the end, or it shows a broken connection and no page."""
    with suppress(HTTPException):
        async for _ in request.stream():
            pass


@asynccontextmanager
async def _in_time() -> AsyncIterator[None]:
    """Raises `FaultError` while the store is silent or away (it logs why)."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            yield
    except (StorageError, TimeoutError):
        raise FaultError(503, "away", retry_after=AGAIN_SECONDS) from None
