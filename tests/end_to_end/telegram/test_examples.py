"""The examples run: a bot that existed before keeps its own ways, and the assistant takes what it leaves.

One process of each example serves all tests, each as somebody else: to start one takes longer than to talk.
"""

import os
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.end_to_end.telegram.botapi.chats import Chat
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer
from tests.end_to_end.telegram.conftest import LIBRARIES
from tests.end_to_end.telegram.talking import FIRST, SECOND, answer_on, begin, is_result
from tests.patience import PATIENCE_SECONDS

EXAMPLES = Path(__file__).parents[3] / "examples"


class Example:
    """An example that runs in a folder, and can be started again there."""

    def __init__(self, file: Path, server: BotApiServer, folder: Path) -> None:
        self.file = file
        self.server = server
        self.folder = folder
        self.process: Process | None = None

    async def start(self) -> None:
        environment = os.environ | {"BOT_TOKEN": TOKEN, "BOT_API": self.server.address}
        asked = self._menus_written()
        self.process = await create_subprocess_exec(
            *(sys.executable, str(self.file)), env=environment, cwd=self.folder, stderr=PIPE
        )
        # The last thing that it does before it polls.
        assert await self.server.world.until(lambda: self._menus_written() >= asked + 3, PATIENCE_SECONDS)

    async def stop(self) -> str:
        """Stop it as Ctrl-C does; its log."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        _, log = await self.process.communicate()
        return log.decode()

    def _menus_written(self) -> int:
        return len(self.server.calls("setMyCommands"))


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=LIBRARIES)
async def example(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Example]:
    """The example for each library, running."""
    file = EXAMPLES / f"telegram_{request.param.replace('-', '_')}.py"
    async with BotApiServer() as server:
        running = Example(file, server, tmp_path_factory.mktemp("example"))
        await running.start()
        yield running
        await running.stop()


@pytest.fixture
def server(example: Example) -> Iterator[BotApiServer]:
    """The Telegram to which the example talks. What it had to refuse fails the test."""
    yield example.server
    assert example.server.forgive() == []


async def test_a_bot_that_existed_before_keeps_its_own_welcome_texts_and_buttons(person: Person) -> None:
    await person.sends("都符合")
    await person.sees("没听懂")
    await person.sends("/start")
    await person.sees("这里是人事科")
    query = await person.presses("电话")
    assert await person.sees_alert(query) == "0731-00000000"
    await person.sends("/help")
    await person.sees("没听懂")


@pytest.mark.parametrize("way", ["button", "command"])
async def test_the_assistant_is_begun_by_a_button_of_the_bots_or_by_its_command(
    person: Person, way: str
) -> None:
    await person.sends("/start")
    await person.sees("这里是人事科")
    await (person.presses("职称自评") if way == "button" else person.sends("/assess"))
    await person.presses("看看我能报哪一级")
    await person.sees(FIRST)
    await person.sends("都符合")
    await person.sees(SECOND)
    await person.sends("/back")
    await person.sees(FIRST)


async def test_in_the_middle_of_the_assistants_questions_the_bots_own_commands_are_its_own(
    person: Person,
) -> None:
    await begin(person, "/assess")
    await person.sends("/start")
    await person.sees("这里是人事科")
    await person.sends("都符合")
    await person.sees(SECOND)


async def test_while_the_bot_asks_on_its_own_texts_are_its_own_and_the_assistant_goes_on_afterwards(
    person: Person,
) -> None:
    await begin(person, "/assess")
    await person.sends("/meet")
    await person.sees("您想哪天来")
    await person.server.world.until(lambda: not person.keyboards, PATIENCE_SECONDS)
    assert person.keyboards == []
    await person.sends("周三")
    await person.sees("记下了：周三")
    await person.sends("都符合")
    await person.sees("没听懂")
    await person.sends("/assess")
    await person.sees(FIRST)
    await person.sends("都符合")
    await person.sees(SECOND)


async def test_after_the_result_texts_are_the_bots_again(person: Person) -> None:
    await begin(person, "/assess")
    await answer_on(person, until=is_result)
    await person.server.quiet()
    await person.sends("都符合")
    await person.sees("没听懂")


async def test_the_menu_lists_the_bots_own_commands_and_the_assistants_entry(
    server: BotApiServer, person: Person
) -> None:
    await person.sends("/start")
    await person.sees("这里是人事科")
    listed = server.world.commands["all_private_chats", ""]
    assert [each["command"] for each in listed] == ["start", "meet", "assess"]


async def test_in_a_group_only_the_assistants_command_leads_to_the_private_chat(
    server: BotApiServer, person: Person
) -> None:
    group = server.world.chats.setdefault(-100_777, Chat(-100_777, "supergroup", "科室"))
    await person.says_in(group, "/assess@chuangping_bot")
    await server.world.until(lambda: bool(group.acts), 8)
    assert "私聊" in group.acts[-1].text


async def test_the_assistant_does_not_keep_a_bot_from_stopping_and_goes_on_after_a_restart(
    example: Example, person: Person
) -> None:
    await begin(person, "/assess")
    log = await example.stop()
    await example.start()
    assert "Traceback" not in log.replace("KeyboardInterrupt", "")
    await person.sends("都符合")
    await person.sees(SECOND)
