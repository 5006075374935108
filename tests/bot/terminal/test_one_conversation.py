"""The one conversation in the terminal: the command itself, through pipes."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from threading import Timer

from bot.testing.playing import one_conversation, play
from locales.wording import wording
from tests.bot.terminal.conftest import COMMAND, Environment
from tests.patience import PATIENCE_SECONDS

NO_COMMAND = "/?"
"""What changes nothing and is answered: then everything before it was said."""


class InTheTerminal:
    """Somebody at a terminal."""

    sees_all_again = False

    def __init__(self, process: subprocess.Popen[str]) -> None:
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
        shown = ""
        for line in self._process.stdout:
            if self._answer in line:
                break
            shown += line
        return shown

    def _types(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


async def test_the_one_conversation_is_held_in_the_terminal(environment: Environment, tmp_path: Path) -> None:
    with subprocess.Popen(
        COMMAND,
        env=environment | {"PYTHONUNBUFFERED": "1", "COLUMNS": "100"},
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        impatience = Timer(PATIENCE_SECONDS, process.kill)
        impatience.start()
        try:
            await play(one_conversation(), InTheTerminal(process))
            process.communicate()
        finally:
            impatience.cancel()
    assert process.returncode == 0
