"""What a turn on WeChat costs over HTTP, encrypted, beside the bare server that answers with a constant."""

import asyncio
import http.client
import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
import uvicorn
from pydantic import SecretStr
from pytest_benchmark.fixture import BenchmarkFixture
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.conversations import ConversationService
from bot.listening import listen
from bot.settings import Settings
from bot.storage.sqlite import SQLiteStore
from bot.wechat.running import wechat_account
from dialogs.world import World
from tests.bot.wechat.tencent import AES_KEY, APPID, TOKEN, Tencent, elements_of
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

Ask = Callable[[str, bytes], bytes]
CONSTANT = b"x" * 1800


async def bare(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body and answers with as many bytes as a sealed reply has."""
    while (await receive()).get("more_body"):
        await asyncio.sleep(0)
    await Response(CONSTANT, media_type="text/xml")(scope, receive, send)


def account(file: Path) -> Starlette:
    settings = Settings(
        wechat_token=SecretStr(TOKEN), wechat_appid=APPID, wechat_aes_key=SecretStr(AES_KEY), limits="off"
    )
    service = ConversationService(SQLiteStore(file), World(hunan_versions()))
    channel = wechat_account(settings, service, unreadable=lambda _: None)
    assert channel is not None
    return Starlette(routes=list(channel.routes))


@pytest.fixture(params=["constant", "wechat"])
def ask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ask]:
    """Asks one of the two over one connection that stays open."""
    app: ASGIApp = bare if request.param == "constant" else account(tmp_path / "conversations.db")
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    connection = http.client.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=PATIENCE_SECONDS)

    def post(query: str, body: bytes) -> bytes:
        connection.request("POST", f"/wechat?{query}", body, {"Content-Type": "text/xml"})
        return connection.getresponse().read()

    yield post
    connection.close()
    server.should_exit = True
    thread.join(PATIENCE_SECONDS)


def test_a_turn_on_wechat(benchmark: BenchmarkFixture, ask: Ask) -> None:
    """one turn on WeChat in the safe mode, on a connection that stays open"""
    tencent = Tencent("", httpx.AsyncClient())
    texts = itertools.chain(["开始", "1"], itertools.cycle(["是", "上一步"]))

    def call() -> tuple[str, bytes]:
        number = str(next(tencent.numbers))
        message = tencent.message("oLi", MsgType="text", Content=next(texts), MsgId=number)
        query, body = tencent.enveloped(message)
        return urlencode(query), body

    for _ in range(10):
        ask(*call())
    benchmark.pedantic(ask, setup=lambda: (call(), {}), rounds=300)
    answer = ask(*call())
    assert answer == CONSTANT or "Encrypt" in elements_of(answer)
