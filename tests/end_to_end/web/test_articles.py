"""The regulation in the browser: from the conversation to a clause and back, contents, and search."""

import re

from playwright.async_api import expect

from tests.end_to_end.web.conftest import Advance, NewApplicant
from tests.end_to_end.web.talking import Applicant


async def test_a_links_address_alone_highlights_the_clause(applicant: Applicant) -> None:
    page = applicant.page
    await page.goto(applicant.server + "/articles/10#10.2.3.1")
    clause = page.locator("section:target")
    await expect(clause).to_contain_text("软件著作权3项及以上")
    await expect(clause).to_be_in_viewport()
    plain = await page.locator("[id='10.2.3.2']").evaluate("e => getComputedStyle(e).borderInlineStartColor")
    marked = await clause.evaluate("e => getComputedStyle(e).borderInlineStartColor")
    assert marked != plain


async def test_the_results_links_open_the_right_clause_and_lead_back(
    applicant: Applicant, advance: Advance
) -> None:
    person = await advance("under_investigation")
    await person.press("看结果")
    await applicant.come_back_as(person)
    page = applicant.page
    links = applicant.bubble.locator("a.clause")
    labels = await links.all_text_contents()
    assert len(labels) > 3
    for place in range(0, len(labels), max(1, len(labels) // 4)):
        await unfold(applicant)
        clause = (await links.nth(place).get_attribute("href") or "").partition("#")[2]
        await links.nth(place).click()
        await expect(page).to_have_url(re.compile(re.escape(f"#{clause}") + "$"))
        await expect(page.locator("section.highlighted")).to_have_id(clause)
        await expect(page.locator("section.highlighted")).to_be_in_viewport()
        await expect(page.locator("[aria-current=page]")).to_have_text(labels[place])
        await page.get_by_role("link", name="回到对话").click()
        await expect(applicant.is_done).to_be_in_viewport()


async def test_a_question_in_everyday_words_finds_its_clause(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant(viewport={"width": 390, "height": 844})
    page = applicant.page
    await page.goto(applicant.server + "/articles")
    await page.get_by_role("searchbox").fill("评高工要几个软著")
    await page.get_by_role("searchbox").press("Enter")
    first = page.locator(".found li").first
    await expect(first).to_contain_text("软著6项")
    await first.get_by_role("link").click()
    await expect(page.locator("section.highlighted")).to_be_in_viewport()


async def test_a_question_outside_the_regulation_is_told_so(applicant: Applicant) -> None:
    await applicant.page.goto(applicant.server + "/search?q=报名费多少钱")
    await expect(applicant.page.get_by_role("heading", name="办法里没有找到")).to_be_visible()


async def test_every_article_is_reached_from_the_contents_and_from_its_neighbour(
    applicant: Applicant,
) -> None:
    page = applicant.page
    await page.goto(applicant.server + "/articles")
    await page.get_by_role("link", name=re.compile("^第一条")).click()
    for _ in range(19):
        await page.locator("a[rel=next]").click()
    await expect(page.get_by_role("heading", name="第二十条")).to_be_visible()
    assert await page.locator("a[rel=next]").count() == 0


async def unfold(applicant: Applicant) -> None:
    """Open whatever is folded, from the outermost."""
    while await applicant.bubble.locator("details:not([open]) > summary").count():
        await applicant.bubble.locator("details:not([open]) > summary").first.click()
