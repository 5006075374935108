"""Whatever is typed or pasted: a friendly message, nothing executed, nothing lost, nothing logged."""

import pytest
from playwright.async_api import Page, expect

from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.web.conftest import NewApplicant
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import Applicant

SCRIPT = "'\"><script>alert('executed')</script><img src=x onerror=alert('executed')>"

HOSTILE = {
    "script": SCRIPT,
    "ten thousand characters": "一千二百万" * 2_000,
    "emoji": "👩‍🔧🈶👍🏽" * 20,
    "control characters": "\x01\x1b[31m\u202e\u200b\x7f",
    "template": "{{ 7*7 }} {% include '/etc/passwd' %} ${7*7}",
    "entities": "&lt;script&gt;&#x3c;b&#x3e;",
}


def watch(page: Page) -> list[str]:
    """What a script that should not run would leave behind."""
    executed: list[str] = []
    page.on("dialog", lambda dialog: executed.append(dialog.message))
    return executed


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_hostile_texts_are_answered_kindly_and_the_question_stays(
    new_applicant: NewApplicant, scripts: bool
) -> None:
    applicant = await new_applicant(java_script_enabled=scripts)
    executed = watch(applicant.page)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.press("都符合")
    question = await applicant.bubble.inner_text()
    for text in HOSTILE.values():
        await applicant.type(text)
        assert await applicant.bubble.inner_text() == question
        await expect(applicant.page.locator(".said.notice")).to_have_count(1)
        await expect(applicant.page.locator(".said.answered")).to_have_count(1)
    assert executed == []
    assert await applicant.page.locator("img").count() == 0


async def test_a_hostile_address_is_drawn_as_text(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant()
    executed = watch(applicant.page)
    for path in ("/search?q=" + SCRIPT, "/" + SCRIPT, "/articles/" + SCRIPT, "/articles/10?clause=" + SCRIPT):
        await applicant.page.goto(applicant.server + path)
        await expect(applicant.page.get_by_role("link", name="回到对话").first).to_be_visible()
    assert executed == []


async def test_another_sessions_form_token_changes_nothing_and_the_text_is_kept(
    new_applicant: NewApplicant,
) -> None:
    one, other = (
        await new_applicant(java_script_enabled=False),
        await new_applicant(java_script_enabled=False),
    )
    for each in (one, other):
        await each.start()
        await each.press("看看我能报哪一级")
    [theirs] = await other.page.context.cookies()
    await one.page.context.clear_cookies()
    await one.page.context.add_cookies(
        [{"name": theirs["name"], "value": theirs["value"], "url": one.server}]
    )
    await one.type("是")
    await expect(one.page.locator("#notice")).to_contain_text("您的回答都还在")
    await expect(one.page.locator("#text")).to_have_value("是")
    await expect(one.page.locator(".said.answered")).to_have_count(0)
    await one.type("是")
    await expect(one.page.locator(".said.answered")).to_have_count(1)


async def test_a_text_too_long_to_take_stays_in_the_box(new_applicant: NewApplicant) -> None:
    applicant = await new_applicant()
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    text = "一" * 100_000
    await applicant.page.locator("#text").fill(text)
    await applicant.page.locator("#text").press("Enter")
    await expect(applicant.page.locator("#notice")).to_contain_text("请分短一些再发")
    await expect(applicant.page.locator("#text")).to_have_value(text)


async def test_nothing_that_was_typed_is_logged(own_server: Server, open_page: OpenPage) -> None:
    applicant = Applicant(await open_page(), own_server.address)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.type("我的秘密 zebra")
    await applicant.page.goto(own_server.address + "/search?q=zebra")
    own_server.stop()
    assert "zebra" not in own_server.log
    assert "秘密" not in own_server.log


async def test_without_scripts_a_text_too_long_to_take_is_handed_back_to_be_shortened(
    new_applicant: NewApplicant,
) -> None:
    applicant = await new_applicant(java_script_enabled=False)
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    page = applicant.page
    await page.locator("#text").fill("一" * 100_000)
    await page.locator("#text").press("Enter")
    await expect(page.get_by_label("您刚才输入的内容")).to_have_value("一" * 100_000)
    await page.get_by_label("您刚才输入的内容").fill("是")
    await page.get_by_role("button", name="再发一次").click()
    await expect(page.locator(".said.answered")).to_have_count(1)
