"""Processes and duties in PostgreSQL, by the server's clock: see `bot/storage/processes.py`."""

from collections.abc import Sequence

from bot.postgresql.connections import Connections


class PostgreSQLProcesses:
    """The `Processes` of a database."""

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def beat(self, process: str, *, new: bool, seconds: float) -> bool:
        """See `Processes`. A first sign of life is given once: it is named anew where its fate is unknown."""
        ((is_there,),) = await self._run(
            "SELECT chuangping.beat_1(%s, %s, %s)", (process, new, seconds), twice=not new
        )
        return bool(is_there)

    async def there(self) -> Sequence[str]:
        """See `Processes`."""
        found = await self._run(
            "SELECT name FROM chuangping.processes WHERE until > clock_timestamp() ORDER BY name"
        )
        return [name for (name,) in found]

    async def lease(self, duty: str, process: str) -> str | None:
        """See `Processes`."""
        ((holder,),) = await self._run("SELECT chuangping.lease_1(%s, %s)", (duty, process))
        return None if holder is None else str(holder)

    async def leave(self, process: str) -> None:
        """See `Processes`."""
        await self._run("DELETE FROM chuangping.processes WHERE name = %s", (process,))
