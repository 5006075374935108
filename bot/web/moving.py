"""Going on elsewhere: the page that gives a one-time code, and the one where a code or a file is brought.

    GET  /link            what it is, and the button       POST /link    the code, its QR code and its address
    GET  /go, /go/CODE    the button that enters it        POST /go      enters it
                          and the form for a file          POST /bring   goes on from the file of an export

Whoever only looks at an address (a messenger's preview does) uses nothing up: only forms do.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Protocol

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.conversations import Admit, Taken
from bot.limits import network_of
from bot.moving import GO, ExportError, Link, TooManyTriesError, WrongCodeError
from bot.one_time_codes import clean_code, shown
from bot.reports.codes import Code
from bot.storage.codes import CODE_LIFE
from bot.storage.store import Address
from bot.web import tokens
from bot.web.chat import Chat
from bot.web.failures import Patience
from bot.web.forms import Form, read_form
from bot.web.protection import is_from_here
from bot.web.roster_upload import Upload, read_upload
from bot.web.sessions import Visitor
from dialogs.events import Command, Event, Typed
from locales.wording import Variable, wording

UNINDEXED: Final = {"X-Robots-Tag": "noindex"}

Ways = Callable[[str], Sequence[str]]
"""The addresses at which a code can be entered in other channels."""


class Moves(Protocol):
    """What the pages need of `bot.moving.Moving`."""

    async def link(self, address: Address) -> Link | None:
        """See `Moving`."""

    async def enter(
        self, code: str, to: Address, *, origin: str, language: str | None, delivery: str, admit: Admit | None
    ) -> Taken:
        """See `Moving`."""

    async def start(
        self, export: bytes, to: Address, *, language: str | None, delivery: str, admit: Admit | None
    ) -> Taken:
        """See `Moving`."""


class _StaleError(Exception):
    """The form is of another browser, or of no page of ours."""


@dataclass(frozen=True, slots=True)
class MovingPages:
    """The pages of going on elsewhere."""

    moves: Moves
    chat: Chat
    ways: Ways

    def routes(self, patient: Patience) -> Sequence[Route]:
        """Their addresses."""
        return (
            Route("/link", patient(self.offer)),
            Route("/link", patient(self.link), methods=["POST"]),
            Route(GO, patient(self.ask)),
            Route(f"{GO}/{{code}}", patient(self.ask)),
            Route(GO, patient(self.enter), methods=["POST"]),
            Route("/bring", patient(self.bring, read=_keep_upload), methods=["POST"]),
        )

    async def offer(self, request: Request) -> Response:
        """`GET /link`: what can be taken along, and the button that gives a code."""
        visitor = self.chat.cookies.visitor(request)
        return self._offer(request, visitor)

    async def link(self, request: Request) -> Response:
        """`POST /link`: a new code, which ends an older one."""
        if not is_from_here(request, self.chat.public_address):
            raise HTTPException(403)
        form = await read_form(request)
        visitor = self.chat.cookies.visitor(request)
        if visitor is None or tokens.read(visitor.secret, form.text("token")) is None:
            return RedirectResponse("/link", 303)
        if admit := self.chat.admit(request, visitor):
            admit(True)
        link = await self.moves.link(visitor.address)
        return self._offer(request, visitor, link, is_nothing=link is None)

    def _offer(
        self, request: Request, visitor: Visitor | None, link: Link | None = None, *, is_nothing: bool = False
    ) -> Response:
        address = "" if link is None else link.url or ""
        context = {
            "token": tokens.mint(visitor.secret, tokens.NONE) if visitor and not is_nothing else None,
            "link": link,
            "picture": _picture(address),
            "ways": () if link is None else self.ways(link.code),
            "minutes": int(CODE_LIFE.total_seconds() // 60),
        }
        return self.chat.pages.draw(request, "link.html", context, headers=UNINDEXED)

    async def ask(self, request: Request) -> Response:
        """`GET /go`, `/go/CODE`: the button that enters a code, and the form for a file."""
        code = request.path_params.get("code", "")
        if code and clean_code(code) is None:
            return self._page(request, self._visitor(request), fault="code-wrong", status=404)
        return self._page(request, self._visitor(request), code=code)

    async def enter(self, request: Request) -> Response:
        """`POST /go`: enter a code; leads to the conversation as it goes on here."""
        if not is_from_here(request, self.chat.public_address):
            raise HTTPException(403)
        form = await read_form(request)
        visitor, code = self._visitor(request), form.text("code")
        try:
            taker, delivery = await self._delivery(request, visitor, form, Typed(code))
            taken = await self.moves.enter(
                code,
                taker.address,
                origin=network_of(request.client.host if request.client else None),
                language=self.chat.pages.language(request),
                delivery=delivery,
                admit=self.chat.admit(request, taker),
            )
        except _StaleError:
            return self._page(request, visitor, code=code, fault="web-go-again", status=403)
        except WrongCodeError:
            return self._page(request, visitor, code=code, fault="code-wrong", status=404)
        except TooManyTriesError as many:
            return self._page(
                request,
                visitor,
                code=code,
                fault="code-often",
                status=429,
                headers={"Retry-After": str(many.retry_after)},
                minutes=-(-many.retry_after // 60),
            )
        return self.chat.lead_on(request, taker, taken)

    async def bring(self, request: Request) -> Response:
        """`POST /bring`: the file of an export; leads to the conversation that goes on from it."""
        if not is_from_here(request, self.chat.public_address):
            raise HTTPException(403)
        upload: Upload | None = request.state.upload
        visitor, language = self._visitor(request), self.chat.pages.language(request)
        if upload is None:
            closing = {"Connection": "close"}
            return self._page(request, visitor, fault="import-too-large", status=413, headers=closing)
        try:
            taker, delivery = await self._delivery(request, visitor, upload.form, Command("export"))
            taken = await self.moves.start(
                upload.content,
                taker.address,
                language=language,
                delivery=delivery,
                admit=self.chat.admit(request, taker),
            )
        except _StaleError:
            return self._page(request, visitor, fault="web-go-again", status=403)
        except ExportError as error:
            return self._page(request, visitor, said=error.say(wording(language)), status=422)
        return self.chat.lead_on(request, taker, taken)

    def _visitor(self, request: Request) -> Visitor:
        return self.chat.cookies.visitor(request) or self.chat.cookies.new_visitor()

    async def _delivery(
        self, request: Request, visitor: Visitor, form: Form, event: Event
    ) -> tuple[Visitor, str]:
        """Whose the form is, and which delivery sending it is: pressed twice, it is the same."""
        token = self.chat.token(visitor, form.text("token"))
        if token is None or self.chat.cookies.visitor(request) is None:
            raise _StaleError
        return await self.chat.taker(visitor, form), token.delivery(event)

    def _page(
        self,
        request: Request,
        visitor: Visitor,
        *,
        code: str = "",
        fault: str = "",
        said: str = "",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **variables: Variable,
    ) -> Response:
        """The page where a code or a file is brought, with what was wrong."""
        words = wording(self.chat.pages.language(request))
        clean = clean_code(code)
        context = {
            "token": tokens.mint(visitor.secret, tokens.NONE),
            "code": shown(clean) if clean else code,
            "fault": words.say(fault, **variables) if fault else said,
        }
        told = {**UNINDEXED, **(headers or {})}
        response = self.chat.pages.draw(request, "go.html", context, status=status, headers=told)
        self.chat.cookies.remember(request, response, visitor)
        return response


async def _keep_upload(request: Request) -> None:
    """Read the form with its file, in the sender's time; None is kept of what is too long."""
    try:
        request.state.upload = await read_upload(request)
    except HTTPException as error:
        if error.status_code != HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise
        request.state.upload = None


def _picture(address: str) -> Markup | None:
    """The QR code of an address; None where there is none, or nothing that draws it."""
    if not address:
        return None
    try:
        return Markup(Code(address, "").as_svg())  # noqa: S704  squares alone
    except ModuleNotFoundError:  # the extra `report` is not there: the address can still be opened
        return None
