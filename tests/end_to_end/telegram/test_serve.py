"""`chuangping serve` with a bot: one process, started, watched and stopped together."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import httpx
import pytest

from bot.settings import TelegramLibrary
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def start(server: BotApiServer, folder: Path, library: str, token: str = TOKEN) -> Process:
    settings = {
        "CHUANGPING_STORE": f"sqlite:///{folder / 'conversations.db'}",
        "CHUANGPING_TELEGRAM_TOKEN": token,
        "CHUANGPING_TELEGRAM_LIBRARY": library,
        "CHUANGPING_TELEGRAM_API": server.address,
        "CHUANGPING_LOG_LEVEL": "debug",
    }
    program = "from bot.command_line import main; main()"
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", program, "serve", "--port", "0"),
        env=os.environ | settings,
        cwd=folder,
        stdout=PIPE,
        stderr=PIPE,
    )


async def address_of(process: Process) -> str:
    assert process.stdout is not None
    announced = (await process.stdout.readline()).decode()
    found = re.search(r"http://[\d.]+:\d+", announced)
    assert found, announced
    return found[0]


async def test_the_bot_and_the_web_chat_run_side_by_side_and_stop_together(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    process = await start(server, tmp_path, library)
    address = await address_of(process)
    person = Person(server)
    await person.sends("/start")
    await person.button("看看我能报哪一级")
    async with httpx.AsyncClient(base_url=address) as client:
        ready = await client.get("/readyz")
        measured = await client.get("/metrics")
        page = await client.get("/")
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()

    assert page.status_code == 200
    assert ready.json() == {"status": "ready", "parts": {"storage": "ok", "telegram": "ok"}}
    assert 'chuangping_turns_total{channel="telegram",outcome="handled"} 1.0' in measured.text
    assert process.returncode == 0
    assert "Traceback" not in log.decode()
    assert TOKEN.split(":")[1] not in log.decode()


async def test_a_token_that_telegram_refuses_stops_the_service_with_one_clear_line(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    process = await start(server, tmp_path, library, token="1234567890:AAFD39kkdpWt3ywyRZergyOLMaJhac60xxx")
    said, log = await process.communicate()
    server.forgive()
    lines = [line for line in log.decode().splitlines() if not re.match(r"\d{4}-\d\d-\d\d ", line)]

    assert process.returncode == 1
    assert "Telegram" in lines[-1]
    assert "Traceback" not in log.decode()
    assert "已停止" not in said.decode()
