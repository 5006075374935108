"""An update while people talk: processes of two versions of the stored structure, behind one balancer.

    versions:  before before → before after → after after → before after → before before

The later version takes one more step, made up here, when its first process starts; the earlier one goes on
beside it, and when it is gone back to, starts with the newer structure.
"""

import asyncio
import contextlib
import re
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

from sqlite_utils import Database

from tests.crash.deaths import drawn
from tests.crash.house import Forked, House, free_port
from tests.database import Cluster
from tests.end_to_end.telegram.botapi.server import BotApiServer

Version = Literal["before", "after"]

ADDED: Final = (
    "ALTER TABLE {}conversations ADD COLUMN made_up TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE {}made_up (id INTEGER PRIMARY KEY)",
)
"""What the later version adds to the structure."""

TALKED_SECONDS: Final = 0.7
"""How long people talk with each pair of processes."""

LIVES: Final = replace(drawn(0, 0), point="any moment", cold=False, flooded=False, by_webhook=False)
"""A process whose end is not drawn."""


class Balancer:
    """Hands each request to one process after the other, and to the next one where that one says nothing, as
    the sample proxies do.
    """

    def __init__(self) -> None:
        self.ports: list[int] = []
        self._turn = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        with contextlib.closing(writer), contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            body = await reader.readexactly(int(length[1])) if length else b""
            once = re.sub(rb"(?i)connection: [^\r]*", b"Connection: close", head)
            writer.write(await self._ask(once + body))
            await writer.drain()

    async def _ask(self, request: bytes) -> bytes:
        while not self.ports:
            await asyncio.sleep(0.02)
        self._turn += 1
        ports = list(self.ports)
        for place in range(len(ports)):
            with contextlib.suppress(ConnectionError):
                reader, writer = await asyncio.open_connection(
                    "127.0.0.1", ports[(self._turn + place) % len(ports)]
                )
                with contextlib.closing(writer):
                    writer.write(request)
                    if answer := await reader.read():
                        return answer
        raise ConnectionAbortedError


@dataclass(frozen=True, slots=True)
class Replica:
    """A process that serves."""

    version: Version
    port: int
    process: Forked


class Replicas(House):
    """The service as several processes. People know the balancer's address alone."""

    def __init__(self, folder: Path, telegram: BotApiServer, cluster: Cluster | None = None) -> None:
        super().__init__(folder, telegram, cluster)
        self.statuses: list[int] = []
        self._balancer = Balancer()
        self._running: list[Replica] = []
        self._server: asyncio.Server | None = None
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"

    async def update(self) -> None:
        """From one version to the next and back, one process after the other."""
        self._server = await asyncio.start_server(self._balancer.answer, sock=self._door)
        await self._begin("before")
        await self._begin("before")
        later: tuple[Version, ...] = ("after", "after", "before", "before")
        for version in later:
            await asyncio.sleep(TALKED_SECONDS)
            await self._begin(version)
            await asyncio.sleep(TALKED_SECONDS)
            await self._stop(self._running[0])

    async def _begin(self, version: Version) -> None:
        port = free_port()
        arguments = ("serve", "--port", str(port))
        process = Forked(_be, version, arguments, self.settings(LIVES), self.folder)
        self._running.append(Replica(version, port, process))
        while True:
            with contextlib.suppress(ConnectionError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()
                break
            await asyncio.sleep(0.02)
        self._balancer.ports.append(port)

    async def _stop(self, replica: Replica) -> None:
        """Stop a process as an operator does: the balancer finds out by itself."""
        replica.process.stop()
        self.statuses.append(await replica.process.ended())
        self._balancer.ports.remove(replica.port)
        self._running.remove(replica)

    async def end(self) -> None:
        """Stop what still runs."""
        for replica in list(self._running):
            await self._stop(replica)
        if self._server is not None:
            self._server.close()

    def has(self, table: str) -> bool:
        """Whether a table is in the stored structure."""
        if self.cluster is not None:
            asked = f"SELECT to_regclass('chuangping.{table}') IS NOT NULL"
            return bool(self.cluster.run(asked, self.place)[0][0])
        with contextlib.closing(Database(self.store)) as db:
            return table in db.table_names()


def _be(version: Version, arguments: Sequence[str], settings: Mapping[str, str], folder: Path) -> None:
    from tests.crash.dying import run  # noqa: PLC0415  it loads the whole product, for the forked process alone

    if version == "after":
        _know_one_more_step()
    run(LIVES, arguments, settings, folder)


def _know_one_more_step() -> None:
    from bot.postgresql import schema  # noqa: PLC0415  as above
    from bot.storage.schema import steps  # noqa: PLC0415  as above

    known = schema.known_steps()
    added = "; ".join(statement.format("chuangping.") for statement in ADDED)
    schema.known_steps = lambda: (*known, added)

    @steps(name="9999 made up")
    def _made_up(db: Database) -> None:
        for statement in ADDED:
            db.execute(statement.format(""))
