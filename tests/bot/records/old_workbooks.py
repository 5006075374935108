"""Workbooks of Excel 5 to 2003 for tests, record by record, to be spoilt."""

import struct
from pathlib import Path

FREE, END_OF_CHAIN, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

WORKBOOK, SHEET = 0x0005, 0x0010


def record(kind: int, *data: bytes) -> bytes:
    """A record with its length."""
    whole = b"".join(data)
    return struct.pack("<HH", kind, len(whole)) + whole


def beginning(what: int, version: int = 0x0600) -> bytes:
    """How a workbook or a sheet of a version begins."""
    return record(0x0809, struct.pack("<HHHHII", version, what, 0, 0, 0, 0)[: 16 if version == 0x0600 else 8])


ENDING = record(0x000A)


def texts(*pieces: bytes, count: int) -> bytes:
    """The texts that cells name by number, their bytes in as many pieces as are given."""
    first, *others = pieces
    whole = record(0x00FC, struct.pack("<II", count, count), first)
    return whole + b"".join(record(0x003C, piece) for piece in others)


def text(value: str, *, wide: bool = True) -> bytes:
    """A text with its length and its flag."""
    head = struct.pack("<HB", len(value), wide)
    return head + value.encode("utf-16-le" if wide else "latin-1")


def text_cell(row: int, column: int, number: int) -> bytes:
    """A cell that names a text."""
    return record(0x00FD, struct.pack("<HHHI", row, column, 0, number))


def label(row: int, column: int, value: str) -> bytes:
    """A cell with a text of its own."""
    return record(0x0204, struct.pack("<HHH", row, column, 0), text(value))


def old_label(row: int, column: int, value: bytes) -> bytes:
    """A cell with a text of its own, as Excel 95 writes it."""
    return record(0x0204, struct.pack("<HHHH", row, column, 0, len(value)), value)


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A cell with a number."""
    return record(0x0203, struct.pack("<HHHd", row, column, style, value))


def formula(row: int, column: int, result: bytes) -> bytes:
    """A cell with a formula and what it came to."""
    return record(0x0006, struct.pack("<HHH", row, column, 0), result, bytes(6))


def workbook(sheet: bytes, before: bytes = b"", version: int = 0x0600) -> bytes:
    """The stream of a workbook with one sheet of these cells, and with `before` told before its sheets."""
    start = beginning(WORKBOOK, version)
    named = b"\x05\x00Sheet" if version == 0x0600 else b"\x05Sheet"
    size = len(start) + len(before) + len(record(0x0085, bytes(6), named)) + len(ENDING)
    place = record(0x0085, struct.pack("<IBB", size, 0, 0), named)
    return start + before + place + ENDING + beginning(SHEET, version) + sheet + ENDING


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one stream; a short one lies in small sectors, and a long one in large ones."""
    is_small = len(stream) < 4096
    shift = 9 if len(stream) < 1 << 20 else 12
    sector = 1 << shift
    content = stream + bytes(-len(stream) % sector)
    sectors, entries = len(content) // sector, sector // 4
    tables = 1
    while tables * entries < sectors + tables + 2:
        tables += 1
    first = tables + 2
    chain = [*range(first + 1, first + sectors), END_OF_CHAIN]
    following = [TABLE] * tables + [END_OF_CHAIN, END_OF_CHAIN, *chain]
    small = [*range(1, -(-len(stream) // 64)), END_OF_CHAIN] if is_small else []
    header = struct.pack(
        "<8s16xHHHHH6xIII4xIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, shift - 6 if shift == 9 else 4, 0xFFFE, shift, 6,
        0, tables, tables, 4096, tables + 1 if is_small else END_OF_CHAIN, int(is_small), END_OF_CHAIN, 0,
    )  # fmt: skip
    root = (first, len(content)) if is_small else (END_OF_CHAIN, 0)
    directory = entry("Root Entry", 5, *root, within=1)
    directory += entry(name, 2, 0 if is_small else first, len(stream))
    return b"".join(
        [
            (header + numbers(list(range(tables)), 109)).ljust(sector, b"\0"),
            numbers(following, tables * entries),
            directory.ljust(sector, b"\0"),
            numbers(small, entries),
            content,
        ]
    )


def entry(name: str, kind: int, start: int, size: int, within: int = FREE) -> bytes:
    """An entry of the directory."""
    encoded = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIII", encoded, len(encoded) + 2, kind, 1, FREE, FREE, within, start, size, 0
    )


def numbers(values: list[int], room: int) -> bytes:
    """Numbers of sectors, up to the end of their room."""
    return struct.pack(f"<{room}I", *values, *[FREE] * (room - len(values)))


def old_saved(path: Path, stream: bytes, name: str = "Workbook") -> Path:
    """A file with this workbook in it."""
    path.write_bytes(compound(stream, name))
    return path
