"""A conversation goes on from the web on Telegram, and back; over real HTTP, through either library."""

import re
import signal
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from tests.bot.web.browsing import Person as Browsing
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.conftest import LIBRARIES
from tests.end_to_end.telegram.processes import address_of, start

pytestmark = pytest.mark.asyncio(loop_scope="session")

ASKED = "您已取得的最高学历或学位是什么"


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=LIBRARIES)
async def service(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[BotApiServer, str]]:
    """Telegram, and the address of a service that has the bot as well."""
    async with BotApiServer() as telegram:
        process = await start(telegram, tmp_path_factory.mktemp("moving"), request.param)
        yield telegram, await address_of(process)
        process.send_signal(signal.SIGTERM)
        _, log = await process.communicate()
        assert "Traceback" not in log.decode()
        assert not re.search(r"\b[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}\b", log.decode())
        assert telegram.faulty_requests == []


@pytest.fixture
def server(service: tuple[BotApiServer, str]) -> BotApiServer:
    """Telegram."""
    return service[0]


@pytest_asyncio.fixture(loop_scope="session")
async def browser(service: tuple[BotApiServer, str]) -> AsyncIterator[Browsing]:
    """Somebody at the pages, some answers in."""
    async with httpx.AsyncClient(base_url=service[1], follow_redirects=True) as client:
        browsing = Browsing(client)
        await browsing.start()
        await browsing.press("看看我能报哪一级")
        await browsing.press("都符合")
        yield browsing


async def link_page(browsing: Browsing) -> str:
    """The page with a new code."""
    await browsing.open("/link")
    return (await browsing.client.post("/link", data={"token": browsing.token})).text


def code_on(page: str) -> str:
    found = re.search(r"<strong>(\w{4}-\w{4})</strong>", page)
    assert found
    return found[1]


async def test_a_code_from_the_web_is_typed_on_telegram(browser: Browsing, server: BotApiServer) -> None:
    person = Person(server)
    await person.sends(code_on(await link_page(browser)).lower().replace("-", " "))
    await person.sees("接着您在网页上的对话来：2 项回答都带过来了")
    await person.sees(ASKED)
    await browser.open("/")
    assert "把这里的回答带到 Telegram 上接着答了" in browser.page


async def test_the_link_on_the_page_opens_the_bot_with_the_answers(
    browser: Browsing, server: BotApiServer
) -> None:
    page = await link_page(browser)
    found = re.search(r'href="(https://t\.me/[^"]+)"', page)
    assert found
    person = Person(server)
    await person.follows(found[1])
    await person.sees(ASKED)


async def test_what_goes_on_on_the_web_is_told_on_telegram_at_once(
    browser: Browsing, server: BotApiServer
) -> None:
    person = Person(server)
    await person.sends("/start")
    await person.presses("看看我能报哪一级")
    await person.presses("都符合")
    await person.sees(ASKED)
    await person.sends("/link")
    told = (await person.sees("口令：")).text
    code = re.search(r"口令：(\w{4}-\w{4})", told)
    assert code

    async with httpx.AsyncClient(base_url=browser.client.base_url, follow_redirects=True) as client:
        other = Browsing(client)
        await other.open("/go")
        entered = await client.post("/go", data={"token": other.token, "code": code[1]})
        assert "接着您在 Telegram 上的对话来" in entered.text
    await person.sees("把这里的回答带到网页上接着答了")


async def test_a_wrong_code_says_so_and_what_is_open_stays_open(
    browser: Browsing, server: BotApiServer
) -> None:
    person = Person(server)
    await person.sends("/start")
    await person.presses("看看我能报哪一级")
    await person.sends("K7QM-3XRD")
    await person.sees("这个口令不对，或者过期了、用过了")
    await person.button("都符合")


async def test_an_exported_file_is_gone_on_from(browser: Browsing, server: BotApiServer) -> None:
    person = Person(server)
    export = (await browser.client.get("/export")).content
    await person.brings("创评助手-我的数据.json", export)
    await person.sees("照您导出的文件接着来：2 项回答都读进来了")
    await person.sees(ASKED)
    await person.brings("my.json", export.replace(b'"hunan-2023"', b'"jiangxi-2030"'))
    await person.sees("这个文件是关于另一份办法的")
    await person.brings("large.json", b" " * (1024 * 1024 + 1))
    await person.sees("文件太大了")
