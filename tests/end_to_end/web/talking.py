"""An applicant in front of the page: what they would answer, and how they press, type and read."""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.async_api import Locator, Page

from dialogs.messages import words_of
from tests.bot.web.browsing import Person
from tests.policies import hunan

Choices = Mapping[str, str | int]

LOWEST, HIGHEST = 0, -1
say = words_of(hunan(), "zh_CN").say

ENGINEER: Mapping[str, str | int] = {
    "in_scope_employer": "yes",
    "in_scope_role": "yes",
    "integrity": "yes",
    "education": "bachelor",
    "title_level": "assistant",
    "title_years": HIGHEST,
    "method_cert": "level1",
    "knowledge": "familiar",
    "project_capability": "backbone",
    "problems_solved": HIGHEST,
    "invention_patents": HIGHEST,
    "benefit_wan": HIGHEST,
}
"""What is answered to the question for a fact: a flag, the name of a value, or which of a number's ranges.

Anything else is answered with no, nothing, or the least. Whoever answers so may apply for 工程师 and no more.
"""


def question(fact: str) -> str:
    """The words that ask for a fact."""
    return say(f"question-{fact}")


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
        said = await self.bubble.inner_text()
        buttons = self.page.locator("#answer form:not(.controls, .typing) :is(.choice, .ticks label)")
        labels = await buttons.all_inner_texts()
        place = chosen(said, labels, choices)
        wanted = buttons.nth(place)
        if await self.page.locator(".ticks").count() and labels[place] != say("button-nothing"):
            await wanted.click()
            await self.press("完成")
            return
        async with self.turn():
            await wanted.click()

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
        for name, value in person.client.cookies.items():
            await self.page.context.add_cookies([{"name": name, "value": value, "url": self.server}])
        await self.page.goto(self.server)


def chosen(said: str, labels: list[str], choices: Choices) -> int:
    """Which of the labels answers what was asked."""
    fact = next(fact for fact in hunan().vocabulary.values() if question(fact.name) in said)
    if fact.kind == "set" and fact.name not in choices:
        return labels.index(say("button-nothing"))
    answer = choices.get(fact.name, "no" if fact.kind == "flag" else LOWEST)
    if isinstance(answer, int):
        return answer % len(labels)
    label = say(f"flag-{answer}") if fact.kind == "flag" else say(f"value-{fact.name}-{answer}")
    return next(place for place, shown in enumerate(labels) if shown.split()[-1] == label)


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
