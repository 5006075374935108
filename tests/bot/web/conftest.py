"""The web application over a scripted conversation, and people who browse it."""

from collections.abc import Callable

import httpx
import pytest
from starlette.applications import Starlette

from bot.web.app import create_app
from tests.bot.web.browsing import Person
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions

SERVER_KEY = bytes(32)
NewPerson = Callable[..., Person]


@pytest.fixture
def service() -> Scripted:
    return Scripted()


@pytest.fixture
def app(service: Scripted) -> Starlette:
    return create_app(service, hunan_versions(), server_key=SERVER_KEY)


@pytest.fixture
def new_person(app: Starlette) -> NewPerson:
    """Makes a person with cookies of their own: `new_person(app=..., address="https://...")`."""

    def make(*, app: Starlette = app, address: str = "http://localhost") -> Person:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        return Person(httpx.AsyncClient(transport=transport, base_url=address, follow_redirects=True))

    return make


@pytest.fixture
def person(new_person: NewPerson) -> Person:
    return new_person()
