"""Excel workbooks: the profiles are in the first sheet."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from bot.records.faults import Record
from bot.records.tables import read_table
from bot.records.workbook_parts import Parts
from bot.records.worksheets import read_rows
from criteria.policy.vocabulary import Vocabulary


def read_excel(path: Path, vocabulary: Vocabulary, today: date) -> Iterator[Record]:
    """The records of a workbook's first sheet, row by row."""
    with closing(Parts(path)) as parts:
        yield from read_table(read_rows(parts), vocabulary, name=parts.name, today=today)
