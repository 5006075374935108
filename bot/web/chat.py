"""The conversation as a page: what was said, what can be answered now, and the forms that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, Protocol

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.conversations import Admit, StaleMomentError, Standing, Taken
from bot.limits import Limits, network_of
from bot.storage.store import Address
from bot.web import tokens
from bot.web.forms import Form, read_form
from bot.web.pages import Pages, title_of
from bot.web.protection import is_from_here, refuse_for
from bot.web.sessions import SessionCookies, Visitor
from dialogs.beginning import INVITED
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import Reply
from locales.wording import wording

REPRESENTATION: Final = "return=representation"


class Conversations(Protocol):
    """What the web needs of the conversation service."""

    async def take(
        self,
        address: Address,
        event: Event,
        *,
        delivery: str | None = None,
        language: str | None = None,
        moment: str | None = None,
        seen: bool = False,
        admit: Admit | None = None,
        look: bool = False,
        origin: str | None = None,
    ) -> Taken:
        """Take an event that `admit` lets in; the same delivery again changes nothing. With `look` it is told
        how the conversation stands then, `seen` tells that the welcome stood before the person, `origin` is
        whose wrong codes are counted together.

        Raises `StaleMomentError` if something else than `moment` is open.
        """

    async def standing(self, address: Address) -> Standing:
        """The language that is spoken, the answers so far and what was said last; nothing where there is no
        conversation.
        """

    async def knows(self, address: Address) -> bool:
        """Whether anything of a conversation is kept, be it readable or not."""

    async def language(self, address: Address) -> str | None:
        """The language (of `LANGUAGES`) that is spoken in the conversation; None where there is none."""

    async def export(self, address: Address) -> bytes | None:
        """All that is kept of the conversation, as a file; None where there is none."""

    async def forget(self, address: Address) -> None:
        """Delete everything that is kept of the conversation."""


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat page and the address that its forms are sent to."""

    conversations: Conversations
    cookies: SessionCookies
    pages: Pages
    public_address: str | None
    limits: Limits | None = None
    offered: tuple[str, ...] = ()
    """The formats in which a result can be saved, by their endings."""

    async def show(self, request: Request) -> Response:
        """`GET /`: the conversation where it stands, or the invitation to begin one."""
        visitor = self.cookies.visitor(request) or self.cookies.new_visitor()
        return self._page(request, visitor, await self.conversations.standing(visitor.address))

    async def take(self, request: Request) -> Response:
        """`POST /turn`: an answer, a press or the start; leads to the page that shows what came of it, or is
        answered with it where the page's script asks for that.
        """
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        form = await read_form(request)
        event = event_of(form)
        if event is None:
            raise HTTPException(400)
        visitor = self.cookies.visitor(request)
        token = self.token(visitor, form.text("token")) if visitor else None
        if visitor is None or token is None:
            return await self._refusal(request, visitor, form, "web-stale-session")
        is_first, wants_page = token.moment in (tokens.NONE, INVITED), wants_representation(request)
        taker = await self.taker(visitor, form) if is_first else visitor
        try:
            taken = await self.conversations.take(
                taker.address,
                event,
                delivery=token.delivery(event),
                language=self.pages.language(request),
                moment=_moment(token.moment) if isinstance(event, Typed) else None,
                seen=is_first,
                admit=self.admit(request, taker),
                look=wants_page,
                origin=network_of(request.client.host if request.client else None),
            )
        except StaleMomentError:
            return await self._refusal(request, visitor, form, "web-stale-question")
        if taken.is_invited and not is_first:
            return await self._refusal(request, visitor, form, "web-stale-gone")
        return self._answer(request, visitor if taken.is_invited else taker, taken)

    def token(self, visitor: Visitor, token: str) -> tokens.FormToken | None:
        """What a token says that somebody was given, or began with: that form is sent again where the cookie
        of its answer has come, and the rest of it was lost.
        """
        given = tokens.read(visitor.secret, token)
        return given or (tokens.claimed(token) if self.cookies.began_with(visitor, token) else None)

    def _answer(self, request: Request, visitor: Visitor, taken: Taken) -> Response:
        """The page that shows what came of a form, or the way to it."""
        if taken.language is None:
            response: Response = RedirectResponse("/deleted", 303)
            self.cookies.forget(request, response)
            return response
        if taken.standing is not None:
            return self._page(request, visitor, taken.standing)
        return self.lead_on(request, visitor, taken)

    async def taker(self, visitor: Visitor, form: Form) -> Visitor:
        """Whose a form is that may begin a conversation: whoever begins gets a cookie that nobody planted."""
        if await self.conversations.knows(visitor.address):
            return visitor
        return self.cookies.beginner(form.text("token"))

    def lead_on(self, request: Request, visitor: Visitor, taken: Taken) -> Response:
        """The way to the conversation as it stands now."""
        response = RedirectResponse("/#now", 303)
        self._remember(request, response, visitor, taken.language or self.pages.language(request))
        return response

    async def show_kept(
        self, request: Request, visitor: Visitor | None, text: str, language: str
    ) -> Response:
        """The page in another language, with what was typed before it was chosen; that was not sent."""
        known = visitor or self.cookies.new_visitor()
        standing = await self.conversations.standing(known.address)
        response = self._page(request, known, standing, notice="web-typed-kept", text=text, language=language)
        self.cookies.remember_language(request, response, language)
        return response

    def admit(self, request: Request, visitor: Visitor) -> Admit | None:
        """Refuses who comes too often. What is begun goes on, however many others begin at its address."""
        limits = self.limits
        if limits is None:
            return None

        def admit(is_begun: bool) -> None:
            host = request.client.host if request.client else None
            refuse_for(limits.turn(visitor.address) if is_begun else limits.beginning(host))

        return admit

    def _remember(self, request: Request, response: Response, visitor: Visitor, language: str) -> None:
        self.cookies.remember(request, response, visitor)
        if language != self.pages.language(request):
            self.cookies.remember_language(request, response, language)

    async def _refusal(self, request: Request, visitor: Visitor | None, form: Form, why: str) -> Response:
        """The page as it is now, with the reason and with what was typed, so that nothing is lost."""
        known = visitor or self.cookies.new_visitor()
        standing = await self.conversations.standing(known.address)
        return self._page(request, known, standing, notice=why, text=form.text("text"), status=403)

    def _page(
        self,
        request: Request,
        visitor: Visitor,
        standing: Standing,
        *,
        notice: str | None = None,
        text: str = "",
        status: int = 200,
        language: str | None = None,
    ) -> Response:
        replies = standing.replies
        language = language or standing.language or self.pages.language(request)
        if status != HTTPStatus.OK and not replies:
            notice = "web-stale-gone"
        context = {
            "replies": replies,
            "token": tokens.mint(visitor.secret, tokens.moment_of(replies)),
            "notice": wording(language).say(notice) if notice else "",
            "text": text,
            "code": "",
            "progress": next((reply.progress for reply in reversed(replies) if reply.progress), None),
            "title": _title(replies),
            "offered": self.offered,
        }
        template = "chat.html" if replies else "start.html"
        response = self.pages.draw(request, template, context, status=status, language=language)
        self._remember(request, response, visitor, language)
        return response


def _moment(shown: str) -> str:
    """What a page showed as open: nothing, where it invited to begin."""
    return tokens.NONE if shown == INVITED else shown


def event_of(form: Form) -> Event | None:
    """What the person did, or None for a form that is none of ours."""
    keys = form.all("key")
    if keys:
        return Pressed(keys, whole="whole" in form)
    if "text" in form:
        return Typed(form.text("text"))
    return Command("start") if form.text("command") == "start" else None


def wants_representation(request: Request) -> bool:
    """Whether the answer to a form is to be the page itself, as the page's script asks (RFC 7240)."""
    return request.headers.get("prefer") == REPRESENTATION


def _title(replies: Sequence[Reply]) -> str:
    return title_of(replies[-1].blocks) if replies else ""
