"""People are counted by where they stand, and nobody can work out a small number from what is told."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.census import LEAST, Census, about, figure_of
from bot.conversations import Address, ConversationService
from bot.storage.figures import Figure
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import StorageError
from dialogs.events import Command, Event, Pressed
from dialogs.figures import BEGUN, Cell
from dialogs.world import World
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

MONTH = "2026-11"
NOWHERE, TRYING = "nowhere", "trying"
PLACES = ("at patents", "at education", "result senior", "result none")
FINISHED = (TRYING, "result senior", "result none")
UNSEEN = {"at patents": NOWHERE, "at education": NOWHERE, "result senior": TRYING, "result none": TRYING}
"""Where people can be instead, as finished as before, so that nobody sees it."""

Moment = Mapping[int, str]
"""Where each person stands while somebody looks."""


@pytest.fixture
def census(store: SQLiteStore) -> Census:
    return Census(store.figures, World(hunan_versions()), clock=iter(range(10**6)).__next__)


@pytest.fixture
def service(store: SQLiteStore, census: Census) -> ConversationService:
    return ConversationService(store, World(hunan_versions()), moved=census.moved)


async def press(service: ConversationService, person: str, action: str) -> None:
    replies = await service.current(Address("web", person))
    buttons = [b for reply in replies for b in (*reply.choices, *reply.controls)]
    key = next(b.key for b in buttons if b.key.split(".", 2)[2].startswith(action))
    await do(service, person, Pressed((key,)))


async def do(service: ConversationService, person: str, event: Event) -> None:
    await service.handle(Address("web", person), event)


def people(told: Mapping[Figure, int], cell: str) -> int:
    return sum(count for figure, count in told.items() if figure.cell == cell)


async def test_five_people_who_come_to_a_result_are_told_and_four_are_not(
    service: ConversationService, census: Census
) -> None:
    for number in range(5):
        await do(service, f"p{number}", Command("start"))
        await press(service, f"p{number}", "aim")
    assert people(await census.told(), "result none") == 0
    for number in range(4):
        await do(service, f"p{number}", Command("result"))
    assert people(await census.told(), "result none") == 0
    await do(service, "p4", Command("result"))
    for number in range(5, 9):
        await do(service, f"p{number}", Command("start"))
    assert people(await census.told(), "result none") == 0
    await do(service, "p9", Command("start"))
    assert people(await census.told(), "result none") == 5


async def test_a_deletion_is_not_told(
    service: ConversationService, census: Census, store: SQLiteStore
) -> None:
    for number in range(6):
        await do(service, f"p{number}", Command("start"))
        await press(service, f"p{number}", "aim")
        await do(service, f"p{number}", Command("result"))
    before = await census.told()
    await service.forget(Address("web", "p0"))
    await do(service, "p1", Command("delete"))
    await press(service, "p1", "confirm")
    assert people(before, "result none") == 6
    for number in range(6, 11):
        await do(service, f"p{number}", Command("start"))
    after = await census.told()
    assert people(after, "result none") == 6
    assert await store.count_unfinished() == 5


async def test_an_event_that_comes_again_counts_once(service: ConversationService, census: Census) -> None:
    for number in range(5):
        for _ in range(3):
            await service.handle(Address("web", f"p{number}"), Command("start"), delivery="first")
    assert people(await census.told(), "begun") == 5


async def test_what_could_not_be_added_is_added_later(
    service: ConversationService, census: Census, store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        await do(service, f"p{number}", Command("start"))

    async def fail(_: object) -> None:
        raise StorageError("service-storage-full", path="x")

    with monkeypatch.context() as broken:
        broken.setattr(store.figures, "add", fail)
        with pytest.raises(StorageError):
            await census.told()
    assert people(await census.told(), "begun") == 5


async def test_what_is_being_added_is_added_once_though_nobody_waits_for_it(
    service: ConversationService, census: Census, store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        await do(service, f"p{number}", Command("start"))
    add, may_go_on = store.figures.add, asyncio.Event()

    async def slowly(changes: Mapping[Figure, int]) -> None:
        await may_go_on.wait()
        await add(changes)

    with monkeypatch.context() as slow:
        slow.setattr(store.figures, "add", slowly)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await census.settle()
        may_go_on.set()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while people(await census.told(), "begun") != 5:
            await asyncio.sleep(0.01)
    await census.settle()
    await do(service, "p5", Command("start"))
    for number in range(6, 11):
        await do(service, f"p{number}", Command("start"))
    assert people(await census.told(), "begun") == 11


async def test_processes_add_to_the_same_figures(store: SQLiteStore) -> None:
    world = World(hunan_versions())
    censuses = [Census(store.figures, world) for _ in range(2)]
    for number in range(6):
        service = ConversationService(store, world, moved=censuses[number % 2].moved)
        await do(service, f"p{number}", Command("start"))
    await censuses[0].settle()
    assert people(await censuses[1].told(), "begun") == 6


async def test_every_question_and_tier_is_told_of_if_only_as_nothing(census: Census) -> None:
    told = await census.people()
    assert told[Cell("result", "none")] == 0
    assert {cell.kind for cell in told} == {"begun", "at", "result", "unanswered"}
    assert not any(told.values())


@given(st.integers(0, 10_000))
def test_a_total_is_told_as_a_round_number_that_it_is_not(count: int) -> None:
    assert about(count) % LEAST == 0
    assert about(count) == 0 if count < LEAST else count < about(count) <= count + LEAST


# The attack: somebody looks as often as they like, at the page and at /metrics, and compares all of it.


@dataclass(frozen=True)
class View:
    """What can be seen at one look: the places with their numbers, the total, and how many are unfinished."""

    places: Mapping[str, int]
    total: int
    unfinished: int


async def looks(history: Sequence[Moment], path: Path) -> list[View]:
    """What is seen of a history, looked at after each of its moments."""
    store, seen = SQLiteStore(path), list[View]()
    before: Moment = {}
    for moment in history:
        changes = Counter(where for where in moment.values() if where in PLACES)
        changes.subtract(where for where in before.values() if where in PLACES)
        changes["begun"] = len(moment) - len(before)
        changes["moved"] = sum(
            (where in PLACES) + (before.get(person) in PLACES)
            for person, where in moment.items()
            if before.get(person) != where
        )
        await store.figures.add({Figure(MONTH, cell): count for cell, count in changes.items() if count})
        await store.figures.publish(LEAST)
        told = await store.figures.published()
        total = about(told.get(figure_of(MONTH, BEGUN), 0))
        shown = {figure.cell: count for figure, count in told.items() if figure.cell != "begun"}
        seen.append(View(shown, total, sum(where not in FINISHED for where in moment.values())))
        before = moment
    await store.close()
    return seen


def otherwise(history: Sequence[Moment], seen: Sequence[View], at: int, place: str) -> list[Moment]:
    """Another history, in which somebody who stood at a place with few people was out of sight instead, from
    when the place was told of last until it is told of again.
    """
    person = min(each for each, where in history[at].items() if where == place)
    first, last = at, at
    while first > 0 and place not in seen[first - 1].places:
        first -= 1
    while last + 1 < len(history) and place not in seen[last + 1].places:
        last += 1
    return [
        {**moment, person: UNSEEN[place]} if first <= n <= last and moment.get(person) == place else moment
        for n, moment in enumerate(history)
    ]


@st.composite
def histories(draw: st.DrawFn) -> list[Moment]:
    moments: list[Moment] = []
    population = 0
    for _ in range(draw(st.integers(1, 5))):
        population += draw(st.sampled_from((0, 1, 4, 5, 6, 9)))
        places = st.sampled_from((*PLACES, *PLACES[:1] * 3, NOWHERE, TRYING))
        moments.append({person: draw(places) for person in range(population)})
    return moments


@settings(max_examples=40)
@given(histories())
def test_no_small_number_can_be_worked_out_from_all_that_is_ever_seen(history: list[Moment]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seen = asyncio.run(looks(history, Path(folder) / "a.db"))
        for n, moment in enumerate(history):
            for place, count in Counter(moment.values()).items():
                if place not in PLACES or count >= LEAST or place in seen[n].places:
                    continue
                other = otherwise(history, seen, n, place)
                assert Counter(other[n].values())[place] == count - 1
                assert asyncio.run(looks(other, Path(folder) / f"{n}-{place}.db")) == seen


@settings(max_examples=40)
@given(histories())
def test_no_number_of_few_people_is_shown_and_no_step_of_few_people(history: list[Moment]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seen = asyncio.run(looks(history, Path(folder) / "a.db"))
    assert all(count >= LEAST for view in seen for count in view.places.values())
    for one, next_one in pairwise(seen):
        for place in one.places.keys() & next_one.places.keys():
            step = abs(one.places[place] - next_one.places[place])
            assert step == 0 or step >= LEAST
