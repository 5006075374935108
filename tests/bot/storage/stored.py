"""What stands in a store of either kind, past everything that opens it, and keys to it."""

import sqlite3
from base64 import b64encode
from contextlib import closing
from typing import Any

import psycopg

from bot.storage.keys import StoreKey
from bot.storage.laying import lift
from bot.storage.places import file_of, is_database, open_bare
from bot.storage.rekeying import Rekeying

ONE, TWO, THREE = (bytes([number]) * 32 for number in (1, 2, 3))

VALUES = (
    ("conversations", "session"),
    ("conversations", "channel_state"),
    ("deliveries", "replies"),
    ("set_aside", "session"),
)
"""All that a person said stands there."""


def written(*keys: bytes) -> str:
    """Keys as the setting has them."""
    return ",".join(b64encode(key).decode() for key in keys)


def run(address: str, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """A statement, in which `~` stands before the tables' names and `?` for parameters."""
    if is_database(address):
        statement = sql.replace("~", "chuangping.").replace("?", "%s").encode()
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(statement, parameters)
            return cursor.fetchall() if cursor.description else []
    with closing(sqlite3.connect(file_of(address), isolation_level=None)) as db:
        return db.execute(sql.replace("~", ""), parameters).fetchall()


def values(address: str) -> list[bytes]:
    """Every value that people's words stand in, as it is stored, but for the spaces that it is laid in."""
    return [
        lift(bytes(value))
        for table, column in VALUES
        for (value,) in run(address, f"SELECT {column} FROM ~{table} WHERE {column} IS NOT NULL")  # noqa: S608  our own
    ]


async def rekey(
    address: str, target: bytes | None, *others: bytes, stop_after: int | None = None
) -> Rekeying:
    """Bring all under a key, or stop after so many steps as if killed."""
    store = await open_bare(address)
    keys = [StoreKey.of(key) for key in (target, *others) if key is not None]
    run_ = Rekeying(store.seals, keys, None if target is None else keys[0])
    steps = run_.run()
    try:
        for _ in range(stop_after or 1_000_000):
            await anext(steps)
    except StopAsyncIteration:
        pass
    finally:
        await store.close()
    return run_
