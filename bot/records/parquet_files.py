"""Parquet files, for whoever works with a data tool: profiles are read from them, results written to them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, time, timedelta
from decimal import Decimal
from typing import BinaryIO

import pyarrow as pa
from pyarrow import types
from pyarrow.parquet import ParquetFile, ParquetWriter

from bot.faults import BadInputError, ServiceError
from bot.records.cells import Cell
from bot.records.flattening import Row
from bot.records.grid import Row as ReadRow
from bot.records.grid import Table
from bot.records.sources import Source

_ROWS_AT_ONCE = 1_000
_USUAL = (types.is_string, types.is_boolean, types.is_integer, types.is_floating, types.is_date32)
_MOST_COLUMNS = 50_000
"""Columns, or groups of rows, of which a file may tell; a table is refused from far fewer on."""
_MOST_UNPACKED = 1 << 30
"""Bytes of a group of rows; a hundred thousand rows of sixty columns have some 50 MB."""
_NONE = "none"
"""How a table says that a set is empty."""


@contextmanager
def open_parquet(source: Source) -> Iterator[Table]:
    """The table in a Parquet file; a set may also stand in it as a list of texts."""
    try:
        with (
            source.open() as stream,
            ParquetFile(stream, thrift_container_size_limit=_MOST_COLUMNS) as file,
        ):
            _refuse_bombs(file)
            yield Table(source.name, _rows(file), count=file.metadata.num_rows)
    except (pa.ArrowException, OSError, ValueError, ArithmeticError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk, not what stands in the file
        raise BadInputError([ServiceError("records-bad-parquet", file=source.name)]) from error


def _refuse_bombs(file: ParquetFile) -> None:
    groups = (file.metadata.row_group(at) for at in range(file.metadata.num_row_groups))
    if any(group.total_byte_size > _MOST_UNPACKED for group in groups):
        raise ValueError("a group of rows that unpacks without end")


def _rows(file: ParquetFile) -> Iterator[ReadRow]:
    yield 1, file.schema_arrow.names
    number = 1
    for some in file.iter_batches(_ROWS_AT_ONCE):
        for cells in zip(*map(_cells, some.columns), strict=True):
            number += 1
            yield number, cells


def _cells(column: pa.Array) -> Sequence[Cell]:
    """The cells of a column; those of the usual types are what they are."""
    values: Sequence[Cell] = column.to_pylist()
    return values if any(is_usual(column.type) for is_usual in _USUAL) else [_cell(value) for value in values]


def _cell(value: object) -> Cell:
    match value:
        case None | str() | bool() | int() | float() | date() | time() | timedelta():
            return value
        case Decimal():
            return float(value)
        case list():
            return ";".join(map(str, value)) or _NONE
    return str(value)


class ParquetResults:
    """One row a result; all columns are texts but `record`, and null where there is nothing to say."""

    def __init__(self, stream: BinaryIO, heads: Sequence[str]) -> None:
        fields = [(head, pa.int64() if head == "record" else pa.string()) for head in heads]
        self._schema = pa.schema(fields)
        self._writer = ParquetWriter(stream, self._schema, compression="zstd")

    def write(self, rows: Sequence[Row]) -> None:
        """Adds rows."""
        turned = zip(*rows, strict=True)
        arrays = [pa.array(cells, field.type) for cells, field in zip(turned, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))

    def finish(self) -> None:
        """Writes the index of the file."""
        self._writer.close()
