"""`chuangping serve` with a bot: one process, started, watched and stopped together."""

import asyncio
import signal
import socket
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from bot.settings import TelegramLibrary
from tests.end_to_end.conftest import OpenPage
from tests.end_to_end.telegram.botapi.chats import Fault
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer
from tests.end_to_end.telegram.processes import address_of, start
from tests.end_to_end.telegram.talking import SECOND, THIRD, begin
from tests.launching import launch

pytestmark = pytest.mark.asyncio(loop_scope="session")


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


async def test_nothing_that_somebody_sends_stands_in_the_log(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    marker = "geheimnis7"
    process = await start(server, tmp_path, library, CHUANGPING_LOG_FORMAT="json")
    await address_of(process)
    person = Person(server, marker, marker)
    for text in ("/start", f"/start {marker}", marker, f"/{marker}", f"我叫{marker}，本科，工作10年"):
        await person.sends(text)
    await person.shows(document={"file_id": marker, "file_unique_id": marker, "file_name": marker})
    await person.presses_old(1, marker)
    await person.asks_inline(marker)
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()

    assert process.returncode == 0
    assert log
    assert marker not in log.decode()


async def test_the_webhook_is_served_beside_the_web_chat_and_survives_a_restart(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    hook = {
        "CHUANGPING_TELEGRAM_WEBHOOK": f"http://127.0.0.1:{port}/telegram",
        "CHUANGPING_TELEGRAM_SECRET": "geheim_2026",
    }
    person = Person(server)
    for label in ("看看我能报哪一级", "都符合"):
        process = await start(server, tmp_path, library, port=port, **hook)
        address = await address_of(process)
        await person.sends("/start")
        await person.presses(label, on=await person.button(label))
        await person.button("上一步")
        async with httpx.AsyncClient(base_url=address) as client:
            assert (await client.get("/")).status_code == 200
            assert (await client.post("/telegram", json={"update_id": 1})).status_code == 403
        process.send_signal(signal.SIGTERM)
        _, log = await process.communicate()
        assert process.returncode == 0
        assert "Traceback" not in log.decode()
    assert set(server.pump.statuses) <= {200, 503, 0}  # 0: a connection that the first process left behind


async def test_a_token_that_telegram_refuses_stops_neither_the_service_nor_the_web(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    process = await start(server, tmp_path, library, token="1234567890:AAFD39kkdpWt3ywyRZergyOLMaJhac60xxx")
    address = await address_of(process)
    async with httpx.AsyncClient(base_url=address) as client:
        async with asyncio.timeout(60):
            while 'restarts_total{channel="telegram"} 0.0' in (await client.get("/metrics")).text:
                await asyncio.sleep(0.05)
        ready = await client.get("/readyz")
        page = await client.get("/")
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    server.forgive()

    assert page.status_code == 200
    assert (ready.status_code, ready.json()["parts"]) == (200, {"storage": "ok", "telegram": "failed"})
    assert process.returncode == 0
    assert (
        "telegram failed and is started again in 1 s: Telegram 不认 CHUANGPING_TELEGRAM_TOKEN" in log.decode()
    )
    assert "Traceback" not in log.decode()


async def test_a_bot_that_fails_in_the_middle_is_started_again_and_nobody_is_lost(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> None:
    process = await start(server, tmp_path, library)
    address = await address_of(process)
    person = Person(server)
    await begin(person)
    server.fail("getUpdates", Fault(401), Fault(401))
    async with httpx.AsyncClient(base_url=address) as client:
        await person.sends("都符合")
        await person.sees(SECOND)
        async with asyncio.timeout(60):
            while 'restarts_total{channel="telegram"} 2.0' not in (await client.get("/metrics")).text:
                assert (await client.get("/readyz")).status_code == 200
                await asyncio.sleep(0.05)
        await person.sends("硕士")
        await person.sees(THIRD)
        assert (await client.get("/readyz")).json()["parts"]["telegram"] == "ok"
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    assert process.returncode == 0
    assert log.decode().count("telegram failed and is started again in") == 2


async def test_the_result_opens_as_a_page_within_telegram(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary, open_page: OpenPage
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    public = {"CHUANGPING_PUBLIC_ADDRESS": "https://zhicheng.example.cn"}
    process = await start(server, tmp_path, library, port=port, **public)
    address = f"http://127.0.0.1:{port}"
    person = Person(server)
    await begin(person)
    await person.sends("看结果")
    await person.button("打开成网页（可打印）")
    (sheet,) = [
        button["web_app"]["url"]
        for message in person.keyboards
        for row in message.keyboard
        for button in row
        if "web_app" in button
    ]
    assert sheet == "https://zhicheng.example.cn/telegram/result"
    page = await open_page(viewport={"width": 390, "height": 844})
    signed = quote(launch(TOKEN, person.id, datetime.now(UTC)), safe="")
    await page.goto(f"{address}/telegram/result#tgWebAppData={signed}&tgWebAppVersion=9.1")
    await page.wait_for_selector(".said.result")
    said = await page.inner_text(".words")
    forged = await open_page()
    await forged.goto(f"{address}/telegram/result#tgWebAppData={signed[:-4]}0000")
    await forged.wait_for_url("**/telegram/result")
    await forged.wait_for_selector("text=认不出是谁打开的")
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()

    assert "目前" in said
    assert "Traceback" not in log.decode()
