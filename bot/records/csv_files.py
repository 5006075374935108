"""CSV files: read as people make them, in UTF-8 or UTF-16, or in GB18030 as Chinese Excel writes it; written
with a mark by which Excel knows UTF-8.
"""

import codecs
import csv
import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from bot.faults import BadInputError, ServiceError
from bot.records.flattening import Row
from bot.records.grid import Row as ReadRow
from bot.records.grid import Table
from bot.records.sources import Source

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OTHERS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_WIDE = ("utf-16-le", "utf-16-be")
_NO_CHARACTERS = frozenset({"Cc", "Cn", "Co", "Cs"})
_NAMED_DELIMITER = re.compile("sep=(.)", re.IGNORECASE)
"""A first line by which Excel is told what separates the cells."""
_DELIMITERS = ",\t;|"
_SEEN_LINES, _SEEN_OF_A_LINE = 50, 10_000
"""Lines by which the delimiter is judged, and the characters of each."""
_LONGEST_ROW = 1 << 23
"""Characters of a row's lines that are read."""
_MOST_BLANK = 1 << 20
"""Blank lines on end; what has more of them is no table."""
_CHUNK = 1 << 20
_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


@contextmanager
def open_csv(source: Source) -> Iterator[Table]:
    """The table in a CSV file; lines that hold nothing at all are no rows."""
    encoding = _encoding(source)
    with TextIOWrapper(source.open(), encoding=encoding, newline="") as stream:
        lines = _Lines(stream)
        seen = lines.peek(_SEEN_LINES)
        if seen and (named := _NAMED_DELIMITER.fullmatch(seen[0].strip("\r\n"))):
            next(lines)
            lines.done()
        delimiter = named[1] if seen and named else _delimiter(seen)
        yield Table(source.name, _rows(lines, delimiter, source.name))


class _Lines:
    """The lines of a file, which can go back to the one behind the first of those that made a row."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._length = 0
        self.number = 0
        """The line before the row that is being read."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline(_LONGEST_ROW + 1)
        if not line:
            raise StopIteration
        self._taken.append(line)
        self._length += len(line)
        if self._length > _LONGEST_ROW:
            raise _LongRowError
        return line

    @property
    def count(self) -> int:
        """How many lines were taken for the row."""
        return len(self._taken)

    def peek(self, most: int) -> Sequence[str]:
        """The lines that come next, as many as there are."""
        while len(self._again) < most and (line := self._stream.readline(_LONGEST_ROW + 1)):
            self._again.append(line)
            if len(line) > _LONGEST_ROW:
                break
        return list(self._again)

    def done(self) -> None:
        """What was taken was a row."""
        self.number += len(self._taken)
        self._taken.clear()
        self._length = 0

    def skip_first(self) -> None:
        """Of what was taken only the first line is given up, to its end."""
        rest = self._taken[0]
        while len(rest) > _LONGEST_ROW and not rest.endswith(("\n", "\r")):
            rest = self._stream.readline(_LONGEST_ROW + 1)
        self._again.extendleft(reversed(self._taken[1:]))
        del self._taken[1:]
        self.done()


class _LongRowError(csv.Error):
    """A row that goes on and on."""


def _delimiter(lines: Sequence[str]) -> str:
    """What separates the cells: that which gives the most lines alike; a title above them has none."""
    seen = [line[:_SEEN_OF_A_LINE] for line in lines]
    return max(_DELIMITERS, key=lambda delimiter: _alike(seen, delimiter))


def _alike(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How many rows have the commonest number of cells, of which there must be several, and that number."""
    with suppress(csv.Error):  # of what stands before it, nothing is known
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        return max(((rows, width) for width, rows in widths.items()), default=(0, 0))
    return 0, 0


def _rows(lines: _Lines, delimiter: str, name: str) -> Iterator[ReadRow]:
    rows, blank = csv.reader(lines, delimiter=delimiter, strict=True), 0
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            fault = _fault(lines.count, error)
            lines.skip_first()
            yield lines.number, fault
            rows = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        lines.done()
        blank = 0 if cells else blank + 1
        if cells:
            yield lines.number, cells
        elif blank > _MOST_BLANK:
            raise BadInputError([ServiceError("records-blank-lines", file=name, most=_MOST_BLANK)])


def _fault(lines: int, error: csv.Error) -> ServiceError:
    """What is wrong with a row of so many lines; an open quotation mark swallows those behind it."""
    text = str(error)
    if lines > 1 or "end of data" in text:
        return ServiceError("records-open-quote")
    if isinstance(error, _LongRowError):
        return ServiceError("records-long-line", most=_LONGEST_ROW >> 20)
    if "field limit" in text:
        return ServiceError("records-long-field", most=csv.field_size_limit())
    return ServiceError("records-bad-row")


def _encoding(source: Source) -> str:
    """The encoding in which the whole file makes sense, UTF-8 before GB18030."""
    with source.open() as stream:
        start = stream.read(_SEEN_OF_A_LINE)
    for encoding in _likely(start):
        if _decodes(source, encoding):
            return encoding
    raise BadInputError([ServiceError("records-encoding", file=source.name)])


def _likely(start: bytes) -> Sequence[str]:
    """The encodings that a file may have which begins so."""
    for mark, encoding in _MARKS:
        if start.startswith(mark) and not start.startswith(_OTHERS):
            return [encoding]
    if b"\0" not in start.partition(b"\n")[0]:
        return ["utf-8", "gb18030"]
    wide = [] if start.startswith(_OTHERS) else [each for each in _WIDE if _makes_sense(start, each)]
    return wide if len(wide) == 1 else []


def _makes_sense(start: bytes, encoding: str) -> bool:
    """Whether bytes without a mark are cells or lines of known characters in a wide encoding."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(start)
    is_told = any(mark in text for mark in ("\n", "\r", "\t", ","))
    others = set(text) - {"\n", "\r", "\t"}
    return (
        is_told
        and "\ufffd" not in text
        and not any(unicodedata.category(each) in _NO_CHARACTERS for each in others)
    )


def _decodes(source: Source, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with source.open() as stream:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class CsvResults:
    """One row a result; what a spreadsheet would take for a formula is written as a text."""

    def __init__(self, stream: BinaryIO, heads: Sequence[str]) -> None:
        self._text = TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        self._rows = csv.writer(self._text)
        self._rows.writerow(map(_harmless, heads))

    def write(self, rows: Iterable[Row]) -> None:
        """Adds rows."""
        self._rows.writerows([[_harmless(cell) for cell in row] for row in rows])

    def finish(self) -> None:
        """Writes what is still held back."""
        self._text.detach()


def _harmless(cell: int | str | None) -> int | str | None:
    """See https://owasp.org/www-community/attacks/CSV_Injection ."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_OF_FORMULAS) else cell
