"""What is remembered of a chat beside its conversation: the message to answer, and what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

DELIVERIES_KEPT = 50
"""As many as the store keeps: a redelivered update comes soon, not fifty messages later."""


@dataclass(frozen=True, slots=True)
class ChatMemory:
    """`open` is the id of the message whose keyboard counts and `question` what it asks; `answered` the id of
    the one answered last. `sent` holds the deliveries whose replies were sent, oldest first.
    """

    open: int | None = None
    question: str | None = None
    answered: int | None = None
    sent: tuple[str, ...] = ()

    def having_sent(self, delivery: str) -> "ChatMemory":
        """The memory after all replies to a delivery were sent."""
        return replace(self, sent=(*self.sent, delivery)[-DELIVERIES_KEPT:])


def remember(noted: Mapping[str, str | int]) -> ChatMemory:
    """The memory of what was noted; an empty one of anything that is none."""
    sent = noted.get("sent")
    question = noted.get("question")
    return ChatMemory(
        open=_number(noted.get("open")),
        question=question if isinstance(question, str) else None,
        answered=_number(noted.get("answered")),
        sent=tuple(sent.split()) if isinstance(sent, str) else (),
    )


def to_note(memory: ChatMemory) -> dict[str, str | int]:
    """The memory as a note that `remember` reads."""
    noted: dict[str, str | int | None] = {
        "open": memory.open,
        "question": memory.question,
        "answered": memory.answered,
        "sent": " ".join(memory.sent),
    }
    return {name: value for name, value in noted.items() if value is not None}


def _number(value: str | int | None) -> int | None:
    return value if isinstance(value, int) else None
