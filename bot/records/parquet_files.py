"""Results as Parquet, for whoever goes on with them in a data tool."""

from typing import BinaryIO

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from bot.assessing import Result, Setting
from bot.records.flattening import Row, columns, flattened
from criteria.policy.model import Policy

_BATCH = 10_000


class ParquetResults:
    """One row a result; all columns are texts but `record`, and null where there is nothing to say."""

    def __init__(self, stream: BinaryIO, policy: Policy) -> None:
        fields = [(head, pa.int64() if head == "record" else pa.string()) for head in columns(policy)]
        self._schema = pa.schema(fields)
        self._writer = ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def write(self, result: Result, setting: Setting) -> None:
        """Adds a row."""
        self._rows.append(flattened(result, setting))
        if len(self._rows) == _BATCH:
            self._write_batch()

    def finish(self) -> None:
        """Writes the last rows and the index of the file."""
        self._write_batch()
        self._writer.close()

    def _write_batch(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._rows, self._schema))
        self._rows.clear()
