"""Whose story it is: what somebody tells of another is not taken down as his own, sentence after sentence."""

import pytest

from tests.dialogs.stories.telling import heard, story


def doubted(text: str) -> dict[str, str]:
    """The facts that a story leaves doubtful, with the name of the reason."""
    return {
        fact: each.reason.message.removeprefix("understanding-story-")
        for each in story(text).doubtful
        for fact in each.facts
    }


@pytest.mark.parametrize(
    "text",
    [
        "替我女儿问：她硕士毕业，2020年评的工程师，发明2个。",
        "帮我爱人咨询一下。大专，2016年评的助工。一级证有。",
        "我想替徒弟问问：本科学历，助工五年。软著2个。",
        "代同事咨询，本科，工程师，2018年评的。实用新型4项。",
        "我是替两个徒弟来问的。一个叫小陈，中专，高级工。另一个叫小罗，大专，助工，软著1个。",
        "厂里有个叫小邓的，本科，助工。另一个姓秦，硕士。实用新型2个。",
        "我儿子的情况：本科，2019年助工，累计降本300万。",
        "帮我弟弟问一下，他在株洲一家民企，技师。难题解决了3个。他能不能评工程师？",
        "给我们车间的年轻人问问。大专，助工。创新方法一级有。",
        "我想咨询一下，是帮我对象问的。我看她证书上写的是工程师。发明专利3项。",
        "我媳妇让我来问，她是硕士，工程师三年了。发明2项。",
        "同事小李委托我咨询，本科，2017年工程师，累计创效1500万。",
        "我问的是我同学，不是我。他博士，2021年工程师。发明4项。",
        "我们班组有两个人想报，一个大专，一个本科，都有一级证。",
        "I'm asking for my son. He has a bachelor's degree. He holds three utility models.",
    ],
)
def test_who_asks_for_another_has_nothing_of_it(text: str) -> None:
    assert heard(text) == {}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("替我徒弟问：他本科。软著3个。我自己是高级工程师。", {"title_level": "senior"}),
        ("帮我老公问一下，他是助工。我是大专，他是本科。实用新型2个。", {"education": "associate"}),
        ("一个叫小吴，软著2个。本人硕士，发明3项。", {"education": "master", "invention_patents": 3}),
        ("请帮我看看，本科，软著2个。", {"education": "bachelor", "software_copyrights": 2}),
        ("帮公司降本800万。", {"saving_wan": 800}),
        ("我同事有3个发明。软著2个。", {"software_copyrights": 2}),
    ],
)
def test_what_one_says_of_oneself_counts_again(text: str, facts: dict[str, object]) -> None:
    assert heard(text) == facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("我徒弟小刘想评助工，他是大专毕业的。软著1个。", "software_copyrights"),
        ("我自己是助工。我老公是本科，工程师。发明3项。", "invention_patents"),
        ("孩子他爸是高级技师，2019年考的，想评工程师。大专学历。", "education"),
    ],
)
def test_behind_what_another_is_or_wishes_to_become_a_thing_may_be_either_s(text: str, fact: str) -> None:
    assert doubted(text) == {fact: "whose"}
    assert fact not in heard(text)


def test_behind_sentences_about_somebody_else_a_thing_may_be_either_s() -> None:
    text = "我徒弟去年评上了助工。他是本科。软著3个。本人工程师。实用新型2个。"
    assert doubted(text) == {"software_copyrights": "whose"}
    assert heard(text) == {"title_level": "engineer", "utility_patents": 2}


@pytest.mark.parametrize(
    "text",
    [
        "发明专利3项，那是领导的。",
        "科室里还有4个软著，都是主任的。",
        "实用新型6个，不过那些都是师傅的。",
        "专著出版了1部，是导师的。",
        "难题解决了8个，那是老师傅们解决的，算别人的。",
        "我们所另外有两项发明，这是他们的。",
        "那个软著3个是挂在领导名下的。",
        "实用新型4个，都写的师傅名字。",
    ],
)
def test_what_is_another_s_by_the_next_clause_is_nobody_s(text: str) -> None:
    assert heard(text) == {}
    assert doubted(text) == {}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("累计降本1500万，这是全公司的。", "saving_wan"),
        ("累计创效3000万，那个数是整个车间的。", "benefit_wan"),
        ("实用新型12项，都是集团的。", "utility_patents"),
        ("软著9个，这些属于部门的。", "software_copyrights"),
        ("累计降本700万，指的是整个团队的。", "saving_wan"),
        ("累计创效3000万，厂里的数。", "benefit_wan"),
        ("累计降本800万，说的是我们整条线。", "saving_wan"),
        ("I have three utility models, but they belong to the company.", "utility_patents"),
        ("我们课题组还有5项发明。", "invention_patents"),
        ("单位里另外有6个软著。", "software_copyrights"),
    ],
)
def test_what_is_the_employer_s_by_the_next_clause_is_doubtful(text: str, fact: str) -> None:
    assert (heard(text), doubted(text)) == ({}, {fact: "group"})
