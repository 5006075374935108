"""The conversation as a page: what was said, what can be answered now, and the forms that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Protocol

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.conversations import StaleMomentError
from bot.limits import Limits
from bot.storage.store import Address
from bot.web import tokens
from bot.web.forms import Form, read_form
from bot.web.pages import Pages, title_of
from bot.web.protection import is_from_here, refuse_for
from bot.web.sessions import SessionCookies, Visitor
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import Reply
from locales.wording import wording


class Conversations(Protocol):
    """What the web needs of the conversation service."""

    async def handle(
        self,
        address: Address,
        event: Event,
        *,
        delivery: str | None = None,
        language: str | None = None,
        moment: str | None = None,
    ) -> tuple[Reply, ...]:
        """Take an event; the same delivery again changes nothing.

        Raises `StaleMomentError` if something else than `moment` is open.
        """

    async def current(self, address: Address) -> tuple[Reply, ...]:
        """The answers so far and what was said last; empty where there is no conversation."""

    async def language(self, address: Address) -> str | None:
        """The language (of `LANGUAGES`) that is spoken in the conversation; None where there is none."""

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
        return await self._page(request, visitor)

    async def take(self, request: Request) -> Response:
        """`POST /turn`: an answer, a press or the start; leads to the page that shows what came of it."""
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        form = await read_form(request)
        event = event_of(form)
        if event is None:
            raise HTTPException(400)
        visitor = self.cookies.visitor(request)
        token = tokens.read(visitor.secret, form.text("token")) if visitor else None
        if visitor is None or token is None:
            return await self._refusal(request, visitor, form, "web-stale-session")
        is_begun = await self._count(request, visitor)
        try:
            await self.conversations.handle(
                visitor.address,
                event,
                delivery=token.delivery(event),
                language=self.pages.language(request),
                moment=_moment(event, token, is_begun=is_begun),
            )
        except StaleMomentError:
            return await self._refusal(request, visitor, form, "web-stale-question")
        language = await self.conversations.language(visitor.address)
        if language is None:
            response = RedirectResponse("/deleted", 303)
            self.cookies.forget(request, response)
            return response
        response = RedirectResponse("/#now", 303)
        self._remember(request, response, visitor, language)
        return response

    async def show_kept(
        self, request: Request, visitor: Visitor | None, text: str, language: str
    ) -> Response:
        """The page in another language, with what was typed before it was chosen; that was not sent."""
        known = visitor or self.cookies.new_visitor()
        response = await self._page(request, known, notice="web-typed-kept", text=text, language=language)
        self.cookies.remember_language(request, response, language)
        return response

    async def _count(self, request: Request, visitor: Visitor) -> bool:
        """Refuse who comes too often; whether the conversation is begun. What is begun goes on, however many
        others begin at its address.
        """
        is_begun = await self.conversations.language(visitor.address) is not None
        if self.limits and is_begun:
            refuse_for(self.limits.turn(visitor.address))
        elif self.limits:
            refuse_for(self.limits.beginning(request.client.host if request.client else None))
        return is_begun

    def _remember(self, request: Request, response: Response, visitor: Visitor, language: str) -> None:
        self.cookies.remember(request, response, visitor)
        if language != self.pages.language(request):
            self.cookies.remember_language(request, response, language)

    async def _language(self, request: Request, visitor: Visitor) -> str:
        """The conversation's language, which the browser's cookie follows; before it begins, the cookie's."""
        return await self.conversations.language(visitor.address) or self.pages.language(request)

    async def _refusal(self, request: Request, visitor: Visitor | None, form: Form, why: str) -> Response:
        """The page as it is now, with the reason and with what was typed, so that nothing is lost."""
        known = visitor or self.cookies.new_visitor()
        return await self._page(request, known, notice=why, text=form.text("text"), status=403)

    async def _page(
        self,
        request: Request,
        visitor: Visitor,
        *,
        notice: str | None = None,
        text: str = "",
        status: int = 200,
        language: str | None = None,
    ) -> Response:
        replies = await self.conversations.current(visitor.address)
        language = language or await self._language(request, visitor)
        if status != HTTPStatus.OK and not replies:
            notice = "web-stale-gone"
        context = {
            "replies": replies,
            "token": tokens.mint(visitor.secret, tokens.moment_of(replies)),
            "notice": wording(language).say(notice) if notice else "",
            "text": text,
            "progress": next((reply.progress for reply in reversed(replies) if reply.progress), None),
            "title": _title(replies),
            "offered": self.offered,
        }
        template = "chat.html" if replies else "start.html"
        response = self.pages.draw(request, template, context, status=status, language=language)
        self._remember(request, response, visitor, language)
        return response


def _moment(event: Event, token: tokens.FormToken, *, is_begun: bool) -> str | None:
    """The moment that a text answers, which a button says itself; none of one that begins a conversation."""
    begins = token.moment == tokens.NONE and not is_begun
    return token.moment if isinstance(event, Typed) and not begins else None


def event_of(form: Form) -> Event | None:
    """What the person did, or None for a form that is none of ours."""
    keys = form.all("key")
    if keys:
        return Pressed(keys, whole="whole" in form)
    if "text" in form:
        return Typed(form.text("text"))
    return Command("start") if form.text("command") == "start" else None


def _title(replies: Sequence[Reply]) -> str:
    return title_of(replies[-1].blocks) if replies else ""
