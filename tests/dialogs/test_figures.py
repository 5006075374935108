"""Where a conversation stands is worked out from the session alone, and what was counted is taken back."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from dialogs.conversation import Step, begin, step
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.figures import BEGUN, MOVED, Cell, changes, month_of, places
from dialogs.world import World
from tests.policies import hunan_versions
from tests.water import water_versions

START = datetime(2026, 11, 30, 17, tzinfo=UTC)
"""In Hunan it is December already."""


class Person:
    """Somebody who talks, and what is counted meanwhile."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.now = START
        self.counted = Counter[Cell]()
        self.made: Step | None = None
        self._take(begin(session_id="x" * 16, world=world, now=self.now))

    def _take(self, made: Step) -> None:
        before = None if self.made is None else self.made.session
        self.counted.update(changes(before, made.session, self.world))
        self.made = made

    def does(self, event: Event) -> None:
        assert self.made is not None
        self.now += timedelta(minutes=1)
        self._take(step(self.made.session, event, world=self.world, now=self.now))

    def presses(self, action: str) -> None:
        assert self.made is not None
        buttons = [b for reply in self.made.replies for b in (*reply.choices, *reply.controls)]
        self.does(Pressed((next(b.key for b in buttons if b.key.split(".", 2)[2].startswith(action)),)))

    @property
    def stands(self) -> dict[Cell, int]:
        return {cell: count for cell, count in self.counted.items() if count and cell != MOVED}


@pytest.fixture(params=["hunan", "water"])
def person(request: pytest.FixtureRequest) -> Person:
    return Person(World(hunan_versions() if request.param == "hunan" else water_versions()))


def at(person: Person) -> Cell:
    assert person.made is not None
    return Cell("at", str(person.made.session.asked))


def test_whoever_has_just_come_is_counted_and_stands_nowhere(person: Person) -> None:
    assert person.stands == {BEGUN: 1}


def test_whoever_goes_on_is_counted_at_one_question_only(person: Person) -> None:
    person.presses("aim")
    assert person.stands == {BEGUN: 1, at(person): 1}
    first = at(person)
    person.presses("skip")
    assert at(person) != first
    assert person.stands[at(person)] == 1
    assert first not in person.stands


def test_a_question_left_without_an_answer_is_counted_until_it_is_taken_back(person: Person) -> None:
    person.presses("aim")
    left = Cell("unanswered", at(person).name)
    person.presses("skip")
    assert person.stands[left] == 1
    person.presses("back")
    assert person.stands == {BEGUN: 1, at(person): 1}


def test_a_result_takes_the_place_of_the_question_and_gives_it_back(person: Person) -> None:
    person.presses("aim")
    person.does(Command("result"))
    assert [cell.name for cell in person.stands if cell.kind == "result"] == ["none"]
    assert not [cell for cell in person.stands if cell.kind == "at"]
    person.presses("continue")
    assert person.stands == {BEGUN: 1, at(person): 1}


def test_whoever_looks_something_up_stays_where_he_is(person: Person) -> None:
    person.presses("aim")
    before = person.stands
    for event in (Command("help"), Command("article"), Typed("???"), Command("privacy")):
        person.does(event)
    assert person.stands == before


def test_whoever_starts_anew_is_one_person_still(person: Person) -> None:
    person.presses("aim")
    person.presses("skip")
    person.does(Command("restart"))
    person.presses("confirm")
    assert person.stands == {BEGUN: 1}


def test_all_that_is_counted_has_its_place_in_the_policy(person: Person) -> None:
    assert person.made is not None
    known = set(places(person.world.policies.at(person.now)))
    person.presses("aim")
    for _ in range(40):
        if person.made.session.state != "asking":
            break
        person.presses("skip" if person.now.minute % 2 else "unknown")
        assert set(person.stands) <= known
    assert sum(count for cell, count in person.stands.items() if cell.kind in ("at", "result")) == 1


def test_the_month_is_that_of_the_place_where_the_policy_is_in_force() -> None:
    person = Person(World(hunan_versions()))
    assert person.made is not None
    assert month_of(person.made.session, person.world) == "2026-12"


def test_what_nobody_understood_is_said_to_be_unheard(person: Person) -> None:
    person.presses("aim")
    person.does(Typed("呜里哇啦咕噜咕噜"))
    assert person.made is not None
    assert person.made.unheard
    person.presses("why")
    assert not person.made.unheard


def test_each_place_that_is_come_to_or_left_is_a_move(person: Person) -> None:
    assert person.counted[MOVED] == 0
    person.presses("aim")
    assert person.counted[MOVED] == 1
    person.does(Command("result"))
    assert person.counted[MOVED] == 3
    person.does(Command("help"))
    assert person.counted[MOVED] == 3
