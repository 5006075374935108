"""Rows of a sheet's XML that are as nearly all programs write them, understood without the XML parser.

<row r="2" spans="1:2"><c r="A2" s="1" t="s"><v>26</v></c><c r="B2"><v>3</v></c></row>  # in one look a cell
<row r="3"><c r="A3"><v><!-- three -->3</v></c></row>                                  # by the parser

The parser is given everything but the rows that are taken here, and says where a row may be: directly behind
the literal <sheetData> or </row> whose event it has just told, with nothing before it in which XML is no XML.
A row is taken only if its attributes are such as the parser has passed in this sheet, every cell has the
plain form, and nothing in it would be refused; the value of a cell is the careful pass's own. So what is
read is the same either way, and a law in the tests says so.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator, Mapping
from functools import cache

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell
from bot.records.grid import WIDEST, column_letters
from bot.records.workbook_parts import Feeder, Parts
from bot.records.worksheets import Sheet

_BEGIN, _END = b"<sheetData>", "</row>"
_OVER = "</sheetData"
_LONGEST_ROW = 1 << 20
"""Characters up to which the end of a row is waited for."""
_MOST_KNOWN, _LONGEST_KNOWN = 1 << 16, 80
"""Cells whose values are remembered, and the characters of their XML."""

_ATTRIBUTE = r' [A-Za-z][A-Za-z0-9]*(?::[A-Za-z]+)?="[^"<&\x00-\x1f\ufffe\uffff]*"'
_ROW = re.compile(rf"<row(?:{_ATTRIBUTE})*")
_ROW_NUMBER = re.compile(r' r="([1-9][0-9]{0,6})"')
_WRITTEN = re.compile(r'"[^"]*"')
_TEXT = r"[^<>&\x00-\x08\x0b-\x1f\ufffe\uffff]*"
_CELL = re.compile(
    r'(?: s="([0-9]{1,9})")?(?: t="([A-Za-z]{1,9})")?'
    rf'(?:/>|>(<f(?: t="[a-z]+")?(?: ref="[A-Z0-9:]+")?(?: si="[0-9]+")?(?:/>|>{_TEXT}</f>))?'
    rf'(?:<v>({_TEXT})</v>|<is><t(?: xml:space="preserve")?>({_TEXT})</t></is>)?</c>)'
)
"""A cell behind its reference: style, type, formula, value, text."""


class PlainRows:
    """Feeds a sheet to its parser, but takes plain rows by itself."""

    def __init__(self, parts: Parts, sheet: Sheet) -> None:
        self._sheet = sheet
        self._feeder = Feeder(sheet)
        self._parts = parts
        self._heads: set[str] = set()
        """The row tags that the parser has passed, without what their attributes say."""
        self._known: dict[str, Cell | ServiceError] = {}
        self._may_begin = False
        """Whether it is sure that a row may begin here."""

    def read(self, part: str) -> Iterator[None]:
        """Reads a part; comes back after every piece, so that what was read can be used."""
        with self._parts.guarded(part):
            chunks = self._parts.chunks(part)
            first = next(chunks, b"")
            before, begin, behind = first.partition(_BEGIN)
            self._feeder.feed(before + begin)
            is_sure = self._sheet.may_begin and self._feeder.is_utf8
            self._may_begin = is_sure and b"<!" not in before and before.count(b"<?") <= 1
            yield from self._read_text(behind, chunks) if self._may_begin else self._read_all(behind, chunks)
            self._feeder.finish()
            yield

    def _read_all(self, behind: bytes, chunks: Iterator[bytes]) -> Iterator[None]:
        self._feeder.feed(behind)
        yield
        for chunk in chunks:
            self._feeder.feed(chunk)
            yield

    def _read_text(self, behind: bytes, chunks: Iterator[bytes]) -> Iterator[None]:
        decode = getincrementaldecoder("utf-8")().decode
        *rows, rest = decode(behind).split(_END)
        self._take_rows(rows)
        for chunk in chunks:
            if len(rest) > _LONGEST_ROW or _OVER in rest:
                self._feed(rest)
                rest = ""
            yield
            *rows, rest = (rest + decode(chunk)).split(_END)
            self._take_rows(rows)
        self._feed(rest + decode(b"", final=True))
        yield

    def _take_rows(self, rows: list[str]) -> None:
        for row in rows:
            if not (self._may_begin and self._take(row)):
                self._feed(row + _END)

    def _feed(self, text: str) -> None:
        """Gives a text to the parser, and finds out whether a row may begin behind it."""
        was_sure, self._sheet.may_begin = self._may_begin, False
        self._feeder.feed(text.encode())
        is_plain = "<!" not in text and "<?" not in text and "xmlns" not in text
        self._may_begin = self._sheet.may_begin and is_plain and text.endswith(_END)
        if was_sure and self._may_begin and (head := _ROW.match(text.lstrip())):
            self._heads.add(_WRITTEN.sub("", head[0]))

    def _take(self, text: str) -> bool:
        """Takes a row, of which the end tag is left out; False if it is not plain."""
        head, _, body = text.lstrip(" \t\r\n").partition(">")
        number = _ROW_NUMBER.search(head)
        if not number or not _ROW.fullmatch(head) or _WRITTEN.sub("", head) not in self._heads:
            return False
        before, *cells = body.split('<c r="')
        row = None if before else self._cells(cells, number[1])
        return row is not None and self._sheet.take_row(int(number[1]), row, len(cells))

    def _cells(self, cells: list[str], number: str) -> list[Cell | ServiceError] | None:
        row: list[Cell | ServiceError] = []
        add, known, columns, cut = row.append, self._known, _columns(), -len(number)
        last = -1
        for cell in cells:
            reference, _, told = cell.partition('"')
            column = columns.get(reference[:cut], -1)
            if column <= last or reference[cut:] != number:
                return None
            try:
                value = known[told]
            except KeyError:
                try:
                    value = self._value(told)
                except ValueError:
                    return None
            if value is not None:
                for _ in range(len(row), column):
                    add(None)
                add(value)
            last = column
        return row

    def _value(self, told: str) -> Cell | ServiceError:
        plain = _CELL.fullmatch(told)
        if not plain:
            raise ValueError("not plain")
        style, kind, formula, value, text = plain.groups()
        try:
            found = self._sheet.value_of(style, kind, value or text or "", has_formula=formula is not None)
        except BadInputError as error:  # the careful pass tells of it, with its place
            raise ValueError("no sound cell") from error
        if len(told) <= _LONGEST_KNOWN:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[told] = found
        return found


@cache
def _columns() -> Mapping[str, int]:
    """The numbers of the columns that are read, by their letters."""
    return {column_letters(column): column for column in range(WIDEST)}
