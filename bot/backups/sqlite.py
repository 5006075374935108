"""A SQLite file as backups see it.

It is read a few hundred conversations at a time, each few at one moment: one long look at all of it would
keep what is deleted meanwhile in the write-ahead log. What is put back is a new file, which takes the old
one's name when it is whole.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import closing, suppress
from datetime import datetime
from glob import escape
from pathlib import Path
from secrets import token_hex
from typing import Final

from sqlite_utils import Database

from bot.backups.place import Deleted, Result, Rows, Write
from bot.backups.tables import BY_NAME, Batch, Row
from bot.faults import ServiceError
from bot.storage.disk import keep, keep_names
from bot.storage.laying import lay, lift
from bot.storage.opening import PATIENCE_SECONDS, examine, explaining, open_database, open_reader
from bot.storage.rows import SENSIBLE
from bot.storage.store import StorageError

CONVERSATIONS_AT_ONCE: Final = 500

_WITHIN: Final = "conversation > :after AND conversation <= :last"

_FROM: Final[Mapping[str, str]] = {
    "service": "service",
    "conversations": f"copies JOIN conversations ON id = conversation WHERE {_WITHIN}",
    "deliveries": (
        "(SELECT conversation, deliveries.id AS place,"  # noqa: S608  names of our own
        " deliveries.delivery, at, messages AS owed, replies"
        f" FROM deliveries LEFT JOIN outbox ON outbox.delivery = deliveries.id WHERE {_WITHIN}"
        f" UNION ALL SELECT conversation, place, delivery, NULL, NULL, NULL FROM handled WHERE {_WITHIN})"
        " JOIN copies USING (conversation) JOIN conversations ON conversations.id = conversation"
    ),
    "set_aside": (
        "copies JOIN conversations AS theirs ON theirs.id = conversation JOIN set_aside"
        f" ON set_aside.channel = theirs.channel AND set_aside.person = theirs.person WHERE {_WITHIN}"
    ),
    "deleted": "deleted",
    "figures": "figures",
    "seals": "seals",
}

_OF_A_CONVERSATION: Final = ("conversations", "deliveries", "set_aside")
_WHOLE: Final = ("deleted", "figures")

_LAID: Final = frozenset({"session", "replies"})
"""The columns in which values are laid (see `bot/storage/laying.py`)."""

_SOURCES: Final[Mapping[tuple[str, str], str]] = {
    ("conversations", "updated"): f"iif(updated {SENSIBLE}, updated, -1)",
    # Each turn makes one delivery and one revision: the newest of one is the newest of the other.
    ("deliveries", "revision"): (
        "revision + 1 - row_number() OVER (PARTITION BY conversation ORDER BY place DESC)"
    ),
    ("set_aside", "id"): "set_aside.id",
    ("set_aside", "updated"): f"iif(set_aside.updated {SENSIBLE}, set_aside.updated, -1)",
    ("set_aside", "session"): "set_aside.session",
    ("service", "alive"): f"iif(alive {SENSIBLE}, alive, NULL)",
}
"""Where a column of a backup is not simply that of the file. Times that make no sense are -1."""

_TYPES: Final[Mapping[object, str]] = {
    int: "INTEGER", float: "REAL", str: "TEXT", bytes: "BLOB", bool: "INTEGER",
    float | None: "REAL", int | None: "INTEGER", bytes | None: "BLOB",
}  # fmt: skip


class SQLitePlace:
    """The `Place` of a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    async def prepare(self, folder: Path, now: datetime) -> None:
        """See `Place`. Raises `ServiceError` where there is no such file."""
        if not self._path.is_file():
            raise ServiceError("backup-no-store", file=str(self._path))
        with explaining(self._path), closing(open_database(self._path)) as db:
            db.execute(
                "INSERT INTO backup_folders VALUES (?, ?)"
                " ON CONFLICT (folder) DO UPDATE SET at = excluded.at",
                (str(folder), now.timestamp()),
            )

    async def copy(self, write: Write[Result]) -> Result:
        """See `Place`."""
        with (
            explaining(self._path),
            closing(open_database(self._path)) as db,
            closing(open_reader(self._path)) as reader,
        ):
            return await write(_rows(db, reader))

    async def deleted(self) -> Deleted:
        """See `Place`."""
        if not self._path.is_file():
            return ()
        with (
            suppress(sqlite3.Error),
            closing(open_reader(self._path)) as reader,
        ):  # also one of another version
            return reader.execute("SELECT CAST(name AS BLOB), CAST(at AS REAL) FROM deleted").fetchall()
        return ()

    async def journaled(self, folder: Path, names: Sequence[bytes], *, forget_before: datetime) -> None:
        """See `Place`."""
        old = (forget_before.timestamp(),)
        with explaining(self._path), closing(open_database(self._path)) as db, db.atomic():
            db.conn.executemany(
                "DELETE FROM unjournaled WHERE folder = ? AND name = ?",
                [(str(folder), name) for name in names],
            )
            db.execute("DELETE FROM deleted WHERE at < ?", old)
            db.execute("DELETE FROM backup_folders WHERE at < ?", old)

    async def conversations(self) -> int:
        """See `Place`."""
        if not self._path.exists() or self._path.stat().st_size == 0:
            return 0
        with explaining(self._path):
            examine(self._path)
            with closing(open_reader(self._path)) as reader:
                ((count,),) = reader.execute("SELECT count(*) FROM conversations")
                return int(count)

    async def put_back(self, rows: Rows) -> None:
        """See `Place`."""
        folder = self._path.parent
        with explaining(self._path):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _settle(self._path)
            for left in folder.glob(f".{escape(self._path.name)}.*.new*"):  # by one that was killed
                left.unlink()
            new = folder / f".{self._path.name}.{token_hex(4)}.new"
            try:
                _fill(new, rows)
                _settle(self._path)
                _forget_companions(self._path)
                new.replace(self._path)
                keep_names(folder)
            finally:
                new.unlink(missing_ok=True)
                _forget_companions(new)


async def _rows(db: Database, reader: sqlite3.Connection) -> AsyncIterator[Batch]:
    seals = _batch(reader, "seals", {})
    yield _batch(reader, "service", {})
    ((newest,),) = reader.execute("SELECT coalesce(max(id), 0) FROM conversations")
    after = 0
    while after < newest:
        ((last,),) = reader.execute(
            "SELECT max(id) FROM (SELECT id FROM conversations WHERE id > ? AND id <= ? ORDER BY id LIMIT ?)",
            (after, newest, CONVERSATIONS_AT_ONCE),
        )
        if last is None:
            break
        _name(db, after, last)
        reader.execute("BEGIN")
        found = [_batch(reader, table, {"after": after, "last": last}) for table in _OF_A_CONVERSATION]
        reader.execute("COMMIT")
        for batch in found:
            yield batch
        after = last
    for table in _WHOLE:
        yield _batch(reader, table, {})
    yield _either(seals, _batch(reader, "seals", {}))


def _name(db: Database, after: int, last: int) -> None:
    """Have some conversations bear a name in backups; nothing is written where all of them do."""
    unnamed = "FROM conversations WHERE id > ? AND id <= ? AND id NOT IN (SELECT conversation FROM copies)"
    if db.execute(f"SELECT 1 {unnamed} LIMIT 1", (after, last)).fetchone():
        db.execute(f"INSERT INTO copies SELECT id, randomblob(16) {unnamed}", (after, last))


def _batch(reader: sqlite3.Connection, table: str, bounds: Mapping[str, int]) -> Batch:
    columns = BY_NAME[table].columns
    values = ", ".join(
        f"CAST({_SOURCES.get((table, column), column)} AS {_TYPES[kind]})" for column, kind in columns.items()
    )
    found = reader.execute(f"SELECT {values} FROM {_FROM[table]}", bounds).fetchall()  # noqa: S608  our own
    return Batch(table, tuple(columns), _in_general(found, columns))


def _in_general(rows: Sequence[Row], columns: Mapping[str, object]) -> Sequence[Row]:
    """Rows of the file with values as any store has them."""
    flags = [place for place, kind in enumerate(columns.values()) if kind is bool]
    laid = [place for place, column in enumerate(columns) if column in _LAID]
    if not flags and not laid:
        return rows
    return [
        tuple(
            bool(value) if place in flags else lift(value) if place in laid and value is not None else value
            for place, value in enumerate(row)
        )
        for row in rows
    ]


def _either(before: Batch, now: Batch) -> Batch:
    """The seals of a store that may have been given another key while it was read: those that stood before
    are not current any more.
    """
    prefix, current = (now.columns.index(column) for column in ("prefix", "current"))
    known = set(now.values("prefix"))
    older = [(*row[:current], False, *row[current + 1 :]) for row in before.rows if row[prefix] not in known]
    return Batch("seals", now.columns, [*now.rows, *older])


def _settle(path: Path) -> None:
    """Have the file itself hold all of the store, as far as it is sound.

    Raises `ServiceError` where it is another program's, or in use.
    """
    if not path.exists():
        return
    try:
        examine(path)
    except StorageError as error:
        if error.message == "service-storage-foreign":
            raise
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            db.execute("PRAGMA journal_mode = DELETE").fetchall()  # only who is alone with a file may do that
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise ServiceError("restore-in-use", where=str(path)) from None
        if isinstance(error, sqlite3.OperationalError):
            raise


def _forget_companions(path: Path) -> None:
    """Remove what lies beside a database and would be taken for another one's of that name."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)


def _fill(new: Path, rows: Rows) -> None:
    """Make a file of the rows, on the disk when it returns."""
    with closing(open_database(new)) as db:
        db.execute("PRAGMA journal_mode = OFF")  # nobody wants a file that is not whole
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        db.execute("DELETE FROM seals")
        try:
            for batch in rows():
                _PUT[batch.table](db.conn, batch)
        except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError):
            raise ServiceError("backup-contradicts") from None
        db.execute("INSERT INTO seals SELECT x'', x'', 1, 0 WHERE NOT EXISTS (SELECT 1 FROM seals)")
        db.execute("COMMIT")
    keep(new)


def _put_service(db: sqlite3.Connection, batch: Batch) -> None:
    values = ", ".join(f"{column} = ?" for column in batch.columns)
    db.executemany(f"UPDATE service SET {values}", batch.rows)  # noqa: S608  our own


def _put_conversations(db: sqlite3.Connection, batch: Batch) -> None:
    name = batch.columns.index("name")
    columns = [column for column in batch.columns if column != "name"]
    rows = [(*row[:name], *row[name + 1 :]) for row in batch.rows]
    session = columns.index("session")
    laid = [(*row[:session], lay(row[session]), *row[session + 1 :]) for row in rows]
    _insert(db, "conversations", columns, laid)
    _insert(
        db, "copies", ("conversation", "name"), [*zip(batch.values("id"), batch.values("name"), strict=True)]
    )


def _put_deliveries(db: sqlite3.Connection, batch: Batch) -> None:
    of = {column: [*batch.values(column)] for column in batch.columns}
    told = [
        *zip(
            of["place"], of["conversation"], of["delivery"], of["at"], of["replies"], of["owed"], strict=True
        )
    ]
    whole = [(*row, at or 0.0, lay(replies)) for *row, at, replies, _ in told if replies is not None]
    _insert(db, "deliveries", ("id", "conversation", "delivery", "at", "replies"), whole)
    names = [
        (conversation, delivery, place)
        for place, conversation, delivery, _, replies, _ in told
        if replies is None
    ]
    _insert(db, "handled", ("conversation", "delivery", "place"), names)
    owed = [
        (place, messages) for place, _, _, _, replies, messages in told if None not in (replies, messages)
    ]
    _insert(db, "outbox", ("delivery", "messages"), owed)


def _put_set_aside(db: sqlite3.Connection, batch: Batch) -> None:
    told = zip(*(batch.values(each) for each in ("id", "updated", "session", "conversation")), strict=True)
    db.executemany(
        "INSERT INTO set_aside (id, updated, session, channel, person)"
        " SELECT ?, ?, ?, channel, person FROM conversations WHERE id = ?",
        [(number, updated, lay(session), of) for number, updated, session, of in told],
    )


def _put_as_it_is(db: sqlite3.Connection, batch: Batch) -> None:
    _insert(db, batch.table, batch.columns, batch.rows)


def _insert(db: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    marks = ", ".join("?" * len(columns))
    db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608  our own


_PUT: Final[Mapping[str, Callable[[sqlite3.Connection, Batch], None]]] = {
    "service": _put_service,
    "conversations": _put_conversations,
    "deliveries": _put_deliveries,
    "set_aside": _put_set_aside,
    "deleted": _put_as_it_is,
    "figures": _put_as_it_is,
    "seals": _put_as_it_is,
}
