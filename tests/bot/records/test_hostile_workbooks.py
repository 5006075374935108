"""A hostile workbook is one line and status 2, soon and in little memory; it never ends in a traceback."""

import struct
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from bot.faults import BadInputError
from locales.wording import LANGUAGES, wording
from tests.bot.records.conftest import Read
from tests.bot.records.watched import MOST_SECONDS, assert_refused
from tests.bot.records.workbooks import FIRST, HEAD, by_hand, sheet

Spoilt = Callable[[Path], object]


def row(written: str, cells: str = "") -> Spoilt:
    return lambda path: by_hand(path, sheet(HEAD, f'<row r="{written}">{cells}</row>'))


def cell(attributes: str, inner: str = "<v>1</v>") -> Spoilt:
    return lambda path: by_hand(path, sheet(HEAD, f'<row r="2"><c {attributes}>{inner}</c></row>'))


def part(name: str, content: str | bytes | None) -> Spoilt:
    return lambda path: by_hand(path, sheet(HEAD, FIRST), {name: content})


def content(data: bytes) -> Spoilt:
    return lambda path: path.write_bytes(data)


def bomb(name: str, start: str, piece: str, times: int, end: str = "") -> Spoilt:
    """A part that is small only while it is packed."""

    def write(path: Path) -> None:
        by_hand(path, sheet(HEAD, FIRST), {name: None})
        with ZipFile(path, "a", ZIP_DEFLATED, compresslevel=1) as archive, archive.open(name, "w") as stream:
            stream.write(start.encode())
            for _ in range(times // 10_000):
                stream.write(piece.encode() * 10_000)
            stream.write(end.encode())

    return write


SHEET, TEXTS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
START = sheet(HEAD).removesuffix("</sheetData></worksheet>")
MERGED = "<mergeCells>" + '<mergeCell ref="A2:B2"/>' * 200_001 + "</mergeCells>"
SST = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{f"&{of};" * 10}">' for of, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def patched(path: Path, change: Callable[[bytearray], None]) -> None:
    """A sound workbook whose bytes are changed."""
    data = bytearray(by_hand(path, sheet(HEAD, FIRST)).read_bytes())
    change(data)
    path.write_bytes(data)


def claim_gigabytes(data: bytearray) -> None:
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            struct.pack_into("<I", data, at + 24, 0xFFFFFFF0)


def say_encrypted(data: bytearray) -> None:
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1


def spoil_packed(data: bytearray) -> None:
    at = data.index(b"sheet1.xml") + len(b"sheet1.xml")
    data[at : at + 20] = b"\xff" * 20


def half_a_million_parts(path: Path) -> None:
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<HHHHHII", 1, 0, 0, 0, 0, 0, 0) + b"x"
    directory = entry * 500_000
    path.write_bytes(
        directory + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 65535, 65535, len(directory), 0, 0)
    )


def packed_otherwise(path: Path) -> None:
    sound = by_hand(path.with_name("sound.zip"), sheet(HEAD, FIRST))
    with ZipFile(sound) as source, ZipFile(path, "w", ZIP_BZIP2) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))


SPOILT: dict[str, Spoilt] = {
    "a cell in the farthest corner": row("1048576", '<c r="XFD1048576"><v>1</v></c>'),
    "a row beyond all rows": row("999999999", '<c r="A999999999"><v>1</v></c>'),
    "a row beyond 2^32": row(str(2**32 + 2), "<c><v>1</v></c>"),
    "a row with thousands of digits": row("9" * 5000),
    "row 0": row("0"),
    "a negative row": row("-1"),
    "a row that is no number": row("x"),
    "rows in disorder": row("1"),
    "a row number in other digits": row("２"),
    "an unknown type of cell": cell('r="A2" t="q"'),
    "a reference without a row": cell('r="A"'),
    "a reference without a column": cell('r="2"'),
    "a reference in small letters": cell('r="a2"'),
    "a reference beyond all columns": cell('r="XFE2"'),
    "a reference of many letters": cell('r="AAAAAAAAAAAA2"'),
    "a reference to another row": cell('r="A3"'),
    "a reference in other letters": cell('r="Ａ2"'),
    "a text that is not there": cell('r="A2" t="s"', "<v>99</v>"),
    "a text of a negative number": cell('r="A2" t="s"', "<v>-1</v>"),
    "a style that is not there": cell('r="A2" s="99"'),
    "a style that is no number": cell('r="A2" s="x"'),
    "a style with a negative number": cell('r="A2" s="-1"'),
    "a style with thousands of digits": cell(f'r="A2" s="{"9" * 5000}"'),
    "a text with thousands of digits": cell('r="A2" t="s"', f"<v>{'9' * 5000}</v>"),
    "more merged cells than a sheet has": lambda path: by_hand(path, sheet(HEAD, FIRST, behind=MERGED)),
    "a text longer than a cell": cell('r="A2" t="str"', f"<v>{'长' * 40_000}</v>"),
    "two cells in one place": row("2", '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'),
    "an empty workbook.xml": part("xl/workbook.xml", ""),
    "a workbook without sheets": part("xl/workbook.xml", "<workbook/>"),
    "a styles.xml that is none": part(STYLES, "<styleSheet"),
    "a style without its number": part(
        STYLES, sheet().replace("worksheet", "styleSheet").replace("<sheetData>", "<numFmt/><sheetData>")
    ),
    "texts that are no XML": part(TEXTS, "\x00\x01"),
    "a sheet that breaks off": part(SHEET, START),
    "a sheet in an unknown encoding": part(SHEET, b'<?xml version="1.0" encoding="x-none"?><a/>'),
    "an empty sheet file": part(SHEET, ""),
    "no workbook": part("xl/workbook.xml", None),
    "no sheet": part(SHEET, None),
    "no relationships": part("xl/_rels/workbook.xml.rels", None),
    "no root relationships": part("_rels/.rels", None),
    "entities in one another": part(SHEET, f"{ENTITIES}]><x>&i;</x>"),
    "a document type": part(TEXTS, f'<!DOCTYPE x SYSTEM "file:///etc/passwd">{SST}</sst>'),
    "merged cells out of place": lambda path: by_hand(
        path, sheet(HEAD, FIRST, behind='<mergeCells><mergeCell ref="A2:A9999999"/></mergeCells>')
    ),
    "an empty file": content(b""),
    "no archive": content(b"not a workbook"),
    "a broken archive": content(b"PK\x03\x04 broken"),
    "an encrypted workbook": content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)),
    "half of an archive": lambda path: path.write_bytes(by_hand(path, sheet(HEAD, FIRST)).read_bytes()[:600]),
    "a part with a password": lambda path: patched(path, say_encrypted),
    "a part that does not unpack": lambda path: patched(path, spoil_packed),
    "a packing that Excel does not know": packed_otherwise,
}

HEAVY: dict[str, Spoilt] = {
    "a reference of a million letters": cell(f'r="{"Z" * 1_000_000}2"'),
    "blanks without end": bomb(SHEET, START, " " * 1000, 300_000),
    "blanks up to what is read": bomb(SHEET, START, " " * 1000, 30_000),
    "comments without end": bomb(SHEET, START, "<!--" + "x" * 100 + "-->", 280_000),
    "elements in one another": bomb(SHEET, START, "<a>", 10_000_000),
    "texts in one another": bomb(TEXTS, SST, "<a>", 10_000_000),
    "a tag without end": bomb(TEXTS, SST + "<si x='", "x" * 100, 300_000),
    "texts without end": bomb(TEXTS, SST, "<si><t>" + "x" * 1000 + "</t></si>", 500_000, "</sst>"),
    "one endless text": bomb(SHEET, START + '<row r="2"><c r="A2" t="str"><v>', "x" * 1000, 300_000),
    "columns without end": bomb(
        SHEET, START + '<row r="2">', "<c><v>1</v></c>", 1_000_000, "</row></sheetData>"
    ),
    "a million heads": bomb(
        SHEET, sheet().removesuffix("</sheetData></worksheet>") + "<row>", "<c t='b'><v>1</v></c>", 1_000_000
    ),
    "sizes that cannot be": lambda path: patched(path, claim_gigabytes),
    "a directory without end": half_a_million_parts,
}


BROKEN = {
    "a styles.xml that is none": STYLES,
    "a style without its number": STYLES,
    "texts that are no XML": TEXTS,
    "a sheet that breaks off": SHEET,
    "an empty sheet file": SHEET,
    "no sheet": SHEET,
}
"""The part that a person is told of."""


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_workbook_is_refused_in_one_line(read: Read, tmp_path: Path, name: str) -> None:
    file = tmp_path / "表.xlsx"
    SPOILT[name](file)
    with pytest.raises(BadInputError) as caught:
        read(file)
    (fault,) = caught.value.faults
    if name in BROKEN:
        assert fault.variables["part"] == BROKEN[name]
    for language in LANGUAGES:
        assert "表.xlsx" in fault.say(wording(language))
        assert "\n" not in fault.say(wording(language))


def test_many_merged_cells_over_many_rows_are_read_soon(tmp_path: Path, read: Read) -> None:
    """A thousand of them are open at every row, and the same one over and over."""
    rows = (f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(2, 4000))
    merged = (f'<mergeCell ref="A{at}:B{at + 3000}"/>' * 10 for at in range(2, 3000))
    behind = f"<mergeCells>{''.join(merged)}</mergeCells>"
    file = by_hand(tmp_path / "a.xlsx", sheet(HEAD, *rows, behind=behind))
    before = time.process_time()
    assert len(read(file)) == 3998
    assert time.process_time() - before < MOST_SECONDS


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_workbook_is_one_line_soon_and_in_little_memory(tmp_path: Path, name: str) -> None:
    file = tmp_path / "表.xlsx"
    HEAVY[name](file)
    assert_refused(file)
