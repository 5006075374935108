"""What is taken back, wished, sent off or somebody else's is no fact of a story; what was passed is."""

from datetime import date

import pytest

from dialogs.stories import read_story
from dialogs.understanding.reading import Taken
from tests.policies import hunan

TODAY = date(2026, 11, 26)


def heard(text: str) -> dict[str, object]:
    """The values that a story tells for sure, by fact."""
    story = read_story(hunan(), text, today=TODAY)
    return {each.fact: each.outcome.value for each in story.facts if isinstance(each.outcome, Taken)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("降本累计大概八百三十万，不对，是八百零三万", {"saving_wan": 803}),
        ("累计创效900万，说错了，是1200万", {"benefit_wan": 1200}),
        ("实用新型5个，不对，是4个", {"utility_patents": 4}),
        ("大专，哦不，本科", {"education": "bachelor"}),
        ("创新方法一级证书已考取", {"method_cert": "level1"}),
        ("創新方法一級證書已考取", {"method_cert": "level1"}),
        ("专利证书还没拿到", {}),
        ("创新方法证书还没拿到", {"method_cert": "none"}),
        ("2018年6月评的助理工程师，现在是工程师助理", {"title_level": "assistant"}),
        ("I'd like to become a senior engineer", {}),
        ("I am a senior engineer", {"title_level": "senior"}),
    ],
)
def test_only_what_stands_is_a_fact(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


def test_a_wish_is_the_goal() -> None:
    assert read_story(hunan(), "I want to be an engineer", today=TODAY).target == "engineer"
