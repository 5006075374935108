"""Making a backup: written beside, read again, named when it is whole; then the old ones go.

    path = await back_up(place, Path("/var/backups/chuangping"), now=now, keep=timedelta(days=7))

The order matters. The folder is registered before the first row is read, so whatever is deleted from then
on is noted for its journal. What was noted while no serving process could write there is written at the end.
"""

import os
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

from bot.backups.folder import SLACK, new_backup, part_of, remove_old, remove_stale_parts
from bot.backups.format import Writer, examine, store_of
from bot.backups.place import Place
from bot.backups.tables import Batch
from bot.faults import ServiceError
from bot.storage.deletions import NAMES_AT_ONCE
from bot.storage.disk import create, keep_names
from bot.storage.journal import JournalFiles, names_in


async def back_up(place: Place, folder: Path, *, now: datetime, keep: timedelta) -> Path:
    """A checked backup in `folder`, which is made where it is missing; those older than `keep` go.

    Raises `ServiceError`, `OSError`: then there is no new backup, and the older ones stay.
    """
    folder = folder.absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ServiceError("backup-no-folder", folder=str(folder), reason=error) from None
    remove_stale_parts(folder)
    await place.prepare(folder, now)
    path = new_backup(folder, now)
    part = part_of(path)
    try:
        store = await place.copy(lambda rows: _write(part, rows, now))
        examine(part)
        part.replace(path)
        keep_names(folder)
    finally:
        part.unlink(missing_ok=True)
    oldest = now - keep
    await _journal(place, folder, oldest)
    remove_old(folder, store=store, before=oldest)
    return path


async def _write(part: Path, rows: AsyncIterator[Batch], now: datetime) -> str:
    """Write a backup from its first byte, onto the disk; which store it is of."""
    with os.fdopen(create(part, more=os.O_TRUNC), "wb") as file:
        first = await anext(rows)
        (key,) = first.values("key")
        store = store_of(key)
        writer = Writer(file, made=now, store=store)
        writer.write(first)
        async for batch in rows:
            writer.write(batch)
        writer.end()
        file.flush()
        os.fsync(file.fileno())
    return store


async def _journal(place: Place, folder: Path, oldest: datetime) -> None:
    """Have the folder's journals hold all that is known to be deleted, also what only the store knew."""
    names = [name for name, _ in await place.deleted()]
    known = names_in(folder)
    lacking = [name for name in names if name not in known]
    files = JournalFiles()
    for start in range(0, len(lacking), NAMES_AT_ONCE):
        files.append(folder, lacking[start : start + NAMES_AT_ONCE])
    await place.journaled(folder, names, forget_before=oldest - SLACK)
