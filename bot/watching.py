"""What is told of the work while it is done: to the measurements, and to a trace where one is kept.

    with in_turn("web") as span:               # a span `turn`, with the channel and, in the end, the outcome
        with of_store(watch, "load"):          # a span `store load`, and a measurement of the wait
            …

Nothing of a person is told: names of channels, outcomes, questions and operations are all from our own lists.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from time import perf_counter
from typing import Literal, Protocol

from bot.storage.store import ConversationDamagedError, ConversationError, StorageError
from bot.tracing import Span, span

Outcome = Literal["handled", "invited", "repeated", "stale", "refused", "failed"]
Operation = Literal["load", "commit", "note", "forget"]
Failure = Literal["storage", "damaged", "overtaken", "unexpected"]


class Watch(Protocol):
    """Whoever is told of the work."""

    def turn(self, channel: str, outcome: Outcome, seconds: float) -> None:
        """An event was handled."""
        ...

    def failed(self, channel: str, kind: Failure) -> None:
        """An event could not be handled."""
        ...

    def waited(self, operation: Operation, seconds: float) -> None:
        """The store was waited for."""
        ...

    def unheard(self, question: str) -> None:
        """Nothing was understood of what was typed while the question for a fact stood open; empty where none
        did.
        """
        ...


class Unwatched:
    """Nobody is told."""

    def turn(self, channel: str, outcome: Outcome, seconds: float) -> None:
        """See `Watch`."""

    def failed(self, channel: str, kind: Failure) -> None:
        """See `Watch`."""

    def waited(self, operation: Operation, seconds: float) -> None:
        """See `Watch`."""

    def unheard(self, question: str) -> None:
        """See `Watch`."""


UNWATCHED: Watch = Unwatched()


def failure(error: Exception) -> Failure:
    """Of which kind an error is."""
    match error:
        case StorageError():
            return "storage"
        case ConversationDamagedError():
            return "damaged"
        case ConversationError():
            return "overtaken"
        case _:
            return "unexpected"


def in_turn(channel: str) -> AbstractContextManager[Span]:
    """The span of one event."""
    return span("turn", channel=channel)


@contextmanager
def of_store(watch: Watch, operation: Operation) -> Iterator[None]:
    """The span of one wait for the store, which is measured."""
    began = perf_counter()
    try:
        with span(f"store {operation}"):
            yield
    finally:
        watch.waited(operation, perf_counter() - began)
