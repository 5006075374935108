"""The examples run: a bot that existed before keeps its own ways, and the assistant takes what it leaves."""

import os
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings import TelegramLibrary
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer
from tests.end_to_end.telegram.talking import FIRST, SECOND, begin

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest_asyncio.fixture(loop_scope="session")
async def example(server: BotApiServer, library: TelegramLibrary, tmp_path: Path) -> AsyncIterator[Process]:
    file = EXAMPLES / f"telegram_{library.replace('-', '_')}.py"
    environment = os.environ | {"BOT_TOKEN": TOKEN, "BOT_API": server.address}
    process = await create_subprocess_exec(
        *(sys.executable, str(file)), env=environment, cwd=tmp_path, stderr=PIPE
    )
    yield process
    if process.returncode is None:
        process.send_signal(signal.SIGINT)
        await process.communicate()


@pytest.mark.usefixtures("example")
async def test_a_bot_that_existed_before_keeps_its_own_ways(person: Person) -> None:
    await person.sends("/opening")
    await person.sees("周一至周五")
    query = await person.presses("电话")
    assert await person.sees_alert(query) == "0731-00000000"
    await begin(person)
    await person.presses("是")
    await person.sees(SECOND)
    await person.sends("/opening")
    await person.sees("周一至周五")
    await person.sends("/back")
    await person.sees(FIRST)


async def test_the_assistant_does_not_keep_a_bot_from_stopping(example: Process, person: Person) -> None:
    await begin(person)
    example.send_signal(signal.SIGINT)
    _, log = await example.communicate()
    assert "Traceback" not in log.decode().replace("KeyboardInterrupt", "")


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("telegram_*.py")), ids=lambda file: file.stem)
def test_the_assistant_is_added_in_three_lines(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "assistant" in line]
    code = [line for line in lines if not line.startswith('"""')]
    assert [line.rsplit("# ", 1)[1][0] for line in code] == ["1", "2", "3"]
