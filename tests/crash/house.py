"""The service as the people of a crash run know it: one process after another, over the same store."""

import asyncio
import multiprocessing
import os
import resource
import secrets
import signal
import socket
import sys
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final, Protocol

import httpx

from tests.crash.deaths import Death
from tests.database import Cluster
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer

LONGEST_SECONDS: Final = 10.0
"""A process that does not come by its trap so long is killed from outside."""

PORTS: Final = range(20_000, 32_000)
"""Where to listen: below the ports that connections take, so that none is taken while no process listens."""

# Forked from a process that is loaded, a new one serves in a tenth of a second instead of five.
FORKS: Final = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.crash.loaded"])


class _Process(Protocol):
    def kill(self) -> None: ...

    def pause(self) -> None: ...

    def go_on(self) -> None: ...

    async def ended(self) -> int: ...


FULL_SECONDS: Final = 0.6
"""How long a disk is full."""
ROOM_ON_A_FULL_DISK: Final = 4096
"""Bytes; the log of what is written begins with less, and none of it has room."""

TAKEN_OVER_SECONDS: Final = 9.0
AWAKE_SECONDS: Final = 1.5
"""How long a process that was paused is awake beside the one that took over."""


async def _nowhere() -> None:
    """Nobody looks."""


class House:
    """The service. Its `address` changes with each process, as behind a proxy that knows where it is."""

    def __init__(self, folder: Path, telegram: BotApiServer, cluster: Cluster | None = None) -> None:
        """`telegram` is the Bot API server that its bot talks with. With a `cluster` the conversations are
        kept in a database of it.
        """
        self.folder = folder
        self.cluster = cluster
        self.place = f"sqlite:///{self.store}" if cluster is None else cluster.database()
        self.key: bytes | None = None
        self.address = "http://127.0.0.1:9"
        self._telegram = telegram
        self._process: _Process | None = None

    @property
    def store(self) -> Path:
        """The file with the conversations."""
        return self.folder / "conversations.db"

    @property
    def log(self) -> str:
        """All that its processes have said."""
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    async def live(self, death: Death, look: Callable[[], Awaitable[None]] = _nowhere) -> Death:
        """Serve until a process has died; how it did: one that never came by its trap died at some moment.
        Those that are paused are looked at while they stand still, too.

        Raises `RuntimeError` if it ended by itself.
        """
        if death.paused:
            await self._pause(death, look)
            return death
        outage = asyncio.create_task(self._outage(death))
        try:
            return await self._die(death)
        finally:
            if death.on_disk:
                outage.cancel()
            await asyncio.gather(outage, return_exceptions=death.on_disk)
            await self._settle()

    async def _pause(self, death: Death, look: Callable[[], Awaitable[None]]) -> None:
        paused = await self.start(death)
        await asyncio.sleep(death.seconds)
        paused.pause()
        await look()
        other = await self.start(death)
        await asyncio.sleep(TAKEN_OVER_SECONDS)
        paused.go_on()
        await asyncio.sleep(AWAKE_SECONDS)
        for process in (paused, other):
            process.kill()
            await process.ended()
        await self._settle()

    async def _outage(self, death: Death) -> None:
        """Kill the database, and start it again; or have the disk full for a while."""
        if death.outage is None:
            return
        if death.on_disk:
            await self._serves()
        await asyncio.sleep(death.outage)
        if self.cluster is not None:
            await asyncio.to_thread(self.cluster.kill)
            await asyncio.to_thread(self.cluster.start)
        elif isinstance(self._process, Forked):
            self._process.may_write(ROOM_ON_A_FULL_DISK)
            await asyncio.sleep(FULL_SECONDS)
            self._process.may_write(resource.RLIM_INFINITY)

    async def _serves(self) -> None:
        """Wait until it is ready: a file that cannot be written to refuses the start."""
        async with httpx.AsyncClient(base_url=self.address) as client:
            while True:
                with suppress(httpx.TransportError):
                    if (await client.get("/readyz")).is_success:
                        return
                await asyncio.sleep(0.01)

    async def _settle(self) -> None:
        """Wait until the database has done what the dead had asked of it."""
        while self.cluster is not None and self.cluster.run(
            "SELECT FROM pg_stat_activity WHERE application_name = 'chuangping'"
        ):
            await asyncio.sleep(0.01)

    async def _die(self, death: Death) -> Death:
        process = await self.start(death)
        trapped = death.point != "any moment"
        seconds = LONGEST_SECONDS if trapped else death.seconds
        try:
            status = await asyncio.wait_for(process.ended(), seconds)
        except TimeoutError:
            process.kill()
            await process.ended()
            return replace(death, point="any moment", seconds=seconds)
        if not trapped or status != -signal.SIGKILL:
            msg = f"the process ended by itself, with {status}, before {death}:\n{self.log[-2000:]}"
            raise RuntimeError(msg)
        return death

    async def start(self, death: Death) -> _Process:
        """Start a process; it is the one that people reach from now on."""
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        arguments = ("serve", "--port", str(port))
        if death.cold:
            self._process = await _Cold.started(arguments, self.settings(death), self.folder)
        else:
            self._process = Forked(_be, death, arguments, self.settings(death), self.folder)
        return self._process

    async def end(self) -> None:
        """Kill what still runs."""
        if self._process is not None:
            self._process.kill()
            await self._process.ended()

    def settings(self, death: Death) -> dict[str, str]:
        """What a process is told."""
        settings = {
            "CHUANGPING_STORE": self.place,
            "CHUANGPING_TELEGRAM_TOKEN": TOKEN,
            "CHUANGPING_TELEGRAM_LIBRARY": death.library,
            "CHUANGPING_TELEGRAM_API": self._telegram.address,
        }
        if self.key is not None:
            settings["CHUANGPING_STORE_KEY"] = b64encode(self.key).decode()
        if death.by_webhook:
            settings["CHUANGPING_TELEGRAM_WEBHOOK"] = f"{self.address}/telegram"
            settings["CHUANGPING_TELEGRAM_SECRET"] = "Ein_Geheimnis-2026"
        return settings


class _Cold:
    """A process that was started as people start it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @classmethod
    async def started(cls, arguments: Sequence[str], settings: Mapping[str, str], folder: Path) -> "_Cold":
        with (folder / "log").open("a") as log:
            program = Path(sys.executable).with_name("chuangping")
            return cls(
                await asyncio.create_subprocess_exec(
                    program, *arguments, cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log
                )
            )

    def kill(self) -> None:
        with suppress(ProcessLookupError):  # it has ended already
            self._process.kill()

    def pause(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    async def ended(self) -> int:
        return await self._process.wait()


class Forked:
    """A process that is forked from one in which everything is loaded, to do what `be` does."""

    def __init__(self, be: Callable[..., None], *arguments: object) -> None:
        self._process = FORKS.Process(target=be, args=arguments, daemon=True)
        self._process.start()

    def kill(self) -> None:
        self._process.kill()

    def stop(self) -> None:
        self._process.terminate()

    def pause(self) -> None:
        os.kill(self._process.pid or 0, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self._process.pid or 0, signal.SIGCONT)

    def may_write(self, length: int) -> None:
        """How long the files may be that it writes to: a longer one fails as on a full disk."""
        with suppress(ProcessLookupError):  # it has died meanwhile
            resource.prlimit(self._process.pid or -1, resource.RLIMIT_FSIZE, (length, resource.RLIM_INFINITY))

    async def ended(self) -> int:
        loop, dead = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._process.sentinel, dead.set)
        try:
            await dead.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        self._process.join()
        return self._process.exitcode or 0


def _be(death: Death, arguments: Sequence[str], settings: Mapping[str, str], folder: Path) -> None:
    from tests.crash.dying import run  # noqa: PLC0415  it loads the whole product, for the forked process alone

    run(death, arguments, settings, folder)


def free_port() -> int:
    while True:
        port = secrets.choice(PORTS)
        try:
            socket.create_server(("127.0.0.1", port)).close()
        except OSError:
            continue  # somebody listens there
        return port
