"""What every store promises, whatever keeps it."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.storage.expiring import DELIVERIES_KEPT
from bot.storage.store import Address, Remembered, Store, Turn

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LI = Address("web", "li")
LONG_AGO = NOW - timedelta(days=400)

MakeTurn = Callable[..., Turn]


async def test_a_stranger_is_not_remembered(store: Store) -> None:
    assert await store.load(LI) == Remembered()


async def test_a_committed_turn_is_remembered(store: Store, turn: MakeTurn) -> None:
    assert await store.commit(turn(session=b"one", channel_state=b"noted"))

    remembered = await store.load(LI)

    assert (remembered.session, remembered.channel_state) == (b"one", b"noted")


async def test_the_same_person_on_another_channel_is_somebody_else(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li"))
    assert await store.load(Address("telegram", "li")) == Remembered()


async def test_a_turn_on_top_of_the_newest_state_is_committed(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(session=b"one"))
    read = await store.load(LI)

    assert await store.commit(turn(mark=read.mark, session=b"two"))
    assert (await store.load(LI)).session == b"two"


async def test_a_turn_on_top_of_an_older_state_changes_nothing(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(session=b"one"))
    read = await store.load(LI)
    await store.commit(turn(mark=read.mark, session=b"two"))

    assert not await store.commit(turn(mark=read.mark, session=b"late", delivery="late"))
    assert (await store.load(LI, "late")).session == b"two"
    assert (await store.load(LI, "late")).replies is None


async def test_two_first_turns_at_once_make_one_conversation(store: Store, turn: MakeTurn) -> None:
    committed = await asyncio.gather(*(store.commit(turn(session=b"%d" % n)) for n in range(5)))
    assert sorted(committed) == [False] * 4 + [True]


async def test_a_delivery_is_answered_with_the_replies_it_got(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(delivery="update 7", replies=b"first"))
    read = await store.load(LI)
    await store.commit(turn(mark=read.mark, delivery="update 8", replies=b"second"))

    assert (await store.load(LI, "update 7")).replies == b"first"
    assert (await store.load(LI, "update 8")).replies == b"second"
    assert (await store.load(LI, "update 9")).replies is None


async def test_the_last_replies_are_given_where_no_delivery_is_named(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(delivery="update 7", replies=b"first"))
    await store.commit(turn(mark=(await store.load(LI)).mark, delivery="update 8", replies=b"second"))

    assert (await store.load(LI)).replies == b"second"


async def test_a_delivery_is_committed_only_once(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(session=b"one", delivery="update 7", replies=b"first"))
    read = await store.load(LI)

    assert not await store.commit(turn(mark=read.mark, session=b"two", delivery="update 7", replies=b"again"))
    after = await store.load(LI, "update 7")
    assert (after.session, after.replies) == (b"one", b"first")


async def test_two_people_may_have_deliveries_of_the_same_name(store: Store, turn: MakeTurn) -> None:
    assert await store.commit(turn("li", delivery="1"))
    assert await store.commit(turn("wang", delivery="1"))


async def test_what_a_channel_notes_stands_beside_the_conversation(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn())
    assert await store.note(LI, b"message 12")
    read = await store.load(LI)
    assert read.channel_state == b"message 12"

    assert await store.commit(turn(mark=read.mark, session=b"two"))
    assert (await store.load(LI)).channel_state == b"message 12"


async def test_a_note_beside_no_conversation_is_not_kept(store: Store) -> None:
    assert not await store.note(LI, b"message 12")
    assert await store.load(LI) == Remembered()


async def test_a_forgotten_person_is_a_stranger(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li", delivery="update 7"))
    await store.commit(turn("wang"))

    await store.forget(LI)

    assert await store.load(LI, "update 7") == Remembered()
    assert (await store.load(Address("web", "wang"))).session is not None


async def test_a_turn_computed_before_a_person_was_forgotten_brings_nothing_back(
    store: Store, turn: MakeTurn
) -> None:
    await store.commit(turn(session=b"old"))
    read = await store.load(LI)
    await store.forget(LI)
    await store.commit(turn(session=b"new"))

    assert not await store.commit(turn(mark=read.mark, session=b"old and more"))
    assert (await store.load(LI)).session == b"new"


async def test_unfinished_conversations_expire_and_finished_ones_do_not(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li", at=LONG_AGO))
    await store.commit(turn("wang", at=LONG_AGO, unfinished=False))
    await store.commit(turn("zhao", at=NOW))

    month = NOW - timedelta(days=30)
    assert await store.expire(unfinished_before=month, delivered_before=month) == 1

    kept = [
        (await store.load(Address("web", person))).session is not None for person in ("li", "wang", "zhao")
    ]
    assert kept == [False, True, True]


async def test_a_turn_makes_a_conversation_young_again(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(at=LONG_AGO))
    await store.commit(turn(mark=(await store.load(LI)).mark, at=NOW))

    month = NOW - timedelta(days=30)
    assert await store.expire(unfinished_before=month, delivered_before=month) == 0


async def test_the_last_replies_stay_as_long_as_their_conversation(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(replies=b"the result", at=LONG_AGO, unfinished=False))
    await store.expire(unfinished_before=NOW, delivered_before=NOW)
    assert (await store.load(LI)).replies == b"the result"


async def test_old_deliveries_are_forgotten_without_their_conversation(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(delivery="old", at=NOW - timedelta(days=3)))
    await store.commit(turn(mark=(await store.load(LI)).mark, delivery="new"))

    await store.expire(unfinished_before=LONG_AGO, delivered_before=NOW - timedelta(days=2))

    assert (await store.load(LI, "old")).replies is None
    assert (await store.load(LI, "new")).replies is not None


async def test_only_the_latest_deliveries_of_a_conversation_are_kept(store: Store, turn: MakeTurn) -> None:
    for number in range(DELIVERIES_KEPT + 2):
        await store.commit(turn(mark=(await store.load(LI)).mark, delivery=str(number)))

    await store.expire(unfinished_before=LONG_AGO, delivered_before=LONG_AGO)

    kept = [(await store.load(LI, str(number))).replies is not None for number in range(DELIVERIES_KEPT + 2)]
    assert kept == [False, False] + [True] * DELIVERIES_KEPT


async def test_unfinished_conversations_are_counted(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li"))
    await store.commit(turn("wang"))
    await store.commit(turn("zhao", unfinished=False))
    assert await store.count_unfinished() == 2

    await store.commit(turn(mark=(await store.load(LI)).mark, unfinished=False))
    assert await store.count_unfinished() == 1


async def test_many_conversations_side_by_side_lose_nothing(store: Store, turn: MakeTurn) -> None:
    people = [f"person {number}" for number in range(300)]
    assert all(await asyncio.gather(*(store.commit(turn(p, session=p.encode())) for p in people)))
    read = await asyncio.gather(*(store.load(Address("web", person)) for person in people))
    assert [remembered.session for remembered in read] == [person.encode() for person in people]


async def test_a_store_that_answers_says_so(store: Store) -> None:
    await store.check()


async def test_nothing_can_be_written_to_a_closed_store(store: Store, turn: MakeTurn) -> None:
    await store.close()
    with pytest.raises(RuntimeError, match="closed"):
        await store.commit(turn())
