"""The tools at `/mcp`, by the protocol's Streamable HTTP without sessions: each request is complete in itself
and answered with JSON, whichever process it reaches.

Who may ask, how much at once and how long is as in the API (`bot.api.reception`). Besides, the request must
name a host of ours, and a page that asks must be one of ours: a browser would lead another site's page here.
"""

from collections.abc import Sequence
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.api.desk import Desk
from bot.api.reception import JSON, LONGEST_BODY, Reception, json_body, must_be
from bot.api.refusals import HEADERS, refusal
from bot.faults import ServiceError, needs
from bot.web.hosts import host_name
from bot.web.protection import Allowance, BodyLimit
from locales.wording import Wording

if TYPE_CHECKING:
    from mcp.server import Server

PATH: Final = "/mcp"
LIBRARY: Final = ("mcp", "mcp_types")


def agents_of(reception: Reception, desk: Desk, public_address: str | None) -> ASGIApp:
    """What answers at `/mcp`."""
    agents = Agents(reception, desk, public_address)
    return BodyLimit(agents, usual=Allowance(size=LONGEST_BODY))


class Agents:
    """The tools as an ASGI application; `BodyLimit` bounds what it reads. The SDK is imported when somebody
    asks.
    """

    def __init__(self, reception: Reception, desk: Desk, public_address: str | None) -> None:
        self._reception = reception
        self._desk = desk
        self._public = public_address
        self._servers: dict[tuple[str, str], Server] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        await self._reception.serve(scope, receive, send, self._answer)

    async def _answer(self, request: Request, words: Wording) -> Response:
        if request.scope["path"] != PATH:
            raise refusal(404, ServiceError("api-nothing-here", address=PATH), words)
        if not self._is_ours(request):
            raise refusal(403, ServiceError("agents-foreign"), words)
        must_be(("POST",), request, words)
        caller = self._reception.caller(request, words)
        body = await json_body(request, words)
        return await self._reception.in_turn(caller, lambda: self._exchange(request, body, words), words)

    def _is_ours(self, request: Request) -> bool:
        """Whether host and, where there is one, origin are the public address's or this machine's own."""
        public = urlsplit(self._public or "")
        host = host_name(request.headers.get("host", ""))
        if host != public.hostname and not _is_loopback(host):
            return False
        origins = request.headers.getlist("origin")
        ours = f"{public.scheme}://{public.netloc}"
        return all(each == ours or _is_loopback_page(each) for each in origins)

    async def _exchange(self, request: Request, body: bytes, words: Wording) -> Response:
        server = await self._reception.threads.do(lambda: self._server(words))
        from bot.agents.messages import NoMessageError, read_message  # noqa: PLC0415  with the SDK

        try:
            await self._reception.threads.do(lambda: read_message(body, words))
        except NoMessageError as error:
            told = error.answer.model_dump_json(by_alias=True, exclude_unset=True)
            return Response(told, 400, HEADERS, JSON)
        return await _answered_by(server, request, body)

    def _server(self, words: Wording) -> "Server":
        """The server that speaks the language, of the version in force; raises `Refusal` where the SDK is not
        installed.
        """
        found = self._servers.get(spoken := (words.language, self._desk.current().content_hash))
        if found is None:
            try:
                with needs(*LIBRARY, message="agents-no-library"):
                    from bot.agents.server import server_of  # noqa: PLC0415  the SDK takes a while to import
            except ServiceError as missing:
                raise refusal(404, missing, words) from None
            found = server_of(self._desk, words.language, self._public, self._reception.threads)
            self._servers[spoken] = found
        return found


async def _answered_by(server: "Server", request: Request, body: bytes) -> Response:
    """What the SDK answers to a request. A manager is for one request, so that nothing of it outlives it."""
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager  # noqa: PLC0415  as above

    manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)
    messages: list[Message] = []
    is_read = False

    async def receive() -> Message:
        nonlocal is_read
        if is_read:
            return await request.receive()
        is_read = True
        return {"type": "http.request", "body": body, "more_body": False}

    async def keep(message: Message) -> None:
        messages.append(message)

    async with manager.run():
        await manager.handle_request(request.scope, receive, keep)
    return _response(messages)


def _response(messages: Sequence[Message]) -> Response:
    start, *pieces = messages
    response = Response(b"".join(each.get("body", b"") for each in pieces), start["status"], HEADERS)
    said = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
    response.headers.update({name: said[name] for name in ("content-type", "allow") if name in said})
    return response


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def _is_loopback_page(origin: str) -> bool:
    try:
        address = urlsplit(origin)
        return address.scheme in ("http", "https") and _is_loopback(address.hostname or "")
    except ValueError:  # brackets that hold no address
        return False
