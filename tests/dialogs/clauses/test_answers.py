"""Answers with remarks and qualifiers: clear ones are understood at once, and none is silently misread."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.policy.vocabulary import Range
from dialogs.understanding import Bounded, Intent, Reading, Since, Taken, Unclear
from tests.dialogs.clauses.answers import answers, as_json, hear, measured
from tests.policies import hunan
from tests.water import water

PARTS = ("from_outside", "learnt_from")


@pytest.mark.parametrize("part", PARTS)
def test_no_answer_is_silently_misread(part: str) -> None:
    assert measured(part).wrong == []


@pytest.mark.parametrize(("part", "least"), [("from_outside", 0.95), ("learnt_from", 0.9)])
def test_clear_answers_are_understood_at_once(part: str, least: float) -> None:
    figures = measured(part)
    assert figures.at_once >= least * figures.clear, figures.missed


def test_other_facts_told_in_the_same_answer_are_heard() -> None:
    heard, told = (
        sum(getattr(measured(part), name) for part in PARTS) for name in ("heard_besides", "besides")
    )
    assert heard >= 0.8 * told


@pytest.mark.parametrize(
    ("fact", "text", "left_out"),
    [
        ("utility_patents", "3个，去年刚下证", ()),
        ("utility_patents", "3个去年刚下证", ()),
        ("utility_patents", "3个，另外两个还在申请", ("另外两个还在申请",)),
        ("utility_patents", "3个，第四个还在申请", ("第四个还在申请",)),
        ("utility_patents", "3个，同事做的没算", ("同事做的没算",)),
        ("utility_patents", "3个，一个焊接的一个涂装的一个检测的", ()),
        ("utility_patents", "3個，去年剛下證🎉", ()),
        ("utility_patents", "three, all granted last year", ()),
        ("utility_patents", "3个，四台设备上都装了", ("四台设备上都装了",)),
        ("reports_first_author", "3篇，两位高工写了评议意见", ("两位高工写了评议意见",)),
        ("problems_solved", "3个，老板点了头", ()),
        ("problems_participated", "3个，跟着张工一起啃的", ("跟着张工一起啃的",)),
        ("results_transformed", "3项，花了三万多", ()),
        ("projects_completed", "台账上写的3个", ()),
    ],
)
def test_what_is_said_beside_a_number_leaves_it_as_it_is(
    fact: str, text: str, left_out: tuple[str, ...]
) -> None:
    reading = hear(fact, text)
    assert reading.outcome == Taken(3)
    assert reading.left_out == left_out


@pytest.mark.parametrize(
    ("fact", "text", "why"),
    [
        ("utility_patents", "3个，还在申请", "pending"),
        ("utility_patents", "3个，目标", "planned"),
        ("utility_patents", "3个，都过期了", "lapsed"),
        ("utility_patents", "3个，都是买来的", "acquired"),
        ("utility_patents", "3个，同事的", "person"),
        ("utility_patents", "3个，都是公司的", "employer"),
        ("utility_patents", "3个，团队一起做的", "team"),
        ("saving_pct", "3%，成本的", "kind"),
        ("provincial_demo_projects", "3个，市级的", "level"),
        ("utility_patents", "3个，每年", "per"),
        ("utility_patents", "3个，其中一部分用上了", "partial"),
        ("work_years", "3年，中间转岗", "broken"),
        ("utility_patents", "3个，我排第四", "rank"),
        ("utility_patents", "3个，单位排第一", "employer-rank"),
        ("utility_patents", "3个，如果算的话", "condition"),
        ("utility_patents", "3个，记不清", "hedge"),
        ("utility_patents", "3个，都没搞懂", "denial"),
        ("utility_patents", "3个，搞了两柜", "number"),
        ("utility_patents", "3个，囧囧疑囧囧", "unread"),
        ("utility_patents", "3个，都不算", "excluded"),
        ("utility_patents", "3个，排名要翻证书", "rank"),
        ("utility_patents", "3个，2027年才发布", "planned"),
        ("utility_patents", "3个，署的都是公司名", "person"),
        ("problems_solved", "3个，都是讨论阶段", "pending"),
        ("utility_patents", "3个，跟隔壁厂一起算的", "person"),
        ("saving_wan", "3万，省的是工时折的钱", "planned"),
        ("saving_led_pct", "3%，项目是总工主持的", "person"),
        ("saving_wan", "3万，整个事业部的盘子", "person"),
        ("saving_pct", "3%，写在三年规划里的", "planned"),
        ("industry_methods", "3项，我们车间自己叫的名字", "level"),
        ("reports_first_author", "3份，落款写的是技术部", "person"),
        ("recognized_results", "3项，客户出的满意证明", "kind"),
        ("skill_years", "3年，前四年回老家去了", "number"),
        ("title_years", "3年，从厂里发聘书那天算的", "kind"),
    ],
)
def test_what_decides_makes_the_answer_unclear_and_offers_what_was_heard(
    fact: str, text: str, why: str
) -> None:
    outcome = hear(fact, text).outcome
    assert isinstance(outcome, Unclear)
    assert outcome.reason.message == f"understanding-clause-{why}"
    assert outcome.suggestion == 3
    assert text.partition("，")[2] in str(as_json(fact, text)["unclear"])


@pytest.mark.parametrize("text", ["3个，其他", "3个，还有", "，", "3个，，", "3个，其余的"])
def test_a_clause_that_only_begins_breaks_nothing(text: str) -> None:
    assert hear("utility_patents", text).outcome is not None


def test_what_nobody_knows_passes_beside_a_count_and_is_told() -> None:
    beside_a_count = hear("utility_patents", "3个，囧囧囧囧囧")
    assert beside_a_count.outcome == Taken(3)
    assert beside_a_count.left_out == ("囧囧囧囧囧",)


@pytest.mark.parametrize(
    ("fact", "text", "read"),
    [
        ("title_level", "相当于工程师", False),
        ("title_level", "按工程师聘的", False),
        ("method_cert", "培训过一级", False),
        ("under_penalty", "缓刑期满", False),
        ("in_scope_employer", "湖南和广东都有", False),
        ("disciplined", "去年受过处分", False),
        ("disciplined", "去年记过，影响期还没满", True),
    ],
)
def test_a_word_that_changes_what_the_answer_says_is_not_passed_over(
    fact: str, text: str, read: bool
) -> None:
    assert isinstance(hear(fact, text).outcome, Taken) == read


@pytest.mark.parametrize(
    ("fact", "text", "why"),
    [
        ("title_years", "工龄二十年", "other-event"),
        ("title_years", "聘任3年", "other-event"),
        ("skill_years", "干钳工整整二十六年", "other-event"),
        ("method_cert", "培训过一级", "clause-number"),
        ("in_scope_employer", "是的，不过社保在广东", "several"),
        ("work_years", "我79年的", "birth-year"),
        ("saving_wan", "省了3个人", "other-unit"),
        ("invention_patents", "专利3个", "kind-missing"),
        ("science_award", "省三等，单位排名第二", "employer-rank"),
        ("competition_award", "省科技进步二等奖", "awards-other-award"),
        ("utility_patents", "正在申请两个", "clause-pending"),
    ],
)
def test_a_number_whose_owner_or_event_is_another_says_why(fact: str, text: str, why: str) -> None:
    outcome = hear(fact, text).outcome
    assert isinstance(outcome, Unclear)
    assert outcome.reason.message == f"understanding-{why}"


@pytest.mark.parametrize(
    ("fact", "text", "intent"),
    [
        ("method_cert", "是不是呢", "question"),
        ("benefit_wan", "是我一个人的还是整个项目的", "question"),
        ("utility_patents", "3个，第二发明人的算不算", "question"),
        ("benefit_wan", "先不填，下次再说", "skip"),
        ("role_years", "等一下，重新开始", "restart"),
        ("skill_years", "证上没写，不晓得", "unknown"),
    ],
)
def test_what_is_no_answer_is_heard_in_its_clause(fact: str, text: str, intent: str) -> None:
    assert hear(fact, text).outcome == Intent(intent)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "text", "value", "left_out"),
    [
        ("education", "我爱人是硕士，我自己大专", "associate", ("我爱人是硕士",)),
        ("utility_patents", "实用新型两个，外观一个", 2, ("外观一个",)),
        ("granted_patents_first", "没有，我最靠前也就第二", 0, ()),
        ("books", "没有，只给别人的书写过一章", 0, ("只给别人的书写过一章",)),
        ("benefit_pct", "财务部核下来是0.9%", 0.9, ()),
    ],
)
def test_the_word_about_the_fact_itself_answers(
    fact: str, text: str, value: object, left_out: tuple[str, ...]
) -> None:
    reading = hear(fact, text)
    assert reading.outcome == Taken(value)  # type: ignore[arg-type]
    assert set(reading.left_out) <= set(left_out)


def test_what_is_told_besides_stands_with_a_noun_of_its_own() -> None:
    reading = hear("education", "本科，15年毕业，19年评的助工")
    assert reading.outcome == Taken("bachelor")
    assert reading.also == {"title_level": "assistant", "title_years": Since(2019)}
    assert hear("utility_patents", "发明1 实用新型4 软著2").also == {
        "invention_patents": 1,
        "software_copyrights": 2,
    }


def test_a_clause_about_other_things_whose_kind_is_open_is_left_out() -> None:
    reading = hear("saving_wan", "省了四百万，专利倒是有六个")
    assert (reading.outcome, reading.also, reading.left_out) == (Taken(400), {}, ("专利倒是有六个",))


HARMLESS = (
    "去年刚下证", "证书都在手里", "财务盖过章", "还没审计", "效果都不错", "谢谢老师", "我想想",
    "在车间里用着", "主要是人工和能耗", "领导都满意", "湖南大学毕业的", "放心",
    "不好意思回晚了", "有证明材料", "两份证明",
)  # fmt: skip
DECIDING = (
    "还在申请",
    "都是同事的",
    "公司名下",
    "每年",
    "预计",
    "已经过期了",
    "单位排第一",
    "如果算的话",
    "都没用起来",
    "是买来的",
)
BARE = (
    ("utility_patents", "3个"), ("saving_wan", "650万"), ("benefit_wan", "一千二百多万"),
    ("problems_solved", "四个"), ("software_copyrights", "两项"),
    ("projects_completed", "5个以上"), ("saving_pct", "2.3%"),
)  # fmt: skip


def told(reading: Reading) -> object:
    return reading.outcome, reading.also


@settings(deadline=None)
@given(
    st.sampled_from(BARE),
    st.lists(st.sampled_from(HARMLESS), min_size=1, max_size=3),
    st.sampled_from("，。；,\n"),
)
def test_adding_harmless_remarks_never_changes_a_reading(
    bare: tuple[str, str], remarks: list[str], mark: str
) -> None:
    fact, text = bare
    assert told(hear(fact, mark.join([text, *remarks]))) == told(hear(fact, text))
    assert told(hear(fact, mark.join([*remarks, text]))) == told(hear(fact, text))


@settings(deadline=None)
@given(st.sampled_from(BARE), st.sampled_from(DECIDING), st.lists(st.sampled_from(HARMLESS), max_size=2))
def test_adding_what_decides_never_leaves_a_reading_unchanged_in_silence(
    bare: tuple[str, str], decides: str, remarks: list[str]
) -> None:
    fact, text = bare
    outcome = hear(fact, "，".join([text, *remarks, decides])).outcome
    assert isinstance(outcome, Unclear)
    heard = hear(fact, text).outcome
    assert outcome.suggestion == (heard.value if isinstance(heard, Taken) else _range(heard))


def _range(outcome: object) -> Range:
    assert isinstance(outcome, Bounded)
    return outcome.range


def test_another_policy_is_walked_by_the_products_words() -> None:
    policy = water()
    count = next(fact for fact in policy.vocabulary.values() if fact.kind == "count")
    assert hear(count.name, "3，去年做完的，谢谢", policy).outcome == Taken(3)
    assert isinstance(hear(count.name, "3，还在申请", policy).outcome, Unclear)


def test_every_answer_of_the_files_is_about_a_fact() -> None:
    assert {answer.fact for part in PARTS for answer in answers(part)} <= set(hunan().vocabulary)
