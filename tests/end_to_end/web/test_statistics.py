"""The operator looks at the statistics in a real browser."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import expect

from tests.bot.web.browsing import Person
from tests.end_to_end.conftest import Axe
from tests.end_to_end.web.conftest import ADMIN_TOKEN, NewApplicant

WIDTHS = {"phone": 320, "desktop": 1280}


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_token_opens_a_page_that_everybody_can_read(
    new_applicant: NewApplicant,
    begin: Callable[[], Awaitable[Person]],
    axe: Axe,
    scheme: str,
    width: int,
) -> None:
    for _ in range(5):
        await begin()
    operator = await new_applicant(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = operator.page
    await page.goto(f"{operator.server}/statistics")
    assert await axe(page) == []
    await page.get_by_label("口令").fill("not-the-right-token")
    await page.get_by_role("button", name="查看").click()
    await expect(page.get_by_role("alert")).to_have_text("口令不对，请再核对一下。")
    assert await axe(page) == []
    await page.get_by_label("口令").fill(ADMIN_TOKEN)
    await page.get_by_role("button", name="查看").click()
    await expect(page.get_by_role("heading", name="使用统计")).to_be_visible()
    assert page.url == f"{operator.server}/statistics"
    assert await page.locator("svg.bar").count() > 0
    await page.locator("summary").first.click()
    assert await axe(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.get_by_role("button", name="退出").click()
    await expect(page.get_by_label("口令")).to_be_visible()
    await page.reload()
    await expect(page.get_by_label("口令")).to_be_visible()
