"""A store in which what people said stands under a key: the one seam between the words and what is stored.

    store = SealedStore(SQLiteStore(path), keys, where="…")
    await store.begin()                      # raises StorageError where a key is wrong or missing
    await store.commit(turn)                 # the store inside is given ciphertext
    await store.load(address)                # and here are the words again

Without keys, and over a store that nobody ever encrypted, it passes everything on. It learns from the store
what is in use, and asks anew where something does not open or is refused: `chuangping rekey` may have turned
to another key meanwhile.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar

from bot.storage.codes import Codes
from bot.storage.figures import Figures
from bot.storage.jobs import Jobs
from bot.storage.keys import PLAIN, InUse, KeyRing, NoKeyError, StoreKey, bound
from bot.storage.processes import Processes
from bot.storage.seals import OtherSealError, Seals
from bot.storage.store import (
    Address,
    Claim,
    Everything,
    Life,
    Noted,
    Owed,
    Remembered,
    Sent,
    StorageError,
    Store,
    Turn,
)

TRIES: Final = 3
"""How often something is sealed anew because the store has turned to another key."""

UNREADABLE: Final = b""
"""What is told of a value that does not open: no session, no replies, no note reads like this."""

Result = TypeVar("Result")
Open = Callable[[bytes, bytes], bytes]

logger = logging.getLogger(__name__)


class _DoesNotOpenError(Exception):
    """Something was sealed otherwise than is known, or it was changed or moved."""


class SealedStore:
    """A `Store` over another one, which it closes."""

    def __init__(self, store: Store, keys: Sequence[bytes] = (), *, where: str) -> None:
        """`keys` as `parse_keys` gives them; `where` is how people are told of the store."""
        self._store = store
        self._keys = tuple(StoreKey.of(key) for key in keys)
        self._where = where
        self._ring: KeyRing | None = None
        self._is_locked = False

    async def begin(self) -> None:
        """See that all keys that are needed are known; a store that was never encrypted is from now on, if
        there is a key. Raises `StorageError` where one is missing; nothing was changed then.
        """
        self._is_locked = True  # whoever begins it says what is wrong
        ring = await self._look()
        if self._keys:
            await self.seals.turn_to(self._keys[0].prefix, self._keys[0].canary, only_first=True)
            ring = await self._look()
        in_use = await self.seals.in_use()
        if self._keys and ring.written == PLAIN:
            logger.warning("the store is not encrypted, though there is a key: run chuangping rekey")
        elif len(in_use) > 1:
            logger.warning("not all in the store stands under the current key: run chuangping rekey")

    @property
    def seals(self) -> Seals:
        """See `Store`."""
        return self._store.seals

    @property
    def jobs(self) -> Jobs:
        """See `Store`. Their content is sealed by whoever gives it, under a key that is never here."""
        return self._store.jobs

    @property
    def processes(self) -> Processes:
        """See `Store`."""
        return self._store.processes

    @property
    def figures(self) -> Figures:
        """See `Store`. They count, and hold nothing that anybody said."""
        return self._store.figures

    @property
    def codes(self) -> Codes:
        """See `Store`. They are hashes."""
        return self._store.codes

    async def load(self, address: Address, delivery: str | None = None) -> Remembered:
        """See `Store`."""
        found = await self._store.load(address, delivery)

        def opened(open_one: Open) -> Remembered:
            def kept(stored: bytes | None, bound_to: bytes) -> bytes | None:
                return None if stored is None else open_one(stored, bound_to)

            return replace(
                found,
                session=kept(found.session, _of_session(address)),
                channel_state=kept(found.channel_state, _of_note(address)),
                replies=kept(found.replies, _of_replies(address, found.delivery or "")),
            )

        return await self._opened(opened)

    async def commit(self, turn: Turn) -> bool:
        """See `Store`."""
        return await self._written(lambda ring: self._store.commit(_sealed(turn, ring)))

    async def note(self, address: Address, channel_state: bytes, sent: Sent | None = None) -> Noted | None:
        """See `Store`."""
        return await self._written(
            lambda ring: self._store.note(address, ring.seal(channel_state, _of_note(address)), sent)
        )

    async def claim(self, address: Address, process: str) -> Claim:
        """See `Store`."""
        return await self._store.claim(address, process)

    async def waiting(self, channel: str, process: str) -> Sequence[Address]:
        """See `Store`."""
        return await self._store.waiting(channel, process)

    async def owed(self, channel: str, person: str | None = None) -> Sequence[Owed]:
        """See `Store`."""
        found = await self._store.owed(channel, person)

        def opened(open_one: Open) -> Sequence[Owed]:
            return [_opened(each, open_one) for each in found]

        return await self._opened(opened)

    async def everything(self, address: Address) -> Everything | None:
        """See `Store`."""
        found = await self._store.everything(address)
        return (
            None if found is None else await self._opened(lambda open_one: _whole(found, address, open_one))
        )

    async def meet(self, delivery: str, at: datetime) -> bool:
        """See `Store`. What is kept is a hash."""
        return await self._store.meet(delivery, at)

    async def has_met(self, delivery: str) -> bool:
        """See `Store`."""
        return await self._store.has_met(delivery)

    async def forget_met(self, before: datetime, after: datetime) -> int:
        """See `Store`."""
        return await self._store.forget_met(before, after)

    async def server_key(self) -> bytes:
        """See `Store`."""
        return await self._store.server_key()

    async def forget(self, address: Address) -> None:
        """See `Store`."""
        await self._store.forget(address)

    async def expire(self, before: datetime) -> int:
        """See `Store`."""
        return await self._store.expire(before)

    async def set_right(self, now: datetime) -> int:
        """See `Store`."""
        return await self._store.set_right(now)

    async def life(self) -> Life:
        """See `Store`."""
        return await self._store.life()

    async def live(self, now: datetime, doubted: datetime | None) -> None:
        """See `Store`."""
        await self._store.live(now, doubted)

    async def count_unfinished(self) -> int:
        """See `Store`."""
        return await self._store.count_unfinished()

    def people_wait(self) -> None:
        """See `Store`."""
        self._store.people_wait()

    async def check(self) -> None:
        """See `Store`: it is also seen whether the current key is known."""
        await self._store.check()
        await self._look()

    async def verify(self) -> None:
        """See `Store`."""
        await self._store.verify()

    async def close(self) -> None:
        """See `Store`."""
        await self._store.close()

    async def _written(self, write: Callable[[KeyRing], Awaitable[Result]]) -> Result:
        """What writing something came to, sealed as the store wants it."""
        ring = self._ring or await self._look()
        for _ in range(TRIES):
            try:
                return await write(ring)
            except OtherSealError:
                ring = await self._look()
        raise StorageError("service-store-key-turning", where=self._where)

    async def _opened(self, read: Callable[[Open], Result]) -> Result:
        """What was read, opened; anew under what is in use by now, where something did not open."""
        ring = self._ring or await self._look()
        try:
            return read(_surely(ring))
        except _DoesNotOpenError:
            ring = await self._look()
        try:
            return read(_surely(ring))
        except _DoesNotOpenError:
            logger.error("something in the store does not open with its key: it was changed or moved")
        return read(lambda stored, bound_to: ring.open(stored, bound_to) or UNREADABLE)

    async def _look(self) -> KeyRing:
        """The keys for what is in use now. Raises `StorageError`, and logs it once for as long as it lasts,
        where one is missing.
        """
        in_use = await self.seals.in_use()
        try:
            self._ring = KeyRing.of(self._keys, in_use)
        except NoKeyError as missing:
            error = refusal(missing, has_keys=bool(self._keys), where=self._where)
            if not self._is_locked:
                self._is_locked = True
                logger.error("the store cannot be used: %s", error)
            raise error from None
        self._is_locked = False
        return self._ring


def refusal(missing: NoKeyError, *, has_keys: bool, where: str) -> StorageError:
    """What whoever runs the program is told of a missing key."""
    if not has_keys:
        message = "service-store-key-missing"
    elif missing.current:
        message = "service-store-key-wrong"
    else:
        message = "service-store-key-older"
    return StorageError(message, where=where, key=missing.name)


def _surely(ring: KeyRing) -> Open:
    """Opens what it is given, or raises; only of what is empty was nothing kept."""

    def open_one(stored: bytes, bound_to: bytes) -> bytes:
        opened = ring.open(stored, bound_to) if stored else stored
        if opened is None:
            raise _DoesNotOpenError
        return opened

    return open_one


def _opened(owed: Owed, open_one: Open) -> Owed:
    state = owed.channel_state
    return replace(
        owed,
        session=open_one(owed.session, _of_session(owed.address)),
        replies=open_one(owed.replies, _of_replies(owed.address, owed.delivery)),
        channel_state=None if state is None else open_one(state, _of_note(owed.address)),
    )


def _whole(kept: Everything, address: Address, open_one: Open) -> Everything:
    state = kept.channel_state
    return replace(
        kept,
        session=open_one(kept.session, _of_session(address)),
        channel_state=None if state is None else open_one(state, _of_note(address)),
        handled=tuple(
            each
            if each.replies is None
            else replace(each, replies=open_one(each.replies, _of_replies(address, each.delivery)))
            for each in kept.handled
        ),
        set_aside=tuple(
            replace(each, session=open_one(each.session, _of_session(address))) for each in kept.set_aside
        ),
    )


def session_opener(
    keys: Sequence[bytes], in_use: Sequence[InUse], *, where: str
) -> Callable[[Address, bytes], bytes]:
    """Opens the session of a row, for whoever looks through a store; what does not open is `UNREADABLE`.
    Raises `StorageError` where a key is missing.
    """
    try:
        ring = KeyRing.of(map(StoreKey.of, keys), in_use)
    except NoKeyError as missing:
        raise refusal(missing, has_keys=bool(keys), where=where) from None
    return lambda address, stored: ring.open(stored, _of_session(address)) or UNREADABLE


def _of_session(address: Address) -> bytes:
    return bound("session", address.channel, address.person)


def _of_note(address: Address) -> bytes:
    return bound("note", address.channel, address.person)


def _of_replies(address: Address, delivery: str) -> bytes:
    return bound("replies", address.channel, address.person, delivery)


def _sealed(turn: Turn, ring: KeyRing) -> Turn:
    state = turn.channel_state
    return replace(
        turn,
        session=ring.seal(turn.session, _of_session(turn.address)),
        replies=ring.seal(turn.replies, _of_replies(turn.address, turn.delivery)),
        channel_state=None if state is None else ring.seal(state, _of_note(turn.address)),
    )
