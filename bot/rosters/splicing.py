"""A workbook whose first sheet has more rows than anybody wants in memory: they are put, as they come, into
one that is made without them.

Drawn without people the first sheet is `<sheetData><row r="1">heads</row><row r="2">…</row></sheetData>…`.
What stands before row 2 is written at once, the rows behind it, and what follows the rows in the end.
"""

import re
from io import BytesIO
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from bot.faults import ServiceError

LAST_ROW: Final = 1_048_576
"""By Excel's specification."""

FIRST_SHEET: Final = "xl/worksheets/sheet1.xml"
_MOST_BYTES: Final = (1 << 31) - (1 << 20)
"""Larger parts need a form of archive that Excel complains about."""

_QUICK: Final = 2
"""How hard the archive is pressed: at 6 it takes three times as long and is a seventh smaller."""

_DIMENSION: Final = re.compile(rb"<dimension [^>]*/>")
_BEHIND_LINKS: Final = re.compile(rb"<(printOptions|pageMargins)\b")


class Spliced:
    """The workbook while its rows come."""

    def __init__(self, stream: BinaryIO, draft: bytes) -> None:
        """`draft` is the workbook with no people in it; its last version may differ behind the rows alone."""
        self._archive = ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_QUICK)
        self._before, _, _ = _parts(draft)
        self._sheet = self._archive.open(FIRST_SHEET, "w")
        self._sheet.write(self._before)
        self._size = len(self._before)

    def add(self, rows: bytes) -> None:
        """Adds rows. Raises `ServiceError` where no more have room."""
        self._size += len(rows)
        if self._size > _MOST_BYTES:
            raise ServiceError("roster-too-large")
        self._sheet.write(rows)

    def finish(self, drawn: bytes, links: str) -> None:
        """Writes what follows the rows, with the links out of them, and all else of the workbook."""
        before, _, behind = _parts(drawn)
        if before != self._before:
            raise ValueError("the first sheet begins otherwise than it was begun")
        found = _BEHIND_LINKS.search(behind)
        at = len(behind) if found is None else found.start()
        self._sheet.write(b"%b%b%b" % (behind[:at], links.encode(), behind[at:]))
        self._sheet.close()
        with ZipFile(BytesIO(drawn)) as other:
            for part in other.infolist():
                if part.filename != FIRST_SHEET:
                    self._archive.writestr(part.filename, other.read(part))
        self._archive.close()


def samples(draft: bytes) -> list[int]:
    """The numbers of the styles of the cells in the second row, in order."""
    _, row, _ = _parts(draft)
    return [int(style) for style in re.findall(rb'<c r="[A-Z]+2" s="(\d+)"', row)]


def _parts(workbook: bytes) -> tuple[bytes, bytes, bytes]:
    """The XML of the first sheet up to its heads, its second row, and what follows the rows."""
    with ZipFile(BytesIO(workbook)) as archive:
        sheet = archive.read(FIRST_SHEET)
    heads, end = sheet.index(b"</row>") + len(b"</row>"), sheet.index(b"</sheetData>")
    return _DIMENSION.sub(b"", sheet[:heads]), sheet[heads:end], sheet[end:]
