"""The journals beside the backups: what was deleted since, so that no restore brings it back.

    chuangping-deleted 1
    9f86d081884c7d659a2feaa0c55ad015         a conversation, by its name in the backups
    60303ae22b998861bce3b28f33eec1be

A name is random and stands beside the conversation in the store and in its backups, and nowhere else:
whoever has a journal alone learns nothing, and there is nothing to guess. The database notes it in the very
transaction that deletes (see `deletions.py`); it is carried over, and on the disk, before anybody is told
that the deletion is done.

Each process writes files of its own, a new one each day: so two never write to one, even from two machines
into a shared folder, and whoever takes old ones away takes none that is written to.
"""

import asyncio
import logging
import os
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from secrets import token_hex
from typing import Final

from bot.faults import ServiceError
from bot.storage.deletions import Deletions
from bot.storage.disk import create, keep_names

_HEAD: Final = b"chuangping-deleted 1\n"
_FILE: Final = re.compile(r"deleted-(\d{8})-[0-9a-f]{8}\.journal")
_NAME: Final = re.compile(rb"[0-9a-f]{32}\n")
_TORN: Final = re.compile(rb"[0-9a-f]{0,32}")

logger = logging.getLogger(__name__)


def _today() -> date:
    return datetime.now(UTC).date()


class JournalFiles:
    """The journals that one process writes."""

    def __init__(self, today: Callable[[], date] = _today) -> None:
        """`today` is the day in UTC that files are named by."""
        self._today = today
        self._process = token_hex(4)

    def append(self, folder: Path, names: Sequence[bytes]) -> None:
        """Write names into the folder's journal of today; on the disk when it returns. Raises `OSError`."""
        path = folder / f"deleted-{self._today():%Y%m%d}-{self._process}.journal"
        lines = b"".join(name.hex().encode() + b"\n" for name in names)
        descriptor = create(path, more=os.O_APPEND)
        try:
            is_new = os.fstat(descriptor).st_size == 0
            _write_all(descriptor, _HEAD + lines if is_new else lines)
            os.fsync(descriptor)
        except OSError:
            self._process = token_hex(4)  # a line that is torn stays the last one of its file
            raise
        finally:
            os.close(descriptor)
        if is_new:
            keep_names(folder)


class Journal:
    """Carries over what the store noted as deleted into the journals of its folders of backups."""

    def __init__(self, deletions: Deletions, files: JournalFiles | None = None) -> None:
        self._deletions = deletions
        self._files = files or JournalFiles()
        self._told: set[str] = set()
        self._one_at_a_time = asyncio.Lock()

    async def carry_over(self) -> None:
        """Have the journals hold all that was deleted. A folder that cannot be written to is told once, and
        left to the next backup. Raises `StorageError`.
        """
        async with self._one_at_a_time:
            for folder in await self._deletions.folders():
                try:
                    while names := await self._deletions.unjournaled(folder):
                        await asyncio.to_thread(self._files.append, Path(folder), names)
                        await self._deletions.journaled(folder, names)
                except OSError as error:
                    self._say_once(folder, error)
                else:
                    self._told.discard(folder)

    def _say_once(self, folder: str, error: OSError) -> None:
        if folder not in self._told:
            self._told.add(folder)
            logger.error(
                "what is deleted cannot be noted beside the backups in %s (%s): the next backup notes it;"
                " should the store be lost before, a restore would bring it back",
                folder, error.strerror,
            )  # fmt: skip


def names_in(folder: Path) -> set[bytes]:
    """The names that the journals of a folder hold. Raises `ServiceError` where one cannot be read."""
    names: set[bytes] = set()
    for path, _ in journals_of(folder):
        with path.open("rb") as file:
            head = file.readline(len(_HEAD))
            is_sound = head == _HEAD or _HEAD.startswith(head)
            while is_sound and (line := file.readline(64)):
                if _NAME.fullmatch(line):
                    names.add(bytes.fromhex(line.decode()))
                else:  # the last one may be torn: of that nobody was told
                    is_sound = bool(_TORN.fullmatch(line)) and not file.read(1)
        if not is_sound:
            raise ServiceError("backup-journal-unreadable", file=str(path))
    return names


def journals_of(folder: Path) -> Iterator[tuple[Path, date]]:
    """The journals of a folder, each with its day."""
    for path in sorted(folder.iterdir()):
        found = _FILE.fullmatch(path.name)
        if found and path.is_file():
            yield path, datetime.strptime(found[1], "%Y%m%d").replace(tzinfo=UTC).date()


def _write_all(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content) :]
