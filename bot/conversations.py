"""The conversation service: what stands between the channels, the store and the pure conversation."""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from secrets import token_urlsafe
from time import perf_counter
from typing import Final, TypeVar
from weakref import WeakValueDictionary

import orjson
from pydantic import ValidationError

from bot.exporting import export_of, write_export
from bot.importing import read_export
from bot.one_time_codes import Entered, Meant, OneTimeCodes, TooManyTriesError, WrongCodeError
from bot.presence import Presence
from bot.request_ids import in_request
from bot.storage.store import Address, ConversationError, Mark, Owed, Remembered, Sent, Store, Turn
from bot.watching import UNWATCHED, Outcome, Watch, failure, in_turn, of_store
from dialogs.beginning import Invitation, deleted, invite, take_first
from dialogs.conversation import Step, answers_so_far, begin, open_now, step
from dialogs.events import Consulted, Event, TakenAlong
from dialogs.figures import asked_in
from dialogs.keys import moment_of
from dialogs.life import STATES
from dialogs.replies import Reply, dump_replies, load_replies
from dialogs.results.report import Cut, Report, draw_report
from dialogs.returning import makes_sense
from dialogs.session import Session, SessionError, dump_session, load_session
from dialogs.world import Scene, World
from locales.wording import LANGUAGES, SOURCE_LANGUAGE

__all__ = [
    "Address", "Admit", "ChannelNote", "ConversationError", "ConversationService", "Outcome", "OwedReplies",
    "Sent", "StaleMomentError", "Standing", "Taken",
]  # fmt: skip

logger = logging.getLogger(__name__)

ATTEMPTS: Final = 20
"""How often a turn is computed anew because another process was faster, before that is an error."""

ALONE: Final = ""
"""The name of a process that is the only one."""

ChannelNote = Mapping[str, str | int]
Result = TypeVar("Result")
AskModel = Callable[[Sequence[Mapping[str, str]]], str | None]
Moved = Callable[[Session | None, Session], None]
Admit = Callable[[bool], None]
"""Told whether a conversation is begun already, before an event is taken; what it raises keeps it out."""

WELCOMED: Final = "welcomed"
"""Stands for a delivery where it is kept that somebody was shown the welcome."""

NOTHING_OPEN: Final = "-"
"""The moment of whom nothing is open before."""


def _uncounted(_before: Session | None, _after: Session) -> None:
    """Nobody counts."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return token_urlsafe(12)


class StaleMomentError(Exception):
    """Something else stands open than what the person saw and answered. Nothing was changed."""


class _NotAdmittedError(Exception):
    """The event was kept out before it was taken, for that reason."""

    def __init__(self, reason: Exception) -> None:
        super().__init__()
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Standing:
    """A conversation as it stands: its language (of `LANGUAGES`), and the answers so far in short, then what
    was said last. None and nothing where no conversation can be read. `note` is the channel's own, `session`
    the conversation as data, where they were asked for.
    """

    language: str | None = None
    replies: tuple[Reply, ...] = ()
    note: ChannelNote = field(default_factory=dict)
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What an event came to: what is said to it, the language of the conversation after it (None where
    nothing of it is kept any more) and, where that was asked for, how it stands. Who `is_invited` has not
    begun: nothing is kept, and the last reply is the welcome. `session` is the conversation as data, None
    where there is none.
    """

    replies: tuple[Reply, ...]
    language: str | None
    standing: Standing | None = None
    is_invited: bool = False
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class OwedReplies:
    """Committed replies that are not noted as wholly sent; `messages` of them are known to be.

    `language` (of `LANGUAGES`) is that of the conversation.
    """

    address: Address
    delivery: str
    language: str
    replies: tuple[Reply, ...]
    messages: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """One event, and what `handle` was asked to do with it."""

    address: Address
    event: Event | Entered
    delivery: str
    language: str
    note: ChannelNote | None
    owed: bool
    moment: str | None
    admit: Admit | None
    seen: bool
    origin: str | None
    comes_again: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one event came to; `session` is None where it is kept no more. `source` is whose conversation came
    along by it.
    """

    replies: tuple[Reply, ...]
    session: Session | None
    outcome: Outcome = "handled"
    language: str | None = None
    source: Address | None = None


class ConversationService:
    """Holds the conversations of all channels, any number side by side, each one strictly in order.

    Nothing that a person types is logged. Every method raises `StorageError` if the store cannot be used, and
    for nothing that concerns one conversation alone.
    """

    def __init__(
        self,
        store: Store,
        world: World,
        *,
        clock: Callable[[], datetime] = _utc_now,
        new_id: Callable[[], str] = _new_id,
        watch: Watch = UNWATCHED,
        moved: Moved = _uncounted,
        ask_model: AskModel | None = None,
        presence: Presence | None = None,
        telling: Collection[str] = (),
    ) -> None:
        """`new_id` makes unguessable ids; `watch` is told of each turn and of each wait for the store, and
        `moved` where a conversation stood before a turn (None: it begins) and stands now.
        `ask_model` shows a language model what was left unheard of a story (`bot.story_model`), once the
        person wants that; it may wait.
        `presence` is this process where there may be others; without it, it is alone. `telling` are the
        channels that send what is owed without being asked.
        """
        self._ask_model = ask_model
        self._store = store
        self._world = world
        self._worlds: dict[str, World] = {}
        self._clock = clock
        self._new_id = new_id
        self._watch = watch
        self._moved = moved
        self._presence = presence
        self._telling = telling
        self._codes = OneTimeCodes(store, clock)
        # A lock lives exactly as long as somebody holds it or waits for it.
        self._locks: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    @property
    def codes(self) -> OneTimeCodes:
        """The codes by which conversations are taken along."""
        return self._codes

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
        note: ChannelNote | None = None,
        owed: bool = False,
        moment: str | None = None,
        seen: bool = False,
    ) -> tuple[Reply, ...]:
        """What is said to an event once it is taken; see `take`."""
        taken = await self.take(
            address,
            event,
            delivery=delivery,
            language=language,
            note=note,
            owed=owed,
            moment=moment,
            seen=seen,
        )
        return taken.replies

    async def take(
        self,
        address: Address,
        event: Event | Entered,
        *,
        delivery: str | None = None,
        language: str | None = None,
        note: ChannelNote | None = None,
        owed: bool = False,
        moment: str | None = None,
        seen: bool = False,
        admit: Admit | None = None,
        look: bool = False,
        origin: str | None = None,
        comes_again: bool = False,
    ) -> Taken:
        """Take an event, commit durably what it makes of the conversation, and only then return the replies.

        A delivery that was handled before gets the same replies again and changes nothing. `language` (of
        `LANGUAGES`) is that of a conversation that begins with this event. `note` is kept for the channel.
        `owed` replies are handed out once: those to a delivery that was handled before are told by the method
        of that name, until they are noted as sent. `moment` (`dialogs.keys.moment_of`, or `NOTHING_OPEN`) is
        what the person saw as open when they answered. With `look` it is also told how the conversation
        stands then.

        Who has not begun a conversation (`dialogs.beginning`) is invited to, and nothing is kept but, of what
        is `owed`, a hash of the delivery's name; `seen` tells that the welcome stands before them.

        A text that is a one-time code brings the conversation that it is of, a code that was `Entered` raises
        `WrongCodeError` or `TooManyTriesError` where it brings none. `origin` is whose wrong codes are
        counted together; else those of this person.

        What `comes_again` where its answer was lost (a number that is typed, and means something else below
        another question), and deleted everything, is known for ten minutes by a hash of the delivery's name:
        it is told once more that all is deleted.

        A conversation that cannot be read is set aside: the person is told, and begins a new one. Raises
        `StaleMomentError` if something else than `moment` is open, `ConversationError` if others were
        faster all the time, or the conversation stands on a damaged page, and whatever `admit` raises.
        """
        delivery = delivery or self._new_id()
        started = perf_counter()
        outcome: Outcome = "failed"
        with in_request(), in_turn(address.channel) as span:
            try:
                asked = _Asked(
                    address,
                    event,
                    delivery,
                    language or SOURCE_LANGUAGE,
                    note,
                    owed,
                    moment,
                    admit,
                    seen,
                    origin,
                    comes_again,
                )
                async with self._in_order(address):
                    turn = await self._take(asked)
                outcome = turn.outcome
            except StaleMomentError:
                outcome = "stale"
                raise
            except (WrongCodeError, TooManyTriesError):
                outcome = "refused"
                raise
            except _NotAdmittedError as kept_out:
                outcome = "refused"
                raise kept_out.reason from None
            except Exception as error:
                self._watch.failed(address.channel, failure(error))
                raise
            finally:
                span.tell(outcome=outcome)
                self._watch.turn(address.channel, outcome, perf_counter() - started)
        if turn.source is not None:
            await self._tell_along(turn.source, address, delivery)
        if turn.outcome == "invited":
            return Taken(turn.replies, turn.language, Standing(turn.language, turn.replies), is_invited=True)
        standing = await self._standing_after(address, turn) if look else None
        language = None if turn.session is None else turn.session.language
        return Taken(turn.replies, language, standing, session=turn.session)

    def invite(self, address: Address, language: str) -> tuple[Reply, ...]:
        """The welcome for somebody who has not begun; nothing of it is kept."""
        return invite(world=self._world_of(address), now=self._clock(), language=language).replies

    async def was_welcomed(self, address: Address) -> bool:
        """Whether this was asked within ten minutes, by any process: of somebody who has not begun, and whom
        the channel then shows the welcome.
        """
        return not await self._meet(address, WELCOMED, self._clock())

    async def standing(self, address: Address) -> Standing:
        """The language of a conversation, the answers so far in short, then what was said last."""
        remembered = await self._store.load(address)
        session = _session(remembered)
        return Standing() if session is None else self._standing(session, _replies(remembered.replies))

    async def said(self, address: Address) -> Standing:
        """What was said last, as it was said, what the channel noted, and the conversation as data."""
        remembered = await self._store.load(address)
        session = _session(remembered)
        if session is None:
            return Standing()
        last = _replies(remembered.replies)
        replies = last or self._sensibly(session, lambda: open_now(session, self._world_of(address))) or ()
        return Standing(session.language, replies, _note(remembered), session)

    async def repeated(self, address: Address, delivery: str) -> tuple[Reply, ...] | None:
        """What was said to a delivery that was handled before, nothing where that is kept no more; None where
        it was not handled.
        """
        remembered = await self._store.load(address, delivery)
        return None if remembered.replies is None else _replies(remembered.replies)

    async def current(self, address: Address) -> tuple[Reply, ...]:
        """The answers so far in short, then what was said last; empty where no conversation can be read."""
        return (await self.standing(address)).replies

    async def knows(self, address: Address) -> bool:
        """Whether anything of a conversation is kept, be it readable or not."""
        return (await self._store.load(address)).mark is not None

    async def language(self, address: Address) -> str | None:
        """The language (of `LANGUAGES`) spoken in a conversation; None where none can be read."""
        session = _session(await self._store.load(address))
        return session.language if session is not None else None

    async def report(self, address: Address, cut: Cut) -> Report | None:
        """The report of what a person answered until now; None where no conversation can be read."""
        session = _session(await self._store.load(address))
        if session is None:
            return None
        scene = Scene(session, self._world, self._clock())
        return await asyncio.to_thread(self._sensibly, session, lambda: draw_report(scene, cut=cut))

    async def export(self, address: Address) -> bytes | None:
        """All that is kept of a person, as a file (`bot.exporting`); None where no conversation can be
        read.
        """
        kept = await self._store.everything(address)
        session = None if kept is None else _session(Remembered(kept.session))
        if kept is None or session is None:
            return None
        scene = Scene(session, self._world_of(address), self._clock())
        return await asyncio.to_thread(
            self._sensibly, session, lambda: write_export(export_of(address, kept, scene), scene.words.say)
        )

    async def read_export(self, content: bytes, language: str | None) -> Session:
        """The conversation of the answers in the file of an export. Raises `ExportError`."""
        return await asyncio.to_thread(
            read_export,
            content,
            world=self._world,
            now=self._clock(),
            language=language or SOURCE_LANGUAGE,
        )

    async def has_answers(self, address: Address) -> bool:
        """Whether something was answered in a conversation."""
        session = _session(await self._store.load(address))
        return session is not None and bool(session.log)

    async def forget(self, address: Address) -> None:
        """Delete everything that is kept of a person, at once."""
        async with self._in_order(address):
            with of_store(self._watch, "forget"):
                await self._store.forget(address)

    async def noted(self, address: Address) -> ChannelNote:
        """What the channel noted beside the conversation; empty if nothing that can be read."""
        return _note(await self._store.load(address))

    async def note(self, address: Address, state: ChannelNote, sent: Sent | None = None) -> int:
        """Keep something for the channel beside the conversation (such as the message to edit later), and
        what it has `sent` of the replies that it owes. Returns how many deliveries other processes have
        handed to this one that sends to the person.
        """
        with of_store(self._watch, "note"):
            noted = await self._store.note(address, orjson.dumps(state), sent)
        return 0 if noted is None else noted.handed

    @property
    def sender(self) -> str | None:
        """By which name the store knows this process, one that changes when it was given up for gone; None
        while it is.
        """
        return ALONE if self._presence is None else self._presence.name

    async def claim(self, address: Address) -> int | None:
        """How many deliveries other processes have handed to this one, if it is this one that sends to a
        person what they are owed: one at a time does. None if it is another.
        """
        sender = self.sender
        if sender is None or self._presence is None:
            return None if sender is None else 0
        claim = await self._store.claim(address, sender)
        return claim.handed if claim.sender == sender else None

    async def waiting(self, channel: str, *, ours: bool) -> Sequence[Address]:
        """Who of a channel's people is owed something that no process sends, or with `ours` this one."""
        return await self._store.waiting(channel, self.sender or ALONE if ours else ALONE)

    async def owed(self, channel: str, person: str | None = None) -> tuple[OwedReplies, ...]:
        """What is owed to the people of a channel, or to one of them, in the order of the commits."""
        return tuple(_owed(each) for each in await self._store.owed(channel, person))

    async def _standing_after(self, address: Address, turn: _Turn) -> Standing:
        """How a conversation stands after a turn; of one that was taken before something else may have been
        said since.
        """
        if turn.outcome == "repeated":
            return await self.standing(address)
        return Standing() if turn.session is None else self._standing(turn.session, turn.replies)

    def _standing(self, session: Session, last: tuple[Reply, ...]) -> Standing:
        def drawn() -> tuple[Reply, ...]:
            given = answers_so_far(session, self._world)
            said = (reply for reply in last if reply.kind != "answered")
            return (*given, *(said if last else open_now(session, self._world)))

        return Standing(session.language, self._sensibly(session, drawn) or ())

    def _in_order(self, address: Address) -> asyncio.Lock:
        """The lock of a conversation; whoever waits for it gets it in the order of asking."""
        return self._locks.setdefault(address, asyncio.Lock())

    async def _take(self, asked: _Asked) -> _Turn:
        meant: Meant | None = None
        for attempt in range(ATTEMPTS):
            with of_store(self._watch, "load"):
                remembered = await self._store.load(asked.address, asked.delivery)
            session = _session(remembered)
            if asked.admit is not None and not attempt:
                _admit(asked.admit, is_begun=session is not None)
            if repeated := await self._repeated(asked, remembered, session):
                return repeated
            if asked.moment not in (None, moment_of(session) if session else NOTHING_OPEN):
                raise StaleMomentError
            # Only now: what was kept out, or answers another question, uses up no code.
            meant = meant or await self._meant(asked)
            now, world = self._clock(), self._world_of(asked.address)
            reacted = self._react(session, meant.event, world, now)
            unreadable = reacted is None and remembered.session is not None
            made = reacted or self._begin(asked, meant.event, world, now, unreadable=unreadable)
            if isinstance(made, Invitation):
                return await self._invited(asked, made, now)
            if made.consults:
                answer = await self._consulted(made.consults)
                made = self._react(session, Consulted(answer), world, now) or made
            if made.forget:
                return await self._forgotten(asked, made, now)
            # What tells somebody elsewhere is sent by whichever process sends there.
            sender = None if isinstance(meant.event, TakenAlong) else self.sender or None
            turn = _turn(asked, remembered.mark, made, now, sets_aside=unreadable, sender=sender)
            with of_store(self._watch, "commit"):
                is_committed = await self._store.commit(turn)
            if is_committed:
                self._moved(None if unreadable else session, made.session)
                if made.unheard and session is not None:
                    self._watch.unheard(asked_in(session))
                return _Turn(made.replies, made.session, source=meant.source)
        raise ConversationError("service-conversation-overtaken")

    async def _forgotten(self, asked: _Asked, made: Step, now: datetime) -> _Turn:
        """What comes of the step by which somebody deletes everything."""
        if asked.comes_again:  # noted before: what comes again is then taken anew or told, and never begins
            await self._meet(asked.address, _deletion(asked, made.session.language), now)
        with of_store(self._watch, "forget"):
            await self._store.forget(asked.address)
        return _Turn(made.replies, None)

    async def _meant(self, asked: _Asked) -> Meant:
        """What an event means that may be a code; a code that is good is used up by it."""
        return await self._codes.meant(
            asked.event, asked.address, delivery=asked.delivery, origin=asked.origin
        )

    async def _source_again(self, asked: _Asked) -> Address | None:
        """Whose conversation came along by a delivery that was handled before, while the code is kept: they
        may not have been told so yet.
        """
        try:
            return (await self._meant(asked)).source
        except (WrongCodeError, TooManyTriesError):
            return None

    async def _invited(self, asked: _Asked, invitation: Invitation, now: datetime) -> _Turn:
        """How somebody is answered who has not begun; what a messenger delivers again only once."""
        replies = invitation.replies
        if asked.owed and not await self._meet(asked.address, asked.delivery, now):
            replies = ()
        return _Turn(replies, None, "invited", invitation.language)

    async def _tell_along(self, source: Address, to: Address, delivery: str) -> None:
        """Tell whoever a conversation was taken along from, once, in the conversation that stays there."""
        is_told = source.channel in self._telling
        event = TakenAlong(to.channel, told=is_told)
        name = f"along {to.channel} {delivery}"
        try:
            await self.take(source, event, delivery=name, owed=is_told)
        except ConversationError as error:  # the copy has arrived
            logger.error("a conversation could not be told that it was taken along: %s", error)

    async def _repeated(self, asked: _Asked, remembered: Remembered, session: Session | None) -> _Turn | None:
        """What comes of a delivery that was handled before, by any process; None of one that was not."""
        if remembered.replies is not None:
            replies = () if asked.owed else _replies(remembered.replies)
            return _Turn(replies, session, "repeated", source=await self._source_again(asked))
        if not asked.comes_again or remembered.session is not None:
            return None
        for language in LANGUAGES:
            if await self._store.has_met(await self._met_name(asked.address, _deletion(asked, language))):
                world = self._world_of(asked.address)
                told = deleted(world=world, now=self._clock(), language=language)
                return _Turn(told, None, "repeated")
        return None

    async def _meet(self, address: Address, what: str, now: datetime) -> bool:
        """Whether something of somebody who has not begun comes for the first time in ten minutes; nothing is
        kept of it but a hash.
        """
        return await self._store.meet(await self._met_name(address, what), now)

    async def _met_name(self, address: Address, what: str) -> str:
        told = "\n".join((address.channel, address.person, what))
        return hmac.digest(await self._store.server_key(), told.encode(), hashlib.sha256).hex()

    async def _consulted(self, messages: Sequence[Mapping[str, str]]) -> str | None:
        """What a language model answers that the person wants to be asked; None where it does not."""
        return None if self._ask_model is None else await asyncio.to_thread(self._ask_model, messages)

    def _world_of(self, address: Address) -> World:
        """The world as it is in the channel of an address."""
        world = self._worlds.get(address.channel)
        if world is None:
            world = self._worlds[address.channel] = replace(self._world, channel=address.channel)
        return world

    def _react(self, session: Session | None, event: Event, world: World, now: datetime) -> Step | None:
        """What an event makes of a conversation; None of one that is not there, or makes no sense."""
        if session is None:
            return None
        return self._sensibly(session, lambda: step(session, event, world=world, now=now))

    def _sensibly(self, session: Session, work: Callable[[], Result]) -> Result | None:
        """The outcome of some work on a session; None where it fails because the session makes no sense."""
        try:
            return work()
        except Exception:
            if makes_sense(session, self._world):
                raise
            return None

    def _begin(
        self, asked: _Asked, event: Event, world: World, now: datetime, *, unreadable: bool
    ) -> Step | Invitation:
        """A new conversation, in which the event is taken, unless it was meant for the one it takes the place
        of; or the invitation to begin one.
        """
        session_id, language = self._new_id(), asked.language
        if unreadable:
            logger.error("a conversation of %s cannot be read: it was set aside", asked.address.channel)
            return begin(session_id=session_id, world=world, now=now, language=language, unreadable=True)
        return take_first(
            event, session_id=session_id, world=world, now=now, language=language, seen=asked.seen
        )


def _deletion(asked: _Asked, language: str) -> str:
    """By what a delivery is known that deleted everything of somebody who is spoken to in a language."""
    return f"deletion\n{language}\n{asked.delivery}"


def _admit(admit: Admit, *, is_begun: bool) -> None:
    """Have an event let in. Raises `_NotAdmittedError` with the reason where it is not."""
    try:
        admit(is_begun)
    except Exception as reason:  # noqa: BLE001  it is raised again outside, and is no failure of the turn
        raise _NotAdmittedError(reason) from None


def _session(remembered: Remembered) -> Session | None:
    """The conversation; None where there is none, or none that can be read."""
    if remembered.session is None:
        return None
    try:
        return load_session(remembered.session)
    except SessionError:
        return None


def _note(remembered: Remembered) -> ChannelNote:
    """What the channel noted; empty if nothing that can be read."""
    try:
        state = orjson.loads(remembered.channel_state or b"{}")
    except orjson.JSONDecodeError:
        return {}
    return state if isinstance(state, dict) else {}


def _replies(stored: bytes | None) -> tuple[Reply, ...]:
    """The replies; none where there are none any more, or none that can be read."""
    try:
        return load_replies(stored) if stored else ()
    except ValidationError:
        logger.error("stored replies cannot be read")
        return ()


def _owed(owed: Owed) -> OwedReplies:
    session = _session(Remembered(owed.session))
    language = session.language if session is not None else SOURCE_LANGUAGE
    return OwedReplies(owed.address, owed.delivery, language, _replies(owed.replies), owed.messages)


def _turn(
    asked: _Asked, mark: Mark | None, made: Step, now: datetime, *, sets_aside: bool, sender: str | None
) -> Turn:
    return Turn(
        address=asked.address,
        mark=mark,
        session=dump_session(made.session),
        replies=dump_replies(made.replies),
        unfinished=not STATES[made.session.state].finished,
        at=now,
        delivery=asked.delivery,
        channel_state=None if asked.note is None else orjson.dumps(asked.note),
        owed=asked.owed,
        sender=sender,
        sets_aside=sets_aside,
    )
