"""Jobs in the SQLite file, through the store's one writer: see `bot/storage/jobs.py` for what is promised."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final, Protocol, TypeVar

from sqlite_utils import Database

from bot.storage.jobs import PIECE_BYTES, Hold, Job
from bot.storage.store import DamagedError

Result = TypeVar("Result")

ENDING: Final = "ending"
"""The state of a job that is being deleted: nobody holds or sees it any more."""

PIECES_IN_ONE_STEP: Final = 4

_HELD: Final = "name = ? AND revision = ?"


class Write(Protocol):
    """The store's one writer."""

    async def __call__(self, work: Callable[[Database], Result], *, scrub: bool = False) -> Result:
        """Have work done and committed; with `scrub`, what it deleted soon leaves no trace in the log."""
        ...


class Read(Protocol):
    """The store's reader."""

    async def __call__(self, sql: str, parameters: tuple[object, ...] = (), /) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        ...


class SQLiteJobs:
    """The `Jobs` of a file."""

    def __init__(self, write: Write, read: Read) -> None:
        self._write = write
        self._read = read

    async def begin(self, job: str, at: datetime, *, most: int) -> Hold | None:
        """See `Jobs`."""
        is_begun = await self._write(partial(_begin, job=job, at=at.timestamp(), most=most))
        return Hold(job, 1) if is_begun else None

    async def look(self, job: str) -> Job | None:
        """See `Jobs`."""
        found = await self._read(
            "SELECT revision, state, begun, touched, CAST(note AS BLOB) FROM jobs"
            " WHERE name = ? AND state <> ?",
            (job, ENDING),
        )
        if not found:
            return None
        ((revision, state, begun, touched, note),) = found
        return Job(Hold(job, revision), state, _moment(begun), _moment(touched), note)

    async def move(self, hold: Hold, state: str, at: datetime, note: bytes | None = None) -> Hold | None:
        """See `Jobs`."""
        is_held = await self._write(
            partial(
                _change,
                sql="UPDATE jobs SET state = ?, revision = revision + 1, touched = ?, note = ?",
                values=(state, at.timestamp(), note),
                hold=hold,
            )
        )
        return Hold(hold.job, hold.revision + 1) if is_held else None

    async def note(self, hold: Hold, at: datetime, note: bytes) -> bool:
        """See `Jobs`."""
        return await self._write(
            partial(
                _change,
                sql="UPDATE jobs SET touched = ?, note = ?",
                values=(at.timestamp(), note),
                hold=hold,
            )
        )

    async def put(self, hold: Hold, part: str, content: bytes) -> bool:
        """See `Jobs`. What takes one piece takes the place of an older one in one commit."""
        pieces = [content[start : start + PIECE_BYTES] for start in range(0, len(content), PIECE_BYTES)]
        while await self._write(partial(_clear_some, job=hold.job, part=part, hold=hold, but=1), scrub=True):
            pass
        for place, piece in enumerate(pieces):
            if not await self._write(partial(_add, hold=hold, part=part, place=place, piece=piece)):
                return False
        return True

    async def get(self, job: str, part: str) -> bytes | None:
        """See `Jobs`; a piece at a time, so that others are answered in between."""
        pieces: list[bytes] = []
        while found := await self._read(
            "SELECT CAST(content AS BLOB) FROM job_pieces"
            " WHERE job = (SELECT id FROM jobs WHERE name = ? AND state <> ?) AND part = ? AND place = ?",
            (job, ENDING, part, len(pieces)),
        ):
            pieces.append(found[0][0])
            await asyncio.sleep(0)
        return b"".join(pieces) if pieces else None

    async def end(self, job: str) -> None:
        """See `Jobs`. First nobody sees or holds it any more; then its pieces go, a few at a time."""
        await self._write(partial(_change_any, sql="UPDATE jobs SET state = ?", values=(ENDING,), job=job))
        await self._clear(job)
        await self._write(partial(_change_any, sql="DELETE FROM jobs", values=(), job=job), scrub=True)

    async def expire(self, before: datetime, after: datetime) -> Sequence[str]:
        """See `Jobs`."""
        old = await self._read(
            "SELECT name FROM jobs WHERE NOT begun BETWEEN ? AND ? ORDER BY begun",
            (before.timestamp(), after.timestamp()),
        )
        ended: list[str] = []
        for (job,) in old:
            try:
                await self.end(job)
            except DamagedError:
                continue
            ended.append(job)
        return ended

    async def _clear(self, job: str) -> None:
        while await self._write(partial(_clear_some, job=job), scrub=True):
            pass


def _begin(db: Database, *, job: str, at: float, most: int) -> bool:
    begun = db.execute(
        "INSERT INTO jobs (name, state, revision, begun, touched) SELECT ?1, 'arriving', 1, ?2, ?2"
        " WHERE (SELECT count(*) FROM jobs) < ?3 ON CONFLICT DO NOTHING",
        (job, at, most),
    )
    return bool(begun.rowcount == 1)


def _change(db: Database, *, sql: str, values: tuple[object, ...], hold: Hold) -> bool:
    """Change a job if it is still held; whether it was."""
    changed = db.execute(
        f"{sql} WHERE {_HELD} AND state <> ?",
        (*values, hold.job, hold.revision, ENDING),
    )
    return bool(changed.rowcount == 1)


def _change_any(db: Database, *, sql: str, values: tuple[object, ...], job: str) -> None:
    db.execute(f"{sql} WHERE name = ?", (*values, job))


def _add(db: Database, *, hold: Hold, part: str, place: int, piece: bytes) -> bool:
    added = db.execute(
        "INSERT OR REPLACE INTO job_pieces (job, part, place, content)"  # noqa: S608  names of our own
        f" SELECT id, ?, ?, ? FROM jobs WHERE {_HELD} AND state <> ?",
        (part, place, piece, hold.job, hold.revision, ENDING),
    )
    return bool(added.rowcount == 1)


def _clear_some(
    db: Database, *, job: str, part: str | None = None, hold: Hold | None = None, but: int = 0
) -> int:
    """Delete some pieces of a job, the last ones first; how many. Only those of a part, and only while it is
    held, where these are given; `but` so many first ones stay.
    """
    deleted = db.execute(
        "DELETE FROM job_pieces WHERE id IN (SELECT id FROM job_pieces"
        " WHERE job = (SELECT id FROM jobs WHERE name = ?1 AND revision = coalesce(?2, revision))"
        " AND part = coalesce(?3, part) AND place >= ?4 ORDER BY id DESC LIMIT ?5)",
        (job, None if hold is None else hold.revision, part, but, PIECES_IN_ONE_STEP),
    )
    return int(deleted.rowcount)


def _moment(posix: object) -> datetime:
    """A time of the store's; one that makes no sense is very long ago."""
    try:
        return datetime.fromtimestamp(float(posix), UTC)  # type: ignore[arg-type]  # whatever it is
    except (TypeError, ValueError, OverflowError, OSError):
        return datetime.min.replace(tzinfo=UTC)
