"""The contract of a place: a store as backups see it, whichever kind it is.

    await place.prepare(folder, now)     # what is deleted from now on is noted in that folder
    path = await place.copy(write)       # `write` is given all rows; it may be asked again
    await place.put_back(rows)           # as a whole or not at all

Nothing of what people said is looked into: what is encrypted is copied as it lies there.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from bot.backups.tables import Batch
from bot.faults import ServiceError
from bot.storage.places import file_of, is_database, lacks_library

Result = TypeVar("Result")

Write = Callable[[AsyncIterator[Batch]], Awaitable[Result]]
Rows = Callable[[], Iterator[Batch]]
Deleted = Sequence[tuple[bytes, float]]
"""Names of what was deleted, each with its POSIX time."""


class Place(Protocol):
    """A store that is copied, or made anew. Every method raises `StorageError` if it cannot be used."""

    async def prepare(self, folder: Path, now: datetime) -> None:
        """Have what is deleted from now on be noted in a folder of backups."""
        ...

    async def copy(self, write: Write[Result]) -> Result:
        """What `write` makes of all rows; those of one conversation are of one moment. It is asked again
        where the database was lost in passing.
        """
        ...

    async def deleted(self) -> Deleted:
        """All that is known to be deleted; nothing where there is no store that can be read."""
        ...

    async def journaled(self, folder: Path, names: Sequence[bytes], *, forget_before: datetime) -> None:
        """The journal of a folder holds these names now. What was deleted before a moment, and folders that
        got no backup since, need be known no more.
        """
        ...

    async def conversations(self) -> int:
        """How many conversations there are; 0 where there is no store."""
        ...

    async def put_back(self, rows: Rows) -> None:
        """Be what the rows tell, in the place of what was there.

        Raises `ServiceError` where somebody uses the store, or the rows contradict each other. Then, and
        whenever the process ends before, all is as it was.
        """
        ...


def place_of(address: str) -> Place:
    """The place at a store's address. Raises `ServiceError` where its library is missing."""
    if not is_database(address):
        from bot.backups.sqlite import SQLitePlace  # noqa: PLC0415  only the one that is asked for

        return SQLitePlace(file_of(address))
    if lacks_library(address):
        raise ServiceError("service-database-library")
    from bot.backups.postgresql import PostgreSQLPlace  # noqa: PLC0415  an optional extra

    return PostgreSQLPlace(address)
