"""The application that answers below `/api`: what is asked there, and its answer.

A question to the desk is worked on in a thread; a turn of a conversation is taken in the loop, as in every
channel.
"""

from dataclasses import dataclass
from functools import partial
from typing import Final

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.access import Caller
from bot.api.body import read_body, read_query
from bot.api.conversing import Conversing, Visit
from bot.api.description import describe
from bot.api.desk import Desk
from bot.api.models import Asked, Nothing
from bot.api.operations import PREFIX, Deed, Operation, Question, operations_at
from bot.api.reception import JSON, LONGEST_BODY, Reception, json_body, must_be
from bot.api.refusals import HEADERS, refusal
from bot.faults import ServiceError
from bot.web.protection import Allowance, BodyLimit
from criteria.receipts import json_value
from dialogs.messages import words_of
from locales.wording import Wording

READ_AT_ONCE: Final = 16_384
"""Bytes of a body that are read in the loop; reading a longer one would keep others waiting."""

DESCRIPTION: Final = f"{PREFIX}/openapi.json"


def api_of(reception: Reception, desk: Desk, conversing: Conversing) -> ASGIApp:
    """What answers below `/api`."""
    return BodyLimit(Api(reception, desk, conversing), usual=Allowance(size=LONGEST_BODY))


class Api:
    """The API as an ASGI application; `BodyLimit` bounds what it reads."""

    def __init__(self, reception: Reception, desk: Desk, conversing: Conversing) -> None:
        self._reception = reception
        self._desk = desk
        self._conversing = conversing
        self._descriptions: dict[tuple[str, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        await self._reception.serve(scope, receive, send, self._answer)

    async def _answer(self, request: Request, words: Wording) -> Response:
        path = request.scope["path"]
        if path == DESCRIPTION:
            must_be(("GET",), request, words)
            return _json(await self._description(words))
        caller = self._reception.caller(request, words)
        operation, named = _operation(request, path, words)
        body = b"{}"
        if operation.method == "POST" and operation.asked is not Nothing:
            body = await json_body(request, words)
        here = _Asking(request, words, caller, named, body)
        if isinstance(operation, Question):
            work = partial(self._reception.threads.do, partial(self._ask, operation, here))
        else:
            work = partial(self._converse, operation, here)
        return await self._reception.in_turn(caller, work, words)

    async def _description(self, words: Wording) -> bytes:
        """The description in a language, made once for each version of the policy."""
        policy = self._desk.current()
        known = self._descriptions.get((policy.content_hash, words.language))
        if known is None:
            made = partial(describe, self._desk.policies, policy, words)
            known = await self._reception.threads.do(lambda: orjson.dumps(made()))
            self._descriptions[policy.content_hash, words.language] = known
        return known

    def _ask(self, operation: Question, asking: "_Asking") -> Response:
        """What the desk answers."""
        asked = self._read(operation, asking)
        return _answered(operation, operation.answer(self._desk, asked, asking.words.language, *asking.named))

    async def _converse(self, operation: Deed, asking: "_Asking") -> Response:
        """What becomes of a conversation."""
        read = partial(self._read, operation, asking)
        is_long = len(asking.body) > READ_AT_ONCE
        asked = await self._reception.threads.do(read) if is_long else read()
        host = asking.request.client.host if asking.request.client else None
        visit = Visit(asking.caller, host, asking.words, *asking.named)
        return _answered(operation, await operation.answer(self._conversing, visit, asked))

    def _read(self, operation: Operation, asking: "_Asking") -> Asked:
        spoken = words_of(self._desk.current(), asking.words.language)
        query = asking.request.scope["query_string"]
        if operation.method != "POST":
            return read_query(operation.asked, query, spoken)
        read_query(Nothing, query, spoken)  # a day in the address would be passed over, and the answer wrong
        return read_body(operation.asked, asking.body, spoken)


@dataclass(frozen=True, slots=True)
class _Asking:
    """A request of somebody who may ask: what stands in its address, and its body."""

    request: Request
    words: Wording
    caller: Caller
    named: tuple[str, ...]
    body: bytes


def _answered(operation: Operation, told: object) -> Response:
    if operation.answered is None:
        return Response(None, operation.status, HEADERS)
    return _json(told, operation.status)


def _json(told: object, status: int = 200) -> Response:
    content = told if isinstance(told, bytes) else orjson.dumps(told, default=json_value)
    return Response(content, status, HEADERS, JSON)


def _operation(request: Request, path: str, words: Wording) -> tuple[Question | Deed, tuple[str, ...]]:
    """What is asked for at an address, by the method."""
    below = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else ""
    found = {each[0].method: each for each in operations_at(below)}
    if not found or not path.isprintable():
        raise refusal(404, ServiceError("api-nothing-here", address=DESCRIPTION), words)
    must_be(found, request, words)
    asked = "GET" if request.method == "HEAD" else request.method
    return next(each for method, each in found.items() if method == asked)
