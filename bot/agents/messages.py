"""Messages of the protocol as they come in: one message of strict JSON, or an error that says what is wrong.

The SDK reads them again; it would take what is no strict JSON, or quote it in what it answers.
"""

import json
from typing import Final

from mcp_types import (
    INVALID_REQUEST,
    PARSE_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    JSONRPCNotification,
    RequestId,
    jsonrpc_message_adapter,
)
from pydantic import ValidationError

from bot.api.body import DEEPEST
from bot.faults import ServiceError
from bot.records.json_files import NotStrictError, strict_json
from locales.wording import Wording

_LONGEST_ID: Final = 100


class NoMessageError(ValueError):
    """What came in is no message; `answer` tells its sender so."""

    def __init__(self, code: int, said: str, request: RequestId | None = None) -> None:
        super().__init__(code)
        self.answer = JSONRPCError(jsonrpc="2.0", id=request, error=ErrorData(code=code, message=said))


def read_message(text: bytes, words: Wording) -> JSONRPCMessage:
    """The one message of a text; raises `NoMessageError`."""
    try:
        value = strict_json(text, deepest=DEEPEST)
    except NotStrictError as error:
        raise NoMessageError(PARSE_ERROR, error.fault.say(words), _id_within(text)) from None
    said = NoMessageError(INVALID_REQUEST, ServiceError("agents-no-message").say(words), _id_of(value))
    try:
        message = jsonrpc_message_adapter.validate_json(text, by_name=False)
    except ValidationError:
        raise said from None
    if isinstance(message, JSONRPCNotification) and isinstance(value, dict) and "id" in value:
        raise said  # a request whose id is none, which would wait for an answer
    return message


def _id_within(text: bytes) -> RequestId | None:
    """The id of what is JSON, but no strict one."""
    try:
        return _id_of(json.loads(text))
    except (ValueError, RecursionError):
        return None


def _id_of(value: object) -> RequestId | None:
    """By which id whoever asked waits for an answer, if that can be told."""
    given = value.get("id") if isinstance(value, dict) else None
    if isinstance(given, str) and len(given) <= _LONGEST_ID:
        return given
    return given if isinstance(given, int) and not isinstance(given, bool) else None
