"""A button of another conversation, of an earlier question, or of nobody's making changes nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.keys import LIMIT, Action, button_key, link_of_key, read_link
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan


def test_every_key_is_short_printable_and_unlike_the_others(talk: Talk) -> None:
    talk.press("高级工程师").answer_all(none_of_the_rest(ENGINEER)).press("修改回答")
    for reply in talk.heard:
        keys = [button.key for button in (*reply.choices, *reply.controls)]
        assert len(set(keys)) == len(keys)
        assert all(len(key.encode()) <= LIMIT and key.isascii() and key.isprintable() for key in keys)


def test_a_double_tap_answers_one_question_only(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    yes = talk.button("都符合").key
    talk.press_key(yes)
    before = talk.session
    talk.press_key(yes)
    assert "已经过时" in talk.text
    assert talk.session == before
    assert talk.open.question == "education"


def test_ticks_tapped_quickly_all_count(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER | {"software_copyrights": 0}))
    talk.command("start", "change-standards")
    national, industry = talk.button("国家标准").key, talk.button("行业标准").key
    talk.press_key(national).press_key(industry).press_key(national)
    assert talk.session.ticked == {"national", "industry"}


def test_a_key_of_another_conversation_changes_nothing(new_talk: NewTalk) -> None:
    mine, other = new_talk(), new_talk(session_id="zyxwvuts-0002")
    mine.press("看看我能报哪一级")
    other.press("看看我能报哪一级")
    before = mine.session
    mine.press_key(other.button("都符合").key)
    assert mine.session == before
    assert "已经过时" in mine.text


@given(
    st.text(max_size=80)
    | st.from_regex(r"abcdefgh\.[0-9a-f]{1,3}\.[a-z]{1,10}(\.[a-z0-9]{1,8})?", fullmatch=True)
)
def test_a_key_of_nobodys_making_never_fails(new_talk: NewTalk, key: str) -> None:
    talk = new_talk().press("看看我能报哪一级", "都符合")
    log = talk.session.log
    talk.press_key(key)
    assert talk.replies
    assert talk.session.log[: len(log)] == log or len(talk.session.log) < len(log)


@pytest.mark.parametrize("keys", [(), ("",), ("a.b.c", "d"), ("x" * 500,)])
def test_nonsense_is_answered_kindly(talk: Talk, keys: tuple[str, ...]) -> None:
    talk.press("看看我能报哪一级")
    before = talk.session
    for key in keys:
        talk.press_key(key)
    assert talk.session == before


def test_a_link_asks_for_the_same_as_the_button_and_names_no_moment(talk: Talk) -> None:
    key = button_key(talk.session, Action("change", "in_scope_employer"))
    assert link_of_key(key) == "change-in_scope_employer"
    assert read_link("change-in_scope_employer") == Action("change", "in_scope_employer")


@pytest.mark.parametrize("name", ["delete", "confirm", "pick", "aim"])
def test_what_would_be_wrong_later_has_no_link(talk: Talk, name: str) -> None:
    assert link_of_key(button_key(talk.session, Action(name, "yes"))) == ""
    assert read_link(f"{name}-yes") is None


@pytest.mark.parametrize("fact", hunan().vocabulary)
def test_every_answer_can_be_changed_by_a_link_that_telegram_carries(talk: Talk, fact: str) -> None:
    link = link_of_key(button_key(talk.session, Action("change", fact)))
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", link)
