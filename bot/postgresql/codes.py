"""Codes in PostgreSQL: see `bot/storage/codes.py` for what is promised."""

from datetime import datetime

from bot.postgresql.connections import Connections
from bot.storage.codes import CODE_LIFE, MOST_WRONG, WRONG_FOR, Entry, Found, TooMany, Wrong, since
from bot.storage.store import Address


class PostgreSQLCodes:
    """The `Codes` of a database."""

    def __init__(self, connections: Connections) -> None:
        self._run = connections.run

    async def offer(self, address: Address, code: bytes, at: datetime) -> bool:
        """See `Codes`."""
        offered = await self._run(
            "INSERT INTO chuangping.codes (conversation, code, at)"
            " SELECT id, %s, %s FROM chuangping.conversations WHERE channel = %s AND person = %s"
            " ON CONFLICT (conversation) DO UPDATE SET code = excluded.code, at = excluded.at, entered = NULL"
            " RETURNING 1",
            (code, at.timestamp(), address.channel, address.person),
        )
        return bool(offered)

    async def enter(self, entry: Entry, at: datetime) -> Found | Wrong | TooMany:
        """See `Codes`. Where the connection was lost while a wrong one was counted, it may count twice."""
        ((channel, person, tried),) = await self._run(
            "SELECT * FROM chuangping.enter_code_1(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::bigint)",
            (
                entry.code, entry.to.channel, entry.to.person, entry.by, entry.origin, at.timestamp(),
                since(at, CODE_LIFE)[0], since(at, WRONG_FOR)[0], since(at, CODE_LIFE)[1], MOST_WRONG,
            ),
        )  # fmt: skip
        if tried is not None:
            return TooMany(tried + WRONG_FOR.total_seconds() - at.timestamp())
        return Wrong() if channel is None else Found(Address(channel, person))

    async def expire(self, at: datetime) -> int:
        """See `Codes`."""
        deleted = await self._run(
            "WITH gone AS (DELETE FROM chuangping.codes WHERE NOT at BETWEEN %s AND %s RETURNING 1),"
            " past AS (DELETE FROM chuangping.wrong_codes WHERE NOT at BETWEEN %s AND %s RETURNING 1)"
            " SELECT 1 FROM gone UNION ALL SELECT 1 FROM past",
            (*since(at, CODE_LIFE), *since(at, WRONG_FOR)),
        )
        return len(deleted)
