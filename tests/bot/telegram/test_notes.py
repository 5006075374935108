"""What was sent is recalled as it was put last, however long the store takes to write it."""

import asyncio

from bot.storage.store import Address
from bot.telegram.memory import ChatMemory
from bot.telegram.notes import Note, Notes

CHAT = Address("telegram", "1")


class SlowStore:
    """Has an old note, and writes the new one only when it is let."""

    def __init__(self) -> None:
        self.kept: dict[Address, Note] = {CHAT: {"open": 1}}
        self.let = asyncio.Event()

    async def noted(self, address: Address) -> Note:
        return self.kept[address]

    async def note(self, address: Address, state: Note) -> None:
        await self.let.wait()
        self.kept[address] = state


async def test_a_note_on_its_way_to_the_store_is_not_older_than_the_store() -> None:
    store = SlowStore()
    notes = Notes(store)
    notes.put(CHAT, ChatMemory(open=2))
    writing = asyncio.create_task(notes.flush())
    await asyncio.sleep(0)
    assert (await notes.recall(CHAT)).open == 2
    store.let.set()
    await writing
    assert notes.waiting(CHAT) is None
    assert (await notes.recall(CHAT)).open == 2


async def test_what_is_put_while_an_older_note_is_written_waits_its_turn() -> None:
    store = SlowStore()
    notes = Notes(store)
    notes.put(CHAT, ChatMemory(open=2))
    writing = asyncio.create_task(notes.flush())
    await asyncio.sleep(0)
    notes.put(CHAT, ChatMemory(open=3))
    store.let.set()
    await writing
    assert (await notes.recall(CHAT)).open == 3
    await notes.flush()
    assert store.kept[CHAT] == {"open": 3, "sent": ""}
