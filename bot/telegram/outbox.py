"""What is owed to chats, sent in the background: each chat's in order, and what is sent noted at once."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol, TypeVar

from bot.faults import whereabouts
from bot.storage.store import Address, Sent, StorageError
from bot.telegram.api import ApiError, GoneError
from bot.telegram.memory import ChatMemory, remember, to_note
from bot.telegram.patience import HeldBackError, Sleep, pause
from bot.telegram.showing import Progress

logger = logging.getLogger(__name__)

MOST_CHATS: Final = 1000
"""The chats that are sent to at once. While there are more, what comes in waits, and with it the offset. A
chat that Telegram has wait is none of them.
"""

CROWDED_SECONDS: Final = 1.0
"""How long a chat that has waited does so once more where there is no room."""

MOST_WAITING: Final = 10
"""The deliveries of one chat that wait in memory; the others wait in the store."""

GRACE_SECONDS: Final = 6.0
"""How long sends in hand may take once the bot is told to stop; what is left stays owed."""

NOTING_SECONDS: Final = 5.0
"""How long the store may take then to note what was sent."""

Note = Mapping[str, str | int]
Show = Callable[[ChatMemory, Progress], Awaitable[ChatMemory]]
Result = TypeVar("Result")


class NoteStore(Protocol):
    """What keeps notes: `bot.conversations.ConversationService`."""

    async def noted(self, address: Address) -> Note:
        """See `ConversationService`."""
        ...

    async def note(self, address: Address, state: Note, sent: Sent | None = None) -> None:
        """See `ConversationService`."""
        ...


Keeping = Literal["owed", "kept", "passing"]
"""Where a parcel that cannot be shown at once waits: what is owed in the store, what is kept here; a word in
passing is dropped.
"""


class Timer(Protocol):
    """What was arranged for later: an `asyncio.TimerHandle`."""

    def cancel(self) -> None:
        """Have it not happen."""
        ...


Later = Callable[[float, Callable[[], None]], Timer]
"""Has something done in so many seconds."""


def _later(seconds: float, work: Callable[[], None]) -> Timer:
    return asyncio.get_running_loop().call_later(seconds, work)


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """What is to be shown in a chat. What is owed stands in the store until it is noted as sent."""

    delivery: str
    show: Show
    keeping: Keeping = "owed"
    asks: bool | None = None
    """Whether a question waits for an answer after it; None if it makes no difference to that."""
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it is sent, or given up for good."""

    @property
    def owed(self) -> bool:
        """Whether it stands in the store."""
        return self.keeping == "owed"


Load = Callable[[Address], Awaitable[Sequence[Parcel]]]
"""Reads what is owed to somebody, oldest first."""


@dataclass(slots=True, eq=False)
class _Chat:
    """A chat while something is sent to it, or held back. With `behind`, more is owed to it than waits here;
    `read` names what was last read from the store. `holds` and `faults` count how often in a row it was held
    back by Telegram and by a mistake of ours; `timer` ends that.
    """

    address: Address
    load: Load
    waiting: deque[Parcel] = field(default_factory=deque)
    behind: bool = False
    read: set[str] = field(default_factory=set)
    asks: bool | None = None
    sending: asyncio.Task[None] | None = None
    timer: Timer | None = None
    holds: int = 0
    faults: int = 0

    def add(self, parcel: Parcel) -> None:
        """Let a parcel wait after those that do. One that was read from the store before it came here, for it
        is there as soon as it is committed, is known already.
        """
        if parcel.delivery in self.read:
            self.waiting = deque(
                parcel if each.delivery == parcel.delivery else each for each in self.waiting
            )
        else:
            self._keep(parcel)

    def put_before(self, owed: Sequence[Parcel]) -> None:
        """Take what the store holds, in its order; of what waits here already, what is here is kept."""
        self.read = {parcel.delivery for parcel in owed}
        here = {parcel.delivery: parcel for parcel in self.waiting}
        ordered = [here.pop(parcel.delivery, parcel) for parcel in owed]
        self.waiting.clear()
        for parcel in (*ordered, *here.values()):
            self._keep(parcel)

    def _keep(self, parcel: Parcel) -> None:
        """Keep a parcel here if there is room; else it is left in the store, or dropped in passing. What is
        kept whatever there is takes the place of the same one before.
        """
        if parcel.keeping == "kept":
            others = (each for each in self.waiting if each.delivery != parcel.delivery)
            self.waiting = deque((*others, parcel))
        elif len(self.waiting) < MOST_WAITING and not (parcel.owed and self.behind):
            self.waiting.append(parcel)
        elif parcel.owed:
            self.behind = True
        else:
            parcel.gone.set()

    def let_go(self) -> None:
        """Keep only what stands in no store."""
        waiting, self.waiting = self.waiting, deque()
        for parcel in waiting:
            if parcel.keeping == "kept":
                self.waiting.append(parcel)
            elif not parcel.owed:
                parcel.gone.set()
        self.read = set()
        self.behind = True


class Outbox:
    """One bot's outbox. Without anything to send it keeps nothing.

    A chat that Telegram has wait lets go of all that stands in the store, and looks there again afterwards.
    """

    def __init__(self, store: NoteStore, *, sleep: Sleep = asyncio.sleep, later: Later = _later) -> None:
        self._store = store
        self._sleep = sleep
        self._later = later
        self._chats: dict[Address, _Chat] = {}
        self._held: dict[Address, _Chat] = {}
        self._freed = asyncio.Event()
        self._noting: set[asyncio.Task[None]] = set()

    @property
    def chats(self) -> int:
        """How many chats are sent to now."""
        return len(self._chats)

    @property
    def held(self) -> int:
        """How many chats are held back."""
        return len(self._held)

    async def room(self, address: Address) -> None:
        """Return as soon as there is room for something more to somebody."""
        while self.chats >= MOST_CHATS and address not in self._chats and address not in self._held:
            self._freed.clear()
            await self._freed.wait()

    def put(self, address: Address, parcel: Parcel, load: Load) -> None:
        """Send a parcel after what was put before. `load` reads what stands in the store."""
        chat = self._chat(address, load)
        chat.add(parcel)
        if address in self._held:
            chat.let_go()
        chat.asks = chat.asks if parcel.asks is None else parcel.asks

    def asks(self, address: Address) -> bool | None:
        """Whether a question waits for an answer once all is sent; None where nothing on its way tells."""
        chat = self._chats.get(address) or self._held.get(address)
        return chat.asks if chat is not None else None

    def look(self, address: Address, load: Load) -> None:
        """Send what the store says is owed to somebody, if that is not on its way."""
        self._chat(address, load).behind = True

    async def close(self) -> None:
        """Give what is in hand a little time. What is not sent by then stays owed."""
        self._forget_held()
        sending = [chat.sending for chat in self._chats.values() if chat.sending]
        try:
            if sending:
                await asyncio.wait(sending, timeout=GRACE_SECONDS)
        finally:
            for task in sending:
                task.cancel()
        await asyncio.gather(*sending, return_exceptions=True)
        self._forget_held()
        if self._noting:
            _, late = await asyncio.wait(self._noting, timeout=NOTING_SECONDS)
            for note in late:
                note.cancel()

    def _chat(self, address: Address, load: Load) -> _Chat:
        chat = self._chats.get(address) or self._held.get(address)
        if chat is None:
            chat = _Chat(address, load)
            self._begin(chat)
        return chat

    def _forget_held(self) -> None:
        for chat in self._held.values():
            if chat.timer is not None:
                chat.timer.cancel()
        self._held.clear()

    def _begin(self, chat: _Chat) -> None:
        self._chats[chat.address] = chat
        chat.sending = asyncio.create_task(self._send(chat))

    async def _send(self, chat: _Chat) -> None:
        try:
            await self._send_all(chat)
        except HeldBackError as held:
            chat.holds += 1
            self._hold(chat, max(held.seconds, pause(chat.holds)))
        except Exception as error:  # noqa: BLE001  it concerns this chat alone; it is told
            chat.faults += 1
            if chat.faults == 1:
                logger.error("what is owed to a chat cannot be sent now: %s", whereabouts(error))
            self._hold(chat, pause(chat.faults))
        finally:
            del self._chats[chat.address]
            self._freed.set()

    async def _send_all(self, chat: _Chat) -> None:
        memory = remember(await self._until_stored(lambda: self._store.noted(chat.address)))
        if chat.behind:  # what is kept here comes after it
            await self._catch_up(chat)
        while (parcel := await self._next(chat)) is not None:
            try:
                memory = await self._deliver(chat.address, parcel, memory)
            except HeldBackError:
                if parcel.keeping == "kept":
                    chat.waiting.appendleft(parcel)
                elif not parcel.owed:
                    parcel.gone.set()
                raise
            parcel.gone.set()
            chat.holds = chat.faults = 0

    def _hold(self, chat: _Chat, seconds: float) -> None:
        """Let go of a chat for a while."""
        chat.let_go()
        chat.sending = None
        self._held[chat.address] = chat
        chat.timer = self._later(seconds, lambda: self._again(chat))

    def _again(self, chat: _Chat) -> None:
        if self.chats >= MOST_CHATS:
            chat.timer = self._later(CROWDED_SECONDS, lambda: self._again(chat))
            return
        del self._held[chat.address]
        self._begin(chat)

    async def _next(self, chat: _Chat) -> Parcel | None:
        while not chat.waiting and chat.behind:
            await self._catch_up(chat)
        return chat.waiting.popleft() if chat.waiting else None

    async def _catch_up(self, chat: _Chat) -> None:
        chat.behind = False
        chat.put_before(await self._until_stored(lambda: chat.load(chat.address)))

    async def _deliver(self, address: Address, parcel: Parcel, memory: ChatMemory) -> ChatMemory:
        """Show a parcel; the chat's memory after it."""

        async def progress(by_now: ChatMemory, messages: int) -> None:
            nonlocal memory
            memory = by_now
            if parcel.owed:
                await self._note(address, memory, Sent(parcel.delivery, messages, done=False))

        before = memory
        try:
            memory = await parcel.show(memory, progress)
        except HeldBackError:
            raise
        except GoneError as error:
            logger.info("a chat that takes no messages is not written to: %s", error)
        except ApiError as error:
            logger.error("replies were given up: %s", error)
        except Exception as error:  # noqa: BLE001  one chat's replies hurt no other's; it is told
            logger.error("replies could not be shown: %s", whereabouts(error))
        if parcel.owed or memory != before:
            sent = Sent(parcel.delivery, 0, done=True) if parcel.owed else None
            await self._note(address, memory, sent)
        return memory

    async def _note(self, address: Address, memory: ChatMemory, sent: Sent | None) -> None:
        """Note what was sent. A stop does not interrupt it: it would be sent once more."""
        noting = asyncio.create_task(
            self._until_stored(lambda: self._store.note(address, to_note(memory), sent))
        )
        self._noting.add(noting)
        noting.add_done_callback(self._noting.discard)
        await asyncio.shield(noting)

    async def _until_stored(self, work: Callable[[], Awaitable[Result]]) -> Result:
        tries = 0
        while True:
            try:
                return await work()
            except StorageError as error:
                tries += 1
                if tries == 1:
                    logger.warning("the outbox waits for the store: %s", error)
                await self._sleep(pause(tries))
