"""The bands of a number question: pressing one settles what it says, of its fact and of those bound to it."""

from itertools import pairwise

import pytest

from criteria.policy.vocabulary import Known, number_bounds
from criteria.rules.nodes import comparisons
from dialogs.interview.number_choices import bands
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan

FACTS = hunan().vocabulary
NUMBERS = [name for name, fact in FACTS.items() if fact.is_number]
SOUND = dict(list(ENGINEER.items())[:6])
"""Whom the regulation is for and nothing speaks against: asked for everything else."""


@pytest.mark.parametrize("name", NUMBERS)
def test_a_band_is_on_one_side_of_every_threshold_of_its_fact_and_of_those_bound_to_it(name: str) -> None:
    bound = {name, *FACTS[name].at_least, *FACTS[name].at_most}
    for band in bands(hunan(), name):
        low, high = number_bounds(FACTS[name], band)
        assert not [limit for each in bound for limit in thresholds(each) if low < limit <= high]


def thresholds(name: str) -> list[float]:
    rules = [rule for clause in hunan().clauses.values() for rule in clause.rules.values()]
    return [float(each.value) for rule in rules for each in comparisons(rule) if each.fact == name]


@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_is_in_one_band(name: str) -> None:
    edges = [number_bounds(FACTS[name], band) for band in bands(hunan(), name)]
    assert (edges[0][0], edges[-1][1]) == (0, FACTS[name].most)
    for (_, high), (low, _) in pairwise(edges):
        assert high < low
        assert low - high == (1 if FACTS[name].kind == "count" else pytest.approx(0, abs=0.011))


@pytest.mark.parametrize("seed", range(40))
def test_nobody_is_asked_again_for_what_they_pressed(new_talk: NewTalk, seed: int) -> None:
    chance = seeded(seed)
    led: dict[str, Known] = {"benefit_led_wan": chance.choice([0, 600, 1200]), "saving_led_wan": 700}
    person = (none_of_the_rest(ENGINEER | led) if seed % 2 else complete_applicant(chance)) | SOUND
    for name in chance.sample(sorted(person.keys() - SOUND.keys()), seed % 12):
        del person[name]
    assert_asked_once(new_talk(), person)


@pytest.mark.parametrize("name", [name for name in NUMBERS if FACTS[name].at_least])
@pytest.mark.parametrize("share", [0, 1, 3])
def test_a_narrower_number_is_asked_once_where_the_broader_is_not_known(
    new_talk: NewTalk, name: str, share: int
) -> None:
    narrower = {each: share if FACTS[each].kind == "count" else 400 * share for each in FACTS[name].at_least}
    person = none_of_the_rest(ENGINEER | narrower)
    del person[name]
    assert_asked_once(new_talk(), person)


def assert_asked_once(talk: Talk, person: dict[str, Known]) -> None:
    """Presses through an interview to its result; no single question comes twice."""
    talk.press("看看我能报哪一级")
    asked: list[str] = []
    while talk.session.state == "asking":
        if talk.asked and not talk.session.together:
            assert talk.asked not in asked
            asked.append(talk.asked)
        talk.answer_from(person)
    assert talk.session.state == "result"


def test_a_button_of_bands_that_have_moved_records_nothing(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    talk.press_key(talk.button("修改回答").key.replace(".edit", ".change.benefit_wan"))
    band = next(each for each in talk.open.choices if "of1500to2000" in each.key)
    for moved in ("of1500to3000", "3", "is1500", "of1500to"):
        kept = talk.copy().press_key(band.key.replace("of1500to2000", moved)).session
        assert kept.log == talk.session.log
    assert talk.press_key(band.key).session.log != kept.log


def test_bounds_told_once_more_are_all_that_is_known(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    while talk.asked != "benefit_wan" or talk.session.together:
        talk.answer_from(none_of_the_rest(ENGINEER))
    assert talk.type("800万到1800万").asked == "benefit_wan"
    assert "能再说准一点吗" in talk.text
    assert talk.type("八百万到一千八百万").asked != "benefit_wan"
    assert "累计创效：800 到 1800 万元，更准的不清楚" in talk.text


@pytest.mark.parametrize(("control", "said"), [("不清楚", "更准的不清楚"), ("跳过", "更准的先跳过")])
def test_bounds_stay_known_when_closer_ones_are_not_told(talk: Talk, control: str, said: str) -> None:
    talk.press("看看我能报哪一级")
    while talk.asked != "benefit_wan" or talk.session.together:
        talk.answer_from(none_of_the_rest(ENGINEER))
    talk.type("800万到1800万").press(control)
    assert f"累计创效：800 到 1800 万元，{said}" in talk.text
