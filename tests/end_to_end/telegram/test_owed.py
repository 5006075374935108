"""What was committed is sent, whatever stops the process, and what is known to be sent is not sent again."""

import asyncio
import signal
import sqlite3
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.settings import TelegramLibrary
from tests.end_to_end.telegram.botapi.chats import FINE, Fault
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.processes import address_of, start
from tests.end_to_end.telegram.talking import FIRST, SECOND, begin

pytestmark = pytest.mark.asyncio(loop_scope="session")

PATIENCE = 20.0


@asynccontextmanager
async def running(server: BotApiServer, folder: Path, library: str) -> AsyncIterator[Process]:
    """The service while the block lasts; killed if it still runs then."""
    process = await start(server, folder, library)
    await address_of(process)
    reading = asyncio.create_task(process.communicate())
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await reading


async def until_refused(server: BotApiServer, method: str) -> None:
    """Wait until the faults that were told are used up."""
    assert await server.world.until(lambda: not server.world.faults[method.lower()], PATIENCE)


async def until_noted(folder: Path) -> None:
    """Wait until it is on the disk that a message of what is owed was sent."""
    noted = "SELECT count(*) FROM outbox WHERE messages > 0"
    async with asyncio.timeout(PATIENCE):
        while True:
            with closing(sqlite3.connect(folder / "conversations.db")) as db:
                if db.execute(noted).fetchone() != (0,):
                    return
            await asyncio.sleep(0.02)


def sent(person: Person) -> list[str]:
    return [act.text for act in person.chat.acts if act.kind == "sent" and act.number > person.mark]


async def test_a_kill_between_two_messages_of_a_reply_costs_and_repeats_none(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary, person: Person
) -> None:
    async with running(server, tmp_path, library) as process:
        await begin(person)
        await server.quiet()
        server.fail("sendMessage", FINE, Fault(429, retry_after=60))
        await person.sends("/article 10")
        await until_refused(server, "sendMessage")
        process.send_signal(signal.SIGKILL)
        await process.wait()
    begun = sent(person)
    assert len(begun) == 1
    async with running(server, tmp_path, library):
        await server.world.until(lambda: any(FIRST in text for text in sent(person)), PATIENCE)
        await server.quiet()
    whole = sent(person)
    assert whole[:1] == begun
    assert len(whole) == 2
    assert max(Counter(whole).values()) == 1
    assert FIRST in whole[-1]
    assert person.keyboards[-1] is person.messages[-1]


async def test_a_stop_in_a_flood_wait_of_a_minute_costs_nothing(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary, person: Person
) -> None:
    async with running(server, tmp_path, library) as process:
        await begin(person)
        await server.quiet()
        question = person.keyboards[0]
        server.fail("sendMessage", Fault(429, retry_after=60))
        await person.sends("都符合")
        await until_refused(server, "sendMessage")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    assert not server.world.waiting, "the update is confirmed: nobody will deliver it again"
    assert sent(person) == []
    async with running(server, tmp_path, library):
        await person.sees(SECOND)
        await server.quiet()
        await person.presses("硕士")
        await person.sees_the_next()
    assert question.keyboard == []


async def test_a_kill_before_the_old_question_is_changed_leaves_one_keyboard(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary, person: Person
) -> None:
    async with running(server, tmp_path, library) as process:
        await begin(person)
        await server.quiet()
        question = person.keyboards[0]
        server.fail("editMessageText", Fault(429, retry_after=60))
        await person.sends("都符合")
        await person.sees(SECOND)
        await until_refused(server, "editMessageText")
        await until_noted(tmp_path)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    assert len(person.keyboards) == 2
    async with running(server, tmp_path, library):
        await server.world.until(lambda: not question.keyboard, PATIENCE)
        await server.quiet()
    assert question.text.endswith("都符合")
    assert len(sent(person)) == 1
    assert person.keyboards == [person.messages[-1]]
