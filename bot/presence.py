"""One process among those over one store: its sign of life, and the single duties that it has.

    presence = Presence(store.processes)
    polling = presence.duty("telegram")
    await presence.begin()                # and from then on `presence.run()` beside all else
    await polling.wait()                  # here, or in another process if this one is gone
    polling.is_ours                       # to be asked before each step that only one may take

Whoever is killed, stopped or paused has others take over within `LIFE_SECONDS` and a beat; one that is known
to be dead, for it ran on this machine, at the next beat. A process that was paused notices by its own clock,
before it hears of anything else, that its sign of life has run out: from that moment it has no duty and no
name, and it comes back under a new one.
"""

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from secrets import token_hex
from typing import Final

from bot.faults import whereabouts
from bot.storage.processes import Processes
from bot.storage.store import StorageError

BEAT_SECONDS: Final = 2.0
LIFE_SECONDS: Final = 6.0
"""How long a sign of life lasts: two may be lost."""

_DEAD: Final = frozenset("ZX")
_STATE, _STARTED = 0, 19
"""Where they stand in /proc/PID/stat after the name.
https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
"""

logger = logging.getLogger(__name__)


class Duty:
    """Something that one process at a time does; this one may be it."""

    def __init__(self, presence: "Presence", name: str) -> None:
        self.name: Final = name
        self.lost: Final = asyncio.Event()
        """Set as long as the duty is not ours. `is_ours` knows it earlier."""
        self.lost.set()
        self._presence = presence
        self._taken = asyncio.Event()
        self._as: str | None = None

    @property
    def is_ours(self) -> bool:
        """Whether this process has the duty at this moment."""
        return self._as is not None and self._as == self._presence.name

    async def wait(self) -> None:
        """Return as soon as the duty is ours."""
        while not self.is_ours:
            self._taken.clear()
            await self._taken.wait()

    def take(self, process: str | None) -> None:
        """Have the duty under this name, or not at all."""
        self._as = process
        if process is None:
            self.lost.set()
        else:
            self.lost.clear()
            self._taken.set()


class Presence:
    """The process that runs this, for as long as it can be seen."""

    def __init__(
        self,
        processes: Processes,
        *,
        most: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        new_name: Callable[[], str] | None = None,
    ) -> None:
        """Where there are more than `most` processes, that is told. `clock` tells seconds that pass, also
        while the process is paused.
        """
        self._processes = processes
        self._most = most
        self._clock = clock
        self._sleep = sleep
        self._new_name = new_name or _new_name
        self._name: str | None = None
        self._until = 0.0
        self._duties: list[Duty] = []
        self._ending: asyncio.TimerHandle | None = None
        self._told = 0

    @property
    def name(self) -> str | None:
        """By which name the store knows this process; None while it counts as gone."""
        return self._name if self._clock() < self._until else None

    def duty(self, name: str) -> Duty:
        """A duty that this process seeks from its next beat on."""
        self._duties.append(Duty(self, name))
        return self._duties[-1]

    async def begin(self) -> None:
        """Give the first sign of life. Raises `StorageError`."""
        await self._beat()

    async def run(self) -> None:
        """Go on giving signs of life until cancelled, whatever fails; the store being away is waited out."""
        while True:
            await self._sleep(BEAT_SECONDS)
            try:
                await self._beat()
            except StorageError:
                logger.debug("the next sign of life is given later: the store cannot be used now")
            except Exception as error:  # noqa: BLE001  else this process would never have a duty again
                logger.error("the next sign of life is given later: %s", whereabouts(error))

    async def leave(self) -> None:
        """Let others have all that this process has, at once."""
        name, self._until = self._name, 0.0
        self._lose()
        if name is not None:
            with contextlib.suppress(StorageError):  # then they wait until its sign of life has run out
                await self._processes.leave(name)

    async def _beat(self) -> None:
        if self.name is None or not await self._stays():
            await self._come()
        await self._look_round()

    async def _stays(self) -> bool:
        began = self._clock()
        name = self._name
        if name is None or not await self._processes.beat(name, new=False, seconds=LIFE_SECONDS):
            return False
        self._live_from(began)
        return True

    async def _come(self) -> None:
        self._lose()
        began = self._clock()
        name = self._new_name()
        if await self._processes.beat(name, new=True, seconds=LIFE_SECONDS):
            self._name = name
            self._live_from(began)

    def _live_from(self, began: float) -> None:
        self._until = began + LIFE_SECONDS
        if self._ending is not None:
            self._ending.cancel()
        self._ending = asyncio.get_running_loop().call_later(self._until - self._clock(), self._lose)

    def _lose(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None
        for duty in self._duties:
            duty.take(None)

    async def _look_round(self) -> None:
        there = await self._processes.there()
        for other in there:
            if is_dead(other):
                await self._processes.leave(other)
        self._warn(sum(not is_dead(other) for other in there))
        for duty in self._duties:
            name = self.name
            holder = await self._processes.lease(duty.name, name) if name is not None else None
            duty.take(name if holder == name else None)

    def _warn(self, count: int) -> None:
        if self._most is not None and count > self._most and count > self._told:
            logger.warning(
                "%s processes use one file: it stays right, but gains nothing; PostgreSQL is made for many",
                count,
            )
        self._told = count


def is_dead(name: str) -> bool:
    """Whether a process is known to be dead: one of this machine that does not run any more."""
    place, _, rest = name.partition(" ")
    pid, _, rest = rest.partition(" ")
    started, _, _ = rest.partition(" ")
    return place == _place() and started != _started(pid)


def _new_name() -> str:
    pid = str(os.getpid())
    return f"{_place()} {pid} {_started(pid)} {token_hex(4)}"


def _place() -> str:
    """Where process numbers mean the same; a place of its own where that cannot be known."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot[:8]}-{os.stat('/proc/self/ns/pid').st_ino}"  # noqa: PTH116  it is no path that leads anywhere
    except OSError:
        return f"elsewhere-{os.getpid()}"


def _started(pid: str) -> str:
    """When a process was started; empty where it does not run."""
    try:
        fields = (
            Path(f"/proc/{pid}/stat")
            .read_text(encoding="ascii", errors="replace")
            .rpartition(") ")[2]
            .split()
        )
    except OSError:
        return ""
    return "" if fields[_STATE] in _DEAD else fields[_STARTED]
