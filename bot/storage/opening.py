"""Opening a database file: created if missing, brought up to date, left alone if it is not ours."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final, Literal
from urllib.parse import quote

from sqlite_utils import Database, Migrations

from bot.storage.schema import APPLICATION_ID, WORKS_WITH, migrate, steps, version
from bot.storage.store import StorageError

PATIENCE_SECONDS = 3.0
"""How long another process may hold the file before that is an error: whoever waits for two commits is still
answered within ten seconds.
"""

TRIED_EVERY_SECONDS: Final = 0.001
"""SQLite tries less and less often while a file is held, and gives way so to whoever is not waiting: beside a
process that writes without a pause, another waited up to three seconds; now both wait some milliseconds.
"""

Mode = Literal["ro", "rw"]

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100  # https://www.sqlite.org/fileformat2.html#the_database_header
_PAGE_BYTES_AT = 16
_PAGES_AT = 28
_APPLICATION_ID_AT = 68

_LITTLE_SPACE_BYTES = 1_000_000


def open_database(path: Path, known: Migrations = steps, works_with: int = WORKS_WITH) -> Database:
    """A connection that writes durably to the conversations in `path`, which takes the steps that are `known`
    and then asks of a program that it knows so many of them.

    Raises `StorageError` where the file is corrupt, another program's, of a version that this one does not
    work with, or cannot be used; it is then as it was.
    """
    with explaining(path):
        _create_if_missing(path)
        examine(path, known)
        return _connect(path, known, works_with)


def begin(db: Database) -> None:
    """Begin a transaction that writes, as soon as no other process is in one.

    Raises `sqlite3.OperationalError` where that takes longer than people can wait.
    """
    until = monotonic() + PATIENCE_SECONDS
    with without_waiting(db):
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if _primary_code(error) != sqlite3.SQLITE_BUSY or monotonic() >= until:
                    raise
                sleep(TRIED_EVERY_SECONDS)
            else:
                return


@contextmanager
def without_waiting(db: Database) -> Iterator[None]:
    """What is done inside fails at once where it would have to wait for another connection."""
    ((patience,),) = db.execute("PRAGMA busy_timeout")
    db.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads; it may be used from any one thread at a time."""
    return _open(path, "ro")


@contextmanager
def explaining(path: Path) -> Iterator[None]:
    """Turns what is wrong with a file into `StorageError`."""
    try:
        yield
    except OSError as error:
        raise StorageError("service-storage-unusable", path=str(path), reason=error) from None
    except sqlite3.Error as error:
        raise explain(path, error) from None


def is_damage(error: sqlite3.Error) -> bool:
    """Whether a page that was needed is damaged; others may be sound."""
    return _primary_code(error) == sqlite3.SQLITE_CORRUPT


def is_refused(error: sqlite3.Error) -> bool:
    """Whether one of our triggers let nothing be written: they are those of the seals."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_TRIGGER


def explain(path: Path, error: sqlite3.Error) -> StorageError:
    """What an error of the database means for whoever runs the program."""
    code = _primary_code(error)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StorageError("service-storage-corrupt", path=str(path))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StorageError("service-storage-busy", path=str(path))
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_disk_full(path)):
        return StorageError("service-storage-full", path=str(path))
    if code == sqlite3.SQLITE_READONLY:
        return StorageError("service-storage-read-only", path=str(path))
    return StorageError("service-storage-unusable", path=str(path), reason=str(error))


def _primary_code(error: sqlite3.Error) -> int:
    """See https://www.sqlite.org/rescode.html."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_disk_full(path: Path) -> bool:
    """Whether there is hardly any space: for some of its files SQLite calls that an I/O error."""
    try:
        return shutil.disk_usage(path.parent).free < _LITTLE_SPACE_BYTES
    except OSError:
        return False


def _create_if_missing(path: Path) -> None:
    """An empty file that only its owner can read. SQLite gives its write-ahead log the same permissions."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return


def examine(path: Path, known: Migrations = steps) -> None:
    """Look at the file without changing a byte of it, and raise if it should not be written to.

    It is not read as a whole: that takes as long as the file is large (`checking.py` does it).
    """
    if path.stat().st_size == 0:
        return
    _examine_header(path)
    # A journal was left by a process that died while it created the file: only a writer can roll it back.
    mode: Mode = "rw" if path.with_name(f"{path.name}-journal").exists() else "ro"
    with closing(_open(path, mode)) as connection:
        (needs,) = connection.execute("PRAGMA user_version").fetchone()
    if needs > version(known):
        raise StorageError("service-storage-newer", path=str(path), found=needs, known=version(known))


def _examine_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise StorageError("service-storage-corrupt", path=str(path))
    if int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big") != APPLICATION_ID:
        raise StorageError("service-storage-foreign", path=str(path))
    if path.stat().st_size < _size_told(header) and not any(_holds_more(path, "-wal", "-journal")):
        raise StorageError("service-storage-corrupt", path=str(path))


def _holds_more(path: Path, *suffixes: str) -> Iterator[bool]:
    """Whether files beside it hold some of what belongs to the database."""
    for suffix in suffixes:
        beside = path.with_name(f"{path.name}{suffix}")
        yield beside.exists() and beside.stat().st_size > 0


def _size_told(header: bytes) -> int:
    """How many bytes the file has by its own account, unless its log says otherwise."""
    page_bytes = int.from_bytes(header[_PAGE_BYTES_AT : _PAGE_BYTES_AT + 2], "big")
    pages = int.from_bytes(header[_PAGES_AT : _PAGES_AT + 4], "big")
    return pages * (0x10000 if page_bytes == 1 else page_bytes)


def _connect(path: Path, known: Migrations, works_with: int) -> Database:
    db = Database(_open(path, "rw"))
    try:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA temp_store = MEMORY")  # what a step may have to take back is laid on no disk
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA fullfsync = ON")  # macOS alone needs to be told that the disk must have it
        db.execute("PRAGMA checkpoint_fullfsync = ON")
        if known.pending(db):
            migrate(db, known, works_with)
        db.enable_wal()
        if db.journal_mode != "wal":
            raise StorageError("service-storage-no-wal", path=str(path))
    except BaseException:
        db.close()
        raise
    return db


def _open(path: Path, mode: Mode) -> sqlite3.Connection:
    return sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=PATIENCE_SECONDS,
        check_same_thread=False,
        isolation_level=None,
    )
