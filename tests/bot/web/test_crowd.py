"""Where more comes than can be answered in time, people are told so at once, and lose nothing."""

import httpx
import pytest
from starlette.applications import Starlette

from bot.web import failures
from bot.web.app import create_app
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions


class Crowd:
    """How many requests are in hand."""

    in_hand = 1


@pytest.fixture
def crowd() -> Crowd:
    return Crowd()


@pytest.fixture
def app(service: Scripted, crowd: Crowd) -> Starlette:
    return create_app(service, hunan_versions(), server_key=SERVER_KEY, in_hand=lambda: crowd.in_hand)


async def test_in_a_crowd_a_typed_answer_is_held_and_one_press_sends_it_again(
    person: Person, service: Scripted, crowd: Crowd
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    crowd.in_hand = failures.MOST_IN_HAND + 1
    await person.type("博士")
    assert person.response.status_code == 503
    assert int(person.response.headers["retry-after"]) > 0
    assert person.held == "博士"
    assert next(iter(service.answers.values())) == ["看看我能报哪一级"]
    crowd.in_hand = failures.MOST_IN_HAND
    await person.send_again()
    assert next(iter(service.answers.values())) == ["看看我能报哪一级", "博士"]


async def test_in_a_crowd_what_needs_no_conversation_is_served(person: Person, crowd: Crowd) -> None:
    crowd.in_hand = 100_000
    await person.open("/privacy")
    assert person.response.status_code == 200
    await person.open("/")
    assert person.response.status_code == 503


async def test_while_large_bodies_fill_the_memory_another_is_refused_and_a_small_one_is_not(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.protection.MOST_HELD", 100_000)
    await person.start()
    await person.type("软" * 50_000)
    assert person.response.status_code == 503
    assert person.response.headers["connection"] == "close"
    assert int(person.response.headers["retry-after"]) > 0
    await person.open()
    await person.press("看看我能报哪一级")
    assert person.response.status_code == 200


async def test_bodies_that_were_answered_are_forgotten(
    app: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.protection.MOST_HELD", 250_000)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        for _ in range(5):
            answer = await client.post("/turn", data={"text": "a" * 100_000})
            assert answer.status_code == 403
