"""The contract of codes: by which what was answered in one place is taken along to another.

    await codes.offer(Address("web", "5f2a…"), hashed, now)           # ends an older one
    await codes.enter(Entry(hashed, there, by, origin), now)          # Found(Address("web", "5f2a…"))
    await codes.enter(Entry(hashed, elsewhere, other, origin), now)   # Wrong(): it was used up

A code is for `CODE_LIFE`, and for one place: of several that enter it at once, one finds something. A store
knows it by a hash, and by another hash who entered it, so that what was entered once and comes again (a
messenger delivers a message twice) finds the same. It hangs on its conversation and goes with it.

Wrong codes are counted by where they come from, of which a hash is kept as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from bot.storage.store import Address

CODE_LIFE: Final = timedelta(minutes=10)
"""So long a code can be entered."""

MOST_WRONG: Final = 20
WRONG_FOR: Final = timedelta(minutes=10)
"""Who entered `MOST_WRONG` wrong codes within that time enters no more until it is over."""

CLOCKS_APART: Final = timedelta(minutes=1)
"""What was kept further in the future than this is from before the clock was set back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A code (hashed) that is entered at an address; `by` (hashed) is the one entering, however often it is
    delivered, and `origin` (hashed) whose wrong codes are counted together.
    """

    code: bytes
    to: "Address"
    by: bytes
    origin: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """The conversation that a code is of. Its own one uses up nothing."""

    source: "Address"


@dataclass(frozen=True, slots=True)
class Wrong:
    """There is no such code, or not any more; that was counted."""


@dataclass(frozen=True, slots=True)
class TooMany:
    """Too many wrong codes came from there: it was not looked whether this one is right. In so many `seconds`
    one may be entered again.
    """

    seconds: float


class Codes(Protocol):
    """Keeps codes. Like `Store`, of which it is a part: durable when a method returns, side by side, from
    several processes too; every method raises `StorageError` if the store cannot be used.
    """

    async def offer(self, address: "Address", code: bytes, at: datetime) -> bool:
        """Let the conversation at an address be taken along by a code (hashed), and by no older one; false
        where there is no conversation.
        """
        ...

    async def enter(self, entry: Entry, at: datetime) -> Found | Wrong | TooMany:
        """Use up a code, or count that it was wrong."""
        ...

    async def expire(self, at: datetime) -> int:
        """Delete the codes and the counts whose time is over at a moment; how many."""
        ...


def since(at: datetime, life: timedelta) -> Sequence[float]:
    """Between which POSIX times that was kept whose `life` is not over."""
    return (at - life).timestamp(), (at + CLOCKS_APART).timestamp()
