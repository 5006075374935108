"""Replies as JSON and back, for whoever keeps or carries them."""

from functools import cache

from pydantic import ConfigDict, TypeAdapter

from dialogs.replies import Reply


@cache
def _adapter() -> TypeAdapter[tuple[Reply, ...]]:
    """Built when the first reply is kept: it takes some milliseconds."""
    # An error would otherwise quote what a person typed, and be logged.
    return TypeAdapter(tuple[Reply, ...], config=ConfigDict(hide_input_in_errors=True))


def dump_replies(replies: tuple[Reply, ...]) -> bytes:
    """The replies as JSON in UTF-8."""
    return _adapter().dump_json(replies, exclude_defaults=True)


def load_replies(stored: bytes) -> tuple[Reply, ...]:
    """The replies of `dump_replies`; raises `pydantic.ValidationError` if they are none."""
    return _adapter().validate_json(stored)
