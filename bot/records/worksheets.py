"""The rows of a workbook's first sheet, read from its XML in one bounded pass, each cell as it is shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite, nan
from typing import NoReturn

from bot.faults import ServiceError
from bot.records.cells import Cell
from bot.records.faults import shown
from bot.records.merged_cells import Carried, merged_downwards
from bot.records.references import LAST_COLUMN, LAST_ROW, column_of
from bot.records.tables import WIDEST, Cells, column_letters
from bot.records.workbook_parts import Attributes, Elements, Parts, relationship_id, spreadsheet_names

LONGEST_TEXT = 32_767
"""Characters of a cell, by Excel's specification."""

_MOST_DIGITS = 9
"""Digits of a number by which cells name a shared text."""
_FLAGS: Mapping[str, bool] = {"1": True, "0": False, "true": True, "false": False}
_PIECES_WITHOUT_CELLS = 8
"""Pieces of a sheet in which no cell ends, from which on it is padding."""
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
    formats: Mapping[str, str]
    """Of each cell style, by its number as cells write it: `percent`, `date`, or nothing."""
    first_day: date


def read_rows(parts: Parts) -> Iterator[tuple[int, Cells]]:
    """The rows that have something of their own, with their numbers; a merged cell counts in each."""
    with parts.guarded():
        book = _book(parts)
        carried = Carried(merged_downwards(parts, book.sheet))
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


# --- the workbook around the sheet


def _book(parts: Parts) -> Book:
    main = dict(parts.related("").values())["officeDocument"]
    workbook = _Workbook()
    parts.read(main, workbook)
    links = parts.related(main)
    in_view_first = sorted(workbook.sheets, key=lambda each: each[0])
    kind_and_part = (links[identity] for _, identity in in_view_first)
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
        self.sheets: list[tuple[bool, str]] = []
        """Whether each sheet is hidden, and the id of its part."""
        self.counts_from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        match self._NAMES.get(name):
            case "sheet":
                is_hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append((is_hidden, relationship_id(attributes)))
            case "workbookPr":
                self.counts_from_1904 = attributes.get("date1904") in ("1", "true")


class _Styles(Elements):
    """What the number formats of the cell styles show: percentages, dates, or plain numbers."""

    _NAMES = spreadsheet_names("numFmt", "cellXfs", "xf")

    def __init__(self) -> None:
        self.formats: dict[str, str] = {}
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
                self.formats[str(len(self.formats))] = self._own.get(number, _shows_built_in(number))

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
        form = self._format()
        if form == "percent":
            return f"{number * 100:.10g}%"
        if form == "date" and 1 <= number < 2_958_466:  # the year 10000
            return self._book.first_day + timedelta(days=int(number))
        if number.is_integer():
            return int(number)
        return float(f"{number:.{_SIGNIFICANT}g}") if len(text) > _SIGNIFICANT else number

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
