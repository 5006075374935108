"""Figures in PostgreSQL: see `bot/storage/figures.py` for what is promised."""

from collections.abc import Mapping

from bot.postgresql.connections import Connections
from bot.storage.figures import Figure


class PostgreSQLFigures:
    """The `Figures` of a database."""

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def add(self, changes: Mapping[Figure, int]) -> None:
        """See `Figures`. It must not be done twice."""
        months, cells = [figure.month for figure in changes], [figure.cell for figure in changes]
        await self._run(
            "SELECT chuangping.add_figures_1(%s::text[], %s::text[], %s::bigint[])",
            (months, cells, list(changes.values())),
            twice=False,
        )

    async def publish(self, least: int) -> None:
        """See `Figures`. Where there may be no new copy, nothing is written."""
        ((is_due,),) = await self._run("SELECT chuangping.figures_are_due_1(%s::bigint)", (least,))
        if is_due:
            await self._run("SELECT chuangping.publish_figures_1(%s::bigint)", (least,))

    async def published(self) -> Mapping[Figure, int]:
        """See `Figures`."""
        found = await self._run(
            "SELECT month, cell, told FROM chuangping.figures WHERE told > 0 ORDER BY month, cell"
        )
        return {Figure(month, cell): int(told) for month, cell, told in found}

    async def expire(self, before: str) -> None:
        """See `Figures`."""
        await self._run("DELETE FROM chuangping.figures WHERE month < %s", (before,))
