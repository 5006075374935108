"""Writing results to the file that the person names; its ending chooses the format."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias

from bot.assessing.json_lines import JsonLines
from bot.assessing.output import Output
from bot.assessing.reading import Setting
from bot.faults import BadInputError, ServiceError, needs
from bot.records.flattening import Row, TableRows

if TYPE_CHECKING:
    from bot.records.tables import TableReading
    from bot.rosters.rows import Piece

AnyOutput: TypeAlias = "Output[bytes] | Output[list[Row]] | Output[Piece]"
Opened = tuple[AnyOutput, Callable[[], None]]
"""Where results go, and what finishes the file."""

Opener = Callable[[BinaryIO, Setting, "Sequence[TableReading]"], Opened]
"""Writes results to a stream; the tables are those of the records, as far as they were reached."""


def opener_of(path: str | Path, *, apart_from: Sequence[str] = ()) -> Opener:
    """What writes to a file by its ending. Raises `BadInputError` where the ending is unknown, or the file is
    one of `apart_from`, whatever it is called there; `ServiceError` where the library that the ending needs
    is not installed.
    """
    target = Path(path)
    format_ = FORMATS.get(target.suffix.lower())
    if format_ is None:
        fault = ServiceError("records-unknown-ending", file=str(path), endings=" ".join(FORMATS))
        raise BadInputError([fault])
    if any(_is_same(target, Path(other)) for other in apart_from):
        raise BadInputError([ServiceError("records-out-is-input", file=str(path))])
    return format_()


@contextmanager
def open_output(
    path: str | Path,
    setting: Setting,
    *,
    apart_from: Sequence[str] = (),
    tables: "Sequence[TableReading]" = (),
) -> Iterator[AnyOutput]:
    """An output to `path`. The file appears, in place of an older one, once all is written without an error.
    Of the first of the `tables` that the records come from the office's own columns are kept.

    Raises what `opener_of` raises, and `BadInputError` where nothing can be written there.
    """
    opened = opener_of(
        path, apart_from=apart_from
    )  # before the file is there: an import may not hear a signal
    target = Path(path)
    with replacing(target) as stream:
        output, finish = opened(stream, setting, tables)
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


def _rows_to(table: Callable[[BinaryIO, Sequence[str]], _Table]) -> Opener:
    def opened(stream: BinaryIO, setting: Setting, tables: "Sequence[TableReading]") -> Opened:
        rows = TableRows(setting, tables[0] if tables else None)
        results = table(stream, rows.heads)
        return Output(rows, results.write), results.finish

    return opened


def _json_lines() -> Opener:
    return lambda stream, setting, _: (Output(JsonLines(setting), stream.write), stream.flush)


def _csv() -> Opener:
    from bot.records.csv_files import CsvResults  # noqa: PLC0415  only what the ending asks for

    return _rows_to(CsvResults)


def _excel() -> Opener:
    from bot.rosters.rows import RosterRows  # noqa: PLC0415  the words of all that a result tells
    from bot.rosters.workbook import RosterWorkbook  # noqa: PLC0415  xlsxwriter is heavy

    def opened(stream: BinaryIO, setting: Setting, tables: "Sequence[TableReading]") -> Opened:
        workbook = RosterWorkbook(stream, setting, tables)
        return Output(RosterRows(setting, workbook.layout), workbook.write), workbook.finish

    return opened


def _parquet() -> Opener:
    with needs("pyarrow", message="records-parquet-missing"):
        from bot.records.parquet_files import ParquetResults  # noqa: PLC0415  pyarrow is an optional extra

    return _rows_to(ParquetResults)


FORMATS: Mapping[str, Callable[[], Opener]] = {
    ".jsonl": _json_lines,
    ".csv": _csv,
    ".xlsx": _excel,
    ".parquet": _parquet,
}
