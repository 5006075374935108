"""An answer is what its status says, whatever its body looks like."""

import json

import pytest
from pydantic import JsonValue

from bot.telegram.api import (
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
from bot.telegram.api_answers import result_of


def refusal(code: int, description: str = "no", **parameters: JsonValue) -> bytes:
    told = {"parameters": parameters} if parameters else {}
    return json.dumps({"ok": False, "error_code": code, "description": description, **told}).encode()


def test_the_result_stays_as_it_came() -> None:
    assert result_of(200, b'{"ok":true,"result":[1,{"a":null}]}') == [1, {"a": None}]
    assert result_of(200, b'{"ok":true}') is None


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (200, b"<html>", OddAnswerError),
        (200, b"", OddAnswerError),
        (204, b"", OddAnswerError),
        (200, b'{"message":"hello"}', OddAnswerError),
        (200, b"[1]", OddAnswerError),
        (200, b'{"ok":1}', OddAnswerError),
        (200, b'{"ok":false}', RefusedError),
        (200, refusal(401), UnauthorizedError),
        (302, b"", UnreachableError),
        (400, refusal(400), RefusedError),
        (400, b"Bad Request", UnreachableError),
        (401, refusal(401), UnauthorizedError),
        (401, b"who are you?", UnreachableError),
        (403, refusal(403), GoneError),
        (403, b"<html>firewall", UnreachableError),
        (404, refusal(404), UnauthorizedError),
        (404, b"<html>", UnreachableError),
        (407, b"proxy", UnreachableError),
        (409, refusal(409), ConflictError),
        (413, refusal(413), RefusedError),
        (500, b'{"ok":false,"error_code":500}', UnreachableError),
        (502, b"Bad Gateway", UnreachableError),
        (502, b'{"message":"upstream"}', UnreachableError),
        (502, b"<html>", UnreachableError),
        (503, b"", UnreachableError),
        (400, refusal(400, migrate_to_chat_id=10**30), RefusedError),
    ],
)
def test_what_is_no_success_is_told_by_its_status(status: int, body: bytes, kind: type[ApiError]) -> None:
    with pytest.raises(ApiError) as caught:
        result_of(status, body)
    assert type(caught.value) is kind


@pytest.mark.parametrize(
    ("body", "header", "seconds"),
    [
        (refusal(429, retry_after=7), None, 7),
        (refusal(429, retry_after=7), "3", 7),
        (refusal(429, retry_after=0), None, 0),
        (refusal(429), None, 0),
        (refusal(429), "3", 3),
        (b"slow down", None, 0),
        (b"<html>", "3", 3),
        (b"", "Wed, 21 Oct 2026 07:28:00 GMT", 0),
        (b"", "9" * 5000, 0),
        (refusal(429, retry_after="soon"), None, 0),
        (refusal(429, retry_after=10**30), None, 0),
    ],
)
def test_429_of_any_shape_asks_to_wait(body: bytes, header: str | None, seconds: int) -> None:
    with pytest.raises(FloodError) as caught:
        result_of(429, body, header)
    assert caught.value.seconds == seconds


def test_a_group_that_moved_tells_where() -> None:
    with pytest.raises(MigratedError) as caught:
        result_of(400, refusal(400, migrate_to_chat_id=-100123))
    assert caught.value.chat == -100123
