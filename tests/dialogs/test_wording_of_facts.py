"""Every fact can be asked in every language, and no question loses a qualifier of the regulation."""

import re

import pytest

from criteria.policy.model import Tier
from criteria.policy.vocabulary import Fact, Range
from dialogs.in_words import measure, spoken_range
from dialogs.messages import words_of
from locales.wording import LANGUAGES
from tests.policies import hunan

POLICY = hunan()
VOCABULARY = POLICY.vocabulary
FACTS = tuple(VOCABULARY.values())

_LISTED = """
    排名前三 不限排名 主要完成人 第一发明人 第一完成人 第一作者 第一或第二作者 主要编者 主要译者
    产业化应用成效 不要求产业化 实际应用效果 任现职以来 累计 同期 主营业务收入 省部级 及以上 主持 参与
    含主持 完成 本人主持 立项 示范性 第三方科技成果评价机构 科技部门认可 社会力量 国家科技创新类竞赛 选树
    举荐 2名 3名 高级专家 正高级专家 评议 实用价值 推广价值 产业龙头企业 智能化升级改造 数字化升级改造
    数字化升级改造领域 创新方法技术 数字技术 湖南省内 企业或社会组织 智能制造企业 智能工位 专业技术人员
    本人承诺 学术诚信 尚未结案 强制措施 刑事处罚期间 处分期或影响期内 已取得 在读 结业 肄业 工程系列
    非工程系列 其他系列 最高 专业技术工作 技术技能工作 工程技术岗位 含见习 自评 编制 修订 卡脖子
    填补国内空白 进口替代 国内领先水平 全行业 产业形态重塑 重大攻关任务 重要贡献 单位 一人一策 行业内
    直接申报 显著 较好 形成 创新成果 主持、实施或参与实施 数字化技术项目 社会经济效益 专家认定
    新产品 万元 % 仅首次评价期 授权专利 外观设计 调研 技术论证 工法 操作法
"""
QUALIFIERS = _LISTED.split()


def test_the_list_of_qualifiers_is_the_regulations() -> None:
    """A qualifier that no fact has would test nothing."""
    assert [q for q in QUALIFIERS if not any(q in fact.means for fact in FACTS)] == []


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_a_question_keeps_every_qualifier(fact: Fact) -> None:
    question = words_of(POLICY, "zh_CN").say(f"question-{fact.name}")
    lost = [q for q in QUALIFIERS if q in fact.means and q not in question]
    assert lost == []


@pytest.mark.parametrize("tier", POLICY.tiers, ids=lambda tier: tier.id)
def test_a_question_for_one_tier_keeps_every_qualifier_of_its_clauses(tier: Tier) -> None:
    """It may lose what only another tier's clause says."""
    words = words_of(POLICY, "zh_CN")
    for fact in FACTS:
        if words.knows(own := f"question-{fact.name}-{tier.id}"):
            asked = " ".join(POLICY.clauses[clause].text for clause in filter(tier.asks, fact.clauses))
            kept = [q for q in QUALIFIERS if q in fact.means and q in asked]
            assert kept
            assert [q for q in kept if q not in words.say(own)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.kind == "count"], ids=lambda fact: fact.name)
def test_what_is_counted_has_its_own_measure(fact: Fact, language: str) -> None:
    assert "2" in words_of(POLICY, language).say(f"measure-{fact.name}", number=2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_short_and_no_two_facts_share_one(language: str) -> None:
    labels = [words_of(POLICY, language).say(f"label-{fact.name}") for fact in FACTS]
    assert len(set(labels)) == len(labels)
    assert max(map(len, labels)) <= (16 if language.startswith("zh") else 50)


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.values], ids=lambda fact: fact.name)
def test_choices_are_called_as_the_vocabulary_calls_them(fact: Fact) -> None:
    words = words_of(POLICY, "zh_CN")
    assert {value: words.say(f"value-{fact.name}-{value}") for value in fact.values} == dict(fact.values)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_the_reason_for_asking_stands_in_a_clause_of_the_fact(fact: Fact, language: str) -> None:
    sources = [POLICY.clauses[clause].text for clause in fact.clauses]
    sources += [row for d in POLICY.decisions.values() for rows in d.rows.values() for row in rows]
    why = words_of(POLICY, language).say(f"why-{fact.name}").replace("湘纪发〔2022〕3号", "")
    why = re.sub(r"(\d+) million yuan", lambda found: f"{found[1]}00 万元", why)
    assert set(re.findall(r"\d+", why)) <= set(re.findall(r"\d+", " ".join(sources)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tier", POLICY.tiers, ids=lambda tier: tier.id)
def test_a_number_in_the_reason_for_one_tier_stands_in_its_clauses(tier: Tier, language: str) -> None:
    """And in no other tier's alone: no 1000 万元 to whoever aims at a tier that asks for 2000."""
    words, other_tiers = words_of(POLICY, language), [each for each in POLICY.tiers if each is not tier]
    for fact in FACTS:
        for own in filter(words.knows, (f"why-{fact.name}-{tier.id}", f"question-{fact.name}-{tier.id}")):
            said = re.sub(r"(\d+) million yuan", lambda found: f"{found[1]}00 万元", words.say(own))
            said = said.replace("10,000 yuan", "万元")
            broader = [each for each in FACTS if fact.name in each.at_least]
            asking = [clause for each in (fact, *broader) for clause in filter(tier.asks, each.clauses)]
            numbers = set(re.findall(r"\d+", " ".join(POLICY.clauses[clause].text for clause in asking)))
            assert set(re.findall(r"\d+", said)) <= numbers, own
            names = {words.say(f"tier-{each.id}") for each in other_tiers}
            longer = said.replace(words.say(f"tier-{tier.id}"), "")
            assert not [name for name in names if name in longer], own


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_a_person_reads_shows_an_internal_name(language: str) -> None:
    words = words_of(POLICY, language)
    shown = [words.say(f"{part}-{fact.name}") for fact in FACTS for part in ("question", "label", "why")]
    assert [text for text in shown if re.search(r"[a-z]_[a-z]|\bnull\b|\{", text)] == []


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1200, "12 million yuan"),
        (1250, "12.5 million yuan"),
        (100, "1 million yuan"),
        (48, "480,000 yuan"),
        (0.5, "5,000 yuan"),
    ],
)
def test_an_amount_is_told_in_the_numbers_of_the_language(number: float, told: str) -> None:
    amount = VOCABULARY["benefit_wan"]
    assert measure(words_of(POLICY, "en"), amount, number) == told
    assert measure(words_of(POLICY, "zh_CN"), amount, number) == f"{number:g} 万元"


@pytest.mark.parametrize(
    ("fact", "told"),
    [("benefit_wan", "500,000 yuan to 12 million yuan"), ("title_years", "50 to 1200 years")],
)
def test_a_range_never_loses_the_unit_of_its_lower_end(fact: str, told: str) -> None:
    assert spoken_range(words_of(POLICY, "en"), VOCABULARY[fact], Range(50, 1200)) == told


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.kind == "count"], ids=lambda fact: fact.name)
def test_one_thing_is_not_several_in_english(fact: Fact) -> None:
    words = words_of(POLICY, "en")
    one, two = measure(words, fact, 1), measure(words, fact, 2)
    assert two.removeprefix("2 ") == one.removeprefix("1 ") + "s"


@pytest.mark.parametrize(
    ("fact", "clauses", "told"),
    [
        ("work_years", ("经考察合格",), "满足助理工程师的学历与资历要求"),
        ("science_award", ("三等奖及以上", "二等奖及以上"), "是本助手的理解，要向评委会确认"),
        ("project_award", ("市厅级及以上", "省部级三等奖及以上"), "这一方面"),
        ("competition_award", ("省部级二等奖及以上", "国家级三等奖及以上"), "这一方面"),
        ("benefit_wan", ("1000 万元", "2000 万元", "1500 万元"), "可选的业绩之一"),
        ("benefit_pct", ("3%", "5%", "4%"), "金额不够的，比例够了也行"),
        ("saving_wan", ("500 万元", "1000 万元", "800 万元"), "可选的业绩之一"),
        ("saving_pct", ("1%", "3%", "2%"), "金额不够的，比例够了也行"),
        ("problems_solved", ("3 个", "5 个", "6 个", "10 个"), "可选的业绩之一"),
        ("skill_level", ("技能等级和年限",), "其他条件不变"),
        ("major_task", ("条件之一",), "绿色通道"),
    ],
)
def test_the_reason_for_asking_tells_every_tier_and_only_the_aspect(
    fact: str, clauses: tuple[str, ...], told: str
) -> None:
    why = words_of(POLICY, "zh_CN").say(f"why-{fact}")
    assert [part for part in (*clauses, told) if part not in why] == []
