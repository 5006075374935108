"""The Bot API's answers as HTTP brings them. The status decides what one is, not what its body looks like.

https://core.telegram.org/bots/api#making-requests
"""

from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

from bot.lenient_json import read_json
from bot.telegram.api import (
    LARGEST_ID,
    ApiError,
    ConflictError,
    FloodError,
    GoneError,
    MigratedError,
    OddAnswerError,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
)

MOST_TOLD: Final = 200
"""The characters of a reason that are repeated."""

_KINDS: Final = {401: UnauthorizedError, 403: GoneError, 404: UnauthorizedError, 409: ConflictError}
"""What the Bot API's own refusals are by their status; all others are refusals of the request."""


def result_of(status: int, body: bytes, retry_after: str | None = None) -> JsonValue:
    """The `result` of an answer. `retry_after` is what the header of that name says.

    Raises `ApiError`. What is no answer of the Bot API's own comes from something on the way there: the
    request was not carried out, unless the status says that it was.
    """
    answer = _own(body)
    if 200 <= status < 300:
        if answer is None:
            msg = f"HTTP {status} without an answer of the Bot API's"
            raise OddAnswerError(msg)
        if answer["ok"]:
            return answer.get("result")
        status = _whole(answer.get("error_code")) or status
    raise _fault(status, answer, retry_after)


def _own(body: bytes) -> Mapping[str, JsonValue] | None:
    """The body as an object of the Bot API's; None where it is something else."""
    try:
        answer = read_json(body)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and isinstance(answer.get("ok"), bool) else None


def _fault(status: int, answer: Mapping[str, JsonValue] | None, retry_after: str | None) -> ApiError:
    parameters = answer.get("parameters") if answer else None
    told = parameters if isinstance(parameters, dict) else {}
    seconds = _whole(told.get("retry_after"))
    if status == 429 or seconds:
        return FloodError(seconds or _seconds(retry_after))
    if answer is None:
        return UnreachableError(f"HTTP {status} of something between here and the Bot API")
    reason = f"{status} {answer.get('description', '')}"[:MOST_TOLD]
    if chat := _whole(told.get("migrate_to_chat_id")):
        return MigratedError(chat)
    if status >= 500:
        return UnreachableError(reason)
    return _KINDS.get(status, RefusedError)(reason)


def _whole(value: JsonValue) -> int | None:
    return value if type(value) is int and abs(value) <= LARGEST_ID else None


def _seconds(header: str | None) -> int:
    """The seconds that a header asks to wait; 0 where it tells none (or a date)."""
    return int(header) if header and header.isascii() and header.isdigit() and len(header) < 6 else 0
