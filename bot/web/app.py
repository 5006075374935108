"""The web application: its addresses, and what stands between them and the network."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Route

from bot.web.chat import Chat, Conversations
from bot.web.failures import Failures
from bot.web.pages import Pages
from bot.web.personal import Personal
from bot.web.protection import BodyLimit, SafeHeaders
from bot.web.regulation import Regulation
from bot.web.sessions import SessionCookies
from bot.web.statics import StaticFiles
from criteria.policy import Policy
from locales.wording import SOURCE_LANGUAGE


def create_app(
    service: Conversations,
    policy: Policy,
    *,
    public_address: str | None = None,
    keep_days: int = 30,
    language: str = SOURCE_LANGUAGE,
    routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """The web channel.

    `public_address` is what people type (with https the session cookie is secure), `keep_days` how long an
    untouched conversation is kept, `language` that of who has not chosen one; `routes` are served besides.
    """
    statics = StaticFiles()
    pages = Pages(statics, policy, default_language=language)
    cookies = SessionCookies(public_https=(public_address or "").startswith("https://"), keep_days=keep_days)
    chat = Chat(service, cookies, pages, public_address)
    personal = Personal(service, cookies, pages, public_address, keep_days)
    regulation = Regulation(policy, pages)
    failures = Failures(pages)
    return Starlette(
        routes=[
            Route("/", chat.show),
            Route("/turn", chat.take, methods=["POST"]),
            Route("/articles", regulation.contents),
            Route("/articles/{article}", regulation.article),
            Route("/search", regulation.search),
            Route("/delete", personal.ask_to_delete),
            Route("/delete", personal.delete, methods=["POST"]),
            Route("/deleted", personal.deleted),
            Route("/privacy", personal.privacy),
            Route("/language", personal.choose_language, methods=["POST"]),
            Route("/static/{name}", statics.serve),
            *routes,
        ],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(GZipMiddleware, compresslevel=6),
            Middleware(BodyLimit),
        ],
        exception_handlers={HTTPException: failures.refused, Exception: failures.broken},
    )
