"""The office's table in a real browser: it comes, a column is corrected, it is worked on, it goes."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
from openpyxl import load_workbook
from playwright.async_api import Page, expect

from dialogs.in_words import label, spoken
from dialogs.messages import words_of
from tests.bot.web.rostering import STRANGE, workbook
from tests.end_to_end.conftest import Axe, OpenPage
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import ENGINEER
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
MARKER = "欧阳记号"


class Hall:
    """A server that takes tables, and the folder of its store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.server = Server(folder, CHUANGPING_ROSTER="on")

    def rows(self) -> int:
        with closing(sqlite3.connect(f"file:{self.folder / 'conversations.db'}?mode=ro", uri=True)) as db:
            ((count,),) = db.execute("SELECT (SELECT count(*) FROM jobs) + (SELECT count(*) FROM job_pieces)")
            return int(count)

    def everything(self) -> bytes:
        return b"".join(file.read_bytes() for file in self.folder.iterdir() if file.is_file())

    async def until_nothing_is_left(self) -> None:
        """No row, and no byte of the table; the file's log goes on, as the process gives signs of life."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while self.rows() or MARKER.encode() in self.everything():
                await asyncio.sleep(0.1)


@pytest_asyncio.fixture(loop_scope="session")
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    made = Hall(tmp_path)
    made.server.start()
    yield made
    made.server.stop()
    assert "Traceback" not in made.server.log
    assert MARKER not in made.server.log


@pytest.fixture
def table() -> bytes:
    """One engineer, whose education stands under a head that nobody could know."""
    policy = hunan()
    words = words_of(policy, "zh_CN")
    facts = [policy.vocabulary[name] for name in ENGINEER]
    heads = [STRANGE if fact.name == "education" else label(words, fact) for fact in facts]
    cells = [
        ENGINEER[fact.name] if fact.is_number else spoken(words, fact, ENGINEER[fact.name]) for fact in facts
    ]
    return workbook([["姓名", *heads], [MARKER, *cells]])


async def bring(page: Page, hall: Hall, table: bytes) -> None:
    await page.goto(hall.server.address)
    await page.get_by_role("link", name="上传一张名册").click()
    mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    await page.get_by_label("选择名册文件").set_input_files(
        {"name": "名册.xlsx", "mimeType": mime, "buffer": table}
    )
    await page.get_by_role("button", name="上传").click()
    await expect(page.get_by_role("heading", name="核对每一列")).to_be_visible()


async def correct(page: Page) -> None:
    chosen = page.get_by_label(STRANGE)
    await expect(chosen).to_have_value("")
    await chosen.select_option(label(words_of(hunan(), "zh_CN"), hunan().vocabulary["education"]))


async def take(page: Page, to: Path) -> None:
    async with page.expect_download() as downloading:
        await page.get_by_role("button", name="下载结果").click()
    download = await downloading.value
    assert download.suggested_filename == "名册-自评结果.xlsx"
    await download.save_as(to)


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone", "desk"])
async def test_a_table_comes_is_corrected_worked_on_and_taken_and_nothing_stays(
    hall: Hall, open_page: OpenPage, axe: Axe, table: bytes, tmp_path: Path,
    viewport: dict[str, int], scheme: str,
) -> None:  # fmt: skip
    page = await open_page(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
    await page.goto(f"{hall.server.address}/roster")
    assert await axe(page) == []
    await bring(page, hall, table)
    assert await axe(page) == []
    assert hall.rows() > 0
    assert MARKER.encode() not in hall.everything()

    await correct(page)
    await page.get_by_role("button", name="没问题，开始评").click()
    await expect(page.get_by_role("heading", name="评好了：1 人")).to_be_visible()
    assert await axe(page) == []
    await expect(page.locator(".counts div", has_text="可以申报工程师")).to_contain_text("1 人")
    await take(page, tmp_path / "taken.xlsx")

    await expect(page.get_by_role("heading", name="这里什么也没有了")).to_be_visible()
    assert await axe(page) == []
    people = list(load_workbook(tmp_path / "taken.xlsx").worksheets[0].values)
    (of_marker,) = [row for row in people if MARKER in row]
    assert "工程师" in str(of_marker)
    (tmp_path / "taken.xlsx").unlink()
    await hall.until_nothing_is_left()
    assert MARKER.encode() not in hall.everything()


async def test_it_works_without_a_script_and_the_progress_page_loads_itself_again(
    hall: Hall, open_page: OpenPage, table: bytes, tmp_path: Path
) -> None:
    page = await open_page(java_script_enabled=False)
    await bring(page, hall, table)
    await correct(page)
    await page.get_by_role("button", name="没问题，开始评").click()
    await expect(page.get_by_role("heading", name="评好了：1 人")).to_be_visible()
    await take(page, tmp_path / "taken.xlsx")
    await hall.until_nothing_is_left()
    await page.reload()
    await expect(page.get_by_role("heading", name="这里什么也没有了")).to_be_visible()


async def test_a_file_that_is_too_large_is_told_before_it_is_sent(hall: Hall, open_page: OpenPage) -> None:
    page = await open_page()
    await page.goto(f"{hall.server.address}/roster")
    await page.evaluate(
        "() => { const files = new DataTransfer();"
        " files.items.add(new File([new Uint8Array(20000001)], 'a.xlsx'));"
        " document.getElementById('file').files = files.files; }"
    )
    await page.get_by_role("button", name="上传").click()
    await expect(page.get_by_role("alert")).to_contain_text("超过 20 MB")


async def test_the_deletion_leaves_nothing(hall: Hall, open_page: OpenPage, table: bytes) -> None:
    page = await open_page()
    await bring(page, hall, table)
    await page.get_by_role("button", name="现在就删除").click()
    await expect(page.get_by_role("heading", name="这里什么也没有了")).to_be_visible()
    await hall.until_nothing_is_left()
    await page.get_by_role("link", name="再传一张").click()
    await expect(page.get_by_label("选择名册文件")).to_be_visible()
