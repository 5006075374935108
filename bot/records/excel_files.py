"""Excel workbooks: people are in the first sheet in view with heads; a sheet is read in one bounded pass."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

from bot.records.grid import MOST_SHEETS, Row, Table
from bot.records.merges import merged_in
from bot.records.number_formats import FIRST_DAY, FIRST_DAY_OF_1904, kind_of_format, kind_of_numbered_format
from bot.records.plain_rows import PlainRows
from bot.records.sources import Source
from bot.records.workbook_parts import Attributes, Elements, Parts, relationship_id, spreadsheet_names
from bot.records.worksheets import Book, Sheet

_PIECES_WITHOUT_CELLS = 8
"""Pieces of a sheet in which no cell ends, from which on it is padding."""


@contextmanager
def open_excel(source: Source) -> Iterator[Table]:
    """The table in a workbook's first sheet in view, with those of the others behind it."""
    with closing(Parts(source)) as parts:
        with parts.guarded():
            (name, book), *later = _books(parts)
            table = _table(parts, name, book)
        yield replace(table, later=(_table(parts, name, book) for name, book in later))


def _table(parts: Parts, name: str, book: Book) -> Table:
    with parts.guarded():
        return Table(parts.name, _rows(parts, book), merged_in(parts, book.sheet), name)


def _rows(parts: Parts, book: Book) -> Iterator[Row]:
    with parts.guarded():
        sheet = Sheet(parts, book)
        cells, empty_pieces = 0, 0
        for _ in PlainRows(parts, sheet).read(book.sheet):
            yield from sheet.rows
            sheet.rows.clear()
            if sheet.is_over:
                break
            empty_pieces = empty_pieces + 1 if sheet.cells == cells else 0
            cells = sheet.cells
            if empty_pieces > _PIECES_WITHOUT_CELLS:
                parts.refuse("records-excel-padding")


def _books(parts: Parts) -> list[tuple[str, Book]]:
    """The names and the parts of the sheets in view, not more than are looked at; else of the first one."""
    main = dict(parts.related("").values())["officeDocument"]
    workbook = _Workbook()
    parts.read(main, workbook)
    links = parts.related(main)
    in_view_first = sorted(workbook.sheets, key=lambda each: each[0])
    linked = ((is_hidden, name, *links[identity]) for is_hidden, identity, name in in_view_first)
    sheets = [(is_hidden, name, part) for is_hidden, name, kind, part in linked if kind == "worksheet"]
    (_, first, sheet), *others = sheets or [(False, "", "")]
    later = [(name, part) for is_hidden, name, part in others if not is_hidden]
    by_kind = dict(links.values())
    named = by_kind.get("sharedStrings", "")
    texts = parts.shared_texts(named) if parts.has(named) else ()
    styles = _Styles()
    if parts.has(by_kind.get("styles", "")):
        parts.read(by_kind["styles"], styles)
    first_day = FIRST_DAY_OF_1904 if workbook.counts_from_1904 else FIRST_DAY
    book = Book(sheet, texts, styles.formats, first_day)
    return [(first, book), *((name, replace(book, sheet=part)) for name, part in later[: MOST_SHEETS - 1])]


class _Workbook(Elements):
    _NAMES = spreadsheet_names("sheet", "workbookPr")

    def __init__(self) -> None:
        self.sheets: list[tuple[bool, str, str]] = []
        """Whether each sheet is hidden, the id of its part, and its name."""
        self.counts_from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        match self._NAMES.get(name):
            case "sheet":
                is_hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append((is_hidden, relationship_id(attributes), attributes.get("name", "")))
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
                self._own[int(attributes["numFmtId"])] = kind_of_format(attributes["formatCode"])
            case "cellXfs":
                self._are_of_cells = True
            case "xf" if self._are_of_cells:
                number = int(attributes.get("numFmtId", "0"))
                self.formats[str(len(self.formats))] = kind_of_numbered_format(number, self._own)

    def end(self, name: str) -> None:
        if self._NAMES.get(name) == "cellXfs":
            self._are_of_cells = False
