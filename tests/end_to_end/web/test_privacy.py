"""Personal pages in a real browser: nobody else is asked for anything, and they fit a phone."""

from urllib.parse import urlsplit

from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.web.serving import Server

PAGES = ("/", "/privacy", "/delete", "/go", "/link", "/articles/10", "/search?q=软著算吗", "/nowhere")


async def test_no_page_asks_anybody_else_and_none_is_wider_than_a_phone(
    server: Server, open_page: OpenPage
) -> None:
    page = await open_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    await page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES:
        await page.goto(f"{server.address}{path}")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert asked == {urlsplit(server.address).netloc}
