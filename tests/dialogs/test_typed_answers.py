"""What is understood of an answer is recorded only if it can be so, and asked again where it is too rough."""

from collections.abc import Callable

import pytest

from criteria.policy.vocabulary import Known, Range, Value
from dialogs.interview import answers
from dialogs.interview.typed_answers import take_reading
from dialogs.session import Proposal
from dialogs.understanding.reading import Bounded, Intent, Outcome, Reading, Reason, Since, Taken, Unclear
from dialogs.world import Scene, Turn
from tests.dialogs.conftest import Talk, lines

Read = Callable[..., Turn]


@pytest.fixture
def read(talk: Talk) -> Read:
    """Takes an outcome as the answer to the question for a fact."""
    began = talk.press("看看我能报哪一级", "都符合")

    def take(fact: str, outcome: Outcome, *, hedged: bool = False, **also: Known) -> Turn:
        edit = began.button("修改回答").key
        asked = began.copy().press_key(edit.replace(".edit", f".change.{fact}"))
        scene = Scene(asked.session, asked.world, asked.now)
        return take_reading(scene, fact, Reading(outcome, also, hedged))

    return take


def recorded(turn: Turn) -> dict[str, Known]:
    return dict(answers.profile(turn.session.log))


def said(turn: Turn) -> str:
    return "\n".join(line for reply in turn.replies for line in lines(reply.blocks))


@pytest.mark.parametrize(
    ("fact", "outcome"),
    [
        ("benefit_pct", Taken(1001)),
        ("benefit_pct", Bounded(Range(500, 2000))),
        ("benefit_wan", Taken(-1)),
        ("books", Bounded(Range(3, 2))),
        ("books", Bounded(Range(2, 3, low_open=True, high_open=True))),
        ("education", Taken("kindergarten")),
        ("standards", Taken(frozenset({"galactic"}))),
        ("integrity", Taken(3)),
    ],
)
@pytest.mark.parametrize("hedged", [False, True])
def test_what_cannot_be_is_never_recorded_however_it_was_understood(
    read: Read, fact: str, outcome: Outcome, hedged: bool
) -> None:
    turn = read(fact, outcome, hedged=hedged, utility_patents=2)
    assert fact not in recorded(turn)
    assert turn.session.asked == fact
    assert turn.session.proposal is None
    assert "这个数好像不对" in said(turn)
    assert recorded(turn)["utility_patents"] == 2


@pytest.mark.parametrize(
    ("fact", "outcome", "known"),
    [
        ("benefit_pct", Taken(1000), 1000),
        ("benefit_wan", Taken(0), 0),
        ("books", Bounded(Range(2, 2)), Range(2, 2)),
        ("integrity", Taken(False), False),
    ],
)
def test_what_just_can_be_is_recorded(read: Read, fact: str, outcome: Outcome, known: Known) -> None:
    assert recorded(read(fact, outcome))[fact] == known


@pytest.mark.parametrize(
    ("about", "is_near"),
    [(899, False), (900, True), (1000, True), (1100, True), (1101, False), (2000, True)],
)
def test_a_tenth_around_a_threshold_is_too_near_for_about(read: Read, about: int, is_near: bool) -> None:
    """累计创效 has thresholds at 500, 1000 and 2000 万元, among others."""
    turn = read("benefit_wan", Taken(about), hedged=True)
    assert recorded(turn).get("benefit_wan") == (None if is_near else about)
    assert turn.session.proposal == (Proposal("benefit_wan", about) if is_near else None)


def test_a_sure_number_is_taken_at_the_threshold_itself(read: Read) -> None:
    assert recorded(read("benefit_wan", Taken(1000)))["benefit_wan"] == 1000


@pytest.mark.parametrize(("fact", "value"), [("education", "bachelor"), ("integrity", True)])
def test_what_is_no_number_is_not_near_any_threshold(read: Read, fact: str, value: Value) -> None:
    assert recorded(read(fact, Taken(value), hedged=True))[fact] == value


def test_what_may_be_meant_is_offered_with_the_reason_to_ask(read: Read) -> None:
    reason = Reason("understanding-asked-back")
    offered = read("education", Unclear(reason, "bachelor"))
    assert offered.session.proposal == Proposal("education", "bachelor")
    assert read("education", Unclear(reason)).session.proposal is None


def test_what_was_heard_is_offered_whatever_it_is(read: Read) -> None:
    reason = Reason("understanding-several")
    assert read("utility_patents", Unclear(reason, Range(3, None))).session.proposal == Proposal(
        "utility_patents", Range(3, None)
    )
    offered = read("work_years", Unclear(reason, Since(2016, 7))).session.proposal
    assert offered is not None
    assert isinstance(offered.known, int | float | Range)


def test_what_was_left_out_is_said_word_for_word(talk: Talk) -> None:
    began = talk.press("看看我能报哪一级", "都符合").type("本科")
    edit = began.button("修改回答").key
    asked = began.copy().press_key(edit.replace(".edit", ".change.utility_patents"))
    scene = Scene(asked.session, asked.world, asked.now)
    reading = Reading(Taken(3), left_out=("另外两个还在申请",))
    turn = take_reading(scene, "utility_patents", reading)
    assert recorded(turn)["utility_patents"] == 3
    assert "“另外两个还在申请”这半句没有算进去" in said(turn)


def test_an_intent_is_no_answer(read: Read) -> None:
    with pytest.raises(ValueError, match="no answer"):
        read("education", Intent("skip"))
