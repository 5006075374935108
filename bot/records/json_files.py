"""Profiles written as JSON: one object, a list of objects, or one object a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import orjson

from bot.faults import BadInputError, ServiceError
from bot.records.faults import Record, RecordError, shown

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_json_lines(lines: Iterable[bytes], *, name: str) -> Iterator[Record]:
    """The record of each line that is not blank, one by one; `name` is the file's name in faults."""
    for number, line in enumerate(lines, start=1):
        text = line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line
        if text.isspace() or not text:
            continue
        try:
            yield _record(orjson.loads(text), f"{name}:{number}")
        except orjson.JSONDecodeError as error:
            yield RecordError(
                (ServiceError("records-bad-line", place=f"{name}:{number}:{error.colno}", reason=error.msg),)
            )


def read_json(path: Path) -> Iterator[Record]:
    """The record of a file that holds one object, or the records of one that holds a list of them."""
    try:
        value = orjson.loads(path.read_bytes().removeprefix(BYTE_ORDER_MARK))
    except orjson.JSONDecodeError as error:
        place = f"{path.name}:{error.lineno}:{error.colno}"
        raise BadInputError([ServiceError("records-bad-file", place=place, reason=error.msg)]) from error
    for number, member in enumerate(value if isinstance(value, list) else [value], start=1):
        yield _record(member, f"{path.name}#{number}")


def _record(value: object, place: str) -> Record:
    if isinstance(value, dict):
        return value
    return RecordError((ServiceError("records-no-object", place=place, value=shown(value)),))
