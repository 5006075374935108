"""`chuangping serve` with a bot, as a process of its own."""

import os
import re
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from pathlib import Path

from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer


async def start(
    server: BotApiServer, folder: Path, library: str, token: str = TOKEN, port: int = 0, **more: str
) -> Process:
    """Start it; `more` are settings."""
    settings = {
        "CHUANGPING_STORE": f"sqlite:///{folder / 'conversations.db'}",
        "CHUANGPING_TELEGRAM_TOKEN": token,
        "CHUANGPING_TELEGRAM_LIBRARY": library,
        "CHUANGPING_TELEGRAM_API": server.address,
        "CHUANGPING_LOG_LEVEL": "debug",
    }
    program = "from bot.command_line import main; main()"
    return await create_subprocess_exec(
        *(sys.executable, "-c", program, "serve", "--port", str(port)),
        env=os.environ | settings | more,
        cwd=folder,
        stdout=PIPE,
        stderr=PIPE,
    )


async def address_of(process: Process) -> str:
    """Where it says that people are welcome."""
    assert process.stdout is not None
    announced = (await process.stdout.readline()).decode()
    found = re.search(r"http://[\d.]+:\d+", announced)
    assert found, announced
    return found[0]
