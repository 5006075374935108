"""The contract of a store: what is kept of a conversation, and what a store promises about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Protocol

from bot.faults import ServiceError
from bot.storage.codes import Codes
from bot.storage.figures import Figures
from bot.storage.jobs import Jobs
from bot.storage.processes import Processes
from bot.storage.seals import Seals

REPLIES_KEPT: Final = 3
"""Of how many deliveries of a conversation, besides those that are owed, the replies are kept: a page shows
those of the last one, and a form that is sent again was sent just before.
"""

NAMES_KEPT: Final = 100
"""Of how many more it is known that they were handled: a batch of Telegram's may bring so many again."""


MET_FOR: Final = timedelta(minutes=9, seconds=30)
"""So long it is known what somebody sent who has not begun; it is gone within half a minute more."""


@dataclass(frozen=True, slots=True)
class Address:
    """Whose conversation it is.

    `person` is stored as it is: a channel that knows its people by a secret (a cookie) gives a digest of it.
    """

    channel: str
    person: str


class StorageError(ServiceError):
    """The store as a whole cannot be used, or not now; nothing was changed."""


class DamagedError(StorageError):
    """A page of the store is damaged; what does not stand on it can be used."""

    def __init__(self, path: Path) -> None:
        super().__init__("service-storage-damaged", path=str(path))


class ConversationError(ServiceError):
    """One conversation cannot go on now; its own person is concerned, the store is fine. Nothing changed."""


class ConversationDamagedError(ConversationError):
    """The conversation, or a part of it, stands on a damaged page: it can be neither read nor written."""

    def __init__(self) -> None:
        super().__init__("service-conversation-damaged")


@dataclass(frozen=True, slots=True)
class Mark:
    """Which state of which conversation was read: a turn is committed on top of it or not at all."""

    conversation: int
    revision: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the store holds of one person's conversation.

    `session` and `mark` are None where there is none. `channel_state` is what the channel itself noted.
    `replies` are those to the delivery that was asked for: None if it was not handled yet, empty if that was
    so long ago that only its name is kept. `delivery` is the one that they are to.
    """

    session: bytes | None = None
    mark: Mark | None = None
    channel_state: bytes | None = None
    replies: bytes | None = None
    delivery: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """One event's outcome, to be committed as a whole: the new session, its replies, and that it was handled.

    `mark` is that of the state which the outcome was computed from (None: there was no conversation).
    `delivery` identifies the event among those of its conversation. `channel_state` None keeps the old.
    `owed`: the replies are owed to the person until they are noted as sent; `sender` is the process that
    sends them, unless another one that is there is sending to this person. `sets_aside`: the session that
    this one takes the place of could not be read, and is kept apart.
    """

    address: Address
    mark: Mark | None
    session: bytes
    replies: bytes
    unfinished: bool
    at: datetime
    delivery: str
    channel_state: bytes | None = None
    owed: bool = False
    sender: str | None = None
    sets_aside: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """What is known to be sent of a delivery's replies: how many messages, and whether that is all."""

    delivery: str
    messages: int
    done: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A note was kept; `handed` is how many deliveries are still owed to the person, and were left to whoever
    sends to them by another process that committed them: they come before what it commits after them.
    """

    handed: int


@dataclass(frozen=True, slots=True)
class Claim:
    """Who sends to a person, and how many deliveries were handed to it (see `Noted`)."""

    sender: str
    handed: int


@dataclass(frozen=True, slots=True)
class Owed:
    """Replies that were committed and are not noted as wholly sent; `messages` of them are known to be."""

    address: Address
    delivery: str
    session: bytes
    replies: bytes
    channel_state: bytes | None
    messages: int


@dataclass(frozen=True, slots=True)
class Handled:
    """A delivery that was handled: by which name it is known, and, of the last ones, when and with which
    replies.
    """

    delivery: str
    at: datetime | None = None
    replies: bytes | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A session that could not be read, as it was, and when it was last touched."""

    touched: datetime
    session: bytes


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is kept of one person: the conversation with when it was last touched, what the channel noted,
    the deliveries, oldest first, and what was set aside.
    """

    touched: datetime
    session: bytes
    channel_state: bytes | None
    handled: tuple[Handled, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """When the store was last known to be `alive`, when its `newest` conversation was touched, and since when
    the clock has been `doubted`; None where that is not known (or makes no sense), or not so. From `doubted`
    to `alive` is the time for which the service ran in doubt.
    """

    alive: datetime | None
    newest: datetime | None
    doubted: datetime | None


LATEST: Final = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


def moment_of(posix: float) -> datetime:
    """A stored POSIX time; one that makes no sense becomes the nearest that does."""
    return datetime.fromtimestamp(min(max(posix, 0.0), LATEST), UTC)


class Store(Protocol):
    """Keeps conversations. Every method raises `StorageError` if the store cannot be used, and logs it once
    for as long as that lasts. Where only what is asked for stands on a damaged page, those that are given an
    address raise `ConversationDamagedError`.

    When a writing method returns, its change survives a loss of power. Methods may be called side by side,
    from several processes too.
    """

    @property
    def jobs(self) -> Jobs:
        """What people brought to be worked on, for some minutes."""
        ...

    @property
    def processes(self) -> Processes:
        """Who is there over this store, and who has which duty."""
        ...

    @property
    def seals(self) -> Seals:
        """Under which keys values stand."""
        ...

    @property
    def figures(self) -> Figures:
        """How many people stand where, and what of it may be told."""
        ...

    @property
    def codes(self) -> Codes:
        """By which what was answered in one place is taken along to another."""
        ...

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """What is remembered, with the replies to a delivery (None: to the last one)."""
        ...

    async def commit(self, turn: Turn) -> bool:
        """Whether the turn was committed.

        False: another event came first, or this delivery was handled already. Nothing changed: load again.
        """
        ...

    async def note(self, address: Address, channel_state: bytes, sent: Sent | None = None) -> Noted | None:
        """Keep what the channel notes beside a conversation, and what it `sent`; None if there is none."""
        ...

    async def claim(self, address: Address, process: str) -> Claim:
        """Who sends to a person what they are owed: the process that does already, while it is there, else
        the one that asks. So one process at a time sends to a person, and another one goes on when it is
        gone.
        """
        ...

    async def waiting(self, channel: str, process: str) -> Sequence[Address]:
        """Who of a channel's people is owed something that this process sends, or none that is there."""
        ...

    async def owed(self, channel: str, person: str | None = None) -> Sequence[Owed]:
        """What is owed to the people of a channel, or to one of them, in the order of the commits."""
        ...

    async def everything(self, address: Address) -> Everything | None:
        """All that is kept of one person; None where there is no conversation."""
        ...

    async def meet(self, delivery: str, at: datetime) -> bool:
        """Whether something that somebody sent of whom no conversation is kept comes for the first time;
        nothing is kept of it but the name that it is given here, which tells nothing, and the time.
        """
        ...

    async def has_met(self, delivery: str) -> bool:
        """Whether something was met by that name and is not forgotten; it is not met by this."""
        ...

    async def forget_met(self, before: datetime, after: datetime) -> int:
        """Delete what was met before a moment, or after another one (by a clock that was set back); how
        much.
        """
        ...

    async def server_key(self) -> bytes:
        """32 random bytes that were made with the store and stay the same as long as it lives."""
        ...

    async def forget(self, address: Address) -> None:
        """Delete everything of one person, soon leaving no trace of it in the store's files, and note in the
        journals beside the backups that it does not come back (see `bot/storage/journal.py`).

        Where some of it stands on a damaged page, the rest is deleted, and `ConversationDamagedError` raised.
        """
        ...

    async def expire(self, before: datetime) -> int:
        """Delete every conversation last touched before a moment, finished or not, and what was set aside.

        Returns the number of what was deleted. What stands on a damaged page is passed over.
        """
        ...

    async def set_right(self, now: datetime) -> int:
        """Have what was last touched at a time that makes no sense be touched `now`, so that it grows old as
        all else does, and count anew what cannot have been counted. Returns how many times were set.
        """
        ...

    async def life(self) -> Life:
        """What the store knows of the time."""
        ...

    async def live(self, now: datetime, doubted: datetime | None) -> None:
        """Keep a sign of life: the time it is now, and since when that is doubted (None: it is not)."""
        ...

    async def count_unfinished(self) -> int:
        """The number of conversations that have not reached their result."""
        ...

    def people_wait(self) -> None:
        """From now on people wait for what is asked: while a process starts a store that is away is waited
        for longer.
        """
        ...

    async def check(self) -> None:
        """Return if something can be written."""
        ...

    async def verify(self) -> None:
        """Read all that is stored, however long it takes, without holding up a turn."""
        ...

    async def close(self) -> None:
        """Finish what was begun and let go of the store."""
        ...
