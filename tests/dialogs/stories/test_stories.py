"""What is heard of a story, and what is not."""

from datetime import date

import pytest

from dialogs.stories import LONGEST_STORY, Story, StoryError, read_story
from dialogs.understanding.reading import Bounded, Since, Taken
from tests.policies import hunan

TODAY = date(2026, 11, 26)


def story(text: str) -> Story:
    return read_story(hunan(), text, today=TODAY)


def heard(text: str) -> dict[str, object]:
    """The facts of a story: their values, bounds or dates by name."""
    return {each.fact: plain(each.outcome) for each in story(text).facts}


def plain(outcome: Taken | Bounded | Since) -> object:
    match outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
    return str(outcome)


def test_a_story_tells_each_fact_with_the_words_that_it_was_read_from() -> None:
    told = story("本科，2019年7月评的助工，累计降本700万。")
    assert [(each.fact, each.quote) for each in told.facts] == [
        ("education", "本科"),
        ("title_level", "2019年7月评的助工"),
        ("title_years", "2019年7月评的助工"),
        ("saving_wan", "累计降本700万"),
    ]


def test_what_was_not_heard_stands_beside_it_and_the_goal_as_well() -> None:
    told = story("本科，平时喜欢钓鱼，想评工程师。")
    assert (told.unheard, told.target) == (("平时喜欢钓鱼", "想评工程师"), "engineer")


@pytest.mark.parametrize("text", ["", "  \n", "，" * (LONGEST_STORY + 1)])
def test_nothing_at_all_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(StoryError):
        story(text)
