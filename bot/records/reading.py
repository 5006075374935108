"""Reading profiles, one after the other, from files or from standard input."""

import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from bot.faults import BadInputError, ServiceError
from bot.records.faults import Record
from bot.records.json_files import lines_of, read_json
from bot.records.opening import TABLES, open_table
from bot.records.sources import Source
from criteria.policy.model import Policy
from dialogs.surrogates import readable

if TYPE_CHECKING:
    from bot.records.tables import TableReading
    from dialogs.rosters.columns import TableMapping
    from locales.wording import Wording


@dataclass(slots=True)
class Records:
    """The profiles of all files in order, numbered from 1, while the files are open.

    `tables` has each table that was reached so far: the first one at once where the first file is a table,
    the others when the records before them were given.
    """

    policy: Policy
    today: date
    mapping: "TableMapping | None" = None
    tables: list["TableReading"] = field(default_factory=list)
    _numbered: Iterator[tuple[int, Record]] = field(default_factory=lambda: iter(()))

    def __iter__(self) -> Iterator[tuple[int, Record]]:
        return self._numbered

    def notes(self, words: "Wording") -> Iterator[str]:
        """What was read of an office's own tables and what was not, in lines, once the records were given."""
        if self.tables:
            from bot.records.notes import notes_of  # noqa: PLC0415  loaded where there is a table

            for table in self.tables:
                yield from notes_of(table, self.policy, words)


Reader = Callable[[Path, Records], Iterator[Record]]


@contextmanager
def open_records(
    files: Sequence[str], policy: Policy, *, today: date, mapping: "TableMapping | None" = None
) -> Iterator[Records]:
    """The profiles of all files in order; `-` or no file: JSON lines from standard input.

    A record that cannot be read comes as its `RecordError`, and those after it still come. Rows of a table
    that are nobody have no number. Only `.json` and Excel's shared texts are held in memory whole. `today` is
    the day up to which the years since a date in a table are counted; `mapping` tells what the columns of
    the tables are. Raises `BadInputError`: before the first record where a file is not there or its ending
    unknown, and where a file as a whole cannot be read, once it is reached.
    """
    must_be_there(files)
    records = Records(policy, today, mapping)
    remaining = _records(files or ["-"], records)
    try:
        first = list(islice(remaining, 1))
        records._numbered = enumerate(chain(first, remaining), start=1)
        yield records
    finally:
        remaining.close()


def read_records(files: Sequence[str], policy: Policy, *, today: date) -> Iterator[tuple[int, Record]]:
    """The profiles of all files, as `open_records` gives them, for whoever needs no more of them."""
    must_be_there(files)
    return _each(files, policy, today)


def _each(files: Sequence[str], policy: Policy, today: date) -> Iterator[tuple[int, Record]]:
    with open_records(files, policy, today=today) as records:
        yield from records


def must_be_there(files: Sequence[str]) -> None:
    """Raises `BadInputError` with each file that is not there or whose ending is unknown."""
    faults = [fault for file in files if (fault := _fault(file))]
    if faults:
        raise BadInputError(faults)


def _fault(file: str) -> ServiceError | None:
    if file == "-":
        return None
    if Path(file).suffix.lower() == ".ods":
        return ServiceError("records-opendocument", file=readable(Path(file).name))
    if Path(file).suffix.lower() not in READERS:
        return ServiceError("records-unknown-ending", file=file, endings=" ".join(READERS))
    if not Path(file).is_file():
        return ServiceError("records-no-usual-file" if Path(file).exists() else "records-no-file", file=file)
    return None


def _records(files: Sequence[str], records: Records) -> Generator[Record]:
    for file in files:
        if file == "-":
            yield from lines_of(sys.stdin.buffer, name="stdin")
        else:
            try:
                yield from READERS[Path(file).suffix.lower()](Path(file), records)
            except OSError as error:
                fault = ServiceError("records-unreadable", file=file, reason=error)
                raise BadInputError([fault]) from error


def _json_lines(path: Path, _: Records) -> Iterator[Record]:
    with path.open("rb") as stream:
        yield from lines_of(stream, name=readable(path.name))


def _json(path: Path, _: Records) -> Iterator[Record]:
    return read_json(path)


def _table(path: Path, records: Records) -> Iterator[Record]:
    from bot.records.tables import read_table  # noqa: PLC0415  tables load the words of their heads

    with open_table(Source.of_path(path)) as table:
        reading = read_table(table, records.policy, today=records.today, mapping=records.mapping)
        records.tables.append(reading)
        yield from reading


READERS: Mapping[str, Reader] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".json": _json,
    **dict.fromkeys(TABLES, _table),
}
