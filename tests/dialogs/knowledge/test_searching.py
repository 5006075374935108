"""Asking the regulation in everyday words."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.policy.knowledge import Knowledge
from criteria.policy.model import Policy
from dialogs.knowledge.blocks import answer_question
from dialogs.knowledge.index import Index, index_of
from dialogs.knowledge.searching import outside, search
from dialogs.knowledge.wordings import amounts
from dialogs.replies import Paragraph
from locales.wording import wording
from tests.policies import hunan
from tests.texts import texts

Answers = Callable[..., list[str]]


@pytest.mark.parametrize("text", ["软著算吗", "軟著算嗎", "软 著 算 吗", "　软著算吗？？", "软柱算吗"])
def test_the_spelling_changes_nothing(answers: Answers, text: str) -> None:
    assert set(answers(text)[:2]) == {"10.2.3.1", "10.3.3.1"}


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("高工要几个软著", "10.3.3.1"),
        ("中级要几个软著", "10.2.3.1"),
        ("助理要做过几个项目", "10.1.1"),
        ("工程师的降本", "10.2.1.2"),
        ("副高的降本", "10.3.1.2"),
        ("助理工程师升工程师要几个软著", "10.2.3.1"),
        ("我是工程师，评高工要几个软著", "10.3.3.1"),
    ],
)
def test_the_tier_that_is_aimed_at_weighs(answers: Answers, text: str, clause: str) -> None:
    assert answers(text)[0] == clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("破格高工的创效要求", "12.5"),
        ("高工的创效要求", "10.3.1.1"),
        ("破格中级的降本要求", "13.5b"),
        ("破格高工满足几项", "12"),
        ("破格", "11"),
        ("转评", "16"),
        ("绿色通道", "14"),
        ("高级技师", "15"),
    ],
)
def test_the_way_that_is_named_weighs(answers: Answers, text: str, clause: str) -> None:
    assert answers(text)[0] == clause


@pytest.mark.parametrize("text", ["破格，创效5000万", "破格，创效五千万"])
def test_an_amount_points_to_the_clause_that_names_it(answers: Answers, text: str) -> None:
    assert answers(text)[0] == "12.5"


def test_what_is_told_aside_weighs_less_than_what_is_asked(answers: Answers) -> None:
    told = "我是大专，在民企干了八年，拿过两个软著，单位也肯推荐，"
    assert answers(f"{told}评高级要不要答辩？")[0] == "5"


def test_what_is_denied_weighs_less_than_what_there_is(answers: Answers) -> None:
    assert answers("我没有专利，只有工法，可以吗")[0] == "10.3.3.2"


def test_what_is_only_denied_is_what_is_asked(answers: Answers) -> None:
    assert answers("没有软著行吗")[0] in {"10.2.3.1", "10.3.3.1"}


@pytest.mark.parametrize(
    ("text", "clause"), [("第十二条讲什么", "12"), ("10.2.3.1", "10.2.3.1"), ("13.5b", "13.5b")]
)
def test_a_clause_that_is_named_is_the_answer(answers: Answers, text: str, clause: str) -> None:
    assert answers(text) == [clause]


def test_the_sentence_that_matters_is_given(index: Index) -> None:
    best = search(index, "软著要产业化吗，评中级")[0]
    assert (best.clause.id, best.sentence) == ("10.2.3.1", "上述知识产权要求取得产业化应用成效。")


def test_the_sentence_is_the_clauses_own(index: Index) -> None:
    for text in ("软著", "破格", "答辩", "处分", "目的"):
        assert all(hit.sentence in hit.clause.text for hit in search(index, text, top=10))


def test_no_more_clauses_are_given_than_wanted(answers: Answers) -> None:
    assert len(answers("业绩要求", 1)) == 1
    assert len(answers("业绩要求", 5)) == 5


def test_the_best_comes_first(index: Index) -> None:
    scores = [hit.score for hit in search(index, "高工的业绩", top=20)]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("评审费多少", "fees"),
        ("什么时候截止", "dates"),
        ("二级证书在哪考", "certificate_exam"),
        ("通过率高吗", "pass_rate"),
        ("评上涨多少工资", "pay_and_benefits"),
        ("外省的职称认吗", "other_provinces"),
        ("继续教育要多少学时", "continuing_education"),
        ("社保断了怎么办", "social_insurance"),
        ("多少岁以后不能报", "age"),
        ("一建能当职称用吗", "other_qualifications"),
        ("明天天气", "elsewhere"),
        ("asdfgh", "elsewhere"),
        ("", "elsewhere"),
        ("？？？", "elsewhere"),
    ],
)
def test_what_the_regulation_does_not_answer_is_told_with_its_topic(
    index: Index, text: str, topic: str
) -> None:
    found = outside(index, text)
    assert found is not None
    assert found.id == topic
    assert search(index, text) == ()


@pytest.mark.parametrize(
    "text", ["创效多少钱才够", "外省的公司能报吗", "这个办法什么时候失效", "计算机软件著作权"]
)
def test_what_only_looks_like_it_is_answered(index: Index, text: str) -> None:
    assert outside(index, text) is None


@settings(max_examples=150)
@given(texts() | st.text("软著高工破格答辩要几个吗没有评报0123456789万%条第。，", max_size=40))
def test_any_text_is_either_answered_or_outside(text: str) -> None:
    index = index_of(hunan())
    hits = search(index, text)
    assert bool(hits) != bool(outside(index, text))
    assert all(hit.clause.id in index.policy.clauses and hit.score > 0 for hit in hits)


def test_a_text_of_any_length_is_bounded(answers: Answers) -> None:
    assert set(answers("软著算吗" + "。" * 100_000)[:2]) == {"10.2.3.1", "10.3.3.1"}


@pytest.fixture(scope="module")
def bare() -> Policy:
    """The policy as if its folder held nothing but the regulation itself."""
    return replace(hunan(), knowledge=Knowledge())


def test_a_policy_that_knows_nothing_beyond_its_text_is_searched_by_that(bare: Policy) -> None:
    found = [hit.clause.id for hit in search(index_of(bare), "省部级科学技术奖励三等奖")]
    assert set(found) <= {"10.2.2.3", "10.3.2.3", "12.2", "13.2"}
    assert outside(index_of(bare), "明天天气") is not None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("请问要几项软著呀", "10.3.3.1"),
        ("是不是要面试答辩", "5"),
        ("想了解一下主持过省部级立项的项目有用吗", "10.3.2.1"),
        ("有没有绿色通道可以走", "14"),
    ],
)
def test_and_knows_how_people_put_questions(bare: Policy, text: str, clause: str) -> None:
    assert clause in [hit.clause.id for hit in search(index_of(bare), text)]


def test_where_nothing_is_known_to_lie_outside_it_says_that_nothing_was_found(bare: Policy) -> None:
    (said,) = answer_question(index_of(bare), "明天天气", wording("zh_CN"))
    assert isinstance(said, Paragraph)
    assert "没有找到" in said.spans[0].text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五百万", ["5000000 yuan"]),
        ("500万元", ["5000000 yuan"]),
        ("1亿", ["100000000 yuan"]),
        ("百分之三", ["3 percent"]),
        ("3个点", ["3 percent"]),
        ("六项", ["6 piece"]),
        ("6个", ["6 piece"]),
        ("十二年", ["12 year"]),
        ("几百万", []),
        ("第十条", []),
        ("3.5%和2名", ["3.5 percent", "2 person"]),
    ],
)
def test_an_amount_has_one_spelling(text: str, found: list[str]) -> None:
    assert list(amounts(text)) == found
