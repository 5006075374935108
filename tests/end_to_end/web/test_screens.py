"""Screens of several facts in a real browser: one of a row, number keys, answers changed where they stand."""

from playwright.async_api import Locator, expect

from tests.end_to_end.web.conftest import Advance, Finish, NewApplicant
from tests.end_to_end.web.talking import Applicant, question, say


def row(applicant: Applicant, fact: str) -> tuple[Locator, Locator]:
    """The box of an item, and the one of the doubt about it."""
    boxes = applicant.page.locator(".row", has_text=say(f"item-{fact}")).get_by_role("checkbox")
    return boxes.first, boxes.last


async def test_ticking_one_of_a_row_takes_the_other_back(applicant: Applicant, advance: Advance) -> None:
    await applicant.come_back_as(await advance("benefit_wan"))
    there, unsure = row(applicant, "benefit_wan")
    elsewhere, _ = row(applicant, "saving_wan")
    await elsewhere.check()
    await there.check()
    await unsure.check()
    assert not await there.is_checked()
    await there.check()
    assert not await unsure.is_checked()
    assert await elsewhere.is_checked()


async def test_of_a_group_one_choice_stays(applicant: Applicant, advance: Advance) -> None:
    await applicant.come_back_as(await advance("knowledge"))
    knowledge = applicant.page.get_by_role("group", name=question("knowledge"))
    capability = applicant.page.get_by_role("group", name=question("project_capability"))
    await capability.get_by_label("尚未参与").check()
    for label in ("熟悉", "说不清", "尚不了解"):
        await knowledge.get_by_label(label).check()
    assert await knowledge.locator(":checked").count() == 1
    assert await capability.locator(":checked").count() == 1


async def test_without_scripts_both_of_a_row_are_refused_kindly(
    new_applicant: NewApplicant, advance: Advance
) -> None:
    applicant = await new_applicant(java_script_enabled=False)
    await applicant.come_back_as(await advance("benefit_wan"))
    for box in row(applicant, "benefit_wan"):
        await box.check()
    await applicant.press("完成")
    await expect(applicant.page.locator(".said.notice")).to_contain_text(say("notice-ticked-both"))
    there, unsure = row(applicant, "benefit_wan")
    assert await there.is_checked()
    await unsure.uncheck()
    await applicant.press("完成")
    await expect(applicant.bubble).to_contain_text(question("benefit_wan"))


async def test_a_number_key_ticks_the_item_of_that_number(applicant: Applicant, advance: Advance) -> None:
    await applicant.come_back_as(await advance("benefit_wan"))
    there, _ = row(applicant, "saving_wan")
    await expect(applicant.page.locator(".number-keys")).to_be_visible()
    await applicant.page.keyboard.press("2")
    assert await there.is_checked()
    await expect(there).to_be_focused()
    await applicant.page.keyboard.press("2")
    assert not await there.is_checked()
    await applicant.page.keyboard.press("9")
    assert await applicant.page.locator(".ticks :checked").count() == 0


async def test_a_number_key_presses_the_choice_of_that_number(applicant: Applicant, advance: Advance) -> None:
    await applicant.come_back_as(await advance("title_level"))
    third = await applicant.page.locator("#answer .choice").nth(2).inner_text()
    assert third.startswith("3")
    async with applicant.turn():
        await applicant.page.keyboard.press("3")
    await expect(applicant.page.locator(".said.answered").last).to_contain_text(third.split()[-1])


async def test_a_number_that_is_typed_into_the_box_chooses_nothing(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("benefit_wan"))
    await applicant.page.locator("#text").press_sequentially("12")
    await expect(applicant.page.locator("#text")).to_have_value("12")
    assert await applicant.page.locator(".ticks :checked").count() == 0


async def test_a_phone_is_told_of_no_keys(new_applicant: NewApplicant, advance: Advance) -> None:
    applicant = await new_applicant(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    await applicant.come_back_as(await advance("benefit_wan"))
    await expect(applicant.page.locator(".number-keys")).to_be_hidden()


async def test_an_answer_is_changed_by_pressing_its_bubble_at_any_later_step(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("title_years"))
    await applicant.answer()
    bubble = applicant.page.locator(".said.answered", has_text=say("label-education")).locator(".bubble")
    async with applicant.turn():
        await bubble.click(position={"x": 15, "y": 15})
    await expect(applicant.bubble).to_contain_text(question("education"))
    await applicant.press("博士")
    await expect(bubble).to_contain_text("博士")


async def test_the_bubble_of_a_screen_opens_the_screen(new_applicant: NewApplicant, advance: Advance) -> None:
    for scripts in (True, False):
        applicant = await new_applicant(java_script_enabled=scripts)
        await applicant.come_back_as(await advance("education"))
        scope = applicant.page.locator(".said.answered", has_text=say("topic-scope"))
        async with applicant.turn():
            await scope.get_by_role("button", name=say("web-change")).click()
        await expect(applicant.bubble).to_contain_text(say("item-in_scope_role"))


async def test_few_controls_stand_there_at_once_and_the_rest_behind_more(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("education"))
    controls = applicant.page.locator("#answer > .controls")
    at_hand = await controls.get_by_role("button").all_inner_texts()
    assert at_hand == ["上一步", "不清楚", "跳过", "为什么问"]
    await controls.get_by_text("更多").click()
    assert await controls.get_by_role("button").count() > len(at_hand)
    await expect(controls.get_by_role("button", name="重新开始")).to_be_visible()


async def test_why_something_is_asked_tells_more_than_the_line_that_stands_there(
    applicant: Applicant, advance: Advance
) -> None:
    for fact in ("title_years", "benefit_wan"):
        await applicant.come_back_as(await advance(fact))
        line = await applicant.bubble.locator("p.quiet").first.inner_text()
        await applicant.press("为什么问")
        told = await applicant.page.locator(".said.notice").inner_text()
        assert len(told.replace(line, "")) > 20, fact


async def test_the_result_is_copied_as_text_with_what_is_folded(
    new_applicant: NewApplicant, finish: Finish
) -> None:
    applicant = await new_applicant(permissions=["clipboard-read", "clipboard-write"])
    page = applicant.page
    await applicant.come_back_as(await finish())
    await page.get_by_role("button", name="复制文字").click()
    await expect(page.locator("#notice")).to_contain_text("已复制")
    text: str = await page.evaluate("() => navigator.clipboard.readText()")
    lines = text.splitlines()
    assert lines[0] == "您的结果"
    assert "可以申报工程师" in lines[1]
    assert any(line.startswith("✓ ") for line in lines)
    assert any(line.lstrip().startswith("☐ ") for line in lines)
    assert not any(line.strip() in ("改", "✓", "☐", "·") for line in lines)
    assert lines[-1].startswith("自评编号")


async def test_the_result_is_shared_where_the_browser_can(
    new_applicant: NewApplicant, finish: Finish
) -> None:
    applicant = await new_applicant()
    page = applicant.page
    await page.add_init_script("navigator.share = async (what) => { window.shared = what; };")
    await applicant.come_back_as(await finish())
    await page.get_by_role("button", name="分享").click()
    assert "可以申报工程师" in await page.evaluate("() => window.shared.text")


async def test_a_person_ticks_chooses_and_declares_to_the_end_in_few_steps(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    steps = await applicant.answer_until_done()
    assert steps <= 20
    await expect(applicant.bubble).to_contain_text("可以申报工程师")


async def test_a_case_is_told_in_lines_and_sent_with_enter(applicant: Applicant) -> None:
    page = applicant.page
    await page.goto(applicant.server)
    await page.locator("#text").press_sequentially("本科，2019年7月评的助理工程师")
    await page.locator("#text").press("Shift+Enter")
    await page.locator("#text").press_sequentially("有一级创新方法证")
    async with applicant.turn():
        await page.locator("#text").press("Enter")
    await expect(applicant.bubble).to_contain_text("您的原话：2019年7月评的助理工程师")
    await expect(applicant.bubble).to_contain_text("您的原话：有一级创新方法证")


async def test_the_letters_of_keys_stand_one_below_another(applicant: Applicant) -> None:
    await applicant.start()
    letters = applicant.page.locator("#answer .ladder .letter")
    first, _, third = [await letters.nth(place).bounding_box() for place in range(3)]
    assert first
    assert third
    assert first["x"] == third["x"]


async def test_where_a_number_could_be_the_answer_letter_keys_choose(
    applicant: Applicant, advance: Advance
) -> None:
    await applicant.come_back_as(await advance("education"))
    page = applicant.page
    await expect(page.locator(".number-keys")).to_have_text(say("web-letter-keys"))
    fifth = page.locator("#answer .choice").nth(4)
    await expect(fifth.locator(".letter")).to_have_text("e")
    await page.keyboard.press("3")
    await expect(applicant.bubble).to_contain_text(question("education"))
    async with applicant.turn():
        await page.keyboard.press("e")
    await expect(page.locator(".said.answered").last).to_contain_text("本科")
