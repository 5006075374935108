"""Jobs in PostgreSQL: see `bot/storage/jobs.py` for what is promised."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from bot.postgresql.connections import Connections
from bot.storage.jobs import PIECE_BYTES, Hold, Job

_HELD: Final = "name = %s AND revision = %s"


class PostgreSQLJobs:
    """The `Jobs` of a database. Who begins or moves a job must not do it twice; all else may be done
    again.
    """

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def begin(self, job: str, at: datetime, *, most: int) -> Hold | None:
        """See `Jobs`."""
        ((is_begun,),) = await self._run(
            "SELECT chuangping.begin_job_1(%s, %s, %s)", (job, at.timestamp(), most), twice=False
        )
        return Hold(job, 1) if is_begun else None

    async def look(self, job: str) -> Job | None:
        """See `Jobs`."""
        found = await self._run(
            "SELECT revision, state, begun, touched, note FROM chuangping.jobs WHERE name = %s", (job,)
        )
        if not found:
            return None
        ((revision, state, begun, touched, note),) = found
        return Job(Hold(job, revision), state, _moment(begun), _moment(touched), note)

    async def move(self, hold: Hold, state: str, at: datetime, note: bytes | None = None) -> Hold | None:
        """See `Jobs`."""
        moved = await self._run(
            "UPDATE chuangping.jobs SET state = %s, revision = revision + 1, touched = %s, note = %s"  # noqa: S608  our own
            f" WHERE {_HELD} RETURNING revision",
            (state, at.timestamp(), note, hold.job, hold.revision),
            twice=False,
        )
        return Hold(hold.job, moved[0][0]) if moved else None

    async def note(self, hold: Hold, at: datetime, note: bytes) -> bool:
        """See `Jobs`."""
        noted = await self._run(
            f"UPDATE chuangping.jobs SET touched = %s, note = %s WHERE {_HELD} RETURNING 1",  # noqa: S608  our own
            (at.timestamp(), note, hold.job, hold.revision),
        )
        return bool(noted)

    async def put(self, hold: Hold, part: str, content: bytes) -> bool:
        """See `Jobs`. What takes one piece takes the place of an older one in one statement."""
        held = (hold.job, hold.revision)
        await self._run(
            "DELETE FROM chuangping.job_pieces"  # noqa: S608  our own
            f" WHERE job = (SELECT id FROM chuangping.jobs WHERE {_HELD}) AND part = %s AND place > 0",
            (*held, part),
        )
        for place, start in enumerate(range(0, len(content), PIECE_BYTES)):
            added = await self._run(
                "INSERT INTO chuangping.job_pieces (job, part, place, content)"  # noqa: S608  our own
                f" SELECT id, %s, %s, %s FROM chuangping.jobs WHERE {_HELD}"
                " ON CONFLICT (job, part, place) DO UPDATE SET content = EXCLUDED.content RETURNING 1",
                (part, place, content[start : start + PIECE_BYTES], *held),
            )
            if not added:
                return False
        return True

    async def get(self, job: str, part: str) -> bytes | None:
        """See `Jobs`; a piece at a time, so that others are answered in between."""
        pieces: list[bytes] = []
        while found := await self._run(
            "SELECT content FROM chuangping.job_pieces"
            " WHERE job = (SELECT id FROM chuangping.jobs WHERE name = %s) AND part = %s AND place = %s",
            (job, part, len(pieces)),
        ):
            pieces.append(found[0][0])
        return b"".join(pieces) if pieces else None

    async def end(self, job: str) -> None:
        """See `Jobs`. Nobody waits for it as for a file's one writer: it goes at once, as a whole."""
        await self._run("DELETE FROM chuangping.jobs WHERE name = %s", (job,))

    async def expire(self, before: datetime, after: datetime) -> Sequence[str]:
        """See `Jobs`."""
        ended = await self._run(
            "DELETE FROM chuangping.jobs WHERE NOT begun BETWEEN %s AND %s RETURNING name",
            (before.timestamp(), after.timestamp()),
        )
        return [name for (name,) in ended]


def _moment(posix: float) -> datetime:
    return datetime.fromtimestamp(posix, UTC)
