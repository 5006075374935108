"""Profiles written as JSON: one object, a list of objects, or one object a line."""

import json
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from bot.faults import BadInputError, ServiceError
from bot.records.faults import JsonRecord, Line, RecordError
from criteria.profile import WrittenNumber, shown
from dialogs.surrogates import readable

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

LONGEST_LINE = 1 << 20
"""Bytes of a line that are read; a profile with every fact has some two thousand."""

_LONGEST_WHOLE_NUMBER = 15
_NO_NUMBERS = ("NaN", "Infinity")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json_lines(stream: BinaryIO, *, name: str) -> Iterator[JsonRecord]:
    """The record of each line that is not blank, one by one; `name` is the file's name in faults."""
    for line in lines_of(stream, name=name):
        yield record_of_line(line) if isinstance(line, Line) else line


def lines_of(stream: BinaryIO, *, name: str) -> Iterator[Line | RecordError]:
    """The lines that are not blank, one by one; `name` is the file's name in faults."""
    for number, line in enumerate(_lines(stream), start=1):
        if line is None:
            place = f"{name}:{number}"
            yield RecordError((ServiceError("records-long-line", place=place, most=LONGEST_LINE >> 20),))
            continue
        text = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if text and not text.isspace():
            yield Line(text, name, number)


def read_json(path: Path) -> Iterator[JsonRecord]:
    """The record of a file that holds one object, or the records of one that holds a list of them."""
    yield from _records_of(path.read_bytes(), readable(path.name))


def read_any_json(text: bytes, *, name: str) -> Iterator[JsonRecord]:
    """The records of a text that is one JSON value, spread over lines or not, or else one value a line."""
    try:
        _parsed(text.removeprefix(BYTE_ORDER_MARK))
    except _NoJsonError:
        return read_json_lines(BytesIO(text), name=name)
    return _records_of(text, name)


def _records_of(text: bytes, name: str) -> Iterator[JsonRecord]:
    try:
        value = _parsed(text.removeprefix(BYTE_ORDER_MARK))
    except _NoJsonError as error:
        place = f"{name}:{error.place}"
        raise BadInputError([ServiceError("records-bad-file", place=place, reason=error.reason)]) from error
    for number, member in enumerate(value if isinstance(value, list) else [value], start=1):
        yield _record(member, f"{name}#{number}")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is longer than any record, of which only its end is looked for."""
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) <= LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None


def record_of_line(line: Line) -> JsonRecord:
    """The record that a line tells, read with care: whatever is wrong with it is said as it was written."""
    place = f"{line.file}:{line.number}"
    try:
        value = _parsed(line.text)
    except _NoJsonError as error:
        fault = ServiceError("records-bad-line", place=f"{place}:{error.column}", reason=error.reason)
        return RecordError((fault,))
    return _record(value, place)


def _record(value: object, place: str) -> JsonRecord:
    if names := _named_twice(value):
        return RecordError((ServiceError("records-twice", place=place, names=", ".join(names)),))
    if not isinstance(value, dict):
        return RecordError((ServiceError("records-no-object", place=place, value=shown(value)),))
    if _has_lone_surrogate(value):
        return RecordError((ServiceError("records-surrogate", place=place),))
    return value


class _NoJsonError(ValueError):
    def __init__(self, reason: str, line: int = 1, column: int = 1) -> None:
        super().__init__(reason)
        self.reason = reason
        self.column = column
        self.place = f"{line}:{column}"


class _NamedTwice(dict[str, object]):
    """An object in which a name stands twice, so that one of the two values would be lost."""

    names: tuple[str, ...] = ()


def _parsed(text: bytes) -> object:
    """The JSON value; numbers that are no plain whole ones remember how they were written."""
    try:
        value: object = _DECODER.decode(text.decode("utf-8").strip())
    except UnicodeDecodeError as error:
        raise _NoJsonError("not UTF-8", column=error.start + 1) from error
    except json.JSONDecodeError as error:
        raise _NoJsonError(error.msg, error.lineno, error.colno) from error
    except RecursionError as error:
        raise _NoJsonError("nested too deeply") from error
    return value


class NotStrictError(ValueError):
    """A text that is not one value of strict JSON; `fault` says why."""

    def __init__(self, fault: ServiceError) -> None:
        super().__init__(str(fault))
        self.fault = fault


def strict_json(text: bytes, *, deepest: int) -> object:
    """The value of a text that is JSON to the letter: no name twice in an object, no NaN or infinity, no lone
    surrogate, at most so many levels. Numbers remember how they were written.

    Raises `NotStrictError`.
    """
    try:
        value = _parsed(text)
    except _NoJsonError as error:
        raise NotStrictError(
            ServiceError("records-no-json", place=error.place, reason=error.reason)
        ) from None
    level, within = 0, [value]
    while within:
        if level > deepest:
            raise NotStrictError(ServiceError("records-too-deep", most=deepest))
        level, within = level + 1, [part for each in within for part in _parts(each)]
    return value


def _parts(value: object) -> Iterable[object]:
    """What stands in a value; raises `NotStrictError` where the value itself is not strict."""
    match value:
        case _NamedTwice():
            raise NotStrictError(ServiceError("records-named-twice", names=", ".join(value.names)))
        case WrittenNumber() if value.text.lstrip("-") in _NO_NUMBERS:
            raise NotStrictError(ServiceError("records-no-number", value=value.text))
        case str() if _SURROGATE.search(value):
            raise NotStrictError(ServiceError("records-lone-surrogate"))
        case list():
            return value
        case dict():
            return (*value, *value.values())
    return ()


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    twice = _NamedTwice(members)
    names = [name for name, _ in pairs]
    twice.names = tuple(shown(name) for name in members if names.count(name) > 1)
    return twice


def _named_twice(value: object) -> tuple[str, ...]:
    """The names that stand twice in an object, or in the first such object within a value."""
    if isinstance(value, _NamedTwice):
        return value.names
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((names for part in within if (names := _named_twice(part))), ())


def _whole(text: str) -> int | WrittenNumber:
    return int(text) if len(text) <= _LONGEST_WHOLE_NUMBER else WrittenNumber(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=WrittenNumber, parse_int=_whole, parse_constant=WrittenNumber
)


def _has_lone_surrogate(value: object) -> bool:
    match value:
        case str():
            return _SURROGATE.search(value) is not None
        case list():
            return any(map(_has_lone_surrogate, value))
        case dict():
            return any(_has_lone_surrogate(name) or _has_lone_surrogate(part) for name, part in value.items())
    return False
