"""The machine: one for the process, complete, and drawn as it is."""

import pytest

from dialogs.life import STATES, Life, advance, machine
from dialogs.session import State
from docs.pictures import conversation as drawing
from tests.dialogs.conftest import Talk


def test_there_is_one_machine() -> None:
    assert machine() is machine()
    assert machine().models == []


def test_a_trigger_that_means_nothing_here_changes_nothing() -> None:
    life = Life("welcome")
    assert advance(life, "answer") is None
    assert life.state == "welcome"


@pytest.mark.parametrize("state", [state for state in STATES if state != "deleted"])
def test_everything_can_be_deleted_from_anywhere_and_only_after_a_yes(state: State) -> None:
    life = Life(state)
    assert advance(life, "delete") == "deleting"
    assert advance(life, "confirm") == "deleted"


@pytest.mark.parametrize("state", STATES)
def test_looking_something_up_leaves_the_state_as_it_is(state: State) -> None:
    assert advance(Life(state, lambda: True, begun=True), "look_up") == state


def test_every_state_can_be_reached_and_is_left_again() -> None:
    reached = {
        transition.dest
        for event in machine().events.values()
        for ts in event.transitions.values()
        for transition in ts
    }
    left = {source for event in machine().events.values() for source in event.transitions}
    assert set(STATES) <= reached | {"welcome"}
    assert left >= set(STATES) - {"deleted"}


def test_the_drawing_in_the_documentation_is_current() -> None:
    assert drawing.PLACE.read_text(encoding="utf-8") == drawing.page(), "run `make docs-diagram`"


def test_the_drawing_shows_every_state() -> None:
    drawn = drawing.page()
    assert all(f'state "{state}"' in drawn for state in STATES)


def test_holding_a_conversation_builds_no_second_machine(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object, **__: object) -> None:
        raise AssertionError("a machine was built for one conversation")

    machine()
    monkeypatch.setattr("transitions.Machine.__init__", build)
    talk.press("看看我能报哪一级", "都符合", "上一步")
