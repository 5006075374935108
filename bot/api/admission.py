"""How many requests of one caller are worked on at once, and how many more may wait.

With 8 in work and 64 waiting the next one is told to come again; no count a minute is kept. Each caller has a
line of its own: who asks little waits at most for what others have in work, never for what waits there.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

IN_WORK: Final = 8
WAITING: Final = 64
AGAIN_SECONDS: Final = 1
"""After how long it is worth coming again."""


class CrowdedLineError(Exception):
    """The caller has as many requests here as may be."""


@dataclass(slots=True)
class _Line:
    places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(IN_WORK))
    count: int = 0


class Admission:
    """The lines of all callers who have a request here."""

    def __init__(self) -> None:
        self._lines: dict[str, _Line] = {}

    def __len__(self) -> int:
        """How many callers have a request here."""
        return len(self._lines)

    @asynccontextmanager
    async def turn(self, caller: str) -> AsyncIterator[None]:
        """Waits for the caller's turn and holds it; raises `CrowdedLineError` where too many wait already."""
        line = self._lines.setdefault(caller, _Line())
        if line.count >= IN_WORK + WAITING:
            raise CrowdedLineError
        line.count += 1
        try:
            async with line.places:
                yield
        finally:
            line.count -= 1
            if not line.count:
                del self._lines[caller]
