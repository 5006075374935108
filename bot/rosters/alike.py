"""Records for one table of results: several tables all have the columns that are kept of the first one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.faults import BadInputError, ServiceError
from bot.records.faults import Record
from bot.records.reading import Records

if TYPE_CHECKING:
    from bot.records.tables import TableReading


def alike(records: Records, out: str) -> Iterator[tuple[int, Record]]:
    """The records, for a file that keeps columns of their first table: a workbook all of them, other tables
    those that are no facts. Raises `BadInputError` where a later table has others, which would be lost.
    """
    ending = Path(out).suffix.lower()
    first, seen = (records.tables[0] if records.tables else None), len(records.tables)
    for record in records:
        if len(records.tables) > seen and ending != ".jsonl":
            table, seen = records.tables[-1], len(records.tables)
            if _kept(table, ending) != (_kept(first, ending) if first is not None else ()):
                name = "JSON" if first is None else first.name
                raise BadInputError([ServiceError("roster-different-heads", file=table.name, first=name)])
        yield record


def _kept(table: "TableReading", ending: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (column.index, column.head)
        for column in table.columns
        if ending == ".xlsx" or (column.fact is None and column.head)
    )
