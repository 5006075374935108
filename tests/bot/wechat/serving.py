"""A channel behind the web server that really serves it, between a strict Tencent and a conversation that
does as a test says.
"""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.conversations import ConversationService
from bot.limits import Limits
from bot.moving import Moving
from bot.settings import Settings
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from bot.web.protection import BodyLimit
from bot.wechat.answering import Answering, Texts
from bot.wechat.api import TencentApi
from bot.wechat.channel import WechatChannel
from bot.wechat.codec import Codec, key_of
from bot.wechat.deliveries import TENCENTS, Timing
from bot.wechat.running import wechat_account
from dialogs.world import World
from locales.wording import wording
from tests.bot.wechat.tencent import AES_KEY, APPID, TOKEN, Mode, Tencent
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

WORDS = wording("zh_CN")


@dataclass
class Conversation:
    """`bot.wechat.answering.Texts`: echoes what is said, once it is let."""

    done: list[tuple[str, str]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    begun: list[str] = field(default_factory=list)
    spoken: str | None = None

    def hold(self, what: str) -> asyncio.Event:
        """Have something wait until the event is set."""
        return self.held.setdefault(what, asyncio.Event())

    async def take(
        self,
        address: Address,
        text: str,
        *,
        delivery: str,  # noqa: ARG002  as `Texts` has it
        language: str | None = None,  # noqa: ARG002  as above
    ) -> tuple[str, ...]:
        return await self._do(address, text)

    async def open(
        self,
        address: Address,
        *,
        delivery: str,  # noqa: ARG002  as above
        language: str | None = None,  # noqa: ARG002  as above
    ) -> tuple[str, ...]:
        return await self._do(address, "opens")

    async def forget(self, address: Address) -> None:
        await self._do(address, "forgets")

    async def language(self, address: Address, *, otherwise: str) -> str:  # noqa: ARG002  as above
        return self.spoken or otherwise

    def spoken_here(self, address: Address) -> str | None:  # noqa: ARG002  as `Texting` has it
        return self.spoken

    async def _do(self, address: Address, what: str) -> tuple[str, ...]:
        assert address.channel == "wechat"
        self.begun.append(what)
        if what in self.held:
            await self.held[what].wait()
        if self.faults:
            raise self.faults.pop(0)
        self.done.append((address.person, what))
        return (f"{what}!",)


@dataclass
class Seen:
    """How many calls were left without an answer until they were given up."""

    left: int = 0


@dataclass
class Account:
    """An account: Tencent in front of it, what is seen of the server, and how often something came that
    cannot be read.
    """

    tencent: Tencent
    channel: WechatChannel
    seen: Seen = field(default_factory=Seen)
    unreadable: int = 0

    async def cut(self, message: bytes) -> None:
        """A call that is given up when nothing but that is waited for."""
        before = self.seen.left
        call = asyncio.ensure_future(self.tencent.call(message))
        await until(lambda: self.seen.left > before)
        call.cancel()
        await asyncio.wait({call})


@asynccontextmanager
async def account(
    texts: Texts,
    *,
    mode: Mode = "safe",
    timing: Timing = TENCENTS,
    limits: Limits | None = None,
    api: TencentApi | None = None,
    clock: Callable[[], float] = time.time,
    pauses: list[float] | None = None,
) -> AsyncIterator[Account]:
    """An account that is served while a test goes on; its `pauses` are only noted."""

    async def sleep(seconds: float) -> None:
        if pauses is not None:
            pauses.append(seconds)

    def unreadable() -> None:
        opened.unreadable += 1

    answering = Answering(texts, WORDS, language="zh_CN", limits=limits, sleep=sleep)
    keys = [] if mode == "plain" else [key_of(AES_KEY)]
    codec = Codec(TOKEN, APPID, keys)
    channel = WechatChannel(
        answering, codec, WORDS, unreadable=unreadable, api=api, offers_web=True, timing=timing, clock=clock
    )
    async with httpx.AsyncClient() as client:
        opened = Account(Tencent("", client, mode), channel)
        async with served(channel, client, opened.seen) as opened.tencent.address:
            yield opened


@asynccontextmanager
async def served(channel: WechatChannel, client: httpx.AsyncClient, seen: Seen) -> AsyncIterator[str]:
    """The address of a channel that runs, for one client."""
    app = _Watched(Starlette(routes=list(channel.routes), middleware=[Middleware(BodyLimit)]), seen)
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])  # without its main loop, which ends by tenths of a second
    running = asyncio.ensure_future(channel.run())
    await until(lambda: channel.state() == "ok")
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/wechat"
    finally:
        channel.stop()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await running
        for each in server.servers:
            each.close()
        await client.aclose()
        await until(lambda: not server.server_state.connections)


@asynccontextmanager
async def process(file: Path, mode: Mode = "safe") -> AsyncIterator[Tencent]:
    """Tencent in front of a process that keeps its conversations in a file."""
    settings = Settings(
        wechat_token=SecretStr(TOKEN),
        wechat_appid=APPID,
        wechat_aes_key=None if mode == "plain" else SecretStr(f"{'A' * 43},{AES_KEY}"),
        public_address="https://pingshen.example.cn",
    )
    store = SQLiteStore(file)
    service = ConversationService(store, World(hunan_versions()))
    moves = Moving(service, public_address=settings.public_address)
    channel = wechat_account(settings, service, unreadable=lambda _: None, moving=moves)
    assert isinstance(channel, WechatChannel)
    async with httpx.AsyncClient() as client, served(channel, client, Seen()) as address:
        yield Tencent(address, client, mode)
    await store.close()


async def until(so: Callable[[], bool]) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not so():
            await asyncio.sleep(0.002)


class _Watched:
    """An application of which is seen when it waits for a call to be given up."""

    def __init__(self, app: ASGIApp, seen: Seen) -> None:
        self._app = app
        self._seen = seen

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_whole = False

        async def receive_and_see() -> Message:
            nonlocal is_whole
            self._seen.left += is_whole
            message = await receive()
            is_whole = not message.get("more_body", False)
            return message

        await self._app(scope, receive_and_see, send)
