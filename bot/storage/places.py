"""Where conversations are kept: `sqlite:///PATH` is one file, `postgresql://…` a database for many
processes.
"""

import re
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from bot.faults import ServiceError
from bot.storage.sealed import SealedStore
from bot.storage.store import Store

SQLITE: Final = "sqlite:///"

_DATABASES: Final = ("postgresql://", "postgres://")
_SECRETS: Final = frozenset({"password", "sslpassword", "passfile"})

_HOST: Final = re.compile(r"(?:\[[^]]*\]|[^:]*)(?::(?P<port>[0-9]{0,5}))?")
_PORTS: Final = range(1, 65536)


def is_database(address: str) -> bool:
    """Whether it is a PostgreSQL database rather than a file."""
    return address.startswith(_DATABASES)


def is_place(address: str) -> bool:
    """Whether it is the address of a store. That of a database may name several servers, and is read here as
    PostgreSQL's own library reads it: else a part of the password would be taken for a host and shown as one.
    """
    if not is_database(address):
        return bool(address.startswith(SQLITE) and address.removeprefix(SQLITE).strip())
    try:
        parts = urlsplit(address)
    except ValueError:  # no host as addresses have them
        return False
    _, _, hosts = parts.netloc.rpartition("@")
    is_escaped = parts.netloc.count("@") <= 1 and "@" not in parts.path and not parts.fragment
    return is_escaped and all(map(_is_host, hosts.split(",")))


def _is_host(written: str) -> bool:
    read = _HOST.fullmatch(written)
    return read is not None and (not read["port"] or int(read["port"]) in _PORTS)


def file_of(address: str) -> Path:
    """The file that an address names."""
    return Path(address.removeprefix(SQLITE)).expanduser()


def shown(address: str) -> str:
    """The address for people to read. That of a database goes without its password and its parameters."""
    if not is_database(address):
        return str(file_of(address).absolute())
    parts = urlsplit(address)
    user, at, place = parts.netloc.rpartition("@")
    return f"{parts.scheme}://{user.partition(':')[0]}{at}{place}{parts.path}"


def secrets_of(address: str) -> tuple[str, ...]:
    """What of an address nobody may read, as it is written and as it is meant."""
    if not is_database(address):
        return ()
    parts = urlsplit(address)
    _, _, written = parts.netloc.rpartition("@")[0].partition(":")
    given = [
        value
        for name, _, value in (pair.partition("=") for pair in parts.query.split("&"))
        if name in _SECRETS
    ]
    return tuple({secret for value in (written, *given) for secret in (value, unquote(value)) if secret})


def lacks_library(address: str) -> bool:
    """Whether a store is named that needs a library which is not installed."""
    return is_database(address) and find_spec("psycopg") is None


def _unobserved(_seconds: float, _turns: int) -> None:
    """Nobody is told of a commit."""


async def open_store(
    address: str, keys: Sequence[bytes] = (), *, observe: Callable[[float, int], None] = _unobserved
) -> SealedStore:
    """The store at an address, under these keys (`parse_keys`). `observe` is told of each commit: seconds,
    and how many turns shared it.

    Raises `ServiceError` where it cannot be used, lacks its library, or stands under another key.
    """
    store = SealedStore(await open_bare(address, observe=observe), keys, where=shown(address))
    try:
        await store.begin()
    except BaseException:
        await store.close()
        raise
    return store


async def open_bare(address: str, *, observe: Callable[[float, int], None] = _unobserved) -> Store:
    """The store at an address, as values stand in it: see `open_store`, which opens them.

    Raises `ServiceError` where it cannot be used or lacks its library.
    """
    if not is_database(address):
        from bot.storage.sqlite import SQLiteStore  # noqa: PLC0415  only the one that is asked for

        return SQLiteStore(file_of(address), observe=observe)
    if lacks_library(address):
        raise ServiceError("service-database-library")
    from bot.postgresql.store import open_postgresql  # noqa: PLC0415  an optional extra

    return await open_postgresql(address, observe=observe)
