"""One value that no parser takes does not cost those beside it."""

import pytest

from bot.lenient_json import read_json


@pytest.mark.parametrize("depth", [300, 1100, 100_000])
def test_what_stands_too_deep_is_left_out(depth: int) -> None:
    deep = b"[" * depth + b'"] \\" }"' + b"]" * depth
    read = read_json(b'[{"update_id":1,"x":' + deep + b'},{"update_id":2,"x":"[["}]')
    assert isinstance(read, list)
    assert [update["update_id"] for update in read if isinstance(update, dict)] == [1, 2]
    assert read[1] == {"update_id": 2, "x": "[["}


def test_a_number_of_any_length_is_one() -> None:
    assert read_json(b'{"a":1,"b":' + b"9" * 5000 + b"}") == {"a": 1, "b": float("inf")}


def test_half_a_character_becomes_a_whole_one() -> None:
    assert read_json(b'"\\ud83d?\\ude00"') == "\ufffd?\ufffd"
    assert read_json(b'"\\uD83D\\uDE00 \\\\ud83d"') == "\U0001f600 \\ud83d"
    assert read_json(b'"a\xff"') == "a\ufffd"


@pytest.mark.parametrize("data", [b"", b"<html>", b'{"a":', b"[" * 100_000, b"[[]"])
def test_what_is_no_json_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="line 1"):
        read_json(data)
