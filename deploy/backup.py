#!/usr/bin/env python3
"""Copies the conversations into a dated file while the service runs: `backup.py DATABASE FOLDER [--keep N]`.

The copy is one moment's, whole and checked; nobody waits for it. It needs Python's own library alone.
Exit status: 0 done (the new file's path on standard output), 2 wrong arguments, 1 anything else.
"""

import argparse
import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

PATIENCE_SECONDS = 30.0
"""How long the database may be held by somebody else."""


class BackupError(Exception):
    """The copy could not be made; says what, where and how to mend it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a copy as the arguments say; returns the exit status."""
    parser = argparse.ArgumentParser(
        description="Copy the conversations into a dated file while the service runs."
    )
    parser.add_argument("database", type=Path, help="the file that CHUANGPING_STORE names")
    parser.add_argument("folder", type=Path, help="where the copies are kept")
    parser.add_argument("--keep", type=_positive, metavar="N", help="delete all but the newest N copies")
    chosen = parser.parse_args(arguments)
    try:
        copy = back_up(chosen.database, chosen.folder, now=datetime.now(UTC))
        if chosen.keep:
            _delete_all_but(chosen.keep, chosen.database, chosen.folder)
    except (BackupError, OSError) as error:
        sys.stderr.write(f"backup: {error}\n")
        return 1
    sys.stdout.write(f"{copy}\n")
    return 0


def back_up(database: Path, folder: Path, *, now: datetime) -> Path:
    """A checked copy of `database` in `folder`, named by the time in UTC and readable by its owner alone.

    Raises `BackupError` where the database cannot be read or the copy is not sound, `OSError` where the
    folder cannot be written; then there is no new copy.
    """
    if not database.is_file():
        raise BackupError(f"{database} does not exist: give the path that CHUANGPING_STORE names")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = folder / f"{database.stem}-{now:%Y%m%dT%H%M%SZ}.db"
    unfinished = copy.with_suffix(".part")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        _copy(database, unfinished)
        unfinished.replace(copy)
    except sqlite3.Error as error:
        raise BackupError(f"{database} could not be copied: {error}") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return copy


def _copy(database: Path, to: Path) -> None:
    # All pages in one step: one moment's view, for which a writer neither waits nor makes it start anew.
    with (
        closing(
            sqlite3.connect(f"{database.resolve().as_uri()}?mode=rw", uri=True, timeout=PATIENCE_SECONDS)
        ) as source,
        closing(sqlite3.connect(to, isolation_level=None)) as target,
    ):
        source.backup(target)
        _leave_out_what_goes_soon(target)
        target.execute("PRAGMA journal_mode = DELETE")  # a file that is complete without another beside it
        (fault,) = target.execute("PRAGMA integrity_check(1)").fetchone()
    if fault != "ok":
        reason = " ".join(fault.split())
        raise BackupError(f"{database} is damaged ({reason}): keep the older copies, and restore one of them")


def _leave_out_what_goes_soon(target: sqlite3.Connection) -> None:
    """Empty the tables of what people are promised to be gone within minutes, leaving no trace of it."""
    target.execute("PRAGMA secure_delete = ON")
    for table in ("job_pieces", "jobs"):
        if target.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone():
            target.execute(f"DELETE FROM {table}")  # noqa: S608  names of our own


def _delete_all_but(count: int, database: Path, folder: Path) -> None:
    for old in sorted(folder.glob(f"{database.stem}-*Z.db"))[:-count]:
        old.unlink()


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number of at least 1")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
