"""The result stays: whatever is said or looked up beside it, the whole sheet stands there again, and a button
leads back to it from everywhere.
"""

import logging
import re
from dataclasses import replace

import pytest

from dialogs.events import Command, Event, Pressed, Typed
from dialogs.keys import link_of_key
from dialogs.life import STATES, TRIGGERS, Life, advance
from dialogs.replies import dump_replies
from dialogs.session import State
from dialogs.small_replies import change_button
from dialogs.world import Scene
from tests.dialogs.conftest import Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.dialogs.test_what_may_be_done import WAYS_THERE, stand

ASIDES: dict[str, Event] = {
    "thanks": Typed("谢谢"),
    "a greeting": Typed("你好"),
    "a question": Typed("软著算吗？"),
    "a clause": Command("article", "10.2.3.1"),
    "the contents": Typed("目录"),
    "help": Command("help"),
    "what is kept": Command("privacy"),
    "start": Command("start"),
    "a late button": Pressed(("abcdefgh.0.pick.yes",)),
    "what cannot be done": Typed("跳过"),
    "the result again": Command("result"),
}


@pytest.fixture
def finished(talk: Talk) -> Talk:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    assert talk.session.state == "result"
    return talk


def sheet(talk: Talk) -> bytes:
    """What stands open, whatever its buttons' keys."""
    return re.sub(rb'"key":"[^"]*"', b'"key":""', dump_replies((talk.open,)))


@pytest.mark.parametrize("aside", ASIDES)
def test_after_an_aside_the_same_sheet_stands_open(finished: Talk, aside: str) -> None:
    before = sheet(finished)
    assert sheet(finished.send(ASIDES[aside])) == before


def test_after_a_language_and_back_and_a_reload_the_same_sheet_stands_open(finished: Talk) -> None:
    before = sheet(finished)
    finished.command("language", "en")
    assert sheet(finished) != before
    finished.command("language", "zh_CN").reload().command("start")
    assert sheet(finished) == before


@pytest.mark.parametrize(
    "where", [where for where, (state, _) in WAYS_THERE.items() if state not in ("welcome", "deleted")]
)
def test_a_button_leads_to_the_result_from_everywhere(talk: Talk, where: str) -> None:
    stand(talk, where)
    ends_in_a_sheet = {"完成", "看结果"} & {button.label for button in talk.buttons}
    assert ends_in_a_sheet
    talk.press(*(ends_in_a_sheet & {"看结果"} or ends_in_a_sheet))
    assert STATES[talk.session.state].finished


def test_where_there_is_nothing_to_see_no_button_says_so(talk: Talk) -> None:
    assert "看结果" not in talk.labels
    talk.type("删除我的数据")
    assert "看结果" not in talk.labels
    talk.type("看结果")
    assert "还没有开始" in talk.text


@pytest.mark.parametrize("trigger", sorted({trigger for means in TRIGGERS.values() for trigger in means}))
@pytest.mark.parametrize("state", STATES)
def test_no_trigger_reaches_the_log(state: State, trigger: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for is_open in (True, False):
            advance(Life(state, lambda is_open=is_open: is_open), trigger)  # type: ignore[arg-type, misc]
    assert caplog.records == []


def test_a_link_changes_an_answer_as_the_button_of_its_line_does(finished: Talk) -> None:
    button = change_button(scene_of(finished), "education")
    assert button
    assert button.label == "改"
    by_button = finished.copy().press_key(button.key)
    assert by_button.asked == "education"
    assert finished.command("start", link_of_key(button.key)).session == by_button.session


def test_a_link_still_makes_sense_when_the_conversation_has_moved_on(finished: Talk) -> None:
    finished.press("看看高级工程师还差什么").command("start", "change-education")
    assert finished.asked == "education"
    finished.press("不改了，回去")
    assert finished.session.state == "asking"


def test_a_link_from_a_conversation_that_is_no_more_leads_to_the_welcome(talk: Talk) -> None:
    talk.command("start", "change-education")
    assert talk.session.state == "welcome"
    assert "您好" in talk.text


def test_where_nothing_may_be_changed_no_line_has_a_button(finished: Talk) -> None:
    gone = replace(finished.session, state="deleted", asked=None)
    assert change_button(Scene(gone, finished.world, finished.now), "education") is None


def scene_of(talk: Talk) -> Scene:
    return Scene(talk.session, talk.world, talk.now)
