"""A folder of backups: how their files are named, made in one step, and taken away when they are old."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex
from typing import Final

from bot.backups.format import read_head
from bot.faults import ServiceError
from bot.storage.journal import journals_of

STALE_SECONDS: Final = 3600.0
"""A part of a backup that nobody has written to for so long is what a killed process left."""

SLACK: Final = timedelta(days=1)
"""Between the day of a journal and the backups that it still may concern."""

_BACKUP: Final = re.compile(r"chuangping-\d{8}T\d{6}Z-[0-9a-f]{4}\.backup")


def new_backup(folder: Path, made: datetime) -> Path:
    """The path of a backup that is made now (UTC)."""
    return folder / f"chuangping-{made:%Y%m%dT%H%M%SZ}-{token_hex(2)}.backup"


def part_of(path: Path) -> Path:
    """Where a backup is written before it is whole."""
    return path.with_name(f".{path.name}.part")


def remove_stale_parts(folder: Path) -> None:
    """Remove what backups left that were killed. Raises `OSError`."""
    for part in folder.glob(".chuangping-*.backup.part"):
        with suppress(FileNotFoundError):  # finished just now
            if time.time() - part.stat().st_mtime > STALE_SECONDS:
                part.unlink()


def remove_old(folder: Path, *, store: str, before: datetime) -> None:
    """Remove the backups of a store that were made before a moment, and the journals that concern none any
    more. A file counts as a backup by its name and its head. Raises `OSError`.
    """
    oldest = before
    for path, made, whose in backups_in(folder):
        if whose == store and made < before:
            path.unlink(missing_ok=True)
        else:
            oldest = min(oldest, made)
    for path, day in journals_of(folder):
        if day < (oldest - SLACK).date():
            path.unlink(missing_ok=True)


def backups_in(folder: Path) -> Iterator[tuple[Path, datetime, str]]:
    """The backups in a folder, when each was made, and of which store."""
    for path in sorted(folder.iterdir()):
        if _BACKUP.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            with suppress(ServiceError, OSError):  # what cannot be read is none of ours
                head = read_head(path)
                yield path, head.made, head.store


def is_writable(folder: Path) -> bool:
    """Whether files may be made there."""
    return os.access(folder, os.W_OK | os.X_OK)
