r"""The file of a backup: a head that anybody can read, rows in compressed frames, and a digest of it all.

    chuangping-backup 1\n
    {"made": "2026-11-26T03:15:00+00:00", "store": "3f9a…", "tables": {"service": ["key", …], …}}\n
    frame: table 0, 812 bytes, 3,107 unpacked     rows as MessagePack, deflated
    …
    end:   40 bytes                               how many rows there are, and SHA-256 of all before

Whoever reads a file reads it twice: once to the end, to know that it is whole and holds what it may hold
(`examine`), and then to use it. Nothing in it can make the reader take more memory than one frame may have.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from struct import Struct
from typing import Annotated, Any, BinaryIO, Final

import msgspec

from bot.backups.tables import BY_NAME, TABLES, Batch, Row
from bot.faults import ServiceError

VERSION: Final = 1

FRAME_BYTES: Final = 1024 * 1024
"""About so much is put into one frame."""

MOST_FRAME_BYTES: Final = 16 * FRAME_BYTES
ROWS_AT_ONCE: Final = 5000
"""More than this no frame may have: it would not fit into a small machine's memory."""

_MAGIC: Final = b"chuangping-backup "
_MOST_HEAD_BYTES: Final = 64 * 1024
_FRAME: Final = Struct(">BII")
_END: Final = 0xFF
_TAIL: Final = Struct(">Q32s")
_LEVEL: Final = 1
"""Deflate's fastest: five times smaller already, and the disk is not waited for."""


@dataclass(frozen=True, slots=True)
class Head:
    """When a backup was made, of which store (its `store` tells one from another, and nothing more), and what
    tables it has with which columns.
    """

    made: datetime
    store: str
    tables: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole backup holds: the rows of each table."""

    head: Head
    rows: Mapping[str, int]


class _Head(msgspec.Struct):
    made: datetime
    store: str
    tables: dict[str, list[str]]


def store_of(key: bytes) -> str:
    """What tells the backups of one store from another's, by the key of its service."""
    return hashlib.sha256(b"chuangping backups of " + key).hexdigest()[:16]


class Writer:
    """Writes one backup; `end` makes it whole."""

    def __init__(self, file: BinaryIO, *, made: datetime, store: str) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self._rows = 0
        self._waiting: list[Row] = []
        self._of: int | None = None
        self._bytes = 0
        tables = {table.name: list(table.columns) for table in TABLES}
        head = msgspec.json.encode(_Head(made.astimezone(UTC), store, tables))
        self._put(b"%s%d\n%s\n" % (_MAGIC, VERSION, head))

    def write(self, batch: Batch) -> None:
        """Add rows. Raises `ServiceError` where one is too long for any frame, `OSError`."""
        number = next(n for n, table in enumerate(TABLES) if table.name == batch.table)
        if self._of != number:
            self._flush()
        self._of = number
        for row in batch.rows:
            self._waiting.append(row)
            self._bytes += sum(len(value) for value in row if isinstance(value, bytes))
            if self._bytes >= FRAME_BYTES or len(self._waiting) >= ROWS_AT_ONCE:
                self._flush()

    def end(self) -> None:
        """Write what is still to be written, and the digest."""
        self._flush()
        self._put(_FRAME.pack(_END, _TAIL.size, self._rows & 0xFFFFFFFF))
        self._file.write(_TAIL.pack(self._rows, self._digest.digest()))

    def _flush(self) -> None:
        if self._waiting and self._of is not None:
            plain = msgspec.msgpack.encode(self._waiting)
            if len(plain) > MOST_FRAME_BYTES:
                raise ServiceError("backup-row-too-long", table=TABLES[self._of].name)
            packed = zlib.compress(plain, _LEVEL)
            self._put(_FRAME.pack(self._of, len(packed), len(plain)))
            self._put(packed)
            self._rows += len(self._waiting)
        self._waiting, self._bytes = [], 0

    def _put(self, content: bytes) -> None:
        self._digest.update(content)
        self._file.write(content)


def read_head(path: Path) -> Head:
    """The head of a backup. Raises `ServiceError` for what is none, or of a newer version, and `OSError`."""
    with path.open("rb") as file:
        return _Reader(file, path).head


def examine(path: Path) -> Contents:
    """Read a backup to its end. Raises `ServiceError` where it is not whole, not ours, or of a newer version;
    `OSError`.
    """
    rows = dict.fromkeys((table.name for table in TABLES), 0)
    with path.open("rb") as file:
        reader = _Reader(file, path)
        for batch in reader.batches():
            rows[batch.table] += len(batch.rows)
    if rows["service"] != 1:
        raise ServiceError("backup-damaged", file=str(path))
    return Contents(reader.head, rows)


def batches(path: Path) -> Iterator[Batch]:
    """The rows of a backup. Raises as `examine` does; only what comes after the last row tells that all of it
    was whole.
    """
    with path.open("rb") as file:
        yield from _Reader(file, path).batches()


class _Reader:
    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._digest = hashlib.sha256()
        self.head = self._read_head()

    def _read_head(self) -> Head:
        magic = self._line(len(_MAGIC) + 10)
        version = magic.removeprefix(_MAGIC).strip()
        if not magic.startswith(_MAGIC) or not version.isdigit():
            raise ServiceError("backup-foreign", file=str(self._path))
        if int(version) != VERSION:
            raise ServiceError("backup-newer", file=str(self._path))
        try:
            told = msgspec.json.decode(self._line(_MOST_HEAD_BYTES), type=_Head)
        except msgspec.MsgspecError:
            raise self._damaged() from None
        known = all(
            name in BY_NAME and set(told.tables[name]) <= set(BY_NAME[name].columns) for name in told.tables
        )
        if not known:
            raise ServiceError("backup-newer", file=str(self._path))
        self._tables = [
            (name, tuple(columns), _decoder([BY_NAME[name].columns[column] for column in columns]))
            for name, columns in told.tables.items()
        ]
        return Head(told.made, told.store, told.tables)

    def batches(self) -> Iterator[Batch]:
        rows = 0
        while True:
            number, size, plain = _FRAME.unpack(self._take(_FRAME.size))
            if number == _END:
                break
            if number >= len(self._tables) or max(size, plain) > MOST_FRAME_BYTES:
                raise self._damaged()
            name, columns, decoder = self._tables[number]
            try:
                found = decoder.decode(self._unpacked(self._take(size), plain))
            except (msgspec.MsgspecError, zlib.error, UnicodeDecodeError):
                raise self._damaged() from None
            rows += len(found)
            yield Batch(name, columns, found)
        digest = self._digest.digest()
        tail = self._file.read(_TAIL.size + 1)
        if tail != _TAIL.pack(rows, digest):
            raise self._damaged()

    def _unpacked(self, packed: bytes, size: int) -> bytes:
        unpacking = zlib.decompressobj()
        plain = unpacking.decompress(packed, size + 1)
        if len(plain) != size or not unpacking.eof or unpacking.unused_data:
            raise self._damaged()
        return plain

    def _take(self, size: int) -> bytes:
        content = self._file.read(size)
        if len(content) != size:
            raise ServiceError("backup-cut", file=str(self._path))
        self._digest.update(content)
        return content

    def _line(self, most: int) -> bytes:
        line = self._file.readline(most)
        self._digest.update(line)
        return line

    def _damaged(self) -> ServiceError:
        return ServiceError("backup-damaged", file=str(self._path))


def _decoder(types: Sequence[Any]) -> "msgspec.msgpack.Decoder[list[Row]]":
    """Reads rows of exactly these types."""
    row = tuple.__class_getitem__(tuple(types))
    return msgspec.msgpack.Decoder(Annotated[list[row], msgspec.Meta(max_length=ROWS_AT_ONCE)])  # type: ignore[valid-type]  # made here
