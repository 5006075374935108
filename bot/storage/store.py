"""The contract of a store: what is kept of a conversation, and what a store promises about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.faults import ServiceError


@dataclass(frozen=True, slots=True)
class Address:
    """Whose conversation it is.

    `person` is stored as it is: a channel that knows its people by a secret (a cookie) gives a digest of it.
    """

    channel: str
    person: str


class StorageError(ServiceError):
    """The store cannot be used, or not now; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Which state of which conversation was read: a turn is committed on top of it or not at all."""

    conversation: int
    revision: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the store holds of one person's conversation.

    `session` and `mark` are None where there is none. `channel_state` is what the channel itself noted.
    `replies` are those to the delivery that was asked for, None if it was not handled yet.
    """

    session: bytes | None = None
    mark: Mark | None = None
    channel_state: bytes | None = None
    replies: bytes | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One event's outcome, to be committed as a whole: the new session, its replies, and that it was handled.

    `mark` is that of the state which the outcome was computed from (None: there was no conversation).
    `delivery` identifies the event among those of its conversation. `channel_state` None keeps the old.
    """

    address: Address
    mark: Mark | None
    session: bytes
    replies: bytes
    unfinished: bool
    at: datetime
    delivery: str
    channel_state: bytes | None = None


class Store(Protocol):
    """Keeps conversations. Every method raises `StorageError` if the store cannot be used.

    When a writing method returns, its change survives a loss of power. Methods may be called side by side,
    from several processes too.
    """

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """What is remembered, with the replies to a delivery (None: to the last one)."""
        ...

    async def commit(self, turn: Turn) -> bool:
        """Whether the turn was committed.

        False: another event came first, or this delivery was handled already. Nothing changed: load again.
        """
        ...

    async def note(self, address: Address, channel_state: bytes) -> bool:
        """Keep what the channel notes beside a conversation; false where there is none."""
        ...

    async def forget(self, address: Address) -> None:
        """Delete everything of one person, leaving no trace of it in the store's files."""
        ...

    async def expire(self, *, unfinished_before: datetime, delivered_before: datetime) -> int:
        """Delete unfinished conversations last touched before a moment, and the memory of old deliveries.

        Returns the number of conversations deleted.
        """
        ...

    async def count_unfinished(self) -> int:
        """The number of conversations that have not reached their result."""
        ...

    async def check(self) -> None:
        """Return if the store answers."""
        ...

    async def close(self) -> None:
        """Finish what was begun and let go of the store."""
        ...
