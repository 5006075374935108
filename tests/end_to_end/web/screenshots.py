"""Takes the pictures of the documentation: `python -m tests.end_to_end.web.screenshots [FOLDER]`.

A real server and a real Chromium play a conversation; without a folder the pictures go to `docs/images`.
"""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from tests.answering import Profile
from tests.end_to_end.chromium import find_chromium
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import ENGINEER, Applicant

IMAGES = Path(__file__).parents[3] / "docs" / "images"
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
NOT_QUITE: Profile = {**ENGINEER, "benefit_wan": 800, "problems_solved": 0}
"""Somebody who nearly may apply for 工程师."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, and how to come to what it shows from a conversation that has just begun."""

    name: str
    go: Callable[[Applicant], Coroutine[None, None, None]]


async def _start(applicant: Applicant) -> None:
    await applicant.page.goto(applicant.server)


async def _welcome(applicant: Applicant) -> None:
    await applicant.start()


async def _until(applicant: Applicant, fact: str) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.answer_until(fact)


async def _declared(applicant: Applicant) -> None:
    await _until(applicant, "in_scope_employer")


async def _question(applicant: Applicant) -> None:
    await _until(applicant, "method_cert")


async def _choices(applicant: Applicant) -> None:
    await _until(applicant, "knowledge")


async def _ticks(applicant: Applicant) -> None:
    await _until(applicant, "problems_solved")
    boxes = applicant.page.locator(".ticks input[type=checkbox]")
    for place in (0, 5):
        await boxes.nth(place).check()


async def _result(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.answer_until_done()


async def _missing(applicant: Applicant) -> None:
    await applicant.start()
    await applicant.press("看看我能报哪一级")
    await applicant.answer_until_done(NOT_QUITE)


async def _article(applicant: Applicant) -> None:
    await applicant.page.goto(applicant.server + "/articles/10?clause=10.2.3.1#10.2.3.1")


async def _search(applicant: Applicant) -> None:
    await applicant.page.goto(applicant.server + "/search?q=软著算不算业绩")


SHOTS = (
    Shot("start", _start),
    Shot("welcome", _welcome),
    Shot("declared", _declared),
    Shot("question", _question),
    Shot("choices", _choices),
    Shot("ticks", _ticks),
    Shot("result", _result),
    Shot("missing", _missing),
    Shot("article", _article),
    Shot("search", _search),
)
FOR_README = ("start-phone-light", "ticks-phone-light", "result-phone-light")


async def take(browser: Browser, server: str, folder: Path, wanted: tuple[str, ...]) -> None:
    """Take the pictures whose names begin with one of `wanted`; all where it is empty."""
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            for shot in SHOTS:
                name = f"{shot.name}-{size}-{scheme}"
                if wanted and not name.startswith(wanted):
                    continue
                context = await browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme="dark" if scheme == "dark" else "light",
                    locale="zh-CN",
                    reduced_motion="reduce",
                )
                page = await context.new_page()
                await shot.go(Applicant(page, server))
                await page.mouse.move(0, 0)
                await page.screenshot(path=folder / f"{name}.png")
                await context.close()


async def main(folder: Path, wanted: tuple[str, ...]) -> None:
    """Serve, play and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        server = Server(Path(data))
        server.start()
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
            await take(browser, server.address, folder, wanted)
            await browser.close()
        server.stop()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        asyncio.run(main(Path(sys.argv[1]), tuple(sys.argv[2:])))
    else:
        asyncio.run(main(IMAGES, FOR_README))
