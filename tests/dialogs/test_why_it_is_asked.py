"""Why something is asked, and by which clauses: nothing untrue, nothing that bears on another tier."""

import pytest

from dialogs.flow import opened
from dialogs.keys import Action, button_key
from dialogs.replies import Paragraph
from tests.dialogs.conftest import NewTalk, Talk, joined
from tests.policies import hunan

DECLARED = ("integrity", "under_investigation", "under_penalty", "disciplined")
SPECIAL = ("major_task", "employer_recommends", "expert_endorsements")


def asked(talk: Talk, *facts: str, aim: str = "看看我能报哪一级") -> Talk:
    """The screen of these facts, put to somebody who aims at something."""
    talk.press(aim, "都符合")
    talk.session = opened(talk.scene, talk.session, facts)
    return talk.command("start")


def reason(talk: Talk) -> Paragraph:
    """The line that says why, with its links."""
    (said,) = [
        each
        for each in talk.open.blocks
        if isinstance(each, Paragraph) and each.tone == "quiet" and any(span.clause for span in each.spans)
    ]
    return said


@pytest.mark.parametrize("exceptions", [False, True])
def test_that_a_sanction_refuses_nobody_stands_above_the_declarations(talk: Talk, exceptions: bool) -> None:
    asked(talk, *DECLARED)
    if exceptions:
        talk.press("有例外，或有说不清的")
    why = joined(reason(talk).spans)
    assert "都要符合" not in why
    assert why.startswith("为什么问：不管走哪条路，都要看这几点。有处分不等于不能报，")


@pytest.mark.parametrize(
    ("language", "said"), [("zh_TW", "有處分不等於不能報"), ("en", "does not rule you out")]
)
def test_in_each_language(new_talk: NewTalk, language: str, said: str) -> None:
    talk = new_talk(language)
    talk.press_key(button_key(talk.session, Action("aim", "auto")))
    talk.session = opened(talk.scene, talk.session, DECLARED)
    assert said in joined(reason(talk.command("start")).spans)


def test_the_scope_says_nothing_of_sanctions(talk: Talk) -> None:
    talk.press("看看我能报哪一级")
    assert joined(reason(talk).spans) == "为什么问：不管走哪条路，都要看这几点。依据：第四条、第十六条"


def test_the_clauses_stand_in_the_regulations_order(talk: Talk) -> None:
    articles = [
        span.clause for span in reason(asked(talk, "benefit_wan", "saving_led_wan")).spans if span.clause
    ]
    assert articles == ["10", "12", "13"]


class TestAimedAtSenior:
    """What bears on 工程师 alone is not told to whoever aims at 高级工程师."""

    def test_a_question_names_what_the_tier_asks_for(self, talk: Talk) -> None:
        asked(talk, "benefit_wan", aim="高级工程师")
        assert "2000 万元" in talk.text
        assert "1000 万元" not in talk.text
        assert "1500 万元" not in talk.text
        assert "第十三条" not in talk.text
        assert [span.clause for span in reason(talk).spans if span.clause] == ["10.3.1.1"]

    def test_a_list_names_the_articles_of_the_tier(self, talk: Talk) -> None:
        asked(talk, "benefit_wan", "saving_wan", aim="高级工程师")
        assert [span.clause for span in reason(talk).spans if span.clause] == ["10"]
        talk.press("为什么问")
        assert "1500 万元" not in talk.text

    def test_what_only_counts_for_something_else_is_told_by_that(self, talk: Talk) -> None:
        asked(talk, "problems_solved", aim="助理工程师")
        assert [span.clause for span in reason(talk).spans if span.clause] == ["10.1.3"]

    def test_no_tier_is_told_of_another_ones_numbers(self, new_talk: NewTalk) -> None:
        for fact in hunan().vocabulary.values():
            talk = asked(new_talk(), fact.name, aim="高级工程师")
            said = [span.clause for span in reason(talk).spans if span.clause]
            asks = hunan().tier("senior").asks
            assert all(map(asks, said)) or not any(map(asks, fact.clauses)), fact.name


class TestSpecialWays:
    """The screen of special ways names those that it asks about."""

    def test_the_three_points_of_article_14(self, talk: Talk) -> None:
        told = asked(talk, *SPECIAL).text
        assert "还有一条特别的路：“一人一策”绿色通道" in told
        assert "破格申报" not in told

    def test_both_ways(self, talk: Talk) -> None:
        assert "还有两条特别的路" in asked(talk, *SPECIAL, "breakthrough").text
