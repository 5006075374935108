"""The pages of going on elsewhere, over a real store."""

import re
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bot.conversations import ConversationService
from bot.moving import Moving
from bot.storage.codes import MOST_WRONG
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from dialogs.world import World
from tests.bot.web.browsing import Person
from tests.policies import hunan_versions

PUBLIC = "https://chuangping.example"
WRONG = "K7QM-3XRD"

NewPerson = Callable[..., Person]


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[Starlette]:
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    yield create_app(
        service,
        hunan_versions(),
        server_key=await store.server_key(),
        public_address=PUBLIC,
        moves=Moving(service, public_address=PUBLIC),
        ways=lambda code: [f"https://t.me/some_bot?start={code}"],
    )
    await store.close()


@pytest.fixture
def new_person(app: Starlette) -> NewPerson:
    """Makes a person with cookies and a network of their own."""

    def make(host: str = "203.0.113.7") -> Person:
        transport = httpx.ASGITransport(app, client=(host, 1234))
        return Person(httpx.AsyncClient(transport=transport, base_url=PUBLIC, follow_redirects=True))

    return make


async def begun(person: Person) -> Person:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    return person


async def code_of(person: Person) -> str:
    await person.open("/link")
    person.response = await person.client.post("/link", data={"token": person.token})
    found = re.search(r"<strong>(\w{4}-\w{4})</strong>", person.page)
    assert found, person.text
    return found[1]


async def enters(person: Person, code: str, **headers: str) -> httpx.Response:
    await person.open("/go")
    person.response = await person.client.post(
        "/go", data={"token": person.token, "code": code}, headers=headers
    )
    return person.response


async def brings(person: Person, content: bytes) -> httpx.Response:
    await person.open("/go")
    person.response = await person.client.post(
        "/bring", data={"token": person.token}, files={"file": ("my-data.json", content)}
    )
    return person.response


async def test_the_page_tells_the_code_its_address_the_other_ways_and_draws_it(new_person: NewPerson) -> None:
    person = await begun(new_person())
    code = await code_of(person)
    assert f"{PUBLIC}/go/{code.replace('-', '')}" in person.text
    assert f'href="https://t.me/some_bot?start={code}"' in person.page
    assert "<svg" in person.page
    assert "10 分钟内有效，只能用一次" in person.text


async def test_where_nothing_draws_codes_that_is_said(
    new_person: NewPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await begun(new_person())
    monkeypatch.setitem(sys.modules, "segno", None)
    await code_of(person)
    assert "这里画不了二维码" in person.text
    assert "<svg" not in person.page


async def test_a_page_that_holds_a_code_is_kept_by_nobody(new_person: NewPerson) -> None:
    person = await begun(new_person())
    code = await code_of(person)
    for response in (person.response, await new_person().client.get(f"/go/{code}")):
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-robots-tag"] == "noindex"
        assert response.headers["referrer-policy"] == "same-origin"


async def test_whoever_has_no_conversation_has_nothing_to_take_along(new_person: NewPerson) -> None:
    person = new_person()
    await person.open("/link")
    assert "还没有可以带走的回答" in person.text
    await person.start()
    await person.open("/link")
    person.response = await person.client.post("/link", data={"token": person.token})
    assert "还没有可以带走的回答" in person.text


async def test_get_and_head_use_nothing_up_and_do_not_tell_whether_a_code_is_right(
    new_person: NewPerson,
) -> None:
    code = await code_of(await begun(new_person()))
    other = new_person("198.51.100.4")
    for address in (f"/go/{code}", f"/go/{WRONG}"):
        assert (await other.client.head(address)).status_code == 200
        assert (await other.client.get(address)).status_code == 200
    assert "接着您在网页上的对话来" in (await enters(other, code)).text


async def test_what_is_no_code_at_all_is_said_to_be_wrong(new_person: NewPerson) -> None:
    person = new_person()
    await person.open("/go/<script>")
    assert person.response.status_code == 404
    assert "这个口令不对" in person.text
    assert "<script>" not in person.page


async def test_a_wrong_code_is_told_and_stays_in_its_field(new_person: NewPerson) -> None:
    person = new_person()
    assert (await enters(person, WRONG)).status_code == 404
    assert "这个口令不对" in person.text
    assert f'value="{WRONG}"' in person.page


async def test_after_too_many_wrong_ones_a_network_waits_whatever_its_cookies(new_person: NewPerson) -> None:
    code = await code_of(await begun(new_person()))
    for _ in range(MOST_WRONG):
        await enters(new_person("2001:db8::1"), WRONG)
    response = await enters(new_person("2001:db8::2"), code)
    assert response.status_code == 429
    assert 0 < int(response.headers["retry-after"]) <= 600
    assert "口令错得太多，请过 10 分钟再试" in response.text
    assert (await enters(new_person("2001:db8:1::1"), code)).status_code == 200


async def test_a_code_typed_in_the_conversation_counts_for_the_network_too(new_person: NewPerson) -> None:
    person = await begun(new_person())
    for _ in range(MOST_WRONG):
        await person.type(WRONG)
    assert "这个口令不对" in person.text
    assert (await enters(new_person(), WRONG)).status_code == 429


async def test_pressing_twice_is_pressing_once(new_person: NewPerson) -> None:
    code = await code_of(await begun(new_person()))
    person = new_person()
    await person.open(f"/go/{code}")
    sent = {"token": person.token, "code": code}
    for _ in range(2):
        response = await person.client.post("/go", data=sent)
        assert response.status_code == 200
        assert "接着您在网页上的对话来" in response.text


@pytest.mark.parametrize("path", ["/go", "/link"])
async def test_no_other_site_can_have_it_done(new_person: NewPerson, path: str) -> None:
    person = await begun(new_person())
    code = await code_of(person)
    response = await person.client.post(
        path, data={"token": person.token, "code": code}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert response.status_code == 403


async def test_a_form_of_another_browser_does_nothing_and_says_so(new_person: NewPerson) -> None:
    code = await code_of(await begun(new_person()))
    one, other = new_person(), new_person()
    await one.open("/go")
    await other.open("/go")
    for person in (other, new_person()):
        response = await person.client.post("/go", data={"token": one.token, "code": code})
        assert response.status_code == 403
        assert "请再按一次" in response.text
    assert "2 项回答" in (await enters(one, code)).text


async def test_what_is_asked_for_by_word_leads_to_the_page(new_person: NewPerson) -> None:
    person = await begun(new_person())
    await person.type("换个设备")
    assert re.search(r'<a class="control" href="/link">取口令</a>', person.page)


async def test_an_exported_file_is_gone_on_from(new_person: NewPerson) -> None:
    one = await begun(new_person())
    export = (await one.client.get("/export")).content
    other = new_person()
    await brings(other, export)
    assert "2 项回答都读进来了" in other.text
    assert other.last_said == (await _at_the_chat(one)).last_said


async def _at_the_chat(person: Person) -> Person:
    await person.open("/")
    return person


@pytest.mark.parametrize(
    ("content", "told", "status"),
    [
        (b"", "不是从这里导出的文件", 422),
        (b"{}", "不是从这里导出的文件", 422),
        (b" " * 1_100_000, "文件太大了", 422),
        (b" " * 9_000_000, "文件太大了", 413),
    ],
    ids=["nothing", "another", "too large", "much too large"],
)
async def test_a_file_that_cannot_be_used_is_told(
    new_person: NewPerson, content: bytes, told: str, status: int
) -> None:
    person = new_person()
    assert (await brings(person, content)).status_code == status
    assert told in person.text
    await person.open("/")
    assert "开始自评" in person.text


async def test_a_form_that_is_none_is_refused(new_person: NewPerson) -> None:
    person = new_person()
    await person.open("/go")
    response = await person.client.post("/bring", content=b"x", headers={"Content-Type": "text/plain"})
    assert response.status_code == 400


async def test_the_welcome_offers_it(new_person: NewPerson) -> None:
    person = new_person()
    await person.open("/")
    assert "在别处答过？接着来" in person.text
    assert 'action="/bring"' in person.page
