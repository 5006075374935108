"""What a durable turn costs, alone and side by side.

Every turn changes its row, and the write-ahead log is seen to grow: SQLite writes no unchanged page, so that
a benchmark which commits the same row again looks as fast with `synchronous=FULL` as without.
"""

import asyncio
import statistics
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest

from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Turn
from dialogs.events import Command, Pressed
from dialogs.replies import Button, Reply
from dialogs.world import World
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PAGE_BYTES = 4096
YES = {"in_scope_employer", "in_scope_role", "integrity"}
SESSION = b'{"log": "%s", "turn": %d}'

Figure = Callable[..., None]


def wal_bytes(path: Path) -> int:
    return path.with_name(f"{path.name}-wal").stat().st_size


async def median_of(action: Callable[[int], Awaitable[object]], times: int) -> float:
    """The median seconds of an action that is given its number."""
    taken = []
    for number in range(times):
        started = perf_counter()
        await action(number)
        taken.append(perf_counter() - started)
    return statistics.median(taken)


class Filing:
    """Commits turns of 4 kB to conversations of its own."""

    def __init__(self, store: SQLiteStore) -> None:
        self.store = store

    async def commit(self, person: str, number: int) -> None:
        address = Address("web", person)
        mark = (await self.store.load(address)).mark
        session = SESSION % (b"x" * 2000, number)
        turn = Turn(address, mark, session, b"y" * 2000, unfinished=True, at=NOW, delivery=str(number))
        assert await self.store.commit(turn)


async def test_committing(tmp_path: Path, figure: Figure) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    filing = Filing(store)
    await filing.commit("li", -1)
    before = wal_bytes(store.path)

    seconds = await median_of(lambda number: filing.commit("li", number), 200)

    assert wal_bytes(store.path) - before >= 200 * PAGE_BYTES
    figure("load and durably commit a turn of 4 kB", seconds * 1e6, "µs")
    await store.close()


async def test_committing_side_by_side(tmp_path: Path, figure: Figure) -> None:
    shares: list[int] = []
    store = SQLiteStore(tmp_path / "conversations.db", observe=lambda _, pieces: shares.append(pieces))
    filing = Filing(store)

    async def talk(person: str) -> None:
        for number in range(25):
            await filing.commit(person, number)

    started = perf_counter()
    await asyncio.gather(*(talk(f"person {number}") for number in range(64)))
    seconds = perf_counter() - started

    assert sum(shares) == 64 * 25
    figure("durable turns of 64 conversations at once", 64 * 25 / seconds, "turns/s")
    figure("turns that share one commit then, on average", statistics.mean(shares), "turns")
    await store.close()


async def test_one_turn_of_the_conversation(tmp_path: Path, figure: Figure) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    taken: list[float] = []
    await service.handle(Address("web", "somebody else"), Command("start"))
    before = wal_bytes(store.path)
    for person in range(4):
        address = Address("web", str(person))
        replies = await service.handle(address, Command("start"))
        replies = await service.handle(address, Pressed((replies[-1].choices[0].key,)))
        for _ in range(12):
            reply = replies[-1]
            started = perf_counter()
            replies = await service.handle(address, Pressed((answer(reply).key,)))
            taken.append(perf_counter() - started)
    assert wal_bytes(store.path) - before >= len(taken) * PAGE_BYTES
    figure("one turn of the conversation, durably stored", statistics.median(taken) * 1e3, "ms")
    await store.close()


@pytest.mark.parametrize("turns", [11, 40])
async def test_the_size_of_a_conversation(tmp_path: Path, figure: Figure, turns: int) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    people = 25
    for person in range(people):
        address = Address("web", f"{person:064x}")
        replies = await service.handle(address, Command("start"))
        replies = await service.handle(address, Pressed((replies[-1].choices[0].key,)))
        for number in range(2, turns):
            is_look = number % 5 == 0 or not replies[-1].choices
            event = Command("help") if is_look else Pressed((answer(replies[-1]).key,))
            replies = await service.handle(address, event)
    await store.close()
    figure(f"a conversation of {turns} turns in the file", store.path.stat().st_size / people / 1e3, "kB")


def answer(reply: Reply) -> Button:
    """Somebody within the scope: 是 to what opens the interview, then the second choice of each question."""
    return reply.choices[0 if reply.question in YES else 1]


async def test_many_open_conversations(tmp_path: Path, figure: Figure) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    filing = Filing(store)
    people = [f"person {number}" for number in range(10_000)]
    for start in range(0, len(people), 250):
        await asyncio.gather(*(filing.commit(person, 1) for person in people[start : start + 250]))

    async def load(number: int) -> None:
        assert (await store.load(Address("web", people[number * 37 % 10_000]))).session

    figure("load one of 10,000 open conversations", await median_of(load, 500) * 1e6, "µs")
    figure(
        "count 10,000 open conversations", await median_of(lambda _: store.count_unfinished(), 20) * 1e6, "µs"
    )
    await store.close()
    figure("file of 10,000 open conversations of 4 kB", store.path.stat().st_size / 1e6, "MB")
