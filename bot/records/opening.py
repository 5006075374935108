"""Which reader a table's file is for: told by its first bytes, for names lie. Workbooks come as .xls that are
.xlsx within, tables of text as .xls; only where the bytes leave it open the ending tells.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from bot.faults import BadInputError, ServiceError, needs
from bot.records.sources import Source

if TYPE_CHECKING:
    from bot.records.grid import Table

TABLES = (".xlsx", ".xlsm", ".xls", ".et", ".csv", ".tsv", ".txt", ".parquet")
"""Endings under which tables are accepted."""

_OpenTable = Callable[[Source], AbstractContextManager["Table"]]

_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06")
_OPENDOCUMENT = b"application/vnd.oasis.opendocument."
"""Stands as it is near the beginning of such an archive."""
_BINARY = (b"\xd0\xcf\x11\xe0", b"\x09\x08", b"\x09\x00", b"\x09\x02", b"\x09\x04")
"""A compound file, or the records of an old workbook without one around them."""
_PARQUET = b"PAR1"
_OLD_ENDINGS = (".xls", ".et")
"""Under these a spreadsheet program also opens what is no workbook."""
_MARKS_OF_PAGES = ("<html", "<!doctype html", "<head", "<meta", "<table", "<style", "mime-version:")
_MARKS_OF_XML = ("urn:schemas-microsoft-com:office:spreadsheet", 'progid="excel.sheet"')
_LOOKED_AT = 4096


def open_table(source: Source) -> AbstractContextManager["Table"]:
    """The table in a file, whose rows can be taken while it is open. Raises `BadInputError` where there is
    none, and OSError where the file cannot be read.
    """
    with source.open() as stream:
        start = stream.read(_LOOKED_AT)
    return _reader(source, start)()(source)


def _reader(source: Source, start: bytes) -> Callable[[], _OpenTable]:
    if _OPENDOCUMENT in start[:256]:
        raise BadInputError([ServiceError("records-opendocument", file=source.name)])
    if start.startswith(_ARCHIVES):
        return _excel
    if start.startswith(_PARQUET) or source.ending == ".parquet":
        return _parquet
    if start.startswith(_BINARY[0]) or (b"\0" in start[:16] and start.startswith(_BINARY)):
        return _binary_workbook
    if source.ending in (".xlsx", ".xlsm"):
        return _excel
    if message := _no_table(start, source.ending):
        raise BadInputError([ServiceError(message, file=source.name)])
    return _csv


def _no_table(start: bytes, ending: str) -> str:
    """The message for what web systems call .xls, and for what is no text at all under that name."""
    told = start.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    text = told.decode("latin-1")
    if any(mark in text for mark in _MARKS_OF_XML):
        return "records-excel-xml"
    if text.startswith(_MARKS_OF_PAGES) or (text.startswith("<?xml") and "<html" in text):
        return "records-excel-page"
    is_text = start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in start
    return "records-bad-excel" if ending in _OLD_ENDINGS and not (is_text and start) else ""


def _csv() -> _OpenTable:
    from bot.records.csv_files import open_csv  # noqa: PLC0415  only what the file asks for

    return open_csv


def _excel() -> _OpenTable:
    from bot.records.excel_files import open_excel  # noqa: PLC0415  only what the file asks for

    return open_excel


def _binary_workbook() -> _OpenTable:
    from bot.records.binary_workbooks import open_binary_workbook  # noqa: PLC0415  only what the file asks for

    return open_binary_workbook


def _parquet() -> _OpenTable:
    with needs("pyarrow", message="records-parquet-missing"):
        from bot.records.parquet_files import open_parquet  # noqa: PLC0415  pyarrow is an optional extra

    return open_parquet
