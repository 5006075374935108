"""What a backup holds of a store, in tables that either kind of store can be read into, and made of.

Every table of the stores stands here, in `TABLES` or in `LEFT_OUT`; a test holds both against the schemas. So
a new table, or a new column, makes somebody decide what a restore does with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a backup; `columns` tells the types of their values."""

    name: str
    columns: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table, their values as `columns` names them."""

    table: str
    columns: Sequence[str]
    rows: Sequence[Row]

    def values(self, column: str) -> Iterator[Any]:
        """What stands in one column."""
        place = self.columns.index(column)
        return (row[place] for row in self.rows)


TABLES: Final = (
    Table("service", {"key": bytes, "alive": float | None}),
    Table(
        "conversations",
        {
            "id": int,
            "name": bytes,
            "channel": str,
            "person": str,
            "revision": int,
            "unfinished": bool,
            "updated": float,
            "last_delivery": str,
            "channel_state": bytes | None,
            "session": bytes,
        },
    ),
    Table(
        "deliveries",
        {
            "conversation": int,
            "revision": int,
            "place": int,
            "delivery": str,
            "at": float | None,
            "owed": int | None,
            "replies": bytes | None,
        },
    ),
    Table("set_aside", {"conversation": int, "id": int, "updated": float, "session": bytes}),
    Table("deleted", {"name": bytes, "at": float}),
    Table("figures", {"month": str, "cell": str, "counted": int, "told": int, "last": int}),
    Table("seals", {"prefix": bytes, "canary": bytes, "current": bool, "chosen": bool}),
)
"""In the order in which rows can be put back: what belongs to a conversation comes after it, and under which
keys values stand after all of them (a store that knows that takes no others).

`name` is that of the conversation in all backups. `place` orders the deliveries of a store, `revision` those
of a conversation. A delivery whose `replies` are None is known by its name alone. `updated` is -1 where the
store held a time that makes no sense: the service sets that right.
"""

BY_NAME: Final[Mapping[str, Table]] = {table.name: table for table in TABLES}

LEFT_OUT: Final[Mapping[str, str]] = {
    "processes": "who was there is not there any more",
    "leases": "nobody has a duty before the service starts",
    "met": "whoever has not begun is forgotten after ten minutes",
    "codes": "nobody waits with a code for longer than ten minutes",
    "wrong_codes": "counted for ten minutes",
    "jobs": "people are told that a table of theirs is gone after 15 minutes",
    "job_pieces": "as the jobs that they belong to",
    "counts": "counted anew",
    "backup_folders": "a folder is registered by the next backup that goes there",
    "unjournaled": "what it holds stands in `deleted` as well",
    "steps": "the schema is that of the program that restores",
    "_sqlite_migrations": "as steps",
    "sqlite_sequence": "goes on after the highest id",
}
"""The tables of the stores that no backup holds, and why a restore can do without."""
