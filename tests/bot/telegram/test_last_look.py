"""A request is looked at once more when it is about to be written: until then a process may have been paused,
and another may have sent what it carries.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from bot.telegram.api import LAST_LOOK, UnreachableError
from bot.telegram.retrying import HeldBackError
from bot.telegram.running import Library
from bot.telegram.with_aiogram import AiogramLibrary
from bot.telegram.with_python_telegram_bot import PythonTelegramBotLibrary
from tests.patience import PATIENCE_SECONDS

TOKEN = "7000000001:AAGUd3GmzQ"  # not a real one
ANSWER = b'{"ok": true, "result": {"message_id": 7}}'

Make = Callable[[str, str | None], Library]


@dataclass
class BareServer:
    """Takes connections, and answers each request; what came is kept."""

    port: int = 0
    connections: int = 0
    came: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.came.append(head)
                if b"chunked" in head.lower():
                    await reader.readuntil(b"0\r\n\r\n")
                else:
                    await reader.readexactly(
                        int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                    )
                length = str(len(ANSWER)).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + length + b"\r\n\r\n" + ANSWER
                )  # fmt: skip
        except asyncio.IncompleteReadError as end:
            self.came += [end.partial] if end.partial else []
        finally:
            writer.close()


@pytest.fixture
async def bare() -> AsyncIterator[BareServer]:
    bare = BareServer()
    server = await asyncio.start_server(bare.serve, "127.0.0.1", 0)
    bare.port = server.sockets[0].getsockname()[1]
    yield bare
    server.close()


@pytest.fixture(params=[AiogramLibrary, PythonTelegramBotLibrary])
async def library(request: pytest.FixtureRequest, bare: BareServer) -> AsyncIterator[Library]:
    make: Make = request.param
    library = make(TOKEN, f"http://127.0.0.1:{bare.port}")
    await library.open()
    yield library
    await library.close()


async def send(library: Library) -> object:
    async with asyncio.timeout(PATIENCE_SECONDS):
        return await library.call("sendMessage", {"chat_id": 5, "text": "您好"}, seconds=5)


async def test_nothing_is_written_of_a_request_that_must_not_go_out_any_more(
    library: Library, bare: BareServer
) -> None:
    stood = []

    def refuse() -> None:
        stood.append(bare.connections)
        raise HeldBackError(2)

    assert await send(library)  # now a connection stands
    LAST_LOOK.set(refuse)
    with pytest.raises(UnreachableError):
        await send(library)
    LAST_LOOK.set(None)
    assert await send(library)
    assert stood == [1]
    assert [b"sendmessage" in head.lower() for head in bare.came] == [True, True]


async def test_a_request_that_may_go_out_does(library: Library, bare: BareServer) -> None:
    looks = []
    LAST_LOOK.set(lambda: looks.append(bare.connections))
    assert await send(library)
    assert looks
    assert len(bare.came) == 1
