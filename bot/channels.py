"""What a channel other than the web is to the service: it runs beside it and can be asked how it does."""

from collections.abc import Sequence
from typing import Protocol

from starlette.routing import BaseRoute


class Channel(Protocol):
    """A way to reach people, built from the settings and running until it is stopped."""

    @property
    def name(self) -> str:
        """Its name in reports: `telegram`."""
        ...

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """What the web server is to serve for it (a webhook); empty for a channel that only polls."""
        ...

    async def run(self) -> None:
        """Take updates until `stop` is called; returns when those in hand are finished and committed.

        Raises `ServiceError` if the channel cannot go on (a refused token, …).
        """
        ...

    def stop(self) -> None:
        """Take no more updates; `run` then comes to its end."""
        ...

    def is_alive(self) -> bool:
        """Whether the channel really reaches its people: one that polls has polled not long ago."""
        ...
