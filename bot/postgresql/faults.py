"""What an error of a PostgreSQL database means: does it pass, and what is told to whoever runs the
program.
"""

from typing import Final

import psycopg
from psycopg import errors

from bot.storage.store import StorageError

_PASSING: Final = ("08", "40", "57P", "53300", "25P03")
"""What goes away by itself, by the beginning of its code: a lost connection, another transaction in the way,
a server that starts or stops, one that has no room for us.
https://www.postgresql.org/docs/current/errcodes-appendix.html
"""

_UNPREPARED: Final = (errors.InvalidSqlStatementName, errors.DuplicatePreparedStatement)

_REFUSED: Final = "CPS01"
"""What our own functions raise: see `steps/0005-seals.sql`."""

_MESSAGES: Final = {
    "53100": "service-database-full",
    "25006": "service-database-read-only",
    "57014": "service-database-busy",
    "55P03": "service-database-busy",
    "42501": "service-database-forbidden",
}


def is_passing(error: psycopg.Error) -> bool:
    """Whether the same statement may succeed a moment later. An error without a code is a lost connection."""
    if error.sqlstate is None:
        return isinstance(error, psycopg.OperationalError)
    return error.sqlstate.startswith(_PASSING)


def is_unprepared(error: psycopg.Error) -> bool:
    """Whether another connection's prepared statements were met: a pooler stands between. Nothing was
    done.
    """
    return isinstance(error, _UNPREPARED)


def is_refused(error: psycopg.Error) -> bool:
    """Whether our own schema let nothing be written."""
    return error.sqlstate == _REFUSED


def is_elsewhere(error: psycopg.Error) -> bool:
    """Whether it is a server that only reads: after a change of servers the new one is found by a new
    connection.
    """
    return isinstance(error, errors.ReadOnlySqlTransaction)


def explain(where: str, error: psycopg.Error) -> StorageError:
    """The error for whoever runs the program. Nothing of any row is told: the details hold what people
    said.
    """
    message = _MESSAGES.get(error.sqlstate or "")
    if message is not None:
        return StorageError(message, where=where)
    if is_passing(error):
        return StorageError("service-database-away", where=where, reason=_reason(error))
    return StorageError("service-database-unusable", where=where, reason=_reason(error))


def _reason(error: psycopg.Error) -> str:
    told = error.diag.message_primary if error.sqlstate is not None else str(error)
    return " ".join((told or type(error).__name__).split())
