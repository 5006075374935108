"""The staff office's table as pages: it comes, its columns are looked over, it is worked on, its result goes.

`/roster` takes the file; `/roster/{address}` is the one page of a job, whatever its state, and its forms are
sent to the addresses below it. Address and cookie must fit together: who has not the cookie sees that there
is nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.limits import Limits
from bot.storage.store import StorageError
from bot.web import tokens
from bot.web.failures import patient
from bot.web.forms import Form, read_form
from bot.web.pages import Pages
from bot.web.protection import is_from_here
from bot.web.roster_arriving import BUSY_SECONDS, Arrivals
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
from bot.web.roster_everybody import everybody_of, shown_everybody, with_everybody
from bot.web.roster_files import WORKBOOK, Sending, file, file_headers, stem
from bot.web.roster_jobs import BusyError, RosterJobs, Standing
from bot.web.roster_sealing import Seal
from bot.web.roster_worker import MOST_COLUMNS
from bot.web.sessions import SessionCookies
from criteria.policy.model import Policy
from dialogs.messages import words_of
from locales.wording import wording

_NOT_LIKELY: Final = ("held", "not_open", "undecided", "barred", "refused")
"""How people stand, as the result counts them, for whom no tier is told."""

_CAN_START: Final = frozenset({"waiting", "failed", "silent"})


@dataclass(frozen=True, slots=True)
class Rosters:
    """The pages of tables."""

    jobs: RosterJobs
    current: Callable[[], Policy]
    pages: Pages
    sessions: SessionCookies
    public_address: str | None
    limits: Limits | None = None
    _templates: dict[tuple[str, str], bytes] = field(default_factory=dict)

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

        arrivals = Arrivals(
            self.jobs, self.pages, self.sessions, self.cookies, self.public_address, self.limits
        )
        return [
            Route(PATH, patient(arrivals.show)),
            Route(PATH, arrivals.upload, methods=["POST"]),
            Route(f"{PATH}/template.xlsx", self.template),
            Route(f"{PATH}/{{address}}", patient(self.show_job)),
            posted("start", self._start),
            posted("columns", self._columns),
            posted("again", self._again),
            posted("result", self._result),
            posted("delete", self._delete),
        ]

    async def template(self, request: Request) -> Response:
        """`GET /roster/template.xlsx`: the empty table."""
        language = self.pages.language(request)
        words = words_of(self.current(), language)
        name = self.current().id, language
        if name not in self._templates:
            from bot.records.template_workbook import template_workbook  # noqa: PLC0415  xlsxwriter is heavy

            self._templates[name] = await asyncio.to_thread(template_workbook, self.current(), words)
        content = self._templates[name]
        return file(content, words.say("web-roster-template-name"), "template.xlsx")

    async def show_job(self, request: Request) -> Response:
        """`GET /roster/{address}`: a job as it stands."""
        seal = self._seal(request)
        if seal is None:
            return self._gone(request, 404)
        return await self._page(request, seal, await self.jobs.standing(seal))

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
                "everybody": shown_everybody(table, policy, words),
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
        table = with_everybody(with_choices(table, form), form, self.current())
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
            "everybody": everybody_of(table),
            **self.jobs.setup,
            "language": self.pages.language(request),
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
        table = with_everybody(with_choices(table, form), form, self.current())
        words = words_of(self.current(), self.pages.language(request))
        if faults := faults_in(table, self.current(), words):
            return await self._page(request, seal, standing, table=table, faults=faults, status=422)
        await self.jobs.choose(seal, standing, table)
        content = mapping_file(table, self.current(), words).encode()
        return file(content, f"{stem(table['name'])}.yaml", "columns.yaml", "application/yaml")

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
        name = words.say("web-roster-result-name", name=stem(table["name"]))
        sending = Sending(content)

        async def end() -> None:
            if sending.is_done:
                with suppress(StorageError):  # it said why, and what is left has its time
                    await self.jobs.end(seal)

        headers = {**file_headers(name, "result.xlsx"), "Content-Length": str(len(content))}
        return StreamingResponse(
            sending.pieces(), media_type=WORKBOOK, headers=headers, background=BackgroundTask(end)
        )

    async def _delete(self, _: Request, seal: Seal, __: Standing, ___: Form) -> Response:
        """Delete the job; its page says that nothing is left."""
        await self.jobs.end(seal)
        return RedirectResponse(f"{PATH}/{seal.address}", 303)


def _said_of_failure(standing: Standing, language: str) -> str:
    """Why the work on a table came to nothing."""
    said = standing.note.get("said")
    return said or wording(language).say(f"web-roster-failed-{standing.note.get('outcome', 'died')}")
