"""What every store promises of figures: exact inside, and nothing told that leads back to few people."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.storage.figures import Figure, Figures, oldest_month
from bot.storage.store import Store

LEAST = 5

BEGUN = Figure("2026-11", "begun")
PATENTS = Figure("2026-11", "at patents")
MOVED = Figure("2026-11", "moved")
SENIOR = Figure("2026-11", "result senior")


@pytest.fixture
def figures(any_store: Store) -> Figures:
    return any_store.figures


async def add(figures: Figures, changes: Mapping[Figure, int], *, besides: int = 0) -> None:
    """Add people who come to a place one after the other; others move `besides`."""
    moved = sum(abs(change) for figure, change in changes.items() if figure.cell != "begun")
    await figures.add({**changes, MOVED: moved + besides})


async def told(figures: Figures) -> Mapping[Figure, int]:
    await figures.publish(LEAST)
    return await figures.published()


async def test_nothing_is_told_before_enough_people_have_begun(figures: Figures) -> None:
    assert await told(figures) == {}
    await add(figures, {BEGUN: 4, PATENTS: 4})
    assert await told(figures) == {}
    await add(figures, {BEGUN: 1, PATENTS: 1})
    assert await told(figures) == {BEGUN: 5, PATENTS: 5}


async def test_a_figure_of_few_people_is_not_told_beside_larger_ones(figures: Figures) -> None:
    await add(figures, {BEGUN: 11, PATENTS: 7, SENIOR: 4})
    assert await told(figures) == {BEGUN: 11, PATENTS: 7}


async def test_what_is_told_stays_until_enough_more_have_begun(figures: Figures) -> None:
    await add(figures, {BEGUN: 10, PATENTS: 10})
    before = await told(figures)
    await add(figures, {BEGUN: 4, PATENTS: 4, SENIOR: 30})
    assert await told(figures) == before
    await add(figures, {BEGUN: 1, PATENTS: 1})
    assert await told(figures) == {BEGUN: 15, PATENTS: 15, SENIOR: 30}


async def test_people_of_all_months_count_for_the_next_copy(figures: Figures) -> None:
    december = Figure("2026-12", "begun")
    await add(figures, {BEGUN: 3, december: 2, SENIOR: 6})
    assert await told(figures) == {SENIOR: 6}


async def test_a_figure_that_changed_little_is_told_as_before(figures: Figures) -> None:
    await add(figures, {BEGUN: 10, PATENTS: 10})
    await told(figures)
    await add(figures, {BEGUN: 5, PATENTS: 4})
    assert await told(figures) == {BEGUN: 15, PATENTS: 10}
    await add(figures, {BEGUN: 5, PATENTS: 1}, besides=4)
    assert await told(figures) == {BEGUN: 20, PATENTS: 15}


async def test_a_figure_that_fell_to_few_is_told_no_more(figures: Figures) -> None:
    await add(figures, {BEGUN: 10, PATENTS: 6})
    await told(figures)
    await add(figures, {BEGUN: 5, PATENTS: -3}, besides=3)
    assert await told(figures) == {BEGUN: 15}


async def test_a_place_is_told_of_once_all_who_stand_there_may_have_come_since(figures: Figures) -> None:
    await add(figures, {BEGUN: 9, SENIOR: 5, PATENTS: 4})
    before = await told(figures)
    assert before == {BEGUN: 9, SENIOR: 5}
    await add(figures, {BEGUN: 5, PATENTS: 1})  # who has seen one turn would know that there were four
    assert await told(figures) == before
    await figures.add({MOVED: 4})
    assert await told(figures) == {BEGUN: 14, SENIOR: 5, PATENTS: 5}


async def test_what_many_add_at_once_is_all_counted(figures: Figures) -> None:
    await asyncio.gather(*(add(figures, {BEGUN: 1, PATENTS: 1, SENIOR: 2}) for _ in range(20)))
    assert await told(figures) == {BEGUN: 20, PATENTS: 20, SENIOR: 40}


async def test_of_many_that_ask_at_once_none_is_told_of_fewer(figures: Figures) -> None:
    await add(figures, {BEGUN: 5, PATENTS: 5})
    await asyncio.gather(*(told(figures) for _ in range(5)), add(figures, {BEGUN: 1, PATENTS: 6}))
    assert (await figures.published())[PATENTS] in (5, 11)
    first = await figures.published()
    assert await told(figures) == first


async def test_figures_of_old_months_go(figures: Figures) -> None:
    old = Figure("2024-10", "begun")
    await add(figures, {old: 9, BEGUN: 9})
    await figures.expire("2024-11")
    assert await told(figures) == {BEGUN: 9}


def test_figures_are_kept_for_two_years() -> None:
    assert oldest_month(datetime(2026, 11, 27, tzinfo=UTC)) == "2024-11"
