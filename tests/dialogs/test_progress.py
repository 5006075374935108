"""How far the interview has come is told in topics and steps, and never as none while one is open."""

from dataclasses import replace
from itertools import pairwise

from criteria.policy.vocabulary import Known
from dialogs.messages import words_of
from dialogs.replies import Progress
from tests.dialogs.conftest import Talk
from tests.dialogs.people import ENGINEER, none_of_the_rest
from tests.policies import hunan


def progress(talk: Talk) -> Progress:
    shown = talk.open.progress
    assert shown is not None
    return shown


def told(talk: Talk, person: dict[str, Known]) -> list[Progress]:
    """What is told from screen to screen of somebody who answers from what is known of them."""
    talk.press("看看我能报哪一级")
    steps = []
    while talk.session.state == "asking":
        steps.append(progress(talk))
        talk.answer_from(person)
    return steps


def test_it_begins_with_the_first_topic(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    assert progress(talk).topic == "适用范围"
    assert progress(talk).place == 1
    assert progress(talk).places == len(hunan().asking_order)


def test_the_steps_never_become_more_and_the_topics_never_fall_back(talk: Talk) -> None:
    steps = told(talk, none_of_the_rest(ENGINEER))
    assert all(later.most <= before.most for before, later in pairwise(steps))
    assert all(later.least <= before.least for before, later in pairwise(steps))
    assert all(later.place >= before.place for before, later in pairwise(steps))


def test_as_long_as_something_is_asked_a_step_is_left(talk: Talk) -> None:
    for each in told(talk, {}):
        assert 1 <= each.least <= each.most
        assert 1 <= each.place <= each.places


def test_the_exceptions_of_a_declaration_are_no_step_forward(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    before = progress(talk)
    assert progress(talk.press("有例外，或有说不清的")) == before


def test_each_question_stands_under_the_topic_it_is_asked_in(talk: Talk) -> None:
    words = words_of(hunan(), "zh_CN")
    for topic, facts in hunan().asking_order.items():
        for fact in facts:
            talk.session = replace(talk.session, state="asking", asked=fact)
            shown = talk.command("help").open.progress
            assert shown is not None
            assert shown.topic == words.say(f"topic-{topic}"), fact


def test_an_open_question_is_left_even_where_it_is_asked_once_more(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all({}).press("补答：所在单位")
    assert talk.open.progress is None
    assert "补答“所在单位”" in talk.text


def test_where_an_answer_adds_to_what_is_asked_it_is_said(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    talk.press("修改回答", "工程系列职称", "技术员")
    assert talk.session.state == "asking"
    assert "后面多出了几个要问的" in talk.text


def test_while_an_answer_is_changed_it_is_said_what_and_not_how_far_the_way_has_come(talk: Talk) -> None:
    """“8/8, the last step” stood over a question that was answered long ago."""
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    talk.press("修改回答", "最高学历或学位")
    assert talk.open.progress is None
    assert "修改“最高学历或学位”，现在记的是：本科" in talk.text


def test_so_it_is_with_a_list_that_is_opened_again(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all(none_of_the_rest(ENGINEER))
    talk.press("修改回答", "专利、标准等代表作")
    assert talk.open.progress is None
    assert "修改“专利、标准等代表作”这一页的回答。" in talk.text


def test_topics_that_an_answer_makes_needless_are_named(talk: Talk) -> None:
    """The way leads from the third topic of eight to the fifth of six: why is said."""
    talk.press("看看我能报哪一级")
    person = none_of_the_rest(ENGINEER | {"benefit_wan": 0})
    while talk.asked != "benefit_wan":
        talk.answer_from(person)
    talk.answer_from(person)
    assert talk.session.state == "asking"
    assert "按这个回答，“项目、成果与奖励”、“专利、标准等代表作”不用问了。" in talk.text


def test_of_a_topic_that_was_asked_about_nothing_is_said(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    person = none_of_the_rest(ENGINEER)
    while talk.session.state == "asking":
        shown = progress(talk).topic
        talk.answer_from(person)
        assert f"“{shown}”、" not in talk.text
        assert f"“{shown}”不用问了" not in talk.text
