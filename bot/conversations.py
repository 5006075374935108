"""The conversation service: what stands between the channels, the store and the pure conversation."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_urlsafe
from time import perf_counter
from typing import Final, Literal
from weakref import WeakValueDictionary

import orjson

from bot.serialising import dump_replies, load_replies
from bot.storage.store import Address, Mark, Remembered, StorageError, Store, Turn
from dialogs.conversation import Step, begin, step, transcript
from dialogs.events import Command, Event
from dialogs.replies import Reply
from dialogs.session import Session, SessionError, dump_session, load_session
from dialogs.world import World
from locales.wording import SOURCE_LANGUAGE

__all__ = ["Address", "ChannelState", "ConversationService", "Outcome"]

ATTEMPTS: Final = 20
"""How often a turn is computed anew because another process was faster, before that is an error."""

ChannelState = Mapping[str, str | int]
Outcome = Literal["handled", "repeated", "failed"]
Observe = Callable[[str, Outcome, float], None]


def _unobserved(_channel: str, _outcome: Outcome, _seconds: float) -> None:
    """Nobody is told of a turn."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return token_urlsafe(12)


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one event came to."""

    replies: tuple[Reply, ...]
    outcome: Outcome = "handled"


class ConversationService:
    """Holds the conversations of all channels, any number side by side, each one strictly in order.

    Nothing that a person types is logged. Every method raises `StorageError` if the store cannot be used.
    """

    def __init__(
        self,
        store: Store,
        world: World,
        *,
        clock: Callable[[], datetime] = _utc_now,
        new_id: Callable[[], str] = _new_id,
        observe: Observe = _unobserved,
    ) -> None:
        """`new_id` makes unguessable ids; `observe` is told of each turn: channel, outcome and seconds."""
        self._store = store
        self._world = world
        self._clock = clock
        self._new_id = new_id
        self._observe = observe
        # A lock lives exactly as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    @property
    def in_hand(self) -> int:
        """The number of conversations in which an event is being handled."""
        return len(self._locks)

    async def handle(
        self,
        address: Address,
        event: Event,
        *,
        delivery: str | None = None,
        language: str | None = None,
        note: ChannelState | None = None,
    ) -> tuple[Reply, ...]:
        """Take an event, commit durably what it makes of the conversation, and only then return the replies.

        A delivery that was handled before gets the same replies again and changes nothing. `language` (of
        `LANGUAGES`) is that of a conversation that begins with this event. `note` is kept for the channel.
        """
        started = perf_counter()
        outcome: Outcome = "failed"
        try:
            async with self._in_order(address):
                turn = await self._take(address, event, delivery or self._new_id(), language, note)
            outcome = turn.outcome
            return turn.replies
        finally:
            self._observe(address.channel, outcome, perf_counter() - started)

    async def current(self, address: Address) -> tuple[Reply, ...]:
        """The answers so far in short, then what was said last; empty where there is no conversation."""
        remembered = await self._store.load(address)
        if remembered.session is None:
            return ()
        session = _read(remembered.session)
        given = [reply for reply in transcript(session, self._world) if reply.kind == "answered"]
        last = load_replies(remembered.replies or b"[]")
        return (*given, *(reply for reply in last if reply.kind != "answered"))

    async def language(self, address: Address) -> str | None:
        """The language (of `LANGUAGES`) that is spoken in a conversation; None where there is none."""
        remembered = await self._store.load(address)
        return _read(remembered.session).language if remembered.session is not None else None

    async def forget(self, address: Address) -> None:
        """Delete everything that is kept of a person, at once."""
        async with self._in_order(address):
            await self._store.forget(address)

    async def noted(self, address: Address) -> ChannelState:
        """What the channel noted beside the conversation; empty if nothing."""
        remembered = await self._store.load(address)
        state: ChannelState = orjson.loads(remembered.channel_state or b"{}")
        return state

    async def note(self, address: Address, state: ChannelState) -> None:
        """Keep something for the channel beside the conversation (such as the message to edit later)."""
        await self._store.note(address, orjson.dumps(state))

    def _in_order(self, address: Address) -> asyncio.Lock:
        """The lock of a conversation; whoever waits for it gets it in the order of asking."""
        return self._locks.setdefault(address, asyncio.Lock())

    async def _take(
        self, address: Address, event: Event, delivery: str, language: str | None, note: ChannelState | None
    ) -> _Turn:
        for _ in range(ATTEMPTS):
            remembered = await self._store.load(address, delivery)
            if remembered.replies is not None:
                return _Turn(load_replies(remembered.replies), "repeated")
            now = self._clock()
            made = self._step(remembered, event, language or SOURCE_LANGUAGE, now)
            if made.forget:
                await self._store.forget(address)
                return _Turn(made.replies)
            if await self._store.commit(_turn(address, remembered.mark, made, delivery, note, now)):
                return _Turn(made.replies)
        raise StorageError("service-storage-overtaken")

    def _step(self, remembered: Remembered, event: Event, language: str, now: datetime) -> Step:
        if remembered.session is not None:
            return step(_read(remembered.session), event, world=self._world, now=now)
        begun = begin(session_id=self._new_id(), world=self._world, now=now, language=language)
        if event == Command("start"):
            return begun
        return step(begun.session, event, world=self._world, now=now)


def _read(stored: bytes) -> Session:
    try:
        return load_session(stored)
    except SessionError as error:
        raise StorageError("service-storage-unreadable", reason=str(error)) from None


def _turn(
    address: Address, mark: Mark | None, made: Step, delivery: str, note: ChannelState | None, now: datetime
) -> Turn:
    return Turn(
        address=address,
        mark=mark,
        session=dump_session(made.session),
        replies=dump_replies(made.replies),
        unfinished=made.session.state != "result",
        at=now,
        delivery=delivery,
        channel_state=None if note is None else orjson.dumps(note),
    )
