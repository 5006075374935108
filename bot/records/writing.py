"""Writing results to the file that the person names; its ending chooses the format."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from bot.assessing import Result, Setting, to_json
from bot.faults import BadInputError, ServiceError
from criteria.policy.model import Policy


class Writer(Protocol):
    """Takes one result after the other."""

    def write(self, result: Result, setting: Setting) -> None:
        """Adds one result, made with that setting."""


class Format(Writer, Protocol):
    """A writer that has something to add at the end."""

    def finish(self) -> None:
        """Writes what is still missing for the file to be whole."""


@contextmanager
def open_writer(path: str | Path, policy: Policy, *, apart_from: Sequence[str] = ()) -> Iterator[Writer]:
    """A writer to `path`. The file appears, in place of an older one, once all is written without an error.

    Raises `BadInputError` where the ending is unknown, nothing can be written there, or the file is one of
    `apart_from`, whatever it is called there; `ServiceError` where the library that the ending needs is not
    installed.
    """
    target = Path(path)
    place = target.resolve()  # a link stays one, and what it leads to is written
    make = FORMATS.get(target.suffix.lower())
    if make is None:
        fault = ServiceError("records-unknown-ending", file=str(path), endings=" ".join(FORMATS))
        raise BadInputError([fault])
    if any(_is_same(target, Path(other)) for other in apart_from):
        raise BadInputError([ServiceError("records-out-is-input", file=str(path))])
    if place.exists() and not place.is_file():
        raise BadInputError([ServiceError("records-no-usual-file", file=str(path))])
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.unfinished")
    try:
        with _named(target):
            stream = unfinished.open("wb")
        try:
            writer = make(stream, policy)
            try:
                yield _Named(writer, target)
            finally:  # even of an abandoned workbook, which else complains when it is collected
                with _named(target):
                    writer.finish()
        finally:
            with _named(target):
                stream.close()
        with _named(target):
            unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


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


class _Named:
    def __init__(self, writer: Writer, target: Path) -> None:
        self._writer = writer
        self._target = target

    def write(self, result: Result, setting: Setting) -> None:
        with _named(self._target):
            self._writer.write(result, setting)


class _JsonLines:
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, result: Result, setting: Setting) -> None:
        self._stream.write(to_json(result, setting) + b"\n")

    def finish(self) -> None:
        self._stream.flush()


def _json_lines(stream: BinaryIO, _: Policy) -> Format:
    return _JsonLines(stream)


def _csv(stream: BinaryIO, policy: Policy) -> Format:
    from bot.records.csv_files import CsvResults  # noqa: PLC0415  only what the ending asks for

    return CsvResults(stream, policy)


def _excel(stream: BinaryIO, policy: Policy) -> Format:
    from bot.records.excel_writing import ExcelResults  # noqa: PLC0415  openpyxl is heavy

    return ExcelResults(stream, policy)


def _parquet(stream: BinaryIO, policy: Policy) -> Format:
    try:
        from bot.records.parquet_files import ParquetResults  # noqa: PLC0415  pyarrow is an optional extra
    except ModuleNotFoundError as missing:
        if missing.name != "pyarrow":
            raise
        raise ServiceError("records-parquet-missing") from None
    return ParquetResults(stream, policy)


FORMATS: Mapping[str, Callable[[BinaryIO, Policy], Format]] = {
    ".jsonl": _json_lines,
    ".csv": _csv,
    ".xlsx": _excel,
    ".parquet": _parquet,
}
