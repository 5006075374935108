"""axe-core finds no violation in light and dark; and what it cannot see: sizes, motion, print."""

import pytest
from playwright.async_api import Page, expect

from tests.end_to_end.conftest import Axe
from tests.end_to_end.web.conftest import Advance, NewApplicant
from tests.end_to_end.web.talking import Applicant, question, say
from tests.policies import hunan

PHONE = {"width": 390, "height": 844}
PAGES = (
    "/articles",
    "/articles/10?clause=10.2.3.1",
    "/search?q=软著",
    "/search?q=报名费",
    "/privacy",
    "/delete",
    "/go",
    "/go/K7QM-3XRD",
    "/link",
    "/nowhere",
)
SCREENS = {"declaration": "in_scope_employer", "choices": "knowledge", "ticks": "benefit_wan"}
"""The screens of several facts, by one of the facts that each asks for."""

STATUSES = ("met", "unmet", "unknown", "not-applicable")
QUESTIONS = ("title_years", "education")


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


@pytest.mark.parametrize("fact", SCREENS.values(), ids=list(SCREENS))
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_no_screen_of_several_facts_violates_a_rule(
    new_applicant: NewApplicant, advance: Advance, axe: Axe, fact: str, scheme: str
) -> None:
    applicant = await new_applicant(color_scheme=scheme, viewport=PHONE, reduced_motion="reduce")
    await applicant.come_back_as(await advance(fact))
    assert await axe(applicant.page) == []
    for box in await applicant.page.locator(".ticks input[type=checkbox]").all():
        await box.check()
    assert await axe(applicant.page) == []


@pytest.mark.parametrize("fact", SCREENS.values(), ids=list(SCREENS))
async def test_the_question_is_a_heading_that_names_what_answers_it(
    applicant: Applicant, advance: Advance, fact: str
) -> None:
    await applicant.come_back_as(await advance(fact))
    asked = applicant.page.locator("#now h2#asked")
    form = applicant.page.get_by_role("form", name=await asked.inner_text(), exact=True)
    await expect(form.locator('[name="key"]').first).to_be_visible()


async def test_the_doubt_about_an_item_is_spoken_with_the_item(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("benefit_wan"))
    unsure = applicant.page.get_by_role("checkbox", name="说不清", exact=True).first
    await expect(unsure).to_have_accessible_description(say("item-benefit_wan"))


async def test_whatever_is_pressed_is_large_enough_for_a_thumb(
    new_applicant: NewApplicant, advance: Advance
) -> None:
    pressed = "button:visible, .ticks label, summary, #text, header a, footer a"
    for width in (320, 390):
        applicant = await new_applicant(viewport={"width": width, "height": 844}, has_touch=True)
        for fact in (*SCREENS.values(), "education"):
            await applicant.come_back_as(await advance(fact))
            for button in await applicant.page.locator(pressed).all():
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
    for fact in (*SCREENS.values(), "education"):
        await applicant.come_back_as(await advance(fact))
        assert await overflow(applicant.page) == 0, fact
    await applicant.press("看结果")
    assert await overflow(applicant.page) == 0
    await applicant.page.get_by_role("button", name="English").click()
    for path in PAGES:
        await applicant.page.goto(applicant.server + path)
        assert await overflow(applicant.page) == 0, path


@pytest.mark.parametrize("width", [320, 1280])
async def test_text_of_twice_the_size_is_not_cut(
    new_applicant: NewApplicant, advance: Advance, width: int
) -> None:
    applicant = await new_applicant(viewport={"width": width, "height": 800})
    await applicant.come_back_as(await advance("benefit_wan"))
    for pressed in ("为什么问", "看结果", "材料清单"):
        await applicant.press(pressed)
        await applicant.page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        assert await overflow(applicant.page) == 0
        cut = await applicant.page.locator("body *").evaluate_all(
            """all => all.filter(each => each.scrollWidth > each.clientWidth + 1
                && getComputedStyle(each).overflowX !== "visible" && !each.matches(".unseen, .name, input"))
                .map(each => each.outerHTML)"""
        )
        assert cut == []


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
    assert say("label-education") in added[0]
    assert question("title_level") in added[1]
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
    requirements = applicant.page.locator(".said.result li.marked:has(> div > strong:first-child)")
    while await applicant.page.locator("details:not([open]) > summary").count():
        await applicant.page.locator("details:not([open]) > summary").first.click()
    for spoken in await requirements.all():
        tree = await spoken.aria_snapshot()
        lines = [line.strip() for line in tree.splitlines()]
        said = [f"- text: {say(f'requirement-{each}').strip()}" for each in STATUSES]
        assert sum(map(lines.count, said)) == 1, tree


async def test_whoever_wants_no_motion_gets_none(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant(reduced_motion="reduce")
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    names = await applicant.page.locator(".said").evaluate_all(
        "all => all.map(e => getComputedStyle(e).animationName)"
    )
    assert set(names) == {"none"}


@pytest.mark.parametrize("scripts", [True, False])
async def test_what_is_printed_is_the_result_and_not_the_chat(
    new_applicant: NewApplicant, advance: Advance, scripts: bool
) -> None:
    applicant = await new_applicant(color_scheme="dark", java_script_enabled=scripts)
    person = await advance("under_investigation")
    await person.press("看结果")
    await person.type("谢谢")
    await applicant.come_back_as(person)
    page = applicant.page
    await page.emulate_media(media="print")
    await expect(applicant.is_done).to_be_visible()
    await expect(applicant.is_done.locator("details").first.locator("div, p, li").first).to_be_visible()
    for printed in ("创评助手", hunan().document.number, "仅供参考", say("label-in_scope_employer")):
        await expect(page.get_by_text(printed).locator("visible=true").first).to_be_visible()
    for hidden in ("header.top", "footer", "#answer", ".said.notice"):
        await expect(page.locator(hidden)).to_be_hidden()
    assert await page.locator("button").locator("visible=true").count() == 0
    result = await page.locator(".said.result").bounding_box()
    answered = await page.locator(".said.answered").first.bounding_box()
    assert result
    assert answered
    assert result["y"] < answered["y"]


async def test_a_button_prints_where_scripts_run(new_applicant: NewApplicant, advance: Advance) -> None:
    for scripts in (True, False):
        applicant = await new_applicant(java_script_enabled=scripts)
        person = await advance("under_investigation")
        await person.press("看结果")
        await applicant.come_back_as(person)
        button = applicant.page.get_by_role("button", name="打印")
        assert await button.is_visible() == scripts
        if scripts:
            await applicant.page.evaluate("() => { window.print = () => { window.printed = true; }; }")
            await button.click()
            assert await applicant.page.evaluate("() => window.printed")


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    wider: int = await page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return wider
