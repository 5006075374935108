"""The one conversation in the terminal: the command itself, through pipes."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from bot.testing.playing import one_conversation, play
from locales.wording import wording
from tests.bot.terminal.conftest import COMMAND, Environment
from tests.patience import PATIENCE_SECONDS

NO_COMMAND = "/?"
"""What changes nothing and is answered: then everything before it was said."""


class InTheTerminal:
    """Somebody at a terminal."""

    sees_all_again = False

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._answer = wording("zh_CN").say("terminal-no-such-command")[:8]

    async def says(self, text: str) -> None:
        """Type a line; /start is what the command begins with."""
        if text != "/start":
            self._types(text)

    async def presses(self, label: str) -> None:
        await self.says(label)

    async def sees(self, pieces: Sequence[str]) -> str:  # noqa: ARG002  everything comes at once
        self._types(NO_COMMAND)
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_SECONDS):
            shown = await self._process.stdout.readuntil(self._answer.encode())
        return shown.decode()

    def _types(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())


async def test_the_one_conversation_is_held_in_the_terminal(environment: Environment, tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *COMMAND,
        env=environment | {"PYTHONUNBUFFERED": "1", "COLUMNS": "100"},
        cwd=tmp_path,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**20,
    )
    await play(one_conversation(), InTheTerminal(process))
    await process.communicate()
    assert process.returncode == 0
