"""The pages on data and threats are true: they name every column of both stores, and tests that exist."""

import re
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.postgresql.schema import known_steps
from bot.storage.schema import migrate

ROOT = Path(__file__).parents[1]
DATA = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
THREATS = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")

Columns = dict[str, set[str]]


def sqlite_columns() -> Columns:
    db = Database(memory=True)
    migrate(db)
    names = [name for name in db.table_names() if not name.startswith(("sqlite_", "_"))]
    return {name: {column.name for column in db[name].columns} for name in names}


def postgresql_columns() -> Columns:
    """The columns that the steps make, by their text: a table's lines, and those that were added."""
    text = "\n".join(known_steps())
    made = re.findall(r"CREATE TABLE chuangping\.(\w+) \(\n(.*?)\n\)", text, re.DOTALL)
    columns = {name: set(re.findall(r"^    ([a-z_]+) [a-z]", body, re.MULTILINE)) for name, body in made}
    for name, column in re.findall(r"ALTER TABLE chuangping\.(\w+)\s+ADD COLUMN (\w+)", text):
        columns[name].add(column)
    return columns


def told_columns() -> Columns:
    rows = re.findall(r"^\| `(\w+)` \| ((?:`\w+` ?)+)\|", DATA, re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", columns)) for name, columns in rows}


def test_every_column_of_both_stores_is_told() -> None:
    stored = sqlite_columns()
    for name, columns in postgresql_columns().items():
        stored.setdefault(name, set()).update(columns)
    assert told_columns() == stored


def test_what_runs_has_the_columns_that_the_steps_name() -> None:
    assert {"channel", "person", "session"} <= postgresql_columns()["conversations"]
    assert {"delivery", "at"} == postgresql_columns()["met"] == sqlite_columns()["met"]


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`(tests/[\w/.]+)`", THREATS))))
def test_a_threat_names_a_test_that_exists(named: str) -> None:
    assert "def test_" in (ROOT / named).read_text(encoding="utf-8")


def test_every_attack_names_a_test() -> None:
    rows = THREATS.partition("## Attacks")[2].partition("## What is left")[0].splitlines()
    attacks = [row for row in rows if row.startswith("| ") and not row.startswith(("| attack", "|---"))]
    assert len(attacks) >= 20
    assert [row for row in attacks if "`tests/" not in row] == []
