"""Writing results to the file that the person names; its ending chooses the format."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from typing import BinaryIO, Protocol

from bot.assessing.json_lines import JsonLines
from bot.assessing.output import Output
from bot.assessing.reading import Setting
from bot.faults import BadInputError, ServiceError
from bot.records.faults import needs_pyarrow
from bot.records.flattening import Row, TableRows
from criteria.policy.model import Policy

AnyOutput = Output[bytes] | Output[list[Row]]
Opened = tuple[AnyOutput, Callable[[], None]]
"""Where results go, and what finishes the file."""

Opener = Callable[[BinaryIO, Setting], Opened]
"""Writes results to a stream."""


@contextmanager
def open_output(path: str | Path, setting: Setting, *, apart_from: Sequence[str] = ()) -> Iterator[AnyOutput]:
    """An output to `path`. The file appears, in place of an older one, once all is written without an error.

    Raises `BadInputError` where the ending is unknown, nothing can be written there, or the file is one of
    `apart_from`, whatever it is called there; `ServiceError` where the library that the ending needs is not
    installed.
    """
    target = Path(path)
    format_ = FORMATS.get(target.suffix.lower())
    if format_ is None:
        fault = ServiceError("records-unknown-ending", file=str(path), endings=" ".join(FORMATS))
        raise BadInputError([fault])
    if any(_is_same(target, Path(other)) for other in apart_from):
        raise BadInputError([ServiceError("records-out-is-input", file=str(path))])
    opened = format_()  # before the file is there: a signal that comes during an import may go unheard
    with replacing(target) as stream:
        output, finish = opened(stream, setting)
        try:
            yield output.guarded(lambda: _named(target))
        finally:  # even of an abandoned workbook, which else complains when it is collected
            with _named(target):
                finish()


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file to write, which appears in place of an older one once all is written without an error. Raises
    `BadInputError` where nothing can be written there.
    """
    place = target.resolve()  # a link stays one, and what it leads to is written
    if place.exists() and not place.is_file():
        raise BadInputError([ServiceError("records-no-usual-file", file=str(target))])
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.unfinished")
    try:
        with _named(target):
            stream = unfinished.open("wb")
        try:
            yield stream
        finally:
            with _named(target):
                stream.close()
        with _named(target):
            unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


def remove_unfinished(target: Path) -> None:
    """Removes what processes that were killed while they wrote this file left behind. Raises OSError."""
    place = target.resolve()
    for left in place.parent.glob(f".{escape(place.name)}.*.unfinished"):
        left.unlink(missing_ok=True)


def _is_same(target: Path, other: Path) -> bool:
    try:
        return target.samefile(other)
    except OSError:  # one of them is not there, or is standard input
        return False


@contextmanager
def _named(target: Path) -> Iterator[None]:
    """Gives the errors of the file system the name of the file that the person chose."""
    try:
        yield
    except OSError as error:
        fault = ServiceError("records-cannot-write", file=str(target), reason=error)
        raise BadInputError([fault]) from error


class _Table(Protocol):
    """Writes rows in one format."""

    def write(self, rows: list[Row], /) -> None: ...
    def finish(self) -> None: ...


def _rows_to(table: Callable[[BinaryIO, Policy], _Table]) -> Opener:
    def opened(stream: BinaryIO, setting: Setting) -> Opened:
        results = table(stream, setting.policy)
        return Output(TableRows(setting), results.write), results.finish

    return opened


def _json_lines() -> Opener:
    return lambda stream, setting: (Output(JsonLines(setting), stream.write), stream.flush)


def _csv() -> Opener:
    from bot.records.csv_files import CsvResults  # noqa: PLC0415  only what the ending asks for

    return _rows_to(CsvResults)


def _excel() -> Opener:
    from bot.records.excel_writing import ExcelResults  # noqa: PLC0415  openpyxl is heavy

    return _rows_to(ExcelResults)


def _parquet() -> Opener:
    with needs_pyarrow():
        from bot.records.parquet_files import ParquetResults  # noqa: PLC0415  pyarrow is an optional extra

    return _rows_to(ParquetResults)


FORMATS: Mapping[str, Callable[[], Opener]] = {
    ".jsonl": _json_lines,
    ".csv": _csv,
    ".xlsx": _excel,
    ".parquet": _parquet,
}
