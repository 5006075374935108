"""How the bot is there for its operator: proxies, outages, a missing library, what readiness sees."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from bot.faults import ServiceError
from bot.settings import TelegramLibrary
from bot.telegram import outbox, polling, running
from tests.end_to_end.telegram.botapi.chats import Fault
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.patience import PATIENCE_SECONDS

pytestmark = pytest.mark.filterwarnings(
    # python-telegram-bot warns of its own coming change whenever it makes a RetryAfter.
    "ignore:.*In a future major version attribute `retry_after`"
)

MODULES = {"aiogram": "with_aiogram", "python-telegram-bot": "with_python_telegram_bot"}


def test_without_its_library_one_line_says_what_to_install(library: TelegramLibrary) -> None:
    package = "aiogram" if library == "aiogram" else "telegram"
    program = f"import sys; sys.modules[{package!r}] = None; import bot.telegram.{MODULES[library]}"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert ended.stderr.splitlines()[-1].endswith(
        f"the Telegram channel needs {library}: pip install 'chuangping[{library}]'"
    )


def test_neither_library_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, bot.telegram.running, bot.telegram.channel, bot.command_line;"
        "print(sorted({'aiogram', 'telegram', 'aiohttp'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


async def test_readiness_watches_the_age_of_the_last_completed_poll(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "POLL_SECONDS", 0)
    monkeypatch.setattr(running, "SILENT_SECONDS", 0.4)
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=False)
    await bot.start()
    await asyncio.sleep(0.5)
    assert bot.bot.state() == "ok"
    assert bot.bot.last_poll_age() < 0.4
    server.fail("getUpdates", *[Fault(500)] * 100)
    await asyncio.sleep(0.6)
    assert bot.bot.state() == "failed"
    await bot.stop()
    assert bot.bot.state() == "failed"


async def test_while_telegram_cannot_be_reached_at_the_start_it_is_tried_again(
    server: BotApiServer, library: TelegramLibrary, by_webhook: bool, tmp_path: Path, person: Person
) -> None:
    server.fail("getMe", Fault(502), Fault(0))
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=by_webhook)
    await bot.start()
    await person.sends("/start")
    await person.sees("创评助手")
    await bot.stop()


async def test_a_stop_is_heard_while_telegram_cannot_be_reached(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path
) -> None:
    server.fail("getMe", *[Fault(502)] * 100)
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=False)
    starting = asyncio.create_task(bot.start())
    await server.world.until(lambda: len(server.world.faults["getme"]) < 100, PATIENCE_SECONDS)
    assert bot.bot.state() == "failed"
    starting.cancel()
    await asyncio.wait_for(bot.stop(), PATIENCE_SECONDS)


async def test_the_proxy_of_the_environment_is_used(
    server: BotApiServer,
    library: TelegramLibrary,
    tmp_path: Path,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passed: list[str] = []

    async def pass_on(request: web.Request) -> web.Response:
        passed.append(request.path)
        body = await request.read()
        headers = {"content-type": request.headers.get("content-type", "")}
        url = server.address + request.path
        async with (
            ClientSession() as client,
            client.request(request.method, url, data=body, headers=headers) as answer,
        ):
            return web.Response(
                status=answer.status, body=await answer.read(), content_type=answer.content_type
            )

    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", pass_on)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{runner.addresses[0][1]}")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{runner.addresses[0][1]}")
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=False)
    bot.api = "http://bot-api.invalid"
    try:
        await bot.start()
        await person.sends("/start")
        await person.sees("创评助手")
        assert any(path.lower().endswith("/sendmessage") for path in passed)
    finally:
        await bot.end()
        await runner.cleanup()


async def test_a_webhook_left_behind_gives_way_to_polling_and_loses_nothing(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, person: Person
) -> None:
    hooked = RunningBot(server, tmp_path / "c.db", library, webhook=True)
    await hooked.start()
    await hooked.stop()
    await person.sends("/start")
    polled = RunningBot(server, tmp_path / "c.db", library, webhook=False)
    await polled.start()
    await person.sees("创评助手")
    assert server.methods.webhook is None
    await polled.stop()


async def test_a_webhook_address_without_a_path_gets_one(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, person: Person
) -> None:
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=True)
    bot.path = ""
    await bot.start()
    assert server.methods.webhook
    assert server.methods.webhook.url.endswith("/telegram")
    await person.sends("/start")
    await person.sees("创评助手")
    await bot.stop()


async def test_descriptions_that_telegram_takes_only_later_keep_nobody_waiting(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, person: Person
) -> None:
    server.fail("setMyDescription", Fault(429, retry_after=600))
    bot = RunningBot(server, tmp_path / "c.db", library, webhook=False)
    await bot.start()
    await person.sends("/start")
    await person.sees("创评助手")
    await asyncio.wait_for(bot.stop(), PATIENCE_SECONDS)


async def test_a_token_refused_while_sending_ends_the_run_and_what_is_owed_is_sent_in_the_next(
    bot: RunningBot, server: BotApiServer, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "GRACE_SECONDS", 0.1)
    server.fail("sendMessage", *[Fault(401, description="Unauthorized")] * 50)
    await person.sends("/start")
    failure = await bot.failure()
    assert isinstance(failure, ServiceError)
    assert bot.bot.state() == "failed"
    server.world.faults["sendmessage"].clear()
    await bot.run_again()
    await person.sees("创评助手")
