"""The result alone, opened from another channel's app."""

import httpx
import pytest
from starlette.applications import Starlette

from bot.conversations import Address
from bot.limits import Limits
from bot.web.app import create_app
from tests.bot.web.conftest import SERVER_KEY
from tests.bot.web.scripted import STEPS, Scripted
from tests.policies import hunan_versions

PATH = "/telegram/result"
HER = Address("telegram", "77")


@pytest.fixture
def app(service: Scripted) -> Starlette:
    openers = {PATH: lambda launch: HER if launch == "signed" else None}
    return create_app(service, hunan_versions(), server_key=SERVER_KEY, sheets=openers, limits=Limits())


@pytest.fixture
def client(app: Starlette) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://localhost")


async def test_who_is_known_reads_the_result_and_can_press_nothing_of_the_conversation(
    client: httpx.AsyncClient, service: Scripted
) -> None:
    service.places[HER], service.answers[HER] = len(STEPS) - 1, []
    page = await client.post(PATH, data={"launch": "signed"})
    assert page.status_code == 200
    assert "已有 800 万元，还差 200 万元" in page.text
    assert 'name="key"' not in page.text
    assert page.headers["cache-control"] == "no-store"


async def test_who_is_not_known_reads_nothing(client: httpx.AsyncClient, service: Scripted) -> None:
    service.places[HER], service.answers[HER] = len(STEPS) - 1, []
    for fields in ({"launch": "forged"}, {}):
        page = await client.post(PATH, data=fields)
        assert page.status_code == 403
        assert "认不出是谁打开的" in page.text
        assert "800 万元" not in page.text


async def test_who_has_no_result_yet_is_told_where_it_comes_from(
    client: httpx.AsyncClient, service: Scripted
) -> None:
    service.places[HER], service.answers[HER] = 1, []
    service.languages[HER] = "en"
    page = await client.post(PATH, data={"launch": "signed"})
    assert page.status_code == 200
    assert "There is no result to read yet" in page.text


async def test_the_page_before_holds_nothing_and_only_telegram_may_frame_either(
    client: httpx.AsyncClient, service: Scripted
) -> None:
    service.places[HER], service.answers[HER] = len(STEPS) - 1, []
    before, after = await client.get(PATH), await client.post(PATH, data={"launch": "signed"})
    assert "800 万元" not in before.text
    for page in (before, after):
        assert "frame-ancestors https://web.telegram.org" in page.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in (await client.get("/")).headers["content-security-policy"]


async def test_without_such_a_channel_there_is_no_page(service: Scripted) -> None:
    app = create_app(service, hunan_versions(), server_key=SERVER_KEY)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        assert (await client.get(PATH)).status_code == 404
