"""Plain text is laid out in a row such that SQLite wipes all of it."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.keys import StoreKey
from bot.storage.laying import lay, lift

PAGE = 4096
LEAF = 0x0D
"""The kind of a page that rows share: https://www.sqlite.org/fileformat2.html#b_tree_pages"""


@given(st.binary(max_size=10_000).map(lambda value: b"{" + value + b"}"))
def test_what_is_laid_is_lifted_again(value: bytes) -> None:
    assert lift(lay(value)) == value


def test_what_an_older_program_wrote_is_lifted_as_it_stands() -> None:
    assert lift(b'{"asked": "education"}') == b'{"asked": "education"}'
    assert lift(b"") == b""


def test_what_is_sealed_is_not_laid() -> None:
    sealed = StoreKey.of(bytes(32)).seal(b"words", b"")
    assert lift(lay(sealed)) == lay(sealed) == sealed


@pytest.mark.parametrize("words", [1, 100, 700, 900, 1015, 1018, 1023, 2300])
def test_whatever_stands_beside_it_no_word_stands_where_rows_are_moved(tmp_path: Path, words: int) -> None:
    path = tmp_path / "rows.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {PAGE}")
        db.execute("CREATE TABLE conversations (id INTEGER PRIMARY KEY, person TEXT, session BLOB)")
        db.execute("BEGIN")
        for beside in range(0, 9000, 61):
            db.execute(
                "INSERT INTO conversations (person, session) VALUES (?, ?)",
                ("p" * beside, lay(b"WORD" * words)),
            )
        db.execute("COMMIT")
    file = path.read_bytes()
    shared = [file[at : at + PAGE] for at in range(PAGE, len(file), PAGE) if file[at] == LEAF]
    assert len(shared) > 20
    assert not any(b"WORD" in page for page in shared)
    assert file.count(b"W") >= words * len(range(0, 9000, 61))


def test_however_rows_come_grow_and_go_nothing_that_went_is_left(tmp_path: Path) -> None:
    """Without the layout some 20 of these markers are found again."""
    path, chance = tmp_path / "rows.db", random.Random(7)  # noqa: S311  no secret
    there: dict[int, bytes] = {}
    gone: set[bytes] = set()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("CREATE TABLE conversations (id INTEGER PRIMARY KEY, person TEXT, session BLOB)")
        db.execute("BEGIN")
        for number in range(20_000):
            marker = b"<%08d>" % number
            value = lay(marker * chance.choice((1, 3, 10, 40, 200, 900)))
            row = chance.choice(list(there)) if len(there) > 300 else None
            if row is None:
                added = db.execute(
                    "INSERT INTO conversations (person, session) VALUES (?, ?)", (f"{number}", value)
                )
                there[added.lastrowid or 0] = marker
                continue
            gone.add(there.pop(row))
            if chance.random() < 0.7:
                db.execute("UPDATE conversations SET session = ? WHERE id = ?", (value, row))
                there[row] = marker
            else:
                db.execute("DELETE FROM conversations WHERE id = ?", (row,))
        db.execute("COMMIT")
    file = path.read_bytes()
    found = {file[at : at + 10] for at in range(len(file)) if file[at : at + 1] == b"<"}
    assert not found & gone
    assert set(there.values()) <= found
