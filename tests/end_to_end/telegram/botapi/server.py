"""A small strict Bot API server on loopback: what Telegram would refuse it refuses, and it remembers that.

Over real HTTP, from documented behaviour only (https://core.telegram.org/bots/api). `faulty_requests` must be
empty at the end of each test: a bot that swallows a refusal is found out all the same.
"""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from tests.end_to_end.telegram.botapi.chats import Fault, Json, World
from tests.end_to_end.telegram.botapi.methods import Methods
from tests.end_to_end.telegram.botapi.objects import METHODS, Refused, Upload, bad, from_form
from tests.end_to_end.telegram.botapi.webhook import WebhookPump
from tests.patience import PATIENCE_SECONDS

TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcE"
HARMLESS = (
    "message is not modified", "query is too old", "message to edit not found", "message can't be edited",
)  # fmt: skip


class BotApiServer:
    """The server. `async with BotApiServer() as server:` listens at `server.address`."""

    def __init__(self) -> None:
        self.world = World()
        self.methods = Methods(self.world)
        self.pump = WebhookPump(self.methods)
        self.address = ""
        self.requests: list[tuple[str, Json]] = []
        self.arrived: list[str] = []
        self.faulty_requests: list[str] = []
        self._busy = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> "BotApiServer":
        application = web.Application(client_max_size=60_000_000)
        application.router.add_route("*", "/bot{token}/{method}", self._answer)
        application.router.add_get("/file/bot{token}/documents/{file}", self._hand_out)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"
        await self.pump.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.pump.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    # What a test tells the server

    def fail(self, method: str, *faults: Fault) -> None:
        """The next requests of a method (as `sendMessage`) fail as told, one fault a request."""
        self.world.faults[method.lower()].extend(faults)

    async def redeliver(self, update: Json) -> None:
        """Deliver an update (with its `update_id`) once more."""
        self.world.waiting.append(update)
        await self.world.tell()

    def calls(self, *methods: str) -> list[tuple[str, Json]]:
        """The requests carried out so far, in order; of the methods named, or else all but the polls."""
        wanted = {method.lower() for method in methods}
        return [
            call
            for call in self.requests
            if (call[0].lower() in wanted if wanted else call[0] != "getUpdates")
        ]

    def forgive(self) -> list[str]:
        """Forget the faulty requests so far; what they were."""
        forgiven, self.faulty_requests = self.faulty_requests, []
        return forgiven

    async def quiet(self, seconds: float = 0.08) -> None:
        """Wait until no update waits, no request is in hand, and none comes for a moment."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            seen = len(self.calls())
            await asyncio.sleep(seconds)
            if (
                not self.world.waiting
                and not self.pump.busy
                and self._busy == 0
                and len(self.calls()) == seen
            ):
                return
        waiting = len(self.world.waiting)
        msg = f"the bot did not come to rest: {waiting} updates wait, {self._busy} requests in hand"
        raise AssertionError(msg)

    # Requests

    async def _hand_out(self, request: web.Request) -> web.StreamResponse:
        content = self.world.files.get(request.match_info["file"])
        if request.match_info["token"] != TOKEN or content is None:
            return _refusal(Refused(404, "Not Found"))
        return web.Response(body=content)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        polling = name.lower() == "getupdates"
        self._busy += not polling
        self.arrived.append(name)
        try:
            return await self._answer_or_fail(request, name)
        except ConnectionResetError:
            return web.Response()  # whoever asked died in the middle of the question
        finally:
            self._busy -= not polling

    async def _answer_or_fail(self, request: web.Request, name: str) -> web.StreamResponse:
        fault = await self._next_fault(name)
        if fault is not None and fault.held is not None:
            await fault.held.wait()
        if fault is not None and not fault.after and not fault.is_fine:
            return self._failed(request, fault)
        try:
            if request.match_info["token"] != TOKEN:
                raise Refused(401, "Unauthorized")
            result = await self._carry_out(name, await _fields(request))
        except Refused as refusal:
            return self._refused(name, refusal)
        if fault is not None and not fault.is_fine:
            return self._failed(request, fault)
        return web.json_response({"ok": True, "result": result})

    async def _next_fault(self, name: str) -> Fault | None:
        faults = self.world.faults[name.lower()]
        if not faults:
            return None
        await self.world.tell()
        return faults.popleft()

    def _failed(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.status == 0:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        if fault.body is not None:
            return web.Response(status=fault.status, text=fault.body, content_type="application/json")
        if fault.status == 502 and not fault.description:
            return web.Response(
                status=502, text="<html><title>502 Bad Gateway</title></html>", content_type="text/html"
            )
        return _refusal(_refused_as_told(fault))

    async def _carry_out(self, name: str, fields: "Fields") -> Any:
        method = METHODS.get(name.lower())
        if method is None:
            raise Refused(404, "Not Found: method not found")
        try:
            values = from_form(method, fields.values) if fields.form else fields.values
            call = method.model_validate(values)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(map(str, first["loc"]))
            raise bad(f"{where}: {first['msg']}") from None
        result = await self.methods.carry_out(call)
        documented = f"{method.__name__[0].lower()}{method.__name__[1:]}"
        told = call.model_dump(exclude_unset=True, exclude={name: {"content"} for name in METHOD_FILES})
        self.requests.append((documented, told))
        return result

    def _refused(self, name: str, refusal: Refused) -> web.Response:
        if refusal.code in (400, 404) and not any(harmless in refusal.description for harmless in HARMLESS):
            self.faulty_requests.append(f"{name}: {refusal.description}")
        return _refusal(refusal)


_ATTACHED = "attach://"
METHOD_FILES = ("photo", "document")
"""The parameters that are files."""


class Fields:
    """What a request carries, and whether as a form (all values are strings) or as JSON."""

    def __init__(self, values: Mapping[str, Any], *, form: bool) -> None:
        self.values = dict(values)
        self.form = form


async def _fields(request: web.Request) -> Fields:
    if request.content_type == "application/json":
        try:
            values = json.loads(await request.read() or b"{}")
        except json.JSONDecodeError:
            raise bad("can't parse JSON encoded request") from None
        return Fields(values, form=False)
    form = await request.post()
    files = {name: value for name, value in form.items() if isinstance(value, web.FileField)}
    carried: dict[str, str | Upload] = dict(request.query)
    for name, value in form.items():
        # A file is the parameter itself, or the parameter says under which name it is attached.
        file = files.get(name) or files.get(str(value).removeprefix(_ATTACHED))
        if file is None:
            carried[name] = str(value)
        elif name in METHOD_FILES:
            carried[name] = Upload(name=file.filename, content=file.file.read())
    return Fields(carried, form=True)


def _refused_as_told(fault: Fault) -> Refused:
    if fault.description:
        parameters = {"migrate_to_chat_id": fault.migrate_to} if fault.migrate_to else {}
        return Refused(fault.status, fault.description, **parameters)
    if fault.status == 429:
        told = f"Too Many Requests: retry after {fault.retry_after}"
        return Refused(429, told, retry_after=fault.retry_after)
    return Refused(
        fault.status,
        "Forbidden: bot was blocked by the user" if fault.status == 403 else "Internal Server Error",
    )


def _refusal(refusal: Refused) -> web.Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return web.json_response(body, status=refusal.code)
