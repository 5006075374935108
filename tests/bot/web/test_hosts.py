"""The pages are shown only under names that are theirs, so that no other site can make itself one of them."""

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.app import create_app
from tests.bot.web.conftest import SERVER_KEY
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions


async def status_of(*hosts: str, path: str = "/", method: str = "GET") -> int:
    async def alive(_: Request) -> Response:
        return PlainTextResponse("alive")

    app = create_app(
        Scripted(),
        hunan_versions(),
        server_key=SERVER_KEY,
        public_address="https://Ceping.example:8443/",
        hosts=["machine.local"],
        routes=[Route("/healthz", alive)],
    )
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        response = await client.request(method, path, headers=[("host", host) for host in hosts])
    if response.status_code == 400:
        assert "这里不认这个网址" in response.text
        assert "set-cookie" not in response.headers
    return response.status_code


@pytest.mark.parametrize(
    "host",
    [
        "ceping.example",
        "CEPING.example:8443",
        "ceping.example.",
        "machine.local:8000",
        "localhost:8000",
        "127.0.0.1:8000",
        "192.168.1.7",
        "[::1]:8000",
    ],
)
async def test_the_pages_are_shown_under_their_own_names_and_by_any_address(host: str) -> None:
    assert await status_of(host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "ceping.example.evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "[",
        "",
        ":80",
    ],
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("POST", "/turn"), ("GET", "/nowhere")])
async def test_no_page_is_shown_and_no_form_taken_under_another_name(
    host: str, method: str, path: str
) -> None:
    assert await status_of(host, path=path, method=method) == 400


async def test_who_watches_over_the_service_may_call_it_by_any_name() -> None:
    assert await status_of("app:8000", path="/healthz") == 200


@pytest.mark.parametrize(
    "hosts", [("localhost", "evil.example"), ("evil.example", "localhost"), ("localhost",) * 2]
)
async def test_a_request_has_one_host(hosts: tuple[str, str]) -> None:
    """Two readers may each take another one: https://www.rfc-editor.org/rfc/rfc9112#section-3.2"""
    assert await status_of(*hosts) == 400
