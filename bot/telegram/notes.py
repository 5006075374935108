"""Noting what was sent beside each conversation: with its next turn, or soon, many chats in one commit."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Final, Protocol

from bot.storage.store import Address, StorageError
from bot.telegram.memory import ChatMemory, remember, to_note

logger = logging.getLogger(__name__)

SOON_SECONDS: Final = 0.5
"""How long a note waits for company. If the power fails before, a redelivered update is answered once more.
"""

Note = Mapping[str, str | int]


class NoteStore(Protocol):
    """What keeps notes: `bot.conversations.ConversationService`."""

    async def noted(self, address: Address) -> Note:
        """See `ConversationService`."""
        ...

    async def note(self, address: Address, state: Note) -> None:
        """See `ConversationService`."""
        ...


class Notes:
    """The memories of chats that are not yet written beside their conversations."""

    def __init__(self, store: NoteStore) -> None:
        self._store = store
        self._waiting: dict[Address, ChatMemory] = {}
        self._writing: asyncio.Task[None] | None = None

    async def recall(self, address: Address) -> ChatMemory:
        """The memory of a chat as it was put last. Raises `StorageError`."""
        waiting = self._waiting.get(address)
        return waiting if waiting is not None else remember(await self._store.noted(address))

    def waiting(self, address: Address) -> Note | None:
        """The note of a chat that is not written yet: to be written with its next turn."""
        memory = self._waiting.get(address)
        return None if memory is None else to_note(memory)

    def written(self, address: Address, note: Note | None) -> None:
        """Take note that a chat's note was written elsewhere."""
        if note is not None and self.waiting(address) == note:
            del self._waiting[address]

    def put(self, address: Address, memory: ChatMemory) -> None:
        """Have a memory written soon."""
        self._waiting[address] = memory
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_soon())

    async def flush(self) -> None:
        """Write all that waits. Until it is written it is still recalled from here: the store has the older
        one.
        """
        waiting = dict(self._waiting)
        await asyncio.gather(*(self._write(address, memory) for address, memory in waiting.items()))

    async def _write_soon(self) -> None:
        while self._waiting:
            await asyncio.sleep(SOON_SECONDS)
            await self.flush()
        self._writing = None

    async def _write(self, address: Address, memory: ChatMemory) -> None:
        try:
            await self._store.note(address, to_note(memory))
        except StorageError as error:
            logger.warning("what was sent could not be noted: %s", error)
        finally:
            if self._waiting.get(address) is memory:
                del self._waiting[address]
