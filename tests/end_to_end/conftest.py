"""A real browser for the tests that need one.

Playwright's asynchronous interface is used, as its synchronous one leaves a running event loop behind that
breaks every asynchronous test after it. All asynchronous tests of this folder share the loop of the session,
and so must their asynchronous fixtures: `@pytest_asyncio.fixture(loop_scope="session")`.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe as AxeCore
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright

from tests.end_to_end.chromium import NoChromiumError, find_chromium
from tests.patience import PATIENCE_SECONDS

FOLDER = Path(__file__).parent
AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

Axe = Callable[[Page], Awaitable[list[str]]]
OpenPage = Callable[..., Awaitable[Page]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all browser tests: a browser belongs to the loop that started it."""
    for item in items:
        if FOLDER in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, started once for all tests; it talks to nobody but the tests' own server."""
    try:
        executable = find_chromium()
    except NoChromiumError as fault:
        pytest.fail(str(fault), pytrace=False)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=executable,
            args=["--disable-background-networking", "--disable-component-update", "--no-first-run"],
        )
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser) -> AsyncIterator[OpenPage]:
    """Opens pages as different people: `await open_page(java_script_enabled=False, viewport={...})`.

    The options are those of Playwright's `Browser.new_context`. Each page is somebody else's, with cookies of
    their own. An uncaught error of a script, or what the content security policy stops, fails the test.
    """
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def notice(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    async def new(**options: object) -> Page:
        context = await browser.new_context(**{"locale": "zh-CN", **options})  # type: ignore[arg-type]  # passed on
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_SECONDS * 1000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", notice)
        return page

    yield new
    for context in contexts:
        await context.close()
    assert faults == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(open_page: OpenPage) -> Page:
    """A new person's page, at desktop width."""
    return await open_page()


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Runs axe-core on a page, `assert await axe(page) == []`; one line for each faulty element."""
    core = AxeCore()

    async def violations(page: Page) -> list[str]:
        results = await core.run(page, options={**AXE_RULES, "resultTypes": ["violations"]})
        return [
            f"{rule['id']} ({rule['impact']}): {rule['help']}: {node['html']}"
            for rule in results.response["violations"]
            for node in rule["nodes"]
        ]

    return violations
