"""A running server for the browser tests, and applicants."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from tests.answering import Profile
from tests.bot.web.answering import is_asked, presses
from tests.bot.web.browsing import Person
from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.web.serving import Server
from tests.end_to_end.web.talking import ENGINEER, Applicant
from tests.policies import hunan

ADMIN_TOKEN = "of-the-operator-alone"

NewApplicant = Callable[..., Awaitable[Applicant]]
Advance = Callable[..., Awaitable[Person]]
Finish = Callable[..., Awaitable[Person]]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server that most tests share; each has its own cookies, so its own conversation."""
    running = Server(tmp_path_factory.mktemp("server"), CHUANGPING_ADMIN_TOKEN=ADMIN_TOKEN)
    running.start()
    yield running
    running.stop()
    assert "Traceback" not in running.log


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server for a test that stops or reads it."""
    running = Server(tmp_path)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def new_applicant(server: Server, open_page: OpenPage) -> NewApplicant:
    """Opens a browser of its own: `await new_applicant(java_script_enabled=False)`."""

    async def make(**options: object) -> Applicant:
        return Applicant(await open_page(**options), server.address)

    return make


@pytest_asyncio.fixture(loop_scope="session")
async def applicant(new_applicant: NewApplicant) -> Applicant:
    """Somebody with a desktop browser."""
    return await new_applicant()


@pytest_asyncio.fixture(loop_scope="session")
async def begin(server: Server) -> AsyncIterator[Callable[[], Awaitable[Person]]]:
    """Begins a conversation without a browser, up to the first question."""
    clients: list[httpx.AsyncClient] = []

    async def start() -> Person:
        client = httpx.AsyncClient(base_url=server.address, follow_redirects=True)
        clients.append(client)
        person = Person(client)
        await person.start()
        await person.press("看看我能报哪一级")
        return person

    yield start
    for client in clients:
        await client.aclose()


@pytest.fixture
def advance(begin: Callable[[], Awaitable[Person]]) -> Advance:
    """Answers without a browser until a fact is asked for: the quick way to the middle."""

    async def until(fact: str, profile: Profile = ENGINEER) -> Person:
        person = await begin()
        while not is_asked(fact, person.page):
            await person.press_keys(*presses(hunan(), person.page, profile))
        return person

    return until


@pytest.fixture
def finish(begin: Callable[[], Awaitable[Person]]) -> Finish:
    """Answers without a browser until the result stands there."""

    async def to_the_end(profile: Profile = ENGINEER) -> Person:
        person = await begin()
        while 'class="said result"' not in person.page:
            await person.press_keys(*presses(hunan(), person.page, profile))
        return person

    return to_the_end
