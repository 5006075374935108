"""A question in a conversation: its verdict, its clause, and a way on from there."""

from tests.dialogs.conftest import NewTalk, Talk


def test_a_question_gets_its_verdict_and_the_open_question_stands_again(talk: Talk) -> None:
    talk.press("工程师")
    asked = talk.open.question
    talk.type("评高工要答辩吗")
    assert talk.replies[0].kind == "notice"
    assert talk.text.startswith("需要：高级工程师要面试答辩")
    assert "面试答辩、专家评议、现场考核相结合的方式进行多元评价。" in talk.text
    assert talk.open.question == asked


def test_what_was_answered_already_counts(talk: Talk) -> None:
    talk.type("要先转评吗")
    assert talk.text.startswith("要看")
    talk.type("我是会计师，没有工程职称，要先转评才能报工程师吗")
    assert talk.text.startswith("需要：")


def test_the_goal_is_the_tier_of_a_question_that_names_none(new_talk: NewTalk) -> None:
    assert "实用新型专利 6 项及以上" in new_talk().press("高级工程师").type("实用新型要几个").text
    assert "实用新型专利 3 项及以上" in new_talk().press("工程师").type("实用新型要几个").text


def test_an_answer_leads_on_to_the_first_open_fact(talk: Talk) -> None:
    talk.press("工程师").type("大专能评高工吗")
    talk.press("填工程系列职称")
    assert talk.open.question == "title_level"


def test_what_is_no_question_is_looked_up(talk: Talk) -> None:
    assert "办法里最接近的条款" in talk.command("search", "实用新型专利").text


def test_an_article_that_is_named_is_shown(talk: Talk) -> None:
    talk.press("工程师").type("第十二条讲什么？")
    assert "破格申报高级工程师" in talk.text
