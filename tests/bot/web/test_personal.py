"""What belongs to the person, over the real conversation: the notice, the export, deletion."""

import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from dialogs.privacy import Terms, notice_version
from dialogs.world import World
from locales.wording import LANGUAGES
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import NewPerson
from tests.policies import hunan_versions

TERMS = Terms(45, 9, "星沙创新方法研究会", "privacy@example.cn", reader="model.example.cn")
STORY = "我是本科，助理工程师满四年，累计创效800万。"

Rows = Callable[[], dict[str, int]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest_asyncio.fixture
async def person(file: Path, new_person: NewPerson) -> AsyncIterator[Person]:
    store = SQLiteStore(file)
    service = ConversationService(store, World(hunan_versions(), terms=TERMS))
    app = create_app(service, hunan_versions(), server_key=await store.server_key(), terms=TERMS)
    yield new_person(app=app)
    await store.close()


@pytest.fixture
def rows(file: Path) -> Rows:
    def count() -> dict[str, int]:
        with closing(sqlite3.connect(file)) as db:
            tables = ("conversations", "deliveries", "handled", "outbox", "set_aside", "met")
            return {each: db.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in tables}  # noqa: S608

    return count


@pytest.mark.parametrize("page", ["/", "/privacy", "/articles", "/search?q=软著算吗", "/export", "/delete"])
async def test_who_only_looks_leaves_nothing(person: Person, rows: Rows, page: str) -> None:
    await person.open(page)
    assert set(rows().values()) == {0}


@pytest.mark.parametrize("text", ["你好", "软著算吗", "导出我的数据", "隐私说明"])
async def test_who_asks_something_on_the_first_page_is_answered_and_leaves_nothing(
    person: Person, rows: Rows, text: str
) -> None:
    await person.open()
    await person.type(text)
    assert person.response.status_code == 200
    assert "开始就表示您同意" in person.text
    assert set(rows().values()) == {0}
    await person.press("看看我能报哪一级")
    assert rows()["conversations"] == 1


@pytest.mark.parametrize("how", [{"command": "start"}, {"text": STORY}, {"text": "工程师"}, {"text": "开始"}])
async def test_one_press_begins_under_the_notice(person: Person, rows: Rows, how: dict[str, str]) -> None:
    await person.open()
    assert "开始就表示您同意：星沙创新方法研究会保存您的回答和进度" in person.text
    assert "45 天" in person.text
    await person.send(**how)
    assert rows()["conversations"] == 1
    await person.open("/export")
    (consent,) = json.loads(person.response.content)["consent"]
    assert consent["version"] == notice_version(TERMS, "web")
    assert consent["agreed"] == consent["shown"]


async def test_a_page_of_a_conversation_that_is_gone_begins_none(
    person: Person, rows: Rows, file: Path
) -> None:
    await person.start()
    token = person.token
    key = person.key("看看我能报哪一级")
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DELETE FROM conversations")
    await person.send(token=token, key=key)
    assert person.response.status_code == 403
    assert "找不到您的对话了" in person.text
    assert rows()["conversations"] == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_notice_tells_all_that_the_law_asks_for(person: Person, language: str) -> None:
    await person.open("/privacy")
    await person.choose_language(language)
    told = person.text
    for each in ("星沙创新方法研究会", "privacy@example.cn", "45", "9", "model.example.cn", "10"):
        assert each in told
    assert person.page.count("<h2") == 8
    assert 'href="/export"' in person.page
    assert 'href="/delete"' in person.page


async def test_the_export_is_a_file_of_ones_own(person: Person, new_person: NewPerson) -> None:
    await person.open("/export")
    assert person.response.status_code == 404
    await person.start()
    await person.press("看看我能报哪一级")
    await person.type("导出我的数据")
    assert '<a class="control" href="/export" download>' in person.page
    await person.open("/export")
    assert person.response.headers["content-type"] == "application/json"
    assert person.response.headers["cache-control"] == "no-store"
    assert person.response.headers["content-disposition"].startswith('attachment; filename="export.json"')
    assert json.loads(person.response.content)["channel"] == "web"


async def test_deletion_by_word_is_confirmed_once_and_done_at_once(person: Person, rows: Rows) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.type("删除我的数据")
    assert rows()["conversations"] == 1
    await person.press(person.choices[0])
    assert set(rows().values()) == {0}
