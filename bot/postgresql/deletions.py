"""Deletions in PostgreSQL: see `bot/storage/deletions.py` for what is promised."""

from collections.abc import Sequence

from bot.postgresql.connections import Connections
from bot.storage.deletions import NAMES_AT_ONCE


class PostgreSQLDeletions:
    """The `Deletions` of a database."""

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def folders(self) -> Sequence[str]:
        """See `Deletions`."""
        return [folder for (folder,) in await self._run("SELECT DISTINCT folder FROM chuangping.unjournaled")]

    async def unjournaled(self, folder: str) -> Sequence[bytes]:
        """See `Deletions`."""
        found = await self._run(
            "SELECT name FROM chuangping.unjournaled WHERE folder = %s LIMIT %s", (folder, NAMES_AT_ONCE)
        )
        return [name for (name,) in found]

    async def journaled(self, folder: str, names: Sequence[bytes]) -> None:
        """See `Deletions`."""
        await self._run(
            "DELETE FROM chuangping.unjournaled WHERE folder = %s AND name = ANY(%s)", (folder, list(names))
        )
