"""Putting a backup back: all of it that may come back, as a whole or not at all, before anybody is served."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.backups.format import batches, examine
from bot.backups.place import Deleted, Place
from bot.backups.tables import Batch
from bot.faults import BadInputError, ServiceError
from bot.storage.journal import names_in


@dataclass(slots=True)
class Restored:
    """What became of a backup: how many conversations came back, how many did not since they were deleted
    later, and how many replies that were not sent yet when it was made are not owed any more.
    """

    made: datetime
    conversations: int = 0
    deleted: int = 0
    unsent: int = 0
    _gone: set[int] = field(default_factory=set)

    def begin(self) -> None:
        """Count anew: what was begun may be begun again."""
        self.conversations = self.deleted = self.unsent = 0
        self._gone.clear()

    def kept(self, batch: Batch, deleted: Set[bytes]) -> Batch:
        """The conversations that may come back."""
        rows = []
        for row, name, number in zip(batch.rows, batch.values("name"), batch.values("id"), strict=True):
            if name in deleted:
                self._gone.add(number)
            else:
                rows.append(row)
        self.deleted += len(batch.rows) - len(rows)
        self.conversations += len(rows)
        return Batch(batch.table, batch.columns, rows)

    def with_them(self, batch: Batch) -> Batch:
        """What belongs to conversations that come back."""
        rows = [
            row
            for row, of in zip(batch.rows, batch.values("conversation"), strict=True)
            if of not in self._gone
        ]
        return Batch(batch.table, batch.columns, rows)

    def settled(self, batch: Batch) -> Batch:
        """Deliveries that owe nothing any more."""
        place = batch.columns.index("owed")
        self.unsent += sum(owed is not None for owed in batch.values("owed"))
        return Batch(
            batch.table, batch.columns, [(*row[:place], None, *row[place + 1 :]) for row in batch.rows]
        )


async def restore(place: Place, file: Path, *, replace: bool, moved: bool) -> Restored:
    """Have a store be what a backup tells, without what was deleted since.

    `replace` allows to take the place of conversations that are there. `moved`: nobody was served since the
    backup was made, so what was owed then is owed still; else it was most likely sent, and is not sent again.
    Raises `BadInputError` where that is not allowed, `ServiceError`, `OSError`; all is then as it was.
    """
    contents = examine(file)
    known = await place.deleted()
    deleted = names_in(file.absolute().parent) | {name for name, _ in known}
    if not replace and (count := await place.conversations()):
        raise BadInputError([ServiceError("restore-not-empty", count=count)])
    restored = Restored(contents.head.made)
    await place.put_back(lambda: _rows(file, restored, deleted, known, moved=moved))
    return restored


def _rows(
    file: Path, restored: Restored, deleted: Set[bytes], known: Deleted, *, moved: bool
) -> Iterator[Batch]:
    restored.begin()
    told: set[bytes] = set()
    for batch in batches(file):
        if batch.table == "conversations":
            yield restored.kept(batch, deleted)
        elif batch.table == "deleted":
            told.update(batch.values("name"))
            yield batch
        elif "conversation" in batch.columns:
            theirs = restored.with_them(batch)
            yield theirs if moved or batch.table != "deliveries" else restored.settled(theirs)
        else:
            yield batch
    yield Batch("deleted", ("name", "at"), [row for row in known if row[0] not in told])
