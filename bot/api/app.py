"""The application that answers below `/api`: who asks, whether there is room, and the work beside the loop.

A question to the desk is worked on in a thread, as a batch or a long story takes longer than a turn of
somebody's conversation may wait; while there is work, Python's threads take turns more often than usual. A
turn of a conversation is taken in the loop, as in every channel.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeVar

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.access import Access, Caller
from bot.api.admission import AGAIN_SECONDS, Admission, CrowdedLineError
from bot.api.body import read_body, read_query
from bot.api.conversing import CHANNEL, Conversing, Visit
from bot.api.description import describe
from bot.api.desk import Desk
from bot.api.models import Asked, Nothing
from bot.api.operations import PREFIX, Deed, Operation, Question, operations_at
from bot.api.refusals import HEADERS, Refusal, refusal
from bot.conversations import ConversationService
from bot.faults import ServiceError, whereabouts
from bot.language import preferred_language
from bot.limits import Limits, network_of
from bot.moving import Moving
from bot.web.protection import Allowance, BodyLimit
from criteria.receipts import json_value
from dialogs.messages import words_of
from dialogs.world import World
from locales.wording import Wording, wording

LONGEST_BODY: Final = 1 << 20
MOST_SECONDS: Final = 10.0
"""How long a request may take, from when it has come whole."""

OF_THE_STORE: Final = 0.8
"""Which part of that the store may take."""

THREADS: Final = 2
MAKES_WAY_SECONDS: Final = 0.0005
"""How long a thread of ours keeps another waiting; Python's usual 5 ms add up to a person's patience."""

READ_AT_ONCE: Final = 16_384
"""Bytes of a body that are read in the loop; reading a longer one would keep others waiting."""

CountRefusal = Callable[[int, str], None]
Made = TypeVar("Made")

DESCRIPTION: Final = f"{PREFIX}/openapi.json"
_JSON: Final = "application/json"

logger = logging.getLogger(__name__)


def _uncounted(_status: int, _kind: str) -> None:
    """Nobody counts."""


def api_of(
    access: Access,
    service: ConversationService,
    world: World,
    *,
    language: str,
    public_address: str | None = None,
    limits: Limits | None = None,
    refused: CountRefusal = _uncounted,
    seconds: float = MOST_SECONDS,
) -> ASGIApp:
    """What answers below `/api` and `/mcp`, about the policies and in the phase of `world`; `language` is
    that of who asks for none, `seconds` are those after which a request is given up. `refused` is told the
    status and the kind of each refusal.
    """
    moving = Moving(service, public_address=public_address)
    here = replace(world, channel=CHANNEL)
    conversing = Conversing(service, moving, here, limits, seconds * OF_THE_STORE)
    desk = Desk(world.policies, world.phase)
    api = Api(access, desk, conversing, language=language, refused=refused, seconds=seconds)
    return BodyLimit(api, usual=Allowance(size=LONGEST_BODY))


class Api:
    """The API as an ASGI application; `BodyLimit` bounds what it reads."""

    def __init__(
        self,
        access: Access,
        desk: Desk,
        conversing: Conversing,
        *,
        language: str,
        refused: CountRefusal = _uncounted,
        seconds: float = MOST_SECONDS,
    ) -> None:
        """A request is given up after so many `seconds`."""
        self._access = access
        self._desk = desk
        self._conversing = conversing
        self._language = language
        self._refused = refused
        self._seconds = seconds
        self._admission = Admission()
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="api")
        self._in_work = 0
        self._descriptions: dict[tuple[str, str], bytes] = {}

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
            response = self._told(refused)
        except HTTPException as error:  # of the body's limits
            response = self._told(_limited(error, words))
        except ClientDisconnect:
            response = Response(status_code=400)  # nobody reads it
        except Exception as error:  # noqa: BLE001  whatever it is, who asks is told in the one form
            logger.error("a request of the API could not be answered: %s", whereabouts(error))
            response = self._told(refusal(500, ServiceError("api-broken"), words))
        if request.method == "HEAD":
            response.body = b""
        await response(scope, receive, send)

    async def _answer(self, request: Request, words: Wording) -> Response:
        path = request.scope["path"]
        if path == DESCRIPTION:
            _must_be(("GET",), request, words)
            return _json(await self._description(words))
        caller = self._access.caller(request.headers.getlist("authorization"), network_of(_host(request)))
        if caller is None:
            asking = {"WWW-Authenticate": "Bearer"}
            raise refusal(401, ServiceError("api-no-key"), words, headers=asking)
        operation, named = _operation(request, path, words)
        body = await _body(operation, request, words) if operation.method == "POST" else b""
        here = _Asking(request, words, caller, named, body)
        if isinstance(operation, Question):
            work = partial(self._in_thread, partial(self._ask, operation, here))
        else:
            work = partial(self._converse, operation, here)
        return await self._in_turn(caller.line, work, words)

    async def _description(self, words: Wording) -> bytes:
        """The description in a language, made once for each version of the policy."""
        policy = self._desk.current()
        known = self._descriptions.get((policy.content_hash, words.language))
        if known is None:
            known = await self._in_thread(lambda: orjson.dumps(describe(self._desk.policies, policy, words)))
            self._descriptions[policy.content_hash, words.language] = known
        return known

    def _told(self, refused: Refusal) -> Response:
        """The answer to what is refused, which is counted."""
        self._refused(refused.status, refused.kind)
        return refused.response()

    def _ask(self, operation: Question, asking: "_Asking") -> Response:
        """What the desk answers."""
        asked = self._read(operation, asking)
        return _answered(operation, operation.answer(self._desk, asked, asking.words.language, *asking.named))

    async def _converse(self, operation: Deed, asking: "_Asking") -> Response:
        """What becomes of a conversation."""
        read = partial(self._read, operation, asking)
        asked = await self._in_thread(read) if len(asking.body) > READ_AT_ONCE else read()
        visit = Visit(asking.caller, _host(asking.request), asking.words, *asking.named)
        return _answered(operation, await operation.answer(self._conversing, visit, asked))

    def _read(self, operation: Operation, asking: "_Asking") -> Asked:
        spoken = words_of(self._desk.current(), asking.words.language)
        if operation.method == "POST":
            return read_body(operation.asked, asking.body, spoken)
        return read_query(operation.asked, asking.request.scope["query_string"], spoken)

    async def _in_thread(self, work: Callable[[], Made]) -> Made:
        with self._making_way():
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def _in_turn(self, line: str, work: Callable[[], Awaitable[Response]], words: Wording) -> Response:
        """Has the work done in the caller's turn, and in time."""
        has_begun = False
        try:
            async with asyncio.timeout(self._seconds), self._admission.turn(line):
                has_begun = True
                return await work()
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


@dataclass(frozen=True, slots=True)
class _Asking:
    """A request of somebody who may ask: what stands in its address, and its body."""

    request: Request
    words: Wording
    caller: Caller
    named: tuple[str, ...]
    body: bytes


_AGAIN: Final = {"Retry-After": str(AGAIN_SECONDS)}


def _host(request: Request) -> str | None:
    return request.client.host if request.client else None


def _answered(operation: Operation, told: object) -> Response:
    if operation.answered is None:
        return Response(None, operation.status, HEADERS)
    return _json(told, operation.status)


def _json(told: object, status: int = 200) -> Response:
    content = told if isinstance(told, bytes) else orjson.dumps(told, default=json_value)
    return Response(content, status, HEADERS, _JSON)


def _limited(error: HTTPException, words: Wording) -> Refusal:
    faults = {408: "api-late", 413: "api-too-large", 503: "api-crowd"}
    fault = ServiceError(faults[error.status_code], most=LONGEST_BODY >> 20)
    return refusal(error.status_code, fault, words, headers=error.headers)


def _must_be(methods: Collection[str], request: Request, words: Wording) -> None:
    allowed = {*methods, *(("HEAD",) if "GET" in methods else ())}
    if request.method not in allowed:
        headers = {"Allow": ", ".join(sorted(allowed))}
        fault = ServiceError("api-method", allowed=headers["Allow"])
        raise refusal(405, fault, words, headers=headers)


def _operation(request: Request, path: str, words: Wording) -> tuple[Question | Deed, tuple[str, ...]]:
    """What is asked for at an address, by the method."""
    below = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else ""
    found = {each[0].method: each for each in operations_at(below)}
    if not found or not path.isprintable():
        raise refusal(404, ServiceError("api-nothing-here", address=DESCRIPTION), words)
    _must_be(found, request, words)
    asked = "GET" if request.method == "HEAD" else request.method
    return next(each for method, each in found.items() if method == asked)


async def _body(operation: Operation, request: Request, words: Wording) -> bytes:
    if operation.asked is Nothing:
        return b"{}"
    kind, _, parameter = request.headers.get("content-type", "").partition(";")
    charset = parameter.strip().lower().replace('"', "")
    is_plain = request.headers.get("content-encoding", "identity") == "identity"
    if kind.strip().lower() != _JSON or charset not in ("", "charset=utf-8") or not is_plain:
        raise refusal(415, ServiceError("api-media-type"), words, headers={"Accept-Post": _JSON})
    return await request.body()
