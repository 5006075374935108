"""A wire between the store and the server that can be cut at a chosen statement."""

import asyncio
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

_SOCKET = ".s.PGSQL.5432"


class Wire:
    """Carries every connection to a server's socket, until one of them carries the statement to be cut at."""

    def __init__(self, server: Path) -> None:
        self._server = server
        self._folder = Path(tempfile.mkdtemp(prefix="wire-"))
        self._before: bytes | None = None
        self._after: bytes | None = None

    def address(self, address: str) -> str:
        """The address of a database over this wire."""
        return address.replace(quote(str(self._server), safe=""), quote(str(self._folder), safe=""))

    def cut_before(self, word: str) -> None:
        """Cut the connection that next carries a statement with this word before the server has it."""
        self._before = word.encode()

    def cut_after(self, word: str) -> None:
        """Cut the connection that next carries a statement with this word when the server has answered it."""
        self._after = word.encode()

    async def __aenter__(self) -> "Wire":
        self._listening = await asyncio.start_unix_server(self._carry, self._folder / _SOCKET)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.close()
        shutil.rmtree(self._folder)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_unix_connection(self._server / _SOCKET)
        is_cut = asyncio.Event()
        ways = {
            asyncio.create_task(self._there(reader, to_server, is_cut)),
            asyncio.create_task(_back(from_server, writer, is_cut)),
        }
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for end in (writer, to_server):
                end.close()

    async def _there(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_cut: asyncio.Event
    ) -> None:
        is_prepared = False
        while data := await reader.read(1 << 16):
            if self._before is not None and self._before in data:
                self._before = None
                return
            if is_prepared:  # the statement was sent before, and is now done
                is_cut.set()
            if self._after is not None and self._after in data:
                self._after = None
                is_prepared = True
            writer.write(data)
            await writer.drain()


async def _back(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_cut: asyncio.Event) -> None:
    while (data := await reader.read(1 << 16)) and not is_cut.is_set():
        writer.write(data)
        await writer.drain()
