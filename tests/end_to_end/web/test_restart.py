"""A conversation outlives the server's process, whichever way that ends."""

from playwright.async_api import expect

from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import Applicant


async def test_a_conversation_goes_on_where_it_was_after_the_process_was_killed(
    own_server: Server, open_page: OpenPage
) -> None:
    applicant = Applicant(await open_page(), own_server.address)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    for _ in range(3):
        await applicant.answer()
    question = await applicant.bubble.inner_text()
    own_server.kill()
    own_server.start()
    await applicant.answer()
    await expect(applicant.page.locator(".said.answered")).to_have_count(4)
    own_server.stop()
    own_server.start()
    await applicant.page.reload()
    await expect(applicant.page.locator(".said.answered")).to_have_count(4)
    assert await applicant.bubble.inner_text() != question


async def test_a_page_says_so_while_the_server_is_away_and_goes_on_when_it_is_back(
    own_server: Server, open_page: OpenPage
) -> None:
    applicant = Applicant(await open_page(), own_server.address)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    own_server.stop()
    await applicant.page.get_by_role("button", name="都符合", exact=True).click()
    await expect(applicant.page.locator("#notice")).to_contain_text("没有发出去")
    own_server.start()
    await applicant.press("都符合")
    await expect(applicant.page.locator(".said.answered")).to_have_count(1)
