"""The result to take along from the page: whose it is, in which formats, and what its receipt's page says."""

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import unquote

import orjson
import pytest
import pytest_asyncio
from starlette.applications import Starlette

from bot.conversations import ConversationService
from bot.limits import Limits
from bot.reports.writing import FORMATS
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from bot.web.app import create_app
from dialogs.results.report import Cut
from dialogs.world import World
from tests.bot.test_limits import Clock
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY, NewPerson
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions

MakeApp = Callable[..., Starlette]


@pytest_asyncio.fixture
async def make_app(tmp_path: Path) -> AsyncIterator[MakeApp]:
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    server_key = await store.server_key()

    def make(**settings: object) -> Starlette:
        return create_app(
            service,
            hunan_versions(),
            server_key=server_key,
            report_of=service.report,
            **settings,  # type: ignore[arg-type]
        )

    yield make
    await store.close()


@pytest_asyncio.fixture
async def finished(make_app: MakeApp, new_person: NewPerson) -> Person:
    """Somebody who looks at their result."""
    person = new_person(app=make_app())
    await look_at_the_result(person)
    return person


async def look_at_the_result(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    await person.type("本科")
    await person.type("结果")
    assert "目前的结果" in person.last_said


async def test_a_result_offers_every_format_and_each_comes(finished: Person) -> None:
    for ending in FORMATS:
        assert f'href="/report{ending}"' in finished.page
    for ending, format_ in FORMATS.items():
        await finished.open(f"/report{ending}")
        assert finished.response.status_code == 200
        assert finished.response.headers["content-type"] == format_.media_type
        assert finished.response.headers["cache-control"] == "no-store"
        assert len(finished.response.content) > 1000


async def test_nothing_is_offered_before_there_is_a_result(make_app: MakeApp, new_person: NewPerson) -> None:
    person = new_person(app=make_app())
    await person.start()
    assert "/report." not in person.page


async def test_a_file_is_saved_under_a_name_in_the_persons_language(finished: Person) -> None:
    await finished.open("/report.pdf")
    told = finished.response.headers["content-disposition"]
    assert told.startswith('attachment; filename="report.pdf"; ')
    assert unquote(told.partition("UTF-8''")[2]).startswith("职称申报自评报告-20")
    await finished.open("/report.pdf?for=employer")
    assert "（供单位）" in unquote(finished.response.headers["content-disposition"])


async def test_the_page_to_print_opens_and_may_use_its_own_styles_alone(finished: Person) -> None:
    await finished.open("/report.html")
    headers = finished.response.headers
    assert headers["content-disposition"].startswith("inline")
    assert "script-src" not in headers["content-security-policy"]
    assert "style-src 'sha256-" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


async def test_the_copy_for_an_employer_says_whom_it_is_for(finished: Person) -> None:
    await finished.open("/report.txt?for=employer")
    assert "这一份供单位参考" in finished.page
    await finished.open("/report.txt")
    assert "这一份供单位参考" not in finished.page


async def test_a_report_is_the_visitors_own(
    finished: Person, make_app: MakeApp, new_person: NewPerson
) -> None:
    other = new_person(app=make_app())
    await other.open("/report.pdf")
    assert other.response.status_code == 404
    await look_at_the_result(other)
    await finished.type("硕士")
    await other.open("/report.json")
    assert orjson.loads(other.response.content)["receipt"]["facts"]["education"] == "bachelor"


@pytest.mark.parametrize(
    ("address", "status"),
    [("/report.exe", 404), ("/report.", 404), ("/report.pdf?for=me", 400), ("/receipt/1", 404)],
)
async def test_what_is_not_there_is_said_so(finished: Person, address: str, status: int) -> None:
    await finished.open(address)
    assert finished.response.status_code == status


async def test_who_has_deleted_everything_has_no_report(finished: Person) -> None:
    await finished.open("/delete")
    await finished.send(to="/delete")
    await finished.open("/report.pdf")
    assert finished.response.status_code == 404


async def test_who_asks_too_often_waits(service: Scripted, new_person: NewPerson) -> None:
    async def nothing(_address: Address, _cut: Cut) -> None:
        return None

    limits = Limits(clock=Clock())
    app = create_app(service, hunan_versions(), server_key=SERVER_KEY, limits=limits, report_of=nothing)
    person = new_person(app=app)
    await person.start()
    statuses = []
    for _ in range(130):
        await person.open("/report.json")
        statuses.append(person.response.status_code)
    assert statuses[0] == 404
    assert statuses[-1] == 429


async def test_where_the_extra_is_missing_its_formats_are_not_offered_and_one_line_says_why(
    make_app: MakeApp, new_person: NewPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.reports.writing.find_spec", lambda _module: None)
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "bot.reports.typesetting", raising=False)
    person = new_person(app=make_app())
    await look_at_the_result(person)
    assert 'href="/report.pdf"' not in person.page
    assert 'href="/report.html"' in person.page
    await person.open("/report.pdf")
    assert person.response.status_code == 501
    assert "pip install 'chuangping[report]'" in person.page


async def test_a_receipts_page_says_how_it_is_checked_and_looks_nothing_up(
    make_app: MakeApp, new_person: NewPerson
) -> None:
    person = new_person(app=make_app())
    await person.open("/receipt/0123456789ab")
    assert person.response.status_code == 200
    assert "自评编号 0123456789ab" in person.text
    assert "chuangping replay" in person.text
