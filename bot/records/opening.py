"""Which reader a table's file is for: told by its first bytes, for names lie."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from bot.records.faults import needs_pyarrow
from bot.records.sources import Source

if TYPE_CHECKING:
    from bot.records.grid import Table

TABLES = (".csv", ".xlsx", ".xlsm", ".parquet")
"""Endings under which tables are accepted."""

_OpenTable = Callable[[Source], AbstractContextManager["Table"]]


def open_table(source: Source) -> AbstractContextManager["Table"]:
    """The table in a file, whose rows can be taken while it is open. Raises `BadInputError` where there is
    none, and OSError where the file cannot be read.
    """
    return _OPENERS[source.ending]()(source)


def _csv() -> _OpenTable:
    from bot.records.csv_files import open_csv  # noqa: PLC0415  only what the file asks for

    return open_csv


def _excel() -> _OpenTable:
    from bot.records.excel_files import open_excel  # noqa: PLC0415  only what the file asks for

    return open_excel


def _parquet() -> _OpenTable:
    with needs_pyarrow():
        from bot.records.parquet_files import open_parquet  # noqa: PLC0415  pyarrow is an optional extra

    return open_parquet


_OPENERS = {".csv": _csv, ".xlsx": _excel, ".xlsm": _excel, ".parquet": _parquet}
