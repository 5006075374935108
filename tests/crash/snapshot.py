"""The store as a death left it, read from a copy: looking at it must not mend it for the next process."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.storage.places import SQLITE, file_of, is_database, open_store
from bot.storage.store import Address, Store
from dialogs.session import load_session
from tests.crash.applicant import marks
from tests.crash.comparing import Answer


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is kept of each address, and the deliveries on Telegram (of whom, which) that are still owed."""

    kept: Mapping[Address, tuple[Answer, ...]]
    owed: frozenset[tuple[Address, str]]


async def snapshot(place: str, addresses: Iterable[Address], key: bytes | None = None) -> Snapshot:
    """What is kept, sealed with a `key` or as it was said, in a store that no process is writing to."""
    if is_database(place):
        return await _read(place, addresses, key)
    file = file_of(place)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        for part in (file, file.with_name(file.name + "-wal")):
            if part.exists():
                shutil.copy(part, copy.with_name(part.name))
        return await _read(f"{SQLITE}{copy}", addresses, key)


async def _read(place: str, addresses: Iterable[Address], key: bytes | None) -> Snapshot:
    store = await open_store(place, () if key is None else (key,))
    try:
        kept = {address: await _kept(store, address) for address in addresses}
        owed = frozenset((owed.address, owed.delivery) for owed in await store.owed("telegram"))
    finally:
        await store.close()
    return Snapshot(kept, owed)


async def _kept(store: Store, address: Address) -> tuple[Answer, ...]:
    session = (await store.load(address)).session
    return () if session is None else marks(load_session(session))
