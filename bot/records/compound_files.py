"""Microsoft's compound files ([MS-CFB]): a file system in a file, in which an .xls or .et has its workbook.

The bytes lie in sectors; a table tells for each sector which one comes next. A stranger's file may send this
way round in a circle or out of the file: every step is counted, and whatever is wrong is a ValueError.
"""

import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

MOST_BYTES = 1 << 28
"""Bytes of a stream that are held in memory; 65,536 full rows of 60 columns have some 60 MB."""

_HEADER = struct.Struct("<8s16x2xHHHH6xIII4xIIIII")
_DIRECTORY_ENTRY = struct.Struct("<64sHBxIII36xII4x")
_ENTRY = _DIRECTORY_ENTRY.size
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on are no sectors: the end of a chain, a free sector …"""
_NOBODY = 0xFFFFFFFF
_LITTLE_ENDIAN = 0xFFFE
_SECTORS_OF = (9, 12)
_SMALL_SECTORS_OF = 6
_SMALL = 4096
_STREAM = 2


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    is_stream: bool
    beside: tuple[int, int]
    within: int
    start: int
    size: int


class CompoundFile:
    """A compound file that is open. Raises ValueError or `struct.error` for what is none."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        stream.seek(0, SEEK_END)
        self._length = stream.tell()
        header = self._bytes(0, 512)
        (
            magic, _, order, self._shift, small_shift,
            _, tables, directory, _, self._small_start, _, more_tables, _,
        ) = _HEADER.unpack_from(header)  # fmt: skip
        if magic != MAGIC or order != _LITTLE_ENDIAN or self._shift not in _SECTORS_OF:
            raise ValueError("no compound file")
        if small_shift != _SMALL_SECTORS_OF:
            raise ValueError("small sectors of another size")
        self._sectors = -(-self._length >> self._shift)
        self._next = self._table(self._tables(header, tables, more_tables))
        self._entries = b"".join(self._pieces(self._chain(directory), self._length))

    def stream(self, name: str) -> bytes | None:
        """The bytes of a stream of the root, None where there is none of this name."""
        found = next((entry for entry in self._of_root() if entry.name.casefold() == name.casefold()), None)
        if found is None or not found.is_stream:
            return None
        if found.size > min(MOST_BYTES, self._length):
            raise ValueError("a stream longer than its file")
        if found.size >= _SMALL:
            return self._whole(found)
        root = self._whole(self._entry(0))
        following = self._table(self._chain(self._small_start))
        small = _followed(following, found.start, len(root) >> _SMALL_SECTORS_OF)
        step = 1 << _SMALL_SECTORS_OF
        return b"".join(root[at * step : (at + 1) * step] for at in small)[: found.size]

    def _of_root(self) -> Iterator[_Entry]:
        """The entries of the root, which are a tree."""
        waiting, seen = [self._entry(0).within], set[int]()
        while waiting:
            at = waiting.pop()
            if at == _NOBODY or at in seen:
                continue
            seen.add(at)
            entry = self._entry(at)
            waiting.extend(entry.beside)
            yield entry

    def _entry(self, at: int) -> _Entry:
        if at >= len(self._entries) // _ENTRY:
            raise ValueError("an entry out of the directory")
        name, length, kind, left, right, within, start, size = _DIRECTORY_ENTRY.unpack_from(
            self._entries, at * _ENTRY
        )
        text = name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        return _Entry(text, kind == _STREAM, (left, right), within, start, size)

    def _tables(self, header: bytes, count: int, more: int) -> Sequence[int]:
        """The sectors that hold the table of sectors: so many as the file can need."""
        needed = min(count, -(-self._sectors * 4 >> self._shift))
        places = _numbers(header[76:512])
        seen = set[int]()
        while len(places) < needed and more < _LAST_SECTOR and more not in seen:
            seen.add(more)
            *told, more = _numbers(self._bytes((more + 1) << self._shift, 1 << self._shift))
            places.extend(told)
        return [place for place in places[:needed] if place < _LAST_SECTOR]

    def _table(self, sectors: Sequence[int]) -> "array[int]":
        return _numbers(b"".join(self._pieces(sectors, self._length)))

    def _whole(self, entry: _Entry) -> bytes:
        return b"".join(self._pieces(self._chain(entry.start), entry.size))

    def _chain(self, start: int) -> Sequence[int]:
        return _followed(self._next, start, self._sectors)

    def _pieces(self, sectors: Sequence[int], size: int) -> Iterator[bytes]:
        """The bytes of sectors, those that lie side by side at once."""
        step = 1 << self._shift
        at = 0
        while at < len(sectors) and size > 0:
            first = at
            while at + 1 < len(sectors) and sectors[at + 1] == sectors[at] + 1:
                at += 1
            at += 1
            piece = self._bytes((sectors[first] + 1) * step, min(size, (at - first) * step))
            size -= len(piece)
            yield piece

    def _bytes(self, at: int, size: int) -> bytes:
        if at >= self._length:
            raise ValueError("a sector out of the file")
        self._stream.seek(at)
        return self._stream.read(size)


def _numbers(data: bytes) -> "array[int]":
    return array("I", struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _followed(following: Sequence[int], start: int, most: int) -> "array[int]":
    """The sectors of a chain, in their order. Raises ValueError where it leads nowhere or in a circle."""
    chain, seen, at = array("I"), bytearray(most), start
    while at < _LAST_SECTOR:
        if at >= min(most, len(following)) or seen[at]:
            raise ValueError("a chain of sectors that cannot be")
        seen[at] = 1
        chain.append(at)
        at = following[at]
    return chain
