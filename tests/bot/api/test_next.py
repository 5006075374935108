"""`/next`, followed to its end, asks the facts that the interview asks."""

import pytest

from bot.assessing.reading import ReadProfile, Setting
from bot.objects.judging import next_object
from criteria.policy.vocabulary import Known
from criteria.profile import read_profile
from criteria.screens import play
from dialogs.messages import words_of
from tests.bot.api.conftest import POLICIES, Program
from tests.bot.api.people import people

MANY = 10


def asked_of(profile: dict[str, Known], target: str, setting: Setting) -> set[str]:
    """The facts of all screens that are shown to somebody who tells what they know."""
    known: dict[str, Known] = {}
    in_vain: list[str] = []
    shown: set[str] = set()
    while True:
        screen = next_object(ReadProfile(1, known), in_vain, target, setting)
        facts = screen["facts"]
        assert isinstance(facts, tuple)
        if screen["done"]:
            assert not facts
            return shown
        assert facts
        assert not shown & {*facts}, "nothing is asked twice of who tells all at once"
        shown |= {*facts}
        known |= {name: profile[name] for name in facts if name in profile}
        in_vain += [name for name in facts if name not in profile]


@pytest.mark.parametrize("name", POLICIES)
def test_it_asks_what_the_interview_asks(name: str) -> None:
    policy = POLICIES[name]()
    day = policy.document.in_force
    setting = Setting(policy, "normal", day, words_of(policy, "zh_CN"))
    for target in ("auto", *(tier.id for tier in policy.tiers)):
        for raw in people(policy, MANY):
            profile = dict(read_profile(policy.vocabulary, raw))
            played = play(policy, profile, target=target)
            assert asked_of(profile, target, setting) == {*played.asked}, raw


def test_who_ticked_a_thing_is_asked_on_as_if_its_number_were_not_told_yet() -> None:
    """Once a number that was ticked counted at once for what it is, and two facts fewer were asked."""
    policy = POLICIES["hunan"]()
    setting = Setting(policy, "normal", policy.document.in_force, words_of(policy, "zh_CN"))
    someone = dict(read_profile(policy.vocabulary, people(policy, 6, seed=43)[5]))
    assert asked_of(someone, "auto", setting) == {*play(policy, someone).asked}


async def test_it_is_done_when_nothing_is_worth_asking(program: Program) -> None:
    first = await program.post("/next", profile={})
    assert not first["done"]
    assert first["form"] in ("question", "declaration", "choices", "ticks")
    everything = [*program.policy.vocabulary]
    assert await program.post("/next", profile={}, in_vain=everything) == {"done": True, "facts": []}
