"""Looking through a whole database file: is every page of it sound, can every conversation be read."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.storage.opening import examine, explain, explaining, open_reader

FAULTS_TOLD: Final = 20

_STEPS_BETWEEN_LOOKS: Final = 100_000
"""Of SQLite's virtual machine, some milliseconds: how often it is looked whether the check is to give way."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: SQLite's own words for the file's first faults, how many conversations it holds,
    how many of them cannot be read, and the ids of the first of these; at most `FAULTS_TOLD` of each.
    """

    faults: Sequence[str] = ()
    conversations: int = 0
    unreadable: int = 0
    unreadable_ids: Sequence[int] = ()


def check_pages(path: Path, *, gives_way: Callable[[], bool]) -> Sequence[str] | None:
    """The faults of a file's pages, in SQLite's words; None if the check gave way to something more urgent.

    While it lasts, the write-ahead log cannot be emptied. Raises `StorageError`.
    """
    try:
        with closing(open_reader(path)) as reader:
            reader.set_progress_handler(gives_way, _STEPS_BETWEEN_LOOKS)
            return _faults(reader, "quick_check")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            return None
        raise explain(path, error) from None


def check_all(path: Path, is_readable: Callable[[bytes], bool]) -> Findings:
    """Check a file as a whole. Raises `StorageError` if it is not ours, or cannot be read at all."""
    with explaining(path):
        examine(path)
        with closing(open_reader(path)) as reader:
            faults = _faults(reader, "integrity_check")
            if faults:
                return Findings(faults)
            conversations, unreadable, ids = 0, 0, []
            for row_id, session in reader.execute("SELECT id, CAST(session AS BLOB) FROM conversations"):
                conversations += 1
                if not is_readable(session):
                    unreadable += 1
                    ids += [row_id] if unreadable <= FAULTS_TOLD else []
            return Findings((), conversations, unreadable, ids)


def _faults(reader: sqlite3.Connection, check: str) -> Sequence[str]:
    told = [str(row[0]) for row in reader.execute(f"PRAGMA {check}({FAULTS_TOLD})")]
    return () if told == ["ok"] else told
