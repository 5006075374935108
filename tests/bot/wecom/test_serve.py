"""`chuangping serve` with a WeCom bot, as a process of its own."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from pathlib import Path

import httpx

from tests.bot.wecom.server import BOT_ID, SECRET, WeComServer
from tests.patience import PATIENCE_SECONDS


async def start(server: WeComServer, folder: Path) -> Process:
    """Start it."""
    settings = {
        "CHUANGPING_STORE": f"sqlite:///{folder / 'conversations.db'}",
        "CHUANGPING_WECOM_BOT_ID": BOT_ID,
        "CHUANGPING_WECOM_BOT_SECRET": SECRET,
        "CHUANGPING_WECOM_API": server.address,
        "CHUANGPING_LOG_LEVEL": "debug",
    }
    return await create_subprocess_exec(
        *(sys.executable, "-c", "from bot.command_line import main; main()", "serve", "--port", "0"),
        env=os.environ | settings,
        cwd=folder,
        stdout=PIPE,
        stderr=PIPE,
    )


async def address_of(process: Process) -> str:
    """Where it says that people are welcome."""
    assert process.stdout is not None
    found = re.search(r"http://[\d.]+:\d+", (await process.stdout.readline()).decode())
    assert found
    return found[0]


async def test_the_service_talks_tells_how_it_does_logs_nothing_of_anybody_and_stops_when_told(
    server: WeComServer, tmp_path: Path
) -> None:
    process = await start(server, tmp_path)
    try:
        address = await address_of(process)
        await server.says("zhangsan007", "我的秘密")
        await server.sees("zhangsan007", "开始就表示您同意")
        async with httpx.AsyncClient(base_url=address, timeout=PATIENCE_SECONDS) as client:
            told = (await client.get("/readyz")).json()
            measured = (await client.get("/metrics")).text
    finally:
        process.send_signal(signal.SIGTERM)
        _, logged = await asyncio.wait_for(process.communicate(), PATIENCE_SECONDS)
    assert told["parts"]["wecom"] == "ok"
    assert told["confirmed_seconds_ago"]["wecom"] < PATIENCE_SECONDS
    assert 'chuangping_channel_up{channel="wecom"} 1.0' in measured
    assert 'chuangping_channel_disconnections_total{channel="wecom",reason="displaced"} 0.0' in measured
    assert process.returncode == 0
    assert "the WeCom bot is subscribed" in logged.decode()
    for never in ("我的秘密", "\\u6211", "zhangsan007", SECRET, BOT_ID):
        assert never not in logged.decode()
