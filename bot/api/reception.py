"""Who is let in, and how work gets done beside the loop: shared by all that programs reach over HTTP.

    caller = reception.caller(request, words)                   401 for who brings no key of ours
    await reception.in_turn(caller, lambda: …, words)           429 in a crowd, 503 after ten seconds
        await reception.threads.do(work)                        in a thread, while conversations go on

A request is worked on in a thread, as a batch or a long story takes longer than a turn of somebody's
conversation may wait; while there is work, Python's threads take turns more often than usual.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.api.access import Access, Caller
from bot.api.admission import AGAIN_SECONDS, Admission, CrowdedLineError
from bot.api.refusals import Refusal, refusal
from bot.faults import ServiceError, whereabouts
from bot.language import preferred_language
from bot.limits import network_of
from locales.wording import Wording, wording

LONGEST_BODY: Final = 1 << 20
MOST_SECONDS: Final = 10.0
"""How long a request may take, from when it has come whole."""

THREADS: Final = 2
MAKES_WAY_SECONDS: Final = 0.0005
"""How long a thread of ours keeps another waiting; Python's usual 5 ms add up to a person's patience."""

JSON: Final = "application/json"

logger = logging.getLogger(__name__)

CountRefusal = Callable[[int, str], None]
Answer = Callable[[Request, Wording], Awaitable[Response]]
Done = TypeVar("Done")


def _uncounted(_status: int, _kind: str) -> None:
    """Nobody counts."""


class Threads:
    """Where work is done beside the loop."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="api")
        self._in_work = 0

    async def do(self, work: Callable[[], Done]) -> Done:
        """Has the work done in a thread."""
        with self._making_way():
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)

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


@dataclass
class Reception:
    """Lets requests of programs in; `language` is that of who asks for none, and a request is given up after
    so many `seconds`. `refused` is told the status and the kind of each refusal.
    """

    access: Access
    language: str
    seconds: float = MOST_SECONDS
    refused: CountRefusal = _uncounted
    threads: Threads = field(default_factory=Threads)
    _admission: Admission = field(default_factory=Admission)

    async def serve(self, scope: Scope, receive: Receive, send: Send, answer: Answer) -> None:
        """Handle one request of an ASGI application; one that asks for the head alone gets no body."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        response = await self._answered(request, answer)
        if request.method == "HEAD":
            response.body = b""
        await response(scope, receive, send)

    async def _answered(self, request: Request, answer: Answer) -> Response:
        """What is answered, or the problem why not, in the language that the request asks for."""
        words = wording(preferred_language(request.headers.get("accept-language", ""), self.language))
        try:
            return await answer(request, words)
        except Refusal as refused:
            return self._told(refused)
        except HTTPException as error:  # of the body's limits
            return self._told(_limited(error, words))
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        except Exception as error:  # noqa: BLE001  whatever it is, who asks is told in the one form
            logger.error("a request of the API could not be answered: %s", whereabouts(error))
            return self._told(refusal(500, ServiceError("api-broken"), words))

    def _told(self, refused: Refusal) -> Response:
        """The answer to what is refused, which is counted."""
        self.refused(refused.status, refused.kind)
        return refused.response()

    def caller(self, request: Request, words: Wording) -> Caller:
        """Who asks; raises `Refusal` for who may not."""
        network = network_of(request.client.host if request.client else None)
        caller = self.access.caller(request.headers.getlist("authorization"), network)
        if caller is None:
            asking = {"WWW-Authenticate": "Bearer"}
            raise refusal(401, ServiceError("api-no-key"), words, headers=asking)
        return caller

    def is_empty(self) -> bool:
        """Whether nobody has a request here."""
        return not len(self._admission)

    async def in_turn(self, caller: Caller, work: Callable[[], Awaitable[Done]], words: Wording) -> Done:
        """Has the work done in the caller's turn, and in time; raises `Refusal`."""
        has_begun = False
        try:
            async with asyncio.timeout(self.seconds), self._admission.turn(caller.line):
                has_begun = True
                return await work()
        except CrowdedLineError:
            pass
        except TimeoutError:
            if has_begun:
                raise refusal(503, ServiceError("api-slow"), words, headers=_AGAIN) from None
        raise refusal(429, ServiceError("api-crowd"), words, headers=_AGAIN)


_AGAIN: Final = {"Retry-After": str(AGAIN_SECONDS)}


def must_be(methods: Collection[str], request: Request, words: Wording) -> None:
    """Raises `Refusal` where the method is none of those of the address."""
    allowed = {*methods, *(("HEAD",) if "GET" in methods else ())}
    if request.method not in allowed:
        headers = {"Allow": ", ".join(sorted(allowed))}
        fault = ServiceError("api-method", allowed=headers["Allow"])
        raise refusal(405, fault, words, headers=headers)


async def json_body(request: Request, words: Wording) -> bytes:
    """The body of a request that says it is plain JSON; raises `Refusal` for another."""
    kind, _, parameter = request.headers.get("content-type", "").partition(";")
    charset = parameter.strip().lower().replace('"', "")
    is_plain = request.headers.get("content-encoding", "identity") == "identity"
    if kind.strip().lower() != JSON or charset not in ("", "charset=utf-8") or not is_plain:
        raise refusal(415, ServiceError("api-media-type"), words, headers={"Accept-Post": JSON})
    return await request.body()


def _limited(error: HTTPException, words: Wording) -> Refusal:
    faults = {408: "api-late", 413: "api-too-large", 503: "api-crowd"}
    fault = ServiceError(faults[error.status_code], most=LONGEST_BODY >> 20)
    return refusal(error.status_code, fault, words, headers=error.headers)
