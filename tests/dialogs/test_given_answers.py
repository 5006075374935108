"""The answers that stand, as a page shows them: in short, each with what changes it."""

from collections.abc import Iterator

from dialogs.conversation import transcript
from dialogs.interview import answers
from dialogs.replies import Reply
from tests.dialogs.conftest import Talk, lines
from tests.dialogs.people import ENGINEER, none_of_the_rest


def given(talk: Talk) -> Iterator[Reply]:
    return (reply for reply in transcript(talk.session, talk.world) if reply.kind == "answered")


def words(reply: Reply) -> str:
    return "".join(lines(reply.blocks))


def test_each_answer_leads_to_its_question(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    education = next(reply for reply in given(talk) if reply.question == "education")
    [change] = education.controls
    assert change.label == "最高学历或学位：本科学历或学士学位（含预备技师、技师班）"
    talk.press_key(change.key)
    assert talk.asked == "education"


def test_answers_that_were_given_together_are_changed_together(talk: Talk) -> None:
    talk.press("看看我能报哪一级", "都符合")
    [scope] = given(talk)
    assert [change.label for change in scope.controls] == ["适用范围：都符合"]
    talk.press_key(scope.controls[0].key)
    assert talk.session.together == ("in_scope_employer", "in_scope_role")
    talk.press("有例外，或有说不清的", "工作岗位不符合", "完成")
    assert answers.profile(talk.session.log) == {"in_scope_employer": True, "in_scope_role": False}


def test_of_a_list_nobody_is_said_to_have_nothing_who_told_a_number_later(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    said = [words(reply) for reply in given(talk)]
    assert "累计创效：1000 到不足 1500 万元" in said
    assert "经济社会效益：单独答了：累计创效；其余没有" in said
    assert "经济社会效益：都没有" not in said
