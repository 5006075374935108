"""The made-up second regulation tells stories as well: words of its own, the same walk."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.stories import read_story
from dialogs.stories.checking import story_faults
from tests.dialogs.stories.telling import plain
from tests.policies import hunan
from tests.water import water

STORY = (
    "我在清源市自来水公司做水质检测六年，二级检测师，A类证。检测水样2400个，其中现场采样60个，"
    "出厂水合格率提高了2%，节约药剂费用5万元，参与编制国家方法，去年比武银奖。"
    "同事检测了9000个水样。想评一级检测师。"
)


def test_a_story_is_heard_in_the_words_of_another_policy() -> None:
    told = read_story(water(), STORY, today=date(2026, 11, 26))
    assert {each.fact: plain(each) for each in told.facts} == {
        "serves_waterworks": True,
        "bench_years": 6,
        "grade": "second",
        "licence": "a",
        "samples": 2400,
        "field_samples": 60,
        "pass_rate_gain": 2,
        "reagent_savings": 5,
        "methods_drafted": ["national"],
        "contest_prize": "silver",
    }
    assert (told.target, told.unheard) == ("first_class", ("同事检测了9000个水样", "想评一级检测师"))


def test_a_policy_without_words_of_stories_hears_nothing_and_is_sound() -> None:
    lexicon = {name: words for name, words in water().lexicon.items() if name != "stories"}
    silent = replace(water(), lexicon=lexicon)
    assert read_story(silent, STORY, today=date(2026, 11, 26)).facts == ()
    assert list(story_faults(silent)) == []


@pytest.mark.parametrize("policy", [hunan(), water()], ids=lambda policy: policy.id)
def test_the_words_of_stories_are_sound(policy: object) -> None:
    assert list(story_faults(hunan() if policy is hunan() else water())) == []


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"nothing": {}}, "there is no fact 'nothing'"),
        ({"samples": {"thing": "sampel"}}, "there is no thing 'sampel'"),
        ({"samples": {"thing": "sample", "marks": ["feld"]}}, "there is no mark 'feld'"),
        ({"falsified": {"told": [{"value": True, "marks": ["fake"]}]}}, "there is no mark 'fake'"),
    ],
)
def test_a_name_that_stands_for_nothing_is_told(facts: dict[str, object], problem: str) -> None:
    settings = {"facts": facts, "things": {"sample": "水样"}, "marks": {"field": "现场"}}
    spoilt = replace(water(), lexicon={**water().lexicon, "stories": {"settings": settings}})
    assert [fault.problem for fault in story_faults(spoilt)] == [problem]
