"""The result in a real browser: it stays, its lines can be changed, plans tried, papers ticked."""

import pytest
from playwright.async_api import Page, expect

from dialogs.in_words import requirement_id
from tests.answering import Profile
from tests.end_to_end.conftest import Axe
from tests.end_to_end.web.conftest import Finish, NewApplicant
from tests.end_to_end.web.talking import ENGINEER, Applicant, question, say, without

SHORT_OF_YEARS = {**ENGINEER, "title_years": 2}
GAPS: Profile = {"project_capability": "none", "benefit_wan": 1200, "problems_solved": 1}
UNSURE = ("disciplined", "method_cert", "knowledge", "standards", "saving_wan")
WITH_GAPS = without({**ENGINEER, **GAPS}, *UNSURE)
PEOPLE: dict[str, Profile] = {
    "may apply": ENGINEER,
    "gaps and doubts": WITH_GAPS,
    "out of scope": {**ENGINEER, "in_scope_employer": False},
}
WIDTHS = (320, 390, 1280)
everybody = pytest.mark.parametrize("profile", PEOPLE.values(), ids=list(PEOPLE))


async def sheet(page: Page) -> str:
    """The words of the sheet that stands last, folded ones too."""
    words = await page.locator(".said.result .bubble").last.text_content()
    return " ".join((words or "").split())


async def press_on_line(applicant: Applicant, label: str) -> None:
    """Press the first button that stands at the end of a line of the sheet."""
    async with applicant.turn():
        await applicant.is_done.get_by_role("button").get_by_text(label, exact=True).first.click()


async def unfold(page: Page) -> None:
    """Open all that is folded."""
    await page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })")


@everybody
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_the_same_sheet_stands_there_after_whatever_is_said_beside_it(
    new_applicant: NewApplicant, finish: Finish, profile: Profile, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    page = applicant.page
    await applicant.come_back_as(await finish(profile))
    before = await sheet(page)
    for said in ("谢谢", "软著算吗", "嘟嘟嘟"):
        await applicant.type(said)
        assert await sheet(page) == before, said
    await applicant.is_done.last.locator("a.clause").first.click()
    await expect(page.locator(".clause-text.highlighted").first).to_be_visible()
    await page.locator(".back a").first.click()
    assert await sheet(page) == before
    for language in ("English", "繁體中文", "简体中文"):
        async with page.expect_navigation():
            await page.get_by_role("button", name=language).click()
        assert (await sheet(page) == before) == (language == "简体中文")
    await page.reload()
    assert await sheet(page) == before
    await applicant.press("看结果")
    assert await sheet(page) == before


async def test_a_line_leads_to_its_question_and_back(applicant: Applicant, finish: Finish) -> None:
    page = applicant.page
    await applicant.come_back_as(await finish(SHORT_OF_YEARS))
    before = await sheet(page)
    for back in ("不改了，回去", "看结果"):
        await press_on_line(applicant, "改")
        await applicant.press(say("label-title_years"), exact=False)
        await expect(applicant.bubble).to_contain_text(question("title_years"))
        await applicant.press(back)
        assert await sheet(page) == before, back
    await press_on_line(applicant, "改")
    await applicant.press(say("label-title_years"), exact=False)
    await applicant.press("不到 2 年")
    assert await sheet(page) != before
    await expect(page.locator(".said.answered", has_text="不到 2 年")).to_have_count(1)


async def test_what_is_not_known_can_be_answered_after_all(applicant: Applicant, finish: Finish) -> None:
    page = applicant.page
    await applicant.come_back_as(await finish(WITH_GAPS))
    line = page.locator("li.marked", has_text=say(requirement_id("9.2.1"))).first
    await expect(line.locator("> .mark.open")).to_be_visible()
    async with applicant.turn():
        await line.get_by_role("button", name="补答").first.click()
    await expect(applicant.bubble).to_contain_text(question("method_cert"))
    await applicant.press("一级")
    await expect(applicant.is_done).to_be_visible()
    await expect(line.locator("> .mark.open")).to_have_count(0)


async def test_a_plan_is_tried_before_it_is_kept(applicant: Applicant, finish: Finish) -> None:
    page = applicant.page
    await applicant.come_back_as(await finish())
    before = await sheet(page)
    await applicant.press("看看做到以后的结果", exact=False)
    trial = await sheet(page)
    assert "试算：" in trial
    assert "还没有记下" in trial
    await page.reload()
    assert await sheet(page) == trial
    await applicant.press("不改，回到原来的结果")
    assert await sheet(page) == before
    await applicant.press("看看做到以后的结果", exact=False)
    await applicant.press("就这样记下")
    kept = page.locator(".said.answered", has_text=say("label-method_cert"))
    for _ in range(2):
        await expect(kept).to_contain_text(say("value-method_cert-level2"))
        await expect(page.locator("#log")).not_to_contain_text("试算：")
        await page.reload()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_what_is_ticked_on_the_sheet_stays_and_is_counted(
    new_applicant: NewApplicant, finish: Finish, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    page = applicant.page
    await applicant.come_back_as(await finish())
    folded = page.locator("details", has=page.locator(".own.box")).first
    await expect(folded.locator("summary").first).to_contain_text("备好 0 样")
    await folded.locator("summary").first.click()
    async with applicant.turn():
        await folded.locator(".own.box").first.click()
    for _ in range(2):
        await expect(folded.locator("summary").first).to_contain_text("备好 1 样")
        await expect(folded.locator(".own.box").first).to_have_attribute("aria-pressed", "true")
        await expect(folded.locator(".mark.done")).to_have_count(1)
        await page.reload()
    await folded.locator("summary").first.click()
    async with applicant.turn():
        await folded.locator(".own.box").first.click()
    await expect(folded.locator("summary").first).to_contain_text("备好 0 样")


async def test_whoever_ticks_a_paper_goes_on_at_that_line(applicant: Applicant, finish: Finish) -> None:
    page = applicant.page
    await applicant.come_back_as(await finish())
    await unfold(page)
    box = page.locator(".own.box").nth(7)
    await box.scroll_into_view_if_needed()
    before = await box.bounding_box()
    async with applicant.turn():
        await box.click()
    await expect(box).to_be_focused()
    await expect(box).to_have_attribute("aria-pressed", "true")
    after = await box.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 2
    await expect(page.locator("[role=log]")).to_have_attribute("aria-live", "off")


async def test_what_was_unfolded_stays_so_after_an_aside(applicant: Applicant, finish: Finish) -> None:
    page = applicant.page
    await applicant.come_back_as(await finish())
    await page.locator(".said.result details > summary").nth(1).click()
    unfolded = await page.locator(".said.result details").evaluate_all("all => all.map(each => each.open)")
    assert unfolded.count(True) == 1
    await applicant.type("谢谢")
    assert unfolded == await page.locator(".said.result details").evaluate_all(
        "all => all.map(each => each.open)"
    )
    await expect(page.locator("[role=log]")).to_have_attribute("aria-live", "polite")


async def test_documents_are_ticked_in_a_list_and_stay_so(
    new_applicant: NewApplicant, finish: Finish
) -> None:
    for scripts in (True, False):
        applicant = await new_applicant(java_script_enabled=scripts)
        await applicant.come_back_as(await finish())
        boxes = applicant.page.locator(".ticks input[type=checkbox]")
        await applicant.press("材料清单")
        await boxes.first.check()
        await applicant.press("完成")
        await expect(applicant.is_done).to_be_visible()
        await applicant.press("材料清单")
        assert await boxes.first.is_checked()
        await boxes.first.uncheck()
        await applicant.press("完成")
        await applicant.press("材料清单")
        assert await applicant.page.locator(".ticks :checked").count() == 0


async def test_an_answer_is_tried_out_before_it_is_recorded(applicant: Applicant, finish: Finish) -> None:
    await applicant.come_back_as(await finish())
    before = await sheet(applicant.page)
    await applicant.press("修改回答")
    await applicant.press(say("label-education"), exact=False)
    await applicant.press("先看看结果再决定")
    await applicant.press("硕士")
    await expect(applicant.bubble).to_contain_text("试算：“最高学历或学位”改成“硕士”。还没有记下。")
    await applicant.page.reload()
    await expect(applicant.bubble).to_contain_text("试算")
    await applicant.press("不改，回到原来的结果")
    assert await sheet(applicant.page) == before


@everybody
async def test_the_whole_sheet_violates_no_rule(
    new_applicant: NewApplicant, finish: Finish, axe: Axe, profile: Profile
) -> None:
    person = await finish(profile)
    for scheme in ("light", "dark"):
        applicant = await new_applicant(color_scheme=scheme, reduced_motion="reduce")
        await applicant.come_back_as(person)
        for width in WIDTHS:
            await applicant.page.set_viewport_size({"width": width, "height": 844})
            await unfold(applicant.page)
            assert await axe(applicant.page) == [], (scheme, width)


@everybody
async def test_nothing_on_the_sheet_is_cut_or_wider_than_a_phone(
    new_applicant: NewApplicant, finish: Finish, profile: Profile
) -> None:
    applicant = await new_applicant(viewport={"width": 320, "height": 844})
    await applicant.come_back_as(await finish(profile))
    for language in ("简体中文", "English"):
        async with applicant.page.expect_navigation():
            await applicant.page.get_by_role("button", name=language).click()
        for size in ("100%", "200%"):
            await unfold(applicant.page)
            await applicant.page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
            wide = await applicant.page.locator(".said.result .bubble *:not(.unseen)").evaluate_all(
                """all => all.filter(each => each.getBoundingClientRect().right > innerWidth
                    || each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display == "block")
                    .map(each => each.outerHTML)"""
            )
            assert wide == [], (language, size)


@everybody
async def test_on_paper_all_is_unfolded_and_what_is_missing_stands_before_the_evidence(
    new_applicant: NewApplicant, finish: Finish, profile: Profile
) -> None:
    applicant = await new_applicant()
    page = applicant.page
    await applicant.come_back_as(await finish(profile))
    lines = page.locator(".said.result .bubble :is(li, summary, p)")
    await page.emulate_media(media="print")
    assert await lines.locator("visible=false").count() == 0
    tops = await page.locator(".said.result li.marked:visible").evaluate_all(
        "all => all.map(each => [each.querySelector('.mark').className, each.getBoundingClientRect().top])"
    )
    missing = [top for mark, top in tops if "missing" in mark]
    papers = [top for mark, top in tops if "todo" in mark]
    assert missing
    assert max(missing) < min(papers, default=max(missing) + 1)
