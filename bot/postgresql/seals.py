"""Seals in PostgreSQL: see `bot/storage/seals.py` for what is promised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.postgresql.connections import Connections
from bot.postgresql.schema import SEALS
from bot.storage.keys import InUse, bound
from bot.storage.seals import VALUES_IN_ONE_STEP, Column, Stored


@dataclass(frozen=True, slots=True)
class _Where:
    """Where values of a column stand: `source` has the table, as `own`, and whose its rows are."""

    table: str
    column: str
    row: tuple[str, ...]
    whose: tuple[str, ...]
    bound_as: str
    source: str


_ID: Final = ("id",)
_PERSON: Final = ("channel", "person")

_WHERE: Final[Mapping[Column, _Where]] = {
    "session": _Where("conversations", "session", _ID, _PERSON, "session", "chuangping.conversations AS own"),
    "note": _Where("conversations", "channel_state", _ID, _PERSON, "note", "chuangping.conversations AS own"),
    "replies": _Where(
        "deliveries", "replies", ("conversation", "revision"), (*_PERSON, "delivery"), "replies",
        "chuangping.deliveries AS own JOIN chuangping.conversations ON id = own.conversation",
    ),
    "set_aside": _Where("set_aside", "session", _ID, _PERSON, "session", "chuangping.set_aside AS own"),
}  # fmt: skip


class PostgreSQLSeals:
    """The `Seals` of a database. What is deleted or replaced leaves its files as the server sees to it."""

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def in_use(self) -> Sequence[InUse]:
        """See `Seals`."""
        found = await self._run("SELECT prefix, canary, is_current, chosen FROM chuangping.seals")
        return [InUse(*each) for each in found]

    async def turn_to(self, prefix: bytes, canary: bytes, *, only_first: bool = False) -> None:
        """See `Seals`."""
        await self._run("SELECT chuangping.turn_to_1(%s, %s, %s)", (prefix, canary, only_first))
        await self._tell()

    async def some(
        self, column: Column, after: tuple[int, ...] | None = None, *, but: bytes | None = None
    ) -> Sequence[Stored]:
        """See `Seals`."""
        where = _WHERE[column]
        row = ", ".join(f"own.{each}" for each in where.row)
        marks = ", ".join("%s" for _ in where.row)
        prefix = f"chuangping.prefix_of_1(own.{where.column})"
        found = await self._run(
            f"SELECT {prefix}, CASE WHEN {prefix} <> %s THEN own.{where.column} END,"  # noqa: S608  our own
            f" {', '.join(where.whose)}, {row} FROM {where.source}"
            f" WHERE ({row}) > ({marks}) AND own.{where.column} IS NOT NULL ORDER BY {row} LIMIT %s",
            (but, *(after or (0,) * len(where.row)), VALUES_IN_ONE_STEP),
        )
        names = len(where.whose)
        return [
            Stored(tuple(rest[names:]), begins, bound(where.bound_as, *rest[:names]), value)
            for begins, value, *rest in found
        ]

    async def put(self, column: Column, values: Sequence[tuple[Stored, bytes]]) -> None:
        """See `Seals`."""
        where = _WHERE[column]
        same = " AND ".join(f"own.{each} = given.{each}" for each in where.row)
        rows = zip(*(stored.row for stored, _ in values), strict=True)
        await self._run(
            f"UPDATE chuangping.{where.table} AS own SET {where.column} = given.new FROM"  # noqa: S608  our own
            f" unnest({'%s::bigint[], ' * len(where.row)}%s::bytea[], %s::bytea[])"
            f" AS given ({', '.join(where.row)}, old, new) WHERE {same} AND own.{where.column} = given.old",
            (*map(list, rows), [stored.value for stored, _ in values], [value for _, value in values]),
        )

    async def settle(self, prefix: bytes) -> None:
        """See `Seals`."""
        await self._run("SELECT chuangping.settle_1(%s)", (prefix,))
        await self._tell()

    async def _tell(self) -> None:
        """Have the schema say who works with it: see `chuangping.steps`."""
        await self._run(
            "UPDATE chuangping.steps SET works_with = told.needs FROM (SELECT CASE WHEN EXISTS"
            " (SELECT FROM chuangping.seals WHERE prefix <> '') THEN %s ELSE 1 END AS needs) AS told"
            " WHERE number = %s AND works_with <> told.needs",
            (SEALS, SEALS),
        )
