"""Binary workbooks, of Excel 5 to 2003 (.xls) and of WPS (.et): the first sheet in view becomes rows.

Cells may stand in any order, and the merged ones are named behind them: a sheet is held whole, which its
format bounds at 65,536 rows of 256 columns, and the file's length at six bytes a cell.
"""

import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import NoReturn

from bot.faults import BadInputError, ServiceError
from bot.records.binary_records import Pieces, Records, codec_of
from bot.records.binary_sheets import BEGINNING, END, BinaryBook, BinarySheet
from bot.records.compound_files import MAGIC, MOST_BYTES, CompoundFile
from bot.records.grid import MOST_SHEETS, Table
from bot.records.number_formats import FIRST_DAY, FIRST_DAY_OF_1904, kind_of_format, kind_of_numbered_format
from bot.records.sources import Source

_OLDER = (0x0009, 0x0209, 0x0409)
"""How workbooks before Excel 5 begin."""
_GLOBALS, _WORKSHEET = 0x0005, 0x0010
_LATEST = 0x0600
_PASSWORD, _TEXTS = 0x002F, 0x00FC
_LEAST_BYTES_OF_A_CELL = 14
"""Of one that names a text; no stream has more texts than cells."""
_BROKEN = (ValueError, LookupError, ArithmeticError, struct.error)
"""What records come to that are not as they should be."""


@contextmanager
def open_binary_workbook(source: Source) -> Iterator[Table]:
    """The table in the first sheet of a workbook."""
    try:
        opened = _Opened(source)
        table = opened.table(*opened.sheets[0])
    except _BROKEN as error:
        raise BadInputError([ServiceError("records-bad-excel", file=source.name)]) from error
    yield replace(table, later=opened.later())


class _Opened:
    """A workbook whose sheets are read when they are asked for."""

    def __init__(self, source: Source) -> None:
        self._name = source.name
        self._data, self._book, self.sheets = _sheets(source)

    def table(self, name: str, at: int) -> Table:
        """The table in the sheet that begins there."""
        sheet = BinarySheet(self._name, self._book)
        sheet.read(Records(self._data, at))
        return Table(self._name, sheet.in_order(), sheet.merged, name)

    def later(self) -> Iterator[Table]:
        """Those of the sheets in view behind the first one; what of them cannot be read has no people."""
        for name, at in self.sheets[1:]:
            with suppress(*_BROKEN):
                yield self.table(name, at)


def _sheets(source: Source) -> tuple[bytes, BinaryBook, Sequence[tuple[str, int]]]:
    """The bytes of a workbook, what is so of all its sheets, and where those that are looked at begin."""
    data = _workbook(source)
    kind, begin, _ = next(iter(Records(data, 0)), (0, 0, 0))
    if kind in _OLDER:
        _refuse(source.name, "records-excel-older")
    version, what = struct.unpack_from("<HH", data, begin)
    book = BinaryBook(is_latest=version == _LATEST)
    sheets: Sequence[tuple[str, int]] = [("", 0)]
    if kind != BEGINNING or what not in (_GLOBALS, _WORKSHEET):
        raise ValueError("no workbook")
    if what == _GLOBALS:  # else a sheet without a workbook around it, as web systems write it
        book, sheets = _globals(source.name, data, book)
    return data, book, sheets


def _workbook(source: Source) -> bytes:
    with source.open() as stream:
        if stream.read(len(MAGIC)) != MAGIC:
            stream.seek(0)
            return stream.read(MOST_BYTES)
        file = CompoundFile(stream)
        for name in ("Workbook", "Book"):
            if data := file.stream(name):
                return data
        if file.stream("EncryptedPackage") is not None:
            _refuse(source.name, "records-excel-encrypted")
    raise ValueError("no workbook in it")


def _globals(name: str, data: bytes, bare: BinaryBook) -> tuple[BinaryBook, Sequence[tuple[str, int]]]:
    """What a workbook tells before its sheets, and where the sheets in view begin; else the first one."""
    told = _Globals(codec=bare.codec)
    records = Records(data, 0)
    for kind, begin, size in records:
        if kind == END:
            break
        records.pass_over()
        if kind == _PASSWORD:
            _refuse(name, "records-excel-encrypted")
        if kind == _TEXTS:
            told.texts = _texts(records.pieces(begin, size), len(data) // _LEAST_BYTES_OF_A_CELL)
        elif kind in _TOLD:
            _TOLD[kind](told, data[begin : begin + size], bare.is_latest)
    (_, begin_first, first), *others = sorted(told.sheets, key=lambda sheet: sheet[0])
    later = [(name, at) for is_hidden, at, name in others if not is_hidden]
    kinds = [kind_of_numbered_format(number, told.own_formats) for number in told.formats]
    day_zero = FIRST_DAY_OF_1904 if told.counts_from_1904 else FIRST_DAY
    return BinaryBook(bare.is_latest, told.codec, told.texts, kinds, day_zero), [
        (first, begin_first),
        *later[: MOST_SHEETS - 1],
    ]


@dataclass(slots=True)
class _Globals:
    codec: str
    texts: Sequence[str] = ()
    own_formats: dict[int, str] = field(default_factory=dict)
    formats: list[int] = field(default_factory=list)
    sheets: list[tuple[bool, int, str]] = field(default_factory=list)
    """Whether each sheet of cells is hidden, where it begins, and its name."""
    counts_from_1904: bool = False


def _texts(pieces: list[bytes], most: int) -> Sequence[str]:
    """The texts that cells name by number."""
    (count,) = struct.unpack_from("<I", pieces[0], 4)
    if count > most:
        raise ValueError("more texts than cells")
    text = Pieces(pieces, 8).text
    return [text() for _ in range(count)]


def _codepage(told: _Globals, data: bytes, _: bool) -> None:
    told.codec = codec_of(struct.unpack_from("<H", data)[0])


def _calendar(told: _Globals, data: bytes, _: bool) -> None:
    told.counts_from_1904 = data[:1] == b"\1"


def _format(told: _Globals, data: bytes, is_latest: bool) -> None:
    code = Pieces([data], 2).text() if is_latest else data[3 : 3 + data[2]].decode(told.codec, "replace")
    told.own_formats[struct.unpack_from("<H", data)[0]] = kind_of_format(code)


def _style(told: _Globals, data: bytes, _: bool) -> None:
    told.formats.append(struct.unpack_from("<2xH", data)[0])


def _place(told: _Globals, data: bytes, is_latest: bool) -> None:
    at, visibility, kind = struct.unpack_from("<IBB", data)
    if kind == 0:
        is_wide = is_latest and data[7:8] == b"\1"
        codec = "utf-16-le" if is_wide else "latin-1" if is_latest else told.codec
        begin, size = 7 + is_latest, data[6] * (1 + is_wide)
        told.sheets.append((visibility & 3 != 0, at, data[begin : begin + size].decode(codec, "replace")))


_TOLD = {0x0042: _codepage, 0x0022: _calendar, 0x041E: _format, 0x00E0: _style, 0x0085: _place}


def _refuse(name: str, message: str) -> NoReturn:
    raise BadInputError([ServiceError(message, file=name)])
