"""Files that only their owner reads, and what must be on the disk before it is told as done."""

import os
from pathlib import Path


def create(path: Path, *, more: int = 0) -> int:
    """Open a file to be written to, which others may not read; `more` are further flags. Raises `OSError`."""
    flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.open(path, flags | more, 0o600)


def keep(path: Path) -> None:
    """Have the disk know what stands in a file. Raises `OSError`."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def keep_names(folder: Path) -> None:
    """Have the disk know which files a folder holds, where the system can be asked to. Raises `OSError`."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
