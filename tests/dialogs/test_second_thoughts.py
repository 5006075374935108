"""Back, edit, undo: a changed answer sets aside what depended on it, and nothing is lost or reasoned from."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.assessment import assess
from dialogs.interview import answers
from dialogs.session import Session
from tests.criteria.applicants import applicants
from tests.dialogs.conftest import NewTalk, Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan

if TYPE_CHECKING:
    from criteria.policy.vocabulary import Known


def essence(session: Session) -> Session:
    """A session without what may differ between two that stand at the same place."""
    return replace(session, revision=0, suggestions={}, returns="welcome", id="", updated=session.started)


@settings(max_examples=15)
@given(person=applicants(), steps=st.integers(0, 12))
def test_back_leads_to_where_one_was(new_talk: NewTalk, person: dict[str, "Known"], steps: int) -> None:
    talk = new_talk().press("看看我能报哪一级")
    for _ in range(steps):
        if talk.session.state == "asking":
            talk.answer_from(person)
    if talk.session.form == "exceptions":
        talk.answer_from(person)
    before = talk.copy()
    if talk.session.state == "asking":
        talk.press("不清楚").press("上一步")
        assert essence(talk.session) == essence(before.session)


@settings(max_examples=15)
@given(person=applicants(), data=st.data())
def test_editing_equals_starting_over_with_the_other_answer(
    new_talk: NewTalk, person: dict[str, "Known"], data: st.DataObject
) -> None:
    talk = new_talk().press("看看我能报哪一级").answer_all(person)
    fact = data.draw(st.sampled_from([entry.fact for entry in answers.answered(talk.session.log)]))
    vocabulary = hunan().vocabulary
    if vocabulary[fact].kind not in ("choice", "flag") or vocabulary[fact].name not in person:
        return
    options: list[Known] = [True, False] if vocabulary[fact].kind == "flag" else list(vocabulary[fact].values)
    other = data.draw(st.sampled_from(options))
    needed = {f.name for f in vocabulary.values() if f.applies_with == fact}
    changed = {f: v for f, v in person.items() if other != "none" or f not in needed} | {fact: other}
    changed |= dict.fromkeys(needed - changed.keys(), 3) if other != "none" else {}

    label = next(b.label for b in talk.press("修改回答").open.choices if b.key.endswith(f".{fact}"))
    talk.press(label).answer(other).answer_all(changed)
    again = new_talk().press("看看我能报哪一级").answer_all(changed)

    policy = hunan()
    outcomes = [assess(policy, answers.profile(each.session.log)).likely for each in (talk, again)]
    assert outcomes[0] == outcomes[1]


def test_a_changed_title_sets_aside_what_was_achieved_since(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER))
    assert "title_years" in answers.profile(talk.session.log)
    talk.press("修改回答", "工程系列职称", "技术员")
    assert "下面几项要重新确认" in talk.text
    known = answers.profile(talk.session.log)
    assert "title_years" not in known
    assert "benefit_wan" not in known
    assert talk.session.suggestions["title_years"] is not None


def test_what_was_set_aside_is_offered_and_counts_only_when_confirmed(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER | {"title_level": "engineer"}))
    talk.press("修改回答", "工程系列职称", "助理工程师")
    while talk.asked != "title_years":
        assert talk.session.state == "asking"
        talk.answer(none_of_the_rest(ENGINEER)[talk.asked or ""])
    offered = next(label for label in talk.labels if label.startswith("沿用之前的回答"))
    assert offered == "沿用之前的回答：5 年及以上"
    talk.press(offered)
    assert "title_years" in answers.profile(talk.session.log)
    assert "title_years" not in talk.session.suggestions


def test_an_edit_is_undone_whole(talk: Talk) -> None:
    talk.press("工程师").answer_all(none_of_the_rest(ENGINEER))
    before = answers.profile(talk.session.log)
    talk.press("修改回答", "工程系列职称", "技术员")
    assert answers.profile(talk.session.log) != before
    talk.press("上一步")
    assert answers.profile(talk.session.log) == before
    assert talk.session.state == "result"


def test_back_from_the_first_question_leads_to_the_welcome(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合", "上一步")
    assert talk.session.together == ("in_scope_employer", "in_scope_role")
    talk.press("上一步")
    assert talk.session.state == "welcome"


def test_an_answer_taken_back_is_offered_when_the_question_returns(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合", "博士", "上一步")
    assert "沿用之前的回答：博士" in talk.labels


def test_the_list_says_each_answer_once(talk: Talk) -> None:
    talk.press("工程师", "都符合", "跳过", "修改回答")
    assert talk.labels[:3] == ("所在单位：是", "工作岗位：是", "最高学历或学位：跳过")
    assert "所在单位" not in talk.text


@pytest.mark.parametrize("said", ["所在单位", "1", "所在单位：是"])
def test_an_answer_of_the_list_is_opened_by_its_name_or_number(talk: Talk, said: str) -> None:
    talk.press("工程师", "都符合", "修改回答").type(said)
    assert talk.asked == "in_scope_employer"
    assert talk.session.state == "changing"


def test_after_everything_is_deleted_there_is_no_answer_to_change(talk: Talk) -> None:
    talk.press("工程师", "都符合").command("delete").press("删除我的数据").type("把发明专利改成5项")
    assert talk.session.state == "deleted"
    assert talk.asked is None


def test_leaving_the_list_changes_nothing(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合", "博士")
    before = essence(talk.session)
    talk.press("修改回答", "所在单位", "不改了，回去")
    assert essence(talk.session) == before
