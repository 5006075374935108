"""The staff office's table as pages: it comes, its columns are looked over, it is worked on, its result goes.

`/roster` takes the file; `/roster/{address}` is the one page of a job, whatever its state, and its forms are
sent to the addresses below it. Address and cookie must fit together: who has not the cookie sees that there
is nothing.
"""

import asyncio
import math
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.limits import Limits
from bot.storage.jobs import PIECE_BYTES
from bot.storage.store import StorageError
from bot.web import tokens
from bot.web.failures import AGAIN_SECONDS, PATIENCE_SECONDS, patient
from bot.web.forms import Form, read_form
from bot.web.pages import Pages
from bot.web.protection import Allowance, is_from_here
from bot.web.roster_columns import (
    chosen_columns,
    faults_in,
    mapping_file,
    options,
    passed_over,
    shown_columns,
    with_choices,
)
from bot.web.roster_cookies import PATH, SealCookies
from bot.web.roster_jobs import BusyError, RosterJobs, Standing
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
from bot.web.roster_worker import MOST_COLUMNS, MOST_PEOPLE
from bot.web.sessions import SessionCookies
from criteria.policy.model import Policy
from dialogs.messages import words_of
from locales.wording import wording

ALLOWED: Final = {
    PATH: Allowance(FILE_LIMIT + ROOM_FOR_THE_REST, drained=4 * FILE_LIMIT, seconds=BODY_SECONDS)
}
"""What the body of a table that comes may take."""

LOOK_SECONDS: Final = 20.0
LOOKS_AT_ONCE: Final = 2
BUSY_SECONDS: Final = 60

_MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NOT_IN_A_NAME: Final = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_LONGEST_NAME: Final = 60
_NOT_LIKELY: Final = ("held", "not_open", "undecided", "barred", "refused")
"""How people stand, as the result counts them, for whom no tier is told."""

_CAN_START: Final = frozenset({"waiting", "failed", "silent"})


class FaultError(Exception):
    """A table cannot be taken now: the page says why and what to do, and answers with this status."""

    def __init__(self, status: int, said: str, *, retry_after: int = 0, **variables: str | int) -> None:
        super().__init__(status, said)
        self.status = status
        self.said = said
        self.variables = variables
        self.headers = {"Retry-After": str(retry_after)} if retry_after else {}


@dataclass(frozen=True, slots=True)
class Rosters:
    """The pages of tables."""

    jobs: RosterJobs
    current: Callable[[], Policy]
    pages: Pages
    sessions: SessionCookies
    public_address: str | None
    limits: Limits | None = None
    _places: Places = field(default_factory=Places)
    _templates: dict[tuple[str, str], bytes] = field(default_factory=dict)
    _looks: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(LOOKS_AT_ONCE))

    @property
    def cookies(self) -> SealCookies:
        """The cookies that hold the keys."""
        return SealCookies(self.sessions)

    def routes(self) -> list[Route]:
        """All addresses."""
        most_fields = MOST_COLUMNS + 10
        read = partial(read_form, most_fields=most_fields)

        def posted(name: str, take: Callable[[Request, Seal, Standing, Form], Awaitable[Response]]) -> Route:
            async def answer(request: Request) -> Response:
                return await self._take(request, take, await read(request))

            return Route(f"{PATH}/{{address}}/{name}", patient(answer, read=read), methods=["POST"])

        return [
            Route(PATH, patient(self.show)),
            Route(PATH, self.upload, methods=["POST"]),
            Route(f"{PATH}/template.xlsx", self.template),
            Route(f"{PATH}/{{address}}", patient(self.show_job)),
            posted("start", self._start),
            posted("columns", self._columns),
            posted("again", self._again),
            posted("result", self._result),
            posted("delete", self._delete),
        ]

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

    async def template(self, request: Request) -> Response:
        """`GET /roster/template.xlsx`: the empty table."""
        language = self.pages.language(request)
        words = words_of(self.current(), language)
        name = self.current().id, language
        if name not in self._templates:
            from bot.records.template_workbook import template_workbook  # noqa: PLC0415  xlsxwriter is heavy

            self._templates[name] = await asyncio.to_thread(template_workbook, self.current(), words)
        content = self._templates[name]
        return _file(content, words.say("web-roster-template-name"), "template.xlsx")

    async def show_job(self, request: Request) -> Response:
        """`GET /roster/{address}`: a job as it stands."""
        seal = self._seal(request)
        if seal is None:
            return self._gone(request, 404)
        return await self._page(request, seal, await self.jobs.standing(seal))

    # --- a table comes

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
        task = {"task": "look", "name": upload.name, **self._task(request)}
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
            raise FaultError(422, "unreadable" if error.outcome == "died" else "slow") from None
        finally:
            self._looks.release()
        return {"name": upload.name, **answer.told}

    def _task(self, request: Request) -> dict[str, object]:
        return {"language": self.pages.language(request), **self.jobs.setup}

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

    # --- the page of a job

    def _seal(self, request: Request) -> Seal | None:
        """That of the cookie, where it is the one of this address."""
        seal = self.cookies.read(request)
        return seal if seal is not None and seal.address == request.path_params["address"] else None

    async def _page(
        self,
        request: Request,
        seal: Seal,
        standing: Standing | None,
        *,
        table: Mapping[str, Any] | None = None,
        faults: Sequence[str] = (),
        status: int = 200,
    ) -> Response:
        table = table or (await self.jobs.table(seal) if standing else None)
        if standing is None or table is None:
            return self._gone(request, 410, for_good=standing is None)
        language = self.pages.language(request)
        policy = self.current()
        words = words_of(policy, language)
        context: dict[str, object] = {
            "token": tokens.mint(seal.secret, tokens.NONE),
            "address": f"{PATH}/{seal.address}",
            "table": table,
            "until": standing.until,
            "minutes": max(1, int((standing.until - self.jobs.clock()).total_seconds() // 60)),
            "faults": list(faults),
            "passed": passed_over(standing.note.get("passed") or table["passed"], words),
        }
        if standing.state == "working":
            done, total = standing.note.get("done", 0), standing.note.get("total", 0)
            context |= {"done": done, "total": total or table["people"]}
        elif standing.state == "done":
            tiers = [tier.id for tier in reversed(policy.tiers)]
            context |= {"told": standing.note, "tiers": tiers, "others": _NOT_LIKELY}
        elif standing.state in ("failed", "waiting"):
            if standing.state == "failed" and not faults:
                context["faults"] = [_said_of_failure(standing, language)]
            context |= {
                "columns": shown_columns(table, policy, words),
                "options": options(policy, words),
            }
        template = {"working": "working", "done": "done", "silent": "silent"}.get(standing.state, "columns")
        return self.pages.draw(
            request, f"roster_{template}.html", context, status=status,
            back=f"{PATH}/{seal.address}",
        )  # fmt: skip

    def _gone(self, request: Request, status: int, *, for_good: bool = False) -> Response:
        """Nothing is there: any more (`for_good`: its key is of no use), or for this browser."""
        response = self.pages.draw(request, "roster_gone.html", status=status, back=PATH)
        if for_good:
            self.cookies.forget(request, response)
        return response

    # --- the forms of a job

    async def _take(
        self,
        request: Request,
        take: Callable[[Request, Seal, Standing, Form], Awaitable[Response]],
        form: Form,
    ) -> Response:
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        seal = self._seal(request)
        if seal is None:
            return self._gone(request, 404)
        standing = await self.jobs.standing(seal)
        if standing is None:
            return self._gone(request, 410, for_good=True)
        if tokens.read(seal.secret, form.text("token")) is None:
            raise HTTPException(403)
        return await take(request, seal, standing, form)

    async def _start(self, request: Request, seal: Seal, standing: Standing, form: Form) -> Response:
        """Work on the table with what was chosen for its columns, which is kept."""
        there = RedirectResponse(f"{PATH}/{seal.address}", 303)
        table = await self.jobs.table(seal) if standing.state in _CAN_START else None
        if table is None:
            return there
        table = with_choices(table, form)
        words = words_of(self.current(), self.pages.language(request))
        if faults := faults_in(table, self.current(), words):
            return await self._page(request, seal, standing, table=table, faults=faults, status=422)
        await self.jobs.choose(seal, standing, table)
        task = {
            "task": "assess",
            "name": table["name"],
            "people": table["people"],
            "mapping": [
                (column.head, column.place, column.fact, column.unit, column.member)
                for column in chosen_columns(table, self.current())
            ],
            **self._task(request),
        }
        try:
            await self.jobs.start(seal, standing, task)
        except BusyError:
            response = await self._page(
                request, seal, standing, table=table, faults=[words.say("web-roster-fault-busy")], status=503
            )
            response.headers["Retry-After"] = str(BUSY_SECONDS)
            return response
        return there

    async def _columns(self, request: Request, seal: Seal, standing: Standing, form: Form) -> Response:
        """The mapping as the file that `chuangping assess --columns` takes."""
        table = await self.jobs.table(seal)
        if table is None:
            return self._gone(request, 410)
        table = with_choices(table, form)
        words = words_of(self.current(), self.pages.language(request))
        if faults := faults_in(table, self.current(), words):
            return await self._page(request, seal, standing, table=table, faults=faults, status=422)
        await self.jobs.choose(seal, standing, table)
        content = mapping_file(table, self.current(), words).encode()
        return _file(content, f"{_stem(table['name'])}.yaml", "columns.yaml", "application/yaml")

    async def _again(self, _: Request, seal: Seal, standing: Standing, __: Form) -> Response:
        """Let the columns of a table that is done be chosen otherwise."""
        if standing.state == "done":
            await self.jobs.reopen(standing)
        return RedirectResponse(f"{PATH}/{seal.address}", 303)

    async def _result(self, request: Request, seal: Seal, standing: Standing, _: Form) -> Response:
        """The result; once it is sent, nothing is left of the job."""
        table = await self.jobs.table(seal)
        content = await self.jobs.result(seal) if standing.state == "done" else None
        if table is None or content is None:
            return RedirectResponse(f"{PATH}/{seal.address}", 303)
        words = wording(self.pages.language(request))
        name = words.say("web-roster-result-name", name=_stem(table["name"]))
        sending = _Sending(content)

        async def end() -> None:
            if sending.is_done:
                with suppress(StorageError):  # it said why, and what is left has its time
                    await self.jobs.end(seal)

        headers = {**_headers(name, "result.xlsx"), "Content-Length": str(len(content))}
        return StreamingResponse(
            sending.pieces(), media_type=_MEDIA_TYPE, headers=headers, background=BackgroundTask(end)
        )

    async def _delete(self, _: Request, seal: Seal, __: Standing, ___: Form) -> Response:
        """Delete the job; its page says that nothing is left."""
        await self.jobs.end(seal)
        return RedirectResponse(f"{PATH}/{seal.address}", 303)


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


def _said_of_failure(standing: Standing, language: str) -> str:
    """Why the work on a table came to nothing."""
    said = standing.note.get("said")
    return said or wording(language).say(f"web-roster-failed-{standing.note.get('outcome', 'died')}")


def _stem(name: str) -> str:
    """What the name of a person's file can lend to the names of ours."""
    stem = PurePath(_NOT_IN_A_NAME.sub(" ", name)).stem
    return " ".join(stem.split()).strip(". ")[:_LONGEST_NAME]


def _file(content: bytes, name: str, plain_name: str, media_type: str = _MEDIA_TYPE) -> Response:
    """A file to be saved."""
    return Response(content, media_type=media_type, headers=_headers(name, plain_name))


def _headers(name: str, plain_name: str) -> dict[str, str]:
    """Those of a file to be saved (RFC 6266): `name` is any text, `plain_name` what old browsers take. It is
    not compressed: a workbook is so already.
    """
    disposition = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{quote(name, safe='')}"
    return {"Content-Disposition": disposition, "Content-Encoding": "identity"}


@dataclass
class _Sending:
    """A file on its way; `is_done` once the last of it was taken: who breaks off can take it again."""

    content: bytes
    is_done: bool = False

    async def pieces(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self.content), PIECE_BYTES):
            yield self.content[start : start + PIECE_BYTES]
        self.is_done = True
