"""What every store promises, whatever keeps it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.storage.store import (
    NAMES_KEPT,
    REPLIES_KEPT,
    Address,
    Life,
    Noted,
    Owed,
    Remembered,
    Sent,
    Store,
    Turn,
)

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LI = Address("web", "li")
LONG_AGO = NOW - timedelta(days=400)

MakeTurn = Callable[..., Turn]


@pytest.fixture(params=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> tuple[bytes, ...]:
    """Whether it is encrypted makes no difference."""
    return () if request.param == "plain" else (bytes(32),)


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


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


async def test_a_delivery_of_which_only_the_name_is_kept_is_not_committed_again(
    store: Store, turn: MakeTurn
) -> None:
    await talk(store, turn, ["update 7", "8", "9", "10", "11"])
    mark = (await store.load(LI)).mark
    assert not await store.commit(turn(mark=mark, session=b"again", delivery="update 7"))
    assert (await store.load(LI)).session != b"again"


async def test_two_people_may_have_deliveries_of_the_same_name(store: Store, turn: MakeTurn) -> None:
    assert await store.commit(turn("li", delivery="1"))
    assert await store.commit(turn("wang", delivery="1"))


async def test_what_a_channel_notes_stands_beside_the_conversation(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn())
    assert await store.note(LI, b"message 12") == Noted(handed=0)
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


async def people_left(store: Store, *people: str) -> list[str]:
    return [person for person in people if (await store.load(Address("web", person))).session is not None]


async def test_old_conversations_expire_finished_or_not(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li", at=LONG_AGO, owed=True))
    await store.commit(turn("wang", at=LONG_AGO, unfinished=False))
    await store.commit(turn("zhao", at=NOW))

    assert await store.expire(NOW - timedelta(days=30)) == 2

    assert await people_left(store, "li", "wang", "zhao") == ["zhao"]
    assert await store.owed("web") == []


async def test_a_turn_makes_a_conversation_young_again(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(at=LONG_AGO))
    await store.commit(turn(mark=(await store.load(LI)).mark, at=NOW))
    assert await store.expire(NOW - timedelta(days=30)) == 0


async def test_a_clock_that_went_back_makes_no_conversation_older(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(at=NOW))
    await store.commit(turn(mark=(await store.load(LI)).mark, at=LONG_AGO))
    assert await store.expire(NOW - timedelta(days=30)) == 0
    assert (await store.life()).newest == NOW


async def test_what_was_set_aside_expires_too(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(session=b"unreadable", at=LONG_AGO))
    mark = (await store.load(LI)).mark
    await store.commit(replace(turn(mark=mark, at=NOW), sets_aside=True))
    assert await store.expire(NOW - timedelta(days=30)) == 1
    assert await people_left(store, "li") == ["li"]


async def test_a_new_store_knows_nothing_of_the_time(store: Store) -> None:
    assert await store.life() == Life(None, None, None)


async def test_a_sign_of_life_is_kept(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li", at=LONG_AGO))
    await store.commit(turn("wang", at=NOW))
    await store.live(NOW + timedelta(hours=1), LONG_AGO)
    assert await store.life() == Life(NOW + timedelta(hours=1), NOW, LONG_AGO)
    await store.live(NOW + timedelta(hours=2), None)
    assert (await store.life()).doubted is None


async def talk(store: Store, turn: MakeTurn, deliveries: Sequence[str], *, owed: bool = False) -> None:
    for delivery in deliveries:
        mark = (await store.load(LI)).mark
        replies = delivery.encode()
        assert await store.commit(turn(mark=mark, delivery=delivery, replies=replies, owed=owed))


async def replies_to(store: Store, deliveries: Sequence[str]) -> list[bytes | None]:
    return [(await store.load(LI, delivery)).replies for delivery in deliveries]


async def test_replies_are_kept_of_the_latest_deliveries_and_the_names_alone_of_older_ones(
    store: Store, turn: MakeTurn
) -> None:
    names = [str(number) for number in range(2 + NAMES_KEPT + REPLIES_KEPT)]
    await talk(store, turn, names)

    forgotten, named, whole = names[:2], names[2:-REPLIES_KEPT], names[-REPLIES_KEPT:]
    assert await replies_to(store, forgotten) == [None] * len(forgotten)
    assert await replies_to(store, named) == [b""] * len(named)
    assert await replies_to(store, whole) == [name.encode() for name in whole]


async def test_owed_replies_are_kept_however_many_came_after_them(store: Store, turn: MakeTurn) -> None:
    await talk(store, turn, ["owed"], owed=True)
    later = [str(number) for number in range(NAMES_KEPT + REPLIES_KEPT + 1)]
    await talk(store, turn, later)
    assert [each.replies for each in await store.owed("web")] == [b"owed"]

    await store.note(LI, b"{}", Sent("owed", 1, done=True))

    assert await store.owed("web") == []
    assert (await store.load(LI, "owed")).replies is None


async def test_replies_that_are_sent_at_last_leave_their_name(store: Store, turn: MakeTurn) -> None:
    await talk(store, turn, ["a", "b", "c", "d", "e"], owed=True)
    for delivery in ("b", "e"):
        await store.note(LI, b"{}", Sent(delivery, 1, done=True))
    assert await replies_to(store, ["a", "b", "c", "d", "e"]) == [b"a", b"", b"c", b"d", b"e"]


async def test_what_is_owed_is_told_in_order_with_what_is_known_to_be_sent(
    store: Store, turn: MakeTurn
) -> None:
    await store.commit(turn("li", delivery="1", replies=b"one", owed=True, channel_state=b"noted"))
    await store.commit(turn("wang", delivery="2", replies=b"two", owed=True))
    await store.commit(turn("zhao", delivery="3", replies=b"three"))
    assert await store.note(Address("web", "wang"), b"message 12", Sent("2", 1, done=False))

    session = turn().session
    assert await store.owed("web") == [
        Owed(LI, "1", session, b"one", b"noted", messages=0),
        Owed(Address("web", "wang"), "2", session, b"two", b"message 12", messages=1),
    ]
    assert await store.owed("telegram") == []


async def test_to_note_what_is_not_owed_changes_nothing(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(delivery="1", owed=True))
    assert await store.note(LI, b"{}", Sent("another", 1, done=True))
    assert not await store.note(Address("web", "wang"), b"{}", Sent("1", 1, done=True))
    assert len(await store.owed("web")) == 1


async def test_nothing_is_owed_to_whoever_is_forgotten(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn(owed=True))
    await store.forget(LI)
    assert await store.owed("web") == []


async def test_a_session_that_is_replaced_by_a_turn_that_sets_it_aside_is_kept_apart(
    store: Store, turn: MakeTurn
) -> None:
    await store.commit(turn(session=b"unreadable", delivery="1"))
    mark = (await store.load(LI)).mark
    assert await store.commit(replace(turn(mark=mark, session=b"new", delivery="2"), sets_aside=True))
    assert not await store.commit(replace(turn(mark=mark, session=b"late"), sets_aside=True))
    assert (await store.load(LI)).session == b"new"


async def test_the_key_of_the_server_is_random_and_stays(
    store: Store, open_any: Callable[[], Awaitable[Store]]
) -> None:
    key = await store.server_key()
    assert len(set(key)) > 8
    assert len(key) == 32
    assert await (await open_any()).server_key() == key


async def test_unfinished_conversations_are_counted(store: Store, turn: MakeTurn) -> None:
    await store.commit(turn("li"))
    await store.commit(turn("wang"))
    await store.commit(turn("zhao", unfinished=False))
    assert await store.count_unfinished() == 2

    await store.commit(turn(mark=(await store.load(LI)).mark, unfinished=False))
    assert await store.count_unfinished() == 1

    await store.forget(Address("web", "wang"))
    await store.expire(NOW + timedelta(days=1))
    assert await store.count_unfinished() == 0


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


async def test_everything_of_a_person_and_nothing_of_others_is_told(store: Store, turn: MakeTurn) -> None:
    for name in ("li", "wang"):
        await store.commit(turn(name, session=f"{name} one".encode(), replies=f"{name} said".encode()))
    for number in range(REPLIES_KEPT + 1):
        mark = (await store.load(LI)).mark
        made = turn(mark=mark, session=b"li now", delivery=f"d{number}", channel_state=b"x")
        await store.commit(replace(made, sets_aside=number == 0))
    everything = await store.everything(LI)
    assert everything is not None
    assert (everything.session, everything.channel_state, everything.touched) == (b"li now", b"x", NOW)
    assert [each.session for each in everything.set_aside] == [b"li one"]
    named = [each.delivery for each in everything.handled]
    assert named[1:] == [f"d{number}" for number in range(REPLIES_KEPT + 1)]
    assert [each.replies is not None for each in everything.handled] == [
        False,
        False,
        *([True] * REPLIES_KEPT),
    ]
    assert b"wang" not in repr(everything).encode()
    assert await store.everything(Address("web", "nobody")) is None


async def test_what_a_stranger_sent_is_met_once_until_it_is_forgotten(store: Store) -> None:
    assert await store.meet("a", NOW)
    assert not await store.meet("a", NOW)
    assert [await store.has_met("a"), await store.has_met("b")] == [True, False]
    assert await store.meet("b", NOW + timedelta(days=9))
    assert await store.forget_met(NOW, NOW + timedelta(days=1)) == 1
    assert not await store.meet("a", NOW)
    assert await store.forget_met(NOW + timedelta(seconds=1), NOW + timedelta(days=1)) == 1
    assert not await store.has_met("a")
    assert await store.meet("a", NOW)
    assert (await store.load(LI)) == Remembered()
