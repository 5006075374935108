"""The connections to one database file, opened anew where another file has taken its place."""

import contextlib
import os
import sqlite3
from pathlib import Path
from threading import Lock
from typing import Any, Final

from sqlite_utils import Database

from bot.storage.opening import explain, is_damage, open_database, open_reader
from bot.storage.store import DamagedError, StorageError

_Identity = tuple[tuple[int, int] | None, ...]

_NOWHERE: Final[_Identity] = ()


class DatabaseFile:
    """One connection that writes, for one thread, and one that reads, for any.

    A file that was removed is still written to by whoever has it open: what is committed then is lost. So
    the files that are open are compared with those that bear their names before they are used.
    """

    def __init__(self, path: Path) -> None:
        """Open or create the file. Raises `StorageError` if it cannot be used; it is then as it was."""
        self.path = path
        self._names = (str(path), f"{path}-wal")
        self._reading = Lock()
        self._open()

    @property
    def is_in_place(self) -> bool:
        """Whether the open database is the file that bears its name."""
        return bool(self._opened) and self._opened[0] == _identity(self._names[0])

    def read(self, sql: str, parameters: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """All rows of a query, of what was committed last.

        Raises `StorageError`; `DamagedError` where a page that is needed is damaged.
        """
        try:
            with self._reading:
                return self._reader.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            if is_damage(error):
                raise DamagedError(self.path) from None
            raise explain(self.path, error) from None

    def writable(self) -> Database:
        """The connection of the thread that writes. Raises `StorageError` where the file is away."""
        found = self._found()
        if self._opened != found:
            self._fold()
            if found[0] is None:
                raise StorageError("service-storage-missing", path=str(self.path))
            self.close()
            self._open()
        return self._db

    def close(self) -> None:
        """Let go of the file. The writer last: only the last connection can fold the log into the file."""
        self._opened = _NOWHERE
        with self._reading:
            self._reader.close()
        self._db.close()

    def _open(self) -> None:
        self._opened = _NOWHERE
        self._db = open_database(self.path)
        with self._reading:
            self._reader = open_reader(self.path)
            self._reader.execute("SELECT 1 FROM service").fetchall()
        self._opened = self._found()

    def _found(self) -> _Identity:
        """Which files bear the names now: the database and its write-ahead log."""
        database, log = self._names
        return _identity(database), _identity(log)

    def _fold(self) -> None:
        """Have the file, wherever it is now, hold all that was committed, and the log hold nothing that might
        be taken for another file's.
        """
        with contextlib.suppress(sqlite3.Error):  # what is open may be gone for good
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _identity(file: str) -> tuple[int, int] | None:
    try:
        status = os.stat(file)  # noqa: PTH116  thrice as fast, and asked with every turn
    except OSError:
        return None
    return status.st_dev, status.st_ino
