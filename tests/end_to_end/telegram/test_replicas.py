"""Several processes over one store: one polls and others stand by, any takes a webhook's updates, and people
notice nothing when one of them is killed, stopped or paused.
"""

import asyncio
import signal
import socket
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import httpx
import pytest
import pytest_asyncio

from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.processes import address_of, start
from tests.end_to_end.telegram.talking import SECOND, THIRD, begin
from tests.patience import PATIENCE_SECONDS

TAKEN_OVER_SECONDS = 10.0
LIBRARY_WITH = {"sqlite": "aiogram", "postgresql": "python-telegram-bot"}
"""Each library with one of the stores: nothing here depends on which goes with which."""
SECRET = "geheim_2026"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that several processes use."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("database"))
    return f"sqlite:///{tmp_path / 'conversations.db'}"


@pytest_asyncio.fixture(loop_scope="session")
async def started() -> AsyncIterator[list[Process]]:
    """Processes, which are ended at the end."""
    processes: list[Process] = []
    yield processes
    for process in processes:
        if process.returncode is None:
            process.kill()
    await asyncio.gather(*(process.communicate() for process in processes))


class Replica:
    """One of the processes."""

    def __init__(self, process: Process, address: str) -> None:
        self.process = process
        self.address = address

    async def state(self) -> str:
        async with httpx.AsyncClient(base_url=self.address, timeout=PATIENCE_SECONDS) as client:
            return str((await client.get("/readyz")).json()["parts"]["telegram"])

    async def becomes(self, state: str, within: float = PATIENCE_SECONDS) -> float:
        """Wait until it says so; how many seconds that took."""
        began = monotonic()
        async with asyncio.timeout(within):
            while await self.state() != state:
                await asyncio.sleep(0.1)
        return monotonic() - began


async def replica(
    started: list[Process], server: BotApiServer, folder: Path, store: str, *, port: int = 0, **more: str
) -> Replica:
    library = (
        "aiogram" if store.startswith("sqlite") else "python-telegram-bot"
    )  # each with one of the stores
    process = await start(server, folder, library, port=port, CHUANGPING_STORE=store, **more)
    started.append(process)
    return Replica(process, await address_of(process))


async def two(
    started: list[Process], server: BotApiServer, folder: Path, store: str
) -> tuple[Replica, Replica]:
    """One that polls, and one that stands by."""
    first = await replica(started, server, folder, store)
    await first.becomes("ok")
    second = await replica(started, server, folder, store)
    assert await second.state() == "standby"
    return first, second


def said(person: Person, text: str) -> int:
    """How often it was said, whether in a new message or in place of what stood in one. A question that is
    answered at once is replaced by the next, so what stands in the end does not tell.
    """
    return sum(text in act.text for act in person.chat.acts if act.kind in ("sent", "edited"))


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
async def test_another_process_polls_when_the_one_that_did_is_gone(
    server: BotApiServer, started: list[Process], tmp_path: Path, store: str, how: signal.Signals
) -> None:
    first, second = await two(started, server, tmp_path, store)
    person = Person(server)
    await begin(person)

    first.process.send_signal(how)
    await first.process.wait()
    assert await second.becomes("ok", TAKEN_OVER_SECONDS) < TAKEN_OVER_SECONDS

    await person.presses("都符合")
    await person.sees(SECOND)
    assert said(person, SECOND) == 1


async def test_a_process_that_is_paused_is_replaced_and_does_nothing_more_when_it_wakes(
    server: BotApiServer, started: list[Process], tmp_path: Path, store: str
) -> None:
    first, second = await two(started, server, tmp_path, store)
    person = Person(server)
    await begin(person)

    first.process.send_signal(signal.SIGSTOP)
    await person.presses("都符合")
    assert await second.becomes("ok", TAKEN_OVER_SECONDS) < TAKEN_OVER_SECONDS
    await person.sees(SECOND)
    first.process.send_signal(signal.SIGCONT)
    await first.becomes("standby")
    await person.presses("硕士")
    await person.sees(THIRD)
    await server.quiet()

    assert await second.state() == "ok"
    assert [said(person, question) for question in (SECOND, THIRD)] == [1, 1]
    server.forgive()  # the poll of the paused one was ended by that of the other


async def test_any_replica_takes_what_a_webhook_brings_and_nothing_is_said_twice(
    server: BotApiServer, started: list[Process], tmp_path: Path, store: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    hook = {
        "CHUANGPING_TELEGRAM_WEBHOOK": f"http://127.0.0.1:{port}/telegram",
        "CHUANGPING_TELEGRAM_SECRET": SECRET,
    }
    first = await replica(started, server, tmp_path, store, port=port, **hook)
    second = await replica(started, server, tmp_path, store, port=0, **hook)
    await first.becomes("ok")
    await second.becomes("ok")
    person = Person(server)
    await begin(person)
    async with httpx.AsyncClient(timeout=PATIENCE_SECONDS) as client:

        async def give(to: Replica) -> int:
            headers = {SECRET_HEADER: SECRET}
            answer = await client.post(f"{to.address}/telegram", json=person.last_update, headers=headers)
            return answer.status_code

        await person.presses("都符合")
        assert await asyncio.gather(*(give(to) for to in (second, first, second, first))) == [200] * 4
        await person.sees(SECOND)
        assert await give(second) == 200
    await server.quiet()
    assert said(person, SECOND) == 1
