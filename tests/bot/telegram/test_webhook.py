"""The webhook takes updates from whoever knows the secret, and answers 200 only for what is committed."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from pydantic import JsonValue
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import ASGIApp

from bot.storage.store import StorageError
from bot.telegram.webhook import HEADER, MOST_BYTES, webhook_route
from bot.web.protection import Allowance, BodyLimit

SECRET = "geheim"


class Door:
    """What stands behind the webhook."""

    def __init__(self) -> None:
        self.open = True
        self.taken: list[JsonValue] = []
        self.fault: Exception | None = None

    def is_open(self) -> bool:
        return self.open

    async def take(self, update: JsonValue) -> None:
        if self.fault:
            raise self.fault
        self.taken.append(update)


@pytest.fixture
def door() -> Door:
    return Door()


async def post(door: Door, body: bytes = b"5", secret: str | None = SECRET) -> int:
    route = webhook_route("/hook", SECRET, is_open=door.is_open, take=door.take)
    transport = httpx.ASGITransport(Starlette(routes=[route], middleware=[Middleware(BodyLimit)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        headers = {HEADER: secret} if secret is not None else {}
        return (await client.post("/hook", content=body, headers=headers)).status_code


async def test_an_update_is_taken(door: Door) -> None:
    assert await post(door) == 200
    assert door.taken == [5]


@pytest.mark.parametrize("secret", [None, "", "geheim ", "GEHEIM", "other"])
async def test_whoever_does_not_know_the_secret_is_refused(door: Door, secret: str | None) -> None:
    assert await post(door, secret=secret) == 403
    assert door.taken == []


@pytest.mark.parametrize(
    "body",
    [b"", b"not json", b"[" * 100_000, b"5" * (MOST_BYTES + 1)],
    ids=["nothing", "no JSON", "too deep", "too much"],
)
async def test_what_is_no_update_does_not_come_again_and_again(door: Door, body: bytes) -> None:
    assert await post(door, body) == 200
    assert door.taken == [None]


async def test_what_could_not_be_committed_is_asked_for_again(door: Door) -> None:
    door.fault = StorageError("service-storage-full", path="here")
    assert await post(door) == 503


async def test_while_the_bot_is_not_running_updates_wait_at_telegrams(door: Door) -> None:
    door.open = False
    assert await post(door) == 503
    assert door.taken == []


async def test_a_mistake_of_ours_is_told_and_does_not_come_again_and_again(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    door.fault = RuntimeError("a bug")
    assert await post(door) == 200
    assert "passed over: RuntimeError" in caplog.text


@pytest.mark.parametrize("text", [b'"\\ud83d"', b'"a\xff"', b"[" * 300 + b"]" * 300, b"9" * 5000])
async def test_one_odd_value_costs_nothing_beside_it(door: Door, text: bytes) -> None:
    assert await post(door, b'{"update_id":5,"x":' + text + b"}") == 200
    (update,) = door.taken
    assert isinstance(update, dict)
    assert update["update_id"] == 5


async def test_what_does_not_come_whole_is_asked_for_again(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    class Slow(BodyLimit):
        def __init__(self, app: ASGIApp) -> None:
            super().__init__(app, usual=Allowance(seconds=0.01))

    async def body() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(0.1)
        yield b"}"

    route = webhook_route("/hook", SECRET, is_open=door.is_open, take=door.take)
    transport = httpx.ASGITransport(Starlette(routes=[route], middleware=[Middleware(Slow)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        answer = await client.post("/hook", content=body(), headers={HEADER: SECRET})
    assert answer.status_code == 503
    assert door.taken == []
    assert caplog.records == []
