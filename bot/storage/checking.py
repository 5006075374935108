"""Looking through a whole database file: is every page of it sound, can every conversation be read. Whether a
PostgreSQL database is, `bot/postgresql/checking.py` finds.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from bot.storage.keys import PLAIN, InUse
from bot.storage.laying import lift
from bot.storage.opening import examine, explaining, open_reader
from bot.storage.rows import SENSIBLE
from bot.storage.sealed import session_opener
from bot.storage.store import Address

FAULTS_TOLD: Final = 20

ROWS_IN_ONE_LOOK: Final = 500
PAUSE_SECONDS: Final = 0.01

_LONG: Final = {
    "conversations": "session",
    "deliveries": "replies",
    "set_aside": "session",
    "job_pieces": "content",
}
"""The tables that grow, and what of their rows fills whole pages."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: SQLite's own words for the file's first faults, how many conversations it holds,
    how many of them cannot be read, and the ids of the first of these; at most `FAULTS_TOLD` of each. How
    many were touched at a time that makes no sense: the service will set that right. `size` is in bytes.
    """

    faults: Sequence[str] = ()
    conversations: int = 0
    unreadable: int = 0
    unreadable_ids: Sequence[int] = ()
    untimely: int = 0
    size: int = 0


def read_all(path: Path, stop: Event) -> None:
    """Read every row, until told to `stop`; a few at a time: no scrub waits for more than these, and no turn
    for a busy disk.

    Raises `StorageError` where one cannot be read. What a look at the rows does not show, such as an index
    that lacks one, `check_all` finds.
    """
    with explaining(path), closing(open_reader(path)) as reader:
        for table, long in _LONG.items():
            last: int | None = 0
            while last is not None and not stop.wait(PAUSE_SECONDS):
                (last, _) = reader.execute(
                    f"SELECT max(id), count(substr({long}, -1)) FROM"  # noqa: S608  names of our own
                    f" (SELECT id, {long} FROM {table} WHERE id > ? ORDER BY id LIMIT ?)",
                    (last, ROWS_IN_ONE_LOOK),
                ).fetchone()


def check_all(path: Path, is_readable: Callable[[bytes], bool], keys: Sequence[bytes] = ()) -> Findings:
    """Check a file as a whole, which may stand under these keys. Raises `StorageError` if it is not ours,
    cannot be read at all, or stands under another key.
    """
    with explaining(path):
        examine(path)
        with closing(open_reader(path)) as reader:
            size = path.stat().st_size
            faults = _faults(reader, "integrity_check")
            if faults:
                return Findings(faults, size=size)
            conversations, unreadable, ids = 0, 0, []
            opened = session_opener(keys, _in_use(reader), where=str(path))
            for row_id, channel, person, session in reader.execute(
                "SELECT id, channel, person, CAST(session AS BLOB) FROM conversations"
            ):
                conversations += 1
                if not is_readable(opened(Address(channel, person), lift(session))):
                    unreadable += 1
                    ids += [row_id] if unreadable <= FAULTS_TOLD else []
            ((untimely,),) = reader.execute(
                f"SELECT count(*) FROM conversations WHERE NOT updated {SENSIBLE}"  # noqa: S608  our own
            )
            return Findings((), conversations, unreadable, ids, untimely, size)


def _in_use(reader: sqlite3.Connection) -> Sequence[InUse]:
    """What values may begin with; a file that is older than seals has none."""
    if reader.execute("SELECT 1 FROM sqlite_schema WHERE name = 'seals'").fetchone() is None:
        return [InUse(PLAIN, b"", current=True, chosen=False)]
    found = reader.execute("SELECT prefix, canary, current, chosen FROM seals")
    return [InUse(*each) for each in found]


def _faults(reader: sqlite3.Connection, check: str) -> Sequence[str]:
    told = [str(row[0]) for row in reader.execute(f"PRAGMA {check}({FAULTS_TOLD})")]
    return () if told == ["ok"] else told
