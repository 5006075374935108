"""The contract of jobs: what a person brought to be worked on, and what came of it, for some minutes.

    hold = await jobs.begin("5f2a…", now, most=64)
    await jobs.put(hold, "file", sealed)
    hold = await jobs.move(hold, "working", now)
    await jobs.note(hold, now, sealed_progress)       # every second: the sign of life of who works on it
    await jobs.end("5f2a…")                           # nothing of it is left

A store knows a job by a name that tells nothing, with its state, its times and its sizes. All content is
sealed by whoever gives it, under a key that the store never sees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol

PIECE_BYTES: Final = 512 * 1024
"""Content is written and deleted in pieces of so much, each in a commit of its own: no turn of a conversation
waits for 20 MB.
"""

LIFE: Final = timedelta(minutes=14, seconds=30)
"""So long a job is there; within half a minute more the disk has forgotten it: people are told 15 minutes."""

AHEAD: Final = timedelta(minutes=1)
"""A job that was begun further in the future than this is from before the clock was set back."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Whoever has it may change the job, until somebody else moved it on."""

    job: str
    revision: int


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it stands: when it was `begun`, and when whoever works on it last gave a sign of life."""

    hold: Hold
    state: str
    begun: datetime
    touched: datetime
    note: bytes | None


class Jobs(Protocol):
    """Keeps jobs. Like `Store`, of which it is a part: durable when a method returns, side by side, from
    several processes too; every method raises `StorageError` if the store cannot be used.
    """

    async def begin(self, job: str, at: datetime, *, most: int) -> Hold | None:
        """Begin a job in the state `arriving`; None where there is one of that name, or `most` of them."""
        ...

    async def look(self, job: str) -> Job | None:
        """A job as it stands; None where there is none, or it is being deleted."""
        ...

    async def move(self, hold: Hold, state: str, at: datetime, note: bytes | None = None) -> Hold | None:
        """Bring a job into a state, with a new note (None: without one), and hold it from now on; None where
        it is gone or somebody else moved it first.
        """
        ...

    async def note(self, hold: Hold, at: datetime, note: bytes) -> bool:
        """Give a sign of life with a note; false where the job is no longer held, or gone."""
        ...

    async def put(self, hold: Hold, part: str, content: bytes) -> bool:
        """Keep a part of a job in the place of an older one; false where it is no longer held, or gone.

        Until it returns, what is read of the part makes no sense.
        """
        ...

    async def get(self, job: str, part: str) -> bytes | None:
        """A part of a job; None where there is none."""
        ...

    async def end(self, job: str) -> None:
        """Delete a job, soon leaving no trace of it in the store's files."""
        ...

    async def expire(self, before: datetime, after: datetime) -> Sequence[str]:
        """Delete every job that was begun before a moment, or after another one (by a clock that was set
        back), whatever its state. Returns their names; what stands on a damaged page is passed over.
        """
        ...
