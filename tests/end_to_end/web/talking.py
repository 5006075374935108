"""An applicant in front of the page: what they would answer, and how they press, type and read."""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.async_api import Locator, Page

from tests.bot.web.browsing import Person

Choices = Mapping[str, str | int]

LOWEST, HIGHEST = 0, -1

ENGINEER: dict[str, str | int] = {
    "湖南省内的企业或社会组织": "是",
    "从事创新技术管理工程工作": "是",
    "请您本人承诺": "是",
    "工程系列最高职称": "助理工程师",
    "取得上述工程系列职称后": HIGHEST,
    "最高学历或学位": "本科",
    "创新方法应用能力认证": "一级",
    "掌握到什么程度": "熟悉",
    "您的能力到了哪一步": "骨干",
    "实践难题有多少个": HIGHEST,
    "专利有多少项": HIGHEST,
    "累计创效": HIGHEST,
}
"""By a part of the question: a part of the button's label, or which of the ranges of a number.

Whoever answers so may apply for 工程师, from day to day and with no way to 高级工程师.
"""

OTHERWISE = ("否", "无", "未取得", "都没有")
"""What is pressed at any other question, the first that is there; else the lowest range or 不清楚."""


@dataclass
class Applicant:
    """Somebody at a browser, with or without scripts."""

    page: Page
    server: str

    @property
    def bubble(self) -> Locator:
        """What the assistant said last."""
        return self.page.locator(".said").last.locator(".bubble")

    @property
    def is_done(self) -> Locator:
        """The result, where it stands open."""
        return self.page.locator(".said.result")

    async def start(self) -> None:
        await self.page.goto(self.server)
        async with self.turn():
            await self.page.get_by_role("button", name="开始自评").click()

    def turn(self) -> "Turn":
        """Waits, at its end, for the page to show what came of what was done within it."""
        return Turn(self.page)

    async def press(self, label: str, *, exact: bool = True) -> None:
        async with self.turn():
            await self.page.get_by_role("button", name=label, exact=exact).first.click()

    async def type(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        async with self.turn():
            await self.page.locator("#text").press("Enter")

    async def answer(self, choices: Choices = ENGINEER) -> None:
        """Answer the open question by pressing."""
        question = await self.bubble.inner_text()
        buttons = self.page.locator("#answer form:not(.controls, .typing) :is(.choice, .ticks label)")
        labels = await buttons.all_inner_texts()
        wanted = chosen(question, labels, choices)
        if await self.page.locator(".ticks").count():
            await buttons.nth(wanted or 0).click()
            await self.press("完成")
            return
        async with self.turn():
            if wanted is None:
                await self.page.get_by_role("button", name="不清楚").click()
            else:
                await buttons.nth(wanted).click()

    async def answer_until_done(self, choices: Choices = ENGINEER) -> int:
        """Answer every question that comes; returns how many there were."""
        asked = 0
        while not await self.is_done.count():
            assert asked < 60, await self.bubble.inner_text()
            await self.answer(choices)
            asked += 1
        return asked

    async def come_back_as(self, person: Person) -> None:
        """Go on with the conversation that somebody began without a browser."""
        [(name, secret)] = person.client.cookies.items()
        await self.page.context.add_cookies([{"name": name, "value": secret, "url": self.server}])
        await self.page.goto(self.server)


def chosen(question: str, labels: list[str], choices: Choices) -> int | None:
    """Which of the labels answers the question; None where none does."""
    answer = next((answer for part, answer in choices.items() if part in question), None)
    if isinstance(answer, int):
        return answer % len(labels)
    for part in (answer,) if answer else OTHERWISE:
        for place, label in enumerate(labels):
            if part in label:
                return place
    assert answer is None, f"{answer} is none of {labels}"
    return LOWEST if labels else None


class Turn:
    """One turn of the conversation on a page: over when the page has the forms of the next one."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._before = ""

    async def __aenter__(self) -> None:
        tokens = self._page.locator("input[name=token]")
        self._before = await tokens.first.get_attribute("value") or ""

    async def __aexit__(self, kind: object, *_: object) -> None:
        if kind is None:
            fresh = f'input[name=token]:not([value="{self._before}"])'
            await self._page.wait_for_selector(fresh, state="attached")
            await self._page.wait_for_selector("main:not([aria-busy=true])")
