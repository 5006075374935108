"""axe-core finds no violation in light and dark; and what it cannot see: sizes, motion, print."""

import pytest
from playwright.async_api import Page, expect

from tests.end_to_end.conftest import Axe
from tests.end_to_end.web.conftest import Advance, NewApplicant
from tests.end_to_end.web.talking import ENGINEER, LOWEST, Applicant, question, say

PHONE = {"width": 390, "height": 844}
PAGES = (
    "/articles",
    "/articles/10?clause=10.2.3.1",
    "/search?q=软著",
    "/search?q=报名费",
    "/privacy",
    "/delete",
    "/nowhere",
)
STANDARDS_MATTER = {**ENGINEER, "invention_patents": LOWEST}
STATUSES = ("met", "unmet", "unknown")
QUESTIONS = ("in_scope_employer", "title_years", "education")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_no_page_of_the_conversation_violates_a_rule(
    new_applicant: NewApplicant, advance: Advance, axe: Axe, scheme: str
) -> None:
    applicant = await new_applicant(color_scheme=scheme, viewport=PHONE, reduced_motion="reduce")
    await applicant.page.goto(applicant.server)
    assert await axe(applicant.page) == []
    await applicant.start()
    assert await axe(applicant.page) == []
    for fact in QUESTIONS:
        await applicant.come_back_as(await advance(fact))
        await applicant.press("查条款")
        assert await axe(applicant.page) == [], fact
    await applicant.press("看结果")
    await expect(applicant.is_done).to_be_visible()
    assert await axe(applicant.page) == []
    await applicant.press("修改回答")
    assert await axe(applicant.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_no_other_page_violates_a_rule(new_applicant: NewApplicant, axe: Axe, scheme: str) -> None:
    applicant = await new_applicant(color_scheme=scheme, viewport=PHONE)
    await applicant.start()
    for path in PAGES:
        await applicant.page.goto(applicant.server + path)
        assert await axe(applicant.page) == [], path


async def test_a_multiple_choice_violates_no_rule(
    new_applicant: NewApplicant, advance: Advance, axe: Axe
) -> None:
    for scheme in ("light", "dark"):
        applicant = await new_applicant(color_scheme=scheme, viewport=PHONE)
        await applicant.come_back_as(await advance("standards", STANDARDS_MATTER))
        await applicant.page.get_by_label("国家标准").check()
        assert await axe(applicant.page) == []


async def test_whatever_is_pressed_is_large_enough_for_a_thumb(
    new_applicant: NewApplicant, advance: Advance
) -> None:
    applicant = await new_applicant(viewport=PHONE, has_touch=True)
    await applicant.come_back_as(await advance("education"))
    for button in await applicant.page.locator("button, .ticks label, #text, header a, footer a").all():
        box = await button.bounding_box()
        assert box
        assert box["height"] >= 44, await button.inner_text()
        assert box["width"] >= 44, await button.inner_text()


@pytest.mark.parametrize("width", [320, 1280])
async def test_no_page_scrolls_sideways(new_applicant: NewApplicant, advance: Advance, width: int) -> None:
    applicant = await new_applicant(viewport={"width": width, "height": 800})
    await applicant.page.goto(applicant.server)
    assert await overflow(applicant.page) == 0
    for path in PAGES:
        await applicant.page.goto(applicant.server + path)
        assert await overflow(applicant.page) == 0, path
    await applicant.come_back_as(await advance("education"))
    assert await overflow(applicant.page) == 0
    await applicant.press("看结果")
    assert await overflow(applicant.page) == 0
    await applicant.page.get_by_role("button", name="English").click()
    for path in PAGES:
        await applicant.page.goto(applicant.server + path)
        assert await overflow(applicant.page) == 0, path


async def test_a_screen_reader_is_told_only_what_was_added(applicant: Applicant) -> None:
    page = applicant.page
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.answer()
    await page.evaluate(
        """() => {
            window.added = [];
            const log = document.querySelector("[role=log]");
            new MutationObserver((records) => {
                for (const record of records)
                    for (const node of record.addedNodes) window.added.push(node.textContent.trim());
            }).observe(log, { childList: true });
        }"""
    )
    await applicant.answer()
    added: list[str] = await page.evaluate("() => window.added.filter((text) => text)")
    assert len(added) == 2
    assert say("label-in_scope_role") in added[0]
    assert question("integrity") in added[1]
    assert await page.locator("[role=log]").get_attribute("aria-live") == "polite"


async def test_a_status_is_drawn_without_colour_and_spoken_once(
    applicant: Applicant, advance: Advance
) -> None:
    person = await advance("under_investigation")
    await person.press("看结果")
    await applicant.come_back_as(person)
    marks = applicant.page.locator(".said.result .mark")
    drawn = await marks.evaluate_all("marks => marks.map(mark => getComputedStyle(mark, '::before').content)")
    assert len(set(drawn)) > 1
    requirements = applicant.page.locator(".said.result li.marked")
    while await applicant.page.locator("details:not([open]) > summary").count():
        await applicant.page.locator("details:not([open]) > summary").first.click()
    for spoken in await requirements.all():
        tree = await spoken.aria_snapshot()
        assert sum(tree.count(say(f"requirement-{each}").strip()) for each in STATUSES) == 1, tree


async def test_whoever_wants_no_motion_gets_none(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant(reduced_motion="reduce")
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    names = await applicant.page.locator(".said").evaluate_all(
        "all => all.map(e => getComputedStyle(e).animationName)"
    )
    assert set(names) == {"none"}


async def test_the_result_prints_alone(applicant: Applicant, advance: Advance) -> None:
    person = await advance("under_investigation")
    await person.press("看结果")
    await applicant.come_back_as(person)
    await applicant.page.emulate_media(media="print")
    await expect(applicant.is_done).to_be_visible()
    folded = applicant.is_done.locator("details").first.locator("div, p, li").first
    await expect(folded).to_be_visible()
    for hidden in ("header.top", "footer", "#answer", ".said.answered >> nth=0"):
        await expect(applicant.page.locator(hidden)).to_be_hidden()


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    wider: int = await page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return wider
