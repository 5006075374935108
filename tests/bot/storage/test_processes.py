"""What every store promises of processes, their duties and the people that they send to, whatever keeps
it.
"""

import asyncio
from collections.abc import Callable

import pytest

from bot.storage.store import Address, Claim, Noted, Sent, Store, Turn
from tests.patience import PATIENCE_SECONDS

LI, WANG = Address("web", "li"), Address("web", "wang")

LONG = 50.0
SHORT = 0.2

MakeTurn = Callable[..., Turn]


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


async def come(store: Store, *names: str, seconds: float = LONG) -> None:
    for name in names:
        assert await store.processes.beat(name, new=True, seconds=seconds)


async def until_gone(store: Store, name: str) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while name in await store.processes.there():
            await asyncio.sleep(0.02)


async def test_processes_are_there_until_they_leave(store: Store) -> None:
    assert await store.processes.there() == []
    await come(store, "one", "two")
    assert await store.processes.there() == ["one", "two"]
    await store.processes.leave("one")
    assert await store.processes.there() == ["two"]


async def test_a_process_is_gone_when_its_sign_of_life_has_run_out_and_cannot_come_back(store: Store) -> None:
    await come(store, "one", seconds=SHORT)
    await until_gone(store, "one")
    assert not await store.processes.beat("one", new=False, seconds=LONG)
    assert await store.processes.there() == []


async def test_signs_of_life_keep_a_process_there(store: Store) -> None:
    await come(store, "one", seconds=SHORT)
    assert await store.processes.beat("one", new=False, seconds=LONG)
    await asyncio.sleep(SHORT)
    assert await store.processes.there() == ["one"]


async def test_a_duty_goes_to_the_first_that_asks_and_stays_there(store: Store) -> None:
    await come(store, "one", "two")
    assert await store.processes.lease("polling", "one") == "one"
    assert await store.processes.lease("polling", "two") == "one"
    assert await store.processes.lease("polling", "one") == "one"
    assert await store.processes.lease("tidying", "two") == "two"


async def test_a_duty_is_free_as_soon_as_its_process_leaves(store: Store) -> None:
    await come(store, "one", "two")
    await store.processes.lease("polling", "one")
    await store.processes.leave("one")
    assert await store.processes.lease("polling", "two") == "two"
    assert await store.processes.lease("polling", "one") == "two"


async def test_a_duty_is_free_when_the_sign_of_life_has_run_out(store: Store) -> None:
    await come(store, "one", seconds=SHORT)
    await come(store, "two")
    await store.processes.lease("polling", "one")
    await until_gone(store, "one")
    assert await store.processes.lease("polling", "two") == "two"


async def test_whoever_is_not_there_gets_no_duty(store: Store) -> None:
    assert await store.processes.lease("polling", "nobody") is None
    await come(store, "one")
    assert await store.processes.lease("polling", "one") == "one"


async def test_of_many_that_ask_at_once_one_gets_the_duty(store: Store) -> None:
    names = [f"process {number}" for number in range(8)]
    await come(store, *names)
    holders = await asyncio.gather(*(store.processes.lease("polling", name) for name in names))
    assert len(set(holders)) == 1


async def test_who_committed_what_is_owed_sends_it(store: Store, turn: MakeTurn) -> None:
    await come(store, "one", "two")
    await store.commit(turn("li", owed=True, sender="one"))
    assert (await store.claim(LI, "two")).sender == "one"
    assert (await store.claim(LI, "one")).sender == "one"


async def test_what_is_owed_next_is_sent_by_whoever_is_sending(store: Store, turn: MakeTurn) -> None:
    await come(store, "one", "two")
    await store.commit(turn("li", delivery="a", owed=True, sender="one"))
    await store.commit(turn("li", delivery="b", mark=(await store.load(LI)).mark, owed=True, sender="two"))

    assert await store.note(LI, b"{}", Sent("a", 1, done=True)) == Noted(handed=1)

    assert (await store.claim(LI, "two")).sender == "one"
    assert await store.note(LI, b"{}", Sent("b", 1, done=True)) == Noted(handed=0)
    assert (await store.claim(LI, "two")).sender == "two"


async def test_another_process_sends_when_the_one_that_did_is_gone(store: Store, turn: MakeTurn) -> None:
    await come(store, "one", "two", "three")
    await store.commit(turn("li", owed=True, sender="one"))
    await store.processes.leave("one")

    assert await store.waiting("web", "two") == [LI]
    assert (await store.claim(LI, "two")).sender == "two"
    assert (await store.claim(LI, "three")).sender == "two"


async def test_a_process_knows_what_waits_for_it_and_for_nobody(store: Store, turn: MakeTurn) -> None:
    await come(store, "one", "two")
    await store.commit(turn("li", owed=True, sender="one"))
    await store.commit(turn("wang", owed=True))
    await store.commit(turn("zhao", owed=True, sender="two"))
    await store.commit(turn("qian"))
    assert await store.waiting("web", "one") == [LI, WANG]
    assert await store.waiting("telegram", "one") == []


async def test_one_process_at_a_time_claims_a_person(store: Store, turn: MakeTurn) -> None:
    names = [f"process {number}" for number in range(8)]
    await come(store, *names)
    await store.commit(turn("li", owed=True))
    claims = await asyncio.gather(*(store.claim(LI, name) for name in names))
    assert len({claim.sender for claim in claims}) == 1


async def test_whoever_is_owed_nothing_may_be_told_something_by_anybody(store: Store, turn: MakeTurn) -> None:
    await come(store, "one", "two")
    await store.commit(turn("li"))
    assert (await store.claim(LI, "two")).sender == "two"
    assert (await store.claim(Address("web", "a stranger"), "two")).sender == "two"


async def test_what_a_process_that_is_gone_has_left_is_handed_to_whoever_commits_next(
    store: Store, turn: MakeTurn
) -> None:
    await come(store, "one", "two")
    await store.commit(turn("li", delivery="a", owed=True, sender="one"))
    await store.processes.leave("one")
    await store.commit(turn("li", delivery="b", mark=(await store.load(LI)).mark, owed=True, sender="two"))

    assert await store.claim(LI, "two") == Claim("two", handed=1)
    assert [owed.delivery for owed in await store.owed("web", "li")] == ["a", "b"]
    await store.note(LI, b"{}", Sent("a", 1, done=True))
    assert await store.claim(LI, "two") == Claim("two", handed=0)


async def test_what_one_process_commits_and_sends_is_handed_to_nobody(store: Store, turn: MakeTurn) -> None:
    await come(store, "one")
    for delivery in ("a", "b"):
        mark = (await store.load(LI)).mark
        await store.commit(turn("li", delivery=delivery, mark=mark, owed=True, sender="one"))
    assert await store.claim(LI, "one") == Claim("one", handed=0)
    assert await store.note(LI, b"{}", Sent("a", 1, done=True)) == Noted(handed=0)
