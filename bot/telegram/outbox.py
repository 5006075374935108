"""What is owed to chats, sent in the background: each chat's in order, and what is sent noted at once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from typing import Final, Protocol, TypeVar

from bot.faults import whereabouts
from bot.storage.store import Address, Sent, StorageError
from bot.telegram.api import LAST_LOOK, ApiError, GoneError
from bot.telegram.memory import ChatMemory, remember, to_note
from bot.telegram.parcels import Chat, Later, Load, Parcel, Timer
from bot.telegram.retrying import HeldBackError, Sleep, pause

logger = logging.getLogger(__name__)

MOST_CHATS: Final = 1000
"""The chats that are sent to at once. While there are more, what comes in waits, and with it the offset. A
chat that Telegram has wait is none of them.
"""

CROWDED_SECONDS: Final = 1.0
"""How long a chat that has waited does so once more where there is no room."""

GRACE_SECONDS: Final = 6.0
"""How long sends in hand may take once the bot is told to stop; what is left stays owed."""

SENDER_SECONDS: Final = 2.0
"""How long a process that was given up for gone waits before it asks again who sends to a chat."""

NOTING_SECONDS: Final = 5.0
"""How long the store may take then to note what was sent."""

_SENDER: Final[ContextVar[str | None]] = ContextVar("sender", default=None)
"""What this process was called when the task that sends to a chat asked whether it may."""

Note = Mapping[str, str | int]
Result = TypeVar("Result")


class NoteStore(Protocol):
    """What keeps notes: `bot.conversations.ConversationService`."""

    async def noted(self, address: Address) -> Note:
        """See `ConversationService`."""
        ...

    async def note(self, address: Address, state: Note, sent: Sent | None = None) -> int:
        """See `ConversationService`."""
        ...

    @property
    def sender(self) -> str | None:
        """See `ConversationService`."""
        ...

    async def claim(self, address: Address) -> int | None:
        """See `ConversationService`."""
        ...


def _later(seconds: float, work: Callable[[], None]) -> Timer:
    return asyncio.get_running_loop().call_later(seconds, work)


class Outbox:
    """One bot's outbox. Without anything to send it keeps nothing.

    A chat that Telegram has wait lets go of all that stands in the store, and looks there again afterwards.

    Of several processes one sends to a chat what it is owed: the others leave theirs to it, in the store. One
    that was given up for gone (paused, or cut off from the store) sends nothing more that another may be
    sending.
    """

    def __init__(self, store: NoteStore, *, sleep: Sleep = asyncio.sleep, later: Later = _later) -> None:
        self._store = store
        self._sleep = sleep
        self._later = later
        self._chats: dict[Address, Chat] = {}
        self._held: dict[Address, Chat] = {}
        self._freed = asyncio.Event()
        self._noting: set[asyncio.Task[int]] = set()

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

    def has(self, address: Address) -> bool:
        """Whether something is on its way to somebody, or held back."""
        return address in self._chats or address in self._held

    def still(self) -> None:
        """Let what a chat's task is about to ask of Telegram be asked. Where this process was given up for
        gone since the task began, another may be sending: raises `HeldBackError`, and who sends is asked
        anew.
        """
        if self._was_given_up():
            raise HeldBackError(SENDER_SECONDS)

    def _was_given_up(self) -> bool:
        """Whether this process was given up for gone since the task that sends to a chat began."""
        sender = _SENDER.get()
        return sender is not None and sender != self._store.sender

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

    def _chat(self, address: Address, load: Load) -> Chat:
        chat = self._chats.get(address) or self._held.get(address)
        if chat is None:
            chat = Chat(address, load)
            self._begin(chat)
        return chat

    def _forget_held(self) -> None:
        for chat in self._held.values():
            if chat.timer is not None:
                chat.timer.cancel()
        self._held.clear()

    def _begin(self, chat: Chat) -> None:
        self._chats[chat.address] = chat
        chat.sending = asyncio.create_task(self._send(chat))

    async def _send(self, chat: Chat) -> None:
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

    async def _send_all(self, chat: Chat) -> None:
        _SENDER.set(self._store.sender)
        LAST_LOOK.set(self.still)
        handed = await self._until_stored(lambda: self._store.claim(chat.address))
        if handed is None:
            chat.leave_to_another()
        elif handed:
            chat.behind = True
        memory = remember(await self._until_stored(lambda: self._store.noted(chat.address)))
        if chat.behind:  # what is kept here comes after it
            await self._catch_up(chat)
        while (parcel := await self._next(chat)) is not None:
            try:
                memory = await self._deliver(chat, parcel, memory)
            except HeldBackError:
                if parcel.keeping == "kept":
                    chat.waiting.appendleft(parcel)
                elif not parcel.owed:
                    parcel.gone.set()
                raise
            parcel.gone.set()
            chat.holds = chat.faults = 0

    def _hold(self, chat: Chat, seconds: float) -> None:
        """Let go of a chat for a while."""
        chat.let_go()
        chat.sending = None
        self._held[chat.address] = chat
        chat.timer = self._later(seconds, lambda: self._again(chat))

    def _again(self, chat: Chat) -> None:
        if self.chats >= MOST_CHATS:
            chat.timer = self._later(CROWDED_SECONDS, lambda: self._again(chat))
            return
        del self._held[chat.address]
        self._begin(chat)

    async def _next(self, chat: Chat) -> Parcel | None:
        if chat.is_handed:
            chat.is_handed = False
            await self._catch_up(chat)
        while not chat.waiting and chat.behind:
            await self._catch_up(chat)
        return chat.waiting.popleft() if chat.waiting else None

    async def _catch_up(self, chat: Chat) -> None:
        chat.behind = False
        chat.put_before(await self._until_stored(lambda: chat.load(chat.address)))

    async def _deliver(self, chat: Chat, parcel: Parcel, memory: ChatMemory) -> ChatMemory:
        """Show a parcel; the chat's memory after it."""

        async def progress(by_now: ChatMemory, messages: int) -> None:
            nonlocal memory
            memory = by_now
            if parcel.owed:
                await self._note(chat, memory, Sent(parcel.delivery, messages, done=False))

        before = memory
        if parcel.owed:
            self.still()
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
            await self._note(chat, memory, sent)
        return memory

    async def _note(self, chat: Chat, memory: ChatMemory, sent: Sent | None) -> None:
        """Note what was sent. A stop does not interrupt it: it would be sent once more. What other processes
        handed over meanwhile is sent next, for it may be older than what waits here.

        Whoever was given up for gone notes only what nobody else has sent since, or is about to: its memory
        of the chat is an old one.
        """
        if self._was_given_up() and not await self._is_left_to_us(chat, sent):
            raise HeldBackError(SENDER_SECONDS)
        noting = asyncio.create_task(
            self._until_stored(lambda: self._store.note(chat.address, to_note(memory), sent))
        )
        self._noting.add(noting)
        noting.add_done_callback(self._noting.discard)
        try:
            if await asyncio.shield(noting):
                chat.is_handed = True
        except Exception as error:  # noqa: BLE001  raised, it would have all that was sent sent again
            logger.error("what was sent to a chat could not be noted: %s", whereabouts(error))

    async def _is_left_to_us(self, chat: Chat, sent: Sent | None) -> bool:
        """Whether a delivery that was sent is owed still, and to be sent by no other process. While the store
        is away nobody has a name, and nobody can tell.
        """
        if sent is None:
            return False
        while self._store.sender is None:
            await self._sleep(SENDER_SECONDS)
        if await self._until_stored(lambda: self._store.claim(chat.address)) is None:
            return False
        owed = await self._until_stored(lambda: chat.load(chat.address))
        return any(parcel.delivery == sent.delivery for parcel in owed)

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
