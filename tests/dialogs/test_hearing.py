"""A story told in the conversation: shown with its words, confirmed, changed, left out."""

import pytest

from dialogs.interview import answers
from dialogs.session import dump_session, load_session
from dialogs.stories import LONGEST_STORY
from tests.dialogs.conftest import NewTalk, Talk

STORY = "本科，2019年7月评的助理工程师，有一级创新方法证，累计降本620万。"
HEARD = {"education": "bachelor", "title_level": "assistant", "method_cert": "level1", "saving_wan": 620}
YES, NO = "对，就这样记", "都不要"


def known(talk: Talk) -> dict[str, object]:
    return dict(answers.profile(talk.session.log))


def test_the_words_that_name_the_goal_are_not_called_of_no_use(talk: Talk) -> None:
    talk.type(f"{STORY}想评工程师，平时喜欢钓鱼。")
    assert "您想评：工程师" in talk.text
    assert "没有用上的 1 句" in talk.text


@pytest.fixture
def told(talk: Talk) -> Talk:
    return talk.type(STORY)


def test_what_was_heard_is_shown_with_its_words_and_nothing_is_recorded_yet(told: Talk) -> None:
    assert told.session.state == "hearing"
    assert known(told) == {}
    for line in ("最高学历或学位：本科", "您的原话：2019年7月评的助理工程师", "累计降本：620 万元"):
        assert line in told.text


def test_one_tap_records_all_of_it_and_only_what_is_open_is_asked(told: Talk) -> None:
    told.press(YES)
    assert HEARD.items() <= known(told).items()
    assert known(told)["title_years"] == pytest.approx(7.33, abs=0.02)
    assert told.session.state == "asking"
    asked = set()
    while told.session.state == "asking":
        asked |= {*told.session.together, told.asked}
        told.press("不清楚")
    assert asked.isdisjoint(known(told))


def test_typing_yes_does_the_same(told: Talk) -> None:
    told.type("对")
    assert HEARD.items() <= known(told).items()


def test_one_step_back_takes_the_whole_story_back(told: Talk) -> None:
    told.press(YES, "上一步")
    assert known(told) == {}


def test_what_is_wrong_is_left_out(told: Talk) -> None:
    told.press("拿掉：累计降本", YES)
    assert "saving_wan" not in known(told)
    assert known(told)["education"] == "bachelor"


def test_who_leaves_everything_out_is_where_the_story_began(talk: Talk) -> None:
    talk.type("我是本科").press("拿掉：最高学历或学位")
    assert talk.session.state == "welcome"


def test_what_is_wrong_is_changed_where_it_stands_and_the_sheet_comes_back(told: Talk) -> None:
    change = next(line.button for line in told.lines if line.button and "累计降本" in line.spans[0].text)
    told.press_key(change.key)
    assert told.asked == "saving_wan"
    told.type("650万")
    assert told.session.state == "hearing"
    assert known(told) == {"saving_wan": 650}
    assert "累计降本" not in told.text.partition("我听到的")[2]
    told.press(YES)
    assert {**HEARD, "saving_wan": 650}.items() <= known(told).items()


def test_who_does_not_change_it_after_all_sees_the_sheet_again(told: Talk) -> None:
    change = next(line.button for line in told.lines if line.button and "累计降本" in line.spans[0].text)
    told.press_key(change.key).press("不改了，回去")
    assert told.session.state == "hearing"
    assert "累计降本：620 万元" in told.text


def test_none_of_it_leads_back_and_keeps_nothing(told: Talk) -> None:
    told.press(NO)
    assert told.session.state == "welcome"
    assert told.session.story is None


def test_a_goal_alone_is_shown_and_set(talk: Talk) -> None:
    talk.type("我想评工程师")
    assert "您想评：工程师" in talk.text
    talk.press(YES)
    assert talk.session.target == "engineer"
    assert talk.session.state == "asking"


def test_whoever_goes_on_talking_adds_and_puts_right(told: Talk) -> None:
    told.type("累计降本是700万，还有发明专利2项，我都排第一，已经产业化。")
    assert "累计降本：700 万元" in told.text
    assert "620" not in told.text
    told.press(YES)
    assert {**HEARD, "saving_wan": 700}.items() <= known(told).items()


@pytest.mark.parametrize("question", ["本科，助工满四年，能评工程师吗", "软著算吗", "要答辩吗？"])
def test_a_question_is_answered_and_no_story(talk: Talk, question: str) -> None:
    talk.type(question)
    assert talk.session.state == "welcome"


def test_a_story_may_be_told_under_a_question_and_under_a_list(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    assert talk.session.together
    for answered in ((), ("都符合",)):
        talk.press(*answered).type(STORY)
        assert "我听到的有 5 项" in talk.text
        talk.press(NO)
        assert "您的原话" not in talk.text


def test_a_short_answer_is_an_answer_and_no_story(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合").type("本科")
    assert known(talk)["education"] == "bachelor"


def test_what_was_answered_before_is_told_beside_the_new(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合").type("大专").type(STORY)
    assert "之前记的是大专" in talk.text
    talk.press(YES)
    assert known(talk)["education"] == "bachelor"


def test_what_hung_on_an_answer_that_a_story_changes_is_asked_again(talk: Talk) -> None:
    talk.type("2019年7月评的助理工程师，累计降本620万").press(YES)
    talk.type("我2024年5月评上了工程师，学历是本科").press(YES)
    assert known(talk)["title_level"] == "engineer"
    assert "saving_wan" not in known(talk)
    assert "累计降本" in talk.text


def test_the_words_are_gone_as_soon_as_the_story_is_confirmed_or_dropped(told: Talk) -> None:
    assert "评的助理工程师" in dump_session(told.session).decode()
    for button in (YES, NO):
        over = told.copy().press(button)
        assert "评的助理工程师" not in dump_session(over.session).decode()


def test_the_sheet_stays_through_a_language_a_question_and_a_reload(told: Talk) -> None:
    told.command("language", "en")
    assert "Costs saved" in told.text
    assert "2019年7月评的助理工程师" in told.text
    told.command("language", "zh_CN").type("软著算吗").reload()
    assert told.session.state == "hearing"
    assert load_session(dump_session(told.session)) == told.session
    told.press(YES)
    assert HEARD.items() <= known(told).items()


def test_the_result_can_be_seen_and_the_story_is_dropped_by_it(told: Talk) -> None:
    told.press(YES)
    told.type("还有发明专利2项，实用新型3项").command("result")
    assert told.session.state == "result"
    assert told.session.story is None


def test_a_long_story_is_read_and_a_longer_one_refused_in_one_line(new_talk: NewTalk) -> None:
    long = (STORY + "这一段是车间里的日常。" * 600)[:LONGEST_STORY]
    assert new_talk().type(long).session.state == "hearing"
    assert new_talk().type(long + "。").session.state == "welcome"


def test_of_nobody_is_more_known_than_was_said(told: Talk) -> None:
    told.press(YES)
    assert set(known(told)) == {*HEARD, "title_years"}
