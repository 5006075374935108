"""CSV files as people make them: in UTF-8 or UTF-16, or in GB18030 as Chinese Excel writes it."""

import codecs
import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.records.faults import Record
from bot.records.tables import Row, read_table
from criteria.vocabulary import Vocabulary
from dialogs.writing import readable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1 << 20


def read_csv(path: Path, vocabulary: Vocabulary, today: date) -> Iterator[Record]:
    """The records of a CSV file, row by row; lines that hold nothing at all are no rows."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as stream:
        delimiter = max(",;\t", key=stream.readline().count)
        stream.seek(0)
        rows = _rows(stream, delimiter)
        yield from read_table(rows, vocabulary, name=readable(path.name), today=today)


def _rows(stream: Iterator[str], delimiter: str) -> Iterator[Row]:
    reader = csv.reader(stream, delimiter=delimiter, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:  # the reader goes on with the next line
            yield reader.line_num, ServiceError("records-bad-row", reason=str(error))
        else:
            if cells:
                yield reader.line_num, cells


def _encoding(path: Path) -> str:
    """The encoding in which the whole file makes sense, UTF-8 before GB18030."""
    with path.open("rb") as stream:
        start = stream.read(4)
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    raise BadInputError([ServiceError("records-encoding", file=readable(path.name))])


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
