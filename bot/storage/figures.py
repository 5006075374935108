"""The contract of figures: how many people stand where, month by month, and what of it may be told.

    await figures.add({Figure("2026-11", "at education"): 1, Figure("2026-11", "begun"): 1})
    await figures.publish(5)                # nothing: one person has begun since the last time
    await figures.published()               # so nothing is told yet

What is counted is exact and told to nobody. What is told is a copy, made anew only when `least` more people
have begun since the copy before: whoever compares two of them sees what at least so many people did
together, never when one of them came, or what that one did. In the copy a figure is either nothing or at
least `least`, and from one copy to the next it stays as it is, changes by at least so much, or goes. And
there is a new copy only where all that it tells anew may have come about since the last one, so often have
people moved (the cell `moved`): whoever counts turns cannot tell how many stood there before.

Nothing of a person is here, so nothing goes when a conversation is deleted: its going is not told either.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

BEGUN: Final = "begun"
"""The cell of all who began in a month."""

MOVED: Final = "moved"
"""The cell of how often people came to another cell or left one; it is never told."""

YEARS_KEPT: Final = 2


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """What is counted: the month (2026-11) in which people began, and a cell of it."""

    month: str
    cell: str


class Figures(Protocol):
    """Keeps figures. Like `Store`, of which it is a part: from several processes, and every method raises
    `StorageError` if the store cannot be used.
    """

    async def add(self, changes: Mapping[Figure, int]) -> None:
        """Add to each figure what has been counted since."""
        ...

    async def publish(self, least: int) -> None:
        """Make the copy that is told anew, if `least` more people have begun since it was made last."""
        ...

    async def published(self) -> Mapping[Figure, int]:
        """The copy that is told: every figure of it that is not nothing."""
        ...

    async def expire(self, before: str) -> None:
        """Delete the figures of the months before one."""
        ...


def oldest_month(now: datetime) -> str:
    """The oldest month whose figures are still kept."""
    return f"{now.year - YEARS_KEPT:04}-{now.month:02}"
