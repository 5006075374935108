"""The application that answers below `/api`: which question is asked there, and its answer."""

from typing import Final

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.api.body import read_body, read_query
from bot.api.description import describe
from bot.api.desk import Desk
from bot.api.operations import PREFIX, Operation, operations_at
from bot.api.reception import JSON, LONGEST_BODY, Reception, json_body, must_be
from bot.api.refusals import HEADERS, refusal
from bot.faults import ServiceError
from bot.web.protection import Allowance, BodyLimit
from criteria.receipts import json_value
from dialogs.messages import words_of
from locales.wording import Wording

DESCRIPTION: Final = f"{PREFIX}/openapi.json"


def api_of(reception: Reception, desk: Desk) -> ASGIApp:
    """What answers below `/api`."""
    return BodyLimit(Api(reception, desk), usual=Allowance(size=LONGEST_BODY))


class Api:
    """The API as an ASGI application; `BodyLimit` bounds what it reads."""

    def __init__(self, reception: Reception, desk: Desk) -> None:
        self._reception = reception
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        response = await self._reception.answered(request, self._answer)
        if request.method == "HEAD":
            response.body = b""
        await response(scope, receive, send)

    async def _answer(self, request: Request, words: Wording) -> Response:
        path = request.scope["path"]
        if path == DESCRIPTION:
            must_be("GET", request, words)
            return _answered(describe(self._desk.policies, self._desk.current(), words))
        caller = self._reception.caller(request, words)
        operation, named = _operation(request, path, words)
        body = await json_body(request, words) if operation.method == "POST" else b""

        def work() -> Response:
            return self._work(operation, named, request, body, words)

        return await self._reception.in_turn(caller, lambda: self._reception.threads.do(work), words)

    def _work(
        self, operation: Operation, named: tuple[str, ...], request: Request, body: bytes, words: Wording
    ) -> Response:
        spoken = words_of(self._desk.current(), words.language)
        if operation.method == "POST":
            asked = read_body(operation.asked, body, spoken)
        else:
            asked = read_query(operation.asked, request.scope["query_string"], spoken)
        return _answered(operation.answer(self._desk, asked, words.language, *named))


def _answered(told: object) -> Response:
    content = told if isinstance(told, bytes) else orjson.dumps(told, default=json_value)
    return Response(content, 200, HEADERS, JSON)


def _operation(request: Request, path: str, words: Wording) -> tuple[Operation, tuple[str, ...]]:
    """What is asked for at an address; there is one question at each."""
    below = path.removeprefix(PREFIX) if path.startswith(f"{PREFIX}/") else ""
    found = next(operations_at(below), None)
    if found is None or not path.isprintable():
        raise refusal(404, ServiceError("api-nothing-here", address=DESCRIPTION), words)
    must_be(found[0].method, request, words)
    return found
