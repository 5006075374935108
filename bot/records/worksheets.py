"""The rows of a workbook's first sheet, read from its XML in one bounded pass, each cell as it is shown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import NoReturn

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.records.tables import WIDEST, Cells, column_letters
from bot.records.workbook_parts import Attributes, Elements, Parts, relationship_id, spreadsheet_names

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Excel's own bounds."""
LONGEST_SPAN = 10_000
"""Rows that one merged cell may stand for."""
LONGEST_TEXT = 32_767
"""Characters of a cell, by Excel's specification."""

_PIECES_WITHOUT_CELLS = 8
"""Pieces of a sheet in which no cell ends, from which on it is padding."""
_REFERENCE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_PERCENT_FORMATS = frozenset({9, 10})
_DATE_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
_IN_QUOTES = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!\$)[^\]]*\]|\[\$[^\]]*\]')
_DATE_LETTERS = re.compile("[dy]", re.IGNORECASE)
_SIGNIFICANT = 15
"""Digits of a number that Excel keeps; further ones are noise (0.30000000000000004)."""


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of the first sheet need to be understood."""

    sheet: str
    texts: Sequence[str]
    formats: Sequence[str]
    """Of each cell style `percent`, `date`, or nothing."""
    first_day: date


def read_rows(parts: Parts) -> Iterator[tuple[int, Cells]]:
    """The rows in which something stands, with their numbers; a merged cell counts for each of its rows."""
    with parts.guarded():
        book = _book(parts)
        carried = _Carried(_merged_downwards(parts, book.sheet))
        sheet = _Sheet(parts, book)
        cells, empty_pieces = 0, 0
        for _ in parts.feed(book.sheet, sheet):
            yield from carried.into(sheet.rows)
            sheet.rows.clear()
            if sheet.is_over:
                break
            empty_pieces = empty_pieces + 1 if sheet.cells == cells else 0
            cells = sheet.cells
            if empty_pieces > _PIECES_WITHOUT_CELLS:
                parts.refuse("records-excel-padding")
        yield from carried.up_to(LAST_ROW)


@cache
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


# --- the workbook around the sheet


def _book(parts: Parts) -> Book:
    main = dict(parts.related("").values())["officeDocument"]
    workbook = _Workbook()
    parts.read(main, workbook)
    links = parts.related(main)
    kind_and_part = (links[identity] for identity in workbook.sheets)
    sheet = next((part for kind, part in kind_and_part if kind == "worksheet"), "")
    by_kind = dict(links.values())
    named = by_kind.get("sharedStrings", "")
    texts = parts.shared_texts(named) if parts.has(named) else ()
    styles = _Styles()
    if parts.has(by_kind.get("styles", "")):
        parts.read(by_kind["styles"], styles)
    first_day = date(1904, 1, 1) if workbook.counts_from_1904 else date(1899, 12, 30)
    return Book(sheet, texts, styles.formats, first_day)


class _Workbook(Elements):
    _NAMES = spreadsheet_names("sheet", "workbookPr")

    def __init__(self) -> None:
        self.sheets: list[str] = []
        self.counts_from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        match self._NAMES.get(name):
            case "sheet":
                self.sheets.append(relationship_id(attributes))
            case "workbookPr":
                self.counts_from_1904 = attributes.get("date1904") in ("1", "true")


class _Styles(Elements):
    """What the number formats of the cell styles show: percentages, dates, or plain numbers."""

    _NAMES = spreadsheet_names("numFmt", "cellXfs", "xf")

    def __init__(self) -> None:
        self.formats: list[str] = []
        self._own: dict[int, str] = {}
        self._are_of_cells = False

    def start(self, name: str, attributes: Attributes) -> None:
        match self._NAMES.get(name):
            case "numFmt":
                self._own[int(attributes["numFmtId"])] = _shows(attributes["formatCode"])
            case "cellXfs":
                self._are_of_cells = True
            case "xf" if self._are_of_cells:
                number = int(attributes.get("numFmtId", "0"))
                self.formats.append(self._own.get(number, _shows_built_in(number)))

    def end(self, name: str) -> None:
        if self._NAMES.get(name) == "cellXfs":
            self._are_of_cells = False


def _shows(code: str) -> str:
    bare = _IN_QUOTES.sub("", code.partition(";")[0])
    if "%" in bare:
        return "percent"
    return "date" if _DATE_LETTERS.search(bare) else ""


def _shows_built_in(number: int) -> str:
    if number in _PERCENT_FORMATS:
        return "percent"
    return "date" if number in _DATE_FORMATS else ""


# --- merged cells, which the sheet names behind its rows


@dataclass(slots=True)
class _Merged:
    """A cell that spans several rows, from the first to the last; its value once it was read."""

    column: int
    first: int
    last: int
    value: Cell | ServiceError = None


def _merged_downwards(parts: Parts, sheet: str) -> list[_Merged]:
    """The cells that span several rows, the last in the sheet first."""
    marks = ["mergeCell".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    tail = b""
    for chunk in parts.chunks(sheet):
        if any(mark in tail + chunk for mark in marks):
            found = _MergeCells()
            parts.read(sheet, found)
            return sorted(found.merged, key=lambda each: (each.first, each.column), reverse=True)
        tail = chunk[-64:]
    return []


class _MergeCells(Elements):
    _NAMES = spreadsheet_names("mergeCell")

    def __init__(self) -> None:
        self.merged: list[_Merged] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name in self._NAMES:
            first, _, last = attributes["ref"].partition(":")
            (column, top), (_, bottom) = _place(first), _place(last or first)
            if 0 < bottom - top <= LONGEST_SPAN and column < WIDEST:
                self.merged.append(_Merged(column, top, bottom))


def _place(reference: str) -> tuple[int, int]:
    """Column (from 0) and row (from 1) of a reference. Raises ValueError for what is none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None or _column(found[1]) >= LAST_COLUMN or int(found[2]) > LAST_ROW:
        raise ValueError(reference)
    return _column(found[1]), int(found[2])


class _Carried:
    """Puts the values of merged cells into all rows that they span, empty ones included."""

    def __init__(self, merged: list[_Merged]) -> None:
        self._waiting = merged
        self._open: list[_Merged] = []
        self._last_row = 0

    def into(self, rows: Iterable[tuple[int, list[Cell | ServiceError]]]) -> Iterator[tuple[int, Cells]]:
        """The rows, in order, and the spanned ones between them."""
        for number, cells in rows:
            yield from self.up_to(number)
            if self._last_row:  # a head that spans rows is no value
                self._open_at(number, cells)
            self._fill(number, cells)
            yield number, cells

    def up_to(self, number: int) -> Iterator[tuple[int, Cells]]:
        """The spanned rows before that one in which nothing else stands."""
        while self._open and self._last_row + 1 < number:
            cells: list[Cell | ServiceError] = []
            self._fill(self._last_row + 1, cells)
            if cells:
                yield self._last_row, cells

    def _open_at(self, number: int, cells: list[Cell | ServiceError]) -> None:
        while self._waiting and self._waiting[-1].first <= number:
            merged = self._waiting.pop()
            if merged.first == number and merged.column < len(cells):
                merged.value = cells[merged.column]
                self._open.append(merged)

    def _fill(self, number: int, cells: list[Cell | ServiceError]) -> None:
        self._last_row = number
        if not self._open:
            return
        self._open = [merged for merged in self._open if merged.last >= number]
        for merged in self._open:
            cells.extend([None] * (merged.column + 1 - len(cells)))
            if cells[merged.column] is None:
                cells[merged.column] = merged.value


# --- the sheet itself


class _Sheet(Elements):
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

    def start(self, name: str, attributes: Attributes) -> None:
        known = self._NAMES.get(name)
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
        if self._is_text:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        known = self._NAMES.get(name)
        if known == "c":
            self._end_cell()
        elif known in ("v", "t"):
            self._is_text = False
        elif known == "row":
            if self._row:
                self.rows.append((self._number, self._row))
        elif known == "rPh":
            self._is_reading = False
        elif known == "sheetData":
            self.is_over = True

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
            column = _column(letters) if letters.isascii() and letters.isalpha() and letters.isupper() else -1
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
        if kind == "s" and text.isdecimal() and int(text) < len(self._book.texts):
            text = self._book.texts[int(text)]
        elif kind == "n":
            return self._number_shown(text)
        elif kind == "b":
            return text == "1"
        elif kind == "d":
            return date.fromisoformat(text[:10])
        elif kind not in ("str", "inlineStr", "e"):
            self._refuse_cell()
        if len(text) > LONGEST_TEXT:
            self._refuse_cell()
        return text

    def _refuse_cell(self) -> NoReturn:
        place = f"{column_letters(self._column)}{self._number}"
        self._parts.refuse("records-excel-cell", cell=place, kind=self._cell.get("t", "")[:20])

    def _number_shown(self, text: str) -> Cell:
        """A number as it is shown: 3.5% where the cell is formatted so, a date where it is one."""
        try:
            number = float(text)
        except ValueError:
            self._refuse_cell()
        if number - number != 0 or "_" in text:  # what Python takes for a number and Excel does not
            self._refuse_cell()
        shown = self._format()
        if shown == "percent":
            return f"{number * 100:.10g}%"
        if shown == "date" and 1 <= number < 2_958_466:  # the year 10000
            return self._book.first_day + timedelta(days=int(number))
        if number.is_integer():
            return int(number)
        return float(f"{number:.{_SIGNIFICANT}g}") if len(text) > _SIGNIFICANT else number

    def _format(self) -> str:
        style = self._cell.get("s")
        return self._book.formats[int(style)] if style and self._book.formats else ""
