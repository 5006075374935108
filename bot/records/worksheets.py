"""The cells of a workbook's sheet, each as it is shown, collected while the sheet's XML goes by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import isfinite, nan
from typing import NoReturn

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.records.faults import shown
from bot.records.grid import WIDEST, column_letters
from bot.records.number_formats import number_shown
from bot.records.workbook_parts import Attributes, Elements, Parts, spreadsheet_names

LONGEST_TEXT = 32_767
"""Characters of a cell, by Excel's specification."""

_MOST_DIGITS = 9
"""Digits of a number by which cells name a shared text."""
_FLAGS: Mapping[str, bool] = {"1": True, "0": False, "true": True, "false": False}
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Excel's own bounds."""

_LONGEST_COLUMN = 3
_REFERENCE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of the first sheet need to be understood."""

    sheet: str
    texts: Sequence[str]
    formats: Mapping[str, str]
    """Of each cell style, by its number as cells write it: `percent`, `date`, or nothing."""
    first_day: date


def column_of(letters: str) -> int:
    """The number of a column, from 0, by its letters; -1 where they name none."""
    is_short = 0 < len(letters) <= _LONGEST_COLUMN
    return _counted(letters) if is_short and letters.isascii() and letters.isalpha() else -1


@cache
def _counted(letters: str) -> int:
    if not letters.isupper():
        return -1
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def place(reference: str) -> tuple[int, int]:
    """Column (from 0) and row (from 1) of a reference. Raises ValueError for what is none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or column_of(found[1]) >= LAST_COLUMN or int(found[2]) > LAST_ROW:
        raise ValueError(reference)
    return column_of(found[1]), int(found[2])


class Sheet(Elements):
    """Collects the rows of a sheet as its elements come by; there are millions of cells."""

    _NAMES = spreadsheet_names("row", "c", "v", "t", "f", "rPh", "sheetData")

    def __init__(self, parts: Parts, book: Book) -> None:
        self.rows: list[tuple[int, list[Cell | ServiceError]]] = []
        self.cells = 0
        self.is_over = False
        self._parts = parts
        self._book = book
        self._row: list[Cell | ServiceError] = []
        self._number = 0
        self._cell: Attributes = {}
        self._column = -1
        self._pieces: list[str] = []
        self._is_text = False
        self._is_reading = False
        self._has_formula = False
        self.may_begin = False
        """Whether nothing came since the rows began, or one of them ended."""

    def start(self, name: str, attributes: Attributes) -> None:
        """A row, a cell or a part of one begins."""
        known = self._NAMES.get(name)
        self.may_begin = known == "sheetData"
        if known == "c":
            self._cell = attributes
            self._pieces = []
            self._has_formula = False
        elif known in ("v", "t"):
            self._is_text = not self._is_reading
        elif known == "f":
            self._has_formula = True
        elif known == "row":
            self._begin_row(attributes)
        elif known == "rPh":
            self._is_reading = True

    def text(self, text: str) -> None:
        """A piece of a cell's text."""
        if self._is_text:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """A row, a cell or a part of one is over."""
        known = self._NAMES.get(name)
        self.may_begin = False
        if known == "c":
            self._end_cell()
        elif known in ("v", "t"):
            self._is_text = False
        elif known == "row":
            self.may_begin = True
            if self._row:
                self.rows.append((self._number, self._row))
        elif known == "rPh":
            self._is_reading = False
        elif known == "sheetData":
            self.is_over = True

    def take_row(self, number: int, row: list[Cell | ServiceError], cells: int) -> bool:
        """Takes a whole row in which so many cells are; False if it does not belong here."""
        if not self._number < number <= LAST_ROW:
            return False
        self._number = number
        self.cells += cells
        if row:
            self.rows.append((number, row))
        return True

    def value_of(
        self, style: str | None, kind: str | None, text: str, *, has_formula: bool
    ) -> Cell | ServiceError:
        """What a cell shows. Raises `BadInputError` where no workbook has such a cell."""
        self._cell = {name: told for name, told in (("s", style), ("t", kind)) if told is not None}
        self._pieces = [text]
        self._has_formula = has_formula
        return self._value()

    def _begin_row(self, attributes: Attributes) -> None:
        written = attributes.get("r", "")
        number = int(written) if written.isascii() and written.isdecimal() and len(written) < 20 else 0
        number = number if written else self._number + 1
        if not self._number < number <= LAST_ROW:
            self._parts.refuse("records-excel-row", row=written[:20] or str(number), last=LAST_ROW)
        self._number = number
        self._row = []
        self._column = -1

    def _end_cell(self) -> None:
        self.cells += 1
        reference = self._cell.get("r")
        if reference is None:
            column = self._column + 1
        else:
            letters = reference.rstrip("0123456789")
            column = column_of(letters)
            if column <= self._column or column >= LAST_COLUMN or reference != f"{letters}{self._number}":
                self._parts.refuse("records-excel-reference", cell=reference[:20], row=self._number)
        self._column = column
        value = self._value()
        if value is None:
            return
        if column >= WIDEST:
            place = f"{column_letters(column)}{self._number}"
            self._parts.refuse("records-excel-far", cell=place, last=column_letters(WIDEST - 1))
        row = self._row
        if column > len(row):
            row.extend([None] * (column - len(row)))
        row.append(value)

    def _value(self) -> Cell | ServiceError:
        text = "".join(self._pieces)
        kind = self._cell.get("t", "n")
        if not text:
            return ServiceError("cell-formula") if self._has_formula and kind != "str" else None
        if len(text) > LONGEST_TEXT:
            self._refuse_cell()
        return self._number_shown(text) if kind == "n" else self._shown(kind, text)

    def _shown(self, kind: str, text: str) -> Cell | ServiceError:
        if kind in ("str", "inlineStr"):
            return text
        if kind == "s":
            return self._shared(text)
        if kind == "b":
            return _FLAGS.get(text, ServiceError("cell-not-a-flag", value=shown(text)))
        if kind == "d":
            return _day(text)
        if kind != "e":
            self._refuse_cell()
        return ServiceError("cell-error-value", value=shown(text))

    def _shared(self, text: str) -> str:
        texts = self._book.texts
        if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS and int(text) < len(texts)):
            self._refuse_cell()
        shared = texts[int(text)]
        if len(shared) > LONGEST_TEXT:
            self._refuse_cell()
        return shared

    def _refuse_cell(self) -> NoReturn:
        place = f"{column_letters(self._column)}{self._number}"
        self._parts.refuse("records-excel-cell", cell=place, kind=self._cell.get("t", "")[:20])

    def _number_shown(self, text: str) -> Cell | ServiceError:
        """A number as it is shown: 3.5% where the cell is formatted so, a date where it is one."""
        try:
            number = float(text)
        except ValueError:
            number = nan
        if not isfinite(number) or "_" in text:  # what Python takes for a number and Excel does not
            return ServiceError("cell-not-a-number", value=shown(text))
        return number_shown(number, self._format(), self._book.first_day)

    def _format(self) -> str:
        style = self._cell.get("s")
        if style is None or not self._book.formats:
            return ""
        form = self._book.formats.get(style)
        if form is None:
            self._refuse_cell()
        return form


def _day(text: str) -> date | ServiceError:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return ServiceError("cell-not-a-number", value=shown(text))
