"""The contract of seals: under which keys the values of a store stand, and how they come under another.

    await seals.turn_to(key.prefix, key.canary)         # from now on nothing else is written, by anybody
    while found := await seals.some("session", after, but=key.prefix):
        await seals.put("session", [(each, key.seal(…)) for each in found if each.value])
        after = found[-1].row
    await seals.settle(key.prefix)                      # nothing else is left: older keys may go

The store refuses what is written under another key than the current one (`OtherSealError`), whoever writes:
so a process that was not told, or is older than all this, cannot write what would be lost with an old key, or
be readable where nothing may be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from bot.storage.keys import InUse

Column = Literal["session", "note", "replies", "set_aside"]

COLUMNS: Final[tuple[Column, ...]] = ("session", "note", "replies", "set_aside")
"""What is sealed, in the order in which it is gone through: what is set aside is taken from the sessions."""

VALUES_IN_ONE_STEP: Final = 50
"""So few that no turn waits long for them."""


class OtherSealError(Exception):
    """What was to be written is sealed otherwise than the store wants it now; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A value as it stands in a row: what it begins with, what it is bound to, and itself where it was asked
    for.
    """

    row: tuple[int, ...]
    prefix: bytes
    bound_to: bytes
    value: bytes | None


class Seals(Protocol):
    """Keeps under which keys values stand. Like `Store`, of which it is a part: durable when a method
    returns, side by side, from several processes too; every method raises `StorageError` if the store cannot
    be used.
    """

    async def in_use(self) -> Sequence[InUse]:
        """What values may begin with now; one is current."""
        ...

    async def turn_to(self, prefix: bytes, canary: bytes, *, only_first: bool = False) -> None:
        """Have all that is written from now on begin with a prefix. With `only_first`, only where nobody ever
        decided what that is. What is being written meanwhile is waited for. Where nothing is stored yet,
        nothing else is in use.
        """
        ...

    async def some(
        self, column: Column, after: tuple[int, ...] | None = None, *, but: bytes | None = None
    ) -> Sequence[Stored]:
        """The next values in the order of their rows, after one of them. They come along only where they
        begin otherwise than `but`.
        """
        ...

    async def put(self, column: Column, values: Sequence[tuple[Stored, bytes]]) -> None:
        """Put a few values in the place of what is stored, where that is still there. Raises
        `OtherSealError`.
        """
        ...

    async def settle(self, prefix: bytes) -> None:
        """Nothing but this prefix is in use any more; where plain text was, no trace of it is left in any
        file that is the store's own to clean.
        """
        ...
