"""The contract of processes: who is there over one store, and who of them has which single duty.

    processes = store.processes
    await processes.beat("web-1 4711 x9", new=True, seconds=6)     # every two seconds again, with new=False
    await processes.lease("telegram", "web-1 4711 x9")             # the holder: this process, or another one
    await processes.leave("web-1 4711 x9")                         # at once free for others

A process is there until its sign of life has run out. Whatever names one that is not there is free: duties,
and the chats that it was sending to. A process whose sign of life came too late has lost all of it, and comes
back under a new name: so it cannot mistake for its own what another one has taken over (see
`bot/presence.py`).
"""

from collections.abc import Sequence
from typing import Protocol


class Processes(Protocol):
    """Keeps processes and duties. Like `Store`, of which it is a part: from several processes, and every
    method raises `StorageError` if the store cannot be used.
    """

    async def beat(self, process: str, *, new: bool, seconds: float) -> bool:
        """Give a sign of life that lasts so many seconds; the first one is `new`. False where the one before
        has run out: the process is not there any more.
        """
        ...

    async def there(self) -> Sequence[str]:
        """The names of the processes that are there."""
        ...

    async def lease(self, duty: str, process: str) -> str | None:
        """Who has a duty: it stays with a process that is there, else goes to the one that asks, if that
        is.
        """
        ...

    async def leave(self, process: str) -> None:
        """A process is not there any more: it ends, or was seen to be dead."""
        ...
