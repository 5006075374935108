"""Parquet files, for whoever works with a data tool: results are written as a table."""

from collections.abc import Sequence
from typing import BinaryIO

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from bot.records.flattening import Row, columns
from criteria.policy.model import Policy


class ParquetResults:
    """One row a result; all columns are texts but `record`, and null where there is nothing to say."""

    def __init__(self, stream: BinaryIO, policy: Policy) -> None:
        fields = [(head, pa.int64() if head == "record" else pa.string()) for head in columns(policy)]
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
