"""A hostile .xls or .et is one line and status 2, soon and in little memory; it never ends in a traceback."""

import struct
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from bot.faults import BadInputError
from bot.records.opening import open_table
from bot.records.sources import Source
from locales.wording import LANGUAGES, wording
from tests.bot.records.old_workbooks import (
    SHEET,
    WORKBOOK,
    beginning,
    compound,
    entry,
    formula,
    label,
    number,
    record,
    text,
    text_cell,
    texts,
    workbook,
)
from tests.bot.records.watched import assert_refused

Make = Callable[[], bytes]

HEADS = label(0, 0, "books")
LONG = workbook(HEADS + b"".join(number(at, 0, 1) for at in range(1, 3000)))
FIRST = struct.unpack_from("<I", compound(LONG), 44)[0] + 2
"""The first sector of its stream."""


def patched(*changes: tuple[int, bytes], stream: bytes = LONG) -> Make:
    """A sound workbook in which some bytes are others."""

    def make() -> bytes:
        data = bytearray(compound(stream))
        for at, change in changes:
            data[at : at + len(change)] = change
        return bytes(data)

    return make


def sheet(cells: bytes, before: bytes = b"") -> Make:
    return lambda: heavy(cells, before)


def heavy(cells: bytes, before: bytes = b"") -> bytes:
    return compound(workbook(cells, before))


def long(value: int) -> bytes:
    return struct.pack("<I", value)


DIRECTORY = 512 * (FIRST - 1)
"""Where the directory lies, behind the tables."""

SPOILT: dict[str, Make] = {
    "half of a header": lambda: compound(LONG)[:40],
    "only a header": lambda: compound(LONG)[:512],
    "half of a file": lambda: compound(LONG)[:9000],
    "sectors of another size": patched((30, b"\x05\0")),
    "small sectors of another size": patched((32, b"\x09\0")),
    "bytes in another order": patched((28, b"\xff\xfe")),
    "a table out of the file": patched((76, long(99_999))),
    "a directory out of the file": patched((48, long(99_999))),
    "a directory that is none": patched((48, long(0xFFFFFFFE))),
    "a directory without an end": patched((512 + 4 * (FIRST - 2), long(FIRST - 2))),
    "a chain in a circle": patched((512 + 4 * (FIRST + 10), long(FIRST))),
    "a chain out of the file": patched((512 + 4 * (FIRST + 10), long(99_999))),
    "a stream of four gigabytes": patched((DIRECTORY + 128 + 120, long(0xFFFFFFFF))),
    "no stream of a workbook": lambda: compound(LONG, "Workbock"),
    "a root that holds itself": patched((DIRECTORY + 76, long(0))),
    "an entry out of the directory": patched((DIRECTORY + 76, long(77))),
    "small sectors in a circle": patched(
        (512 * 3, long(0)), stream=workbook(HEADS + b"".join(number(at, 0, 1) for at in range(1, 50)))
    ),
    "records of nothing": lambda: compound(bytes(5000)),
    "a record that is cut off": sheet(b"\x03\x02\xff\xff"),
    "a cell that is cut off": sheet(record(0x0203, b"\0\0")),
    "cells that are cut off": sheet(record(0x00BD, bytes(9))),
    "a text that is not there": sheet(text_cell(0, 0, 5)),
    "a style that is not there": sheet(number(0, 0, 1, style=9), record(0x00E0, bytes(20))),
    "a column beyond all columns": sheet(number(0, 256, 1)),
    "two cells in one place": sheet(HEADS * 2),
    "more texts than there can be": sheet(HEADS, texts(text("x"), count=0xFFFFFFFF)),
    "fewer texts than are said": sheet(HEADS, texts(text("x"), count=2)),
    "a text longer than its record": sheet(HEADS, texts(text("xx")[:-1], count=1)),
    "a text with endless readings": sheet(
        HEADS, texts(struct.pack("<HBI", 1, 4, 0xFFFFFFFF) + b"a", bytes(50), count=1)
    ),
    "a label that is cut off": sheet(record(0x0204, bytes(6), b"\xff\xff\1")),
    "a result that is cut off": sheet(
        HEADS + formula(1, 0, b"\0\0\0\0\0\0\xff\xff") + record(0x0207, b"\xff\xff\1a")
    ),
    "merged cells upside down": sheet(HEADS + record(0x00E5, struct.pack("<HHHHH", 1, 9, 1, 0, 1))),
    "merged cells that are cut off": sheet(HEADS + record(0x00E5, b"\xff\xff")),
    "no sheet": lambda: compound(beginning(WORKBOOK) + record(0x000A) + bytes(5000)),
    "a sheet out of the stream": lambda: compound(
        beginning(WORKBOOK) + record(0x0085, long(2**31), bytes(4)) + record(0x000A) + bytes(5000)
    ),
    "a sheet that does not end": lambda: compound(beginning(SHEET) + HEADS * 1),
    "a sheet of a chart": lambda: compound(beginning(0x0020) + bytes(5000)),
    "a beginning that is cut off": lambda: b"\x09\x08\x01\0\0",
    "nothing behind the beginning": lambda: beginning(SHEET),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_old_workbook_is_refused_in_one_line(name: str) -> None:
    source = Source.of_bytes("表.xls", SPOILT[name]())
    with pytest.raises(BadInputError) as caught, open_table(source) as table:
        list(table.rows)
    (fault,) = caught.value.faults
    for language in LANGUAGES:
        assert "表.xls" in fault.say(wording(language))
        assert "\n" not in fault.say(wording(language))


def endless_directory() -> bytes:
    """A hundred and fifty thousand entries, each beside the one before."""
    data = bytearray(compound(bytes(150_000 * 128 + 4096)))
    first = struct.unpack_from("<I", data, 44)[0] + 2
    data[48:52] = long(first)
    entries = [entry("Root Entry", 5, 0xFFFFFFFE, 0, within=1)]
    entries += [
        b"".join([(told := entry("e", 2, 0, 0))[:68], long(beside), told[72:]])
        for _, beside in pairwise(range(1, 150_000))
    ]
    at = (first + 1) << 12
    data[at : at + 128 * len(entries)] = b"".join(entries)
    return bytes(data)


HEAVY: dict[str, Make] = {
    "records without end that tell nothing": lambda: heavy(b"\xff\x7f\0\0" * 6_000_000),
    "sheets without end": lambda: heavy(b"", record(0x0085, bytes(6), b"\1\0a") * 1_800_000),
    "texts without end": lambda: heavy(b"", texts(*[bytes(8100)] * 3000, count=8_000_000)),
    "texts in pieces without end": lambda: heavy(b"", texts(*[b"\0"] * 4_000_000, count=1_000_000)),
    "a label in pieces without end": lambda: heavy(
        record(0x0204, bytes(6), b"\xff\xff\1") + record(0x003C) * 6_000_000
    ),
    "charts within charts": lambda: heavy(beginning(0x0020) * 1_200_000),
    "the last cell of every row, and again": lambda: heavy(
        b"".join(number(at, 255, 1.5) for at in range(65_536)) * 21
    ),
    "merged cells without end": lambda: heavy(
        HEADS + record(0x00E5, struct.pack("<H", 1000), struct.pack("<HHHH", 1, 1, 0, 1) * 1000) * 3000
    ),
    "formats without end": lambda: heavy(b"", record(0x041E, b"\xc8\0", text('"' * 300)) * 40_000),
    "a directory without end": endless_directory,
    "zeros": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(25_000_000),
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_old_workbook_is_one_line_soon_and_in_little_memory(tmp_path: Path, name: str) -> None:
    file = tmp_path / "表.xls"
    file.write_bytes(HEAVY[name]())
    assert_refused(file)
