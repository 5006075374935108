"""What waits to be shown in a chat, in order and within bounds."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol

from bot.storage.store import Address
from bot.telegram.memory import ChatMemory
from bot.telegram.showing import Progress

MOST_WAITING: Final = 10
"""The deliveries of one chat that wait in memory; the others wait in the store."""

Show = Callable[[ChatMemory, Progress], Awaitable[ChatMemory]]

Keeping = Literal["owed", "kept", "passing"]
"""Where a parcel that cannot be shown at once waits: what is owed in the store, what is kept here; a word in
passing is dropped.
"""


class Timer(Protocol):
    """What was arranged for later: an `asyncio.TimerHandle`."""

    def cancel(self) -> None:
        """Have it not happen."""
        ...


Later = Callable[[float, Callable[[], None]], Timer]
"""Has something done in so many seconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """What is to be shown in a chat. What is owed stands in the store until it is noted as sent."""

    delivery: str
    show: Show
    keeping: Keeping = "owed"
    asks: bool | None = None
    """Whether a question waits for an answer after it; None if it makes no difference to that."""
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it is sent, or given up for good."""

    @property
    def owed(self) -> bool:
        """Whether it stands in the store."""
        return self.keeping == "owed"


Load = Callable[[Address], Awaitable[Sequence[Parcel]]]
"""Reads what is owed to somebody, oldest first."""


@dataclass(slots=True, eq=False)
class Chat:
    """A chat while something is sent to it, or held back. With `behind`, more is owed to it than waits here;
    `read` names what was last read from the store. `holds` and `faults` count how often in a row it was held
    back by Telegram and by a mistake of ours; `timer` ends that. With
    `is_handed` another process has left something to this one.
    """

    address: Address
    load: Load
    waiting: deque[Parcel] = field(default_factory=deque)
    behind: bool = False
    read: set[str] = field(default_factory=set)
    asks: bool | None = None
    sending: asyncio.Task[None] | None = None
    timer: Timer | None = None
    is_handed: bool = False
    holds: int = 0
    faults: int = 0

    def add(self, parcel: Parcel) -> None:
        """Let a parcel wait after those that do. One that was read from the store before it came here, for it
        is there as soon as it is committed, is known already.
        """
        if parcel.delivery in self.read:
            self.waiting = deque(
                parcel if each.delivery == parcel.delivery else each for each in self.waiting
            )
        else:
            self._keep(parcel)

    def put_before(self, owed: Sequence[Parcel]) -> None:
        """Take what the store holds, in its order; of what waits here already, what is here is kept."""
        self.read = {parcel.delivery for parcel in owed}
        here = {parcel.delivery: parcel for parcel in self.waiting}
        ordered = [here.pop(parcel.delivery, parcel) for parcel in owed]
        self.waiting.clear()
        for parcel in (*ordered, *here.values()):
            self._keep(parcel)

    def _keep(self, parcel: Parcel) -> None:
        """Keep a parcel here if there is room; else it is left in the store, or dropped in passing. What is
        kept whatever there is takes the place of the same one before.
        """
        if parcel.keeping == "kept":
            others = (each for each in self.waiting if each.delivery != parcel.delivery)
            self.waiting = deque((*others, parcel))
        elif len(self.waiting) < MOST_WAITING and not (parcel.owed and self.behind):
            self.waiting.append(parcel)
        elif parcel.owed:
            self.behind = True
        else:
            parcel.gone.set()

    def leave_to_another(self) -> None:
        """Keep only what stands in no store: another process sends what does."""
        self.waiting = deque(parcel for parcel in self.waiting if not parcel.owed)
        self.read = set()
        self.behind = False

    def let_go(self) -> None:
        """Keep only what stands in no store."""
        waiting, self.waiting = self.waiting, deque()
        for parcel in waiting:
            if parcel.keeping == "kept":
                self.waiting.append(parcel)
            elif not parcel.owed:
                parcel.gone.set()
        self.read = set()
        self.behind = True
