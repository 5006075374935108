"""What is remembered of a chat beside its conversation: which message counts, where it is spoken."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatMemory:
    """`open` is the id of the message whose keyboard counts; `question` is what it asks, `moment` (of
    `dialogs.keys`) that of its buttons: they are known even where Telegram did not tell the id.

    `closing` is the message that counted before, while its keyboard may still stand. `thread` is the topic
    that is spoken in.
    """

    open: int | None = None
    question: str | None = None
    moment: str | None = None
    closing: int | None = None
    thread: int | None = None


def remember(noted: Mapping[str, str | int]) -> ChatMemory:
    """The memory of what was noted; an empty one of anything that is none."""
    return ChatMemory(
        open=_number(noted.get("open")),
        question=_text(noted.get("question")),
        moment=_text(noted.get("moment")),
        closing=_number(noted.get("closing")),
        thread=_number(noted.get("thread")),
    )


def to_note(memory: ChatMemory) -> dict[str, str | int]:
    """The memory as a note that `remember` reads."""
    noted = {
        "open": memory.open,
        "question": memory.question,
        "moment": memory.moment,
        "closing": memory.closing,
        "thread": memory.thread,
    }
    return {name: value for name, value in noted.items() if value is not None}


def _number(value: str | int | None) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: str | int | None) -> str | None:
    return value if isinstance(value, str) else None
