"""What every store promises of codes: for ten minutes, for one place, and no more wrong ones than may be."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.storage.codes import CODE_LIFE, MOST_WRONG, WRONG_FOR, Entry, Found, TooMany, Wrong
from bot.storage.store import Address, Store, Turn

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LI = Address("web", "li")
WANG = Address("web", "wang")
THERE = Address("telegram", "7")
CODE, NEWER = b"hash of a code", b"hash of a newer one"

MakeTurn = Callable[..., Turn]


@pytest.fixture
async def store(any_store: Store, turn: MakeTurn) -> Store:
    """In which Li and Wang have begun."""
    await any_store.commit(turn("li"))
    await any_store.commit(turn("wang"))
    return any_store


def entered(code: bytes = CODE, *, by: bytes = b"update 7", origin: bytes = b"here") -> Entry:
    return Entry(code, THERE, by, origin)


async def guess(store: Store, count: int, at: datetime = NOW, origin: bytes = b"here") -> None:
    for number in range(count):
        guessed = await store.codes.enter(entered(b"guess %d" % number, origin=origin), at)
        assert guessed == Wrong()


async def test_a_code_leads_to_the_conversation_that_it_is_of(store: Store) -> None:
    assert await store.codes.offer(LI, CODE, NOW)
    assert await store.codes.enter(entered(), NOW) == Found(LI)


async def test_where_there_is_no_conversation_there_is_no_code(store: Store) -> None:
    assert not await store.codes.offer(THERE, CODE, NOW)
    assert await store.codes.enter(entered(), NOW) == Wrong()


async def test_a_code_is_for_one_place(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await store.codes.enter(entered(), NOW)
    assert await store.codes.enter(entered(by=b"update 8"), NOW) == Wrong()


async def test_what_comes_again_finds_the_same(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    assert await store.codes.enter(entered(), NOW) == await store.codes.enter(entered(), NOW) == Found(LI)


async def test_of_many_that_enter_a_code_at_once_one_finds_something(
    store: Store, open_any: Callable[[], Awaitable[Store]]
) -> None:
    await store.codes.offer(LI, CODE, NOW)
    other = await open_any()
    tries = [
        each.codes.enter(entered(by=b"update %d" % number, origin=b"%d" % number), NOW)
        for number, each in enumerate((store, other) * 8)
    ]
    found = await asyncio.gather(*tries)
    assert [each for each in found if each != Wrong()] == [Found(LI)]


async def test_a_newer_code_ends_the_older_one_also_where_that_was_entered(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await store.codes.enter(entered(), NOW)
    await store.codes.offer(LI, NEWER, NOW)
    assert await store.codes.enter(entered(), NOW) == Wrong()
    assert await store.codes.enter(entered(NEWER, by=b"update 8"), NOW) == Found(LI)


async def test_each_conversation_has_a_code_of_its_own(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await store.codes.offer(WANG, NEWER, NOW)
    assert await store.codes.enter(entered(), NOW) == Found(LI)
    assert await store.codes.enter(entered(NEWER), NOW) == Found(WANG)


async def test_a_code_that_is_entered_where_it_is_from_is_not_used_up(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    assert await store.codes.enter(Entry(CODE, LI, b"form 1", b"here"), NOW) == Found(LI)
    assert await store.codes.enter(entered(), NOW) == Found(LI)


@pytest.mark.parametrize(
    ("later", "finds"),
    [
        (CODE_LIFE, Found(LI)),
        (CODE_LIFE + timedelta(seconds=1), Wrong()),
        (-timedelta(minutes=1), Found(LI)),
        (-timedelta(minutes=2), Wrong()),
    ],
)
async def test_a_code_is_for_ten_minutes_by_a_clock_that_may_be_set_back(
    store: Store, later: timedelta, finds: Found | Wrong
) -> None:
    await store.codes.offer(LI, CODE, NOW)
    assert await store.codes.enter(entered(), NOW + later) == finds


async def test_a_code_goes_with_its_conversation(store: Store, turn: MakeTurn) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await store.forget(LI)
    await store.commit(turn("li"))
    assert await store.codes.enter(entered(), NOW) == Wrong()


async def test_who_entered_too_many_wrong_codes_may_not_enter_a_right_one(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await guess(store, MOST_WRONG)
    half = WRONG_FOR / 2
    assert await store.codes.enter(entered(), NOW + half) == TooMany(half.total_seconds())
    await store.codes.offer(LI, NEWER, NOW + WRONG_FOR)
    after = NOW + WRONG_FOR + timedelta(seconds=1)
    assert await store.codes.enter(entered(NEWER), after) == Found(LI)


async def test_wrong_codes_count_for_ten_minutes_each(store: Store) -> None:
    await guess(store, 1)
    await guess(store, MOST_WRONG - 1, NOW + timedelta(minutes=9))
    assert await store.codes.enter(entered(), NOW + timedelta(minutes=9)) == TooMany(60.0)
    assert await store.codes.enter(entered(), NOW + timedelta(minutes=11)) == Wrong()


async def test_wrong_codes_from_elsewhere_do_not_count(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await guess(store, MOST_WRONG, origin=b"elsewhere")
    assert await store.codes.enter(entered(), NOW) == Found(LI)


async def test_right_codes_do_not_count(store: Store) -> None:
    for _ in range(MOST_WRONG + 1):
        await store.codes.offer(LI, CODE, NOW)
        assert await store.codes.enter(entered(), NOW) == Found(LI)


async def test_many_guesses_at_once_are_no_more_than_one_after_the_other(
    store: Store, open_any: Callable[[], Awaitable[Store]]
) -> None:
    other = await open_any()
    guesses = [
        each.codes.enter(entered(b"guess %d" % number), NOW)
        for number, each in enumerate((store, other) * (MOST_WRONG * 2))
    ]
    assert (await asyncio.gather(*guesses)).count(Wrong()) == MOST_WRONG


async def test_what_is_over_is_deleted(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    await guess(store, 2)
    assert await store.codes.expire(NOW + CODE_LIFE) == 0
    assert await store.codes.expire(NOW + CODE_LIFE + timedelta(seconds=1)) == 3
    assert await store.codes.expire(NOW + CODE_LIFE + timedelta(seconds=1)) == 0


async def test_what_a_clock_that_was_set_back_left_is_deleted(store: Store) -> None:
    await store.codes.offer(LI, CODE, NOW)
    assert await store.codes.expire(NOW - timedelta(days=1)) == 1
