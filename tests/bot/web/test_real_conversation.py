"""The web over the real conversation and a real store, without a browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from dialogs.world import World
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import NewPerson
from tests.policies import hunan_versions


@pytest_asyncio.fixture
async def real(tmp_path: Path, new_person: NewPerson) -> AsyncIterator[NewPerson]:
    """Makes people who talk with the real assistant."""
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    app = create_app(service, hunan_versions(), server_key=await store.server_key())
    yield lambda: new_person(app=app)
    await store.close()


@pytest.fixture
def person(real: NewPerson) -> Person:
    return real()


async def test_starting_in_two_tabs_starts_one_conversation(person: Person) -> None:
    await person.open()
    other_tab = person.token
    await person.open()
    await person.send(command="start")
    await person.press("看看我能报哪一级")
    await person.press("是")
    await person.send(token=other_tab, command="start")
    assert "所在单位： 是" in person.text
    assert "从事创新技术管理工程工作" in person.last_said


async def test_an_old_pages_button_answers_no_later_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    old = {"token": person.token, "key": person.key("否")}
    await person.open()
    await person.press("是")
    await person.send(**old)
    assert "所在单位： 是" in person.text
    assert "工作岗位" not in person.text


async def test_of_two_tabs_that_answer_the_same_question_one_counts_and_the_other_keeps_its_text(
    person: Person,
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.open()
    await person.type("是")
    assert "所在单位： 是" in person.text

    await person.send(token=token, text="不是")

    assert person.response.status_code == 403
    assert "对话在别处已有变动" in person.text
    assert 'value="不是"' in person.page
    await person.open()
    assert "所在单位： 是" in person.text


async def test_a_text_typed_beside_a_look_at_a_clause_still_answers_the_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.open()
    await person.press("为什么问")
    await person.send(token=token, text="是")
    assert "所在单位： 是" in person.text


async def test_everything_can_be_deleted_from_within_the_conversation(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("看结果")
    await person.press("删除我的数据")
    [yes, *_] = person.choices
    await person.press(yes)
    assert person.response.url.path == "/deleted"
    assert "chuangping" not in person.client.cookies
    await person.open()
    assert "开始自评" in person.text


async def test_a_hostile_key_is_answered_with_the_open_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    question = person.last_said
    for key in ("", "x" * 5_000, "<script>", "\x00", "a.b.pick.yes"):
        await person.send(key=[key, key])
        assert person.response.status_code == 200
        assert person.last_said == question


async def test_a_conversation_speaks_the_language_that_was_chosen_before_it_began(person: Person) -> None:
    await person.client.post("/language", data={"language": "en", "back": "/"})
    await person.start()
    assert "Hunan" in person.last_said
    assert '<html lang="en">' in person.page


async def test_a_language_chosen_in_the_conversation_is_that_of_every_page(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.type("/language en")
    assert '<html lang="en">' in person.page
    assert "Privacy" in person.text
    assert "隐私" not in person.text
    await person.open("/privacy")
    assert '<html lang="en">' in person.page
    await person.client.post("/language", data={"language": "zh_CN", "back": "/"})
    await person.open()
    assert '<html lang="zh-CN">' in person.page
    assert "所在的单位" in person.last_said


async def test_whoever_comes_back_without_a_language_cookie_is_spoken_to_as_before(person: Person) -> None:
    await person.start()
    await person.type("/language en")
    person.client.cookies.delete("language")
    await person.send(token="none of ours", text="bachelor")
    assert person.response.status_code == 403
    assert '<html lang="en">' in person.page
    assert "did not belong to this conversation" in person.text
    await person.open("/articles")
    assert '<html lang="en">' in person.page


async def test_a_strangers_cookie_opens_nobodys_conversation(real: NewPerson) -> None:
    one, other = real(), real()
    await one.start()
    await one.press("看看我能报哪一级")
    await one.press("是")
    other.client.cookies = httpx.Cookies({"chuangping": "A" * 43})
    await other.open()
    assert "开始自评" in other.text
