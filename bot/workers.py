"""`chuangping serve --workers N`: so many processes behind one port, watched by the one that was started.

The port is opened once, and every worker accepts from the same queue: where one dies, what waits there is
taken by the others. A line to each worker tells both ways what matters: the worker, that it is ready; its
end, to the watcher that the worker is gone, and to the worker that the watcher is. Whoever is asked for
`/metrics` answers for all of them, also for those that died before: each one's counts stand in a folder that
they share.
"""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryDirectory
from typing import Final

from bot.listening import address_of, open_port
from bot.settings import Settings

METRICS_FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""https://prometheus.github.io/client_python/multiprocess/"""

FIRST_PAUSE_SECONDS: Final = 0.2
LONGEST_PAUSE_SECONDS: Final = 30.0
WELL_SECONDS: Final = 60.0
"""A worker that ran for so long is started again at once."""

_PROGRAM: Final = "from bot.command_line import main; main()"
_READY: Final = b"."

logger = logging.getLogger(__name__)


async def serve_with_workers(settings: Settings, count: int, *, announce: Callable[[str], None]) -> bool:
    """Keep so many workers serving until SIGINT or SIGTERM; whether they ever served. Raises `ServiceError`
    if the port cannot be had.
    """
    listener = open_port(settings.host, settings.port)
    with contextlib.closing(listener), TemporaryDirectory(prefix="chuangping-metrics-") as folder:
        address = settings.public_address or address_of(listener)
        workers = Workers(listener, folder, count, host=settings.host, ready=lambda: announce(address))
        with workers.on_signals():
            return await workers.run()


class Workers:
    """The workers of one port."""

    def __init__(
        self, listener: socket.socket, folder: str, count: int, *, host: str, ready: Callable[[], None]
    ) -> None:
        """`ready` is called once, when the first of them serves."""
        self._listener = listener
        self._folder = folder
        self._count = count
        self._host = host
        self._ready = ready
        self._are_ready = False
        self._stopping = asyncio.Event()
        self._running: set[asyncio.subprocess.Process] = set()

    async def run(self) -> bool:
        """Serve until stopped. Where the first workers end before one of them serves, it is of no use to try
        again: they have said why.
        """
        await asyncio.gather(*(self._keep(number) for number in range(self._count)))
        return self._are_ready

    def stop(self) -> None:
        """Have all workers finish what is in hand; a second time, end at once."""
        self._stopping.set()
        for process in self._running:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)

    @contextlib.contextmanager
    def on_signals(self) -> Iterator[None]:
        """Stop on SIGINT and SIGTERM. The workers hear of them from here alone: a terminal would tell them
        too.
        """
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self.stop)
        try:
            yield
        finally:
            for each in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(each)

    async def _keep(self, number: int) -> None:
        """Keep one worker running: start it again where it ends by itself."""
        pause = FIRST_PAUSE_SECONDS
        while not self._stopping.is_set():
            began = time.monotonic()
            pid, status = await self._work()
            _let_go_of_gauges(self._folder, pid)
            if self._stopping.is_set():
                return
            if not self._are_ready:
                self.stop()
                return
            if time.monotonic() - began >= WELL_SECONDS:
                pause = FIRST_PAUSE_SECONDS
            logger.error("worker %d ended with %d and is started again in %g s", number + 1, status, pause)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._stopping.wait()
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _work(self) -> tuple[int, int]:
        """Run one worker to its end: its process number, and its status."""
        ours, theirs = socket.socketpair()
        handed = (self._listener.fileno(), theirs.fileno())
        arguments = ("serve", "--host", self._host, "--worker", *map(str, handed))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _PROGRAM, *arguments,
            pass_fds=handed, process_group=0, env={**os.environ, METRICS_FOLDER: self._folder},
        )  # fmt: skip
        self._running.add(process)
        theirs.close()
        listening = asyncio.create_task(self._hear(ours))
        try:
            if self._stopping.is_set():
                process.terminate()
            return process.pid, await process.wait()
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            ours.close()
            self._running.discard(process)

    async def _hear(self, line: socket.socket) -> None:
        line.setblocking(False)
        if await asyncio.get_running_loop().sock_recv(line, 1) == _READY and not self._are_ready:
            self._are_ready = True
            self._ready()


class Worker:
    """What a worker was handed: the port, and the line to its watcher."""

    def __init__(self, handed: Sequence[int]) -> None:
        """The numbers of both, as descriptors of this process."""
        listener, line = handed
        self.listener: Final = socket.socket(fileno=listener)
        self.listener.setblocking(False)
        self._line = socket.socket(fileno=line)
        self._line.setblocking(False)

    def is_ready(self) -> None:
        """Tell the watcher that this worker serves."""
        with contextlib.suppress(OSError):  # it is gone: `watcher_gone` tells
            self._line.send(_READY)

    async def watcher_gone(self) -> None:
        """Return when the watcher is gone: nobody would stop this worker any more."""
        with contextlib.suppress(OSError):
            while await asyncio.get_running_loop().sock_recv(self._line, 1):
                pass


def _let_go_of_gauges(folder: str, pid: int) -> None:
    """What a dead worker counted stays; what it measured of the moment does not."""
    from prometheus_client import multiprocess  # noqa: PLC0415  the watcher measures nothing

    multiprocess.mark_process_dead(pid, folder)  # type: ignore[no-untyped-call]
