"""Finding and deleting what is too old, in steps so small that no turn waits long for its commit."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from bot.storage.opening import open_reader

DELIVERIES_KEPT: Final = 50
"""For each conversation: a channel that delivers twice does so at once, not fifty messages later."""

ROWS_IN_ONE_STEP: Final = 200


@dataclass(frozen=True, slots=True)
class Expired:
    """The ids of what was too old when it was looked for."""

    conversations: tuple[int, ...]
    deliveries: tuple[int, ...]


def find_expired(path: Path, unfinished_before: float, delivered_before: float) -> Expired:
    """Look for what is too old, through a connection of its own: this may take a while. Times are POSIX."""
    with closing(open_reader(path)) as reader:
        conversations = _ids(
            reader, "SELECT id FROM conversations WHERE unfinished AND updated < ?", (unfinished_before,)
        )
        deliveries = _ids(
            reader,
            "SELECT id FROM (SELECT id, at, row_number() OVER newest_first AS place FROM deliveries"
            " WINDOW newest_first AS (PARTITION BY conversation ORDER BY id DESC))"
            " WHERE place > ? OR (place > 1 AND at < ?)",
            (DELIVERIES_KEPT, delivered_before),
        )
    return Expired(conversations, deliveries)


def in_steps(ids: Sequence[int]) -> Iterator[str]:
    """The ids as JSON lists of `ROWS_IN_ONE_STEP` each."""
    for start in range(0, len(ids), ROWS_IN_ONE_STEP):
        yield json.dumps(ids[start : start + ROWS_IN_ONE_STEP])


def delete_conversations(db: Database, ids: str, unfinished_before: float) -> int:
    """Delete those of the conversations that are still too old; returns their number."""
    deleted = db.execute(
        "DELETE FROM conversations"
        " WHERE id IN (SELECT value FROM json_each(?)) AND unfinished AND updated < ?",
        (ids, unfinished_before),
    )
    return deleted.rowcount


def delete_deliveries(db: Database, ids: str) -> int:
    """Delete deliveries, which only ever get older; returns their number."""
    return db.execute("DELETE FROM deliveries WHERE id IN (SELECT value FROM json_each(?))", (ids,)).rowcount


def _ids(reader: sqlite3.Connection, sql: str, parameters: tuple[float, ...]) -> tuple[int, ...]:
    return tuple(row[0] for row in reader.execute(sql, parameters))
