"""The cells of a binary workbook's sheet (.xls), each as it is shown, put where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import isfinite
from struct import Struct
from typing import NoReturn

from bot.faults import BadInputError, ServiceError
from bot.records.binary_records import CONTINUE, Pieces, Records
from bot.records.cells import Cell
from bot.records.grid import Row, Span, column_letters
from bot.records.number_formats import FIRST_DAY, number_shown

BEGINNING, END = 0x0809, 0x000A

_TEXT_NUMBER, _NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS = 0x00FD, 0x0203, 0x027E, 0x00BD
_TEXTS, _RESULT_TEXT, _FLAG_OR_ERROR, _MERGED = (0x0204, 0x00D6), 0x0207, 0x0205, 0x00E5
_FORMULAS = (0x0006, 0x0206, 0x0406)
_BEHIND_FORMULAS = (CONTINUE, 0x04BC, 0x0221, 0x0236)
"""Records between a formula and the text that it comes to."""
_WITHOUT_VALUES = (0x0201, 0x00BE, 0x0208)
"""Cells that are only formatted, and how high a row is."""

_LAST_COLUMN = 256
_MOST_MERGED = 200_000
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

_OF_TEXT = Struct("<HHHI")
_OF_NUMBER = Struct("<HHHd")
_OF_SHORT = Struct("<HHHi")
_OF_MANY = Struct("<Hi")
_OF_FLAG = Struct("<HHHBB")
_OF_FORMULA = Struct("<HHH8s")
_OF_LABEL = Struct("<HHHH")
_DOUBLE = Struct("<d")
_SPAN = Struct("<HHHH")


@dataclass(frozen=True, slots=True)
class BinaryBook:
    """What the cells of the first sheet need to be understood; texts of older books are bytes in `codec`."""

    is_latest: bool
    codec: str = "gb18030"
    texts: Sequence[str] = ()
    formats: Sequence[str] = ()
    """Of each cell style: `percent`, `date`, or nothing."""
    day_zero: date = FIRST_DAY


class BinarySheet:
    """Collects the cells of a sheet; there are millions of them."""

    def __init__(self, name: str, book: BinaryBook) -> None:
        self.merged: list[Span] = []
        self._name = name
        self._book = book
        self._rows: dict[int, list[Cell | ServiceError]] = {}
        self._awaiting: tuple[int, int] | None = None
        """The cell whose formula comes to a text that is still to come."""
        self._blank_results: list[tuple[int, int]] = []
        self._is_calculated = False

    def in_order(self) -> Iterator[Row]:
        """The rows in which something stands, from the top; each is given away."""
        for number in sorted(self._rows):
            yield number + 1, self._rows.pop(number)

    def read(self, records: Records) -> None:
        """Reads a sheet to its end. Raises ValueError, LookupError or `struct.error` where it is broken."""
        data, texts, put, depth = records.data, self._book.texts, self._put, 0
        for kind, begin, size in records:
            if kind == BEGINNING:  # also of a chart that lies in the sheet
                depth += 1
                records.pass_over()
            elif kind == END:
                depth -= 1
                if depth <= 0:
                    break
            elif depth > 1:
                records.pass_over()
            elif kind == _TEXT_NUMBER:
                row, column, _, index = _OF_TEXT.unpack(data[begin : begin + size])
                put(row, column, texts[index])
            elif kind == _SHORT_NUMBER:
                row, column, style, short = _OF_SHORT.unpack(data[begin : begin + size])
                put(row, column, self._shown(_long(short), style))
            elif kind == _NUMBER:
                row, column, style, number = _OF_NUMBER.unpack(data[begin : begin + size])
                put(row, column, self._shown(number, style))
            elif kind == _SHORT_NUMBERS:
                self._short_numbers(data[begin : begin + size])
            else:
                self._read_other(kind, begin, size, records)
        else:
            raise ValueError("a sheet that does not end")
        self._finish()

    def _read_other(self, kind: int, begin: int, size: int, records: Records) -> None:
        data = records.data[begin : begin + size]
        if kind in _FORMULAS:
            self._formula(*_OF_FORMULA.unpack_from(data))
        elif kind == _RESULT_TEXT and self._awaiting:
            self._put(*self._awaiting, self._text(records, begin, size, 0))
            self._awaiting = None
        elif kind in _TEXTS:
            row, column, _, _ = _OF_LABEL.unpack_from(data)
            self._put(row, column, self._text(records, begin, size, 6))
        elif kind == _FLAG_OR_ERROR:
            row, column, _, value, is_error = _OF_FLAG.unpack(data)
            self._put(row, column, _error(value) if is_error else bool(value))
        elif kind == _MERGED:
            self._merge(data)
        elif kind not in _WITHOUT_VALUES:
            records.pass_over()
        if kind not in (*_FORMULAS, *_BEHIND_FORMULAS):
            self._give_up_waiting()

    def _short_numbers(self, data: bytes) -> None:
        row, column, last = (
            int.from_bytes(data[:2], "little"),
            int.from_bytes(data[2:4], "little"),
            len(data) - 2,
        )
        for at in range(4, last, _OF_MANY.size):
            style, short = _OF_MANY.unpack_from(data, at)
            self._put(row, column, self._shown(_long(short), style))
            column += 1

    def _formula(self, row: int, column: int, style: int, result: bytes) -> None:
        self._give_up_waiting()
        self._is_calculated |= result[0] != 3 or result[6:] != b"\xff\xff"
        if result[6:] != b"\xff\xff":
            self._put(row, column, self._shown(_DOUBLE.unpack(result)[0], style))
        elif result[0] == 0:
            self._awaiting = row, column
        elif result[0] == 3:
            self._blank_results.append((row, column))
        else:
            self._put(row, column, bool(result[2]) if result[0] == 1 else _error(result[2]))

    def _text(self, records: Records, begin: int, size: int, at: int) -> str:
        if self._book.is_latest:
            return Pieces(records.pieces(begin, size), at).text()
        length = int.from_bytes(records.data[begin + at : begin + at + 2], "little")
        start = begin + at + 2
        if start + length > begin + size:
            raise ValueError("a text that is cut off")
        return records.data[start : start + length].decode(self._book.codec, "replace")

    def _shown(self, number: float, style: int) -> Cell | ServiceError:
        if not isfinite(number):
            return ServiceError("cell-not-a-number", value=str(number))
        formats = self._book.formats
        return number_shown(number, formats[style] if formats else "", self._book.day_zero)

    def _merge(self, data: bytes) -> None:
        count = int.from_bytes(data[:2], "little")
        if len(self.merged) + count > _MOST_MERGED:
            self._refuse("records-excel-merged", most=_MOST_MERGED)
        for at in range(count):
            top, bottom, left, right = _SPAN.unpack_from(data, 2 + at * _SPAN.size)
            if top > bottom or left > right or right >= _LAST_COLUMN:
                raise ValueError("merged cells that cannot be")
            self.merged.append(Span(top + 1, bottom + 1, left, right))

    def _put(self, row: int, column: int, value: Cell | ServiceError) -> None:
        cells = self._rows.get(row)
        if cells is None:
            cells = self._rows[row] = []
        if column > len(cells):
            if column >= _LAST_COLUMN:
                self._refuse(
                    "records-excel-reference", cell=f"{column_letters(column)}{row + 1}", row=row + 1
                )
            cells.extend([None] * (column - len(cells)))
        if column == len(cells):
            cells.append(value)
        elif cells[column] is None:
            cells[column] = value
        else:
            self._refuse("records-excel-reference", cell=f"{column_letters(column)}{row + 1}", row=row + 1)

    def _give_up_waiting(self) -> None:
        if self._awaiting:
            self._put(*self._awaiting, ServiceError("cell-formula"))
            self._awaiting = None

    def _finish(self) -> None:
        """A blank result is one if any formula of the sheet has another; else nothing was worked out."""
        self._give_up_waiting()
        if not self._is_calculated:
            for row, column in self._blank_results:
                self._put(row, column, ServiceError("cell-formula"))

    def _refuse(self, message: str, **variables: str | int) -> NoReturn:
        raise BadInputError([ServiceError(message, file=self._name, **variables)])


@lru_cache(maxsize=1 << 14)
def _long(short: int) -> float:
    """The number that four bytes tell: a whole one, or the upper half of another; perhaps in hundredths."""
    upper = (short & ~3).to_bytes(4, "little", signed=True)
    number = float(short >> 2) if short & 2 else _DOUBLE.unpack(b"\0\0\0\0" + upper)[0]
    return number / 100 if short & 1 else number


def _error(code: int) -> ServiceError:
    return ServiceError("cell-error-value", value=_ERRORS.get(code, f"#{code}"))
