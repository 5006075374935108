"""The tables and functions of the PostgreSQL store, as numbered steps that old and new processes survive.

Each step is a file of `steps/`. One after the other is taken in a transaction, by one process at a time; the
table `chuangping.steps` tells which were. A released step is never edited, and only adds: a process of an
older version goes on beside it. One that cannot (`WORKS_WITH`) refuses to start, as does one that finds a
schema of its name that is not ours.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from bot.postgresql.connections import Connection, Connections
from bot.storage.store import StorageError

WORKS_WITH: Final[Mapping[int, int]] = {}
"""The least number of steps that a program must know to work once a step is taken: its own, where none is
told here but 1. A step that only adds needs no entry.
"""

SEALS: Final = 5
"""The step that who works with a sealed store must know: they would take what is sealed for unreadable, and
set it aside.
"""

_LOCK: Final = 0x43505A53
"""The letters CPZS: the advisory lock of whoever takes steps."""

_PATIENCE: Final = "60s"

_FIND: Final = "SELECT to_regnamespace('chuangping') IS NOT NULL, to_regclass('chuangping.steps') IS NOT NULL"


def known_steps() -> tuple[str, ...]:
    """The steps that this program knows, in their order."""
    folder = files("bot.postgresql") / "steps"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


async def bring_up_to_date(
    connections: Connections, steps: tuple[str, ...] | None = None, works_with: Mapping[int, int] = WORKS_WITH
) -> None:
    """Take the steps that were not taken yet. Raises `StorageError` where the schema is not ours, or of a
    version that this program does not work with; nothing was changed then.
    """
    known = known_steps() if steps is None else steps
    if await _are_taken(connections, len(known)):
        return

    async def take(connection: Connection) -> None:
        async with connection.transaction():
            await connection.execute(
                f"SET LOCAL lock_timeout = '{_PATIENCE}'; SET LOCAL statement_timeout = 0"
            )
            await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            await connection.execute("CREATE SCHEMA IF NOT EXISTS chuangping")
            await connection.execute(
                "CREATE TABLE IF NOT EXISTS chuangping.steps (number integer PRIMARY KEY,"
                " works_with integer NOT NULL, taken timestamptz NOT NULL DEFAULT now())"
            )
            found = await connection.execute("SELECT coalesce(max(number), 0) FROM chuangping.steps")
            ((taken,),) = await found.fetchall()
            for number in range(taken + 1, len(known) + 1):
                await connection.execute(known[number - 1])
                await connection.execute(
                    "INSERT INTO chuangping.steps (number, works_with) VALUES (%s, %s)",
                    (number, works_with.get(number, 1)),
                )

    await connections.work(take)


async def _are_taken(connections: Connections, known: int) -> bool:
    """Whether all steps that are known were taken. Raises `StorageError` as above."""
    ((is_there, is_ours),) = await connections.run(_FIND)
    if not is_there:
        return False
    if not is_ours:
        raise StorageError("service-database-foreign", where=connections.where)
    ((found, needs),) = await connections.run(
        "SELECT coalesce(max(number), 0), coalesce(max(works_with), 1) FROM chuangping.steps"
    )
    if needs > known:
        raise StorageError("service-database-newer", where=connections.where, found=found, known=known)
    return bool(found >= known)
