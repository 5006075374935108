"""Whole conversations in a real browser: by clicking, by keyboard alone, and without scripts."""

import pytest
from playwright.async_api import Page, expect

from tests.bot.web.answering import presses
from tests.end_to_end.web.conftest import Advance, NewApplicant
from tests.end_to_end.web.talking import ENGINEER, Applicant, question, say
from tests.policies import hunan


async def test_a_conversation_by_clicking_ends_with_the_title_and_its_clauses(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    asked = await applicant.answer_until_done()
    assert asked > 5
    await expect(applicant.bubble).to_contain_text("工程师")
    assert await applicant.bubble.locator("a.clause").count() > 5
    assert await applicant.bubble.locator(".mark.met").count() > 5


async def test_scripts_spare_the_reload_and_keep_the_place(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.page.wait_for_load_state()
    loads: list[str] = []
    applicant.page.on("load", lambda page: loads.append(page.url))
    await applicant.press("看看我能报哪一级")
    first = await applicant.page.title()
    await applicant.answer()
    assert loads == []
    assert await applicant.page.title() != first
    bubble = await applicant.bubble.bounding_box()
    size = applicant.page.viewport_size
    assert bubble
    assert size
    assert 0 <= bubble["y"] < size["height"] - 100


async def test_the_progress_bar_grows(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    bar, told = applicant.page.locator("progress"), applicant.page.locator("#progress")
    assert await bar.get_attribute("value") == "0"
    await expect(told).to_contain_text("1/8")
    await applicant.answer()
    assert await bar.get_attribute("value") == "1"
    await expect(told).to_contain_text("2/8 · 约还有")


async def test_a_conversation_without_scripts_ends_alike(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant(java_script_enabled=False)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.press("为什么问")
    await expect(applicant.page.locator(".said.notice")).to_contain_text(say("why-in_scope_employer"))
    await applicant.answer_until_done()
    await expect(applicant.bubble).to_contain_text("工程师")
    assert await applicant.bubble.locator(".mark.met").count() > 5


async def test_a_conversation_by_keyboard_alone(applicant: Applicant) -> None:
    page = applicant.page
    await page.goto(applicant.server)
    await page.keyboard.press("Tab")
    assert await focused(page) == "跳到正文"
    await page.keyboard.press("Enter")
    await reach(page, "开始自评")
    async with applicant.turn():
        await page.keyboard.press("Enter")
    await reach(page, "看看我能报哪一级")
    async with applicant.turn():
        await page.keyboard.press("Enter")
    steps = 0
    while not await applicant.is_done.count():
        *ticked, last = presses(hunan(), await page.content(), ENGINEER)
        for key in ticked:
            steps += await reach_key(page, key)
            await page.keyboard.press("Space")
        steps += await reach_key(page, last)
        async with applicant.turn():
            await page.keyboard.press("Enter")
    await expect(applicant.bubble).to_contain_text("工程师")
    assert steps < 400


async def test_after_an_answer_the_focus_is_where_the_next_one_is_given(applicant: Applicant) -> None:
    page = applicant.page
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await expect(page.locator("#answer")).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(page.locator("#answer .choice").first).to_be_focused()
    await applicant.type("都符合")
    await expect(page.locator("#text")).to_be_focused()


async def test_back_and_the_list_of_answers_change_what_was_said(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("title_years"))
    await expect(applicant.page.locator(".said.answered").last).to_contain_text("助理工程师")
    await applicant.press("上一步")
    await expect(applicant.bubble).to_contain_text(question("title_level"))
    await applicant.answer({**ENGINEER, "title_level": "technician"})
    await expect(applicant.page.locator(".said.answered").last).to_contain_text("技术员")
    await applicant.press("修改回答")
    await applicant.press(say("label-in_scope_employer"), exact=False)
    await expect(applicant.bubble).to_contain_text(question("in_scope_employer"))
    await applicant.press("否")
    await expect(applicant.page.locator(".said.answered", has_text="所在单位")).to_contain_text("否")


async def test_an_answer_in_words_is_said_back_and_a_question_in_between_finds_its_clause(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("title_years"))
    await applicant.type("软著算吗？")
    await expect(
        applicant.page.locator(".said a.clause", has_text="第十条（二）3.（1）").first
    ).to_be_visible()
    await expect(applicant.bubble).to_contain_text(question("title_years"))
    await applicant.type("四年多")
    await expect(applicant.page.locator(".said.answered").last).to_contain_text("4")
    await expect(applicant.bubble).not_to_contain_text(question("title_years"))


async def test_a_text_that_is_not_understood_is_answered_every_time(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    for _ in range(2):
        await applicant.type("嘟嘟嘟")
        await expect(applicant.page.locator(".said.notice")).to_be_in_viewport()
        await expect(applicant.bubble).to_be_in_viewport()


async def test_a_double_click_answers_once(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    async with applicant.turn():
        await applicant.page.get_by_role("button", name="都符合", exact=True).dblclick()
    await expect(applicant.page.locator(".said.answered")).to_have_count(1)


async def test_two_tabs_answer_one_question_once(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    other = Applicant(await applicant.page.context.new_page(), applicant.server)
    await other.page.goto(applicant.server)
    await applicant.press("都符合")
    await other.press("有例外，或有说不清的")
    await expect(other.page.locator(".said.answered")).to_have_count(1)
    await expect(other.page.locator(".said.answered")).to_contain_text("都符合")
    await expect(other.bubble).to_contain_text(question("education"))


async def test_a_text_typed_into_a_tab_left_behind_is_kept_in_its_box(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    other = Applicant(await applicant.page.context.new_page(), applicant.server)
    await other.page.goto(applicant.server)
    await applicant.press("都符合")
    await other.type("有例外")
    await expect(other.page.locator("#notice")).to_contain_text("对话在别处已有变动")
    await expect(other.page.locator("#text")).to_have_value("有例外")
    await expect(other.page.locator(".said.answered")).to_have_count(1)


async def test_what_could_not_be_sent_stays_in_the_box(applicant: Applicant) -> None:
    page = applicant.page
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await page.context.set_offline(offline=True)
    await page.locator("#text").fill("都符合")
    await page.locator("#text").press("Enter")
    await expect(page.locator("#notice")).to_contain_text("没有发出去")
    await expect(page.locator("#text")).to_have_value("都符合")
    await page.context.set_offline(offline=False)
    async with applicant.turn():
        await page.locator("#text").press("Enter")
    await expect(page.locator(".said.answered")).to_have_count(1)


async def test_the_data_can_be_deleted_from_the_foot_of_the_page(applicant: Applicant) -> None:
    page = applicant.page
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await page.locator(".foot").get_by_role("link", name="删除我的数据").click()
    await page.get_by_role("button", name="确认删除").click()
    await expect(page.get_by_role("heading", name="已经全部删除")).to_be_visible()
    await page.goto(applicant.server)
    await expect(page.get_by_role("button", name="开始自评")).to_be_visible()


async def test_the_language_can_be_switched_in_the_middle(applicant: Applicant) -> None:
    page = applicant.page
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await page.get_by_role("button", name="English").click()
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(applicant.bubble).to_contain_text("Hunan")


async def focused(page: Page) -> str:
    """The words of what has the focus, without the letter of its key, which is for the eye alone."""
    words = await page.locator(":focus").inner_text()
    letter = page.locator(":focus > .letter")
    return words.removeprefix(await letter.inner_text() if await letter.count() else "").strip()


async def reach(page: Page, words: str) -> int:
    """Press Tab until what has these words has the focus; returns how often."""
    for count in range(1, 60):
        await page.keyboard.press("Tab")
        if await page.locator(":focus").count() and await focused(page) == words.strip():
            return count
    msg = f"{words!r} cannot be reached by keyboard"
    raise AssertionError(msg)


async def reach_key(page: Page, key: str) -> int:
    """Press Tab until the button or box of this key has the focus; returns how often."""
    for count in range(1, 60):
        await page.keyboard.press("Tab")
        if await page.locator(f':focus[name="key"][value="{key}"]').count():
            return count
    msg = f"{key!r} cannot be reached by keyboard"
    raise AssertionError(msg)


@pytest.mark.parametrize("scripts", [True, False])
async def test_none_of_several_ends_the_choice_with_nothing(
    new_applicant: NewApplicant, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.type("把标准改成一二三")
    await expect(applicant.bubble).to_contain_text(question("standards"))
    await applicant.press("都没有")
    answered = applicant.page.locator(".said.answered", has_text="标准")
    await expect(answered).to_have_count(1)
    await expect(answered).to_contain_text("没有")


async def test_while_something_is_ticked_there_is_not_nothing(applicant: Applicant, advance: Advance) -> None:
    await applicant.come_back_as(await advance("benefit_wan"))
    nothing = applicant.page.get_by_role("button", name="都没有")
    benefit = applicant.page.get_by_label("累计创效").first
    await expect(nothing).to_be_enabled()
    await benefit.check()
    await expect(nothing).to_be_disabled()
    await benefit.uncheck()
    await expect(nothing).to_be_enabled()


async def test_enter_on_a_tick_ends_the_choice_with_what_is_ticked(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.type("把标准改成一二三")
    await applicant.page.get_by_label("国家标准").check()
    async with applicant.turn():
        await applicant.page.get_by_label("国家标准").press("Enter")
    await expect(applicant.page.locator(".said.answered", has_text="标准")).to_contain_text("国家标准")


async def test_another_language_changes_the_whole_page_at_once(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("语言", exact=False)
    async with applicant.turn():
        await applicant.page.get_by_role("button", name="English", exact=True).first.click()
    await expect(applicant.page.locator("html")).to_have_attribute("lang", "en")
    await expect(applicant.page.locator("footer")).to_contain_text("Delete my data")
    await expect(applicant.bubble).to_contain_text("Hunan")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_what_is_typed_and_not_sent_outlasts_another_language(
    new_applicant: NewApplicant, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.page.locator("#text").fill("我写了很久的回答")
    await applicant.page.get_by_role("button", name="English").click()
    await expect(applicant.page.locator("html")).to_have_attribute("lang", "en")
    await expect(applicant.page.locator("#text")).to_have_value("我写了很久的回答")
    await expect(applicant.page.locator(".said.answered")).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_what_is_typed_to_a_conversation_that_was_deleted_is_shown_beside_a_new_beginning(
    new_applicant: NewApplicant, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    other = await applicant.page.context.new_page()
    await other.goto(f"{applicant.server}/delete")
    await other.get_by_role("button", name="确认删除").click()
    await expect(other).to_have_url(f"{applicant.server}/deleted")
    await applicant.page.locator("#text").fill("我写了很久的回答")
    await applicant.page.locator("#text").press("Enter")
    await expect(applicant.page.locator(".notice")).to_contain_text("找不到您的对话了")
    await expect(applicant.page.locator("#text")).to_have_value("我写了很久的回答")
    await applicant.page.get_by_role("button", name="开始自评").click()
    await expect(applicant.page.locator(".said.question")).to_have_count(1)
