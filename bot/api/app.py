"""The application that answers below `/api`: who asks, whether there is room, and the work beside the loop.

A request is worked on in a thread, as a batch or a long story takes longer than a turn of somebody's
conversation may wait; while there is work, Python's threads take turns more often than usual.
"""

import asyncio
import logging
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.access import Access
from bot.api.admission import AGAIN_SECONDS, Admission, CrowdedLineError
from bot.api.body import read_body, read_query
from bot.api.description import describe
from bot.api.desk import Desk
from bot.api.operations import PREFIX, Operation, operations_at
from bot.api.refusals import HEADERS, Refusal, refusal
from bot.faults import ServiceError, whereabouts
from bot.language import preferred_language
from bot.limits import network_of
from bot.web.protection import Allowance, BodyLimit
from criteria.policy.versions import Succession
from criteria.receipts import json_value
from criteria.rules.nodes import Phase
from dialogs.messages import words_of
from locales.wording import Wording, wording

LONGEST_BODY: Final = 1 << 20
MOST_SECONDS: Final = 10.0
"""How long a request may take, from when it has come whole."""

THREADS: Final = 2
MAKES_WAY_SECONDS: Final = 0.0005
"""How long a thread of ours keeps another waiting; Python's usual 5 ms add up to a person's patience."""

DESCRIPTION: Final = f"{PREFIX}/openapi.json"
_JSON: Final = "application/json"

logger = logging.getLogger(__name__)


def api_of(
    access: Access,
    policies: Succession,
    *,
    phase: Phase = "normal",
    language: str,
    seconds: float = MOST_SECONDS,
) -> ASGIApp:
    """What answers below `/api` and `/mcp`; `language` is that of who asks for none, `seconds` are those
    after which a request is given up.
    """
    api = Api(access, Desk(policies, phase), language=language, seconds=seconds)
    return BodyLimit(api, usual=Allowance(size=LONGEST_BODY))


class Api:
    """The API as an ASGI application; `BodyLimit` bounds what it reads."""

    def __init__(self, access: Access, desk: Desk, *, language: str, seconds: float = MOST_SECONDS) -> None:
        """A request is given up after so many `seconds`."""
        self._access = access
        self._desk = desk
        self._language = language
        self._seconds = seconds
        self._admission = Admission()
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="api")
        self._in_work = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        language = preferred_language(request.headers.get("accept-language", ""), self._language)
        words = wording(language)
        try:
            response = await self._answer(request, words)
        except Refusal as refused:
            response = refused.response()
        except HTTPException as error:  # of the body's limits
            response = _limited(error, words).response()
        except ClientDisconnect:
            response = Response(status_code=400)  # nobody reads it
        except Exception as error:  # noqa: BLE001  whatever it is, who asks is told in the one form
            logger.error("a request of the API could not be answered: %s", whereabouts(error))
            response = refusal(500, ServiceError("api-broken"), words).response()
        if request.method == "HEAD":
            response.body = b""
        await response(scope, receive, send)

    async def _answer(self, request: Request, words: Wording) -> Response:
        path = request.scope["path"]
        if path == DESCRIPTION:
            _must_be("GET", request, words)
            return _answered(describe(self._desk.policies, self._desk.current(), words))
        network = network_of(request.client.host if request.client else None)
        caller = self._access.caller(request.headers.getlist("authorization"), network)
        if caller is None:
            asking = {"WWW-Authenticate": "Bearer"}
            raise refusal(401, ServiceError("api-no-key"), words, headers=asking)
        operation, named = _operation(request, path, words)
        body = await _body(request, words) if operation.method == "POST" else b""
        return await self._in_turn(caller, lambda: self._work(operation, named, request, body, words), words)

    def _work(
        self, operation: Operation, named: tuple[str, ...], request: Request, body: bytes, words: Wording
    ) -> Response:
        spoken = words_of(self._desk.current(), words.language)
        if operation.method == "POST":
            asked = read_body(operation.asked, body, spoken)
        else:
            asked = read_query(operation.asked, request.scope["query_string"], spoken)
        return _answered(operation.answer(self._desk, asked, words.language, *named))

    async def _in_turn(self, caller: str, work: Callable[[], Response], words: Wording) -> Response:
        """Has the work done in the caller's turn, and in time."""
        has_begun = False
        try:
            async with asyncio.timeout(self._seconds), self._admission.turn(caller):
                has_begun = True
                with self._making_way():
                    return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except CrowdedLineError:
            pass
        except TimeoutError:
            if has_begun:
                raise refusal(503, ServiceError("api-slow"), words, headers=_AGAIN) from None
        raise refusal(429, ServiceError("api-crowd"), words, headers=_AGAIN)

    @contextmanager
    def _making_way(self) -> Iterator[None]:
        """While anything is worked on, the loop gets its turn soon."""
        if not self._in_work:
            self._usual = sys.getswitchinterval()
            sys.setswitchinterval(MAKES_WAY_SECONDS)
        self._in_work += 1
        try:
            yield
        finally:
            self._in_work -= 1
            if not self._in_work:
                sys.setswitchinterval(self._usual)


_AGAIN: Final = {"Retry-After": str(AGAIN_SECONDS)}


def _answered(told: object) -> Response:
    content = told if isinstance(told, bytes) else orjson.dumps(told, default=json_value)
    return Response(content, 200, HEADERS, _JSON)


def _limited(error: HTTPException, words: Wording) -> Refusal:
    faults = {408: "api-late", 413: "api-too-large", 503: "api-crowd"}
    fault = ServiceError(faults[error.status_code], most=LONGEST_BODY >> 20)
    return refusal(error.status_code, fault, words, headers=error.headers)


def _must_be(method: str, request: Request, words: Wording) -> None:
    allowed = {"GET": ("GET", "HEAD"), "POST": ("POST",)}[method]
    if request.method not in allowed:
        headers = {"Allow": ", ".join(allowed)}
        fault = ServiceError("api-method", allowed=headers["Allow"])
        raise refusal(405, fault, words, headers=headers)


def _operation(request: Request, path: str, words: Wording) -> tuple[Operation, tuple[str, ...]]:
    """What is asked for at an address; there is one question at each."""
    below = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else ""
    found = next(operations_at(below), None)
    if found is None or not path.isprintable():
        raise refusal(404, ServiceError("api-nothing-here", address=DESCRIPTION), words)
    _must_be(found[0].method, request, words)
    return found


async def _body(request: Request, words: Wording) -> bytes:
    kind, _, parameter = request.headers.get("content-type", "").partition(";")
    charset = parameter.strip().lower().replace('"', "")
    is_plain = request.headers.get("content-encoding", "identity") == "identity"
    if kind.strip().lower() != _JSON or charset not in ("", "charset=utf-8") or not is_plain:
        raise refusal(415, ServiceError("api-media-type"), words, headers={"Accept-Post": _JSON})
    return await request.body()
