"""The web application: its addresses, and what stands between them and the network."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect
from starlette.routing import BaseRoute, Mount, Route

from bot.limits import Limits
from bot.request_ids import RequestIds
from bot.storage.store import ConversationDamagedError, ConversationError
from bot.web.chat import Chat, Conversations
from bot.web.failures import Failures, Patience
from bot.web.hosts import KnownHosts
from bot.web.moving import Moves, MovingPages, Ways
from bot.web.pages import Pages
from bot.web.personal import Personal
from bot.web.protection import Allowance, BodyLimit, OneReading, SafeHeaders
from bot.web.regulation import Regulation
from bot.web.reports import ReportOf, Reports, endings
from bot.web.sessions import SessionCookies
from bot.web.sheet import Opener, Sheet
from bot.web.statics import StaticFiles
from bot.web.statistics import Statistics, Told
from bot.web.statistics_entry import Doorkeeper
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from dialogs.privacy import USUAL_TERMS, Terms
from locales.wording import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from bot.web.roster_jobs import RosterJobs


def _first_parts(routes: Sequence[BaseRoute]) -> frozenset[str]:
    """The first parts of the routes' paths: articles of /articles/{article}."""
    paths = [route.path for route in routes if isinstance(route, Route | Mount)]
    return frozenset(path.split("/")[1].partition(".")[0].partition("{")[0] for path in paths)


def _uncounted(_kind: str) -> None:
    """Nobody counts."""


def _no_ways(_code: str) -> Sequence[str]:
    """No other channel takes codes by an address."""
    return ()


def create_app(
    service: Conversations,
    policies: Succession,
    *,
    server_key: bytes,
    public_address: str | None = None,
    hosts: Collection[str] = (),
    terms: Terms = USUAL_TERMS,
    language: str = SOURCE_LANGUAGE,
    limits: Limits | None = None,
    routes: Sequence[BaseRoute] = (),
    sheets: Mapping[str, Opener] | None = None,
    report_of: ReportOf | None = None,
    rosters: "RosterJobs | None" = None,
    in_hand: Callable[[], int] | None = None,
    refused: Callable[[str], None] = _uncounted,
    admin_token: str | None = None,
    told: Told | None = None,
    moves: Moves | None = None,
    ways: Ways = _no_ways,
) -> Starlette:
    """The web channel.

    `server_key` signs what browsers keep. `public_address` is what people type (with https the session cookie
    is secure): its host and `hosts` are the names that the pages may be asked for by, besides `localhost` and
    any IP address. `terms` are those on which conversations are kept, `language` is that of who has not
    chosen one; `limits` of None counts nobody. `routes` are served besides, by whatever name.
    `sheets` are paths where the result of a conversation of another channel is read, with how the page learns
    whose it is.
    `report_of` draws the report of a conversation; without it none is offered. `rosters` work on the tables
    of staff offices; without it there are no pages for them. `in_hand` tells how many requests are being
    answered: where they are too many, people are asked at once to come again. `refused` is told of each page
    that says what went wrong, by which one it is. Whoever knows the `admin_token` sees the figures that
    `told` tells; without both there is no page of statistics. `moves` take conversations along elsewhere, and
    `ways` are the addresses at which a code can be entered in other channels.
    """
    statics = StaticFiles()

    def current() -> Policy:
        return policies.at(datetime.now(UTC))

    pages = Pages(
        statics,
        current,
        terms,
        default_language=language,
        takes_rosters=rosters is not None,
        takes_along=moves is not None,
    )
    public = urlsplit(public_address or "")
    cookies = SessionCookies(
        server_key, public_https=public.scheme == "https", keep_days=terms.retention_days
    )
    chat = Chat(service, cookies, pages, public_address, limits, offered=endings() if report_of else ())
    personal = Personal(service, cookies, pages, chat, public_address, limits)
    regulation = Regulation(current, pages)
    failures = Failures(pages, cookies, refused)
    patient = Patience() if in_hand is None else Patience(in_hand)
    its_pages = [
        Route("/", patient(chat.show)),
        Route("/turn", patient(chat.take), methods=["POST"]),
        Route("/articles", regulation.contents),
        Route("/articles/{article}", regulation.article),
        Route("/search", regulation.search),
        Route("/delete", personal.ask_to_delete),
        Route("/delete", patient(personal.delete), methods=["POST"]),
        Route("/deleted", personal.deleted),
        Route("/export", patient(personal.export)),
        Route("/privacy", personal.privacy),
        Route("/language", patient(personal.choose_language), methods=["POST"]),
        Route("/static/{name}", statics.serve),
    ]
    for path, opener in (sheets or {}).items():
        sheet = Sheet(service, pages, opener, limits)
        its_pages += [Route(path, sheet.open), Route(path, patient(sheet.show), methods=["POST"])]
    if report_of is not None:
        reports = Reports(report_of, cookies, pages, public_address, limits)
        its_pages.append(Route("/report.{ending}", patient(reports.file)))
        its_pages.append(Route("/receipt/{receipt}", reports.receipt))
    allowed: Mapping[str, Allowance] = {}
    if rosters is not None:
        from bot.web.roster import Rosters  # noqa: PLC0415  with the library that encrypts
        from bot.web.roster_arriving import ALLOWED  # noqa: PLC0415  as above

        its_pages += Rosters(rosters, current, pages, cookies, public_address, limits).routes(patient)
        allowed = ALLOWED
    if moves is not None:
        its_pages += MovingPages(moves, chat, ways).routes(patient)
    if admin_token is not None and told is not None:
        door = Doorkeeper(admin_token, server_key, cookies)
        its_pages += Statistics(told, current, pages, door, public_address).routes(patient)
    known_hosts = Middleware(KnownHosts, names={*hosts, public.hostname or ""} - {""})
    return Starlette(
        routes=[*routes, Mount("", routes=its_pages, middleware=[known_hosts])],
        middleware=[
            Middleware(RequestIds, pages=_first_parts([*routes, *its_pages])),
            Middleware(SafeHeaders, public_https=cookies.public_https),
            Middleware(OneReading),
            Middleware(GZipMiddleware, compresslevel=3),
            Middleware(BodyLimit, allowed=allowed),
        ],
        exception_handlers={
            HTTPException: failures.refused,
            ConversationDamagedError: failures.damaged,
            ConversationError: failures.overtaken,
            ClientDisconnect: failures.gone,
            Exception: failures.broken,
        },
    )
