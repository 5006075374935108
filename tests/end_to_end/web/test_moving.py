"""A conversation goes on in another browser: by its link, on a phone, with and without scripts."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.bot.web.browsing import Person
from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import Applicant

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def moving_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that people reach by an address of its own."""
    running = Server(tmp_path_factory.mktemp("moving"))
    running.start()
    address = running.address
    running.stop()
    reached = Server(
        tmp_path_factory.mktemp("reached"),
        CHUANGPING_PUBLIC_ADDRESS=address,
    )
    reached.come_to(address)
    reached.start()
    yield reached
    reached.stop()
    assert "Traceback" not in reached.log


@pytest_asyncio.fixture(loop_scope="session")
async def somebody(moving_server: Server, open_page: OpenPage) -> AsyncIterator[Applicant]:
    """Who has answered a little at a desk."""
    applicant = Applicant(await open_page(), moving_server.address)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.press("都符合")
    yield applicant


async def taken_along(somebody: Applicant) -> str:
    """The address at which what somebody answered can be taken along."""
    page = somebody.page
    await page.get_by_role("link", name="在另一台设备继续").click()
    await page.get_by_role("button", name="取口令").click()
    await page.locator(".code svg").wait_for()
    return await page.locator(".address a").inner_text()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
async def test_what_was_answered_at_a_desk_goes_on_on_a_phone(
    somebody: Applicant, open_page: OpenPage, scripts: bool
) -> None:
    asked = await somebody.bubble.inner_text()
    address = await taken_along(somebody)

    phone = await open_page(viewport=PHONE, java_script_enabled=scripts)
    await phone.goto(address)
    assert await phone.evaluate("document.documentElement.scrollWidth <= innerWidth") if scripts else True
    await phone.get_by_role("button", name="接着来", exact=True).click()
    there = Applicant(phone, somebody.server)
    await phone.locator("#now").wait_for()
    assert await there.bubble.inner_text() == asked
    assert "接着您在网页上的对话来" in await phone.locator("#log").inner_text()

    await somebody.page.goto(somebody.server)
    assert "把这里的回答带到网页上接着答了" in await somebody.page.locator("#log").inner_text()
    await somebody.answer()
    await phone.reload()
    assert await there.bubble.inner_text() == asked


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
async def test_both_sides_see_at_once_that_there_are_two(
    somebody: Applicant, open_page: OpenPage, scripts: bool
) -> None:
    await somebody.answer_until_done()
    address = await taken_along(somebody)

    phone = await open_page(viewport=PHONE, java_script_enabled=scripts)
    await phone.goto(address)
    await phone.get_by_role("button", name="接着来", exact=True).click()
    await expect(phone.get_by_text("接着您在网页上的对话来")).to_be_in_viewport()

    await somebody.page.goto(somebody.server)
    await expect(somebody.page.get_by_text("把这里的回答带到网页上接着答了")).to_be_in_viewport()


async def test_whoever_takes_the_other_conversation_sees_that_there_are_two(
    somebody: Applicant, open_page: OpenPage
) -> None:
    await somebody.answer_until_done()
    code = (await taken_along(somebody)).rsplit("/", 1)[1]
    there = Applicant(await open_page(viewport=PHONE), somebody.server)
    await there.start()
    await there.press("看看我能报哪一级")
    await there.press("都符合")
    await there.type(code)
    await there.press("用带来的")
    await expect(there.page.get_by_text("接着您在网页上的对话来")).to_be_in_viewport()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_long_address_stays_on_a_small_screen(somebody: Applicant, language: str) -> None:
    await taken_along(somebody)
    page = somebody.page
    await page.set_viewport_size({"width": 320, "height": 640})
    await page.evaluate("language => document.documentElement.lang = language", language)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_looking_at_a_link_uses_nothing_up(somebody: Applicant, moving_server: Server) -> None:
    address = await taken_along(somebody)
    async with httpx.AsyncClient(follow_redirects=True) as preview:
        for _ in range(3):
            assert (await preview.head(address)).status_code == 200
            looked = await preview.get(address)
        assert looked.headers["cache-control"] == "no-store"
        person = Person(preview)
        person.response = looked
        entered = await preview.post(
            f"{moving_server.address}/go", data={"token": person.token, "code": address.rsplit("/", 1)[1]}
        )
        assert "接着您在网页上的对话来" in entered.text
        assert address.rsplit("/", 1)[1] not in moving_server.log


async def test_a_code_that_was_used_leads_nowhere_and_says_so(
    somebody: Applicant, open_page: OpenPage
) -> None:
    address = await taken_along(somebody)
    for number in range(2):
        page = await open_page(viewport=PHONE)
        await page.goto(address)
        await page.get_by_role("button", name="接着来", exact=True).click()
        if number:
            assert "这个口令不对，或者过期了、用过了" in await page.locator("main").inner_text()
        else:
            await page.locator("#now").wait_for()


async def test_an_exported_file_is_gone_on_from_at_the_welcome(
    somebody: Applicant, open_page: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "my-data.json"
    cookies = {each["name"]: each["value"] for each in await somebody.page.context.cookies()}
    async with httpx.AsyncClient(cookies=cookies) as browser:
        file.write_bytes((await browser.get(f"{somebody.server}/export")).content)
    asked = await somebody.bubble.inner_text()
    page = await open_page(viewport=PHONE)
    await page.goto(somebody.server)
    await page.get_by_text("在别处答过？接着来").click()
    await page.locator("#file").set_input_files(file)
    await page.get_by_role("button", name="从文件接着来").click()
    await page.locator("#now").wait_for()
    assert "照您导出的文件接着来：2 项回答都读进来了" in await page.locator("#log").inner_text()
    assert await Applicant(page, somebody.server).bubble.inner_text() == asked
