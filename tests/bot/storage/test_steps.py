"""A step that only adds harms no program from before it, not even one that names columns alone."""

from contextlib import closing

from sqlite_utils import Database, Migrations

from bot.postgresql.schema import known_steps
from bot.storage.schema import steps
from tests.database import Cluster

Columns = dict[str, set[str]]
"""The columns of each table."""

FIRST_STEPS = {"sqlite": 4, "postgresql": 2}
"""Those that no program was there before."""


def ambiguous(before: Columns, after: Columns) -> set[str]:
    """The columns that tables have gained and whose names other tables had already."""
    return {
        f"{table}.{column}"
        for table in before
        for column in after[table] - before[table]
        if any(column in others for other, others in before.items() if other != table)
    }


def in_sqlite(known: Migrations) -> list[Columns]:
    """The columns after each step."""
    seen: list[Columns] = []
    with closing(Database(memory=True)) as db:
        for step in known.pending(db):
            step.fn(db)
            seen.append({table.name: set(table.columns_dict) for table in db.tables})
    return seen


def in_postgresql(cluster: Cluster, known: tuple[str, ...]) -> list[Columns]:
    """The columns after each step."""
    address, seen = cluster.database(), []
    cluster.run("CREATE SCHEMA chuangping", address)
    for step in known:
        cluster.run(step, address)
        columns: Columns = {}
        for table, column in cluster.run(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'chuangping'",
            address,
        ):
            columns.setdefault(table, set()).add(column)
        seen.append(columns)
    return seen


def faults(seen: list[Columns], first: int) -> list[set[str]]:
    later = zip(seen[first - 1 :], seen[first:], strict=False)
    return [found for before, after in later if (found := ambiguous(before, after))]


def test_no_later_step_of_the_file_makes_a_name_ambiguous() -> None:
    assert faults(in_sqlite(steps), FIRST_STEPS["sqlite"]) == []


def test_no_later_step_of_the_database_makes_a_name_ambiguous(cluster: Cluster) -> None:
    assert faults(in_postgresql(cluster, known_steps()), FIRST_STEPS["postgresql"]) == []


def test_a_step_that_does_is_found(cluster: Cluster) -> None:
    added = "ALTER TABLE chuangping.conversations ADD COLUMN place text NOT NULL DEFAULT ''"
    seen = in_postgresql(cluster, (*known_steps()[:2], added))
    assert faults(seen, FIRST_STEPS["postgresql"]) == [{"conversations.place"}]
