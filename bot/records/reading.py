"""Reading profiles, one after the other, from files or from standard input."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.faults import BadInputError, ServiceError
from bot.records.faults import Record
from bot.records.json_files import lines_of, read_json
from bot.records.opening import TABLES, open_table
from bot.records.sources import Source
from criteria.policy.model import Policy
from dialogs.surrogates import readable

Reader = Callable[[Path, Policy, date], Iterator[Record]]


def read_records(files: Sequence[str], policy: Policy, *, today: date) -> Iterator[tuple[int, Record]]:
    """The profiles of all files in order, numbered from 1; `-` or no file: JSON lines from standard input.

    A record that cannot be read comes as its `RecordError`, and those after it still come. Only `.json` and
    Excel's shared texts are held in memory whole. Raises `BadInputError`: before the first record where a
    file is not there or its ending unknown, and where a file as a whole cannot be read, once it is reached.
    `today` is the day up to which the years since a date in a table are counted.
    """
    faults = [fault for file in files if (fault := _fault(file))]
    if faults:
        raise BadInputError(faults)
    return enumerate(_records(files or ["-"], policy, today), start=1)


def _fault(file: str) -> ServiceError | None:
    if file == "-":
        return None
    if Path(file).suffix.lower() not in READERS:
        return ServiceError("records-unknown-ending", file=file, endings=" ".join(READERS))
    if not Path(file).is_file():
        return ServiceError("records-no-usual-file" if Path(file).exists() else "records-no-file", file=file)
    return None


def _records(files: Sequence[str], policy: Policy, today: date) -> Iterator[Record]:
    for file in files:
        if file == "-":
            yield from lines_of(sys.stdin.buffer, name="stdin")
        else:
            try:
                yield from READERS[Path(file).suffix.lower()](Path(file), policy, today)
            except OSError as error:
                fault = ServiceError("records-unreadable", file=file, reason=error)
                raise BadInputError([fault]) from error


def _json_lines(path: Path, _: Policy, __: date) -> Iterator[Record]:
    with path.open("rb") as stream:
        yield from lines_of(stream, name=readable(path.name))


def _json(path: Path, _: Policy, __: date) -> Iterator[Record]:
    return read_json(path)


def _table(path: Path, policy: Policy, today: date) -> Iterator[Record]:
    from bot.records.tables import read_table  # noqa: PLC0415  tables load the words of their heads

    with open_table(Source.of_path(path)) as table:
        yield from read_table(table, policy, today=today)


READERS: Mapping[str, Reader] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".json": _json,
    **dict.fromkeys(TABLES, _table),
}
