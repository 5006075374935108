"""The web with the second regulation: its pages and a whole conversation, and nothing of the first one."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from criteria.profile import read_profile
from criteria.screens import play
from dialogs.messages import words_of
from dialogs.world import World
from locales.wording import LANGUAGES
from tests.bot.web.answering import presses
from tests.bot.web.browsing import Person
from tests.policies import hunan
from tests.water import SECOND_CLASS, foreign_names, water, water_versions

PAGES = (
    "/", "/privacy", "/articles", "/articles/5", "/articles/5?clause=5.2.2", "/articles/1", "/search",
    "/search?q=要做多少水样", "/search?q=报名费多少", "/search?q=软著算吗", "/articles/14",
)  # fmt: skip


@pytest_asyncio.fixture
async def person(tmp_path: Path) -> AsyncIterator[Person]:
    """Somebody who browses a site about the second regulation."""
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(water_versions()))
    app = create_app(service, water_versions(), server_key=await store.server_key())
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost", follow_redirects=True
    ) as client:
        yield Person(client)
    await store.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_speaks_of_it_alone(person: Person, language: str) -> None:
    await person.open()
    await person.choose_language(language)
    for page in PAGES:
        await person.open(page)
        assert person.response.status_code == (404 if page == "/articles/14" else 200), page
        assert foreign_names(person.text, to=water(), of=hunan()) == [], page


async def test_the_first_page_says_whose_grades_it_is_about(person: Person) -> None:
    await person.open()
    assert "清源市水质检测师等级" in person.text
    assert "清源市水质检测师专业水平评价办法" in person.text


async def test_a_clause_is_shown_in_its_article(person: Person) -> None:
    await person.open("/articles/5?clause=5.1")
    assert "检测水样500个及以上" in person.text
    assert "检测台账" in person.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_whole_conversation_by_forms(person: Person, language: str) -> None:
    words = words_of(water(), language)
    profile = read_profile(water().vocabulary, SECOND_CLASS)
    await person.open()
    await person.choose_language(language)
    await person.start()
    await person.press(words.say("goal-auto"))
    steps = 0
    while 'class="said result"' not in person.page:
        await person.press_keys(*presses(water(), person.page, profile))
        assert foreign_names(person.text, to=water(), of=hunan()) == []
        steps += 1
    assert steps == len(play(water(), profile).screens)
    tier, path = words.say("tier-second_class"), words.say("path-stepwise")
    assert words.say("result-eligible", tier=tier, path=path) in person.text
