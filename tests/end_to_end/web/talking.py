"""An applicant in front of the page: what they would answer, and how they press, type and read."""

from dataclasses import dataclass

from playwright.async_api import Locator, Page

from dialogs.messages import words_of
from tests.answering import Profile
from tests.bot.web.answering import is_asked, presses
from tests.bot.web.browsing import Person
from tests.dialogs import people
from tests.dialogs.people import none_of_the_rest
from tests.policies import hunan

say = words_of(hunan(), "zh_CN").say

ENGINEER: Profile = none_of_the_rest(
    people.ENGINEER | {"title_years": 20, "benefit_wan": 5000, "invention_patents": 3}
)
"""Somebody who may apply for 工程师 and no more, and answers every question."""


def without(profile: Profile, *facts: str) -> Profile:
    """The same person, who does not know these facts."""
    return {name: known for name, known in profile.items() if name not in facts}


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
        """Press a button by its words; if it is not there, it is looked for behind 更多."""
        buttons = self.page.locator("main").get_by_role("button", name=label, exact=exact)
        seldom = self.page.locator("#answer .more summary")
        if await seldom.count() and not await buttons.count():
            await seldom.click()
        async with self.turn():
            await buttons.first.click()

    async def type(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        async with self.turn():
            await self.page.locator("#text").press("Enter")

    async def press_keys(self, *keys: str) -> None:
        """Tick and press what has these keys; the last one sends the form."""
        *ticked, last = (self.page.locator(f'#answer [name="key"][value="{key}"]') for key in keys)
        for box in ticked:
            await box.check()
        async with self.turn():
            await last.click()

    async def answer(self, profile: Profile = ENGINEER) -> None:
        """Answer the open screen by pressing."""
        await self.press_keys(*presses(hunan(), await self.page.content(), profile))

    async def answer_until(self, fact: str, profile: Profile = ENGINEER) -> None:
        """Answer every screen that comes before the one that asks for a fact."""
        while not is_asked(fact, await self.page.content()):
            await self.answer(profile)

    async def answer_until_done(self, profile: Profile = ENGINEER) -> int:
        """Answer every screen that comes; returns how many there were."""
        asked = 0
        while not await self.is_done.count():
            assert asked < 60, await self.bubble.inner_text()
            await self.answer(profile)
            asked += 1
        return asked

    async def come_back_as(self, person: Person) -> None:
        """Go on with the conversation that somebody began without a browser."""
        for name, value in person.client.cookies.items():
            await self.page.context.add_cookies([{"name": name, "value": value, "url": self.server}])
        await self.page.goto(self.server)


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
