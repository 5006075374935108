"""The contract of deletions: which conversations that stand in backups are gone, and where that is still to
be noted.

A backup gives each conversation a random name and registers its folder. From then on the database itself, by
a trigger, keeps the name of whatever of these is deleted, and queues it for the journal of every folder.
`journal.py` carries the queue over:

    for folder in await deletions.folders():
        names = await deletions.unjournaled(folder)
        …                                             # into the journal, and onto the disk
        await deletions.journaled(folder, names)
"""

from collections.abc import Sequence
from typing import Final, Protocol

NAMES_AT_ONCE: Final = 1000


class Deletions(Protocol):
    """What is queued. Like `Store`, of which it is a part: from several processes, and every method raises
    `StorageError` if the store cannot be used.
    """

    async def folders(self) -> Sequence[str]:
        """The folders of backups whose journal lacks something."""
        ...

    async def unjournaled(self, folder: str) -> Sequence[bytes]:
        """Some of the names that the journal of a folder lacks, `NAMES_AT_ONCE` at most."""
        ...

    async def journaled(self, folder: str, names: Sequence[bytes]) -> None:
        """The journal of a folder holds these names now."""
        ...
