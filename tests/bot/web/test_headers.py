"""Every answer has the headers of a hardened site: each page, each error, each file, whoever asks how."""

import re

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route

from bot.web.app import create_app
from bot.web.protection import HEADERS
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import NewPerson
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions

HSTS = "strict-transport-security"
KEPT_FOR_EVER = "public, max-age=31536000, immutable"

ASKED = [
    ("GET", "/"), ("GET", "/articles"), ("GET", "/articles/10"), ("GET", "/search"),
    ("GET", "/search?q=软著"),
    ("GET", "/privacy"), ("GET", "/delete"), ("GET", "/deleted"), ("GET", "/export"), ("GET", "/nowhere"),
    ("GET", "/articles/99"), ("GET", "/turn"), ("POST", "/turn"), ("POST", "/language"), ("POST", "/delete"),
    ("DELETE", "/"), ("GET", "/static/nothing.css"), ("GET", "/static/..%2f..%2fapp.py"), ("GET", "/beside"),
]  # fmt: skip


def app_at(public_address: str | None = None, service: Scripted | None = None) -> Starlette:
    return create_app(
        service or Scripted(),
        hunan_versions(),
        server_key=bytes(32),
        public_address=public_address,
        routes=[Route("/beside", lambda _: PlainTextResponse("ok"))],
    )


def is_hardened(response: httpx.Response, *, cached: bool = False) -> bool:
    expected = {name: value for name, value in HEADERS.items() if not (cached and name == "Cache-Control")}
    told = {name: response.headers.get(name) for name in expected}
    assert told == expected
    assert not cached or response.headers["cache-control"] == KEPT_FOR_EVER
    return True


@pytest.mark.parametrize(("method", "address"), ASKED)
async def test_every_answer_is_hardened(new_person: NewPerson, method: str, address: str) -> None:
    person = new_person(app=app_at())
    response = await person.client.request(method, address, follow_redirects=False)
    assert is_hardened(response)
    assert HSTS not in response.headers
    assert "server" not in response.headers


async def test_a_fault_of_our_own_is_hardened_too(new_person: NewPerson) -> None:
    service = Scripted()
    person = new_person(app=app_at("https://ceping.example", service), address="https://ceping.example")
    await person.open()
    service.fails = True
    await person.send(command="start")
    assert person.response.status_code == 500
    assert is_hardened(person.response)
    assert HSTS in person.response.headers


async def test_every_static_file_is_hardened(person: Person) -> None:
    await person.open()
    await person.start()
    files = set(re.findall(r'"(/static/[^"]+)"', person.page))
    assert len(files) >= 3
    for each in files:
        assert is_hardened(await person.client.get(each), cached=True)


@pytest.mark.parametrize("address", ["/", "/nowhere", "/beside", "/export"])
async def test_where_people_come_over_https_the_browser_stays_there(
    new_person: NewPerson, address: str
) -> None:
    person = new_person(app=app_at("https://ceping.example"), address="https://ceping.example")
    response = await person.client.get(address)
    assert response.headers[HSTS] == "max-age=31536000"
    plain = new_person(app=app_at("http://ceping.example"), address="http://ceping.example")
    assert HSTS not in (await plain.client.get(address)).headers


def test_no_address_was_forgotten() -> None:
    (pages,) = [route for route in app_at().routes if isinstance(route, Mount)]
    named = {route.path.split("{")[0] for route in pages.routes or () if isinstance(route, Route)}
    asked = {address for _, address in ASKED}
    assert {each for each in named if not any(address.startswith(each) for address in asked)} == set()


@pytest.mark.parametrize(
    "back", ["/\r\nX-Injected: 1", "/%0d%0aX-Injected: 1", "/\nSet-Cookie: a=b", "//evil.example"]
)
async def test_line_ends_get_into_no_header(person: Person, back: str) -> None:
    await person.open()
    data = {"language": "en", "back": back}
    response = await person.client.post("/language", data=data, follow_redirects=False)
    assert response.status_code == 303
    assert "x-injected" not in response.headers
    assert "a=b" not in response.headers.get("set-cookie", "")
    assert not response.headers["location"].startswith("//")
    assert {"\r", "\n"}.isdisjoint("".join(response.headers.values()))
