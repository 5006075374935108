"""CSV files: read as people make them, in UTF-8 or UTF-16, or in GB18030 as Chinese Excel writes it; written
with a mark by which Excel knows UTF-8.
"""

import codecs
import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import islice
from typing import BinaryIO

from bot.faults import BadInputError, ServiceError
from bot.records.flattening import Row
from bot.records.grid import Row as ReadRow
from bot.records.grid import Table
from bot.records.sources import Source

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OTHERS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_NAMED_DELIMITER = re.compile("sep=(.)", re.IGNORECASE)
"""A first line by which Excel is told what separates the cells."""
_CHUNK = 1 << 20
_STARTS_OF_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


@contextmanager
def open_csv(source: Source) -> Iterator[Table]:
    """The table in a CSV file; lines that hold nothing at all are no rows."""
    encoding = _encoding(source)
    with TextIOWrapper(source.open(), encoding=encoding, newline="") as stream:
        lines = _Lines(stream)
        first = lines.peek()
        if named := _NAMED_DELIMITER.fullmatch(first.strip()):
            next(lines)
            lines.done()
        delimiter = named[1] if named else max(",;\t", key=first.count)
        yield Table(source.name, _rows(lines, delimiter))


class _Lines:
    """The lines of a file, which can go back to the one behind the first of those that made a row."""

    def __init__(self, stream: Iterable[str]) -> None:
        self._stream = iter(stream)
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self.number = 0
        """The line before the row that is being read."""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._stream)
        self._taken.append(line)
        return line

    @property
    def count(self) -> int:
        """How many lines were taken for the row."""
        return len(self._taken)

    def peek(self) -> str:
        """The line that comes next; nothing at the end."""
        if not self._again:
            self._again.extend(islice(self._stream, 1))
        return self._again[0] if self._again else ""

    def done(self) -> None:
        """What was taken was a row."""
        self.number += len(self._taken)
        self._taken.clear()

    def skip_first(self) -> None:
        """Of what was taken only the first line is given up."""
        self._again.extendleft(reversed(self._taken[1:]))
        del self._taken[1:]
        self.done()


def _rows(lines: _Lines, delimiter: str) -> Iterator[ReadRow]:
    while True:
        try:
            cells = next(csv.reader(lines, delimiter=delimiter, strict=True))
        except StopIteration:
            return
        except csv.Error as error:
            fault = _fault(lines.count, error)
            lines.skip_first()
            yield lines.number, fault
        else:
            lines.done()
            if cells:
                yield lines.number, cells


def _fault(lines: int, error: csv.Error) -> ServiceError:
    """What is wrong with a row of so many lines; an open quotation mark swallows those behind it."""
    text = str(error)
    if lines > 1 or "end of data" in text:
        return ServiceError("records-open-quote")
    if "field limit" in text:
        return ServiceError("records-long-field", most=csv.field_size_limit())
    return ServiceError("records-bad-row")


def _encoding(source: Source) -> str:
    """The encoding in which the whole file makes sense, UTF-8 before GB18030."""
    with source.open() as stream:
        start = stream.readline(_CHUNK)
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
    is_wide = start.startswith(_OTHERS) or (marked is None and b"\0" in start)  # UTF-32, or without its mark
    likely = (marked,) if marked else ("utf-8", "gb18030")
    for encoding in () if is_wide else likely:
        if _decodes(source, encoding):
            return encoding
    raise BadInputError([ServiceError("records-encoding", file=source.name)])


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
