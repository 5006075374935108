"""The connections of one process to a PostgreSQL server, and what runs on them.

A statement takes any connection that is idle, or opens one, up to a bound. What fails in passing is tried
again for a few seconds, on another connection: every statement of the store either changes nothing or may be
done twice. So a server that is restarted is ridden out. Once the server is known to be away nobody waits for
it: each statement tries once, until one succeeds.

psycopg_pool keeps to itself why it cannot connect, has everybody wait for as long as they may, and tries
again in a rhythm of its own.
"""

import asyncio
import contextlib
import logging
import math
import os
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic
from typing import Any, Final

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import TransactionStatus

from bot.postgresql.faults import explain, is_elsewhere, is_passing, is_refused, is_unprepared
from bot.storage.places import shown
from bot.storage.seals import OtherSealError
from bot.storage.store import StorageError

MOST: Final = 10
"""Connections of one process. A server takes a hundred as it comes."""

RIDE_OUT_SECONDS: Final = 4.0
"""How long what fails in passing is tried again."""

START_SECONDS: Final = 15.0
"""The same while the process starts: nobody waits for it yet, and the server may be starting, too."""

FIRST_PAUSE_SECONDS: Final = 0.05
LONGEST_PAUSE_SECONDS: Final = 0.5

CONNECT_SECONDS: Final = 3
ROOM_SECONDS: Final = 3.0
"""How long to wait for one of our own connections."""

STATEMENT_SECONDS: Final = 4.0
"""How long a statement may take; the server ends it then."""

SILENT_SECONDS: Final = 5.0
"""How long a server may say nothing to a statement before the connection counts as lost."""

CROWDED_SECONDS: Final = 5.0
"""How long to make do with fewer connections where one more could not be had."""

_DEFAULTS: Final[Mapping[str, str | int]] = {
    "application_name": "chuangping",
    "client_encoding": "utf8",
    "connect_timeout": CONNECT_SECONDS,
    "keepalives_idle": 10,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}

_SETUP: Final = (
    f"SELECT set_config('statement_timeout', '{STATEMENT_SECONDS * 1000:.0f}', false),"
    " set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
    " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)"
)
"""Set by a statement: a pooler takes no parameters that it does not know with the connection."""

Connection = psycopg.AsyncConnection[tuple[Any, ...]]
Row = tuple[Any, ...]

logger = logging.getLogger(__name__)


class Connections:
    """A bounded number of connections, opened as they are needed."""

    def __init__(self, address: str, *, most: int = MOST) -> None:
        """`address` is a `postgresql://…` address as libpq takes it. Nothing is connected yet.

        Raises `StorageError` where it cannot be read.
        """
        self.where = shown(address)
        try:
            given = conninfo_to_dict(address)
        except psycopg.ProgrammingError:  # its text may hold the password
            raise StorageError("service-database-address", where=self.where) from None
        defaults = {name: value for name, value in _DEFAULTS.items() if name not in given}
        self._conninfo = make_conninfo(address, **defaults)
        self._idle: list[Connection] = []
        self._answered = -math.inf
        self._patience = START_SECONDS
        self._room = asyncio.Semaphore(most)
        self._prepares = True
        self._is_away = False
        self._is_closed = False

    async def run(
        self,
        sql: str,
        parameters: Sequence[object] = (),
        *,
        twice: bool = True,
        silent: float = SILENT_SECONDS,
    ) -> list[Row]:
        """All rows of a statement, committed. Raises `StorageError`, and logs it once for as long as it
        lasts; `OtherSealError` where the schema refuses what is to be written.

        A statement that may not be done `twice` is tried again only where it was certainly not begun.
        `silent` is how many seconds the server may say nothing.
        """
        if self._is_closed:
            msg = "nothing can be read from or written to a closed store"
            raise RuntimeError(msg)
        try:
            rows = await self._run_patiently(sql, parameters, twice=twice, silent=silent)
        except psycopg.Error as error:
            if is_refused(error):
                raise OtherSealError from None
            told = explain(self.where, error)
            self._say_once(told)
            raise told from None
        except StorageError as error:
            self._say_once(error)
            raise
        if self._is_away:
            self._is_away = False
            logger.warning("the store can be used again")
        return rows

    async def work(self, work: Callable[[Connection], Awaitable[None]]) -> None:
        """Do something longer, which may be begun again, on a connection of its own that is closed after it.

        Raises `psycopg.Error`; what fails in passing is tried again first.
        """
        until, pause = monotonic() + self._patience, FIRST_PAUSE_SECONDS
        while True:
            try:
                await self._work_once(work)
            except psycopg.Error as error:
                if not is_passing(error) or monotonic() + pause >= until:
                    raise
            else:
                return
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _work_once(self, work: Callable[[Connection], Awaitable[None]]) -> None:
        connection = await self._connect()
        try:
            await work(connection)
        finally:
            await self._drop(connection)

    def people_wait(self) -> None:
        """From now on what fails in passing is tried again for as long as people can wait."""
        self._patience = RIDE_OUT_SECONDS

    async def close(self) -> None:
        """Close what is idle now, and what is in use as soon as it is not."""
        self._is_closed = True
        await self._drop_idle()

    async def _run_patiently(
        self, sql: str, parameters: Sequence[object], *, twice: bool, silent: float
    ) -> list[Row]:
        began = monotonic()
        until = began + (0.0 if self._is_away else self._patience)
        pause = 0.0
        while True:
            connection = None
            try:
                connection = await self._take(began, sure=not twice)
                rows = await self._run(connection, sql, parameters, silent)
                self._answered = monotonic()
                return rows
            except psycopg.Error as error:
                if is_unprepared(error):
                    self._prepares = False
                    continue
                if is_passing(error) or is_elsewhere(error):
                    await self._drop_idle()
                may_repeat = is_passing(error) and (twice or connection is None)
                if not may_repeat or monotonic() + pause >= until:
                    raise
            finally:
                if connection is not None:
                    await self._give_back(connection)
            await asyncio.sleep(pause)
            pause = min(max(2 * pause, FIRST_PAUSE_SECONDS), LONGEST_PAUSE_SECONDS)

    async def _run(
        self, connection: Connection, sql: str, parameters: Sequence[object], silent: float
    ) -> list[Row]:
        watch = asyncio.get_running_loop().call_later(silent, _cut, connection)
        try:
            cursor = await connection.execute(sql, parameters, prepare=self._prepares, binary=True)
            return await cursor.fetchall() if cursor.description else []
        finally:
            watch.cancel()

    async def _take(self, began: float, *, sure: bool) -> Connection:
        """A connection for one statement, wanted since it `began`; where `sure`, one that has just answered.

        Where no more can be had while others are answered, the server has no room: we make do with those.
        """
        if self._room.locked():
            try:
                async with asyncio.timeout(ROOM_SECONDS):
                    await self._room.acquire()
            except TimeoutError:
                raise StorageError("service-database-busy", where=self.where) from None
        else:
            await self._room.acquire()
        try:
            while self._idle:
                connection = self._idle.pop()
                if not sure or await self._answers(connection):
                    return connection
            return await self._connect()
        except BaseException as error:
            if isinstance(error, psycopg.Error) and self._answered > began:
                asyncio.get_running_loop().call_later(CROWDED_SECONDS, self._room.release)
            else:
                self._room.release()
            raise

    async def _answers(self, connection: Connection) -> bool:
        try:
            await self._run(connection, "SELECT 1", (), SILENT_SECONDS)
        except psycopg.OperationalError:
            await self._drop(connection)
            return False
        return True

    async def _connect(self) -> Connection:
        connection = await psycopg.AsyncConnection.connect(self._conninfo, autocommit=True)
        try:
            await self._run(connection, _SETUP, (), SILENT_SECONDS)
        except BaseException:
            await self._drop(connection)
            raise
        return connection

    async def _give_back(self, connection: Connection) -> None:
        is_sound = connection.pgconn.transaction_status == TransactionStatus.IDLE
        if is_sound and not self._is_closed:
            self._idle.append(connection)
        else:
            await self._drop(connection)
        self._room.release()

    async def _drop_idle(self) -> None:
        """Let go of the connections that nobody uses: where one was lost, the others often are too."""
        idle, self._idle = self._idle, []
        for connection in idle:
            await self._drop(connection)

    async def _drop(self, connection: Connection) -> None:
        await connection.close()

    def _say_once(self, error: StorageError) -> None:
        if not self._is_away:
            self._is_away = True
            logger.error("the store cannot be used: %s", error)


def _cut(connection: Connection) -> None:
    """Have whoever waits for a silent server learn that the connection is lost, at once: to cancel a
    statement would be to ask that same server.
    """
    with contextlib.suppress(OSError, psycopg.Error):
        line = socket.socket(fileno=os.dup(connection.fileno()))
        with line:
            line.shutdown(socket.SHUT_RDWR)
