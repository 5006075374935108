"""Nothing of either store is left out of backups by an oversight."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.backups.tables import BY_NAME, LEFT_OUT
from bot.storage.opening import open_database
from tests.database import Cluster

MADE_OF = {
    "copies": {"conversation", "name"},  # conversations' own name
    "handled": {"conversation", "delivery", "place"},  # deliveries without replies
    "outbox": {"delivery", "messages", "sender", "handed"},  # deliveries that are owed; who sends is gone
    "conversations": {"hour"},
    "deliveries": {"id", "sender", "handed"},
    "set_aside": {"hour", "channel", "person"},  # those of the conversation
    "seals": {"is_current"},
    "service": {"id", "unfinished", "checks", "doubted"},
}
"""Columns of the stores that backups tell in another way, or that are made anew."""

Schema = dict[str, set[str]]


def undecided(schema: Schema) -> Schema:
    decided = {
        table: MADE_OF.get(table, set()) | set(BY_NAME[table].columns if table in BY_NAME else ())
        for table in schema
    }
    lacking = {table: columns - decided[table] for table, columns in schema.items() if table not in LEFT_OUT}
    return {table: columns for table, columns in lacking.items() if columns}


def test_it_is_decided_what_becomes_of_each_column_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "conversations.db"
    open_database(path).close()
    with closing(sqlite3.connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        schema = {
            table: {column for (column,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            for table in tables
        }
    assert undecided(schema) == {}


def test_it_is_decided_what_becomes_of_each_column_of_the_database(cluster: Cluster, database: str) -> None:
    schema: Schema = {}
    for table, column in cluster.run(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'chuangping'",
        database,
    ):
        schema.setdefault(table, set()).add(column)
    assert undecided(schema) == {}
