"""Several things asked at once: the same answer, in fewer steps, and never twice the same thing."""

from collections import Counter
from itertools import pairwise

import pytest

from criteria.assessment import assess
from criteria.in_vain import open_if
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.screens import (
    LEAST_OF,
    Screen,
    form_of,
    next_screen,
    nothing_of,
    play,
    screens_ahead,
    something_of,
    steps_left,
)
from tests.criteria import oracle
from tests.criteria.playing import interview
from tests.criteria.test_interview import NEARLY, people
from tests.policies import hunan
from tests.water import water

SURE: Profile = {
    "in_scope_employer": True, "integrity": True, "under_investigation": False, "under_penalty": False,
    "disciplined": False, "education": "bachelor", "title_level": "assistant", "title_years": 5,
    "other_title_level": "none", "skill_level": "none", "method_cert": "level1", "knowledge": "familiar",
    "project_capability": "backbone",
}  # fmt: skip
TARGETS = ["auto", *oracle.TIERS]
PATENTS = ("invention_patents", "utility_patents", "software_copyrights")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("forgotten", [0, 20])
def test_each_thing_is_asked_once_but_for_how_much_there_is_of_what_was_ticked(
    policy: Policy, target: str, forgotten: int
) -> None:
    for person, phase in people(200 + forgotten, 30, forgotten, bounded=True):
        steps = interview(policy, person, target=target, phase=phase).steps
        times = Counter(name for step in steps for name in step.screen.facts)
        listed = {name for step in steps if step.screen.form == "ticks" for name in step.screen.facts}
        for name, count in times.items():
            assert count <= 1 + (name in listed), (name, person)
        for step in steps:
            for name in step.screen.facts:
                if step.screen.form == "question" and times[name] > 1:
                    assert person[name] != nothing_of(policy.vocabulary[name])


@pytest.mark.parametrize("forgotten", [0, 12, 40])
def test_the_verdict_is_that_of_the_whole_profile(policy: Policy, forgotten: int) -> None:
    for person, phase in people(210 + forgotten, 60, forgotten):
        known = interview(policy, person, phase=phase).known
        assert assess(policy, known, phase=phase).likely == assess(policy, person, phase=phase).likely, person


@pytest.mark.parametrize("target", TARGETS)
def test_it_is_played_as_it_is_asked(policy: Policy, target: str) -> None:
    for person, phase in people(220, 20, 12, bounded=True):
        by_hand = interview(policy, person, target=target, phase=phase)
        played = play(policy, person, target=target, phase=phase)
        asked = dict.fromkeys(name for step in by_hand.steps for name in step.screen.facts)
        assert played.asked == tuple(asked)
        assert played.known == by_hand.known
        assert len(played.screens) == by_hand.taken


def test_of_who_knows_all_what_is_ahead_only_becomes_less(policy: Policy) -> None:
    for person, phase in people(230, 40):
        played = interview(policy, person, phase=phase)
        assert played.ahead == ()
        for before, later in pairwise(played.steps):
            assert len(later.ahead) <= len(before.ahead)
            assert not Counter(later.ahead) - Counter(before.ahead)
        for step in played.steps:
            assert step.screen.topic in step.ahead


def test_nothing_is_ahead_exactly_at_the_end(policy: Policy) -> None:
    for person, phase in people(235, 40, 12):
        played = interview(policy, person, phase=phase)
        assert played.ahead == ()
        assert all(step.ahead for step in played.steps)


def test_what_was_ticked_is_asked_for_where_a_tier_hangs_on_something_nobody_knows(policy: Policy) -> None:
    """The post is not known: whether the savings are enough for an engineer is told all the same."""
    known: Profile = {**SURE, "saving_wan": 620, "problems_solved": 3, "utility_patents": 4}
    played = play(policy, known)
    assert played.known["saving_wan"] == 620
    assert {found.tier: found.hangs_on for found in open_if(policy, played.known, given_up=played.asked)}[
        "engineer"
    ] == ("in_scope_role",)


def test_of_who_knows_all_no_topic_is_left_and_taken_up_again(policy: Policy) -> None:
    order = list(policy.asking_order)
    for person, phase in people(240, 40):
        topics = [order.index(step.screen.topic) for step in interview(policy, person, phase=phase).steps]
        assert topics == sorted(topics)


def test_a_list_leaves_open_what_the_person_cannot_say(policy: Policy) -> None:
    """说不清 of an award stays unknown, and was asked in vain; what was not ticked is nothing."""
    person = {**NEARLY, "recognized_results": 0, "project_award": "none"}
    del person["science_award"]
    played = interview(policy, person)
    (listed,) = [
        step.screen for step in played.steps if step.screen.topic == "results" and len(step.screen.facts) > 1
    ]
    assert "science_award" in listed.facts
    assert "science_award" in played.given_up
    assert "science_award" not in played.known
    assert played.known["project_award"] == "none"


def test_of_what_is_ticked_how_much_is_asked_only_while_it_matters(policy: Policy) -> None:
    steps = interview(policy, {**NEARLY, "software_copyrights": 4}).steps
    works = [step.screen for step in steps if step.screen.topic == "works"]
    assert len(works[0].facts) > 2
    assert (
        works[1:] == []
    )  # one invention patent is enough: nobody asks how many pieces of software there are


@pytest.mark.parametrize(
    ("facts", "form"),
    [
        (("books",), "question"),
        (("integrity", "disciplined"), "declaration"),
        (("project_capability", "knowledge"), "choices"),
        (("books", "major_task"), "ticks"),
        (("books", "project_award"), "ticks"),
    ],
)
def test_how_things_are_asked_follows_from_what_they_are(
    policy: Policy, facts: tuple[str, ...], form: str
) -> None:
    assert form_of(policy, facts) == form


@pytest.mark.parametrize(
    ("name", "nothing", "something"),
    [
        ("books", 0, Range(1, None)),
        ("benefit_wan", 0, Range(0, None, low_open=True)),
        ("benefit_pct", 0, Range(0, None, low_open=True)),
        ("major_task", False, True),
        ("project_award", "none", None),
        ("standards", frozenset(), None),
    ],
)
def test_what_a_tick_tells(policy: Policy, name: str, nothing: Known, something: Known | None) -> None:
    fact = policy.vocabulary[name]
    assert nothing_of(fact) == nothing
    assert something_of(fact) == something


def test_one_thing_alone_of_a_list_is_a_question(policy: Policy) -> None:
    assert next_screen(policy, {"books"}, ()) == Screen("works", "question", ("books",))
    assert next_screen(policy, {"books", "planning"}, ()) == Screen("works", "ticks", ("planning", "books"))


def test_of_what_was_ticked_one_thing_is_asked_after_another(policy: Policy) -> None:
    assert next_screen(policy, PATENTS[:2], PATENTS) == Screen("works", "question", PATENTS[:1])


def test_who_declares_one_thing_declares_all_of_it(policy: Policy) -> None:
    screen = next_screen(policy, {"disciplined"}, ())
    assert screen is not None
    assert screen.form == "declaration"
    assert {"integrity", "under_investigation", "under_penalty", "disciplined"} == set(screen.facts)
    told = {"integrity", "under_investigation", "under_penalty"}
    assert next_screen(policy, {"disciplined"}, told) == Screen("declarations", "question", ("disciplined",))


def test_nothing_is_ahead_where_nothing_is_worth_asking(policy: Policy) -> None:
    assert next_screen(policy, (), ()) is None
    assert screens_ahead(policy, (), ()) == ()
    assert screens_ahead(policy, ("books",), ()) == ("scope", "works", "declarations")


@pytest.mark.parametrize("count", range(1, 40))
def test_the_steps_said_to_be_left_are_a_range_that_holds_at_least_the_open_one(
    policy: Policy, count: int
) -> None:
    ahead = ("education",) * count
    least, most = steps_left(policy, ahead)
    assert 1 <= least <= most == count
    assert steps_left(policy, (*ahead, "education")) >= (least, most)
    assert least == 1 or count >= LEAST_OF


def test_of_each_list_it_is_counted_that_something_ticked_is_asked_about_once_more(policy: Policy) -> None:
    assert steps_left(policy, ("results", "works", "declarations")) == (1, 5)


def test_who_has_something_in_every_list_is_told_truly_how_much_is_left(policy: Policy) -> None:
    """An engineer-to-be with benefits, problems solved and copyrights was told “1–5” with eight to come."""
    person: Profile = {
        **SURE, "in_scope_role": True, "role_years": 3, "work_years": 9, "skill_years": 0,
        "benefit_wan": 1200, "saving_wan": 0, "problems_solved": 3, "software_copyrights": 3,
    }  # fmt: skip
    nothing = {name: nothing_of(fact) for name, fact in policy.vocabulary.items() if name not in person}
    played = interview(policy, {**nothing, **person})
    left = played.taken
    for step in played.steps:
        if step.screen.topic in ("economics", "results", "works"):
            least, most = steps_left(policy, step.ahead)
            assert least <= left <= most
        left -= step.steps


@pytest.mark.parametrize("policy", [hunan(), water()], ids=["hunan", "water"])
def test_somebody_of_whom_nothing_is_known_is_done_after_what_is_ahead(policy: Policy) -> None:
    nobody: Profile = {}
    played = interview(policy, nobody)
    assert played.known == {}
    assert 0 < len(played.steps) <= len(played.steps[0].ahead)
