"""The ground of the browser tests: a Chromium is found, and axe-core works under a strict policy."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, Route

from tests.end_to_end import chromium

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"


@pytest.fixture
def _nothing_remembered() -> Iterator[None]:
    """Neither from before, nor of what is found here for the tests after it."""
    chromium.find_chromium.cache_clear()
    yield
    chromium.find_chromium.cache_clear()


def executable(path: Path, says: str, status: int = 0) -> Path:
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {status}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.usefixtures("_nothing_remembered")
def test_the_chromium_that_is_named_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(executable(tmp_path / "mine", "Chromium 156.0")))
    assert chromium.find_chromium() == tmp_path / "mine"


@pytest.mark.usefixtures("_nothing_remembered")
def test_a_script_that_only_tells_how_to_get_chromium_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable(tmp_path / "chromium", "requires the chromium snap to be installed", status=1)
    executable(tmp_path / "google-chrome", "Google Chrome 156.0")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find_chromium() == tmp_path / "google-chrome"


@pytest.mark.usefixtures("_nothing_remembered")
def test_a_download_of_playwright_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for build in ("chromium-1100", "chromium-1200"):
        (tmp_path / build / "chrome-linux64").mkdir(parents=True)
        executable(tmp_path / build / "chrome-linux64" / "chrome", "Chromium 156.0")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert chromium.find_chromium() == tmp_path / "chromium-1200" / "chrome-linux64" / "chrome"


@pytest.mark.usefixtures("_nothing_remembered")
def test_where_none_can_be_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    monkeypatch.setattr(chromium, "install_chromium", lambda: None)
    assert chromium.main() == 1
    _, fault = capsys.readouterr().err.splitlines()
    assert "install Chromium" in fault


async def test_axe_finds_a_fault_in_spite_of_a_strict_policy(
    page: Page, axe: Callable[[Page], Awaitable[list[str]]]
) -> None:
    async def answer(route: Route) -> None:
        body = "<!doctype html><html lang='zh-CN'><title>页</title><main><h1>页</h1><input></main>"
        await route.fulfill(body=body, content_type="text/html", headers={"Content-Security-Policy": POLICY})

    await page.route("http://assistant.test/", answer)
    await page.goto("http://assistant.test/")
    (violation,) = await axe(page)
    assert violation.startswith("label (critical)")


async def test_what_is_wrong_on_a_page_is_what_axe_reports_and_nothing_else(
    page: Page, axe: Callable[[Page], Awaitable[list[str]]]
) -> None:
    await page.set_content("<!doctype html><html lang='zh-CN'><title>页</title><main><h1>页</h1></main>")
    assert await axe(page) == []
