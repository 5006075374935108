"""The sentences of an answer."""

from datetime import date

import pytest

from criteria.policy.model import Policy
from dialogs.asking.answering import Around, answer
from dialogs.asking.serialising import answer_to_json
from dialogs.messages import words_of
from dialogs.replies import Folded, Quotation
from dialogs.results.measures import Speaker
from tests.dialogs.asking.asker import as_json, asked, speaker
from tests.policies import hunan
from tests.water import foreign_names, water


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("大专，助工满四年，能评工程师吗", "可以："),
        ("本科，助工才三年，可以报中级不", "不可以："),
        ("评高工要答辩吗", "需要："),
        ("评高工可以不答辩吗", "不是，需要："),
        ("评工程师可以不答辩吗", "是的，不需要："),
        ("团标算不算", "算："),
        ("两个软著够评工程师吗", "不够："),
        ("没发过论文会不会过不了", "不会："),
        ("大专能评高工吗", "要看"),
        ("评工程师实用新型要几个", "要看"),
        ("函授的也算吗", "条文没有写明："),
        ("评审费多少钱", "办法没有写这个"),
    ],
)
def test_the_verdict_stands_first_in_the_words_of_the_question(text: str, begins: str) -> None:
    assert as_json(text)["answer"].startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Do I need an interview for the engineer title?", "No, it is not needed: "),
        ("Do group standards count?", "Yes, it counts: "),
        ("Bachelor, assistant engineer for five years, can I apply for engineer?", "Yes: "),
        ("三个实用新型够评工程师吗", "Yes, that is enough: "),
    ],
)
def test_the_answer_is_in_the_language_of_the_conversation(text: str, begins: str) -> None:
    assert as_json(text, language="en")["answer"].startswith(begins)


def test_questions_in_traditional_characters_get_the_same_answer() -> None:
    assert as_json("三個實用新型夠評工程師嗎")["verdict"] == "yes"
    assert as_json("三個實用新型夠評工程師嗎", language="zh_TW")["answer"].startswith("夠：")


def test_every_clause_is_quoted_whole() -> None:
    for text in ("三个实用新型够评工程师吗", "大专能评高工吗", "破格评高工要什么条件", "专利我排第四算不算"):
        for each in as_json(text)["clauses"]:
            assert each["quote"] == hunan().clauses[each["id"]].text
            assert each["label"] == hunan().clauses[each["id"]].label


def test_how_many_is_told_in_the_head() -> None:
    assert as_json("评工程师实用新型要几个")["answer"].splitlines()[0].endswith("实用新型专利 3 项及以上")


def test_a_clause_that_points_elsewhere_is_told_with_its_rows_and_their_source() -> None:
    said = as_json("大专，工程师十年，能报高工吗")["answer"]
    assert "本科、第二学士学位、硕士：取得工程师职称后满5年" in said
    assert "人社部发〔2019〕16号" in said
    assert "国家基本标准没有列出大专正常申报高级工程师" in said
    assert "取得后从事技术技能工作满3年" in as_json("技师满三年能报工程师吗")["answer"]
    assert "副高级（同层级）：在本专业岗位工作满1年" in as_json("会计师能转评高工吗")["answer"]


def test_what_else_is_asked_and_the_ways_that_do_not_need_it() -> None:
    said = as_json("没有创新方法证能评高工吗")["answer"]
    assert said.startswith("不可以：")
    assert "正常申报高级工程师还要：" in said
    assert "不看这一条的办法：转评（第十六条）、一人一策绿色通道（第十四条）" in said


def test_education_alone_names_the_ways_that_are_closed_and_those_that_are_open() -> None:
    found = as_json("大专能评高工吗")
    head = found["answer"].splitlines()[0]
    assert "走不通的是正常申报（第七条）" in head
    assert "破格申报（第十一条）" in head
    assert found["depends_on"][:2] == ["title_level", "title_years"]


def test_what_is_known_not_to_be_met_is_told() -> None:
    said = as_json("本科，助工五年，能评工程师吗", {"method_cert": "none"})["answer"]
    assert "还要：" in said
    assert said.count("创新方法应用能力认证（一级）") == 1  # in one list, with how it stands
    assert "创新方法应用能力认证（一级）（按已经知道的还不满足）" in said


def test_a_higher_level_counts_by_the_reading_that_says_so() -> None:
    assert "按高等次涵盖低等次理解" in as_json("创新方法二级证能顶一级用吗")["answer"]


def test_papers_are_told_where_they_are_asked_for_and_words_explained() -> None:
    assert "通常要这些材料" in as_json("效益证明要什么材料")["answer"]
    assert "应用" in as_json("什么叫产业化应用成效")["answer"]


def test_the_clauses_behind_the_first_ones_are_folded() -> None:
    blocks = asked("大专能评高工吗").told.blocks(speaker().words)
    assert [type(each) for each in blocks[-3:]] == [Quotation, Quotation, Folded]


def test_the_notice_stands_beside_the_answer_once_the_term_is_over() -> None:
    assert "2025-10-16" in as_json("评高工要答辩吗")["notice"]
    before = Speaker(words_of(hunan(), "zh_CN"), hunan(), date(2025, 10, 16))
    assert "notice" not in answer_to_json(answer(before, "评高工要答辩吗", {}), before)


def test_what_a_question_in_between_leaves_unsaid_is_what_is_being_asked_for() -> None:
    around = Around("utility_patents", "senior")
    found = answer(speaker(), "要几个？", {}, around=around)
    assert "实用新型专利 6 项及以上" in answer_to_json(found, speaker())["answer"]  # type: ignore[operator]
    other = answer(speaker(), "软著要几个？", {}, around=around)
    assert other.judged.depends_on[0] == "software_copyrights"


@pytest.mark.parametrize("policy", [water()], ids=["water"])
def test_another_regulation_answers_in_its_own_words(policy: Policy) -> None:
    for text, verdict in (
        ("做了550个水样够评二级检测师吗", "yes"),
        ("水样要多少个", "depends"),
        ("要实操考核吗", "yes"),
        ("要答辩吗", "no"),
        ("考试费多少", "outside"),
    ):
        found = asked(text, policy=policy)
        said = answer_to_json(found, speaker(policy=policy))
        assert said["verdict"] == verdict, text
        assert foreign_names(str(said["answer"]), to=policy, of=hunan()) == []
