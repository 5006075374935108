"""What belongs to the person: deleting everything, how data is kept, and the language of the pages."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.limits import Limits
from bot.storage.store import ConversationDamagedError
from bot.web import tokens
from bot.web.chat import Chat, Conversations
from bot.web.forms import read_form
from bot.web.pages import Pages
from bot.web.protection import is_from_here, refuse_for
from bot.web.sessions import SessionCookies
from dialogs.events import Command
from locales.wording import LANGUAGES, wording


@dataclass(frozen=True, slots=True)
class Personal:
    """The pages `/delete`, `/deleted`, `/privacy` and the switch `/language`."""

    conversations: Conversations
    cookies: SessionCookies
    pages: Pages
    chat: Chat
    public_address: str | None
    limits: Limits | None = None

    async def ask_to_delete(self, request: Request) -> Response:
        """`GET /delete`: what will be deleted, and the button that does it."""
        visitor = self.cookies.visitor(request)
        token = tokens.mint(visitor.secret, tokens.NONE) if visitor else None
        return self.pages.draw(request, "delete.html", {"token": token})

    async def delete(self, request: Request) -> Response:
        """`POST /delete`: delete the conversation at once and let the browser forget the session.

        What stands on a damaged page of the store cannot be deleted: the person is told.
        """
        form = await read_form(request)
        visitor = self.cookies.visitor(request)
        if visitor is None or tokens.read(visitor.secret, form.text("token")) is None:
            return RedirectResponse("/delete", 303)
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        response: Response = RedirectResponse("/deleted", 303)
        try:
            await self.conversations.forget(visitor.address)
        except ConversationDamagedError:
            response = self.pages.draw(request, "deleted.html", {"in_part": True})
        self.cookies.forget(request, response)
        return response

    async def deleted(self, request: Request) -> Response:
        """`GET /deleted`: it is done."""
        return self.pages.draw(request, "deleted.html", {"in_part": False})

    async def privacy(self, request: Request) -> Response:
        """`GET /privacy`: the whole notice, with what gets or deletes all that is kept."""
        return self.pages.draw(request, "privacy.html")

    async def export(self, request: Request) -> Response:
        """`GET /export`: all that is kept of the visitor, as a file."""
        visitor = self.cookies.visitor(request)
        if visitor is None:
            raise HTTPException(404)
        if self.limits:
            refuse_for(self.limits.turn(visitor.address))
        content = await self.conversations.export(visitor.address)
        if content is None:
            raise HTTPException(404)
        name = quote(f"{wording(self.pages.language(request)).say('export-name')}.json")
        told = f"attachment; filename=\"export.json\"; filename*=UTF-8''{name}"
        return Response(content, media_type="application/json", headers={"Content-Disposition": told})

    async def choose_language(self, request: Request) -> Response:
        """`POST /language`: speak another language from now on, in the conversation too.

        It leads back to the page, or to the chat with what was typed and not sent.
        """
        if not is_from_here(request, self.public_address):
            raise HTTPException(403)
        form = await read_form(request)
        language = form.text("language")
        if language not in LANGUAGES:
            raise HTTPException(400)
        visitor = self.cookies.visitor(request)
        if visitor and await self.conversations.language(visitor.address):
            if self.limits:
                refuse_for(self.limits.turn(visitor.address))
            await self.conversations.take(visitor.address, Command("language", language), language=language)
        if text := form.text("text"):
            return await self.chat.show_kept(request, visitor, text, language)
        response = RedirectResponse(_local(form.text("back")), 303)
        self.cookies.remember_language(request, response, language)
        return response


def _local(address: str) -> str:
    """Path and query of an address on this server; anything that might lead elsewhere becomes the chat."""
    try:
        _, _, path, query, _ = urlsplit(address)
    except ValueError:  # brackets that hold no address
        return "/"
    local = f"{path}?{query}" if query else path
    return local if address == local and path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
